import { attemptId, paymentOrderId, paymentRef, transactionKey } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { Approval, Cancel, GatewayCancel, GatewayPayment, GatewayPaymentState, PaymentOrder } from '#domain/payment-gateway.ts'
import { read } from '../../kit/words.ts'
import { returnUrls } from './callback.ts'
import {
  instantText, type KakaoAction, type KakaoApproved, type KakaoApproveRequest, type KakaoCancelled, type KakaoCancelRequest, type KakaoOrder,
  type KakaoReadyRequest,
} from './wire.ts'

/** A word without a row is `PENDING`. */
export const states = {
  READY: 'PENDING',
  SEND_TMS: 'PENDING',
  OPEN_PAYMENT: 'PENDING',
  SELECT_METHOD: 'PENDING',
  ARS_WAITING: 'PENDING',
  AUTH_PASSWORD: 'PENDING',
  ISSUED_SID: 'PENDING',
  SUCCESS_PAYMENT: 'PAID',
  PART_CANCEL_PAYMENT: 'PARTLY_CANCELLED',
  CANCEL_PAYMENT: 'CANCELLED',
  FAIL_AUTH_PASSWORD: 'FAILED',
  QUIT_PAYMENT: 'FAILED',
  FAIL_PAYMENT: 'FAILED',
} as const satisfies Record<string, GatewayPaymentState>

const instantOf = (text: string): number => Date.parse(instantText(text))

/** The answer to an approval: it has no status, and there is one only when it was paid. */
export const approvedPayment = ({ tid, partner_order_id, amount, aid, approved_at }: KakaoApproved): GatewayPayment => ({
  ref: paymentRef(tid), order: paymentOrderId(partner_order_id), state: 'PAID', total: won(amount.total), balance: won(amount.total), approvedAt: instantOf(approved_at),
  approval: transactionKey(aid), cancels: [], deposit: undefined,
})

export function orderPayment({
  tid, partner_order_id, status, amount, canceled_amount, cancel_available_amount, approved_at, payment_action_details,
}: KakaoOrder): GatewayPayment {
  const actions = payment_action_details ?? []
  const approval = actions.find(({ payment_action_type }) => payment_action_type === 'PAYMENT')?.aid
  return {
    ref: paymentRef(tid),
    order: paymentOrderId(partner_order_id),
    state: read(states, status) ?? 'PENDING',
    total: won(amount.total),
    balance: won(cancel_available_amount?.total ?? amount.total - (canceled_amount?.total ?? 0)),
    approvedAt: approved_at ? instantOf(approved_at) : undefined,
    approval: approval === undefined ? undefined : transactionKey(approval),
    cancels: actions.filter(({ payment_action_type }) => payment_action_type === 'CANCEL').map(cancelOf),
    deposit: undefined,
  }
}

const cancelOf = ({ aid, amount, approved_at, payload }: KakaoAction): GatewayCancel => ({
  transaction: transactionKey(aid), amount: won(amount), at: instantOf(approved_at), attempt: payload ? attemptId(payload) : undefined, state: 'DONE',
})

export const cancelledOf = ({ partner_order_id, aid, approved_cancel_amount, cancel_available_amount, canceled_at }: KakaoCancelled, attempt: Cancel['attempt']) => ({
  order: paymentOrderId(partner_order_id),
  cancel: { transaction: transactionKey(aid), amount: won(approved_cancel_amount.total), at: instantOf(canceled_at), attempt, state: 'DONE' } satisfies GatewayCancel,
  balance: won(cancel_available_amount.total),
})

export const readyBody = (cid: string, { order, payer, name, amount, exempt, vat, returnUrl }: PaymentOrder): KakaoReadyRequest => ({
  cid, partner_order_id: order, partner_user_id: payer, item_name: name.slice(0, 100), quantity: 1, total_amount: amount.minorUnits, tax_free_amount: exempt.minorUnits,
  vat_amount: vat.minorUnits, ...returnUrls(returnUrl),
})

export const approveBody = (cid: string, { ref, order, payer, token, attempt, amount }: Approval & { readonly token: string }): KakaoApproveRequest => ({
  cid, tid: ref, partner_order_id: order, partner_user_id: payer, pg_token: token, payload: attempt, total_amount: amount.minorUnits,
})

export const cancelBody = (cid: string, { ref, attempt, amount, exempt, vat, balanceBefore }: Cancel): KakaoCancelRequest => ({
  cid, tid: ref, cancel_amount: amount.minorUnits, cancel_tax_free_amount: exempt.minorUnits, cancel_vat_amount: vat.minorUnits,
  cancel_available_amount: balanceBefore.minorUnits, payload: attempt,
})
