import { createClient } from 'graphql-ws'
import { describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { offerRef, vehicleRef } from '#domain/ids.ts'
import type { Supplier } from '#domain/supplier.ts'
import { createSupplierFacts } from '../../src/search/supplier-facts.ts'
import { type Logged, useServers } from '../http/a-server.ts'
import { aGate, aSupplier } from '../search/makers.ts'
import { aBranch, aCoverage, anExtra, anOffer, aRoom, aView, someDetails, someFacts, searchInput } from './makers.ts'

const { closing, serverWith } = useServers()

/** A real server before a supplier whose look-ups answer when the test lets them; how often it was asked. */
async function aWorld() {
  const gate = aGate()
  let calls = 0
  const afterGate = async <Ref, Fact>(refs: readonly Ref[], fact: (ref: Ref) => Fact) => {
    calls += 1
    await gate.opened
    return new Map(refs.map((ref) => [ref, fact(ref)]))
  }
  const supplier: Supplier = {
    ...aSupplier('trip-com', undefined, { answerWithinMs: 8000 }),
    branches: (refs) => afterGate(refs, aBranch),
    vehicles: (refs) => afterGate(refs, someDetails),
    coverages: (refs) => afterGate(refs, () => [aCoverage()]),
    extras: (refs) => afterGate(refs, () => [anExtra()]),
  }
  const facts = createSupplierFacts({ suppliers: [supplier], now: Date.now })
  const told = anOffer(0, { ref: offerRef('x'), coverages: [aCoverage({ name: '자차 포함' })] })
  const offer = { ...told, vehicle: { ...told.vehicle, ref: vehicleRef('v') } }
  const server = await serverWith({ search: aRoom(aView([offer]), { facts }) })
  return { server, gate, calls: () => calls }
}

const nested = 'offers { nodes { coverages { name } extras { name } vehicle { name details { displacementCc } } pickUp { branch { name address } } } }'
const searchCars = `query Search($input: CarSearchInput!, $wait: Int) { searchCars(input: $input, maxWaitMs: $wait) { ... on CarSearch { ${nested} } } }`
const withoutFacts = { offers: { nodes: [{ coverages: null, extras: null, vehicle: { name: '현대 아반떼', details: null }, pickUp: { branch: { name: '제주 branch-0', address: null } } }] } }
const withFacts = {
  offers: { nodes: [{
    coverages: [{ name: '완전자차' }], extras: [{ name: '카시트' }], vehicle: { name: '현대 아반떼', details: { displacementCc: 1598 } },
    pickUp: { branch: { name: '제주 branch-0', address: '제주시 용담이동 2002' } },
  }] },
}

async function timed<Value>(work: Promise<Value>): Promise<Value & { readonly ms: number }> {
  const before = performance.now()
  return { ...(await work), ms: performance.now() - before }
}

describe('look-ups that hang', () => {
  test.each([300, 900])('hold a search back until its %i ms are over, no longer, and are nothing then', async (wait) => {
    const { server } = await aWorld()
    const { body, ms } = await timed(server.query(searchCars, { input: searchInput, wait }))
    expect(body).toEqual({ data: { searchCars: withoutFacts } })
    expect(ms).toBeLessThan(wait + 200)
  })

  test('hold back a search that is asked for by its id for 900 ms', async () => {
    const { server } = await aWorld()
    const { body, ms } = await timed(server.query(`{ carSearch(id: "search-1") { ${nested} } }`))
    expect(body).toEqual({ data: { carSearch: withoutFacts } })
    expect(ms).toBeLessThan(1100)
  })

  test('hold back each event of a subscription for 900 ms', async () => {
    const { server } = await aWorld()
    const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 })
    closing.push(() => client.dispose())
    const seen: unknown[] = []
    let last = performance.now()
    for await (const { data } of client.iterate({ query: `subscription { carSearchProgress(id: "search-1") { ${nested} } }` })) {
      expect(performance.now() - last).toBeLessThan(1200)
      last = performance.now()
      seen.push(data)
    }
    expect(seen).toEqual([{ carSearchProgress: withoutFacts }, { carSearchProgress: withoutFacts }])
  })

  test('go on behind the answer, for whoever asks next', async () => {
    const { server, gate, calls } = await aWorld()
    await server.query(searchCars, { input: searchInput, wait: 100 })
    gate.open()
    const { body } = await server.query(searchCars, { input: searchInput, wait: 900 })
    expect(body).toEqual({ data: { searchCars: withFacts } })
    expect(calls()).toBe(4)
  })

  test('are told when they come before the time is over', async () => {
    const { server, gate, calls } = await aWorld()
    const answer = server.query(searchCars, { input: searchInput, wait: 5000 })
    await expect.poll(calls).toBe(4)
    gate.open()
    expect((await answer).body).toEqual({ data: { searchCars: withFacts } })
  })
})

test('a list is not spoilt by a branch that cannot be looked up for a reason that we did not expect, which is logged once', async () => {
  const logged: Logged[] = []
  const branches = async () => { throw new TypeError('undefined is not a function') }
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: (event: string, fields = {}) => void logged.push({ level: 'error', event, fields }) }
  const server = await serverWith({ log, search: aRoom(aView([anOffer(0), anOffer(1)]), { facts: someFacts([], { branches }) }) })
  const { body } = await server.query('{ carSearch(id: "search-1") { offers { nodes { pickUp { branch { name address } } } } } }')
  expect(body).toEqual({ data: { carSearch: { offers: { nodes: [0, 1].map((index) => ({ pickUp: { branch: { name: `제주 branch-${index}`, address: null } } })) } } } })
  expect(logged).toMatchObject([{ event: 'lookUp.failed', fields: { supplier: 'trip-com', call: 'branches', requestId: expect.any(String) } }])
})
