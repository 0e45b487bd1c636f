import { describe, expect, test } from 'vitest'
import { type Draft, draftOf, movePickUp, timesWith, wishOf } from '../../web/search/search-draft.ts'

const today = '2026-11-22'
const fresh = draftOf(undefined, 'KR', today)
const problemsOf = (draft: Draft) => {
  const read = wishOf(draft)
  return 'problems' in read ? read.problems.map(({ field, code }) => `${field} ${code}`) : []
}

describe('the search form', () => {
  test('begins with two days in two weeks, from ten to ten', () => {
    expect(fresh).toMatchObject({ pickUpDate: '2026-12-06', pickUpTime: '10:00', dropOffDate: '2026-12-08', dropOffTime: '10:00', age: '30', residence: 'KR' })
  })

  test('shows the search of the address as it was made', () => {
    const read = wishOf({ ...fresh, pickUp: 'airport:CJU', isElsewhere: true, dropOff: 'city:seogwipo', licenceYears: '0', pickUpTime: '09:45' })
    const wish = 'wish' in read ? read.wish : undefined
    expect(wish).toEqual({
      pickUp: 'airport:CJU', pickUpAt: '2026-12-06T09:45', dropOff: 'city:seogwipo', dropOffAt: '2026-12-08T10:00', age: 30, licenceYears: 0, residence: 'KR',
    })
    expect(wishOf(draftOf(wish, 'US', today))).toEqual(read)
  })

  test('returns the car where it was picked up when the other place is unticked again', () => {
    const read = wishOf({ ...fresh, pickUp: 'airport:CJU', isElsewhere: false, dropOff: 'city:seogwipo' })
    expect('wish' in read && read.wish.dropOff).toBe('airport:CJU')
  })

  test('says all that is missing at once, in the words of the API', () => {
    expect(problemsOf({ ...fresh, isElsewhere: true, pickUpDate: '', dropOffDate: '', age: '' })).toEqual([
      'pickUp.place PLACE_UNKNOWN', 'dropOff.place PLACE_UNKNOWN', 'pickUp.at TIME_NOT_READABLE', 'dropOff.at TIME_NOT_READABLE', 'driver.age AGE_OUT_OF_RANGE',
    ])
  })

  test('leaves to the API what only the API knows: an age of seven is sent', () => {
    expect(problemsOf({ ...fresh, pickUp: 'airport:CJU', age: '7' })).toEqual([])
  })
})

describe('moving the pick-up', () => {
  test('behind the drop-off moves it along, so that the rental keeps its length', () => {
    expect(movePickUp(fresh, '2026-12-30')).toMatchObject({ pickUpDate: '2026-12-30', dropOffDate: '2027-01-01' })
  })

  test('before the drop-off leaves it alone', () => {
    expect(movePickUp(fresh, '2026-12-01')).toMatchObject({ pickUpDate: '2026-12-01', dropOffDate: '2026-12-08' })
  })

  test('while the date is being cleared changes nothing else', () => {
    expect(movePickUp(fresh, '')).toEqual({ ...fresh, pickUpDate: '' })
  })
})

test('times are half hours, and the odd one of an address is kept', () => {
  expect(timesWith('10:00')).toHaveLength(48)
  expect(timesWith('09:45').slice(18, 21)).toEqual(['09:00', '09:30', '09:45'])
})
