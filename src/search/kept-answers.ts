import { LRUCache } from 'lru-cache'
import type { Cache } from '#domain/cache.ts'
import type { EpochMs } from '#domain/time.ts'
import { searchLifeMs } from './car-search.ts'
import { decodeSmall, encodeSmall } from './encoding.ts'
import { type Entry, isEntry, stateOf } from './entry.ts'
import type { Invalidations, KeptAnswer } from './invalidations.ts'
import type { Route } from './keys.ts'
import type { ResultStore } from './result-store.ts'
import type { CacheTier, Observe } from './search-event.ts'
import { routeAsked, type SourceQuestion } from './source-answer.ts'
import type { SupplierResult } from './supplier-result.ts'

/** Which answer each question has, in this process and in the cache behind it; nothing that is over or was declared invalid. */
export type KeptAnswers = {
  /** What this process holds decoded. */
  inMemory(key: string): KeptAnswer | undefined
  /** The same, though its time may be over. */
  lastInMemory(key: string): KeptAnswer | undefined
  inCache(question: SourceQuestion): Promise<KeptAnswer | undefined>
  /** Keeps it here at once; settles when it lies in the cache too. */
  keep(question: SourceQuestion, entry: Entry, result: SupplierResult): Promise<void>
  /** What a question's key points to, whatever became of it: for operators. */
  entryOf(key: string): Promise<{ readonly entry: Entry; readonly tier: CacheTier } | undefined>
}

export type KeptAnswerParts = {
  readonly cache: Cache
  readonly results: ResultStore
  readonly invalidations: Invalidations
  readonly observe: Observe
  readonly now: () => EpochMs
}

type Remembered = { readonly entry: Entry; readonly route: Route }

const rememberedEntries = 50_000

export function createKeptAnswers({ cache, results, invalidations, observe, now }: KeptAnswerParts): KeptAnswers {
  const entries = new LRUCache<string, Remembered>({ max: rememberedEntries })
  invalidations.onNews(forgetInvalid)
  return { inMemory, lastInMemory, inCache, keep, entryOf }

  function inMemory(key: string): KeptAnswer | undefined {
    const kept = lastInMemory(key)
    return kept && stateOf(kept.entry, now()) !== 'MISS' ? kept : undefined
  }

  function lastInMemory(key: string): KeptAnswer | undefined {
    const remembered = entries.get(key)
    const result = remembered && results.inMemory(remembered.entry.resultId)
    return result && { ...remembered, result }
  }

  async function inCache(question: SourceQuestion): Promise<KeptAnswer | undefined> {
    const [entry] = await Promise.all([read(question.key), invalidations.known()])
    const result = entry && stateOf(entry, now()) !== 'MISS' ? await results.find(entry.resultId) : undefined
    const kept = entry && result && { entry, route: routeAsked(question), result }
    if (!kept || invalidations.hit(kept)) return undefined
    entries.set(question.key, { entry, route: kept.route })
    return kept
  }

  /** The answer first, then the entry that points to it. It must live as long as the last search that may be begun with it. */
  async function keep(question: SourceQuestion, entry: Entry, result: SupplierResult): Promise<void> {
    const kept = { entry, route: routeAsked(question), result }
    const lifeMs = entry.staleUntil - now()
    results.remember(result)
    const isValid = !invalidations.hit(kept)
    if (isValid) entries.set(question.key, { entry, route: kept.route })
    await results.share(result, lifeMs + searchLifeMs)
    if (isValid && lifeMs > 0) await cache.set(question.key, encodeSmall(entry), lifeMs)
  }

  async function entryOf(key: string) {
    const remembered = entries.get(key)
    if (remembered && results.inMemory(remembered.entry.resultId)) return { entry: remembered.entry, tier: 'MEMORY' as const }
    const entry = await read(key)
    return entry && { entry, tier: 'CACHE' as const }
  }

  async function read(key: string): Promise<Entry | undefined> {
    return decodeSmall(await cache.get(key), isEntry)
  }

  /** Only what is decoded here is served out of memory: the rest is judged when it is read from the cache. */
  function forgetInvalid(): void {
    const invalid = [...entries.keys()].filter((key) => {
      const kept = inMemory(key)
      return !kept || invalidations.hit(kept)
    })
    for (const key of invalid) entries.delete(key)
    observe({ kind: 'cacheInvalidated', entries: invalid.length })
  }
}
