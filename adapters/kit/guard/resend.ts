import { setTimeout as sleep } from 'node:timers/promises'
import type { SupplierFault } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import { type Breaker, isOutage } from './breaker.ts'
import { createExtraCalls } from './extra-calls.ts'
import type { Run } from './run.ts'

export type ResendOptions = { readonly longestPauseMs: number; readonly budgetShare: number }
const usual: ResendOptions = { longestPauseMs: 100, budgetShare: 0.2 }

type Parts = {
  readonly breaker: Breaker
  readonly answerWithinMs: number
  readonly options: ResendOptions | undefined
  readonly now: () => EpochMs
  readonly random: () => number
  readonly onResent: (run: Run, fault: SupplierFault, afterMs: number) => void
}

/** Asks once more when a read fails, after a pause of random length so that many do not come back together, and only within the budget of extra calls. */
export function createResend({ breaker, answerWithinMs, options: { longestPauseMs, budgetShare } = usual, now, random, onResent }: Parts) {
  const budget = createExtraCalls({ share: budgetShare, saved: 1, maximum: 10 })

  return async <Answer>(run: Run, ask: () => Promise<Answer>): Promise<Answer> => {
    budget.pay()
    try {
      return await ask()
    } catch (problem) {
      const afterMs = Math.round(random() * longestPauseMs)
      if (!isOutage(problem) || !isWorthResending(problem, run, afterMs) || !budget.spend()) throw problem
      onResent(run, problem, afterMs)
      await sleep(afterMs)
      return ask()
    }
  }

  /** Half of the time must be left: whoever failed once rarely answers faster the second time. A `Retry-After` is respected, a probe asks once. */
  function isWorthResending(fault: SupplierFault, { call, startedAt }: Run, afterMs: number): boolean {
    return breaker.state() === 'CLOSED' && !call.signal.aborted
      && now() + afterMs - startedAt <= answerWithinMs / 2 && (fault.retryAt === undefined || fault.retryAt <= now() + afterMs)
  }
}
