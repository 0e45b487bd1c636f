import type { EpochMs } from '#domain/time.ts'

export type Wait = (ms: number) => Promise<void>
type Parts = { readonly spacingMs: number; readonly now: () => EpochMs; readonly wait: Wait }

/**
 * Runs the work of one lane one after the other, in the order of asking, and each so long after the last has ended; lanes do not wait for each other.
 * The same job, asked for again before it has ended, is done once.
 */
export type Lanes = <Result>(lane: string, job: string, work: () => Promise<Result>) => Promise<Result>

export function createLanes({ spacingMs, now, wait }: Parts): Lanes {
  /** Per lane, when the next may begin: known once the last has ended. */
  const ends = new Map<string, Promise<EpochMs>>()
  const resting = new Map<string, EpochMs>()
  const running = new Map<string, Promise<unknown>>()

  return (lane, job, work) => {
    const key = JSON.stringify([lane, job])
    const same = running.get(key)
    // The caller's promise: one job is always the same kind of work.
    if (same) return same as ReturnType<typeof work>
    forgetRested()
    const before = ends.get(lane)
    const end = Promise.withResolvers<EpochMs>()
    const mine = inTurn()
    running.set(key, mine)
    ends.set(lane, end.promise)
    resting.delete(lane)
    return mine

    async function inTurn(): ReturnType<typeof work> {
      try {
        const pauseMs = ((await before) ?? 0) - now()
        if (pauseMs > 0) await wait(pauseMs)
        return await work()
      } finally {
        const freeAt = now() + spacingMs
        running.delete(key)
        if (ends.get(lane) === end.promise) resting.set(lane, freeAt)
        end.resolve(freeAt)
      }
    }
  }

  function forgetRested(): void {
    for (const [lane, freeAt] of resting) {
      if (freeAt > now()) continue
      resting.delete(lane)
      ends.delete(lane)
    }
  }
}
