import { Redis } from 'ioredis'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { Cache } from '#domain/cache.ts'
import type { Log } from '#domain/log.ts'
import { createRedisCache } from '../../../adapters/cache/redis/index.ts'
import { aClock, aSupplier, quiet } from '../../search/makers.ts'
import { aGateway, describeCache, describeFreshness, gist } from './conformance.ts'
import { freePort, redisOrSkip, startRedis } from './redis-server.ts'

const redis = await redisOrSkip()
const opened: Cache[] = []
afterAll(async () => {
  await Promise.all(opened.map((cache) => cache.close()))
  await redis?.stop()
})

function openAt(url: string, log: Log = quiet): Cache {
  const cache = createRedisCache({ url, log })
  opened.push(cache)
  return cache
}

async function readyAt(url: string, log: Log = quiet): Promise<Cache> {
  const cache = openAt(url, log)
  await vi.waitFor(() => expect(cache.isReady()).toBe(true), { timeout: 5000 })
  return cache
}

if (redis) {
  describeCache('in Redis', () => readyAt(redis.url))
  describeFreshness('Redis', () => readyAt(redis.url))
}

const events = () => {
  const seen: string[] = []
  const log: Log = { ...quiet, info: (event) => void seen.push(event), warn: (event) => void seen.push(event) }
  return { seen, log }
}

describe('Redis that refuses the connection', () => {
  it('is slower, never wrong: nothing is found, nothing is kept, no lock is given, nothing is thrown', async () => {
    const cache = openAt(`redis://127.0.0.1:${await freePort()}`)
    await cache.set('key', new Uint8Array(1), 1000)
    await cache.delete('key')
    expect(await cache.get('key')).toBeUndefined()
    expect(await cache.lock('key', 1000)).toEqual({ kind: 'unavailable' })
    expect(await cache.count('key', 1, 1000)).toBeUndefined()
    expect(cache.isReady()).toBe(false)
  })

  it('still lets a gateway answer, and remember the answer itself', async () => {
    const gateway = aGateway(openAt(`redis://127.0.0.1:${await freePort()}`), aClock())
    const supplier = aSupplier('one')
    expect(gist(await gateway.ask(supplier, 'key'))).toMatchObject({ servedFrom: 'LIVE' })
    expect(gist(await gateway.ask(supplier, 'key'))).toMatchObject({ servedFrom: 'MEMORY' })
  })

  it('still has each gateway call once for many at the same moment, and refresh once', async () => {
    const clock = aClock()
    const gateway = aGateway(openAt(`redis://127.0.0.1:${await freePort()}`), clock)
    const supplier = aSupplier('one')
    await Promise.all(Array.from({ length: 100 }, () => gateway.ask(supplier, 'key')))
    expect(supplier.calls()).toBe(1)
    clock.pass(60_000)
    await Promise.all(Array.from({ length: 100 }, () => gateway.ask(supplier, 'key')))
    await gateway.settle()
    expect(supplier.calls()).toBe(2)
  })

  it('tells its absence once, not at every attempt', async () => {
    const { seen, log } = events()
    const cache = openAt(`redis://127.0.0.1:${await freePort()}`, log)
    await vi.waitFor(() => expect(seen).toEqual(['cache.away']))
    await Promise.all(Array.from({ length: 20 }, () => cache.get('key')))
    expect(seen).toEqual(['cache.away'])
  })
})

describe.runIf(redis?.own)('Redis that dies or freezes on the way', () => {
  const servers: (() => Promise<void>)[] = []
  afterEach(() => Promise.all(servers.splice(0).map((stop) => stop())))

  async function anOwnServer() {
    const server = await startRedis()
    if (!server?.own) throw new Error('redis-server is installed, and yet did not start')
    servers.push(server.stop)
    return { url: server.url, ...server.own }
  }

  it('is killed: what is in memory is served, what is not is asked for', async () => {
    const server = await anOwnServer()
    const gateway = aGateway(await readyAt(server.url), aClock())
    const supplier = aSupplier('one')
    await gateway.ask(supplier, 'known')
    await gateway.settle()
    await server.kill()
    expect(gist(await gateway.ask(supplier, 'known'))).toMatchObject({ servedFrom: 'MEMORY', offers: 3 })
    expect(gist(await gateway.ask(supplier, 'new'))).toMatchObject({ servedFrom: 'LIVE', offers: 3 })
  })

  it('is frozen: one command waits for its time-out, the following ones do not, and it comes back by itself', async () => {
    const server = await anOwnServer()
    const { seen, log } = events()
    const cache = await readyAt(server.url, log)
    await cache.set('kept', new Uint8Array([7]), 60_000)
    seen.length = 0
    server.freeze()
    expect(await cache.get('kept')).toBeUndefined()
    const before = performance.now()
    await Promise.all(Array.from({ length: 200 }, () => cache.get('kept')))
    expect(performance.now() - before).toBeLessThan(150)
    expect(await cache.lock('key', 1000)).toEqual({ kind: 'unavailable' })
    server.thaw()
    await vi.waitFor(async () => expect(await cache.get('kept')).toEqual(Buffer.from([7])), { timeout: 5000 })
    expect(cache.isReady()).toBe(true)
    expect(seen).toEqual(['cache.away', 'cache.back'])
  })

  it('is frozen: that it is back shows by itself, though nobody asks for anything', async () => {
    const server = await anOwnServer()
    const cache = await readyAt(server.url)
    server.freeze()
    await cache.get('anything')
    expect(cache.isReady()).toBe(false)
    server.thaw()
    await vi.waitFor(() => expect(cache.isReady()).toBe(true), { timeout: 5000 })
  })

  it('is frozen: a gateway answers all the same', async () => {
    const server = await anOwnServer()
    const gateway = aGateway(await readyAt(server.url), aClock())
    server.freeze()
    expect(gist(await gateway.ask(aSupplier('one'), 'key'))).toMatchObject({ servedFrom: 'LIVE', offers: 3 })
  })

  it('is not called away by a gateway that was too busy itself to read the answer', async () => {
    const cache = await readyAt((await anOwnServer()).url)
    await cache.set('kept', new Uint8Array([7]), 60_000)
    const asked = cache.get('kept')
    for (const until = performance.now() + 500; performance.now() < until;);
    expect(await asked).toEqual(Buffer.from([7]))
    expect(cache.isReady()).toBe(true)
  })

  it('gives the lock of a gateway that died to exactly one other, long before its life is over', async () => {
    const { url } = await anOwnServer()
    const [holder, ...others] = await Promise.all([readyAt(url), readyAt(url), readyAt(url)])
    expect((await holder.lock('key', 60_000)).kind).toBe('held')
    await holder.close()
    const kinds = new Set<string>()
    await vi.waitFor(async () => {
      const attempts = await Promise.all(others.map((cache) => cache.lock('key', 60_000)))
      kinds.add(attempts.map(({ kind }) => kind).toSorted().join(' '))
      expect([...kinds]).toContain('held taken')
    }, { timeout: 5000 })
    expect([...kinds].toSorted()).toEqual(['held taken', 'taken taken'])
  })

  it('keeps a lock for a gateway that works on', async () => {
    const { url } = await anOwnServer()
    const cache = await readyAt(url)
    const admin = new Redis(url)
    try {
      await cache.lock('key', 60_000)
      let lowest = Infinity
      await vi.waitFor(async () => {
        const leftMs = await admin.pttl('key')
        lowest = Math.min(lowest, leftMs)
        expect(lowest).toBeGreaterThan(0)
        expect(leftMs).toBeGreaterThan(lowest + 100)
      }, { timeout: 5000 })
    } finally {
      admin.disconnect()
    }
  })

  it('gives a lock although something without an end lies under its key', async () => {
    const { url } = await anOwnServer()
    const cache = await readyAt(url)
    const admin = new Redis(url)
    try {
      await admin.lpush('key', 'not ours')
      expect((await cache.lock('key', 60_000)).kind).toBe('held')
    } finally {
      admin.disconnect()
    }
  })

  it('holds bytes that are not ours: they count as absent', async () => {
    const server = await anOwnServer()
    const cache = await readyAt(server.url)
    await cache.set('key', new TextEncoder().encode('{"half":'), 60_000)
    expect(gist(await aGateway(cache, aClock()).ask(aSupplier('one'), 'key'))).toMatchObject({ servedFrom: 'LIVE' })
  })
})
