import { describe, expect, test } from 'vitest'
import { inputOf, type PageState, readState, writeState } from '../../web/search/page-state.ts'

const jeju = 'pickUp=airport:CJU&pickUpAt=2026-12-06T10:00&dropOffAt=2026-12-08T10:00&age=30&residence=KR'

const everything: PageState = {
  language: 'EN',
  currency: 'USD',
  wish: { pickUp: 'airport:CJU', pickUpAt: '2026-12-06T10:00', dropOff: 'city:seogwipo', dropOffAt: '2026-12-08T10:30', age: 27, licenceYears: 0, residence: 'JP' },
  choices: { isFreeToCancel: ['yes'], totalAtMost: ['120.50'], categories: ['MINI', 'COMPACT'], seatsAtLeast: ['5'], vendors: ['trip-com:A&B=C', 'ins:하늬바람'] },
  sort: 'ALL_IN_LOW_FIRST',
  shown: 60,
  group: 'j8TBZghYCAXCYy7x',
  offer: 'e6bbt1i86azNJWWb',
}

describe('the address', () => {
  test('holds everything that decides what is shown: it reads back as it was written', () => {
    expect(readState(writeState(everything), 'KO')).toEqual(everything)
  })

  test('leaves out what is as at the beginning', () => {
    const state = readState(`?language=ko&currency=KRW&${jeju}`, 'EN')
    expect(writeState(state)).toBe('?language=ko&currency=KRW&pickUp=airport:CJU&pickUpAt=2026-12-06T10:00&dropOffAt=2026-12-08T10:00&age=30&residence=KR')
  })

  test('without a search shows the form alone, in the language that the browser prefers', () => {
    expect(readState('', 'EN')).toEqual({
      language: 'EN', currency: 'KRW', wish: undefined, choices: {}, sort: 'PRICE_LOW_FIRST', shown: 20, group: undefined, offer: undefined,
    })
  })

  test('that somebody wrote by hand cannot ask for what the API does not know', () => {
    const state = readState(`?language=xx&currency=BTC&sort=FASTEST&shown=5000&${jeju}&categories=MINI&categories=HUGE&seatsAtLeast=many&isFreeToCancel=maybe&totalAtMost=-1`, 'KO')
    expect(state).toMatchObject({ language: 'KO', currency: 'KRW', sort: 'PRICE_LOW_FIRST', shown: 20, choices: { categories: ['MINI'] } })
    expect(Object.keys(state.choices)).toEqual(['categories'])
  })

  test.each(['pickUp', 'pickUpAt', 'dropOffAt', 'age'])('without %s is no search', (name) => {
    const params = new URLSearchParams(jeju)
    params.delete(name)
    expect(readState(params.toString(), 'KO').wish).toBeUndefined()
  })

  test('keeps a search that cannot be made, so that the API can say what is wrong with it', () => {
    expect(readState(`?${jeju.replace('age=30', 'age=7')}`, 'KO').wish).toMatchObject({ age: 7 })
  })

  test('takes one value for a ladder and every value once for a list', () => {
    const { choices } = readState(`?${jeju}&seatsAtLeast=5&seatsAtLeast=7&fuels=ELECTRIC&fuels=ELECTRIC&fuels=HYBRID`, 'KO')
    expect(choices).toEqual({ seatsAtLeast: ['5'], fuels: ['ELECTRIC', 'HYBRID'] })
  })
})

test('a car that is not returned elsewhere is returned where it was picked up', () => {
  const { wish } = readState(`?${jeju}`, 'KO')
  expect(wish && inputOf(wish, { language: 'KO', currency: 'KRW' })).toEqual({
    pickUp: { place: 'airport:CJU', at: '2026-12-06T10:00' },
    dropOff: { place: 'airport:CJU', at: '2026-12-08T10:00' },
    driver: { age: 30, residence: 'KR', licenceYears: undefined },
    currency: 'KRW',
    language: 'KO',
  })
})
