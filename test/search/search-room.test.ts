import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Currency } from '#domain/currency.ts'
import { searchId } from '#domain/ids.ts'
import { dropReasons } from '#domain/supplier.ts'
import type { CarSearchView } from '../../src/search/search-room.ts'
import { pause } from '../../src/search/timing.ts'
import { aFault, aGate, anAnswer, anOffer, aRoom, aSupplier, found, hanging, offers, only, quiet, request, today } from './makers.ts'

const stateBySupplier = (view: CarSearchView) => Object.fromEntries(view.sources.map(({ supplier, state }) => [supplier, state]))

describe('a search', () => {
  it('brings the offers of all suppliers together', async () => {
    const view = await found(aRoom([aSupplier('one'), aSupplier('two', async () => anAnswer(offers(4, 'two')))]))
    expect(view).toMatchObject({ status: 'COMPLETE', version: 3, expiresAt: today + 30 * 60_000 })
    expect(view.snapshot.offers.map(({ supplier }) => supplier)).toEqual(['one', 'one', 'one', 'two', 'two', 'two', 'two'])
    expect(new Set(view.snapshot.offers.map(({ id }) => id)).size).toBe(7)
  })

  it('lists every problem of the input and asks nobody', async () => {
    const supplier = aSupplier('one')
    const outcome = await aRoom([supplier]).searchCars(request({ pickUp: { place: 'nowhere', at: 'today' }, maxWaitMs: 99 }), 'request-1')
    const codes = outcome.kind === 'refused' && outcome.problems.map(({ code }) => code)
    expect(codes).toEqual(['PLACE_UNKNOWN', 'TIME_NOT_READABLE', 'WAIT_OUT_OF_RANGE'])
    expect(supplier.calls()).toBe(0)
  })

  it('asks only suppliers that serve both places, in time, for so long', async () => {
    const suppliers = [
      aSupplier('fits'), aSupplier('elsewhere', undefined, { countries: ['JP'] }),
      aSupplier('needsAMonth', undefined, { minimumLeadMinutes: 43_200 }), aSupplier('aDayAtMost', undefined, { maximumRentalDays: 1 }),
    ]
    const view = await found(aRoom(suppliers))
    expect(stateBySupplier(view)).toEqual({ fits: 'ANSWERED', elsewhere: 'NOT_SERVED', needsAMonth: 'NOT_SERVED', aDayAtMost: 'NOT_SERVED' })
    expect(suppliers.map((supplier) => supplier.calls())).toEqual([1, 0, 0, 0])
  })

  it('is not failed by suppliers that fail, each in its way', async () => {
    const view = await found(aRoom([
      aSupplier('good'),
      aSupplier('unreachable', () => Promise.reject(aFault('unreachable'))),
      aSupplier('buggy', () => Promise.reject(new TypeError('undefined is not a function'))),
      aSupplier('throwing', () => { throw new RangeError('at once') }),
      aSupplier('hanging', hanging, { answerWithinMs: 50 }),
    ]))
    expect(stateBySupplier(view)).toEqual({ good: 'ANSWERED', unreachable: 'FAILED', buggy: 'FAILED', throwing: 'FAILED', hanging: 'TIMED_OUT' })
    expect(view.sources.map(({ fault }) => fault)).toEqual([undefined, 'unreachable', 'malformed', 'malformed', undefined])
    expect(view.snapshot.offers).toHaveLength(3)
  })

  it('says of every offer when it was observed and where it was served from', async () => {
    const room = aRoom([aSupplier('one')])
    expect(only((await found(room)).snapshot.offers)).toMatchObject({ servedFrom: 'LIVE', observedAt: today })
    const again = await found(room, { driver: { ...request().driver, residence: 'JP' } })
    expect(only(again.snapshot.offers)).toMatchObject({ servedFrom: 'MEMORY', observedAt: today })
    expect(only(again.sources)).toMatchObject({ servedFrom: 'MEMORY', observedAt: today, isStale: false })
  })

  it('judges each driver and prices in each currency from one answer of the supplier', async () => {
    const supplier = aSupplier('one')
    const room = aRoom([supplier])
    const young = await found(room, { driver: { age: 19, residence: 'KR', licenceYears: 0 } })
    expect(only(young.snapshot.offers).eligibility.reasons.map(({ code }) => code)).toEqual(['TOO_YOUNG', 'LICENCE_TOO_NEW'])
    const inDollars = await found(room, { currency: 'USD' })
    expect(only(inDollars.snapshot.offers).price.total.currency).toBe('USD')
    expect(only(inDollars.snapshot.offers).eligibility.isEligible).toBe(true)
    expect(supplier.calls()).toBe(1)
  })

  it('asks anew for what the supplier says its answer varies by, and only for that', async () => {
    const supplier = aSupplier('one', undefined, { answerVariesBy: ['residence'] })
    const room = aRoom([supplier])
    await found(room)
    await found(room, { driver: { age: 60, residence: 'KR', licenceYears: undefined }, language: 'KO', currency: 'USD' })
    expect(supplier.calls()).toBe(1)
    await found(room, { driver: { age: 30, residence: 'JP', licenceYears: 5 } })
    expect(supplier.calls()).toBe(2)
  })

  it('asks once for all currencies that the supplier does not quote', async () => {
    const supplier = aSupplier('one', undefined, { answerVariesBy: ['currency'], currencies: ['KRW', 'USD'] })
    const room = aRoom([supplier])
    for (const currency of ['EUR', 'JPY', 'CHF']) expect(only((await found(room, { currency })).snapshot.offers).price.total.currency).toBe(currency)
    expect(supplier.calls()).toBe(1)
    await found(room, { currency: 'USD' })
    expect(supplier.calls()).toBe(2)
  })

  it('builds a snapshot once for all searches with the same answers and driver', async () => {
    const room = aRoom([aSupplier('one')])
    await found(room)
    const from = (residence: string) => found(room, { driver: { ...request().driver, residence } })
    const [second, third] = [await from('JP'), await from('US')]
    expect(third.id).not.toBe(second.id)
    expect(third.snapshot).toBe(second.snapshot)
  })

  it('answers even when an answer is larger than the whole memory of the process', async () => {
    const view = await found(aRoom([aSupplier('one', async () => anAnswer(offers(50)))], { memoryBytes: 1000 }))
    expect(view.snapshot.offers).toHaveLength(50)
  })
})

describe('the deadline of a search', () => {
  it.each([100, 300, 900])('is kept with %i ms and a supplier that hangs', async (maxWaitMs) => {
    const room = aRoom([aSupplier('quick'), aSupplier('hanging', hanging, { answerWithinMs: 1500 })])
    const before = performance.now()
    const view = await found(room, { maxWaitMs })
    expect(performance.now() - before).toBeLessThan(maxWaitMs + 50)
    expect(view).toMatchObject({ status: 'SEARCHING', version: 2 })
    expect(stateBySupplier(view)).toEqual({ quick: 'ANSWERED', hanging: 'PENDING' })
  })

  it('is not used up for one slow supplier once half of them have answered and enough time has passed', async () => {
    const room = aRoom([aSupplier('quick'), aSupplier('brisk'), aSupplier('hanging', hanging, { answerWithinMs: 6000 })])
    const before = performance.now()
    const view = await found(room, { maxWaitMs: 5000, enoughAfterMs: 200 })
    expect(performance.now() - before).toBeGreaterThanOrEqual(195)
    expect(performance.now() - before).toBeLessThan(3000)
    expect(stateBySupplier(view)).toEqual({ quick: 'ANSWERED', brisk: 'ANSWERED', hanging: 'PENDING' })
  })

  it('is used up while fewer than half have answered', async () => {
    const slow = () => aSupplier('slow', () => pause(400).then(() => anAnswer(offers(1))))
    const room = aRoom([aSupplier('quick'), slow(), aSupplier('hanging', hanging, { answerWithinMs: 1500 })])
    expect(stateBySupplier(await found(room, { maxWaitMs: 5000, enoughAfterMs: 0 }))).toMatchObject({ quick: 'ANSWERED', slow: 'ANSWERED', hanging: 'PENDING' })
  })

  it('does not hold an answer back when everybody has answered', async () => {
    const before = performance.now()
    await found(aRoom([aSupplier('one')]), { maxWaitMs: 5000 })
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('a late answer', () => {
  async function aLateWorld() {
    const gate = aGate()
    const late = aSupplier('late', () => gate.opened.then(() => anAnswer(offers(2, 'late'))))
    const room = aRoom([aSupplier('quick'), late])
    const view = await found(room, { maxWaitMs: 100 })
    const arrive = async () => {
      gate.open()
      await room.drain(1000)
    }
    return { room, view, late, arrive }
  }

  it('joins the search and raises its version', async () => {
    const { room, view, arrive } = await aLateWorld()
    expect(view).toMatchObject({ version: 2, status: 'SEARCHING' })
    await arrive()
    const later = await room.carSearch(view.id)
    expect(later).toMatchObject({ version: 3, status: 'COMPLETE' })
    expect(later?.snapshot.offers).toHaveLength(5)
  })

  it('fills the cache, so that the next search has it at once', async () => {
    const { room, late, arrive } = await aLateWorld()
    await arrive()
    expect((await found(room, { maxWaitMs: 100 })).snapshot.offers).toHaveLength(5)
    expect(late.calls()).toBe(1)
  })

  it('reaches whoever follows the progress, which then ends', async () => {
    const { room, view, arrive } = await aLateWorld()
    const seen: string[] = []
    for await (const { version, status } of room.carSearchProgress(view.id, AbortSignal.timeout(5000))) {
      seen.push(`${version} ${status}`)
      if (seen.length === 1) await arrive()
    }
    expect(seen).toEqual(['2 SEARCHING', '3 COMPLETE'])
  })

  it('ends the progress when whoever follows goes away', async () => {
    const { room, view, arrive } = await aLateWorld()
    const leaving = new AbortController()
    const progress = room.carSearchProgress(view.id, leaving.signal)
    await progress.next()
    const next = progress.next()
    leaving.abort()
    expect(await next).toMatchObject({ done: true })
    await arrive()
  })

  it('that fails tells so without a new version', async () => {
    const gate = aGate()
    const room = aRoom([aSupplier('quick'), aSupplier('late', () => gate.opened.then(() => Promise.reject(aFault('late'))))])
    const view = await found(room, { maxWaitMs: 100 })
    gate.open()
    await room.drain(1000)
    const later = await room.carSearch(view.id)
    expect(later).toMatchObject({ version: view.version, status: 'COMPLETE' })
    expect(stateBySupplier(later ?? view)).toEqual({ quick: 'ANSWERED', late: 'FAILED' })
  })

  it('is waited for by a graceful stop, but no longer than allowed', async () => {
    const room = aRoom([aSupplier('hanging', hanging, { answerWithinMs: 3000 })])
    await found(room, { maxWaitMs: 100 })
    const before = performance.now()
    await room.drain(100)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('searches by id', () => {
  it('are nothing for an id that we never gave', async () => {
    const room = aRoom([aSupplier('one')])
    for (const id of ['unknown', '', '../../etc', 'x'.repeat(10_000)]) {
      expect(await room.carSearch(searchId(id))).toBeUndefined()
      expect(await room.carSearchProgress(searchId(id), AbortSignal.timeout(5000)).next()).toMatchObject({ done: true })
    }
  })

  it('are kept for half an hour', async () => {
    let time = today
    const room = aRoom([aSupplier('one')], { now: () => time })
    const { id, expiresAt } = await found(room)
    time = expiresAt - 1
    expect(await room.carSearch(id)).toMatchObject({ id, version: 2 })
    time = expiresAt
    expect(await room.carSearch(id)).toBeUndefined()
  })
})

describe('the accounts of a source', () => {
  it('count what is kept, merged and dropped, with reasons', async () => {
    const supplier = aSupplier('one', async () => ({
      received: 7,
      offers: [anOffer('A'), anOffer('B'), anOffer('A'), anOffer('C', { currency: 'MNT' })],
      dropped: { MALFORMED: 1, UNKNOWN_CLASS: 1 },
    }))
    const rates = { source: 'test', asOf: '2026-11-01', perUsd: { USD: 1, KRW: 1400 } }
    const source = only((await found(aRoom([supplier], { rates }))).sources)
    expect(source).toMatchObject({ received: 7, kept: 2, merged: 1 })
    // The seventh item was lost by the adapter without a word: it counts as unreadable.
    expect(source.dropped).toEqual([
      { reason: 'MALFORMED', count: 2 }, { reason: 'UNKNOWN_CLASS', count: 1 }, { reason: 'CURRENCY_NOT_SUPPORTED', count: 1 },
    ])
  })

  it('count what is over the agreed length', async () => {
    const source = only((await found(aRoom([aSupplier('one', async () => anAnswer(offers(5)), { offersPerSearch: 3 })]))).sources)
    expect(source).toMatchObject({ received: 5, kept: 3, dropped: [{ reason: 'OVER_LIMIT', count: 2 }] })
  })

  it('count branches beyond the reach of the place as dropped: some suppliers answer for a whole region', async () => {
    const acrossTheIsland = { position: { latitude: 33.2446, longitude: 126.4127 } }
    const supplier = aSupplier('one', async () => anAnswer([anOffer('near'), anOffer('far', { pickUpBranch: acrossTheIsland })]))
    const source = only((await found(aRoom([supplier]))).sources)
    expect(source).toMatchObject({ received: 2, kept: 1, dropped: [{ reason: 'OUTSIDE_PLACE', count: 1 }] })
  })

  it('balance for any answer: received = kept + merged + dropped', async () => {
    const anyOffer = fc.record({ ref: fc.constantFrom('A', 'B', 'C', 'D', 'E'), currency: fc.constantFrom<Currency>('KRW', 'USD', 'MNT') })
    const anyAnswer = fc.record({
      offers: fc.array(anyOffer, { maxLength: 12 }),
      dropped: fc.dictionary(fc.constantFrom(...dropReasons), fc.integer({ min: 0, max: 9 })),
      miscount: fc.integer({ min: -3, max: 3 }),
      offersPerSearch: fc.integer({ min: 1, max: 6 }),
    })
    const rates = { source: 'test', asOf: '2026-11-01', perUsd: { USD: 1, KRW: 1400 } }
    await fc.assert(fc.asyncProperty(anyAnswer, async ({ offers: list, dropped, miscount, offersPerSearch }) => {
      const answer = anAnswer(list.map(({ ref, currency }) => anOffer(ref, { currency })), dropped)
      const supplier = aSupplier('one', async () => ({ ...answer, received: answer.received + miscount }), { offersPerSearch })
      const { received, kept, merged, dropped: drops } = only((await found(aRoom([supplier], { rates }))).sources)
      expect(received).toBe(kept + merged + drops.reduce((sum, { count }) => sum + count, 0))
      expect(received).toBe(answer.received + Math.max(0, miscount))
      expect(kept).toBeLessThanOrEqual(offersPerSearch)
    }), { numRuns: 100 })
  })
})

describe('events of a search', () => {
  it('tell what was read, asked and answered', async () => {
    const room = aRoom([aSupplier('one'), aSupplier('broken', () => Promise.reject(aFault('broken')))])
    await found(room)
    expect(room.events.map(({ kind }) => kind).toSorted()).toEqual([
      'cacheRead', 'cacheRead', 'cacheRead', 'cacheRead', 'callSpent', 'callSpent', 'searchAnswered', 'searchCompleted', 'supplierAnswered', 'supplierFailed',
    ])
    expect(room.events).toContainEqual({ kind: 'searchAnswered', ms: 0, offers: 3, pending: 0 })
    expect(room.events).toContainEqual({ kind: 'supplierAnswered', supplier: 'one', ms: 0, received: 3, offers: 3, merged: 0, dropped: {} })
  })

  it('log the answer under the request that it belongs to, without an id that opens the search', async () => {
    const info = vi.fn()
    const { id } = await found(aRoom([aSupplier('one')], { log: { ...quiet, info } }))
    const answered = { requestId: 'request-1', search: id.slice(0, 8), version: 2, ms: 0, offers: 3, pending: 0 }
    expect(info).toHaveBeenCalledWith('search.answered', answered)
    expect(JSON.stringify(info.mock.calls)).not.toContain(id)
  })
})
