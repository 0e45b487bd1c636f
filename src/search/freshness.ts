import { LRUCache } from 'lru-cache'
import type { Cache, LockAttempt } from '#domain/cache.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Background } from './background.ts'
import { searchLifeMs } from './car-search.ts'
import { decodeSmall, encodeSmall } from './encoding.ts'
import { type Entry, entryOf, isEntry, stateOf } from './entry.ts'
import { lockKey } from './keys.ts'
import type { ResultStore } from './result-store.ts'
import type { CacheState, CacheTier, Observe } from './search-event.ts'
import { createSingleFlight } from './single-flight.ts'
import type { SourceAnswer, SourceQuestion } from './source-answer.ts'
import type { CallSupplier } from './supplier-call.ts'
import type { SupplierResult } from './supplier-result.ts'
import { pause, unlessAborted } from './timing.ts'

/**
 * Suppliers' answers in two tiers. Fresh: served. Stale within grace: served, and refreshed once behind; a refresh that fails changes
 * nothing, so a supplier's outage is covered as long as the grace lasts. Missing: one call for the whole cluster. Failures are never kept.
 */
export type Freshness = {
  /** Settles within the supplier's `answerWithinMs` and a little, and never rejects. Whoever asks may go away: the answer is kept all the same. */
  ask(question: SourceQuestion): Promise<SourceAnswer>
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

const rememberedEntries = 50_000
/** How often we look whether another gateway has finished the call that we need too. */
const pollEveryMs = 50
/** The supplier's guard judges first that it has taken too long (adapters/kit/guard.ts): a call that we cut off would tell it nothing. */
const graceMs = 250
/** A lock outlives the call that it guards by this, and with it the writing of the answer. */
const lockReserveMs = 1000

export function createFreshness({ cache, results, callSupplier, background, observe, now, random }: FreshnessParts): Freshness {
  const entries = new LRUCache<string, Entry>({ max: rememberedEntries })
  const loading = createSingleFlight<SourceAnswer>()
  const refreshing = new Set<string>()
  return { ask }

  async function ask(question: SourceQuestion): Promise<SourceAnswer> {
    const entry = entries.get(question.key)
    const result = entry && results.inMemory(entry.resultId)
    const kept = entry && result && serve(question, entry, result, 'MEMORY')
    if (kept) return kept
    report(question, 'MEMORY', 'MISS')
    return loading(question.key, () => load(question))
  }

  /** One deadline over everything, the waiting for other gateways and for the cache included. */
  async function load(question: SourceQuestion): Promise<SourceAnswer> {
    const deadline = deadlineFor(question)
    const work = async () => (await fromCache(question)) ?? (await askTogether(question, deadline))
    try {
      return await unlessAborted(work(), deadline)
    } catch (error) {
      if (!deadline.aborted) throw error
      return { kind: 'timedOut' }
    }
  }

  async function fromCache(question: SourceQuestion): Promise<SourceAnswer | undefined> {
    const entry = await readEntry(question.key)
    const result = entry && stateOf(entry, now()) !== 'MISS' ? await results.find(entry.resultId) : undefined
    const kept = entry && result && serve(question, entry, result, 'CACHE')
    if (!kept) report(question, 'CACHE', 'MISS')
    return kept
  }

  function serve(question: SourceQuestion, entry: Entry, result: SupplierResult, tier: CacheTier): SourceAnswer | undefined {
    const state = stateOf(entry, now())
    if (state === 'MISS') return undefined
    report(question, tier, state)
    entries.set(question.key, entry)
    if (state === 'STALE') refreshBehind(question)
    const servedFrom = tier === 'CACHE' && cache.isShared ? 'SHARED_CACHE' : 'MEMORY'
    return { kind: 'answered', result, servedFrom, isStale: state === 'STALE' }
  }

  /** One gateway calls; the others look for its answer, and the next one calls when its lock is gone without an answer. */
  async function askTogether(question: SourceQuestion, deadline: AbortSignal): Promise<SourceAnswer> {
    while (!deadline.aborted) {
      const attempt = await tryLock(question)
      if (attempt.kind !== 'taken') return callUnder(attempt, question, deadline)
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
  async function callUnder(attempt: LockAttempt, question: SourceQuestion, deadline: AbortSignal): Promise<SourceAnswer> {
    // Another gateway may have answered and let go between our reading and our lock.
    const meanwhile = attempt.kind === 'held' ? await freshInCache(question) : undefined
    const answer = meanwhile ?? (await callSupplier(question, deadline))
    const stored = answer.kind === 'answered' && answer.servedFrom === 'LIVE' ? keep(question, answer.result) : Promise.resolve()
    background.run('storing an answer', stored.finally(() => (attempt.kind === 'held' ? attempt.release() : undefined)))
    return answer
  }

  async function freshInCache(question: SourceQuestion): Promise<SourceAnswer | undefined> {
    const entry = await readEntry(question.key)
    return entry && stateOf(entry, now()) === 'FRESH' ? fromCache(question) : undefined
  }

  /** The answer first, then the entry that points to it. It must live as long as the last search that may be begun with it. */
  async function keep({ key, supplier }: SourceQuestion, result: SupplierResult): Promise<void> {
    const entry = entryOf(result, supplier.limits, random)
    const lifeMs = entry.staleUntil - now()
    results.remember(result)
    entries.set(key, entry)
    await results.share(result, lifeMs + searchLifeMs)
    if (lifeMs > 0) await cache.set(key, encodeSmall(entry), lifeMs)
  }

  function refreshBehind(question: SourceQuestion): void {
    if (refreshing.has(question.key)) return
    refreshing.add(question.key)
    background.run('refreshing an answer', refresh(question).finally(() => refreshing.delete(question.key)))
  }

  /** Takes over what another gateway has refreshed, leaves it to the one that is at it, else calls. */
  async function refresh(question: SourceQuestion): Promise<void> {
    if (await freshInCache(question)) return
    const attempt = await tryLock(question)
    if (attempt.kind === 'taken') return
    observe({ kind: 'refreshStarted', supplier: question.supplier.id })
    await callUnder(attempt, question, deadlineFor(question))
  }

  async function readEntry(key: string): Promise<Entry | undefined> {
    return decodeSmall(await cache.get(key), isEntry)
  }

  function report({ supplier }: SourceQuestion, tier: CacheTier, state: CacheState): void {
    observe({ kind: 'cacheRead', supplier: supplier.id, tier, state })
  }
}

const deadlineFor = ({ supplier }: SourceQuestion): AbortSignal => AbortSignal.timeout(supplier.limits.answerWithinMs + graceMs)
