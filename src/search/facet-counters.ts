import type { Currency } from '#domain/currency.ts'
import type { SupplierId } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import { type Money, money } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import type { Fact, FilterField } from './filter.ts'

export type FacetCount = {
  /** What to pass to the filter. */
  readonly value: string
  readonly label: string
  readonly count: number
}

export type MoneyRange = { readonly minimum: Money; readonly maximum: Money }

export type Labels = { readonly language: Language; readonly nameOf: (supplier: SupplierId) => string }
/** A filter of some values: the facet lists them with counts, the most frequent first. Without a label the value is shown. */
export type Choice = {
  readonly field: FilterField
  readonly value: Fact<string>
  readonly label?: (offer: Offer, labels: Labels) => string | undefined
}

/**
 * A filter of "at least" or "at most": each value counts all that lie beyond it too. `step` is where an offer counts first, written as the filter
 * takes it; steps follow each other in `order`, and an offer counts at its own and at all before it (at least) or behind it (at most).
 */
export type Steps = {
  readonly field: FilterField
  readonly step: Fact<string>
  readonly order: (left: string, right: string) => number
  readonly counts: 'BEFORE' | 'BEHIND'
}

/** Sees the offers of one facet, one after the other. */
export type Counter = {
  readonly ignores: readonly FilterField[]
  readonly see: (offer: Offer) => void
  readonly result: () => unknown
}

export function countChoices({ field, value: valueOf, label: labelOf }: Choice, labels: Labels): Counter {
  const counts = new Map<string, { readonly label: string; count: number }>()
  const see = (offer: Offer) => {
    const value = valueOf(offer)
    if (value === undefined) return
    const counted = counts.get(value)
    if (counted) counted.count += 1
    else counts.set(value, { label: labelOf?.(offer, labels) ?? value, count: 1 })
  }
  const byCount = (left: FacetCount, right: FacetCount) => right.count - left.count || (left.value < right.value ? -1 : 1)
  const result = () => [...counts].map(([value, { label, count }]) => ({ value, label, count })).toSorted(byCount)
  return { ignores: [field], see, result }
}

export function countSteps({ field, step, order, counts: direction }: Steps): Counter {
  const counts = new Map<string, number>()
  const see = (offer: Offer) => {
    const value = step(offer)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const result = () => {
    const rising = [...counts].toSorted(([left], [right]) => order(left, right))
    const sum = (from: number, to: number) => rising.slice(from, to).reduce((total, [, count]) => total + count, 0)
    return rising.map(([value], index) => ({ value, label: value, count: direction === 'BEFORE' ? sum(index, rising.length) : sum(0, index + 1) }))
  }
  return { ignores: [field], see, result }
}

export function countTrue(field: FilterField, isTrue: Fact<boolean>): Counter {
  let count = 0
  const see = (offer: Offer) => {
    if (isTrue(offer)) count += 1
  }
  return { ignores: [field], see, result: () => count }
}

export function measure(ignores: readonly FilterField[], amountOf: Fact<Money>, currency: Currency): Counter {
  let minimum = Number.POSITIVE_INFINITY
  let maximum = Number.NEGATIVE_INFINITY
  const see = (offer: Offer) => {
    const amount = amountOf(offer)?.minorUnits
    if (amount === undefined) return
    minimum = Math.min(minimum, amount)
    maximum = Math.max(maximum, amount)
  }
  const result = () => (minimum > maximum ? undefined : { minimum: money(minimum, currency), maximum: money(maximum, currency) })
  return { ignores, see, result }
}
