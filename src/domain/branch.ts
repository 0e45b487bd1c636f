import type { BranchRef } from './ids.ts'
import type { Money } from './money.ts'
import type { Position } from './place.ts'
import type { LocalDateTime } from './time.ts'

export const deskKinds = ['IN_TERMINAL', 'AT_AIRPORT', 'SHUTTLE', 'IN_TOWN', 'DELIVERY', 'NOT_STATED'] as const
/** Where the traveller meets the counter. */
export type DeskKind = (typeof deskKinds)[number]

/** Counter or yard of pick-up and drop-off, as far as a list of offers needs it. */
export type BranchSummary = {
  readonly ref: BranchRef
  readonly name: string
  readonly desk: DeskKind
  readonly position: Position | undefined
}

/** From `opens` to `closes`, wall-clock `HH:mm`; `24:00` is the end of the day. */
export type OpeningSpan = { readonly opens: string; readonly closes: string }

export const openingDays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'PUBLIC_HOLIDAY'] as const
export type OpeningDay = (typeof openingDays)[number]

export type OpeningHours = {
  /** A day without a span is closed; PUBLIC_HOLIDAY is absent where the supplier states none. */
  readonly regular: readonly (OpeningSpan & { readonly day: OpeningDay })[]
  /** Dates (`YYYY-MM-DD`) that differ; without a span the branch is closed. */
  readonly exceptions: readonly { readonly date: string; readonly span: OpeningSpan | undefined }[]
}

export type Shuttle = {
  readonly boardingPlace: string
  readonly gate: string | undefined
  readonly intervalMinutes: number | undefined
  readonly rideMinutes: number | undefined
  /** Wall-clock `HH:mm`. */
  readonly firstBus: string | undefined
  readonly lastBus: string | undefined
}

/** Service outside opening hours. */
export type AfterHours = {
  readonly isAvailable: boolean
  readonly pickUpFee: Money | undefined
  readonly dropOffFee: Money | undefined
}

export type Branch = BranchSummary & {
  readonly address: string | undefined
  readonly telephone: string | undefined
  /** How to get there, in the supplier's words. */
  readonly directions: string | undefined
  /** IATA code of the airport that it serves. */
  readonly airport: string | undefined
  readonly shuttle: Shuttle | undefined
  readonly hours: OpeningHours | undefined
  readonly afterHours: AfterHours | undefined
}

const weekDays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const satisfies readonly OpeningDay[]

/** Whether the counter is open at this minute, opening and closing minute included. Which days are public holidays is not known here. */
export function isOpenAt({ regular, exceptions }: OpeningHours, at: LocalDateTime): boolean {
  const [date = '', time = ''] = at.split('T')
  const exception = exceptions.find((candidate) => candidate.date === date)
  const day = weekDays[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7]
  const spans = exception ? [exception.span] : regular.filter((span) => span.day === day)
  return spans.some((span) => span !== undefined && time >= span.opens && time <= span.closes)
}
