/** From 0 up to, but never, 1. */
export type Random = () => number

/** The same seed gives the same numbers on every machine, so that two runs send the same requests at the same moments (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How unequal the routes of a day are: the first few carry most of it, and the tail is long. */
const usualExponent = 1.1

/** Draws 0 … count - 1, where the thing at place `rank` is asked for in proportion to 1 / rank^exponent. */
export function createZipf(count: number, random: Random, exponent = usualExponent): () => number {
  let sum = 0
  const upTo = Array.from({ length: count }, (_, index) => (sum += 1 / (index + 1) ** exponent))
  return () => firstAbove(upTo, random() * sum)
}

/** The index of the first value that is above `wanted`; the last one when none is. */
function firstAbove(ascending: readonly number[], wanted: number): number {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) > wanted) high = middle
    else low = middle + 1
  }
  return low
}
