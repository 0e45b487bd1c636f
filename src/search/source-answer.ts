import type { ServedFrom } from '#domain/offer.ts'
import type { LeadBand } from '#domain/lead-time.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { Span } from '#domain/span.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { Supplier } from '#domain/supplier.ts'
import { type Route, routeOf } from './keys.ts'
import type { PriceClass } from './price-watch.ts'
import type { SupplierResult } from './supplier-result.ts'

/** What one supplier is asked; questions with the same key have the same answer. */
export type SourceQuestion = {
  readonly supplier: Supplier
  readonly key: string
  readonly criteria: SearchCriteria
  readonly leadBand: LeadBand
  readonly requestId: string
  /** What asking is a part of, where somebody watches. */
  readonly span?: Span | undefined
}

export const routeAsked = ({ criteria: { pickUp, dropOff } }: Pick<SourceQuestion, 'criteria'>): Route => routeOf(pickUp.place.id, dropOff.place.id)
export const pricesAsked = (question: SourceQuestion): PriceClass =>
  ({ supplier: question.supplier, route: routeAsked(question), leadBand: question.leadBand })

export type Answered = {
  readonly kind: 'answered'
  readonly result: SupplierResult
  readonly servedFrom: ServedFrom
  readonly isStale: boolean
  /** How often its prices are believed to change: how likely they still hold follows from it. */
  readonly changesPerHour: number
  /** How replacing a stale answer has failed. */
  readonly refreshFault: SupplierFaultKind | undefined
}

export type SourceAnswer =
  | Answered
  | { readonly kind: 'failed'; readonly fault: SupplierFaultKind }
  | { readonly kind: 'timedOut' }
  /** Nothing is kept, and the budget does not allow to ask. */
  | { readonly kind: 'notAsked' }
