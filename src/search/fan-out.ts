import type { SearchId } from '#domain/ids.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import { asPartOf, type Stages } from '#domain/span.ts'
import type { Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import type { AssembledSource } from './assembly.ts'
import type { Background } from './background.ts'
import type { Freshness } from './freshness.ts'
import type { ResultId } from './keys.ts'
import { type PlannedSource, planSearch, questionOf } from './plan.ts'
import type { RecordStore } from './record-store.ts'
import type { ResultStore } from './result-store.ts'
import type { Observe } from './search-event.ts'
import { beginRecord, joinedBy, type SearchRecord, versionOf, withAnswer } from './search-record.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { atMost } from './timing.ts'

/** A search that has begun: every supplier of its plan is being asked. */
export type RunningSearch = {
  readonly plan: readonly PlannedSource[]
  /** As it begins, before anybody has answered. */
  readonly record: SearchRecord
  /** When everybody has answered, failed or been given up on. */
  readonly settled: Promise<void>
  /** When half of those who were asked have brought an answer; never, if they do not. */
  readonly half: Promise<void>
  /** The search as it stands, with the answers that it holds, assembled. From now on it is told to the other gateways, and so is each further answer. */
  answerNow(): AnsweredSearch
}

export type AnsweredSearch = {
  readonly record: SearchRecord
  readonly sources: ReadonlyMap<ResultId, AssembledSource>
  /** When other gateways know the search by its id. */
  readonly told: Promise<void>
}

export type BegunSearch = {
  readonly id: SearchId
  readonly criteria: SearchCriteria
  readonly startedAt: EpochMs
  readonly requestId: string
  readonly stages: Stages
}

export type FanOutParts = {
  readonly suppliers: readonly Supplier[]
  readonly freshness: Freshness
  readonly results: ResultStore
  readonly snapshots: Pick<SnapshotStore, 'assemble'>
  readonly records: RecordStore
  readonly background: Background
  readonly observe: Observe
  readonly now: () => EpochMs
}

/**
 * Answers should lie where the other gateways look for them before a record points there, but nothing waits for a write for ever, least of
 * all the first record, whose id the traveller is about to hear. A gap that is left is bridged by those who read (views.ts).
 */
const longestWriteMs = { first: 10, late: 2000 }

/** Asks all suppliers of the plan at once. Whoever answers after the traveller was answered joins all the same. */
export function createFanOut({ suppliers, freshness, results, snapshots, records, background, observe, now }: FanOutParts) {
  return ({ id, criteria, startedAt, requestId, stages }: BegunSearch): RunningSearch => {
    const plan = planSearch(suppliers, criteria, startedAt)
    const waiting = stages.enter('wait')
    const sources = new Map<ResultId, AssembledSource>()
    let asked = plan.filter(({ kind }) => kind === 'served').length
    const half = Promise.withResolvers<void>()
    let answers = 0
    let record = beginRecord(id, criteria, startedAt, plan)
    let telling: Promise<void> | undefined
    records.remember(record)
    const settled = askEveryone()
    background.run('searching', settled)
    return { plan, record, settled, half: half.promise, answerNow }

    async function askEveryone(): Promise<void> {
      await Promise.all(plan.map(ask))
      observe({ kind: 'searchCompleted', ms: now() - startedAt })
    }

    async function ask(source: PlannedSource): Promise<void> {
      if (source.kind === 'notServed') return
      const { supplier } = source
      const asking = waiting.begin('source', { supplier: supplier.id })
      const answer = await freshness.ask({ ...questionOf(source, criteria, requestId), span: asking })
      const latencyMs = now() - startedAt
      if (answer.kind === 'answered') {
        asking.note({ servedFrom: answer.servedFrom, isStale: answer.isStale })
        sources.set(answer.result.id, await asPartOf(asking, 'assemble', { supplier: supplier.id }, () => snapshots.assemble(answer, criteria)))
        answers += 1
      }
      asking.end(answer.kind === 'answered' ? undefined : answer.kind)
      if (answer.kind === 'notAsked') asked -= 1
      if (answers > 0 && answers * 2 >= asked) half.resolve()
      record = withAnswer(record, supplier.id, answer, latencyMs)
      records.remember(record)
      if (telling) void tell(telling, longestWriteMs.late)
    }

    function answerNow() {
      return { record, sources, told: tell(Promise.resolve(), longestWriteMs.first) }
    }

    /** One after the other, so that no record replaces a newer one. */
    function tell(before: Promise<void>, waitMs: number): Promise<void> {
      telling = before.then(() => tellNewest(waitMs))
      background.run('telling other gateways', telling)
      return telling
    }

    async function tellNewest(waitMs: number): Promise<void> {
      const newest = record
      const answers = joinedBy(newest, versionOf(newest)).map(({ resultId }) => resultId)
      await atMost(waitMs, results.whenShared(answers))
      await records.share(newest)
    }
  }
}
