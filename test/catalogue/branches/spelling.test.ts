import { describe, expect, it } from 'vitest'
import { addressKeysOf, isOtherAddress, sharedKey } from '../../../src/catalogue/branches/address.ts'
import { readBranchName } from '../../../src/catalogue/branches/branch-name.ts'
import { companyOf, isSameCompany } from '../../../src/catalogue/branches/companies.ts'
import { fold } from '../../../src/catalogue/branches/fold.ts'
import { telephonesOf } from '../../../src/catalogue/branches/telephone.ts'

describe('one spelling', () => {
  it.each([
    ['㈜무지개렌트카 KTX울산역점', '무지개 rentacar ktx 울산역점'], ['(주)하늘 렌터카', '하늘 rentacar'], ['주식회사 하늘렌터카', '하늘 rentacar'],
    ['ＨＥＲＴＺ　Rent-a-Car', 'hertz rentacar'], ['Europcar Location de voitures – Orly', 'europcar rentacar orly'], ['ﾄﾖﾀﾚﾝﾀｶｰ那覇', 'トヨタ rentacar 那覇'], ['São Paulo', 'sao paulo'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('the company', () => {
  it.each([
    ['hertz', ['Hertz', '허츠', 'ハーツ', '赫兹', 'HERTZ RENT-A-CAR']], ['sk', ['SK렌터카', 'SK Rent a Car', 'SKレンタカー', 'SK租车', '에스케이렌트카(주)']],
    ['toyota', ['Toyota Rent a Car', 'トヨタレンタカー', '토요타렌터카']], ['=무지개', ['무지개렌트카', '㈜무지개 렌터카', '주식회사 무지개']],
  ])('%s has many spellings', (company, spellings) => {
    expect(spellings.map(companyOf)).toEqual(spellings.map(() => company))
  })

  it.each([
    ['Washington National Airport', undefined], ['Budget Dollar Street Airport', 'budget'], ['Toyota City Station', undefined], ['하늘렌트카 제주공항점', '=하늘'],
    ['Jeju Airport Rainbow Rent a Car', '=rainbow'], ['제주공항점', undefined],
  ])('in the name %s is %s', (name, company) => {
    expect(readBranchName(name, undefined).company).toBe(company)
  })

  it('is another in the same script, and nobody knows in another', () => {
    expect(isSameCompany('=무지개', '=하늘')).toBe(false)
    expect(isSameCompany('=무지개', 'hertz')).toBe(false)
    expect(isSameCompany('=무지개', '=mujigae')).toBeUndefined()
    expect(isSameCompany('=제주무지개', '=무지개')).toBeUndefined()
  })
})

it.each([
  ['인천공항 제2여객터미널', '2'], ['Incheon Airport T1', '1'], ['Paris CDG Terminal 2E', '2e'], ['羽田空港第1ターミナル店', '1'], ['浦东机场T2航站楼', '2'], ['제주공항 국내선', 'domestic'],
  ['인천국제공항점', undefined], ['고속버스터미널 2호점', undefined],
])('the terminal of %s is %s', (name, terminal) => {
  expect(readBranchName(name, undefined).terminal).toBe(terminal)
})

describe('telephone numbers', () => {
  it.each([
    ['064-712-1234', 'KR'], ['064)712-1234', 'KR'], ['064.712.1234', 'KR'], ['+82 (0)64-712-1234', undefined], ['+82 064 712 1234', undefined], ['0082-64-712-1234', undefined],
    ['82-64-712-1234', 'KR'], ['064-712-1234 내선 3', 'KR'],
  ])('%s are the same', (text, country) => {
    expect(telephonesOf(text, country)).toEqual(['82647121234'])
  })

  it('keep the zero that is Italy’s own, and drop America’s one', () => {
    expect(telephonesOf('+39 06 6595 1234', undefined)).toEqual(['390665951234'])
    expect(telephonesOf('(310) 555-1234', 'US')).toEqual(telephonesOf('+1 310 555 1234', undefined))
  })

  it('of a whole company are left out, and so are national numbers of who knows where', () => {
    expect(telephonesOf('1588-1234', 'KR')).toEqual([])
    expect(telephonesOf('02-1566-1234', 'KR')).toEqual([])
    expect(telephonesOf('0120-919-120', 'JP')).toEqual([])
    expect(telephonesOf('+1 800 654 3131', undefined)).toEqual([])
    expect(telephonesOf('712-1234', undefined)).toEqual([])
  })

  it('are several where several are given', () => {
    expect(telephonesOf('064-712-1234 / 064-712-5678', 'KR')).toEqual(['82647121234', '82647125678'])
  })
})

describe('addresses', () => {
  it.each([
    ['제주특별자치도 제주시 용문로 101, 2층', '제주시 용문로101(용담이동)'], ['서울특별시 강남구 헌릉로745길 37', '강남구 헌릉로 745길 37, 비동 203호'],
    ['제주시 용담이동 1721-2', '제주특별자치도 제주시 용담이동 1721-2번지'], ['沖縄県那覇市赤嶺2丁目13番11号', '那覇市赤嶺2-13-11'], ['北京市顺义区迎宾大道88号', '迎宾大道88号'],
    ['5757 Wayne Newton Boulevard, Las Vegas', '5757 WAYNE NEWTON BLVD'], ['2, Gonghang-ro, Jeju-si', 'Gonghang-ro 2'],
  ])('%s is %s', (one, other) => {
    expect(sharedKey(addressKeysOf(one), addressKeysOf(other))).toBeDefined()
  })

  it('in the next street, or at the next number, are others', () => {
    expect(isOtherAddress(addressKeysOf('용문로 101'), addressKeysOf('용문로 103'))).toBe(true)
    expect(isOtherAddress(addressKeysOf('용문로 101'), addressKeysOf('용해로 101'))).toBe(true)
  })

  it('written by road and by lot cannot be told apart', () => {
    expect(isOtherAddress(addressKeysOf('용문로 101'), addressKeysOf('용담이동 1721-2'))).toBe(false)
  })
})
