import { describe, expect, it } from 'vitest'
import { branchRef } from '#domain/ids.ts'
import { branchOf } from '../../../adapters/suppliers/opentravel/branch.ts'
import { carsOf } from '../../../adapters/suppliers/opentravel/mapping.ts'
import type { Partner } from '../../../adapters/suppliers/opentravel/partner.ts'
import { ace } from '../../../adapters/suppliers/opentravel/partners/ace.ts'
import { carnect } from '../../../adapters/suppliers/opentravel/partners/carnect.ts'
import { cartrawler } from '../../../adapters/suppliers/opentravel/partners/cartrawler.ts'
import { childrenOf, locDetailAnswer, unescaped } from '../../../adapters/suppliers/opentravel/wire.ts'
import { offerProblems } from '../offer-invariants.ts'
import { answerAtOnce } from '../answer-at-once.ts'
import { aSearch, places } from '../searches.ts'
import { aCore, aLocation, offerOf, outcomeOf } from './a-car.ts'
import { fixtureOf, xmlCodec } from './codec.ts'
import search from './fixtures/cartrawler-search-one-way.json' with { type: 'json' }

/** Steps down a tree that is only known to be one. */
const at = (tree: unknown, ...names: readonly string[]): unknown =>
  names.reduce((inner, name) => (typeof inner === 'object' && inner !== null ? Object.entries(inner).find(([key]) => key === name)?.[1] : undefined), tree)
const xmlOf = (name: string) => xmlCodec.parse(String(fixtureOf(name).response))
const vendorsOf = (answer: unknown) => childrenOf(at(answer, 'VehAvailRSCore', 'VehVendorAvails'), 'VehVendorAvail')

const tokyo = aSearch({ from: places.narita, to: places.haneda })
const bangkok = aSearch({ from: places.bangkok, to: places.donMueang })

describe('an answer', () => {
  it.each([
    ['cartrawler', cartrawler, search.response, tokyo],
    ['carnect', carnect, at(xmlOf('carnect-search-one-way'), 'Envelope', 'Body', 'OTA_VehAvailRateRS'), tokyo],
    ['ace', ace, at(xmlOf('ace-search-one-way'), 'OTA_VehAvailRateRS'), bangkok],
  ] as const satisfies readonly (readonly [string, Partner, unknown, typeof tokyo])[])('of %s becomes offers', (_, partner, response, criteria) => {
    const answer = answerAtOnce(carsOf(vendorsOf(response), criteria, partner))
    expect(answer.offers.flatMap(offerProblems)).toEqual([])
    expect(answer).toMatchSnapshot()
  })

  it('counts what lies beyond the limit, and a vendor that cannot be read as one car', () => {
    const vendor = { Vendor: { '@Code': 'ZE' }, VehAvails: Array.from({ length: 501 }, (_, index) => ({ VehAvailCore: aCore({ Reference: { '@ID': `q${index}` } }), VehAvailInfo: {} })), Info: { LocationDetails: aLocation() } }
    const { received, offers, dropped } = answerAtOnce(carsOf([vendor, 7], aSearch({ from: places.jeju }), ace))
    expect([received, offers.length, dropped]).toEqual([502, 500, { OVER_LIMIT: 2 }])
    expect(answerAtOnce(carsOf([7], aSearch({ from: places.jeju }), ace))).toEqual({ received: 1, offers: [], dropped: { MALFORMED: 1 } })
  })
})

describe('a car', () => {
  it.each([
    ['has no reference', { core: aCore({ Reference: { '@Type': '16' } }) }, 'MALFORMED'],
    ['names no vendor', { vendor: '' }, 'BROKEN_REFERENCE'],
    ['stands nowhere', { locations: '' }, 'BROKEN_REFERENCE'],
    ['comes back to a place that is not told (Q17)', { criteria: tokyo }, 'BROKEN_REFERENCE'],
    ['has no class', { core: aCore({ Vehicle: { '@TransmissionType': 'Automatic', VehMakeModel: { '@Name': 'Car', '@Code': 'Fiat 500' } } }) }, 'UNKNOWN_CLASS'],
    ['costs money that we cannot count', { core: aCore({ TotalCharge: { '@EstimatedTotalAmount': '1', '@CurrencyCode': 'XTS' } }) }, 'CURRENCY_NOT_SUPPORTED'],
  ] as const)('is dropped when it %s', (_, car, reason) => expect(outcomeOf(ace, car)).toBe(reason))

  it.each(['Unavailable', 'NotAvailable', 'Closed'])('that is %s is no item (Q16)', (status) => expect(outcomeOf(ace, { core: aCore({ '@Status': status }) })).toBe('NOT_COUNTED'))

  it('is confirmed at once only when it says that it is available', () => {
    expect(['Available', 'OnRequest', 'SomethingNew'].map((status) => offerOf(ace, { core: aCore({ '@Status': status }) }).isInstantlyConfirmed)).toEqual([true, false, false])
  })

  it('has one reference however often it is listed, whatever its URL (Q18)', () => {
    const listed = (url: string) => offerOf(ace, { core: aCore({ Reference: { '@Type': '16', '@ID': 'a|b', '@ID_Context': 'AC', '@URL': url } }) }).ref
    expect([listed('one'), listed('two')]).toEqual(['16|a%7Cb|AC|', '16|a%7Cb|AC|'])
  })

  it('may stand beside its own vendor and counters, with a whole name where one is told (Q17)', () => {
    const core = aCore({ Vendor: { '@Code': 'OK', '@CompanyShortName': 'OK RENT A C', '#text': 'OK RENT A CAR' }, VendorLocation: aLocation({ '@ExtendedLocationCode': '1' }), DropOffLocation: aLocation({ '@ExtendedLocationCode': '2' }) })
    expect(offerOf(carnect, { core, info: { PaymentRules: { PaymentRule: { '@PaymentType': '4' } } }, criteria: tokyo }))
      .toMatchObject({ vendor: { code: 'OK', name: 'OK RENT A CAR' }, pickUpBranch: { ref: '1' }, dropOffBranch: { ref: '2' } })
  })
})

describe('its vehicle', () => {
  const vehicle = (change: object) => offerOf(ace, { core: aCore({ Vehicle: { '@TransmissionType': 'Automatic', VehMakeModel: { '@Name': 'Avante', '@Code': 'CDAV' }, ...change } }) }).vehicle

  it.each([
    [{ VehMakeModel: { '@Name': 'Fiat 500', '@Code': 'MBMR' }, '@Code': 'Fiat 500' }, 'MBMR', 'GIVEN'],
    [{ VehMakeModel: { '@Name': 'Fiat 500', '@Code': '' }, '@Code': 'mbmr' }, 'MBMR', 'GIVEN'],
    [{ VehMakeModel: { '@Name': 'Fiat 500' }, '@Code': 'Fiat 500', '@VendorCarType': 'MBMR' }, 'MBMR', 'GIVEN'],
    [{ VehMakeModel: { '@Name': 'Fiat 500' }, VehClass: { '@Size': '4' }, VehType: { '@VehicleCategory': '3' }, '@FuelType': 'Diesel', '@DriveType': 'AWD' }, 'CFDD', 'MAPPED'],
  ])('has the class of %j (Q9)', (change, code, derivation) => expect(vehicle(change).acriss).toEqual({ code, derivation }))

  it.each([['5+', 5], ['5', 5], [5, 5], ['NA', undefined], ['five', undefined], ['0', undefined], ['99', undefined], ['4.5', undefined]])('has of %j seats %j (Q4)', (stated, seats) => {
    expect(vehicle({ '@PassengerQuantity': stated }).seats).toBe(seats)
  })
  it.each([['2-4', 4], ['4', 4], ['NA', undefined], ['9', undefined]])('has of %j doors %j (Q4)', (stated, doors) => expect(vehicle({ VehType: { '@DoorCount': stated } }).doors).toBe(doors))

  it('is no promised model, and its texts are decoded once more (Q10, Q2)', () => {
    expect(vehicle({ VehMakeModel: { '@Name': 'R&amp;B &#51228;&#xC8FC;', '@Code': 'CDAV' }, PictureURL: 'https://images.example.com/?a=1&amp;b=2' }))
      .toMatchObject({ name: 'R&B 제주', isGuaranteedModel: false, imageUrl: 'https://images.example.com/?a=1&b=2' })
    expect(unescaped('&eacute; &#0; &#x110000; &nbsp;&LT;')).toBe('&eacute;    <')
  })
})

describe('its terms', () => {
  const rate = (change: object) => offerOf(carnect, { core: aCore({ RentalRate: { VehicleCharges: '', ...change } }), info: { PaymentRules: { PaymentRule: { '@PaymentType': '4' } } } })
  const charges = [
    { '@Purpose': '8', '@Amount': '0.60', '@CurrencyCode': 'EUR', '@IncludedInRate': 'false', '@IncludedInEstTotalInd': 'false' },
    { '@Purpose': 'Estimated deposit amount', '@Amount': '1050', '@CurrencyCode': 'EUR', '@IncludedInRate': 'false', '@IncludedInEstTotalInd': 'false' },
  ]

  it('tell the distance, the price of more, and the deposit, none of which is a line of the price', () => {
    const offer = rate({ RateDistance: { '@Unlimited': 'false', '@Quantity': '300', '@DistUnitName': 'Km', '@VehiclePeriodUnitName': 'Day' }, VehicleCharges: { VehicleCharge: charges } })
    expect(offer.mileage).toEqual({ kind: 'LIMITED', distance: 300, unit: 'KM', per: 'DAY', overFee: { minorUnits: 60, currency: 'EUR' } })
    expect(offer.deposit).toMatchObject({ minimum: { minorUnits: 105_000, currency: 'EUR' }, maximum: { minorUnits: 105_000, currency: 'EUR' } })
    expect(offer.priceLines).toHaveLength(1)
  })

  it.each([[{ '@Unlimited': 'true' }, { kind: 'UNLIMITED' }], [{ '@Quantity': '0', '@DistUnitName': 'Km', '@VehiclePeriodUnitName': 'Day' }, undefined], [{ '@Quantity': '200', '@DistUnitName': 'League', '@VehiclePeriodUnitName': 'Day' }, undefined]])(
    'say of %j: %j', (RateDistance, mileage) => expect(rate({ RateDistance }).mileage).toEqual(mileage))

  it('take ages from attributes, and from elements as the older version has them', () => {
    expect(rate({ RateRestrictions: { '@MinimumAge': '21', '@MaximumAge': '75' } }).requirements).toMatchObject({ minimumAge: 21, maximumAge: 75 })
    expect(rate({ RateRestrictions: { MinimumAge: '19.5', MaximumAge: '75' } }).requirements).toMatchObject({ minimumAge: 20, maximumAge: 75 })
  })
})

describe('a wrapper', () => {
  const fee = { '@Amount': '1' }
  it.each([
    [{ Fee: [fee, fee] }, 2], [{ Fee: fee }, 1], [[fee, fee], 2], [[{ Fee: fee }, { Fee: [fee] }], 2], ['', 0], [undefined, 0], [null, 0], [{}, 0], [{ Other: 'x' }, 0],
  ])('%j holds %i (Q1)', (wrapper, count) => expect(childrenOf(wrapper, 'Fee')).toEqual(Array.from({ length: count }, () => fee)))
  it('that is none is a child that cannot be read', () => expect(childrenOf(7, 'Fee')).toEqual([7]))
})

describe('a branch', () => {
  const read = (location: object, partner: Partner = ace) => {
    const { LocationDetail } = locDetailAnswer.parse({ LocationDetail: location })
    return branchOf(LocationDetail, branchRef('L1'), partner)
  }

  it('is found in what both partners answer', () => {
    expect(read(Object(at(xmlOf('ace-branch'), 'OTA_VehLocDetailRS', 'LocationDetail')))).toMatchSnapshot()
    expect(read(Object(at(xmlOf('carnect-branch'), 'Envelope', 'Body', 'OTA_VehLocDetailRS', 'LocationDetail')), carnect)).toMatchSnapshot()
  })

  it.each([
    [['1 Road', '33.9425, -118.408'], { latitude: 33.9425, longitude: -118.408 }], [['1 Road', '12, 34 Street'], undefined], [['95.1, 10.0'], undefined], ['one line', undefined],
  ])('stands, by its address lines %j, at %j (Q14)', (AddressLine, position) => expect(read({ '@Name': 'B', Address: { AddressLine } })?.position).toEqual(position))

  it('leaves out of its address what is a position or unknown (Q3)', () => {
    expect(read({ '@Name': 'B', Address: { AddressLine: ['1 Road', 'NA', '33.9, -118.4'], CityName: 'LA' }, Telephone: { '@PhoneNumber': 'NA' } }))
      .toMatchObject({ address: '1 Road, LA', telephone: undefined })
  })

  const hours = (times: unknown) => read({ '@Name': 'B', AdditionalInfo: { OperationSchedules: { OperationSchedule: { OperationTimes: { OperationTime: times } } } } })?.hours?.regular
  it.each([['800', '2330', '08:00', '23:30'], ['0800', '2400', '08:00', '24:00'], ['08:00', '20:00:00', '08:00', '20:00']])('opens from %s to %s (Q15)', (Start, End, opens, closes) => {
    expect(hours({ '@Mon': 'true', '@Sun': '1', '@Tue': 'false', '@Start': Start, '@End': End })).toEqual([{ day: 'MONDAY', opens, closes }, { day: 'SUNDAY', opens, closes }])
  })
  it('says nothing of its hours when one of them cannot be read', () => {
    expect(hours([{ '@Mon': 'true', '@Start': '0800', '@End': '2000' }, { '@Tue': 'true', '@Start': 'dawn', '@End': 'dusk' }])).toBeUndefined()
  })

  it.each([['1', 'IN_TERMINAL'], ['3', 'SHUTTLE'], ['7', 'IN_TOWN'], ['14', 'AT_AIRPORT'], ['17', 'IN_TERMINAL'], ['24', 'SHUTTLE'], ['99', 'NOT_STATED']])('has its counter %s: %s', (code, desk) => {
    expect(read({ '@Name': 'B', '@CounterLocation': code })?.desk).toBe(desk)
    expect(read({ '@Name': 'B', AdditionalInfo: { CounterLocation: { '@Location': code } } })?.desk).toBe(desk)
  })
  it('is at the airport where it says no more', () => expect([read({ '@Name': 'B', '@AtAirport': 'true' })?.desk, read({ '@Name': 'B', '@AtAirport': 'false' })?.desk]).toEqual(['AT_AIRPORT', 'NOT_STATED']))
})
