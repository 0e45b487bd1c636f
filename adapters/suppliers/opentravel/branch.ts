import type { Branch, BranchSummary, DeskKind, OpeningDay, OpeningHours } from '#domain/branch.ts'
import { branchRef, type BranchRef } from '#domain/ids.ts'
import type { Position } from '#domain/place.ts'
import { read, type Words } from '../../kit/words.ts'
import type { Partner } from './partner.ts'
import { childrenOf, operationTime, unescaped, type WireLocation, type WireOperationTime } from './wire.ts'

/** OpenTravel's list VWF, where the counter is. */
const desks: Words<DeskKind> = {
  1: 'IN_TERMINAL', 2: 'SHUTTLE', 3: 'SHUTTLE', 4: 'IN_TOWN', 5: 'IN_TOWN', 6: 'IN_TOWN', 7: 'IN_TOWN', 8: 'IN_TOWN', 9: 'IN_TOWN', 10: 'IN_TOWN', 11: 'IN_TOWN',
  14: 'AT_AIRPORT', 15: 'IN_TERMINAL', 16: 'SHUTTLE', 17: 'IN_TERMINAL', 18: 'IN_TERMINAL', 19: 'IN_TERMINAL', 20: 'SHUTTLE', 21: 'SHUTTLE', 22: 'SHUTTLE',
  23: 'SHUTTLE', 24: 'SHUTTLE', 25: 'SHUTTLE',
}
const days = [
  ['@Mon', 'MONDAY'], ['@Tue', 'TUESDAY'], ['@Weds', 'WEDNESDAY'], ['@Thur', 'THURSDAY'], ['@Fri', 'FRIDAY'], ['@Sat', 'SATURDAY'], ['@Sun', 'SUNDAY'],
] as const satisfies readonly (readonly [keyof WireOperationTime, OpeningDay])[]

/** Undefined when it has no code or no name: nobody could be sent there. */
export function summaryOf(location: WireLocation, { branchCode }: Partner): BranchSummary | undefined {
  const code = location[branchCode]
  const name = location['@Name'] ?? location['#text']
  if (!code || !name) return undefined
  return { ref: branchRef(code), name, desk: deskOf(location), position: positionOf(location) }
}

function deskOf({ '@CounterLocation': counter, AdditionalInfo, '@AtAirport': isAtAirport }: WireLocation): DeskKind {
  return read(desks, counter ?? AdditionalInfo?.CounterLocation?.['@Location']) ?? (isAtAirport ? 'AT_AIRPORT' : 'NOT_STATED')
}

const degrees = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/

const addressLines = ({ Address }: WireLocation): readonly string[] => (Address?.AddressLine ?? []).flatMap((line) => line ?? [])

/** Q14: there is no field for it: an extension, or an address line of its own, `33.9425, -118.408`. */
function positionOf(location: WireLocation): Position | undefined {
  const { '@Latitude': latitude, '@Longitude': longitude } = location.TPA_Extensions?.Position ?? {}
  if (typeof latitude === 'number' && typeof longitude === 'number') return { latitude, longitude }
  const [north, east] = (addressLines(location).map((line) => degrees.exec(line.trim())).find((match) => match !== null) ?? []).slice(1).map(Number)
  return north !== undefined && east !== undefined && Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { latitude: north, longitude: east } : undefined
}

const isWord = (text: string | null | undefined): text is string => !!text && !/^N\/?A$/i.test(text)

/** Under the reference that was asked for. */
export function branchOf(location: WireLocation, ref: BranchRef, partner: Partner): Branch | undefined {
  const summary = summaryOf({ ...location, [partner.branchCode]: ref }, partner)
  if (!summary) return undefined
  const lines = [...addressLines(location).filter((line) => !degrees.test(line.trim())).map(unescaped), location.Address?.CityName].filter(isWord)
  return {
    ...summary,
    address: lines.join(', ') || undefined,
    telephone: location.Telephone?.['@PhoneNumber'] ?? undefined,
    directions: undefined,
    airport: /^[A-Z]{3}$/.exec(location['@AssocAirportLocList'] ?? '')?.[0],
    shuttle: undefined,
    hours: hoursOf(location),
    afterHours: undefined,
  }
}

/** Whole or not at all: a day left out would read as closed. */
function hoursOf({ AdditionalInfo }: WireLocation): OpeningHours | undefined {
  const schedules = childrenOf(AdditionalInfo?.OperationSchedules, 'OperationSchedule').flatMap((schedule) => childrenOf(schedule, 'OperationTimes'))
  const times = schedules.flatMap((schedule) => childrenOf(schedule, 'OperationTime')).map((time) => operationTime.safeParse(time).data)
  const spans = times.flatMap((time) => (time ? spansOf(time) : [undefined]))
  return spans.length > 0 && spans.every((span) => span !== undefined) ? { regular: spans, exceptions: [] } : undefined
}

type Span = OpeningHours['regular'][number]

function spansOf(time: WireOperationTime): readonly (Span | undefined)[] {
  const [opens, closes] = [clockOf(time['@Start']), clockOf(time['@End'])]
  if (!opens || !closes) return [undefined]
  return days.flatMap(([mark, day]) => (time[mark] === 'true' || time[mark] === '1' ? [{ day, opens, closes }] : []))
}

/** Q15: `08:00`, `08:00:00`, and hours without a colon: `0800`, `800`. */
function clockOf(text: string): string | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):?(\d{2})(?::00)?$/.exec(text.trim()) ?? []
  const clock = `${hours.padStart(2, '0')}:${minutes}`
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(clock) ? clock : undefined
}
