import type { EpochMs } from '#domain/time.ts'

/** Until when they have asked us to stay away. How often a supplier lets us call is one limit for all of its operations. */
export type RateLimit = {
  /** Undefined when we may ask. */
  until(): EpochMs | undefined
  /** They said "too many requests", perhaps with a time. */
  keepAway(retryAt: EpochMs | undefined): void
}

/** Where they say only "too many", and the longest that we believe them. */
const pauseMs = { usual: 1_000, longest: 300_000 }

/** Respects a `Retry-After`: asking on would only make it longer. */
export function createRateLimit(now: () => EpochMs, onLimited: (until: EpochMs) => void): RateLimit {
  let until = 0
  return {
    until: () => (now() < until ? until : undefined),
    keepAway(retryAt) {
      const asked = Math.min(retryAt ?? now() + pauseMs.usual, now() + pauseMs.longest)
      if (asked <= until) return
      until = asked
      onLimited(until)
    },
  }
}
