import type { LineId, SourceId } from '#domain/ids.ts'
import type { Coupon, Purchase, Source } from '#domain/purchase.ts'

/**
 * The refund specification a second time, without a short cut: exact fractions, everything worked out anew after each event, nothing shared with
 * src/domain. What both agree on is believed.
 */
type Fraction = { readonly over: bigint; readonly under: bigint }
const fractionOf = (over: bigint, under: bigint): Fraction => ({ over, under })
const floor = ({ over, under }: Fraction): bigint => over / under
const isGreater = (left: Fraction, right: Fraction): boolean => left.over * right.under > right.over * left.under
const restOf = (fraction: Fraction): Fraction => fractionOf(fraction.over - floor(fraction) * fraction.under, fraction.under)

export type NaiveMatrix = Map<LineId, Map<SourceId, bigint>>
const units = ({ amount }: Source): bigint => BigInt(amount.minorUnits)

export function naiveMatrix(purchase: Purchase): NaiveMatrix {
  const matrix: NaiveMatrix = new Map(purchase.lines.map(({ id }) => [id, new Map()]))
  const passes: readonly ((source: Source) => boolean)[] = [
    (source) => source.kind === 'COUPON' && source.scope === 'LINE', (source) => source.kind === 'COUPON' && source.scope === 'ORDER',
    (source) => source.kind === 'FREE_POINTS', (source) => source.kind === 'PAID_POINTS', (source) => source.kind === 'TENDER',
  ]
  for (const isOfPass of passes) {
    for (const source of purchase.sources.filter(isOfPass)) {
      const lines = purchase.lines.filter(({ id }) => source.kind !== 'COUPON' || source.eligibleLines.includes(id))
      const owed = lines.map(({ id, gross }) => BigInt(gross.minorUnits) - [...(matrix.get(id)?.values() ?? [])].reduce((sum, part) => sum + part, 0n))
      const all = owed.reduce((sum, part) => sum + part, 0n)
      const exact = owed.map((part) => fractionOf(units(source) * part, all === 0n ? 1n : all))
      const parts = exact.map(floor)
      for (let left = units(source) - parts.reduce((sum, part) => sum + part, 0n); left > 0n; left -= 1n) {
        const open = exact.map((_, index) => index).filter((index) => parts[index] === floor(exact[index] ?? fractionOf(0n, 1n)))
        const winner = open.reduce((best, index) => (isGreater(restOf(exact[index] ?? fractionOf(0n, 1n)), restOf(exact[best] ?? fractionOf(0n, 1n))) ? index : best), open[0] ?? 0)
        parts[winner] = (parts[winner] ?? 0n) + 1n
      }
      lines.forEach(({ id }, index) => matrix.get(id)?.set(source.id, parts[index] ?? 0n))
    }
  }
  return matrix
}

export type NaiveStep = { readonly line: LineId; readonly fee: bigint }
export type NaiveOutcome = { readonly refunded: Map<SourceId, bigint>; readonly fees: bigint; readonly debt: bigint }

/** The state behind these steps, from the first one on. */
export function naiveOutcome(purchase: Purchase, steps: readonly NaiveStep[]): NaiveOutcome {
  const matrix = naiveMatrix(purchase)
  const values = purchase.sources.filter(({ kind }) => kind !== 'COUPON')
  const paid = values.reduce((sum, source) => sum + units(source), 0n)
  const refunded = new Map(values.map(({ id }) => [id, 0n]))
  const total = () => [...refunded.values()].reduce((sum, part) => sum + part, 0n)
  let staying = purchase.lines.map(({ id }) => id)
  let fees = 0n
  let debt = 0n
  for (const { line, fee: asked } of steps) {
    staying = staying.filter((id) => id !== line)
    const available = paid - total() - fees - owedFor(purchase, matrix, staying)
    debt = available < 0n ? -available : 0n
    const toShare = available < 0n ? 0n : available
    const fee = asked < toShare ? asked : toShare
    const back = isByRow(purchase) ? rowBack(purchase, matrix, line, fee) : filled(purchase, refunded, toShare - fee)
    for (const [source, amount] of back) refunded.set(source, (refunded.get(source) ?? 0n) + amount)
    fees += fee
  }
  return { refunded, fees, debt }
}

const isByRow = ({ terms }: Purchase): boolean => terms.couponPolicy === 'STABLE' || terms.couponPolicy === 'FORFEIT'

function owedFor(purchase: Purchase, matrix: NaiveMatrix, staying: readonly LineId[]): bigint {
  const gross = grossOf(purchase, staying)
  const coupons = purchase.sources.filter((source) => source.kind === 'COUPON')
  const kept = coupons.reduce((sum, coupon) => sum + keptOf(purchase, matrix, coupon, staying), 0n)
  return gross - (kept < gross ? kept : gross)
}

const grossOf = (purchase: Purchase, lines: readonly LineId[]): bigint =>
  purchase.lines.filter(({ id }) => lines.includes(id)).reduce((sum, { gross }) => sum + BigInt(gross.minorUnits), 0n)

function keptOf(purchase: Purchase, matrix: NaiveMatrix, coupon: Coupon, staying: readonly LineId[]): bigint {
  if (isByRow(purchase)) return staying.reduce((sum, line) => sum + (matrix.get(line)?.get(coupon.id) ?? 0n), 0n)
  const eligible = grossOf(purchase, staying.filter((line) => coupon.eligibleLines.includes(line)))
  const minimum = BigInt(coupon.minimum.minorUnits)
  const smaller = (left: bigint, right: bigint) => (left < right ? left : right)
  if (purchase.terms.couponPolicy === 'CLIFF') {
    const rate = coupon.basisPoints === undefined ? units(coupon) : (eligible * BigInt(coupon.basisPoints)) / 10_000n
    return eligible < minimum ? 0n : smaller(smaller(units(coupon), rate), eligible)
  }
  return eligible < minimum ? floor(fractionOf(units(coupon) * eligible, minimum)) : smaller(units(coupon), eligible)
}

/** Sources from the one that comes back first. */
function inRefundOrder({ sources, terms }: Purchase): readonly Source[] {
  const tenders = sources.filter(({ kind }) => kind === 'TENDER').toReversed()
  const paidPoints = sources.filter(({ kind }) => kind === 'PAID_POINTS')
  const freePoints = sources.filter(({ kind }) => kind === 'FREE_POINTS')
  return terms.preset === 'CASH_BACK_FIRST' ? [...tenders, ...paidPoints, ...freePoints] : [...freePoints, ...paidPoints, ...tenders]
}

function rowBack(purchase: Purchase, matrix: NaiveMatrix, line: LineId, fee: bigint): Map<SourceId, bigint> {
  const order = inRefundOrder(purchase)
  const row = new Map(order.map(({ id }) => [id, matrix.get(line)?.get(id) ?? 0n]))
  const back = new Map(row)
  const take = (id: SourceId) => back.set(id, (back.get(id) ?? 0n) - 1n)
  if (purchase.terms.preset !== 'PRO_RATA_ROW') {
    for (let left = fee, at = order.length - 1; left > 0n && at >= 0; at -= 1) {
      const id = order[at]?.id
      const taken = id === undefined ? 0n : left < (row.get(id) ?? 0n) ? left : (row.get(id) ?? 0n)
      if (id !== undefined) back.set(id, (row.get(id) ?? 0n) - taken)
      left -= taken
    }
    return back
  }
  const value = [...row.values()].reduce((sum, part) => sum + part, 0n)
  const exact = order.map(({ id }) => ({ id, share: fractionOf(fee * (row.get(id) ?? 0n), value === 0n ? 1n : value) }))
  for (const { id, share } of exact) back.set(id, (row.get(id) ?? 0n) - floor(share))
  const left = fee - exact.reduce((sum, { share }) => sum + floor(share), 0n)
  const byRest = exact.toSorted((a, b) => (isGreater(restOf(a.share), restOf(b.share)) ? -1 : isGreater(restOf(b.share), restOf(a.share)) ? 1 : 0))
  for (const { id } of byRest.slice(0, Number(left))) take(id)
  return back
}

function filled(purchase: Purchase, refunded: ReadonlyMap<SourceId, bigint>, refund: bigint): Map<SourceId, bigint> {
  let left = refund
  return new Map(inRefundOrder(purchase).map((source): [SourceId, bigint] => {
    const room = units(source) - (refunded.get(source.id) ?? 0n)
    const part = left < room ? left : room
    left -= part
    return [source.id, part]
  }))
}
