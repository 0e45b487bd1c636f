import { type Currency, currencyExponents } from './currency.ts'
import { type Money, money, MoneyError } from './money.ts'

/** Units of each currency for one US dollar, on one day, from one named source. */
export type ExchangeRates = {
  readonly source: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly perUsd: Partial<Readonly<Record<Currency, number>>>
}

/** The rate that turned one currency into another; printed with every converted price. */
export type Conversion = { readonly from: Currency; readonly to: Currency; readonly rate: number; readonly asOf: string; readonly source: string }

export function conversion(from: Currency, to: Currency, rates: ExchangeRates): Conversion {
  return { from, to, rate: perUsd(to, rates) / perUsd(from, rates), asOf: rates.asOf, source: rates.source }
}

function perUsd(currency: Currency, rates: ExchangeRates): number {
  const rate = rates.perUsd[currency]
  if (rate === undefined) throw new MoneyError(`no exchange rate for ${currency} in ${rates.source} of ${rates.asOf}`)
  return rate
}

/** Converts for display: rounded half up to the unit of the target currency. The supplier's original amount stays the one that is owed. */
export function convert(amount: Money, to: Currency, rates: ExchangeRates): Money {
  if (amount.currency === to) return amount
  const scale = 10 ** (currencyExponents[to] - currencyExponents[amount.currency])
  return money(Math.round(amount.minorUnits * conversion(amount.currency, to, rates).rate * scale), to)
}
