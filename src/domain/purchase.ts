import type { Currency } from './currency.ts'
import type { FeePolicy } from './fee-policy.ts'
import type { LineId, PurchaseId, SourceId } from './ids.ts'
import type { Money } from './money.ts'
import type { EpochMs } from './time.ts'

/** One checkout: what was bought together, and what it was paid by. An extra that is bought later is another purchase. */
export type Purchase = {
  readonly id: PurchaseId
  readonly currency: Currency
  /** When it was paid: free windows begin here. */
  readonly paidAt: EpochMs
  /** In the order in which rounding prefers them. */
  readonly lines: readonly PurchaseLine[]
  readonly sources: readonly Source[]
  readonly terms: RefundTerms
}

export type PurchaseLine = {
  readonly id: LineId
  /** The line without which it makes no sense, perhaps of an earlier purchase; undefined for a car. */
  readonly parent: LineId | undefined
  /** VAT included; one unit, since a line of two is two lines. */
  readonly gross: Money
  readonly taxClass: TaxClass
  /** The pick-up: fees are measured backwards from it. */
  readonly anchor: EpochMs
  readonly feePolicy: FeePolicy
  readonly cascade: Cascade
  readonly cascadeFee: CascadeFee
}

export type TaxClass = 'TAXABLE' | 'EXEMPT'
/** Whether it leaves when its parent leaves. */
export type Cascade = 'WITH_PARENT' | 'INDEPENDENT'
/** What it costs to leave with the parent: its own fee, nothing, or the fee that the parent's policy asks for it. */
export type CascadeFee = 'OWN' | 'WAIVE' | 'INHERIT'

/** What a purchase was paid by. */
export type Source = Coupon | PointBucket | Tender

export type Coupon = {
  readonly kind: 'COUPON'
  readonly id: SourceId
  readonly amount: Money
  /** Of one line, or of the order: those of lines are spread first. */
  readonly scope: 'LINE' | 'ORDER'
  readonly eligibleLines: readonly LineId[]
  /** What the eligible lines had to cost; zero without a threshold. */
  readonly minimum: Money
  /** A coupon of so much percent, for CLIFF; undefined for a fixed sum. */
  readonly basisPoints: number | undefined
  readonly fundedBy: 'PLATFORM' | 'SUPPLIER'
  readonly restoreRule: CouponRestoreRule
  readonly expiresAt: EpochMs
}

/** When a coupon is given back; never twice, and never expired unless we or the supplier are at fault. */
export type CouponRestoreRule = 'NEVER' | 'ALL_ELIGIBLE_CANCELLED' | 'ALL_ELIGIBLE_CANCELLED_NO_FEE' | 'BELOW_MINIMUM'

export type PointBucket = {
  readonly kind: 'FREE_POINTS' | 'PAID_POINTS'
  readonly id: SourceId
  readonly amount: Money
  readonly expiresAt: EpochMs
}

/** Money by a payment gateway; tenders follow each other in the order of their authorisation. */
export type Tender = {
  readonly kind: 'TENDER'
  readonly id: SourceId
  readonly amount: Money
  /** False for escrow, instant discounts and deposits: it is cancelled whole or by hand. */
  readonly isPartlyCancellable: boolean
}

/** How a discount shrinks when lines leave (the refund specification, 2.6). Only STABLE and FORFEIT do not depend on the order of cancels. */
export type CouponPolicy = 'STABLE' | 'GRADUAL' | 'CLIFF' | 'FORFEIT'
/** What comes back first, and so by what the fee is borne. */
export type RefundPreset = 'POINTS_BACK_FIRST' | 'CASH_BACK_FIRST' | 'PRO_RATA_ROW'

export type RefundTerms = { readonly couponPolicy: CouponPolicy; readonly preset: RefundPreset }

/** Whether a source is money or points of the traveller; a coupon's share is never money to give back. */
export const isValue = (source: Source): source is PointBucket | Tender => source.kind !== 'COUPON'
