import type { City, Country } from './cities.ts'
import { dateOf, weekDayOf } from './wall-clock.ts'
import type { WallMinutes } from './wall-clock.ts'

type Break = { readonly from: string; readonly to: string; readonly factor: number }
const span = (from: string, to: string, factor: number): Break => ({ from, to, factor })

/** The long weekends on which a country takes its cars out. */
const BREAKS: Partial<Record<Country, readonly Break[]>> = {
  KR: [
    span('2026-02-14', '2026-02-18', 1.45), span('2026-02-28', '2026-03-02', 1.25), span('2026-05-01', '2026-05-05', 1.4), span('2026-05-23', '2026-05-25', 1.3),
    span('2026-08-15', '2026-08-17', 1.3), span('2026-09-24', '2026-09-27', 1.5), span('2026-10-03', '2026-10-05', 1.35), span('2026-10-09', '2026-10-11', 1.35),
    span('2026-12-25', '2026-12-27', 1.3), span('2026-12-31', '2027-01-03', 1.35), span('2027-02-06', '2027-02-09', 1.45), span('2027-02-27', '2027-03-01', 1.25),
    span('2027-05-05', '2027-05-05', 1.3), span('2027-05-13', '2027-05-16', 1.3), span('2027-07-17', '2027-07-19', 1.25), span('2027-08-14', '2027-08-16', 1.3),
    span('2027-09-14', '2027-09-16', 1.5), span('2027-10-02', '2027-10-04', 1.35), span('2027-10-09', '2027-10-11', 1.35), span('2027-12-25', '2027-12-27', 1.3),
  ],
  JP: [
    span('2026-04-29', '2026-05-06', 1.6), span('2026-08-08', '2026-08-16', 1.4), span('2026-09-19', '2026-09-23', 1.4), span('2026-12-29', '2027-01-04', 1.5),
    span('2027-04-29', '2027-05-05', 1.6), span('2027-08-11', '2027-08-16', 1.4), span('2027-12-29', '2028-01-03', 1.5),
  ],
  CN: [span('2026-02-15', '2026-02-23', 1.6), span('2026-10-01', '2026-10-07', 1.5), span('2027-02-05', '2027-02-12', 1.6), span('2027-10-01', '2027-10-07', 1.5)],
  US: [span('2026-07-03', '2026-07-05', 1.3), span('2026-11-25', '2026-11-29', 1.35), span('2026-12-20', '2027-01-02', 1.3), span('2027-07-02', '2027-07-05', 1.3)],
}

export const holidayOf = (country: Country, date: string): Break | undefined => BREAKS[country]?.find(({ from, to }) => date >= from && date <= to)

/** Months from January; the summer of Jeju is dearest. */
const SEASONS: Readonly<Record<string, readonly number[]>> = {
  JEJU: [0.85, 0.85, 0.9, 1.1, 1.15, 1.05, 1.5, 1.65, 1.05, 1.15, 0.95, 0.9],
  OKINAWA: [0.85, 0.85, 1.1, 1.05, 1.05, 1, 1.45, 1.5, 1.2, 1.05, 0.9, 0.95],
  SAPPORO: [1.1, 1.2, 0.95, 0.85, 0.95, 1.1, 1.45, 1.45, 1.15, 1, 0.85, 1.05],
  default: [0.92, 0.93, 0.95, 1.02, 1.05, 1, 1.2, 1.25, 1, 1.05, 0.95, 1],
}
const WEEK_DAYS = [1, 0.97, 0.97, 1.02, 1.15, 1.22, 1.06]
const MINUTES_PER_DAY = 1440

/** How dear one day of the rental is on average, beside an ordinary day. */
export function seasonFactor(city: City, pickUp: WallMinutes, dropOff: WallMinutes): number {
  const days = Math.max(1, Math.ceil((dropOff - pickUp) / MINUTES_PER_DAY))
  let sum = 0
  for (let day = 0; day < days; day++) sum += dayFactor(city, pickUp + day * MINUTES_PER_DAY)
  return sum / days
}

function dayFactor(city: City, at: WallMinutes): number {
  const date = dateOf(at)
  const season = (SEASONS[city.code] ?? SEASONS['default'])?.[Number(date.slice(5, 7)) - 1] ?? 1
  return season * (WEEK_DAYS[weekDayOf(at) - 1] ?? 1) * (holidayOf(city.country, date)?.factor ?? 1)
}
