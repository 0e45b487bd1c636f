import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aServer, type TestServer } from './a-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

describe('GraphQL over HTTP, as the audits of graphql-http read the specification', () => {
  const required = serverAudits({ url: () => `${server.url}/graphql` }).filter(({ name }) => !name.startsWith('MAY'))

  test.each(required)('$name', async ({ fn }) => {
    const result = await fn()
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
  })

  test('the list is the whole list: no requirement was filtered away', () => {
    expect(required.filter(({ name }) => name.startsWith('MUST')).length).toBe(13)
    expect(required.filter(({ name }) => name.startsWith('SHOULD')).length).toBeGreaterThanOrEqual(23)
  })
})
