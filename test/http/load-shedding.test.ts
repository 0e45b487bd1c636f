import { describe, expect, test } from 'vitest'
import { aRoom, aView, searchInput } from '../graphql/makers.ts'
import { useServers } from './a-server.ts'

const { serverWith } = useServers()
const operatorToken = 'an-operator-of-ours'

/** A search that holds the event loop for so long, as parsing and assembling do. */
function busyRoom(ms: number) {
  const room = aRoom(aView([]))
  return aRoom(aView([]), {
    searchCars: async (request, call) => {
      for (const end = performance.now() + ms; performance.now() < end;);
      return room.searchCars(request, call)
    },
  })
}

const search = 'query Find($input: CarSearchInput!) { searchCars(input: $input) { __typename } }'
const many = <Value>(count: number, make: () => Value) => Array.from({ length: count }, make)

describe('more searches than can be made', () => {
  test('some are answered, the others are told at once to come back, and none fails', async () => {
    const server = await serverWith({ search: busyRoom(20), operatorToken, shedsLoad: true })
    const answers = await Promise.all(many(150, () => server.query(search, { input: searchInput })))
    const refused = answers.filter(({ status }) => status === 503)
    const answered = answers.filter(({ status, body }) => status === 200 && body.errors === undefined)
    expect(refused.length).toBeGreaterThan(20)
    expect(answered.length).toBeGreaterThan(10)
    expect(refused.length + answered.length).toBe(150)
    expect(refused[0]?.headers.get('retry-after')).toBe('1')
    expect(refused[0]?.body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'OVERLOADED', retryAfterSeconds: 1, requestId: expect.any(String) } }] })
    expect((await server.send('/metrics')).text).toMatch(/forecourt_operations_shed_total\{importance="SEARCH"\} \d+/)
  })

  test('operators and probes are answered in the midst of it', async () => {
    const server = await serverWith({ search: busyRoom(20), operatorToken, shedsLoad: true })
    const searches = many(150, () => server.query(search, { input: searchInput }))
    const operators = many(5, () => server.query(search, { input: searchInput }, { authorization: `Bearer ${operatorToken}` }))
    const probes = many(5, () => server.send('/healthz'))
    expect((await Promise.all([...operators, ...probes])).map(({ status }) => status)).toEqual(many(10, () => 200))
    expect((await Promise.all(searches)).some(({ status }) => status === 503)).toBe(true)
  })

  test('afterwards everybody is served again', async () => {
    const server = await serverWith({ search: busyRoom(20), shedsLoad: true })
    await Promise.all(many(150, () => server.query(search, { input: searchInput })))
    expect((await server.query(search, { input: searchInput })).status).toBe(200)
    expect((await server.send('/metrics')).text).toMatch(/forecourt_operations_waiting 0/)
    await expect.poll(async () => (await server.send('/metrics')).text).toMatch(/forecourt_operations_under_way 0/)
  })

  test('without shedding all of them are kept waiting: the control', async () => {
    const server = await serverWith({ search: busyRoom(20), shedsLoad: false })
    const answers = await Promise.all(many(150, () => server.query(search, { input: searchInput })))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })
})
