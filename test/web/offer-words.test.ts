import { describe, expect, test } from 'vitest'
import type { GroupCardFragment, SellerRowFragment } from '../../web/generated/graphql.ts'
import { createVoice } from '../../web/kit/voice.ts'
import { bestLabels, excessWords, factsOf, includedExcess } from '../../web/search/offer-words.ts'

const ko = createVoice('KO')
const en = createVoice('EN')
const won = (amount: string) => ({ amount, currency: 'KRW' })
const excess = { isWaived: false, percent: null, amount: null }

const aGroup = (changes: Partial<GroupCardFragment> = {}): GroupCardFragment => ({
  id: 'g', basis: 'MODEL', name: '현대 아반떼', acriss: null, category: 'COMPACT', body: 'FOUR_FIVE_DOOR', gearbox: 'AUTOMATIC', fuel: 'PETROL', seatsFrom: 5, seatsTo: 5, bags: 2,
  modelYears: { from: 2023, to: 2026 }, offerCount: 1, sellerCount: 1, offers: [],
  bestFor: { cheapest: { id: 'a', price: { total: won('1'), perDay: won('1') } }, cheapestWithFullCoverage: { id: 'b' }, freeCancellation: { id: 'a' }, nearest: null },
  ...changes,
})

describe('an excess', () => {
  test.each([
    [{ ...excess, isWaived: true }, '면책금 없음', 'No excess'],
    [{ ...excess, amount: won('300000') }, '면책금 300,000원', 'Excess ₩300,000'],
    [{ ...excess, percent: 20 }, '수리비의 20%', '20% of the repair'],
    [{ ...excess, percent: 20, amount: won('100000') }, '수리비의 20%, 최소 100,000원', '20% of the repair, at least ₩100,000'],
    [excess, '면책금 안내 없음', 'Excess not stated'],
    [null, '면책금 안내 없음', 'Excess not stated'],
  ])('%j', (told, inKorean, inEnglish) => {
    expect([excessWords(told, ko), excessWords(told, en)]).toEqual([inKorean, inEnglish])
  })

  test('in the list is that of the included coverage, not of one on sale', () => {
    const offer = {
      includedCoverage: 'BASIC',
      coverages: [
        { form: 'OPTIONAL', tier: 'BASIC', excess: { ...excess, amount: won('50000') } },
        { form: 'INCLUDED', tier: 'BASIC', excess: { ...excess, amount: won('300000') } },
      ],
    } as Partial<SellerRowFragment> as SellerRowFragment // Only what is read.
    expect(includedExcess(offer, ko)).toBe('면책금 300,000원')
    expect(includedExcess({ ...offer, includedCoverage: 'NONE' }, ko)).toBeUndefined()
  })
})

describe('what a group says of its car', () => {
  test('is what its suppliers tell, and nothing where they do not', () => {
    expect(factsOf(aGroup(), ko)).toEqual(['자동', '휘발유', '5인승', '짐 2개', '2023~2026년식'])
    expect(factsOf(aGroup({ fuel: 'NOT_STATED', seatsFrom: null, seatsTo: null, bags: null, modelYears: null }), ko)).toEqual(['자동'])
  })

  test('tells a range where sellers differ', () => {
    expect(factsOf(aGroup({ seatsFrom: 7, seatsTo: 9, modelYears: { from: 2024, to: 2024 } }), en)).toEqual(['Automatic', 'Petrol', '7–9 seats', '2 bags', '2024'])
  })

  test('names an offer everything that it is the best for', () => {
    expect(bestLabels('a', aGroup(), ko)).toEqual(['최저가', '무료 취소 최저가'])
    expect(bestLabels('b', aGroup(), ko)).toEqual(['완전자차 최저가'])
    expect(bestLabels('c', aGroup(), ko)).toEqual([])
  })
})
