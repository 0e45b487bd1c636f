import type { BranchRef, SearchId, SupplierId } from '#domain/ids.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { type Entry, stateOf } from './entry.ts'
import type { Invalidations } from './invalidations.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { planSearch, questionOf } from './plan.ts'
import type { PriceOutlook, PriceWatch } from './price-watch.ts'
import type { RecordStore } from './record-store.ts'
import type { ResultStore } from './result-store.ts'
import type { CacheState, CacheTier } from './search-event.ts'
import { pricesAsked, routeAsked } from './source-answer.ts'
import type { SupplierResult } from './supplier-result.ts'

/** What is kept for one supplier's part in a search, and why: for operators. */
export type CacheExplanation = {
  readonly supplier: SupplierId
  readonly key: string
  /** What a search that asks now would find. */
  readonly state: CacheState
  readonly kept: ExplainedAnswer | undefined
  /** What is known of how often such prices change. */
  readonly outlook: PriceOutlook
  readonly criteria: SearchCriteria
}

export type ExplainedAnswer = {
  readonly entry: Entry
  readonly tier: CacheTier
  readonly ageMs: number
  /** Undefined when the answer itself was forgotten, though the entry names it. */
  readonly offers: number | undefined
  /** Counters that it names: declaring one of them invalid invalidates it. */
  readonly branches: readonly BranchRef[]
  readonly isInvalidated: boolean
  /** Whether it is what this search was answered with. */
  readonly isOfThisSearch: boolean
}

export type ExplanationParts = {
  readonly suppliers: readonly Supplier[]
  readonly records: RecordStore
  readonly answers: KeptAnswers
  readonly results: ResultStore
  readonly invalidations: Invalidations
  readonly watch: PriceWatch
  readonly now: () => EpochMs
}

export type ExplainCache = (id: SearchId, supplier: SupplierId) => Promise<CacheExplanation | undefined>

/** Undefined for a search that is not kept any more, and for a supplier that it did not ask. */
export function createCacheExplanation({ suppliers, records, answers, results, invalidations, watch, now }: ExplanationParts): ExplainCache {
  return async (id, supplier) => {
    const record = await records.find(id)
    const source = record && planSearch(suppliers, record.criteria, record.startedAt).find((each) => each.supplier.id === supplier)
    if (!record || source?.kind !== 'served') return undefined
    const question = questionOf(source, record.criteria, 'explain')
    const found = await answers.entryOf(question.key)
    const result = found && (await results.find(found.entry.resultId))
    const kept = found && explained(found, result)
    const isServed = kept !== undefined && result !== undefined && !kept.isInvalidated
    return { supplier, key: question.key, state: isServed ? stateOf(kept.entry, now()) : 'MISS', kept, outlook: watch.outlookOf(pricesAsked(question)), criteria: record.criteria }

    function explained({ entry, tier }: { readonly entry: Entry; readonly tier: CacheTier }, answer: SupplierResult | undefined): ExplainedAnswer {
      return {
        entry, tier,
        ageMs: now() - entry.observedAt,
        offers: answer?.offers.length,
        branches: [...new Set(answer?.offers.flatMap(({ pickUpBranch, dropOffBranch }) => [pickUpBranch.ref, dropOffBranch.ref]))],
        isInvalidated: answer !== undefined && invalidations.hit({ entry, route: routeAsked(question), result: answer }),
        isOfThisSearch: record?.sources.some(({ joined }) => joined?.resultId === entry.resultId) ?? false,
      }
    }
  }
}
