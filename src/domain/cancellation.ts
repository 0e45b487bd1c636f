import type { Money } from './money.ts'
import { localDateTime, type LocalDateTime } from './time.ts'

/** What cancelling costs. `DAYS` counts rental days; `basisPoints` are of the rental's price. */
export type CancellationFee =
  | { readonly kind: 'FREE' }
  | { readonly kind: 'PERCENT'; readonly basisPoints: number }
  | { readonly kind: 'DAYS'; readonly days: number }
  | { readonly kind: 'AMOUNT'; readonly amount: Money }

/**
 * The half-open bracket `[from, to)` measured backwards from the pick-up in hours: it begins exactly `fromHours` before it (that instant
 * included) and ends `toHours` before it (that instant belongs to the next bracket). `fromHours` undefined: since the booking.
 */
export type CancellationBracket = { readonly fromHours: number | undefined; readonly toHours: number; readonly fee: CancellationFee }

export type CancellationSchedule = {
  /** Earliest first, without gaps, the last one ending at the pick-up (0). */
  readonly brackets: readonly CancellationBracket[]
  readonly noShow: CancellationFee | undefined
}

/** One step of a supplier's ladder: from so many hours before the pick-up on, this fee. */
export type CancellationStep = { readonly fromHours: number; readonly fee: CancellationFee }

/** Free until the first step, then each step until the next one, the last until the pick-up. */
export function scheduleOf(steps: readonly CancellationStep[], noShow: CancellationFee | undefined): CancellationSchedule {
  const ladder = steps.toSorted((left, right) => right.fromHours - left.fromHours)
  const first = ladder[0]
  if (!first) return { brackets: [{ fromHours: undefined, toHours: 0, fee: { kind: 'FREE' } }], noShow }
  const brackets = ladder.map((step, index) => ({ fromHours: step.fromHours, toHours: ladder[index + 1]?.fromHours ?? 0, fee: step.fee }))
  return { brackets: [{ fromHours: undefined, toHours: first.fromHours, fee: { kind: 'FREE' } }, ...brackets], noShow }
}

/** The last wall-clock minute at the branch at which cancelling costs nothing; undefined when it never is free. */
export function freeCancellationUntil({ brackets }: CancellationSchedule, pickUpAt: LocalDateTime): LocalDateTime | undefined {
  const lastFree = brackets.findLast(({ fee }) => fee.kind === 'FREE')
  if (!lastFree) return undefined
  return localDateTime(Temporal.PlainDateTime.from(pickUpAt).subtract({ minutes: Math.round(lastFree.toHours * 60) }))
}
