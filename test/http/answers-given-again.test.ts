import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SupplierFault } from '#domain/supplier-fault.ts'
import { countEvents } from '../../src/event-metrics.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import type { ServerOptions } from '../../src/http/server.ts'
import { anOffer, aRoom as aFakeRoom, aView, someFacts, tripCom } from '../graphql/makers.ts'
import { aCache, aClock, aFault, aRoom, aSupplier, request as aRequest, today } from '../search/makers.ts'
import { useServers } from './a-server.ts'

const { serverWith } = useServers()
const { maxWaitMs: _, enoughAfterMs: __, ...input } = aRequest()

/** A server, and the level that each of its answers came from. */
async function aWorld(changes: Partial<ServerOptions> = {}) {
  const levels: string[] = []
  const events: { readonly kind: string }[] = []
  const metrics = createMetrics()
  const count = countEvents(metrics)
  const observe: ServerOptions['observe'] = (event) => {
    if (event.kind === 'answerServed') levels.push(event.tier)
    events.push(event)
    count(event)
  }
  const server = await serverWith({ metrics, observe, ...changes })
  return { server, levels, events }
}

type Bare = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly bytes: Buffer }

/** A client that accepts what it is told to accept, and decodes nothing. */
function bare(url: string, { method = 'POST', path = '/graphql', headers = {}, body }: { method?: string; path?: string; headers?: Record<string, string>; body?: string }): Promise<Bare> {
  const { promise, resolve, reject } = Promise.withResolvers<Bare>()
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const sent = httpRequest(new URL(path, url), { method, headers: { ...type, ...headers } }, (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => void chunks.push(chunk))
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }))
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}

const search = 'query Cars($input: CarSearchInput!, $filter: OfferFilter) { searchCars(input: $input) { ... on CarSearch { id version status offers(filter: $filter) { totalCount nodes { id price { total { amount } } vehicle { name } } } } } }'
const details = '{ carSearch(id: "search-1") { offers { nodes { id pickUp { branch { name address } } } } } }'
const aComplete = () => aView(Array.from({ length: 30 }, (_, index) => anOffer(index)), { status: 'COMPLETE' })

describe('the levels of an answer', () => {
  test('the same bytes are found by their hash, the same meaning by its operation, another filter by its offers', async () => {
    const { server, levels } = await aWorld({ search: aRoom([aSupplier('one'), aSupplier('two')]) })
    const ask = (body: object) => bare(server.url, { body: JSON.stringify(body) })
    const answers = [await ask({ query: search, variables: { input } }), await ask({ query: search, variables: { input } }), await ask({ variables: { input: { ...input } }, query: search })]
    expect(new Set(answers.map(({ bytes }) => bytes.toString())).size).toBe(1)
    for (const filter of [{}, { seatsAtLeast: 2 }, { suppliers: ['one'] }]) await ask({ query: search, variables: { input, filter } })
    expect(levels).toEqual(['APOLLO', 'BODY', 'OPERATION', 'EXECUTION', 'OFFERS', 'OFFERS'])
  })

  test('keep the id of the request, its line in the log, its figure, and the leave of other origins', async () => {
    const { server, levels } = await aWorld({ search: aFakeRoom(aComplete()), allowedOrigins: ['https://app.example'] })
    const ask = (id: string) => bare(server.url, { body: JSON.stringify({ query: `query Named { carSearch(id: "search-1") { version } }` }), headers: { 'x-request-id': id, origin: 'https://app.example' } })
    await ask('first')
    const { headers } = await ask('again')
    expect(levels).toEqual(['APOLLO', 'BODY'])
    expect([headers['x-request-id'], headers['access-control-allow-origin']]).toEqual(['again', 'https://app.example'])
    await expect.poll(() => server.logged.find(({ fields }) => fields['requestId'] === 'again')?.fields).toMatchObject({ operation: 'Named', status: 200 })
    expect((await server.send('/metrics')).text).toContain('forecourt_operation_seconds_count{operation="Named",status="200"} 2')
  })

  test('say by what they were answered, with how many bytes', async () => {
    const { server, events } = await aWorld({ search: aFakeRoom(aComplete()) })
    const { bytes } = await bare(server.url, { body: JSON.stringify({ query: '{ places { id } }' }) })
    await bare(server.url, { body: JSON.stringify({ query: '{ places { id } }' }) })
    expect(events.filter(({ kind }) => kind === 'answerServed')).toContainEqual({ kind: 'answerServed', tier: 'BODY', bytes: bytes.length })
  })

  test('forget the oldest answers beyond the budget, and say so', async () => {
    const { server, levels, events } = await aWorld({ search: aFakeRoom(aComplete()), answerCacheBytes: 2 * 12_000 })
    const ask = (first: number) => bare(server.url, { body: JSON.stringify({ query: `{ carSearch(id: "search-1") { offers(first: ${first}) { nodes { id vehicle { name } vendor { name } price { total { amount currency } } } } } }` }) })
    for (const first of [30, 29, 28, 27, 30]) await ask(first)
    expect(levels.filter((level) => level === 'BODY')).toEqual([])
    expect(events.some(({ kind }) => kind === 'answerEvicted')).toBe(true)
  })

  test('keep nothing without a budget', async () => {
    const { server, levels } = await aWorld({ search: aFakeRoom(aComplete()), answerCacheBytes: 0 })
    for (let time = 0; time < 3; time += 1) await bare(server.url, { body: JSON.stringify({ query: details }) })
    expect(levels).toEqual(['APOLLO', 'APOLLO', 'APOLLO'])
  })
})

describe('an answer is never given again', () => {
  const twice = async (changes: Partial<ServerOptions>, body: object, headers: Record<string, string> = {}) => {
    const { server, levels } = await aWorld(changes)
    const [first, second] = [await bare(server.url, { body: JSON.stringify(body), headers }), await bare(server.url, { body: JSON.stringify(body), headers })]
    return { levels, first, second }
  }

  test.each<[string, Partial<ServerOptions>, object]>([
    ['of a search that somebody is still being asked for', { search: aFakeRoom(aView()) }, { query: '{ carSearch(id: "search-1") { version } }' }],
    ['of a search that is not known', { search: aFakeRoom(aComplete()) }, { query: '{ carSearch(id: "other") { version } }' }],
    ['of a search in which somebody was given up on', { search: aFakeRoom(aView([], { status: 'COMPLETE', sources: aView().sources.map((source) => ({ ...source, state: 'TIMED_OUT' })) })) }, { query: '{ carSearch(id: "search-1") { version } }' }],
    ['with an error', { search: aFakeRoom(aComplete()) }, { query: '{ carSearch(id: "search-1") { offers(first: 0) { totalCount } } }' }],
    ['that refuses a search: the clock may decide otherwise', { search: aFakeRoom(aComplete()) }, { query: search, variables: { input: { ...input, driver: { age: 3, residence: 'KR' } } } }],
    ['to a request with an extension of its own', { search: aFakeRoom(aComplete()) }, { query: '{ places { id } }', extensions: { latencyBill: true } }],
    ['for operators', { search: aFakeRoom(aComplete()) }, { query: '{ reviewQueue(first: 1) { vehicles { spelling } } }' }],
    ['from the calendar, which looks at the clock', { search: aFakeRoom(aComplete()) }, { query: '{ priceCalendar(input: { pickUp: "airport:CJU", from: "2026-12-01", to: "2026-12-02", rentalDays: 2, currency: "KRW" }) { days { date } } }' }],
    ['with what the directory of branches has learnt', { search: aFakeRoom(aComplete()) }, { query: '{ carSearch(id: "search-1") { offers { nodes { pickUp { branch { match { distanceKm } } } } } } }' }],
  ])('%s', async (_name, changes, body) => {
    const { levels } = await twice(changes, body)
    expect([levels.length, levels.includes('BODY')]).toEqual([2, false])
  })

  test('with a look-up that failed, although the answer shows no error', async () => {
    let isDown = true
    const branches = async (supplier: typeof tripCom, refs: readonly never[], call: never) => {
      if (isDown) throw new SupplierFault({ kind: 'unavailable', supplier, operation: 'branches', problem: 'down' })
      return someFacts().branches(supplier, refs, call)
    }
    const { server, levels } = await aWorld({ search: aFakeRoom(aComplete(), { facts: someFacts([], { branches }) }) })
    const ask = () => server.query(details)
    const first = await ask()
    expect([first.body.errors, first.body.data.carSearch.offers.nodes[0].pickUp.branch.address]).toEqual([undefined, null])
    await ask()
    isDown = false
    expect((await ask()).body.data.carSearch.offers.nodes[0].pickUp.branch.address).toContain('제주')
    await ask()
    expect(levels).toEqual(['APOLLO', 'EXECUTION', 'EXECUTION', 'BODY'])
  })

  test('once the search in it is no longer what a new one would find', async () => {
    const clock = aClock()
    const room = aRoom([aSupplier('one')], { now: clock.now })
    const { server, levels } = await aWorld({ search: room })
    const ask = async () => JSON.parse((await bare(server.url, { body: JSON.stringify({ query: search, variables: { input } }) })).bytes.toString()).data.searchCars.id
    const first = await ask()
    expect(await ask()).toBe(first)
    clock.pass(61_000)
    expect(await ask()).not.toBe(first)
    expect(levels[1]).toBe('BODY')
    expect(levels[2]).not.toBe('BODY')
  })

  test('once its search is no longer kept', async () => {
    const clock = aClock()
    const room = aRoom([aSupplier('one')], { now: clock.now })
    const { server } = await aWorld({ search: room })
    const found = await room.searchCars(aRequest(), 'test')
    const id = found.kind === 'found' ? found.view.id : ''
    const ask = async () => (await server.query(`{ carSearch(id: "${id}") { version } }`)).body.data.carSearch
    expect([await ask(), await ask()]).toEqual([{ version: 2 }, { version: 2 }])
    clock.pass(30 * 60_000)
    expect(await ask()).toBeNull()
  })

  test('when a supplier failed: the next search asks it again', async () => {
    const down = aSupplier('down', () => Promise.reject(aFault('down')))
    await twice({ search: aRoom([aSupplier('one'), down], { now: () => today }) }, { query: search, variables: { input } })
    expect(down.calls()).toBe(2)
  })

  test('to the public, when an operator asked first', async () => {
    const { server, levels } = await aWorld({ search: aFakeRoom(aComplete()), operatorToken: 'operator-token-1' })
    const ask = (headers: Record<string, string>) => bare(server.url, { body: JSON.stringify({ query: '{ places { id } }' }), headers })
    await ask({ authorization: 'Bearer operator-token-1' })
    await ask({})
    await ask({ accept: 'application/graphql-response+json' })
    expect(levels).toEqual(['APOLLO', 'APOLLO', 'APOLLO'])
  })
})

describe('an answer with an error that is executed twice to explain it', () => {
  test('asks nobody twice', async () => {
    const supplier = aSupplier('one', () => Promise.reject(aFault('one')))
    const { server } = await aWorld({ search: aRoom([supplier]) })
    const query = 'query Cars($input: CarSearchInput!, $first: Int!) { searchCars(input: $input) { ... on CarSearch { offers(first: $first) { totalCount } } } }'
    for (const calls of [1, 2, 3]) {
      expect((await server.query(query, { input, first: 0 })).body.errors[0].extensions.code).toBe('PAGE_SIZE_OUT_OF_RANGE')
      expect(supplier.calls()).toBe(calls)
    }
  })
})

describe('encodings', () => {
  const decoded = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync } as const

  test.each([
    ['gzip', 'gzip'], ['gzip, deflate, br', 'br'], ['gzip, deflate, br, zstd', 'zstd'], ['zstd;q=0.1, gzip;q=0.9', 'gzip'], ['*', 'zstd'], ['br;q=0, *;q=0.5', 'zstd'],
  ] as const)('%s is answered in %s, the first time as it is', async (accepted, encoding) => {
    const { server } = await aWorld({ search: aFakeRoom(aComplete()) })
    const ask = () => bare(server.url, { body: JSON.stringify({ query: details }), headers: { 'accept-encoding': accepted } })
    const [plain, compressed] = [await ask(), await ask()]
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(compressed.headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringContaining('accept-encoding') })
    expect(compressed.bytes.length).toBeLessThan(plain.bytes.length / 2)
    expect(decoded[encoding](compressed.bytes).equals(plain.bytes)).toBe(true)
  })

  test.each(['identity', 'deflate', 'gzip;q=0', 'identity;q=1, gzip;q=0.5', ''])('%j is answered as it is', async (accepted) => {
    const { server } = await aWorld({ search: aFakeRoom(aComplete()) })
    const ask = () => bare(server.url, { body: JSON.stringify({ query: details }), headers: { 'accept-encoding': accepted } })
    await ask()
    expect((await ask()).headers['content-encoding']).toBeUndefined()
  })
})

describe('operations called by their hash', () => {
  const text = 'query Where { places { id name } }'
  const sha256Hash = createHash('sha256').update(text).digest('hex')
  const extensions = { persistedQuery: { version: 1, sha256Hash } }
  const path = (more: Record<string, string> = {}) => `/graphql?${new URLSearchParams({ extensions: JSON.stringify(extensions), ...more }).toString()}`
  const register = (url: string) => bare(url, { body: JSON.stringify({ query: text, extensions }) })

  test('are not found, registered once, and then found by POST and GET, by every gateway of one cache', async () => {
    const cache = aCache()
    const [{ server }, { server: other }] = [await aWorld({ cache }), await aWorld({ cache })]
    const unknown = await bare(server.url, { body: JSON.stringify({ extensions }) })
    expect([unknown.status, JSON.parse(unknown.bytes.toString()).errors[0].extensions.code]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND'])
    expect((await register(server.url)).status).toBe(200)
    for (const { url } of [server, other]) {
      const [posted, got] = [await bare(url, { body: JSON.stringify({ extensions }) }), await bare(url, { method: 'GET', path: path() })]
      expect([posted.status, got.status]).toEqual([200, 200])
      expect(got.bytes.equals(posted.bytes)).toBe(true)
    }
  })

  test('have a tag by GET, and a 304 for whoever has it', async () => {
    const { server } = await aWorld()
    await register(server.url)
    const first = await bare(server.url, { method: 'GET', path: path() })
    const tag = String(first.headers['etag'])
    expect(first.headers).toMatchObject({ etag: expect.stringMatching(/^W\/".+"$/), 'cache-control': 'no-cache', vary: expect.stringContaining('accept-encoding') })
    for (const known of [tag, `"other", ${tag}`]) {
      const again = await bare(server.url, { method: 'GET', path: path(), headers: { 'if-none-match': known } })
      expect([again.status, again.bytes.length, again.headers['etag'], again.headers['content-type']]).toEqual([304, 0, tag, undefined])
    }
    expect((await bare(server.url, { method: 'GET', path: path(), headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test.each<[string, string, number]>([
    ['a text', `/graphql?query=${encodeURIComponent(text)}&extensions=${encodeURIComponent(JSON.stringify(extensions))}`, 405],
    ['a text alone', `/graphql?query=${encodeURIComponent(text)}`, 405],
    ['variables that cannot be read', path({ variables: '{' }), 400],
  ])('%s by GET is refused', async (_, refused, status) => {
    const { server } = await aWorld()
    await register(server.url)
    expect((await bare(server.url, { method: 'GET', path: refused })).status).toBe(status)
  })

  test('a subscription is not run by GET', async () => {
    const { server } = await aWorld()
    const subscription = 'subscription S { carSearchProgress(id: "search-1") { id } }'
    const hash = createHash('sha256').update(subscription).digest('hex')
    const persistedQuery = { version: 1, sha256Hash: hash }
    await bare(server.url, { body: JSON.stringify({ query: subscription, extensions: { persistedQuery } }) })
    const { status, headers } = await bare(server.url, { method: 'GET', path: `/graphql?extensions=${encodeURIComponent(JSON.stringify({ persistedQuery }))}` })
    expect([status, headers['allow']]).toEqual([405, 'POST'])
  })

  test.each([['another text', { version: 1, sha256Hash: 'f'.repeat(64) }], ['another version', { version: 2, sha256Hash }], ['no hash', { version: 1 }]])('%s is refused with 400', async (_, persistedQuery) => {
    const { server } = await aWorld()
    const { status, bytes } = await bare(server.url, { body: JSON.stringify({ query: text, extensions: { persistedQuery } }) })
    expect([status, JSON.parse(bytes.toString()).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST'])
  })

  test('what lies under a hash and does not have it is not executed', async () => {
    const cache = aCache()
    await cache.set(`forecourt:1:operation:${sha256Hash}`, Buffer.from('{ reviewQueue(first: 1) { vehicles { spelling } } }'), 60_000)
    const { server } = await aWorld({ cache })
    expect((await bare(server.url, { body: JSON.stringify({ extensions }) })).bytes.toString()).toContain('PERSISTED_QUERY_NOT_FOUND')
  })
})
