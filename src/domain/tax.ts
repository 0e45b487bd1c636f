import { shareIn } from './allocation.ts'
import { add, least, type Money, money, subtract, sum, unlessNegative, zero } from './money.ts'
import type { TaxClass, Tender } from './purchase.ts'
import type { PurchaseState } from './refund.ts'

/** A part of a cancelled tender as gateways want it told: `taxable + exempt` is the amount, and the VAT is contained in the taxable part. */
export type TaxedAmount = { readonly taxable: Money; readonly exempt: Money; readonly vat: Money }

/** The VAT contained in an amount: an eleventh, rounded to the nearest won, since no won is half of eleven. 15,000 holds 1,364. */
export const vatWithin = ({ minorUnits, currency }: Money): Money => money(Number((BigInt(minorUnits) + 5n) / 11n), currency)

/**
 * The VAT of one more part: what all parts so far contain together less what was told already, so that the parts add up to the VAT of the
 * whole (the refund specification, 2.10).
 */
export const vatOfNext = (taxableBefore: Money, taxable: Money): Money => subtract(vatWithin(add(taxableBefore, taxable)), vatWithin(taxableBefore))

/**
 * What each step gives back to a tender, with its taxes, in order. A line's refund is of the line's tax class, as far as the tender paid for that
 * class: a purchase that is refunded by its running total may give a tender more than one line's share.
 */
export function taxedRefundsTo(state: PurchaseState, tender: Tender): readonly TaxedAmount[] {
  const { purchase, steps } = state
  const classOf = new Map(purchase.lines.map(({ id, taxClass }) => [id, taxClass]))
  const left = { TAXABLE: paidByFor(state, tender, 'TAXABLE'), EXEMPT: paidByFor(state, tender, 'EXEMPT') }
  let taxableBefore = zero(purchase.currency)
  return steps.map(({ line, refunds }) => {
    const amount = refunds.find(({ source }) => source === tender.id)?.amount ?? zero(purchase.currency)
    const taxable = classOf.get(line) === 'EXEMPT' ? unlessNegative(subtract(amount, left.EXEMPT)) : least(amount, left.TAXABLE)
    const exempt = subtract(amount, taxable)
    const vat = vatOfNext(taxableBefore, taxable)
    left.TAXABLE = subtract(left.TAXABLE, taxable)
    left.EXEMPT = subtract(left.EXEMPT, exempt)
    taxableBefore = add(taxableBefore, taxable)
    return { taxable, exempt, vat }
  })
}

const paidByFor = ({ purchase, allocation }: PurchaseState, tender: Tender, taxClass: TaxClass): Money =>
  sum(purchase.lines.filter((line) => line.taxClass === taxClass).map(({ id }) => shareIn(allocation, id, tender)), purchase.currency)
