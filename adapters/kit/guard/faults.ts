import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import { isBroken } from './breaker.ts'
import type { NotAsked } from './guard-event.ts'
import { isQueueFull, type Places } from './places.ts'
import type { Run } from './run.ts'

type About = { readonly supplier: SupplierId; readonly operation: string; readonly answerWithinMs: number; readonly places: Places }

/** What the guard says when it refuses a call by itself, and what it makes of everything that an adapter may throw. */
export function createFaults({ supplier, operation, answerWithinMs, places }: About) {
  const reasons = new WeakMap<SupplierFault, NotAsked>()
  const refusal = (problem: string, retryAt?: EpochMs) =>
    new SupplierFault({ kind: retryAt === undefined ? 'unavailable' : 'rateLimited', supplier, operation, problem, retryAt })
  const turnedAway = (reason: NotAsked, why: string, retryAt?: EpochMs) => {
    const fault = refusal(`not asked: ${why}`, retryAt)
    reasons.set(fault, reason)
    return fault
  }
  const faults = {
    /** Undefined when the supplier was asked. */
    whyNotAsked: (fault: SupplierFault): NotAsked | undefined => reasons.get(fault),
    noPlace: () => turnedAway('noPlace', 'no place in time'),
    broken: () => turnedAway('breaker', 'the breaker is open after repeated failures'),
    rateLimited: (until: EpochMs) => turnedAway('rateLimit', 'they said too many requests', until),
    late: () => refusal(`no answer within ${answerWithinMs} ms`),
    probeLate: (ms: number) => refusal(`no answer to a probe within ${ms} ms`),
    from(problem: unknown, { deadline }: Run): SupplierFault {
      if (problem instanceof SupplierFault) return problem
      if (problem === deadline.reason) return faults.late()
      if (isBroken(problem)) return faults.broken()
      if (isQueueFull(problem)) return turnedAway('queueFull', `${places.parallelCalls} calls run and the queue is full`)
      // An adapter that breaks on an answer has not understood it.
      return new SupplierFault({ kind: 'malformed', supplier, operation, problem: String(problem), cause: problem })
    },
  }
  return faults
}

export type Faults = ReturnType<typeof createFaults>
