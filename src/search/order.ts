import { LRUCache } from 'lru-cache'
import type { CoverageTier } from '#domain/coverage.ts'
import { pointsFor, pricePoints, type ValuePartKind, type ValueStandard } from '#domain/value.ts'
import { amountsOf, columnOf, type Row } from './columns.ts'
import type { AmountName, FactName, FactOf } from './facts.ts'
import { rowsUpTo, sortedByWeight } from './radix-sort.ts'
import type { Snapshot } from './snapshot.ts'

export const offerSorts = [
  'PRICE_LOW_FIRST', 'PRICE_HIGH_FIRST', 'RATING_HIGH_FIRST', 'NEAREST_FIRST', 'ALL_IN_LOW_FIRST', 'VALUE_HIGH_FIRST',
] as const
export type OfferSort = (typeof offerSorts)[number]

/** In which order, and what the order is measured by. */
export type Ordering = {
  readonly sort: OfferSort
  /** For ALL_IN_LOW_FIRST. */
  readonly coverage: CoverageTier
  /** For VALUE_HIGH_FIRST. */
  readonly standard: ValueStandard
}

/** The rows of a snapshot, best first. It is total: equal offers follow their price, then their ids. */
export type Order = Uint32Array

/** The number to sort by, lowest first. */
type Weigh = (row: Row) => number

const last = Number.POSITIVE_INFINITY
const asItIs = (value: number): number => value
const highFirst = (value: number): number => -value
const allIn = { NONE: 'allInNone', BASIC: 'allInBasic', PREMIUM: 'allInPremium', FULL: 'allInFull' } as const satisfies Record<CoverageTier, AmountName>

/** What is sorted by beside the price. */
const weights: Readonly<Record<Exclude<OfferSort, 'PRICE_LOW_FIRST'>, (snapshot: Snapshot, ordering: Ordering) => Weigh>> = {
  PRICE_HIGH_FIRST: (snapshot) => byAmount(snapshot, 'total', highFirst),
  RATING_HIGH_FIRST: (snapshot) => by(snapshot, 'rating', highFirst),
  NEAREST_FIRST: (snapshot) => by(snapshot, 'distanceKm', asItIs),
  ALL_IN_LOW_FIRST: (snapshot, { coverage }) => byAmount(snapshot, allIn[coverage], asItIs),
  VALUE_HIGH_FIRST: (snapshot, { standard }) => byValue(snapshot, standard),
}

/** What an order depends on beside the snapshot. */
const nameOf = ({ sort, coverage, standard }: Ordering): string =>
  ({ ALL_IN_LOW_FIRST: `${sort} ${coverage}`, VALUE_HIGH_FIRST: `${sort} ${standard.hoursLeft}` } as Partial<Record<OfferSort, string>>)[sort] ?? sort

/**
 * A snapshot never changes, so each order is worked out once: a page then costs one pass, not a sort. It is forgotten with the snapshot. Searches
 * that share a snapshot began at different times and value it differently, so only the last few orders are kept.
 */
const known = new WeakMap<Snapshot, LRUCache<string, Order>>()
const ordersOfSnapshot = 6

export function inOrder(snapshot: Snapshot, ordering: Ordering): Order {
  const orders = known.get(snapshot) ?? new LRUCache<string, Order>({ max: ordersOfSnapshot })
  known.set(snapshot, orders)
  const order = orders.get(nameOf(ordering)) ?? orderOf(snapshot, ordering)
  orders.set(nameOf(ordering), order)
  return order
}

function orderOf(snapshot: Snapshot, ordering: Ordering): Order {
  const { sort } = ordering
  if (sort === 'PRICE_LOW_FIRST') return byPrice(snapshot)
  return sortedByWeight(inOrder(snapshot, { ...ordering, sort: 'PRICE_LOW_FIRST' }), weights[sort](snapshot, ordering))
}

/** The order that all others begin with. Few offers cost the same to the last won, so that ids are seldom compared. */
function byPrice(snapshot: Snapshot): Order {
  const totalOf = byAmount(snapshot, 'total', asItIs)
  const order = sortedByWeight(rowsUpTo(snapshot.offers.length), totalOf)
  const idOf = (row: Row): string => snapshot.offers[row]?.id ?? ''
  const byId = (left: Row, right: Row): number => (idOf(left) < idOf(right) ? -1 : 1)
  for (let begin = 0, end = 1; begin < order.length; begin = end, end += 1) {
    const total = totalOf(order[begin] ?? 0)
    while (end < order.length && totalOf(order[end] ?? 0) === total) end += 1
    if (end - begin > 1) order.subarray(begin, end).sort(byId)
  }
  return order
}

/** What is not told comes last. */
function by(snapshot: Snapshot, fact: FactOf<number>, weigh: (value: number) => number): Weigh {
  const { codes, values } = columnOf(snapshot, fact)
  const weightOfCodes = Float64Array.from(values, (value) => (value === undefined ? last : weigh(value)))
  return (row) => weightOfCodes[codes[row] ?? 0] ?? last
}

function byAmount(snapshot: Snapshot, name: AmountName, weigh: (amount: number) => number): Weigh {
  const amounts = amountsOf(snapshot, name)
  return (row) => {
    const amount = amounts[row] ?? Number.NaN
    return Number.isNaN(amount) ? last : weigh(amount)
  }
}

/** Which fact each part of an offer's value beside its price looks at; what is not told earns nothing. */
const factsOfParts = {
  COVERAGE: 'includedCoverage', CANCELLATION: 'freeCancellation', RATING: 'rating', DISTANCE: 'distanceKm', MILEAGE: 'hasUnlimitedMileage',
} as const satisfies Record<Exclude<ValuePartKind, 'PRICE'>, FactName>

function byValue(snapshot: Snapshot, standard: ValueStandard): Weigh {
  const totals = amountsOf(snapshot, 'total')
  const categories = columnOf(snapshot, 'category')
  const cheapest = categories.values.map((category) => category && standard.cheapestTotals.get(category))
  const parts = Object.entries(factsOfParts).map(([part, fact]) => {
    const { codes, examples } = columnOf(snapshot, fact)
    return { codes, points: Uint8Array.from(examples, (example) => (example ? pointsFor(part as keyof typeof factsOfParts, example, standard) : 0)) }
  })
  return (row) => {
    let score = pricePoints(totals[row] ?? 0, cheapest[categories.codes[row] ?? 0])
    for (const { codes, points } of parts) score += points[codes[row] ?? 0] ?? 0
    return -score
  }
}
