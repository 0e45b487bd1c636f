import { isOpen } from '../../world/branches.ts'
import type { Branch } from '../../world/branches.ts'
import type { Currency } from '../../world/currency.ts'
import { distanceKm } from '../../world/geo.ts'
import { SK } from '../../world/vendors.ts'
import type { AvailableCar, World } from '../../world/world.ts'
import type { Query } from './query.ts'

/** One car that Trip sells for one rental, before it is put into words. */
export type Offer = {
  readonly mark: string
  readonly expiresAt: number
  readonly productId: string
  readonly car: AvailableCar
  readonly pickUpBranch: Branch
  readonly dropOffBranch: Branch
  readonly days: number
  readonly currency: Currency
  readonly packageCount: number
  readonly minAge: number
  readonly isYoung: boolean
  readonly originalWon: number
  readonly rentalWon: number
  readonly oneWayFeeWon: number
  readonly nightFeeWon: number
}

/** Marks are dealt in batches of 15 minutes and live at least half an hour. */
const BATCH_MS = 15 * 60_000
const LIFE_MS = 30 * 60_000

export const batchOf = (now: number): number => Math.floor(now / BATCH_MS)

const YOUNG_MAX = 25
const MIN_AGES = { mini: 21, economy: 21, compact: 21, midsize: 21, large: 23, suvCompact: 21, suvMidsize: 23, suvLarge: 23, people: 23, van: 26, premium: 26, convertible: 26 } as const

export function sell(query: Query, world: World, priceFactor: number, now: number): readonly Offer[] {
  return query.pickUpBranches.flatMap((pickUpBranch) => {
    const dropOffBranch = returnBranch(pickUpBranch, query.dropOffBranches)
    const nightFeeWon = dropOffBranch && nightFee([[pickUpBranch, query.pickUp], [dropOffBranch, query.dropOff]])
    if (dropOffBranch === undefined || nightFeeWon === undefined) return []
    return sellFrom(query, world, { pickUpBranch, dropOffBranch, nightFeeWon }, priceFactor, now)
  })
}

type Counter = { readonly pickUpBranch: Branch; readonly dropOffBranch: Branch; readonly nightFeeWon: number }

function sellFrom(query: Query, world: World, { pickUpBranch, dropOffBranch, nightFeeWon }: Counter, priceFactor: number, now: number): readonly Offer[] {
  const { dice } = world
  const { pickUp, dropOff, leadDays, currency, driverAge } = query
  const days = Math.ceil((dropOff - pickUp) / 1440)
  const oneWayFeeWon = world.oneWayFeeWon(pickUpBranch, dropOffBranch)
  const batch = batchOf(now)
  const route = `${pickUpBranch.code} ${dropOffBranch.code} ${pickUp} ${dropOff}`
  return world
    .availableCars({ pickUpBranch, dropOffBranch, pickUp, dropOff, leadDays })
    .filter((car) => driverAge >= MIN_AGES[car.model.carClass] && isSoldByTrip(car, pickUpBranch))
    .map((car) => {
      const key = `${route} ${car.model.code}${car.grade.key}`
      const discount = 0.18 + 0.34 * dice.roll('trip discount', pickUpBranch.vendor.code, car.model.code, car.grade.key)
      const originalWon = car.listPriceWon * days * priceFactor
      return {
        mark: dice.token('mark', key, currency, driverAge, batch, priceFactor), expiresAt: batch * BATCH_MS + BATCH_MS + LIFE_MS, productId: dice.longNumber('product', key),
        car, pickUpBranch, dropOffBranch, days, currency,
        packageCount: dice.between(2, 4, 'packages', pickUpBranch.vendor.code, car.model.carClass),
        minAge: MIN_AGES[car.model.carClass], isYoung: driverAge <= YOUNG_MAX,
        originalWon, rentalWon: originalWon * (1 - discount), oneWayFeeWon, nightFeeWon,
      }
    })
}

/** SK keeps its best cars for its own partners. */
const isSoldByTrip = ({ grade }: AvailableCar, { vendor }: Branch): boolean => vendor.code !== SK || grade.key !== 'P'

/** Where the same vendor takes the car back: at the same counter when it serves the drop-off, else at its nearest there. */
function returnBranch(from: Branch, candidates: readonly Branch[]): Branch | undefined {
  if (candidates.includes(from)) return from
  return candidates
    .filter((branch) => branch.vendor === from.vendor && branch.city.country === from.city.country)
    .toSorted((one, other) => distanceKm(from, one) - distanceKm(from, other))[0]
}

/** Undefined when a counter is closed then and nobody comes for money either. */
function nightFee(visits: readonly (readonly [Branch, number])[]): number | undefined {
  let sum = 0
  for (const [branch, at] of visits) {
    if (isOpen(branch, at)) continue
    if (branch.nightFeeWon === undefined) return undefined
    sum += branch.nightFeeWon
  }
  return sum
}
