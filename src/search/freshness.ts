import { LRUCache } from 'lru-cache'
import type { Cache } from '#domain/cache.ts'
import { meanRate } from '#domain/price-stability.ts'
import { asPartOf } from '#domain/span.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import { unlessAborted } from '#domain/unless-aborted.ts'
import type { Background } from './background.ts'
import type { CallWorth } from './call-worth.ts'
import type { ClusterCall } from './cluster-call.ts'
import { deadlineOf } from './deadlines.ts'
import { type Entry, isDueEarly, stateOf } from './entry.ts'
import type { KeptAnswer } from './invalidations.ts'
import type { KeptAnswers } from './kept-answers.ts'
import type { ResultId } from './keys.ts'
import type { PriceWatch } from './price-watch.ts'
import type { Sampling } from './sampling.ts'
import type { CacheState, CacheTier, CallPurpose, Observe } from './search-event.ts'
import { createSingleFlight } from './single-flight.ts'
import { type Answered, pricesAsked, type SourceAnswer, type SourceQuestion } from './source-answer.ts'

/**
 * Suppliers' answers in two tiers. Fresh: served, and a hot one is refreshed a little early. Stale within grace: served, and refreshed once behind; a
 * refresh that fails changes nothing, so a supplier's outage is covered as long as the grace lasts. Missing: one call for the whole cluster. Failures
 * are never kept. How long is fresh and how long is grace: life.ts.
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
  readonly cache: Pick<Cache, 'isShared'>
  readonly answers: KeptAnswers
  readonly clusterCall: ClusterCall
  readonly watch: PriceWatch
  readonly worth: CallWorth
  readonly sampling: Sampling
  readonly background: Background
  readonly observe: Observe
  readonly now: () => EpochMs
  readonly random: () => number
}

const rememberedKeys = 50_000
/** A stale answer whose replacing has failed is not asked for again at once, however many want it. */
const retryAfterMs = 1000

export function createFreshness(parts: FreshnessParts): Freshness {
  const { cache, answers, clusterCall, watch, worth, sampling, background, observe, now, random } = parts
  const loading = createSingleFlight<SourceAnswer>()
  const askingAgain = new Set<string>()
  /** Answers for which `holds` has thrown the dice: the question that follows must not throw them again. */
  const due = new LRUCache<string, ResultId>({ max: rememberedKeys })
  const failures = new LRUCache<string, { readonly fault: SupplierFaultKind; readonly at: EpochMs }>({ max: rememberedKeys })
  return { ask, holds }

  function holds(key: string, id: ResultId): boolean {
    const entry = answers.inMemory(key)?.entry
    if (entry?.resultId !== id || stateOf(entry, now()) !== 'FRESH') return false
    if (isDueEarly(entry, now(), random)) due.set(key, id)
    return due.get(key) !== id
  }

  async function ask(question: SourceQuestion): Promise<SourceAnswer> {
    worth.note(pricesAsked(question))
    takeSample(question)
    const kept = answers.inMemory(question.key)
    report(question, 'MEMORY', kept)
    return kept ? serve(question, kept, 'MEMORY') : loading(question.key, () => load(question))
  }

  /** One deadline over everything, the waiting for other gateways and for the cache included. */
  async function load(question: SourceQuestion): Promise<SourceAnswer> {
    watch.prepare(pricesAsked(question))
    const deadline = deadlineOf(question.supplier)
    const work = async () => {
      const kept = await asPartOf(question.span, 'cache', { supplier: question.supplier.id }, () => answers.inCache(question))
      report(question, 'CACHE', kept)
      const answer = kept ?? (await clusterCall.ask(question, deadline))
      if ('entry' in answer) return serve(question, answer, 'CACHE')
      if (answer.kind === 'answered') offerSample(question)
      return answer
    }
    try {
      return await unlessAborted(work(), deadline)
    } catch (error) {
      if (!deadline.aborted) throw error
      return { kind: 'timedOut' }
    }
  }

  function serve(question: SourceQuestion, { entry, result }: KeptAnswer, tier: CacheTier): Answered {
    const isStale = stateOf(entry, now()) !== 'FRESH'
    if (isStale || due.get(question.key) === entry.resultId || isDueEarly(entry, now(), random)) askAgainBehind(question, entry, 'REFRESH')
    const servedFrom = tier === 'CACHE' && cache.isShared ? 'SHARED_CACHE' : 'MEMORY'
    const changesPerHour = meanRate(watch.outlookOf(pricesAsked(question)).belief)
    return { kind: 'answered', result, servedFrom, isStale, changesPerHour, refreshFault: isStale ? failures.get(question.key)?.fault : undefined }
  }

  function askAgainBehind(question: SourceQuestion, instead: Entry, purpose: CallPurpose): void {
    const failure = failures.get(question.key)
    if (failure && now() < failure.at + retryAfterMs) return
    if (askingAgain.has(question.key) || !clusterCall.mayAskAgain(question, instead, purpose)) return
    askingAgain.add(question.key)
    background.run('asking again', askAgain(question, instead, purpose).finally(() => askingAgain.delete(question.key)))
  }

  async function askAgain(question: SourceQuestion, instead: Entry, purpose: CallPurpose): Promise<void> {
    const answer = await clusterCall.askAgain(question, instead, purpose)
    if (!answer) return
    if ('entry' in answer || answer.kind === 'answered') failures.delete(question.key)
    else if (answer.kind !== 'notAsked') failures.set(question.key, { fault: answer.kind === 'failed' ? answer.fault : 'unavailable', at: now() })
  }

  function offerSample(question: SourceQuestion): void {
    const kept = answers.inMemory(question.key)
    // Nobody watches a sample: the search that it comes from is over then.
    if (kept) sampling.offer({ question: { ...question, span: undefined }, entry: kept.entry })
  }

  /** Only as long as nobody has asked for it meanwhile: then its prices were compared. */
  function takeSample({ supplier }: SourceQuestion): void {
    const sample = sampling.next(supplier.id)
    if (sample && answers.lastInMemory(sample.question.key)?.entry === sample.entry) askAgainBehind(sample.question, sample.entry, 'SAMPLE')
  }

  /** Once for each question and tier: looking again while another gateway calls is the same question. */
  function report({ supplier }: SourceQuestion, tier: CacheTier, kept: KeptAnswer | undefined): void {
    const state: CacheState = kept ? stateOf(kept.entry, now()) : 'MISS'
    observe({ kind: 'cacheRead', supplier: supplier.id, tier, state })
  }
}
