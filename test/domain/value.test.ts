import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleOf } from '#domain/cancellation.ts'
import { coverageTiers } from '#domain/coverage.ts'
import { won } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import { cheapestTotals, scoreOf, type ValuedOffer, valueOf, type ValuePartKind, type ValueStandard } from '#domain/value.ts'
import { anOffer } from '../graphql/makers.ts'

const standard: ValueStandard = { cheapestTotals: new Map([['COMPACT', 50_000]]), hoursLeft: 48 }
const bare = anOffer(0)
const offer = (total: number, changes: Partial<ValuedOffer> = {}, comparison: Partial<Offer['comparison']> = {}): ValuedOffer => ({
  price: { ...bare.price, total: won(total) }, vehicle: { ...bare.vehicle, category: 'COMPACT' }, recognition: { kind: 'CLASS' }, vendor: { ...bare.vendor, rating: undefined },
  mileage: undefined, cancellation: undefined, comparison: { ...bare.comparison, includedCoverage: 'NONE', distanceKm: undefined, ...comparison }, ...changes,
})
const pointsOf = (kind: ValuePartKind, valued: ValuedOffer) => valueOf(valued, standard).parts.find((part) => part.kind === kind)?.points

describe('value', () => {
  it('is a hundred points for the cheapest of its class with everything', () => {
    const best = offer(50_000, { vendor: { ...bare.vendor, rating: 5 }, mileage: { kind: 'UNLIMITED' }, cancellation: scheduleOf([], undefined) }, { includedCoverage: 'FULL', distanceKm: 0.4 })
    expect(valueOf(best, standard)).toEqual({
      score: 100,
      parts: [
        { kind: 'PRICE', points: 50, of: 50 }, { kind: 'COVERAGE', points: 15, of: 15 }, { kind: 'CANCELLATION', points: 10, of: 10 },
        { kind: 'RATING', points: 10, of: 10 }, { kind: 'DISTANCE', points: 10, of: 10 }, { kind: 'MILEAGE', points: 5, of: 5 },
      ],
    })
  })

  it.each([[50_000, 50], [50_001, 49], [100_000, 25], [75_000, 33], [5_000_001, 0]])('gives a total of %i beside 50,000 %i points for the price', (total, points) => {
    expect(pointsOf('PRICE', offer(total))).toBe(points)
  })

  it('gives all points for the price where nothing is paid, and in a class of its own', () => {
    expect(pointsOf('PRICE', offer(0))).toBe(50)
    expect(pointsOf('PRICE', offer(90_000, { vehicle: { ...bare.vehicle, category: 'LUXURY' } }))).toBe(50)
  })

  it('gives nothing for what is not told', () => {
    expect(valueOf(offer(50_000), standard).score).toBe(50)
  })

  it.each([[0, 10], [0.9, 10], [1, 9], [4.2, 6], [10, 0], [38, 0]])('gives a counter %f km away %i points', (distanceKm, points) => {
    expect(pointsOf('DISTANCE', offer(50_000, {}, { distanceKm }))).toBe(points)
  })

  it.each([[5, 10], [4.7, 9], [4.2, 8], [0, 0], [9, 10]])('gives a rating of %f %i points', (rating, points) => {
    expect(pointsOf('RATING', offer(50_000, { vendor: { ...bare.vendor, rating } }))).toBe(points)
  })

  it('gives a third, two thirds or all of its points for the coverage that is included', () => {
    expect(coverageTiers.map((includedCoverage) => pointsOf('COVERAGE', offer(50_000, {}, { includedCoverage })))).toEqual([0, 5, 10, 15])
  })

  it('asks whether cancelling is free at the time of the search', () => {
    const freeUntil = (fromHours: number) => scheduleOf([{ fromHours, fee: { kind: 'DAYS', days: 1 } }], undefined)
    expect(pointsOf('CANCELLATION', offer(50_000, { cancellation: freeUntil(48) }))).toBe(10)
    expect(pointsOf('CANCELLATION', offer(50_000, { cancellation: freeUntil(49) }))).toBe(0)
  })

  it('is the sum of whole parts, each within its bounds, and never falls as the price falls', () => {
    const anyTotal = fc.integer({ min: -5, max: 10_000_000 })
    fc.assert(fc.property(anyTotal, anyTotal, fc.option(fc.double({ min: 0, max: 6, noNaN: true }), { nil: undefined }), (one, other, rating) => {
      const [cheap, dear] = [Math.min(one, other), Math.max(one, other)].map((total) => offer(total, { vendor: { ...bare.vendor, rating } })) as [ValuedOffer, ValuedOffer]
      const { score, parts } = valueOf(cheap, standard)
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      for (const { points, of } of parts) expect(Number.isInteger(points) && points >= 0 && points <= of).toBe(true)
      expect(scoreOf(cheap, standard)).toBeGreaterThanOrEqual(scoreOf(dear, standard))
    }))
  })

  it('is measured by the cheapest of each class', () => {
    const luxury = { ...bare.vehicle, category: 'LUXURY' } as const
    expect(cheapestTotals([offer(70_000), offer(60_000), offer(90_000, { vehicle: luxury })])).toEqual(new Map([['COMPACT', 60_000], ['LUXURY', 90_000]]))
  })
})
