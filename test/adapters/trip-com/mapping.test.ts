import { describe, expect, it } from 'vitest'
import { productsOf } from '../../../adapters/suppliers/trip-com/answer.ts'
import { coverageOf } from '../../../adapters/suppliers/trip-com/coverages.ts'
import { branchOf, extraOf, vehicleDetailsOf } from '../../../adapters/suppliers/trip-com/details.ts'
import { hasContent } from '../../../adapters/suppliers/trip-com/faults.ts'
import { fromGcj02 } from '../../../adapters/suppliers/trip-com/geo.ts'
import { cancellationOf, channelOf, productQueryOf, vehicleOf } from '../../../adapters/suppliers/trip-com/mapping.ts'
import { priceLinesOf } from '../../../adapters/suppliers/trip-com/price-lines.ts'
import { batchesOf, branchRefOf, offerRefOf, vehicleRefOf } from '../../../adapters/suppliers/trip-com/refs.ts'
import * as wire from '../../../adapters/suppliers/trip-com/wire.ts'
import { offerRef } from '#domain/ids.ts'
import { money, won } from '#domain/money.ts'
import { distanceKm } from '#domain/place.ts'
import { answerAtOnce } from '../answer-at-once.ts'
import { aSearch, places } from '../searches.ts'
import branches from './fixtures/branches.json' with { type: 'json' }
import details from './fixtures/details.json' with { type: 'json' }
import search from './fixtures/search-one-way.json' with { type: 'json' }
import vehicles from './fixtures/vehicles.json' with { type: 'json' }

const page = wire.productQueryAnswer.parse(search.response)
const anOffer = offerRef('OSD:KRW:mark')

describe('a question', () => {
  const asked = { requestId: 'r1', currency: 'KRW', pageSize: 500 } as const

  it('names an airport by its code and any other place by where it is', () => {
    const { pickup, dropoff } = productQueryOf(aSearch({ from: places.gimpo, to: places.seoulStation }), asked)
    expect(pickup).toEqual({ date: '2026-12-10 10:00', locationType: 1, locationCode: 'GMP' })
    expect(dropoff).toEqual({ date: '2026-12-13 10:00', locationType: 3, geo: { latitude: 37.557863, longitude: 126.969468, geoType: 'WGS84' } })
  })

  it('goes to the mainland’s channel where the car is picked up there', () => {
    expect([places.shanghai, places.jeju].map((from) => channelOf(aSearch({ from })))).toEqual(['ISD', 'OSD'])
  })

  it.each([['KO', 'ko-KR'], ['EN', 'en-US'], ['JA', 'ja-JP'], ['ZH', 'zh-CN']] as const)('asks in %s as %s', (language, code) => {
    expect(productQueryOf(aSearch({ from: places.jeju, language }), asked).language).toBe(code)
  })
})

describe('a recorded answer', () => {
  it('becomes offers', () => expect(answerAtOnce(productsOf([page], 'OSD', 1000))).toMatchSnapshot())
  it('becomes branches', () => expect(branches.response.storeList.map((store) => branchOf(wire.storeInfo.parse(store), 'OSD'))).toMatchSnapshot())
  it('becomes vehicle details', () => {
    expect(vehicles.response.vehicleList.map((vehicle) => vehicleDetailsOf(wire.vehicleInfo.parse(vehicle), vehicleRefOf('OSD', vehicle.vehicleCode)))).toMatchSnapshot()
  })
  it('becomes extras', () => {
    const product = wire.productDetail.parse(details.response.productList[0])
    expect(product.addServices?.map((service) => extraOf(service, anOffer))).toMatchSnapshot()
  })
})

describe('what cannot be offered', () => {
  const changed = (change: object) => answerAtOnce(productsOf([{ ...page, productList: [{ ...search.response.productList[0], ...change }] }], 'OSD', 1000))

  it.each([
    ['is no object of theirs', { priceInfo: 0 }, 'MALFORMED'],
    ['costs what no currency can count', { priceInfo: { ...search.response.productList[0]?.priceInfo, currentTotalPrice: 1e300 } }, 'MALFORMED'],
    ['names a store that is in no list', { pStoreCode: 'S99999' }, 'BROKEN_REFERENCE'],
    ['names a car that is in no list', { vehicleCode: 'V0' }, 'BROKEN_REFERENCE'],
    ['is in money that we cannot count', { priceInfo: { ...search.response.productList[0]?.priceInfo, currentCurrencyCode: 'XTS' } }, 'CURRENCY_NOT_SUPPORTED'],
  ] as const)('is dropped and counted when it %s', (_, change, reason) => {
    expect(changed(change)).toEqual({ received: 1, offers: [], dropped: { [reason]: 1 } })
  })

  it('is counted when the answer is longer than the limit', () => {
    const answer = answerAtOnce(productsOf([page, page], 'OSD', 10))
    expect([answer.received, answer.offers.length, answer.dropped]).toEqual([16, 10, { OVER_LIMIT: 6 }])
  })

  it('includes a car without a class', () => {
    const nameless = { ...page, vehicleList: search.response.vehicleList.map((vehicle) => ({ ...vehicle, sippCode: '', groupCode: 'SECRET' })) }
    expect(answerAtOnce(productsOf([nameless], 'OSD', 1000)).dropped).toEqual({ UNKNOWN_CLASS: 8 })
  })
})

describe('numbers of a product', () => {
  const offerWith = (change: object) => answerAtOnce(productsOf([{ ...page, productList: [{ ...search.response.productList[0], ...change }] }], 'OSD', 1000)).offers[0]

  it('that limit an age are never softened by rounding', () => {
    expect(offerWith({ ageRule: { min: 25.5, max: '70.5', youngMax: 27.9, youngFeePerDay: 1000 } })?.requirements)
      .toMatchObject({ minimumAge: 26, maximumAge: 70, youngDriver: { untilAge: 27 } })
  })

  it('that count are whole or unknown', () => {
    const mileage = { type: 'LIMITED', limit: 200.5, unit: 'KM', period: 'DAY' }
    expect(offerWith({ stock: 2.5, mileage })).toMatchObject({ available: undefined, mileage: undefined })
    expect(offerWith({ stock: 2 ** 31, mileage: { ...mileage, limit: '200' } })).toMatchObject({ available: undefined, mileage: { distance: 200 } })
  })

  it('of 18 digits, which JSON rounds, reach no reference (Q1)', () => {
    const text = JSON.stringify(search.response).replaceAll(/"productId":"?\d+"?/g, '"productId":137012345678901234')
    expect(text).toContain('137012345678901234')
    const answer = answerAtOnce(productsOf([wire.productQueryAnswer.parse(JSON.parse(text))], 'OSD', 1000))
    expect(answer).toEqual(answerAtOnce(productsOf([page], 'OSD', 1000)))
    expect(JSON.stringify(answer)).not.toContain('13701234567890')
  })
})

describe('a class', () => {
  const aVehicle = (change: Partial<wire.WireVehicle>) => vehicleOf({ vehicleCode: 'V1', vehicleName: '아반떼', transmissionType: 2, ...change }, 'OSD')

  it('is the one that they give', () => expect(aVehicle({ sippCode: 'cdav' })).toMatchObject({ acriss: { code: 'CDAV', derivation: 'GIVEN' } }))
  it('is inferred from the group and the facts (Q6)', () => {
    expect(aVehicle({ groupCode: 'SUV', driveMode: '4WD', fuelType: 'DIESEL' })).toMatchObject({ acriss: { code: 'IFBD', derivation: 'INFERRED' }, drive: 'FOUR_WHEEL' })
  })
  it('is not guessed', () => expect([aVehicle({ sippCode: 'Q!', groupCode: 'NEW' }), aVehicle({ groupCode: 'SUV', transmissionType: 9 })]).toEqual(['UNKNOWN_CLASS', 'UNKNOWN_CLASS']))
  it('is a model only where they do not say "or similar"', () => {
    expect([true, false, null].map((isSimilar) => aVehicle({ sippCode: 'CDAV', isSimilar }))).toMatchObject([
      { isGuaranteedModel: false }, { isGuaranteedModel: true }, { isGuaranteedModel: false }])
  })
})

describe('price lines', () => {
  const aPrice = (change: Partial<wire.WirePriceInfo>): wire.WirePriceInfo => ({
    currentTotalPrice: 100_000, currentCurrencyCode: 'KRW', payMode: 2, prepaidAmount: 100_000, onSiteAmount: 0, onSiteCurrencyCode: 'KRW', oneWayFee: 0,
    feeList: [], ...change,
  })
  const short = (info: wire.WirePriceInfo) => {
    const lines = priceLinesOf(info)
    return typeof lines === 'string' ? lines : lines.map(({ kind, amount, due }) => `${kind} ${amount.minorUnits} ${amount.currency} ${due}`)
  }

  it('leave to the rental what the included fees and the one-way fee do not take', () => {
    const feeList = [
      { feeCode: 'TAX', amount: 9_000, included: true }, { feeCode: 'SERVICE', amount: 5_000, included: false }, { feeCode: 'NEW', amount: 1_000, included: true },
    ]
    expect(short(aPrice({ oneWayFee: 20_000, feeList }))).toEqual([
      'RENTAL 70000 KRW NOW', 'ONE_WAY_FEE 20000 KRW NOW', 'TAX 9000 KRW NOW', 'OTHER_FEE 1000 KRW NOW', 'SERVICE_FEE 5000 KRW AT_DESK',
    ])
  })

  it('hold what the desk charges on top of the total, so that a young driver sees the whole price (Q14)', () => {
    const feeList = [{ feeCode: 'YOUNG', amount: 33_000, included: false }]
    expect(short(aPrice({ feeList }))).toEqual(['RENTAL 100000 KRW NOW', 'YOUNG_DRIVER_FEE 33000 KRW AT_DESK'])
  })

  it('charge a fee once that is listed twice (Q14)', () => {
    const fee = { feeCode: 'YOUNG', amount: 33_000, included: false }
    expect(short(aPrice({ feeList: [fee, { ...fee }, { ...fee, amount: 1_000 }] }))).toEqual([
      'RENTAL 100000 KRW NOW', 'YOUNG_DRIVER_FEE 33000 KRW AT_DESK', 'YOUNG_DRIVER_FEE 1000 KRW AT_DESK',
    ])
  })

  it('are split where the prepaid sum ends (Q3)', () => {
    expect(short(aPrice({ payMode: 3, prepaidAmount: 30_000, onSiteAmount: 70_000, oneWayFee: 20_000 })))
      .toEqual(['RENTAL 30000 KRW NOW', 'RENTAL 50000 KRW AT_DESK', 'ONE_WAY_FEE 20000 KRW AT_DESK'])
  })

  it('take the desk’s sum in the desk’s money, to the last unit (Q4)', () => {
    expect(short(aPrice({ payMode: 1, prepaidAmount: 0, onSiteAmount: 100.01, onSiteCurrencyCode: 'USD', oneWayFee: 33_333 })))
      .toEqual(['RENTAL 6667 USD AT_DESK', 'ONE_WAY_FEE 3334 USD AT_DESK'])
  })

  it.each([[1, 'AT_DESK'], [2, 'NOW']])('without stated sums follow the pay mode %i (Q3)', (payMode, due) => {
    expect(short(aPrice({ payMode, prepaidAmount: null, onSiteAmount: null }))).toEqual([`RENTAL 100000 KRW ${due}`])
  })

  it.each([[3], [7], [null]])('paid in parts (%j) without a prepaid sum leave to prepay what the desk does not ask for (Q3)', (payMode) => {
    expect(short(aPrice({ payMode, prepaidAmount: null, onSiteAmount: 70_000 }))).toEqual(['RENTAL 30000 KRW NOW', 'RENTAL 70000 KRW AT_DESK'])
  })

  it.each([
    ['fees exceed the total', { oneWayFee: 100_001 }],
    ['prepaid and desk are not the total', { prepaidAmount: 30_000, onSiteAmount: 69_999 }],
    ['more is prepaid than owed', { prepaidAmount: 100_001 }],
    ['the desk asks for nothing in its own money', { prepaidAmount: 1, onSiteAmount: 0, onSiteCurrencyCode: 'USD' }],
    ['the desk asks for money although all is prepaid', { onSiteAmount: 20_000 }],
    ['the desk asks for other money although all is prepaid', { onSiteAmount: 20, onSiteCurrencyCode: 'USD' }],
    ['paid in parts that nobody states', { payMode: 3, prepaidAmount: null, onSiteAmount: null }],
    ['paid in parts of which only the desk’s is stated, in other money', { payMode: 3, prepaidAmount: null, onSiteAmount: 30, onSiteCurrencyCode: 'EUR' }],
    ['the desk asks for more than the total', { payMode: 3, prepaidAmount: null, onSiteAmount: 100_001 }],
    ['a fee is negative', { feeList: [{ feeCode: 'TAX', amount: -1, included: true }] }],
  ])('do not sum up when %s', (_, change) => expect(short(aPrice(change))).toBe('PRICE_MISMATCH'))

  it('count cents exactly', () => {
    expect(priceLinesOf(aPrice({ currentTotalPrice: 63.4, currentCurrencyCode: 'USD', prepaidAmount: 63.4 }))).toMatchObject([{ amount: money(6340, 'USD') }])
  })
})

describe('a cancellation rule', () => {
  it('is free until the free hours end, then as its rules say, no-show apart', () => {
    const rules = [{ fromHours: 0, toHours: -1, chargeMode: 2, value: 100 }, { fromHours: 24, toHours: 0, chargeMode: 1, value: 1 }, { fromHours: 72, toHours: 24, chargeMode: 3, value: 30_000 }]
    expect(cancellationOf({ freeHoursBeforePickup: 72, rules }, 'KRW')).toEqual({
      brackets: [
        { fromHours: undefined, toHours: 72, fee: { kind: 'FREE' } },
        { fromHours: 72, toHours: 24, fee: { kind: 'AMOUNT', amount: won(30_000) } },
        { fromHours: 24, toHours: 0, fee: { kind: 'DAYS', days: 1 } },
      ],
      noShow: { kind: 'PERCENT', basisPoints: 10_000 },
    })
  })

  it('reaches back over a gap behind the free hours (Q8)', () => {
    const schedule = cancellationOf({ freeHoursBeforePickup: 48, rules: [{ fromHours: 24, toHours: 0, chargeMode: 2, value: 30 }] }, 'KRW')
    expect(schedule?.brackets[1]).toEqual({ fromHours: 48, toHours: 0, fee: { kind: 'PERCENT', basisPoints: 3000 } })
  })

  const percent = (fromHours: number, toHours: number, value: number) => ({ fromHours, toHours, chargeMode: 2, value })
  const bracket = (fromHours: number, toHours: number, value: number) => ({ fromHours, toHours, fee: { kind: 'PERCENT', basisPoints: value * 100 } })

  it('charges the later, dearer fee in a gap between two rules (Q8)', () => {
    const schedule = cancellationOf({ freeHoursBeforePickup: 72, rules: [percent(72, 48, 10), percent(24, 0, 50)] }, 'KRW')
    expect(schedule?.brackets.slice(1)).toEqual([bracket(72, 48, 10), bracket(48, 0, 50)])
  })

  it('charges the no-show in a gap before the pick-up, and is unknown where no no-show is stated (Q8)', () => {
    const rules = [percent(72, 12, 10)]
    expect(cancellationOf({ freeHoursBeforePickup: 72, rules: [...rules, percent(0, -1, 100)] }, 'KRW')?.brackets.slice(1)).toEqual([bracket(72, 12, 10), bracket(12, 0, 100)])
    expect(cancellationOf({ freeHoursBeforePickup: 72, rules }, 'KRW')).toBeUndefined()
  })

  it('is free until the pick-up where the free hours are none and no rule charges', () => {
    expect(cancellationOf({ freeHoursBeforePickup: 0, rules: [] }, 'KRW')?.brackets).toEqual([{ fromHours: undefined, toHours: 0, fee: { kind: 'FREE' } }])
  })

  it.each([[undefined], [{}], [{ rules: [{ fromHours: 24, toHours: 0, chargeMode: 2, value: 30 }] }], [{ freeHoursBeforePickup: 24, rules: [] }], [{ freeHoursBeforePickup: 24, rules: [{ fromHours: 24, toHours: 0, chargeMode: 8, value: 1 }] }]])(
    'is unknown when it does not tell all: %j', (rule) => expect(cancellationOf(rule, 'KRW')).toBeUndefined())
})

describe('a package', () => {
  const aPackage = (packageCode: string, items: wire.WirePackage['items']) => coverageOf({ packageCode, addPrice: 9_000, items }, anOffer, 'KRW')
  const item = (code: string, excessMax?: number) => ({ code, excessMax, currencyCode: 'JPY' })

  it('leaves the excess of CDW', () => {
    expect(aPackage('BASIC', [item('CDW', 100_000)])).toMatchObject({ form: 'INCLUDED', price: won(0), excess: { kind: 'AMOUNT', amount: money(100_000, 'JPY') }, coversTyresAndWheels: false })
  })
  it('waives it where SCDW takes its place', () => {
    const all = aPackage('ALLIN', [item('CDW', 100_000), item('SCDW', 0), item('TW', 0)])
    expect([all.form, all.excess, all.price]).toEqual(['OPTIONAL', { kind: 'WAIVED' }, won(9_000)])
  })
  it('says nothing where it lists nothing', () => expect(aPackage('PREMIUM', [])).toMatchObject({ excess: undefined, coversTyresAndWheels: undefined }))
})

describe('references', () => {
  it('come back as few calls', () => {
    const refs = [offerRefOf('OSD', 'KRW', 'a'), offerRefOf('ISD', 'CNY', 'b'), offerRefOf('OSD', 'KRW', 'c:d')]
    expect(batchesOf(refs, { withCurrency: true }).map(({ channel, currency, refByCode }) => [channel, currency, ...refByCode.keys()]))
      .toEqual([['OSD', 'KRW', 'a', 'c:d'], ['ISD', 'CNY', 'b']])
  })
  it('leave out what is not ours', () => {
    expect(batchesOf([branchRefOf('OSD', 'S1'), offerRef('x'), offerRef('OSD:')], { withCurrency: false }).map(({ refByCode }) => [...refByCode.keys()])).toEqual([['S1']])
  })
})

describe('their codes', () => {
  it.each(['ERROR_LOCATION', 'ERROR_CITY', 'RROR_EARLY', 'ERROR_LATE', 'ERROR_NIGHT', 'ERROR_HOLIDAY', 'ERROR_AGE_LIMIT', 'ERROR_STORE_CLOSED', 'ERROR_SOLD_OUT', 'ERROR_PRICE_CHANGED', 'ERROR_NO_PRICEMARK', 'ERROR_EXPIRE_PRICEMARK', 'ERROR_VALIDATE_PRICEMARK'])(
    '%s is an empty answer', (code) => expect(hasContent(code, '', 'searchOffers')).toBe(false))
  it.each([
    ['ERROR_SIGN', 'unauthenticated'], ['ERROR_DECRYPT', 'unauthenticated'], ['TOO_MANY_REQUEST', 'rateLimited'], ['ERROR', 'unavailable'],
    ['ERROR_URL_PARAM', 'malformed'], ['ERROR_REQUEST_TYPE', 'malformed'], ['ERROR_VALIDATION', 'malformed'], ['ERROR_FIELD_UNSUPPORT', 'malformed'],
    ['ERROR_OF_TOMORROW', 'malformed'],
  ])('%s is the fault %s', (code, kind) => expect(() => hasContent(code, 'why', 'searchOffers')).toThrow(expect.objectContaining({ kind })))
})

describe('mainland coordinates', () => {
  // The terminal of Pudong airport in both systems, as their sandbox tells it (Q7).
  it('come back to where the rest of the world has them', () => {
    const shifted = { latitude: 31.141658, longitude: 121.810618 }
    const found = fromGcj02(shifted)
    expect(distanceKm(found, { latitude: 31.143769, longitude: 121.80633 })).toBeLessThan(0.005)
    expect(distanceKm(found, shifted)).toBeGreaterThan(0.3)
  })
})
