import { type Currency, currencyExponents, isCurrency } from '#domain/currency.ts'
import { type Money, money, moneyFromDecimal, split, subtract, sum, zero } from '#domain/money.ts'
import type { Due, PriceLineKind, SuppliedPriceLine } from '#domain/price.ts'
import type { DropReason } from '#domain/supplier.ts'
import { read, type Words } from '../../kit/words.ts'
import type { WirePriceInfo } from './wire.ts'

const feeKinds: Words<PriceLineKind> = {
  TAX: 'TAX', AIRPORT: 'AIRPORT_FEE', NIGHT: 'AFTER_HOURS_FEE', YOUNG: 'YOUNG_DRIVER_FEE', SERVICE: 'SERVICE_FEE',
}

/** Their amounts are JSON numbers in major units; most are whole, and those need no reading of digits. */
export const amountOf = (decimal: number, currency: Currency): Money =>
  Number.isInteger(decimal) ? money(decimal * 10 ** currencyExponents[currency], currency) : moneyFromDecimal(decimal, currency)

type Charge = Omit<SuppliedPriceLine, 'due'>

/**
 * The lines of what the rental costs: those that make up their total, and fees that the desk charges on top of it. They state the total, the included fees and the one-way fee; the rental is what remains. Q3: what is
 * paid when is stated only as two sums, so the prepaid sum takes the lines in order and the line on the border becomes two.
 */
export function priceLinesOf(info: WirePriceInfo): readonly SuppliedPriceLine[] | DropReason {
  const currency = info.currentCurrencyCode
  if (!isCurrency(currency)) return 'CURRENCY_NOT_SUPPORTED'
  const total = amountOf(info.currentTotalPrice, currency)
  const charges = chargesOf(info, total, currency)
  const prepaid = prepaidOf(info, total)
  if (!prepaid || charges.some(({ amount }) => amount.minorUnits < 0) || prepaid.minorUnits < 0 || prepaid.minorUnits > total.minorUnits) return 'PRICE_MISMATCH'
  const { now, atDesk } = payInOrder(charges, prepaid)
  const onTop = feesOf(info, currency, false).map((fee) => ({ ...fee, due: 'AT_DESK' as const }))
  if (onTop.some(({ amount }) => amount.minorUnits < 0)) return 'PRICE_MISMATCH'
  if (atDesk.length === 0) return info.onSiteAmount ? 'PRICE_MISMATCH' : [...now, ...onTop]
  const owedAtDesk = deskSumOf(info, subtract(total, prepaid))
  return typeof owedAtDesk === 'string' ? owedAtDesk : [...now, ...inDeskMoney(atDesk, owedAtDesk), ...onTop]
}

/** Q14: fees with `included: false` are not in their total, but the traveller pays them all the same. The same fee twice is one fee. */
const feesOf = ({ feeList }: WirePriceInfo, currency: Currency, isIncluded: boolean): readonly Charge[] =>
  [...new Map((feeList ?? []).map((fee) => [JSON.stringify(fee), fee])).values()].filter(({ included, amount }) => included === isIncluded && amount !== 0)
    .map(({ feeCode, feeName, amount }) => ({ kind: read(feeKinds, feeCode) ?? 'OTHER_FEE', label: feeName ?? undefined, amount: amountOf(amount, currency) }))

function chargesOf(info: WirePriceInfo, total: Money, currency: Currency): readonly Charge[] {
  const { oneWayFee } = info
  const oneWay = oneWayFee ? [{ kind: 'ONE_WAY_FEE' as const, label: undefined, amount: amountOf(oneWayFee, currency) }] : []
  const surcharges = [...oneWay, ...feesOf(info, currency, true)]
  const rental = subtract(total, sum(surcharges.map(({ amount }) => amount), currency))
  return [{ kind: 'RENTAL', label: undefined, amount: rental }, ...surcharges]
}

const isStated = (amount: number | null | undefined): amount is number => amount !== undefined && amount !== null

/** The stated sum decides, then the pay mode, then what a desk of the same money leaves; undefined when nothing tells (Q3). */
function prepaidOf({ prepaidAmount, payMode, onSiteAmount, onSiteCurrencyCode }: WirePriceInfo, total: Money): Money | undefined {
  const { currency } = total
  if (isStated(prepaidAmount)) return amountOf(prepaidAmount, currency)
  if (payMode === 1) return zero(currency)
  if (payMode === 2) return total
  return isStated(onSiteAmount) && (onSiteCurrencyCode ?? currency) === currency ? subtract(total, amountOf(onSiteAmount, currency)) : undefined
}

function payInOrder(charges: readonly Charge[], prepaid: Money): Record<'now' | 'atDesk', readonly SuppliedPriceLine[]> {
  const now: SuppliedPriceLine[] = []
  const atDesk: SuppliedPriceLine[] = []
  let left = prepaid.minorUnits
  for (const charge of charges) {
    const { minorUnits, currency } = charge.amount
    const paid = Math.min(left, minorUnits)
    left -= paid
    if (paid > 0 || minorUnits === 0) now.push({ ...charge, amount: money(paid, currency), due: 'NOW' satisfies Due })
    if (minorUnits > paid) atDesk.push({ ...charge, amount: money(minorUnits - paid, currency), due: 'AT_DESK' satisfies Due })
  }
  return { now, atDesk }
}

/** What the desk asks for, in its own money (Q4). In the same money it must be exactly the rest. */
function deskSumOf({ onSiteAmount, onSiteCurrencyCode }: WirePriceInfo, rest: Money): Money | DropReason {
  const currency = onSiteCurrencyCode ?? rest.currency
  if (!isCurrency(currency)) return 'CURRENCY_NOT_SUPPORTED'
  if (!isStated(onSiteAmount)) return currency === rest.currency ? rest : 'PRICE_MISMATCH'
  const stated = amountOf(onSiteAmount, currency)
  const isPlausible = currency === rest.currency ? stated.minorUnits === rest.minorUnits : stated.minorUnits > 0
  return isPlausible ? stated : 'PRICE_MISMATCH'
}

/** Lays the desk's sum over its lines in their proportions, to the last unit. */
function inDeskMoney(lines: readonly SuppliedPriceLine[], owed: Money): readonly SuppliedPriceLine[] {
  if (lines[0]?.amount.currency === owed.currency) return lines
  const parts = split(owed, lines.map(({ amount }) => amount.minorUnits))
  return lines.map((line, index) => ({ ...line, amount: parts[index] ?? zero(owed.currency) }))
}
