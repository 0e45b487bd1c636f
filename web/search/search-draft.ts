import type { Problem } from './follow-search.ts'
import type { Wish } from './page-state.ts'

/** The search form while it is filled in: times as their two fields have them, nothing checked yet. */
export type Draft = {
  readonly pickUp: string | undefined
  /** Nothing: where it was picked up. */
  readonly dropOff: string | undefined
  readonly isElsewhere: boolean
  readonly pickUpDate: string
  readonly pickUpTime: string
  readonly dropOffDate: string
  readonly dropOffTime: string
  readonly age: string
  readonly licenceYears: string
  readonly residence: string
}

const usualTime = '10:00'
const leadDays = 14
const usualDays = 2
const dayMs = 86_400_000

/** The wish that the address holds, else two days in two weeks. */
export function draftOf(wish: Wish | undefined, residence: string, today: string): Draft {
  const start = addDays(today, leadDays)
  const [pickUpDate = start, pickUpTime = usualTime] = wish?.pickUpAt.split('T') ?? []
  const [dropOffDate = addDays(start, usualDays), dropOffTime = usualTime] = wish?.dropOffAt.split('T') ?? []
  const isElsewhere = wish !== undefined && wish.dropOff !== wish.pickUp
  return {
    pickUp: wish?.pickUp,
    dropOff: isElsewhere ? wish.dropOff : undefined,
    isElsewhere,
    pickUpDate, pickUpTime, dropOffDate, dropOffTime,
    age: String(wish?.age ?? 30),
    licenceYears: String(wish?.licenceYears ?? ''),
    residence: wish?.residence ?? residence,
  }
}

/** Moves the pick-up; a drop-off that would lie before it moves along, so that the rental keeps its length. */
export function movePickUp(draft: Draft, pickUpDate: string): Draft {
  if (!isDate(pickUpDate) || draft.dropOffDate > pickUpDate) return { ...draft, pickUpDate }
  const days = isDate(draft.pickUpDate) && isDate(draft.dropOffDate) ? Math.max(1, daysBetween(draft.pickUpDate, draft.dropOffDate)) : usualDays
  return { ...draft, pickUpDate, dropOffDate: addDays(pickUpDate, days) }
}

/** The wish to search for, or what this form alone can see is missing; everything else is for the API to check. */
export function wishOf(draft: Draft): { readonly wish: Wish } | { readonly problems: readonly Problem[] } {
  const dropOff = draft.isElsewhere ? draft.dropOff : draft.pickUp
  const problems: Problem[] = []
  if (draft.pickUp === undefined) problems.push({ field: 'pickUp.place', code: 'PLACE_UNKNOWN', limit: null })
  if (draft.isElsewhere && dropOff === undefined) problems.push({ field: 'dropOff.place', code: 'PLACE_UNKNOWN', limit: null })
  if (!isDate(draft.pickUpDate)) problems.push({ field: 'pickUp.at', code: 'TIME_NOT_READABLE', limit: null })
  if (!isDate(draft.dropOffDate)) problems.push({ field: 'dropOff.at', code: 'TIME_NOT_READABLE', limit: null })
  if (!/^\d{1,3}$/.test(draft.age)) problems.push({ field: 'driver.age', code: 'AGE_OUT_OF_RANGE', limit: null })
  if (draft.pickUp === undefined || dropOff === undefined || problems.length > 0) return { problems }
  return {
    wish: {
      pickUp: draft.pickUp,
      pickUpAt: `${draft.pickUpDate}T${draft.pickUpTime}`,
      dropOff,
      dropOffAt: `${draft.dropOffDate}T${draft.dropOffTime}`,
      age: Number(draft.age),
      licenceYears: draft.licenceYears === '' ? undefined : Number(draft.licenceYears),
      residence: draft.residence,
    },
  }
}

/** Every half hour of a day, and the given time where an address names another one. */
export function timesWith(given: string): readonly string[] {
  const times = Array.from({ length: 48 }, (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`)
  return times.includes(given) ? times : [...times, given].toSorted()
}

export const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
