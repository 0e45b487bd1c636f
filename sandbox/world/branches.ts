import { CITIES, names } from './cities.ts'
import type { City, Names, Place } from './cities.ts'
import type { Dice } from './dice.ts'
import type { Coordinates } from './geo.ts'
import { SK_BRANCHES } from './sk-branches.ts'
import { ISLAND_VENDORS, SK, VENDORS, vendorOf } from './vendors.ts'
import type { Vendor } from './vendors.ts'
import { dateOf, minuteOfDay, parseTimeOfDay, weekDayOf } from './wall-clock.ts'
import type { WallMinutes } from './wall-clock.ts'
import { holidayOf } from './calendar.ts'

/** Where the desk is: in the terminal, elsewhere at the airport, a shuttle ride away, or in town. */
export type Desk = 'terminal' | 'airport' | 'shuttle' | 'town'
export type Hours = { readonly open: string; readonly close: string }

export type Shuttle = { readonly boardingPlace: string; readonly gate: string; readonly intervalMinutes: number; readonly rideMinutes: number }

export type Branch = Coordinates & {
  readonly code: string
  readonly vendor: Vendor
  readonly city: City
  /** The airport or station that it serves. */
  readonly place: Place | undefined
  readonly names: Names
  readonly address: string
  readonly desk: Desk
  readonly weekdays: Hours
  readonly weekends: Hours
  readonly shuttle: Shuttle | undefined
  /** Won for opening at night; undefined when nobody comes. */
  readonly nightFeeWon: number | undefined
  readonly telephone: string
}

export type Branches = {
  readonly all: readonly Branch[]
  readonly byCode: ReadonlyMap<string, Branch>
  /** Yards of Jeju's small companies; those that only the island's fleet system sells are not among `all`. */
  readonly island: readonly Branch[]
}

export function layOutBranches(dice: Dice): Branches {
  const all = [...SK_BRANCHES.map(skBranch), ...VENDORS.filter((vendor) => vendor.code !== SK).flatMap((vendor) => branchesOf(vendor, dice))]
  const island = [...all.filter(({ vendor }) => ISLANDERS.has(vendor.code)), ...ISLAND_VENDORS.flatMap((vendor) => branchesOf(vendor, dice))]
  return { all, byCode: new Map(all.map((branch) => [branch.code, branch])), island }
}

/** Whether the branch is open at that wall-clock moment. */
export function isOpen(branch: Branch, at: WallMinutes): boolean {
  const isWeekend = weekDayOf(at) >= 6 || holidayOf(branch.city.country, dateOf(at)) !== undefined
  const { open, close } = isWeekend ? branch.weekends : branch.weekdays
  const minute = minuteOfDay(at)
  return minute >= parseTimeOfDay(open) && minute <= parseTimeOfDay(close)
}

function skBranch(row: (typeof SK_BRANCHES)[number]): Branch {
  const city = CITIES.find((candidate) => candidate.code === row.city) ?? CITIES[0]
  if (city === undefined) throw new Error('sandbox world: no cities')
  const place = city.places.find((candidate) => candidate.code === row.place)
  return {
    code: row.code, vendor: vendorOf(SK), city, place, names: names(row.names), address: row.address, latitude: row.latitude, longitude: row.longitude,
    desk: row.desk,
    weekdays: row.hours, weekends: row.weekendHours ?? row.hours,
    shuttle: row.desk === 'shuttle' ? shuttleAt(place, row.rideMinutes ?? 7) : undefined,
    nightFeeWon: row.nightFeeWon, telephone: row.telephone,
  }
}

function branchesOf(vendor: Vendor, dice: Dice): readonly Branch[] {
  return CITIES.filter((city) => vendor.countries.includes(city.country)).flatMap((city) =>
    city.places.filter((place) => isServed(vendor, city, place, dice)).map((place) => placeBranch(vendor, city, place, dice)),
  )
}

/** The small Jeju companies stay on their island; others are at most airports and at some stations. */
function isServed(vendor: Vendor, city: City, place: Place, dice: Dice): boolean {
  if (ISLANDERS.has(vendor.code)) return city.code === 'JEJU'
  return city.code === 'JEJU' || dice.chance(place.kind === 'airport' ? 0.92 : 0.65, 'served', vendor.code, place.code)
}

const ISLANDERS: ReadonlySet<string> = new Set(['TAM', 'HLR', 'OLL', 'DOL', 'BLU', 'GRN', 'EVJ', ...ISLAND_VENDORS.map(({ code }) => code)])
const DESKS: Readonly<Record<Place['kind'], readonly Desk[]>> = { airport: ['terminal', 'terminal', 'airport', 'shuttle'], station: ['town'] }
const HOURS: readonly Hours[] = [{ open: '08:00', close: '20:00' }, { open: '08:00', close: '22:00' }, { open: '07:00', close: '23:00' }, { open: '00:00', close: '24:00' }]

function placeBranch(vendor: Vendor, city: City, place: Place, dice: Dice): Branch {
  const code = `${vendor.code}-${place.code}`
  // At Jeju the rental yards lie outside the airport: everybody takes a shuttle.
  const desk = city.code === 'JEJU' ? 'shuttle' : dice.pick(DESKS[place.kind], 'desk', code)
  const reach = desk === 'shuttle' ? 0.03 : 0.004
  const hours = dice.pick(HOURS, 'hours', code)
  return {
    code, vendor, city, place, desk,
    names: { ko: `${place.names.ko}점`, en: place.names.en, ja: `${place.names.ja}店`, zh: `${place.names.zh}店` },
    address: `${dice.between(1, 240, 'house', code)} ${place.names.en} Road, ${city.names.en}`,
    latitude: place.latitude + (dice.roll('latitude', code) - 0.5) * reach,
    longitude: place.longitude + (dice.roll('longitude', code) - 0.5) * reach,
    weekdays: hours, weekends: hours,
    shuttle: desk === 'shuttle' ? shuttleAt(place, dice.between(4, 15, 'ride', code)) : undefined,
    nightFeeWon: dice.chance(0.5, 'night', code) ? dice.between(1, 4, 'nightFee', code) * 10_000 : undefined,
    telephone: `+00-${dice.between(100, 999, 'phone', code)}-${dice.between(1000, 9999, 'phone2', code)}`,
  }
}

const shuttleAt = (place: Place | undefined, rideMinutes: number): Shuttle => ({
  boardingPlace: `${place?.names.ko ?? '역'} 렌터카하우스`, gate: `${(rideMinutes % 5) + 1}번 게이트`, intervalMinutes: 10 + (rideMinutes % 3) * 5, rideMinutes,
})
