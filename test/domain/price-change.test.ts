import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { branchRef, offerRef } from '#domain/ids.ts'
import { money } from '#domain/money.ts'
import { priceChangesBetween } from '#domain/price-change.ts'
import { anOffer } from '../search/makers.ts'

const car = (name: string, price: number) => anOffer(name, { price })

it('finds which prices changed, and by how much', () => {
  const changes = priceChangesBetween([car('A', 100_000), car('B', 80_000), car('C', 60_000)], [car('A', 110_000), car('B', 80_000), car('C', 48_000)])
  expect(changes).toMatchObject({ compared: 3, changed: 2 })
  expect(changes.meanChange).toBeCloseTo((1 / 11 + 0.2) / 2, 9)
})

it('knows an offer again whose reference holds the price', () => {
  const before = { ...car('A', 100_000), ref: offerRef('A|100000') }
  const after = { ...car('A', 90_000), ref: offerRef('A|90000') }
  expect(priceChangesBetween([before], [after])).toMatchObject({ compared: 1, changed: 1, meanChange: 0.1 })
})

it('takes what is sold out, new, or listed another number of times for no change of price', () => {
  const twice = [car('B', 70_000), car('B', 75_000)]
  expect(priceChangesBetween([car('A', 100_000), car('B', 70_000)], [...twice, car('C', 50_000)])).toEqual({ compared: 0, changed: 0, meanChange: 0 })
})

it('tells packages of the same car apart by their order, and counters by name', () => {
  const elsewhere = { ...car('A', 50_000), pickUpBranch: { ...car('A', 1).pickUpBranch, ref: branchRef('B2') } }
  const changes = priceChangesBetween([car('A', 100_000), car('A', 120_000), elsewhere], [elsewhere, car('A', 120_000), car('A', 99_000)])
  expect(changes).toMatchObject({ compared: 3, changed: 1, meanChange: 0.01 })
})

it('sees a change in one of the currencies that are owed', () => {
  const owed = (dollars: number) => ({ ...car('A', 80_000), priceLines: [{ kind: 'RENTAL', label: undefined, amount: money(dollars, 'USD'), due: 'NOW' } as const, ...car('A', 80_000).priceLines] })
  expect(priceChangesBetween([owed(1000)], [owed(900)])).toMatchObject({ changed: 1, meanChange: 0.1 })
  expect(priceChangesBetween([owed(1000)], [car('A', 80_000)])).toMatchObject({ changed: 1, meanChange: 1 })
})

it('finds none between an answer and itself in another order', () => {
  const anyList = fc.array(fc.record({ name: fc.constantFrom('A', 'B', 'C'), price: fc.integer({ min: 1000, max: 1005 }) }), { maxLength: 12 })
  fc.assert(fc.property(anyList, (list) => {
    const offers = list.map(({ name, price }) => car(name, price))
    expect(priceChangesBetween(offers, offers.toReversed())).toEqual({ compared: offers.length, changed: 0, meanChange: 0 })
  }))
})

it('looks at a hundred of a long list: they are repriced together', () => {
  const list = (price: number) => Array.from({ length: 400 }, (_, index) => car(`car ${index}`, price))
  expect(priceChangesBetween(list(100_000), list(80_000).toReversed())).toMatchObject({ compared: 100, changed: 100 })
})
