import type { FoundCarsFragment } from '../generated/graphql.ts'
import { useVoice } from '../kit/speech.ts'
import type { Choices } from './choices.ts'
import { FilterChips } from './filter-chips.tsx'
import { Silhouette } from './silhouette.tsx'

type EmptyProps = { readonly cars: FoundCarsFragment; readonly choices: Choices; readonly onChange: (choices: Choices) => void }

/** No car: because of the filters, or because there is none. */
export function Empty({ cars, choices, onChange }: EmptyProps) {
  const { empty } = useVoice().texts
  const isFiltered = Object.keys(choices).length > 0
  return (
    <div class="notice">
      <Silhouette body="FOUR_FIVE_DOOR" category="COMPACT" />
      <h3>{isFiltered ? empty.filtered : empty.none}</h3>
      <p>{isFiltered ? empty.remove : empty.nothing}</p>
      {isFiltered && <FilterChips choices={choices} facets={cars.facets} currency={cars.currency} onChange={onChange} />}
    </div>
  )
}
