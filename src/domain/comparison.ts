import { type AllInPrices, allInPrices } from './all-in-price.ts'
import { type Coverage, type CoverageTier, type Excess, isOpenTo, tierOf, tierRank } from './coverage.ts'
import type { Currency } from './currency.ts'
import type { Driver } from './driver.ts'
import { convert, type ExchangeRates } from './exchange-rate.ts'
import { type Money, unlessUncountable, zero } from './money.ts'
import { distanceKm, type Position } from './place.ts'
import { type PaymentTiming, paymentTimingOf, type Price } from './price.ts'
import type { SuppliedOffer } from './offer.ts'

/**
 * What offers of all suppliers are filtered and sorted by, worked out once for each offer: amounts in the traveller's currency, coverages as
 * far as they take this driver and the search itself tells them. Undefined always means: not told.
 */
export type Comparison = {
  readonly paymentTiming: PaymentTiming
  /** The best tier that the price includes; NONE also where it is not told. */
  readonly includedCoverage: CoverageTier
  /** The best tier that is included, on sale, or must be bought at the desk. */
  readonly bestCoverage: CoverageTier | undefined
  /** The most that what is included leaves to pay after damage. Not told where it is a share of the repair, which has no highest amount. */
  readonly includedExcess: Money | undefined
  /** The most that is held on a card. */
  readonly deposit: Money | undefined
  /** From the place of pick-up, as the crow flies, to a tenth: what a traveller sees is what is compared. */
  readonly distanceKm: number | undefined
  readonly allIn: AllInPrices
}

export type ComparedBy = { readonly driver: Driver; readonly place: Position; readonly rates: ExchangeRates }
type Compared = Pick<SuppliedOffer, 'coverages' | 'deposit' | 'pickUpBranch'>

export function comparisonOf({ coverages, deposit, pickUpBranch }: Compared, price: Price, { driver, place, rates }: ComparedBy): Comparison {
  const { currency } = price.total
  const open = coverages?.filter((coverage) => isOpenTo(coverage, driver))
  const included = open?.filter(({ form }) => form === 'INCLUDED') ?? []
  return {
    paymentTiming: paymentTimingOf(price),
    includedCoverage: bestTier(included),
    bestCoverage: open && bestTier(open),
    includedExcess: lowestExcess(included, currency, rates),
    deposit: deposit && convertIfPossible(deposit.maximum, currency, rates),
    distanceKm: pickUpBranch.position && tenths(distanceKm(place, pickUpBranch.position)),
    allIn: open && open.length > 0 ? allInPrices(price.total, open, driver, rates) : noPrice,
  }
}

const noPrice: AllInPrices = { NONE: undefined, BASIC: undefined, PREMIUM: undefined, FULL: undefined }

export const tenths = (value: number): number => Math.round(value * 10) / 10

function bestTier(coverages: readonly Coverage[]): CoverageTier {
  let best: CoverageTier = 'NONE'
  for (const coverage of coverages) {
    const tier = tierOf(coverage)
    if (tierRank[tier] > tierRank[best]) best = tier
  }
  return best
}

/** Of several included products the one that leaves least; a product that says nothing of the car leaves nothing to compare. */
function lowestExcess(included: readonly Coverage[], currency: Currency, rates: ExchangeRates): Money | undefined {
  let lowest: Money | undefined
  for (const coverage of included) {
    const amount = coverage.excess && tierOf(coverage) !== 'NONE' ? highestOf(coverage.excess, currency, rates) : undefined
    if (amount && (lowest === undefined || amount.minorUnits < lowest.minorUnits)) lowest = amount
  }
  return lowest
}

function highestOf(excess: Excess, currency: Currency, rates: ExchangeRates): Money | undefined {
  switch (excess.kind) {
    case 'WAIVED': return zero(currency)
    case 'AMOUNT': return convertIfPossible(excess.amount, currency, rates)
    case 'PERCENT': return undefined
    default: return excess satisfies never
  }
}

/** An amount that cannot be shown in the traveller's currency cannot be compared either. */
const convertIfPossible = (amount: Money, currency: Currency, rates: ExchangeRates): Money | undefined =>
  unlessUncountable(() => convert(amount, currency, rates))
