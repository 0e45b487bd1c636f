import type { AttemptId, PaymentOrderId, TransactionKey } from './ids.ts'
import { add, type Money, money, subtract } from './money.ts'
import type { Cancel, GatewayCancel, GatewayPayment, GatewayPaymentState } from './payment-gateway.ts'
import type { EpochMs } from './time.ts'

export const isSameMoney = (left: Money, right: Money): boolean => left.minorUnits === right.minorUnits && left.currency === right.currency

/** What we know of an approval whose answer may have been lost. */
export type ExpectedApproval = { readonly order: PaymentOrderId; readonly amount: Money }
export type ApprovalJudgement = 'OK' | 'DECLINED' | 'NOT_YET' | 'MISMATCH'

const approvals: Readonly<Record<GatewayPaymentState, ApprovalJudgement>> = {
  PAID: 'OK',
  PENDING: 'NOT_YET',
  AWAITING_DEPOSIT: 'NOT_YET',
  FAILED: 'DECLINED',
  EXPIRED: 'DECLINED',
  // It was paid, and the money is not there: nobody may hand out a car for it.
  PARTLY_CANCELLED: 'MISMATCH',
  CANCELLED: 'MISMATCH',
}

/** Whether a payment, looked up, is the one that was to be approved. */
export function judgeApproval({ order, amount }: ExpectedApproval, payment: GatewayPayment): ApprovalJudgement {
  if (payment.order !== order || !isSameMoney(payment.total, amount)) return 'MISMATCH'
  const judged = approvals[payment.state]
  return judged === 'OK' && !isSameMoney(payment.balance, amount) ? 'MISMATCH' : judged
}

/** What we know of a cancel whose answer may have been lost. */
export type ExpectedCancel = {
  readonly attempt: AttemptId
  readonly amount: Money
  readonly balanceBefore: Money
  /** When the attempt was first sent, less what their clock and ours may differ by. */
  readonly sentAt: EpochMs
  /** The cancels that our ledger knows already. */
  readonly known: ReadonlySet<TransactionKey>
}
export type CancelJudgement = { readonly kind: 'OK'; readonly cancel: GatewayCancel } | { readonly kind: 'NOT_DONE' | 'PENDING' | 'MISMATCH' }

/**
 * What a look-up says of a lost cancel (the refund specification, E10): exactly one cancel that the ledger does not know, of our amount, after our attempt,
 * and a balance as expected is ours. No new cancel and the balance of before: it was not done, and the same attempt may be sent again.
 */
export function judgeCancel(expected: ExpectedCancel, { cancels, balance }: Pick<GatewayPayment, 'cancels' | 'balance'>): CancelJudgement {
  const fresh = cancels.filter(({ state, transaction }) => state !== 'FAILED' && !expected.known.has(transaction))
  const [found, ...others] = fresh
  if (!found) return { kind: isSameMoney(balance, expected.balanceBefore) ? 'NOT_DONE' : 'MISMATCH' }
  if (others.length > 0 || !isOurs(found, expected)) return { kind: 'MISMATCH' }
  if (found.state === 'PENDING') return { kind: 'PENDING' }
  return isSameMoney(add(balance, expected.amount), expected.balanceBefore) ? { kind: 'OK', cancel: found } : { kind: 'MISMATCH' }
}

/** A reference that is carried decides; without one, amount and time must. */
const isOurs = ({ amount, at, attempt }: GatewayCancel, expected: ExpectedCancel): boolean =>
  isSameMoney(amount, expected.amount) && (attempt === undefined ? at >= expected.sentAt : attempt === expected.attempt)

/** Why a cancel cannot be sent at all; undefined for one that can. */
export function problemOfCancel({ amount, taxable, exempt, vat, balanceBefore }: Cancel): 'NOTHING' | 'OVER_BALANCE' | 'TAX_PARTS' | undefined {
  if (amount.minorUnits <= 0) return 'NOTHING'
  if (subtract(balanceBefore, amount).minorUnits < 0) return 'OVER_BALANCE'
  const arePartsSound = [taxable, exempt, vat].every(({ minorUnits }) => minorUnits >= 0) && vat.minorUnits <= taxable.minorUnits
  return arePartsSound && isSameMoney(add(taxable, exempt), amount) ? undefined : 'TAX_PARTS'
}

/** The state of a payment by what is left of it. */
export const stateByBalance = (total: Money, balance: Money): 'PAID' | 'PARTLY_CANCELLED' | 'CANCELLED' =>
  isSameMoney(total, balance) ? 'PAID' : isSameMoney(balance, money(0, balance.currency)) ? 'CANCELLED' : 'PARTLY_CANCELLED'
