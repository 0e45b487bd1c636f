import { expect, vi } from 'vitest'
import { branchRef } from '#domain/ids.ts'
import type { Place } from '#domain/place.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import { guard } from '../../adapters/kit/guard.ts'
import { type FaultProxy, type LineFault, startFaultProxy } from '../../sandbox/fault-proxy.ts'
import type { Fault } from '../../sandbox/http/faults.ts'
import type { SupplierServer } from '../../sandbox/http/supplier-server.ts'
import { anAnswer, anOffer, aRoom, aSupplier, found } from '../search/makers.ts'
import type { LiveCheck } from './conformance-content.ts'
import { type Bench, testNow } from './conformance-subject.ts'

/** What becomes of a search while the trouble lasts: the answer comes all the same, is refused alone, or the supplier is out and its breaker opens. */
type Outcome = { readonly kind: 'answered' } | { readonly kind: 'refused'; readonly fault: SupplierFaultKind } | { readonly kind: 'out' }
type Trouble = {
  readonly name: string
  readonly outcome: Outcome
  /** Whoever suffers it is waited for in vain: only then must the wait be short. */
  readonly isSilent: boolean
  readonly begin: (proxy: FaultProxy, server: SupplierServer) => Promise<unknown>
}

const line = (name: string, fault: LineFault, kind: 'answered' | 'out'): Trouble =>
  ({ name, outcome: { kind }, isSilent: fault.kind === 'hang' || fault.kind === 'bandwidth', begin: (proxy) => proxy.set(fault) })
const said = (name: string, fault: Fault, outcome: Outcome): Trouble => ({ name, outcome, isSilent: false, begin: async (_, server) => server.setFault(fault) })

/** The fourteen faults of the network and of the protocol. */
const troubles: readonly Trouble[] = [
  line('latency', { kind: 'latency', ms: 100 }, 'answered'),
  line('jitter', { kind: 'latency', ms: 10, jitterMs: 100 }, 'answered'),
  line('answers in slices', { kind: 'slicer', bytes: 700 }, 'answered'),
  line('a narrow line', { kind: 'bandwidth', bytesPerSecond: 200 }, 'out'),
  line('a reset in the answer', { kind: 'reset', afterBytes: 100 }, 'out'),
  line('a half-closed line', { kind: 'halfClose', afterBytes: 100 }, 'out'),
  line('an answer that is cut', { kind: 'cut', afterBytes: 100 }, 'out'),
  line('a line that hangs', { kind: 'hang' }, 'out'),
  said('a page of HTML', 'htmlPage', { kind: 'refused', fault: 'malformed' }),
  said('an item of the wrong type', 'wrongType', { kind: 'answered' }),
  said('a failure with status 200', 'maintenance', { kind: 'out' }),
  said('an item that has lost its fields', 'badItem', { kind: 'answered' }),
  said('an answer that is too large', 'hugePage', { kind: 'refused', fault: 'malformed' }),
  said('a compression bomb', 'compressionBomb', { kind: 'refused', fault: 'malformed' }),
]

/** Less than the page of `hugePage`, more than any honest one of the sandbox. */
const maximumBytes = 4 * 1024 * 1024
/** Others have all the time that a busy machine needs. */
const answerWithinMs = { silent: 2500, usual: 15_000 }
const failures = 3

const aBranchAt = ({ position }: Place) => ({ ref: branchRef('W'), name: 'Well', desk: 'IN_TERMINAL', position } as const)

/** The supplier behind its guard and the proxy, in a search room beside one that is well. Each search is at a gateway that remembers nothing. */
async function aStreet(bench: Bench, proxy: FaultProxy, isSilent: boolean) {
  const states: string[] = []
  const { pickUp, dropOff, ...criteria } = bench.subject.searches.roundTrip
  const { limits, ...supplier } = bench.supplier({ baseUrl: `http://127.0.0.1:${proxy.port}`, maximumBytes })
  // It was well until now: lists that only come whole have been read.
  await supplier.searchOffers(bench.subject.searches.roundTrip, bench.call())
  const guarded = guard({ ...supplier, limits: { ...limits, answerWithinMs: isSilent ? answerWithinMs.silent : answerWithinMs.usual } }, {
    now: Date.now, random: () => 0.5, breaker: { failures, probeAfterMs: 100 }, onEvent: (event) => event.kind === 'breaker' && states.push(event.state),
  })
  const branches = { pickUpBranch: aBranchAt(pickUp.place), dropOffBranch: aBranchAt(dropOff.place) }
  const well = aSupplier('well', async () => anAnswer(['W1', 'W2', 'W3'].map((ref) => anOffer(ref, branches))), { countries: [pickUp.place.country] })
  const findPlace = (id: string) => [pickUp.place, dropOff.place].find((place) => place.id === id)
  const search = async () => {
    const room = aRoom([guarded, well], { now: testNow, findPlace })
    const at = { pickUp: { place: pickUp.place.id, at: pickUp.at }, dropOff: { place: dropOff.place.id, at: dropOff.at } }
    const { sources } = await found(room, { ...criteria, ...at, maxWaitMs: 5000, enoughAfterMs: 5000 })
    const [subject, other] = sources
    expect(other, 'the other supplier’s cars').toMatchObject({ state: 'ANSWERED', received: 3, kept: 3 })
    return subject
  }
  return { search, states }
}

async function expectOutcome({ search, states }: Awaited<ReturnType<typeof aStreet>>, outcome: Outcome): Promise<void> {
  switch (outcome.kind) {
    case 'answered':
      expect(await search()).toMatchObject({ state: 'ANSWERED', kept: expect.toSatisfy((kept: number) => kept > 0) })
      return expect(states).toEqual([])
    case 'refused':
      expect(await search()).toMatchObject({ state: 'FAILED', fault: outcome.fault })
      return expect(states).toEqual([])
    case 'out': {
      const asked = await Promise.all(Array.from({ length: failures }, search))
      for (const source of asked) expect(source?.state === 'TIMED_OUT' || source?.fault === 'unavailable', JSON.stringify(source)).toBe(true)
      return expect(states).toEqual(['OPEN'])
    }
  }
}

export const lineChecks = troubles.map(({ name, outcome, isSilent, begin }): LiveCheck => ({
  name: `${name}: ${outcome.kind === 'refused' ? outcome.fault : outcome.kind}, the others' cars are there, and it is well again afterwards`,
  run: async (bench, server) => {
    const proxy = await startFaultProxy({ to: Number(new URL(server.url).port) })
    try {
      const street = await aStreet(bench, proxy, isSilent)
      server.resetCalls()
      await begin(proxy, server)
      await expectOutcome(street, outcome)
      expect(server.calls().total, 'calls until it was left alone').toBeLessThanOrEqual(20)
      await proxy.clear()
      server.clearFaults()
      await vi.waitFor(async () => expect(await street.search()).toMatchObject({ state: 'ANSWERED' }), { timeout: 10_000, interval: 100 })
      expect(street.states.at(-1)).toBe(outcome.kind === 'out' ? 'CLOSED' : undefined)
    } finally {
      await proxy.stop()
    }
  },
  timeoutMs: 60_000,
}))
