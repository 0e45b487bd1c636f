import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Allowance, spentOf, windowSeconds } from '#domain/allowance.ts'

/** For one process. `penalty` counts as `consume` does, and tells by its result what the other tells by throwing. */
export function createMemoryAllowance(pointsPerMinute: number): Allowance {
  const counter = new RateLimiterMemory({ points: pointsPerMinute, duration: windowSeconds })
  return {
    pointsPerMinute,
    async spend(client, points) {
      const { consumedPoints, msBeforeNext } = await counter.penalty(client, points)
      return spentOf(consumedPoints, pointsPerMinute, msBeforeNext)
    },
    close: async () => {},
  }
}
