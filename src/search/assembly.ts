import { hash } from 'node:crypto'
import { comparisonOf } from '#domain/comparison.ts'
import { eligibilityOf } from '#domain/driver.ts'
import type { ExchangeRates } from '#domain/exchange-rate.ts'
import { type OfferId, offerId, type OfferRef, type SupplierId } from '#domain/ids.ts'
import { unlessUncountable } from '#domain/money.ts'
import type { Offer, ServedFrom, SuppliedOffer } from '#domain/offer.ts'
import { priceOf } from '#domain/price.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { EpochMs } from '#domain/time.ts'
import { mapInTurns } from '#domain/turns.ts'
import type { VehicleRecognition } from './vehicle-recognition.ts'
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
export type AssemblyCriteria = Pick<SearchCriteria, 'pickUp' | 'driver' | 'currency'>

export type AssemblyParts = { readonly rates: ExchangeRates; readonly recognition: VehicleRecognition }

/**
 * Prices in the traveller's currency, judges the driver, recognises the vehicles, names the offers. The same input always gives the same
 * offers, on any gateway.
 */
export async function assemble(
  result: SupplierResult, servedFrom: ServedFrom, criteria: AssemblyCriteria, { rates, recognition }: AssemblyParts,
): Promise<AssembledSource> {
  const { supplier, observedAt, received, merged } = result
  const origin: Origin = { supplier, observedAt, servedFrom, recognised: recognition(supplier) }
  const assembled = await mapInTurns(result.offers, (supplied) => offerOf(supplied, origin, criteria, rates))
  const offers = assembled.filter((offer) => offer !== undefined)
  const dropped = withDrops(result.dropped, { CURRENCY_NOT_SUPPORTED: result.offers.length - offers.length })
  return { supplier, observedAt, servedFrom, received, merged, dropped, offers }
}

type Origin = Pick<Offer, 'supplier' | 'observedAt' | 'servedFrom'> & { readonly recognised: ReturnType<VehicleRecognition> }

/** Undefined when a line's currency has no rate, or turns into an amount too large to count in. */
function offerOf(supplied: SuppliedOffer, { supplier, observedAt, servedFrom, recognised }: Origin, criteria: AssemblyCriteria, rates: ExchangeRates): Offer | undefined {
  const { driver, pickUp, currency } = criteria
  const price = unlessUncountable(() => priceOf(supplied.priceLines, currency, rates))
  if (!price) return undefined
  const { recognition, groupId } = recognised(supplied.vehicle)
  const comparison = comparisonOf(supplied, price, { driver, place: pickUp.place.position, rates })
  const eligibility = eligibilityOf(driver, supplied.requirements)
  // Named one by one: spreading the rest of an object took longer than all of its assembling.
  const { ref, vendor, vehicle, pickUpBranch, dropOffBranch, coverages, mileage, fuelPolicy, deposit, cancellation, requirements } = supplied
  const { isInstantlyConfirmed, available, holdsUntil } = supplied
  return {
    ref, vendor, vehicle, pickUpBranch, dropOffBranch, coverages, mileage, fuelPolicy, deposit, cancellation, requirements, isInstantlyConfirmed, available, holdsUntil,
    id: idOf(supplier, ref), supplier, observedAt, servedFrom, recognition, groupId, price, eligibility, comparison,
  }
}

/** Sixteen characters hold 96 bits: no two of a search's offers meet by chance, and the supplier's reference stays hidden. */
const idOf = (supplier: SupplierId, ref: OfferRef): OfferId => offerId(hash('sha256', `${supplier} ${ref}`, 'base64url').slice(0, 16))
