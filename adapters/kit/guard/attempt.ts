import { unlessAborted } from '#domain/unless-aborted.ts'
import type { Breaker } from './breaker.ts'
import type { Faults } from './faults.ts'
import type { Placed, Work } from './run.ts'

/** A probe only asks whether they are back: no reason to stay broken for as long as one patient call. */
const longestProbeMs = 2_500
/** Share of the deadline: after how short a wait for a place a late answer is still their fault. */
const shortestWait = 0.1

type Parts = { readonly breaker: Breaker; readonly faults: Faults; readonly answerWithinMs: number }

/**
 * The deadline around one call on the wire: it holds even when an adapter forgets its signal. A probe of the breaker is finished even when its
 * caller leaves: cockatiel would take the leaving for a recovery. A call that our queue left too little time is late all the same, but not an
 * outage: its deadline goes by the breaker as it is.
 */
export function createAttempt({ breaker, faults, answerWithinMs }: Parts) {
  const probeWithinMs = Math.min(answerWithinMs, longestProbeMs)

  return async <Answer>(run: Placed, work: Work<Answer>): Promise<Answer> => {
    const isProbe = breaker.state() === 'HALF_OPEN'
    const limit = isProbe ? AbortSignal.any([run.deadline, AbortSignal.timeout(probeWithinMs)]) : run.deadline
    const signal = isProbe ? limit : AbortSignal.any([run.call.signal, limit])
    try {
      signal.throwIfAborted()
      return await unlessAborted(work({ ...run.call, signal }), signal)
    } catch (problem) {
      if (problem !== limit.reason) throw problem
      if (isProbe) throw faults.probeLate(probeWithinMs)
      throw run.waitedMs > answerWithinMs * shortestWait ? problem : faults.from(problem, run)
    }
  }
}
