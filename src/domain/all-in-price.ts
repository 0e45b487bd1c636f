import { type Coverage, type CoverageTier, isOpenTo, tierOf, tierRank } from './coverage.ts'
import type { Driver } from './driver.ts'
import { convert, type ExchangeRates } from './exchange-rate.ts'
import { add, type Money, unlessUncountable } from './money.ts'

/** A price together with a coverage, in the currency of the price. */
export type AllInPrice = { readonly total: Money; readonly coverage: Coverage }

/** For each tier the price with the cheapest coverage of it or a better one; undefined when there is none whose price is told. */
export type AllInPrices = Readonly<Record<CoverageTier, AllInPrice | undefined>>

/**
 * Only coverages that take this driver count, and only those whose price is told. What is included costs nothing more; what must be bought at the
 * desk is bought whatever else is chosen, and without its price there is no total. Of equal totals the better coverage is taken, then the earlier one.
 */
export function allInPrices(total: Money, coverages: readonly Coverage[], driver: Driver, rates: ExchangeRates): AllInPrices {
  const open = coverages.filter((coverage) => isOpenTo(coverage, driver))
  const due = open.filter(({ form }) => form === 'MANDATORY_AT_DESK').reduce<Money | undefined>((sum, { price }) => sum && price && plus(sum, price, rates), total)
  const rising = open
    .flatMap((coverage) => (due ? (withCoverage(due, coverage, rates) ?? []) : []))
    .sort((left, right) => left.allIn.total.minorUnits - right.allIn.total.minorUnits || right.rank - left.rank)
  const cheapest = (tier: CoverageTier) => rising.find(({ rank }) => rank >= tierRank[tier])?.allIn
  return { NONE: cheapest('NONE'), BASIC: cheapest('BASIC'), PREMIUM: cheapest('PREMIUM'), FULL: cheapest('FULL') }
}

function withCoverage(total: Money, coverage: Coverage, rates: ExchangeRates): { readonly allIn: AllInPrice; readonly rank: number } | undefined {
  const sum = coverage.form === 'OPTIONAL' ? coverage.price && plus(total, coverage.price, rates) : total
  return sum && { allIn: { total: sum, coverage }, rank: tierRank[tierOf(coverage)] }
}

const plus = (total: Money, price: Money, rates: ExchangeRates): Money | undefined =>
  unlessUncountable(() => add(total, convert(price, total.currency, rates)))
