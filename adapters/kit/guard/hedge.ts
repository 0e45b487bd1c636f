import type { Call } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { createExtraCalls } from './extra-calls.ts'
import type { Places } from './places.ts'
import type { Work } from './run.ts'
import { createUsualTime } from './usual-time.ts'

/** Extra calls for each call, which is what a supplier must bear for our faster answers, and how many may be saved for an hour when they are needed. */
const extraCalls = { share: 0.05, saved: 0, maximum: 20 }
/** Times the usual. What takes a little longer than 95 of 100 is the ordinary end of ordinary answers, and would use up what is there for the slow ones. */
const patience = 1.5

type Parts = {
  readonly places: Places
  readonly now: () => EpochMs
  readonly onHedged: (call: Call, kind: 'hedged' | 'hedgeWon', afterMs: number) => void
}

/**
 * Asks a second time when an answer takes clearly longer than 95 of 100 usually do, and takes the one that comes first; the other is given up down to
 * its socket. For reads only. It never waits for a place, never takes the supplier beyond its parallel calls, and costs at most 5 % extra calls.
 */
export function createHedge({ places, now, onHedged }: Parts) {
  const usual = createUsualTime()
  const budget = createExtraCalls(extraCalls)

  return async <Answer>(call: Call, ask: Work<Answer>): Promise<Answer> => {
    const startedAt = now()
    budget.pay()
    const losers = new AbortController()
    const raced = { ...call, signal: AbortSignal.any([call.signal, losers.signal]) }
    try {
      const first = ask(raced).then((answer) => {
        // How long a slow answer would have taken, of which a second call relieved us, nobody knows: only those that came count.
        usual.took(now() - startedAt)
        return answer
      })
      return await firstOfTwo(first, () => ask(raced), raced)
    } finally {
      losers.abort(new Error('the other call answered first'))
    }
  }

  async function firstOfTwo<Answer>(first: Promise<Answer>, askAgain: () => Promise<Answer>, call: Call): Promise<Answer> {
    const p95 = usual.p95()
    if (p95 === undefined) return first
    const afterMs = Math.round(p95 * patience)
    if (!(await isLaterThan(afterMs, first)) || !places.isOneFree() || !budget.spend()) return first
    onHedged(call, 'hedged', afterMs)
    const second = places.run(askAgain, call.signal)
    const { answer, isSecond } = await firstAnswer([first.then((given) => ({ answer: given, isSecond: false })), second.then((given) => ({ answer: given, isSecond: true }))])
    if (isSecond) onHedged(call, 'hedgeWon', afterMs)
    return answer
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
