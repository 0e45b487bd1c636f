import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Cache } from '#domain/cache.ts'
import { createMemoryCache } from '../../adapters/cache/memory.ts'
import { createRedisCache } from '../../adapters/cache/redis/index.ts'
import { type CallBudget, createBudget } from '../../src/search/call-budget.ts'
import type { CallPurpose, SearchEvent } from '../../src/search/search-event.ts'
import { redisOrSkip } from '../adapters/cache/redis-server.ts'
import { aClock, anAnswer, aRoom, aSupplier, type Clock, found, only, quiet } from './makers.ts'

const redis = await redisOrSkip()
const opened: Cache[] = []
afterAll(async () => {
  await Promise.all(opened.map((cache) => cache.close()))
  await redis?.stop()
})

async function openRedis(): Promise<Cache> {
  const cache = createRedisCache({ url: redis?.url ?? '', log: quiet })
  opened.push(cache)
  await vi.waitFor(() => expect(cache.isReady()).toBe(true), { timeout: 5000 })
  return cache
}

/** A new supplier for each test, so that nothing was spent of it before. */
let suppliers = 0
function aWorld(budget: CallBudget, { gateways = 1, creditsPerCall = {} } = {}) {
  const supplier = aSupplier(`supplier-${process.pid}-${(suppliers += 1)}`, undefined, { creditsPerCall })
  const events: SearchEvent[] = []
  const open = (cache: Cache, clock: Clock = aClock()) =>
    createBudget({ cache, budgets: { gateways, suppliers: { [supplier.id]: budget } }, observe: (event) => void events.push(event), now: clock.now })
  return { supplier, events, open }
}

const memory = () => createMemoryCache({ maximumBytes: 1_000_000 })
const aDay = 86_400
/** How many of so many calls are granted, all asked at once. */
async function granted(budgets: readonly ReturnType<typeof createBudget>[], supplier: ReturnType<typeof aSupplier>, calls: number, purpose: CallPurpose = 'SEARCH', worth = 1): Promise<number> {
  const asked = Array.from({ length: calls }, (_, index) => only(budgets, index % budgets.length).spend(supplier, purpose, worth))
  return (await Promise.all(asked)).filter(Boolean).length
}

describe('a budget of calls', () => {
  it('sets no limit where none is named, and asks no cache for it', async () => {
    const { supplier, open } = aWorld({})
    const count = vi.fn()
    expect(await granted([open({ ...memory(), count })], supplier, 1000, 'SAMPLE', 0)).toBe(1000)
    expect(count).not.toHaveBeenCalled()
  })

  it('is spent to the last call and not beyond, however many ask at once', async () => {
    const { supplier, open } = aWorld({ quota: { searches: 100, perSeconds: aDay } })
    expect(await granted([open(memory())], supplier, 500)).toBe(100)
  })

  it('begins anew with the next window', async () => {
    const { supplier, open } = aWorld({ quota: { searches: 10, perSeconds: 60 } })
    const clock = aClock()
    const budget = open(memory(), clock)
    expect(await granted([budget], supplier, 20)).toBe(10)
    clock.pass(60_000)
    expect(await granted([budget], supplier, 20)).toBe(10)
  })

  it('counts credits by what a search costs, and tells what was spent', async () => {
    const { supplier, open, events } = aWorld({ credits: { credits: 10, perSeconds: aDay } }, { creditsPerCall: { searchOffers: 1.9 } })
    expect(await granted([open(memory())], supplier, 20)).toBe(5)
    expect(events.filter(({ kind }) => kind === 'callSpent')).toEqual(Array(5).fill({ kind: 'callSpent', supplier: supplier.id, purpose: 'SEARCH', credits: 1.9 }))
    expect(events.filter(({ kind }) => kind === 'callWithheld')).toHaveLength(15)
  })

  it('keeps every one of several limits', async () => {
    const lookToBook = { searchesPerBooking: 3, bookingsPerDay: 4 }
    const { supplier, open } = aWorld({ quota: { searches: 1000, perSeconds: 60 }, lookToBook })
    expect(await granted([open(memory())], supplier, 100)).toBe(12)
  })

  it('gives up samples first, then refreshes, then unlikely searches', async () => {
    const { supplier, open } = aWorld({ quota: { searches: 100, perSeconds: aDay } })
    const budget = open(memory())
    const rounds = [['SAMPLE', 1], ['REFRESH', 1], ['SEARCH', 0.2], ['SEARCH', 1]] as const
    const spent = []
    for (const [purpose, worth] of rounds) spent.push(await granted([budget], supplier, 200, purpose, worth))
    expect(spent).toEqual([50, 30, 4, 16])
    expect(rounds.map(([purpose, worth]) => budget.affords(supplier, purpose, worth))).toEqual([false, false, false, false])
  })
})

describe.skipIf(!redis)('a budget that gateways share', () => {
  it('is not exceeded by all of them together', async () => {
    const { supplier, open } = aWorld({ quota: { searches: 100, perSeconds: aDay } }, { gateways: 3 })
    const gateways = [open(await openRedis()), open(await openRedis()), open(await openRedis())]
    expect(await granted(gateways, supplier, 600)).toBe(90)
  })

  it('is kept while the cache is away: each has its part of what is kept back', async () => {
    const { supplier, open } = aWorld({ quota: { searches: 100, perSeconds: aDay } }, { gateways: 2 })
    const caches = [await openRedis(), await openRedis()]
    let isAway = false
    const gateways = caches.map((cache) => open({ ...cache, count: async (...asked) => (isAway ? undefined : cache.count(...asked)) }))
    expect(await granted(gateways, supplier, 80)).toBe(80)
    isAway = true
    expect(await granted(gateways, supplier, 100)).toBe(10)
    isAway = false
    expect(await granted(gateways, supplier, 100)).toBe(10)
  })

  it('is kept when the cache has forgotten what was spent: whoever knows tells it', async () => {
    const { supplier, open } = aWorld({ quota: { searches: 100, perSeconds: aDay } }, { gateways: 2 })
    const [cache, keys] = [await openRedis(), new Set<string>()]
    const one = open({ ...cache, count: (name, by, lifeMs) => (keys.add(name), cache.count(name, by, lifeMs)) })
    const other = open(await openRedis())
    expect(await granted([one], supplier, 60)).toBe(60)
    await Promise.all([...keys].map((key) => cache.delete(key)))
    expect(await granted([one], supplier, 5)).toBe(5)
    expect(await granted([other], supplier, 100)).toBe(25)
  })
})

describe('a search within a budget', () => {
  const budgets = (searches: number) => ({ budgets: { gateways: 1, suppliers: { scarce: { quota: { searches, perSeconds: aDay } } } } })

  it('leaves out a supplier that may not be asked any more, says so, and does not wait for it', async () => {
    const scarce = aSupplier('scarce')
    const room = aRoom([scarce, aSupplier('plenty')], { freshness: budgets(2) })
    const views = []
    for (const at of ['2026-12-01T10:00', '2026-12-01T11:00', '2026-12-01T12:00']) views.push(await found(room, { pickUp: { place: 'airport:CJU', at } }))
    expect(views.map(({ sources }) => only(sources).state)).toEqual(['ANSWERED', 'NOT_ASKED', 'NOT_ASKED'])
    expect(views.map(({ status }) => status)).toEqual(['COMPLETE', 'COMPLETE', 'COMPLETE'])
    expect(only(views, 2).snapshot.offers).toHaveLength(3)
    expect(scarce.calls()).toBe(1)
  })

  it('goes on with what is kept, and refreshes nothing that it may not', async () => {
    const clock = aClock()
    const scarce = aSupplier('scarce', async () => anAnswer([]))
    const room = aRoom([scarce], { freshness: budgets(1), now: clock.now })
    expect(only((await found(room)).sources)).toMatchObject({ state: 'NOT_ASKED' })
    expect(scarce.calls()).toBe(0)
    const richer = aSupplier('scarce')
    const other = aRoom([richer], { freshness: budgets(2), now: clock.now })
    await found(other)
    clock.pass(100_000)
    for (let times = 0; times < 3; times += 1) expect(only((await found(other)).sources)).toMatchObject({ state: 'ANSWERED', isStale: true })
    await other.drain(1000)
    expect(richer.calls()).toBe(1)
  })
})
