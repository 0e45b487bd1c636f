import type { WholeOfferFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import { Section } from './section.tsx'

/** What the sort by value goes by. */
export function ValueSection({ value: { score, parts } }: { readonly value: WholeOfferFragment['value'] }) {
  const { texts, number } = useVoice()
  const { panel, words } = texts
  return (
    <Section title={`${panel.value} · ${panel.points(number(score))}`}>
      <ul class="value-parts">
        {parts.map(({ kind, points, of }) => (
          <li key={kind}>
            <span>{words.valuePart[kind]}</span>
            <meter min={0} max={of} value={points} aria-label={words.valuePart[kind]} />
            <span>{panel.part(number(points), number(of))}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
