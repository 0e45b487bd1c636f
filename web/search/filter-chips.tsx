import type { FacetsFragment } from '../generated/graphql.ts'
import { Icon } from '../kit/icon.tsx'
import { useVoice } from '../kit/speech.ts'
import { chipsOf } from './choice-names.ts'
import { type Choices, toggle } from './choices.ts'

type FilterChipsProps = {
  readonly choices: Choices
  readonly facets: FacetsFragment | undefined
  readonly currency: string
  readonly onChange: (choices: Choices) => void
}

/** The choices that are set, each with a way to take it back. */
export function FilterChips({ choices, facets, currency, onChange }: FilterChipsProps) {
  const voice = useVoice()
  const chips = chipsOf(choices, facets, currency, voice)
  if (chips.length === 0) return null
  return (
    <ul class="chips">
      {chips.map(({ field, value, name }) => (
        <li key={`${field} ${value}`}>
          <button type="button" class="chip" aria-label={voice.texts.results.removeFilter(name)} onClick={() => onChange(toggle(choices, field, value))}>
            {name} <Icon name="close" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" class="link-button" onClick={() => onChange({})}>{voice.texts.results.resetAll}</button>
        </li>
      )}
    </ul>
  )
}
