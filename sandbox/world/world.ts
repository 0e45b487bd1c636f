import { layOutBranches } from './branches.ts'
import type { Branch, Branches } from './branches.ts'
import { seasonFactor } from './calendar.ts'
import { createDice } from './dice.ts'
import type { Country } from './cities.ts'
import type { Dice } from './dice.ts'
import { GRADES, MODELS } from './fleet.ts'
import type { CarClass, Grade, Model } from './fleet.ts'
import { distanceKm } from './geo.ts'
import { SK } from './vendors.ts'
import { dateOf } from './wall-clock.ts'
import type { WallMinutes } from './wall-clock.ts'

/** A kind of car that a branch owns. */
export type Car = { readonly model: Model; readonly grade: Grade }

export type Rental = { readonly pickUpBranch: Branch; readonly dropOffBranch: Branch; readonly pickUp: WallMinutes; readonly dropOff: WallMinutes; readonly leadDays: number }

export type AvailableCar = Car & {
  readonly count: number
  /** Won per day that the vendor asks at its own counter, before any discount. */
  readonly listPriceWon: number
}

/** The inventory that lies under every supplier: the same cars, yards and days, whoever sells them. */
export type World = {
  readonly dice: Dice
  readonly branches: Branches
  /** Every kind of car that stands at the branch, sold out or not. */
  readonly carsAt: (branch: Branch) => readonly Car[]
  /** What is free for the rental. */
  readonly availableCars: (rental: Rental) => readonly AvailableCar[]
  readonly oneWayFeeWon: (from: Branch, to: Branch) => number
}

const DAILY_WON: Readonly<Record<CarClass, number>> = {
  mini: 42_000, economy: 50_000, compact: 58_000, midsize: 74_000, large: 98_000, premium: 165_000,
  suvCompact: 72_000, suvMidsize: 92_000, suvLarge: 128_000, people: 135_000, van: 150_000, convertible: 175_000,
}
const FUEL_FACTOR = { petrol: 1, diesel: 1.02, hybrid: 1.1, electric: 1.08, lpg: 0.95, hydrogen: 1.15 } as const

export function createWorld(seed: number): World {
  const dice = createDice(seed)
  const yards = new Map<string, readonly Car[]>()
  const carsAt = (branch: Branch) => {
    const known = yards.get(branch.code)
    if (known) return known
    const cars = stockYard(dice, branch)
    yards.set(branch.code, cars)
    return cars
  }
  return {
    dice,
    branches: layOutBranches(dice),
    carsAt,
    availableCars: (rental) => availableCars(dice, rental, carsAt(rental.pickUpBranch)),
    oneWayFeeWon,
  }
}

/** Where many vendors share a market, each has fewer kinds of cars. */
const CROWDED: Partial<Record<Country, number>> = { KR: 0.5, JP: 0.6 }

function stockYard(dice: Dice, branch: Branch): readonly Car[] {
  const { vendor, city } = branch
  const breadth = vendor.breadth * (vendor.code === SK ? 1 : (CROWDED[city.country] ?? 1))
  return MODELS.filter((model) => model.markets.includes(city.country)).flatMap((model) =>
    GRADES.filter((grade) => dice.chance(breadth * 1.2 * grade.share, 'yard', branch.code, model.code, grade.key)).map((grade) => ({ model, grade })),
  )
}

function availableCars(dice: Dice, rental: Rental, cars: readonly Car[]): readonly AvailableCar[] {
  const { pickUpBranch: branch, pickUp, dropOff, leadDays } = rental
  const season = seasonFactor(branch.city, pickUp, dropOff)
  const days = (dropOff - pickUp) / 1440
  const market = branch.city.level * branch.vendor.level * season * leadFactor(leadDays) * lengthFactor(days)
  const date = dateOf(pickUp)
  // The dearer the season, the emptier the yards.
  const soldOut = Math.min(0.7, 0.07 * season ** 2)
  return cars.flatMap((car) => {
    const { model, grade } = car
    const luck = dice.roll('stock', branch.code, model.code, grade.key, date)
    if (luck < soldOut) return []
    const mood = 0.9 + 0.2 * dice.roll('mood', branch.code, model.code, grade.key)
    const listPriceWon = DAILY_WON[model.carClass] * FUEL_FACTOR[model.fuel] * grade.factor * market * mood
    return [{ ...car, count: 1 + Math.floor(((luck - soldOut) / (1 - soldOut)) * 9), listPriceWon }]
  })
}

/** Late bookers pay more, early ones less. */
const leadFactor = (days: number): number => (days < 2 ? 1.18 : days < 7 ? 1.08 : days < 30 ? 1 : days < 90 ? 0.94 : 0.9)

const lengthFactor = (days: number): number => (days >= 28 ? 0.62 : days >= 14 ? 0.75 : days >= 7 ? 0.86 : days >= 4 ? 0.94 : 1)

function oneWayFeeWon(from: Branch, to: Branch): number {
  if (from.code === to.code) return 0
  const distance = distanceKm(from, to)
  if (distance < 3) return 0
  return Math.round((15_000 + distance * 320) / 1000) * 1000
}
