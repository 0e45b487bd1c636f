import { describe, expect, it } from 'vitest'
import { branchRef } from '#domain/ids.ts'
import { useServers } from '../http/a-server.ts'
import { aBranch, aBranchDirectory, anOffer, aRoom, aView, type FactCall, sk, someFacts } from './makers.ts'

const { serverWith } = useServers()
const position = { latitude: 33.5, longitude: 126.5 }
const counter = { ref: branchRef('7'), name: 'Jeju Airport', desk: 'SHUTTLE' as const, position }
const view = aView([anOffer(0, { vendor: { code: 'SK', name: 'SK렌터카', rating: undefined, ratingCount: undefined }, pickUpBranch: counter })])
const ask = (fields: string) => `{ carSearch(id: "search-1") { offers(first: 1) { nodes { pickUp { branch { ${fields} } } } } } }`

const match = `match { place { id } distanceKm evidence { rule detail } sameAs { supplier { id name } id name evidence { rule } } }`

async function branchWith(fields: string, changes: Parameters<typeof serverWith>[0] = {}) {
  const { body } = await (await serverWith({ search: aRoom(view), ...changes })).query(ask(fields))
  expect(body.errors).toBeUndefined()
  return body.data.carSearch.offers.nodes[0].pickUp.branch
}

describe('a branch', () => {
  it('has the supplier’s id in its own, for which nobody is asked', async () => {
    const calls: FactCall[] = []
    expect(await branchWith('id name', { search: aRoom(view, { facts: someFacts(calls) }) })).toEqual({ id: 'trip-com:7', name: 'Jeju Airport' })
    expect(calls).toEqual([])
  })

  it('belongs to a place, with the evidence of what its own page tells', async () => {
    const found = await branchWith(match)
    expect(found.match).toMatchObject({ place: { id: 'airport:CJU' }, evidence: [{ rule: 'IATA', detail: 'CJU' }, { rule: 'DISTANCE', detail: '1.0 km' }] })
    expect(found.match.distanceKm).toBeCloseTo(0.98, 1)
  })

  it('is matched by what the search told when its supplier cannot tell more', async () => {
    const facts = someFacts([], { branches: async () => new Map() })
    const found = await branchWith(match, { search: aRoom(view, { facts }) })
    expect(found.match.place).toEqual({ id: 'airport:CJU' })
    expect(found.match.evidence).toContainEqual({ rule: 'NAME', detail: 'jeju airport' })
  })

  it('is the same counter as another supplier’s and as one of the operator’s list', async () => {
    const branches = aBranchDirectory({
      offices: [{ id: 'A-1', name: 'SK렌터카 제주공항점', company: undefined, address: undefined, telephone: undefined, position, airport: 'CJU', country: 'KR' }],
    })
    branches.learn(sk, [{ branch: { ...aBranch('CJU01'), name: '제주공항 본점' }, vendor: 'SK렌터카' }])
    const facts = someFacts([], { branches: async (_, refs) => new Map(refs.map((ref) => [ref, { ...aBranch(ref), ...counter }])) })
    const { match: { sameAs } } = await branchWith(match, { search: aRoom(view, { facts }), branches })
    expect(sameAs.map(({ supplier, id, name }: { supplier: object; id: string; name: string }) => ({ supplier, id, name }))).toEqual(expect.arrayContaining([
      { supplier: { id: 'sk-rentacar', name: 'sk-rentacar (KO)' }, id: 'sk-rentacar:CJU01', name: '제주공항 본점' }, { supplier: null, id: 'A-1', name: 'SK렌터카 제주공항점' },
    ]))
    expect(sameAs[0].evidence).toContainEqual({ rule: 'BRAND' })
  })

  it('belongs to nothing where nothing is certain', async () => {
    const nowhere = aView([anOffer(0, { pickUpBranch: { ...counter, name: 'Depot 3', position: undefined, desk: 'NOT_STATED' } })])
    const facts = someFacts([], { branches: async () => new Map() })
    expect(await branchWith(match, { search: aRoom(nowhere, { facts }) })).toEqual({ match: { place: null, distanceKm: null, evidence: [], sameAs: [] } })
  })
})
