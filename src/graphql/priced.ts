import type { Coverage } from '#domain/coverage.ts'
import type { Currency } from '#domain/currency.ts'
import { convert, type ExchangeRates } from '#domain/exchange-rate.ts'
import type { Extra } from '#domain/extra.ts'
import { type Money, unlessUncountable } from '#domain/money.ts'
import type { PricedCoverage, PricedExtra } from './parents.ts'

/**
 * Prices in the traveller's currency beside what is owed. Limits and excesses stay in the contract's: they are promises, not prices. What is owed in money without a
 * rate has no price that could be shown.
 */
export const pricedCoverage = (coverage: Coverage, currency: Currency, rates: ExchangeRates): PricedCoverage =>
  ({ ...coverage, price: coverage.price && inCurrency(coverage.price, currency, rates), originalPrice: coverage.price })

export const pricedExtras = (extras: readonly Extra[], currency: Currency, rates: ExchangeRates): readonly PricedExtra[] =>
  extras.flatMap((extra) => {
    const price = inCurrency(extra.price, currency, rates)
    return price ? [{ ...extra, price, originalPrice: extra.price }] : []
  })

const inCurrency = (price: Money, currency: Currency, rates: ExchangeRates): Money | undefined => unlessUncountable(() => convert(price, currency, rates))
