import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Cache } from '#domain/cache.ts'
import type { Supplier } from '#domain/supplier.ts'
import { createMemoryCache } from '../../adapters/cache/memory.ts'
import { createRedisCache } from '../../adapters/cache/redis/index.ts'
import { redisOrSkip } from '../adapters/cache/redis-server.ts'
import { aGate, anAnswer, aRoom, aSupplier, found, hanging, offers, quiet, today } from './makers.ts'

const redis = await redisOrSkip()
const opened: Cache[] = []
afterAll(async () => {
  await Promise.all(opened.map((cache) => cache.close()))
  await redis?.stop()
})

// As if two processes could share a memory.
const memory: Cache = { ...createMemoryCache({ maximumBytes: 64 * 1024 * 1024 }), isShared: true }
async function openRedis(): Promise<Cache> {
  const cache = createRedisCache({ url: redis?.url ?? '', log: quiet })
  opened.push(cache)
  await vi.waitFor(() => expect(cache.isReady()).toBe(true), { timeout: 5000 })
  return cache
}

const caches = [{ name: 'one memory', open: async () => memory }, ...(redis ? [{ name: 'Redis', open: openRedis }] : [])]

describe.each(caches)('two gateways over $name', ({ open }) => {
  // Each test has suppliers of its own names, and so keys of its own.
  let count = 0
  let cachesOfTwo: readonly [Cache, Cache]
  beforeAll(async () => {
    cachesOfTwo = [await open(), await open()]
  })
  const unique = (name: string) => `${name}${(count += 1)}`
  const rooms = (suppliers: readonly Supplier[], now = () => today) =>
    [aRoom(suppliers, { cache: cachesOfTwo[0], now }), aRoom(suppliers, { cache: cachesOfTwo[1], now })] as const

  it('answer a search’s id alike, with the same snapshot built again', async () => {
    const [one, other] = rooms([aSupplier(unique('a')), aSupplier(unique('b'), async () => anAnswer(offers(40)))])
    const view = await found(one)
    await one.drain(2000)
    const copy = await other.carSearch(view.id)
    expect(copy).toEqual(view)
    expect(copy?.snapshot).not.toBe(view.snapshot)
  })

  it('serve each other’s pages: a cursor works on both, in its own version', async () => {
    const gate = aGate()
    const [one, other] = rooms([
      aSupplier(unique('quick'), async () => anAnswer(offers(10, 'Q'))),
      aSupplier(unique('late'), () => gate.opened.then(() => anAnswer(offers(10, 'L')))),
    ])
    const early = await found(one, { maxWaitMs: 100 })
    const question = { first: 4, filter: {}, sort: 'PRICE_LOW_FIRST', coverage: 'FULL' } as const
    const whole = await one.offersOf(early, { ...question, first: 10, after: undefined })
    gate.open()
    await one.drain(2000)
    const view = await other.carSearch(early.id)
    expect(view).toMatchObject({ version: 3, status: 'COMPLETE' })
    const second = await other.offersOf(view ?? early, { ...question, after: whole.edges[3]?.cursor })
    expect(second.edges).toEqual(whole.edges.slice(4, 8))
  })

  it('tell the progress of each other’s searches', async () => {
    const gate = aGate()
    const [one, other] = rooms([aSupplier(unique('quick')), aSupplier(unique('late'), () => gate.opened.then(() => anAnswer(offers(2, 'L'))))])
    const { id } = await found(one, { maxWaitMs: 100 })
    // A machine that is busy may take longer to write than the traveller is kept for it.
    await expect.poll(() => other.carSearch(id)).toBeDefined()
    const seen: number[] = []
    for await (const { version } of other.carSearchProgress(id, AbortSignal.timeout(5000))) {
      seen.push(version)
      gate.open()
    }
    expect(seen).toEqual([2, 3])
    await one.drain(2000)
  })

  it('give up on sources of a gateway that died', async () => {
    let time = today
    const [dying, other] = rooms([aSupplier(unique('quick')), aSupplier(unique('hanging'), hanging, { answerWithinMs: 2000 })], () => time)
    const { id } = await found(dying, { maxWaitMs: 100 })
    await expect.poll(() => other.carSearch(id)).toMatchObject({ status: 'SEARCHING', version: 2 })
    time += 5000
    const view = await other.carSearch(id)
    expect(view).toMatchObject({ status: 'COMPLETE', version: 2 })
    expect(view?.sources.map(({ state }) => state)).toEqual(['ANSWERED', 'TIMED_OUT'])
  })

  it('call a supplier once for searches at the same moment', async () => {
    const supplier = aSupplier(unique('a'))
    const [one, other] = rooms([supplier])
    const views = await Promise.all(Array.from({ length: 40 }, (_, index) => found(index % 2 ? one : other)))
    expect(views.every(({ snapshot }) => snapshot.offers.length === 3)).toBe(true)
    expect(supplier.calls()).toBe(1)
  })
})
