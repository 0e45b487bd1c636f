import type { Call, Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { unlessAborted } from '#domain/unless-aborted.ts'
import { createAttempt } from './guard/attempt.ts'
import { type BreakerOptions, createBreaker } from './guard/breaker.ts'
import { createFaults } from './guard/faults.ts'
import type { GuardEvent } from './guard/guard-event.ts'
import { createHedge } from './guard/hedge.ts'
import { createPlaces, type Lane, type Occupancy, type Places } from './guard/places.ts'
import { createRateLimit, type RateLimit } from './guard/rate-limit.ts'
import { createResend, type ResendOptions } from './guard/resend.ts'
import type { Placed, Work } from './guard/run.ts'

export type { GuardEvent } from './guard/guard-event.ts'

export type GuardOptions = {
  readonly onEvent?: (event: GuardEvent) => void
  readonly now: () => EpochMs
  /** From 0 to 1, for the jitter. */
  readonly random: () => number
  readonly breaker?: BreakerOptions
  readonly retry?: ResendOptions
  /** Calls that may wait for one of the `limits.parallelCalls` places. */
  readonly queue?: number
  /** Whether a slow read is asked a second time (guard/hedge.ts); not unless the operator says so, since suppliers may count or charge what we ask. */
  readonly hedges?: boolean
}

/** Share of the deadline: who has waited longer for a place is not sent any more. */
const longestWait = 0.5

/**
 * The same supplier behind the protections that every supplier needs, each a file of guard/. From outside in: a place among the parallel calls,
 * the supplier's wish to be left alone, the breaker, one resend, a second call beside a slow one, the deadline. It asks for limits, never for names.
 *
 * Every method here reads, and may be sent twice. A method that writes must leave out the resend and the hedge.
 */
export function guard(supplier: Supplier, options: GuardOptions): Supplier {
  const rateLimit = createRateLimit(options.now, (until) => options.onEvent?.({ kind: 'rateLimited', supplier: supplier.id, until }))
  const tellPlaces = (lane: Lane) => (occupancy: Occupancy) => options.onEvent?.({ kind: 'places', supplier: supplier.id, lane, ...occupancy })
  const searches = createPlaces('searches', supplier.limits, options.queue, tellPlaces('searches'))
  const lookUps = createPlaces('lookUps', supplier.limits, options.queue, tellPlaces('lookUps'))
  const protectSearch = protectReads({ supplier, operation: 'searchOffers', lane: 'searches', places: searches, rateLimit }, options)
  const reading = <Asked, Answer>(operation: string, method: ((asked: Asked, call: Call) => Promise<Answer>) | undefined) => {
    const protect = protectReads({ supplier, operation, lane: 'lookUps', places: lookUps, rateLimit }, options)
    return method && ((asked: Asked, call: Call) => protect(call, (inner) => method(asked, inner)))
  }
  const branches = reading('branches', supplier.branches?.bind(supplier))
  const vehicles = reading('vehicles', supplier.vehicles?.bind(supplier))
  const coverages = reading('coverages', supplier.coverages?.bind(supplier))
  const extras = reading('extras', supplier.extras?.bind(supplier))
  return {
    id: supplier.id,
    names: supplier.names,
    limits: supplier.limits,
    // It has all the time in the world, and nobody waits for it.
    ...(supplier.prepare && { prepare: supplier.prepare.bind(supplier) }),
    searchOffers: (criteria, call) => protectSearch(call, (inner) => supplier.searchOffers(criteria, inner)),
    ...(branches && { branches }),
    ...(vehicles && { vehicles }),
    ...(coverages && { coverages }),
    ...(extras && { extras }),
  }
}

/** One operation of a supplier: it has a breaker and budgets of its own, and shares places with its lane and the rate limit with all. */
type Operation = { readonly supplier: Supplier; readonly operation: string; readonly lane: Lane; readonly places: Places; readonly rateLimit: RateLimit }

function protectReads({ supplier: { id, limits }, operation, lane, places, rateLimit }: Operation, options: GuardOptions) {
  const { now, random, onEvent = () => {} } = options
  const { answerWithinMs } = limits
  const about = ({ requestId }: Call) => ({ supplier: id, operation, requestId })
  const faults = createFaults({ supplier: id, operation, answerWithinMs, places })
  const breaker = createBreaker(options.breaker, (state) => onEvent({ kind: 'breaker', supplier: id, lane, operation, state }))
  const attempt = createAttempt({ breaker, faults, answerWithinMs })
  const resend = createResend({
    breaker, answerWithinMs, options: options.retry, now, random,
    onResent: ({ call }, fault, afterMs) => onEvent({ ...about(call), kind: 'retried', fault: fault.kind, afterMs }),
  })
  const hedge = options.hedges === true
    ? createHedge({ places, now, onHedged: (call, kind, afterMs) => onEvent({ ...about(call), kind, afterMs }) })
    : <Answer>(call: Call, ask: Work<Answer>) => ask(call)

  return async <Answer>(call: Call, work: Work<Answer>): Promise<Answer> => {
    const run = { call, deadline: AbortSignal.timeout(answerWithinMs), startedAt: now() }
    let hasPlace = false
    const takePlace = () => {
      hasPlace = true
      return admit({ ...run, waitedMs: now() - run.startedAt }, work)
    }
    try {
      const answer = await unlessAborted(places.run(takePlace, call.signal), AbortSignal.any([call.signal, run.deadline]))
      onEvent({ ...about(call), kind: 'answered', ms: now() - run.startedAt })
      return answer
    } catch (problem) {
      if (call.signal.aborted) {
        onEvent({ ...about(call), kind: 'failed', ms: now() - run.startedAt, fault: 'cancelled', problem: String(call.signal.reason) })
        throw call.signal.reason
      }
      const fault = hasPlace || problem !== run.deadline.reason ? faults.from(problem, run) : faults.noPlace()
      if (fault.kind === 'rateLimited') rateLimit.keepAway(fault.retryAt)
      onEvent({ ...about(call), kind: 'failed', ms: now() - run.startedAt, fault: fault.kind, problem: fault.message, notAsked: faults.whyNotAsked(fault) })
      throw fault
    }
  }

  /** While half open one call probes and all others are turned away at once: cockatiel would let them wait for the probe. */
  async function admit<Answer>(run: Placed, work: Work<Answer>): Promise<Answer> {
    if (run.deadline.aborted || run.waitedMs > answerWithinMs * longestWait) throw faults.noPlace()
    const until = rateLimit.until()
    if (until !== undefined) throw faults.rateLimited(until)
    if (breaker.state() === 'HALF_OPEN') throw faults.broken()
    return breaker.run(() => resend(run, () => hedgeUnlessProbe(run, (call) => attempt({ ...run, call }, work))))
  }

  /** A probe asks once. */
  function hedgeUnlessProbe<Answer>({ call }: Placed, ask: Work<Answer>): Promise<Answer> {
    return breaker.state() === 'HALF_OPEN' ? ask(call) : hedge(call, ask)
  }
}
