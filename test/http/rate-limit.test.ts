import { createClient } from 'graphql-ws'
import { describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { createMemoryAllowance } from '../../adapters/allowance/memory.ts'
import type { ServerOptions } from '../../src/http/server.ts'
import { searchInput } from '../graphql/makers.ts'
import { type TestServer, useServers } from './a-server.ts'

const { closing, serverWith } = useServers()
const operatorToken = 'an-operator-of-ours'
const limited = (points: number, changes: Partial<ServerOptions> = {}) => serverWith({ allowance: createMemoryAllowance(points), ...changes })

const cheap = '{ __typename }'
const search = 'query Find($input: CarSearchInput!) { searchCars(input: $input) { __typename } }'
const remaining = ({ headers }: { readonly headers: Headers }) => Number(headers.get('ratelimit-remaining'))

describe('points of one client', () => {
  test('are told with every answer, and spent by what an operation costs', async () => {
    const server = await limited(100)
    const first = await server.query(cheap)
    expect([first.headers.get('ratelimit-limit'), remaining(first)]).toEqual(['100', 98])
    expect(Number(first.headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60)
    expect(remaining(await server.query(search, { input: searchInput }))).toBe(91)
  })

  test('count each alias of a look-up by id', async () => {
    const server = await limited(100)
    const guess = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: carSearch(id: "${index}") { id }`).join(' ')} }`
    expect(remaining(await server.query(guess(1)))).toBe(98)
    expect(remaining(await server.query(guess(5)))).toBe(94)
  })

  test('count what suppliers are asked for', async () => {
    const server = await limited(100)
    const page = (fields: string) => `{ carSearch(id: "search-1") { offers(first: 20) { nodes { ${fields} } } } }`
    const plain = 100 - remaining(await server.query(page('id')))
    const before = 100 - plain
    expect(before - remaining(await server.query(page('id coverages { name }')))).toBeGreaterThan(plain + 4)
  })

  test('used up: 429 with the time to wait, before the body is looked at', async () => {
    const server = await limited(10)
    expect((await server.query(search, { input: searchInput })).status).toBe(200)
    const tooMuch = await server.query(search, { input: searchInput })
    expect(tooMuch.status).toBe(429)
    expect(tooMuch.body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number), requestId: expect.any(String) } }] })
    const unread = await server.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })
    expect([unread.status, unread.body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(unread.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('are no concern of probes and pages', async () => {
    const server = await limited(1)
    await server.query(cheap)
    expect((await server.query(cheap)).status).toBe(429)
    expect((await Promise.all(['/healthz', '/readyz', '/metrics'].map((path) => server.send(path)))).map(({ status }) => status)).toEqual([200, 200, 200])
  })

  test('without an allowance nobody counts: the control', async () => {
    const server = await serverWith()
    const answers = await Promise.all(Array.from({ length: 50 }, () => server.query(search, { input: searchInput })))
    expect(answers.every(({ status, headers }) => status === 200 && !headers.has('ratelimit-limit'))).toBe(true)
  })
})

describe('who a client is', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const throughProxy = () => limited(10, { trustedProxies: ['127.0.0.1'] })

  test('an address that a trusted balancer tells', async () => {
    const server = await throughProxy()
    await server.query(search, { input: searchInput }, from('203.0.113.1'))
    expect((await server.query(search, { input: searchInput }, from('203.0.113.1'))).status).toBe(429)
    expect((await server.query(search, { input: searchInput }, from('203.0.113.2'))).status).toBe(200)
  })

  test('not an address that a client invents in front of its own', async () => {
    const server = await throughProxy()
    await server.query(search, { input: searchInput }, from('203.0.113.1'))
    expect((await server.query(search, { input: searchInput }, from('198.51.100.9, 203.0.113.1'))).status).toBe(429)
  })

  test('nobody is believed while no balancer is named', async () => {
    const server = await limited(10)
    await server.query(search, { input: searchInput }, from('203.0.113.1'))
    expect((await server.query(search, { input: searchInput }, from('203.0.113.2'))).status).toBe(429)
  })

  test('one network of 64 bits is one client', async () => {
    const server = await throughProxy()
    await server.query(search, { input: searchInput }, from('2001:db8:1:2::1'))
    expect((await server.query(search, { input: searchInput }, from('2001:db8:1:2:ffff::9'))).status).toBe(429)
    expect((await server.query(search, { input: searchInput }, from('2001:db8:1:3::1'))).status).toBe(200)
  })

  test('the operator is one by the token, wherever from', async () => {
    const server = await limited(10, { operatorToken })
    await server.query(search, { input: searchInput })
    expect((await server.query(search, { input: searchInput })).status).toBe(429)
    expect((await server.query(search, { input: searchInput }, { authorization: `Bearer ${operatorToken}` })).status).toBe(200)
    expect((await server.query(search, { input: searchInput }, { authorization: 'Bearer a-guess-that-is-wrong' })).status).toBe(429)
  })
})

describe('over a WebSocket', () => {
  const clientOf = (server: TestServer) => {
    const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, lazyCloseTimeout: 5_000 })
    closing.push(() => client.dispose())
    return client
  }
  const follow = { query: 'subscription { carSearchProgress(id: "search-1") { version } }' }

  test('every operation spends points of the same client', async () => {
    const server = await limited(9)
    const client = clientOf(server)
    const codes: unknown[] = []
    for (let index = 0; index < 6; index += 1) {
      try {
        for await (const message of client.iterate(follow)) if (message.data) codes.push('data')
      } catch (errors) {
        codes.push(Array.isArray(errors) ? errors[0].extensions.code : errors)
      }
    }
    expect(codes.at(0)).toBe('data')
    expect(codes.at(-1)).toBe('RATE_LIMITED')
    expect((await server.query(cheap)).status).toBe(429)
  })

  test('opening one is an attempt that counts', async () => {
    const server = await limited(3)
    const open = () => {
      const { promise, resolve } = Promise.withResolvers<string>()
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
      socket.once('open', () => resolve('open'))
      socket.once('error', (problem) => resolve(problem.message))
      return promise.finally(() => socket.terminate())
    }
    const opened = []
    for (let index = 0; index < 5; index += 1) opened.push(await open())
    expect(opened).toEqual(['open', 'open', 'open', expect.stringContaining('429'), expect.stringContaining('429')])
  })
})
