import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { supplierId } from '#domain/ids.ts'
import { entryOf } from '../../src/search/entry.ts'
import { resultId } from '../../src/search/keys.ts'
import { limits, offers, today } from './makers.ts'

const result = (count: number) => ({
  id: resultId('r'), supplier: supplierId('one'), observedAt: today, received: count, merged: 0, dropped: {}, offers: offers(count),
})

describe('the life of an answer', () => {
  it('lies within a tenth of what the supplier says, either way', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
      const { freshUntil, staleUntil } = entryOf(result(1), limits, () => random, 0)
      expect(freshUntil - today).toBeGreaterThanOrEqual(54_000)
      expect(freshUntil - today).toBeLessThanOrEqual(66_000)
      expect(staleUntil - freshUntil).toBeGreaterThanOrEqual(270_000)
      expect(staleUntil - freshUntil).toBeLessThanOrEqual(330_000)
    }))
  })

  it('differs between answers, so that they do not expire together', () => {
    const lives = [0, 0.3, 0.9].map((random) => entryOf(result(1), limits, () => random, 0).freshUntil)
    expect(new Set(lives).size).toBe(3)
  })

  it('of "no cars" is short and has no grace', () => {
    const { freshUntil, staleUntil } = entryOf(result(0), limits, () => 0.5, 0)
    expect(freshUntil - today).toBe(10_000)
    expect(staleUntil).toBe(freshUntil)
  })
})
