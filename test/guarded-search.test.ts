import { expect, it, vi } from 'vitest'
import { guard } from '../adapters/kit/guard.ts'
import { anAnswer, aRoom, aSupplier, found, offers } from './search/makers.ts'

/** The room and the guard each have a deadline for a supplier. Only if the guard's comes first does it learn that the supplier hangs. */
it('a supplier that hangs opens its breaker, and from then on no search waits for it', async () => {
  const hanging = vi.fn(() => new Promise<never>(() => {}))
  const slow = guard(aSupplier('slow', hanging, { answerWithinMs: 100 }), {
    now: Date.now, random: Math.random, breaker: { failures: 2, probeAfterMs: 60_000 }, retry: { longestPauseMs: 0, budgetShare: 0 },
  })
  const room = aRoom([slow, aSupplier('quick', async () => anAnswer(offers(3)))], { now: Date.now })
  for (let search = 0; search < 2; search++) {
    const { sources } = await found(room, { maxWaitMs: 1000 })
    expect(sources).toMatchObject([{ supplier: 'slow', state: 'TIMED_OUT' }, { supplier: 'quick', state: 'ANSWERED' }])
  }
  const { sources, status } = await found(room, { maxWaitMs: 1000 })
  expect(sources).toMatchObject([{ state: 'FAILED', fault: 'unavailable' }, { state: 'ANSWERED' }])
  expect(status).toBe('COMPLETE')
  expect(hanging).toHaveBeenCalledTimes(2)
})
