import { isOpen } from '../../world/branches.ts'
import type { Branch } from '../../world/branches.ts'
import type { Currency } from '../../world/currency.ts'
import { distanceKm } from '../../world/geo.ts'
import type { AvailableCar, World } from '../../world/world.ts'
import { MINIMUM_AGES } from './profile.ts'
import type { Profile, Rate } from './profile.ts'
import type { Query } from './query.ts'

/** One car that the partner sells in one rate for one rental, before it is put into words. */
export type Sale = {
  readonly id: string
  readonly car: AvailableCar
  readonly rate: Rate
  readonly pickUpBranch: Branch
  readonly dropOffBranch: Branch
  readonly days: number
  readonly currency: Currency
  readonly rentalWon: number
  readonly oneWayFeeWon: number
  readonly query: Query
}

/** Quotes are dealt anew every quarter of an hour. */
const BATCH_MS = 15 * 60_000
export const batchOf = (now: number): number => Math.floor(now / BATCH_MS)

export function sell(query: Query, profile: Profile, world: World, priceFactor: number, now: number): readonly Sale[] {
  if (query.leadDays > profile.horizonDays) return []
  return query.pickUpBranches.flatMap((pickUpBranch) => {
    const dropOffBranch = returnBranch(pickUpBranch, query.dropOffBranches)
    const isServed = dropOffBranch && isOpen(pickUpBranch, query.pickUp) && isOpen(dropOffBranch, query.dropOff)
    return isServed ? sellFrom(pickUpBranch, dropOffBranch, { query, profile, world, priceFactor, now }) : []
  })
}

type Market = { readonly query: Query; readonly profile: Profile; readonly world: World; readonly priceFactor: number; readonly now: number }

function sellFrom(pickUpBranch: Branch, dropOffBranch: Branch, { query, profile, world, priceFactor, now }: Market): readonly Sale[] {
  const { supplier, share, discount, rates } = profile
  const { dice } = world
  const { pickUp, dropOff, leadDays, driverAge, currency } = query
  const days = Math.ceil((dropOff - pickUp) / 1440)
  return world
    .availableCars({ pickUpBranch, dropOffBranch, pickUp, dropOff, leadDays })
    .filter(({ model, grade }) => driverAge >= MINIMUM_AGES[model.carClass] && dice.chance(share, supplier, 'sells', pickUpBranch.code, model.code, grade.key))
    .flatMap((car) => rates.map((rate) => {
      const { model, grade } = car
      const mood = 0.9 + 0.2 * dice.roll(supplier, 'mood', pickUpBranch.vendor.code, model.code, grade.key)
      const key = `${pickUpBranch.code} ${dropOffBranch.code} ${pickUp} ${dropOff} ${model.code}${grade.key} ${rate.category ?? ''}`
      return {
        id: dice.token(supplier, 'quote', key, driverAge, currency ?? '', batchOf(now), priceFactor),
        car, rate, pickUpBranch, dropOffBranch, days, currency: currency ?? pickUpBranch.city.currency,
        rentalWon: car.listPriceWon * days * (1 - discount) * mood * rate.factor * priceFactor,
        oneWayFeeWon: world.oneWayFeeWon(pickUpBranch, dropOffBranch),
        query,
      }
    }))
}

/** Where the same vendor takes the car back: at the same counter when it serves the drop-off, else at its nearest there. */
function returnBranch(from: Branch, candidates: readonly Branch[]): Branch | undefined {
  if (candidates.includes(from)) return from
  return candidates
    .filter(({ vendor, city }) => vendor === from.vendor && city.country === from.city.country)
    .toSorted((one, other) => distanceKm(from, one) - distanceKm(from, other))[0]
}
