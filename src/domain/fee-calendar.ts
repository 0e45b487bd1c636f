import type { LocalMoment } from './rental-period.ts'
import { certainInstantOf, type EpochMs, localDateTime, type LocalDateTime, type Zone } from './time.ts'

/** A desk that takes cancellations only in its hours, wall-clock `HH:mm`; both ends are in time. */
export type OfficeHours = { readonly opens: string; readonly closes: string; readonly zone: Zone }

/** The day of an instant, on the clocks there. */
const dayOf = (at: EpochMs, zone: Zone): Temporal.PlainDate => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
const timeOn = (day: Temporal.PlainDate, time: string): LocalDateTime => localDateTime(day.toPlainDateTime(Temporal.PlainTime.from(time)))

/** When a cancellation counts as received: at once within the hours, else when the desk opens next. It never moves backwards. */
export function effectiveInstant(at: EpochMs, hours: OfficeHours | undefined): EpochMs {
  if (!hours) return at
  const { opens, closes, zone } = hours
  const today = dayOf(at, zone)
  const openingOf = (day: Temporal.PlainDate) => certainInstantOf(timeOn(day, opens), zone)
  if (at <= openingOf(today)) return openingOf(today)
  return at <= certainInstantOf(timeOn(today, closes), zone) ? at : openingOf(today.add({ days: 1 }))
}

/** The last instant of the day at which the desk is open. */
export const closingOf = (at: EpochMs, { closes, zone }: OfficeHours): EpochMs => certainInstantOf(timeOn(dayOf(at, zone), closes), zone)

/**
 * How long before the pick-up the day begins that lies so many days before it, on the branch's clocks: rules that count calendar days ("free until the day
 * before") become brackets by this when they are frozen. 0 is the day of the pick-up itself.
 */
export function msSinceMidnight({ at, zone }: LocalMoment, daysBefore: number): number {
  const pickUp = Temporal.PlainDateTime.from(at)
  const midnight = pickUp.toPlainDate().subtract({ days: daysBefore }).toZonedDateTime(zone)
  return certainInstantOf(at, zone) - midnight.epochMilliseconds
}
