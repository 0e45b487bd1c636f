import { hoursUntil } from '#domain/cancellation.ts'
import type { SearchId, SupplierId } from '#domain/ids.ts'
import type { ServedFrom } from '#domain/offer.ts'
import { periodOf, type SearchCriteria, type SearchProblem } from '#domain/search-criteria.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { DropReason } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Snapshot } from './snapshot.ts'

/** How asking a supplier went; the words are explained in schema/search.graphql. */
export type SourceState = 'PENDING' | 'ANSWERED' | 'FAILED' | 'TIMED_OUT' | 'NOT_SERVED' | 'NOT_ASKED'

/** One supplier's part in a search. Always: received = kept + merged + dropped. */
export type SourceReport = {
  readonly supplier: SupplierId
  readonly state: SourceState
  readonly servedFrom: ServedFrom | undefined
  readonly isStale: boolean
  readonly fault: SupplierFaultKind | undefined
  /** From the start of the search to this answer or failure. */
  readonly latencyMs: number | undefined
  readonly observedAt: EpochMs | undefined
  /** How likely each of its prices still held when the search began; undefined without an answer. */
  readonly priceConfidence: number | undefined
  readonly received: number
  readonly kept: number
  readonly merged: number
  readonly dropped: readonly { readonly reason: DropReason; readonly count: number }[]
}

export type CarSearchStatus = 'SEARCHING' | 'COMPLETE'

/** A search as it stood at one moment. */
export type CarSearchView = {
  readonly id: SearchId
  /** Rises by one with each supplier that joins; pages of one version never shift. */
  readonly version: number
  readonly status: CarSearchStatus
  readonly criteria: SearchCriteria
  readonly sources: readonly SourceReport[]
  readonly expiresAt: EpochMs
  readonly snapshot: Snapshot
}

export type SearchOutcome =
  | { readonly kind: 'found'; readonly view: CarSearchView }
  | { readonly kind: 'refused'; readonly problems: readonly SearchProblem[] }

/** How long a search is kept after it began. */
export const searchLifeMs = 30 * 60_000

/** A search's own clock stands at its beginning, so that no offer slips out of a list between two of its pages. Asked for with every page, and the same for each. */
export function hoursToPickUp({ criteria, expiresAt }: Pick<CarSearchView, 'criteria' | 'expiresAt'>): number {
  const known = hoursKnown.get(criteria)
  if (known?.expiresAt === expiresAt) return known.hours
  const hours = hoursUntil(periodOf(criteria).pickUp, expiresAt - searchLifeMs)
  hoursKnown.set(criteria, { expiresAt, hours })
  return hours
}

const hoursKnown = new WeakMap<SearchCriteria, { readonly expiresAt: EpochMs; readonly hours: number }>()
