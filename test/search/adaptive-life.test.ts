import { describe, expect, it } from 'vitest'
import type { Cache } from '#domain/cache.ts'
import { meanRate } from '#domain/price-stability.ts'
import type { SearchAnswer, Supplier } from '#domain/supplier.ts'
import { createBackground } from '../../src/search/background.ts'
import { routeOf } from '../../src/search/keys.ts'
import { createPriceWatch, type PriceClass } from '../../src/search/price-watch.ts'
import { aGateway } from '../adapters/cache/conformance.ts'
import { aCache, aClock, anAnswer, anOffer, aRoom, aSupplier, type Clock, criteria, found, only, quiet } from './makers.ts'

const aMinute = 60_000

/** Twenty cars whose prices all rise by a tenth after each of so many minutes; never, without a number. */
function repricing(clock: Clock, everyMinutes = Number.POSITIVE_INFINITY): () => Promise<SearchAnswer> {
  const start = clock.now()
  return async () => {
    const price = Math.round(100_000 * 1.1 ** (Math.floor((clock.now() - start) / (everyMinutes * aMinute)) % 20))
    return anAnswer(Array.from({ length: 20 }, (_, index) => anOffer(`car ${index}`, { price, pickUpBranch: { position: undefined } })))
  }
}

/** A gateway that is asked every half minute, for so many hours. */
async function watched(everyMinutes: number | undefined, hours: number) {
  const clock = aClock()
  const gateway = aGateway(aCache(), clock)
  const supplier = aSupplier('one', repricing(clock, everyMinutes))
  for (let minutes = 0; minutes < hours * 60; minutes += 0.5) {
    await gateway.ask(supplier, 'key')
    await gateway.settled()
    clock.pass(aMinute / 2)
  }
  await gateway.ask(supplier, 'key')
  await gateway.settled()
  const kept = gateway.answers.inMemory('key')?.entry
  if (!kept) throw new Error('nothing is kept')
  return { kept, freshMinutes: (kept.freshUntil - kept.observedAt) / aMinute, calls: supplier.calls(), events: gateway.events }
}

describe('how long answers live', () => {
  it('grows where prices are seen to hold: the limits said a minute', async () => {
    const { kept, freshMinutes, calls } = await watched(undefined, 6)
    expect(freshMinutes).toBeGreaterThan(3)
    expect(calls).toBeLessThan(360 / 3)
    expect(kept.because).toMatchObject({ target: 0.01, decidedBy: expect.stringMatching(/PRICES|LONGEST/) })
  })

  it('shrinks where they are seen to change often', async () => {
    const { kept, freshMinutes, events } = await watched(20, 3)
    expect(freshMinutes).toBeLessThan(0.5)
    // Three changes an hour, seen in answers of half a minute and more.
    expect(kept.because.changesPerHour).toBeGreaterThan(1)
    expect(kept.because.changesPerHour).toBeLessThan(9)
    expect(events).toContainEqual(expect.objectContaining({ kind: 'pricesCompared', compared: 20, changed: 20 }))
  })

  it('stays as the limits say for a route and a supplier that nothing is known of', async () => {
    const { freshMinutes } = await watched(undefined, 0)
    expect(freshMinutes).toBeCloseTo(1, 5)
  })
})

describe('what is learnt of prices', () => {
  const route = routeOf(criteria().pickUp.place.id, criteria().dropOff.place.id)
  const elsewhere = routeOf(criteria().pickUp.place.id, criteria({ dropOff: { place: 'airport:GMP', at: '2026-12-03T10:00' } }).dropOff.place.id)
  const pricesOf = (supplier: Supplier, changes: Partial<PriceClass> = {}): PriceClass => ({ supplier, route, leadBand: 'WITHIN_TWO_WEEKS', ...changes })
  const aWatch = (cache: Cache, clock: Clock) => {
    const background = createBackground(quiet)
    return { ...createPriceWatch({ cache, background, now: clock.now }), settle: () => background.drain(3000) }
  }
  const quietPrices = { ageHours: 1, compared: 40, changed: 0, meanChange: 0 }

  it('on one route tells something of the others, and more of the same lead time', () => {
    const [watch, supplier] = [aWatch(aCache(), aClock()), aSupplier('one')]
    const rateOf = (changes: Partial<PriceClass>) => meanRate(watch.outlookOf(pricesOf(supplier, changes)).belief)
    const presumed = rateOf({})
    for (let times = 0; times < 20; times += 1) watch.observePrices(pricesOf(supplier), quietPrices)
    const rates = [rateOf({}), rateOf({ route: elsewhere }), rateOf({ route: elsewhere, leadBand: 'LATER' }), presumed]
    expect(rates).toEqual(rates.toSorted((left, right) => left - right))
    expect(new Set(rates).size).toBe(4)
    expect(meanRate(watch.outlookOf(pricesOf(aSupplier('another'))).belief)).toBe(presumed)
  })

  it('reaches the other gateways, and adds up to what both have seen', async () => {
    const [cache, clock, supplier] = [aCache(), aClock(), aSupplier('one')]
    const [one, other] = [aWatch(cache, clock), aWatch(cache, clock)]
    await Promise.all([one, other].map(async (watch) => {
      watch.observePrices(pricesOf(supplier), quietPrices)
      await watch.settle()
    }))
    clock.pass(2 * aMinute)
    const third = aWatch(cache, clock)
    for (const watch of [one, other, third]) watch.prepare(pricesOf(supplier))
    await Promise.all([one, other, third].map((watch) => watch.settle()))
    const seen = [one, other, third].map((watch) => watch.outlookOf(pricesOf(supplier)).onRoute.hours)
    expect(new Set(seen).size).toBe(1)
    expect(only(seen)).toBeGreaterThan(26)
  })

  it('is kept here while the cache is away', async () => {
    const [clock, supplier] = [aClock(), aSupplier('one')]
    const away: Cache = { ...aCache(), get: async () => undefined, set: async () => {}, lock: async () => ({ kind: 'unavailable' }) }
    const watch = aWatch(away, clock)
    for (let times = 0; times < 3; times += 1) {
      watch.observePrices(pricesOf(supplier), quietPrices)
      await watch.settle()
    }
    expect(watch.outlookOf(pricesOf(supplier)).onRoute.hours).toBeCloseTo((3 * 40) / (1 + 39 * 0.05), 3)
  })

  it('fades, so that yesterday’s habits give way to today’s', () => {
    const [clock, supplier] = [aClock(), aSupplier('one')]
    const watch = aWatch(aCache(), clock)
    for (let times = 0; times < 50; times += 1) watch.observePrices(pricesOf(supplier), quietPrices)
    const steady = meanRate(watch.outlookOf(pricesOf(supplier)).belief)
    for (let hour = 0; hour < 24; hour += 1) {
      clock.pass(3_600_000)
      watch.observePrices(pricesOf(supplier), { ...quietPrices, changed: 20, meanChange: 0.1 })
    }
    const nervous = meanRate(watch.outlookOf(pricesOf(supplier)).belief)
    expect(nervous).toBeGreaterThan(10 * steady)
    expect(nervous).toBeGreaterThan(0.2)
  })
})

describe('how likely a price still holds', () => {
  it('is certain of what was just told, and less so the older it is, the same for every look at a search', async () => {
    const clock = aClock()
    const room = aRoom([aSupplier('one')], { now: clock.now })
    const first = await found(room)
    expect(only(first.sources)).toMatchObject({ servedFrom: 'LIVE', priceConfidence: 1 })
    clock.pass(aMinute / 2)
    // Another driver: the same search would be answered with the one that still stands.
    const second = await found(room, { driver: { age: 31, residence: 'KR', licenceYears: 5 } })
    clock.pass(aMinute)
    const third = await found(room, { driver: { age: 32, residence: 'KR', licenceYears: 5 } })
    const told = [first, second, third].map(({ sources }) => only(sources).priceConfidence ?? 0)
    expect(told).toEqual(told.toSorted((left, right) => right - left))
    expect(new Set(told).size).toBe(3)
    expect(only(told, 1)).toBeGreaterThan(0.99)
    clock.pass(10 * aMinute)
    expect((await room.carSearch(second.id))?.sources).toEqual(second.sources)
  })
})

describe('samples', () => {
  const budgets = (samplesPerHour: number) => ({ budgets: { gateways: 1, suppliers: { one: { samplesPerHour } } } })

  it('ask again for answers that nobody asks for twice, so many in an hour', async () => {
    const clock = aClock()
    const gateway = aGateway(aCache(), clock, budgets(6))
    const supplier = aSupplier('one', repricing(clock))
    for (let minute = 0; minute < 120; minute += 1) {
      await gateway.ask(supplier, `key ${minute}`)
      await gateway.settled()
      clock.pass(aMinute)
    }
    expect(gateway.events.filter((event) => event.kind === 'callSpent' && event.purpose === 'SAMPLE').length).toBeGreaterThanOrEqual(10)
    expect(gateway.events.filter((event) => event.kind === 'callSpent' && event.purpose === 'SAMPLE').length).toBeLessThanOrEqual(12)
    expect(gateway.events).toContainEqual(expect.objectContaining({ kind: 'pricesCompared', compared: 20, changed: 0 }))
  })

  it('are none without leave', async () => {
    const clock = aClock()
    const gateway = aGateway(aCache(), clock)
    const supplier = aSupplier('one')
    for (let minute = 0; minute < 30; minute += 1) {
      await gateway.ask(supplier, `key ${minute}`)
      clock.pass(aMinute)
    }
    await gateway.settle()
    expect(supplier.calls()).toBe(30)
  })
})
