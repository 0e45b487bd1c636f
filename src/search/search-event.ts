import type { SupplierId } from '#domain/ids.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { DropCounts } from './supplier-result.ts'

/** Which tier was read: this process's memory, or the cache behind it (src/domain/cache.ts). */
export type CacheTier = 'MEMORY' | 'CACHE'
export type CacheState = 'FRESH' | 'STALE' | 'MISS'
/** What a call is made for: a traveller who waits, an answer that grows old, or only to see whether prices have changed. */
export type CallPurpose = 'SEARCH' | 'REFRESH' | 'SAMPLE'

/** What the search room tells whoever counts: one event for each thing that happened, as data (src/http/metrics.ts). */
export type SearchEvent =
  /** A supplier was called and answered: received = offers + merged + dropped. */
  | {
      readonly kind: 'supplierAnswered'
      readonly supplier: SupplierId
      readonly ms: number
      readonly received: number
      readonly offers: number
      readonly merged: number
      readonly dropped: DropCounts
    }
  /** A supplier was called and failed. */
  | { readonly kind: 'supplierFailed'; readonly supplier: SupplierId; readonly ms: number; readonly fault: SupplierFaultKind }
  /** A supplier was called and did not answer within its limit. */
  | { readonly kind: 'supplierTimedOut'; readonly supplier: SupplierId; readonly ms: number }
  /** A tier was asked for a supplier's answer. */
  | { readonly kind: 'cacheRead'; readonly supplier: SupplierId; readonly tier: CacheTier; readonly state: CacheState }
  /** A stale answer is being replaced behind the traveller's back. */
  | { readonly kind: 'refreshStarted'; readonly supplier: SupplierId }
  /** A search was asked of a supplier; each costs so many credits. Calls for each search are these over `searchAnswered`. */
  | { readonly kind: 'callSpent'; readonly supplier: SupplierId; readonly purpose: CallPurpose; readonly credits: number }
  /** A call was not made, for it would have gone over the budget, or what is left is kept for likelier ones. */
  | { readonly kind: 'callWithheld'; readonly supplier: SupplierId; readonly purpose: CallPurpose }
  /** Prices were asked for again: so many were compared, so many had changed. */
  | { readonly kind: 'pricesCompared'; readonly supplier: SupplierId; readonly ageMs: number; readonly compared: number; readonly changed: number }
  /** Memory was full: an answer was forgotten here that may still lie in the cache. */
  | { readonly kind: 'sourceAnswerEvicted'; readonly supplier: SupplierId; readonly bytes: number }
  /** What was declared invalid left this gateway's memory. */
  | { readonly kind: 'cacheInvalidated'; readonly entries: number }
  /** The traveller was answered; `pending` suppliers were still being asked. */
  | { readonly kind: 'searchAnswered'; readonly ms: number; readonly offers: number; readonly pending: number }
  /** A search that is complete and still stands answered the same request again. */
  | { readonly kind: 'searchRepeated'; readonly ms: number; readonly offers: number }
  /** Everybody has answered, failed or been given up on. */
  | { readonly kind: 'searchCompleted'; readonly ms: number }

export type Observe = (event: SearchEvent) => void
