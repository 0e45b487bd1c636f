import type { SupplierId } from '#domain/ids.ts'
import type { Log } from '#domain/log.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import { unwatched } from '#domain/span.ts'
import type { EpochMs } from '#domain/time.ts'
import { unlessAborted } from '#domain/unless-aborted.ts'
import type { SourceAnswer, SourceQuestion } from './source-answer.ts'
import type { ResultId } from './keys.ts'
import type { Observe } from './search-event.ts'
import { branchesOf, type OnBranches } from './seen-branches.ts'
import { resultOf, type SupplierResult } from './supplier-result.ts'

/** Calls a supplier until the deadline; every way of failing becomes an answer. */
export type CallSupplier = (question: SourceQuestion, deadline: AbortSignal) => Promise<SourceAnswer>

export type SupplierCallParts = {
  readonly log: Log
  readonly observe: Observe
  readonly onBranches: OnBranches
  readonly now: () => EpochMs
  readonly newResultId: () => ResultId
}

export function createSupplierCall({ log, observe, onBranches, now, newResultId }: SupplierCallParts): CallSupplier {
  return async (question, deadline) => {
    const startedAt = now()
    try {
      return await call(question, deadline, startedAt)
    } catch (error) {
      return failed(question, deadline, now() - startedAt, error)
    }
  }

  async function call({ supplier, criteria, requestId, span = unwatched }: SourceQuestion, deadline: AbortSignal, startedAt: EpochMs): Promise<SourceAnswer> {
    const asked = supplier.searchOffers(criteria, { signal: deadline, requestId, language: criteria.language, span })
    // An adapter that forgets its signal must not keep everybody waiting.
    const answer = await unlessAborted(asked, deadline)
    const origin = { id: newResultId(), supplier: supplier.id, observedAt: now() }
    const merging = span.begin('merge', { supplier: supplier.id })
    const result = resultOf(answer, origin, { criteria, offersPerSearch: supplier.limits.offersPerSearch })
    merging.end()
    const ms = origin.observedAt - startedAt
    if (result.received !== answer.received) {
      log.warn('supplier.miscounted', { supplier: supplier.id, requestId, received: answer.received, found: result.received })
    }
    const fields = { supplier: supplier.id, ms, received: result.received, offers: result.offers.length }
    log.info('supplier.answered', { ...fields, call: 'searchOffers', requestId, traceId: span.traceId })
    observe({ kind: 'supplierAnswered', ...fields, merged: result.merged, dropped: result.dropped })
    tellBranches(supplier.id, result, requestId)
    // Told this moment: no time has passed in which a price could have changed.
    return { kind: 'answered', result, servedFrom: 'LIVE', isStale: false, changesPerHour: 0, refreshFault: undefined }
  }

  /** Whoever listens may be mistaken; the answer is good all the same. */
  function tellBranches(supplier: SupplierId, { offers }: SupplierResult, requestId: string): void {
    try {
      onBranches(supplier, branchesOf(offers))
    } catch (error) {
      log.error('branches.notLearnt', { supplier, requestId, error: String(error) })
    }
  }

  function failed({ supplier, requestId, span = unwatched }: SourceQuestion, deadline: AbortSignal, ms: number, error: unknown): SourceAnswer {
    const fields = { supplier: supplier.id, call: 'searchOffers', requestId, traceId: span.traceId, ms }
    const fault = faultOf(error)
    if (deadline.aborted || (fault === 'unavailable' && ms >= supplier.limits.answerWithinMs)) {
      log.warn('supplier.timedOut', fields)
      observe({ kind: 'supplierTimedOut', supplier: supplier.id, ms })
      return { kind: 'timedOut' }
    }
    log[error instanceof SupplierFault ? 'warn' : 'error']('supplier.failed', { ...fields, fault, error: String(error) })
    observe({ kind: 'supplierFailed', supplier: supplier.id, ms, fault })
    return { kind: 'failed', fault }
  }
}

/** What is no fault of theirs is a mistake in an adapter: it could not make sense of the answer. */
const faultOf = (error: unknown): SupplierFaultKind => (error instanceof SupplierFault ? error.kind : 'malformed')
