import { isOpen } from '../../world/branches.ts'
import type { Branch } from '../../world/branches.ts'
import { minorFromWon } from '../../world/currency.ts'
import type { Currency } from '../../world/currency.ts'
import { distanceKm } from '../../world/geo.ts'
import type { AvailableCar, World } from '../../world/world.ts'
import type { Query } from './query.ts'

/** One car that they sell for one rental, before it is put into words. */
export type Offer = {
  readonly id: number
  readonly car: AvailableCar
  readonly pickUpDepot: Branch
  readonly dropOffDepot: Branch
  readonly days: number
  readonly currency: Currency
  /** In minor units of `currency`; the total is their sum. */
  readonly rental: number
  readonly ageFee: number
  readonly oneWayFee: number
}

const MIN_AGES = { mini: 21, economy: 21, compact: 21, midsize: 21, large: 23, suvCompact: 21, suvMidsize: 23, suvLarge: 23, people: 23, van: 25, premium: 25, convertible: 25 } as const
const AGE_FEE_WON = 12_000

export const totalOf = ({ rental, ageFee, oneWayFee }: Offer): number => rental + ageFee + oneWayFee

export function sell(query: Query, world: World, priceFactor: number): readonly Offer[] {
  const offers = query.pickUpDepots.flatMap((pickUpDepot) => {
    const dropOffDepot = returnDepot(pickUpDepot, query.dropOffDepots)
    // Nobody of theirs opens at night.
    if (!dropOffDepot || !isOpen(pickUpDepot, query.pickUp) || !isOpen(dropOffDepot, query.dropOff)) return []
    return sellFrom(query, world, pickUpDepot, dropOffDepot, priceFactor)
  })
  return query.isByPrice ? offers.toSorted((one, other) => totalOf(one) - totalOf(other) || one.id - other.id) : offers
}

function sellFrom(query: Query, world: World, pickUpDepot: Branch, dropOffDepot: Branch, priceFactor: number): readonly Offer[] {
  const { dice } = world
  const { pickUp, dropOff, leadDays, currency, driverAge } = query
  const { vendor } = pickUpDepot
  const days = Math.ceil((dropOff - pickUp) / 1440)
  const hasAgeFee = driverAge < 25 || driverAge >= 70
  const cars = world.availableCars({ pickUpBranch: pickUpDepot, dropOffBranch: dropOffDepot, pickUp, dropOff, leadDays })
  return oneOfEachModel(cars).filter(({ model }) => driverAge >= MIN_AGES[model.carClass]).map((car) => {
    const commission = 0.1 + 0.3 * dice.roll('booking discount', vendor.code, car.model.code)
    return {
      id: dice.between(100_000_000, 999_999_999, 'booking offer', pickUpDepot.code, dropOffDepot.code, car.model.code, pickUp, dropOff, currency, driverAge),
      car, pickUpDepot, dropOffDepot, days, currency,
      rental: minorFromWon(car.listPriceWon * days * (1 - commission) * priceFactor, currency),
      ageFee: hasAgeFee ? minorFromWon(AGE_FEE_WON * days, currency) : 0,
      oneWayFee: minorFromWon(world.oneWayFeeWon(pickUpDepot, dropOffDepot), currency),
    }
  })
}

/** They sell models, not grades: the first that stands there. */
const oneOfEachModel = (cars: readonly AvailableCar[]): readonly AvailableCar[] =>
  cars.filter(({ model }, index) => cars.findIndex((car) => car.model === model) === index)

/** Where the same company takes the car back: at the same depot when it serves the drop-off, else at its nearest there. */
function returnDepot(from: Branch, candidates: readonly Branch[]): Branch | undefined {
  if (candidates.includes(from)) return from
  return candidates
    .filter(({ vendor, city }) => vendor === from.vendor && city.country === from.city.country)
    .toSorted((one, other) => distanceKm(from, one) - distanceKm(from, other))[0]
}
