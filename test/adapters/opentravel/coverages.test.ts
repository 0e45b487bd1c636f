import { describe, expect, it } from 'vitest'
import { freeCancellationUntil } from '#domain/cancellation.ts'
import { decimalIn } from '../../../adapters/suppliers/opentravel/coverages.ts'
import type { Partner } from '../../../adapters/suppliers/opentravel/partner.ts'
import { ace } from '../../../adapters/suppliers/opentravel/partners/ace.ts'
import { carnect } from '../../../adapters/suppliers/opentravel/partners/carnect.ts'
import { cartrawler } from '../../../adapters/suppliers/opentravel/partners/cartrawler.ts'
import { aSearch, places } from '../searches.ts'
import { aCore, offerOf } from './a-car.ts'

const paid = { PaymentRules: { PaymentRule: { '@PaymentType': '4' } } }
const fees = { Fee: [{ '@Purpose': '22', '@Amount': '100' }, { '@Purpose': '23', '@Amount': '0' }, { '@Purpose': '6', '@Amount': '0' }] }

const offerWith = (partner: Partner, priced: unknown, core: object = {}) =>
  offerOf(partner, { core: aCore({ ...(partner.pricing.kind === 'FEES' && { Fees: fees }), ...core }), info: { ...paid, PricedCoverages: { PricedCoverage: priced } } })
const coverageWith = (partner: Partner, priced: object, core: object = {}) => offerWith(partner, priced, core).coverages?.[0]

const priced = (coverage: object, charge: object = {}, deductible?: object) => ({ Coverage: coverage, Charge: { '@CurrencyCode': 'USD', '@Amount': '0.00', '@IncludedInRate': 'true', ...charge }, ...(deductible && { Deductible: deductible }) })
const usd = (minorUnits: number) => ({ minorUnits, currency: 'USD' })

describe('a priced coverage', () => {
  const nine = { '@ExcessAmount': '900', '@LiabilityAmount': '5000', '@CurrencyCode': 'USD' }
  it.each([
    [cartrawler, '7', { excess: { kind: 'AMOUNT', amount: usd(90_000) }, theftExcess: undefined }],
    [cartrawler, '48', { excess: undefined, theftExcess: { kind: 'AMOUNT', amount: usd(90_000) } }],
    [cartrawler, '59', { excess: undefined, thirdPartyLimit: { kind: 'AMOUNT', amount: usd(500_000) } }],
    [cartrawler, '601.VCT.X', { excess: { kind: 'AMOUNT', amount: usd(90_000) }, theftExcess: { kind: 'AMOUNT', amount: usd(90_000) } }],
    [carnect, 'CDW', { excess: { kind: 'AMOUNT', amount: usd(90_000) } }],
    [carnect, 'TP', { theftExcess: { kind: 'AMOUNT', amount: usd(90_000) } }],
    [carnect, 'SLI', { thirdPartyLimit: { kind: 'AMOUNT', amount: usd(500_000) } }],
    [carnect, 'GTP', { coversTyresAndWheels: true, excess: undefined }],
    [carnect, 'PAI', { coversPersonalAccident: true, excess: undefined }],
    [ace, '7', { excess: { kind: 'AMOUNT', amount: usd(90_000) } }],
    [ace, '16', { excess: { kind: 'AMOUNT', amount: usd(90_000) }, theftExcess: { kind: 'AMOUNT', amount: usd(90_000) } }],
    [ace, '38', { thirdPartyLimit: { kind: 'AMOUNT', amount: usd(500_000) } }],
    [ace, '48', { theftExcess: { kind: 'AMOUNT', amount: usd(90_000) } }],
  ])('of $id with the code %s states its facts', (partner, code, facts) => {
    const names = partner === carnect ? { '@CoverageType': 'A text', '@Code': code } : { '@CoverageType': code }
    expect(coverageWith(partner, priced(names, { '@Description': 'A text' }, nine))).toMatchObject({ ref: code, name: 'A text', form: 'INCLUDED', price: usd(0), ...facts })
  })

  it('that no table knows keeps its text and states nothing (Q11)', () => {
    expect(coverageWith(cartrawler, priced({ '@CoverageType': '38' }, { '@Description': 'Something new' }, nine))).toMatchObject({ ref: '38', name: 'Something new', excess: undefined, theftExcess: undefined, thirdPartyLimit: undefined })
  })

  it.each(['CF', 'TAX', 'ASC', 'OW', 'F2F', 'F2E', 'S2S', '416', '6'])('%s of carnect is a policy, no coverage (Q11)', (code) => {
    expect(offerWith(carnect, priced({ '@CoverageType': 'Text', '@Code': code })).coverages).toEqual([])
  })

  it('is included, for sale or mandatory as it says', () => {
    const form = (charge: object, coverage = {}) => coverageWith(ace, priced({ '@CoverageType': '7', ...coverage }, { '@Amount': '53.01', ...charge }))
    expect(form({})).toMatchObject({ form: 'INCLUDED', price: usd(0) })
    expect(form({ '@IncludedInRate': 'false' })).toMatchObject({ form: 'OPTIONAL', price: usd(5301), due: 'AT_DESK' })
    expect(form({ '@IncludedInRate': 'false' }, { '@Required': 'true' })).toMatchObject({ form: 'MANDATORY_AT_DESK', price: usd(5301), due: 'AT_DESK' })
    expect(coverageWith(cartrawler, priced({ '@CoverageType': '601.VCT.X' }, { '@IncludedInRate': 'false' }))).toMatchObject({ form: 'OPTIONAL', due: 'NOW' })
  })

  it.each([['12', 'INCLUDED'], ['16', 'OPTIONAL'], ['99', 'OPTIONAL']])('that does not say so is in ACE’s rate category %s %s', (category, form) => {
    expect(coverageWith(ace, priced({ '@CoverageType': '16' }, { '@IncludedInRate': undefined }), { RentalRate: { VehicleCharges: '', RateQualifier: { '@RateCategory': category } } })).toMatchObject({ form })
  })

  it('is listed once, and cars that list none say nothing', () => {
    expect(offerWith(carnect, [priced({ '@CoverageType': 'A', '@Code': 'CDW' }), priced({ '@CoverageType': 'B', '@Code': 'CDW' })]).coverages).toHaveLength(1)
    expect(offerOf(carnect, { info: paid }).coverages).toBeUndefined()
  })
})

describe('an excess in a sentence (Q12)', () => {
  it.each([
    ['with excess up to 900 EUR', 90_000], ['with excess up to 1.200,00 EUR', 120_000], ['Excess: 1,200.50 EUR.', 120_050], ['excess 0,60 EUR', 60], ['with excess', undefined], ['no liability', undefined],
  ])('%s', (text, minorUnits) => {
    expect(coverageWith(carnect, priced({ '@CoverageType': 'CDW', '@Code': 'CDW' }, { '@Description': text }))?.excess)
      .toEqual(minorUnits === undefined ? undefined : { kind: 'AMOUNT', amount: { minorUnits, currency: 'EUR' } })
  })
  it('of nothing is waived', () => expect(coverageWith(carnect, priced({ '@CoverageType': 'CDW', '@Code': 'CDW' }, { '@Description': 'excess 0,00 EUR' }))?.excess).toEqual({ kind: 'WAIVED' }))
  it.each([['900', '900'], ['1.200', '1200'], ['1,200', '1200'], ['12,5', '12.5'], ['1.234.567,89', '1234567.89'], ['1.2.3', undefined], ['', undefined]])('reads %j as %j', (text, digits) => expect(decimalIn(text)).toBe(digits))
})

describe('a fuel policy', () => {
  it.each([['FULLFULL', 'FULL_TO_FULL'], ['SAMESAME', 'SAME_LEVEL'], ['FULLEMPTY', 'PREPAID'], ['FREETANK', 'FREE_TANK'], ['HALFHALF', 'NOT_STATED']])('%s is %s', (Type, policy) => {
    expect(offerOf(cartrawler, { core: aCore({ Fees: fees, TPA_Extensions: { FuelPolicy: { '@Type': Type } } }) }).fuelPolicy).toBe(policy)
  })
  it.each([['F2F', 'FULL_TO_FULL'], ['S2S', 'SAME_LEVEL'], ['F2E', 'PREPAID'], ['F2X', 'NOT_STATED']])('written as the coverage %s is %s', (code, policy) => {
    expect(offerWith(carnect, priced({ '@CoverageType': 'Fuel Information', '@Code': code })).fuelPolicy).toBe(policy)
  })
})

describe('cancelling (Q13)', () => {
  const stretch = (from: string, to: string, amount: string) =>
    priced({ '@CoverageType': 'Cancellation fee', '@Code': 'CF', Details: [{ '@CoverageTextType': 'Supplement', '#text': `${from}_${to}` }, 'Up to 48 hours free.'] }, { '@Amount': amount })
  const free = stretch('2026-11-20T09:43:42', '2026-12-08T10:00:00', '0.00')
  const dear = stretch('2026-12-08T10:00:00', '2026-12-10T10:00:00', '45.44')

  it('costs what each stretch until the pick-up says', () => {
    const { cancellation } = offerWith(carnect, [dear, free])
    expect(cancellation).toEqual({
      brackets: [{ fromHours: undefined, toHours: 48, fee: { kind: 'FREE' } }, { fromHours: 48, toHours: 0, fee: { kind: 'AMOUNT', amount: usd(4544) } }], noShow: undefined,
    })
    const { pickUp } = aSearch({ from: places.jeju })
    expect(cancellation && freeCancellationUntil(cancellation, { at: pickUp.at, zone: pickUp.place.zone })).toBe('2026-12-08T10:00')
  })

  it.each([
    ['they leave a gap', [free, stretch('2026-12-09T10:00:00', '2026-12-10T10:00:00', '45.44')]],
    ['they do not reach the pick-up', [free]],
    ['one cannot be read', [free, dear, stretch('soon', 'later', '1')]],
    ['one has no price', [free, { ...dear, Charge: {} }]],
    ['there are none', []],
  ])('is unknown when %s', (_, terms) => expect(offerWith(carnect, terms).cancellation).toBeUndefined())
})
