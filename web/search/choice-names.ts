import type { FacetsFragment } from '../generated/graphql.ts'
import type { Voice } from '../kit/voice.ts'
import { type Choices, type FieldName, fieldNames, filterFields, isList, type ListName } from './choices.ts'

type Named = { readonly value: string; readonly label: string }

/** What a value of a list is called. Names of brands and makers come with the facets; codes are ours to word. */
export function nameOfValue(field: ListName, { value, label }: Named, { texts }: Voice): string {
  const { words, filters } = texts
  // Nothing is better than the best one.
  const tierName = (name: string) => (value === 'FULL' ? name : filters.tierOrBetter(name))
  const named: Readonly<Record<ListName, () => string | undefined>> = {
    categories: () => wordOf(words.category, value),
    bodies: () => wordOf(words.body, value),
    gearboxes: () => wordOf(words.gearbox, value),
    fuels: () => wordOf(words.fuel, value),
    desks: () => wordOf(words.desk, value),
    paymentTimings: () => wordOf(words.paymentTiming, value),
    coverageAtLeast: () => tierName(wordOf(words.coverageTier, value) ?? value),
    seatsAtLeast: () => filters.seats(value),
    bagsAtLeast: () => filters.bags(value),
    modelYearAtLeast: () => filters.years(value),
    distanceKmAtMost: () => filters.within(value),
    makes: () => label,
    vendors: () => label,
    suppliers: () => label,
  }
  return named[field]() ?? label
}

const wordOf = (words: Readonly<Record<string, string>>, code: string): string | undefined => words[code]

export type Chip = { readonly field: FieldName; readonly value: string; readonly name: string }

/** The choices one by one, each with a name that stands alone. */
export function chipsOf(choices: Choices, facets: FacetsFragment | undefined, currency: string, voice: Voice): readonly Chip[] {
  const { filters } = voice.texts
  const nameOf = (field: FieldName, value: string): string => {
    if (field === 'totalAtMost') return filters.upTo(voice.money({ amount: value, currency }))
    if (!isList(field)) return filters[field]
    const label = facets?.[filterFields[field].facet].find((choice) => choice.value === value)?.label ?? value
    const name = nameOfValue(field, { value, label }, voice)
    return needsItsField.has(field) ? `${filters[field]} ${name}` : name
  }
  return fieldNames.flatMap((field) => (choices[field] ?? []).map((value) => ({ field, value, name: nameOf(field, value) })))
}

/** "5 or more" alone says nothing. */
const needsItsField: ReadonlySet<FieldName> = new Set(['seatsAtLeast', 'bagsAtLeast'])
