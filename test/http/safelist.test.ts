import { createClient } from 'graphql-ws'
import { describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { readListedOperations } from '../../src/graphql/listed-operations.ts'
import { useServers } from './a-server.ts'

const { closing, serverWith } = useServers()
const listed = [...readListedOperations().values()].find((text) => text.includes('query SearchPlaces')) ?? ''
const variables = { text: 'jeju', language: 'EN' }
const strange = 'query Strange { places { id } }'
const token = { operatorToken: 'operator-token-1' } as const

describe('operations that are not our own pages’', () => {
  test('are refused with 403 and a code where the list is enforced; those of the list are answered', async () => {
    const server = await serverWith({ ...token, operationsSafelist: 'enforce' })
    for (let time = 0; time < 3; time += 1) {
      const { status, body } = await server.query(strange)
      expect([status, body.errors[0].extensions.code, body.data]).toEqual([403, 'OPERATION_NOT_LISTED', undefined])
      expect((await server.query(listed, variables)).body.data.searchPlaces.length).toBeGreaterThan(0)
    }
    expect((await server.send('/metrics')).text).toContain('forecourt_operations_not_listed_total{state="REFUSED"} 3')
  })

  test('are refused over WebSocket too', async () => {
    const server = await serverWith({ ...token, operationsSafelist: 'enforce' })
    const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket })
    closing.push(() => client.dispose())
    const { promise, resolve } = Promise.withResolvers<unknown>()
    client.subscribe({ query: 'subscription { carSearchProgress(id: "search-1") { version } }' }, { next: () => resolve('an event'), error: resolve, complete: () => resolve('the end') })
    expect(await promise).toMatchObject([{ extensions: { code: 'OPERATION_NOT_LISTED' } }])
  })

  test('are answered, counted each time and logged once where they are only reported, also when the answer lies ready', async () => {
    const server = await serverWith({ ...token, operationsSafelist: 'report' })
    for (let time = 0; time < 4; time += 1) expect((await server.query(strange)).status).toBe(200)
    await server.query(listed, variables)
    expect((await server.send('/metrics')).text).toContain('forecourt_operations_not_listed_total{state="REPORTED"} 4')
    expect(server.logged.filter(({ event }) => event === 'operation.notListed').map(({ fields }) => fields['operation'])).toEqual(['Strange'])
  })

  test('are answered to operators, and to everybody where the list is off', async () => {
    const enforced = await serverWith({ ...token, operationsSafelist: 'enforce' })
    expect((await enforced.query(strange, {}, { authorization: 'Bearer operator-token-1' })).status).toBe(200)
    expect((await enforced.query(strange)).status).toBe(403)
    const off = await serverWith({ ...token, operationsSafelist: 'off' })
    expect((await off.query(strange)).status).toBe(200)
  })

  test('need not be sent as text: our pages’ are known by their hashes', async () => {
    const server = await serverWith({ ...token, operationsSafelist: 'enforce' })
    for (const [sha256Hash, text] of readListedOperations()) {
      if (!text.includes('query SearchPlaces')) continue
      const body = JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } })
      const answer = await server.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      expect(answer.body.data.searchPlaces.length).toBeGreaterThan(0)
    }
  })
})
