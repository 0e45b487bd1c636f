import type { LineId, SourceId } from './ids.ts'
import { add, isZero, type Money, MoneyError, split, subtract, sum, zero } from './money.ts'
import { type Coupon, isValue, type Purchase, type Source } from './purchase.ts'

/** What each line was paid by. Worked out once at the purchase, stored with it, and never again: later rules may round otherwise. */
export type Allocation = ReadonlyMap<LineId, AllocatedRow>
export type AllocatedRow = ReadonlyMap<SourceId, Money>

/** The order in which sources are spread. Tenders come last and close every row. */
const passOf = (source: Source): number => {
  if (source.kind === 'COUPON') return source.scope === 'LINE' ? 0 : 1
  return { FREE_POINTS: 2, PAID_POINTS: 3, TENDER: 4 }[source.kind]
}

/**
 * Spreads each source over its lines by what they still owe, to the won (the refund specification, 2.4). Sources of one pass follow each other
 * as the purchase lists them. Throws MoneyError where a source gives more than its lines owe, or something stays unpaid.
 */
export function allocate(purchase: Purchase): Allocation {
  const owed = new Map(purchase.lines.map(({ id, gross }) => [id, gross]))
  const rows = new Map(purchase.lines.map(({ id }) => [id, new Map<SourceId, Money>()]))
  for (const source of purchase.sources.toSorted((left, right) => passOf(left) - passOf(right))) spread(source)
  const unpaid = sum([...owed.values()], purchase.currency)
  if (!isZero(unpaid)) throw new MoneyError(`purchase ${purchase.id}: ${unpaid.minorUnits} of its lines are paid by nothing`)
  return rows

  function spread(source: Source): void {
    const lines = eligibleFor(source).flatMap((line) => {
      const amount = owed.get(line)
      return amount === undefined ? [] : [{ line, amount }]
    })
    const most = sum(lines.map(({ amount }) => amount), purchase.currency)
    if (source.amount.minorUnits < 0 || subtract(most, source.amount).minorUnits < 0) {
      throw new MoneyError(`purchase ${purchase.id}: ${source.id} gives ${source.amount.minorUnits} where its lines owe ${most.minorUnits}`)
    }
    const shares = isZero(source.amount) ? lines.map(() => source.amount) : split(source.amount, lines.map(({ amount }) => amount.minorUnits))
    lines.forEach(({ line, amount }, index) => {
      const share = shares[index] ?? zero(purchase.currency)
      rows.get(line)?.set(source.id, share)
      owed.set(line, subtract(amount, share))
    })
  }

  function eligibleFor(source: Source): readonly LineId[] {
    const all = purchase.lines.map(({ id }) => id)
    return source.kind === 'COUPON' ? all.filter((id) => source.eligibleLines.includes(id)) : all
  }
}

/** What a line's row holds of a source; nothing where the source did not pay for it. */
export const shareIn = (allocation: Allocation, line: LineId, source: Source): Money =>
  allocation.get(line)?.get(source.id) ?? zero(source.amount.currency)

/** What the traveller gave for a line: points and money, without the coupons' shares. */
export const valueOfLine = ({ sources, currency }: Purchase, allocation: Allocation, line: LineId): Money =>
  sources.filter(isValue).map((source) => shareIn(allocation, line, source)).reduce(add, zero(currency))

/** Points and money of the whole purchase. */
export const paidFor = ({ sources, currency }: Purchase): Money => sum(sources.filter(isValue).map(({ amount }) => amount), currency)

export const couponsOf = ({ sources }: Purchase): readonly Coupon[] => sources.filter((source) => source.kind === 'COUPON')
