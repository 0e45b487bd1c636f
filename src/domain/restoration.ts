import { eligibleGross } from './coupon-discount.ts'
import type { CancellationCause } from './fee-policy.ts'
import type { SourceId } from './ids.ts'
import type { Money } from './money.ts'
import { couponsOf } from './allocation.ts'
import type { Coupon, CouponRestoreRule, PointBucket } from './purchase.ts'
import { type PurchaseState, stayingIn } from './refund.ts'
import type { EpochMs } from './time.ts'

/** A coupon that the traveller may use again, under the same code. */
export type RestoredCoupon = { readonly coupon: SourceId; readonly expiresAt: EpochMs }

/** Points that come back to their bucket. FORFEIT: they ran out meanwhile, and the policy of free points lets them go. */
export type RestoredPoints = { readonly bucket: SourceId; readonly amount: Money; readonly expiresAt: EpochMs; readonly isForfeit: boolean }

/** What becomes of free points that ran out before they came back: some more days, or nothing. Paid points are never lost. */
export type ExpiredPointsPolicy = { readonly kind: 'GRACE'; readonly days: number } | { readonly kind: 'FORFEIT' }

const dayMs = 24 * 60 * 60_000
/** How long a coupon is good for at least that is given again because somebody else was at fault. */
const reissuedForMs = 30 * dayMs

/** For paid points where the policy grants free ones nothing. */
const usualGraceDays = 30

/** Whoever lost the booking by no doing of theirs loses no coupon by it either, whatever its rule says. */
const isFault: Readonly<Record<CancellationCause, boolean>> = {
  SUPPLIER_FAULT: true, PLATFORM_FAULT: true, TECHNICAL_COMPENSATION: true, FORCE_MAJEURE: false, CUSTOMER: false, NO_SHOW: false,
}

type Left = { readonly state: PurchaseState; readonly coupon: Coupon }

const holds = {
  NEVER: () => false,
  ALL_ELIGIBLE_CANCELLED: areAllGone,
  ALL_ELIGIBLE_CANCELLED_NO_FEE: (left) => areAllGone(left) && !wasFeeKept(left),
  BELOW_MINIMUM: (left) => areAllGone(left) || isBelowMinimum(left),
} as const satisfies Record<CouponRestoreRule, (left: Left) => boolean>

/** Coupons that come back with the newest steps of a purchase; `before` is the state without them, so that none comes back twice. */
export function restoredCoupons(before: PurchaseState, after: PurchaseState, cause: CancellationCause, at: EpochMs): readonly RestoredCoupon[] {
  return couponsOf(after.purchase).flatMap((coupon) => {
    const isDue = (state: PurchaseState) => (isFault[cause] ? areAllGone({ state, coupon }) : isDueByRule({ state, coupon }))
    if (!isDue(after) || isDue(before)) return []
    if (isFault[cause]) return [{ coupon: coupon.id, expiresAt: Math.max(coupon.expiresAt, at + reissuedForMs) }]
    return coupon.expiresAt > at ? [{ coupon: coupon.id, expiresAt: coupon.expiresAt }] : []
  })
}

const isDueByRule = (left: Left): boolean => left.state.purchase.terms.couponPolicy !== 'FORFEIT' && holds[left.coupon.restoreRule](left)

function areAllGone({ state, coupon }: Left): boolean {
  const staying = stayingIn(state)
  return !coupon.eligibleLines.some((line) => staying.has(line))
}

function wasFeeKept({ state: { steps }, coupon }: Left): boolean {
  return steps.some(({ line, fee }) => coupon.eligibleLines.includes(line) && fee.minorUnits > 0)
}

/** Only CLIFF takes the discount off the lines that stay; elsewhere they keep theirs, and the coupon with it. */
function isBelowMinimum({ state, coupon }: Left): boolean {
  const { purchase } = state
  return purchase.terms.couponPolicy === 'CLIFF' && eligibleGross(coupon, { purchase, staying: stayingIn(state) }).minorUnits < coupon.minimum.minorUnits
}

/** Points go back to the bucket that they came from, with its expiry. */
export function restoredPoints({ id, kind, expiresAt }: PointBucket, amount: Money, at: EpochMs, policy: ExpiredPointsPolicy): RestoredPoints {
  if (expiresAt > at) return { bucket: id, amount, expiresAt, isForfeit: false }
  if (policy.kind === 'FORFEIT' && kind === 'FREE_POINTS') return { bucket: id, amount, expiresAt, isForfeit: true }
  return { bucket: id, amount, expiresAt: at + (policy.kind === 'GRACE' ? policy.days : usualGraceDays) * dayMs, isForfeit: false }
}
