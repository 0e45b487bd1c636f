import { hash } from 'node:crypto'
import type { Currency } from '#domain/currency.ts'
import { eligibilityOf } from '#domain/driver.ts'
import type { ExchangeRates } from '#domain/exchange-rate.ts'
import { type OfferId, offerId, type OfferRef, type SupplierId } from '#domain/ids.ts'
import { MoneyError } from '#domain/money.ts'
import type { Offer, ServedFrom, SuppliedOffer } from '#domain/offer.ts'
import { type Price, priceOf, type SuppliedPriceLine } from '#domain/price.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { EpochMs } from '#domain/time.ts'
import { type DropCounts, type SupplierResult, withDrops } from './supplier-result.ts'

/** One supplier's answer as one traveller sees it. received = offers + merged + dropped */
export type AssembledSource = {
  readonly supplier: SupplierId
  readonly observedAt: EpochMs
  readonly servedFrom: ServedFrom
  readonly received: number
  readonly merged: number
  readonly dropped: DropCounts
  readonly offers: readonly Offer[]
}

/** The parts of the criteria that assembling looks at; the rest has done its work in asking the supplier. */
export type AssemblyCriteria = Pick<SearchCriteria, 'driver' | 'currency'>

/** Prices in the traveller's currency, judges the driver, names the offers. The same input always gives the same offers, on any gateway. */
export function assemble(result: SupplierResult, servedFrom: ServedFrom, criteria: AssemblyCriteria, rates: ExchangeRates): AssembledSource {
  const { supplier, observedAt, received, merged } = result
  const offers = result.offers.flatMap((supplied) => offerOf(supplied, { supplier, observedAt, servedFrom }, criteria, rates) ?? [])
  const dropped = withDrops(result.dropped, { CURRENCY_NOT_SUPPORTED: result.offers.length - offers.length })
  return { supplier, observedAt, servedFrom, received, merged, dropped, offers }
}

type Origin = Pick<Offer, 'supplier' | 'observedAt' | 'servedFrom'>

function offerOf({ priceLines, ...supplied }: SuppliedOffer, origin: Origin, criteria: AssemblyCriteria, rates: ExchangeRates): Offer | undefined {
  const price = priceIn(criteria.currency, priceLines, rates)
  const eligibility = eligibilityOf(criteria.driver, supplied.requirements)
  return price && { ...supplied, ...origin, id: idOf(origin.supplier, supplied.ref), price, eligibility }
}

/** Undefined when a line's currency has no rate, or turns into an amount too large to count in. */
function priceIn(currency: Currency, lines: readonly SuppliedPriceLine[], rates: ExchangeRates): Price | undefined {
  try {
    return priceOf(lines, currency, rates)
  } catch (error) {
    if (error instanceof MoneyError) return undefined
    throw error
  }
}

/** Sixteen characters hold 96 bits: no two of a search's offers meet by chance, and the supplier's reference stays hidden. */
const idOf = (supplier: SupplierId, ref: OfferRef): OfferId => offerId(hash('sha256', `${supplier} ${ref}`, 'base64url').slice(0, 16))
