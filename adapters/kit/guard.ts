import { setTimeout as sleep } from 'node:timers/promises'
import {
  bulkhead, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, isBrokenCircuitError, isBulkheadRejectedError,
} from 'cockatiel'
import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { Call, Supplier, SupplierLimits } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { unlessAborted } from '#domain/unless-aborted.ts'
import { createRetryBudget } from './retry-budget.ts'

type About = { readonly supplier: SupplierId; readonly operation: string; readonly requestId: string }

/** What operators see of a supplier. `cancelled`: the caller gave up, which says nothing about the supplier. */
export type GuardEvent =
  | (About & { readonly kind: 'answered'; readonly ms: number })
  | (About & { readonly kind: 'failed'; readonly ms: number; readonly fault: SupplierFaultKind | 'cancelled'; readonly problem: string })
  | (About & { readonly kind: 'retried'; readonly fault: SupplierFaultKind; readonly afterMs: number })
  | { readonly kind: 'breaker'; readonly supplier: SupplierId; readonly lane: Lane; readonly state: BreakerState }
  | { readonly kind: 'rateLimited'; readonly supplier: SupplierId; readonly until: EpochMs }

type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN'

export type GuardOptions = {
  readonly onEvent?: (event: GuardEvent) => void
  readonly now: () => EpochMs
  /** From 0 to 1, for the jitter. */
  readonly random: () => number
  /** Failures in a row that open the breaker, and after how long one call may try again. */
  readonly breaker?: { readonly failures: number; readonly probeAfterMs: number }
  readonly retry?: { readonly longestPauseMs: number; readonly budgetShare: number }
  /** Calls that may wait for one of the `limits.parallelCalls` places. */
  readonly queue?: number
}

const defaults = {
  breaker: { failures: 5, probeAfterMs: 5_000 },
  retry: { longestPauseMs: 100, budgetShare: 0.2 },
  /** Where they say only "too many", and the longest that we believe them. */
  rateLimitPauseMs: { usual: 1_000, longest: 300_000 },
  placesForSearches: 0.6,
  /** A probe only asks whether they are back: no reason to stay broken for as long as one patient call. */
  longestProbeMs: 2_500,
  /** Shares of the deadline: who has waited longer for a place is not sent any more, and after how short a wait a late answer is still their fault. */
  wait: { longest: 0.5, shortest: 0.1 },
}

/**
 * The same supplier behind the protections that every supplier needs. From outside in: a place among the parallel calls, the breaker, the
 * deadline, one resend of a read. It asks for limits, never for names.
 */
export function guard(supplier: Supplier, options: GuardOptions): Supplier {
  // Look-ups that hang must not take the places of searches, nor open their breaker; how often they let us call is one limit for both.
  const rateLimit = createRateLimit()
  const protectSearch = createProtection(supplier, 'searches', rateLimit, options)
  const protectLookUp = createProtection(supplier, 'lookUps', rateLimit, options)
  const reading = <Asked, Answer>(operation: string, method: ((asked: Asked, call: Call) => Promise<Answer>) | undefined) =>
    method && ((asked: Asked, call: Call) => protectLookUp(operation, call, (inner) => method(asked, inner)))
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
    searchOffers: (criteria, call) => protectSearch('searchOffers', call, (inner) => supplier.searchOffers(criteria, inner)),
    ...(branches && { branches }),
    ...(vehicles && { vehicles }),
    ...(coverages && { coverages }),
    ...(extras && { extras }),
  }
}

/** The supplier is not able to answer anybody. What is wrong with one request alone says nothing about the next. */
const isOutage = (problem: unknown): problem is SupplierFault =>
  problem instanceof SupplierFault && (problem.kind === 'unreachable' || problem.kind === 'unavailable')

const breakerStates: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'CLOSED', [CircuitState.HalfOpen]: 'HALF_OPEN', [CircuitState.Open]: 'OPEN', [CircuitState.Isolated]: 'OPEN',
}

type Work<Answer> = (call: Call) => Promise<Answer>

/** One guarded call on its way. */
type Run = { readonly operation: string; readonly call: Call; readonly deadline: AbortSignal; readonly startedAt: EpochMs }
/** With a place, after so long a wait for it. */
type Placed = Run & { readonly waitedMs: number }

/** Two lanes to one supplier, which share its parallel calls. */
type Lane = 'searches' | 'lookUps'

function placesOf(lane: Lane, { parallelCalls }: SupplierLimits): number {
  const searches = Math.ceil(parallelCalls * defaults.placesForSearches)
  return lane === 'searches' ? searches : Math.max(1, parallelCalls - searches)
}

type RateLimit = { until: EpochMs }
const createRateLimit = (): RateLimit => ({ until: 0 })

function createProtection({ id, limits }: Supplier, lane: Lane, rateLimit: RateLimit, { now, random, onEvent = () => {}, ...options }: GuardOptions) {
  const { failures, probeAfterMs } = options.breaker ?? defaults.breaker
  const { longestPauseMs, budgetShare } = options.retry ?? defaults.retry
  const parallelCalls = placesOf(lane, limits)
  const places = bulkhead(parallelCalls, options.queue ?? parallelCalls * 4)
  const breaker = circuitBreaker(handleWhen(isOutage), { halfOpenAfter: probeAfterMs, breaker: new ConsecutiveBreaker(failures) })
  const probeWithinMs = Math.min(limits.answerWithinMs, defaults.longestProbeMs)
  const budget = createRetryBudget({ share: budgetShare, maximum: 10 })
  breaker.onStateChange((state) => onEvent({ kind: 'breaker', supplier: id, lane, state: breakerStates[state] }))

  async function protect<Answer>(operation: string, call: Call, work: Work<Answer>): Promise<Answer> {
    const run = { operation, call, deadline: AbortSignal.timeout(limits.answerWithinMs), startedAt: now() }
    const about = { supplier: id, operation, requestId: call.requestId }
    let hasPlace = false
    const takePlace = () => {
      hasPlace = true
      return admit({ ...run, waitedMs: now() - run.startedAt }, work)
    }
    try {
      const answer = await unlessAborted(places.execute(takePlace, call.signal), AbortSignal.any([call.signal, run.deadline]))
      onEvent({ ...about, kind: 'answered', ms: now() - run.startedAt })
      return answer
    } catch (problem) {
      if (call.signal.aborted) {
        onEvent({ ...about, kind: 'failed', ms: now() - run.startedAt, fault: 'cancelled', problem: String(call.signal.reason) })
        throw call.signal.reason
      }
      const fault = hasPlace || problem !== run.deadline.reason ? faultOf(problem, run) : refusal(run, noPlaceMessage)
      if (fault.kind === 'rateLimited') keepAway(fault)
      onEvent({ ...about, kind: 'failed', ms: now() - run.startedAt, fault: fault.kind, problem: fault.message })
      throw fault
    }
  }

  /** While half open one call probes and all others are turned away at once: cockatiel would let them wait for the probe. */
  async function admit<Answer>(run: Placed, work: Work<Answer>): Promise<Answer> {
    if (run.deadline.aborted || run.waitedMs > limits.answerWithinMs * defaults.wait.longest) throw refusal(run, noPlaceMessage)
    if (now() < rateLimit.until) throw refusal(run, 'not asked: they said too many requests', rateLimit.until)
    if (breaker.state === CircuitState.HalfOpen) throw refusal(run, brokenMessage)
    return breaker.execute(() => attemptTwice(run, work))
  }

  async function attemptTwice<Answer>(run: Placed, work: Work<Answer>): Promise<Answer> {
    budget.pay()
    try {
      return await attempt(run, work)
    } catch (problem) {
      const afterMs = Math.round(random() * longestPauseMs)
      if (!isOutage(problem) || !isWorthResending(problem, run, afterMs) || !budget.spend()) throw problem
      onEvent({ kind: 'retried', supplier: id, operation: run.operation, requestId: run.call.requestId, fault: problem.kind, afterMs })
      await sleep(afterMs)
      return attempt(run, work)
    }
  }

  /** Half of the time must be left: whoever failed once rarely answers faster the second time. A `Retry-After` is respected, a probe asks once. */
  const isWorthResending = (fault: SupplierFault, { call, startedAt }: Run, afterMs: number): boolean =>
    breaker.state === CircuitState.Closed && !call.signal.aborted
    && now() + afterMs - startedAt <= limits.answerWithinMs / 2 && (fault.retryAt === undefined || fault.retryAt <= now() + afterMs)

  /**
   * A probe of the breaker is finished even when its caller leaves: cockatiel would take the leaving for a recovery. A call that our queue left too
   * little time is late all the same, but not an outage: its deadline goes by the breaker as it is.
   */
  async function attempt<Answer>(run: Placed, work: Work<Answer>): Promise<Answer> {
    const isProbe = breaker.state === CircuitState.HalfOpen
    const limit = isProbe ? AbortSignal.any([run.deadline, AbortSignal.timeout(probeWithinMs)]) : run.deadline
    const signal = isProbe ? limit : AbortSignal.any([run.call.signal, limit])
    try {
      signal.throwIfAborted()
      return await unlessAborted(work({ ...run.call, signal }), signal)
    } catch (problem) {
      if (problem !== limit.reason) throw problem
      if (isProbe) throw refusal(run, `no answer to a probe within ${probeWithinMs} ms`)
      throw run.waitedMs > limits.answerWithinMs * defaults.wait.shortest ? problem : faultOf(problem, run)
    }
  }

  function keepAway({ retryAt }: SupplierFault): void {
    const { usual, longest } = defaults.rateLimitPauseMs
    const until = Math.min(retryAt ?? now() + usual, now() + longest)
    if (until <= rateLimit.until) return
    rateLimit.until = until
    onEvent({ kind: 'rateLimited', supplier: id, until })
  }

  function refusal({ operation }: Run, problem: string, retryAt?: EpochMs): SupplierFault {
    return new SupplierFault({ kind: retryAt === undefined ? 'unavailable' : 'rateLimited', supplier: id, operation, problem, retryAt })
  }

  function faultOf(problem: unknown, run: Run): SupplierFault {
    if (problem instanceof SupplierFault) return problem
    if (problem === run.deadline.reason) return refusal(run, `no answer within ${limits.answerWithinMs} ms`)
    if (isBrokenCircuitError(problem)) return refusal(run, brokenMessage)
    if (isBulkheadRejectedError(problem)) return refusal(run, `not asked: ${parallelCalls} calls run and the queue is full`)
    // An adapter that breaks on an answer has not understood it.
    return new SupplierFault({ kind: 'malformed', supplier: id, operation: run.operation, problem: String(problem), cause: problem })
  }

  return protect
}

const noPlaceMessage = 'not asked: no place in time'
const brokenMessage = 'not asked: the breaker is open after repeated failures'
