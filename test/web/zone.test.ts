import { describe, expect, test } from 'vitest'
import { localTimeBefore } from '../../web/kit/zone.ts'

describe('a time before the pick-up, on the clocks of the branch', () => {
  test.each([
    ['72 hours before', '2026-12-06T10:00', 'Asia/Seoul', 72, '2026-12-03T10:00'],
    ['half an hour before', '2026-12-06T00:15', 'Asia/Seoul', 0.5, '2026-12-05T23:45'],
    ['at the pick-up itself', '2026-12-06T10:00', 'Asia/Seoul', 0, '2026-12-06T10:00'],
    ['over the clocks going forward: 24 elapsed hours are 25 on the clocks', '2027-03-14T10:00', 'America/Los_Angeles', 24, '2027-03-13T09:00'],
    ['over the clocks going back: 24 elapsed hours are 23 on the clocks', '2026-10-25T10:00', 'Europe/Paris', 24, '2026-10-24T11:00'],
    ['just after the clocks went forward', '2027-03-14T03:30', 'America/Los_Angeles', 1, '2027-03-14T01:30'],
  ])('%s', (_, local, zone, hours, expected) => {
    expect(localTimeBefore(local, zone, hours)).toBe(expected)
  })
})
