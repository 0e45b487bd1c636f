export type Summary = {
  readonly count: number
  readonly mean: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
  readonly p99: number
  readonly p999: number
  readonly max: number
}

/** Of durations in milliseconds, rounded to a tenth; below ten milliseconds to a hundredth, where a tenth would hide what is compared. */
export function summarise(durations: Iterable<number>): Summary {
  const sorted = Float64Array.from(durations).sort()
  const at = (share: number) => rounded(quantile(sorted, share))
  return { count: sorted.length, mean: rounded(meanOf(sorted)), p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), p999: at(0.999), max: at(1) }
}

/** The smallest value that so large a share of them does not exceed; NaN of nothing. The values must be in ascending order. */
export const quantile = (ascending: ArrayLike<number>, share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.max(0, Math.ceil(share * ascending.length) - 1))] ?? Number.NaN

export const tenth = (value: number): number => Math.round(value * 10) / 10
export const hundredth = (value: number): number => Math.round(value * 100) / 100
const rounded = (value: number): number => (value < 10 ? hundredth(value) : tenth(value))

export const sumOf = (values: Iterable<number>): number => Float64Array.from(values).reduce((sum, value) => sum + value, 0)
export const meanOf = (values: ArrayLike<number>): number => sumOf(Array.from(values)) / values.length

/** Between the two in the middle where there is no middle one. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN) + (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)) / 2
}

export type Point = readonly [x: number, y: number]
export type Line = { readonly slope: number; readonly intercept: number; /** How much of the movement the line explains, 0 to 1. */ readonly explained: number }

/** The straight line with the least squared error; flat when the points do not spread. */
export function regressionOf(points: readonly Point[]): Line {
  const meanX = meanOf(points.map(([x]) => x))
  const meanY = meanOf(points.map(([, y]) => y))
  const spreadX = sumOf(points.map(([x]) => (x - meanX) ** 2))
  const spreadY = sumOf(points.map(([, y]) => (y - meanY) ** 2))
  const together = sumOf(points.map(([x, y]) => (x - meanX) * (y - meanY)))
  const slope = spreadX === 0 ? 0 : together / spreadX
  return { slope, intercept: meanY - slope * meanX, explained: spreadX === 0 || spreadY === 0 ? 0 : together ** 2 / (spreadX * spreadY) }
}

export type Bucket = { readonly upToMs: number; readonly count: number }

/** Buckets that grow by a quarter, so that a relative difference looks the same at 1 ms and at 1 s; empty ones at both ends are left out. */
export function histogramOf(durations: Iterable<number>): readonly Bucket[] {
  const counts = new Map<number, number>()
  for (const duration of durations) {
    const step = Math.ceil(Math.log(Math.max(duration, smallestMs)) / Math.log(growth) - 1e-9)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const first = Math.min(...counts.keys())
  const last = Math.max(...counts.keys())
  return Array.from({ length: last - first + 1 }, (_, index) => ({ upToMs: Number((growth ** (first + index)).toPrecision(3)), count: counts.get(first + index) ?? 0 }))
}
const growth = 1.25
const smallestMs = 0.01
