import { describe, expect, it } from 'vitest'
import { checkSearch, type SearchRequest } from '#domain/search-criteria.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'

const places = createPlaces()
const now = Date.parse('2026-11-22T00:00:00Z') // 09:00 in Seoul

const aRequest = (changes: Partial<SearchRequest> = {}): SearchRequest => ({
  pickUp: { place: 'airport:CJU', at: '2026-12-01T10:00' },
  dropOff: { place: 'airport:CJU', at: '2026-12-03T10:00' },
  driver: { age: 30, residence: 'KR', licenceYears: 5 },
  currency: 'KRW',
  language: 'KO',
  maxWaitMs: 900,
  enoughAfterMs: 600,
  ...changes,
})
const check = (changes: Partial<SearchRequest>) => checkSearch(aRequest(changes), (id) => places.find(id), now)
const problems = (changes: Partial<SearchRequest>) => {
  const checked = check(changes)
  return checked.kind === 'refused' ? checked.problems.map(({ field, code, limit }) => ({ field, code, limit })) : []
}
const jeju = (at: string) => ({ place: 'airport:CJU', at })

describe('checking a search', () => {
  it('accepts what can be searched', () => {
    expect(check({})).toMatchObject({ kind: 'accepted', criteria: { currency: 'KRW', pickUp: { at: '2026-12-01T10:00', place: { iata: 'CJU' } } } })
  })

  it.each([
    ['a place that nobody knows', { pickUp: { place: 'airport:XXX', at: '2026-12-01T10:00' } }, 'pickUp.place', 'PLACE_UNKNOWN', /airport:CJU/],
    ['a time that is none', { dropOff: jeju('next week') }, 'dropOff.at', 'TIME_NOT_READABLE', /YYYY-MM-DDTHH:mm/],
    ['a time with an offset', { pickUp: jeju('2026-12-01T10:00+09:00') }, 'pickUp.at', 'TIME_NOT_READABLE', /without an offset/],
    ['yesterday', { pickUp: jeju('2026-11-21T10:00') }, 'pickUp.at', 'PICK_UP_IN_THE_PAST', /after 2026-11-22T09:00/],
    ['two years ahead', { pickUp: jeju('2028-12-01T10:00'), dropOff: jeju('2028-12-02T10:00') }, 'pickUp.at', 'PICK_UP_TOO_FAR_AHEAD', /2027-11-22/],
    ['a drop-off before the pick-up', { dropOff: jeju('2026-11-30T10:00') }, 'dropOff.at', 'DROP_OFF_NOT_AFTER_PICK_UP', /after 2026-12-01T10:00/],
    ['half an hour', { dropOff: jeju('2026-12-01T10:30') }, 'dropOff.at', 'RENTAL_TOO_SHORT', /60 minutes/],
    ['three months', { dropOff: jeju('2027-03-01T10:00') }, 'dropOff.at', 'RENTAL_TOO_LONG', /60 days/],
    ['a driver of three', { driver: { age: 3, residence: 'KR', licenceYears: undefined } }, 'driver.age', 'AGE_OUT_OF_RANGE', /16 to 99/],
    ['a licence from the cradle', { driver: { age: 20, residence: 'KR', licenceYears: 10 } }, 'driver.licenceYears', 'LICENCE_YEARS_OUT_OF_RANGE', /0 to 4/],
    ['a country that is none', { driver: { age: 30, residence: 'ZZ', licenceYears: undefined } }, 'driver.residence', 'COUNTRY_UNKNOWN', /KR/],
    ['a currency that we cannot show', { currency: 'XAU' }, 'currency', 'CURRENCY_NOT_SUPPORTED', /KRW/],
    ['a wait for everybody beyond all waiting', { enoughAfterMs: 5001 }, 'enoughAfterMs', 'WAIT_OUT_OF_RANGE', /0 to 5000/],
    ['a wait of no time', { maxWaitMs: 0 }, 'maxWaitMs', 'WAIT_OUT_OF_RANGE', /100 to 5000/],
  ] as const)('refuses %s, naming field and limit', (_, changes, field, code, limit) => {
    expect(problems(changes)).toContainEqual({ field, code, limit: expect.stringMatching(limit) })
  })

  it('refuses a time that daylight saving skips where the car is', () => {
    const losAngeles = (at: string) => ({ place: 'airport:LAX', at })
    const changes = { pickUp: losAngeles('2027-03-14T02:30'), dropOff: losAngeles('2027-03-16T10:00') }
    expect(problems(changes)).toEqual([{ field: 'pickUp.at', code: 'TIME_SKIPPED_BY_DAYLIGHT_SAVING', limit: 'a time that exists in America/Los_Angeles' }])
  })

  it('reports all problems at once', () => {
    expect(problems({ pickUp: { place: 'airport:XXX', at: 'x' }, currency: 'XAU', maxWaitMs: 1 }).map(({ code }) => code)).toEqual([
      'PLACE_UNKNOWN', 'TIME_NOT_READABLE', 'CURRENCY_NOT_SUPPORTED', 'WAIT_OUT_OF_RANGE',
    ])
  })
})
