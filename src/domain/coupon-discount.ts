import { type Allocation, couponsOf, shareIn } from './allocation.ts'
import type { LineId } from './ids.ts'
import { add, least, type Money, money, shareOf, subtract, sum, zero } from './money.ts'
import type { Coupon, CouponPolicy, Purchase } from './purchase.ts'

/** A purchase, and which of its lines stay. */
export type StayingLines = { readonly purchase: Purchase; readonly allocation: Allocation; readonly staying: ReadonlySet<LineId> }

type KeptOfCoupon = (coupon: Coupon, lines: StayingLines) => Money

/** How much of a coupon the lines that stay keep. The coupon policy is this choice and nothing else (the refund specification, 2.6). */
const keptOf = { STABLE: frozenShares, FORFEIT: frozenShares, GRADUAL: shrinking, CLIFF: revalued } as const satisfies Record<CouponPolicy, KeptOfCoupon>

/** What the lines that stay cost less the discounts that they keep. */
export function owedFor(lines: StayingLines): Money {
  const { purchase, staying } = lines
  const gross = sum(purchase.lines.filter(({ id }) => staying.has(id)).map((line) => line.gross), purchase.currency)
  const kept = couponsOf(purchase).map((coupon) => keptOf[purchase.terms.couponPolicy](coupon, lines)).reduce(add, zero(purchase.currency))
  // Two coupons of which each is worth what the lines cost take no more than that.
  return subtract(gross, least(kept, gross))
}

function frozenShares(coupon: Coupon, { purchase, allocation, staying }: StayingLines): Money {
  return purchase.lines.filter(({ id }) => staying.has(id)).map(({ id }) => shareIn(allocation, id, coupon)).reduce(add, zero(purchase.currency))
}

/** Whole down to the minimum, then in proportion to what is left of it. */
function shrinking(coupon: Coupon, lines: StayingLines): Money {
  const eligible = eligibleGross(coupon, lines)
  const { amount, minimum } = coupon
  if (minimum.minorUnits <= eligible.minorUnits) return least(amount, eligible)
  return money(Number((BigInt(amount.minorUnits) * BigInt(eligible.minorUnits)) / BigInt(minimum.minorUnits)), amount.currency)
}

/** As if only these lines had been bought. */
function revalued(coupon: Coupon, lines: StayingLines): Money {
  const eligible = eligibleGross(coupon, lines)
  const { amount, minimum, basisPoints } = coupon
  if (eligible.minorUnits < minimum.minorUnits) return zero(amount.currency)
  return least(basisPoints === undefined ? amount : least(amount, shareOf(eligible, basisPoints)), eligible)
}

export function eligibleGross({ eligibleLines }: Coupon, { purchase, staying }: Omit<StayingLines, 'allocation'>): Money {
  return sum(purchase.lines.filter(({ id }) => staying.has(id) && eligibleLines.includes(id)).map(({ gross }) => gross), purchase.currency)
}
