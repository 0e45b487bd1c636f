import { setTimeout as sleep } from 'node:timers/promises'
import {
  bulkhead, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, isBrokenCircuitError, isBulkheadRejectedError,
} from 'cockatiel'
import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { Call, Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { createRetryBudget } from './retry-budget.ts'
import { unlessAborted } from './unless-aborted.ts'

type About = { readonly supplier: SupplierId; readonly operation: string; readonly requestId: string }

/** What operators see of a supplier. `cancelled`: the caller gave up, which says nothing about the supplier. */
export type GuardEvent =
  | (About & { readonly kind: 'answered'; readonly ms: number })
  | (About & { readonly kind: 'failed'; readonly ms: number; readonly fault: SupplierFaultKind | 'cancelled'; readonly problem: string })
  | (About & { readonly kind: 'retried'; readonly fault: SupplierFaultKind; readonly afterMs: number })
  | { readonly kind: 'breaker'; readonly supplier: SupplierId; readonly state: BreakerState }
  | { readonly kind: 'rateLimited'; readonly supplier: SupplierId; readonly until: EpochMs }

export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN'

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
}

/**
 * The same supplier behind the protections that every supplier needs. From outside in: a place among the parallel calls, the breaker, the
 * deadline, one resend of a read. It asks for limits, never for names.
 */
export function guard(supplier: Supplier, options: GuardOptions): Supplier {
  const protect = createProtection(supplier, options)
  const reading = <Asked, Answer>(operation: string, method: ((asked: Asked, call: Call) => Promise<Answer>) | undefined) =>
    method && ((asked: Asked, call: Call) => protect(operation, call, (inner) => method(asked, inner)))
  const branches = reading('branches', supplier.branches?.bind(supplier))
  const vehicles = reading('vehicles', supplier.vehicles?.bind(supplier))
  const coverages = reading('coverages', supplier.coverages?.bind(supplier))
  const extras = reading('extras', supplier.extras?.bind(supplier))
  return {
    id: supplier.id,
    names: supplier.names,
    limits: supplier.limits,
    searchOffers: (criteria, call) => protect('searchOffers', call, (inner) => supplier.searchOffers(criteria, inner)),
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

function createProtection({ id, limits }: Supplier, { now, random, onEvent = () => {}, ...options }: GuardOptions) {
  const { failures, probeAfterMs } = options.breaker ?? defaults.breaker
  const { longestPauseMs, budgetShare } = options.retry ?? defaults.retry
  const places = bulkhead(limits.parallelCalls, options.queue ?? limits.parallelCalls * 4)
  const breaker = circuitBreaker(handleWhen(isOutage), { halfOpenAfter: probeAfterMs, breaker: new ConsecutiveBreaker(failures) })
  const budget = createRetryBudget({ share: budgetShare, maximum: 10 })
  let limitedUntil: EpochMs = 0
  breaker.onStateChange((state) => onEvent({ kind: 'breaker', supplier: id, state: breakerStates[state] }))

  async function protect<Answer>(operation: string, call: Call, work: Work<Answer>): Promise<Answer> {
    const run = { operation, call, deadline: AbortSignal.timeout(limits.answerWithinMs), startedAt: now() }
    const about = { supplier: id, operation, requestId: call.requestId }
    try {
      const answer = await unlessAborted(places.execute(() => admit(run, work), call.signal), AbortSignal.any([call.signal, run.deadline]))
      onEvent({ ...about, kind: 'answered', ms: now() - run.startedAt })
      return answer
    } catch (problem) {
      if (call.signal.aborted) {
        onEvent({ ...about, kind: 'failed', ms: now() - run.startedAt, fault: 'cancelled', problem: String(call.signal.reason) })
        throw call.signal.reason
      }
      const fault = faultOf(problem, run)
      if (fault.kind === 'rateLimited') keepAway(fault)
      onEvent({ ...about, kind: 'failed', ms: now() - run.startedAt, fault: fault.kind, problem: fault.message })
      throw fault
    }
  }

  /** While half open one call probes and all others are turned away at once: cockatiel would let them wait for the probe. */
  async function admit<Answer>(run: Run, work: Work<Answer>): Promise<Answer> {
    if (now() < limitedUntil) throw refusal(run, 'not asked: they said too many requests', limitedUntil)
    if (breaker.state === CircuitState.HalfOpen) throw refusal(run, brokenMessage)
    return breaker.execute(() => attemptTwice(run, work))
  }

  async function attemptTwice<Answer>(run: Run, work: Work<Answer>): Promise<Answer> {
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

  /** Half of the time must be left: whoever failed once rarely answers faster the second time. A `Retry-After` is respected. */
  const isWorthResending = (fault: SupplierFault, { call, startedAt }: Run, afterMs: number): boolean =>
    !call.signal.aborted && now() + afterMs - startedAt <= limits.answerWithinMs / 2 && (fault.retryAt === undefined || fault.retryAt <= now() + afterMs)

  /** A probe of the breaker is finished even when its caller leaves: cockatiel would take the leaving for a recovery. */
  async function attempt<Answer>(run: Run, work: Work<Answer>): Promise<Answer> {
    const isProbe = breaker.state === CircuitState.HalfOpen
    const signal = isProbe ? run.deadline : AbortSignal.any([run.call.signal, run.deadline])
    try {
      signal.throwIfAborted()
      return await unlessAborted(work({ ...run.call, signal }), signal)
    } catch (problem) {
      throw problem === run.deadline.reason ? faultOf(problem, run) : problem
    }
  }

  function keepAway({ retryAt }: SupplierFault): void {
    const { usual, longest } = defaults.rateLimitPauseMs
    const until = Math.min(retryAt ?? now() + usual, now() + longest)
    if (until <= limitedUntil) return
    limitedUntil = until
    onEvent({ kind: 'rateLimited', supplier: id, until })
  }

  function refusal({ operation }: Run, problem: string, retryAt?: EpochMs): SupplierFault {
    return new SupplierFault({ kind: retryAt === undefined ? 'unavailable' : 'rateLimited', supplier: id, operation, problem, retryAt })
  }

  function faultOf(problem: unknown, run: Run): SupplierFault {
    if (problem instanceof SupplierFault) return problem
    if (problem === run.deadline.reason) return refusal(run, `no answer within ${limits.answerWithinMs} ms`)
    if (isBrokenCircuitError(problem)) return refusal(run, brokenMessage)
    if (isBulkheadRejectedError(problem)) return refusal(run, `not asked: ${limits.parallelCalls} calls run and the queue is full`)
    // An adapter that breaks on an answer has not understood it.
    return new SupplierFault({ kind: 'malformed', supplier: id, operation: run.operation, problem: String(problem), cause: problem })
  }

  return protect
}

const brokenMessage = 'not asked: the breaker is open after repeated failures'
