import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Cache } from '#domain/cache.ts'
import { branchRef, placeId } from '#domain/ids.ts'
import { createMemoryCache } from '../../adapters/cache/memory.ts'
import { createRedisCache } from '../../adapters/cache/redis/index.ts'
import { invalidationsKey, routeOf } from '../../src/search/keys.ts'
import type { InvalidationScope } from '../../src/search/search-room.ts'
import { redisOrSkip } from '../adapters/cache/redis-server.ts'
import { aClock, anAnswer, anOffer, aRoom, aSupplier, type FakeSupplier, found, only, quiet, type Room } from './makers.ts'

const redis = await redisOrSkip()
const opened: Cache[] = []
afterEach(async () => void (await Promise.all(opened.splice(0).map((cache) => cache.close()))))
afterAll(async () => redis?.stop())

async function openRedis(): Promise<Cache> {
  const cache = createRedisCache({ url: redis?.url ?? '', log: quiet })
  opened.push(cache)
  await vi.waitFor(() => expect(cache.isReady()).toBe(true), { timeout: 5000 })
  return cache
}

let names = 0
const jeju = { place: 'airport:CJU', at: '2026-12-01T10:00' }
const gimpo = { place: 'airport:GMP', at: '2026-12-01T10:00' }
const scope = (changes: Partial<InvalidationScope>): InvalidationScope => ({ supplier: undefined, route: undefined, branch: undefined, ...changes })

/** Two suppliers with an answer each for Jeju and for Gimpo; the first one's cars at Jeju stand at branch J. */
async function aWorld(open: () => Promise<Cache>) {
  const clock = aClock()
  names += 1
  const at = (ref: string) => {
    const branch = { ref: branchRef(ref), name: ref, desk: 'SHUTTLE', position: undefined } as const
    return async () => anAnswer([anOffer('A', { pickUpBranch: branch, dropOffBranch: branch })])
  }
  const [one, two] = [aSupplier(`one-${process.pid}-${names}`), aSupplier(`two-${process.pid}-${names}`)]
  two.answerBy(at('T'))
  one.answerBy((asked) => at(asked.pickUp.place.iata === 'CJU' ? 'J' : 'G')())
  const first = await open()
  const rooms = [aRoom([one, two], { cache: first, now: clock.now }), aRoom([one, two], { cache: await open(), now: clock.now })] as const
  const searchBoth = async (room: Room) => {
    for (const point of [jeju, gimpo]) await found(room, { pickUp: point, dropOff: { ...point, at: '2026-12-03T10:00' } })
    await room.drain(2000)
  }
  await searchBoth(rooms[0])
  await searchBoth(rooms[1])
  // The answers of the moments after an invalidation are asked for once more.
  clock.pass(5000)
  return { clock, one, two, rooms, searchBoth, calls: () => [one, two].map((supplier) => supplier.calls()) }
}

const scopes: readonly (readonly [string, (one: FakeSupplier) => InvalidationScope, readonly number[]])[] = [
  ['a supplier: all of its answers, and no other’s', ({ id }) => scope({ supplier: id }), [4, 2]],
  ['a route: everybody’s answers for it, and for no other', () => scope({ route: routeOf(placeId('airport:CJU'), placeId('airport:CJU')) }), [3, 3]],
  ['a branch: the answers that name it', ({ id }) => scope({ supplier: id, branch: branchRef('J') }), [3, 2]],
  ['a supplier on a route', ({ id }) => scope({ supplier: id, route: routeOf(placeId('airport:GMP'), placeId('airport:GMP')) }), [3, 2]],
]

describe('declaring answers invalid', () => {
  it.each(scopes)('hits, by %s', async (_, of, expected) => {
    const cache = { ...createMemoryCache({ maximumBytes: 64 * 1024 * 1024 }), isShared: true }
    const { one, rooms, clock, searchBoth, calls } = await aWorld(async () => cache)
    expect(await rooms[0].invalidateCache(of(one))).toBe(true)
    clock.pass(5000)
    await searchBoth(rooms[0])
    expect(calls()).toEqual(expected)
    await searchBoth(rooms[0])
    expect(calls()).toEqual(expected)
  })

  it('reaches nobody else where no cache is shared', async () => {
    expect(await aRoom([aSupplier('one')]).invalidateCache(scope({ supplier: aSupplier('one').id }))).toBe(false)
  })

  it('leaves searches that were answered before as they are', async () => {
    const room = aRoom([aSupplier('one')])
    const view = await found(room)
    await room.drain(1000)
    await room.invalidateCache(scope({ supplier: only(view.sources).supplier }))
    expect(await room.carSearch(view.id)).toEqual(view)
  })
})

describe.skipIf(!redis)('declaring answers invalid on one of two gateways', () => {
  // All worlds begin at the same moment: what one declared invalid would be so in the next.
  beforeEach(async () => (await openRedis()).delete(invalidationsKey))

  it.each(scopes)('reaches the other one: %s', async (_, of, expected) => {
    const { one, rooms, clock, searchBoth, calls } = await aWorld(openRedis)
    expect(await rooms[0].invalidateCache(of(one))).toBe(true)
    clock.pass(5000)
    await vi.waitFor(() => expect(rooms[1].events).toContainEqual(expect.objectContaining({ kind: 'cacheInvalidated' })), { timeout: 5000 })
    await searchBoth(rooms[1])
    await searchBoth(rooms[0])
    expect(calls()).toEqual(expected)
  })

  it('reaches one that begins later, before it serves anything out of the cache', async () => {
    const { one, two, rooms, clock, calls } = await aWorld(openRedis)
    await rooms[0].invalidateCache(scope({ supplier: one.id }))
    clock.pass(5000)
    const third = aRoom([one, two], { cache: await openRedis(), now: clock.now })
    expect((await found(third, { pickUp: jeju, dropOff: { ...jeju, at: '2026-12-03T10:00' } })).sources.map(({ servedFrom }) => servedFrom)).toEqual(['LIVE', 'SHARED_CACHE'])
    expect(calls()).toEqual([3, 2])
  })

  it('reaches the other one late when the cache was away, and is not forgotten when the cache forgets', async () => {
    let isAway = false
    const { one, rooms, clock, searchBoth, calls } = await aWorld(async () => {
      const cache = await openRedis()
      return { ...cache, get: async (key) => (isAway ? undefined : cache.get(key)), set: async (...asked) => (isAway ? undefined : cache.set(...asked)) }
    })
    isAway = true
    expect(await rooms[0].invalidateCache(scope({ supplier: one.id }))).toBe(false)
    isAway = false
    clock.pass(5000)
    await vi.waitFor(() => expect(rooms[1].events).toContainEqual(expect.objectContaining({ kind: 'cacheInvalidated' })), { timeout: 5000 })
    await searchBoth(rooms[1])
    expect(calls()).toEqual([4, 2])
    const cache = await openRedis()
    await cache.delete(invalidationsKey)
    await vi.waitFor(async () => expect(await cache.get(invalidationsKey)).toBeDefined(), { timeout: 5000 })
  })
})
