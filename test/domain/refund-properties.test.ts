import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, paidFor, shareIn, valueOfLine } from '#domain/allocation.ts'
import { planCancellation, type Trip } from '#domain/cancellation-plan.ts'
import { owedFor } from '#domain/coupon-discount.ts'
import { type CancellationCause, cancellationCauses, feeDue, problemsOf } from '#domain/fee-policy.ts'
import type { LineId } from '#domain/ids.ts'
import { add, type Money, subtract, won } from '#domain/money.ts'
import { isValue, type Purchase, type RefundTerms } from '#domain/purchase.ts'
import { feesKeptOf, type LeavingLine, type PurchaseState, refundedOf, refundedTo, stayingIn, takeOut, untouched } from '#domain/refund.ts'
import { taxedRefundsTo, vatWithin } from '#domain/tax.ts'
import { anyPurchase, propertyRuns } from './any-purchase.ts'
import { naiveMatrix, naiveOutcome } from './naive-refund.ts'
import { before, hours, paidAt, pickUpAt } from './purchases.ts'

const runs = { numRuns: propertyRuns }
const start = (purchase: Purchase): PurchaseState => untouched(purchase, allocate(purchase))

/** Lines in some order, each with a fee of so many hundredths of its value. */
const cancels = (purchase: Purchase) => fc.shuffledSubarray([...purchase.lines], { minLength: 1 }).chain((lines) =>
  fc.tuple(...lines.map(({ id }) => fc.integer({ min: 0, max: 100 }).map((share) => ({ id, share })))).map((shares) => {
    const allocation = allocate(purchase)
    return shares.map(({ id, share }): LeavingLine => ({ line: id, fee: won(Math.floor((valueOfLine(purchase, allocation, id).minorUnits * share) / 100)) }))
  }))

const purchaseAndCancels = (policies?: readonly RefundTerms['couponPolicy'][]) => anyPurchase(policies).chain((purchase) => fc.record({ purchase: fc.constant(purchase), leaving: cancels(purchase) }))

const sourceTotals = (state: PurchaseState) => state.purchase.sources.filter(isValue).map(({ id }) => refundedTo(state, id).minorUnits)
const after = ({ purchase, leaving }: { readonly purchase: Purchase; readonly leaving: readonly LeavingLine[] }) => takeOut(start(purchase), leaving)

/** Of each source and line: the amount times what the line owed then, over what all its lines owed. Amounts are small enough for floating point. */
function exactShares(purchase: Purchase) {
  const allocation = allocate(purchase)
  const owed = new Map(purchase.lines.map(({ id, gross }) => [id, gross.minorUnits]))
  const passes = [['LINE'], ['ORDER'], ['FREE_POINTS'], ['PAID_POINTS'], ['TENDER']]
  const inPasses = passes.flatMap(([pass]) => purchase.sources.filter((source) => (source.kind === 'COUPON' ? source.scope : source.kind) === pass))
  return inPasses.flatMap((source) => {
    const lines = purchase.lines.filter(({ id }) => source.kind !== 'COUPON' || source.eligibleLines.includes(id)).map(({ id }) => id)
    const all = lines.reduce((sum, id) => sum + (owed.get(id) ?? 0), 0)
    const shares = lines.map((line) => ({ source, line, exact: all === 0 ? 0 : (source.amount.minorUnits * (owed.get(line) ?? 0)) / all }))
    for (const line of lines) owed.set(line, (owed.get(line) ?? 0) - shareIn(allocation, line, source).minorUnits)
    return shares
  })
}

describe('whatever is bought, and however it was paid', () => {
  it('P1, P2: rows and columns are exact, no cell is negative, and each is within one won of its exact share of its pass', () => {
    fc.assert(fc.property(anyPurchase(), (purchase) => {
      const allocation = allocate(purchase)
      for (const { id, gross } of purchase.lines) expect(purchase.sources.reduce((sum, source) => add(sum, shareIn(allocation, id, source)), won(0))).toEqual(gross)
      for (const source of purchase.sources) {
        const column = purchase.lines.map(({ id }) => shareIn(allocation, id, source).minorUnits)
        expect(column.reduce((sum, units) => sum + units, 0)).toBe(source.amount.minorUnits)
        expect(column.every((units) => units >= 0)).toBe(true)
      }
      for (const { source, exact, line } of exactShares(purchase)) expect(Math.abs(shareIn(allocation, line, source).minorUnits - exact)).toBeLessThan(1)
    }), runs)
  })

  it('P23: a second, naive reading of the specification spreads it alike', () => {
    fc.assert(fc.property(anyPurchase(), (purchase) => {
      const naive = naiveMatrix(purchase)
      const allocation = allocate(purchase)
      for (const { id } of purchase.lines) {
        for (const source of purchase.sources) expect(BigInt(shareIn(allocation, id, source).minorUnits)).toBe(naive.get(id)?.get(source.id) ?? 0n)
      }
    }), runs)
  })

  it('P22: ten times the price is ten times the share, but for a few won of rounding in each pass', () => {
    fc.assert(fc.property(anyPurchase(), fc.integer({ min: 2, max: 10 }), (purchase, scale) => {
      const larger = (amount: Money): Money => won(amount.minorUnits * scale)
      const scaled = {
        ...purchase,
        lines: purchase.lines.map((line) => ({ ...line, gross: larger(line.gross) })),
        sources: purchase.sources.map((source) => ({ ...source, amount: larger(source.amount) })),
      }
      const [small, large] = [allocate(purchase), allocate(scaled)]
      const most = purchase.sources.length * (scale + 1)
      for (const { id } of purchase.lines) {
        for (const source of purchase.sources) expect(Math.abs(shareIn(large, id, source).minorUnits - scale * shareIn(small, id, source).minorUnits)).toBeLessThanOrEqual(most)
      }
    }), runs)
  })
})

describe('whatever is cancelled, in whatever order', () => {
  it('P3, P4, P5: after every event the one equation holds, no source gives back more than it got, and no step takes anything back', () => {
    fc.assert(fc.property(purchaseAndCancels(), ({ purchase, leaving }) => {
      let state = start(purchase)
      for (const each of leaving) {
        state = takeOut(state, [each])
        const debt = state.steps.at(-1)?.debt ?? won(0)
        const owed = owedFor({ purchase, allocation: state.allocation, staying: stayingIn(state) })
        expect(subtract(add(add(refundedOf(state), feesKeptOf(state)), owed), debt)).toEqual(paidFor(purchase))
        for (const source of purchase.sources.filter(isValue)) expect(refundedTo(state, source.id).minorUnits).toBeLessThanOrEqual(source.amount.minorUnits)
        for (const { refunds, fee } of state.steps) expect(fee.minorUnits >= 0 && refunds.every(({ amount }) => amount.minorUnits > 0)).toBe(true)
      }
    }), runs)
  })

  it('P23: a second, naive reading gives back, keeps and remembers the same', () => {
    fc.assert(fc.property(purchaseAndCancels(), ({ purchase, leaving }) => {
      const state = after({ purchase, leaving })
      const naive = naiveOutcome(purchase, leaving.map(({ line, fee }) => ({ line, fee: BigInt(fee.minorUnits) })))
      for (const source of purchase.sources.filter(isValue)) expect(BigInt(refundedTo(state, source.id).minorUnits)).toBe(naive.refunded.get(source.id))
      expect(BigInt(feesKeptOf(state).minorUnits)).toBe(naive.fees)
      expect(BigInt(state.steps.at(-1)?.debt.minorUnits ?? 0)).toBe(naive.debt)
    }), runs)
  })

  it('P6: under STABLE any order gives the same to each source, fees included', () => {
    fc.assert(fc.property(purchaseAndCancels(['STABLE', 'FORFEIT']), ({ purchase, leaving }) => {
      expect(sourceTotals(after({ purchase, leaving: leaving.toReversed() }))).toEqual(sourceTotals(after({ purchase, leaving })))
    }), runs)
  })

  it('P6: under the other policies any order gives the same in total, where no fee is kept', () => {
    fc.assert(fc.property(anyPurchase(['GRADUAL', 'CLIFF']), (purchase) => {
      const all = purchase.lines.map(({ id }) => ({ line: id, fee: won(0) }))
      expect(sourceTotals(after({ purchase, leaving: all.toReversed() }))).toEqual(sourceTotals(after({ purchase, leaving: all })))
    }), runs)
  })

  it('P7, P8: a batch is its sequence, and everything is the sum of its parts', () => {
    fc.assert(fc.property(purchaseAndCancels(), ({ purchase, leaving }) => {
      const sequence = leaving.reduce((state, each) => takeOut(state, [each]), start(purchase))
      expect(sequence).toEqual(after({ purchase, leaving }))
      expect(takeOut(sequence, leaving)).toEqual(sequence)
    }), runs)
  })

  it('P12: everything cancelled for nothing gives each source back what it gave', () => {
    fc.assert(fc.property(anyPurchase(), (purchase) => {
      const state = after({ purchase, leaving: purchase.lines.map(({ id }) => ({ line: id, fee: won(0) })) })
      expect(sourceTotals(state)).toEqual(purchase.sources.filter(isValue).map(({ amount }) => amount.minorUnits))
    }), runs)
  })

  it('P21: taxes of the parts add up to those of the whole, for each tender', () => {
    fc.assert(fc.property(purchaseAndCancels(), ({ purchase, leaving }) => {
      const state = after({ purchase, leaving })
      for (const source of purchase.sources) {
        if (source.kind !== 'TENDER') continue
        const parts = taxedRefundsTo(state, source)
        const total = (of: (part: (typeof parts)[number]) => Money) => parts.map(of).reduce(add, won(0))
        expect(add(total(({ taxable }) => taxable), total(({ exempt }) => exempt))).toEqual(refundedTo(state, source.id))
        expect(total(({ vat }) => vat)).toEqual(vatWithin(total(({ taxable }) => taxable)))
        expect(parts.every(({ taxable, exempt, vat }) => taxable.minorUnits >= 0 && exempt.minorUnits >= 0 && vat.minorUnits >= 0)).toBe(true)
      }
    }), runs)
  })
})

const instant = fc.integer({ min: paidAt, max: pickUpAt + hours(48) })
const request = (purchase: Purchase, lines: readonly LineId[], at: number, cause: CancellationCause) =>
  planCancellation([start(purchase)], { lines, at, cause }, { guard: 'OFF', expiredPoints: { kind: 'GRACE', days: 30 } })
const backOf = ({ after: trip }: { readonly after: Trip }): number => trip.reduce((sum, state) => sum + refundedOf(state).minorUnits, 0)

describe('a plan', () => {
  it('P9: later never gives back more, for the same cause', () => {
    fc.assert(fc.property(anyPurchase(), instant, instant, (purchase, one, other) => {
      const lines = purchase.lines.map(({ id }) => id)
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)]
      expect(backOf(request(purchase, lines, later, 'CUSTOMER'))).toBeLessThanOrEqual(backOf(request(purchase, lines, sooner, 'CUSTOMER')))
    }), runs)
  })

  it('P10: what is no fault of the traveller’s never costs more than what is', () => {
    fc.assert(fc.property(anyPurchase(), instant, (purchase, at) => {
      const [supplier, , force, , customer] = cancellationCauses.map((cause) => backOf(request(purchase, purchase.lines.map(({ id }) => id), at, cause)))
      expect((supplier ?? 0) >= (force ?? 0) && (force ?? 0) >= (customer ?? 0)).toBe(true)
    }), runs)
  })

  it('P11: fees lie between nothing and the line’s value, and what is kept is their sum', () => {
    fc.assert(fc.property(anyPurchase(), instant, fc.constantFrom(...cancellationCauses), fc.constantFrom('OFF', 'WARN', 'CAP'), (purchase, at, cause, guard) => {
      const state = start(purchase)
      for (const line of purchase.lines) {
        const value = valueOfLine(purchase, state.allocation, line.id)
        const { fee } = feeDue({ policy: line.feePolicy, anchor: line.anchor, paidAt, at, cause, guard, gross: line.gross, value, cash: value })
        expect(fee.minorUnits >= 0 && fee.minorUnits <= value.minorUnits).toBe(true)
      }
      const plan = request(purchase, purchase.lines.map(({ id }) => id), at, cause)
      expect(plan.after.map(feesKeptOf)).toEqual([plan.lines.map(({ fee }) => fee).reduce(add, won(0))])
    }), runs)
  })

  it('holds as long as it says', () => {
    fc.assert(fc.property(anyPurchase(), instant, fc.double({ min: 0, max: 1, noNaN: true }), (purchase, at, part) => {
      const lines = purchase.lines.map(({ id }) => id)
      const plan = request(purchase, lines, at, 'CUSTOMER')
      const later = Math.floor(at + ((plan.holdsUntil ?? at + hours(1000)) - at) * part)
      expect(request(purchase, lines, later, 'CUSTOMER').lines).toEqual(plan.lines)
    }), runs)
  })

  it('P13: gives a coupon back at most once, and never where its rule says so', () => {
    fc.assert(fc.property(purchaseAndCancels(), fc.constantFrom<CancellationCause>('CUSTOMER', 'NO_SHOW'), ({ purchase, leaving }, cause) => {
      let trip: Trip = [start(purchase)]
      const restored: string[] = []
      for (const { line } of [...leaving, ...leaving]) {
        const plan = planCancellation(trip, { lines: [line], at: before(hours(100)), cause }, { guard: 'OFF', expiredPoints: { kind: 'FORFEIT' } })
        restored.push(...plan.coupons.map(({ coupon }) => coupon))
        trip = plan.after
      }
      expect(new Set(restored).size).toBe(restored.length)
      const never = purchase.sources.filter((source) => source.kind === 'COUPON' && source.restoreRule === 'NEVER').map(({ id }) => id)
      expect(restored.filter((id) => never.some((each) => each === id))).toEqual([])
    }), runs)
  })

  it('P14: points come back to their bucket, with its expiry, and never more than were used', () => {
    fc.assert(fc.property(anyPurchase(), instant, (purchase, at) => {
      const plan = request(purchase, purchase.lines.map(({ id }) => id), Math.min(at, pickUpAt - 1), 'CUSTOMER')
      for (const { bucket, amount, expiresAt } of plan.points) {
        const source = purchase.sources.find(({ id }) => id === bucket)
        expect(source && 'expiresAt' in source && source.expiresAt === expiresAt && amount.minorUnits <= source.amount.minorUnits).toBe(true)
      }
    }), runs)
  })

  it('P19, P20: takes children with their parents and leaves other purchases alone', () => {
    fc.assert(fc.property(anyPurchase(), anyPurchase(), fc.boolean(), fc.boolean(), (purchase, other, isChild, staysAlone) => {
      const parent = purchase.lines[0]?.id
      const later = {
        ...other,
        lines: other.lines.map((line) => ({ ...line, parent: isChild ? parent : undefined, cascade: staysAlone ? ('INDEPENDENT' as const) : ('WITH_PARENT' as const) })),
      }
      const renamed = JSON.parse(JSON.stringify(later).replaceAll('line-', 'later-')) as Purchase
      const plan = planCancellation([start(purchase), start({ ...renamed, lines: renamed.lines.map((line, index) => ({ ...line, parent: later.lines[index]?.parent })) })],
        { lines: parent ? [parent] : [], at: before(hours(30)), cause: 'CUSTOMER' }, { guard: 'OFF', expiredPoints: { kind: 'FORFEIT' } })
      expect(plan.after[1]?.steps.length).toBe(isChild && !staysAlone ? renamed.lines.length : 0)
    }), runs)
  })

  it('is made of policies that pass their own check', () => {
    fc.assert(fc.property(anyPurchase(), ({ lines }) => {
      for (const { feePolicy, gross } of lines) expect(problemsOf(feePolicy, gross)).toEqual([])
    }), runs)
  })
})
