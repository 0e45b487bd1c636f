import { describe, expect, it } from 'vitest'
import { rentalDays, rentalMinutes } from '#domain/rental-period.ts'
import { certainInstantOf, instantOf, localTimeAt, parseLocalDateTime, zone, type LocalDateTime } from '#domain/time.ts'

const local = (text: string): LocalDateTime => {
  const time = parseLocalDateTime(text)
  if (!time) throw new TypeError(text)
  return time
}
const losAngeles = zone('America/Los_Angeles')
const seoul = zone('Asia/Seoul')

describe('wall-clock times', () => {
  it.each(['2026-12-01T10:00', '2026-12-01T10:00:00', '2028-02-29T00:00'])('reads %s', (text) => {
    expect(parseLocalDateTime(text)).toBe(text.slice(0, 16))
  })

  it.each(['2026-12-01', '2026-12-01T10:00+09:00', '2026-12-01T10:00Z', '2026-02-30T10:00', '2026-13-01T10:00', '2026-12-01T24:00', '2026-12-01T10:00:30', 'tomorrow'])(
    'refuses %s',
    (text) => {
      expect(parseLocalDateTime(text)).toBeUndefined()
    },
  )

  it('are an instant only with their zone', () => {
    expect(instantOf(local('2026-12-01T10:00'), seoul)).toBe(Date.parse('2026-12-01T01:00:00Z'))
    expect(instantOf(local('2026-12-01T10:00'), losAngeles)).toBe(Date.parse('2026-12-01T18:00:00Z'))
    expect(localTimeAt(Date.parse('2026-12-01T01:00:00Z'), seoul)).toBe('2026-12-01T10:00')
  })

  it('that the clocks jump over are no instant', () => {
    expect(instantOf(local('2027-03-14T02:30'), losAngeles)).toBeUndefined()
    expect(instantOf(local('2027-03-14T03:00'), losAngeles)).toBe(Date.parse('2027-03-14T10:00:00Z'))
  })

  it('that happen twice are the first of the two', () => {
    expect(instantOf(local('2026-11-01T01:30'), losAngeles)).toBe(Date.parse('2026-11-01T08:30:00Z'))
    expect(certainInstantOf(local('2026-11-01T01:30'), losAngeles)).toBe(Date.parse('2026-11-01T08:30:00Z'))
  })
})

describe('a rental period', () => {
  const between = (from: string, to: string, at = seoul) => ({ pickUp: { at: local(from), zone: at }, dropOff: { at: local(to), zone: at } })

  it('counts started days of 24 hours', () => {
    expect(rentalDays(between('2026-12-01T10:00', '2026-12-03T10:00'))).toBe(2)
    expect(rentalDays(between('2026-12-01T10:00', '2026-12-03T10:01'))).toBe(3)
    expect(rentalDays(between('2026-12-01T10:00', '2026-12-01T12:00'))).toBe(1)
  })

  it('is an hour longer over the night in which the clocks go back', () => {
    expect(rentalMinutes(between('2026-10-31T10:00', '2026-11-01T10:00', losAngeles))).toBe(25 * 60)
    expect(rentalMinutes(between('2027-03-13T10:00', '2027-03-14T10:00', losAngeles))).toBe(23 * 60)
  })
})
