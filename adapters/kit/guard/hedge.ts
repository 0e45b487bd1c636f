import type { Call } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { createExtraCalls } from './extra-calls.ts'
import type { Places } from './places.ts'
import type { Work } from './run.ts'
import { createUsualTime } from './usual-time.ts'

/** Extra calls for each call: what a supplier must bear for our faster answers. */
const share = 0.05

type Parts = {
  readonly places: Places
  readonly now: () => EpochMs
  readonly onHedged: (call: Call, kind: 'hedged' | 'hedgeWon', afterMs: number) => void
}

/**
 * Asks a second time when an answer takes longer than 95 of 100 usually do, and takes the one that comes first; the other is given up down to its
 * socket. For reads only. It never waits for a place, never takes the supplier beyond its parallel calls, and costs at most 5 % extra calls.
 */
export function createHedge({ places, now, onHedged }: Parts) {
  const usual = createUsualTime()
  const budget = createExtraCalls({ share, saved: 0, maximum: 5 })

  return async <Answer>(call: Call, ask: Work<Answer>): Promise<Answer> => {
    const startedAt = now()
    budget.pay()
    const answer = await askTwice(call, ask)
    // A slow call that the second one spared us counts as far as we waited: longer than usual.
    usual.took(now() - startedAt)
    return answer
  }

  async function askTwice<Answer>(call: Call, ask: Work<Answer>): Promise<Answer> {
    const afterMs = usual.p95()
    if (afterMs === undefined) return ask(call)
    const losers = new AbortController()
    const raced = { ...call, signal: AbortSignal.any([call.signal, losers.signal]) }
    const first = ask(raced)
    try {
      if (!(await isLaterThan(afterMs, first)) || !places.isOneFree() || !budget.spend()) return await first
      onHedged(call, 'hedged', afterMs)
      const second = places.run(() => ask(raced), raced.signal).then((answer) => ({ answer, isSecond: true }))
      const { answer, isSecond } = await firstAnswer([first.then((given) => ({ answer: given, isSecond: false })), second])
      if (isSecond) onHedged(call, 'hedgeWon', afterMs)
      return answer
    } finally {
      losers.abort(new Error('the other call answered first'))
    }
  }
}

/** Whether the work is still under way after so long. */
async function isLaterThan(ms: number, work: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, ms, true)
  const settled = () => resolve(false)
  work.then(settled, settled)
  return promise.finally(() => clearTimeout(timer))
}

/** When both fail, the failure of the first call is the one to tell. */
async function firstAnswer<Answer>(calls: readonly Promise<Answer>[]): Promise<Answer> {
  try {
    return await Promise.any(calls)
  } catch (problem) {
    throw problem instanceof AggregateError ? problem.errors[0] : problem
  }
}
