import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultQueryLimits, noQueryLimits } from '../../src/graphql/limits/limits.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { aServer, type TestServer } from '../http/a-server.ts'
import { wholeSearch } from './everything.ts'
import { anOffer, aRoom, aView, searchInput } from './makers.ts'

const many = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join(' ')
const costly = many(15, (index) => `page${index}: offers(first: 500) { nodes { id vehicle { name details { options } } coverages { name price { amount } } extras { name price { amount } } pickUp { branch { name address } } price { total { amount } } } }`)

/** Each breaks exactly one limit and is otherwise a valid operation. */
const hostile: readonly (readonly [string, keyof typeof defaultQueryLimits, string])[] = [
  ['TOO_MANY_TOKENS', 'tokens', `{ places { ${many(750, () => '...P')} } } fragment P on Place { id }`],
  ['TOO_DEEP', 'depth', '{ __typename ...A } fragment A on Query { carSearch(id: "1") { offers { edges { node { pickUp { branch { hours { regular { day ...B } } } } } } } } } fragment B on OpeningSpan { opens }'],
  ['TOO_MANY_ALIASES', 'aliases', `{ places { ${many(16, (index) => `name${index}: name`)} } }`],
  ['TOO_MANY_ALIASES', 'aliases', `{ places { id } ${many(4, (index) => `type${index}: __typename`)} ...T } fragment T on Query { places { ${many(12, (index) => `kind${index}: __typename`)} } }`],
  ['TOO_MANY_DIRECTIVES', 'directives', `{ places { ${many(9, () => 'id @include(if: true)')} } }`],
  ['TOO_MANY_ROOT_FIELDS', 'rootFields', `{ ${many(3, () => 'places { id }')} ...F } fragment F on Query { ${many(3, () => '__typename')} }`],
  ['TOO_MANY_SELECTIONS', 'selections', `{ places { ${many(61, () => 'id')} } }`],
  ['TOO_COSTLY', 'cost', `{ carSearch(id: "search-1") { ${costly} } }`],
]

/** The schema itself is hardly deeper than the limit allows, so the limit is lowered to be seen. */
const limits = { ...defaultQueryLimits, depth: 8 }

describe('what one operation may ask for', () => {
  let guarded: TestServer
  let unguarded: TestServer
  beforeAll(async () => {
    const search = aRoom(aView(Array.from({ length: 500 }, (_, index) => anOffer(index))))
    guarded = await aServer({ search, limits: { query: limits } })
    unguarded = await aServer({ search, limits: { query: noQueryLimits } })
  })
  afterAll(() => Promise.all([guarded.close(), unguarded.close()]))

  test.each(hostile)('%s: refused with 400, the limit and its name', async (code, limitName, query) => {
    const { status, body } = await guarded.query(query)
    expect(status).toBe(400)
    expect(body.data).toBeUndefined()
    expect(body.errors[0].extensions).toEqual({ code, limitName, limit: limits[limitName], requestId: expect.any(String) })
  })

  test.each(hostile)('%s: the same operation is served by a server without limits', async (_code, _limitName, query) => {
    const { status, body } = await unguarded.query(query)
    expect(body.errors).toBeUndefined()
    expect(status).toBe(200)
  })

  test('a client that speaks the old media type is refused with 400 as well', async () => {
    expect((await guarded.query(hostile[7]?.[2] ?? '', {}, { accept: 'application/json' })).status).toBe(400)
  })

  test('every field of a search with 500 offers is let through', async () => {
    const query = `query Whole($input: CarSearchInput!) { searchCars(input: $input) ${wholeSearch(createSchema(), 500)} }`
    const { status, body } = await guarded.query(query, { input: searchInput })
    expect(body.errors).toBeUndefined()
    expect(status).toBe(200)
    expect(body.data.searchCars.offers.nodes).toHaveLength(500)
  })

  test('`first` counts as much from a variable, from its default, and when it is left to the schema', async () => {
    const query = (first: string, argument: string) =>
      `query Q${first} { carSearch(id: "1") { ${many(15, (index) => `a${index}: offers${argument} { nodes { ${wide} } }`)} } }`
    const wide = 'id coverages { name price { amount } } extras { name price { amount } } price { lines { label amount { amount } } total { amount } } vehicle { name details { options } }'
    expect((await guarded.query(query('($n: Int!)', '(first: $n)'), { n: 500 })).body.errors?.[0].extensions.code).toBe('TOO_COSTLY')
    expect((await guarded.query(query('($n: Int! = 500)', '(first: $n)'))).body.errors?.[0].extensions.code).toBe('TOO_COSTLY')
    expect((await guarded.query(query('', ''))).body.errors).toBeUndefined()
  })

  test('a tool may ask for the whole schema, however deep', async () => {
    const { body } = await guarded.query(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }))
    expect(body.errors).toBeUndefined()
  })

  test('fragments that spread each other in a circle are refused, not followed', async () => {
    const { status, body } = await guarded.query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')
    expect(status).toBe(400)
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})
