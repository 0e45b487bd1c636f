import { createClient as createSocketClient } from 'graphql-ws'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callsOf, setFault, type Stack, startStack } from '../bench/processes.ts'
import { busySearch, differentSearches } from '../bench/searches.ts'
import { redisOrSkip, startRedis } from './adapters/cache/redis-server.ts'

/** Everything real: sandbox suppliers, two gateways and Redis, each a process of its own, talking HTTP. */
const redis = await redisOrSkip()
/** Two suppliers are enough to tell one's trouble from the other's peace. */
// A crowd on two busy cores really is too much for cold gateways: who is refused then is not what these tests ask (test/http/load-shedding.test.ts).
const settings = { LOAD_SHEDDING: 'off', SANDBOX_LATENCY: 'off', SUPPLIERS: 'trip-com,sk-rentacar' }
afterAll(async () => redis?.stop())

type Source = {
  readonly supplier: { readonly id: string }
  readonly state: string
  readonly fault: string | null
  readonly servedFrom: string | null
  readonly received: number
  readonly kept: number
  readonly merged: number
  readonly dropped: readonly { readonly count: number }[]
}
type Search = {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly sources: readonly Source[]
  readonly offers: { readonly totalCount: number; readonly nodes: readonly unknown[] }
}

const fields = `id version status
  sources { supplier { id } state fault servedFrom received kept merged dropped { count } }
  offers(first: 5) { totalCount nodes { id price { total { amount currency } } } }`

async function ask<Data>(url: string, query: string, variables: object): Promise<Data> {
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await answer.json()) as { readonly data?: Data; readonly errors?: readonly unknown[] }
  expect(errors).toBeUndefined()
  if (!data) throw new Error('no data')
  return data
}

const searchCars = async (url: string, input: object, maxWaitMs: number): Promise<Search> => {
  const query = `query ($input: CarSearchInput!, $maxWaitMs: Int) { searchCars(input: $input, maxWaitMs: $maxWaitMs, enoughAfterMs: $maxWaitMs) { ... on CarSearch { ${fields} } } }`
  return (await ask<{ readonly searchCars: Search }>(url, query, { input, maxWaitMs })).searchCars
}
const carSearch = async (url: string, id: string): Promise<Search> =>
  (await ask<{ readonly carSearch: Search }>(url, `query ($id: ID!) { carSearch(id: $id) { ${fields} } }`, { id })).carSearch

async function follow(url: string, id: string): Promise<readonly Search[]> {
  const client = createSocketClient({ url: `${url.replace('http', 'ws')}/graphql`, retryAttempts: 0 })
  const seen: Search[] = []
  const events = client.iterate<{ readonly carSearchProgress: Search }>({ query: `subscription ($id: ID!) { carSearchProgress(id: $id) { ${fields} } }`, variables: { id } })
  for await (const { data } of events) if (data) seen.push(data.carSearchProgress)
  await client.dispose()
  return seen
}

const stateOf = ({ sources }: Search, id: string): string | undefined => sources.find(({ supplier }) => supplier.id === id)?.state
/** Not every supplier serves every route. */
const asked = ({ sources }: Search): readonly Source[] => sources.filter(({ state }) => state !== 'NOT_SERVED')
const isExact = ({ received, kept, merged, dropped }: Source): boolean =>
  received === kept + merged + dropped.reduce((sum, { count }) => sum + count, 0)

/** For what several processes on a busy machine must do first. */
const patiently = { timeout: 15_000, interval: 100 }

let next = 0
/** A search that nobody has made before. */
const aNewSearch = (): object => differentSearches(1, (next += 1))[0] ?? {}

/** Where one page of Trip.com holds the whole answer: one search is one call. */
const aNewSearchAtJeju = (): object => differentSearches(1, 5 * (next += 1))[0] ?? {}

describe('a gateway in front of the sandbox', () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack({ settings })
  })
  afterAll(() => stack.stop())
  beforeEach(async () => {
    for (const url of Object.values(stack.supplierUrls)) await fetch(`${url}/__sandbox/reset`, { method: 'POST' })
  })

  it('answers at the deadline without the late supplier, and delivers it by subscription and poll', async () => {
    await setFault(stack.supplierUrls['trip-com'], { fault: 'slow', delayMs: 1200, operation: 'productquery' })
    const url = stack.gateways[0]?.url ?? ''
    const first = await searchCars(url, aNewSearch(), 500)
    expect(first).toMatchObject({ status: 'SEARCHING' })
    expect([stateOf(first, 'trip-com'), stateOf(first, 'sk-rentacar')]).toEqual(['PENDING', 'ANSWERED'])

    const events = await follow(url, first.id)
    expect(events[0]).toMatchObject({ status: 'SEARCHING', version: first.version })
    expect(events.at(-1)).toMatchObject({ status: 'COMPLETE', version: first.version + 1 })
    const whole = await carSearch(url, first.id)
    expect(stateOf(whole, 'trip-com')).toBe('ANSWERED')
    expect(whole.offers.totalCount).toBeGreaterThan(first.offers.totalCount)
    expect(whole.sources.every(isExact)).toBe(true)
  })

  it.each([
    ['serverError', 'UNAVAILABLE'], ['rateLimited', 'RATE_LIMITED'], ['malformedJson', 'MALFORMED'], ['htmlPage', 'MALFORMED'],
    ['truncatedBody', 'UNAVAILABLE'], ['refuse', 'UNAVAILABLE'], ['unauthorized', 'UNAUTHENTICATED'],
  ])('loses only the cars of a supplier that answers with %s', async (fault, kind) => {
    const other = await startStack({ settings })
    try {
      await setFault(other.supplierUrls['trip-com'], { fault, operation: 'productquery' })
      const search = await searchCars(other.gateways[0]?.url ?? '', aNewSearch(), 5000)
      const [failed, ...others] = asked(search)
      expect(failed).toMatchObject({ supplier: { id: 'trip-com' }, state: 'FAILED', fault: kind, received: 0 })
      expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['ANSWERED']))
      expect(search.status).toBe('COMPLETE')
      expect(search.offers.totalCount).toBe(others.reduce((sum, { kept }) => sum + kept, 0))
    } finally {
      await other.stop()
    }
  })

  it('asks the suppliers equally often for 10, 100 and 500 nested offers', async () => {
    const nested = `query ($input: CarSearchInput!, $first: Int!) { searchCars(input: $input, maxWaitMs: 5000, enoughAfterMs: 5000) { ... on CarSearch {
      offers(first: $first, filter: { suppliers: ["trip-com"] }) { nodes {
        vehicle { details { options } } pickUp { branch { address } } dropOff { branch { address } } coverages { name } extras { name }
      } } } } }`
    const counted = []
    for (const first of [10, 100, 500]) {
      const other = await startStack({ settings })
      try {
        await ask(other.gateways[0]?.url ?? '', nested, { input: busySearch(), first })
        counted.push(await callsOf(other.supplierUrls['trip-com']))
      } finally {
        await other.stop()
      }
    }
    expect(counted).toEqual(Array.from({ length: 3 }, () => ({ productquery: 1, storeinfo: 1, vehicleinfo: 1, productdetail: 1 })))
  })

  const leave = async (url: string, query: string, id: string, isAsked: () => Promise<void>): Promise<void> => {
    const client = new AbortController()
    const asking = fetch(`${url}/graphql`, { method: 'POST', signal: client.signal, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { id } }) })
    await isAsked()
    client.abort()
    await asking.catch(() => {})
  }
  const lookUps = (fields: string) => `query ($id: ID!) { carSearch(id: $id) { offers(first: 5, filter: { suppliers: ["trip-com"] }) { nodes { ${fields} } } } }`
  const tripCalls = () => stack.supplierUrls['trip-com']
  const isCalled = (operation: string) => () => expect.poll(async () => (await callsOf(tripCalls()))[operation], patiently).toBe(1)
  const abandoned = async (): Promise<number> => ((await (await fetch(`${tripCalls()}/__sandbox/calls`)).json()) as { readonly abandoned: number }).abandoned

  it('hangs up on a supplier whose answer nobody waits for any more, and nobody else could use', async () => {
    const url = stack.gateways[0]?.url ?? ''
    const { id } = await searchCars(url, aNewSearch(), 5000)
    await setFault(tripCalls(), { fault: 'hang', operation: 'productdetail' })
    await leave(url, lookUps('extras { name }'), id, isCalled('productdetail'))
    await expect.poll(abandoned, patiently).toBe(1)
  })

  it('lets a supplier finish what others will ask for, though the client has gone', async () => {
    const url = stack.gateways[0]?.url ?? ''
    const { id } = await searchCars(url, aNewSearchAtJeju(), 5000)
    await setFault(tripCalls(), { fault: 'slow', delayMs: 800, operation: 'vehicleinfo' })
    const details = lookUps('vehicle { details { options } }')
    await leave(url, details, id, isCalled('vehicleinfo'))
    await expect.poll(async () => JSON.stringify(await ask(url, details, { id })), patiently).toContain('"options"')
    expect([(await callsOf(tripCalls()))['vehicleinfo'], await abandoned()]).toEqual([1, 0])
  })

  it('finishes what is in flight when it is told to stop, and ends with 0', async () => {
    const other = await startStack({ settings })
    try {
      await setFault(other.supplierUrls['trip-com'], { fault: 'slow', delayMs: 400, operation: 'productquery' })
      const [gateway] = other.gateways
      const inFlight = searchCars(gateway?.url ?? '', aNewSearch(), 2000)
      await expect.poll(async () => (await callsOf(other.supplierUrls['trip-com']))['productquery']).toBe(1)
      const ended = gateway?.stop()
      expect(await inFlight).toMatchObject({ status: 'COMPLETE' })
      expect(await ended).toBe(0)
    } finally {
      await other.stop()
    }
  })
})

describe.skipIf(!redis)('three gateways on one Redis', () => {
  let stack: Stack
  const urls = () => stack.gateways.map(({ url }) => url)
  beforeAll(async () => {
    stack = await startStack({ settings: { ...settings, REDIS_URL: redis?.url ?? '' }, gateways: 3 })
  })
  afterAll(() => stack.stop())
  beforeEach(async () => {
    for (const url of Object.values(stack.supplierUrls)) await fetch(`${url}/__sandbox/reset`, { method: 'POST' })
  })
  const slowly = (delayMs: number) => Promise.all([
    setFault(stack.supplierUrls['trip-com'], { fault: 'slow', delayMs, operation: 'productquery' }),
    setFault(stack.supplierUrls['sk-rentacar'], { fault: 'slow', delayMs, operation: 'availabilities' }),
  ])
  const searchesOf = async () => [(await callsOf(stack.supplierUrls['trip-com']))['productquery'], (await callsOf(stack.supplierUrls['sk-rentacar']))['availabilities']]

  const whole = (url: string, id: string) => expect.poll(async () => (await carSearch(url, id)).status, patiently).toBe('COMPLETE')

  it('all answer a search id that one of them made', async () => {
    const [one = '', ...others] = urls()
    const { id } = await searchCars(one, aNewSearchAtJeju(), 5000)
    await whole(one, id)
    const search = await carSearch(one, id)
    for (const other of others) await expect.poll(() => carSearch(other, id), patiently).toEqual(search)
  })

  it('ask each supplier once between them when a crowd comes to all of them at the same moment', async () => {
    await slowly(500)
    const input = aNewSearchAtJeju()
    const crowd = Array.from({ length: 40 }, () => urls()).flat()
    const searches = await Promise.all(crowd.map((url) => searchCars(url, input, 5000)))
    expect(new Set(searches.flatMap(asked).map(({ state }) => state))).not.toContain('FAILED')
    expect(await searchesOf()).toEqual([1, 1])
  })

  it('ask a supplier once between them however slow it is', async () => {
    await slowly(2500)
    const input = aNewSearchAtJeju()
    const searches = await Promise.all(urls().map(async (url) => ({ url, ...(await searchCars(url, input, 300)) })))
    await Promise.all(searches.map(({ url, id }) => whole(url, id)))
    expect(await searchesOf()).toEqual([1, 1])
  })

  it('call once more, and not twice, when the one that was calling is killed', async () => {
    await slowly(1500)
    const [holder, ...others] = stack.gateways
    const input = aNewSearchAtJeju()
    const lost = searchCars(holder?.url ?? '', input, 5000).then(() => 'answered', () => 'lost')
    await expect.poll(searchesOf, patiently).toEqual([1, 1])
    const crowd = Array.from({ length: 10 }, () => others).flat().map(async ({ url }) => ({ url, ...(await searchCars(url, input, 300)) }))
    if (holder?.pid !== undefined) process.kill(holder.pid, 'SIGKILL')
    expect(await lost).toBe('lost')
    const searches = await Promise.all(crowd)
    await Promise.all(searches.map(({ url, id }) => whole(url, id)))
    expect(await searchesOf()).toEqual([2, 2])
  })
})

describe.skipIf(!redis)('two gateways on one Redis', () => {
  let stack: Stack
  const urls = () => stack.gateways.map(({ url }) => url) as [string, string]
  beforeAll(async () => {
    stack = await startStack({ settings: { ...settings, REDIS_URL: redis?.url ?? '' }, gateways: 2 })
  })
  afterAll(() => stack.stop())
  beforeEach(async () => {
    for (const url of Object.values(stack.supplierUrls)) await fetch(`${url}/__sandbox/reset`, { method: 'POST' })
  })

  it('answer each other’s search ids with the same search', async () => {
    const [one, other] = urls()
    const search = await searchCars(one, aNewSearch(), 5000)
    await expect.poll(() => carSearch(other, search.id)).toEqual(search)
  })

  it('follow each other’s searches to the end', async () => {
    const [one, other] = urls()
    await setFault(stack.supplierUrls['sk-rentacar'], { fault: 'slow', delayMs: 800, operation: 'availabilities' })
    const first = await searchCars(one, aNewSearch(), 300)
    expect(first.status).toBe('SEARCHING')
    expect((await follow(other, first.id)).at(-1)).toMatchObject({ id: first.id, status: 'COMPLETE', version: expect.toSatisfy((version: number) => version > first.version) })
  })

  it('ask each supplier once between them', async () => {
    const input = aNewSearch()
    const searches = await Promise.all([...urls(), ...urls(), ...urls()].map((url) => searchCars(url, input, 5000)))
    expect(searches.every(({ status }) => status === 'COMPLETE')).toBe(true)
    expect(await callsOf(stack.supplierUrls['trip-com'])).toEqual({ productquery: 1 })
    expect(await callsOf(stack.supplierUrls['sk-rentacar'])).toMatchObject({ availabilities: 1 })
  })

  it('serve each other’s answers from the shared cache', async () => {
    const [one, other] = urls()
    const input = aNewSearch()
    await searchCars(one, input, 5000)
    await expect.poll(async () => new Set(asked(await searchCars(other, input, 5000)).map(({ servedFrom }) => servedFrom))).toEqual(new Set(['SHARED_CACHE']))
  })

  it('hear within moments what an operator declared invalid on one of them', async () => {
    const [one, other] = urls()
    const input = aNewSearch()
    const { id } = await searchCars(one, input, 5000)
    await expect.poll(async () => new Set(asked(await searchCars(other, input, 5000)).map(({ servedFrom }) => servedFrom))).not.toContain('LIVE')
    const explain = async (url: string) => (await ask<{ readonly cacheExplain: { readonly state: string } }>(url, 'query ($id: ID!) { cacheExplain(searchId: $id, supplier: "trip-com") { state } }', { id })).cacheExplain.state
    await expect.poll(() => explain(other)).toBe('FRESH')
    const invalidated = await ask(one, 'mutation { invalidateCache(supplier: "trip-com", reason: "a test") { reachesOtherGateways } }', {})
    expect(invalidated).toEqual({ invalidateCache: { reachesOtherGateways: true } })
    await expect.poll(() => explain(other), { timeout: 5000 }).toBe('MISS')
    const again = asked(await searchCars(other, input, 5000)).map(({ supplier, servedFrom }) => [supplier.id, servedFrom === 'LIVE'])
    expect(again).toEqual([['trip-com', true], ['sk-rentacar', false]])
  })

  it('go on without it: slower, never wrong', async () => {
    const mortal = await startRedis()
    if (!mortal?.own) throw new Error('this test kills its Redis, so it needs the redis-server program to start one of its own')
    const other = await startStack({ settings: { ...settings, REDIS_URL: mortal.url }, gateways: 2 })
    try {
      const [one = '', two = ''] = other.gateways.map(({ url }) => url)
      const before = await searchCars(one, aNewSearch(), 2000)
      await mortal.own.kill()
      const after = await Promise.all([one, two, one, two].map((url) => searchCars(url, aNewSearch(), 2000)))
      expect(after.map(({ status }) => status)).toEqual(Array(4).fill('COMPLETE'))
      expect(after.flatMap(asked).every((source) => source.state === 'ANSWERED' && isExact(source))).toBe(true)
      // Its own searches are still known where they were made, and only there.
      expect(await carSearch(one, before.id)).toEqual(before)
      expect(await carSearch(two, before.id)).toBeNull()
    } finally {
      await other.stop()
      await mortal.stop()
    }
  })
})
