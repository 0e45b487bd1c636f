import type { Cache, LockAttempt } from '#domain/cache.ts'
import { priceChangesBetween } from '#domain/price-change.ts'
import { chanceItHolds } from '#domain/price-stability.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Background } from './background.ts'
import type { Budget } from './call-budget.ts'
import type { CallWorth } from './call-worth.ts'
import { deadlineOf } from './deadlines.ts'
import { type Entry, entryOf, stateOf } from './entry.ts'
import type { KeptAnswer } from './invalidations.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { lockKey } from './keys.ts'
import { lifeOf, lifeOfNoCars } from './life.ts'
import type { PriceWatch } from './price-watch.ts'
import type { CallPurpose, Observe } from './search-event.ts'
import { pricesAsked, type SourceAnswer, type SourceQuestion } from './source-answer.ts'
import type { CallSupplier } from './supplier-call.ts'
import type { SupplierResult } from './supplier-result.ts'
import { pause } from './timing.ts'

/** One call to a supplier for the whole cluster, within the budget; what it tells is kept, and what became of the prices is learnt. */
export type ClusterCall = {
  /** For a question without an answer: what another gateway has meanwhile kept, or what the supplier says. */
  ask(question: SourceQuestion, deadline: AbortSignal): Promise<KeptAnswer | SourceAnswer>
  /** For an answer that is to be replaced behind everybody's back; undefined when another gateway is at it. */
  askAgain(question: SourceQuestion, instead: Entry, purpose: CallPurpose): Promise<KeptAnswer | SourceAnswer | undefined>
  /** Whether the budget may leave a call for it. */
  mayAskAgain(question: SourceQuestion, instead: Entry, purpose: CallPurpose): boolean
}

export type ClusterCallParts = {
  readonly cache: Cache
  readonly answers: KeptAnswers
  readonly watch: PriceWatch
  readonly budget: Budget
  readonly worth: CallWorth
  /** The chance of a changed price that a fresh answer may have. */
  readonly priceChangeTarget: number
  readonly callSupplier: CallSupplier
  readonly background: Background
  readonly observe: Observe
  readonly now: () => EpochMs
  readonly random: () => number
  /** This process, as operators call it. */
  readonly gateway: string
}

type Call = { readonly purpose: CallPurpose; readonly deadline: AbortSignal; readonly instead: Entry | undefined }

/** How often we look whether another gateway has finished the call that we need too. */
const pollEveryMs = 50
/** A lock outlives the call that it guards by this, and with it the writing of the answer. */
const lockReserveMs = 1000

export function createClusterCall(parts: ClusterCallParts): ClusterCall {
  const { cache, answers, watch, budget, worth, priceChangeTarget, callSupplier, background, observe, now, random, gateway } = parts
  return { ask, askAgain, mayAskAgain }

  /** One gateway calls; the others look for its answer, however slow the supplier is. When it fails or dies its lock goes (cache.ts), and exactly one of them calls. */
  async function ask(question: SourceQuestion, deadline: AbortSignal): Promise<KeptAnswer | SourceAnswer> {
    while (!deadline.aborted) {
      const attempt = await tryLock(question)
      if (attempt.kind !== 'taken') return callUnder(attempt, question, { purpose: 'SEARCH', deadline, instead: undefined })
      await pause(pollEveryMs, deadline)
      const kept = await answers.inCache(question)
      if (kept) return kept
    }
    return { kind: 'timedOut' }
  }

  /** Takes over what another gateway has refreshed, leaves it to the one that is at it, else calls. */
  async function askAgain(question: SourceQuestion, instead: Entry, purpose: CallPurpose): Promise<KeptAnswer | SourceAnswer | undefined> {
    const newer = await freshInCache(question, instead)
    if (newer) return newer
    const attempt = await tryLock(question)
    return attempt.kind === 'taken' ? undefined : callUnder(attempt, question, { purpose, deadline: deadlineOf(question.supplier), instead })
  }

  function mayAskAgain(question: SourceQuestion, instead: Entry, purpose: CallPurpose): boolean {
    return budget.affords(question.supplier, purpose, worthOf(question, instead))
  }

  function tryLock({ key, supplier }: SourceQuestion): Promise<LockAttempt> {
    return cache.lock(lockKey(key), supplier.limits.answerWithinMs + lockReserveMs)
  }

  /** The lock is held until the answer lies where the others look for it; whoever waits for the answer here does not wait for that. */
  async function callUnder(attempt: LockAttempt, question: SourceQuestion, { purpose, deadline, instead }: Call): Promise<KeptAnswer | SourceAnswer> {
    let stored = Promise.resolve()
    try {
      // Another gateway may have answered and let go between our reading and our lock.
      const meanwhile = attempt.kind === 'held' ? await freshInCache(question, instead) : undefined
      if (meanwhile) return meanwhile
      if (!(await budget.spend(question.supplier, purpose, worthOf(question, instead)))) return { kind: 'notAsked' }
      if (purpose === 'REFRESH') observe({ kind: 'refreshStarted', supplier: question.supplier.id })
      const startedAt = now()
      const answer = await callSupplier(question, deadline)
      if (answer.kind === 'answered') stored = keep(question, answer.result, now() - startedAt)
      return answer
    } finally {
      background.run('storing an answer', stored.finally(() => (attempt.kind === 'held' ? attempt.release() : undefined)))
    }
  }

  /** A fresh answer, other than the one that is to be replaced. */
  async function freshInCache(question: SourceQuestion, instead: Entry | undefined): Promise<KeptAnswer | undefined> {
    const kept = await answers.inCache(question)
    return kept && kept.entry.resultId !== instead?.resultId && stateOf(kept.entry, now()) === 'FRESH' ? kept : undefined
  }

  /** The likelier a booking, and the likelier an old answer's prices have changed, the more it is worth to ask. */
  function worthOf(question: SourceQuestion, instead: Entry | undefined): number {
    const ofSearch = worth.of(pricesAsked(question))
    if (!instead) return ofSearch
    const changed = 1 - chanceItHolds(instead.because.changesPerHour, (now() - instead.observedAt) / 3_600_000)
    return ofSearch * Math.min(1, changed / priceChangeTarget)
  }

  function keep(question: SourceQuestion, result: SupplierResult, tookMs: number): Promise<void> {
    const before = answers.lastInMemory(question.key)
    if (before) comparePrices(question, before.result, result)
    const { freshness } = question.supplier.limits
    const { belief } = watch.outlookOf(pricesAsked(question))
    const life = (result.offers.length === 0 ? lifeOfNoCars : lifeOf)(freshness, belief, priceChangeTarget)
    return answers.keep(question, entryOf(result, { life, tookMs, filledBy: { gateway, requestId: question.requestId }, random }), result)
  }

  /** The same question answered twice: what became of the prices in between. */
  function comparePrices(question: SourceQuestion, earlier: SupplierResult, later: SupplierResult): void {
    const changes = priceChangesBetween(earlier.offers, later.offers)
    const ageMs = later.observedAt - earlier.observedAt
    watch.observePrices(pricesAsked(question), { ageHours: ageMs / 3_600_000, ...changes })
    observe({ kind: 'pricesCompared', supplier: question.supplier.id, ageMs, compared: changes.compared, changed: changes.changed })
  }
}
