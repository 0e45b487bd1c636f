import { createClient } from 'graphql-ws'
import { describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { aRoom, aView } from '../graphql/makers.ts'
import { useServers } from './a-server.ts'

const { serverWith } = useServers()

const find = '{ carSearch(id: "search-1") { id } }'

/** A room in which every look-up waits until it is let go. */
function aWaitingRoom() {
  const open = Promise.withResolvers<void>()
  let waiting = 0
  const room = aRoom(aView(), {
    carSearch: async () => {
      waiting += 1
      await open.promise
      return aView()
    },
  })
  return { room, open: () => open.resolve(), waiting: () => waiting }
}

describe('stopping', () => {
  test('fifty requests under way all get their answers, and the next one finds nobody', async () => {
    const { room, open, waiting } = aWaitingRoom()
    const server = await serverWith({ search: room })
    const answers = Array.from({ length: 50 }, () => server.query(find))
    await expect.poll(waiting).toBe(50)
    const closed = server.close()
    open()
    const statuses = await Promise.all(answers.map(async (answer) => (await answer).body.data.carSearch.id))
    expect(statuses).toEqual(Array(50).fill('search-1'))
    await closed
    await expect(server.query(find)).rejects.toThrow()
  })

  test('an answer under way closes its connection, so that a client that keeps it does not hold up the stop', async () => {
    const { room, open, waiting } = aWaitingRoom()
    const server = await serverWith({ search: room })
    const answer = server.query(find)
    await expect.poll(waiting).toBe(1)
    const closed = server.close()
    open()
    expect((await answer).headers.get('connection')).toBe('close')
    await closed
  })

  test('an answer that never comes does not hold it up for ever', async () => {
    const { room, waiting } = aWaitingRoom()
    const server = await serverWith({ search: room, limits: { drainMs: 100 } })
    const answer = server.query(find).then(() => 'answered', () => 'cut off')
    await expect.poll(waiting).toBe(1)
    await server.close()
    expect(await answer).toBe('cut off')
  })

  test('the balancer is told before the door is closed', async () => {
    const server = await serverWith({ limits: { noticeMs: 200 } })
    const closed = server.close()
    expect((await server.send('/readyz')).status).toBe(503)
    expect((await server.send('/healthz')).status).toBe(200)
    expect((await server.query(find)).status).toBe(200)
    await closed
  })

  test('followers of a search are sent away with 1001, and their streams end', async () => {
    const ended = Promise.withResolvers<void>()
    const started = Promise.withResolvers<void>()
    const carSearchProgress = async function* (_: string, signal: AbortSignal) {
      yield aView()
      started.resolve()
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      ended.resolve()
    }
    const server = await serverWith({ search: aRoom(aView(), { carSearchProgress }) })
    const closedWith = Promise.withResolvers<number>()
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0,
      on: { closed: (event) => closedWith.resolve(typeof event === 'object' && event !== null && 'code' in event ? Number(event.code) : 0) },
    })
    client.subscribe({ query: 'subscription { carSearchProgress(id: "search-1") { version } }' }, { next: () => {}, error: () => {}, complete: () => {} })
    await started.promise
    await server.close()
    await ended.promise
    expect(await closedWith.promise).toBe(1001)
  })

  test('stopping twice is stopping once', async () => {
    const server = await serverWith()
    await Promise.all([server.close(), server.close()])
  })
})
