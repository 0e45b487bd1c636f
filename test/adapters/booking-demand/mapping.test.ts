import { describe, expect, it } from 'vitest'
import { rowOf, rowsOf } from '../../../adapters/suppliers/booking-demand/answer.ts'
import { branchOf, branchSummaryOf, carOf, desks, doorsIn, fuels, seatsIn, textIn } from '../../../adapters/suppliers/booking-demand/catalogue.ts'
import { extraKinds, extraOf } from '../../../adapters/suppliers/booking-demand/extras.ts'
import { contentOf, isGone, meanings, requireAnswer } from '../../../adapters/suppliers/booking-demand/faults.ts'
import { cancellationOf, coveragesOf, fuelPolicies, offerOf, searchQuestionOf } from '../../../adapters/suppliers/booking-demand/mapping.ts'
import { priceLinesOf } from '../../../adapters/suppliers/booking-demand/price-lines.ts'
import { offerKeyOf, offerRefOf } from '../../../adapters/suppliers/booking-demand/refs.ts'
import * as wire from '../../../adapters/suppliers/booking-demand/wire.ts'
import { offerRef } from '#domain/ids.ts'
import { money, won } from '#domain/money.ts'
import { answerAtOnce } from '../answer-at-once.ts'
import { aSearch, places } from '../searches.ts'
import availability from './fixtures/availability.json' with { type: 'json' }
import constants from './fixtures/constants.json' with { type: 'json' }
import depots from './fixtures/depots.json' with { type: 'json' }
import details from './fixtures/details.json' with { type: 'json' }
import search from './fixtures/search.json' with { type: 'json' }
import suppliers from './fixtures/suppliers.json' with { type: 'json' }

const criteria = aSearch({ from: places.gimpo, to: places.seoulStation, age: 23 })
const [zeroExcess, , atPickUp] = search.response.data
const catalogue = {
  cars: new Map(details.response.data.map((entry) => carOf(wire.car.parse(entry))).map((car) => [car.id, car])),
  depots: new Map(depots.response.data.map((entry) => wire.depot.parse(entry)).map((depot) => [depot.id, depot])),
  vendors: new Map(suppliers.response.data.map(({ id, name }) => [String(id), { code: String(id), name, rating: undefined, ratingCount: undefined }])),
}
const answerTo = (entries: readonly unknown[]) => answerAtOnce(rowsOf(entries.map((entry) => rowOf(entry, 'token')), criteria, catalogue))

function anOffer(change: object = {}) {
  const [offer] = answerTo([{ ...atPickUp, ...change }]).offers
  if (!offer) throw new Error('the fixture must be offered')
  return offer
}
const policiesWith = (change: object) => wire.result.parse({ ...atPickUp, policies: { ...atPickUp?.policies, ...change } }).policies

describe('a question', () => {
  it('names an airport by its code and any other place by where it is, in wall-clock times', () => {
    const { route } = searchQuestionOf(criteria, 'KRW', 500)
    expect(route).toEqual({
      pickup: { datetime: '2026-12-10T10:00:00', location: { airport: 'GMP' } },
      dropoff: { datetime: '2026-12-13T10:00:00', location: { coordinates: { latitude: 37.557863, longitude: 126.969468 } } },
    })
  })

  it('asks for the cheapest first, for a driver and a booker (Q1)', () => {
    expect(searchQuestionOf(criteria, 'KRW', 500)).toMatchObject({
      booker: { country: 'kr' }, currency: 'KRW', driver: { age: 23 }, sort: { by: 'price' }, maximum_results: 500,
    })
  })
})

describe('a recorded answer', () => {
  it('becomes offers', () => expect(answerTo(search.response.data)).toMatchSnapshot())
  it('becomes branches', () => expect([...catalogue.depots.values()].slice(0, 2).map((depot) => branchOf(depot, 'KO'))).toMatchSnapshot())
  it('becomes cars', () => expect([...catalogue.cars.values()].slice(0, 2)).toMatchSnapshot())
})

describe('what cannot be offered', () => {
  it.each([
    ['is no entry of theirs', { offer: null }, 'MALFORMED'],
    ['costs what no currency can count', { price: { ...atPickUp?.price, total: 1e300 } }, 'MALFORMED'],
    ['leaves an excess that cannot be read, which would look like none (Q5)', { policies: { ...atPickUp?.policies, damage_excess: 'much' } }, 'MALFORMED'],
    ['does not say when it is paid (Q4)', { policies: { ...atPickUp?.policies, payment: null } }, 'MALFORMED'],
    ['names a depot that is in no list', { route: { ...atPickUp?.route, pickup: { depot: 1 } } }, 'BROKEN_REFERENCE'],
    ['names a car that is in no list', { car: 1 }, 'BROKEN_REFERENCE'],
    ['names a supplier that they do not know', { supplier: 1 }, 'BROKEN_REFERENCE'],
    ['is in money that we cannot count', { price: { ...atPickUp?.price, currency: 'XTS' } }, 'CURRENCY_NOT_SUPPORTED'],
    ['charges more than its total (Q3)', { price: { ...atPickUp?.price, extra_charges: [{ charge: 'one_way_fee', total_amount: 10 ** 9 }] } }, 'PRICE_MISMATCH'],
  ] as const)('is dropped and counted when it %s', (_, change, reason) => {
    expect(answerTo([{ ...atPickUp, ...change }])).toEqual({ received: 1, offers: [], dropped: { [reason]: 1 } })
  })

  it('includes a car without a class that we know (Q9)', () => {
    const [entry] = details.response.data.filter(({ id }) => id === atPickUp?.car)
    const nameless = carOf(wire.car.parse({ ...entry, specification: { code: '????' } }))
    const row = rowOf(atPickUp, 'token')
    expect(typeof row === 'string' ? row : offerOf(row, criteria, { ...catalogue, cars: new Map([[nameless.id, nameless]]) })).toBe('UNKNOWN_CLASS')
  })
})

describe('price lines', () => {
  const short = (price: object, { timing = 'pay_online_now', driverAge = 35, isOneWay = true } = {}) => {
    const lines = priceLinesOf({ total: 100_000, currency: 'KRW', extra_charges: [], ...price }, { timing, driverAge, isOneWay })
    return typeof lines === 'string' ? lines : lines.map(({ kind, label, amount, due }) => [kind, amount.minorUnits, amount.currency, due, label].filter(Boolean).join(' '))
  }
  const charges = (...extra_charges: readonly (readonly [string, number])[]) => ({ extra_charges: extra_charges.map(([charge, total_amount]) => ({ charge, total_amount })) })

  it('leave to the rental what the extra charges do not take (Q3)', () => {
    expect(short(charges(['aged_driver_fee', 12_000], ['one_way_fee', 20_000]))).toEqual(['RENTAL 68000 KRW NOW', 'YOUNG_DRIVER_FEE 12000 KRW NOW', 'ONE_WAY_FEE 20000 KRW NOW'])
  })

  it('leave out a charge of nothing', () => expect(short(charges(['one_way_fee', 0]))).toEqual(['RENTAL 100000 KRW NOW']))

  it('call the fee for an age by its word where the driver is not young (Q3)', () => {
    expect(short(charges(['aged_driver_fee', 12_000]), { driverAge: 72 })).toContain('OTHER_FEE 12000 KRW NOW aged_driver_fee')
  })

  it('know no one-way fee on a car that comes back to its depot, and no new charge (Q3)', () => {
    expect(short(charges(['one_way_fee', 5_000], ['moon_tax', 1_000]), { isOneWay: false }))
      .toEqual(['RENTAL 94000 KRW NOW', 'OTHER_FEE 5000 KRW NOW one_way_fee', 'OTHER_FEE 1000 KRW NOW moon_tax'])
  })

  it.each([['pay_online_now', 'NOW'], ['pay_partial_online_now', 'NOW'], ['pay_at_pickup', 'AT_DESK'], ['pay_in_a_year', 'NOW']])('of %s are due %s (Q4)', (timing, due) => {
    expect(short({}, { timing })).toEqual([`RENTAL 100000 KRW ${due}`])
  })

  it('count cents exactly', () => {
    expect(short({ total: 63.4, currency: 'EUR', ...charges(['one_way_fee', 11.3]) })).toEqual(['RENTAL 5210 EUR NOW', 'ONE_WAY_FEE 1130 EUR NOW'])
  })

  it('do not sum up with a negative charge', () => expect(short(charges(['rebate', -1]))).toBe('PRICE_MISMATCH'))
})

describe('money of theirs (Q5)', () => {
  it.each([
    ['{amount, currency}', { amount: 900, currency: 'EUR' }, money(90_000, 'EUR')],
    ['{value, currency}', { value: 900, currency: 'EUR' }, money(90_000, 'EUR')],
    ['a bare number, in the currency of the price', 900_000, won(900_000)],
    ['an amount without its currency', { amount: 900_000 }, won(900_000)],
    ['a number as text', { amount: '900', currency: 'EUR' }, money(90_000, 'EUR')],
  ])('may be %s', (_, damage_excess, amount) => {
    expect(coveragesOf(policiesWith({ damage_excess }), 'KRW')?.[0]?.excess).toEqual({ kind: 'AMOUNT', amount })
  })

  it('is not stated as null, as an empty amount, and in a currency that we cannot count', () => {
    for (const damage_excess of [null, { amount: null }, { amount: 5, currency: 'XTS' }]) {
      expect(coveragesOf(policiesWith({ damage_excess }), 'KRW')?.[0]).toMatchObject({ name: 'Basic', excess: undefined })
    }
  })
})

describe('an insurance package (Q6)', () => {
  it('is part of the price, with what it leaves to pay after damage and after theft', () => {
    expect(coveragesOf(policiesWith({ insurance_package: 'inclusive', damage_excess: { amount: 500, currency: 'EUR' }, theft_excess: { amount: 0, currency: 'EUR' } }), 'KRW')).toMatchObject([
      { name: 'Inclusive', form: 'INCLUDED', price: won(0), excess: { kind: 'AMOUNT', amount: money(50_000, 'EUR') }, theftExcess: { kind: 'WAIVED' } },
    ])
  })

  it('of zero excess waives it, unless a sum says otherwise', () => {
    const zero = (damage_excess: unknown) => coveragesOf(policiesWith({ insurance_package: 'zero_excess', damage_excess, theft_excess: null }), 'KRW')?.[0]
    expect(zero(null)).toMatchObject({ excess: { kind: 'WAIVED' }, theftExcess: undefined })
    expect(zero({ amount: 100, currency: 'EUR' })).toMatchObject({ excess: { kind: 'AMOUNT' } })
  })

  it('with a new word keeps it as its name, and without any word its sums count', () => {
    expect(coveragesOf(policiesWith({ insurance_package: 'premium_plus' }), 'KRW')?.[0]).toMatchObject({ ref: 'premium_plus', name: 'premium_plus' })
    expect(coveragesOf(policiesWith({ insurance_package: null }), 'KRW')?.[0]).toMatchObject({ ref: 'included', excess: { kind: 'AMOUNT' } })
  })

  it('says nothing where nothing is stated', () => {
    expect(coveragesOf(policiesWith({ insurance_package: null, damage_excess: null, theft_excess: null }), 'KRW')).toBeUndefined()
  })
})

describe('cancelling (Q7)', () => {
  const schedule = (type: string, context = '', duration = '', timing = 'pay_online_now') =>
    cancellationOf(policiesWith({ cancellation: { type, details: context === '' ? null : { context, duration } }, payment: { timing } }))

  it.each([['PT48H', 48], ['P7D', 168], ['P1DT12H', 36]])('is free until %s before the pick-up, then for a fee that nobody states', (duration, hours) => {
    expect(schedule('free_cancellation', 'before_pickup', duration)?.brackets).toEqual([
      { fromHours: undefined, toHours: hours, fee: { kind: 'FREE' } }, { fromHours: hours, toHours: 0, fee: { kind: 'NOT_STATED' } },
    ])
  })

  it('is free until the pick-up where the duration is nothing', () => {
    expect(schedule('free_cancellation', 'before_pickup', 'PT0H')?.brackets).toEqual([{ fromHours: undefined, toHours: 0, fee: { kind: 'FREE' } }])
  })

  it('keeps all that was paid online of what is non-refundable, and says nothing of what is paid at the desk', () => {
    const whole = { kind: 'PERCENT', basisPoints: 10_000 }
    expect(schedule('non-refundable')).toEqual({ brackets: [{ fromHours: undefined, toHours: 0, fee: whole }], noShow: whole })
    expect(schedule('non-refundable', '', '', 'pay_at_pickup')?.brackets).toEqual([{ fromHours: undefined, toHours: 0, fee: { kind: 'NOT_STATED' } }])
  })

  it.each([
    ['counts from the booking', 'free_cancellation', 'within_given_time_period_of_booking', 'P1D'], ['has no details', 'free_cancellation', '', ''],
    ['cannot be measured in hours', 'free_cancellation', 'before_pickup', 'P1M'], ['is no duration', 'free_cancellation', 'before_pickup', '2 days'],
    ['has a new word', 'half_refundable', 'before_pickup', 'PT48H'],
  ])('is unknown where it %s', (_, type, context, duration) => expect(schedule(type, context, duration)).toBeUndefined())
})

describe('terms of an offer', () => {
  it.each(Object.entries(fuelPolicies))('fuel %s is %s', (fuel, policy) => expect(anOffer({ policies: policiesWith({ fuel }) }).fuelPolicy).toBe(policy))

  it('limit the distance of the whole rental (Q11)', () => {
    const mileage = { type: 'limited', distance_limit: 600, distance_unit: 'miles', amount: 0.25, currency: 'USD' }
    expect(anOffer({ policies: { ...atPickUp?.policies, mileage } }).mileage).toEqual({ kind: 'LIMITED', distance: 600, unit: 'MI', per: 'RENTAL', overFee: money(25, 'USD') })
  })

  it('say least about words that nobody has heard of', () => {
    const policies = { ...atPickUp?.policies, fuel: 'telepathy', mileage: { type: 'elastic' }, deposit: 'some', cancellation: 7 }
    expect(anOffer({ policies })).toMatchObject({ fuelPolicy: 'NOT_STATED', mileage: undefined, deposit: undefined, cancellation: undefined })
  })

  it('hold a deposit apart from the excess', () => {
    const deposit = { amount: 300_000, currency: 'KRW' }
    expect(anOffer({ policies: { ...atPickUp?.policies, deposit } }).deposit).toEqual({ minimum: won(300_000), maximum: won(300_000), releasedWithinDays: undefined, cards: [] })
  })
})

describe('a car', () => {
  const aCar = (change: object) => carOf(wire.car.parse({ ...details.response.data[0], ...change })).vehicle

  it('is a class, whatever its name says (Q9)', () => expect(aCar({})).toMatchObject({ isGuaranteedModel: false, modelYears: undefined, acriss: { derivation: 'GIVEN' } }))
  it('is called by its make once, and by its model alone where there is none', () => expect([aCar({})?.name, aCar({ make: null })?.name]).toEqual(['Hyundai Avante', 'Avante']))

  it.each([['5', 5], ['4+2', 4], ['5+', 5], ['0', undefined], ['many', undefined], ['99', undefined], [null, undefined]])('has of seats %j %j (Q8)', (size, seats) => expect(seatsIn(size)).toBe(seats))
  it.each([['5', 5], ['4/2', 2], ['2/4', 2], ['', undefined], ['12', undefined]])('has of doors %j %j (Q8)', (size, doors) => expect(doorsIn(size)).toBe(doors))

  it.each(Object.entries(fuels))('that burns %s is %s', (fuel, meaning) => expect(aCar({ specification: { code: 'CDAR', fuel } })?.fuel).toBe(meaning))
  it('of an unspecified fuel burns what its code says', () => expect(aCar({ specification: { code: 'CDAD', fuel: 'unspecified' } })?.fuel).toBe('DIESEL'))
  it('drives all its wheels where that is a feature', () => expect(aCar({ features: ['all_wheel_drive'] })?.drive).toBe('ALL_WHEEL'))
})

describe('a depot', () => {
  const aDepot = (change: object) => wire.depot.parse({ ...depots.response.data[0], ...change })
  const location = depots.response.data[0]?.location

  it.each(Object.entries(desks))('%s is %s', (depot_location_type, desk) => {
    expect(branchSummaryOf(aDepot({ location: { ...location, depot_location_type } }), 'KO').desk).toBe(desk)
  })

  it('of an unknown kind is what the offer says, or nothing', () => {
    const depot = aDepot({ location: { ...location, depot_location_type: 'ferry_port' } })
    expect([branchSummaryOf(depot, 'KO', 'downtown').desk, branchSummaryOf(depot, 'KO').desk]).toEqual(['IN_TOWN', 'NOT_STATED'])
  })

  it('is named in the asked language, else in English, else as it can be', () => {
    const name = { ko: '공항', 'en-gb': 'Airport', ja: null, 'zh-cn': undefined }
    expect([textIn(name, 'KO'), textIn(name, 'JA'), textIn({ ...name, ko: null, 'en-gb': '', ja: '空港' }, 'KO')]).toEqual(['공항', 'Airport', '空港'])
  })

  it('has several spans a day, and no hours at all where one cannot be read', () => {
    const hours = (monday: unknown) => branchOf(aDepot({ pickup: { working_hours: { monday } } }), 'KO').hours
    const span = { opening_time: '07:00:00', closing_time: '12:00:00' }
    expect(hours([span, { opening_time: '14:00:00', closing_time: '24:00' }])?.regular).toEqual([
      { day: 'MONDAY', opens: '07:00', closes: '12:00' }, { day: 'MONDAY', opens: '14:00', closes: '24:00' },
    ])
    expect([hours([span, { opening_time: 'noon', closing_time: '24:00' }]), hours(7), hours([])]).toEqual([undefined, undefined, undefined])
  })
})

describe('extras', () => {
  const names = new Map(constants.response.data.extras.map((entry) => wire.constant.parse(entry)).map(({ id, name }) => [id, name]))
  const anExtra = (change: object) => extraOf(wire.product.parse({ ...availability.response.data.products[0], ...change }), names, 'KO')

  it('are priced in what is charged, named in the asked language (Q14)', () => {
    expect(availability.response.data.products.map((entry) => extraOf(wire.product.parse(entry), names, 'KO'))).toMatchSnapshot()
  })

  it.each([['per_rental', 'RENTAL'], ['each_per_rental', 'RENTAL'], ['per_day', 'DAY'], ['each_per_day', 'DAY']])('counted %s are by %s', (mode, unit) => expect(anExtra({ mode })?.unit).toBe(unit))

  it('are not sold by a count or in money that we do not know', () => {
    const charged = { value: 5, currency: 'XTS', timing: 'pay_at_pickup' }
    expect([anExtra({ mode: 'per_moon' }), anExtra({ price: { unit_amount: { pay: charged } } })]).toEqual([undefined, undefined])
  })

  it('take `amount` for `value`, and what is displayed where nothing says what is paid', () => {
    expect(anExtra({ price: { unit_amount: { display: { amount: 20, currency: 'GBP' } } } })).toMatchObject({ price: money(2000, 'GBP'), due: 'NOW' })
  })

  it.each(Object.entries(extraKinds))('of type %s are %s', (type, kind) => expect(anExtra({ type })?.kind).toBe(kind))
  it('of a new type are called by its word', () => expect(anExtra({ type: 'roof_tent' })).toMatchObject({ kind: 'OTHER', name: 'roof tent' }))
})

describe('a reference (Q12)', () => {
  it('carries what asking again takes', () => {
    const key = { offer: '90211', currency: 'EUR', searchToken: 'eyJ.a|b.c' }
    expect(offerKeyOf(offerRefOf(key))).toEqual(key)
  })
  it.each(['90211', 'x|EUR|t', '1|EUR|', 'nothing of theirs'])('is none of ours: %s', (text) => expect(offerKeyOf(offerRef(text))).toBeUndefined())
})

describe('a refusal', () => {
  const response = (status: number, id: string, headers = {}) => ({ status, headers, body: Buffer.from(JSON.stringify({ request_id: 'r', errors: [{ id, message: 'no' }] })) })

  it.each(Object.entries(meanings))('of id %s without a status is %s', (id, kind) => {
    expect(() => contentOf({ errors: [{ id, message: 'no' }] }, 'searchOffers')).toThrow(expect.objectContaining({ kind }))
  })

  it('without a known id is malformed and named', () => {
    expect(() => contentOf({ errors: [{ id: 'new_error', message: 'odd' }] }, 'searchOffers')).toThrow('malformed): booking-demand searchOffers: new_error: odd')
  })

  it('of too many requests keeps us away for a minute, or for as long as they say (Q10)', () => {
    expect(() => requireAnswer(response(429, 'too_many_requests'), 'searchOffers', 1000)).toThrow(expect.objectContaining({ kind: 'rateLimited', retryAt: 61_000 }))
    expect(() => requireAnswer(response(429, 'too_many_requests', { 'retry-after': '7' }), 'searchOffers', 1000)).toThrow(expect.objectContaining({ retryAt: 8_000 }))
  })

  it.each([['invalid_request', true], ['expired_token', true], ['invalid_token', true], ['invalid_parameter', false], ['missing_parameter', false]])('%s means that an offer is gone: %s', (id, gone) => {
    expect(isGone(response(400, id))).toBe(gone)
  })

  it('of another status or in other words is not about the offer', () => {
    expect([isGone(response(500, 'expired_token')), isGone({ status: 400, headers: {}, body: Buffer.from('<html>') })]).toEqual([false, false])
  })
})

it('the fixtures hold a car of zero excess, paid now, one way', () => {
  expect(answerTo([zeroExcess]).offers[0]?.priceLines.map(({ kind, due }) => `${kind} ${due}`)).toEqual(['RENTAL NOW', 'YOUNG_DRIVER_FEE NOW', 'ONE_WAY_FEE NOW'])
})
