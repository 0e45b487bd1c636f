import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel'
import { SupplierFault } from '#domain/supplier-fault.ts'

export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN'

export type Breaker = {
  state(): BreakerState
  /** Rejects without doing the work while it is open. */
  run<Answer>(work: () => Promise<Answer>): Promise<Answer>
}

/** Failures in a row that open the breaker, and after how long one call may try again. */
export type BreakerOptions = { readonly failures: number; readonly probeAfterMs: number }
const usual: BreakerOptions = { failures: 5, probeAfterMs: 5_000 }

const states: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'CLOSED', [CircuitState.HalfOpen]: 'HALF_OPEN', [CircuitState.Open]: 'OPEN', [CircuitState.Isolated]: 'OPEN',
}

/** One for each operation: an end point that is down says nothing about the one beside it, and a supplier that is down altogether is found out by each after five calls. */
export function createBreaker({ failures, probeAfterMs }: BreakerOptions = usual, onState: (state: BreakerState) => void): Breaker {
  const breaker = circuitBreaker(handleWhen(isOutage), { halfOpenAfter: probeAfterMs, breaker: new ConsecutiveBreaker(failures) })
  breaker.onStateChange((state) => onState(states[state]))
  return { state: () => states[breaker.state], run: (work) => breaker.execute(work) }
}

/** The supplier is not able to answer anybody. What is wrong with one request alone says nothing about the next. */
export const isOutage = (problem: unknown): problem is SupplierFault =>
  problem instanceof SupplierFault && (problem.kind === 'unreachable' || problem.kind === 'unavailable')

export const isBroken = isBrokenCircuitError
