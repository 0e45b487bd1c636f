import fc from 'fast-check'
import { lineId, sourceId } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { Coupon, CouponPolicy, Purchase, PurchaseLine, RefundPreset, Source } from '#domain/purchase.ts'
import { aCoupon, aLine, aPolicy, aPurchase, aTender, bracket, days, hours, percent, pickUpAt, points } from './purchases.ts'

/** How many cases a property is tried on: 20,000 over all of them where a change is checked, a million at night. */
export const propertyRuns = Number(process.env['PROPERTY_RUNS'] ?? 1_500)

const aFee = fc.record({ share: fc.integer({ min: 0, max: 100 }), fixed: fc.integer({ min: 0, max: 20_000 }) })

/** Fees that only rise towards the pick-up. */
const anyPolicy = fc.record({
  steps: fc.array(aFee, { minLength: 3, maxLength: 3 }), noShowShare: fc.integer({ min: 0, max: 100 }),
  base: fc.constantFrom('GROSS' as const, 'AFTER_COUPON' as const, 'CASH_ONLY' as const), roundedDownTo: fc.constantFrom(1, 10, 100),
  freeHours: fc.option(fc.integer({ min: 1, max: 48 }), { nil: undefined }), winsOnTheLastDay: fc.boolean(),
}).map(({ steps, noShowShare, base, roundedDownTo, freeHours, winsOnTheLastDay }) => {
  const shares = steps.map(({ share }) => share).toSorted((left, right) => left - right)
  const fixed = steps.map((step) => step.fixed).toSorted((left, right) => left - right)
  const ends = [hours(72), hours(24), 0]
  return aPolicy({
    brackets: ends.map((end, index) => bracket(end, shares[index] ?? 0, fixed[index] ?? 0)),
    noShow: percent(Math.max(noShowShare, shares[2] ?? 0), fixed[2] ?? 0), base, roundedDownTo,
    freeWindow: freeHours === undefined ? undefined : { ms: hours(freeHours), winsOnTheLastDay },
  })
})

const anyLine = (index: number): fc.Arbitrary<PurchaseLine> => fc.record({
  gross: fc.integer({ min: 0, max: 400_000 }), taxClass: fc.constantFrom('TAXABLE' as const, 'EXEMPT' as const), feePolicy: anyPolicy,
}).map(({ gross, ...terms }) => aLine(`line-${index}`, gross, terms))

const restoreRule = fc.constantFrom('NEVER', 'ALL_ELIGIBLE_CANCELLED', 'ALL_ELIGIBLE_CANCELLED_NO_FEE', 'BELOW_MINIMUM')

type Wish = { readonly share: number; readonly chosen: number; readonly minimumShare: number; readonly basisPoints: number | undefined; readonly scope: 'LINE' | 'ORDER'; readonly restoreRule: Coupon['restoreRule'] }
const anyWish: fc.Arbitrary<Wish> = fc.record({
  share: fc.integer({ min: 0, max: 100 }), chosen: fc.integer({ min: 1, max: 31 }), minimumShare: fc.integer({ min: 0, max: 100 }),
  basisPoints: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }), scope: fc.constantFrom('LINE', 'ORDER'), restoreRule,
})

type Shares = { readonly coupons: readonly Wish[]; readonly pointShares: readonly number[]; readonly tenderShares: readonly number[] }

/** Sources that pay for exactly these lines. Coupons follow their pass, so that what they may give is known when they are cut. */
function sourcesFor(lines: readonly PurchaseLine[], { coupons, pointShares, tenderShares }: Shares): readonly Source[] {
  const owed = new Map(lines.map(({ id, gross }) => [id, gross.minorUnits]))
  const inPasses = coupons.toSorted((left, right) => (left.scope === right.scope ? 0 : left.scope === 'LINE' ? -1 : 1))
  const cut = inPasses.map((wish, index): Coupon => {
    const eligible = lines.filter((_, at) => (wish.chosen >> at) & 1)
    const most = eligible.reduce((sum, { id }) => sum + (owed.get(id) ?? 0), 0)
    const amount = Math.floor((most * wish.share) / 100)
    // A cautious bound of what is left, whatever the rounding: the largest line bears all of it.
    for (const { id } of eligible) owed.set(id, Math.max(0, (owed.get(id) ?? 0) - amount))
    const gross = eligible.reduce((sum, line) => sum + line.gross.minorUnits, 0)
    return aCoupon(amount, eligible, {
      id: sourceId(`coupon-${index}`), scope: wish.scope, minimum: won(Math.floor((gross * wish.minimumShare) / 100)), basisPoints: wish.basisPoints, restoreRule: wish.restoreRule,
    })
  })
  let left = lines.reduce((sum, { gross }) => sum + gross.minorUnits, 0) - cut.reduce((sum, { amount }) => sum + amount.minorUnits, 0)
  const take = (share: number): number => {
    const amount = Math.floor((left * share) / 100)
    left -= amount
    return amount
  }
  const buckets = pointShares.map((share, index) => points(take(share), { id: sourceId(`points-${index}`), kind: index === 0 ? 'FREE_POINTS' : 'PAID_POINTS', expiresAt: pickUpAt + days(index) }))
  const tenders = tenderShares.map((share, index) => aTender(`tender-${index}`, take(share)))
  return [...cut, ...buckets, ...tenders, aTender('last', left)]
}

/** Purchases of one to five lines, paid by up to two coupons, two buckets of points and three tenders. */
export const anyPurchase = (couponPolicies: readonly CouponPolicy[] = ['STABLE', 'GRADUAL', 'CLIFF', 'FORFEIT']): fc.Arbitrary<Purchase> =>
  fc.integer({ min: 1, max: 5 }).chain((count) => fc.record({
    lines: fc.tuple(...Array.from({ length: count }, (_, index) => anyLine(index))),
    shares: fc.record({
      coupons: fc.array(anyWish, { maxLength: 2 }), pointShares: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 2 }), tenderShares: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 2 }),
    }),
    couponPolicy: fc.constantFrom(...couponPolicies),
    preset: fc.constantFrom<RefundPreset>('POINTS_BACK_FIRST', 'CASH_BACK_FIRST', 'PRO_RATA_ROW'),
  })).map(({ lines, shares, ...terms }) => aPurchase({ lines, sources: sourcesFor(lines, shares), terms }))

export const idOf = (index: number) => lineId(`line-${index}`)
