import type { Random } from '../random.ts'

/** So many requests per second for so long. */
export type Stage = { readonly seconds: number; readonly perSecond: number }

/** `CONSTANT`: at equal distances. `POISSON`: as people arrive, who know nothing of each other; now and then many at once. */
export type Arrivals = 'CONSTANT' | 'POISSON'

/**
 * When requests begin, in milliseconds from the start of the first stage. Written down before the first is sent: a server that is slow cannot
 * slow the arrivals, as it does where each client waits for its answer, and so hide its worst moments.
 */
export function arrivalsOf(stages: readonly Stage[], arrivals: Arrivals, random: Random): Float64Array {
  const times: number[] = []
  const gap = () => (arrivals === 'CONSTANT' ? 1 : -Math.log(1 - random()))
  let wanted = arrivals === 'CONSTANT' ? 0 : gap()
  let [begins, expected] = [0, 0]
  for (const { seconds, perSecond } of stages) {
    const upTo = expected + seconds * perSecond
    for (; wanted < upTo; wanted += gap()) times.push((begins + (wanted - expected) / perSecond) * 1000)
    begins += seconds
    expected = upTo
  }
  return Float64Array.from(times)
}

/** A day in so many seconds: quiet at night, a hump at noon, the peak in the evening; the mean is `perSecond`. */
export function dayOf(seconds: number, perSecond: number): readonly Stage[] {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  return shares.map((share) => ({ seconds: seconds / shares.length, perSecond: (perSecond * share) / mean }))
}
/** Of the traffic, hour by hour, two hours at a time. */
const shares = [3, 1, 1, 2, 6, 10, 11, 9, 9, 11, 14, 9]
