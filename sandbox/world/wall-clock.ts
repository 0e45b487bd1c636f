/** Minutes on a wall clock since 1970-01-01 00:00, without a zone. Two of them compare only at the same place. */
export type WallMinutes = number

const PATTERN = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)$/
const MINUTES_PER_DAY = 1440

/** `yyyy-MM-dd HH:mm` or `yyyy-MM-ddTHH:mm`; undefined when the text is no moment of the calendar. */
export function parseWallClock(text: string): WallMinutes | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number)
  const minutes = Date.UTC(year, month - 1, day, hour, minute) / 60_000
  return formatWallClock(minutes) === text.replace('T', ' ') ? minutes : undefined
}

/** `yyyy-MM-dd HH:mm` */
export const formatWallClock = (minutes: WallMinutes): string => new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')

/** `yyyy-MM-dd` */
export const dateOf = (minutes: WallMinutes): string => formatWallClock(minutes).slice(0, 10)

/** Monday is 1, Sunday is 7. */
export const weekDayOf = (minutes: WallMinutes): number => ((Math.floor(minutes / MINUTES_PER_DAY) + 3) % 7) + 1

export const minuteOfDay = (minutes: WallMinutes): number => ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY

/** `HH:mm` as minutes of the day; `24:00` is allowed. */
export function parseTimeOfDay(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return hour * 60 + minute
}

/** What the clock on the wall shows in a zone with a fixed distance from UTC (Seoul 9, Shanghai 8). */
export const wallClockAt = (instant: number, hoursFromUtc: number): WallMinutes => Math.floor(instant / 60_000) + hoursFromUtc * 60

/** What the clock on the wall shows in an IANA zone. */
export function wallClockIn(instant: number, zone: string): WallMinutes {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return Math.floor(instant / 60_000) + there.offsetNanoseconds / 60_000_000_000
}

/** `yyyyMMddHHmmss`, the stamp that both suppliers sign. */
export const stampAt = (instant: number, hoursFromUtc: number): string =>
  new Date(instant + hoursFromUtc * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')

/** The instant of a `yyyyMMddHHmmss` stamp; undefined when it is none. */
export function instantOfStamp(stamp: string, hoursFromUtc: number): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  const instant = Date.UTC(year, month - 1, day, hour, minute, second) - hoursFromUtc * 3_600_000
  return stampAt(instant, hoursFromUtc) === stamp ? instant : undefined
}
