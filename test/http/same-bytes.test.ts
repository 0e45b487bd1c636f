import { request as httpRequest } from 'node:http'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultQueryLimits } from '../../src/graphql/limits/limits.ts'
import { checkShape } from '../../src/graphql/limits/shape.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import type { ServerOptions } from '../../src/http/server.ts'
import { anyQuery, type AnyQuery } from '../graphql/any-query.ts'
import { aBranch, aBranchDirectory, anExtra, aReviewQueue, places, rates, someDetails } from '../graphql/makers.ts'
import { aCoverage, anyList } from '../search/any-offers.ts'
import { anAnswer, aRoom, aSupplier, found, quiet, request as aRequest } from '../search/makers.ts'
import { aPlainServer } from './a-plain-server.ts'
import { aServer, type TestServer } from './a-server.ts'

const suppliers = ['one', 'two'].map((id, index) => {
  const offers = fc.sample(anyList, { numRuns: 6, seed: 11 + index }).flat().map((offer, number) => ({ ...offer, ref: `${offer.ref}-${number}` as typeof offer.ref }))
  return {
    ...aSupplier(id, async () => anAnswer(offers)),
    names: { KO: `${id} 한국어`, EN: `${id} in English`, JA: `${id} 日本語`, ZH: `${id} 中文` },
    branches: async (refs: readonly Parameters<typeof aBranch>[0][]) => new Map(refs.map((ref) => [ref as never, aBranch(ref)])),
    vehicles: async (refs: readonly string[]) => new Map(refs.map((ref) => [ref as never, someDetails(ref)])),
    coverages: async (refs: readonly string[]) => new Map(refs.map((ref) => [ref as never, [aCoverage()]])),
    extras: async (refs: readonly string[]) => new Map(refs.map((ref) => [ref as never, [anExtra()]])),
  }
})
const search = aRoom(suppliers)
const rooms = { search, places, branches: aBranchDirectory(), reviewQueue: aReviewQueue(), rates, log: quiet }
const { maxWaitMs: _, enoughAfterMs: __, ...input } = aRequest()
const levels = new Map<string, number>()

let plain: Awaited<ReturnType<typeof aPlainServer>>
let fast: TestServer
let world: Parameters<typeof anyQuery>[0]
beforeAll(async () => {
  const view = await found(search)
  const page = await search.offersOf(view, { first: 3, after: undefined, filter: {}, sort: 'PRICE_LOW_FIRST', coverage: 'FULL' })
  const groups = await search.groupsOf(view, { first: 2, after: undefined, filter: {}, sort: 'PRICE_LOW_FIRST', coverage: 'FULL' })
  world = {
    schema: createSchema(),
    roots: ['searchCars', 'searchCars', 'carSearch', 'carSearch', 'carSearch', 'place', 'places', 'searchPlaces', 'placesNear'],
    values: {
      CarSearchInput: [input, input, { ...input, currency: 'USD' }, { ...input, pickUp: { place: 'airport:XXX', at: 'never' } }],
      'Query.searchCars.maxWaitMs': [900], 'Query.searchCars.enoughAfterMs': [5000], 'Query.carSearch.id': [view.id, view.id, view.id, view.id, 'unknown'],
      'CarSearch.offers.first': [1, 3, 20, 500, 0], 'CarSearch.offers.after': [page.edges[1]?.cursor, page.edges[1]?.cursor, 'garbage'],
      'CarSearch.groups.first': [1, 5, 100], 'CarSearch.groups.after': [groups.edges[0]?.cursor], 'VehicleGroup.offers.first': [1, 4], 'CarSearch.offer.id': [page.edges[0]?.offer.id, 'none'],
      'Query.place.id': ['airport:CJU', 'airport:XXX'], 'Query.searchPlaces.text': ['jeju', '제주', 'wpwn', ''], 'Query.placesNear.latitude': [33.5], 'Query.placesNear.longitude': [126.5],
      'OfferFilter.suppliers': ['one', 'two'], 'OfferFilter.acriss': ['C*A*', '????'], 'OfferFilter.totalAtMost': ['2015', 'much'], 'OfferFilter.totalAtLeast': ['2005'],
      ID: ['one'], String: ['2010'], Int: [2, 5], Float: [3.5], Boolean: [true, false],
    },
  }
  const observe: ServerOptions['observe'] = (event) => {
    if (event.kind === 'answerServed') levels.set(event.tier, (levels.get(event.tier) ?? 0) + 1)
  }
  plain = await aPlainServer(rooms)
  fast = await aServer({ ...rooms, observe })
})
afterAll(() => Promise.all([plain.close(), fast.close()]))

type Bare = { readonly status: number | undefined; readonly contentType: string | undefined; readonly text: string }

/** Without a client's own ideas about encodings. */
function post(url: string, body: string): Promise<Bare> {
  const { promise, resolve, reject } = Promise.withResolvers<Bare>()
  const sent = httpRequest(new URL('/graphql', url), { method: 'POST', headers: { 'content-type': 'application/json', 'x-request-id': 'same' } }, (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => void chunks.push(chunk))
    answer.on('end', () => resolve({ status: answer.statusCode, contentType: answer.headers['content-type'], text: Buffer.concat(chunks).toString() }))
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}

describe('every way to an answer gives the same bytes as Apollo Server alone', () => {
  test('for any document and any variables, the first time and every further time', { timeout: 300_000 }, async () => {
    levels.clear()
    let asked = 0
    const same = async ({ query, variables: [one, other] }: AnyQuery) => {
      // The shape is judged before Apollo Server sees a document: that is test/graphql/limits.test.ts.
      fc.pre(checkShape(query, defaultQueryLimits).kind === 'fits')
      for (const variables of [one, one, { ...one, round: 1 }, other, other, { ...other, round: 2 }, { ...one, round: 3 }]) {
        const body = JSON.stringify({ query, variables })
        const expected = await post(plain.url, body)
        expect(await post(fast.url, body)).toEqual(expected)
        expect(await post(fast.url, JSON.stringify({ variables, query }, undefined, 1))).toEqual(expected)
        asked += 2
      }
    }
    await fc.assert(fc.asyncProperty(anyQuery(world), same), { numRuns: Number(process.env['QUERIES'] ?? 40), endOnFailure: true })
    // Each request is answered by one level, once.
    expect([...levels.values()].reduce((sum, count) => sum + count, 0)).toBe(asked)
    if (process.env['QUERIES']) console.log(Object.fromEntries(levels))
    // The test is about all of them, and says so when one is never taken.
    expect(Object.fromEntries(levels)).toEqual({
      BODY: expect.any(Number), OPERATION: expect.any(Number), OFFERS: expect.any(Number), EXECUTION: expect.any(Number), APOLLO: expect.any(Number),
    })
  })

  /** Where putting an answer together could go wrong; `$id` is a search that is complete. */
  const delicate: [string, string, object?, object?][] = [
    ['two selections of the same offers', '{ carSearch(id: $id) { offers(first: 3) { nodes { id } nodes { price { total { amount } } } } } }'],
    ['two lists that are one in the answer', '{ carSearch(id: $id) { offers(first: 3) { nodes { id } } ... { offers(first: 3) { nodes { vehicle { name } } } } } }'],
    ['the same fragment twice', '{ carSearch(id: $id) { ...P ...P } } fragment P on CarSearch { offers(first: 3) { nodes { id vehicle { name } } } }'],
    ['edges and nodes of one list', '{ carSearch(id: $id) { offers(first: 3) { edges { cursor node { id } } nodes { vehicle { name } } } } }'],
    ['two lists by aliases', '{ carSearch(id: $id) { dear: offers(first: 3, sort: PRICE_HIGH_FIRST) { nodes { id } } cheap: offers(first: 3) { nodes { id price { total { amount } } } } } }'],
    ['groups, their offers and their best', '{ carSearch(id: $id) { groups(first: 4) { nodes { name offers(first: 2) { id vehicle { name } } bestFor { cheapest { id } nearest { id servedFrom } cheapestWithFullCoverage { id } } } } } }'],
    ['an offer of its own, and one that is not there', '{ carSearch(id: $id) { one: offer(id: $offer) { id price { total { amount } } } none: offer(id: "none") { id } } }'],
    ['an argument within an offer', 'query ($l: Language) { carSearch(id: $id) { offers(first: 3) { nodes { supplier { name(language: $l) } } } } }', { l: 'KO' }, { l: 'EN' }],
    ['an argument within an offer, left out and null', 'query ($l: Language) { carSearch(id: $id) { offers(first: 3) { nodes { supplier { name(language: $l) } } } } }', {}, { l: null }],
    ['a default within an offer', 'query ($l: Language = JA) { carSearch(id: $id) { offers(first: 3) { nodes { supplier { name(language: $l) } } } } }', {}, { l: 'KO' }],
    ['another default of the same text', 'query ($l: Language = ZH) { carSearch(id: $id) { offers(first: 3) { nodes { supplier { name(language: $l) } } } } }', {}, { l: 'KO' }],
    ['a condition within an offer', 'query ($a: Boolean!) { carSearch(id: $id) { offers(first: 3) { nodes { id @skip(if: $a) vehicle { name @include(if: $a) } id } } } }', { a: true }, { a: false }],
    ['everything of an offer left out', 'query ($a: Boolean!) { carSearch(id: $id) { offers(first: 3) { nodes { id @skip(if: $a) } } } }', { a: true }, { a: false }],
    ['a list left out', 'query ($a: Boolean!) { carSearch(id: $id) { version offers(first: 3) @include(if: $a) { nodes { id } } } }', { a: false }, { a: true }],
    ['a branch of which the rest is left out', 'query ($a: Boolean!) { carSearch(id: $id) { offers(first: 3) { nodes { pickUp { branch { name address @include(if: $a) } } } } } }', { a: false }, { a: true }],
    ['look-ups for each offer', '{ carSearch(id: $id) { offers(first: 5) { nodes { coverages { name price { amount } } extras { name } vehicle { details { options } } pickUp { branch { name address } } allIn(coverage: BASIC) { total { amount } } } } } }'],
    ['names that only look like types', '{ carSearch(id: $id) { __typename offers(first: 3) { __typename nodes { __typename kind: __typename id } } } }'],
    ['a page behind a cursor', '{ carSearch(id: $id) { offers(first: 3, after: $cursor) { pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { id } } } }'],
    ['an error beside offers', '{ carSearch(id: $id) { offers(first: 3) { nodes { id } } wrong: offers(first: 0) { nodes { id } } } }'],
    ['an empty list', '{ carSearch(id: $id) { offers(first: 3, filter: { seatsAtLeast: 99 }) { totalCount nodes { id } } } }'],
    ['two operations, one chosen', 'query A { carSearch(id: $id) { version } } query B { carSearch(id: $id) { offers(first: 2) { nodes { id } } } }'],
    ['a variable that does not fit', 'query ($first: Int!) { carSearch(id: $id) { offers(first: $first) { nodes { id } } } }', { first: 3 }, { first: 'three' }],
    ['the same offers in two currencies', 'query ($input: CarSearchInput!) { searchCars(input: $input) { ... on CarSearch { offers(first: 50) { nodes { id price { total { amount currency } } } } } } }', { input }, { input: { ...input, currency: 'USD' } }],
    ['text of many bytes', '{ searchPlaces(text: "제주") { matched place { name ja: name(language: JA) zh: name(language: ZH) } } }'],
  ]
  test.each<[string, string, object?, object?]>(delicate)('for %s', async (name, template, one: object = {}, other: object = one) => {
    const values = world.values
    const query = template.replaceAll('$id', JSON.stringify(values['Query.carSearch.id']?.[0])).replace('$offer', JSON.stringify(values['CarSearch.offer.id']?.[0]))
      .replace('$cursor', JSON.stringify(values['CarSearch.offers.after']?.[0]))
    const operationName = name.startsWith('two operations') ? 'B' : undefined
    for (const [round, variables] of [one, other, one, other, one, other].entries()) {
      // A variable that the operation does not have makes it another request with the same answer: none is given again as a whole.
      const body = JSON.stringify({ query, variables: { ...variables, round }, operationName })
      expect(await post(fast.url, body)).toEqual(await post(plain.url, body))
    }
  })
})
