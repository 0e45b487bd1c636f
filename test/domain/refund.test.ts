import { describe, expect, it } from 'vitest'
import { allocate } from '#domain/allocation.ts'
import { type CancellationPlan, type CancellationRequest, type CancellationRules, planCancellation, type Trip } from '#domain/cancellation-plan.ts'
import { lineId, purchaseId, sourceId } from '#domain/ids.ts'
import { type Money, won } from '#domain/money.ts'
import type { CouponPolicy, Purchase, RefundPreset } from '#domain/purchase.ts'
import { feesKeptOf, refundedOf, refundedTo, takeOut } from '#domain/refund.ts'
import { restoredPoints } from '#domain/restoration.ts'
import { vatOfNext } from '#domain/tax.ts'
import { aCoupon, aLine, aPolicy, aPurchase, aTender, before, bought, bracket, days, hours, pickUpAt, points } from './purchases.ts'

const rules: CancellationRules = { guard: 'OFF', expiredPoints: { kind: 'GRACE', days: 30 } }
const units = (amounts: Readonly<Record<string, Money>>) => Object.fromEntries(Object.entries(amounts).map(([name, { minorUnits }]) => [name, minorUnits]))

/** Amounts that come back, by source. */
const backBySource = ({ lines }: CancellationPlan): Record<string, number> => {
  const back: Record<string, number> = {}
  for (const { refunds } of lines) for (const { source, amount } of refunds) back[source] = (back[source] ?? 0) + amount.minorUnits
  return back
}

const cancelled = (trip: Trip, lines: readonly string[], changes: Partial<CancellationRequest> = {}, ruled: CancellationRules = rules) =>
  planCancellation(trip, { lines: lines.map(lineId), cause: 'CUSTOMER', at: before(days(3)), ...changes }, ruled)

const sourcesOfRow = (purchase: Purchase, line: string) => units(Object.fromEntries(allocate(purchase).get(lineId(line)) ?? []))

describe('E1: a car, a waiver and a seat, with a coupon, points and a card', () => {
  const tenPercent = aPolicy({ brackets: [bracket(hours(24), 0), bracket(0, 10)] })
  const lines = [aLine('car', 240_000, { feePolicy: tenPercent }), aLine('waiver', 60_000), aLine('seat', 15_000)]
  const paid = (preset: RefundPreset) =>
    bought({ lines, sources: [aCoupon(30_000, lines, { restoreRule: 'ALL_ELIGIBLE_CANCELLED_NO_FEE' }), points(20_000), aTender('card', 265_000)], terms: { couponPolicy: 'STABLE', preset } })

  it('is spread over the lines to the won', () => {
    const { purchase } = paid('POINTS_BACK_FIRST')
    expect(sourcesOfRow(purchase, 'car')).toEqual({ coupon: 22_857, points: 15_238, card: 201_905 })
    expect(sourcesOfRow(purchase, 'waiver')).toEqual({ coupon: 5_714, points: 3_810, card: 50_476 })
    expect(sourcesOfRow(purchase, 'seat')).toEqual({ coupon: 1_429, points: 952, card: 12_619 })
  })

  it('gives the seat back three days before for nothing, then the rest twenty hours before for a tenth of the car', () => {
    const seat = cancelled([paid('POINTS_BACK_FIRST')], ['seat'])
    expect(backBySource(seat)).toEqual({ points: 952, card: 12_619 })
    const rest = cancelled(seat.after, ['car', 'waiver'], { at: before(hours(20)) })
    expect(backBySource(rest)).toEqual({ points: 15_238 + 3_810, card: 177_905 + 50_476 })
    const [state] = rest.after
    expect(state && [refundedTo(state, sourceId('points')), refundedTo(state, sourceId('card')), feesKeptOf(state)]).toEqual([won(20_000), won(241_000), won(24_000)])
    expect(rest.coupons).toEqual([])
  })

  it.each([
    ['POINTS_BACK_FIRST', { points: 15_238, card: 177_905 }],
    ['CASH_BACK_FIRST', { card: 193_143 }],
    ['PRO_RATA_ROW', { points: 13_554, card: 179_589 }],
  ] as const)('E2: %s decides what of the car’s row bears the fee', (preset, back) => {
    expect(backBySource(cancelled([paid(preset)], ['car'], { at: before(hours(20)) }))).toEqual(back)
  })

  it('E8: a no-show costs all that the car was worth, and the coupon', () => {
    const plan = cancelled([paid('POINTS_BACK_FIRST')], ['car', 'waiver', 'seat'], { cause: 'NO_SHOW', at: pickUpAt + hours(1) })
    expect(plan.lines[0]).toMatchObject({ fee: won(217_143), refunds: [], reason: 'NO_SHOW' })
    expect(plan.coupons).toEqual([])
  })
})

describe('E3: an extra bought later', () => {
  const half = aPolicy({ brackets: [bracket(hours(24), 0), bracket(0, 50)] })
  const car = aLine('car', 240_000)
  const trip = (cascadeFee: 'OWN' | 'WAIVE' | 'INHERIT'): Trip => [
    bought({ lines: [car], sources: [aTender('card', 240_000)] }),
    bought({
      id: purchaseId('later'), lines: [aLine('transfer', 33_000, { parent: car.id, cascade: 'WITH_PARENT', cascadeFee, feePolicy: half })],
      sources: [points(3_000), aTender('kakaopay', 30_000)],
    }),
  ]

  it.each([
    ['OWN', { card: 240_000, points: 3_000, kakaopay: 13_500 }],
    ['WAIVE', { card: 240_000, points: 3_000, kakaopay: 30_000 }],
    ['INHERIT', { card: 240_000, points: 3_000, kakaopay: 30_000 }],
  ] as const)('leaves with its car, fee %s, and comes back to what it was paid by', (cascadeFee, back) => {
    expect(backBySource(cancelled(trip(cascadeFee), ['car'], { at: before(hours(20)) }))).toEqual(back)
  })

  it('pays its own fee when it leaves alone, and changes nothing of the other purchase', () => {
    const plan = cancelled(trip('WAIVE'), ['transfer'], { at: before(hours(20)) })
    expect(backBySource(plan)).toEqual({ points: 3_000, kakaopay: 13_500 })
    expect(plan.after[0]?.steps).toEqual([])
  })

  it('stays behind its car where it makes sense alone', () => {
    const alone = aLine('bicycle', 10_000, { parent: car.id })
    const plan = cancelled([bought({ lines: [car, alone], sources: [aTender('card', 250_000)] })], ['car'])
    expect(plan.lines.map(({ line }) => line)).toEqual(['car'])
  })
})

describe('E4: a coupon with a threshold', () => {
  const threshold = (first: number, second: number, couponPolicy: CouponPolicy) => {
    const lines = [aLine('first', first), aLine('second', second)]
    const sources = [aCoupon(30_000, lines, { minimum: won(200_000), restoreRule: 'BELOW_MINIMUM' }), aTender('card', first + second - 30_000)]
    return bought({ lines, sources, terms: { couponPolicy, preset: 'POINTS_BACK_FIRST' } })
  }

  it.each([['STABLE', 4_250, 0], ['GRADUAL', 4_250, 0], ['CLIFF', 0, 25_000], ['FORFEIT', 4_250, 0]] as const)('%s gives %i back of 5,000, and remembers %i', (policy, back, debt) => {
    const { after } = cancelled([threshold(195_000, 5_000, policy)], ['second'])
    expect(after.map((state) => [refundedOf(state), state.steps[0]?.debt])).toEqual([[won(back), won(debt)]])
  })

  it.each([['STABLE', 86_957], ['GRADUAL', 89_500]] as const)('%s gives %i back of 100,000, GRADUAL as the published example', (policy, back) => {
    expect(cancelled([threshold(130_000, 100_000, policy)], ['second']).after.map(refundedOf)).toEqual([won(back)])
  })

  it('below the threshold comes back itself only where the lines that stay lost it', () => {
    expect(cancelled([threshold(195_000, 5_000, 'CLIFF')], ['second']).coupons.map(({ coupon }) => coupon)).toEqual(['coupon'])
    expect(cancelled([threshold(195_000, 5_000, 'STABLE')], ['second']).coupons).toEqual([])
  })

  it('that the lines that stay still reach exactly stays whole under CLIFF', () => {
    expect(cancelled([threshold(200_000, 5_000, 'CLIFF')], ['second']).after.map(refundedOf)).toEqual([won(5_000)])
  })

  it('is never charged for a step that is worth less than nothing: the next one makes up for it', () => {
    const first = cancelled([threshold(195_000, 5_000, 'CLIFF')], ['second'])
    expect(cancelled(first.after, ['first']).after.map(refundedOf)).toEqual([won(170_000)])
  })
})

describe('E5: rounding', () => {
  it('has exact rows and columns', () => {
    const lines = [aLine('a', 10_000), aLine('b', 10_000), aLine('c', 10_000)]
    const purchase = aPurchase({ lines, sources: [aCoupon(10_000, lines), points(1_000), aTender('toss', 7_000), aTender('kakaopay', 12_000)] })
    expect(['a', 'b', 'c'].map((line) => sourcesOfRow(purchase, line))).toEqual([
      { coupon: 3_334, points: 333, toss: 2_333, kakaopay: 4_000 },
      { coupon: 3_333, points: 334, toss: 2_333, kakaopay: 4_000 },
      { coupon: 3_333, points: 333, toss: 2_334, kakaopay: 4_000 },
    ])
  })

  it('refuses a source that gives more than its lines owe, and lines that nobody pays', () => {
    const lines = [aLine('a', 10_000), aLine('b', 10_000)]
    expect(() => allocate(aPurchase({ lines, sources: [aCoupon(10_001, lines.slice(0, 1)), aTender('card', 9_999)] }))).toThrow('coupon gives 10001 where its lines owe 10000')
    expect(() => allocate(aPurchase({ lines, sources: [aTender('card', 19_999)] }))).toThrow('1 of its lines are paid by nothing')
  })
})

it('E6: the VAT of three parts adds up to that of the whole', () => {
  expect([0, 5_000, 10_000].map((told) => vatOfNext(won(told), won(5_000)).minorUnits)).toEqual([455, 454, 455])
})

it('E7: a fee above the value takes the value, and charges nothing more', () => {
  const lines = [aLine('car', 100_000, { feePolicy: aPolicy({ brackets: [bracket(0, 30)] }) })]
  const state = bought({ lines, sources: [aCoupon(95_000, lines), points(3_000), aTender('card', 2_000)] })
  expect(cancelled([state], ['car']).lines[0]).toMatchObject({ fee: won(5_000), refunds: [], debt: won(0) })
})

describe('E9: overlapping rules, booked three hours before the pick-up and cancelled one hour later', () => {
  const policy = (winsOnTheLastDay: boolean) => aPolicy({ brackets: [bracket(hours(24), 0), bracket(0, 30)], freeWindow: { ms: hours(24), winsOnTheLastDay } })
  const planned = (guard: CancellationRules['guard'], wins = false) =>
    cancelled([bought({ paidAt: before(hours(3)), lines: [aLine('car', 36_700, { feePolicy: policy(wins) })], sources: [aTender('card', 36_700)] })], ['car'], { at: before(hours(2)) }, { ...rules, guard })

  it.each([['OFF', 11_010, 0, 'BRACKET'], ['WARN', 11_010, 7_340, 'BRACKET'], ['CAP', 3_670, 7_340, 'CONSUMER_CAP']] as const)('guard %s charges %i', (guard, fee, aboveStandard, reason) => {
    expect(planned(guard).lines[0]).toMatchObject({ fee: won(fee), aboveStandard: won(aboveStandard), reason })
  })

  it('costs nothing where the free window wins on the last day too', () => {
    expect(planned('CAP', true).lines[0]).toMatchObject({ fee: won(0), reason: 'FREE_WINDOW' })
  })
})

it('of a tender is told its taxes no further than it paid for each class, where refunds fill sources by their running total', () => {
  const lines = [aLine('car', 50_000), aLine('insurance', 50_000, { taxClass: 'EXEMPT' })]
  const state = bought({ lines, sources: [aTender('first', 50_000), aTender('second', 50_000)], terms: { couponPolicy: 'GRADUAL', preset: 'CASH_BACK_FIRST' } })
  const taxes = (leaving: string) => cancelled([state], [leaving]).tenders.map(({ tender, taxable, exempt }) => [tender, taxable, exempt])
  expect(taxes('car')).toEqual([['second', won(25_000), won(25_000)]])
  expect(taxes('insurance')).toEqual([['second', won(25_000), won(25_000)]])
})

describe('what comes back beside money', () => {
  const lines = [aLine('car', 100_000)]
  const paid = (restoreRule: 'NEVER' | 'ALL_ELIGIBLE_CANCELLED', expiresAt: number) => bought({ lines, sources: [aCoupon(10_000, lines, { restoreRule, expiresAt }), points(5_000, { expiresAt }), aTender('card', 85_000)] })

  it('is the coupon, once, while it is good', () => {
    expect(cancelled([paid('ALL_ELIGIBLE_CANCELLED', pickUpAt)], ['car']).coupons).toEqual([{ coupon: 'coupon', expiresAt: pickUpAt }])
    expect(cancelled([paid('ALL_ELIGIBLE_CANCELLED', before(days(3)))], ['car']).coupons).toEqual([])
    const { after } = cancelled([paid('ALL_ELIGIBLE_CANCELLED', pickUpAt)], ['car'])
    expect(cancelled(after, ['car']).coupons).toEqual([])
  })

  it('is the coupon whatever its rule and age where the supplier or we are at fault, good for thirty days', () => {
    const at = before(days(3))
    expect(cancelled([paid('NEVER', before(days(4)))], ['car'], { cause: 'SUPPLIER_FAULT' }).coupons).toEqual([{ coupon: 'coupon', expiresAt: at + days(30) }])
    expect(cancelled([paid('NEVER', at + days(60))], ['car'], { cause: 'TECHNICAL_COMPENSATION' }).coupons).toEqual([{ coupon: 'coupon', expiresAt: at + days(60) }])
  })

  it('are points with their expiry, and with thirty days of grace where they ran out meanwhile', () => {
    expect(cancelled([paid('NEVER', pickUpAt)], ['car']).points).toEqual([{ bucket: 'points', amount: won(5_000), expiresAt: pickUpAt, isForfeit: false }])
    const late = [paid('NEVER', before(days(3)))]
    expect(cancelled(late, ['car']).points).toEqual([{ bucket: 'points', amount: won(5_000), expiresAt: before(days(3)) + days(30), isForfeit: false }])
    expect(cancelled(late, ['car'], {}, { ...rules, expiredPoints: { kind: 'FORFEIT' } }).points[0]).toMatchObject({ isForfeit: true })
    const bucket = points(5_000, { kind: 'PAID_POINTS', expiresAt: before(days(4)) })
    expect(restoredPoints(bucket, won(5_000), before(days(3)), { kind: 'FORFEIT' })).toMatchObject({ isForfeit: false, expiresAt: before(days(3)) + days(30) })
  })
})

describe('a plan', () => {
  const ladder = aPolicy({ brackets: [bracket(hours(72), 0), bracket(hours(24), 10), bracket(0, 30)] })
  const state = bought({ lines: [aLine('car', 100_000, { feePolicy: ladder })], sources: [aTender('card', 100_000)] })

  it('holds until the next boundary, that instant included', () => {
    const { holdsUntil } = cancelled([state], ['car'], { at: before(hours(80)) })
    expect(holdsUntil).toBe(before(hours(72)))
    const feeAt = (at: number) => cancelled([state], ['car'], { at }).lines[0]?.fee.minorUnits
    expect([feeAt(before(hours(72)) - 1), feeAt(before(hours(72))), feeAt(before(hours(72)) + 1)]).toEqual([0, 0, 10_000])
  })

  it('cancels a payment in part, as a whole, or asks a person where its gateway cannot', () => {
    const lines = [aLine('car', 50_000), aLine('seat', 10_000, { taxClass: 'EXEMPT' })]
    const paid = (isPartlyCancellable: boolean) => [bought({ lines, sources: [aTender('card', 60_000, { isPartlyCancellable })] })]
    const way = (isPartly: boolean, leaving: readonly string[]) => cancelled(paid(isPartly), leaving).tenders.map((tender) => tender.way)
    expect([way(true, ['seat']), way(true, ['car', 'seat']), way(false, ['car', 'seat']), way(false, ['seat'])]).toEqual([['PARTIAL'], ['WHOLE'], ['WHOLE'], ['MANUAL_TRANSFER']])
    expect(cancelled(paid(true), ['car', 'seat']).tenders[0]).toMatchObject({ amount: won(60_000), taxable: won(50_000), exempt: won(10_000), vat: won(4_545) })
  })

  it('of lines that have left already is empty', () => {
    expect(cancelled(cancelled([state], ['car']).after, ['car']).lines).toEqual([])
  })

  it('gives later payments back first', () => {
    const paid = bought({ lines: [aLine('car', 30_000, { feePolicy: aPolicy({ brackets: [bracket(0, 50)] }) })], sources: [aTender('first', 20_000), aTender('second', 10_000)] })
    expect(backBySource(cancelled([paid], ['car']))).toEqual({ second: 10_000, first: 5_000 })
  })
})

it('takes the same out whether at once or one after the other', () => {
  const lines = [aLine('a', 10_000), aLine('b', 7_777)]
  const state = bought({ lines, sources: [aCoupon(1_000, lines), aTender('card', 16_777)] })
  const leaving = lines.map(({ id }) => ({ line: id, fee: won(500) }))
  expect(leaving.reduce((each, one) => takeOut(each, [one]), state)).toEqual(takeOut(state, leaving))
})
