import { type Currency, isCurrency } from '#domain/currency.ts'
import { add, isZero, type Money, moneyFromDecimal, subtract, sum } from '#domain/money.ts'
import type { Due, PriceLineKind, SuppliedPriceLine } from '#domain/price.ts'
import type { DropReason } from '#domain/supplier.ts'
import { read } from '../../kit/words.ts'
import type { ChargePurpose, Partner, Pricing } from './partner.ts'
import type { WireAvailCore, WireCharge } from './wire.ts'

/** The price before its charges are told apart. `rate` holds what is IncludedInRate; `estimate`, where it is told, what is only in the estimated total. */
type Base = { readonly rate: SuppliedPriceLine; readonly estimate: SuppliedPriceLine | undefined; readonly others: readonly SuppliedPriceLine[] }

type Charge = Omit<SuppliedPriceLine, 'due'> & { readonly isInRate: boolean; readonly isInTotal: boolean }

/**
 * The lines of what the rental costs: those that make up their total, told apart as far as they tell them apart, and what the desk charges on top
 * of it. Whatever does not add up is no price.
 */
export function priceLinesOf(core: WireAvailCore, partner: Partner, due: Due): readonly SuppliedPriceLine[] | DropReason {
  const currency = core.TotalCharge['@CurrencyCode']
  if (!isCurrency(currency)) return 'CURRENCY_NOT_SUPPORTED'
  const base = partner.pricing.kind === 'FEES' ? baseOfFees(core, partner.pricing, currency) : baseOfTotals(core, currency, due)
  if (typeof base === 'string') return base
  const charges = chargesOf(core, partner, currency)
  return typeof charges === 'string' ? charges : linesOf(base, charges)
}

function linesOf({ rate, estimate, others }: Base, charges: readonly Charge[]): readonly SuppliedPriceLine[] | DropReason {
  const inTotal = charges.filter(({ isInTotal }) => isInTotal)
  const inRate = inTotal.filter(({ isInRate }) => isInRate || !estimate)
  const inEstimate = inTotal.filter(({ isInRate }) => !isInRate && estimate)
  const rest = [withoutCharges(rate, inRate), ...(estimate ? [withoutCharges(estimate, inEstimate)] : [])]
  if (!rest.every((line) => line !== undefined)) return 'PRICE_MISMATCH'
  const lines = [
    ...rest,
    ...inRate.map((charge) => lineOf(charge, rate.due)),
    ...inEstimate.map((charge) => lineOf(charge, estimate?.due ?? rate.due)),
    ...others,
    ...charges.filter(({ isInTotal }) => !isInTotal).map((charge) => lineOf(charge, 'AT_DESK')),
  ].filter(({ amount }) => !isZero(amount))
  const isSound = lines.some(({ kind }) => kind === 'RENTAL') && lines.every(({ kind, amount }) => amount.minorUnits > 0 || kind === 'DISCOUNT')
  return isSound ? lines : 'PRICE_MISMATCH'
}

const lineOf = ({ kind, label, amount }: Charge, due: Due): SuppliedPriceLine => ({ kind, label, amount, due })

/** Undefined when the charges are in other money than the sum that is said to hold them. */
function withoutCharges(line: SuppliedPriceLine, charges: readonly Charge[]): SuppliedPriceLine | undefined {
  const { currency } = line.amount
  if (charges.some(({ amount }) => amount.currency !== currency)) return undefined
  return { ...line, amount: subtract(line.amount, sum(charges.map(({ amount }) => amount), currency)) }
}

const rental = (amount: Money, due: Due): SuppliedPriceLine => ({ kind: 'RENTAL', label: undefined, amount, due })

/** OpenTravel: RateTotalAmount is before taxes and fees, EstimatedTotalAmount is all that is known (Q6). */
function baseOfTotals({ TotalCharge }: WireAvailCore, currency: Currency, due: Due): Base {
  const total = moneyFromDecimal(TotalCharge['@EstimatedTotalAmount'], currency)
  const stated = TotalCharge['@RateTotalAmount']
  if (stated === undefined || stated === null) return { rate: rental(total, due), estimate: undefined, others: [] }
  const rate = moneyFromDecimal(stated, currency)
  return { rate: rental(rate, due), estimate: { kind: 'TAX', label: undefined, amount: subtract(total, rate), due }, others: [] }
}

type Fees = Extract<Pricing, { readonly kind: 'FEES' }>

/** Q7: what is paid now, at the desk and for booking stands in three fees. The desk's may be in its own money. */
function baseOfFees({ Fees, TotalCharge }: WireAvailCore, { prepaid, atDesk, booking }: Fees, currency: Currency): Base | DropReason {
  if (Fees.some(isUnpriced)) return 'PRICE_MISMATCH'
  const fees = Fees.map((fee) => ({ purpose: fee['@Purpose'] ?? '', label: fee['@Description'] ?? undefined, amount: amountOf(fee, currency) }))
  if (!fees.every(hasAmount)) return 'CURRENCY_NOT_SUPPORTED'
  const paid = (purpose: string) => totalOf(fees.filter((fee) => fee.purpose === purpose))
  const [paidNow, paidThere, paidForBooking] = [paid(prepaid), paid(atDesk), paid(booking)]
  if (!paidNow || !paidThere || !paidForBooking || !isTheirTotal(fees, paidNow, TotalCharge, currency)) return 'PRICE_MISMATCH'
  const unknown = fees.filter(({ purpose }) => ![prepaid, atDesk, booking].includes(purpose))
  return {
    rate: rental(paidNow, 'NOW'),
    estimate: rental(paidThere, 'AT_DESK'),
    others: [
      { kind: 'SERVICE_FEE', label: undefined, amount: paidForBooking, due: 'NOW' },
      ...unknown.map(({ label, amount }) => ({ kind: 'OTHER_FEE', label, amount, due: 'AT_DESK' } as const)),
    ],
  }
}

type Fee = { readonly purpose: string; readonly label: string | undefined; readonly amount: Money }
const hasAmount = <Item extends { readonly amount: Money | undefined }>(item: Item): item is Item & { readonly amount: Money } => item.amount !== undefined

/** Undefined for nothing, and for sums in several currencies. */
function totalOf(fees: readonly Fee[]): Money | undefined {
  const [first, ...rest] = fees.map(({ amount }) => amount)
  if (!first || rest.some(({ currency }) => currency !== first.currency)) return undefined
  return rest.reduce(add, first)
}

/** In one currency the fees are the estimated total. With a desk that asks for other money only the part that is paid now can be checked. */
function isTheirTotal(fees: readonly Fee[], paidNow: Money, total: WireAvailCore['TotalCharge'], currency: Currency): boolean {
  if (paidNow.currency !== currency) return false
  const all = totalOf(fees)
  if (all) return all.minorUnits === moneyFromDecimal(total['@EstimatedTotalAmount'], currency).minorUnits
  const rate = total['@RateTotalAmount']
  return rate !== undefined && rate !== null && moneyFromDecimal(rate, currency).minorUnits === paidNow.minorUnits
}

/** Undefined when one is in money that we cannot count. */
function amountOf(charge: WireCharge, usual: Currency): Money | undefined {
  const currency = charge['@CurrencyCode'] ?? usual
  return isCurrency(currency) ? moneyFromDecimal(charge['@Amount'] ?? '0', currency) : undefined
}

/** Q8: the charges of the rate that are lines of the price; where TotalCharge tells it, also the fees. */
function chargesOf({ RentalRate, Fees }: WireAvailCore, { chargePurposes, feePurposes, pricing }: Partner, currency: Currency): readonly Charge[] | DropReason {
  const ofRate = RentalRate.VehicleCharges.flatMap((charge) => {
    const kind = lineKindOf(read(chargePurposes, charge['@Purpose']), charge)
    return kind ? [{ charge, kind }] : []
  })
  const fees = pricing.kind === 'FEES' ? [] : Fees.map((charge) => ({ charge, kind: read(feePurposes, charge['@Purpose']) ?? 'OTHER_FEE' }))
  const all = [...ofRate, ...fees]
  if (all.some(({ charge }) => isUnpriced(charge) && !isIncluded(charge))) return 'PRICE_MISMATCH'
  const charges = all.map(({ charge, kind }) => chargeOf(charge, kind, currency))
  return charges.every(hasAmount) ? charges.filter(({ amount }) => !isZero(amount)) : 'CURRENCY_NOT_SUPPORTED'
}

const isUnpriced = (charge: WireCharge): boolean => charge['@Amount'] === undefined || charge['@Amount'] === null
const isIncluded = (charge: WireCharge): boolean => charge['@IncludedInRate'] === true || charge['@IncludedInEstTotalInd'] === true

/** Undefined for what is no line: the rent itself, a deposit, and a unit price that nobody knows (`charged for each further day`). */
function lineKindOf(purpose: ChargePurpose | undefined, charge: WireCharge): PriceLineKind | undefined {
  if (purpose === 'DEPOSIT' || purpose === 'EXTRA_DISTANCE' || purpose === 'RENTAL') return undefined
  return purpose ?? (isIncluded(charge) ? 'OTHER_FEE' : undefined)
}

const chargeOf = (charge: WireCharge, kind: PriceLineKind, currency: Currency) => ({
  kind, label: charge['@Description'] ?? undefined, amount: amountOf(charge, currency),
  isInRate: charge['@IncludedInRate'] === true, isInTotal: isIncluded(charge),
})
