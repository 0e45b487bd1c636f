/**
 * When the answer of an operation must go out, whatever suppliers have told by then. The root fields set it, since only they know how long the
 * traveller waits; of several the latest holds, because one answer carries them all.
 */
export type Deadline = {
  /** So many milliseconds after the operation began. */
  waitFor(ms: number): void
  /** So many milliseconds from now: for each event of a subscription. */
  waitAgainFor(ms: number): void
  /** Aborted when it is time to answer. */
  signal(): AbortSignal
}

/** How long an answer takes at most where the traveller does not say. */
export const usualWaitMs = 900
/** What writing and sending the answer need of it. */
const reserveMs = 25

export function createDeadline(): Deadline {
  const beganAt = performance.now()
  let at = beganAt
  const moveTo = (time: number) => {
    at = Math.max(at, time)
  }
  return {
    waitFor: (ms) => moveTo(beganAt + ms),
    waitAgainFor: (ms) => moveTo(performance.now() + ms),
    signal: () => AbortSignal.timeout(Math.max(0, Math.round(at - reserveMs - performance.now()))),
  }
}
