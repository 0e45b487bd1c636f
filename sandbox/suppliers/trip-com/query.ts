import { plainAge } from '../../http/faults.ts'
import type { Branch } from '../../world/branches.ts'
import { CITIES, findPlace } from '../../world/cities.ts'
import type { Language } from '../../world/cities.ts'
import { isCurrency } from '../../world/currency.ts'
import type { Currency } from '../../world/currency.ts'
import { distanceKm, fromGcj02 } from '../../world/geo.ts'
import type { Coordinates } from '../../world/geo.ts'
import { parseWallClock, wallClockIn } from '../../world/wall-clock.ts'
import type { WallMinutes } from '../../world/wall-clock.ts'
import type { World } from '../../world/world.ts'
import type { Channel } from './envelope.ts'
import { invalid } from './fields.ts'
import type { Fields } from './fields.ts'
import { Refusal } from './refusal.ts'

export type Query = {
  readonly requestId: string
  readonly language: Language
  readonly currency: Currency
  readonly driverAge: number
  readonly pickUp: WallMinutes
  readonly dropOff: WallMinutes
  readonly leadDays: number
  readonly pickUpBranches: readonly Branch[]
  readonly dropOffBranches: readonly Branch[]
  readonly pageNo: number
  readonly pageSize: number
  readonly queryListCacheId: string | undefined
}

const LANGUAGES: Readonly<Record<string, Language>> = { 'ko-KR': 'ko', 'en-US': 'en', 'ja-JP': 'ja', 'zh-CN': 'zh', '': 'zh' }
const MAX_LEAD_DAYS = 365
const MAX_DAYS = 90
const REACH_KM = { station: 10, pointOfInterest: 30 }

/** Trip sells in seven currencies and falls back to dollars; local money such as VND appears only at the desk. */
export const saleCurrency = (code: string): Currency => (isCurrency(code) && code !== 'VND' ? code : 'USD')

export const languageIn = (fields: Fields): Language => {
  const language = LANGUAGES[fields.text('language')]
  if (language === undefined) throw invalid('language', 'is not supported')
  return language
}

export const currencyIn = (fields: Fields): Currency => saleCurrency(fields.text('currency', /^[A-Z]{3}$/))

export function readQuery(fields: Fields, channel: Channel, world: World, now: number): Query {
  const requestId = fields.text('requestId', /./)
  const language = languageIn(fields)
  const currency = currencyIn(fields)
  const driverAge = fields.whole('driverAge', 0, 150)
  fields.text('residence', /^[A-Z]{2}$/)
  const pageNo = fields.whole('pageNo', 1, 10_000)
  const pageSize = fields.whole('pageSize', 1, 500)
  const queryListCacheId = fields.optionalText('queryListCacheId')
  const pickup = readPoint(fields.object('pickup'), 'pickup', world)
  const dropoff = readPoint(fields.object('dropoff'), 'dropoff', world)
  fields.done()
  if (driverAge < 18 || driverAge > 99) throw new Refusal('ERROR_AGE_LIMIT', `nobody rents to drivers of ${driverAge}`)
  checkChannel(channel, pickup.branches)
  const leadDays = checkTimes(pickup, dropoff, now)
  return {
    requestId, language, currency, driverAge: plainAge(driverAge), leadDays, pageNo, pageSize, queryListCacheId,
    pickUp: pickup.at, dropOff: dropoff.at, pickUpBranches: pickup.branches, dropOffBranches: dropoff.branches,
  }
}

type Point = { readonly at: WallMinutes; readonly zone: string; readonly branches: readonly Branch[] }

function readPoint(fields: Fields, name: string, world: World): Point {
  const at = parseWallClock(fields.text('date', /^\d{4}-\d\d-\d\d \d\d:\d\d$/))
  if (at === undefined) throw invalid(`${name}.date`, 'is no date')
  const locationType = fields.whole('locationType', 1, 3)
  const locationCode = fields.optionalText('locationCode')
  const cityId = fields.has('cityId') ? fields.whole('cityId', 1, 10_000_000) : undefined
  const geo = fields.has('geo') ? readGeo(fields.object('geo')) : undefined
  fields.done()
  const branches = FINDERS[locationType]?.({ name, locationCode, cityId, geo, world }) ?? []
  return { at, zone: branches[0]?.city.zone ?? 'Asia/Shanghai', branches }
}

function readGeo(fields: Fields): Coordinates {
  const point = { latitude: fields.decimal('latitude', -90, 90), longitude: fields.decimal('longitude', -180, 180) }
  const geoType = fields.text('geoType', /^(?:WGS84|GCJ02)$/)
  fields.done()
  return geoType === 'GCJ02' ? fromGcj02(point) : point
}

type Search = {
  readonly name: string
  readonly locationCode: string | undefined
  readonly cityId: number | undefined
  readonly geo: Coordinates | undefined
  readonly world: World
}

const FINDERS: Readonly<Record<number, (search: Search) => readonly Branch[]>> = {
  1: ({ name, locationCode, world }) => {
    if (locationCode === undefined) throw invalid(`${name}.locationCode`, 'is missing')
    const known = findPlace(locationCode)
    if (known?.place.kind !== 'airport') throw new Refusal('ERROR_LOCATION', `airport ${locationCode} is not known`)
    return world.branches.all.filter((branch) => branch.place?.code === locationCode)
  },
  2: ({ name, locationCode, cityId, geo, world }) => {
    if (locationCode !== undefined) return world.branches.all.filter((branch) => branch.place?.code === locationCode)
    if (geo !== undefined) return within(world, geo, REACH_KM.station)
    if (cityId === undefined) throw invalid(`${name}.geo`, 'is missing')
    const city = CITIES.find((candidate) => candidate.cityId === cityId)
    return world.branches.all.filter((branch) => branch.city === city)
  },
  3: ({ name, geo, world }) => {
    if (geo === undefined) throw invalid(`${name}.geo`, 'is missing')
    return within(world, geo, REACH_KM.pointOfInterest)
  },
}

const within = (world: World, geo: Coordinates, reachKm: number) => world.branches.all.filter((branch) => distanceKm(branch, geo) <= reachKm)

function checkChannel(channel: Channel, [first]: readonly Branch[]): void {
  if (first === undefined) return
  const right = first.city.country === 'CN' ? 'ISD' : 'OSD'
  if (channel !== right) throw new Refusal('ERROR_URL_PARAM', `pick-ups at ${first.city.names.en} are sold in channel ${right}`)
}

function checkTimes(pickup: Point, dropoff: Point, now: number): number {
  const leadMinutes = pickup.at - wallClockIn(now, pickup.zone)
  if (leadMinutes < 0) throw new Refusal('RROR_EARLY', 'pickup.date has passed')
  if (leadMinutes > MAX_LEAD_DAYS * 1440) throw new Refusal('ERROR_LATE', `pickup.date is more than ${MAX_LEAD_DAYS} days away`)
  if (dropoff.at <= pickup.at) throw invalid('dropoff.date', 'must be after pickup.date')
  if (dropoff.at - pickup.at > MAX_DAYS * 1440) throw invalid('dropoff.date', `is more than ${MAX_DAYS} days after pickup.date`)
  return Math.floor(leadMinutes / 1440)
}
