import { parseAcriss } from '#domain/acriss.ts'
import type { Currency } from '#domain/currency.ts'
import { moneyFromDecimal, unlessUncountable } from '#domain/money.ts'
import type { OfferFilter } from './filter.ts'
import { PageRefused } from './page-refused.ts'

/** The fields of a filter that must be read before they can be judged by, read: amounts in minor units. */
export type ReadFilter = {
  readonly totalAtLeast: number | undefined
  readonly totalAtMost: number | undefined
  readonly excessAtMost: number | undefined
  readonly depositAtMost: number | undefined
  /** One letter of a class code after the other; undefined: any. */
  readonly acriss: readonly (string | undefined)[] | undefined
}

/** Throws PageRefused when an amount or a pattern cannot be read, or a range ends before it begins. */
export function readFilter(filter: OfferFilter, currency: Currency): ReadFilter {
  const amount = (field: 'totalAtLeast' | 'totalAtMost' | 'excessAtMost' | 'depositAtMost') => readAmount(field, filter[field], currency)
  const read = {
    totalAtLeast: amount('totalAtLeast'),
    totalAtMost: amount('totalAtMost'),
    excessAtMost: amount('excessAtMost'),
    depositAtMost: amount('depositAtMost'),
    acriss: readPattern(filter.acriss),
  }
  checkRange('total', read.totalAtLeast, read.totalAtMost)
  checkRange('modelYear', filter.modelYearAtLeast, filter.modelYearAtMost)
  return read
}

function readAmount(field: string, decimal: string | null | undefined, currency: Currency): number | undefined {
  if (decimal === null || decimal === undefined) return undefined
  const amount = unlessUncountable(() => moneyFromDecimal(decimal, currency))
  if (amount) return amount.minorUnits
  const message = `"${decimal.slice(0, 40)}" is no amount of ${currency}.`
  throw new PageRefused({ code: 'AMOUNT_NOT_READABLE', field: `filter.${field}`, message, limit: 'a decimal number such as 81000 or 63.40' })
}

/** A letter that means nothing where it stands could never match: it is refused, not answered with an empty list. */
function readPattern(pattern: string | null | undefined): ReadFilter['acriss'] {
  if (pattern === null || pattern === undefined) return undefined
  const letters = pattern.trim().toUpperCase().split('')
  const filledUp = letters.map((letter, index) => (letter === '*' ? 'CDAR'[index] : letter)).join('')
  if (letters.length === 4 && parseAcriss(filledUp) !== undefined) return letters.map((letter) => (letter === '*' ? undefined : letter))
  const message = `"${pattern.slice(0, 20)}" is no pattern of classes.`
  const limit = 'four letters of an ACRISS code, * for any: C*A*'
  throw new PageRefused({ code: 'ACRISS_PATTERN_NOT_READABLE', field: 'filter.acriss', message, limit })
}

function checkRange(name: 'total' | 'modelYear', from: number | null | undefined, to: number | null | undefined): void {
  if (from === null || from === undefined || to === null || to === undefined || from <= to) return
  const message = `The range of ${name} ends before it begins.`
  throw new PageRefused({ code: 'RANGE_REVERSED', field: `filter.${name}AtLeast`, message, limit: `at most ${name}AtMost` })
}
