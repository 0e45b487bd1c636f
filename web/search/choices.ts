import type { FacetsFragment, OfferFilter } from '../generated/graphql.ts'
import { koWords } from '../kit/texts/ko-words.ts'

/** How a field of the filter is chosen: any number of values, one of a ladder, yes or not at all, an amount. */
type FieldKind = 'many' | 'one' | 'switch' | 'amount'
type FacetList = { readonly [Name in keyof FacetsFragment]: FacetsFragment[Name] extends readonly unknown[] ? Name : never }[keyof FacetsFragment]
type FilterField = {
  readonly kind: FieldKind
  /** The list of the facets that counts its choices. */
  readonly facet?: FacetList
  /** The values that the API knows; without them whatever the facets offer. */
  readonly values?: Readonly<Record<string, string>>
}

const { category, body, gearbox, fuel, desk, coverageTier, paymentTiming } = koWords

/** Everything has no coverage or a better one: that is no choice. */
const { NONE: _, ...worthAsking } = coverageTier

/** The fields of OfferFilter that the page offers, in its order. */
export const filterFields = {
  isFreeToCancel: { kind: 'switch' },
  isGuaranteedModel: { kind: 'switch' },
  hasUnlimitedMileage: { kind: 'switch' },
  isEligible: { kind: 'switch' },
  totalAtMost: { kind: 'amount' },
  categories: { kind: 'many', facet: 'categories', values: category },
  seatsAtLeast: { kind: 'one', facet: 'seats' },
  coverageAtLeast: { kind: 'one', facet: 'coverages', values: worthAsking },
  fuels: { kind: 'many', facet: 'fuels', values: fuel },
  bodies: { kind: 'many', facet: 'bodies', values: body },
  gearboxes: { kind: 'many', facet: 'gearboxes', values: gearbox },
  desks: { kind: 'many', facet: 'desks', values: desk },
  distanceKmAtMost: { kind: 'one', facet: 'distances' },
  paymentTimings: { kind: 'many', facet: 'paymentTimings', values: paymentTiming },
  bagsAtLeast: { kind: 'one', facet: 'bags' },
  modelYearAtLeast: { kind: 'one', facet: 'modelYears' },
  makes: { kind: 'many', facet: 'makes' },
  vendors: { kind: 'many', facet: 'vendors' },
  suppliers: { kind: 'many', facet: 'suppliers' },
} as const satisfies Readonly<Record<string, FilterField>>

export type FieldName = keyof typeof filterFields
type FieldsOf<Kind extends FieldKind> = { [Name in FieldName]: (typeof filterFields)[Name]['kind'] extends Kind ? Name : never }[FieldName]
export type SwitchName = FieldsOf<'switch'>
export type ListName = FieldsOf<'many' | 'one'>

/** What the traveller has chosen: values as the facets give them, `yes` for a switch. A field without a choice is not in it. */
export type Choices = Readonly<Partial<Record<FieldName, readonly string[]>>>

export const isField = (name: string): name is FieldName => Object.hasOwn(filterFields, name)
export const fieldNames: readonly FieldName[] = Object.keys(filterFields).filter(isField)
const kindOf = (field: FieldName): FieldKind => filterFields[field].kind
export const isSwitch = (field: FieldName): field is SwitchName => kindOf(field) === 'switch'
export const isList = (field: FieldName): field is ListName => kindOf(field) === 'many' || kindOf(field) === 'one'
export const takesMany = (field: FieldName): boolean => kindOf(field) === 'many'

/** Sets a field; with no values it is taken out. */
export function choose(choices: Choices, field: FieldName, values: readonly string[]): Choices {
  const { [field]: _, ...rest } = choices
  return values.length === 0 ? rest : { ...rest, [field]: values }
}

/** Ticks or unticks a value: in a list of many the others stay, in a ladder they go. */
export function toggle(choices: Choices, field: FieldName, value: string): Choices {
  const chosen = choices[field] ?? []
  if (chosen.includes(value)) return choose(choices, field, chosen.filter((other) => other !== value))
  return choose(choices, field, takesMany(field) ? [...chosen, value] : [value])
}

const decimal = /^\d{1,9}(\.\d{1,3})?$/

/** Whether a value, from an address that anybody may have written, means something for the field. */
export function isValueOf(field: FieldName, value: string): boolean {
  const { kind, values }: FilterField = filterFields[field]
  if (values) return Object.hasOwn(values, value)
  if (kind === 'switch') return value === 'yes'
  return kind === 'many' ? value.length > 0 && value.length < 80 : decimal.test(value)
}

/** The choices as the API takes them. */
export function offerFilterOf(choices: Choices): OfferFilter {
  return {
    isFreeToCancel: yesOf(choices.isFreeToCancel),
    isGuaranteedModel: yesOf(choices.isGuaranteedModel),
    hasUnlimitedMileage: yesOf(choices.hasUnlimitedMileage),
    isEligible: yesOf(choices.isEligible),
    totalAtMost: choices.totalAtMost?.[0],
    categories: codesOf(category, choices.categories),
    seatsAtLeast: numberOf(choices.seatsAtLeast),
    coverageAtLeast: codesOf(coverageTier, choices.coverageAtLeast)?.[0],
    fuels: codesOf(fuel, choices.fuels),
    bodies: codesOf(body, choices.bodies),
    gearboxes: codesOf(gearbox, choices.gearboxes),
    desks: codesOf(desk, choices.desks),
    distanceKmAtMost: numberOf(choices.distanceKmAtMost),
    paymentTimings: codesOf(paymentTiming, choices.paymentTimings),
    bagsAtLeast: numberOf(choices.bagsAtLeast),
    modelYearAtLeast: numberOf(choices.modelYearAtLeast),
    makes: choices.makes,
    vendors: choices.vendors,
    suppliers: choices.suppliers,
  } satisfies Readonly<Record<FieldName, unknown>>
}

type Chosen = readonly string[] | undefined
const yesOf = (chosen: Chosen): true | undefined => (chosen ? true : undefined)
const numberOf = (chosen: Chosen): number | undefined => (chosen?.[0] === undefined ? undefined : Number(chosen[0]))

function codesOf<Code extends string>(words: Readonly<Record<Code, string>>, chosen: Chosen): Code[] | undefined {
  return chosen?.filter((value): value is Code => Object.hasOwn(words, value))
}
