import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHttpClient, type HttpClient } from '../../../adapters/kit/http.ts'
import { bookingDemand } from '../../../adapters/suppliers/booking-demand/faults.ts'
import { createBookingDemand } from '../../../adapters/suppliers/booking-demand/index.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts'
import { aSearch, places, testMoment } from '../searches.ts'

describe('a search of Booking', () => {
  let sandbox: Sandbox
  let http: HttpClient
  let now = testMoment
  beforeAll(async () => {
    sandbox = await startSandbox({ latency: 'off', now: () => now })
    http = createHttpClient({ supplier: bookingDemand, baseUrl: sandbox['booking-demand'].url })
  })
  beforeEach(() => {
    now = testMoment
    sandbox['booking-demand'].reset()
  })
  afterAll(async () => {
    await http.close()
    await sandbox.stop()
  })

  const call = (signal = AbortSignal.timeout(10_000)) => ({ signal, requestId: 'r1', language: 'KO' }) as const
  const supplier = (pageSize: number) =>
    createBookingDemand({ config: { baseUrl: sandbox['booking-demand'].url, affiliateId: '1234567', token: 'sandbox-token', pageSize }, http, now: () => now })
  const callsOf = () => sandbox['booking-demand'].calls().byOperation

  it('is the same answer on many pages as on one', async () => {
    const whole = await supplier(500).searchOffers(aSearch({ from: places.jeju }), call())
    sandbox['booking-demand'].resetCalls()
    expect(await supplier(100).searchOffers(aSearch({ from: places.jeju }), call())).toEqual(whole)
    expect(callsOf()['search']).toBe(Math.ceil(whole.received / 100))
  })

  it('ends where more has come than we keep, and counts what is over (Q1)', async () => {
    sandbox['booking-demand'].setFault('duplicates')
    const { received, offers, dropped } = await supplier(300).searchOffers(aSearch({ from: places.jeju }), call())
    expect([callsOf()['search'], received, dropped.OVER_LIMIT]).toEqual([2, 600, 100])
    expect(offers.length).toBeLessThanOrEqual(500)
  })

  it('asks for prices alone once the lists are known, and follows their changes the next day (Q2)', async () => {
    const adapter = supplier(500)
    await adapter.searchOffers(aSearch({ from: places.jeju }), call())
    sandbox['booking-demand'].resetCalls()
    await adapter.searchOffers(aSearch({ from: places.jeju }), call())
    expect(callsOf()).toEqual({ search: 1 })
    now += 25 * 3_600_000
    await adapter.searchOffers(aSearch({ from: places.jeju }), call())
    expect(callsOf()).toEqual({ search: 2, details: 1, depots: 1, suppliers: 1 })
  })

  it('of a driver who is too young for their question asks nothing', async () => {
    expect(await supplier(500).searchOffers(aSearch({ from: places.jeju, age: 17 }), call())).toEqual({ received: 0, offers: [], dropped: {} })
    expect(callsOf()).toEqual({})
  })

  it('in money that they do not quote in is answered in dollars', async () => {
    const { offers } = await supplier(500).searchOffers(aSearch({ from: places.jeju, currency: 'GBP' }), call())
    expect(new Set(offers.flatMap(({ priceLines }) => priceLines.map(({ amount }) => amount.currency)))).toEqual(new Set(['USD']))
  })

  it('knows the extras of an offer for as long as its token lives (Q12)', async () => {
    const adapter = supplier(500)
    const { offers } = await adapter.searchOffers(aSearch({ from: places.jeju }), call())
    const refs = offers.slice(0, 2).map(({ ref }) => ref)
    expect([...((await adapter.extras?.(refs, call()))?.keys() ?? [])]).toEqual(refs)
    expect(callsOf()).toMatchObject({ availability: 2, constants: 1 })
    now += 2 * 3_600_000
    expect((await adapter.extras?.(refs, call()))?.size).toBe(0)
  })
})
