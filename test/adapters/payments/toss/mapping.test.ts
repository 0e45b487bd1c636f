import { describe, expect, it } from 'vitest'
import { attemptId, paymentRef } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { NotDoneKind } from '#domain/payment-gateway.ts'
import { kindOf } from '../../../../adapters/kit/code-table.ts'
import { approvalCodes, cancelCodes, lookUpCodes, refusalOf } from '../../../../adapters/payments/toss/faults.ts'
import { cancelBody, cancelStates, confirmBody, paymentOf, returnOf, states, virtualAccountBody, windowQuery } from '../../../../adapters/payments/toss/mapping.ts'
import { tossPayment } from '../../../../adapters/payments/toss/wire.ts'
import { aCancel, anOrder } from '../gateway-subject.ts'
import cancelled from './fixtures/cancel.json' with { type: 'json' }
import confirmed from './fixtures/confirm.json' with { type: 'json' }
import opened from './fixtures/virtual-account.json' with { type: 'json' }

const aPayment = (change: object = {}) => paymentOf(tossPayment.parse({ ...confirmed.response, ...change }))
const order = anOrder({ order: 'order-recorded', exempt: won(15_000) })

describe('a payment of Toss', () => {
  it('is told without the card', () => {
    expect(aPayment()).toEqual({
      ref: 'tviva20261120120000AbCd', order: 'order-recorded', state: 'PAID', total: won(265_000), balance: won(265_000), approvedAt: Date.parse('2026-11-20T12:01:10+09:00'),
      approval: 'B7103F204998813B889C77C043D09502', cancels: [], deposit: undefined,
    })
  })

  it('tells its cancels, and then no longer the key of its approval (Q10)', () => {
    expect(paymentOf(tossPayment.parse(cancelled.response))).toMatchObject({
      state: 'PARTLY_CANCELLED', balance: won(252_381), approval: undefined,
      cancels: [{ transaction: '090A796806E726BBB929F4A2CA7DB9A7', amount: won(12_619), at: Date.parse('2026-11-21T09:00:00+09:00'), attempt: undefined, state: 'DONE' }],
    })
  })

  it('may be an account to pay into', () => {
    expect(paymentOf(tossPayment.parse(opened.response))).toMatchObject({
      state: 'AWAITING_DEPOSIT', deposit: { bank: '20', accountNumber: 'X6505636518308', dueAt: Date.parse('2026-11-21T12:00:00+09:00'), secret: 'ps_documented' },
    })
  })

  it.each([
    ['READY', 'PENDING'], ['IN_PROGRESS', 'PENDING'], ['WAITING_FOR_DEPOSIT', 'AWAITING_DEPOSIT'], ['DONE', 'PAID'], ['PARTIAL_CANCELED', 'PARTLY_CANCELLED'], ['CANCELED', 'CANCELLED'],
    ['ABORTED', 'FAILED'], ['EXPIRED', 'EXPIRED'], ['BRAND_NEW', 'PENDING'], ['constructor', 'PENDING'],
  ])('that is %s is %s', (status, state) => {
    expect(aPayment({ status }).state).toBe(state)
    expect(Object.keys(states)).toHaveLength(8)
  })

  it.each([[undefined, 'DONE'], ['DONE', 'DONE'], ['IN_PROGRESS', 'PENDING'], ['ABORTED', 'FAILED'], ['BRAND_NEW', 'PENDING']])('with a cancel that is %s has one that is %s', (cancelStatus, state) => {
    const [cancel] = cancelled.response.cancels
    expect(aPayment({ cancels: [{ ...cancel, cancelStatus }] }).cancels).toMatchObject([{ state }])
    expect(Object.keys(cancelStates)).toHaveLength(3)
  })

  it.each([{ totalAmount: 1.5 }, { balanceAmount: -1 }, { currency: 'USD' }, { orderId: null }, { cancels: [{}] }, { approvedAt: 'yesterday' }])('that says %j cannot be read', (change) => {
    expect(tossPayment.safeParse({ ...confirmed.response, ...change }).success).toBe(false)
  })
})

describe('what is sent to Toss', () => {
  it('is exact', () => {
    const ref = paymentRef('pk')
    expect(confirmBody({ attempt: attemptId('a'), order: order.order, payer: 'p', ref, token: undefined, amount: won(265_000) })).toEqual({ paymentKey: 'pk', orderId: 'order-recorded', amount: 265_000 })
    expect(virtualAccountBody({ ...order, customerName: '홍길동', bank: '20', validHours: 24 }))
      .toEqual({ amount: 265_000, orderId: 'order-recorded', orderName: '제주 아반떼 3일', customerName: '홍길동', bank: '20', validHours: 24, taxFreeAmount: 15_000 })
    expect(Object.fromEntries(windowQuery(order))).toEqual({
      orderId: 'order-recorded', orderName: '제주 아반떼 3일', amount: '265000', taxFreeAmount: '15000', customerKey: 'traveller-7', successUrl: order.returnUrl, failUrl: order.returnUrl,
    })
  })

  it('names the amount of a cancel even when it is everything, and the account of a deposit (Q2, Q3)', () => {
    const paid = { order, payment: { ...aPayment(), ref: paymentRef('pk') } }
    const refundTo = { bank: '20', accountNumber: '1000123456789', holderName: '홍길동' }
    expect(cancelBody(aCancel(paid, 265_000, { exemptPart: 15_000, refundTo, reason: 'ㄱ'.repeat(300) })))
      .toEqual({ cancelReason: 'ㄱ'.repeat(200), cancelAmount: 265_000, taxFreeAmount: 15_000, refundableAmount: 265_000, refundReceiveAccount: refundTo })
  })
})

it.each([
  ['paymentType=NORMAL&paymentKey=pk&orderId=o&amount=1', { kind: 'AUTHENTICATED', ref: 'pk', token: undefined }],
  ['code=PAY_PROCESS_CANCELED&message=m', { kind: 'CLOSED', code: 'PAY_PROCESS_CANCELED' }],
  ['code=REJECT_CARD_COMPANY', { kind: 'FAILED', code: 'REJECT_CARD_COMPANY' }],
  ['', { kind: 'FAILED', code: undefined }],
])('a browser that comes back with %s', (query, back) => {
  expect(returnOf(new URLSearchParams(query))).toEqual(back)
})

/** The table of the sheet (formats, 1.2), row by row. */
const approvals: Readonly<Record<NotDoneKind, string>> = {
  ALREADY: 'ALREADY_PROCESSED_PAYMENT',
  IN_FLIGHT: 'IDEMPOTENT_REQUEST_PROCESSING',
  UNKNOWN: 'PROVIDER_ERROR CARD_PROCESSING_ERROR UNKNOWN_PAYMENT_ERROR FAILED_INTERNAL_SYSTEM_PROCESSING FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING NOT_FOUND_PAYMENT A_CODE_OF_TODAY constructor',
  DECLINED: 'REJECT_CARD_PAYMENT REJECT_CARD_COMPANY REJECT_ACCOUNT_PAYMENT INVALID_REJECT_CARD INVALID_STOPPED_CARD INVALID_CARD_EXPIRATION INVALID_CARD_LOST_OR_STOLEN EXCEED_MAX_DAILY_PAYMENT_COUNT ' +
    'EXCEED_MAX_AMOUNT BELOW_MINIMUM_AMOUNT NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT INVALID_PASSWORD FDS_ERROR NOT_FOUND_PAYMENT_SESSION',
  NOT_POSSIBLE: '',
  MISMATCH: '',
  LATER: 'NOT_AVAILABLE_PAYMENT NOT_AVAILABLE_BANK',
  CONFIG: 'INVALID_API_KEY UNAUTHORIZED_KEY INCORRECT_BASIC_AUTH_FORMAT INVALID_IDEMPOTENCY_KEY INVALID_REQUEST FORBIDDEN_REQUEST',
}
const cancels: Readonly<Record<NotDoneKind, string>> = {
  ALREADY: 'ALREADY_CANCELED_PAYMENT ALREADY_REFUND_PAYMENT',
  IN_FLIGHT: 'IDEMPOTENT_REQUEST_PROCESSING FORBIDDEN_CONSECUTIVE_REQUEST',
  UNKNOWN: 'PROVIDER_ERROR FAILED_REFUND_PROCESS FAILED_PARTIAL_REFUND FAILED_METHOD_HANDLING_CANCEL COMMON_ERROR REJECT_CARD_COMPANY EXCEED_MAX_AMOUNT A_CODE_OF_TODAY',
  DECLINED: '',
  NOT_POSSIBLE: 'NOT_CANCELABLE_AMOUNT NOT_CANCELABLE_PAYMENT NOT_ALLOWED_PARTIAL_REFUND NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT EXCEED_MAX_REFUND_DUE ' +
    'EXCEED_CANCEL_LIMIT REFUND_REJECTED NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER INVALID_REFUND_ACCOUNT_INFO INVALID_REFUND_ACCOUNT_NUMBER INVALID_BANK FORBIDDEN_BANK_REFUND_REQUEST',
  MISMATCH: 'NOT_MATCHES_REFUNDABLE_AMOUNT NOT_FOUND_PAYMENT',
  LATER: 'NOT_AVAILABLE_BANK',
  CONFIG: 'INVALID_API_KEY UNAUTHORIZED_KEY INCORRECT_BASIC_AUTH_FORMAT INVALID_IDEMPOTENCY_KEY INVALID_REQUEST FORBIDDEN_REQUEST',
}
const rows = (table: Readonly<Record<string, string>>) => Object.entries(table).flatMap(([kind, codes]) => codes.split(' ').filter(Boolean).map((code) => [code, kind] as const))

describe('a code of Toss', () => {
  it.each(rows(approvals))('%s of an approval is %s', (code, kind) => expect(kindOf(approvalCodes, code)).toBe(kind))
  it.each(rows(cancels))('%s of a cancel is %s', (code, kind) => expect(kindOf(cancelCodes, code)).toBe(kind))

  it('has a row in these tests for each of its rows', () => {
    const tested = (table: Readonly<Record<string, string>>) => rows(table).map(([code]) => code)
    const untested = (codes: object, table: Readonly<Record<string, string>>) => Object.keys(codes).filter((row) => !tested(table).some((code) => (row.endsWith('*') ? code.startsWith(row.slice(0, -1)) : code === row)))
    expect([...untested(approvalCodes, approvals), ...untested(cancelCodes, cancels)]).toEqual([])
  })

  it('never makes a look-up say that no money moved', () => {
    expect(Object.values(lookUpCodes)).not.toContain('DECLINED')
    expect(kindOf(lookUpCodes, 'NOT_SUPPORTED_METHOD')).toBe('UNKNOWN')
  })

  it('is told with its words', () => {
    expect(refusalOf({ kind: 'TOLD', status: 403, content: { code: 'REJECT_CARD_COMPANY', message: '결제 승인이 거절되었습니다' } }, approvalCodes))
      .toEqual({ kind: 'DECLINED', code: 'REJECT_CARD_COMPANY', problem: 'HTTP 403: REJECT_CARD_COMPANY "결제 승인이 거절되었습니다"' })
  })
})

