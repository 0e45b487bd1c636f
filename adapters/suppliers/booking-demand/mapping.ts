import { type CancellationSchedule, scheduleOf } from '#domain/cancellation.ts'
import type { Coverage, Excess } from '#domain/coverage.ts'
import { type Currency, isCurrency } from '#domain/currency.ts'
import { coverageRef } from '#domain/ids.ts'
import { isZero, type Money, moneyFromDecimal, zero } from '#domain/money.ts'
import type { Vendor } from '#domain/offer.ts'
import type { Deposit, FuelPolicy, Mileage } from '#domain/rental-terms.ts'
import type { SearchCriteria, SearchPoint } from '#domain/search-criteria.ts'
import type { Outcome } from '../../kit/outcomes.ts'
import { read, type Words } from '../../kit/words.ts'
import { branchSummaryOf, type Car } from './catalogue.ts'
import { dues, priceLinesOf } from './price-lines.ts'
import { offerRefOf } from './refs.ts'
import type { SearchQuestion, WireDepot, WireMoney, WirePolicies, WireResult } from './wire.ts'

export const fuelPolicies: Words<FuelPolicy> = {
  return_same: 'SAME_LEVEL', return_same_preauth: 'SAME_LEVEL', return_same_or_prepay_no_refunds: 'SAME_LEVEL', free_tank: 'FREE_TANK', prepay_refunds: 'PREPAID',
  prepay_part_refunds: 'PREPAID', prepay_no_refunds: 'PREPAID',
}
const distanceUnits: Words<'KM' | 'MI'> = { kilometers: 'KM', miles: 'MI' }
const packageNames: Words<string> = { basic: 'Basic', inclusive: 'Inclusive', zero_excess: 'Zero excess' }

export const searchQuestionOf = ({ pickUp, dropOff, driver }: SearchCriteria, currency: Currency, pageSize: number): SearchQuestion => ({
  booker: { country: driver.residence.toLowerCase() },
  currency,
  driver: { age: driver.age },
  route: { pickup: routePointOf(pickUp), dropoff: routePointOf(dropOff) },
  // Q1: what we do not fetch is the dearest.
  sort: { by: 'price' },
  maximum_results: pageSize,
})

function routePointOf({ place, at }: SearchPoint): SearchQuestion['route']['pickup'] {
  const location = place.kind === 'AIRPORT' && place.iata !== undefined ? { airport: place.iata } : { coordinates: { ...place.position } }
  return { datetime: `${at}:00`, location }
}

/** What the rows of an answer name, and who asked. */
export type Catalogue = {
  readonly cars: ReadonlyMap<string, Car>
  readonly depots: ReadonlyMap<string, WireDepot>
  readonly vendors: ReadonlyMap<string, Vendor>
}
/** One row, and the token of the search that named it. */
export type Row = { readonly result: WireResult; readonly searchToken: string }

/** The offer of one row, or why there is none. Throws MoneyError on an amount that nobody can count. */
export function offerOf({ result, searchToken }: Row, { driver, language }: Pick<SearchCriteria, 'driver' | 'language'>, { cars, depots, vendors }: Catalogue): Outcome {
  const { route: { pickup, dropoff }, policies, price } = result
  const car = cars.get(result.car)
  const vendor = vendors.get(result.supplier)
  const [pickUpDepot, dropOffDepot] = [depots.get(pickup.depot), depots.get(dropoff.depot)]
  if (!car || !vendor || !pickUpDepot || !dropOffDepot) return 'BROKEN_REFERENCE'
  if (!car.vehicle) return 'UNKNOWN_CLASS'
  const priceLines = priceLinesOf(price, { timing: policies.payment.timing, driverAge: driver.age, isOneWay: pickup.depot !== dropoff.depot })
  if (typeof priceLines === 'string' || !isCurrency(price.currency)) return typeof priceLines === 'string' ? priceLines : 'CURRENCY_NOT_SUPPORTED'
  return {
    ref: offerRefOf({ offer: result.offer, currency: price.currency, searchToken }),
    vendor,
    vehicle: car.vehicle,
    pickUpBranch: branchSummaryOf(pickUpDepot, language, pickup.depot_location_type),
    dropOffBranch: branchSummaryOf(dropOffDepot, language, dropoff.depot_location_type),
    priceLines,
    coverages: coveragesOf(policies, price.currency),
    mileage: mileageOf(policies),
    fuelPolicy: read(fuelPolicies, policies.fuel) ?? 'NOT_STATED',
    deposit: depositOf(policies, price.currency),
    cancellation: cancellationOf(policies),
    // The driver's age is part of the question: what they offer, this driver may have.
    requirements: { minimumAge: undefined, maximumAge: undefined, minimumLicenceYears: undefined, licences: [], youngDriver: undefined },
    isInstantlyConfirmed: false,
    available: undefined,
    holdsUntil: undefined,
  }
}

/** Q5: a bare number stands in the currency of the price. Undefined when nothing is stated, or in money that we cannot count. */
function moneyOf(stated: WireMoney | null | undefined, usual: Currency): Money | undefined {
  const currency = stated?.currency ?? usual
  return typeof stated?.amount === 'number' && isCurrency(currency) ? moneyFromDecimal(stated.amount, currency) : undefined
}

const excessOf = (amount: Money | undefined): Excess | undefined => amount && (isZero(amount) ? { kind: 'WAIVED' } : { kind: 'AMOUNT', amount })

/** Q6: the package is part of the price; what it leaves to pay is told by two sums beside it. */
export function coveragesOf({ insurance_package: word, damage_excess, theft_excess }: WirePolicies, currency: Currency): readonly Coverage[] | undefined {
  const [excess, theftExcess] = [excessOf(moneyOf(damage_excess, currency)), excessOf(moneyOf(theft_excess, currency))]
  if (!word && !excess && !theftExcess) return undefined
  return [{
    ref: coverageRef(word || 'included'),
    name: read(packageNames, word) ?? (word || 'Insurance'),
    form: 'INCLUDED',
    limit: undefined,
    excess: excess ?? (word === 'zero_excess' && !damage_excess ? { kind: 'WAIVED' } : undefined),
    theftExcess,
    thirdPartyLimit: undefined,
    lossOfUse: 'NOT_STATED',
    coversSingleVehicleAccident: undefined,
    coversTyresAndWheels: undefined,
    coversPersonalAccident: undefined,
    exclusions: [],
    minimumAge: undefined,
    minimumLicenceYears: undefined,
    price: zero(currency),
    due: 'NOW',
  }]
}

/** Q11: their limit holds for the whole rental. */
function mileageOf({ mileage }: WirePolicies): Mileage | undefined {
  if (mileage?.type === 'unlimited') return { kind: 'UNLIMITED' }
  const unit = read(distanceUnits, mileage?.distance_unit)
  if (mileage?.type !== 'limited' || !mileage.distance_limit || !unit) return undefined
  const { distance_limit: distance, amount, currency } = mileage
  const overFee = typeof amount === 'number' && currency && isCurrency(currency) ? moneyFromDecimal(amount, currency) : undefined
  return { kind: 'LIMITED', distance, unit, per: 'RENTAL', overFee }
}

function depositOf({ deposit }: WirePolicies, currency: Currency): Deposit | undefined {
  const amount = moneyOf(deposit, currency)
  return amount && { minimum: amount, maximum: amount, releasedWithinDays: undefined, cards: [] }
}

/**
 * Q7: they tell until when cancelling is free, not what it costs then. Free days after the booking cannot be told as hours before the pick-up: they are
 * left out. What "non-refundable" keeps of a price that is paid at the desk is not stated either.
 */
export function cancellationOf({ cancellation, payment }: WirePolicies): CancellationSchedule | undefined {
  if (cancellation?.type === 'non-refundable') {
    const isPaid = (dues[payment.timing] ?? 'NOW') === 'NOW'
    const fee = isPaid ? { kind: 'PERCENT', basisPoints: 10_000 } as const : { kind: 'NOT_STATED' } as const
    return { brackets: [{ fromHours: undefined, toHours: 0, fee }], noShow: fee }
  }
  const { context, duration } = cancellation?.details ?? {}
  if (cancellation?.type !== 'free_cancellation' || context !== 'before_pickup') return undefined
  const hours = hoursIn(duration)
  return hours === undefined ? undefined : scheduleOf(hours === 0 ? [] : [{ fromHours: hours, fee: { kind: 'NOT_STATED' } }], undefined)
}

/** `PT48H` is 48, `P7D` 168; months and years have no fixed number of hours. */
function hoursIn(duration: string | undefined): number | undefined {
  try {
    const hours = Temporal.Duration.from(duration ?? '').total('hours')
    return hours >= 0 ? hours : undefined
  } catch {
    return undefined // No duration, or one that only a calendar can measure.
  }
}
