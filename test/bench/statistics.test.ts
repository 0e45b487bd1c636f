import { describe, expect, it } from 'vitest'
import { histogramOf, medianOf, quantile, regressionOf, summarise } from '../../bench/statistics.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('a summary of durations', () => {
  it('gives for each percentile the duration that so many did not exceed', () => {
    expect(summarise(upTo(1000).reverse())).toEqual({ count: 1000, mean: 500.5, p50: 500, p90: 900, p95: 950, p99: 990, p999: 999, max: 1000 })
  })

  it('does not let one slow request out of ten hide in a mean', () => {
    expect(summarise([1, 1, 1, 1, 1, 1, 1, 1, 1, 1000])).toMatchObject({ p50: 1, p90: 1, p95: 1000 })
  })

  it('tells hundredths of what takes less than ten milliseconds', () => {
    expect(summarise([0.537, 123.456])).toMatchObject({ p50: 0.54, max: 123.5 })
  })

  it('of nothing is not a number, never zero', () => {
    expect(summarise([])).toMatchObject({ count: 0, mean: Number.NaN, p99: Number.NaN })
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe('the median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, median) => {
    expect(medianOf(values)).toBe(median)
  })
})

describe('the line through points', () => {
  it('is found exactly where there is one', () => {
    const { slope, intercept, explained } = regressionOf([[0, 3], [1, 5], [2, 7], [3, 9]])
    expect([slope, intercept, explained]).toEqual([2, 3, 1])
  })

  it('rises through noise by what lies beneath it', () => {
    const { slope, explained } = regressionOf(upTo(200).map((x) => [x, 0.5 * x + (x % 2 === 0 ? 4 : -4)]))
    expect(slope).toBeCloseTo(0.5, 2)
    expect(explained).toBeGreaterThan(0.95)
  })

  it('is flat where nothing rises, and explains nothing then', () => {
    expect(regressionOf([[0, 5], [1, 5], [2, 5]])).toEqual({ slope: 0, intercept: 5, explained: 0 })
    expect(regressionOf([[1, 5], [1, 9]])).toMatchObject({ slope: 0, explained: 0 })
  })
})

describe('a histogram', () => {
  it('counts every duration once', () => {
    const buckets = histogramOf([0.5, 1, 1, 3, 80, 81, 2500])
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(7)
    expect(buckets[0]?.count).toBeGreaterThan(0)
    expect(buckets.at(-1)?.count).toBe(1)
  })

  it('has buckets that grow by a quarter and hold what is not above their end', () => {
    const [first, second] = histogramOf([1, 1.2])
    expect([first, second]).toEqual([{ upToMs: 1, count: 1 }, { upToMs: 1.25, count: 1 }])
  })

  it('of nothing is empty', () => {
    expect(histogramOf([])).toEqual([])
  })
})
