import { afterAll, describe, expect, it, vi } from 'vitest'
import { money, won } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import { createMemoryCache } from '../../adapters/cache/memory.ts'
import { createRedisCache } from '../../adapters/cache/redis/index.ts'
import type { CalendarRequest } from '../../src/search/search-room.ts'
import { redisOrSkip } from '../adapters/cache/redis-server.ts'
import { aCache, aClock, anAnswer, anOffer, aRoom, aSupplier, found, only, quiet, type Room, today } from './makers.ts'

const redis = await redisOrSkip()
afterAll(() => redis?.stop())

const december = (changes: Partial<CalendarRequest> = {}): CalendarRequest =>
  ({ pickUp: 'airport:CJU', dropOff: undefined, from: '2026-11-30', to: '2026-12-02', rentalDays: 2, currency: 'KRW', ...changes })

async function daysOf(room: Room, changes: Partial<CalendarRequest> = {}) {
  const outcome = await room.priceCalendar(december(changes))
  if (outcome.kind === 'refused') throw new TypeError(outcome.problem.message)
  return outcome.days
}

/** Searches and waits until what was seen is written down. */
async function searched(room: Room, ...[changes]: Parameters<typeof found> extends [Room, ...infer Rest] ? Rest : never): Promise<void> {
  await found(room, changes)
  await room.drain(2000)
}

const selling = (...list: readonly SuppliedOffer[]) => async () => anAnswer(list)
const changing = (...prices: readonly number[]) => {
  const left = [...prices]
  return async () => anAnswer([anOffer('A', { price: left.shift() ?? 0 })])
}

describe('the price calendar', () => {
  it('shows the cheapest of two searches with its age, and nothing for days that nobody searched', async () => {
    const clock = aClock()
    const room = aRoom([aSupplier('one', changing(70_000, 90_000))], { now: clock.now })
    await searched(room)
    clock.pass(3_600_000)
    await searched(room)
    clock.pass(1500)
    expect(await daysOf(room)).toEqual([
      { date: '2026-11-30', cheapest: undefined },
      { date: '2026-12-01', cheapest: { total: won(70_000), supplier: 'one', observedAt: today, ageSeconds: 3601 } },
      { date: '2026-12-02', cheapest: undefined },
    ])
  })

  it('shows the cheapest of several suppliers, whoever may drive it', async () => {
    const forTheOld = { minimumAge: 60, maximumAge: undefined, minimumLicenceYears: undefined, licences: [], youngDriver: undefined }
    const room = aRoom([
      aSupplier('one', selling(anOffer('A', { price: 60_000 }), anOffer('B', { price: 50_000, requirements: forTheOld }))), aSupplier('two', selling(anOffer('C', { price: 55_000 }))),
    ])
    await searched(room)
    expect((await daysOf(room))[1]?.cheapest).toMatchObject({ total: won(50_000), supplier: 'one' })
  })

  it('keeps what is owed and converts it when it is read', async () => {
    const priceLines = [
      { kind: 'RENTAL', label: undefined, amount: money(5000, 'USD'), due: 'NOW' }, { kind: 'TAX', label: undefined, amount: won(1000), due: 'AT_DESK' },
    ] as const
    const cache = aCache()
    const suppliers = [aSupplier('one', selling(anOffer('A', { priceLines })))]
    await searched(aRoom(suppliers, { cache }))
    const rates = { source: 'test', asOf: '2026-11-17', perUsd: { USD: 1, KRW: 1000 } }
    const later = aRoom(suppliers, { cache, rates })
    expect((await daysOf(later, { currency: 'USD' }))[1]?.cheapest?.total).toEqual(money(5100, 'USD'))
    expect((await daysOf(later))[1]?.cheapest?.total).toEqual(won(51_000))
  })

  it('tells lengths, places and directions apart', async () => {
    const anywhere = anOffer('A')
    const room = aRoom([aSupplier('one', selling({ ...anywhere, dropOffBranch: { ...anywhere.dropOffBranch, position: undefined } }))])
    await searched(room)
    await searched(room, { dropOff: { place: 'airport:GMP', at: '2026-12-04T11:00' } })
    const seen = async (changes: Partial<CalendarRequest>) => (await daysOf(room, changes)).filter(({ cheapest }) => cheapest).map(({ date }) => date)
    expect(await seen({})).toEqual(['2026-12-01'])
    expect(await seen({ rentalDays: 3 })).toEqual([])
    expect(await seen({ dropOff: 'airport:GMP' })).toEqual([])
    expect(await seen({ dropOff: 'airport:GMP', rentalDays: 4 })).toEqual(['2026-12-01'])
    expect(await seen({ pickUp: 'airport:GMP', dropOff: 'airport:CJU', rentalDays: 4 })).toEqual([])
  })

  it('learns from suppliers only, not from answers that were kept, and forgets a price after a day', async () => {
    const clock = aClock()
    const supplier = aSupplier('one')
    const room = aRoom([supplier], { now: clock.now })
    await searched(room)
    clock.pass(30_000)
    await searched(room)
    expect(supplier.calls()).toBe(1)
    expect((await daysOf(room))[1]?.cheapest?.ageSeconds).toBe(30)
    clock.pass(24 * 3_600_000)
    expect((await daysOf(room))[1]?.cheapest).toBeUndefined()
  })

  it('says nothing of suppliers that are not connected here, and nothing when the cache holds something else', async () => {
    const cache = aCache()
    await searched(aRoom([aSupplier('gone')], { cache }))
    expect((await daysOf(aRoom([aSupplier('one')], { cache })))[1]?.cheapest).toBeUndefined()
    const broken = aRoom([aSupplier('gone')], { cache: { ...cache, get: async () => Buffer.from('{"pages": 1}') } })
    expect((await daysOf(broken))[1]?.cheapest).toBeUndefined()
  })

  const caches = [{ name: 'memory', open: async () => createMemoryCache({ maximumBytes: 1e7 }) }, ...(redis ? [{
    name: 'Redis',
    open: async () => {
      const cache = createRedisCache({ url: redis.url, log: quiet })
      await vi.waitFor(() => expect(cache.isReady()).toBe(true), { timeout: 5000 })
      return cache
    },
  }] : [])]
  it.each(caches)('is shared by gateways over $name, also when they write the same month at once', async ({ open, name }) => {
    const [first, second] = [await open(), await open()]
    const shared = name === 'Redis' ? [first, second] as const : [first, first] as const
    const day = (date: number) => ({ pickUp: { place: 'airport:CJU', at: `2026-12-0${date}T10:00` }, dropOff: { place: 'airport:CJU', at: `2026-12-0${date + 2}T10:00` } })
    const rooms = shared.map((cache) => aRoom(['one', 'two', 'three'].map((id) => aSupplier(`${id}-${name}`)), { cache }))
    await Promise.all([1, 2, 3, 4, 5, 6].map((date) => searched(only(rooms, date % 2), day(date))))
    for (const room of rooms) {
      const days = await daysOf(room, { from: '2026-12-01', to: '2026-12-06' })
      expect(days.map(({ cheapest }) => cheapest?.total)).toEqual(days.map(() => won(50_000)))
    }
    await Promise.all([first.close(), second.close()])
  })

  it('reads a quarter of a year in a handful of reads', async () => {
    const cache = aCache()
    let reads = 0
    const counting = { ...cache, get: async (key: string) => ((reads += 1), cache.get(key)) }
    await daysOf(aRoom([aSupplier('one')], { cache: counting }), { from: '2026-11-30', to: '2027-03-02' })
    expect(reads).toBe(5)
  })

  it.each([
    [{ pickUp: 'airport:XXX' }, 'input.pickUp'],
    [{ dropOff: 'airport:XXX' }, 'input.dropOff'],
    [{ from: 'today' }, 'input.from'],
    [{ to: '2026-02-30' }, 'input.to'],
    [{ to: '2026-11-29' }, 'input.to'],
    [{ to: '2027-03-03' }, 'input.to'],
    [{ rentalDays: 0 }, 'input.rentalDays'],
    [{ rentalDays: 61 }, 'input.rentalDays'],
    [{ currency: 'BTC' }, 'input.currency'],
  ])('refuses %j and names the field', async (changes, field) => {
    expect(await aRoom([aSupplier('one')]).priceCalendar(december(changes))).toMatchObject({ kind: 'refused', problem: { field, limit: expect.any(String) } })
  })
})
