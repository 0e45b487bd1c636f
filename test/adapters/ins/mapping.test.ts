import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf } from '../../../adapters/kit/outcomes.ts'
import { branchOf, carOf, carRefOf } from '../../../adapters/suppliers/ins/catalogue.ts'
import { resCodes, rowsOf } from '../../../adapters/suppliers/ins/faults.ts'
import { askedOf, offerOf, searchForm } from '../../../adapters/suppliers/ins/mapping.ts'
import { salePriceOf } from '../../../adapters/suppliers/ins/price.ts'
import { insAnswer, insCar, insCompany, insCover, type InsOffer, offerRow } from '../../../adapters/suppliers/ins/wire.ts'
import { classes } from '../../../adapters/suppliers/ins/words.ts'
import { supplierId } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import { aSearch, places } from '../searches.ts'
import companies from './fixtures/v2-companylist.json' with { type: 'json' }
import search from './fixtures/v2-carsearch.json' with { type: 'json' }

const form = { sd: '202612101000', ed: '202612131000', option_ins: '1' } as const
const asked = askedOf(form, aSearch({ from: places.jeju }), 10)
const branches = new Map(companies.response.렌트회사목록.map((row) => branchOf(insCompany.parse(row))).map((branch) => [branch.ref, branch]))

type Change = Readonly<Record<string, unknown>>
const [both, lpg, included, uncovered] = search.response.모델목록

function rowOf(item: unknown): InsOffer {
  const row = offerRow(item)
  if (row === 'MALFORMED') throw new Error('the fixture must be readable')
  return row
}

function outcomeOf(item: unknown) {
  const car = carOf(insCar.parse(item))
  const covers = (row: InsOffer) => (row.보험목록 ?? []).map((cover) => insCover.parse(cover))
  return offerOf(rowOf(item), asked, { branches, cars: new Map([[car.ref, car]]), coversOf: covers })
}

function anOffer(change: Change = {}, from: object = { ...both }): SuppliedOffer {
  const offer = outcomeOf({ ...from, ...change })
  if (typeof offer === 'string') throw new Error(offer)
  return offer
}

const totals = ({ priceLines, coverages }: SuppliedOffer) => ({
  car: priceLines.map(({ amount }) => amount.minorUnits),
  covers: (coverages ?? []).map(({ ref, form: how, price }) => `${ref} ${how} ${price?.minorUnits}`),
})

describe('what is asked', () => {
  it('is the whole island at two Korean times, covers included', () => {
    expect(searchForm(aSearch({ from: places.jeju, pickUpAt: '2026-12-31T23:30', dropOffAt: '2027-01-02T07:05' })))
      .toEqual({ sd: '202612312330', ed: '202701020705', option_ins: '1' })
  })

  it('is nothing where either end lies elsewhere: cars come back to their yard (Q1)', () => {
    expect(searchForm(aSearch({ from: places.gimpo }))).toBeUndefined()
    expect(searchForm(aSearch({ from: places.jeju, to: places.gimpo }))).toBeUndefined()
    expect(searchForm(aSearch({ from: places.gimpo, to: places.jeju }))).toBeUndefined()
  })

  it.each([['2026-12-13T10:00', '72시간 대여료'], ['2026-12-10T15:30', '24시간 대여료'], ['2026-12-11T10:01', '25시간 대여료']])(
    'until %s is shown as %s (Q9)', (dropOffAt, label) => expect(askedOf(form, aSearch({ from: places.jeju, dropOffAt }), 10).label).toBe(label))
})

describe('a sale price', () => {
  it.each([[64_000, 10, 71_110], [84_000, 10, 93_330], [10, 10, 10], [9, 10, 10], [8, 10, 0], [64_000, 0, 64_000], [64_009, 0, 64_000], [100_000, 13, 114_940]])(
    'of %d net at %d percent is %d (Q4)', (net, percent, sale) => expect(salePriceOf(won(net), percent)).toEqual(won(sale)))

  it('is the largest multiple of ten won of which the net is at least our partner’s share', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50_000_000 }), fc.integer({ min: 0, max: 50 }), (net, percent) => {
      const sale = salePriceOf(won(net), percent).minorUnits
      expect(sale % 10).toBe(0)
      expect(BigInt(sale) * BigInt(100 - percent) <= BigInt(net) * 100n).toBe(true)
      expect(BigInt(sale + 10) * BigInt(100 - percent) > BigInt(net) * 100n).toBe(true)
    }))
  })
})

describe('a row', () => {
  it('becomes one offer with all that it states', () => {
    expect(anOffer()).toMatchSnapshot()
  })

  it('sold in three ways is the car without cover, and two coverages that make up the difference (Q5)', () => {
    expect(totals(anOffer({ R기본입금가: 64_000, R옵션1입금가: 84_000, R옵션2입금가: 104_000 }))).toEqual({ car: [71_110], covers: ['1 OPTIONAL 22220', '2 OPTIONAL 44440'] })
  })

  it('costs with a coverage exactly what that tier costs as a product of its own (Q5)', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 500_000 }), (net, more) => {
      const { priceLines: [rental], coverages } = anOffer({ R기본입금가: net, R옵션1입금가: net + more, R옵션2입금가: 0 })
      expect((rental?.amount.minorUnits ?? 0) + (coverages?.[0]?.price?.minorUnits ?? 0)).toBe(salePriceOf(won(net + more), 10).minorUnits)
    }))
  })

  it('sold only with a cover includes it (Q5)', () => {
    expect(totals(anOffer({}, { ...included }))).toEqual({ car: [139_970], covers: ['1 INCLUDED 0', '2 OPTIONAL 66670'] })
    expect(totals(anOffer({ R기본입금가: undefined, R옵션1입금가: 0, R옵션2입금가: 90_000 }))).toEqual({ car: [100_000], covers: ['2 INCLUDED 0'] })
  })

  it('sold without any cover has none, which is not the same as not knowing', () => {
    expect(anOffer({}, { ...uncovered }).coverages).toEqual([])
  })

  it('leaves out a tier that costs less than the car alone (Q5)', () => {
    expect(totals(anOffer({ R기본입금가: 64_000, R옵션1입금가: 63_000, R옵션2입금가: 104_000 }))).toEqual({ car: [71_110], covers: ['2 OPTIONAL 44440'] })
  })

  it('sells a cover that nobody describes by its price alone', () => {
    expect(anOffer({ 보험목록: undefined }).coverages?.[0]).toMatchObject({ name: '자차옵션1', limit: undefined, excess: undefined, lossOfUse: 'NOT_STATED', price: won(20_000) })
  })

  it('is known by what a booking needs: company, number, times and the net of every tier (Q4)', () => {
    expect(anOffer().ref).toBe('JJ02|1010|202612101000|202612131000|0:51690,1:69690,2:110190')
    expect(anOffer({}, { ...included }).ref).toBe('JJ05|1160|202612101000|202612131000|1:125980,2:185980')
  })

  it('keeps what follows a number: it is part of it', () => {
    expect(anOffer({}, { ...lpg }).vehicle.ref).toBe('JJ03$1151#1')
    expect(carRefOf({ L렌트회사코드: 'JJ02', R모델번호: '1010' })).toBe('JJ02$1010')
  })

  it('reads prices as V1 and as V2 write them', () => {
    const [v1, v2] = [{ R입금가: '64000', R기본입금가: undefined }, { R기본입금가: 64_000 }].map((change) => anOffer({ R옵션1입금가: '84000.0000', ...change }))
    expect(v1).toEqual(v2)
  })

  it.each([
    ['no price at all', { R기본입금가: 0, R옵션1입금가: 0, R옵션2입금가: null }],
    ['nothing left', { R가능수: '0대' }],
  ])('with %s is no offer (Q10)', (_, change) => expect(outcomeOf({ ...both, ...change })).toBe('MALFORMED'))

  it.each([['64,000원'], [64_000.5], [-1], [{}]])('whose price is %j cannot be read', (price) => expect(offerRow({ ...both, R기본입금가: price })).toBe('MALFORMED'))

  it('of a company or a car that the lists lack is dropped (Q14)', () => {
    expect(outcomeOf({ ...both, L렌트회사코드: 'JJ99' })).toBe('BROKEN_REFERENCE')
    expect(offerOf(rowOf(both), asked, { branches, cars: new Map(), coversOf: () => [] })).toBe('BROKEN_REFERENCE')
  })

  it('of a class that nobody knows is dropped (Q7)', () => {
    expect(outcomeOf({ ...both, L분류: '우주선' })).toBe('UNKNOWN_CLASS')
    expect(outcomeOf({ ...both, L분류: 'constructor' })).toBe('UNKNOWN_CLASS')
  })

  it('is counted either way', () => {
    expect(countOf([anOffer(), 'MALFORMED', 'BROKEN_REFERENCE', 'MALFORMED'])).toMatchObject({ received: 4, offers: { length: 1 }, dropped: { MALFORMED: 2, BROKEN_REFERENCE: 1 } })
  })
})

describe('a car', () => {
  const vehicle = (change: Change) => carOf(insCar.parse({ ...both, ...change })).vehicle

  it.each([
    ['경차', 'MDAR'], ['소형', 'EDAR'], ['준중형', 'CDAR'], ['중형', 'IDAR'], ['고급', 'PDAR'], ['수입', 'PDAR'], ['SUV', 'IFAR'], ['승합', 'FVAR'], ['전기차', 'IFAE'],
  ])('of class %s is %s (Q7)', (L분류, code) => {
    expect(Object.keys(classes)).toContain(L분류)
    expect(vehicle({ L분류, L모델명: '차' })?.acriss).toEqual({ code, derivation: 'MAPPED' })
  })

  it.each([['SUV', 6, 'IFAR'], ['SUV', '7인승', 'SFAR'], ['승합', 10, 'FVAR'], ['승합', '11명', 'OVAR'], ['승합', '다인승', 'FVAR']])(
    'of class %s with %s seats is %s (Q7)', (L분류, R승차인원, code) => expect(vehicle({ L분류, R승차인원, L모델명: '차' })?.acriss.code).toBe(code))

  it.each([
    ['아반떼CN7 HEV', 'HYBRID'], ['K5 3세대 LPG', 'LPG'], ['소나타(LPI)', 'LPG'], ['싼타페TM 디젤', 'DIESEL'], ['쏘렌토(MQ4) 경유 7인승', 'DIESEL'], ['EV6 LR', 'ELECTRIC'],
    ['레이EV', 'ELECTRIC'], ['코나 일렉트릭', 'ELECTRIC'], ['넥쏘', 'HYDROGEN'], ['니로 PHEV', 'PLUG_IN_HYBRID'], ['올뉴K3(휘)', 'PETROL'], ['제네시스 GV70', 'NOT_STATED'], ['REV', 'NOT_STATED'],
  ])('called %s burns %s', (L모델명, fuel) => expect(vehicle({ L분류: '중형', L모델명 })?.fuel).toBe(fuel))

  it.each([
    ['자동', 'AUTOMATIC'], ['오토', 'AUTOMATIC'], ['A', 'AUTOMATIC'], ['자동변속', 'AUTOMATIC'], ['수동', 'MANUAL'], ['M', 'MANUAL'], ['메뉴얼', 'MANUAL'], ['', 'AUTOMATIC'], [null, 'AUTOMATIC'],
  ])('whose gearbox is %j is %s (Q7)', (R변속기, gearbox) => expect(vehicle({ R변속기 })?.gearbox).toBe(gearbox))

  it.each([['2WD', 'NOT_STATED'], ['', 'NOT_STATED'], ['사륜', 'FOUR_WHEEL'], ['4WD', 'FOUR_WHEEL'], ['AWD', 'ALL_WHEEL'], ['상시사륜', 'ALL_WHEEL']])(
    'driven by %j is %s', (R구동방식, drive) => expect(vehicle({ R구동방식 })?.drive).toBe(drive))

  it('has details for its own page', () => {
    expect(carOf(insCar.parse(lpg)).details).toEqual({
      ref: 'JJ03$1151#1', modelYears: { from: 2025, to: 2026 }, displacementCc: undefined, imageUrls: [], isNonSmoking: undefined,
      options: ['네비', '후방카메라', '블루투스', '통풍시트', '스마트키', '하이패스', '썬루프'],
    })
  })
})

describe('a company', () => {
  it('is a yard with its hours and its shuttle', () => expect(branches.get(anOffer().pickUpBranch.ref)).toMatchSnapshot())

  it('loses an odd detail and nothing else', () => {
    const [row] = companies.response.렌트회사목록
    expect(branchOf(insCompany.parse({ ...row, R위도: '북쪽', R영업시작: '아침', R셔틀: 5, R주소: null })))
      .toMatchObject({ name: '탐라렌트카', desk: 'SHUTTLE', position: undefined, hours: undefined, shuttle: undefined, address: undefined })
  })
})

describe('an answer', () => {
  const where = { supplier: supplierId('ins'), operation: 'searchOffers' }
  const rows = (body: unknown) => rowsOf(insAnswer.parse(body), '모델목록', where)

  it.each(Object.entries(resCodes))('%s is %s', (resCode, meaning) => {
    if (meaning === 'ANSWERED') expect(rows({ resCode, 모델목록: [1] })).toEqual([1])
    else expect(() => rows({ resCode })).toThrow(expect.objectContaining({ kind: meaning }))
  })

  it('with a code without a row is malformed and named, that of bookings too', () => {
    expect(() => rows({ resCode: '0130', resMsg: '예약 확인중', resID: 7 })).toThrow('malformed): ins searchOffers: resCode 0130 "예약 확인중", resID 7')
  })

  it('without the list found nothing (Q11)', () => expect(rows({ resCode: '0000' })).toEqual([]))

  it('may hold its only row without a list, and its code as a number', () => {
    expect(rows({ resCode: 0, 모델목록: { R모델번호: 1 } })).toEqual([{ R모델번호: 1 }])
  })
})
