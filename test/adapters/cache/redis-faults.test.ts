import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Cache } from '#domain/cache.ts'
import { createRedisCache } from '../../../adapters/cache/redis/index.ts'
import { type FaultProxy, type LineFault, startFaultProxy } from '../../../sandbox/fault-proxy.ts'
import { anAnswer, anOffer, aRoom, aSupplier, found, quiet } from '../../search/makers.ts'
import { type OwnRedis, redisOrSkip, startRedis } from './redis-server.ts'

/**
 * Everything that Redis can do to a search: a real server behind the fault proxy, and searches that go on while it happens. Counted are searches
 * that bring every supplier's cars within their time; the control asks the same of ioredis as it comes, and must lose some.
 */
const redis = await redisOrSkip()
/** Longer than the pause between two probes: being away, probing and coming back are all met. */
const troubleMs = 1500
afterAll(async () => redis?.stop())

type World = { readonly server: OwnRedis; readonly proxy: FaultProxy; readonly admin: Redis }
type Trouble = {
  readonly name: string
  readonly begin: (world: World) => Promise<unknown>
  readonly end: (world: World) => Promise<unknown>
  /** Where ioredis as it comes loses nothing either. */
  readonly isHarmless?: true
}

const line = (name: string, fault: LineFault): Trouble => ({ name, begin: ({ proxy }) => proxy.set(fault), end: ({ proxy }) => proxy.clear() })
/** Whoever is connected is thrown out, so that what is new for newcomers meets everybody. */
const throwOut = (admin: Redis) => admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
const configure = (admin: Redis, settings: Readonly<Record<string, string>>) => admin.config('SET', ...Object.entries(settings).flat() as [string, string])

const troubles: readonly Trouble[] = [
  line('refuses connections', { kind: 'refuse' }),
  line('answers 500 ms late', { kind: 'latency', ms: 500 }),
  line('hangs on the line', { kind: 'hang' }),
  line('is lost behind a firewall that has forgotten the line', { kind: 'lose' }),
  line('resets the line at every answer', { kind: 'reset', afterBytes: 0 }),
  { name: 'is frozen', begin: async ({ server }) => server.freeze(), end: async ({ server }) => server.thaw() },
  { name: 'is killed', begin: ({ server }) => server.kill(), end: ({ server }) => server.start() },
  { name: 'has become a replica and refuses writes', begin: ({ admin }) => admin.replicaof('127.0.0.1', '1'), end: ({ admin }) => admin.replicaof('NO', 'ONE') },
  { name: 'is full and evicts nothing', begin: ({ admin }) => configure(admin, { 'maxmemory-policy': 'noeviction', maxmemory: '1' }), end: ({ admin }) => configure(admin, { maxmemory: '0' }) },
  {
    name: 'evicts what was just written', isHarmless: true,
    begin: ({ admin }) => configure(admin, { 'maxmemory-policy': 'allkeys-random', maxmemory: '1200000' }),
    end: ({ admin }) => configure(admin, { 'maxmemory-policy': 'noeviction', maxmemory: '0' }),
  },
  { name: 'is flushed', isHarmless: true, begin: ({ admin }) => admin.flushall(), end: ({ admin }) => admin.flushall() },
  { name: 'holds values of another type under our keys', begin: ({ admin }) => poison(admin), end: ({ admin }) => admin.flushall() },
  {
    name: 'asks for a password that we have not',
    begin: async ({ admin }) => [await configure(admin, { requirepass: 'secret' }), await throwOut(admin)],
    end: ({ admin }) => configure(admin, { requirepass: '' }),
  },
  {
    name: 'takes no more connections',
    begin: async ({ admin }) => [await configure(admin, { maxclients: '1' }), await throwOut(admin)],
    end: ({ admin }) => configure(admin, { maxclients: '10000' }),
  },
  { name: 'is restarted and reads its file for seconds', begin: restartSlowly, end: ({ admin }) => vi.waitFor(() => admin.ping(), { timeout: 15_000 }) },
]

async function poison(admin: Redis): Promise<void> {
  for (const key of await admin.keys('*')) {
    await admin.del(key)
    await admin.lpush(key, 'not ours')
  }
}

/** A file of 3000 keys, each of which takes a thousandth of a second to read. */
async function restartSlowly({ server, admin }: World): Promise<void> {
  for (let start = 0; start < 3000; start += 500) await admin.mset(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`filling:${start + index}`, 'x'])))
  await admin.save()
  await server.kill()
  await server.start(['--key-load-delay', '1000', '--loading-process-events-interval-bytes', '1024'])
}

/** What one would write at first: ioredis as it comes, without time-outs, health and a decided answer to errors. */
function plainCache(url: string): Cache {
  const plain = new Redis(url)
  plain.on('error', () => {})
  return {
    isShared: true,
    get: async (key) => (await plain.getBuffer(key)) ?? undefined,
    set: async (key, bytes, lifeMs) => void (await plain.set(key, Buffer.from(bytes), 'PX', Math.ceil(lifeMs))),
    delete: async (key) => void (await plain.del(key)),
    lock: async (key, lifeMs) => ((await plain.set(key, 'mine', 'PX', lifeMs, 'NX')) === 'OK' ? { kind: 'held', release: async () => void (await plain.del(key)) } : { kind: 'taken' }),
    count: (key, by) => plain.incrby(key, by),
    isReady: () => plain.status === 'ready',
    close: async () => plain.disconnect(),
  }
}

const suppliers = [aSupplier('one', async () => anAnswer([anOffer('O')]))]
const differentDays = 10

/** A gateway that can keep next to nothing in memory: every search asks Redis. Whether one brought every supplier's cars. */
function aGatewayOver(cache: Cache, from: number): (index: number) => Promise<boolean> {
  const room = aRoom(suppliers, { cache, memoryBytes: 1 })
  return async (index) => {
    const day = `2026-12-${from + (index % differentDays)}`
    const search = found(room, { pickUp: { place: 'airport:CJU', at: `${day}T10:00` }, dropOff: { place: 'airport:CJU', at: `${day}T20:00` }, maxWaitMs: 900 })
    return search.then(({ status, sources }) => status === 'COMPLETE' && sources.every(({ state }) => state === 'ANSWERED'), () => false)
  }
}

type Load = { readonly served: number; readonly lost: number }

type Asked = { readonly from: number; readonly atLeast: number; readonly isOver?: () => boolean }

/** Searches for ten days from that one on, over and over, until it is over, and at least so many. */
async function searchOn(cache: Cache, { from, atLeast, isOver = () => true }: Asked): Promise<Load> {
  const isServed = aGatewayOver(cache, from)
  let [begun, served, lost] = [0, 0, 0]
  const traveller = async () => {
    while (begun < atLeast || !isOver()) {
      if (await isServed((begun += 1))) served += 1
      else lost += 1
      await breathe()
    }
  }
  await Promise.all(Array.from({ length: 8 }, traveller))
  return { served, lost }
}

const availability = ({ served, lost }: Load) => served / (served + lost)

describe.runIf(redis?.own)('while searches go on, Redis', () => {
  let world: World
  let url = ''
  let stop = async () => {}
  const caches: Cache[] = []

  beforeEach(async () => {
    const server = await startRedis()
    if (!server?.own) throw new Error('redis-server is installed, and yet did not start')
    const { own } = server
    const proxy = await startFaultProxy({ to: own.port })
    const admin = new Redis(server.url, { retryStrategy: () => 50, maxRetriesPerRequest: null })
    admin.on('error', () => {})
    world = { server: own, proxy, admin }
    url = `redis://127.0.0.1:${proxy.port}`
    stop = async () => {
      admin.disconnect()
      await proxy.stop()
      await server.stop()
    }
  })
  afterEach(async () => {
    await Promise.all(caches.splice(0).map((cache) => cache.close()))
    await stop()
  })

  async function open(create: (url: string) => Cache): Promise<Cache> {
    const cache = create(url)
    caches.push(cache)
    await vi.waitFor(() => expect(cache.isReady()).toBe(true), { timeout: 5000 })
    return cache
  }
  const openOurs = () => open((at) => createRedisCache({ url: at, log: quiet }))

  it.each(troubles)('$name: no search is lost, and the cache is shared again by itself', async ({ begin, end, isHarmless }) => {
    const [ours, other, plain] = [await openOurs(), await openOurs(), await open(plainCache)]
    const usual = await Promise.all([searchOn(ours, { from: 10, atLeast: 20 }), searchOn(plain, { from: 20, atLeast: 20 })])
    expect(usual.map(({ lost }) => lost)).toEqual([0, 0])
    let isOver = false
    const loads = Promise.all([searchOn(ours, { from: 10, atLeast: 1000, isOver: () => isOver }), searchOn(plain, { from: 20, atLeast: 20, isOver: () => isOver })])
    try {
      await begin(world)
      await sleep(troubleMs)
      await end(world)
      await vi.waitFor(async () => {
        const word = new TextEncoder().encode(String(performance.now()))
        await ours.set('shared', word, 60_000)
        expect(await other.get('shared')).toEqual(Buffer.from(word))
      }, { timeout: 15_000 })
    } finally {
      isOver = true
    }
    const [protectedLoad, control] = await loads
    expect(availability(protectedLoad)).toBeGreaterThanOrEqual(0.999)
    if (!isHarmless) expect(availability(control), 'the control loses nothing: this trouble proves nothing').toBeLessThan(0.999)
  }, 40_000)

  it('is a replica after a failover: the address is tried again, and leads to the new master', async () => {
    const master = await startRedis()
    if (!master?.own) throw new Error('redis-server is installed, and yet did not start')
    try {
      const cache = await openOurs()
      await world.admin.replicaof('127.0.0.1', '1')
      world.proxy.leadTo(master.own.port)
      await vi.waitFor(async () => {
        await cache.set('key', new Uint8Array([7]), 60_000)
        expect(await cache.get('key')).toEqual(Buffer.from([7]))
      }, { timeout: 10_000 })
    } finally {
      await master.stop()
    }
  })
})
