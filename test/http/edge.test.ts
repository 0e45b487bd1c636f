import WebSocket from 'ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { request as httpRequest } from 'node:http'
import { aRoom, aView, someFacts } from '../graphql/makers.ts'
import { aServer, type TestServer, useServers } from './a-server.ts'

const { serverWith } = useServers()

const json = { 'content-type': 'application/json' }

describe('what is let in at /graphql', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await aServer()
  })
  afterAll(() => server.close())

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql'])(
    '%s is refused with 415: a form or a link cannot send an operation',
    async (type) => {
      const { status, body } = await server.send('/graphql', { method: 'POST', headers: { 'content-type': type }, body: '{"query":"{ __typename }"}' })
      expect(status).toBe(415)
      expect(body.errors[0].extensions).toEqual({ code: 'UNSUPPORTED_MEDIA_TYPE', accepted: 'application/json', requestId: expect.any(String) })
    },
  )

  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused with 405, naming POST', async (method) => {
    const { status, headers, body } = await server.send('/graphql?query={__typename}', { method })
    expect(status).toBe(405)
    expect(headers.get('allow')).toBe('POST')
    expect(body.errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED')
  })

  test('a browser that opens /graphql is sent to the page', async () => {
    const { status, headers } = await server.send('/graphql', { headers: { accept: 'text/html,application/xhtml+xml' } })
    expect([status, headers.get('location')]).toEqual([302, '/graphiql'])
  })

  test('a body over 100 kB is refused with 413 and the limit; one just below is read', async () => {
    const padded = (bytes: number) => {
      const body = JSON.stringify({ query: '{ __typename }', extensions: { padding: '' } })
      return body.replace('"padding":""', `"padding":"${'x'.repeat(bytes - body.length)}"`)
    }
    const tooLarge = await server.send('/graphql', { method: 'POST', headers: json, body: padded(100_001) })
    expect(tooLarge.status).toBe(413)
    expect(tooLarge.body.errors[0].extensions).toMatchObject({ code: 'BODY_TOO_LARGE', limit: 100_000 })
    expect((await server.send('/graphql', { method: 'POST', headers: json, body: padded(100_000) })).status).toBe(200)
  })

  test.each(['', '{', '{"query": "{ __typename }"', 'query=1'])('a body that is not JSON (%j) gets a clear 400', async (text) => {
    const { status, body } = await server.send('/graphql', { method: 'POST', headers: json, body: text })
    expect(status).toBe(400)
    expect(body.errors[0]).toEqual({ message: expect.stringContaining('not JSON'), extensions: { code: 'MALFORMED_JSON', requestId: expect.any(String) } })
  })

  test.each([['an array of operations', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'], ['nothing', '{}'], ['a number', '{"query":7}'], ['null', 'null']])(
    '%s is no operation: 400',
    async (_, text) => {
      const { status, body } = await server.send('/graphql', { method: 'POST', headers: json, body: text })
      expect(status).toBe(400)
      expect(body.errors[0].extensions.code).toBe('BAD_REQUEST')
    },
  )

  test('a subscription over HTTP is told where to go', async () => {
    const { status, body } = await server.query('subscription { carSearchProgress(id: "search-1") { id } }')
    expect(status).toBe(400)
    expect(body.errors[0].extensions.code).toBe('SUBSCRIPTION_NEEDS_WEBSOCKET')
  })

  test('an unknown path is a JSON 404', async () => {
    const { status, body } = await server.send('/admin')
    expect(status).toBe(404)
    expect(body.errors[0].extensions.code).toBe('NOT_FOUND')
  })
})

describe('request ids', () => {
  test('a sane one is taken over, echoed and logged', async () => {
    const server = await serverWith()
    const { headers } = await server.query('query Named { __typename }', {}, { 'x-request-id': 'shop-7.a:42' })
    expect(headers.get('x-request-id')).toBe('shop-7.a:42')
    await expect.poll(() => server.logged.find(({ event }) => event === 'http.answered')?.fields).toMatchObject({
      requestId: 'shop-7.a:42', operation: 'Named', status: 200, method: 'POST', path: '/graphql', ms: expect.any(Number),
    })
  })

  test.each(['with space', 'x'.repeat(65), '{"a":1}', 'semi;colon'])('%j is replaced by one of ours', async (sent) => {
    const server = await serverWith()
    const { headers } = await server.query('{ __typename }', {}, { 'x-request-id': sent })
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('it reaches the search room', async () => {
    const seen: string[] = []
    const room = aRoom(aView(), { facts: someFacts([], { coverages: async (_, __, call) => (seen.push(call.requestId), new Map()) }) })
    const server = await serverWith({ search: room })
    await server.query('{ carSearch(id: "search-1") { offers { nodes { coverages { name } } } } }', {}, { 'x-request-id': 'trace-1' })
    expect(seen).toEqual(['trace-1'])
  })
})

describe('errors that are ours', () => {
  const canary = 'postgres://root:hunter2@10.0.0.7 ECONNREFUSED'
  const failing = () => aRoom(aView(), { carSearch: async () => { throw new Error(canary) } })

  test('are masked, with the id to ask us about, and logged with their cause', async () => {
    const server = await serverWith({ search: failing() })
    const { text, body } = await server.query('query Find { carSearch(id: "1") { id } }', {}, { 'x-request-id': 'trace-9' })
    expect(text).not.toContain('hunter2')
    expect(body).toEqual({
      data: { carSearch: null },
      errors: [{
        message: 'Something went wrong on our side.', path: ['carSearch'], locations: expect.any(Array),
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'trace-9' },
      }],
    })
    const logged = server.logged.find(({ event }) => event === 'graphql.failed')
    expect(logged).toMatchObject({ level: 'error', fields: { requestId: 'trace-9', operation: 'Find', path: 'carSearch' } })
    expect(String(logged?.fields['error'])).toContain(canary)
  })

  test('what the client did wrong is not logged as ours', async () => {
    const server = await serverWith()
    await server.query('{ nonsense }')
    await server.query('{ carSearch(id: "search-1") { offers(first: 0) { totalCount } } }')
    expect(server.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('no stack trace is shown, in development either', async () => {
    const server = await serverWith({ search: failing() })
    expect((await server.query('{ carSearch(id: "1") { id } }')).text).not.toMatch(/stacktrace|\.ts:/)
  })
})

describe('in production', () => {
  test('introspection and GraphiQL are off, and nothing of the schema is suggested', async () => {
    const server = await serverWith({ isProduction: true })
    expect((await server.query('{ __schema { types { name } } }')).body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect((await server.query('{ searchCar }')).text).not.toContain('searchCars')
    const pages = await Promise.all(['/graphiql', '/graphiql/start.js'].map((path) => server.send(path)))
    expect(pages.map(({ status }) => status)).toEqual([404, 404])
    expect((await server.send('/graphql', { headers: { accept: 'text/html' } })).status).toBe(405)
  })

  test('outside of it they are on: the control', async () => {
    const server = await serverWith()
    expect((await server.query('{ __schema { queryType { name } } }')).body.data.__schema.queryType.name).toBe('Query')
    expect((await server.query('{ searchCar }')).text).toContain('searchCars')
    expect((await server.send('/graphiql')).status).toBe(200)
  })
})

describe('pages of other origins', () => {
  const preflight = (server: TestServer, origin: string) =>
    server.send('/graphql', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } })

  test('may post when they are named, and only then', async () => {
    const server = await serverWith({ allowedOrigins: ['https://app.example'] })
    const asked = await preflight(server, 'https://app.example')
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, 'https://app.example'])
    const answered = await server.query('{ __typename }', {}, { origin: 'https://app.example' })
    expect(answered.headers.get('access-control-allow-origin')).toBe('https://app.example')
    for (const origin of ['https://evil.example', 'https://app.example.evil.example', 'null']) {
      expect((await preflight(server, origin)).headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('of this machine may while developing, from any port', async () => {
    const server = await serverWith({ allowedOrigins: 'THIS_MACHINE' })
    expect((await preflight(server, 'http://localhost:5173')).headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect((await preflight(server, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('open no WebSocket without leave, while our own page and programs do', async () => {
    const server = await serverWith({ allowedOrigins: ['https://app.example'] })
    const open = (origin: string | undefined) => {
      const { promise, resolve } = Promise.withResolvers<string>()
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', origin === undefined ? {} : { origin })
      socket.once('open', () => resolve('open'))
      socket.once('error', (problem) => resolve(problem.message))
      return promise.finally(() => socket.terminate())
    }
    expect(await open(undefined)).toBe('open')
    expect(await open(server.url)).toBe('open')
    expect(await open('https://app.example')).toBe('open')
    expect(await open('https://evil.example')).toContain('401')
  })
})

describe('probes and figures', () => {
  test('alive and ready while it serves', async () => {
    const server = await serverWith()
    expect((await server.send('/healthz')).status).toBe(200)
    expect((await server.send('/readyz')).status).toBe(200)
  })

  test('a name that the document does not have is neither a figure nor a field of the log', async () => {
    const server = await serverWith()
    const claimed = 'x'.repeat(50_000)
    await server.send('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query: '{ __typename }', operationName: claimed }) })
    await server.query(`query ${'LongName'.repeat(12)} { __typename }`)
    const { text } = await server.send('/metrics')
    expect(text).not.toContain('xxxx')
    expect(text).toContain(`operation="${'LongName'.repeat(8)}"`)
    expect(JSON.stringify(server.logged)).not.toContain('xxxx')
  })

  test('/metrics tells latency by operation and status, of a bounded number of names', async () => {
    const server = await serverWith()
    for (let index = 0; index < 120; index += 1) await server.query(`query Operation${index} { __typename }`)
    await server.query('{ nonsense }')
    const { text, headers } = await server.send('/metrics')
    expect(headers.get('content-type')).toContain('text/plain')
    expect(text).toContain('forecourt_operation_seconds_count{operation="Operation7",status="200"} 1')
    expect(text).toMatch(/forecourt_operation_seconds_count\{operation="other",status="200"\} 20/)
    expect(text).toContain('forecourt_operation_seconds_count{operation="anonymous",status="400"} 1')
    expect(text).toContain('process_cpu_seconds_total')
  })
})

describe('a client that hangs up', () => {
  test('ends what was asked on its behalf', async () => {
    const gone = Promise.withResolvers<string>()
    const asked = Promise.withResolvers<void>()
    const coverages = async (_: unknown, __: unknown, { signal }: { readonly signal: AbortSignal }) => {
      asked.resolve()
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
      gone.resolve(String(signal.reason))
      return new Map()
    }
    const server = await serverWith({ search: aRoom(aView(), { facts: someFacts([], { coverages }) }) })
    const client = httpRequest(new URL('/graphql', server.url), { method: 'POST', headers: json })
    client.on('error', () => {})
    client.end(JSON.stringify({ query: '{ carSearch(id: "search-1") { offers { nodes { coverages { name } } } } }' }))
    await asked.promise
    client.destroy()
    expect(await gone.promise).toContain('the client has gone')
  })
})
