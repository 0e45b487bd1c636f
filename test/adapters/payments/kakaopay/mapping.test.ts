import { describe, expect, it } from 'vitest'
import { attemptId, paymentOrderId, paymentRef } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import { returnOf, returnUrls } from '../../../../adapters/payments/kakaopay/callback.ts'
import { declineOf, refusalOf } from '../../../../adapters/payments/kakaopay/faults.ts'
import { approveBody, approvedPayment, cancelBody, cancelledOf, orderPayment, readyBody, states } from '../../../../adapters/payments/kakaopay/mapping.ts'
import { kakaoApproved, kakaoCancelled, kakaoOrder } from '../../../../adapters/payments/kakaopay/wire.ts'
import { aCancel, anOrder } from '../gateway-subject.ts'
import approved from './fixtures/approve.json' with { type: 'json' }
import cancelled from './fixtures/cancel.json' with { type: 'json' }
import looked from './fixtures/order.json' with { type: 'json' }
import made from './fixtures/ready.json' with { type: 'json' }

const aLookUp = (change: object = {}) => orderPayment(kakaoOrder.parse({ ...looked.response, ...change }))
const [action] = looked.response.payment_action_details

describe('a payment of KakaoPay', () => {
  it('is told by an approval and by a look-up alike, its times Korean (Q7, Q8)', () => {
    const payment = {
      ref: 'tviva20261120120000AbCd', order: 'order-recorded', state: 'PAID', total: won(265_000), balance: won(265_000), approvedAt: Date.UTC(2026, 10, 20, 3, 1, 10),
      approval: 'A5678901234567890123', cancels: [], deposit: undefined,
    }
    expect(approvedPayment(kakaoApproved.parse(approved.response))).toEqual(payment)
    expect(aLookUp()).toEqual(payment)
  })

  it('tells which attempt each cancel was (Q1)', () => {
    const cancel = { ...action, aid: 'A2', amount: 12_619, payment_action_type: 'CANCEL', payload: 'attempt-2', approved_at: '2026-11-21T09:00:00' }
    expect(aLookUp({ status: 'PART_CANCEL_PAYMENT', cancel_available_amount: { total: 252_381 }, payment_action_details: [action, cancel] })).toMatchObject({
      state: 'PARTLY_CANCELLED', balance: won(252_381), cancels: [{ transaction: 'A2', amount: won(12_619), at: Date.UTC(2026, 10, 21), attempt: 'attempt-2', state: 'DONE' }],
    })
  })

  it('has all that was not cancelled when they do not say what is left', () => {
    expect(aLookUp({ cancel_available_amount: null, canceled_amount: { total: 65_000 } }).balance).toEqual(won(200_000))
    expect(aLookUp({ status: 'READY', cancel_available_amount: null, canceled_amount: null, payment_action_details: null, approved_at: null }))
      .toMatchObject({ state: 'PENDING', balance: won(265_000), approvedAt: undefined, approval: undefined, cancels: [] })
  })

  it.each([
    ['READY', 'PENDING'], ['SEND_TMS', 'PENDING'], ['OPEN_PAYMENT', 'PENDING'], ['SELECT_METHOD', 'PENDING'], ['ARS_WAITING', 'PENDING'], ['AUTH_PASSWORD', 'PENDING'], ['ISSUED_SID', 'PENDING'],
    ['SUCCESS_PAYMENT', 'PAID'], ['PART_CANCEL_PAYMENT', 'PARTLY_CANCELLED'], ['CANCEL_PAYMENT', 'CANCELLED'], ['FAIL_AUTH_PASSWORD', 'FAILED'], ['QUIT_PAYMENT', 'FAILED'],
    ['FAIL_PAYMENT', 'FAILED'], ['BRAND_NEW', 'PENDING'], ['constructor', 'PENDING'],
  ])('that is %s is %s', (status, state) => {
    expect(aLookUp({ status }).state).toBe(state)
    expect(Object.keys(states)).toHaveLength(13)
  })
})

describe('what is sent to KakaoPay', () => {
  const order = anOrder({ order: 'order-recorded' })

  it('is exact', () => {
    expect(readyBody('TC0ONETIME', order)).toEqual(made.request.content)
    expect(approveBody('TC0ONETIME', { attempt: attemptId('attempt-1'), order: order.order, payer: order.payer, ref: paymentRef('tviva20261120120000AbCd'), token: 'token-1', amount: order.amount }))
      .toEqual(approved.request.content)
  })

  it('says the taxes of a cancel, and what must be left before it (Q2, Q3)', () => {
    const cancel = aCancel({ order, payment: aLookUp() }, 30_000, { exemptPart: 15_000, attempt: attemptId('attempt-3') })
    expect(cancelBody('TC0ONETIME', cancel)).toEqual({
      cid: 'TC0ONETIME', tid: 'tviva20261120120000AbCd', cancel_amount: 30_000, cancel_tax_free_amount: 15_000, cancel_vat_amount: 1364, cancel_available_amount: 265_000, payload: 'attempt-3',
    })
  })

  it('comes back as a cancel', () => {
    expect(cancelledOf(kakaoCancelled.parse(cancelled.response), attemptId('attempt-2'))).toEqual({
      order: paymentOrderId('order-recorded'), balance: won(252_381),
      cancel: { transaction: 'A5678901234567890124', amount: won(12_619), at: Date.UTC(2026, 10, 21), attempt: 'attempt-2', state: 'DONE' },
    })
  })
})

it.each([
  ['pg_token=abc', { kind: 'AUTHENTICATED', ref: undefined, token: 'abc' }], ['kakaopay=closed', { kind: 'CLOSED', code: undefined }], ['kakaopay=failed', { kind: 'FAILED', code: undefined }],
  ['', { kind: 'FAILED', code: undefined }],
])('a browser that comes back with %s (Q4)', (query, back) => {
  expect(returnOf(new URLSearchParams(query))).toEqual(back)
})

it('marks the addresses that KakaoPay adds nothing to, and keeps what stands in them (Q4)', () => {
  expect(returnUrls('https://front.example/paid?trip=7')).toEqual({
    approval_url: 'https://front.example/paid?trip=7', cancel_url: 'https://front.example/paid?trip=7&kakaopay=closed', fail_url: 'https://front.example/paid?trip=7&kakaopay=failed',
  })
})

describe('a refusal of KakaoPay', () => {
  const told = (content: object) => refusalOf({ kind: 'TOLD', status: 400, content })

  it.each([
    [{ error_code: -780, error_message: 'approval failure', extras: { method_result_code: 'USER_LOCKED' } }, '-780', 'HTTP 400: -780 USER_LOCKED "approval failure"'],
    [{ code: -702, msg: 'payment is already done' }, '-702', 'HTTP 400: -702 "payment is already done"'],
    [{ error_code: -1 }, '-1', 'HTTP 400: -1 ""'],
  ])('%j is UNKNOWN, whatever its number (Q5, Q6)', (content, code, problem) => {
    expect(told(content)).toEqual({ kind: 'UNKNOWN', code, problem })
  })

  it('without a number is no refusal of theirs', () => expect(told({ message: 'no' })).toMatchObject({ kind: 'UNKNOWN', code: undefined }))

  it.each([
    [-780, 'NOT_YET', 'DECLINED'], [-780, 'DECLINED', 'DECLINED'], [-702, 'DECLINED', 'DECLINED'], [-702, 'NOT_YET', undefined], [-780, 'OK', undefined], [-780, 'MISMATCH', undefined],
  ] as const)('of number %i, of a payment that is then %s, comes to %s (Q5)', (error_code, judgement, kind) => {
    expect(declineOf(told({ error_code }), judgement)?.kind).toBe(kind)
  })
})
