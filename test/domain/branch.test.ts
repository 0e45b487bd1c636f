import { describe, expect, it } from 'vitest'
import { isOpenAt, type OpeningHours } from '#domain/branch.ts'
import type { LocalDateTime } from '#domain/time.ts'

const hours: OpeningHours = {
  regular: [{ day: 'FRIDAY', opens: '08:00', closes: '20:00' }, { day: 'SATURDAY', opens: '08:00', closes: '12:00' }, { day: 'SATURDAY', opens: '14:00', closes: '24:00' }],
  exceptions: [{ date: '2026-12-25', span: undefined }, { date: '2027-01-01', span: { opens: '10:00', closes: '15:00' } }],
}
const at = (time: string) => isOpenAt(hours, time as LocalDateTime)

describe('opening hours', () => {
  it('include the first and the last minute, and no other', () => {
    expect(['2026-12-04T07:59', '2026-12-04T08:00', '2026-12-04T20:00', '2026-12-04T20:01'].map(at)).toEqual([false, true, true, false])
  })

  it('may have a break, and end with the day', () => {
    expect(['2026-12-05T12:30', '2026-12-05T14:00', '2026-12-05T23:59'].map(at)).toEqual([false, true, true])
  })

  it('leave a day closed that they do not list', () => {
    expect(at('2026-12-06T10:00')).toBe(false)
  })

  it('give way to exceptions: closed on Christmas, short on New Year', () => {
    expect(['2026-12-25T10:00', '2027-01-01T09:00', '2027-01-01T10:00'].map(at)).toEqual([false, false, true])
  })
})
