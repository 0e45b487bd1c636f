import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import type { Sandbox } from '../../sandbox/start-sandbox.ts'
import { aBookingQuery, aTripQuery, bookingRows, callBooking, callTrip, now, object, parsed, rows, tripProducts } from './clients.ts'
import type { BookingSending } from './clients.ts'

let sandbox: Sandbox
let clock = now()

beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now: () => clock })
})
beforeEach(() => {
  clock = now()
  sandbox['booking-demand'].reset()
})
afterAll(() => sandbox.stop())

const call = (path: string, content: unknown, changes: Partial<BookingSending> = {}) => callBooking({ base: sandbox['booking-demand'].url, path, content, ...changes })
const search = (changes: Record<string, unknown> = {}, at?: object) => call('search', aBookingQuery(changes, at))
const refusalOf = async (answer: ReturnType<typeof call>) => {
  const [error] = rows(parsed(await answer)['errors'])
  return `${(await answer).status} ${String(error?.['id'])}: ${String(error?.['message'])}`
}
const policies = (row: Readonly<Record<string, unknown>>) => object(row['policies'])
const airports = ['CJU', 'GMP', 'ICN', 'PUS', 'HND', 'NRT', 'KIX', 'FUK', 'OKA', 'CTS', 'TPE', 'BKK', 'GUM', 'LAX', 'CDG']
const everywhere = async () => (await Promise.all(airports.map((airport) => search({}, { airport })))).flatMap(bookingRows)

describe('the door', () => {
  it.each([['another token', { token: 'guess' }], ['another affiliate', { affiliateId: '7' }]])('refuses %s with 401', async (_, changes) => {
    expect((await call('search', aBookingQuery(), changes)).status).toBe(401)
  })

  it.each([['GET', 'search'], ['POST', 'orders']])('knows no %s %s', async (method, path) => expect((await call(path, {}, { method })).status).toBe(404))

  it('is shut for a minute after too many searches, without saying how long', async () => {
    const strict = await startSandbox({ latency: 'off', now: () => clock, requestsPerSecond: 0.05 })
    const one = async () => callBooking({ base: strict['booking-demand'].url, path: 'search', content: aBookingQuery() })
    const answers = [await one(), await one(), await one(), await one()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(answers[3]?.headers['retry-after']).toBeUndefined()
    clock += 59_000
    expect((await one()).status).toBe(429)
    clock += 2_000
    expect((await one()).status).toBe(200)
    await strict.stop()
  })
})

describe('a search is read strictly', () => {
  const point = (changes: object) => ({ route: { ...aBookingQuery().route, pickup: { ...aBookingQuery().route.pickup, ...changes } } })

  it.each([
    ['no booker', { booker: undefined }, "missing_parameter: Parameter 'booker' is missing."],
    ['a country in capitals', { booker: { country: 'KR' } }, "invalid_parameter: Parameter 'booker.country' is invalid."],
    ['a currency that they do not sell in', { currency: 'XTS' }, "invalid_parameter: Parameter 'currency' is invalid."],
    ['a driver of 17', { driver: { age: 17 } }, "invalid_parameter: Parameter 'driver.age' is invalid. It must be a number from 18 to 99."],
    ['a field that nobody knows', { colour: 'red' }, "invalid_parameter: Parameter 'colour' is invalid. It is unknown."],
    ['a page of 25', { maximum_results: 25 }, "invalid_parameter: Parameter 'maximum_results' is invalid. It must be a multiple of 10."],
    ['a page of 510', { maximum_results: 510 }, "invalid_parameter: Parameter 'maximum_results' is invalid. It must be a number from 10 to 500."],
    ['a time with an offset', point({ datetime: '2026-12-01T10:00:00+09:00' }), "invalid_parameter: Parameter 'route.pickup.datetime' is invalid."],
    ['a pick-up that has passed', point({ datetime: '2026-11-20T20:59:00' }), "invalid_parameter: Parameter 'pickup.datetime' is invalid. 'pickup.datetime' should not be in past."],
    ['two locations', point({ location: { airport: 'CJU', coordinates: { latitude: 33, longitude: 126 } } }), "invalid_parameter: Parameter 'route.pickup.location.coordinates' is invalid. It is unknown."],
    ['an airport that they do not know', point({ location: { airport: 'ZZZ' } }), "invalid_parameter: Parameter 'route.pickup.location.airport' is invalid."],
    ['a page token of their own making', { page: 'abc' }, "invalid_parameter: Parameter 'page' is invalid."],
  ])('refuses %s', async (_, changes, refusal) => expect(await refusalOf(search(changes))).toBe(`400 ${refusal}`))

  it('refuses what is no JSON', async () => expect(await refusalOf(call('search', '{'))).toMatch(/^400 invalid_parameter/))
})

describe('what Booking sells', () => {
  it('sells hundreds of cars of many suppliers on Jeju, the cheapest first when asked to', async () => {
    const found = bookingRows(await search({ sort: { by: 'price' } }))
    expect(found.length).toBeGreaterThan(250)
    expect(new Set(found.map(({ supplier }) => supplier)).size).toBeGreaterThan(7)
    const totals = found.map(({ price }) => Number(object(price)['total']))
    expect(totals).toEqual(totals.toSorted((one, other) => one - other))
  })

  it.each(airports)('sells cars at %s', async (airport) => expect(bookingRows(await search({}, { airport })).length).toBeGreaterThan(30))
  it('sells around coordinates, and nothing on the open sea or on the mainland', async () => {
    const around = async (latitude: number, longitude: number) => bookingRows(await search({}, { coordinates: { latitude, longitude } })).length
    expect([await around(35.1152, 129.0429) > 30, await around(0, 0), await around(31.1434, 121.805)]).toEqual([true, 0, 0])
  })

  it('sells the same model at the same yard as Trip, for another price', async () => {
    const trip = tripProducts(await callTrip({ base: sandbox['trip-com'].url, verb: 'productquery', content: aTripQuery() })).filter(({ vehicleCode, vendorCode }) => vehicleCode === 'V108N' && vendorCode === 'SKR')
    const own = bookingRows(await search()).filter(({ car }) => car === 108_040)
    expect([trip.length > 0, own.length]).toEqual([true, 1])
    expect(object(own[0]?.['price'])['total']).not.toBe(object(trip[0]?.['priceInfo'])['currentTotalPrice'])
  })

  it('holds every extra charge in its total', async () => {
    const route = { pickup: { datetime: '2026-12-01T10:00:00', location: { airport: 'NRT' } }, dropoff: { datetime: '2026-12-03T10:00:00', location: { airport: 'HND' } } }
    const found = bookingRows(await search({ driver: { age: 24 }, route }))
    expect(found.length).toBeGreaterThan(30)
    for (const row of found) {
      const price = object(row['price'])
      const charges = rows(price['extra_charges'])
      expect(charges.map(({ charge }) => charge)).toEqual(['aged_driver_fee', 'one_way_fee'])
      expect(Number(price['total'])).toBeGreaterThan(charges.reduce((sum, { total_amount }) => sum + Number(total_amount), 0))
    }
  })

  it('gives the same answer for the same seed, and another for another', async () => {
    const [same, other] = await Promise.all([startSandbox({ latency: 'off', now }), startSandbox({ latency: 'off', now, seed: 2 })])
    const from = async (base: string) => (await callBooking({ base, path: 'search', content: aBookingQuery() })).text
    const here = (await search()).text
    expect(await from(same['booking-demand'].url)).toBe(here)
    expect(await from(other['booking-demand'].url)).not.toBe(here)
    await Promise.all([same.stop(), other.stop()])
  })
})

describe('the pages of an answer', () => {
  it('make the whole, without gap or overlap, and end with null', async () => {
    const whole = bookingRows(await search()).map(({ offer }) => offer)
    const found: unknown[] = []
    let page: unknown
    do {
      const answer = await search({ maximum_results: 100, page })
      found.push(...bookingRows(answer).map(({ offer }) => offer))
      page = object(parsed(answer)['metadata'])['next_page']
    } while (page !== null)
    expect(found).toEqual(whole)
  })

  it('are good for three hours', async () => {
    const { next_page: page } = object(parsed(await search({ maximum_results: 100 }))['metadata'])
    clock += 3 * 3_600_000
    expect(await refusalOf(search({ maximum_results: 100, page }))).toBe("400 expired_token: Token 'page' has expired.")
  })
})

describe('what is odd about a few offers', () => {
  it('writes excesses as objects, as bare numbers and as null', async () => {
    const kinds = (await everywhere()).map((row) => policies(row)['damage_excess']).map((excess) => (excess === null ? 'null' : typeof excess))
    expect(new Set(kinds)).toEqual(new Set(['object', 'number', 'null']))
  })

  it('does not always say whether a credit card is required', async () => {
    expect(new Set((await everywhere()).map(({ price }) => object(price)['credit_card_required']))).toEqual(new Set([true, false, null]))
  })

  it('uses words that no table holds, and totals as text, now and then', async () => {
    const all = await everywhere()
    const strange = all.filter((row) => policies(row)['insurance_package'] === 'premium_plus' || policies(row)['fuel'] === 'return_same_or_charged')
    const texts = all.filter(({ price }) => typeof object(price)['total'] === 'string')
    for (const { length } of [strange, texts]) {
      expect(length).toBeGreaterThan(0)
      expect(length).toBeLessThan(all.length / 20)
    }
  })
})

describe('the static lists', () => {
  const readWhole = async (path: string) => {
    const found: Readonly<Record<string, unknown>>[] = []
    let page: unknown
    do {
      const answer = await call(path, { page })
      found.push(...bookingRows(answer))
      page = object(parsed(answer)['metadata'])['next_page']
    } while (page !== null)
    return found
  }

  it('hold every car and nearly every depot that a search names', async () => {
    const [cars, depots, found] = [await readWhole('details'), await readWhole('depots'), await everywhere()]
    const known = (list: typeof cars) => new Set(list.map(({ id }) => id))
    expect(found.filter(({ car }) => !known(cars).has(car))).toEqual([])
    const lost = found.filter(({ route }) => !known(depots).has(object(object(route)['pickup'])['depot']))
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.length).toBeLessThan(found.length / 50)
    expect(cars.some(({ capacity }) => object(capacity)['doors'] === '4/2')).toBe(true)
    expect(cars.some(({ capacity }) => String(object(capacity)['seats']).endsWith('+2'))).toBe(true)
  })

  it('tell no changes, and none of more than seven days ago', async () => {
    expect(bookingRows(await call('depots', { last_modified: '2026-11-19T00:00:00Z' }))).toEqual([])
    expect(await refusalOf(call('depots', { last_modified: '2026-11-01T00:00:00Z' }))).toBe("400 invalid_parameter: Parameter 'last_modified' is invalid. last_modified value must not be earlier than 7 days ago.")
  })

  it('name suppliers by id, with null for one that they do not know, or all of them', async () => {
    expect(parsed(await call('suppliers', { suppliers: [43, 999] }))['data']).toEqual([null, { id: 43, name: 'Lotte Rent-a-Car', logo: expect.any(String) }])
    expect(bookingRows(await call('suppliers', {})).length).toBeGreaterThan(20)
  })
})

describe('availability', () => {
  const checked = async (changes: object = {}) => {
    const answer = await search()
    const [first] = bookingRows(answer)
    return call('availability', { offer: first?.['offer'], search_token: parsed(answer)['search_token'], currency: 'KRW', ...changes })
  }

  it('prices the products of an offer in `value`', async () => {
    const products = rows(object(parsed(await checked())['data'])['products'])
    expect(products.length).toBeGreaterThan(3)
    for (const { price } of products) expect(object(object(object(price)['unit_amount'])['pay'])['value']).toEqual(expect.any(Number))
  })

  it('does not know an offer of another search, nor a token of its own making', async () => {
    expect(await refusalOf(checked({ offer: 1 }))).toBe('400 invalid_request: Offer 1 is invalid')
    expect(await refusalOf(checked({ search_token: 'a.b.c' }))).toBe("400 invalid_token: Token 'search_token' is invalid.")
  })

  it('forgets after an hour and a half at the latest', async () => {
    const answer = await search()
    clock += 90 * 60_000
    const [first] = bookingRows(answer)
    expect(await refusalOf(call('availability', { offer: first?.['offer'], search_token: parsed(answer)['search_token'], currency: 'KRW' }))).toMatch(/^400 expired_token/)
  })
})
