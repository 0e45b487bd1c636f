import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guard, type GuardEvent, type GuardOptions } from '../../../adapters/kit/guard.ts'
import type { Branch } from '#domain/branch.ts'
import { branchRef, type BranchRef, vehicleRef } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { Call, SearchAnswer, Supplier, SupplierLimits } from '#domain/supplier.ts'
import { aSearch, places } from '../searches.ts'
import { acme, aCall, failureOf } from './acme.ts'

const noCars: SearchAnswer = { received: 0, offers: [], dropped: {} }
const limits: SupplierLimits = {
  offersPerSearch: 10, refsPerCall: { branches: 10, vehicles: 10, coverages: 10, extras: 10 }, parallelCalls: 2, creditsPerCall: {}, answerWithinMs: 5_000,
  freshness: { freshSeconds: 1, staleSeconds: 2, emptySeconds: 1 }, minimumLeadMinutes: 0, maximumRentalDays: 30, countries: ['KR'], currencies: ['KRW'],
  answerVariesBy: [],
}
const aFault = (kind: SupplierFaultKind, retryAt?: number) => new SupplierFault({ kind, supplier: acme, operation: 'searchOffers', problem: 'no', retryAt })
const criteria = aSearch({ from: places.jeju })

type Answer = (call: Call) => Promise<SearchAnswer>
type World = Partial<GuardOptions> & { readonly limits?: Partial<SupplierLimits> }

/** A guarded supplier that answers in turn; the last answer repeats. */
function aGuarded(answers: readonly (Answer | SupplierFault | 'answer')[], { limits: ownLimits, ...options }: World = {}, methods: Partial<Supplier> = {}) {
  const events: Exclude<GuardEvent, { readonly kind: 'places' }>[] = []
  const places: Extract<GuardEvent, { readonly kind: 'places' }>[] = []
  const calls: Call[] = []
  const clock = { now: 1_000_000 }
  const supplier: Supplier = {
    id: acme, names: { KO: 'a', EN: 'a', JA: 'a', ZH: 'a' }, limits: { ...limits, ...ownLimits },
    searchOffers: async (_, call) => {
      const answer = answers[Math.min(calls.push(call), answers.length) - 1]
      if (answer instanceof SupplierFault) throw answer
      return typeof answer === 'function' ? answer(call) : noCars
    },
    ...methods,
  }
  const guarded = guard(supplier, { now: () => clock.now, random: () => 0, onEvent: (event) => void (event.kind === 'places' ? places.push(event) : events.push(event)), ...options })
  return { search: (call = aCall()) => guarded.searchOffers(criteria, call), guarded, events, places, calls, clock, kinds: () => events.map(({ kind }) => kind) }
}

const aBranch = (ref: BranchRef): Branch => ({
  ref, name: ref, desk: 'IN_TOWN', position: undefined, address: undefined, telephone: undefined, directions: undefined, airport: undefined,
  shuttle: undefined, hours: undefined, afterHours: undefined,
})

/** Hangs until its signal says stop. */
const untilAborted: Answer = ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
const noRetry = { retry: { longestPauseMs: 0, budgetShare: 0 } } as const

describe('guard', () => {
  it('has the optional methods that the supplier has, and no others', async () => {
    const branches = async (refs: readonly BranchRef[]) => new Map(refs.map((ref) => [ref, aBranch(ref)]))
    const guarded = guard({ ...aGuarded(['answer']).guarded, branches }, { now: Date.now, random: () => 0 })
    expect(Object.keys(guarded).toSorted()).toEqual(['branches', 'id', 'limits', 'names', 'searchOffers'])
    expect((await guarded.branches?.([branchRef('b')], aCall()))?.get(branchRef('b'))?.name).toBe('b')
  })

  it('tells of answers and of failures', async () => {
    const { search, events } = aGuarded(['answer', aFault('malformed')])
    await search()
    await failureOf(search())
    expect(events).toMatchObject([
      { kind: 'answered', supplier: acme, operation: 'searchOffers', requestId: 'r1', ms: 0 },
      { kind: 'failed', fault: 'malformed', problem: expect.stringContaining('no') },
    ])
  })

  it('makes a bug of the adapter a malformed fault with its cause', async () => {
    const bug = new TypeError('undefined is no function')
    const { search } = aGuarded([() => Promise.reject(bug)])
    expect(await failureOf(search())).toMatchObject({ kind: 'malformed', cause: bug })
  })
})

describe('the deadline', () => {
  it('ends a call that hangs, aborts it, and calls the supplier unavailable', async () => {
    const { search, calls } = aGuarded([untilAborted], { limits: { answerWithinMs: 50 } })
    expect(await failureOf(search())).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('no answer within 50 ms') })
    expect(calls[0]?.signal.aborted).toBe(true)
  })

  it('holds even when an adapter does not listen to the signal', async () => {
    const { search } = aGuarded([() => new Promise(() => {})], { limits: { answerWithinMs: 50 } })
    expect(await failureOf(search())).toMatchObject({ kind: 'unavailable' })
  })

  it('gives the caller who leaves first his own reason', async () => {
    const { search, calls, events } = aGuarded([untilAborted])
    const caller = new AbortController()
    const failure = failureOf(search(aCall({ signal: caller.signal })))
    await vi.waitFor(() => expect(calls).toHaveLength(1))
    caller.abort(new Error('left'))
    expect(await failure).toEqual(new Error('left'))
    expect(calls[0]?.signal.aborted).toBe(true)
    expect(events).toMatchObject([{ kind: 'failed', fault: 'cancelled' }])
  })
})

describe('resending', () => {
  it.each(['unreachable', 'unavailable'] as const)('happens once after %s', async (kind) => {
    const { search, calls, kinds } = aGuarded([aFault(kind), 'answer'])
    expect(await search()).toBe(noCars)
    expect(calls).toHaveLength(2)
    expect(kinds()).toEqual(['retried', 'answered'])
  })

  it('happens once and no more', async () => {
    const { search, calls } = aGuarded([aFault('unavailable')])
    await failureOf(search())
    expect(calls).toHaveLength(2)
  })

  it.each(['malformed', 'unauthenticated', 'rateLimited'] as const)('does not happen after %s', async (kind) => {
    const { search, calls } = aGuarded([aFault(kind), 'answer'])
    expect(await failureOf(search())).toMatchObject({ kind })
    expect(calls).toHaveLength(1)
  })

  it('does not happen when too little of the deadline is left', async () => {
    const world = aGuarded([async () => {
      world.clock.now += 4_000
      throw aFault('unavailable')
    }])
    await failureOf(world.search())
    expect(world.calls).toHaveLength(1)
  })

  it('does not happen before the time that they ask us to wait', async () => {
    const { search, calls } = aGuarded([aFault('unavailable', 1_000_000 + 60_000)])
    await failureOf(search())
    expect(calls).toHaveLength(1)
  })

  it('adds at most a fifth to the calls when everything fails', async () => {
    const { search, calls } = aGuarded([aFault('unavailable')], { breaker: { failures: 1_000, probeAfterMs: 1 } })
    for (let asked = 0; asked < 100; asked += 1) await failureOf(search())
    expect(calls.length).toBeLessThanOrEqual(100 + 20 + 1)
    expect(calls.length).toBeGreaterThan(110)
  })
})

describe('the breaker', () => {
  // cockatiel reads the clock of the process.
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => vi.useRealTimers())

  const twoFailures = { ...noRetry, breaker: { failures: 2, probeAfterMs: 5_000 } }
  const statesIn = (events: readonly GuardEvent[]) => events.flatMap((event) => (event.kind === 'breaker' ? [event.state] : []))

  /** Open after two failures, and long enough for a probe; then these answers. */
  async function aBroken(answers: Parameters<typeof aGuarded>[0], world: World = { limits: { parallelCalls: 5 } }) {
    const broken = aGuarded([aFault('unavailable'), aFault('unavailable'), ...answers], { ...twoFailures, ...world })
    await failureOf(broken.search())
    await failureOf(broken.search())
    vi.setSystemTime(Date.now() + 5_000)
    return broken
  }

  it('opens after repeated failures and refuses at once, saying so', async () => {
    const { search, calls, events } = aGuarded([aFault('unavailable')], twoFailures)
    for (let asked = 0; asked < 2; asked += 1) await failureOf(search())
    expect(await failureOf(search())).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('the breaker is open') })
    expect(calls).toHaveLength(2)
    expect(events.at(-1)).toMatchObject({ kind: 'failed', notAsked: 'breaker' })
    expect(events).toContainEqual({ kind: 'breaker', supplier: acme, lane: 'searches', operation: 'searchOffers', state: 'OPEN' })
  })

  it('lets one call probe, turns the others away meanwhile, and closes when the probe succeeds', async () => {
    const answered = Promise.withResolvers<SearchAnswer>()
    const { search, calls, events } = await aBroken([() => answered.promise, 'answer'])
    const probe = search()
    await vi.waitFor(() => expect(calls).toHaveLength(3))
    expect(await failureOf(search())).toMatchObject({ kind: 'unavailable' })
    answered.resolve(noCars)
    expect(await probe).toBe(noCars)
    expect(await search()).toBe(noCars)
    expect(statesIn(events)).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED'])
  })

  it('gives a probe two and a half seconds at most, and does not resend it: they are back sooner than a patient call would notice', async () => {
    const { search, calls, events } = await aBroken([untilAborted, 'answer'], { limits: { answerWithinMs: 30_000, parallelCalls: 5 } })
    const began = performance.now()
    expect(await failureOf(search())).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('no answer to a probe within 2500 ms') })
    expect(performance.now() - began).toBeLessThan(15_000)
    expect(calls).toHaveLength(3)
    vi.setSystemTime(Date.now() + 5_000)
    await search()
    expect(statesIn(events)).toEqual(['OPEN', 'HALF_OPEN', 'OPEN', 'HALF_OPEN', 'CLOSED'])
  }, 20_000)

  it('takes neither callers who leave nor broken answers for an outage', async () => {
    const { search, kinds } = aGuarded([aFault('malformed')], twoFailures)
    for (let asked = 0; asked < 6; asked += 1) {
      await failureOf(search())
      await failureOf(search(aCall({ signal: AbortSignal.abort(new Error('left')) })))
    }
    expect(kinds()).not.toContain('breaker')
  })

  it('does not take a probe whose caller leaves for a recovery', async () => {
    const { search, calls, events } = await aBroken([untilAborted], { limits: { answerWithinMs: 200, parallelCalls: 5 } })
    const caller = new AbortController()
    const left = failureOf(search(aCall({ signal: caller.signal })))
    await vi.waitFor(() => expect(calls).toHaveLength(3))
    caller.abort(new Error('left'))
    expect(await left).toEqual(new Error('left'))
    await vi.waitFor(() => expect(statesIn(events)).toEqual(['OPEN', 'HALF_OPEN', 'OPEN']))
  })
})

describe('look-ups', () => {
  it('that hang take no place of a search and open no breaker of its', async () => {
    const { guarded, search, events } = aGuarded(['answer'], { limits: { answerWithinMs: 50 }, ...noRetry, breaker: { failures: 2, probeAfterMs: 60_000 } }, { branches: () => new Promise(() => {}) })
    const lookUp = () => failureOf(guarded.branches?.([branchRef('b')], aCall()) ?? Promise.resolve())
    const hanging = Array.from({ length: 5 }, lookUp)
    expect(await search()).toBe(noCars)
    await Promise.all(hanging)
    await lookUp()
    expect(await search()).toBe(noCars)
    expect(events.filter(({ kind }) => kind === 'breaker')).toEqual([{ kind: 'breaker', supplier: acme, lane: 'lookUps', operation: 'branches', state: 'OPEN' }])
  })

  it('of one kind that fail open no breaker of another', async () => {
    const vehicles = vi.fn(async () => new Map())
    const { guarded } = aGuarded(['answer'], { ...noRetry, breaker: { failures: 2, probeAfterMs: 60_000 } }, { branches: () => Promise.reject(aFault('unavailable')), vehicles })
    for (let asked = 0; asked < 3; asked += 1) await failureOf(guarded.branches?.([branchRef('b')], aCall()) ?? Promise.resolve())
    await guarded.vehicles?.([vehicleRef('v')], aCall())
    expect(vehicles).toHaveBeenCalledTimes(1)
  })
})

describe('a slow read that is asked a second time', () => {
  /** Forty answers at once teach what is usual: under a millisecond. */
  async function aHedged(answers: readonly (Answer | SupplierFault | 'answer')[], world: World = {}) {
    const usual = Array.from({ length: 40 }, () => 'answer' as const)
    const hedged = aGuarded([...usual, ...answers], { ...noRetry, hedges: true, ...world })
    for (const _ of usual) await hedged.search()
    return { ...hedged, sent: () => hedged.calls.length - usual.length }
  }
  const hedgesIn = (kinds: readonly string[]) => kinds.filter((kind) => kind.startsWith('hedge'))

  it('takes the answer that comes first, and gives the other call up', async () => {
    const { search, calls, sent, kinds } = await aHedged([untilAborted, 'answer'])
    expect(await search()).toBe(noCars)
    expect(sent()).toBe(2)
    expect(calls.at(-2)?.signal.aborted).toBe(true)
    expect(hedgesIn(kinds())).toEqual(['hedged', 'hedgeWon'])
  })

  it('waits for the first answer all the same, when the second call fails', async () => {
    const late = Promise.withResolvers<SearchAnswer>()
    const { search, kinds } = await aHedged([() => late.promise, aFault('unavailable')])
    const asked = search()
    await vi.waitFor(() => expect(hedgesIn(kinds())).toEqual(['hedged']))
    late.resolve(noCars)
    expect(await asked).toBe(noCars)
    expect(hedgesIn(kinds())).toEqual(['hedged'])
  })

  it('tells the failure of the first, when both fail', async () => {
    const late = Promise.withResolvers<SearchAnswer>()
    const { search, kinds } = await aHedged([() => late.promise, aFault('malformed')])
    const asked = failureOf(search())
    await vi.waitFor(() => expect(hedgesIn(kinds())).toEqual(['hedged']))
    late.reject(aFault('unauthenticated'))
    expect(await asked).toMatchObject({ kind: 'unauthenticated' })
  })

  it('costs at most one call in twenty, however slow they are', async () => {
    const slow: Answer = () => new Promise((resolve) => setTimeout(resolve, 5, noCars))
    const { search, calls, kinds } = await aHedged([slow])
    for (let asked = 0; asked < 60; asked += 1) await search()
    const hedges = kinds().filter((kind) => kind === 'hedged').length
    expect(hedges).toBe(calls.length - 100)
    expect(hedges).toBeGreaterThan(0)
    expect(hedges).toBeLessThanOrEqual(5)
  })

  it('never asks more at once than the supplier allows', async () => {
    const late = Promise.withResolvers<SearchAnswer>()
    const { search, sent, kinds } = await aHedged([() => late.promise], { limits: { parallelCalls: 1 } })
    const asked = search()
    await new Promise((resolve) => setTimeout(resolve, 20))
    late.resolve(noCars)
    await asked
    expect(sent()).toBe(1)
    expect(hedgesIn(kinds())).toEqual([])
  })

  it('is not asked before enough is known of what is usual, nor where nobody has switched it on', async () => {
    const slow: Answer = () => new Promise((resolve) => setTimeout(resolve, 5, noCars))
    const early = aGuarded(['answer', slow], { hedges: true })
    const off = await aHedged([slow], { hedges: false })
    for (const { search } of [early, off]) {
      for (let asked = 0; asked < 20; asked += 1) await search()
    }
    expect([...early.kinds(), ...off.kinds()]).not.toContain('hedged')
  })
})

describe('too many requests', () => {
  it('keeps us away until the time that they name, and not longer', async () => {
    const { search, calls, clock, events } = aGuarded([aFault('rateLimited', 1_000_000 + 7_000), 'answer'])
    await failureOf(search())
    clock.now += 6_999
    expect(await failureOf(search())).toMatchObject({ kind: 'rateLimited', retryAt: 1_007_000 })
    expect(events.at(-1)).toMatchObject({ kind: 'failed', notAsked: 'rateLimit' })
    expect(calls).toHaveLength(1)
    clock.now += 1
    expect(await search()).toBe(noCars)
    expect(events).toContainEqual({ kind: 'rateLimited', supplier: acme, until: 1_007_000 })
  })

  it('keeps us away for a second when no time is named, and never for days', async () => {
    const { search, clock } = aGuarded([aFault('rateLimited'), aFault('rateLimited', 9_999_999_999), 'answer'])
    await failureOf(search())
    clock.now += 1_000
    await failureOf(search())
    clock.now += 300_000
    expect(await search()).toBe(noCars)
  })
})

describe('places for parallel calls', () => {
  it('are as many as the limits say; the next in line waits, the one after a full line is refused', async () => {
    const answered = Promise.withResolvers<SearchAnswer>()
    const { search, calls, events, places } = aGuarded([() => answered.promise], { queue: 1 })
    const waiting = [search(), search(), search()]
    expect(await failureOf(search())).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('the queue is full') })
    expect(events).toMatchObject([{ kind: 'failed', fault: 'unavailable', notAsked: 'queueFull' }])
    expect(places.at(-1)).toEqual({ kind: 'places', supplier: acme, lane: 'searches', places: 2, running: 2, queued: 1 })
    expect(calls).toHaveLength(2)
    answered.resolve(noCars)
    await Promise.all(waiting)
    expect(calls).toHaveLength(3)
    await vi.waitFor(() => expect(places.at(-1)).toMatchObject({ running: 0, queued: 0 }))
  })

  const afterMs = (ms: number): Answer => () => new Promise((resolve) => setTimeout(() => resolve(noCars), ms))
  const inRealTime = { now: () => Math.round(performance.now()), limits: { parallelCalls: 2, answerWithinMs: 400 } }

  it('found too late are not used, and do not look like an outage', async () => {
    const { search, calls, kinds } = aGuarded([afterMs(280)], inRealTime)
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => failureOf(search())))
    expect(outcomes.filter((outcome) => outcome === 'no failure')).toHaveLength(2)
    const refused = outcomes.filter((outcome) => outcome !== 'no failure')
    expect(refused.every((fault) => String(fault).includes('SupplierFault(unavailable): acme searchOffers: not asked: no place in time'))).toBe(true)
    expect(calls).toHaveLength(2)
    expect(kinds()).not.toContain('breaker')
  })

  it('found late leave less time than the supplier is promised: running out of it is no outage', async () => {
    const breaker = { failures: 1, probeAfterMs: 5_000 }
    const { search, calls, kinds } = aGuarded([afterMs(150), afterMs(150), afterMs(350), 'answer'], { ...inRealTime, breaker })
    const outcomes = await Promise.all([search(), search(), failureOf(search())])
    expect(outcomes[2]).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('no answer within 400 ms') })
    expect(await search()).toBe(noCars)
    expect(calls).toHaveLength(4)
    expect(kinds()).not.toContain('breaker')
  })
})
