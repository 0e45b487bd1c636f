import type { ServedFrom } from '#domain/offer.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { Span } from '#domain/span.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { Supplier } from '#domain/supplier.ts'
import type { SupplierResult } from './supplier-result.ts'

/** What one supplier is asked; questions with the same key have the same answer. */
export type SourceQuestion = {
  readonly supplier: Supplier
  readonly key: string
  readonly criteria: SearchCriteria
  readonly requestId: string
  /** What asking is a part of, where somebody watches. */
  readonly span?: Span | undefined
}

export type Answered = { readonly kind: 'answered'; readonly result: SupplierResult; readonly servedFrom: ServedFrom; readonly isStale: boolean }

export type SourceAnswer =
  | Answered
  | { readonly kind: 'failed'; readonly fault: SupplierFaultKind }
  | { readonly kind: 'timedOut' }
