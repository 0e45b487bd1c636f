export type Summary = {
  readonly count: number
  readonly mean: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** Of durations in milliseconds, rounded to a tenth. */
export function summarise(durations: readonly number[]): Summary {
  const sorted = durations.toSorted((left, right) => left - right)
  const at = (share: number) => tenth(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
  const mean = tenth(sorted.reduce((left, right) => left + right, 0) / sorted.length)
  return { count: sorted.length, mean, p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), max: at(1) }
}

export const tenth = (value: number): number => Math.round(value * 10) / 10
