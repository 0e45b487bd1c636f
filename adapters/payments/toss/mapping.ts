import { paymentOrderId, paymentRef, transactionKey } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { Approval, Cancel, DepositOrder, GatewayCancel, GatewayPayment, GatewayPaymentState, PaymentOrder, PaymentReturn } from '#domain/payment-gateway.ts'
import { read } from '../../kit/words.ts'
import type { TossCancel, TossCancelRequest, TossConfirm, TossPayment, TossVirtualAccount } from './wire.ts'

/** A word without a row is `PENDING`. */
export const states = {
  READY: 'PENDING',
  IN_PROGRESS: 'PENDING',
  WAITING_FOR_DEPOSIT: 'AWAITING_DEPOSIT',
  DONE: 'PAID',
  PARTIAL_CANCELED: 'PARTLY_CANCELLED',
  CANCELED: 'CANCELLED',
  ABORTED: 'FAILED',
  EXPIRED: 'EXPIRED',
} as const satisfies Record<string, GatewayPaymentState>

/** Most answers do not say: then it is done. A word without a row is `PENDING`. */
export const cancelStates = { DONE: 'DONE', IN_PROGRESS: 'PENDING', ABORTED: 'FAILED' } as const satisfies Record<string, GatewayCancel['state']>

export function paymentOf({
  paymentKey, orderId, status, totalAmount, balanceAmount, approvedAt, lastTransactionKey, cancels, virtualAccount, secret,
}: TossPayment): GatewayPayment {
  const approvedAtMs = approvedAt ? Date.parse(approvedAt) : undefined
  return {
    ref: paymentRef(paymentKey),
    order: paymentOrderId(orderId),
    state: read(states, status) ?? 'PENDING',
    total: won(totalAmount),
    balance: won(balanceAmount),
    approvedAt: approvedAtMs,
    // The last movement is the approval as long as there is no other.
    approval: approvedAtMs !== undefined && lastTransactionKey && !cancels?.length ? transactionKey(lastTransactionKey) : undefined,
    cancels: (cancels ?? []).map(cancelOf),
    deposit: virtualAccount
      ? { bank: virtualAccount.bankCode, accountNumber: virtualAccount.accountNumber, dueAt: Date.parse(virtualAccount.dueDate), secret: secret ?? undefined }
      : undefined,
  }
}

const cancelOf = ({ cancelAmount, canceledAt, transactionKey: key, cancelStatus }: TossCancel): GatewayCancel => ({
  transaction: transactionKey(key),
  amount: won(cancelAmount),
  at: Date.parse(canceledAt),
  attempt: undefined,
  state: cancelStatus ? (read(cancelStates, cancelStatus) ?? 'PENDING') : 'DONE',
})

export const confirmBody = ({ ref, order, amount }: Approval): TossConfirm => ({ paymentKey: ref, orderId: order, amount: amount.minorUnits })

export const cancelBody = ({ amount, exempt, balanceBefore, reason, refundTo }: Cancel): TossCancelRequest => ({
  cancelReason: reason.slice(0, 200),
  // Q2: always said, although absent means everything.
  cancelAmount: amount.minorUnits,
  taxFreeAmount: exempt.minorUnits,
  refundableAmount: balanceBefore.minorUnits,
  ...(refundTo && { refundReceiveAccount: refundTo }),
})

export const virtualAccountBody = ({ amount, exempt, order, name, customerName, bank, validHours }: DepositOrder): TossVirtualAccount => ({
  amount: amount.minorUnits, orderId: order, orderName: name, customerName, bank, validHours, taxFreeAmount: exempt.minorUnits,
})

/** What their window is opened with in the browser. */
export const windowQuery = ({ amount, exempt, order, payer, name, returnUrl }: PaymentOrder): URLSearchParams =>
  new URLSearchParams({
    orderId: order, orderName: name, amount: String(amount.minorUnits), taxFreeAmount: String(exempt.minorUnits), customerKey: payer, successUrl: returnUrl, failUrl: returnUrl,
  })

/** Closing the window comes back as a failure with this code. */
const closed = 'PAY_PROCESS_CANCELED'

export function returnOf(query: URLSearchParams): PaymentReturn {
  const key = query.get('paymentKey')
  if (key) return { kind: 'AUTHENTICATED', ref: paymentRef(key), token: undefined }
  const code = query.get('code') ?? undefined
  return { kind: code === closed ? 'CLOSED' : 'FAILED', code }
}
