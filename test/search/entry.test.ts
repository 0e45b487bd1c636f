import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { supplierId } from '#domain/ids.ts'
import { entryOf } from '../../src/search/entry.ts'
import { resultId } from '../../src/search/keys.ts'
import { lifeOf, lifeOfNoCars, presumedBelief } from '../../src/search/life.ts'
import { limits, offers, today } from './makers.ts'

const result = { id: resultId('r'), supplier: supplierId('one'), observedAt: today, received: 1, merged: 0, dropped: {}, offers: offers(1) }
const usual = lifeOf(limits.freshness, presumedBelief(limits.freshness), 0.01)
const filledBy = { gateway: 'one', requestId: 'request-1' }
const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the life of an answer', () => {
  it('lies within a tenth of what was decided, either way', () => {
    fc.assert(fc.property(dice, (random) => {
      const { freshUntil, staleUntil } = entryOf(result, { life: usual, tookMs: 0, filledBy, random: () => random })
      expect(freshUntil - today).toBeGreaterThanOrEqual(54_000)
      expect(freshUntil - today).toBeLessThanOrEqual(66_000)
      expect(staleUntil - freshUntil).toBeGreaterThanOrEqual(270_000)
      expect(staleUntil - freshUntil).toBeLessThanOrEqual(330_000)
    }))
  })

  it('differs between answers, so that they do not expire together', () => {
    const lives = [0, 0.3, 0.9].map((random) => entryOf(result, { life: usual, tookMs: 0, filledBy, random: () => random }).freshUntil)
    expect(new Set(lives).size).toBe(3)
  })

  it('never exceeds the supplier’s contract, whatever the dice say', () => {
    const strict = { freshSeconds: 30, staleSeconds: 60, emptySeconds: 15, contractSeconds: 90 }
    fc.assert(fc.property(dice, (random) => {
      const life = lifeOf(strict, presumedBelief(strict), 0.01)
      expect(entryOf(result, { life, tookMs: 0, filledBy, random: () => random }).staleUntil - today).toBeLessThanOrEqual(90_000)
    }))
  })

  it('of "no cars" is short and has no grace', () => {
    const life = lifeOfNoCars(limits.freshness, presumedBelief(limits.freshness), 0.01)
    const { freshUntil, staleUntil } = entryOf(result, { life, tookMs: 0, filledBy, random: () => 0.5 })
    expect(freshUntil - today).toBe(10_000)
    expect(staleUntil).toBe(freshUntil)
  })
})
