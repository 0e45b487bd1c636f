import { plainAge } from '../../http/faults.ts'
import type { Branch } from '../../world/branches.ts'
import { findPlace } from '../../world/cities.ts'
import { isCurrency } from '../../world/currency.ts'
import type { Currency } from '../../world/currency.ts'
import { distanceKm } from '../../world/geo.ts'
import { parseWallClock, wallClockIn } from '../../world/wall-clock.ts'
import type { WallMinutes } from '../../world/wall-clock.ts'
import type { Fields } from './fields.ts'
import { invalid } from './refusal.ts'

export type Query = {
  /** The age as it was sent, which may be a magic one. */
  readonly sentAge: number
  readonly driverAge: number
  readonly currency: Currency
  readonly pickUp: WallMinutes
  readonly dropOff: WallMinutes
  readonly leadDays: number
  readonly pickUpDepots: readonly Branch[]
  readonly dropOffDepots: readonly Branch[]
  readonly isByPrice: boolean
  readonly maximumResults: number
  readonly page: string | undefined
}

const REACH_KM = 15
const LONGEST_DAYS = 180
const FARTHEST_DAYS = 500

export function readQuery(fields: Fields, depots: readonly Branch[], now: number): Query {
  const booker = fields.object('booker')
  booker.text('country', /^[a-z]{2}$/)
  booker.done()
  const currency = currencyIn(fields)
  const driver = fields.object('driver')
  const sentAge = driver.whole('age', 18, 99)
  driver.done()
  const route = fields.object('route')
  const pickup = readPoint(route.object('pickup'), 'route.pickup', depots)
  const dropoff = readPoint(route.object('dropoff'), 'route.dropoff', depots)
  route.done()
  const isByPrice = fields.has('sort') && sortIn(fields.object('sort')) === 'price'
  const maximumResults = maximumIn(fields, 500)
  const page = fields.has('page') ? fields.text('page', /./) : undefined
  fields.ignore('language')
  fields.done()
  const { zone } = pickup.depots[0]?.city ?? { zone: 'Europe/Amsterdam' }
  return {
    sentAge, driverAge: plainAge(sentAge), currency, pickUp: pickup.at, dropOff: dropoff.at, pickUpDepots: pickup.depots, dropOffDepots: dropoff.depots,
    leadDays: checkTimes(pickup.at, dropoff.at, wallClockIn(now, zone)), isByPrice, maximumResults, page,
  }
}

export function currencyIn(fields: Fields): Currency {
  const currency = fields.text('currency', /^[A-Z]{3}$/)
  if (!isCurrency(currency)) throw invalid('currency')
  return currency
}

/** In tens. */
export function maximumIn(fields: Fields, largest: number): number {
  if (!fields.has('maximum_results')) return largest
  const maximum = fields.whole('maximum_results', 10, largest)
  if (maximum % 10 !== 0) throw invalid('maximum_results', 'It must be a multiple of 10.')
  return maximum
}

function sortIn(fields: Fields): string {
  const by = fields.text('by', /^(?:recommended|price|distance|review_score)$/)
  fields.done()
  return by
}

type Point = { readonly at: WallMinutes; readonly depots: readonly Branch[] }

function readPoint(fields: Fields, name: string, depots: readonly Branch[]): Point {
  const at = parseWallClock(fields.text('datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/).slice(0, 16))
  if (at === undefined) throw invalid(`${name}.datetime`)
  const location = fields.object('location')
  fields.done()
  const found = location.has('airport') ? atAirport(location.text('airport', /^[A-Z]{3}$/), name, depots) : around(location.object('coordinates'), depots)
  location.done()
  return { at, depots: found }
}

function atAirport(code: string, name: string, depots: readonly Branch[]): readonly Branch[] {
  if (findPlace(code)?.place.kind !== 'airport') throw invalid(`${name}.location.airport`)
  return depots.filter(({ place }) => place?.code === code)
}

function around(fields: Fields, depots: readonly Branch[]): readonly Branch[] {
  const point = { latitude: fields.number('latitude', -90, 90), longitude: fields.number('longitude', -180, 180) }
  fields.done()
  return depots.filter((depot) => distanceKm(depot, point) <= REACH_KM)
}

/** How many whole days lie before the pick-up. */
function checkTimes(pickUp: WallMinutes, dropOff: WallMinutes, today: WallMinutes): number {
  if (pickUp < today) throw invalid('pickup.datetime', "'pickup.datetime' should not be in past.")
  if (dropOff <= pickUp) throw invalid('dropoff.datetime', 'It must be after the pick-up.')
  if (dropOff - pickUp > LONGEST_DAYS * 1440) throw invalid('dropoff.datetime', `Rentals last at most ${LONGEST_DAYS} days.`)
  if (pickUp - today > FARTHEST_DAYS * 1440) throw invalid('pickup.datetime', `It is more than ${FARTHEST_DAYS} days away.`)
  return Math.floor((pickUp - today) / 1440)
}
