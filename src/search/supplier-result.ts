import type { OfferRef, SupplierId } from '#domain/ids.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { DropReason, SearchAnswer } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
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

type Origin = Pick<SupplierResult, 'id' | 'supplier' | 'observedAt'> & { readonly offersPerSearch: number }

/** Merges offers that are the same quote, cuts what is over the limit, and makes the count come out whatever the adapter counted. */
export function resultOf(answer: SearchAnswer, { offersPerSearch, ...origin }: Origin): SupplierResult {
  const seen = new Set<OfferRef>()
  const distinct = answer.offers.filter(({ ref }) => !seen.has(ref) && seen.add(ref))
  const offers = distinct.slice(0, offersPerSearch)
  const uncounted = answer.received - answer.offers.length - countOf(answer.dropped)
  const dropped = withDrops(withDrops(answer.dropped, 'OVER_LIMIT', distinct.length - offers.length), 'MALFORMED', Math.max(0, uncounted))
  const merged = answer.offers.length - distinct.length
  return { ...origin, received: offers.length + merged + countOf(dropped), merged, dropped, offers }
}

export const countOf = (dropped: DropCounts): number => Object.values(dropped).reduce((sum, count) => sum + count, 0)

export const withDrops = (dropped: DropCounts, reason: DropReason, count: number): DropCounts =>
  count === 0 ? dropped : { ...dropped, [reason]: (dropped[reason] ?? 0) + count }
