import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSchema } from '../../src/graphql/schema.ts'
import { aRoom } from '../graphql/makers.ts'
import { aServer, type TestServer } from '../http/a-server.ts'
import { anything, changed, disturbed, type Generated, validOperations } from './grammar.ts'

/** `FUZZ_CASES=1000000 npx vitest run test/hostile/fuzz.test.ts` is the night's; `FUZZ_SEED` repeats one. */
const cases = Number(process.env['FUZZ_CASES'] ?? 2_000)
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
const timeout = 60_000 + cases * 60

const schema = createSchema()
const valid = validOperations(schema)
const disturbing = valid.chain(({ query, variables }) => disturbed(variables).map((others): Generated => ({ query, variables: others })))
const almostValid = fc.tuple(changed(valid.map(({ query }) => query)), fc.oneof(fc.constant({}), anything)).map(([query, variables]) => ({ query, variables }))
const bodies = fc.oneof(
  { arbitrary: valid.map((operation): unknown => operation), weight: 3 },
  { arbitrary: disturbing, weight: 3 },
  { arbitrary: almostValid, weight: 5 },
  { arbitrary: anything, weight: 1 },
  { arbitrary: fc.record({ query: anything, variables: anything, operationName: anything, extensions: anything }, { requiredKeys: [] }), weight: 1 },
)
/** Operators see everything. */
const operatorToken = 'an-operator-of-ours'
/** What is sent is text: sometimes the JSON itself is broken. */
const texts = fc.oneof({ arbitrary: bodies.map((body) => JSON.stringify(body) ?? ''), weight: 9 }, { arbitrary: changed(bodies.map((body) => JSON.stringify(body) ?? '')), weight: 1 })

const ours = /stacktrace|node_modules|\.ts:\d|\.js:\d|at async |TypeError|RangeError|SyntaxError|ReferenceError|Something went wrong/

describe(`${cases} generated requests, seed ${seed}`, () => {
  let server: TestServer
  const rejected: unknown[] = []
  const note = (problem: unknown) => void rejected.push(problem)
  beforeAll(async () => {
    process.on('unhandledRejection', note)
    process.on('uncaughtException', note)
    server = await aServer({ isProduction: true, search: aRoom(), operatorToken })
  })
  afterAll(async () => {
    process.off('unhandledRejection', note)
    process.off('uncaughtException', note)
    await server.close()
  })

  test('are answered in the form of GraphQL over HTTP, by an answer or a refusal with a code, and never by a failure of ours', async () => {
    let answered = 0
    await fc.assert(fc.asyncProperty(texts, async (body) => {
      const { status, text } = await server.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${operatorToken}` }, body })
      expect(status).toBeLessThan(500)
      const answer = JSON.parse(text)
      expect(Object.keys(answer).filter((name) => !['data', 'errors'].includes(name))).toEqual([])
      if (status !== 200) expect(answer.data ?? null).toBeNull()
      expect(answer.data !== undefined || answer.errors?.length > 0).toBe(true)
      for (const { message, extensions } of answer.errors ?? []) {
        expect(message).toEqual(expect.any(String))
        expect(extensions).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/), requestId: expect.any(String) })
        expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR')
        expect(message).not.toMatch(ours)
      }
      answered += Number(status === 200 && answer.data !== null)
    }), { numRuns: cases, seed })
    expect(rejected).toEqual([])
    expect(server.logged.filter(({ level }) => level === 'error')).toEqual([])
    // A fuzz that is refused at the door finds nothing behind it.
    expect(answered).toBeGreaterThan(cases / 10)
    expect((await server.query('{ __typename }')).status).toBe(200)
  }, timeout)
})

describe('the grammar', () => {
  test('writes operations that are valid, with aliases, directives, fragments and variables', () => {
    const written = fc.sample(valid, { numRuns: 300, seed: 7 })
    expect(written.flatMap(({ query }) => validate(schema, parse(query)).map(({ message }) => `${message}: ${query}`))).toEqual([])
    for (const sign of [/: \w+\(/, /@include/, /\.\.\. on/, /\$/, /searchCars/, /groups/]) expect(written.filter(({ query }) => sign.test(query)).length, String(sign)).toBeGreaterThan(3)
  })
})
