import { LRUCache } from 'lru-cache'
import type { Cache, LockAttempt } from '#domain/cache.ts'
import { asPartOf } from '#domain/span.ts'
import type { EpochMs } from '#domain/time.ts'
import { unlessAborted } from '#domain/unless-aborted.ts'
import type { Background } from './background.ts'
import { searchLifeMs } from './car-search.ts'
import { deadlineOf } from './deadlines.ts'
import { decodeSmall, encodeSmall } from './encoding.ts'
import { type Entry, entryOf, isDueEarly, isEntry, stateOf } from './entry.ts'
import { lockKey, type ResultId } from './keys.ts'
import type { ResultStore } from './result-store.ts'
import type { CacheState, CacheTier, Observe } from './search-event.ts'
import { createSingleFlight } from './single-flight.ts'
import type { Answered, SourceAnswer, SourceQuestion } from './source-answer.ts'
import type { CallSupplier } from './supplier-call.ts'
import type { SupplierResult } from './supplier-result.ts'
import { pause } from './timing.ts'

/**
 * Suppliers' answers in two tiers. Fresh: served. Stale within grace: served, and refreshed once behind; a refresh that fails changes
 * nothing, so a supplier's outage is covered as long as the grace lasts. Missing: one call for the whole cluster. Failures are never kept.
 */
export type Freshness = {
  /** Settles within the supplier's `answerWithinMs` and a little, and never rejects. Whoever asks may go away: the answer is kept all the same. */
  ask(question: SourceQuestion): Promise<SourceAnswer>
  /**
   * Whether asking for this key now would give exactly this answer out of memory, fresh, with nothing to be started for it. False when an early refresh
   * is due: whoever asks then starts it.
   */
  holds(key: string, id: ResultId): boolean
}

export type FreshnessParts = {
  readonly cache: Cache
  readonly results: ResultStore
  readonly callSupplier: CallSupplier
  readonly background: Background
  readonly observe: Observe
  readonly now: () => EpochMs
  readonly random: () => number
}

type SupplierCall = {
  readonly deadline: AbortSignal
  /** The answer that is to be replaced; undefined when there is none. */
  readonly instead?: ResultId
}

const rememberedEntries = 50_000
/** How often we look whether another gateway has finished the call that we need too. */
const pollEveryMs = 50
/** A lock outlives the call that it guards by this, and with it the writing of the answer. */
const lockReserveMs = 1000

export function createFreshness({ cache, results, callSupplier, background, observe, now, random }: FreshnessParts): Freshness {
  const entries = new LRUCache<string, Entry>({ max: rememberedEntries })
  const loading = createSingleFlight<SourceAnswer>()
  const refreshing = new Set<string>()
  /** Entries for which `holds` has thrown the dice: the question that follows must not throw them again. */
  const due = new LRUCache<string, ResultId>({ max: rememberedEntries })
  return { ask, holds }

  function holds(key: string, id: ResultId): boolean {
    const entry = entries.get(key)
    if (entry?.resultId !== id || !results.inMemory(id) || stateOf(entry, now()) !== 'FRESH') return false
    if (isDueEarly(entry, now(), random)) due.set(key, id)
    return due.get(key) !== id
  }

  async function ask(question: SourceQuestion): Promise<SourceAnswer> {
    const entry = entries.get(question.key)
    const result = entry && results.inMemory(entry.resultId)
    const kept = entry && result && serve(question, entry, result, 'MEMORY')
    report(question, 'MEMORY', kept)
    return kept ?? loading(question.key, () => load(question))
  }

  /** One deadline over everything, the waiting for other gateways and for the cache included. */
  async function load(question: SourceQuestion): Promise<SourceAnswer> {
    const deadline = deadlineOf(question.supplier)
    const work = async () => {
      const kept = await asPartOf(question.span, 'cache', { supplier: question.supplier.id }, () => fromCache(question))
      report(question, 'CACHE', kept)
      return kept ?? askTogether(question, deadline)
    }
    try {
      return await unlessAborted(work(), deadline)
    } catch (error) {
      if (!deadline.aborted) throw error
      return { kind: 'timedOut' }
    }
  }

  async function fromCache(question: SourceQuestion): Promise<Answered | undefined> {
    const entry = await readEntry(question.key)
    const result = entry && stateOf(entry, now()) !== 'MISS' ? await results.find(entry.resultId) : undefined
    return entry && result && serve(question, entry, result, 'CACHE')
  }

  function serve(question: SourceQuestion, entry: Entry, result: SupplierResult, tier: CacheTier): Answered | undefined {
    const state = stateOf(entry, now())
    if (state === 'MISS') return undefined
    entries.set(question.key, entry)
    if (state === 'STALE' || due.get(question.key) === entry.resultId || isDueEarly(entry, now(), random)) refreshBehind(question, entry.resultId)
    const servedFrom = tier === 'CACHE' && cache.isShared ? 'SHARED_CACHE' : 'MEMORY'
    return { kind: 'answered', result, servedFrom, isStale: state === 'STALE' }
  }

  /** One gateway calls; the others look for its answer, however slow the supplier is. When it fails or dies its lock goes (cache.ts), and exactly one of them calls. */
  async function askTogether(question: SourceQuestion, deadline: AbortSignal): Promise<SourceAnswer> {
    while (!deadline.aborted) {
      const attempt = await tryLock(question)
      if (attempt.kind !== 'taken') return callUnder(attempt, question, { deadline })
      await pause(pollEveryMs, deadline)
      const answer = await fromCache(question)
      if (answer) return answer
    }
    return { kind: 'timedOut' }
  }

  function tryLock({ key, supplier }: SourceQuestion): Promise<LockAttempt> {
    return cache.lock(lockKey(key), supplier.limits.answerWithinMs + lockReserveMs)
  }

  /** The lock is held until the answer lies where the others look for it; whoever waits for the answer here does not wait for that. */
  async function callUnder(attempt: LockAttempt, question: SourceQuestion, { deadline, instead }: SupplierCall): Promise<SourceAnswer> {
    // Another gateway may have answered and let go between our reading and our lock.
    const meanwhile = attempt.kind === 'held' ? await freshInCache(question, instead) : undefined
    const startedAt = now()
    const answer = meanwhile ?? (await callSupplier(question, deadline))
    const stored = answer.kind === 'answered' && answer.servedFrom === 'LIVE' ? keep(question, answer.result, now() - startedAt) : Promise.resolve()
    background.run('storing an answer', stored.finally(() => (attempt.kind === 'held' ? attempt.release() : undefined)))
    return answer
  }

  /** A fresh answer, other than the one that is to be replaced. */
  async function freshInCache(question: SourceQuestion, instead: ResultId | undefined): Promise<Answered | undefined> {
    const entry = await readEntry(question.key)
    return entry && entry.resultId !== instead && stateOf(entry, now()) === 'FRESH' ? fromCache(question) : undefined
  }

  /** The answer first, then the entry that points to it. It must live as long as the last search that may be begun with it. */
  async function keep({ key, supplier }: SourceQuestion, result: SupplierResult, tookMs: number): Promise<void> {
    const entry = entryOf(result, supplier.limits, random, tookMs)
    const lifeMs = entry.staleUntil - now()
    results.remember(result)
    entries.set(key, entry)
    await results.share(result, lifeMs + searchLifeMs)
    if (lifeMs > 0) await cache.set(key, encodeSmall(entry), lifeMs)
  }

  function refreshBehind(question: SourceQuestion, instead: ResultId): void {
    if (refreshing.has(question.key)) return
    refreshing.add(question.key)
    background.run('refreshing an answer', refresh(question, instead).finally(() => refreshing.delete(question.key)))
  }

  /** Takes over what another gateway has refreshed, leaves it to the one that is at it, else calls. */
  async function refresh(question: SourceQuestion, instead: ResultId): Promise<void> {
    if (await freshInCache(question, instead)) return
    const attempt = await tryLock(question)
    if (attempt.kind === 'taken') return
    observe({ kind: 'refreshStarted', supplier: question.supplier.id })
    await callUnder(attempt, question, { deadline: deadlineOf(question.supplier), instead })
  }

  async function readEntry(key: string): Promise<Entry | undefined> {
    return decodeSmall(await cache.get(key), isEntry)
  }

  /** Once for each question and tier: looking again while another gateway calls is the same question. */
  function report({ supplier }: SourceQuestion, tier: CacheTier, kept: Answered | undefined): void {
    const state: CacheState = kept ? (kept.isStale ? 'STALE' : 'FRESH') : 'MISS'
    observe({ kind: 'cacheRead', supplier: supplier.id, tier, state })
  }
}
