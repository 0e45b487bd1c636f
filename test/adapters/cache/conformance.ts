import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Cache, LockAttempt } from '#domain/cache.ts'
import type { Supplier, SupplierLimits } from '#domain/supplier.ts'
import { createAnswering, type FreshnessSettings } from '../../../src/search/answering.ts'
import { createBackground } from '../../../src/search/background.ts'
import { type ResultId, resultId } from '../../../src/search/keys.ts'
import { createResultStore } from '../../../src/search/result-store.ts'
import type { CacheState, CacheTier, SearchEvent } from '../../../src/search/search-event.ts'
import type { SourceAnswer } from '../../../src/search/source-answer.ts'
import { createSupplierCall } from '../../../src/search/supplier-call.ts'
import { aClock, aFault, aGate, anAnswer, aSupplier, type Clock, criteria, hanging, offers, quiet } from '../../search/makers.ts'

/** Opens what one gateway sees: called twice, it gives two gateways with one cache behind them. */
export type OpenCache = () => Promise<Cache>

const text = (words: string) => new TextEncoder().encode(words)
const longMs = 60_000

/** What every cache promises (src/domain/cache.ts), and what the search room builds upon it. */
export function describeCache(name: string, open: OpenCache): void {
  describe(`cache ${name}`, () => {
    const key = () => `test:${randomUUID()}`

    it('finds nothing that was never kept', async () => {
      expect(await (await open()).get(key())).toBeUndefined()
    })

    it('gives back exactly the bytes that were kept, whatever they are', async () => {
      const [cache, at] = [await open(), key()]
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256)
      await cache.set(at, bytes.subarray(1), longMs)
      expect(Buffer.from((await cache.get(at)) ?? []).equals(Buffer.from(bytes.subarray(1)))).toBe(true)
    })

    it('replaces what was kept before', async () => {
      const [cache, at] = [await open(), key()]
      await cache.set(at, text('first'), longMs)
      await cache.set(at, text('second'), longMs)
      expect(Buffer.from((await cache.get(at)) ?? []).toString()).toBe('second')
    })

    it('forgets after the life that was given', async () => {
      const [cache, at] = [await open(), key()]
      await cache.set(at, text('short'), 40)
      await vi.waitFor(async () => expect(await cache.get(at)).toBeUndefined())
    })

    it('forgets what is deleted', async () => {
      const [cache, at] = [await open(), key()]
      await cache.set(at, text('gone'), longMs)
      await cache.delete(at)
      expect(await cache.get(at)).toBeUndefined()
    })

    it('shares what is kept between gateways', async () => {
      const [one, other, at] = [await open(), await open(), key()]
      await one.set(at, text('shared'), longMs)
      expect(Buffer.from((await other.get(at)) ?? []).toString()).toBe('shared')
    })

    it('counts for all gateways together, however many count at once', async () => {
      const [one, other, at] = [await open(), await open(), key()]
      const sums = await Promise.all(Array.from({ length: 50 }, (_, index) => (index % 2 ? one : other).count(at, 3, longMs)))
      expect(sums.toSorted((left, right) => Number(left) - Number(right))).toEqual(Array.from({ length: 50 }, (_, index) => 3 * (index + 1)))
      expect(await one.count(at, 0, longMs)).toBe(150)
    })

    it('begins a count anew after the life that its first number was given', async () => {
      const [cache, at] = [await open(), key()]
      await cache.count(at, 5, 200)
      await cache.count(at, 1, longMs)
      await vi.waitFor(async () => expect(await cache.count(at, 0, 200)).toBe(0))
    })

    it('gives a lock to exactly one of many', async () => {
      const [one, other, at] = [await open(), await open(), key()]
      const attempts = await Promise.all(Array.from({ length: 50 }, (_, index) => (index % 2 ? one : other).lock(at, longMs)))
      expect(attempts.filter(({ kind }) => kind === 'held')).toHaveLength(1)
      expect(attempts.filter(({ kind }) => kind === 'taken')).toHaveLength(49)
    })

    it('gives a lock again after its release', async () => {
      const [cache, at] = [await open(), key()]
      await release(await cache.lock(at, longMs))
      expect((await cache.lock(at, longMs)).kind).toBe('held')
    })

    it('gives a lock again after its life', async () => {
      const [cache, at] = [await open(), key()]
      await cache.lock(at, 40)
      await vi.waitFor(async () => expect((await cache.lock(at, longMs)).kind).toBe('held'))
    })

    it('lets nobody open a lock that belongs to the next owner already', async () => {
      const [one, other, at] = [await open(), await open(), key()]
      const late = await one.lock(at, 40)
      await vi.waitFor(async () => expect((await other.lock(at, longMs)).kind).toBe('held'))
      await release(late)
      expect((await one.lock(at, longMs)).kind).toBe('taken')
    })
  })
}

async function release(attempt: LockAttempt): Promise<void> {
  if (attempt.kind === 'held') await attempt.release()
}

/** One gateway's freshness over a cache, with everything that it reported. */
export function aGateway(cache: Cache, clock: Clock, { random = () => 0.5, ...settings }: Partial<FreshnessSettings> & { readonly random?: () => number } = {}) {
  const events: SearchEvent[] = []
  const observe = (event: SearchEvent) => void events.push(event)
  const background = createBackground(quiet)
  const results = createResultStore(cache, 64 * 1024 * 1024, clock.now, observe)
  const callSupplier = createSupplierCall({ log: quiet, observe, onBranches: () => {}, now: clock.now, newResultId: () => resultId(randomUUID()) })
  const { freshness, ...parts } = createAnswering({ cache, results, callSupplier, background, observe, now: clock.now, random, settings })
  const ask = (supplier: Supplier, key: string, asked = criteria()) =>
    freshness.ask({ supplier, key, criteria: asked, leadBand: 'WITHIN_TWO_MONTHS', requestId: 'request-1' })
  const reads = (tier: CacheTier): readonly CacheState[] =>
    events.flatMap((event) => (event.kind === 'cacheRead' && event.tier === tier ? [event.state] : []))
  return { ask, holds: (key: string, id: ResultId) => freshness.holds(key, id), settle: () => background.drain(3000), settled: () => background.drain(10), reads, events, ...parts }
}

/** The age, source and size of an answer: what the tests below speak about. */
export const gist = (answer: SourceAnswer) =>
  answer.kind === 'answered'
    ? { servedFrom: answer.servedFrom, isStale: answer.isStale, offers: answer.result.offers.length }
    : { kind: answer.kind }

/** Limits of the fake suppliers: fresh for 60 s, stale for 300 s more, "no cars" for 10 s. */
const [freshMs, staleMs, emptyMs] = [60_000, 300_000, 10_000]

/** What was learnt of another test's supplier lies in the same cache. */
const anOwnSupplier = (search?: Supplier['searchOffers'], changes?: Partial<SupplierLimits>) => aSupplier(`supplier-${randomUUID()}`, search, changes)

/** Freshness, single-flight and failures, the same over every cache. */
export function describeFreshness(name: string, open: OpenCache): void {
  describe(`freshness over ${name}`, () => {
    const settling: (() => Promise<void>)[] = []
    afterEach(() => Promise.all(settling.splice(0).map((settle) => settle())))

    async function aWorld() {
      const [clock, key] = [aClock(), `test:${randomUUID()}`]
      const [firstCache, secondCache] = [await open(), await open()]
      const [first, second] = [aGateway(firstCache, clock), aGateway(secondCache, clock)]
      settling.push(first.settle, second.settle)
      return { clock, key, first, second, behind: firstCache.isShared ? 'SHARED_CACHE' : 'MEMORY' }
    }

    it('asks the supplier once and serves the answer from memory while it is fresh', async () => {
      const { clock, key, first } = await aWorld()
      const supplier = anOwnSupplier()
      expect(gist(await first.ask(supplier, key))).toEqual({ servedFrom: 'LIVE', isStale: false, offers: 3 })
      clock.pass(freshMs - 1)
      expect(gist(await first.ask(supplier, key))).toEqual({ servedFrom: 'MEMORY', isStale: false, offers: 3 })
      expect(supplier.calls()).toBe(1)
    })

    it('serves another gateway from the cache, the very same answer', async () => {
      const { key, first, second, behind } = await aWorld()
      const supplier = anOwnSupplier()
      const live = await first.ask(supplier, key)
      await first.settle()
      const copy = await second.ask(supplier, key)
      expect(gist(copy)).toEqual({ servedFrom: behind, isStale: false, offers: 3 })
      expect(copy.kind === 'answered' && copy.result).toEqual(live.kind === 'answered' && live.result)
      expect(supplier.calls()).toBe(1)
    })

    it('serves a stale answer at once and refreshes it once behind', async () => {
      const { clock, key, first } = await aWorld()
      const supplier = anOwnSupplier()
      await first.ask(supplier, key)
      await first.settle()
      clock.pass(freshMs)
      const gate = aGate()
      supplier.answerBy(() => gate.opened.then(() => anAnswer(offers(5))))
      const stale = await Promise.all(Array.from({ length: 20 }, () => first.ask(supplier, key)))
      expect(stale.map(gist)).toEqual(Array.from({ length: 20 }, () => ({ servedFrom: 'MEMORY', isStale: true, offers: 3 })))
      gate.open()
      await first.settle()
      expect(gist(await first.ask(supplier, key))).toEqual({ servedFrom: 'MEMORY', isStale: false, offers: 5 })
      expect(supplier.calls()).toBe(2)
    })

    it('takes over what another gateway has refreshed', async () => {
      const { clock, key, first, second } = await aWorld()
      const supplier = anOwnSupplier()
      await first.ask(supplier, key)
      await first.settle()
      await second.ask(supplier, key)
      clock.pass(freshMs)
      await first.ask(supplier, key)
      await first.settle()
      await second.ask(supplier, key)
      await second.settle()
      expect(gist(await second.ask(supplier, key))).toMatchObject({ isStale: false })
      expect(supplier.calls()).toBe(2)
    })

    it('asks again when the grace is over', async () => {
      const { clock, key, first } = await aWorld()
      const supplier = anOwnSupplier()
      await first.ask(supplier, key)
      clock.pass(freshMs + staleMs)
      expect(gist(await first.ask(supplier, key))).toMatchObject({ servedFrom: 'LIVE' })
      expect(first.reads('MEMORY')).toEqual(['MISS', 'MISS'])
    })

    it('makes one call of many at the same moment, over two gateways', async () => {
      const { key, first, second } = await aWorld()
      const gate = aGate()
      const supplier = anOwnSupplier(() => gate.opened.then(() => anAnswer(offers(3))))
      const asked = Array.from({ length: 400 }, (_, index) => (index % 2 ? first : second).ask(supplier, key))
      await vi.waitFor(() => expect(supplier.calls()).toBe(1))
      gate.open()
      expect((await Promise.all(asked)).map(gist)).toEqual(asked.map(() => expect.objectContaining({ offers: 3 })))
      expect(supplier.calls()).toBe(1)
    })

    it('makes no second call when another gateway answers between the look and the lock', async () => {
      const { clock, key, first, behind } = await aWorld()
      const supplier = anOwnSupplier()
      const cache = await open()
      const unlucky = aGateway({
        ...cache,
        lock: async (name, lifeMs) => {
          await first.ask(supplier, key)
          await first.settle()
          return cache.lock(name, lifeMs)
        },
      }, clock)
      expect(gist(await unlucky.ask(supplier, key))).toMatchObject({ servedFrom: behind, offers: 3 })
      expect(supplier.calls()).toBe(1)
    })

    it('lets the next gateway call when the first one failed', async () => {
      const { key, first, second } = await aWorld()
      const gate = aGate()
      const supplier = anOwnSupplier(() => gate.opened.then(() => Promise.reject(aFault('one'))))
      const failing = first.ask(supplier, key)
      await vi.waitFor(() => expect(supplier.calls()).toBe(1))
      const waiting = second.ask(supplier, key)
      supplier.answerBy(async () => anAnswer(offers(3)))
      gate.open()
      expect(gist(await failing)).toEqual({ kind: 'failed' })
      expect(gist(await waiting)).toEqual({ servedFrom: 'LIVE', isStale: false, offers: 3 })
      expect(supplier.calls()).toBe(2)
    })

    it('never keeps a failure', async () => {
      const { key, first, second } = await aWorld()
      const supplier = anOwnSupplier(() => Promise.reject(aFault('one')))
      expect(await first.ask(supplier, key)).toEqual({ kind: 'failed', fault: 'unreachable' })
      supplier.answerBy(async () => anAnswer(offers(3)))
      expect(gist(await second.ask(supplier, key))).toMatchObject({ servedFrom: 'LIVE', offers: 3 })
    })

    it('goes on with the stale answer, labelled, while the supplier fails', async () => {
      const { clock, key, first } = await aWorld()
      const supplier = anOwnSupplier()
      await first.ask(supplier, key)
      await first.settle()
      supplier.answerBy(() => Promise.reject(aFault('one')))
      clock.pass(freshMs)
      for (let times = 0; times < 3; times += 1) {
        expect(gist(await first.ask(supplier, key))).toEqual({ servedFrom: 'MEMORY', isStale: true, offers: 3 })
        await first.settle()
        clock.pass(1000)
      }
      expect(supplier.calls()).toBe(4)
      clock.pass(staleMs)
      expect(gist(await first.ask(supplier, key))).toEqual({ kind: 'failed' })
    })

    it('believes "no cars" only briefly, and never stale', async () => {
      const { clock, key, first } = await aWorld()
      const supplier = anOwnSupplier(async () => anAnswer([]))
      await first.ask(supplier, key)
      clock.pass(emptyMs - 1)
      expect(gist(await first.ask(supplier, key))).toMatchObject({ servedFrom: 'MEMORY', offers: 0 })
      clock.pass(1)
      expect(gist(await first.ask(supplier, key))).toMatchObject({ servedFrom: 'LIVE', offers: 0 })
    })

    it('gives a hanging supplier up at its limit and lets others try', async () => {
      const { key, first, second } = await aWorld()
      const supplier = anOwnSupplier(hanging, { answerWithinMs: 80 })
      expect(gist(await first.ask(supplier, key))).toEqual({ kind: 'timedOut' })
      await first.settle()
      supplier.answerBy(async () => anAnswer(offers(3)))
      expect(gist(await second.ask(supplier, key))).toMatchObject({ servedFrom: 'LIVE' })
    })

    it('gives a refresh up that ignores its limit, and tries again a second later', async () => {
      const { clock, key, first } = await aWorld()
      const supplier = anOwnSupplier(undefined, { answerWithinMs: 80 })
      await first.ask(supplier, key)
      await first.settle()
      clock.pass(freshMs)
      supplier.answerBy(() => new Promise(() => {}))
      await first.ask(supplier, key)
      await first.settle()
      supplier.answerBy(async () => anAnswer(offers(5)))
      clock.pass(1000)
      await first.ask(supplier, key)
      await first.settle()
      expect(gist(await first.ask(supplier, key))).toMatchObject({ isStale: false, offers: 5 })
    })

    it('gives a supplier up at its limit although it ignores the signal', async () => {
      const { key, first } = await aWorld()
      const supplier = anOwnSupplier(() => new Promise(() => {}), { answerWithinMs: 80 })
      expect(gist(await first.ask(supplier, key))).toEqual({ kind: 'timedOut' })
    })
  })
}
