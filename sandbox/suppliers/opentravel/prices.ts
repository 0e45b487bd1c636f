import { major, minorFromWon } from '../../world/currency.ts'
import type { Currency } from '../../world/currency.ts'
import type { Dice } from '../../world/dice.ts'
import { element } from './element.ts'
import type { Element } from './element.ts'
import { YOUNG_UNTIL } from './profile.ts'
import type { Profile } from './profile.ts'
import type { Sale } from './sales.ts'

/** The elements of VehAvailCore that tell what it costs. */
export type PriceElements = { readonly vehicleCharges: readonly Element[]; readonly totalCharge: Element; readonly fees: readonly Element[] }

/** Two decimals, also for money that has none. */
export const decimal = (minor: number, currency: Currency): string => major(minor, currency).toFixed(2)

const YOUNG_DAILY_WON = 12_000
const AIRPORT_WON = 8_000

type Flags = { readonly rate?: boolean; readonly total?: boolean }
type Charge = Flags & { readonly purpose: string; readonly minor: number; readonly currency: Currency; readonly text?: string }

const chargeElement = (name: string, { purpose, minor, currency, text, rate, total }: Charge): Element =>
  element(name, {
    Amount: decimal(minor, currency), CurrencyCode: currency, TaxInclusive: 'true', Description: text, Purpose: purpose,
    IncludedInRate: rate === undefined ? undefined : String(rate), IncludedInEstTotalInd: total === undefined ? undefined : String(total),
  })

const totalOf = (rate: number, estimated: number, currency: Currency): Element =>
  element('TotalCharge', { RateTotalAmount: decimal(rate, currency), EstimatedTotalAmount: decimal(estimated, currency), CurrencyCode: currency })

/** Asked for at the desk, on top of every total. */
function youngFee({ query, days, pickUpBranch }: Sale): readonly Charge[] {
  const { currency } = pickUpBranch.city
  if (query.driverAge > YOUNG_UNTIL) return []
  return [{ purpose: '13', minor: minorFromWon(YOUNG_DAILY_WON * days, currency), currency, text: 'Young driver fee', rate: false, total: false }]
}

/** Three fees: prepaid, at the desk (now and then in the branch's money), for booking. The one-way fee lies in the desk's. */
function inFees(sale: Sale, dice: Dice): PriceElements {
  const { currency, pickUpBranch, rentalWon, oneWayFeeWon } = sale
  const { vendor, city } = pickUpBranch
  const prepaidShare = dice.pick([1, 1, 1, 0.2, 0], 'cartrawler prepaid', vendor.code)
  const deskCurrency = dice.chance(0.4, 'cartrawler desk money', vendor.code) ? city.currency : currency
  const prepaid = minorFromWon(rentalWon * prepaidShare, currency)
  const deskWon = rentalWon * (1 - prepaidShare) + oneWayFeeWon
  const desk = minorFromWon(deskWon, deskCurrency)
  const booking = minorFromWon(dice.chance(0.2, 'cartrawler booking fee', vendor.code) ? 3_000 : 0, currency)
  const oneWay = oneWayFeeWon > 0 ? [{ purpose: '2', minor: minorFromWon(oneWayFeeWon, deskCurrency), currency: deskCurrency, text: 'One way fee', rate: false, total: true }] : []
  const distance = element('VehicleCharge', { Description: 'Unlimited mileage', TaxInclusive: 'true', IncludedInRate: 'true', Purpose: '609.VCP.X' })
  return {
    vehicleCharges: [distance, ...[...oneWay, ...youngFee(sale)].map((charge) => chargeElement('VehicleCharge', charge))],
    totalCharge: totalOf(prepaid, prepaid + minorFromWon(deskWon, currency) + booking, currency),
    fees: [{ purpose: '22', minor: prepaid, currency }, { purpose: '23', minor: desk, currency: deskCurrency }, { purpose: '6', minor: booking, currency }]
      .map((fee) => chargeElement('Fee', fee)),
  }
}

/** One total with everything in it; fees tell what it holds. */
function inclusive(sale: Sale): PriceElements {
  const { currency, rentalWon, oneWayFeeWon, pickUpBranch: { desk }, car } = sale
  const oneWay = minorFromWon(oneWayFeeWon, currency)
  const airport = desk === 'terminal' || desk === 'airport' ? minorFromWon(AIRPORT_WON, currency) : 0
  const total = minorFromWon(rentalWon, currency) + oneWay + airport
  const within: readonly Charge[] = [
    { purpose: '2', minor: oneWay, currency, text: 'One way rental', rate: true, total: true },
    { purpose: '28', minor: airport, currency, text: 'Airport service charge', rate: true, total: true },
  ]
  const deposit = minorFromWon(car.model.carClass === 'premium' ? 1_500_000 : 500_000, currency)
  return {
    vehicleCharges: [
      element('VehicleCharge', { CurrencyCode: currency, TaxInclusive: 'true', Description: 'VAT(TAX)', IncludedInRate: 'true', Purpose: '7' }),
      chargeElement('VehicleCharge', { purpose: 'original', minor: total, currency }),
      chargeElement('VehicleCharge', { purpose: 'preferred', minor: total, currency }),
      chargeElement('VehicleCharge', { purpose: '8', minor: minorFromWon(300, currency), currency, text: 'Extra distance, charged locally at 0,60 €/km.', rate: false, total: false }),
      chargeElement('VehicleCharge', { purpose: 'Estimated deposit amount', minor: deposit, currency, text: 'Blocked on the card of the driver.', rate: false, total: false }),
    ],
    totalCharge: totalOf(total, total, currency),
    fees: [
      element('Fee', { CurrencyCode: currency, TaxInclusive: 'true', Description: 'VAT(TAX)', IncludedInRate: 'true', Purpose: '7' }),
      ...[...within.filter(({ minor }) => minor > 0), ...youngFee(sale)].map((fee) => chargeElement('Fee', fee)),
    ],
  }
}

const TAX_RATE = 0.115

/** The rate before taxes; the difference of the two totals is tax and the one-way fee, which some counters add themselves. */
function taxOnTop(sale: Sale, dice: Dice): PriceElements {
  const { currency, rentalWon, oneWayFeeWon, pickUpBranch } = sale
  const rate = minorFromWon(rentalWon, currency)
  const oneWay = minorFromWon(oneWayFeeWon, currency)
  const isIncluded = dice.chance(0.8, 'ace one way', pickUpBranch.code)
  const estimated = rate + Math.round(rate * TAX_RATE) + (isIncluded ? oneWay : 0)
  const fees: readonly Charge[] = oneWay > 0 ? [{ purpose: '77', minor: oneWay, currency, text: 'One way fee', rate: false, total: isIncluded }] : []
  return {
    vehicleCharges: [chargeElement('VehicleCharge', { purpose: '1', minor: rate, currency, rate: true, total: true })],
    totalCharge: totalOf(rate, estimated, currency),
    fees: [...fees, ...youngFee(sale)].map((fee) => chargeElement('Fee', fee)),
  }
}

export const pricesOf = (sale: Sale, { prices }: Profile, dice: Dice): PriceElements =>
  prices === 'fees' ? inFees(sale, dice) : prices === 'inclusive' ? inclusive(sale) : taxOnTop(sale, dice)
