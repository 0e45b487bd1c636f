import { describe, expect, test } from 'vitest'
import type { FacetsFragment } from '../../web/generated/graphql.ts'
import { createVoice } from '../../web/kit/voice.ts'
import { chipsOf, nameOfValue } from '../../web/search/choice-names.ts'
import { type Choices, choose, offerFilterOf, toggle } from '../../web/search/choices.ts'

describe('choosing', () => {
  test('in a list adds to what is chosen, and takes back what is chosen twice', () => {
    const both = toggle(toggle({}, 'fuels', 'HYBRID'), 'fuels', 'ELECTRIC')
    expect(both).toEqual({ fuels: ['HYBRID', 'ELECTRIC'] })
    expect(toggle(both, 'fuels', 'HYBRID')).toEqual({ fuels: ['ELECTRIC'] })
  })

  test('in a ladder takes the place of what was chosen', () => {
    expect(toggle({ seatsAtLeast: ['5'] }, 'seatsAtLeast', '7')).toEqual({ seatsAtLeast: ['7'] })
  })

  test('leaves no trace of a field whose last value is taken back', () => {
    expect(toggle({ isFreeToCancel: ['yes'] }, 'isFreeToCancel', 'yes')).toEqual({})
    expect(choose({ totalAtMost: ['90000'], fuels: ['LPG'] }, 'totalAtMost', [])).toEqual({ fuels: ['LPG'] })
  })
})

describe('the filter of the API', () => {
  test('has every choice in the type that it takes', () => {
    const choices: Choices = {
      isGuaranteedModel: ['yes'], totalAtMost: ['81000'], categories: ['MINI', 'COMPACT'], seatsAtLeast: ['5'], coverageAtLeast: ['FULL'], distanceKmAtMost: ['3'],
      makes: ['hyundai'], suppliers: ['trip-com'],
    }
    expect(JSON.parse(JSON.stringify(offerFilterOf(choices)))).toEqual({
      isGuaranteedModel: true, totalAtMost: '81000', categories: ['MINI', 'COMPACT'], seatsAtLeast: 5, coverageAtLeast: 'FULL', distanceKmAtMost: 3, makes: ['hyundai'],
      suppliers: ['trip-com'],
    })
  })

  test('is empty when nothing is chosen: a switch that is off asks for nothing, not for the opposite', () => {
    expect(JSON.parse(JSON.stringify(offerFilterOf({})))).toEqual({})
  })
})

describe('names of choices', () => {
  const ko = createVoice('KO')
  const named = (choices: Choices, facets?: FacetsFragment) => chipsOf(choices, facets, 'KRW', ko).map(({ name }) => name)

  test('are words, not codes, and stand alone', () => {
    expect(named({ isFreeToCancel: ['yes'], totalAtMost: ['81000'], categories: ['COMPACT'], seatsAtLeast: ['5'], fuels: ['ELECTRIC'] })).toEqual([
      '지금 무료 취소 가능', '81,000원 이하', '준중형', '좌석 5인승 이상', '전기',
    ])
  })

  test('of brands come with the facets; a brand that has gone keeps its code, so that it can be taken back', () => {
    const facets = { vendors: [{ value: 'ins:77', label: '올레렌터카', count: 3 }] } as Partial<FacetsFragment> as FacetsFragment // Only the list that is read.
    expect(named({ vendors: ['ins:77', 'ins:78'] }, facets)).toEqual(['올레렌터카', 'ins:78'])
  })

  test('do not promise more than the best coverage', () => {
    expect(nameOfValue('coverageAtLeast', { value: 'BASIC', label: 'BASIC' }, ko)).toBe('일반자차 이상')
    expect(nameOfValue('coverageAtLeast', { value: 'FULL', label: 'FULL' }, ko)).toBe('완전자차')
  })

  test('fall back to the label for a code that the page does not know yet', () => {
    expect(nameOfValue('fuels', { value: 'AMMONIA', label: 'Ammonia' }, ko)).toBe('Ammonia')
  })
})
