import type { SearchId } from '#domain/ids.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Background } from './background.ts'
import type { Freshness } from './freshness.ts'
import type { ResultId } from './keys.ts'
import { type PlannedSource, planSearch } from './plan.ts'
import type { RecordStore } from './record-store.ts'
import type { Observe } from './search-event.ts'
import { beginRecord, type SearchRecord, withAnswer } from './search-record.ts'
import type { SupplierResult } from './supplier-result.ts'

/** A search that has begun: every supplier of its plan is being asked. */
export type RunningSearch = {
  /** When everybody has answered, failed or been given up on. */
  readonly settled: Promise<void>
  /** The search as it stands, with the answers that it holds. From now on each further answer is told to the other gateways. */
  answerNow(): { readonly record: SearchRecord; readonly results: ReadonlyMap<ResultId, SupplierResult> }
}

export type BegunSearch = {
  readonly id: SearchId
  readonly criteria: SearchCriteria
  readonly startedAt: EpochMs
  readonly requestId: string
}

export type FanOutParts = {
  readonly suppliers: readonly Supplier[]
  readonly freshness: Freshness
  readonly records: RecordStore
  readonly background: Background
  readonly observe: Observe
  readonly now: () => EpochMs
}

/** Asks all suppliers of the plan at once. Whoever answers after the traveller was answered joins all the same. */
export function createFanOut({ suppliers, freshness, records, background, observe, now }: FanOutParts) {
  return ({ id, criteria, startedAt, requestId }: BegunSearch): RunningSearch => {
    const plan = planSearch(suppliers, criteria, startedAt)
    const results = new Map<ResultId, SupplierResult>()
    let record = beginRecord(id, criteria, startedAt, plan)
    let isAnswered = false
    records.remember(record)
    const settled = askEveryone()
    background.run('searching', settled)
    return { settled, answerNow }

    async function askEveryone(): Promise<void> {
      await Promise.all(plan.map(ask))
      observe({ kind: 'searchCompleted', ms: now() - startedAt })
    }

    async function ask(source: PlannedSource): Promise<void> {
      if (source.kind === 'notServed') return
      const { supplier, key } = source
      const answer = await freshness.ask({ supplier, key, criteria, requestId })
      if (answer.kind === 'answered') results.set(answer.result.id, answer.result)
      record = withAnswer(record, supplier.id, answer, now() - startedAt)
      records.remember(record)
      if (isAnswered) background.run('telling a late answer', records.share(record))
    }

    function answerNow() {
      isAnswered = true
      return { record, results }
    }
  }
}
