import { describe, expect, it } from 'vitest'
import { attemptId, paymentOrderId } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { NotDoneKind } from '#domain/payment-gateway.ts'
import { kindOf } from '../../../../adapters/kit/code-table.ts'
import { returnOf } from '../../../../adapters/payments/naverpay/callback.ts'
import { applyCodes, cancelCodes, refusals } from '../../../../adapters/payments/naverpay/faults.ts'
import { cancelForm, cancelledOf, movements, movementStates, paymentOf, windowQuery } from '../../../../adapters/payments/naverpay/mapping.ts'
import { naverCancelled, naverHistory } from '../../../../adapters/payments/naverpay/wire.ts'
import { aCancel, anOrder } from '../gateway-subject.ts'
import apply from './fixtures/apply.json' with { type: 'json' }
import cancelled from './fixtures/cancel.json' with { type: 'json' }
import history from './fixtures/history.json' with { type: 'json' }

const { list } = naverHistory.parse(history.response.body)
const [cancel, approval] = list
const order = anOrder({ order: 'order-recorded', exempt: won(15_000) })
const aPayment = (...changes: readonly object[]) => paymentOf(naverHistory.parse({ totalPageCount: 1, list: changes.map((change) => ({ ...approval, ...change })) }).list)

describe('a payment of NaverPay', () => {
  it('is what its movements come to, in whatever order they are listed, and holds no card', () => {
    expect(paymentOf(list)).toEqual({
      ref: 'tviva20261120120000AbCd', order: 'order-recorded', state: 'PARTLY_CANCELLED', total: won(265_000), balance: won(252_381), approvedAt: Date.UTC(2026, 10, 20, 3, 1, 10),
      approval: '20261120NP1000000001', deposit: undefined,
      cancels: [{ transaction: '20261121NP1000000002', amount: won(12_619), at: Date.UTC(2026, 10, 21), attempt: 'attempt-2', state: 'DONE' }],
    })
    expect(paymentOf(list.toReversed())).toEqual(paymentOf(list))
  })

  it('is none without an approval, or with one that failed', () => {
    expect(paymentOf([])).toBeUndefined()
    expect(paymentOf(cancel ? [cancel] : [])).toBeUndefined()
    expect(aPayment({ admissionState: 'FAIL' })).toBeUndefined()
  })

  it('does not lose what a cancel did not do', () => {
    expect(aPayment({}, { ...cancel, admissionState: 'FAIL' })).toMatchObject({ state: 'PAID', balance: won(265_000), cancels: [{ state: 'FAILED' }] })
  })

  it.each([['01', 'APPROVAL'], ['03', 'CANCEL'], ['04', 'CANCEL']] as const)('has movements of type %s', (type, movement) => {
    expect(movements[type]).toBe(movement)
    expect(Object.keys(movements)).toHaveLength(3)
  })

  it.each([['SUCCESS', 'PAID'], [null, 'PAID'], ['BRAND_NEW', 'PENDING']])('with an approval that says %s is %s', (admissionState, state) => {
    expect(aPayment({ admissionState })?.state).toBe(state)
    expect(Object.keys(movementStates)).toEqual(['SUCCESS', 'FAIL'])
  })

  it.each([{ payHistId: null }, { admissionYmdt: '2026-11-20' }, { admissionYmdt: '20269999999999' }, { totalPayAmount: '265000' }, { merchantPayKey: '' }])('with %j cannot be read (Q6)', (change) => {
    expect(naverHistory.safeParse({ totalPageCount: 1, list: [{ ...approval, ...change }] }).success).toBe(false)
  })
})

describe('what is sent to NaverPay', () => {
  it('says what is left after a cancel, and which attempt it is (Q2, Q3)', () => {
    const paid = { order, payment: { ...(aPayment({}) ?? fail()) } }
    expect(cancelForm(aCancel(paid, 30_000, { exemptPart: 15_000, attempt: attemptId('attempt-3'), requestedBy: 'US', reason: '가'.repeat(100) }))).toEqual({
      paymentId: 'tviva20261120120000AbCd', cancelAmount: '30000', cancelReason: '가'.repeat(85), cancelRequester: '2', taxScopeAmount: '15000', taxExScopeAmount: '15000',
      merchantPayTransactionKey: 'attempt-3', doCompareRest: '1', expectedRestAmount: '235000',
    })
  })

  it('opens their window', () => {
    expect(Object.fromEntries(windowQuery(order))).toEqual({
      merchantPayKey: 'order-recorded', merchantUserKey: 'traveller-7', productName: '제주 아반떼 3일', productCount: '1', totalPayAmount: '265000', taxScopeAmount: '250000', taxExScopeAmount: '15000',
      returnUrl: order.returnUrl,
    })
  })

  it('comes back as a cancel (Q7)', () => {
    const paid = { order, payment: { ...(aPayment({}) ?? fail()) } }
    expect(cancelledOf(naverCancelled.parse(cancelled.response.body), aCancel(paid, 12_619, { attempt: attemptId('attempt-2') }))).toEqual({
      order: paymentOrderId('order-recorded'), balance: won(252_381),
      cancel: { transaction: '20261121NP1000000002', amount: won(12_619), at: Date.UTC(2026, 10, 21), attempt: 'attempt-2', state: 'DONE' },
    })
  })

  it('is a form with the reference alone to approve', () => expect(apply.request.content).toEqual({ paymentId: 'tviva20261120120000AbCd' }))
})

function fail(): never {
  throw new Error('the fixture has no payment')
}

it.each([
  ['resultCode=Success&paymentId=np1', { kind: 'AUTHENTICATED', ref: 'np1', token: undefined }], ['resultCode=UserCancel', { kind: 'CLOSED', code: 'UserCancel' }],
  ['resultCode=TimeExpired', { kind: 'FAILED', code: 'TimeExpired' }], ['resultCode=Success', { kind: 'FAILED', code: 'Success' }], ['', { kind: 'FAILED', code: undefined }],
])('a browser that comes back with %s', (query, back) => {
  expect(returnOf(new URLSearchParams(query))).toEqual(back)
})

/** The table of the sheet (formats, 1.4), row by row. */
const both = [
  ['AlreadyOnGoing', 'IN_FLIGHT'], ['Fail', 'UNKNOWN'], ['BankMaintenance', 'LATER'], ['MaintenanceOngoing', 'LATER'], ['FaultCheckOngoing', 'LATER'], ['InvalidMerchant', 'CONFIG'],
  ['InvalidPaymentId', 'CONFIG'], ['AWordOfToday', 'UNKNOWN'], ['constructor', 'UNKNOWN'],
] as const satisfies readonly (readonly [string, NotDoneKind])[]

describe('a word of NaverPay', () => {
  it.each([...both, ['AlreadyComplete', 'ALREADY'], ['TimeExpired', 'UNKNOWN'], ['OwnerAuthFail', 'UNKNOWN'], ['NotEnoughAccountBalance', 'UNKNOWN']] as const)(
    '%s of an approval is %s', (code, kind) => expect(kindOf(applyCodes, code)).toBe(kind))

  it.each([
    ...both, ['AlreadyCanceled', 'ALREADY'], ['PreCancelNotComplete', 'IN_FLIGHT'], ['CancelNotComplete', 'UNKNOWN'], ['RestAmountDiff', 'MISMATCH'], ['OverRemainAmount', 'MISMATCH'],
    ['TaxScopeAmtGreaterThanRemainError', 'MISMATCH'], ['CancelDeadlineExpired', 'NOT_POSSIBLE'], ['InvalidDiscountCancelCondition', 'NOT_POSSIBLE'], ['TaxScopeAmountError', 'CONFIG'],
  ] as const)('%s of a cancel is %s', (code, kind) => expect(kindOf(cancelCodes, code)).toBe(kind))

  it('has a row here for each of its rows, and three refuse once nothing was approved (Q4)', () => {
    expect([Object.keys(applyCodes).length, Object.keys(cancelCodes).length]).toEqual([8, 16])
    expect([...refusals]).toEqual(['TimeExpired', 'OwnerAuthFail', 'NotEnoughAccountBalance'])
  })
})
