import type { Row } from '../../http/rows.ts'
import { major, minorFromWon } from '../../world/currency.ts'
import type { Currency } from '../../world/currency.ts'
import type { Dice } from '../../world/dice.ts'
import type { CarClass } from '../../world/fleet.ts'
import { LOCATION_TYPES } from './catalogue.ts'
import type { Catalogue } from './catalogue.ts'
import { totalOf } from './offers.ts'
import type { Offer } from './offers.ts'

/** One offer as `/cars/search` lists it, with what is odd about a few of them. */
export function resultRow(offer: Offer, { carId, depotId, supplierId }: Catalogue, dice: Dice): Row {
  const { id, car, pickUpDepot, dropOffDepot } = offer
  const { vendor } = pickUpDepot
  const isLost = dice.chance(0.004, 'lost depot', id)
  const point = (depot: typeof pickUpDepot, number: number) => ({ depot: number, depot_location_type: LOCATION_TYPES[depot.desk] })
  return {
    car: carId(car.model, vendor), offer: id, categories: CATEGORIES[car.model.carClass], deal: null,
    policies: policiesOf(offer, dice),
    price: priceOf(offer, dice),
    route: { pickup: point(pickUpDepot, isLost ? 9_000_000 : depotId(pickUpDepot)), dropoff: point(dropOffDepot, depotId(dropOffDepot)) },
    special_offer: dice.chance(0.1, 'special offer', id) ? 'one_additional_driver' : null,
    supplier: supplierId(vendor), url: { app: 'booking://cars', web: `https://cars.example.com/${id}` },
  }
}

const CATEGORIES: Readonly<Record<CarClass, readonly string[]>> = {
  mini: ['small'], economy: ['small'], compact: ['medium'], midsize: ['medium'], large: ['large'], premium: ['premium'], suvCompact: ['suvs', 'compact_suv'],
  suvMidsize: ['suvs', 'midsize_suv'], suvLarge: ['suvs', 'large_suv'], people: ['carriers'], van: ['carriers'], convertible: ['convertible'],
}

function priceOf(offer: Offer, dice: Dice): Row {
  const { id, currency, ageFee, oneWayFee, pickUpDepot, dropOffDepot } = offer
  const amount = (minor: number) => major(minor, currency)
  const charges = [
    ...(ageFee > 0 ? [{ charge: 'aged_driver_fee', total_amount: amount(ageFee) }] : []),
    // Named even where it is nothing, once the car goes elsewhere.
    ...(pickUpDepot === dropOffDepot ? [] : [{ charge: 'one_way_fee', total_amount: amount(oneWayFee) }]),
  ]
  const total = amount(totalOf(offer))
  return {
    total: dice.chance(0.02, 'text total', id) ? String(total) : total, currency,
    credit_card_required: dice.pick([true, false, null], 'credit card', pickUpDepot.vendor.code), extra_charges: charges,
  }
}

function policiesOf(offer: Offer, dice: Dice): Row {
  const { id, car, pickUpDepot: { vendor, city } } = offer
  const insurance = dice.pick(['basic', 'basic', 'basic', 'inclusive', 'zero_excess'] as const, 'package', vendor.code, car.model.carClass)
  const excessWon = insurance === 'zero_excess' ? 0 : (car.model.carClass === 'premium' ? 2_500_000 : 900_000) * (insurance === 'inclusive' ? 0.5 : 1)
  // Some suppliers' policies still come in the shape of 3.1.
  const isOld = dice.chance(0.15, 'old policies', vendor.code)
  const money = (won: number) => (isOld ? inCurrency(won, offer.currency) : { amount: inCurrency(won, city.currency), currency: city.currency })
  return {
    cancellation: cancellationOf(offer, dice),
    damage_excess: dice.chance(0.03, 'no excess', id) ? null : money(excessWon),
    deposit: dice.chance(0.2, 'no deposit', vendor.code) ? null : money(car.model.carClass === 'premium' ? 900_000 : 300_000),
    insurance_package: dice.chance(0.01, 'new package', id) ? 'premium_plus' : insurance,
    fuel: dice.chance(0.007, 'new fuel policy', id) ? 'return_same_or_charged' : dice.pick(FUEL_POLICIES, 'fuel policy', vendor.code, city.country),
    mileage: mileageOf(offer, dice),
    payment: { timing: dice.pick(TIMINGS, 'timing', vendor.code, car.model.carClass) },
    theft_excess: dice.chance(0.3, 'no theft excess', vendor.code) ? null : money(excessWon),
  }
}

const inCurrency = (won: number, currency: Currency): number => major(minorFromWon(won, currency), currency)

const FUEL_POLICIES = ['return_same', 'return_same', 'return_same', 'return_same_preauth', 'prepay_part_refunds', 'free_tank'] as const
const TIMINGS = ['pay_online_now', 'pay_online_now', 'pay_online_now', 'pay_at_pickup', 'pay_partial_online_now'] as const

const CANCELLATIONS: readonly Row[] = [
  { type: 'free_cancellation', details: { context: 'before_pickup', duration: 'PT48H' } },
  { type: 'free_cancellation', details: { context: 'before_pickup', duration: 'PT24H' } },
  { type: 'free_cancellation', details: { context: 'before_pickup', duration: 'P7D' } },
  { type: 'free_cancellation', details: { context: 'within_given_time_period_of_booking', duration: 'P1D' } },
  { type: 'non-refundable', details: null },
]

const cancellationOf = ({ car, pickUpDepot }: Offer, dice: Dice): Row => dice.pick(CANCELLATIONS, 'booking cancel', pickUpDepot.vendor.code, car.model.carClass)

function mileageOf({ pickUpDepot: { vendor, city }, car }: Offer, dice: Dice): Row {
  const unit = city.country === 'US' || city.country === 'GU' ? 'miles' : 'kilometers'
  if (!dice.chance(0.15, 'booking mileage', vendor.code, car.model.carClass)) return { type: 'unlimited', distance_limit: null, distance_unit: unit, amount: null, currency: city.currency }
  return { type: 'limited', distance_limit: 600, distance_unit: unit, amount: inCurrency(250, city.currency), currency: city.currency }
}
