import type { SupplierId } from '#domain/ids.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import { isWithinReach } from '#domain/place.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { DropReason, SearchAnswer } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { distinctQuotes } from './distinct-quotes.ts'
import type { ResultId } from './keys.ts'

export type DropCounts = Readonly<Partial<Record<DropReason, number>>>

/** What one supplier answered at one moment, duplicates merged. Never changed afterwards; plain JSON. */
export type SupplierResult = {
  readonly id: ResultId
  readonly supplier: SupplierId
  readonly observedAt: EpochMs
  /** received = offers + merged + dropped */
  readonly received: number
  readonly merged: number
  readonly dropped: DropCounts
  readonly offers: readonly SuppliedOffer[]
}

type Origin = Pick<SupplierResult, 'id' | 'supplier' | 'observedAt'>
type Asked = { readonly criteria: Pick<SearchCriteria, 'pickUp' | 'dropOff'>; readonly offersPerSearch: number }

/**
 * Merges offers that are the same quote, leaves out branches beyond the place's reach (some suppliers answer for a whole region), cuts what is
 * over the limit, and makes the count come out whatever the adapter counted.
 */
export function resultOf(answer: SearchAnswer, origin: Origin, { criteria, offersPerSearch }: Asked): SupplierResult {
  const distinct = distinctQuotes(answer.offers)
  const near = distinct.filter(({ pickUpBranch, dropOffBranch }) =>
    isWithinReach(criteria.pickUp.place, pickUpBranch.position) && isWithinReach(criteria.dropOff.place, dropOffBranch.position))
  const offers = near.slice(0, offersPerSearch)
  const uncounted = answer.received - answer.offers.length - countOf(answer.dropped)
  const more = { OUTSIDE_PLACE: distinct.length - near.length, OVER_LIMIT: near.length - offers.length, MALFORMED: Math.max(0, uncounted) }
  const dropped = withDrops(answer.dropped, more)
  const merged = answer.offers.length - distinct.length
  return { ...origin, received: offers.length + merged + countOf(dropped), merged, dropped, offers }
}

const countOf = (dropped: DropCounts): number => Object.values(dropped).reduce((sum, count) => sum + count, 0)

export function withDrops(dropped: DropCounts, more: DropCounts): DropCounts {
  const added = Object.entries(more).filter(([, count]) => count > 0) as [DropReason, number][]
  return added.reduce<DropCounts>((counts, [reason, count]) => ({ ...counts, [reason]: (counts[reason] ?? 0) + count }), dropped)
}
