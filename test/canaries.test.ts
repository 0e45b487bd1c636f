import { createServer } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { differentSearches } from '../bench/searches.ts'
import { aCollector } from './a-collector.ts'
import type { TestGateway } from './a-gateway.ts'
import { canaries, canariesIn, personalCanaries, secretCanaries } from './canaries.ts'

/** What leaves a gateway beside the data that was asked for. */
type Leaving = { readonly log: string; readonly errors: string; readonly figures: string; readonly traces: string }

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
  vi.doUnmock('#domain/scrub.ts')
  vi.resetModules()
})

const { operatorToken, wrongToken, cookie, passcode, supplierSecret, apiKey } = secretCanaries
const everybody: readonly string[] = Object.values(personalCanaries)

/** A supplier that has every canary in each of its answers, however it fails. */
async function anIndiscreetSupplier(): Promise<string> {
  const person = { name: 'K', email: personalCanaries.eMail, phone: personalCanaries.telephone, licenceNo: personalCanaries.licence, passcode, token: apiKey, note: everybody.join(' / ') }
  const url = `http://agency:${supplierSecret}@127.0.0.1/login?passcode=${passcode}`
  const answers: readonly (readonly [status: number, type: string, body: string])[] = [
    [200, 'application/json', JSON.stringify({ result: 'E1', message: `booked for ${everybody.join(', ')}`, customer: person, items: [person, { price: everybody }] })],
    [200, 'application/json', `{"customer":${JSON.stringify(person)},"broken`],
    [200, 'text/html', `<html>Dear ${personalCanaries.eMail}, ${everybody.join(' ')} <a href="${url}">log in</a> Bearer ${apiKey}</html>`],
    [401, 'application/json', JSON.stringify({ error: `no such account ${personalCanaries.account}`, signature: supplierSecret, ...person })],
    [500, 'text/plain', `Error at ${url} for ${everybody.join(' ')}`],
    [429, 'application/json', JSON.stringify(person)],
  ]
  let calls = 0
  const server = createServer((request, response) => {
    const [status, type, body] = answers[calls++ % answers.length] ?? [500, 'text/plain', '']
    request.resume()
    response.writeHead(status, { 'content-type': type, 'set-cookie': `sid=${cookie}`, 'x-customer': personalCanaries.eMail })
    response.end(body)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  }))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return `http://127.0.0.1:${address.port}`
}

const headers = (canary: string): Readonly<Record<string, string>> => ({
  // What a caller calls its request is repeated to it by design; that nobody is called by it is ours to see.
  ...(everybody.some((known) => known === canary) && { 'x-request-id': canary }),
  authorization: `Bearer ${wrongToken}`, cookie: `sid=${cookie}; mail=${canary}`, 'x-api-key': apiKey, 'user-agent': canary, referer: `https://app.example/?who=${canary}`,
  'x-forwarded-for': canary, traceparent: canary, tracestate: `app=${canary}`, baggage: `user=${canary}`, 'accept-language': canary,
})

const quoted = JSON.stringify
const search = 'query ($input: CarSearchInput!) { searchCars(input: $input, maxWaitMs: 5000, enoughAfterMs: 5000) { ... on CarSearch { sources { state } } } }'
const input = differentSearches(1, 77)[0] ?? {}

/** A number is nobody's name and must not be kept as one. A word may be one: whoever calls an operation by a secret has published it. */
const nameWith = (canary: string): string => (/[a-z]/.test(canary) ? 'named' : `named_${canary.replaceAll(/\W/g, '_')}`)

/** Each way in, with a canary pushed through it. */
const waysIn: readonly ((canary: string) => unknown)[] = [
  // Variables: of the wrong type, unknown, where a text is welcome, and deep inside.
  (canary) => ({ query: search, variables: { input: canary } }),
  (canary) => ({ query: search, variables: { input: { ...input, driver: { age: canary, residence: canary, licenceNo: canary } } } }),
  (canary) => ({ query: search, variables: { input: { ...input, currency: canary, passcode: canary, token: canary } } }),
  (canary) => ({ query: search, variables: { input: { ...input, pickUp: { place: canary, at: canary } } } }),
  (canary) => ({ query: 'query ($id: ID!) { carSearch(id: $id) { id } }', variables: { id: canary } }),
  (canary) => ({ query: 'query ($text: String!) { searchPlaces(text: $text, first: 500) { place { id } } }', variables: { text: canary } }),
  // Documents: literals, names, comments, aliases, what cannot be parsed.
  (canary) => ({ query: `{ carSearch(id: ${quoted(canary)}) { offers(first: ${quoted(canary)}) { totalCount } } }` }),
  (canary) => ({ query: `{ carSearch(id: "x") { offers(after: ${quoted(canary)}, filter: { acriss: ${quoted(canary)} }) { totalCount } } }` }),
  (canary) => ({ query: `query ${nameWith(canary)} { __typename } # ${canary}` }),
  (canary) => ({ query: `{ ${nameWith(canary)}: __typename ${nameWith(canary)} }` }),
  (canary) => ({ query: `{ ${canary} }` }),
  (canary) => ({ query: '{ __typename }', operationName: canary, extensions: { persistedQuery: canary, latencyBill: true } }),
  // No GraphQL at all.
  (canary) => `{"query": ${canary}`,
  (canary) => [canary],
]

/** Pushes every canary through every way in; then two searches meet the indiscreet supplier, and a room breaks with all of them in its error. */
async function pushedThrough({ scrubs }: { readonly scrubs: boolean }): Promise<Leaving> {
  if (!scrubs) {
    vi.resetModules()
    vi.doMock('#domain/scrub.ts', () => ({ scrub: (text: string) => text, scrubData: (value: unknown) => value }))
  }
  const { aGateway } = await import('./a-gateway.ts')
  const { createTracing } = await import('../src/tracing.ts')
  const collector = await aCollector()
  closing.push(() => collector.close())
  const tracing = createTracing({ endpoint: collector.url, ratio: 1 })
  const indiscreet = await anIndiscreetSupplier()
  const gateway = await aGateway({
    beginTrace: tracing.begin, suppliers: ['ins', 'sk-rentacar', 'booking-demand'], operatorToken, isProduction: false,
    settings: {
      INS_URL: indiscreet, SK_RENTACAR_URL: indiscreet, BOOKING_DEMAND_URL: indiscreet,
      INS_PASSCODE: passcode, SK_RENTACAR_SECRET: supplierSecret, BOOKING_DEMAND_TOKEN: apiKey,
    },
    reviewQueue: {
      sawVehicle: () => {}, sawBranch: () => {}, branches: () => [], placesNear: () => [],
      vehicles: () => {
        throw new Error(`cannot store {"card":"${personalCanaries.cardWithoutSpaces}","passcode":"${passcode}"} at redis://user:${supplierSecret}@127.0.0.1 for ${everybody.join(' and ')}`, {
          cause: new Error(`HTTP 500 of /pay?token=${apiKey}&who=${personalCanaries.eMail} Bearer ${wrongToken}`),
        })
      },
    },
  })
  closing.push(() => gateway.close())
  const errors: string[] = []
  const keep = ({ text, body }: Awaited<ReturnType<TestGateway['post']>>) => void errors.push(body ? quoted(body.errors ?? '') : text)
  for (const canary of Object.values(canaries)) {
    const sent = headers(canary)
    for (const way of waysIn) keep(await gateway.post(way(canary), sent))
    for (const path of ['/graphql?query=', '/cards/', '/?account=']) errors.push(await (await fetch(gateway.url + path + encodeURIComponent(canary), { headers: sent, redirect: 'manual' })).text())
  }
  for (const searched of differentSearches(6, 42)) keep(await gateway.post({ query: search, variables: { input: searched } }))
  keep(await gateway.post({ query: '{ reviewQueue { vehicles { spelling } } }' }, { authorization: `Bearer ${operatorToken}` }))
  const figures = await (await fetch(`${gateway.url}/metrics`)).text()
  await tracing.close()
  return { log: gateway.logged(), errors: errors.join('\n'), figures, traces: collector.received() }
}

describe('canaries', { timeout: 240_000 }, () => {
  it('are found nowhere in what leaves a gateway', async () => {
    const leaving = await pushedThrough({ scrubs: true })
    // What is searched is not empty, and something happened in it.
    expect(leaving.log).toContain('cannot store')
    expect(leaving.log).toContain('supplier.failed')
    expect(leaving.errors).toContain('GRAPHQL_VALIDATION_FAILED')
    expect(leaving.traces).toContain('exchange')
    const found = Object.fromEntries(Object.entries(leaving).map(([where, text]) => [where, canariesIn(text)]))
    expect(found).toEqual({ log: [], errors: [], figures: [], traces: [] })
  })

  it('are found without scrubbing: the control', async () => {
    const leaving = await pushedThrough({ scrubs: false })
    expect(canariesIn(leaving.log).length).toBeGreaterThan(5)
    expect(canariesIn(leaving.errors).length).toBeGreaterThan(0)
    expect(canariesIn(leaving.traces).length).toBeGreaterThan(0)
  })
})
