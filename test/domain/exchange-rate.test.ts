import { describe, expect, it } from 'vitest'
import { currencyExponents, type Currency } from '#domain/currency.ts'
import { convert, type ExchangeRates } from '#domain/exchange-rate.ts'
import { money, won } from '#domain/money.ts'
import { exchangeRates } from '../../src/search/exchange-rates.ts'

const rates: ExchangeRates = { source: 'a test', asOf: '2026-01-01', perUsd: { USD: 1, KRW: 1400, JPY: 150, KWD: 0.3 } }

describe('converting money', () => {
  it('minds that a dollar has cents and a won has none', () => {
    expect(convert(money(100, 'USD'), 'KRW', rates)).toEqual(won(1400))
    expect(convert(won(1400), 'USD', rates)).toEqual(money(100, 'USD'))
    expect(convert(money(150, 'JPY'), 'KWD', rates)).toEqual(money(300, 'KWD'))
  })

  it('leaves the own currency alone, even without a rate', () => {
    expect(convert(money(5, 'EUR'), 'EUR', rates)).toEqual(money(5, 'EUR'))
  })

  it('names the currency, source and day of a missing rate', () => {
    expect(() => convert(money(5, 'EUR'), 'KRW', rates)).toThrow('no exchange rate for EUR in a test of 2026-01-01')
  })
})

describe('the table that is shipped', () => {
  it('has a rate for every currency that can be asked for', () => {
    const missing = (Object.keys(currencyExponents) as Currency[]).filter((currency) => !exchangeRates.perUsd[currency])
    expect(missing).toEqual([])
  })

  it('has the won where it was in 2026', () => {
    expect(convert(money(100, 'USD'), 'KRW', exchangeRates).minorUnits).toBeGreaterThan(1000)
    expect(convert(money(100, 'USD'), 'KRW', exchangeRates).minorUnits).toBeLessThan(2000)
  })
})
