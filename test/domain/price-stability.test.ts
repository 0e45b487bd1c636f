import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageOfChance, type Belief, beliefBoundedBy, boundedRate, chanceItHolds, type Comparison, type Evidence, evidenceOf, faded, meanChange, meanRate, narrowed,
  noEvidence, rateOfChance, together,
} from '#domain/price-stability.ts'

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const anyRate = positive(1e-4, 100)
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({ changes: positive(0, 1e4), hours: positive(0, 1e6), changedBy: positive(0, 1e3) })
const anyComparison: fc.Arbitrary<Comparison> = fc.record({ ageHours: positive(1e-4, 48), compared: fc.nat(500), meanChange: positive(0, 1) })
  .chain((comparison) => fc.nat(comparison.compared).map((changed) => ({ ...comparison, changed })))

/** Prices that change at this rate, asked for again at these ages, and what is believed in the end. */
function learnt(prior: Belief, rate: number, { comparisons, compared = 20, ageHours = () => 0.2, seed = 7 }: { comparisons: number; compared?: number; ageHours?: () => number; seed?: number }): Belief {
  let state = seed
  const dice = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  let seen = noEvidence
  for (let count = 0; count < comparisons; count += 1) {
    const age = ageHours()
    const changed = Array.from({ length: compared }, dice).filter((thrown) => thrown > chanceItHolds(rate, age)).length
    seen = together(seen, evidenceOf({ ageHours: age, compared, changed, meanChange: 0.05 }, meanRate(narrowed(prior, seen))))
  }
  return narrowed(prior, seen)
}

describe('what is believed before anything was seen', () => {
  it('bounds the rate by exactly what was presumed, on every level', () => {
    fc.assert(fc.property(anyRate, (rate) => {
      const presumed = beliefBoundedBy(rate)
      const narrowest = [noEvidence, noEvidence, noEvidence].reduce(narrowed, presumed)
      expect(boundedRate(narrowest)).toBeCloseTo(rate, 9)
      expect(meanRate(narrowest)).toBeLessThan(rate)
    }))
  })
})

describe('what is seen', () => {
  it('is never more than was compared, in no more hours than it is old', () => {
    fc.assert(fc.property(anyComparison, anyRate, (comparison, rate) => {
      const { changes, hours, changedBy } = evidenceOf(comparison, rate)
      expect(changes).toBeLessThanOrEqual(comparison.changed)
      expect(changedBy).toBeLessThanOrEqual(changes + 1e-9)
      expect(hours).toBeGreaterThanOrEqual(0)
      expect(hours).toBeLessThanOrEqual(comparison.compared * comparison.ageHours * (1 + 1e-9))
    }))
  })

  it('of a price that changed tells of the time before the change: half of it where changes are rare, less where they are frequent', () => {
    const changed = { ageHours: 2, compared: 1, changed: 1, meanChange: 0.1 }
    expect(evidenceOf(changed, 1e-9).hours).toBeCloseTo(1, 6)
    expect(evidenceOf(changed, 1).hours).toBeCloseTo(1 - 2 / (Math.E ** 2 - 1), 9)
    expect(evidenceOf(changed, 1e-4 / 2).hours).toBeCloseTo(evidenceOf(changed, 1e-3 / 2 + 1e-9).hours, 3)
  })

  it('of a whole answer counts as less than as many single prices: they change together', () => {
    const one = evidenceOf({ ageHours: 1, compared: 1, changed: 0, meanChange: 0 }, 1)
    const many = evidenceOf({ ageHours: 1, compared: 400, changed: 0, meanChange: 0 }, 1)
    expect(many.hours).toBeGreaterThan(10 * one.hours)
    expect(many.hours).toBeLessThan(20 * one.hours)
  })

  it('fades by half in each half-life, and never grows', () => {
    fc.assert(fc.property(anyEvidence, positive(-5, 100), (evidence, passed) => {
      expect(faded(evidence, 12, 12).hours).toBeCloseTo(evidence.hours / 2, 6)
      expect(faded(evidence, passed, 12).changes).toBeLessThanOrEqual(evidence.changes)
    }))
  })
})

describe('what is believed then', () => {
  it('bounds the rate above the mean, the closer the more was seen', () => {
    fc.assert(fc.property(anyRate, anyEvidence, (rate, seen) => {
      const belief = narrowed(beliefBoundedBy(rate), seen)
      expect(boundedRate(belief)).toBeGreaterThan(meanRate(belief))
      const tenfold = narrowed(beliefBoundedBy(rate), { changes: seen.changes * 10, hours: seen.hours * 10, changedBy: seen.changedBy * 10 })
      expect(boundedRate(tenfold) / meanRate(tenfold)).toBeLessThanOrEqual(boundedRate(belief) / meanRate(belief) + 1e-9)
    }))
  })

  it('falls with hours without a change, and rises with changes', () => {
    fc.assert(fc.property(anyRate, anyEvidence, positive(0.1, 1e4), (rate, seen, more) => {
      const before = narrowed(beliefBoundedBy(rate), seen)
      const quiet = narrowed(beliefBoundedBy(rate), together(seen, { changes: 0, hours: more, changedBy: 0 }))
      const busy = narrowed(beliefBoundedBy(rate), together(seen, { changes: more, hours: 0, changedBy: 0 }))
      expect(boundedRate(quiet)).toBeLessThan(boundedRate(before))
      expect(boundedRate(busy)).toBeGreaterThan(boundedRate(before))
    }))
  })

  it.each([0.02, 0.3, 5])('comes to a true rate of %s changes an hour, from far above and far below', (rate) => {
    for (const presumed of [rate * 30, rate / 30]) {
      const belief = learnt(beliefBoundedBy(presumed), rate, { comparisons: 4000, ageHours: () => 0.5 / rate })
      // 80,000 prices, each seen to change or not: the standard error is below 1 %.
      expect(meanRate(belief) / rate).toBeGreaterThan(0.9)
      expect(meanRate(belief) / rate).toBeLessThan(1.1)
      expect(boundedRate(belief) / meanRate(belief)).toBeLessThan(1.05)
    }
  })

  it('comes to the true rate also where nearly every price changed between two looks', () => {
    const belief = learnt(beliefBoundedBy(0.5), 2, { comparisons: 4000, ageHours: () => 1.5 })
    expect(meanRate(belief)).toBeGreaterThan(1.8)
    expect(meanRate(belief)).toBeLessThan(2.2)
  })

  it('does not promise much after few quiet observations', () => {
    const presumed = beliefBoundedBy(0.6)
    const afterOne = learnt(presumed, 0, { comparisons: 1, ageHours: () => 1 / 60 })
    expect(boundedRate(presumed) / boundedRate(afterOne)).toBeLessThan(1.1)
  })

  it('knows how large changes are', () => {
    expect(meanChange(beliefBoundedBy(1))).toBeCloseTo(0.1, 9)
    expect(meanChange(learnt(beliefBoundedBy(1), 1, { comparisons: 2000 }))).toBeCloseTo(0.05, 2)
  })
})

describe('the chance that a price holds', () => {
  it('falls with age, from certainty', () => {
    fc.assert(fc.property(anyRate, positive(0, 100), positive(0, 100), (rate, age, more) => {
      expect(chanceItHolds(rate, 0)).toBe(1)
      expect(chanceItHolds(rate, -age)).toBe(1)
      expect(chanceItHolds(rate, age + more)).toBeLessThanOrEqual(chanceItHolds(rate, age))
    }))
  })

  it('gives an age for a chance, and a rate for both', () => {
    fc.assert(fc.property(anyRate, positive(1e-4, 0.99), (rate, chance) => {
      const age = ageOfChance(rate, chance)
      expect(1 - chanceItHolds(rate, age)).toBeCloseTo(chance, 9)
      expect(rateOfChance(chance, age) / rate).toBeCloseTo(1, 9)
    }))
    expect(ageOfChance(1, 1)).toBe(Number.POSITIVE_INFINITY)
  })
})
