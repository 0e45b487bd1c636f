import { dateOf, minuteOfDay, parseWallClock } from '../../world/wall-clock.ts'
import type { WallMinutes } from '../../world/wall-clock.ts'
import { Refusal } from './refusal.ts'

/** The query string, read strictly: unknown and repeated parameters are refused by name. */
export type Parameters = {
  readonly has: (name: string) => boolean
  readonly text: (name: string) => string
  readonly optionalText: (name: string) => string | undefined
  readonly whole: (name: string, low: number, high: number) => number
  readonly codes: (name: string) => readonly string[]
  readonly moment: (name: string) => WallMinutes
}

const IDS_PER_CALL = 100
const GRID_MINUTES = 30

export function parametersOf(path: string, known: readonly string[]): Parameters {
  const query = new URLSearchParams(path.split('?')[1] ?? '')
  for (const name of query.keys()) {
    if (!known.includes(name)) throw new Refusal('1001', `unknown parameter ${name}`)
    if (query.getAll(name).length > 1) throw new Refusal('1001', `${name} is repeated`)
  }
  const optionalText = (name: string) => query.get(name) || undefined
  const text = (name: string) => {
    const value = optionalText(name)
    if (value === undefined) throw new Refusal('1000', name)
    return value
  }
  return {
    has: (name) => optionalText(name) !== undefined,
    text,
    optionalText,
    whole: (name, low, high) => {
      const value = text(name)
      if (!/^\d+$/.test(value) || Number(value) < low || Number(value) > high) throw new Refusal('1001', `${name} must be a whole number from ${low} to ${high}`)
      return Number(value)
    },
    codes: (name) => {
      const codes = text(name).split(',')
      if (codes.length > IDS_PER_CALL) throw new Refusal('1001', `${name} holds more than ${IDS_PER_CALL} ids`)
      return codes
    },
    moment: (name) => {
      const value = text(name)
      const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d\+09:00$/.test(value) ? parseWallClock(value.slice(0, 16)) : undefined
      if (at === undefined) throw new Refusal('1001', `${name} must be yyyy-MM-ddTHH:mm+09:00 (send + as %2B)`)
      if (at % GRID_MINUTES !== 0) throw new Refusal('1001', `${name} must lie on the ${GRID_MINUTES}-minute grid`)
      return at
    },
  }
}

/** Reads the two moments of a rental and checks their order. */
export function rentalPeriod(parameters: Parameters, nowInSeoul: WallMinutes) {
  const pickUp = parameters.moment('pickUpAt')
  const dropOff = parameters.moment('dropOffAt')
  if (pickUp < nowInSeoul) throw new Refusal('1001', 'pickUpAt has passed')
  if (dropOff <= pickUp) throw new Refusal('1001', 'dropOffAt must be after pickUpAt')
  if (dropOff - pickUp > 90 * 1440) throw new Refusal('1001', 'dropOffAt is more than 90 days after pickUpAt')
  return { pickUp, dropOff, leadDays: Math.floor((pickUp - nowInSeoul) / 1440) }
}

export const isoAt = (at: WallMinutes): string => `${dateOf(at)}T${String(Math.floor(minuteOfDay(at) / 60)).padStart(2, '0')}:${String(minuteOfDay(at) % 60).padStart(2, '0')}+09:00`
