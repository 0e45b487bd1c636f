import type { OfferId } from '#domain/ids.ts'
import type { Offer } from '#domain/offer.ts'
import { distanceKm } from '#domain/place.ts'
import type { Snapshot } from './snapshot.ts'

export const offerSorts = ['PRICE_LOW_FIRST', 'PRICE_HIGH_FIRST', 'RATING_HIGH_FIRST', 'NEAREST_FIRST'] as const
export type OfferSort = (typeof offerSorts)[number]

/** A snapshot's offers in one order. It is total: equal offers follow their price, then their ids. */
export type Ordered = { readonly offers: readonly Offer[]; readonly positions: ReadonlyMap<OfferId, number> }

/** The number to sort by, lowest first. */
type Weight = (offer: Offer, snapshot: Snapshot) => number

const last = Number.POSITIVE_INFINITY
const totalOf = ({ price }: Offer): number => price.total.minorUnits
const weights = {
  PRICE_LOW_FIRST: totalOf,
  PRICE_HIGH_FIRST: (offer) => -totalOf(offer),
  RATING_HIGH_FIRST: (offer) => (offer.vendor.rating === undefined ? last : -offer.vendor.rating),
  NEAREST_FIRST: ({ pickUpBranch }, { pickUpPosition }) => (pickUpBranch.position ? distanceKm(pickUpPosition, pickUpBranch.position) : last),
} as const satisfies Record<OfferSort, Weight>

/** A snapshot never changes, so each order is worked out once: a page then costs one pass, not a sort. It is forgotten with the snapshot. */
const known = new WeakMap<Snapshot, Map<OfferSort, Ordered>>()

export function inOrder(snapshot: Snapshot, sort: OfferSort): Ordered {
  const orders = known.get(snapshot) ?? new Map<OfferSort, Ordered>()
  known.set(snapshot, orders)
  const ordered = orders.get(sort) ?? order(snapshot, sort)
  orders.set(sort, ordered)
  return ordered
}

function order(snapshot: Snapshot, sort: OfferSort): Ordered {
  const weightOf: Weight = weights[sort]
  const weighed = snapshot.offers.map((offer) => ({ offer, weight: weightOf(offer, snapshot) }))
  weighed.sort((left, right) => compare(left.weight, right.weight) || compare(totalOf(left.offer), totalOf(right.offer)) || compare(left.offer.id, right.offer.id))
  const offers = weighed.map(({ offer }) => offer)
  return { offers, positions: new Map(offers.map(({ id }, position) => [id, position])) }
}

/** Not a subtraction: two infinities differ by NaN. */
function compare<Value extends number | string>(left: Value, right: Value): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
