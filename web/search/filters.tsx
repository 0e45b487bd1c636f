import { useState } from 'preact/hooks'
import type { ChoiceFragment, FacetsFragment } from '../generated/graphql.ts'
import { useVoice } from '../kit/speech.ts'
import { nameOfValue } from './choice-names.ts'
import { choose, type Choices, type FieldName, fieldNames, filterFields, isList, isSwitch, type ListName, type SwitchName, takesMany, toggle } from './choices.ts'
import { TotalFilter } from './total-filter.tsx'

type FiltersProps = {
  readonly facets: FacetsFragment
  readonly choices: Choices
  readonly currency: string
  readonly onChange: (choices: Choices) => void
}

/** What can be filtered by, each choice with the number of offers that it would leave. */
export function Filters({ facets, choices, currency, onChange }: FiltersProps) {
  const { texts } = useVoice()
  return (
    <div class="filters">
      <fieldset class="facet">
        <legend>{texts.filters.quick}</legend>
        {fieldNames.filter(isSwitch).map((field) => (
          <Tick
            key={field} field={field} name={texts.filters[field]} count={switchCount(field, facets)} isTicked={choices[field] !== undefined}
            onToggle={() => onChange(toggle(choices, field, 'yes'))}
          />
        ))}
      </fieldset>
      <TotalFilter
        range={facets.total} chosen={choices.totalAtMost?.[0]} currency={currency}
        onChoose={(amount) => onChange(choose(choices, 'totalAtMost', amount === undefined ? [] : [amount]))}
      />
      {fieldNames.filter(isList).map((field) => <Facet key={field} field={field} facets={facets} choices={choices} onChange={onChange} />)}
    </div>
  )
}

const switchCount = (field: SwitchName, facets: FacetsFragment): number =>
  ({ isFreeToCancel: facets.freeToCancel, isGuaranteedModel: facets.guaranteedModel, hasUnlimitedMileage: facets.unlimitedMileage, isEligible: facets.eligible })[field]

type FacetProps = Omit<FiltersProps, 'currency'> & { readonly field: ListName }
const shortLength = 6

/** One field's choices. A chosen value stays visible although nothing is left of it, or it could not be unticked. */
function Facet({ field, facets, choices, onChange }: FacetProps) {
  const voice = useVoice()
  const { filters } = voice.texts
  const [isLong, setLong] = useState(false)
  const chosen = choices[field] ?? []
  const offered = facets[filterFields[field].facet]
  const vanished = chosen.filter((value) => !offered.some((choice) => choice.value === value)).map((value) => ({ value, label: value, count: 0 }))
  const all = inOrder(field, [...offered, ...vanished])
  if (all.length < 2 && chosen.length === 0) return null
  const visible = isLong || all.length <= shortLength + 1 ? all : all.filter(({ value }, index) => index < shortLength || chosen.includes(value))
  return (
    <fieldset class="facet">
      <legend>{filters[field]}</legend>
      {visible.map((choice) => (
        <Tick
          key={choice.value} field={field} name={nameOfValue(field, choice, voice)} count={choice.count} isTicked={chosen.includes(choice.value)}
          onToggle={() => onChange(toggle(choices, field, choice.value))}
        />
      ))}
      {(visible.length < all.length || isLong) && (
        <button type="button" class="link-button" onClick={() => setLong(!isLong)}>
          {isLong ? filters.less : filters.more(voice.number(all.length - visible.length))}
        </button>
      )}
    </fieldset>
  )
}

/** Sizes and tiers from small to large, figures by value; the rest as the API counts them. */
function inOrder(field: ListName, offered: readonly ChoiceFragment[]): readonly ChoiceFragment[] {
  const { values, kind }: { readonly kind: string; readonly values?: Readonly<Record<string, string>> } = filterFields[field]
  const steps = values && Object.keys(values)
  if (steps) return offered.filter(({ value }) => steps.includes(value)).toSorted((left, right) => steps.indexOf(left.value) - steps.indexOf(right.value))
  return kind === 'one' ? offered.toSorted((left, right) => Number(left.value) - Number(right.value)) : offered
}

type TickProps = { readonly field: FieldName; readonly name: string; readonly count: number; readonly isTicked: boolean; readonly onToggle: () => void }

/** Also a ladder is ticked, not radioed: its choice can be taken back. */
function Tick({ field, name, count, isTicked, onToggle }: TickProps) {
  const { texts, number } = useVoice()
  return (
    <label class={`tick ${count === 0 && !isTicked ? 'tick-empty' : ''}`}>
      <input type="checkbox" class={takesMany(field) || isSwitch(field) ? '' : 'ladder'} checked={isTicked} onChange={onToggle} />
      <span class="tick-name">{name}</span>
      <span class="tick-count" aria-label={texts.filters.offers(number(count))}>{number(count)}</span>
    </label>
  )
}
