import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startStack } from '../bench/processes.ts'
import { busySearch } from '../bench/searches.ts'
import { createTracing, type Tracing } from '../src/tracing.ts'
import { type Collector, type CollectedSpan, aCollector } from './a-collector.ts'
import { aGateway, type TestGateway } from './a-gateway.ts'
import { canariesIn, personalCanaries } from './canaries.ts'

/** Everything over real HTTP: client, gateway, suppliers, collector. */
const document = `query FindCars($input: CarSearchInput!) { searchCars(input: $input, maxWaitMs: 5000, enoughAfterMs: 5000) {
  ... on CarSearch { offers(first: 3, filter: { suppliers: ["sk-rentacar"] }) { nodes { extras { name } } } } } }`
const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }
const traceparent = `00-${caller.traceId}-${caller.spanId}-01`

let collector: Collector
let tracing: Tracing
let gateway: TestGateway
async function start(ratio = 1): Promise<void> {
  collector = await aCollector()
  tracing = createTracing({ endpoint: collector.url, ratio })
  gateway = await aGateway({ beginTrace: tracing.begin })
}
afterEach(async () => {
  await gateway.close()
  await tracing.close()
  await collector.close()
})

/** From the span up to the operation's: `exchange < attempt < supplier < …`. */
function pathOf(span: CollectedSpan, spans: readonly CollectedSpan[]): string {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId)
  return parent ? `${span.name} < ${pathOf(parent, spans)}` : span.name
}

describe('a search', { timeout: 60_000 }, () => {
  beforeEach(() => start())

  it('is one trace below the caller’s span, from the request to each exchange with a supplier', async () => {
    const answer = await gateway.post({ query: document, variables: { input: busySearch() } }, { traceparent })
    expect(answer.body.errors).toBeUndefined()
    await tracing.close()
    const spans = collector.spans()
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([caller.traceId]))
    const [operation, ...others] = spans.filter(({ name }) => name === 'graphql')
    expect(others).toEqual([])
    expect(operation).toMatchObject({ parentSpanId: caller.spanId, facts: { operation: 'FindCars', status: 200 } })
    const paths = spans.map((span) => pathOf(span, spans))
    for (const stage of ['receive', 'prepare', 'plan', 'wait', 'assemble', 'execute', 'serialise']) expect(paths).toContain(`${stage} < graphql`)
    for (const supplier of ['trip-com', 'sk-rentacar']) {
      const own = spans.filter(({ facts }) => facts['supplier'] === supplier).map((span) => pathOf(span, spans))
      expect(own).toEqual(expect.arrayContaining([
        'source < wait < graphql', 'cache < source < wait < graphql', 'merge < source < wait < graphql',
        'exchange < attempt < supplier < source < wait < graphql', 'normalise < attempt < supplier < source < wait < graphql',
      ]))
    }
    expect(paths).toContain('exchange < attempt < supplier < execute < graphql')
  })

  it('is continued by the suppliers: each was told the exchange that its call belongs to', async () => {
    await gateway.post({ query: document, variables: { input: busySearch() } }, { traceparent })
    await tracing.close()
    const exchanges = collector.spans().filter(({ name }) => name === 'exchange').map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`)
    const told = [...gateway.sandbox['trip-com'].traces(), ...gateway.sandbox['sk-rentacar'].traces()].map((call) => call.traceparent)
    expect(told.length).toBeGreaterThan(3)
    expect(new Set(told)).toEqual(new Set(exchanges))
  })

  it('shows each attempt of the guard, and which one failed', async () => {
    gateway.sandbox['trip-com'].setFault('serverError', { times: 1, operation: 'productquery' })
    await gateway.post({ query: document, variables: { input: busySearch() } })
    await tracing.close()
    const spans = collector.spans()
    const attempts = spans.filter(({ name, facts }) => name === 'attempt' && facts['supplier'] === 'trip-com' && facts['operation'] === 'searchOffers')
    expect(attempts.map(({ failed }) => failed)).toEqual([true, false])
    expect(new Set(attempts.map(({ parentSpanId }) => parentSpanId)).size).toBe(1)
  })

  it('has its trace id in the log and beside the request id of an error', async () => {
    const { body } = await gateway.post({ query: 'query { carSearch(id: 7) { nonsense } }' }, { traceparent })
    expect(body.errors[0].extensions).toMatchObject({ requestId: expect.any(String), traceId: caller.traceId })
    expect((await gateway.post('{"query":', { traceparent })).body.errors[0].extensions).toMatchObject({ code: 'MALFORMED_JSON', traceId: caller.traceId })
    expect(gateway.logged().split('\n').filter((line) => line.includes('http.answered'))).toEqual([
      expect.stringContaining(`"traceId":"${caller.traceId}"`), expect.stringContaining(`"traceId":"${caller.traceId}"`),
    ])
  })

  it('begins a trace of its own where the caller sends none, or nonsense', async () => {
    for (const header of ['', '00-0-0-01', 'x'.repeat(5000), `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`]) await gateway.post({ query: '{ __typename }' }, { traceparent: header })
    await tracing.close()
    const operations = collector.spans().filter(({ name }) => name === 'graphql')
    expect(new Set(operations.map(({ traceId }) => traceId)).size).toBe(4)
    expect(operations.every(({ parentSpanId }) => !parentSpanId)).toBe(true)
  })
})

it('what a span says is scrubbed: its facts, and why it failed', async () => {
  await start()
  const span = tracing.begin(undefined).begin('supplier', { about: `for ${personalCanaries.eMail}` })
  span.note({ who: personalCanaries.telephone })
  span.end(`Error: {"cardNumber":"${personalCanaries.card}"}`)
  await tracing.close()
  expect(collector.spans()).toMatchObject([{ name: 'supplier', failed: true }])
  expect(canariesIn(collector.received())).toEqual([])
})

describe('a caller that keeps no trace', () => {
  beforeEach(() => start())

  it('is obeyed', { timeout: 60_000 }, async () => {
    await gateway.post({ query: '{ __typename }' }, { traceparent: traceparent.replace(/01$/, '00') })
    await tracing.close()
    expect(collector.spans()).toEqual([])
  })
})

describe('a gateway of its own process', () => {
  beforeEach(() => start())

  it('sends its traces where it is told to, the last of them when it stops', { timeout: 90_000 }, async () => {
    const stack = await startStack({ settings: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, SUPPLIERS: 'sk-rentacar' } })
    await fetch(stack.graphqlUrl, { method: 'POST', headers: { 'content-type': 'application/json', traceparent }, body: JSON.stringify({ query: '{ __typename }' }) })
    await stack.stop()
    expect(collector.spans().filter(({ name, parentSpanId }) => name === 'graphql' && parentSpanId === caller.spanId)).toHaveLength(1)
  })
})

describe('a trace that is not kept', () => {
  beforeEach(() => start(0))

  it('is not sent, whatever the caller wishes, and tells suppliers so', { timeout: 60_000 }, async () => {
    await gateway.post({ query: document, variables: { input: busySearch() } }, { traceparent })
    await tracing.close()
    expect(collector.spans()).toEqual([])
    const told = gateway.sandbox['trip-com'].traces()
    expect(told.length).toBeGreaterThan(0)
    expect(told.every((call) => call.traceparent?.startsWith(`00-${caller.traceId}-`) && call.traceparent.endsWith('-00'))).toBe(true)
  })
})
