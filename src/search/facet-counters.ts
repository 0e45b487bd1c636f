import type { Currency } from '#domain/currency.ts'
import type { SupplierId } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import { type Money, money } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import { amountsOf, columnOf } from './columns.ts'
import type { AmountName, FactName, FactOf } from './facts.ts'
import type { FilterField, Statement } from './filter.ts'
import { hasRow, together } from './row-set.ts'
import type { CountCodes, Sieve } from './sieve.ts'
import type { Snapshot } from './snapshot.ts'

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
  readonly fact: FactOf<string>
  readonly label?: (offer: Offer, labels: Labels) => string | undefined
}

/**
 * A filter of "at least" or "at most": each value counts all that lie beyond it too. The fact is where an offer counts first; its values follow each
 * other in `order`, written as the filter takes them, and an offer counts at its own and at all before it (at least) or behind it (at most).
 */
export type Steps = {
  readonly field: FilterField
  readonly fact: FactName
  readonly order: (left: string, right: string) => number
  readonly counts: 'BEFORE' | 'BEHIND'
}

export type Range = { readonly fields: readonly FilterField[]; readonly amount: AmountName }

/** What is counted, and which rows of it. */
export type Counted = { readonly snapshot: Snapshot; readonly sieve: Sieve; readonly countCodes: CountCodes }

export function countChoices({ snapshot, countCodes }: Counted, { field, fact, label: labelOf }: Choice, labels: Labels): readonly FacetCount[] {
  const { values, examples, ...column } = columnOf(snapshot, fact)
  const counts = countCodes(column, field)
  const byCount = (left: FacetCount, right: FacetCount) => right.count - left.count || (left.value < right.value ? -1 : 1)
  const counted = seenValues(values, counts).map(({ value, code, count }) => {
    const example = examples[code]
    return { value, label: (example && labelOf?.(example, labels)) ?? value, count }
  })
  return counted.toSorted(byCount)
}

export function countSteps({ snapshot, countCodes }: Counted, { field, fact, order, counts: direction }: Steps): readonly FacetCount[] {
  const { values, ...column } = columnOf(snapshot, fact)
  const seen = seenValues<string | number | boolean>(values, countCodes(column, field)).map(({ value, count }) => ({ value: String(value), count }))
  const rising = seen.toSorted((left, right) => order(left.value, right.value))
  const sum = (from: number, to: number) => rising.slice(from, to).reduce((total, { count }) => total + count, 0)
  return rising.map(({ value }, index) => ({ value, label: value, count: direction === 'BEFORE' ? sum(index, rising.length) : sum(0, index + 1) }))
}

export function countTrue({ snapshot, countCodes }: Counted, field: FilterField, { fact, isTrue }: Statement): number {
  const { examples, ...column } = columnOf(snapshot, fact)
  return countCodes(column, field).reduce((total, count, code) => {
    const example = examples[code]
    return example && isTrue(example) ? total + count : total
  }, 0)
}

export function measure({ snapshot, sieve }: Counted, { fields, amount: name }: Range, currency: Currency): MoneyRange | undefined {
  const amounts = amountsOf(snapshot, name)
  const seen = together(sieve.left, ...fields.flatMap((field) => sieve.refusedOnlyBy(field) ?? []))
  let minimum = Number.POSITIVE_INFINITY
  let maximum = Number.NEGATIVE_INFINITY
  for (let row = 0; row < amounts.length; row += 1) {
    const amount = amounts[row] ?? Number.NaN
    // Nothing compares with NaN: what is not told changes neither.
    if (amount < minimum && hasRow(seen, row)) minimum = amount
    if (amount > maximum && hasRow(seen, row)) maximum = amount
  }
  return minimum > maximum ? undefined : { minimum: money(minimum, currency), maximum: money(maximum, currency) }
}

/** The values that are there at all. */
const seenValues = <Value>(values: readonly (Value | undefined)[], counts: Uint32Array) =>
  values.flatMap((value, code) => {
    const count = counts[code] ?? 0
    return value === undefined || count === 0 ? [] : [{ value, code, count }]
  })
