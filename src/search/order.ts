import { LRUCache } from 'lru-cache'
import type { CoverageTier } from '#domain/coverage.ts'
import type { OfferId } from '#domain/ids.ts'
import type { Offer } from '#domain/offer.ts'
import { scoreOf, type ValueStandard } from '#domain/value.ts'
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

/** A snapshot's offers in one order. It is total: equal offers follow their price, then their ids. */
export type Ordered = { readonly offers: readonly Offer[]; readonly positions: ReadonlyMap<OfferId, number> }

/** The number to sort by, lowest first. */
type Weight = (offer: Offer, ordering: Ordering) => number

const last = Number.POSITIVE_INFINITY
const totalOf = ({ price }: Offer): number => price.total.minorUnits
const weights = {
  PRICE_LOW_FIRST: totalOf,
  PRICE_HIGH_FIRST: (offer) => -totalOf(offer),
  RATING_HIGH_FIRST: (offer) => (offer.vendor.rating === undefined ? last : -offer.vendor.rating),
  NEAREST_FIRST: ({ comparison }) => comparison.distanceKm ?? last,
  ALL_IN_LOW_FIRST: ({ comparison }, { coverage }) => comparison.allIn[coverage]?.total.minorUnits ?? last,
  VALUE_HIGH_FIRST: (offer, { standard }) => -scoreOf(offer, standard),
} as const satisfies Record<OfferSort, Weight>

/** What an order depends on beside the snapshot. */
const nameOf = ({ sort, coverage, standard }: Ordering): string =>
  ({ ALL_IN_LOW_FIRST: `${sort} ${coverage}`, VALUE_HIGH_FIRST: `${sort} ${standard.hoursLeft}` } as Partial<Record<OfferSort, string>>)[sort] ?? sort

/**
 * A snapshot never changes, so each order is worked out once: a page then costs one pass, not a sort. It is forgotten with the snapshot. Searches
 * that share a snapshot began at different times and value it differently, so only the last few orders are kept.
 */
const known = new WeakMap<Snapshot, LRUCache<string, Ordered>>()
const ordersOfSnapshot = 6

export function inOrder(snapshot: Snapshot, ordering: Ordering): Ordered {
  const orders = known.get(snapshot) ?? new LRUCache<string, Ordered>({ max: ordersOfSnapshot })
  known.set(snapshot, orders)
  const ordered = orders.get(nameOf(ordering)) ?? order(snapshot, ordering)
  orders.set(nameOf(ordering), ordered)
  return ordered
}

function order(snapshot: Snapshot, ordering: Ordering): Ordered {
  const weightOf: Weight = weights[ordering.sort]
  const weighed = snapshot.offers.map((offer) => ({ offer, weight: weightOf(offer, ordering) }))
  weighed.sort((left, right) => compare(left.weight, right.weight) || compare(totalOf(left.offer), totalOf(right.offer)) || compare(left.offer.id, right.offer.id))
  const offers = weighed.map(({ offer }) => offer)
  return { offers, positions: new Map(offers.map(({ id }, position) => [id, position])) }
}

/** Not a subtraction: two infinities differ by NaN. */
function compare<Value extends number | string>(left: Value, right: Value): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
