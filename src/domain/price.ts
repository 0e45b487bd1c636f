import type { Currency } from './currency.ts'
import { type Conversion, conversion, convert, type ExchangeRates } from './exchange-rate.ts'
import { isZero, type Money, sum } from './money.ts'

export const priceLineKinds = [
  'RENTAL', 'ONE_WAY_FEE', 'TAX', 'AIRPORT_FEE', 'YOUNG_DRIVER_FEE', 'AFTER_HOURS_FEE', 'SERVICE_FEE', 'DISCOUNT', 'OTHER_FEE',
] as const
export type PriceLineKind = (typeof priceLineKinds)[number]

/** Paid while booking, or to the counter. */
export type Due = 'NOW' | 'AT_DESK'

/** One line as the supplier charges it, in the currency that is owed. */
export type SuppliedPriceLine = {
  readonly kind: PriceLineKind
  /** The supplier's own words where it has some. */
  readonly label: string | undefined
  readonly amount: Money
  readonly due: Due
}

/** The same line in the traveller's currency; `original` stays what is owed. */
export type PriceLine = SuppliedPriceLine & { readonly original: Money }

/** What the whole rental costs. The lines sum to the total, and `payNow + atDesk` is the total, to the minor unit. */
export type Price = {
  readonly lines: readonly PriceLine[]
  readonly total: Money
  readonly payNow: Money
  readonly atDesk: Money
  /** One for each foreign currency among the lines. */
  readonly conversions: readonly Conversion[]
}

export const paymentTimings = ['NOW', 'PARTLY_NOW', 'AT_DESK'] as const
/** All of it while booking; part of it; all of it at the desk. */
export type PaymentTiming = (typeof paymentTimings)[number]

export function paymentTimingOf({ payNow, atDesk }: Pick<Price, 'payNow' | 'atDesk'>): PaymentTiming {
  if (isZero(atDesk)) return 'NOW'
  return isZero(payNow) ? 'AT_DESK' : 'PARTLY_NOW'
}

/** Each line is converted by itself and the total is their sum: no won is lost between the list and its foot. */
export function priceOf(lines: readonly SuppliedPriceLine[], currency: Currency, rates: ExchangeRates): Price {
  const converted = lines.map((line) => ({ ...line, amount: convert(line.amount, currency, rates), original: line.amount }))
  const part = (due: Due) => sum(converted.filter((line) => line.due === due).map((line) => line.amount), currency)
  const foreign = new Set(lines.map((line) => line.amount.currency).filter((from) => from !== currency))
  return {
    lines: converted,
    total: sum(converted.map((line) => line.amount), currency),
    payNow: part('NOW'),
    atDesk: part('AT_DESK'),
    conversions: [...foreign].map((from) => conversion(from, currency, rates)),
  }
}
