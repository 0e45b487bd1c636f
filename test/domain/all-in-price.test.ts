import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allInPrices } from '#domain/all-in-price.ts'
import { type Coverage, coverageTiers, tierOf, tierRank } from '#domain/coverage.ts'
import type { Driver } from '#domain/driver.ts'
import { money, won } from '#domain/money.ts'
import { exchangeRates } from '../../src/search/exchange-rates.ts'
import { aCoverage, aFullCoverage } from '../search/any-offers.ts'

const driver: Driver = { age: 30, residence: 'KR', licenceYears: 2 }
const pricesOf = (coverages: readonly Coverage[], who: Driver = driver) => allInPrices(won(50_000), coverages, who, exchangeRates)

describe('the price with a coverage', () => {
  it('takes the cheapest of the tier or a better one', () => {
    const [basic, full] = [aCoverage({ price: won(8000) }), aFullCoverage({ price: won(9000) })]
    expect(pricesOf([full, basic])).toEqual({
      NONE: { total: won(58_000), coverage: basic }, BASIC: { total: won(58_000), coverage: basic },
      PREMIUM: { total: won(59_000), coverage: full }, FULL: { total: won(59_000), coverage: full },
    })
  })

  it('adds nothing for what is included, whatever price stands there', () => {
    expect(pricesOf([aFullCoverage({ form: 'INCLUDED', price: won(7000) })]).FULL?.total).toEqual(won(50_000))
    expect(pricesOf([aFullCoverage({ form: 'INCLUDED', price: undefined })]).FULL?.total).toEqual(won(50_000))
  })

  it('counts what must be bought at the desk, but nothing whose price is not told', () => {
    expect(pricesOf([aFullCoverage({ form: 'MANDATORY_AT_DESK' })]).FULL?.total).toEqual(won(60_000))
    expect(pricesOf([aFullCoverage({ price: undefined }), aFullCoverage({ form: 'MANDATORY_AT_DESK', price: undefined })]).FULL).toBeUndefined()
  })

  it('holds what must be bought at the desk whatever else is chosen', () => {
    const mandatory = aCoverage({ form: 'MANDATORY_AT_DESK', price: won(45_000) })
    const included = aCoverage({ form: 'INCLUDED', limit: undefined, excess: undefined })
    const prices = pricesOf([included, mandatory, aFullCoverage({ price: won(30_000) })])
    expect([prices.NONE, prices.BASIC, prices.FULL].map((price) => price?.total)).toEqual([won(95_000), won(95_000), won(125_000)])
    expect(pricesOf([aFullCoverage({ price: won(1) }), aCoverage({ form: 'MANDATORY_AT_DESK', price: undefined })]).FULL).toBeUndefined()
  })

  it('leaves out products that do not take this driver, and keeps those of which that is not known', () => {
    expect(pricesOf([aFullCoverage({ minimumAge: 31 })]).FULL).toBeUndefined()
    expect(pricesOf([aFullCoverage({ minimumLicenceYears: 3 })]).FULL).toBeUndefined()
    expect(pricesOf([aFullCoverage({ minimumLicenceYears: 3 })], { ...driver, licenceYears: undefined }).FULL?.total).toEqual(won(60_000))
    expect(pricesOf([aFullCoverage({ minimumAge: 30, minimumLicenceYears: 2 })]).FULL?.total).toEqual(won(60_000))
  })

  it('takes the better of two that cost the same', () => {
    expect(pricesOf([aCoverage(), aFullCoverage()]).BASIC?.coverage).toEqual(aFullCoverage())
  })

  it('converts, and leaves out what cannot be', () => {
    const rates = { ...exchangeRates, perUsd: { KRW: 1300, USD: 1 } }
    const prices = allInPrices(won(50_000), [aFullCoverage({ price: money(1000, 'USD') }), aFullCoverage({ price: money(1, 'EUR') })], driver, rates)
    expect(prices.FULL?.total).toEqual(won(63_000))
  })

  it('never falls from one tier to a better one, and always reaches its tier', () => {
    const any = fc.record({ form: fc.constantFrom('INCLUDED', 'OPTIONAL', 'MANDATORY_AT_DESK'), price: fc.option(fc.integer({ min: 0, max: 9 }).map(won), { nil: undefined }) })
    fc.assert(fc.property(fc.array(fc.oneof(any.map(aCoverage), any.map(aFullCoverage))), (coverages) => {
      const prices = pricesOf(coverages)
      const totals = coverageTiers.map((tier) => prices[tier]?.total.minorUnits ?? Number.POSITIVE_INFINITY)
      expect(totals).toEqual(totals.toSorted((left, right) => left - right))
      for (const tier of coverageTiers) {
        const found = prices[tier]
        if (found) expect(tierRank[tierOf(found.coverage)]).toBeGreaterThanOrEqual(tierRank[tier])
      }
    }))
  })
})
