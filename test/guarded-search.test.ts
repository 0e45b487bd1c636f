import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { branchRef, offerRef, supplierId, vehicleRef } from '#domain/ids.ts'
import type { BatchMethod, Call } from '#domain/supplier.ts'
import { type ConnectOptions, connectSuppliers } from '../adapters/index.ts'
import { guard, type GuardOptions } from '../adapters/kit/guard.ts'
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts'
import { createSupplierFacts, type SupplierFacts } from '../src/search/supplier-facts.ts'
import { testNow } from './adapters/conformance-subject.ts'
import { aSearch, places } from './adapters/searches.ts'
import { anAnswer, aRoom, aSupplier, found, offers } from './search/makers.ts'

/** The room and the guard each have a deadline for a supplier. Only if the guard's comes first does it learn that the supplier hangs. */
it('a supplier that hangs opens its breaker, and from then on no search waits for it', async () => {
  const hanging = vi.fn(() => new Promise<never>(() => {}))
  const slow = guard(aSupplier('slow', hanging, { answerWithinMs: 100 }), {
    now: Date.now, random: Math.random, breaker: { failures: 2, probeAfterMs: 60_000 }, retry: { longestPauseMs: 0, budgetShare: 0 },
  })
  const room = aRoom([slow, aSupplier('quick', async () => anAnswer(offers(3)))], { now: Date.now })
  for (let search = 0; search < 2; search++) {
    const { sources } = await found(room, { maxWaitMs: 1000 })
    expect(sources).toMatchObject([{ supplier: 'slow', state: 'TIMED_OUT' }, { supplier: 'quick', state: 'ANSWERED' }])
  }
  const { sources, status } = await found(room, { maxWaitMs: 1000 })
  expect(sources).toMatchObject([{ state: 'FAILED', fault: 'unavailable' }, { state: 'ANSWERED' }])
  expect(status).toBe('COMPLETE')
  expect(hanging).toHaveBeenCalledTimes(2)
})

const slowId = supplierId('slow')
const call: Call = { signal: new AbortController().signal, requestId: 'request-1', language: 'EN' }
type LookUp = (facts: SupplierFacts, index: number, asking: Call) => Promise<unknown>
const lookUps = {
  branches: (facts, index, asking) => facts.branches(slowId, [branchRef(`B${index}`)], asking),
  vehicles: (facts, index, asking) => facts.vehicles(slowId, [vehicleRef(`V${index}`)], asking),
  coverages: (facts, index, asking) => facts.coverages(slowId, [offerRef(`O${index}`)], asking),
  extras: (facts, index, asking) => facts.extras(slowId, [offerRef(`O${index}`)], asking),
} as const satisfies Record<BatchMethod, LookUp>

/** The same between the look-ups and the guard; whoever asked may have gone long before. */
it.each(Object.entries(lookUps))('look-ups of %s that hang open the breaker too', async (method, lookUp: LookUp) => {
  const hanging = vi.fn(() => new Promise<never>(() => {}))
  const states: string[] = []
  const slow = guard({ ...aSupplier('slow', undefined, { answerWithinMs: 50 }), [method]: hanging }, {
    now: Date.now, random: Math.random, breaker: { failures: 2, probeAfterMs: 60_000 }, retry: { longestPauseMs: 0, budgetShare: 0 },
    onEvent: (event) => event.kind === 'breaker' && states.push(event.state),
  })
  const facts = createSupplierFacts({ suppliers: [slow], now: Date.now })
  await expect(lookUp(facts, 1, call)).rejects.toMatchObject({ kind: 'unavailable' })
  await expect(lookUp(facts, 2, { ...call, signal: AbortSignal.timeout(1) })).rejects.toThrow()
  await expect.poll(() => states).toEqual(['OPEN'])
  await expect(lookUp(facts, 3, call)).rejects.toMatchObject({ kind: 'unavailable' })
  expect(hanging).toHaveBeenCalledTimes(2)
})

/** The guard around a real adapter, before a real server that counts its calls. */
let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now: testNow, requestsPerSecond: 10_000 })
})
beforeEach(() => sandbox.ace.reset())
afterAll(() => sandbox.stop())

/** Its answers are short: a hundred of them are read quickly. */
function anAce(options: Partial<ConnectOptions>) {
  const connected = connectSuppliers({ ace: { baseUrl: sandbox.ace.url, user: 'FORECOURT-ACE' } }, { now: testNow, random: () => 0, ...options })
  return { search: async () => connected.suppliers[0]?.searchOffers(aSearch({ from: places.bangkok }), call), close: () => connected.close() }
}

it('a second call beside one that hangs brings the cars, and the one that hangs is given up down to its socket', async () => {
  const events: string[] = []
  const { search, close } = anAce({ hedged: ['ace'], onEvent: ({ kind }) => events.push(kind) })
  for (let usual = 0; usual < 40; usual++) await search()
  sandbox.ace.setFault('hang', { times: 1, operation: 'OTA_VehAvailRateRQ' })
  expect((await search())?.offers.length).toBeGreaterThan(0)
  expect(events.filter((kind) => kind !== 'places').slice(-3)).toEqual(['hedged', 'hedgeWon', 'answered'])
  await expect.poll(() => sandbox.ace.calls().abandoned).toBe(1)
  await close()
})

describe('in a full outage of a supplier', () => {
  const offered = 100
  /** How often the supplier is called when a hundred searches come, one after the other. */
  async function callsOf(options: Partial<GuardOptions>): Promise<number> {
    const { search, close } = anAce(options)
    sandbox.ace.setFault('serverError')
    for (let searches = 0; searches < offered; searches++) await search().catch(() => {})
    await close()
    return sandbox.ace.calls().total
  }
  const noBreaker = { failures: 10_000, probeAfterMs: 60_000 }

  it('it is called a few times only, and then left alone', async () => {
    expect(await callsOf({})).toBeLessThanOrEqual(10)
  })

  it('even the budget of resends alone adds no more than a fifth to what was asked of us', async () => {
    const calls = await callsOf({ breaker: noBreaker })
    expect(calls).toBeGreaterThan(offered)
    expect(calls).toBeLessThanOrEqual(offered * 1.2 + 1)
  })

  it('without both it would be called twice for each search', async () => {
    expect(await callsOf({ breaker: noBreaker, retry: { longestPauseMs: 0, budgetShare: 1 } })).toBe(2 * offered)
  })
})
