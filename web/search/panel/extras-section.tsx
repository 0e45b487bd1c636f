import type { WholeOfferFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import { Section } from './section.tsx'

/** Child seats, drivers and the like. */
export function ExtrasSection({ extras }: { readonly extras: WholeOfferFragment['extras'] }) {
  const { texts, money, number } = useVoice()
  const { panel, words } = texts
  if (!extras || extras.length === 0) {
    return <Section title={panel.extras}><p class="quiet">{extras ? panel.extrasNone : panel.extrasUnknown}</p></Section>
  }
  return (
    <Section title={panel.extras}>
      <ul class="extras">
        {extras.map(({ name, price, unit, maximum, due }, index) => (
          <li key={index}>
            <span>{name}</span>
            <span>
              {/^0+(\.0+)?$/.test(price.amount) ? panel.free0 : `${money(price)} ${words.extraUnit[unit]}`}
              <small>{[words.due[due], maximum !== null && panel.atMost(number(maximum))].filter(Boolean).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
