import { describe, expect, it } from 'vitest'
import type { Partner } from '../../../adapters/suppliers/opentravel/partner.ts'
import { ace } from '../../../adapters/suppliers/opentravel/partners/ace.ts'
import { carnect } from '../../../adapters/suppliers/opentravel/partners/carnect.ts'
import { cartrawler } from '../../../adapters/suppliers/opentravel/partners/cartrawler.ts'
import { aSearch, places } from '../searches.ts'
import { aCore, aLocation, outcomeOf } from './a-car.ts'

const oneWay = { locations: [aLocation(), aLocation({ '@Code': 'L2', '@ExtendedLocationCode': 'L2' })], criteria: aSearch({ from: places.narita, to: places.haneda }) }
type Charge = Readonly<Record<`@${string}`, string>>
type Price = { readonly total?: object; readonly fees?: readonly Charge[]; readonly charges?: readonly Charge[]; readonly payment?: string }

/** The lines of a price in short: `RENTAL 100.00 USD NOW`. */
function linesOf(partner: Partner, { total = {}, fees = [], charges = [], payment = '4' }: Price, car: object = oneWay): readonly string[] | string {
  const core = aCore({
    TotalCharge: { '@RateTotalAmount': '100.00', '@EstimatedTotalAmount': '100.00', '@CurrencyCode': 'USD', ...total },
    Fees: { Fee: fees }, RentalRate: { VehicleCharges: { VehicleCharge: charges } },
  })
  const outcome = outcomeOf(partner, { ...car, core, info: { PaymentRules: { PaymentRule: { '@PaymentType': payment } } } })
  return typeof outcome === 'string' ? outcome : outcome.priceLines.map(({ kind, amount, due }) => `${kind} ${amount.minorUnits} ${amount.currency} ${due}`)
}

const fee = (purpose: string, amount: string, flags: 'rate' | 'total' | 'onTop' | 'unstated' = 'unstated', currency = 'USD'): Charge => ({
  '@Purpose': purpose, '@Amount': amount, '@CurrencyCode': currency,
  ...(flags === 'unstated' ? {} : { '@IncludedInRate': String(flags === 'rate'), '@IncludedInEstTotalInd': String(flags !== 'onTop') }),
})

describe('a price in three fees (cartrawler, Q7)', () => {
  const three = (now: string, desk: string, booking = '0.00', deskMoney = 'USD') => [fee('22', now), fee('23', desk, 'unstated', deskMoney), fee('6', booking)]

  it('is what is paid now, at the desk and for booking', () => {
    expect(linesOf(cartrawler, { fees: three('52.10', '11.30', '2.50'), total: { '@RateTotalAmount': '52.10', '@EstimatedTotalAmount': '65.90' } }))
      .toEqual(['RENTAL 5210 USD NOW', 'RENTAL 1130 USD AT_DESK', 'SERVICE_FEE 250 USD NOW'])
  })
  it('leaves out what is nothing', () => expect(linesOf(cartrawler, { fees: three('100.00', '0.00') })).toEqual(['RENTAL 10000 USD NOW']))
  it('may be asked for in other money at the desk', () => {
    expect(linesOf(cartrawler, { fees: three('60', '5000', '0', 'JPY'), total: { '@RateTotalAmount': '60', '@EstimatedTotalAmount': '94.10' } })).toEqual(['RENTAL 6000 USD NOW', 'RENTAL 5000 JPY AT_DESK'])
  })
  it('has its one-way fee in the desk’s part', () => {
    expect(linesOf(cartrawler, { fees: three('60', '40'), charges: [fee('2', '30', 'total')] })).toEqual(['RENTAL 6000 USD NOW', 'RENTAL 1000 USD AT_DESK', 'ONE_WAY_FEE 3000 USD AT_DESK'])
  })
  it('grows by what the desk asks for besides (Q8)', () => {
    expect(linesOf(cartrawler, { fees: three('100', '0'), charges: [fee('13', '12000', 'onTop', 'KRW')] })).toEqual(['RENTAL 10000 USD NOW', 'YOUNG_DRIVER_FEE 12000 KRW AT_DESK'])
  })
  it('keeps a fee with another purpose, at the desk', () => {
    expect(linesOf(cartrawler, { fees: [...three('90', '0'), fee('99', '10')] })).toEqual(['RENTAL 9000 USD NOW', 'OTHER_FEE 1000 USD AT_DESK'])
  })

  it.each([
    ['the fees are not the total', { fees: three('52.10', '11.30') }],
    ['the prepaid fee is missing', { fees: [fee('23', '100'), fee('6', '0')] }],
    ['the desk’s fee is missing', { fees: [fee('22', '100'), fee('6', '0')] }],
    ['the booking fee is missing', { fees: [fee('22', '100'), fee('23', '0')] }],
    ['a fee has no amount', { fees: [fee('22', '100'), { '@Purpose': '23' }, fee('6', '0')] }],
    ['the desk asks for other money and the prepaid part is not the rate', { fees: three('60', '5000', '0', 'JPY') }],
    ['the desk asks for other money and the rate is not stated', { fees: three('60', '5000', '0', 'JPY'), total: { '@RateTotalAmount': undefined } }],
    ['the one-way fee is in other money than the part it lies in', { fees: three('60', '40'), charges: [fee('2', '3000', 'total', 'JPY')] }],
    ['the one-way fee is more than the part it lies in', { fees: three('90', '10'), charges: [fee('2', '30', 'total')] }],
  ] as const satisfies readonly (readonly [string, Price])[])('is none when %s', (_, price) => expect(linesOf(cartrawler, price)).toBe('PRICE_MISMATCH'))
})

describe('a price in one total (carnect)', () => {
  it.each([['4', 'NOW'], ['1', 'AT_DESK'], ['5', 'AT_DESK']])('with payment type %s is due %s', (payment, due) => expect(linesOf(carnect, { payment })).toEqual([`RENTAL 10000 USD ${due}`]))
  it('is none when nothing tells when it is due (Q8)', () => expect(linesOf(carnect, { payment: '99' })).toBe('PRICE_MISMATCH'))
  it('is told apart by the fees that lie in it', () => {
    expect(linesOf(carnect, { fees: [{ '@Purpose': '7', '@IncludedInRate': 'true' }, fee('2', '20', 'rate'), fee('28', '5', 'rate'), fee('99', '1', 'rate')] }))
      .toEqual(['RENTAL 7400 USD NOW', 'ONE_WAY_FEE 2000 USD NOW', 'AIRPORT_FEE 500 USD NOW', 'OTHER_FEE 100 USD NOW'])
  })
  it('grows by fees that lie in no total, known or not (Q8)', () => {
    expect(linesOf(carnect, { fees: [fee('13', '12', 'onTop'), fee('99', '3', 'onTop'), fee('2', '20')] }))
      .toEqual(['RENTAL 10000 USD NOW', 'YOUNG_DRIVER_FEE 1200 USD AT_DESK', 'OTHER_FEE 300 USD AT_DESK', 'ONE_WAY_FEE 2000 USD AT_DESK'])
  })
  it('does not grow by prices of a unit, and does not repeat the rental', () => {
    expect(linesOf(carnect, { charges: [fee('original', '100'), fee('preferred', '100'), fee('8', '0.60', 'onTop'), fee('11', '9', 'onTop')] })).toEqual(['RENTAL 10000 USD NOW'])
  })
  it('calls a fee for the way another fee where the car comes back', () => {
    expect(linesOf(carnect, { fees: [fee('2', '20', 'rate')] }, {})).toEqual(['RENTAL 8000 USD NOW', 'OTHER_FEE 2000 USD NOW'])
  })
  it.each([
    ['a fee that comes on top has no amount', { fees: [{ '@Purpose': '13', '@IncludedInRate': 'false' }] }],
    ['the fees in it are more than all of it', { fees: [fee('2', '120', 'rate')] }],
    ['a fee is negative', { fees: [fee('99', '-5', 'rate')] }],
    ['a fee lies in a total that adds nothing to the rate', { fees: [fee('2', '20', 'total')] }],
  ] as const satisfies readonly (readonly [string, Price])[])('is none when %s', (_, price) => expect(linesOf(carnect, price)).toBe('PRICE_MISMATCH'))
})

describe('a price with taxes on top (ace, Q6)', () => {
  const total = { '@RateTotalAmount': '84.84', '@EstimatedTotalAmount': '124.60' }
  it('has tax where the two totals differ, at the desk', () => expect(linesOf(ace, { total })).toEqual(['RENTAL 8484 USD AT_DESK', 'TAX 3976 USD AT_DESK']))
  it('has the one-way fee in that difference where it says so', () => {
    expect(linesOf(ace, { total, fees: [fee('77', '30', 'total')] })).toEqual(['RENTAL 8484 USD AT_DESK', 'TAX 976 USD AT_DESK', 'ONE_WAY_FEE 3000 USD AT_DESK'])
  })
  it('has it on top where it says that', () => expect(linesOf(ace, { total, fees: [fee('77', '30', 'onTop')] })).toContain('ONE_WAY_FEE 3000 USD AT_DESK'))
  it('does not count the rental twice', () => expect(linesOf(ace, { charges: [fee('1', '100', 'rate')] })).toEqual(['RENTAL 10000 USD AT_DESK']))
  it('is one rental where only the total is told', () => expect(linesOf(ace, { total: { '@RateTotalAmount': undefined } })).toEqual(['RENTAL 10000 USD AT_DESK']))
  it('is none when the total is less than the rate', () => expect(linesOf(ace, { total: { '@EstimatedTotalAmount': '90' } })).toBe('PRICE_MISMATCH'))
})
