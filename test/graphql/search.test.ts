import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offerRef } from '#domain/ids.ts'
import { type SearchProblemCode, searchProblemCodes } from '#domain/search-criteria.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import { PageRefused } from '../../src/search/page-refused.ts'
import { aServer, type TestServer } from '../http/a-server.ts'
import { aCoverage, anOffer, aRoom, aView, criteria, type FactCall, searchInput, someFacts } from './makers.ts'

const servers: TestServer[] = []
async function serverWith(...[changes]: Parameters<typeof aServer>): Promise<TestServer> {
  const server = await aServer(changes)
  servers.push(server)
  return server
}
afterAll(() => Promise.all(servers.map((server) => server.close())))

const searchCars = `query Search($input: CarSearchInput!, $wait: Int) { searchCars(input: $input, maxWaitMs: $wait) {
  ... on CarSearch { id version status } ... on InvalidCarSearch { message problems { code field message limit } } } }`

describe('searching', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await serverWith()
  })

  const { pickUp, dropOff, driver } = searchInput
  const wrong: Readonly<Record<SearchProblemCode, { readonly field: string; readonly input?: object; readonly wait?: number }>> = {
    PLACE_UNKNOWN: { field: 'pickUp.place', input: { pickUp: { ...pickUp, place: 'airport:XXX' } } },
    TIME_NOT_READABLE: { field: 'dropOff.at', input: { dropOff: { ...dropOff, at: 'tomorrow' } } },
    TIME_SKIPPED_BY_DAYLIGHT_SAVING: { field: 'pickUp.at', input: { pickUp: { place: 'airport:LAX', at: '2027-03-14T02:30' }, dropOff: { place: 'airport:LAX', at: '2027-03-16T10:00' } } },
    PICK_UP_IN_THE_PAST: { field: 'pickUp.at', input: { pickUp: { ...pickUp, at: '2026-12-01T09:00' } } },
    PICK_UP_TOO_FAR_AHEAD: { field: 'pickUp.at', input: { pickUp: { ...pickUp, at: '2027-12-03T10:00' }, dropOff: { ...dropOff, at: '2027-12-05T10:00' } } },
    DROP_OFF_NOT_AFTER_PICK_UP: { field: 'dropOff.at', input: { dropOff: { ...dropOff, at: pickUp.at } } },
    RENTAL_TOO_SHORT: { field: 'dropOff.at', input: { dropOff: { ...dropOff, at: '2026-12-20T10:30' } } },
    RENTAL_TOO_LONG: { field: 'dropOff.at', input: { dropOff: { ...dropOff, at: '2027-03-20T10:00' } } },
    AGE_OUT_OF_RANGE: { field: 'driver.age', input: { driver: { age: 12, residence: 'KR' } } },
    LICENCE_YEARS_OUT_OF_RANGE: { field: 'driver.licenceYears', input: { driver: { ...driver, licenceYears: 30 } } },
    COUNTRY_UNKNOWN: { field: 'driver.residence', input: { driver: { ...driver, residence: 'Korea' } } },
    CURRENCY_NOT_SUPPORTED: { field: 'currency', input: { currency: 'BTC' } },
    WAIT_OUT_OF_RANGE: { field: 'maxWaitMs', wait: 50 },
  }

  test.each(searchProblemCodes)('%s is refused by type, with field and limit, and is no error', async (code) => {
    const { field, input, wait } = wrong[code]
    const { status, body } = await server.query(searchCars, { input: { ...searchInput, ...input }, ...(wait && { wait }) })
    expect(status).toBe(200)
    expect(body.errors).toBeUndefined()
    expect(body.data.searchCars.problems).toEqual([{ code, field, message: expect.any(String), limit: expect.any(String) }])
    expect(body.data.searchCars.message).toBe(body.data.searchCars.problems[0].message)
  })

  test('every problem is listed at once', async () => {
    const { body } = await server.query(searchCars, { input: { ...searchInput, currency: 'BTC', driver: { age: 3, residence: '??' } }, wait: 1 })
    expect(body.data.searchCars.problems.map(({ code }: { code: string }) => code)).toEqual([
      'AGE_OUT_OF_RANGE', 'COUNTRY_UNKNOWN', 'CURRENCY_NOT_SUPPORTED', 'WAIT_OUT_OF_RANGE',
    ])
  })

  test.each([[undefined, 900], [null, 900], [250, 250]])('maxWaitMs given as %s waits %i ms', async (wait, expected) => {
    const waits: number[] = []
    const room = aRoom(aView(), { searchCars: async (request) => (waits.push(request.maxWaitMs), { kind: 'found', view: aView() }) })
    const other = await serverWith({ search: room })
    await other.query(searchCars, { input: searchInput, ...(wait !== undefined && { wait }) })
    expect(waits).toEqual([expected])
  })

  test('a search is found again by its id, and an unknown one is null', async () => {
    const { body } = await server.query('{ known: carSearch(id: "search-1") { id version } unknown: carSearch(id: "other") { id } }')
    expect(body.data).toEqual({ known: { id: 'search-1', version: 2 }, unknown: null })
  })

  test('one offer is told by its id with all that a list tells of it, and one of another search is null', async () => {
    const offer = '{ id supplier { id } price { total { amount } perDay { amount } } value { score } groupId }'
    const { body } = await server.query(`{ carSearch(id: "search-1") { offers(first: 2) { nodes ${offer} } known: offer(id: "offer-1") ${offer} unknown: offer(id: "other") ${offer} } }`)
    expect(body.errors).toBeUndefined()
    expect(body.data.carSearch.known).toEqual(body.data.carSearch.offers.nodes.find(({ id }: { id: string }) => id === 'offer-1'))
    expect(body.data.carSearch.known.value.score).toBeGreaterThan(0)
    expect(body.data.carSearch.unknown).toBeNull()
  })

  test('sources are told openly, with faults and drops', async () => {
    const { body } = await server.query(
      '{ carSearch(id: "search-1") { expiresAt sources { supplier { id name(language: EN) } state fault received kept merged dropped { reason count } } } }',
    )
    expect(body.data.carSearch.expiresAt).toBe('2026-12-01T00:30:00.000Z')
    expect(body.data.carSearch.sources[0]).toMatchObject({ supplier: { id: 'trip-com', name: 'trip-com (EN)' }, received: 3, kept: 2, dropped: [{ reason: 'PRICE_MISMATCH', count: 1 }] })
    expect(body.data.carSearch.sources[1]).toMatchObject({ state: 'FAILED', fault: 'RATE_LIMITED' })
  })

  test('a page that cannot be given is an error with code, field and limit', async () => {
    const { status, body } = await server.query('{ carSearch(id: "search-1") { offers(first: 501) { totalCount } } }')
    expect(status).toBe(200)
    expect(body.errors[0]).toMatchObject({ path: ['carSearch', 'offers'], extensions: { code: 'PAGE_SIZE_OUT_OF_RANGE', field: 'first', limit: 'from 1 to 500' } })
  })

  test.each(['CURSOR_NOT_READABLE', 'CURSOR_OF_ANOTHER_SEARCH', 'CURSOR_EXPIRED', 'AMOUNT_NOT_READABLE'] as const)('%s keeps its code', async (code) => {
    const offersOf = async () => { throw new PageRefused({ code, field: 'after', message: 'Not this one.', limit: 'a cursor' }) }
    const other = await serverWith({ search: aRoom(aView(), { offersOf }) })
    const { body } = await other.query('{ carSearch(id: "search-1") { offers(after: "x") { totalCount } } }')
    expect(body.errors[0]).toMatchObject({ message: 'Not this one.', extensions: { code, field: 'after', limit: 'a cursor' } })
  })

  test('a scalar takes what the domain can refuse by type, and only that', async () => {
    const tooLong = await server.query(searchCars, { input: { ...searchInput, currency: 'K'.repeat(41) } })
    expect(tooLong.status).toBe(400)
    expect(tooLong.body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
    expect(tooLong.body.errors[0].message).toContain('CurrencyCode has at most 40 characters.')
    const number = await server.query(searchCars, { input: { ...searchInput, pickUp: { place: 'airport:CJU', at: 20261220 } } })
    expect(number.body.errors[0].message).toContain('LocalDateTime is written as a string.')
  })
})

describe('what is told about an offer', () => {
  const offers = Array.from({ length: 300 }, (_, index) => anOffer(index))
  const nested = `{ carSearch(id: "search-1") { offers(first: 300) { nodes {
    vehicle { details { modelYearFrom } } pickUp { branch { name address } } dropOff { branch { telephone } } coverages { name } extras { name } } } } }`

  test('a page of 300 asks each supplier by batches, not by offers', async () => {
    const calls: FactCall[] = []
    const server = await serverWith({ search: aRoom(aView(offers), { facts: someFacts(calls) }) })
    const { body } = await server.query(nested)
    expect(body.errors).toBeUndefined()
    const counted = Object.groupBy(calls, ({ method }) => method)
    expect(Object.fromEntries(Object.entries(counted).map(([method, made]) => [method, made.length]))).toEqual({ branches: 1, vehicles: 1, coverages: 3, extras: 3 })
  })

  test('a list that shows only what the search told asks for nothing more', async () => {
    const calls: FactCall[] = []
    const server = await serverWith({ search: aRoom(aView(offers), { facts: someFacts(calls) }) })
    await server.query('{ carSearch(id: "search-1") { offers(first: 300) { nodes { pickUp { branch { name desk ...P } } } } } } fragment P on Branch { position { latitude } __typename }')
    expect(calls).toEqual([])
  })

  test('a branch that the supplier does not know keeps what the search told of it', async () => {
    const server = await serverWith({ search: aRoom(aView(), { facts: someFacts([], { branches: async () => new Map() }) }) })
    const { body } = await server.query('{ carSearch(id: "search-1") { offers(first: 1) { nodes { pickUp { distanceKm branch { name desk address hours { regular { day } } } } } } } }')
    expect(body.errors).toBeUndefined()
    expect(body.data.carSearch.offers.nodes[0].pickUp).toEqual({ distanceKm: expect.any(Number), branch: { name: '제주 branch-0', desk: 'SHUTTLE', address: null, hours: null } })
  })

  test('when a supplier fails, what it could not tell is null with a stable code, and the rest of the offer stands', async () => {
    const failing = async (supplier: SupplierFault['supplier']) => {
      throw new SupplierFault({ kind: 'unavailable', supplier, operation: 'coverages', problem: 'secret-host-17 answered 503' })
    }
    const server = await serverWith({ search: aRoom(aView([anOffer(0)]), { facts: someFacts([], { coverages: failing, branches: failing }) }) })
    const { body, text } = await server.query('{ carSearch(id: "search-1") { offers { nodes { id coverages { name } extras { name } pickUp { branch { name address } } } } } }')
    expect(body.data.carSearch.offers.nodes).toEqual([
      { id: 'offer-0', coverages: null, extras: [{ name: '카시트' }], pickUp: { branch: { name: '제주 branch-0', address: null } } },
    ])
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ path: ['carSearch', 'offers', 'nodes', 0, 'coverages'], extensions: { code: 'SUPPLIER_UNAVAILABLE', supplier: 'trip-com' } })
    expect(text).not.toContain('secret-host')
  })

  test('the included coverage of the search stands where the supplier tells no more, and nothing is null, not empty', async () => {
    const silent = someFacts([], { coverages: async () => new Map(), extras: async () => new Map() })
    const told = anOffer(0, { coverages: [aCoverage({ name: '자차 포함', price: undefined })] })
    const server = await serverWith({ search: aRoom(aView([told, anOffer(1)]), { facts: silent }) })
    const { body } = await server.query('{ carSearch(id: "search-1") { offers { nodes { coverages { name price { amount } } extras { name } } } } }')
    expect(body.data.carSearch.offers.nodes).toEqual([{ coverages: [{ name: '자차 포함', price: null }], extras: null }, { coverages: null, extras: null }])
  })

  test('prices of coverages and extras are shown in the currency of the search, beside what is owed', async () => {
    const view = aView([anOffer(0, { ref: offerRef('x') })], { criteria: { ...criteria, currency: 'USD' } })
    const server = await serverWith({ search: aRoom(view) })
    const { body } = await server.query(`{ carSearch(id: "search-1") { offers { nodes {
      coverages { tier price { amount currency } originalPrice { amount currency } excess { isWaived percent amount { amount } } limit { isUnlimited } }
      extras { price { amount currency } originalPrice { amount currency } } } } } }`)
    const [{ coverages, extras }] = body.data.carSearch.offers.nodes
    expect(coverages[0]).toEqual({
      tier: 'BASIC', price: { amount: '10.00', currency: 'USD' }, originalPrice: { amount: '10.00', currency: 'USD' },
      excess: { isWaived: false, percent: 20, amount: { amount: '50000' } }, limit: { isUnlimited: true },
    })
    expect(extras[0]).toEqual({ price: { amount: '3.68', currency: 'USD' }, originalPrice: { amount: '5000', currency: 'KRW' } })
  })

  test('terms read as fields: cancelling, distance, requirements, price', async () => {
    const server = await serverWith()
    const { body } = await server.query(`{ carSearch(id: "search-1") { offers(first: 1) { nodes {
      cancellation { freeUntil brackets { fromHours toHours fee { isFree isStated percent days amount { amount } } } noShow { days } }
      mileage { isUnlimited distance unit per overFee { amount } } requirements { youngDriverUntilAge youngDriverFeePerDay { amount } }
      price { total { amount } lines { original { amount currency } } conversions { from to } } observedAt pickUp { at zone } } } } }`)
    expect(body.data.carSearch.offers.nodes[0]).toEqual({
      cancellation: {
        freeUntil: '2026-12-19T10:00',
        brackets: [
          { fromHours: null, toHours: 24, fee: { isFree: true, isStated: true, percent: null, days: null, amount: null } },
          { fromHours: 24, toHours: 2, fee: { isFree: false, isStated: true, percent: 10, days: null, amount: null } },
          { fromHours: 2, toHours: 0, fee: { isFree: false, isStated: false, percent: null, days: null, amount: null } },
        ],
        noShow: { days: 1 },
      },
      mileage: { isUnlimited: false, distance: 200, unit: 'KM', per: 'DAY', overFee: { amount: '300' } },
      requirements: { youngDriverUntilAge: 25, youngDriverFeePerDay: { amount: '10000' } },
      price: { total: { amount: '87791' }, lines: [{ original: { amount: '81000', currency: 'KRW' } }, { original: { amount: '5.00', currency: 'USD' } }], conversions: [{ from: 'USD', to: 'KRW' }] },
      observedAt: '2026-12-01T00:00:00.000Z',
      pickUp: { at: '2026-12-20T10:00', zone: 'Asia/Seoul' },
    })
  })
})
