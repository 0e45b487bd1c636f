import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Cache } from '#domain/cache.ts'
import { createRedisCache } from '../../adapters/cache/redis/index.ts'
import { aGateway, gist } from '../adapters/cache/conformance.ts'
import { redisOrSkip } from '../adapters/cache/redis-server.ts'
import { aCache, aClock, aFault, aGate, anAnswer, aSupplier, offers, only, quiet } from './makers.ts'

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

const caches = [{ name: 'one memory', open: async () => aCache(), gateways: 1 }, ...(redis ? [{ name: 'Redis', open: openRedis, gateways: 2 }] : [])]

describe.each(caches)('a stampede on $gateways gateway(s) over $name', ({ open, gateways }) => {
  it('of 5,000 questions with one key makes one call', async () => {
    const clock = aClock()
    const cluster = await Promise.all(Array.from({ length: gateways }, async () => aGateway(await open(), clock)))
    const gate = aGate()
    const supplier = aSupplier(`stampeded-${process.pid}-${gateways}`, () => gate.opened.then(() => anAnswer(offers(3))))
    const key = `stampede:${process.pid}:${gateways}`
    const asked = Array.from({ length: 5000 }, (_, index) => only(cluster, index % gateways).ask(supplier, key))
    await vi.waitFor(() => expect(supplier.calls()).toBe(1))
    gate.open()
    const answers = await Promise.all(asked)
    expect(answers.every((answer) => answer.kind === 'answered' && answer.result.offers.length === 3)).toBe(true)
    expect(supplier.calls()).toBe(1)
    await Promise.all(cluster.map(({ settle }) => settle()))
  })
})

describe('a stale answer whose supplier fails', () => {
  it('is served within its grace, labelled, with the kind of failure behind it', async () => {
    const clock = aClock()
    const gateway = aGateway(aCache(), clock)
    const supplier = aSupplier('one')
    await gateway.ask(supplier, 'key')
    await gateway.settle()
    supplier.answerBy(() => Promise.reject(aFault('one')))
    clock.pass(60_000)
    expect(await gateway.ask(supplier, 'key')).toMatchObject({ isStale: true, refreshFault: undefined })
    await gateway.settle()
    expect(await gateway.ask(supplier, 'key')).toMatchObject({ isStale: true, refreshFault: 'unreachable' })
    supplier.answerBy(async () => anAnswer(offers(5)))
    clock.pass(1000)
    await gateway.ask(supplier, 'key')
    await gateway.settle()
    expect(await gateway.ask(supplier, 'key')).toMatchObject({ isStale: false, refreshFault: undefined })
  })
})

describe('an answer that cannot be replaced', () => {
  it('is asked for once in a second, however many want it', async () => {
    const clock = aClock()
    const gateway = aGateway(aCache(), clock)
    const supplier = aSupplier('one')
    await gateway.ask(supplier, 'key')
    await gateway.settle()
    supplier.answerBy(() => Promise.reject(aFault('one')))
    clock.pass(60_000)
    for (let times = 0; times < 20; times += 1) {
      await gateway.ask(supplier, 'key')
      await gateway.settle()
      clock.pass(100)
    }
    expect(supplier.calls()).toBe(1 + 2)
  })
})

describe('answers that fill the memory', () => {
  it('are seen to leave it', async () => {
    const clock = aClock()
    const gateway = aGateway(aCache(), clock)
    const large = aSupplier('large', async () => anAnswer(offers(2000)))
    for (let key = 0; key < 12; key += 1) await gateway.ask(large, `large:${key}`)
    const evicted = gateway.events.filter(({ kind }) => kind === 'sourceAnswerEvicted')
    expect(evicted.length).toBeGreaterThan(0)
    expect(only(evicted)).toEqual({ kind: 'sourceAnswerEvicted', supplier: 'large', bytes: expect.any(Number) })
    await gateway.settle()
    expect(gist(await gateway.ask(large, 'large:0'))).toMatchObject({ offers: 2000 })
    await gateway.settle()
  })
})
