import { describe, expect, it } from 'vitest'
import { createZipf, seededRandom } from '../../bench/random.ts'

describe('seeded numbers', () => {
  it('are the same for the same seed and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
  })

  it('lie evenly between 0 and 1', () => {
    const drawn = Array.from({ length: 20_000 }, seededRandom(7))
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThan(1)
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1)
  })
})

describe('routes by Zipf', () => {
  const countsOf = (routes: number, draws: number) => {
    const next = createZipf(routes, seededRandom(3), 1)
    const counts = Array.from({ length: routes }, () => 0)
    for (let draw = 0; draw < draws; draw++) {
      const rank = next()
      counts[rank] = (counts[rank] ?? 0) + 1
    }
    return counts
  }

  it('ask for the second half as often as for the first, for the tenth a tenth as often', () => {
    const [first = 0, second = 0, ...rest] = countsOf(100, 100_000)
    expect(second / first).toBeCloseTo(1 / 2, 1)
    expect((rest[7] ?? 0) / first).toBeCloseTo(1 / 10, 1)
  })

  it('never name a route that there is not, and do not forget the last one', () => {
    const counts = countsOf(20, 20_000)
    expect(counts).toHaveLength(20)
    expect(counts.at(-1)).toBeGreaterThan(0)
  })
})
