import type { Brand } from './brand.ts'

/** A wall-clock time at a branch, to the minute: `2026-12-01T10:00`. It means nothing without the branch's zone. */
export type LocalDateTime = Brand<'LocalDateTime'>
/** An IANA zone: `Asia/Seoul`. */
export type Zone = Brand<'Zone'>
/** An instant in milliseconds since 1970 in UTC; for logs and expiry, never for a pick-up. */
export type EpochMs = number

export const zone = (name: string) => name as Zone

const localPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00(?:\.0+)?)?$/

/** Reads `YYYY-MM-DDTHH:mm`; seconds may follow if they are zero. No offset: a local time belongs to its branch. */
export function parseLocalDateTime(text: string): LocalDateTime | undefined {
  if (!localPattern.test(text)) return undefined
  try {
    return localDateTime(Temporal.PlainDateTime.from(text, { overflow: 'reject' }))
  } catch {
    return undefined // The pattern held but the calendar did not: 30 February, 25 o'clock.
  }
}

export const localDateTime = (time: Temporal.PlainDateTime): LocalDateTime => time.toString({ smallestUnit: 'minute' }) as LocalDateTime

/** The instant of a wall-clock time, or undefined when the clocks there jump over it. Of an hour that happens twice it is the first. */
export function instantOf(time: LocalDateTime, at: Zone): EpochMs | undefined {
  const local = Temporal.PlainDateTime.from(time)
  const zoned = local.toZonedDateTime(at, { disambiguation: 'earlier' })
  return zoned.toPlainDateTime().equals(local) ? zoned.epochMilliseconds : undefined
}

/** As `instantOf`, for times already checked; a skipped time counts as that much after the gap begins. */
export const certainInstantOf = (time: LocalDateTime, at: Zone): EpochMs =>
  Temporal.PlainDateTime.from(time).toZonedDateTime(at, { disambiguation: 'compatible' }).epochMilliseconds

export const localTimeAt = (instant: EpochMs, at: Zone): LocalDateTime =>
  localDateTime(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(at).toPlainDateTime())
