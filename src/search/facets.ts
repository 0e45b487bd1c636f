import { coverageTiers } from '#domain/coverage.ts'
import type { SupplierId } from '#domain/ids.ts'
import { nameOfModel } from '#domain/vehicle-model.ts'
import { type Choice, countChoices, countSteps, countTrue, type FacetCount, type Labels, measure, type MoneyRange, type Range, type Steps } from './facet-counters.ts'
import { modelOf } from './facts.ts'
import { type FilteredSearch, type Judges, statements } from './filter.ts'
import { countCodesIn, sift } from './sieve.ts'
import type { Snapshot } from './snapshot.ts'

export type OfferFacets = Readonly<Record<ChoiceName | StepName, readonly FacetCount[]>> &
  Readonly<Record<StatementName, number>> &
  Readonly<Record<RangeName, MoneyRange | undefined>>

export type FacetContext = {
  readonly search: FilteredSearch
  readonly nameOf: (supplier: SupplierId) => string
}

const choices = {
  suppliers: { field: 'suppliers', fact: 'supplier', label: ({ supplier }, { nameOf }) => nameOf(supplier) },
  vendors: { field: 'vendors', fact: 'vendor', label: ({ vendor, supplier }, { nameOf }) => `${vendor.name} · ${nameOf(supplier)}` },
  categories: { field: 'categories', fact: 'category' },
  bodies: { field: 'bodies', fact: 'body' },
  gearboxes: { field: 'gearboxes', fact: 'gearbox' },
  fuels: { field: 'fuels', fact: 'fuel' },
  desks: { field: 'desks', fact: 'desk' },
  makes: { field: 'makes', fact: 'make', label: (offer, { language }) => modelOf(offer)?.make.names[language] },
  models: { field: 'models', fact: 'model', label: modelLabel },
  acrissCodes: { field: 'acriss', fact: 'acriss' },
  paymentTimings: { field: 'paymentTimings', fact: 'paymentTiming' },
} as const satisfies Record<string, Choice>
type ChoiceName = keyof typeof choices

function modelLabel(offer: Parameters<typeof modelOf>[0], { language }: Labels): string | undefined {
  const model = modelOf(offer)
  return model && nameOfModel(model, language)
}

const byNumber = (left: string, right: string): number => Number(left) - Number(right)
const tiers: readonly string[] = coverageTiers
const byTier = (left: string, right: string): number => tiers.indexOf(left) - tiers.indexOf(right)

const steps = {
  seats: { field: 'seatsAtLeast', fact: 'seats', order: byNumber, counts: 'BEFORE' },
  doors: { field: 'doorsAtLeast', fact: 'doors', order: byNumber, counts: 'BEFORE' },
  bags: { field: 'bagsAtLeast', fact: 'bags', order: byNumber, counts: 'BEFORE' },
  coverages: { field: 'coverageAtLeast', fact: 'bestCoverage', order: byTier, counts: 'BEFORE' },
  modelYears: { field: 'modelYearAtLeast', fact: 'modelYearFrom', order: byNumber, counts: 'BEFORE' },
  distances: { field: 'distanceKmAtMost', fact: 'distanceBandKm', order: byNumber, counts: 'BEHIND' },
} as const satisfies Record<string, Steps>
type StepName = keyof typeof steps

const statementFields = {
  freeToCancel: 'isFreeToCancel', eligible: 'isEligible', guaranteedModel: 'isGuaranteedModel', unlimitedMileage: 'hasUnlimitedMileage',
} as const satisfies Record<string, keyof ReturnType<typeof statements>>
type StatementName = keyof typeof statementFields

/** Amounts in the currency of the search. A range ignores both of its ends. */
const ranges = {
  total: { fields: ['totalAtLeast', 'totalAtMost'], amount: 'total' },
  excess: { fields: ['excessAtMost'], amount: 'excess' },
  deposit: { fields: ['depositAtMost'], amount: 'deposit' },
} as const satisfies Record<string, Range>
type RangeName = keyof typeof ranges

/** Each facet ignores its own filter: an offer that only this filter turns away still counts there. */
export function facetsOf(snapshot: Snapshot, judges: Judges, { search, nameOf }: FacetContext): OfferFacets {
  const { currency, language } = search.criteria
  const labels: Labels = { language, nameOf }
  const stated = statements(search)
  const sieve = sift(snapshot, judges)
  const counted = { snapshot, sieve, countCodes: countCodesIn(sieve) }
  const facets = [
    ...named(choices).map(([name, choice]) => [name, countChoices(counted, choice, labels)] as const),
    ...named(steps).map(([name, facet]) => [name, countSteps(counted, facet)] as const),
    ...named(statementFields).map(([name, field]) => [name, countTrue(counted, field, stated[field])] as const),
    ...named(ranges).map(([name, range]) => [name, measure(counted, range, currency)] as const),
  ]
  return Object.fromEntries(facets) as OfferFacets // Proven by the four tables that the type is made of.
}

const named = <Name extends string, Value>(table: Readonly<Record<Name, Value>>): readonly (readonly [Name, Value])[] =>
  Object.entries(table) as [Name, Value][] // A table has no other keys.
