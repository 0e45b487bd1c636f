import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import type { Sandbox } from '../../sandbox/start-sandbox.ts'
import { aTripQuery, callTrip, encrypt, now, object, parsed, rows, tripProducts, tripSign } from './clients.ts'
import type { TripSending } from './clients.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now })
})
afterAll(() => sandbox.stop())

const call = (verb: string, content: unknown, changes: Partial<TripSending> = {}) => callTrip({ base: sandbox['trip-com'].url, verb, content, ...changes })
const search = (changes: Record<string, unknown> = {}, sending: Partial<TripSending> = {}) => call('productquery', aTripQuery(changes), sending)
const codeOf = async (answer: ReturnType<typeof call>) => parsed(await answer)['msgCode']
const refusalOf = async (answer: ReturnType<typeof call>) => {
  const { msgCode, message } = parsed(await answer)
  return `${String(msgCode)}: ${String(message)}`
}
const at = (locationCode: string, locationType = 1) => ({
  pickup: { date: '2026-12-01 10:00', locationType, locationCode }, dropoff: { date: '2026-12-03 10:00', locationType, locationCode },
})

describe('the envelope', () => {
  it('encrypts and signs like the vector of the dialect page', () => {
    const body = encrypt('{"requestId":"r1"}', '12345678')
    expect(body).toBe('7AD588DCB152E200B3931EDD5933EC430C2F7CAFAB0AB326')
    expect(tripSign({ vendorId: '10001', channel: 'JNT', timestamp: '20260115093000', secret: '12345678', body })).toBe('41ba9c361210fd7514891b148f20596d')
  })

  it('accepts the signature of the vector and refuses only its channel', async () => {
    const then = await startSandbox({ latency: 'off', now: () => Date.parse('2026-01-15T09:30:00+08:00') })
    const answer = await callTrip({
      base: then['trip-com'].url, verb: 'productquery', channel: 'JNT', content: undefined, timestamp: '20260115093000',
      sign: '41ba9c361210fd7514891b148f20596d', body: '7AD588DCB152E200B3931EDD5933EC430C2F7CAFAB0AB326',
    })
    expect(parsed(answer)).toMatchObject({ msgCode: 'ERROR_URL_PARAM', message: 'channel JNT is not supported' })
    await then.stop()
  })

  it.each([
    ['another secret in the sign', { sign: 'f'.repeat(32) }, 'ERROR_SIGN'],
    ['an unknown vendor', { vendorId: '10002' }, 'ERROR_SIGN'],
    ['a clock six minutes slow', { timestamp: '20261120195400' }, 'ERROR_SIGN'],
    ['a clock six minutes fast', { timestamp: '20261120200600' }, 'ERROR_SIGN'],
    ['a timestamp that is none', { timestamp: '20261320200000' }, 'ERROR_URL_PARAM'],
    ['a plain body', { body: '{"requestId":"r1"}' }, 'ERROR_DECRYPT'],
    ['lower-case hex', { body: encrypt('{}', '12345678').toLowerCase() }, 'ERROR_DECRYPT'],
    ['a body encrypted with another secret', { body: encrypt('{}', '87654321') }, 'ERROR_DECRYPT'],
    ['GET', { method: 'GET', body: '' }, 'ERROR_REQUEST_TYPE'],
    ['a JSON content type', { headers: { 'content-type': 'application/json' } }, 'ERROR_REQUEST_TYPE'],
  ] satisfies [string, Partial<TripSending>, string][])('refuses %s in HTTP 200', async (_, sending, code) => {
    const answer = await search({}, sending)
    expect(answer.status).toBe(200)
    expect(parsed(answer)['msgCode']).toBe(code)
  })

  it('forgives a clock four minutes slow', async () => expect(await codeOf(search({}, { timestamp: '20261120195600' }))).toBe('OK'))

  it('refuses an unknown verb', async () => expect(await codeOf(call('ordercreate', {}))).toBe('ERROR_URL_PARAM'))

  it('refuses more calls than agreed in HTTP 200', async () => {
    const strict = await startSandbox({ latency: 'off', now, requestsPerSecond: 1 })
    const one = () => callTrip({ base: strict['trip-com'].url, verb: 'productquery', content: aTripQuery() })
    const codes = [await one(), await one()].map((answer) => parsed(answer)['msgCode'])
    expect(codes).toEqual(['OK', 'TOO_MANY_REQUEST'])
    await strict.stop()
  })
})

describe('a query is read strictly', () => {
  it.each([
    ['a field that nobody knows', { colour: 'red' }, 'ERROR_VALIDATION: colour is unknown'],
    ['a missing field', { residence: undefined }, 'ERROR_VALIDATION: residence is missing'],
    ['an unknown field in a point', { pickup: { ...at('CJU').pickup, gate: 1 } }, 'ERROR_VALIDATION: pickup.gate is unknown'],
    ['a date that is none', { pickup: { ...at('CJU').pickup, date: '2026-13-01 10:00' } }, 'ERROR_VALIDATION: pickup.date is no date'],
    ['seconds in a date', { pickup: { ...at('CJU').pickup, date: '2026-12-01 10:00:00' } }, 'ERROR_VALIDATION: pickup.date is malformed'],
    ['an airport without its code', { pickup: { date: '2026-12-01 10:00', locationType: 1 } }, 'ERROR_VALIDATION: pickup.locationCode is missing'],
    ['a point of interest without coordinates', { pickup: { date: '2026-12-01 10:00', locationType: 3 } }, 'ERROR_VALIDATION: pickup.geo is missing'],
    ['a language that they do not speak', { language: 'fr-FR' }, 'ERROR_VALIDATION: language is not supported'],
    ['a page of 501', { pageSize: 501 }, 'ERROR_VALIDATION: pageSize must be a number from 1 to 500'],
    ['a drop-off before the pick-up', { dropoff: { ...at('CJU').dropoff, date: '2026-11-30 10:00' } }, 'ERROR_VALIDATION: dropoff.date must be after pickup.date'],
    ['a pick-up that has passed', { pickup: { ...at('CJU').pickup, date: '2026-11-20 20:59' } }, 'RROR_EARLY: pickup.date has passed'],
    ['a pick-up in two years', { pickup: { ...at('CJU').pickup, date: '2028-12-01 10:00' } }, 'ERROR_LATE: pickup.date is more than 365 days away'],
    ['an airport that they do not know', at('ZZZ'), 'ERROR_LOCATION: airport ZZZ is not known'],
    ['a driver of 17', { driverAge: 17 }, 'ERROR_AGE_LIMIT: nobody rents to drivers of 17'],
  ])('refuses %s', async (_, changes, refusal) => expect(await refusalOf(search(changes))).toBe(refusal))

  it('sells the mainland in channel ISD only', async () => {
    expect(await codeOf(search(at('PVG'), { channel: 'OSD' }))).toBe('ERROR_URL_PARAM')
    expect(await codeOf(search(at('PVG'), { channel: 'ISD' }))).toBe('OK')
  })

  it('answers an empty list where nobody rents', async () => {
    const nowhere = { latitude: 0, longitude: 0, geoType: 'WGS84' }
    const answer = await search({ pickup: { date: '2026-12-01 10:00', locationType: 3, geo: nowhere } })
    expect(parsed(answer)).toMatchObject({ msgCode: 'OK', productCount: 0, isLastPage: true, productList: [] })
  })
})

describe('what Trip sells', () => {
  it('sells 300 to 500 cars of a dozen vendors at Jeju airport', async () => {
    const answer = parsed(await search())
    expect(answer['productCount']).toBeGreaterThan(300)
    expect(answer['productCount']).toBeLessThan(500)
    expect(rows(answer['vendorList']).length).toBeGreaterThanOrEqual(11)
  })

  it.each(['GMP', 'ICN', 'PUS', 'HND', 'NRT', 'KIX', 'FUK', 'OKA', 'CTS', 'TPE', 'BKK', 'GUM', 'LAX', 'CDG'])('sells many cars at %s', async (airport) => {
    expect(parsed(await search(at(airport)))['productCount']).toBeGreaterThan(100)
  })

  it('writes product ids as bare numbers of 18 digits', async () => {
    const { text } = await search()
    const ids = text.match(/"productId":\d{18},/g) ?? []
    expect(ids).toHaveLength(tripProducts(await search()).length)
  })

  it('gives the same answer for the same seed, and another for another', async () => {
    const [same, other] = await Promise.all([startSandbox({ latency: 'off', now }), startSandbox({ latency: 'off', now, seed: 2 })])
    const from = async (base: string) => (await callTrip({ base, verb: 'productquery', content: aTripQuery() })).text
    const here = (await search()).text
    expect(await from(same['trip-com'].url)).toBe(here)
    expect(await from(other['trip-com'].url)).not.toBe(here)
    await Promise.all([same.stop(), other.stop()])
  })

  it('lets prepaid and desk part make the total, and keeps the one-way fee in it', async () => {
    const dropoff = { date: '2026-12-03 10:00', locationType: 1, locationCode: 'PUS' }
    const products = tripProducts(await search({ ...at('GMP'), dropoff }))
    expect(products.length).toBeGreaterThan(50)
    for (const { priceInfo } of products) {
      const price = object(priceInfo)
      expect(price['oneWayFee']).toBeGreaterThan(0)
      if (price['onSiteCurrencyCode'] === 'KRW') expect(Number(price['prepaidAmount']) + Number(price['onSiteAmount'])).toBe(Number(price['currentTotalPrice']))
    }
  })

  it('falls back to dollars for a currency that it does not sell in', async () => expect(parsed(await search({ currency: 'GBP' }))['currency']).toBe('USD'))

  it('asks for the desk part in local money at some counters', async () => {
    const monies = tripProducts(await search(at('HND'))).map(({ priceInfo }) => object(priceInfo)['onSiteCurrencyCode'])
    expect(new Set(monies)).toEqual(new Set(['KRW', 'JPY']))
  })

  it('speaks Chinese when the language is empty', async () => {
    const [vehicle] = rows(parsed(await search({ language: '' }))['vehicleList'])
    expect(vehicle?.['vehicleName']).toMatch(/^起亚 .+或同级$/)
  })

  it('shifts coordinates on the mainland only', async () => {
    const typesAt = async (airport: string, channel: string) => new Set(rows(parsed(await search(at(airport), { channel }))['storeList']).map(({ geoType }) => geoType))
    expect(await typesAt('PVG', 'ISD')).toEqual(new Set(['GCJ02']))
    expect(await typesAt('CJU', 'OSD')).toEqual(new Set(['WGS84']))
  })

  it('finds stores around coordinates and at a station', async () => {
    const busan = { latitude: 35.1152, longitude: 129.0429, geoType: 'WGS84' }
    const point = (locationType: number, date: string) => ({ date, locationType, geo: busan })
    for (const type of [2, 3]) expect(tripProducts(await search({ pickup: point(type, '2026-12-01 10:00'), dropoff: point(type, '2026-12-03 10:00') })).length).toBeGreaterThan(50)
  })
})

describe('the pages of an answer', () => {
  it('make the whole, without gap or overlap', async () => {
    const whole = tripProducts(await search()).length
    const pages = await Promise.all([1, 2, 3, 4, 5, 6].map((pageNo) => search({ pageNo, pageSize: 100 })))
    expect(pages.reduce((sum, page) => sum + tripProducts(page).length, 0)).toBe(whole)
    expect(pages.filter((page) => parsed(page)['isLastPage'] === false)).toHaveLength(Math.ceil(whole / 100) - 1)
  })

  it('are cut from one snapshot named by queryListCacheId', async () => {
    const first = parsed(await search({ pageSize: 100 }))
    const second = parsed(await search({ pageNo: 2, pageSize: 100, queryListCacheId: first['queryListCacheId'] }))
    expect(second['queryListCacheId']).toBe(first['queryListCacheId'])
  })
})

describe('what is odd about a few products', () => {
  it('repeats 2 to 7 % of the quotes in another group', async () => {
    const products = tripProducts(await search())
    const byMark = Map.groupBy(products, ({ priceMark }) => priceMark)
    const twice = [...byMark.values()].filter((group) => group.length === 2)
    expect(twice.length / products.length).toBeGreaterThan(0.02)
    expect(twice.length / products.length).toBeLessThan(0.07)
    for (const [one, other] of twice) {
      expect(other?.['priceInfo']).toEqual(one?.['priceInfo'])
      expect(other?.['groupCode']).not.toBe(one?.['groupCode'])
    }
  })

  it('names a store that is in no list, now and then', async () => {
    const answers = await Promise.all(['CJU', 'HND', 'NRT', 'KIX', 'FUK', 'OKA'].map((airport) => search(at(airport))))
    const lost = answers.flatMap((answer) => {
      const stores = new Set(rows(parsed(answer)['storeList']).map(({ storeCode }) => storeCode))
      return tripProducts(answer).filter(({ pStoreCode }) => !stores.has(pStoreCode))
    })
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.length).toBeLessThan(30)
  })

  it('writes a few numbers as texts', async () => {
    const prices = tripProducts(await search()).map(({ priceInfo }) => object(priceInfo)['currentTotalPrice'])
    expect(prices.some((price) => typeof price === 'string')).toBe(true)
    expect(prices.filter((price) => typeof price === 'number').length).toBeGreaterThan(prices.length * 0.9)
  })
})

describe('the look-ups', () => {
  const lookup = (verb: string, changes: Record<string, unknown>) => call(verb, { requestId: 'r2', language: 'ko-KR', ...changes })

  it('tell services for price marks, and nothing for unknown marks', async () => {
    const marks = tripProducts(await search()).slice(0, 2).map(({ priceMark }) => priceMark)
    const details = tripProducts(await lookup('productdetail', { currency: 'KRW', priceMarks: [...marks, 'ffffffffffffffff'] }))
    expect(details.map(({ priceMark }) => priceMark)).toEqual(marks)
    for (const { addServices } of details) expect(addServices).not.toHaveLength(0)
  })

  it('describe stores and vehicles by code, and leave out unknown ones', async () => {
    const { storeList, vehicleList } = parsed(await search())
    const storeCodes = rows(storeList).slice(0, 3).map(({ storeCode }) => storeCode)
    const vehicleCodes = rows(vehicleList).slice(0, 3).map(({ vehicleCode }) => vehicleCode)
    const stores = rows(parsed(await lookup('storeinfo', { storeCodes: [...storeCodes, 'S0'] }))['storeList'])
    const vehicles = rows(parsed(await lookup('vehicleinfo', { vehicleCodes: [...vehicleCodes, 'V0'] }))['vehicleList'])
    expect(stores.map(({ storeCode }) => storeCode)).toEqual(storeCodes)
    expect(stores[0]?.['openTime']).toHaveLength(7)
    expect(vehicles.map(({ vehicleCode }) => vehicleCode)).toEqual(vehicleCodes)
  })

  it.each([['productdetail', 'priceMarks', 501], ['storeinfo', 'storeCodes', 501], ['vehicleinfo', 'vehicleCodes', 501]])('of %s refuse more %s than the limit', async (verb, list, count) => {
    const money = verb === 'productdetail' ? { currency: 'KRW' } : {}
    expect(await refusalOf(lookup(verb, { ...money, [list]: Array.from({ length: count }, (_, index) => `X${index}`) }))).toBe(`ERROR_VALIDATION: ${list} holds more than ${count - 1}`)
  })
})
