import type { AttemptId, PaymentOrderId } from '#domain/ids.ts'
import { type Money, subtract } from '#domain/money.ts'
import type { Cancel, Cancelled, GatewayCancel, GatewayPayment, NotDone, Outcome } from '#domain/payment-gateway.ts'
import { type ApprovalJudgement, isSameMoney, type problemOfCancel } from '#domain/payment-judgement.ts'
import type { EpochMs } from '#domain/time.ts'
import { notDone } from './code-table.ts'
import type { HttpClient } from './http.ts'
import type { Wait } from './lanes.ts'

/** What every payment adapter is made of; time is passed in, so that its lanes do not keep a test waiting. */
export type GatewayParts<Config> = { readonly config: Config; readonly http: HttpClient; readonly now: () => EpochMs; readonly wait: Wait }

/** One attempt has one key for each purpose, however often it is sent. */
export const idempotencyKey = (purpose: 'approve' | 'cancel' | 'deposit', attempt: AttemptId): string => `${purpose}:${attempt}`

export const mismatch = (problem: string): NotDone => notDone('MISMATCH', { problem })

const told = ({ order, state, total, balance }: GatewayPayment): string => `order ${order} is ${state}, ${balance.minorUnits} of ${total.minorUnits} ${total.currency}`

/** What an answer to an approval, or a look-up in its place, comes to. */
export function ofApproval(judgement: ApprovalJudgement, payment: GatewayPayment): Outcome<{ readonly payment: GatewayPayment }> {
  switch (judgement) {
    case 'OK': return { kind: 'OK', payment }
    case 'DECLINED': return notDone('DECLINED', { problem: told(payment) })
    case 'MISMATCH': return mismatch(told(payment))
    case 'NOT_YET': return notDone('UNKNOWN', { problem: told(payment) })
    default: return judgement satisfies never
  }
}

type CancelAnswer = { readonly order: PaymentOrderId; readonly cancel: GatewayCancel | undefined; readonly balance: Money }

/** What an answer to a cancel comes to: order and amount are ours and the balance is what our ledger expects, or somebody must look. */
export function ofCancel({ order, amount, balanceBefore }: Cancel, { order: theirs, cancel, balance }: CancelAnswer): Outcome<Cancelled> {
  if (!cancel) return notDone('UNKNOWN', { problem: 'a cancel was answered without one' })
  const isAsAsked = theirs === order && isSameMoney(cancel.amount, amount) && isSameMoney(balance, subtract(balanceBefore, amount))
  if (!isAsAsked) {
    const done = `cancelled ${cancel.amount.minorUnits} of order ${theirs}, ${balance.minorUnits} left`
    return mismatch(`asked for ${amount.minorUnits} of ${balanceBefore.minorUnits} of order ${order}; ${done}`)
  }
  switch (cancel.state) {
    case 'DONE': return { kind: 'OK', cancel, balance }
    case 'PENDING': return notDone('IN_FLIGHT', { problem: 'the cancel is under way' })
    case 'FAILED': return notDone('UNKNOWN', { problem: 'the cancel was given up' })
    default: return cancel.state satisfies never
  }
}

/** What a cancel comes to that this attempt is found to have made before; undefined when it has made none. Others may have followed it. */
export function ofEarlierCancel({ attempt, order, amount }: Cancel, payment: GatewayPayment): Outcome<Cancelled> | undefined {
  const cancel = payment.cancels.find((each) => each.attempt === attempt)
  if (!cancel) return undefined
  if (payment.order === order && isSameMoney(cancel.amount, amount)) return { kind: 'OK', cancel, balance: payment.balance }
  return mismatch(`this attempt cancelled ${cancel.amount.minorUnits} before, not ${amount.minorUnits} of order ${order}; ${told(payment)}`)
}

/** A cancel that is not even sent: more than there is goes back by hand, and parts that do not add up are ours to mend. */
export const unsendable = (problem: NonNullable<ReturnType<typeof problemOfCancel>>): NotDone =>
  problem === 'OVER_BALANCE'
    ? notDone('NOT_POSSIBLE', { problem: 'the amount is more than what is left of the payment' })
    : notDone('CONFIG', { problem: problem === 'TAX_PARTS' ? 'taxable and exempt parts do not add up to the amount' : 'there is nothing to cancel' })
