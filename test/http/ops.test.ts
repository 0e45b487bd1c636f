import { describe, expect, it } from 'vitest'
import type { InvalidationScope } from '../../src/search/search-room.ts'
import { aRoom, searchInput } from '../graphql/makers.ts'
import { aRoom as aRealRoom, aSupplier } from '../search/makers.ts'
import { useServers } from './a-server.ts'

const { serverWith } = useServers()
const token = 'a token of the operator'
const bearer = { authorization: `Bearer ${token}` }
const search = `query ($input: CarSearchInput!) { searchCars(input: $input) { ... on CarSearch { id offers { nodes { priceConfidence } } } } }`
const explain = `query ($id: ID!, $supplier: ID!) { cacheExplain(searchId: $id, supplier: $supplier) {
  supplier { id } key state observed { changesPerHour onRoute { changes hours } }
  kept { tier ageSeconds tookMs offers isOfThisSearch isInvalidated filledByGateway filledByRequest freshUntil staleUntil life { decidedBy target changesPerHour atMostPerHour meanChange } }
  invalidatedBy { supplier pickUp dropOff branches }
} }`
const invalidate = `mutation ($supplier: ID, $route: CacheRouteInput, $branch: ID) { invalidateCache(supplier: $supplier, route: $route, branch: $branch, reason: "a test") { reachesOtherGateways } }`
const input = { ...searchInput, pickUp: { place: 'airport:CJU', at: '2026-12-01T10:00' }, dropOff: { place: 'airport:CJU', at: '2026-12-03T10:00' } }

describe('cacheExplain', () => {
  it('tells operators what is kept, since when, why so long, by whom, and what would invalidate it', async () => {
    const room = aRealRoom([aSupplier('one'), aSupplier('elsewhere', undefined, { countries: ['JP'] })], { freshness: { gateway: 'gateway-7' } })
    const server = await serverWith({ search: room })
    const { body: searched } = await server.query(search, { input }, { 'x-request-id': 'request-42' })
    const { id, offers } = searched.data.searchCars
    expect(offers.nodes[0].priceConfidence).toBe(1)
    const { body } = await server.query(explain, { id, supplier: 'one' })
    expect(body.errors).toBeUndefined()
    expect(body.data.cacheExplain).toMatchObject({
      supplier: { id: 'one' }, key: expect.stringContaining('answer:one:airport:CJU@2026-12-01T10:00'), state: 'FRESH',
      kept: {
        tier: 'MEMORY', ageSeconds: 0, offers: 3, isOfThisSearch: true, isInvalidated: false, filledByGateway: 'gateway-7', filledByRequest: 'request-42',
        freshUntil: '2026-11-17T00:01:00.000Z', staleUntil: '2026-11-17T00:06:00.000Z', life: { decidedBy: 'PRICES', target: 0.01 },
      },
      invalidatedBy: { supplier: 'one', pickUp: 'airport:CJU', dropOff: 'airport:CJU', branches: ['one:B1'] },
    })
    const { body: invalidated } = await server.query(invalidate, { branch: 'one:B1' })
    expect(invalidated.data.invalidateCache).toEqual({ reachesOtherGateways: false })
    expect((await server.query(explain, { id, supplier: 'one' })).body.data.cacheExplain).toMatchObject({ state: 'MISS', kept: { isInvalidated: true } })
    for (const supplier of ['elsewhere', 'nobody']) expect((await server.query(explain, { id, supplier })).body.data.cacheExplain).toBeNull()
    expect((await server.query(explain, { id: 'unknown', supplier: 'one' })).body.data.cacheExplain).toBeNull()
  })
})

describe('invalidateCache', () => {
  const declared: InvalidationScope[] = []
  const search = aRoom(undefined, { invalidateCache: async (scope) => declared.push(scope) > 0 })

  it.each([
    [{ supplier: 'trip-com' }, { supplier: 'trip-com', route: undefined, branch: undefined }],
    [{ branch: 'trip-com:ISD:77' }, { supplier: 'trip-com', route: undefined, branch: 'ISD:77' }],
    [{ route: { pickUp: 'airport:CJU' } }, { supplier: undefined, route: 'airport:CJU>airport:CJU', branch: undefined }],
    [{ supplier: 'trip-com', route: { pickUp: 'airport:CJU', dropOff: 'airport:GMP' } }, { supplier: 'trip-com', route: 'airport:CJU>airport:GMP', branch: undefined }],
  ])('takes %o', async (asked, scope) => {
    const { body } = await (await serverWith({ search })).query(invalidate, asked)
    expect(body.data.invalidateCache).toEqual({ reachesOtherGateways: true })
    expect(declared.at(-1)).toEqual(scope)
  })

  it.each([
    [{}, 'supplier'], [{ supplier: 'nobody' }, 'supplier'], [{ branch: 'nobody:1' }, 'branch'], [{ supplier: 'sk-rentacar', branch: 'trip-com:1' }, 'branch'], [{ route: { pickUp: 'nowhere' } }, 'route'],
  ])('refuses %o, which would hit nothing', async (asked, field) => {
    const { body } = await (await serverWith({ search })).query(invalidate, asked)
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
  })

  it('is logged with its reason', async () => {
    const server = await serverWith({ search })
    await server.query(invalidate, { supplier: 'trip-com' })
    expect(server.logged).toContainEqual({ level: 'info', event: 'cache.invalidated', fields: expect.objectContaining({ supplier: 'trip-com', reason: 'a test' }) })
  })
})

describe('what is for operators', () => {
  it.each([['cacheExplain', explain, { id: 'a', supplier: 'one' }], ['invalidateCache', invalidate, { supplier: 'trip-com' }]])('needs their token in production: %s', async (field, document, variables) => {
    const server = await serverWith({ isProduction: true, operatorToken: token })
    expect((await server.query(document, variables)).body.errors[0].extensions.code).toBe('FORBIDDEN')
    const { body } = await server.query(document, variables, bearer)
    expect(body.errors).toBeUndefined()
    expect(Object.keys(body.data)).toEqual([field])
  })
})
