import { closingOf, effectiveInstant, type OfficeHours } from './fee-calendar.ts'
import { add, least, money, type Money, shareOf, subtract, unlessNegative, zero } from './money.ts'
import type { EpochMs } from './time.ts'

/** What leaving costs: a share of the base, and a fixed sum. */
export type Fee = { readonly basisPoints: number; readonly fixed: Money }

/** What the share is taken of: the line's price as suppliers bill it; what is left of it behind coupons; its money alone. */
export type FeeBase = 'GROSS' | 'AFTER_COUPON' | 'CASH_ONLY'

/** A stretch of time that ends so long before the anchor, that instant included: whoever leaves exactly on a boundary is just in time. */
export type FeeBracket = { readonly untilMsBefore: number; readonly fee: Fee }

/** Frozen at the purchase: seasons, calendar days and supplier's ladders have become brackets by then. */
export type FeePolicy = {
  /** Earliest first; the last one ends at the anchor (0). */
  readonly brackets: readonly FeeBracket[]
  readonly noShow: Fee
  readonly base: FeeBase
  /** Fees are rounded down to multiples of so many minor units. */
  readonly roundedDownTo: number
  readonly freeWindow: FreeWindow | undefined
  /** Outside them a cancellation counts as received when the desk opens. */
  readonly officeHours: OfficeHours | undefined
}

/** So long after paying leaving is free. `winsOnTheLastDay`: also in the last 24 hours before the anchor. */
export type FreeWindow = { readonly ms: number; readonly winsOnTheLastDay: boolean }

/**
 * Why lines leave, in the order in which a cause is looked for: somebody's fault or proven force majeure, or a booking of ours that failed
 * after it was paid, costs the traveller nothing.
 */
export const cancellationCauses = ['SUPPLIER_FAULT', 'PLATFORM_FAULT', 'FORCE_MAJEURE', 'TECHNICAL_COMPENSATION', 'CUSTOMER', 'NO_SHOW'] as const
export type CancellationCause = (typeof cancellationCauses)[number]

/**
 * What the Korean consumer standard allows at the most: nothing until 24 hours before the rental, then 10 % of the planned charge. OFF: not asked
 * (outside Korea); WARN: the difference is told to the agent; CAP: the lower fee is charged.
 */
export type ConsumerGuard = 'OFF' | 'WARN' | 'CAP'

/** What a fee is worked out of. */
export type FeeQuestion = {
  readonly policy: FeePolicy
  readonly anchor: EpochMs
  readonly paidAt: EpochMs
  readonly at: EpochMs
  readonly cause: CancellationCause
  readonly guard: ConsumerGuard
  /** The planned charge. */
  readonly gross: Money
  /** Points and money: no fee is higher. */
  readonly value: Money
  readonly cash: Money
}

export type FeeReason = 'FAULT' | 'FORCE_MAJEURE' | 'TECHNICAL_COMPENSATION' | 'FREE_WINDOW' | 'BRACKET' | 'CONSUMER_CAP' | 'NO_SHOW' | 'WAIVED'

export type FeeDue = {
  readonly fee: Money
  readonly reason: FeeReason
  /** By how much the fee exceeds the consumer standard; zero where the guard is off. */
  readonly aboveStandard: Money
}

const dayMs = 24 * 60 * 60_000
const standardBasisPoints = 1000

const freeCauses: Readonly<Partial<Record<CancellationCause, FeeReason>>> = {
  SUPPLIER_FAULT: 'FAULT', PLATFORM_FAULT: 'FAULT', FORCE_MAJEURE: 'FORCE_MAJEURE', TECHNICAL_COMPENSATION: 'TECHNICAL_COMPENSATION',
}

/** The fee of one line at one instant (the refund specification, 2.5). Never more than the line's value. */
export function feeDue(question: FeeQuestion): FeeDue {
  const { policy, anchor, at, cause, gross } = question
  const nothing = zero(gross.currency)
  const freeCause = freeCauses[cause]
  if (freeCause) return { fee: nothing, reason: freeCause, aboveStandard: nothing }
  const receivedAt = effectiveInstant(at, policy.officeHours)
  if (cause === 'NO_SHOW' || receivedAt > anchor) return { fee: amountOf(policy.noShow, question), reason: 'NO_SHOW', aboveStandard: nothing }
  if (isInFreeWindow(question)) return { fee: nothing, reason: 'FREE_WINDOW', aboveStandard: nothing }
  return guarded(amountOf(bracketAt(policy, anchor - receivedAt), question), question)
}

function guarded(fee: Money, { guard, gross, anchor, at }: FeeQuestion): FeeDue {
  const nothing = zero(gross.currency)
  if (guard === 'OFF') return { fee, reason: 'BRACKET', aboveStandard: nothing }
  const standard = anchor - at >= dayMs ? nothing : shareOf(gross, standardBasisPoints)
  const aboveStandard = unlessNegative(subtract(fee, standard))
  if (guard === 'WARN' || aboveStandard.minorUnits === 0) return { fee, reason: 'BRACKET', aboveStandard }
  return { fee: standard, reason: 'CONSUMER_CAP', aboveStandard }
}

/** The window and the standard go by the traveller's own clock, not by the desk's hours. */
function isInFreeWindow({ policy: { freeWindow }, paidAt, at, anchor }: FeeQuestion): boolean {
  return freeWindow !== undefined && at - paidAt <= freeWindow.ms && (anchor - at >= dayMs || freeWindow.winsOnTheLastDay)
}

/** A checked policy ends with a bracket that holds until the anchor. */
function bracketAt({ brackets, noShow }: FeePolicy, msLeft: number): Fee {
  return brackets.find(({ untilMsBefore }) => msLeft >= untilMsBefore)?.fee ?? noShow
}

function amountOf(fee: Fee, { policy, gross, value, cash }: FeeQuestion): Money {
  const { minorUnits, currency } = asked(fee, { GROSS: gross, AFTER_COUPON: value, CASH_ONLY: cash }[policy.base])
  return least(money(minorUnits - (minorUnits % policy.roundedDownTo), currency), value)
}

/**
 * The last instant until which the fee surely stays what it is: the end of the bracket, of the free window, of the last day but one, or of
 * the desk's day, whichever comes first. Undefined when nothing changes any more.
 */
export function feeHoldsUntil({ policy, anchor, paidAt, at }: Pick<FeeQuestion, 'policy' | 'anchor' | 'paidAt' | 'at'>): EpochMs | undefined {
  const { brackets, freeWindow, officeHours } = policy
  const receivedAt = effectiveInstant(at, officeHours)
  const boundaries = [...brackets.map(({ untilMsBefore }) => anchor - untilMsBefore), officeHours && closingOf(receivedAt, officeHours)].filter((end) => end !== undefined && end >= receivedAt)
  const ownClock = [anchor - dayMs, freeWindow && paidAt + freeWindow.ms].filter((end) => end !== undefined && end >= at)
  const ends = [...boundaries, ...ownClock].filter((end) => end !== undefined)
  return ends.length === 0 || receivedAt > anchor ? undefined : Math.min(...ends)
}

/**
 * What is wrong with a policy for a line of this price, as sentences: such a policy is refused when it is loaded. Within one cause a fee never falls as time
 * passes; a base that may be less than the price is tried at nothing too, between which fees are linear.
 */
export function problemsOf({ brackets, noShow, base, roundedDownTo, freeWindow }: FeePolicy, gross: Money): readonly string[] {
  const fees = [...brackets.map(({ fee }) => fee), noShow]
  const ends = brackets.map(({ untilMsBefore }) => untilMsBefore)
  const isWhole = (count: number) => Number.isSafeInteger(count) && count >= 0
  if (fees.some(({ basisPoints, fixed }) => !isWhole(basisPoints) || basisPoints > 10_000 || fixed.minorUnits < 0)) return ['a fee takes from 0 to 10,000 basis points and no negative sum']
  const bases = base === 'GROSS' ? [gross] : [zero(gross.currency), gross]
  const fallsAt = fees.findIndex((fee, index) => bases.some((of) => subtract(asked(fee, of), asked(fees[index - 1] ?? fee, of)).minorUnits < 0))
  return [
    brackets.length === 0 ? 'brackets: a policy needs one' : undefined,
    ends.length > 0 && ends.at(-1) !== 0 ? 'brackets: the last one must end at the anchor' : undefined,
    ends.some((end, index) => !isWhole(end) || end >= (ends[index - 1] ?? Infinity)) ? 'brackets: must follow each other towards the anchor' : undefined,
    fallsAt !== -1 ? `${fallsAt < brackets.length ? `brackets[${fallsAt}]` : 'noShow'}: the fee falls as time passes` : undefined,
    [1, 10, 100].includes(roundedDownTo) ? undefined : 'roundedDownTo: 1, 10 or 100',
    freeWindow && !isWhole(freeWindow.ms) ? 'freeWindow: needs a length' : undefined,
  ].filter((problem) => problem !== undefined)
}

const asked = ({ basisPoints, fixed }: Fee, base: Money): Money => add(shareOf(base, basisPoints), fixed)
