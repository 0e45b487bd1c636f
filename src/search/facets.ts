import { coverageTiers } from '#domain/coverage.ts'
import type { SupplierId } from '#domain/ids.ts'
import type { Money } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import { comparedCarOf } from '#domain/vehicle-group.ts'
import { nameOfModel } from '#domain/vehicle-model.ts'
import { type Choice, countChoices, countSteps, countTrue, type FacetCount, type Labels, measure, type MoneyRange, type Steps } from './facet-counters.ts'
import { type Fact, type FilteredSearch, type FilterField, type Judges, modelOf, statements, vendorIdOf } from './filter.ts'
import type { Snapshot } from './snapshot.ts'

export type OfferFacets = Readonly<Record<ChoiceName | StepName, readonly FacetCount[]>> &
  Readonly<Record<StatementName, number>> &
  Readonly<Record<RangeName, MoneyRange | undefined>>

export type FacetContext = {
  readonly search: FilteredSearch
  readonly nameOf: (supplier: SupplierId) => string
}

const choices = {
  suppliers: { field: 'suppliers', value: ({ supplier }) => supplier, label: ({ supplier }, { nameOf }) => nameOf(supplier) },
  vendors: { field: 'vendors', value: vendorIdOf, label: ({ vendor, supplier }, { nameOf }) => `${vendor.name} · ${nameOf(supplier)}` },
  categories: { field: 'categories', value: (offer) => comparedCarOf(offer).category },
  bodies: { field: 'bodies', value: (offer) => comparedCarOf(offer).body },
  gearboxes: { field: 'gearboxes', value: ({ vehicle }) => vehicle.gearbox },
  fuels: { field: 'fuels', value: (offer) => comparedCarOf(offer).fuel },
  desks: { field: 'desks', value: ({ pickUpBranch }) => pickUpBranch.desk },
  makes: { field: 'makes', value: (offer) => modelOf(offer)?.make.id, label: (offer, { language }) => modelOf(offer)?.make.names[language] },
  models: { field: 'models', value: (offer) => modelOf(offer)?.id, label: modelLabel },
  acrissCodes: { field: 'acriss', value: ({ vehicle }) => vehicle.acriss.code },
  paymentTimings: { field: 'paymentTimings', value: ({ comparison }) => comparison.paymentTiming },
} as const satisfies Record<string, Choice>
type ChoiceName = keyof typeof choices

function modelLabel(offer: Offer, { language }: Labels): string | undefined {
  const model = modelOf(offer)
  return model && nameOfModel(model, language)
}

const byNumber = (left: string, right: string): number => Number(left) - Number(right)
const tiers: readonly string[] = coverageTiers
const byTier = (left: string, right: string): number => tiers.indexOf(left) - tiers.indexOf(right)
const distanceBandsKm = [1, 3, 5, 10, 20, 40] as const
const written = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))

function bandOf({ comparison: { distanceKm } }: Offer): string | undefined {
  return distanceKm === undefined ? undefined : written(distanceBandsKm.find((band) => distanceKm <= band))
}

const steps = {
  seats: { field: 'seatsAtLeast', step: ({ vehicle }) => written(vehicle.seats), order: byNumber, counts: 'BEFORE' },
  doors: { field: 'doorsAtLeast', step: ({ vehicle }) => written(vehicle.doors), order: byNumber, counts: 'BEFORE' },
  bags: { field: 'bagsAtLeast', step: ({ vehicle }) => written(vehicle.bags), order: byNumber, counts: 'BEFORE' },
  coverages: { field: 'coverageAtLeast', step: ({ comparison }) => comparison.bestCoverage, order: byTier, counts: 'BEFORE' },
  modelYears: { field: 'modelYearAtLeast', step: ({ vehicle }) => written(vehicle.modelYears?.from), order: byNumber, counts: 'BEFORE' },
  distances: { field: 'distanceKmAtMost', step: bandOf, order: byNumber, counts: 'BEHIND' },
} as const satisfies Record<string, Steps>
type StepName = keyof typeof steps

const statementFields = {
  freeToCancel: 'isFreeToCancel', eligible: 'isEligible', guaranteedModel: 'isGuaranteedModel', unlimitedMileage: 'hasUnlimitedMileage',
} as const satisfies Record<string, keyof ReturnType<typeof statements>>
type StatementName = keyof typeof statementFields

/** Amounts in the currency of the search. A range ignores both of its ends. */
const ranges = {
  total: { fields: ['totalAtLeast', 'totalAtMost'], amount: ({ price }) => price.total },
  excess: { fields: ['excessAtMost'], amount: ({ comparison }) => comparison.includedExcess },
  deposit: { fields: ['depositAtMost'], amount: ({ comparison }) => comparison.deposit },
} as const satisfies Record<string, { readonly fields: readonly FilterField[]; readonly amount: Fact<Money> }>
type RangeName = keyof typeof ranges

/** One pass over the offers. Each facet ignores its own filter: an offer that only this filter turns away still counts there. */
export function facetsOf(snapshot: Snapshot, judges: Judges, { search, nameOf }: FacetContext): OfferFacets {
  const { currency, language } = search.criteria
  const stated = statements(search)
  const labels: Labels = { language, nameOf }
  const counters = [
    ...named(choices).map(([name, choice]) => ({ name, ...countChoices(choice, labels) })),
    ...named(steps).map(([name, facet]) => ({ name, ...countSteps(facet) })),
    ...named(statementFields).map(([name, field]) => ({ name, ...countTrue(field, stated[field]) })),
    ...named(ranges).map(([name, { fields, amount }]) => ({ name, ...measure(fields, amount, currency) })),
  ]
  for (const offer of snapshot.offers) {
    const refusedBy = refusalOf(offer, judges)
    if (refusedBy === 'several') continue
    for (const { ignores, see } of counters) if (refusedBy === undefined || ignores.includes(refusedBy)) see(offer)
  }
  return Object.fromEntries(counters.map(({ name, result }) => [name, result()])) as OfferFacets // Proven by the four tables that the type is made of.
}

const named = <Name extends string, Value>(table: Readonly<Record<Name, Value>>): readonly (readonly [Name, Value])[] =>
  Object.entries(table) as [Name, Value][] // A table has no other keys.

/** The one field that turns an offer away; undefined when none does. */
function refusalOf(offer: Offer, judges: Judges): FilterField | 'several' | undefined {
  let refusedBy: FilterField | undefined
  for (const [field, judge] of judges) {
    if (judge(offer)) continue
    if (refusedBy !== undefined) return 'several'
    refusedBy = field
  }
  return refusedBy
}
