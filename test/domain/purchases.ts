import { allocate } from '#domain/allocation.ts'
import type { FeeBracket, FeePolicy } from '#domain/fee-policy.ts'
import { lineId, purchaseId, sourceId } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { Coupon, PointBucket, Purchase, PurchaseLine, Tender } from '#domain/purchase.ts'
import { type PurchaseState, untouched } from '#domain/refund.ts'

export const hours = (count: number): number => count * 60 * 60_000
export const days = (count: number): number => hours(24 * count)

/** A pick-up in Jeju, and the day on which it was paid. */
export const pickUpAt = Date.parse('2027-05-20T10:00+09:00')
export const paidAt = pickUpAt - days(30)
export const before = (ms: number): number => pickUpAt - ms

export const percent = (share: number, fixed = 0) => ({ basisPoints: share * 100, fixed: won(fixed) })
export const bracket = (untilMsBefore: number, share: number, fixed = 0): FeeBracket => ({ untilMsBefore, fee: percent(share, fixed) })

export const aPolicy = (changes: Partial<FeePolicy> = {}): FeePolicy => ({
  brackets: [bracket(0, 0)], noShow: percent(100), base: 'GROSS', roundedDownTo: 1, freeWindow: undefined, officeHours: undefined, ...changes,
})

export const aLine = (id: string, gross: number, changes: Partial<PurchaseLine> = {}): PurchaseLine => ({
  id: lineId(id), parent: undefined, gross: won(gross), taxClass: 'TAXABLE', anchor: pickUpAt, feePolicy: aPolicy(), cascade: 'INDEPENDENT', cascadeFee: 'OWN', ...changes,
})

export const aCoupon = (amount: number, lines: readonly PurchaseLine[], changes: Partial<Coupon> = {}): Coupon => ({
  kind: 'COUPON', id: sourceId('coupon'), amount: won(amount), scope: 'ORDER', eligibleLines: lines.map(({ id }) => id), minimum: won(0), basisPoints: undefined,
  fundedBy: 'PLATFORM', restoreRule: 'ALL_ELIGIBLE_CANCELLED', expiresAt: pickUpAt + days(60), ...changes,
})

export const points = (amount: number, changes: Partial<PointBucket> = {}): PointBucket => ({
  kind: 'FREE_POINTS', id: sourceId('points'), amount: won(amount), expiresAt: pickUpAt + days(60), ...changes,
})

export const aTender = (id: string, amount: number, changes: Partial<Tender> = {}): Tender => ({
  kind: 'TENDER', id: sourceId(id), amount: won(amount), isPartlyCancellable: true, ...changes,
})

export const aPurchase = (changes: Partial<Purchase> & Pick<Purchase, 'lines' | 'sources'>): Purchase => ({
  id: purchaseId('purchase'), currency: 'KRW', paidAt, terms: { couponPolicy: 'STABLE', preset: 'POINTS_BACK_FIRST' }, ...changes,
})

export const bought = (changes: Partial<Purchase> & Pick<Purchase, 'lines' | 'sources'>): PurchaseState => {
  const purchase = aPurchase(changes)
  return untouched(purchase, allocate(purchase))
}
