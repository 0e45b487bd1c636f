import type { Coverage } from '#domain/coverage.ts'
import type { Currency } from '#domain/currency.ts'
import { convert, type ExchangeRates } from '#domain/exchange-rate.ts'
import type { Extra } from '#domain/extra.ts'
import type { PricedCoverage, PricedExtra } from './parents.ts'

/** Prices in the traveller's currency beside what is owed. Limits and excesses stay in the contract's: they are promises, not prices. */
export const pricedCoverage = (coverage: Coverage, currency: Currency, rates: ExchangeRates): PricedCoverage =>
  ({ ...coverage, price: coverage.price && convert(coverage.price, currency, rates), originalPrice: coverage.price })

export const pricedExtras = (extras: readonly Extra[], currency: Currency, rates: ExchangeRates): readonly PricedExtra[] =>
  extras.map((extra) => ({ ...extra, price: convert(extra.price, currency, rates), originalPrice: extra.price }))
