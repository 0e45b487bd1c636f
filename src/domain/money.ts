import { type Currency, currencyExponents } from './currency.ts'

/**
 * An amount in the smallest unit of its currency: won for KRW, cents for USD, fils for KWD.
 * `minorUnits` is a safe integer (exact to nine quadrillion), which keeps offers plain JSON; products that could grow past it are
 * worked out in BigInt (docs/decisions/0002-money-as-safe-integers.md).
 */
export type Money = { readonly minorUnits: number; readonly currency: Currency }

export class MoneyError extends Error {
  override readonly name = 'MoneyError'
}

export function money(minorUnits: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minorUnits)) throw new MoneyError(`${minorUnits} is no whole number of minor units of ${currency}`)
  // Adding 0 turns -0 into 0: a negative nothing prints and compares like any other nothing.
  return { minorUnits: minorUnits + 0, currency }
}

export const zero = (currency: Currency): Money => money(0, currency)
export const won = (amount: number): Money => money(amount, 'KRW')

/** Undefined where the work meets a currency without a rate, or an amount too large to count in. */
export function unlessUncountable<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof MoneyError) return undefined
    throw error
  }
}

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * Reads a decimal number in major units (`"63.4"`, `81000`, `"50000.0000"`). Digits finer than the currency counts are rounded
 * half away from zero, as printed price lists are. Throws MoneyError on anything that is no plain decimal number.
 */
export function moneyFromDecimal(decimal: string | number, currency: Currency): Money {
  const parts = decimalPattern.exec(String(decimal).trim())
  if (!parts) throw new MoneyError(`"${decimal}" is no decimal amount of ${currency}`)
  const [, sign, whole = '', fraction = ''] = parts
  const exponent = currencyExponents[currency]
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0')
  const roundsUp = (fraction[exponent] ?? '0') >= '5'
  const minorUnits = Number(whole + kept) + (roundsUp ? 1 : 0)
  return money(sign ? -minorUnits : minorUnits, currency)
}

/** The amount as a decimal string in major units, with all digits of the currency: `"81000"`, `"63.40"`. */
export function moneyToDecimal({ minorUnits, currency }: Money): string {
  const exponent = currencyExponents[currency]
  const digits = String(Math.abs(minorUnits)).padStart(exponent + 1, '0')
  const sign = minorUnits < 0 ? '-' : ''
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

function sameCurrency(left: Money, right: Money): Currency {
  if (left.currency !== right.currency) throw new MoneyError(`cannot put ${left.currency} and ${right.currency} together without a rate`)
  return left.currency
}

export const add = (left: Money, right: Money): Money => money(left.minorUnits + right.minorUnits, sameCurrency(left, right))
export const subtract = (left: Money, right: Money): Money => money(left.minorUnits - right.minorUnits, sameCurrency(left, right))
export const isZero = ({ minorUnits }: Money): boolean => minorUnits === 0

export const least = (left: Money, right: Money): Money => (sameCurrency(left, right) && left.minorUnits <= right.minorUnits ? left : right)
/** Nothing, where the amount is less than that. */
export const unlessNegative = (amount: Money): Money => (amount.minorUnits < 0 ? zero(amount.currency) : amount)

export const sum = (amounts: readonly Money[], currency: Currency): Money => amounts.reduce(add, zero(currency))

/** So many hundredths of a percent of an amount, rounded down: what is left over stays with whoever is charged. */
export function shareOf({ minorUnits, currency }: Money, basisPoints: number): Money {
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 0 || minorUnits < 0) throw new MoneyError(`cannot take ${basisPoints} basis points of ${minorUnits}`)
  return money(Number((BigInt(minorUnits) * BigInt(basisPoints)) / 10_000n), currency)
}

/** One of so many equal parts, rounded half away from zero to the minor unit: for showing, since such parts need not add up to the amount. */
export function divide({ minorUnits, currency }: Money, by: number): Money {
  if (!Number.isSafeInteger(by) || by <= 0) throw new MoneyError(`cannot divide by ${by}`)
  const size = Number((2n * BigInt(Math.abs(minorUnits)) + BigInt(by)) / (2n * BigInt(by)))
  return money(minorUnits < 0 ? -size : size, currency)
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: each part is floored, and the units left over go one each to
 * the largest remainders, ties to the earlier part.
 */
export function split(amount: Money, weights: readonly number[]): readonly Money[] {
  const total = weights.reduce((left, right) => left + right, 0)
  if (total <= 0 || !weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new MoneyError(`cannot split by the weights [${weights.join(', ')}]`)
  }
  const size = BigInt(Math.abs(amount.minorUnits))
  const shares = weights.map((weight, index) => {
    const product = size * BigInt(weight)
    return { index, units: Number(product / BigInt(total)), remainder: product % BigInt(total) }
  })
  const leftOver = Number(size) - shares.reduce((units, share) => units + share.units, 0)
  const winners = new Set(
    shares.toSorted((left, right) => Number(right.remainder - left.remainder) || left.index - right.index).slice(0, leftOver).map((share) => share.index),
  )
  const sign = amount.minorUnits < 0 ? -1 : 1
  return shares.map((share) => money(sign * (share.units + (winners.has(share.index) ? 1 : 0)), amount.currency))
}
