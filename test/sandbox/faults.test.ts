import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import type { Sandbox } from '../../sandbox/start-sandbox.ts'
import { anSkQuery, aTripQuery, callSk, callTrip, exchange, now, object, parsed, skItems, tripProducts } from './clients.ts'

let sandbox: Sandbox
let clock = now()

beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now: () => clock, requestsPerSecond: 10_000 })
})
afterEach(() => {
  clock = now()
  sandbox['trip-com'].reset()
  sandbox['sk-rentacar'].reset()
})
afterAll(() => sandbox.stop())

const sk = (changes: Record<string, string> = {}, headers: Record<string, string> = {}) => callSk({ base: sandbox['sk-rentacar'].url, path: anSkQuery(changes), headers })
const trip = (changes: Record<string, unknown> = {}, signal?: AbortSignal) =>
  callTrip({ base: sandbox['trip-com'].url, verb: 'productquery', content: aTripQuery(changes), ...(signal ? { signal } : {}) })
const admin = (method: string, path: string, body?: unknown) =>
  exchange({ url: `${sandbox['trip-com'].url}/__sandbox/${path}`, method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })

describe('a driver with a magic age', () => {
  it('of 93 breaks the server', async () => expect((await trip({ driverAge: 93 })).status).toBe(500))

  it('of 94 is told to come back in two seconds', async () => {
    const answer = await sk({ driverAge: '94' })
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '2'])
  })

  it('of 95 gets JSON that breaks off', async () => {
    const { text } = await trip({ driverAge: 95 })
    expect(() => void JSON.parse(text)).toThrow(SyntaxError)
  })

  it('of 96 gets a page of HTML', async () => {
    const answer = await sk({ driverAge: '96' })
    expect([answer.status, answer.text.slice(0, 9)]).toEqual([200, '<!doctype'])
  })

  it('of 97 loses the line in the middle', async () => {
    await expect(trip({ driverAge: 97 })).rejects.toThrow(/aborted|hang up|ECONNRESET/)
  })

  it('of 98 gets a correct answer of more than 5 MB', async () => {
    const answer = await trip({ driverAge: 98 })
    expect(answer.bytes.length).toBeGreaterThan(5 * 1024 * 1024)
    expect(tripProducts(answer).length).toBeGreaterThan(300)
  })

  it('of 99 gets every quote three times', async () => {
    const items = skItems(await sk({ driverAge: '99' }))
    expect(items).toHaveLength(3 * skItems(await sk({ driverAge: '40' })).length)
  })

  it('of 92 waits until the client goes, and the server notices', async () => {
    const leaving = new AbortController()
    const answer = trip({ driverAge: 92 }, leaving.signal)
    await expect.poll(() => sandbox['trip-com'].calls().total).toBe(1)
    leaving.abort()
    await expect(answer).rejects.toThrow(/aborted/)
    await expect.poll(() => sandbox['trip-com'].calls().abandoned).toBe(1)
  })

  it('of 91 gets a correct answer after more than two seconds', async () => {
    const before = performance.now()
    expect(skItems(await sk({ driverAge: '91' })).length).toBeGreaterThan(300)
    expect(performance.now() - before).toBeGreaterThan(2400)
  })
})

describe('a fault that is switched on', () => {
  it('slow: answers after the delay that was asked for', async () => {
    sandbox['sk-rentacar'].setFault('slow', { delayMs: 60 })
    const before = performance.now()
    await sk()
    expect(performance.now() - before).toBeGreaterThan(55)
  })

  it('refuse: destroys the socket', async () => {
    sandbox['trip-com'].setFault('refuse')
    await expect(trip()).rejects.toThrow(/hang up|ECONNRESET/)
  })

  it('unauthorized: in the words of each supplier', async () => {
    sandbox['trip-com'].setFault('unauthorized')
    sandbox['sk-rentacar'].setFault('unauthorized')
    expect(parsed(await trip())['msgCode']).toBe('ERROR_SIGN')
    expect((await sk()).status).toBe(401)
  })

  it('tooManyRequests: HTTP 200 at Trip, HTTP 429 at SK', async () => {
    sandbox['trip-com'].setFault('tooManyRequests')
    sandbox['sk-rentacar'].setFault('tooManyRequests')
    expect(parsed(await trip())['msgCode']).toBe('TOO_MANY_REQUEST')
    expect((await sk()).status).toBe(429)
  })

  it('maintenance: SK says 9000 in HTTP 200', async () => {
    sandbox['sk-rentacar'].setFault('maintenance')
    const answer = await sk()
    expect([answer.status, parsed(answer)['resultCode']]).toEqual([200, '9000'])
  })

  it('compressionBomb: a correct answer that unpacks to more than 32 MB', async () => {
    sandbox['sk-rentacar'].setFault('compressionBomb')
    const response = await fetch(sandbox['sk-rentacar'].url, { headers: { 'accept-encoding': 'identity' } })
    expect(Number(response.headers.get('content-length'))).toBeLessThan(1024 * 1024)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(32 * 1024 * 1024)
  })

  it('empty: the list has no items', async () => {
    sandbox['sk-rentacar'].setFault('empty')
    expect(skItems(await sk())).toEqual([])
  })

  it('badItem: one item has lost its numbers', async () => {
    const usual = skItems(await sk()).length
    sandbox['sk-rentacar'].setFault('badItem')
    const items = skItems(await sk())
    expect(items).toHaveLength(usual)
    expect(items.filter(({ salePrice }) => salePrice === null)).toHaveLength(1)
  })

  it('wrongType: one item has objects for numbers', async () => {
    sandbox['trip-com'].setFault('wrongType')
    expect(tripProducts(await trip()).filter(({ priceInfo }) => priceInfo === 0)).toHaveLength(1)
  })

  it('drift: prices are 7 % higher', async () => {
    const price = async () => Number(skItems(await sk())[0]?.['normalPrice'])
    const usual = await price()
    sandbox['sk-rentacar'].setFault('drift')
    expect((await price()) / usual).toBeCloseTo(1.07, 2)
  })

  it('ends after so many times', async () => {
    sandbox['trip-com'].setFault('serverError', { times: 2 })
    expect([(await trip()).status, (await trip()).status, (await trip()).status]).toEqual([500, 500, 200])
  })

  it('meets only the operation it names', async () => {
    sandbox['sk-rentacar'].setFault('serverError', { operation: 'branches' })
    expect((await sk()).status).toBe(200)
    expect((await callSk({ base: sandbox['sk-rentacar'].url, path: '/branches?regionCode=JEJU' })).status).toBe(500)
  })

  it('meets the share of calls that was asked for', async () => {
    sandbox['sk-rentacar'].setFault('serverError', { rate: 0.5 })
    const answers = await Promise.all(Array.from({ length: 60 }, () => callSk({ base: sandbox['sk-rentacar'].url, path: '/models?modelCodes=AVT-N' })))
    const broken = answers.filter(({ status }) => status === 500).length
    expect(broken).toBeGreaterThan(15)
    expect(broken).toBeLessThan(45)
  })

  it('can come with one request, in a header', async () => expect((await sk({}, { 'x-sandbox-fault': 'serverError' })).status).toBe(500))
})

describe('price drift', () => {
  it('raises prices by the hour from the moment it is set', async () => {
    const price = async () => Number(skItems(await sk({ pickUpAt: '2026-12-05T10:00+09:00', dropOffAt: '2026-12-07T10:00+09:00' }))[0]?.['normalPrice'])
    const usual = await price()
    sandbox['sk-rentacar'].setDrift(10)
    expect(await price()).toBe(usual)
    const later = { at: now() + 2 * 3_600_000 }
    clock = later.at
    const items = skItems(await callSk({ base: sandbox['sk-rentacar'].url, path: anSkQuery({ pickUpAt: '2026-12-05T10:00+09:00', dropOffAt: '2026-12-07T10:00+09:00' }), ...later }))
    expect(Number(items[0]?.['normalPrice']) / usual).toBeCloseTo(1.2, 2)
  })
})

describe('the admin endpoint', () => {
  it('counts calls by operation, starting from zero again on demand', async () => {
    await trip()
    await callTrip({ base: sandbox['trip-com'].url, verb: 'nonsense', content: {} })
    expect(parsed(await admin('GET', 'calls'))).toEqual({ total: 2, abandoned: 0, byOperation: { productquery: 1, unknown: 1 } })
    await admin('DELETE', 'calls')
    expect(parsed(await admin('GET', 'calls'))['total']).toBe(0)
  })

  it('switches faults on and off', async () => {
    await admin('POST', 'faults', { fault: 'serverError', operation: 'productquery' })
    expect((await trip()).status).toBe(500)
    expect(object(parsed(await admin('GET', 'faults')))['active']).toMatchObject([{ fault: 'serverError', rate: 1, operation: 'productquery' }])
    await admin('DELETE', 'faults')
    expect((await trip()).status).toBe(200)
  })

  it('sets a latency of its own', async () => {
    await admin('POST', 'latency', { medianMs: 40 })
    const before = performance.now()
    await trip()
    expect(performance.now() - before).toBeGreaterThan(5)
    expect((await admin('POST', 'latency', { mode: 'off' })).status).toBe(200)
  })

  it.each([
    ['faults', { fault: 'flood' }, /^fault must be one of slow, hang/],
    ['faults', { fault: 'slow', rate: 2 }, /^rate must be a number from 0 to 1\.$/],
    ['latency', {}, /^Give mode natural or off, or medianMs\.$/],
    ['drift', {}, /^percentPerHour is missing\.$/],
    ['faults', [], /^The body must be a JSON object\.$/],
  ])('refuses %s %j with a sentence', async (path, body, sentence) => {
    const answer = await admin('POST', path, body)
    expect(answer.status).toBe(400)
    expect(parsed(answer)['message']).toMatch(sentence)
  })

  it('says what it knows when asked for something else', async () => expect((await admin('GET', 'weather')).status).toBe(404))
})
