import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleOf } from '#domain/cancellation.ts'
import { effectiveInstant, msSinceMidnight } from '#domain/fee-calendar.ts'
import { feePolicyOf } from '#domain/fee-policy-of-schedule.ts'
import { feeDue, feeHoldsUntil, type FeePolicy, problemsOf } from '#domain/fee-policy.ts'
import { money, won } from '#domain/money.ts'
import { certainInstantOf, type LocalDateTime, zone } from '#domain/time.ts'
import { aPolicy, bracket, days, hours, percent } from './purchases.ts'

const seoul = zone('Asia/Seoul')
const local = (at: string) => at as LocalDateTime
/** The fee of a line of 100,000 won. */
const feeAt = (policy: FeePolicy, anchor: number, at: number): number =>
  feeDue({ policy, anchor, at, paidAt: 0, cause: 'CUSTOMER', guard: 'OFF', gross: won(100_000), value: won(100_000), cash: won(100_000) }).fee.minorUnits

/** A Jeju seller's ladder: free to 72 hours, then 10, 20 and 30 %, half in the last hour. */
const ladder = aPolicy({ brackets: [bracket(hours(72), 0), bracket(hours(48), 10), bracket(hours(24), 20), bracket(hours(1), 30), bracket(0, 50)] })

describe('a fee', () => {
  it.each([
    ['Asia/Seoul', '2027-05-20T10:00'], ['America/Los_Angeles', '2027-03-14T10:00'], ['America/Los_Angeles', '2027-11-07T10:00'], ['Europe/Paris', '2027-03-28T03:30'], ['Australia/Lord_Howe', '2027-04-04T12:00'],
  ])('is exact at 2,000 instants around every boundary: %s, pick-up %s', (name, at) => {
    const anchor = certainInstantOf(local(at), zone(name))
    const asWritten = (msLeft: number) => (msLeft >= hours(72) ? 0 : msLeft >= hours(48) ? 10_000 : msLeft >= hours(24) ? 20_000 : msLeft >= hours(1) ? 30_000 : msLeft >= 0 ? 50_000 : 100_000)
    for (const boundary of [72, 48, 24, 1, 0]) {
      for (let offset = -200; offset < 200; offset += 1) {
        const msLeft = hours(boundary) + offset
        expect(feeAt(ladder, anchor, anchor - msLeft)).toBe(asWritten(msLeft))
      }
    }
  })

  it('is rounded down to ten or a hundred won', () => {
    const thirds = (roundedDownTo: number) => aPolicy({ brackets: [{ untilMsBefore: 0, fee: { basisPoints: 3_333, fixed: won(5) } }], roundedDownTo })
    expect([1, 10, 100].map((step) => feeAt(thirds(step), days(2), days(1)))).toEqual([33_335, 33_330, 33_300])
  })

  it('is taken of the price, of what is left of it behind coupons, or of the money alone', () => {
    const fee = (base: FeePolicy['base']) => feeDue({
      policy: aPolicy({ brackets: [bracket(0, 10)], base }), anchor: days(2), at: days(1), paidAt: 0, cause: 'CUSTOMER', guard: 'OFF', gross: won(100_000), value: won(80_000), cash: won(50_000),
    }).fee
    expect([fee('GROSS'), fee('AFTER_COUPON'), fee('CASH_ONLY')]).toEqual([won(10_000), won(8_000), won(5_000)])
  })

  it('is nothing where the supplier or we are at fault, where force majeure is proven, and where a booking failed behind its payment', () => {
    const due = (cause: 'SUPPLIER_FAULT' | 'PLATFORM_FAULT' | 'FORCE_MAJEURE' | 'TECHNICAL_COMPENSATION') =>
      feeDue({ policy: ladder, anchor: 0, at: 1, paidAt: 0, cause, guard: 'CAP', gross: won(1_000), value: won(1_000), cash: won(1_000) })
    expect((['SUPPLIER_FAULT', 'PLATFORM_FAULT', 'FORCE_MAJEURE', 'TECHNICAL_COMPENSATION'] as const).map((cause) => due(cause).fee)).toEqual([won(0), won(0), won(0), won(0)])
  })
})

describe('the consumer standard', () => {
  const due = (share: number, msLeft: number) => feeDue({
    policy: aPolicy({ brackets: [bracket(0, share)] }), anchor: 0, at: -msLeft, paidAt: -days(30), cause: 'CUSTOMER', guard: 'CAP', gross: won(1_000), value: won(1_000), cash: won(1_000),
  })

  it('allows nothing to the millisecond 24 hours before, then a tenth', () => {
    expect([due(30, hours(24)).fee, due(30, hours(24) - 1).fee]).toEqual([won(0), won(100)])
  })

  it('changes nothing of a fee that does not exceed it', () => {
    expect(due(10, hours(1))).toEqual({ fee: won(100), reason: 'BRACKET', aboveStandard: won(0) })
  })
})

describe('a free window after paying', () => {
  const policy = (winsOnTheLastDay: boolean) => aPolicy({ brackets: [bracket(0, 50)], freeWindow: { ms: hours(1), winsOnTheLastDay } })
  const fee = (wins: boolean, bookedBefore: number, after: number) =>
    feeDue({ policy: policy(wins), anchor: 0, paidAt: -bookedBefore, at: -bookedBefore + after, cause: 'CUSTOMER', guard: 'OFF', gross: won(1_000), value: won(1_000), cash: won(1_000) }).fee.minorUnits

  it('ends with its last millisecond, and wins in the last 24 hours only where the policy says so', () => {
    expect([fee(false, days(3), hours(1)), fee(false, days(3), hours(1) + 1)]).toEqual([0, 500])
    expect([fee(false, hours(12), hours(1)), fee(true, hours(12), hours(1))]).toEqual([500, 0])
    expect([fee(false, hours(25), hours(1)), fee(false, hours(25) - 1, hours(1))]).toEqual([0, 500])
  })

  it('and the last day end what a plan was shown for', () => {
    const until = (at: number) => feeHoldsUntil({ policy: policy(false), anchor: 0, paidAt: -days(3), at })
    expect([until(-days(3)), until(-days(3) + hours(1)), until(-days(2)), until(-hours(24)), until(-1), until(0), until(1)])
      .toEqual([-days(3) + hours(1), -days(3) + hours(1), -hours(24), -hours(24), 0, 0, undefined])
  })
})

describe('office hours', () => {
  const desk = { opens: '09:00', closes: '18:00', zone: seoul }
  const at = (text: string) => certainInstantOf(local(text), seoul)

  it.each([
    ['2027-05-18T08:59', '2027-05-18T09:00'], ['2027-05-18T09:00', '2027-05-18T09:00'], ['2027-05-18T12:34', '2027-05-18T12:34'], ['2027-05-18T18:00', '2027-05-18T18:00'], ['2027-05-18T18:01', '2027-05-19T09:00'],
  ])('take what comes at %s as of %s', (received, effective) => {
    expect(effectiveInstant(at(received), desk)).toBe(at(effective))
  })

  it('never move an instant backwards, nor past a later one', () => {
    fc.assert(fc.property(fc.integer({ min: at('2027-03-01T00:00'), max: at('2027-12-01T00:00') }), fc.integer({ min: 0, max: days(3) }), (instant, later) => {
      expect(effectiveInstant(instant, desk)).toBeGreaterThanOrEqual(instant)
      expect(effectiveInstant(instant + later, desk)).toBeGreaterThanOrEqual(effectiveInstant(instant, desk))
    }))
  })

  it('make the evening before a boundary too late', () => {
    const anchor = at('2027-05-20T10:00')
    const policy = aPolicy({ brackets: [bracket(hours(24), 0), bracket(0, 50)], officeHours: desk })
    expect([feeAt(policy, anchor, at('2027-05-18T18:00')), feeAt(policy, anchor, at('2027-05-19T08:00')), feeAt(policy, anchor, at('2027-05-19T19:00'))]).toEqual([0, 0, 50_000])
    expect(feeHoldsUntil({ policy, anchor, paidAt: 0, at: at('2027-05-18T12:00') })).toBe(at('2027-05-18T18:00'))
  })
})

it('of calendar days ends at midnight on the branch’s clocks, also over the night in which they change', () => {
  expect(msSinceMidnight({ at: local('2027-05-20T10:00'), zone: seoul }, 0)).toBe(hours(10))
  expect(msSinceMidnight({ at: local('2027-05-20T10:00'), zone: seoul }, 1)).toBe(hours(34))
  expect(msSinceMidnight({ at: local('2027-03-14T10:00'), zone: zone('America/Los_Angeles') }, 0)).toBe(hours(9))
})

describe('a supplier’s own schedule', () => {
  const steps = [{ fromHours: 72, fee: { kind: 'PERCENT', basisPoints: 1_000 } }, { fromHours: 24, fee: { kind: 'DAYS', days: 1 } }] as const
  const rental = { gross: won(90_000), days: 3 }

  it('becomes a policy: shares, days of the rental, sums; a no-show that is not stated costs everything', () => {
    expect(feePolicyOf(scheduleOf(steps, undefined), rental)).toEqual(aPolicy({
      brackets: [bracket(hours(72), 0), bracket(hours(24), 10), bracket(0, 0, 30_000)], noShow: percent(100),
    }))
  })

  it('charges no more days than the rental has', () => {
    expect(feePolicyOf(scheduleOf([], { kind: 'DAYS', days: 5 }), rental)?.noShow).toEqual(percent(0, 90_000))
  })

  it('that names no fee, or one in another currency, is only the supplier’s to work out', () => {
    expect(feePolicyOf(scheduleOf([{ fromHours: 48, fee: { kind: 'NOT_STATED' } }], undefined), rental)).toBeUndefined()
    expect(feePolicyOf(scheduleOf([], { kind: 'AMOUNT', amount: money(500, 'USD') }), rental)).toBeUndefined()
  })
})

describe('a policy is refused', () => {
  it.each([
    ['that has no bracket', { brackets: [] }, 'brackets: a policy needs one'],
    ['that ends before the anchor', { brackets: [bracket(hours(1), 0)] }, 'brackets: the last one must end at the anchor'],
    ['whose brackets do not follow each other', { brackets: [bracket(hours(1), 0), bracket(hours(2), 0), bracket(0, 0)] }, 'brackets: must follow each other towards the anchor'],
    ['whose fee falls', { brackets: [bracket(hours(1), 20), bracket(0, 10)] }, 'brackets[1]: the fee falls as time passes'],
    ['whose no-show is cheaper than the last hour', { brackets: [bracket(0, 20)], noShow: percent(10) }, 'noShow: the fee falls as time passes'],
    ['whose sum falls where only money is charged', { brackets: [bracket(hours(1), 0, 5_000), bracket(0, 50)], base: 'CASH_ONLY' as const }, 'brackets[1]: the fee falls as time passes'],
    ['that takes more than everything', { brackets: [bracket(0, 101)] }, 'a fee takes from 0 to 10,000 basis points and no negative sum'],
    ['that rounds to odd sums', { roundedDownTo: 7 }, 'roundedDownTo: 1, 10 or 100'],
    ['with a free window of no length', { freeWindow: { ms: -1, winsOnTheLastDay: false } }, 'freeWindow: needs a length'],
  ])('%s', (_, changes, problem) => {
    expect(problemsOf(aPolicy(changes), won(100_000))).toContain(problem)
  })

  it('and a sum before a share is fine where the share is more', () => {
    expect(problemsOf(aPolicy({ brackets: [bracket(hours(1), 0, 5_000), bracket(0, 50)] }), won(100_000))).toEqual([])
  })
})
