/** Answers that are remembered, and how many there must be before anything is said about the usual. */
const remembered = 200
const fewest = 40
/** Sorting at every call would cost more than it tells. */
const countAfter = 10

/** How long 95 of 100 answers of one operation take, by the last two hundred; undefined while too few are known. */
export function createUsualTime() {
  const durations: number[] = []
  let next = 0
  let p95: number | undefined

  return {
    p95: () => p95,
    took(ms: number): void {
      durations[next % remembered] = ms
      next += 1
      if (durations.length < fewest || next % countAfter !== 0) return
      const sorted = durations.toSorted((left, right) => left - right)
      p95 = sorted[Math.ceil(sorted.length * 0.95) - 1]
    },
  }
}
