import { type Currency, currencyExponents, isCurrency } from './currency.ts'
import type { Driver } from './driver.ts'
import type { PlaceId } from './ids.ts'
import type { Language } from './language.ts'
import type { Place } from './place.ts'
import { type RentalPeriod, rentalMinutes } from './rental-period.ts'
import { type EpochMs, instantOf, localTimeAt, parseLocalDateTime, type LocalDateTime } from './time.ts'

/** One end of the rental that is looked for. */
export type SearchPoint = { readonly place: Place; readonly at: LocalDateTime }

/** A search that has passed every check. */
export type SearchCriteria = {
  readonly pickUp: SearchPoint
  readonly dropOff: SearchPoint
  readonly driver: Driver
  readonly currency: Currency
  readonly language: Language
}

/** A search as it was asked for. */
export type SearchRequest = {
  readonly pickUp: { readonly place: string; readonly at: string }
  readonly dropOff: { readonly place: string; readonly at: string }
  readonly driver: { readonly age: number; readonly residence: string; readonly licenceYears: number | undefined }
  readonly currency: string
  readonly language: Language
  readonly maxWaitMs: number
  /** From then on half of the suppliers are enough. */
  readonly enoughAfterMs: number
}

/** Bounds of what can be asked. Ages outside are typing errors: no counter in our markets rents to them. */
export const searchLimits = {
  driverAge: { minimum: 16, maximum: 99 },
  rentalDays: { maximum: 60 },
  rentalMinutes: { minimum: 60 },
  leadDays: { maximum: 365 },
  maxWaitMs: { minimum: 100, maximum: 5000 },
  enoughAfterMs: { minimum: 0, maximum: 5000 },
} as const

export const searchProblemCodes = [
  'PLACE_UNKNOWN', 'TIME_NOT_READABLE', 'TIME_SKIPPED_BY_DAYLIGHT_SAVING', 'PICK_UP_IN_THE_PAST', 'PICK_UP_TOO_FAR_AHEAD', 'DROP_OFF_NOT_AFTER_PICK_UP',
  'RENTAL_TOO_SHORT', 'RENTAL_TOO_LONG', 'AGE_OUT_OF_RANGE', 'LICENCE_YEARS_OUT_OF_RANGE', 'COUNTRY_UNKNOWN', 'CURRENCY_NOT_SUPPORTED', 'WAIT_OUT_OF_RANGE',
] as const
export type SearchProblemCode = (typeof searchProblemCodes)[number]

/** One thing to correct: where (`dropOff.at`), what, and the limit it broke, in words that can be shown. */
export type SearchProblem = {
  readonly field: string
  readonly code: SearchProblemCode
  readonly message: string
  readonly limit: string | undefined
}

export type CheckedSearch =
  | { readonly kind: 'accepted'; readonly criteria: SearchCriteria }
  | { readonly kind: 'refused'; readonly problems: readonly SearchProblem[] }

type FindPlace = (id: PlaceId | string) => Place | undefined

/** Checks every field and reports all problems at once. */
export function checkSearch(request: SearchRequest, findPlace: FindPlace, now: EpochMs): CheckedSearch {
  const problems: SearchProblem[] = []
  const pickUp = checkPoint('pickUp', request.pickUp, findPlace, problems)
  const dropOff = checkPoint('dropOff', request.dropOff, findPlace, problems)
  if (pickUp && dropOff) checkPeriod(pickUp, dropOff, now, problems)
  checkDriver(request.driver, problems)
  const { currency } = request
  if (!isCurrency(currency)) {
    const supported = Object.keys(currencyExponents).join(', ')
    problems.push({ field: 'currency', code: 'CURRENCY_NOT_SUPPORTED', message: `${currency} is not a currency that we can show prices in.`, limit: supported })
  }
  checkRange('enoughAfterMs', request.enoughAfterMs, searchLimits.enoughAfterMs, 'WAIT_OUT_OF_RANGE', 'The wait for everybody', problems)
  checkRange('maxWaitMs', request.maxWaitMs, searchLimits.maxWaitMs, 'WAIT_OUT_OF_RANGE', 'The longest wait', problems)
  if (problems.length > 0 || !pickUp || !dropOff || !isCurrency(currency)) return { kind: 'refused', problems }
  return { kind: 'accepted', criteria: { pickUp, dropOff, driver: request.driver, currency, language: request.language } }
}

export const periodOf = ({ pickUp, dropOff }: Pick<SearchCriteria, 'pickUp' | 'dropOff'>): RentalPeriod => ({
  pickUp: { at: pickUp.at, zone: pickUp.place.zone },
  dropOff: { at: dropOff.at, zone: dropOff.place.zone },
})

function checkPoint(field: string, asked: { place: string; at: string }, findPlace: FindPlace, problems: SearchProblem[]): SearchPoint | undefined {
  const place = findPlace(asked.place)
  if (!place) {
    problems.push({
      field: `${field}.place`,
      code: 'PLACE_UNKNOWN',
      message: `We know no place "${asked.place.slice(0, 60)}".`,
      limit: 'the id of a place, such as airport:CJU; the query "places" lists them',
    })
  }
  const at = parseLocalDateTime(asked.at)
  if (!at) {
    problems.push({
      field: `${field}.at`,
      code: 'TIME_NOT_READABLE',
      message: `"${asked.at.slice(0, 40)}" is not a local date and time.`,
      limit: 'YYYY-MM-DDTHH:mm, without an offset',
    })
  }
  if (!place || !at) return undefined
  if (instantOf(at, place.zone) === undefined) {
    problems.push({
      field: `${field}.at`,
      code: 'TIME_SKIPPED_BY_DAYLIGHT_SAVING',
      message: `The clocks in ${place.zone} jump over ${at}.`,
      limit: `a time that exists in ${place.zone}`,
    })
    return undefined
  }
  return { place, at }
}

function checkPeriod(pickUp: SearchPoint, dropOff: SearchPoint, now: EpochMs, problems: SearchProblem[]): void {
  const today = localTimeAt(now, pickUp.place.zone)
  const { leadDays, rentalMinutes: shortest, rentalDays: longest } = searchLimits
  if (pickUp.at <= today) {
    problems.push({ field: 'pickUp.at', code: 'PICK_UP_IN_THE_PAST', message: `It is already ${today} in ${pickUp.place.zone}.`, limit: `after ${today}` })
  }
  const lastPickUp = localTimeAt(now + leadDays.maximum * 86_400_000, pickUp.place.zone)
  if (pickUp.at > lastPickUp) {
    const message = `Cars can be searched ${leadDays.maximum} days ahead.`
    problems.push({ field: 'pickUp.at', code: 'PICK_UP_TOO_FAR_AHEAD', message, limit: `at the latest ${lastPickUp}` })
  }
  const minutes = rentalMinutes(periodOf({ pickUp, dropOff }))
  if (minutes <= 0) {
    const message = 'The car must be brought back after it is picked up.'
    problems.push({ field: 'dropOff.at', code: 'DROP_OFF_NOT_AFTER_PICK_UP', message, limit: `after ${pickUp.at} in ${pickUp.place.zone}` })
  } else if (minutes < shortest.minimum) {
    problems.push({ field: 'dropOff.at', code: 'RENTAL_TOO_SHORT', message: 'The rental is too short.', limit: `at least ${shortest.minimum} minutes` })
  } else if (minutes > longest.maximum * 24 * 60) {
    problems.push({ field: 'dropOff.at', code: 'RENTAL_TOO_LONG', message: 'The rental is too long.', limit: `at most ${longest.maximum} days` })
  }
}

function checkDriver({ age, residence, licenceYears }: SearchRequest['driver'], problems: SearchProblem[]): void {
  checkRange('driver.age', age, searchLimits.driverAge, 'AGE_OUT_OF_RANGE', 'The driver’s age', problems)
  if (!isCountry(residence)) {
    const message = `"${residence.slice(0, 10)}" is not a country.`
    problems.push({ field: 'driver.residence', code: 'COUNTRY_UNKNOWN', message, limit: 'an ISO 3166-1 code of two letters, such as KR' })
  }
  if (licenceYears === undefined) return
  const longest = { minimum: 0, maximum: Math.max(0, age - searchLimits.driverAge.minimum) }
  checkRange('driver.licenceYears', licenceYears, longest, 'LICENCE_YEARS_OUT_OF_RANGE', 'The years since the licence was issued', problems)
}

function checkRange(
  field: string, value: number, { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  code: SearchProblemCode, subject: string, problems: SearchProblem[],
): void {
  if (value >= minimum && value <= maximum) return
  problems.push({ field, code, message: `${subject} cannot be ${value}.`, limit: `from ${minimum} to ${maximum}` })
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
/** Codes that CLDR names although they are no country that issues licences. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'])
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && !notCountries.has(code) && regionNames.of(code) !== undefined
