import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Belief, beliefBoundedBy, boundedRate, chanceItHolds, narrowed } from '#domain/price-stability.ts'
import { lifeOf, longestLifeMs, presumedBelief } from '../../src/search/life.ts'
import { limits } from './makers.ts'

const { freshness } = limits
const presumed = presumedBelief(freshness)
const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const anyBelief: fc.Arbitrary<Belief> = fc.record({ changes: positive(0, 1000), hours: positive(0, 1e5), size: positive(0.001, 1) })
  .map(({ changes, hours, size }) => narrowed(presumed, { changes, hours, changedBy: changes * size }))
/** As if very much had been seen. */
const known = (perHour: number, size = 0.1): Belief => narrowed(presumed, { changes: perHour * 1e6, hours: 1e6, changedBy: perHour * 1e6 * size })

describe('how long an answer may live', () => {
  it('is what the supplier’s limits say, as long as nothing was seen', () => {
    expect(lifeOf(freshness, presumed, 0.01)).toMatchObject({ freshMs: expect.closeTo(60_000, 3), graceMs: expect.closeTo(300_000, 3), because: { decidedBy: 'PRICES' } })
  })

  it('keeps the chance of a changed price under the target at its end, unless it is the shortest', () => {
    fc.assert(fc.property(anyBelief, positive(0.001, 0.2), (belief, target) => {
      const { freshMs, because } = lifeOf(freshness, belief, target)
      const changed = 1 - chanceItHolds(boundedRate(belief), freshMs / 3_600_000)
      if (because.decidedBy !== 'SHORTEST') expect(changed).toBeLessThanOrEqual(target + 1e-9)
      if (because.decidedBy === 'PRICES') expect(changed).toBeCloseTo(target, 9)
    }))
  })

  it('is longer where prices are steady and shorter where they are not, within ten times of what is presumed', () => {
    expect(lifeOf(freshness, known(0.12), 0.01).freshMs / 60_000).toBeCloseTo(5, 1)
    expect(lifeOf(freshness, known(1.2), 0.01).freshMs / 60_000).toBeCloseTo(0.5, 1)
    expect(lifeOf(freshness, known(0.0001), 0.01)).toMatchObject({ freshMs: 600_000, because: { decidedBy: 'LONGEST' } })
    expect(lifeOf(freshness, known(1000), 0.01)).toMatchObject({ freshMs: 6000, because: { decidedBy: 'SHORTEST' } })
  })

  it('never exceeds the supplier’s contract, nor two hours', () => {
    fc.assert(fc.property(anyBelief, (belief) => {
      const strict = { ...freshness, contractSeconds: 90 }
      const [bound, free] = [lifeOf(strict, belief, 0.01), lifeOf({ ...freshness, freshSeconds: 3000, staleSeconds: 9000 }, belief, 0.01)]
      expect(bound.freshMs + bound.graceMs).toBeLessThanOrEqual(90_000)
      expect(free.freshMs + free.graceMs).toBeLessThanOrEqual(longestLifeMs)
    }))
    expect(lifeOf({ ...freshness, contractSeconds: 90 }, known(0.0001), 0.01).because.decidedBy).toBe('CONTRACT')
  })

  it('has a longer grace where changes are small, and a shorter one where they are large', () => {
    const graces = [0.01, 0.1, 0.5].map((size) => lifeOf(freshness, known(0.5, size), 0.01).graceMs)
    expect(graces).toEqual(graces.toSorted((left, right) => right - left))
    expect(new Set(graces).size).toBe(3)
  })

  it('is shorter for a stricter target', () => {
    expect(lifeOf(freshness, presumed, 0.005).freshMs).toBeLessThan(31_000)
    expect(lifeOf(freshness, beliefBoundedBy(0.1), 0.02).freshMs).toBeGreaterThan(lifeOf(freshness, beliefBoundedBy(0.1), 0.01).freshMs)
  })
})
