import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptId, paymentOrderId, paymentRef, transactionKey } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { Cancel, GatewayCancel, GatewayPayment } from '#domain/payment-gateway.ts'
import { type ExpectedCancel, judgeApproval, judgeCancel, problemOfCancel, stateByBalance } from '#domain/payment-judgement.ts'

const sentAt = Date.UTC(2026, 10, 20, 3)
const order = paymentOrderId('order-1')
const aPayment = (change: Partial<GatewayPayment> = {}): GatewayPayment => ({
  ref: paymentRef('p1'), order, state: 'PAID', total: won(265_000), balance: won(265_000), approvedAt: sentAt - 1000, approval: transactionKey('t0'), cancels: [], deposit: undefined, ...change,
})
const aCancelOf = (amount: number, change: Partial<GatewayCancel> = {}): GatewayCancel => ({
  transaction: transactionKey('t1'), amount: won(amount), at: sentAt + 800, attempt: undefined, state: 'DONE', ...change,
})
const ours: ExpectedCancel = { attempt: attemptId('a1'), amount: won(12_619), balanceBefore: won(265_000), sentAt, known: new Set() }

describe('an approval that was looked up', () => {
  it.each([
    ['PAID', 'OK'], ['PENDING', 'NOT_YET'], ['AWAITING_DEPOSIT', 'NOT_YET'], ['FAILED', 'DECLINED'], ['EXPIRED', 'DECLINED'], ['PARTLY_CANCELLED', 'MISMATCH'], ['CANCELLED', 'MISMATCH'],
  ] as const)('and is %s is %s', (state, judged) => {
    expect(judgeApproval({ order, amount: won(265_000) }, aPayment({ state }))).toBe(judged)
  })

  it.each([
    ['another amount', { total: won(264_999), balance: won(264_999) }], ['another order', { order: paymentOrderId('order-2') }], ['less left than was paid', { balance: won(1) }],
    ['another currency', { total: { minorUnits: 265_000, currency: 'JPY' } }],
  ] as const)('with %s is a mismatch', (_, change) => {
    expect(judgeApproval({ order, amount: won(265_000) }, aPayment(change))).toBe('MISMATCH')
  })
})

describe('a cancel whose answer was lost (E10)', () => {
  it('was done when one new cancel of our amount stands there and the balance is as expected', () => {
    const cancel = aCancelOf(12_619)
    expect(judgeCancel(ours, aPayment({ balance: won(252_381), cancels: [cancel] }))).toEqual({ kind: 'OK', cancel })
  })

  it('was not done when nothing has changed', () => {
    expect(judgeCancel(ours, aPayment())).toEqual({ kind: 'NOT_DONE' })
  })

  it('is not mistaken for one that our ledger knows, of the same amount', () => {
    const before = aCancelOf(12_619, { transaction: transactionKey('t0'), at: sentAt + 1 })
    const expected = { ...ours, balanceBefore: won(252_381), known: new Set([before.transaction]) }
    expect(judgeCancel(expected, aPayment({ balance: won(252_381), cancels: [before] }))).toEqual({ kind: 'NOT_DONE' })
    expect(judgeCancel(expected, aPayment({ balance: won(239_762), cancels: [before, aCancelOf(12_619)] }))).toMatchObject({ kind: 'OK', cancel: { transaction: 't1' } })
  })

  it('is under way while they say so, and was not done when they gave it up', () => {
    expect(judgeCancel(ours, aPayment({ cancels: [aCancelOf(12_619, { state: 'PENDING' })] }))).toEqual({ kind: 'PENDING' })
    expect(judgeCancel(ours, aPayment({ cancels: [aCancelOf(12_619, { state: 'FAILED' })] }))).toEqual({ kind: 'NOT_DONE' })
  })

  it.each([
    ['another amount', won(252_382), [aCancelOf(12_618)]],
    ['two new ones', won(239_762), [aCancelOf(12_619), aCancelOf(12_619, { transaction: transactionKey('t2') })]],
    ['one from before our attempt', won(252_381), [aCancelOf(12_619, { at: sentAt - 1 })]],
    ['one of another attempt', won(252_381), [aCancelOf(12_619, { attempt: attemptId('a2') })]],
    ['a balance that does not fit', won(252_380), [aCancelOf(12_619)]],
    ['a balance that fell without a cancel', won(252_381), []],
  ])('needs a person with %s', (_, balance, cancels) => {
    expect(judgeCancel(ours, aPayment({ balance, cancels }))).toEqual({ kind: 'MISMATCH' })
  })

  it('is judged right whatever went before: OK when it is there, NOT_DONE when it is not, and never anything but a mismatch when a won is off', () => {
    const history = fc.array(fc.integer({ min: 1, max: 50_000 }), { maxLength: 6 })
    fc.assert(fc.property(history, fc.integer({ min: 1, max: 50_000 }), fc.boolean(), fc.boolean(), fc.integer({ min: -3, max: 3 }), (before, amount, isCarried, isDone, off) => {
      const known = before.map((each, index) => aCancelOf(each, { transaction: transactionKey(`k${index}`), at: sentAt - 1000 }))
      const balanceBefore = 500_000 - before.reduce((sum, each) => sum + each, 0)
      const expected = { ...ours, amount: won(amount), balanceBefore: won(balanceBefore), known: new Set(known.map(({ transaction }) => transaction)) }
      const mine = aCancelOf(amount, { attempt: isCarried ? ours.attempt : undefined })
      const judged = judgeCancel(expected, { cancels: isDone ? [...known, mine] : known, balance: won(balanceBefore - (isDone ? amount : 0) + off) })
      expect(judged.kind).toBe(off !== 0 ? 'MISMATCH' : isDone ? 'OK' : 'NOT_DONE')
    }))
  })
})

describe('a cancel that is to be sent', () => {
  const aCancel = (amount: number, taxable: number, exempt: number, vat: number, balance: number): Cancel => ({
    amount: won(amount), taxable: won(taxable), exempt: won(exempt), vat: won(vat), balanceBefore: won(balance), attempt: ours.attempt, order, ref: paymentRef('p1'), reason: 'r', requestedBy: 'US', refundTo: undefined,
  })

  it.each([
    [aCancel(15_000, 15_000, 0, 1364, 15_000), undefined],
    [aCancel(15_001, 15_001, 0, 1364, 15_000), 'OVER_BALANCE'],
    [aCancel(0, 0, 0, 0, 15_000), 'NOTHING'],
    [aCancel(15_000, 14_000, 0, 1273, 15_000), 'TAX_PARTS'],
    [aCancel(15_000, 15_001, -1, 1364, 15_000), 'TAX_PARTS'],
    [aCancel(15_000, 100, 14_900, 101, 15_000), 'TAX_PARTS'],
  ])('%#: %j has the problem %s', (cancel, problem) => {
    expect(problemOfCancel(cancel)).toBe(problem)
  })

  it('passes whatever parts of whatever amount within the balance', () => {
    fc.assert(fc.property(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9), (taxable, exempt, rest) => {
      fc.pre(taxable + exempt > 0)
      expect(problemOfCancel(aCancel(taxable + exempt, taxable, exempt, Math.round(taxable / 11), taxable + exempt + rest))).toBeUndefined()
    }))
  })
})

it.each([[265_000, 'PAID'], [1, 'PARTLY_CANCELLED'], [0, 'CANCELLED']] as const)('a payment of 265,000 with %i left is %s', (balance, state) => {
  expect(stateByBalance(won(265_000), won(balance))).toBe(state)
})
