import { shareIn } from './allocation.ts'
import { type CancellationCause, type ConsumerGuard, type FeeDue, feeDue, feeHoldsUntil, type FeeQuestion } from './fee-policy.ts'
import type { LineId, PurchaseId, SourceId } from './ids.ts'
import { add, type Money, sum, zero } from './money.ts'
import type { PurchaseLine, Tender } from './purchase.ts'
import { type PurchaseState, type RefundStep, stayingIn, takeOut, valueIn } from './refund.ts'
import { type ExpiredPointsPolicy, type RestoredCoupon, restoredCoupons, type RestoredPoints, restoredPoints } from './restoration.ts'
import { type TaxedAmount, taxedRefundsTo } from './tax.ts'
import type { EpochMs } from './time.ts'

/** One trip: everything bought for it, oldest purchase first. */
export type Trip = readonly PurchaseState[]

export type CancellationRequest = {
  readonly lines: readonly LineId[]
  readonly cause: CancellationCause
  /** When our server received it. */
  readonly at: EpochMs
}

export type CancellationRules = { readonly guard: ConsumerGuard; readonly expiredPoints: ExpiredPointsPolicy }

/** What cancelling will do, line by line and tender by tender; shown first, and executed as it was shown. */
export type CancellationPlan = {
  readonly lines: readonly PlannedLine[]
  readonly tenders: readonly PlannedTender[]
  readonly points: readonly RestoredPoints[]
  readonly coupons: readonly RestoredCoupon[]
  /** The last instant at which it still is this plan; undefined when time changes nothing any more. */
  readonly holdsUntil: EpochMs | undefined
  readonly after: Trip
}

export type PlannedLine = RefundStep & {
  readonly purchase: PurchaseId
  readonly reason: FeeDue['reason']
  /** By how much the fee exceeds the consumer standard: for the agent. */
  readonly aboveStandard: Money
}

/** How money goes back: part of a payment, all of it, or by hand where the gateway cancels only whole payments. */
export type RefundWay = 'PARTIAL' | 'WHOLE' | 'MANUAL_TRANSFER'

export type PlannedTender = TaxedAmount & { readonly tender: SourceId; readonly purchase: PurchaseId; readonly amount: Money; readonly way: RefundWay }

/** One plan over all purchases: what makes no sense without a line leaves with it, at the same instant (the refund specification, 2.9). */
export function planCancellation(trip: Trip, request: CancellationRequest, rules: CancellationRules): CancellationPlan {
  const leaving = withChildren(trip, request.lines)
  const planned = trip.map((before) => planPurchase(before, leaving, trip, request, rules))
  const boundaries = planned.flatMap(({ holdsUntil }) => holdsUntil)
  return {
    lines: planned.flatMap(({ lines }) => lines),
    tenders: planned.flatMap(({ tenders }) => tenders),
    points: planned.flatMap(({ points }) => points),
    coupons: planned.flatMap(({ coupons }) => coupons),
    holdsUntil: boundaries.length === 0 ? undefined : Math.min(...boundaries),
    after: planned.map(({ after }) => after),
  }
}

const linesOf = (trip: Trip): readonly PurchaseLine[] => trip.flatMap(({ purchase }) => purchase.lines)

/** The lines themselves and, however deep, the children that leave with their parents. */
function withChildren(trip: Trip, lines: readonly LineId[]): ReadonlySet<LineId> {
  const leaving = new Set(lines)
  const follows = ({ id, parent, cascade }: PurchaseLine) => parent !== undefined && cascade === 'WITH_PARENT' && leaving.has(parent) && !leaving.has(id)
  for (let child = linesOf(trip).find(follows); child; child = linesOf(trip).find(follows)) leaving.add(child.id)
  return leaving
}

function planPurchase(before: PurchaseState, leaving: ReadonlySet<LineId>, trip: Trip, request: CancellationRequest, rules: CancellationRules) {
  const { purchase } = before
  const staying = stayingIn(before)
  const questions = purchase.lines.filter(({ id }) => leaving.has(id) && staying.has(id)).map((line) => ({ line, ...questionOf(line, before, trip, request, rules) }))
  const asked = questions.map(({ line, question, isWaived }) => ({ line: line.id, due: isWaived ? waived(question) : feeDue(question) }))
  const after = takeOut(before, asked.map(({ line, due }) => ({ line, fee: due.fee })))
  const steps = after.steps.slice(before.steps.length)
  return {
    after,
    lines: steps.flatMap((step) => asked.filter(({ line }) => line === step.line).map(({ due }) => ({ ...step, purchase: purchase.id, reason: due.reason, aboveStandard: due.aboveStandard }))),
    tenders: purchase.sources.flatMap((source) => (source.kind === 'TENDER' ? plannedTender(before, after, source) : [])),
    points: purchase.sources.flatMap((source) => {
      if (source.kind !== 'FREE_POINTS' && source.kind !== 'PAID_POINTS') return []
      const amount = backTo(steps, source.id, source.amount)
      return amount.minorUnits > 0 ? [restoredPoints(source, amount, request.at, rules.expiredPoints)] : []
    }),
    coupons: restoredCoupons(before, after, request.cause, request.at),
    holdsUntil: questions.flatMap(({ question, isWaived }) => (isWaived ? [] : (feeHoldsUntil(question) ?? []))),
  }
}

/** A child pays its own fee, nothing, or what its parent's policy asks of it; only where it leaves because the parent does. */
function questionOf(line: PurchaseLine, state: PurchaseState, trip: Trip, { lines, cause, at }: CancellationRequest, { guard }: CancellationRules) {
  const follows = !lines.includes(line.id)
  const parent = follows ? linesOf(trip).find(({ id }) => id === line.parent) : undefined
  const { feePolicy, anchor } = parent && line.cascadeFee === 'INHERIT' ? parent : line
  const question: FeeQuestion = {
    policy: feePolicy, anchor, paidAt: state.purchase.paidAt, at, cause, guard, gross: line.gross, value: valueIn(state, line.id), cash: cashOf(state, line.id),
  }
  return { question, isWaived: follows && line.cascadeFee === 'WAIVE' }
}

const waived = ({ gross }: FeeQuestion): FeeDue => ({ fee: zero(gross.currency), reason: 'WAIVED', aboveStandard: zero(gross.currency) })

function cashOf({ purchase, allocation }: PurchaseState, line: LineId): Money {
  return purchase.sources.filter(({ kind }) => kind === 'TENDER').map((tender) => shareIn(allocation, line, tender)).reduce(add, zero(purchase.currency))
}

const backTo = (steps: readonly RefundStep[], source: SourceId, { currency }: Money): Money =>
  sum(steps.flatMap(({ refunds }) => refunds.filter((share) => share.source === source).map(({ amount }) => amount)), currency)

/** The new steps go to the gateway as one cancel. */
function plannedTender(before: PurchaseState, after: PurchaseState, tender: Tender): readonly PlannedTender[] {
  const { purchase, steps } = after
  const amount = backTo(steps.slice(before.steps.length), tender.id, tender.amount)
  if (amount.minorUnits === 0) return []
  const taxes = taxedRefundsTo(after, tender).slice(before.steps.length)
  const total = (of: (part: TaxedAmount) => Money) => sum(taxes.map(of), purchase.currency)
  const parts = { taxable: total(({ taxable }) => taxable), exempt: total(({ exempt }) => exempt), vat: total(({ vat }) => vat) }
  return [{ tender: tender.id, purchase: purchase.id, amount, ...parts, way: wayOf(tender, amount) }]
}

function wayOf({ amount: paid, isPartlyCancellable }: Tender, amount: Money): RefundWay {
  if (amount.minorUnits === paid.minorUnits) return 'WHOLE'
  return isPartlyCancellable ? 'PARTIAL' : 'MANUAL_TRANSFER'
}
