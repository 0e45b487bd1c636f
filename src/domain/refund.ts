import { type Allocation, paidFor, shareIn, valueOfLine } from './allocation.ts'
import { owedFor } from './coupon-discount.ts'
import type { LineId, SourceId } from './ids.ts'
import { add, least, type Money, split, subtract, sum, unlessNegative, zero } from './money.ts'
import { isValue, type PointBucket, type Purchase, type RefundPreset, type Tender } from './purchase.ts'

/** A purchase with all that has left it so far, oldest first. */
export type PurchaseState = { readonly purchase: Purchase; readonly allocation: Allocation; readonly steps: readonly RefundStep[] }

/** What happens when one line leaves. */
export type RefundStep = {
  readonly line: LineId
  /** What was kept of it: at most what was asked, and never more than there was to give back. */
  readonly fee: Money
  /** What comes back, by source; sources that give nothing back are not named. */
  readonly refunds: readonly RefundShare[]
  /** By how much the lines that stay cost more than is left: remembered, never charged. */
  readonly debt: Money
}

export type RefundShare = { readonly source: SourceId; readonly amount: Money }

/** A line that leaves, and the fee that its policy asks for (fee-policy.ts). */
export type LeavingLine = { readonly line: LineId; readonly fee: Money }

/** One line after the other, so that a batch is the same as its sequence. Lines that have left already change nothing. */
export function takeOut(state: PurchaseState, leaving: readonly LeavingLine[]): PurchaseState {
  return leaving.reduce((before, each) => (stayingIn(before).has(each.line) ? { ...before, steps: [...before.steps, stepOf(before, each)] } : before), state)
}

/**
 * The one equation (the refund specification, 2.6): Paid = Refunded + FeesKept + Pay(S) − Debt. What is neither given back, nor kept, nor owed for
 * the lines that stay is there to be given back; the fee comes out of it, and the rest is the refund.
 */
function stepOf(state: PurchaseState, { line, fee: asked }: LeavingLine): RefundStep {
  const { purchase, allocation } = state
  const staying = new Set([...stayingIn(state)].filter((id) => id !== line))
  const settled = add(refundedOf(state), feesKeptOf(state))
  const available = subtract(subtract(paidFor(purchase), settled), owedFor({ purchase, allocation, staying }))
  const fee = least(asked, unlessNegative(available))
  const refund = subtract(unlessNegative(available), fee)
  return { line, fee, refunds: sharesOf(state, { line, fee, refund }), debt: unlessNegative(subtract(zero(purchase.currency), available)) }
}

export function stayingIn({ purchase, steps }: PurchaseState): ReadonlySet<LineId> {
  const left = new Set(steps.map(({ line }) => line))
  return new Set(purchase.lines.map(({ id }) => id).filter((id) => !left.has(id)))
}

export const refundedOf = ({ purchase, steps }: PurchaseState): Money =>
  sum(steps.flatMap(({ refunds }) => refunds.map(({ amount }) => amount)), purchase.currency)

export const feesKeptOf = ({ purchase, steps }: PurchaseState): Money => sum(steps.map(({ fee }) => fee), purchase.currency)

export const refundedTo = ({ purchase, steps }: PurchaseState, source: SourceId): Money =>
  sum(steps.flatMap(({ refunds }) => refunds.filter((share) => share.source === source).map(({ amount }) => amount)), purchase.currency)

type Step = { readonly line: LineId; readonly fee: Money; readonly refund: Money }
type ValueSource = PointBucket | Tender

/** Policies that keep the frozen shares give each line its own row back; the others fill the purchase's sources up to what each gave. */
function sharesOf(state: PurchaseState, step: Step): readonly RefundShare[] {
  const { couponPolicy } = state.purchase.terms
  const shares = couponPolicy === 'STABLE' || couponPolicy === 'FORFEIT' ? ofRow(state, step) : ofPurchase(state, step)
  return shares.filter(({ amount }) => amount.minorUnits > 0)
}

function ofRow({ purchase, allocation }: PurchaseState, { line, fee }: Step): readonly RefundShare[] {
  const row = refundOrder(purchase).map((source) => ({ source: source.id, amount: shareIn(allocation, line, source) }))
  const absorbed = purchase.terms.preset === 'PRO_RATA_ROW' ? inProportion(fee, row) : fromTheLast(fee, row)
  return row.map(({ source, amount }, index) => ({ source, amount: subtract(amount, absorbed[index] ?? zero(purchase.currency)) }))
}

/** By the running total, so that no later step asks a source to give anything back. */
function ofPurchase(state: PurchaseState, { refund }: Step): readonly RefundShare[] {
  const { purchase } = state
  let left = refund
  return refundOrder(purchase).map(({ id, amount }) => {
    const share = least(left, subtract(amount, refundedTo(state, id)))
    left = subtract(left, share)
    return { source: id, amount: share }
  })
}

function inProportion(fee: Money, row: readonly RefundShare[]): readonly Money[] {
  return fee.minorUnits === 0 ? row.map(() => fee) : split(fee, row.map(({ amount }) => amount.minorUnits))
}

/** What comes back first bears the fee last. */
function fromTheLast(fee: Money, row: readonly RefundShare[]): readonly Money[] {
  let left = fee
  const absorbed = row.toReversed().map(({ amount }) => {
    const taken = least(left, amount)
    left = subtract(left, taken)
    return taken
  })
  return absorbed.toReversed()
}

const kindsInOrder = {
  POINTS_BACK_FIRST: ['FREE_POINTS', 'PAID_POINTS', 'TENDER'],
  CASH_BACK_FIRST: ['TENDER', 'PAID_POINTS', 'FREE_POINTS'],
  PRO_RATA_ROW: ['FREE_POINTS', 'PAID_POINTS', 'TENDER'],
} as const satisfies Record<RefundPreset, readonly ValueSource['kind'][]>

/** Of several tenders the one authorised later comes back first. */
function refundOrder({ sources, terms }: Purchase): readonly ValueSource[] {
  const values = sources.filter(isValue)
  return kindsInOrder[terms.preset].flatMap((kind) => {
    const ofKind = values.filter((source) => source.kind === kind)
    return kind === 'TENDER' ? ofKind.toReversed() : ofKind
  })
}

/** The state of a purchase of which nothing has left. */
export const untouched = (purchase: Purchase, allocation: Allocation): PurchaseState => ({ purchase, allocation, steps: [] })

/** The most that a fee may take of a line. */
export const valueIn = ({ purchase, allocation }: PurchaseState, line: LineId): Money => valueOfLine(purchase, allocation, line)
