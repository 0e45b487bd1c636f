import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBranchDirectory, anOffer, aReviewQueue, aRoom, aView, places, rates } from '../graphql/makers.ts'
import { aLog, aServer, type TestServer } from '../http/a-server.ts'
import { attack } from './attack.ts'
import { anUnprotectedServer, type UnprotectedServer } from './an-unprotected-server.ts'
import { corpus, type Family, families } from './corpus.ts'

const search = aRoom(aView(Array.from({ length: 100 }, (_, index) => anOffer(index))))
const familyNames = Object.keys(families) as Family[]
const casesOf = (family: Family) => corpus.filter((hostile) => hostile.family === family)

/** Paths, stacks, classes, and names that graphql-js proposes. */
const telling = /stacktrace|node_modules|\.ts:\d|\.js:\d|Did you mean|at async |SyntaxError|TypeError/

describe('the corpus', () => {
  test('has 300 requests and more, each of them once', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(300)
    expect(familyNames.filter((family) => casesOf(family).length < 5)).toEqual([])
    const written = corpus.map(({ method, path, headers, body }) => [method, path, JSON.stringify(headers), body?.toString('base64')].join('\n'))
    expect(written.filter((text, index) => written.indexOf(text) !== index)).toEqual([])
  })
})

describe('our server, as in production', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await aServer({ search, isProduction: true })
  })
  afterAll(() => server.close())

  test.each(familyNames)('%s: refused by a 4xx with a code, nothing told, nothing executed, and the next traveller is served', async (family) => {
    for (const hostile of casesOf(family)) {
      const { status, text, type } = await attack(server.url, hostile)
      const what = `${hostile.name.slice(0, 60)}: ${status} ${text.slice(0, 200)}`
      expect(status, what).toBeGreaterThanOrEqual(400)
      expect(status, what).toBeLessThan(500)
      expect(type, what).toContain('json')
      const { data, errors } = JSON.parse(text)
      expect(data, what).toBeUndefined()
      expect(errors.length, what).toBeGreaterThan(0)
      for (const { message, extensions } of errors) {
        expect(message, what).toEqual(expect.any(String))
        expect(extensions, what).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/), requestId: expect.any(String) })
        expect(extensions.code, what).not.toBe('INTERNAL_SERVER_ERROR')
      }
      expect(text, what).not.toMatch(telling)
    }
    expect(server.logged.filter(({ level }) => level === 'error')).toEqual([])
    expect((await server.query('{ carSearch(id: "search-1") { offers(first: 1) { totalCount } } }')).body.data.carSearch.offers.totalCount).toBe(100)
  })
})

describe('a server without protection: the control', () => {
  let control: UnprotectedServer
  beforeAll(async () => {
    control = await anUnprotectedServer({ search, places, branches: aBranchDirectory(), reviewQueue: aReviewQueue(), rates, log: aLog() })
  })
  afterAll(() => control.close())

  test.each(familyNames.filter((family) => families[family] === 'EXECUTED'))('executes every request of %s', async (family) => {
    for (const hostile of casesOf(family)) {
      const { text } = await attack(control.url, hostile)
      expect(text.slice(0, 300), hostile.name).toContain('"data":{"')
      expect(text, hostile.name).not.toContain('"errors":[')
    }
  })

  test.each(familyNames.filter((family) => families[family] === 'TELLS'))('tells more than it should when it is sent %s', async (family) => {
    const told = await Promise.all(casesOf(family).map((hostile) => attack(control.url, hostile)))
    expect(told.filter(({ text }) => telling.test(text)).length).toBeGreaterThan(told.length / 2)
  })
})
