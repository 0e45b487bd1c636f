import type { Money } from './money.ts'
import type { LocalMoment } from './rental-period.ts'
import { certainInstantOf, type EpochMs, type LocalDateTime, localTimeAt } from './time.ts'

/** What cancelling costs. `DAYS` counts rental days; `basisPoints` are of the rental's price; `NOT_STATED`: not free, but the supplier names no fee. */
export type CancellationFee =
  | { readonly kind: 'FREE' }
  | { readonly kind: 'NOT_STATED' }
  | { readonly kind: 'PERCENT'; readonly basisPoints: number }
  | { readonly kind: 'DAYS'; readonly days: number }
  | { readonly kind: 'AMOUNT'; readonly amount: Money }

/**
 * A stretch of time before the pick-up, in elapsed hours. It begins after the instant `fromHours` before the pick-up and ends with the instant
 * `toHours` before it: whoever cancels exactly on a boundary is treated as just in time. `fromHours` undefined: since the booking.
 */
export type CancellationBracket = { readonly fromHours: number | undefined; readonly toHours: number; readonly fee: CancellationFee }

export type CancellationSchedule = {
  /** Earliest first, without gaps, the last one ending at the pick-up (0). */
  readonly brackets: readonly CancellationBracket[]
  readonly noShow: CancellationFee | undefined
}

/** One step of a supplier's ladder: from so many hours before the pick-up on, this fee. */
export type CancellationStep = { readonly fromHours: number; readonly fee: CancellationFee }

/** Free until the first step, then each step until the next one, the last until the pick-up. Of two steps at the same hour the later one in the list stands. */
export function scheduleOf(steps: readonly CancellationStep[], noShow: CancellationFee | undefined): CancellationSchedule {
  const ladder = [...new Map(steps.map((step) => [step.fromHours, step])).values()].toSorted((left, right) => right.fromHours - left.fromHours)
  const first = ladder[0]
  if (!first) return { brackets: [{ fromHours: undefined, toHours: 0, fee: { kind: 'FREE' } }], noShow }
  const brackets = ladder.map((step, index) => ({ fromHours: step.fromHours, toHours: ladder[index + 1]?.fromHours ?? 0, fee: step.fee }))
  return { brackets: [{ fromHours: undefined, toHours: first.fromHours, fee: { kind: 'FREE' } }, ...brackets], noShow }
}

const msPerHour = 3_600_000

/** The last wall-clock minute at the branch at which cancelling costs nothing, that minute included; undefined when it never is free. */
export function freeCancellationUntil({ brackets }: CancellationSchedule, pickUp: LocalMoment): LocalDateTime | undefined {
  const lastFree = brackets.findLast(({ fee }) => fee.kind === 'FREE')
  return lastFree && localTimeAt(certainInstantOf(pickUp.at, pickUp.zone) - Math.round(lastFree.toHours * msPerHour), pickUp.zone)
}

/** Elapsed hours from the instant to the pick-up. */
export const hoursUntil = (pickUp: LocalMoment, at: EpochMs): number => (certainInstantOf(pickUp.at, pickUp.zone) - at) / msPerHour

/** Whether cancelling so many hours before the pick-up costs nothing. After the pick-up nothing is free. */
export function isFreeToCancel({ brackets }: CancellationSchedule, hoursLeft: number): boolean {
  const bracket = brackets.find(({ fromHours, toHours }) => (fromHours === undefined || hoursLeft < fromHours) && hoursLeft >= toHours)
  return bracket?.fee.kind === 'FREE'
}
