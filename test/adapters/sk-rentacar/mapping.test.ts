import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf } from '../../../adapters/kit/outcomes.ts'
import { branchOf, modelOf } from '../../../adapters/suppliers/sk-rentacar/catalogue.ts'
import { itemsOf, resultCodes } from '../../../adapters/suppliers/sk-rentacar/faults.ts'
import {
  askedOf, availabilityQuery, cancellationOf, coverageOf, extrasByOffer, extrasQuestions, offerKeyOf, offerOf, offerRefOf, regionOf,
} from '../../../adapters/suppliers/sk-rentacar/mapping.ts'
import { rowOf, type SkAvailability, type SkCover, skBranch, skBranchExtras, skModel } from '../../../adapters/suppliers/sk-rentacar/wire.ts'
import { classes, exclusions, extraKinds, fuels, regions } from '../../../adapters/suppliers/sk-rentacar/words.ts'
import { freeCancellationUntil } from '#domain/cancellation.ts'
import { offerRef, placeId, supplierId } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import { localDateTime, zone } from '#domain/time.ts'
import availabilities from './fixtures/availabilities.json' with { type: 'json' }
import branches from './fixtures/branches.json' with { type: 'json' }
import extras from './fixtures/extras.json' with { type: 'json' }
import models from './fixtures/models.json' with { type: 'json' }

const pointAt = (id: string, at: string): SearchCriteria['pickUp'] => ({
  place: {
    id: placeId(id), kind: 'CITY', names: { KO: id, EN: id, JA: id, ZH: id }, iata: undefined, country: 'KR', position: { latitude: 33, longitude: 126 },
    zone: zone('Asia/Seoul'), hubs: [],
  },
  at: localDateTime(Temporal.PlainDateTime.from(at)),
})

type Asked = { readonly from?: string; readonly to?: string; readonly pickUpAt?: string; readonly dropOffAt?: string }
const aSearch = ({ from = 'airport:CJU', to = from, pickUpAt = '2026-12-01T10:00', dropOffAt = '2026-12-03T10:00' }: Asked = {}): SearchCriteria => ({
  pickUp: pointAt(from, pickUpAt), dropOff: pointAt(to, dropOffAt), driver: { age: 30, residence: 'KR', licenceYears: 3 }, currency: 'KRW', language: 'KO',
})

const aQuery = { regionCode: 'JEJU', returnRegionCode: undefined, pickUpAt: '2026-12-01T10:00+09:00', dropOffAt: '2026-12-03T10:00+09:00', driverAge: '30', licenseYears: '3' }
const asked = askedOf(aQuery, aSearch())
const catalogue = {
  models: new Map(models.response.data.items.map((item) => modelOf(skModel.parse(item))).map((model) => [model.ref, model])),
  branches: new Map(branches.response.data.items.map((item) => branchOf(skBranch.parse(item))).map((branch) => [branch.ref, branch])),
}

function aRow(change: Partial<Record<keyof SkAvailability, unknown>> = {}, index = 0): SkAvailability {
  const row = rowOf({ ...availabilities.response.data.items[index], ...change })
  if (row === 'MALFORMED') throw new Error('the fixture must be readable')
  return row
}

function anOffer(change: Partial<Record<keyof SkAvailability, unknown>> = {}, index = 0): SuppliedOffer {
  const offer = offerOf(aRow(change, index), asked, catalogue)
  if (typeof offer === 'string') throw new Error(offer)
  return offer
}

describe('night service', () => {
  const night = (changes: Partial<typeof aQuery>) => {
    const offer = offerOf(aRow(), askedOf({ ...aQuery, ...changes }, aSearch()), catalogue)
    return typeof offer === 'string' ? offer : offer.priceLines.map(({ kind, amount, due }) => `${kind} ${amount.minorUnits} ${due}`)
  }

  it('costs nothing within the hours of the branch', () => {
    expect(night({})).toHaveLength(anOffer().priceLines.length)
    expect(anOffer().priceLines.some(({ kind }) => kind === 'AFTER_HOURS_FEE')).toBe(false)
  })

  it('is a line due at the desk for an end outside of them, where it costs anything (Q14)', () => {
    expect(night({ pickUpAt: '2026-12-01T03:00+09:00' })).toContain('AFTER_HOURS_FEE 20000 AT_DESK')
    // The fixture's branch takes cars back at night for nothing.
    expect(night({ dropOffAt: '2026-12-03T23:30+09:00' })).toEqual(night({}))
  })
})

describe('what is asked', () => {
  it('is a region, two Korean times, and the driver', () => {
    expect(availabilityQuery(aSearch())).toEqual(aQuery)
  })

  it('names the region of the drop-off only where it is another one', () => {
    expect(availabilityQuery(aSearch({ from: 'airport:CJU', to: 'city:jeju' }))?.returnRegionCode).toBeUndefined()
    expect(availabilityQuery(aSearch({ from: 'airport:PUS', to: 'station:busan' }))).toMatchObject({ regionCode: 'GIMHAE', returnRegionCode: 'BUSAN' })
  })

  it('is the enclosing half hours for times off their grid (Q1)', () => {
    expect(availabilityQuery(aSearch({ pickUpAt: '2026-12-01T10:29', dropOffAt: '2026-12-31T23:31' })))
      .toMatchObject({ pickUpAt: '2026-12-01T10:00+09:00', dropOffAt: '2027-01-01T00:00+09:00' })
  })

  it('leaves out licence years that the traveller did not state', () => {
    expect(availabilityQuery({ ...aSearch(), driver: { age: 30, residence: 'KR', licenceYears: undefined } })?.licenseYears).toBeUndefined()
  })

  it('is nothing where a place is not served (Q12)', () => {
    expect(availabilityQuery(aSearch({ from: 'airport:NRT' }))).toBeUndefined()
    expect(availabilityQuery(aSearch({ to: 'airport:NRT' }))).toBeUndefined()
    expect(availabilityQuery(aSearch({ from: 'constructor' }))).toBeUndefined()
  })

  it('Q12: of a place that they do not know is that of the nearest hub that they do: a hotel in Jungmun finds the cars of Jeju', () => {
    const hotel = { ...pointAt('hotel:jungmun', '2026-12-01T10:00').place, hubs: [placeId('city:seogwipo'), placeId('airport:CJU'), placeId('airport:GMP')] }
    expect(regionOf(hotel)).toBe('JEJU')
    expect(regionOf({ ...hotel, id: placeId('airport:PUS') })).toBe('GIMHAE')
    expect(regionOf({ ...hotel, hubs: [placeId('city:seogwipo')] })).toBeUndefined()
    const { pickUp, dropOff, ...rest } = aSearch()
    expect(availabilityQuery({ ...rest, pickUp: { ...pickUp, place: hotel }, dropOff: { ...dropOff, place: hotel } })).toEqual(aQuery)
  })

  it('reaches each of their regions', () => {
    const documented = 'JEJU SEOUL GIMPO INCHEON_AIRPORT BUSAN GIMHAE DAEGU DAEJEON GWANGJU ULSAN GANGNEUNG YEOSU JEONJU POHANG'.split(' ')
    expect(new Set(Object.values(regions))).toEqual(new Set(documented))
  })
})

describe('a row', () => {
  it('becomes an offer with all that it states', () => {
    expect(anOffer()).toMatchSnapshot()
  })

  it('paid at the desk, one way, has its fee as a line beside the rental', () => {
    expect(anOffer({}, 1).priceLines).toEqual([
      { kind: 'RENTAL', label: undefined, amount: won(240_000), due: 'AT_DESK' },
      { kind: 'ONE_WAY_FEE', label: undefined, amount: won(90_000), due: 'AT_DESK' },
    ])
  })

  it('is dropped when it names a car or a branch that they do not have', () => {
    expect(offerOf(aRow({ modelCode: 'GONE' }), asked, catalogue)).toBe('BROKEN_REFERENCE')
    expect(offerOf(aRow({ returnBranchCode: 'GONE' }), asked, catalogue)).toBe('BROKEN_REFERENCE')
  })

  it('is dropped when nothing tells the class of its car (Q6)', () => {
    const [model] = models.response.data.items
    const unknown = modelOf(skModel.parse({ ...model, carClass: '우주선', sippCode: null }))
    expect(offerOf(aRow(), asked, { ...catalogue, models: new Map([[unknown.ref, unknown]]) })).toBe('UNKNOWN_CLASS')
  })

  it('is malformed when its price cannot be read, and it alone', () => {
    const items = [...availabilities.response.data.items, { ...availabilities.response.data.items[0], salePrice: '81,000' }]
    const outcomes = items.map(rowOf).map((row) => (row === 'MALFORMED' ? row : offerOf(row, asked, catalogue)))
    expect(countOf(outcomes)).toMatchObject({ received: 3, offers: { length: 2 }, dropped: { MALFORMED: 1 } })
  })

  it('takes unknown words for what they say least about', () => {
    const offer = anOffer({ fuelPolicy: 'TELEPATHY', payTiming: 'LATER', mileagePolicy: { type: 'ELASTIC' }, requirement: { licenseType: '면허없음', minAge: '성인' } })
    expect(offer).toMatchObject({ fuelPolicy: 'NOT_STATED', mileage: undefined, requirements: { licences: [], minimumAge: undefined } })
    expect(offer.priceLines[0]?.due).toBe('NOW') // Q7
  })

  it('reads an age as a number or as a sentence (Q3)', () => {
    expect(anOffer({ requirement: { minAge: 26 } }).requirements.minimumAge).toBe(26)
    expect(anOffer({ requirement: { minAge: '만 26세 이상' } }).requirements.minimumAge).toBe(26)
    expect(anOffer({ requirement: { minAge: 25.5, minLicenseYears: '1.5년' } }).requirements).toMatchObject({ minimumAge: 26, minimumLicenceYears: 2 })
    expect(anOffer({ requirement: { minAge: 1e12 } }).requirements.minimumAge).toBeUndefined()
  })

  it('counts in whole numbers or not at all', () => {
    const mileagePolicy = { type: 'LIMITED', limitKm: 200.5, period: 'DAY' }
    expect(anOffer({ availableCount: 2.5, mileagePolicy })).toMatchObject({ available: undefined, mileage: undefined })
    expect(anOffer({ availableCount: '2', mileagePolicy: { ...mileagePolicy, limitKm: '200' } })).toMatchObject({ available: 2, mileage: { distance: 200 } })
  })

  it('promises its price until an instant, or says nothing', () => {
    expect(anOffer().holdsUntil).toBe(Date.parse('2026-11-15T00:45:00Z'))
    expect(anOffer({ quoteExpiresAt: 'soon' }).holdsUntil).toBeUndefined()
  })
})

describe('a cover', () => {
  const aCover = (change: Partial<SkCover>): SkCover => ({ coverCode: 'BASIC', coverName: '일반자차', includeYn: 'N', price: 20_000, ...change })

  it.each([
    ['"300" is three million won', { limitAmount: '300' }, { limit: { kind: 'AMOUNT', amount: won(3_000_000) } }],
    ['무제한 is unlimited', { limitAmount: '무제한' }, { limit: { kind: 'UNLIMITED' } }],
    ['-1 is unlimited', { limitAmount: '-1' }, { limit: { kind: 'UNLIMITED' } }],
    ['an unreadable limit is unknown', { limitAmount: '약 300' }, { limit: undefined }],
    ['a limit of nothing is none', { limitAmount: '0' }, { limit: undefined }],
    ['"30.5" of excess is 305,000 won', { deductible: '30.5' }, { excess: { kind: 'AMOUNT', amount: won(305_000) } }],
    ['"0" of excess is a waiver', { deductible: '0' }, { excess: { kind: 'WAIVED' } }],
    ['a rate has its floor', { deductible: '10', deductibleRate: 20 }, { excess: { kind: 'PERCENT', basisPoints: 2000, floor: won(100_000) } }],
    ['a rate may have no floor', { deductible: '0', deductibleRate: 20 }, { excess: { kind: 'PERCENT', basisPoints: 2000, floor: undefined } }],
    ['no excess stated is unknown', { deductible: null }, { excess: undefined }],
  ] as const)('%s (Q2)', (_, change, expected) => {
    expect(coverageOf(aCover(change), 'NOW')).toMatchObject(expected)
  })

  it.each([
    ['INCLUDED', { includeYn: 'Y' }, { price: won(0), due: 'NOW' }],
    ['OPTIONAL', {}, { price: won(20_000), due: 'NOW' }],
    ['MANDATORY_AT_DESK', { mandatoryAtDeskYn: 'Y' }, { price: won(20_000), due: 'AT_DESK' }],
  ])('is %s', (form, change, expected) => {
    expect(coverageOf(aCover(change), 'NOW')).toMatchObject({ form, ...expected })
  })

  it('called NONE is no product, however included and waived it looks (Q5)', () => {
    const none = aCover({ coverCode: 'NONE', includeYn: 'Y', limitAmount: '0', deductible: '0' })
    expect(anOffer({ covers: [none, aCover({})] }).coverages?.map(({ ref }) => ref)).toEqual(['BASIC'])
    expect(anOffer({ covers: [none] }).coverages).toEqual([])
  })

  it('must be bought at the desk when the list is empty, and is unknown when the list is missing (Q4)', () => {
    expect(anOffer({ covers: [] }).coverages).toMatchObject([{ name: '자차 (현장 가입)', form: 'MANDATORY_AT_DESK', price: undefined, due: 'AT_DESK' }])
    expect(anOffer({ covers: null }).coverages).toBeUndefined()
  })

  it('names every exclusion, an unknown word as OTHER, none twice', () => {
    const words = [...Object.keys(exclusions), '휠', '하늘', '바다']
    expect(coverageOf(aCover({ exclusions: words }), 'NOW').exclusions).toEqual([...Object.values(exclusions), 'OTHER'])
  })
})

describe('a cancel policy', () => {
  it('is free until its first row, its last row is the no-show', () => {
    expect(cancellationOf([{ hoursBefore: 72, feeRate: 10 }, { hoursBefore: 24, feeRate: 30 }, { hoursBefore: 0, feeRate: 100 }], 0)).toEqual({
      brackets: [
        { fromHours: undefined, toHours: 72, fee: { kind: 'FREE' } },
        { fromHours: 72, toHours: 24, fee: { kind: 'PERCENT', basisPoints: 1000 } },
        { fromHours: 24, toHours: 0, fee: { kind: 'PERCENT', basisPoints: 3000 } },
      ],
      noShow: { kind: 'PERCENT', basisPoints: 10_000 },
    })
  })

  it.each([[[]], [null], ['24시간']])('that states no row (%j) is unknown, not free', (cancelPolicy) => {
    expect(anOffer({ cancelPolicy }).cancellation).toBeUndefined()
  })

  it('counts from their half hour, however the asked pick-up lies on it (Q1)', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 1, max: 240 }), (minutes, hoursBefore) => {
      const { pickUp, ...search } = aSearch({ pickUpAt: `2026-12-21T10:${String(30 + minutes)}` })
      const schedule = cancellationOf([{ hoursBefore, feeRate: 30 }], askedOf(aQuery, { pickUp, ...search }).minutesOffGrid)
      const theirs = Temporal.PlainDateTime.from('2026-12-21T10:30').subtract({ hours: hoursBefore })
      expect(schedule && freeCancellationUntil(schedule, { at: pickUp.at, zone: pickUp.place.zone })).toBe(localDateTime(theirs))
    }))
  })

  it('of a no-show alone is free until their half hour, not until the asked pick-up (Q1)', () => {
    const fee = { kind: 'PERCENT', basisPoints: 10_000 }
    expect(cancellationOf([{ hoursBefore: 0, feeRate: 100 }], 15)?.brackets)
      .toEqual([{ fromHours: undefined, toHours: 0.25, fee: { kind: 'FREE' } }, { fromHours: 0.25, toHours: 0, fee }])
  })
})

describe('a car', () => {
  const aModel = (change: object) => modelOf(skModel.parse({ ...models.response.data.items[0], ...change }))

  it('has the class that they give', () => {
    expect(aModel({}).vehicle).toMatchObject({ acriss: { code: 'CDAV', derivation: 'GIVEN' }, category: 'COMPACT', fuel: 'PETROL', gearbox: 'AUTOMATIC' })
  })

  it.each([
    ['경형', 'MDAV'], ['소형', 'EDAV'], ['준중형', 'CDAV'], ['중형', 'IDAV'], ['준대형', 'SDAV'], ['대형', 'FDAV'], ['SUV', 'IFAV'], ['RV', 'FVAV'],
    ['승합', 'OVAV'], ['수입', 'PDAV'], ['전기', 'IFAV'],
  ])('of class %s without a code is %s with petrol (Q6)', (carClass, code) => {
    expect(Object.keys(classes)).toContain(carClass)
    expect(aModel({ carClass, sippCode: null }).vehicle?.acriss).toEqual({ code, derivation: 'MAPPED' })
  })

  it.each([['휘발유', 'V'], ['경유', 'D'], ['LPG', 'L'], ['하이브리드', 'H'], ['전기', 'E'], ['수소', 'A'], ['석탄', 'R']])('that burns %s ends in %s', (fuel, letter) => {
    expect(aModel({ fuel, sippCode: 'XXXX' }).vehicle?.acriss.code).toBe(`CDA${letter}`)
    expect(Object.keys(fuels)).toHaveLength(6)
  })

  it('is called by its make once', () => {
    expect(catalogue.models.values().map(({ vehicle }) => vehicle?.name).toArray()).toEqual(['현대 아반떼', '기아 카니발'])
  })

  it('has details for its own page', () => {
    expect(aModel({ displacement: 0 }).details).toEqual({
      ref: 'AVT', modelYears: { from: 2024, to: 2025 }, displacementCc: undefined, options: ['네비', '후방카메라'], imageUrls: ['https://img.example/avt.jpg'],
      isNonSmoking: true,
    })
  })
})

describe('a branch', () => {
  it('tells its hours, shuttle and after-hours service', () => {
    expect([...catalogue.branches.values()]).toMatchSnapshot()
  })

  it('loses an odd detail and nothing else', () => {
    const [sound] = branches.response.data.items
    const odd = branchOf(skBranch.parse({ ...sound, tel: 64, holidays: [{}], outOfHours: { available: 1 }, shuttle: { ...sound?.shuttle, rideMinutes: '5' } }))
    expect(odd).toEqual({
      ...branchOf(skBranch.parse(sound)), telephone: undefined, afterHours: undefined, hours: expect.objectContaining({ exceptions: [] }),
      shuttle: expect.objectContaining({ rideMinutes: 5 }),
    })
  })

  it.each([{ open: '25:00' }, { close: null }, { dayType: 'MARKET_DAY' }])('whose opening hours cannot be read whole tells none, so that nobody pays for a night: %o', (change) => {
    const [sound] = branches.response.data.items
    const [first, ...rest] = sound?.businessHours ?? []
    expect(branchOf(skBranch.parse({ ...sound, businessHours: [{ ...first, ...change }, ...rest] })).hours).toBeUndefined()
  })

  it.each([
    ['COUNTER', 'Y', 'AT_AIRPORT'], ['COUNTER', 'N', 'IN_TOWN'], ['SHUTTLE', 'Y', 'SHUTTLE'], ['DELIVERY', 'N', 'DELIVERY'], ['BALLOON', 'N', 'NOT_STATED'],
  ])('of %s, at an airport %s, is %s', (pickupType, airportYn, desk) => {
    expect(branchOf(skBranch.parse({ ...branches.response.data.items[0], pickupType, airportYn })).desk).toBe(desk)
  })
})

describe('extras', () => {
  const jeju = { branchCode: 'CJU01', pickUpAt: '2026-12-01T10:00+09:00', dropOffAt: '2026-12-03T10:00+09:00', due: 'NOW', offerId: 'OF-1' } as const

  it('are asked once for each period, with what the references carry (Q10)', () => {
    expect(offerKeyOf(offerRefOf(jeju))).toEqual(jeju)
    const refs = [jeju, { ...jeju, offerId: 'OF-2' }, { ...jeju, dropOffAt: '2026-12-04T10:00+09:00' }].map(offerRefOf)
    const questions = extrasQuestions([...refs, offerRef('not ours')])
    expect(questions.map(({ branchCodes, period }) => ({ branchCodes, ...period }))).toEqual([
      { branchCodes: ['CJU01'], pickUpAt: jeju.pickUpAt, dropOffAt: jeju.dropOffAt },
      { branchCodes: ['CJU01'], pickUpAt: jeju.pickUpAt, dropOffAt: '2026-12-04T10:00+09:00' },
    ])
  })

  it('are those of the branch, due with the offer; a price by an unknown unit is not shown', () => {
    const [listed] = extras.response.data.items
    const list = skBranchExtras.parse({ ...listed, extras: [...(listed?.extras ?? []), { code: 'NAVI', name: '네비', unit: 'MOON', price: 1, maxQty: 1, stock: 1 }] })
    const atDesk = { ...jeju, due: 'AT_DESK' } as const
    expect(extrasByOffer([[offerRefOf(atDesk), atDesk], [offerRefOf({ ...jeju, branchCode: 'PUS01' }), { ...jeju, branchCode: 'PUS01' }]], [list])).toEqual([[offerRefOf(atDesk), [
      { ref: 'CHILD_SEAT_INFANT', kind: 'INFANT_SEAT', name: '영유아 카시트', price: won(15_000), unit: 'RENTAL', maximum: 2, stock: 5, due: 'AT_DESK' },
      { ref: 'EV_CARD', kind: 'CHARGING_CARD', name: '충전카드', price: won(3000), unit: 'DAY', maximum: 1, stock: 20, due: 'AT_DESK' },
    ]]])
  })

  it('have a kind for each documented code', () => {
    expect(Object.keys(extraKinds)).toEqual(['NAVI', 'CHILD_SEAT_INFANT', 'CHILD_SEAT_JUNIOR', 'STROLLER', 'EV_CARD', 'SNOW_CHAIN', 'DELIVERY'])
  })
})

describe('a result code', () => {
  const where = { supplier: supplierId('sk-rentacar'), operation: 'searchOffers' }

  it.each(Object.entries(resultCodes))('%s is %s', (resultCode, meaning) => {
    const read = () => itemsOf({ resultCode, data: { items: [1] } }, where)
    if (meaning === 'ANSWERED') expect(read()).toEqual([1])
    else if (meaning === 'NOTHING') expect(read()).toEqual([])
    else expect(read).toThrow(expect.objectContaining({ kind: meaning }))
  })

  it('without a row is malformed and named', () => {
    expect(() => itemsOf({ resultCode: '7777', resultMessage: '새 코드', trackingId: 't1' }, where)).toThrow('malformed): sk-rentacar searchOffers: resultCode 7777 "새 코드", trackingId t1')
  })

  it('of success needs items beside it', () => {
    expect(() => itemsOf({ resultCode: '0000', data: null }, where)).toThrow('malformed')
  })
})
