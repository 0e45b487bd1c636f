import { createClient } from 'graphql-ws'
import { describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { aRoom, aView } from '../graphql/makers.ts'
import { type TestServer, useServers } from './a-server.ts'

const { closing, serverWith } = useServers()

function clientOf(server: TestServer) {
  const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 })
  closing.push(() => client.dispose())
  return client
}

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever the schema answers
type Message = any

/** Everything that a subscription sends until it ends; what it is refused with comes last. */
async function allOf(client: ReturnType<typeof clientOf>, query: string, variables: Record<string, unknown> = {}): Promise<Message[]> {
  const messages: Message[] = []
  try {
    for await (const message of client.iterate({ query, variables })) messages.push(message)
  } catch (errors) {
    messages.push({ errors })
  }
  return messages
}

const follow = 'subscription Follow($id: ID!) { carSearchProgress(id: $id) { version status offers(first: 1) { totalCount } } }'

describe('following a search', () => {
  test('tells the present state, then each change, and ends', async () => {
    const messages = await allOf(clientOf(await serverWith()), follow, { id: 'search-1' })
    expect(messages.map(({ data }) => data.carSearchProgress)).toEqual([
      { version: 2, status: 'SEARCHING', offers: { totalCount: 2 } }, { version: 3, status: 'COMPLETE', offers: { totalCount: 2 } },
    ])
  })

  test('a search that is not kept is refused with SEARCH_NOT_FOUND', async () => {
    const [message] = await allOf(clientOf(await serverWith()), follow, { id: 'gone' })
    expect(message.errors[0]).toMatchObject({ message: expect.stringContaining('gone'), extensions: { code: 'SEARCH_NOT_FOUND', requestId: expect.any(String) } })
    expect(message.errors[0].extensions).not.toHaveProperty('http')
  })

  test.each([
    ['TOO_MANY_ALIASES', `subscription { carSearchProgress(id: "search-1") { ${Array.from({ length: 16 }, (_, index) => `a${index}: version`).join(' ')} } }`, {}],
    ['TOO_COSTLY', `subscription { carSearchProgress(id: "search-1") { ${Array.from({ length: 15 }, (_, index) => `a${index}: offers(first: 500) { nodes { coverages { name tier form lossOfUse exclusions } extras { name kind unit } price { lines { label due amount { amount } } } } }`).join(' ')} } }`, {}],
    ['GRAPHQL_VALIDATION_FAILED', 'subscription { nonsense }', {}],
    ['GRAPHQL_PARSE_FAILED', 'subscription {', {}],
    ['BAD_USER_INPUT', follow, { id: null }],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { __typename } query B { __typename }', {}],
  ])('the same limits hold as over HTTP: %s', async (code, query, variables) => {
    const [message] = await allOf(clientOf(await serverWith()), query, variables)
    expect(message.errors[0].extensions.code).toBe(code)
  })

  test('an unexpected failure is masked here too, and logged', async () => {
    // oxlint-disable-next-line require-yield -- it fails before it has anything to tell
    const carSearchProgress = async function* (): AsyncGenerator<never> { throw new Error('hunter2') }
    const server = await serverWith({ search: aRoom(aView(), { carSearchProgress }) })
    const messages = await allOf(clientOf(server), follow, { id: 'search-1' })
    expect(JSON.stringify(messages)).not.toContain('hunter2')
    expect(messages.at(-1).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR')
    expect(server.logged.some(({ event }) => event === 'graphql.failed')).toBe(true)
  })

  test('a follower who leaves ends the stream at once, although the next change never comes', async () => {
    const left = Promise.withResolvers<void>()
    const carSearchProgress = async function* (_: string, signal: AbortSignal) {
      yield aView()
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      left.resolve()
    }
    const client = clientOf(await serverWith({ search: aRoom(aView(), { carSearchProgress }) }))
    for await (const message of client.iterate({ query: follow, variables: { id: 'search-1' } })) {
      expect(message.data).toBeDefined()
      break
    }
    await left.promise
  })

  test('one connection follows so many searches and no more', async () => {
    const carSearchProgress = async function* (_: string, signal: AbortSignal) {
      yield aView()
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    }
    const client = clientOf(await serverWith({ search: aRoom(aView(), { carSearchProgress }), limits: { subscriptionsPerConnection: 2 } }))
    const streams = [0, 1].map(() => client.iterate({ query: follow, variables: { id: 'search-1' } }))
    await Promise.all(streams.map((stream) => stream.next()))
    const [message] = await allOf(client, follow, { id: 'search-1' })
    expect(message.errors[0].extensions).toMatchObject({ code: 'TOO_MANY_SUBSCRIPTIONS', limit: 2 })
    await Promise.all(streams.map(async (stream) => stream.return?.()))
  })
})
