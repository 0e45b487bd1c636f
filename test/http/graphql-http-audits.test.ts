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

/** These put their question as `{ __type(name: …) }`, which production does not answer: what they are about is seen to work above. */
const byIntrospection = [
  'MUST accept utf-8 encoded request', 'SHOULD allow map {variables} parameter when accepting application/graphql-response+json',
  'MUST allow map {variables} parameter when accepting application/json',
]

describe('the same in production', () => {
  let production: TestServer
  beforeAll(async () => {
    production = await aServer({ isProduction: true })
  })
  afterAll(() => production.close())

  test('fails of what it MUST and SHOULD only what is asked by introspection', async () => {
    const probes = serverAudits({ url: () => `${production.url}/graphql` }).filter(({ name }) => !name.startsWith('MAY'))
    const results = await Promise.all(probes.map(async ({ name, fn }) => ({ name, status: (await fn()).status })))
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual(byIntrospection)
  })

  test('fails of what MAY be only what it refuses on purpose: operations by GET', async () => {
    const probes = serverAudits({ url: () => `${production.url}/graphql` }).filter(({ name }) => name.startsWith('MAY'))
    const results = await Promise.all(probes.map(async ({ name, fn }) => ({ name, status: (await fn()).status })))
    const failed = results.filter(({ status }) => status !== 'ok').map(({ name }) => name)
    expect(failed.filter((name) => !/GET|URL/.test(name))).toEqual([])
    expect(results.length - failed.length).toBeGreaterThanOrEqual(20)
  })
})
