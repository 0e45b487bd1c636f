import { plainAge } from '../../http/faults.ts'
import type { Branch } from '../../world/branches.ts'
import type { Language } from '../../world/cities.ts'
import { isCurrency } from '../../world/currency.ts'
import type { Currency } from '../../world/currency.ts'
import { distanceKm } from '../../world/geo.ts'
import { parseWallClock, wallClockIn } from '../../world/wall-clock.ts'
import type { WallMinutes } from '../../world/wall-clock.ts'
import type { World } from '../../world/world.ts'
import type { Element } from './element.ts'
import { child, need, needAttribute } from './message.ts'
import type { Profile } from './profile.ts'
import { missing, Refusal } from './refusal.ts'

export type Query = {
  /** The age as it was sent, which may be a magic one. */
  readonly sentAge: number
  readonly driverAge: number
  readonly language: Language
  /** Undefined: the branch's own. */
  readonly currency: Currency | undefined
  readonly pickUp: WallMinutes
  readonly dropOff: WallMinutes
  readonly leadDays: number
  readonly pickUpBranches: readonly Branch[]
  readonly dropOffBranches: readonly Branch[]
}

const LANGUAGES: Readonly<Record<string, Language>> = { KO: 'ko', EN: 'en', JA: 'ja', ZH: 'zh' }
const LONGEST_DAYS = 90
const REACH_KM = 25
/** Who does not say how old he is counts as grown up. */
const USUAL_AGE = 30

export function readQuery(message: Element, profile: Profile, world: World, now: number): Query {
  const core = need(message, 'VehAvailRQCore')
  const rental = need(core, 'VehRentalCore')
  const pickUpBranches = branchesAt(need(rental, 'PickUpLocation'), profile, world)
  const dropOffBranches = branchesAt(need(rental, 'ReturnLocation'), profile, world)
  const pickUp = momentIn(rental, 'PickUpDateTime')
  const dropOff = momentIn(rental, 'ReturnDateTime')
  const age = child(core, 'DriverType')
  const sentAge = age ? Number(needAttribute(age, 'Age', /^\d{2}$/)) : USUAL_AGE
  const leadDays = leadDaysOf(pickUp, dropOff, pickUpBranches[0], profile, now)
  return {
    sentAge, driverAge: plainAge(sentAge), language: languageOf(message), currency: currencyOf(message, profile), pickUp, dropOff, leadDays, pickUpBranches, dropOffBranches,
  }
}

export function languageOf({ attributes: { PrimaryLangID = 'EN' } }: Element): Language {
  const language = LANGUAGES[PrimaryLangID]
  if (language === undefined) throw new Refusal('3', '320', 'Invalid value: @PrimaryLangID')
  return language
}

function currencyOf(message: Element, { currencies }: Profile): Currency | undefined {
  const asked = need(message, 'POS', 'Source').attributes['ISOCurrency'] ?? ''
  const [usual] = currencies
  return isCurrency(asked) && currencies.includes(asked) ? asked : usual
}

function momentIn(rental: Element, name: string): WallMinutes {
  const at = parseWallClock(needAttribute(rental, name, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/).slice(0, 16))
  if (at === undefined) throw new Refusal('3', '320', `Invalid value: VehRentalCore/@${name}`)
  return at
}

function branchesAt(location: Element, { contexts, cityCodes, countries, onlyVendor }: Profile, { branches }: World): readonly Branch[] {
  const code = needAttribute(location, 'LocationCode')
  const context = needAttribute(location, 'CodeContext')
  const sold = branches.all.filter(({ city, vendor }) => countries.includes(city.country) && (onlyVendor === undefined || vendor.code === onlyVendor))
  if (context === contexts.airport) return sold.filter(({ place }) => place?.kind === 'airport' && place.code === code)
  if (context === contexts.city) return sold.filter(({ city }) => city.code === cityCodes[code])
  if (context !== contexts.coordinates) throw missing(`${location.name}/@CodeContext`)
  const [latitude = Number.NaN, longitude = Number.NaN] = code.split(',').map(Number)
  if (Number.isNaN(latitude + longitude)) throw new Refusal('3', '320', `Invalid value: ${location.name}/@LocationCode`)
  return sold.filter((branch) => distanceKm(branch, { latitude, longitude }) <= REACH_KM)
}

/** Beyond the horizon there is nothing; what cannot be is refused. */
function leadDaysOf(pickUp: WallMinutes, dropOff: WallMinutes, first: Branch | undefined, { horizonDays }: Profile, now: number): number {
  const leadMinutes = pickUp - wallClockIn(now, first?.city.zone ?? 'UTC')
  if (leadMinutes < 0) throw new Refusal('3', '320', 'Invalid value: pick-up lies in the past')
  if (dropOff <= pickUp || dropOff - pickUp > LONGEST_DAYS * 1440) throw new Refusal('3', '320', 'Invalid value: VehRentalCore/@ReturnDateTime')
  const days = Math.floor(leadMinutes / 1440)
  return days > horizonDays ? Number.POSITIVE_INFINITY : days
}
