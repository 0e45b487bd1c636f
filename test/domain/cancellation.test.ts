import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CancellationStep, freeCancellationUntil, hoursUntil, isFreeToCancel, scheduleOf } from '#domain/cancellation.ts'
import type { LocalMoment } from '#domain/rental-period.ts'
import { type LocalDateTime, zone } from '#domain/time.ts'

const inSeoul = (at: string): LocalMoment => ({ at: at as LocalDateTime, zone: zone('Asia/Seoul') })
const percent = (basisPoints: number) => ({ kind: 'PERCENT', basisPoints }) as const

describe('a cancellation schedule', () => {
  it('is free until the first step, then climbs the ladder to the pick-up', () => {
    expect(scheduleOf([{ fromHours: 24, fee: percent(2000) }, { fromHours: 72, fee: percent(1000) }], percent(10_000))).toEqual({
      brackets: [
        { fromHours: undefined, toHours: 72, fee: { kind: 'FREE' } },
        { fromHours: 72, toHours: 24, fee: percent(1000) },
        { fromHours: 24, toHours: 0, fee: percent(2000) },
      ],
      noShow: percent(10_000),
    })
  })

  it('is not free where no fee is stated', () => {
    const schedule = scheduleOf([{ fromHours: 48, fee: { kind: 'NOT_STATED' } }], undefined)
    expect(isFreeToCancel(schedule, 24)).toBe(false)
    expect(freeCancellationUntil(schedule, inSeoul('2026-12-03T10:00'))).toBe('2026-12-01T10:00')
  })

  it('tells the last free minute on the branch’s clocks', () => {
    const schedule = scheduleOf([{ fromHours: 48, fee: percent(1000) }], undefined)
    expect(freeCancellationUntil(schedule, inSeoul('2026-12-03T10:00'))).toBe('2026-12-01T10:00')
  })

  it('counts elapsed hours, also over the night in which the clocks change', () => {
    const schedule = scheduleOf([{ fromHours: 24, fee: percent(1000) }], undefined)
    const pickUp = { at: '2027-03-14T10:00' as LocalDateTime, zone: zone('America/Los_Angeles') }
    expect(freeCancellationUntil(schedule, pickUp)).toBe('2027-03-13T09:00')
  })

  it('treats who cancels exactly on the boundary as just in time, as its last free minute says', () => {
    const schedule = scheduleOf([{ fromHours: 48, fee: percent(1000) }], undefined)
    const pickUp = inSeoul('2026-12-03T10:00')
    const boundary = Date.parse('2026-12-01T10:00+09:00')
    expect(isFreeToCancel(schedule, hoursUntil(pickUp, boundary - 1))).toBe(true)
    expect(isFreeToCancel(schedule, hoursUntil(pickUp, boundary))).toBe(true)
    expect(isFreeToCancel(schedule, hoursUntil(pickUp, boundary + 1))).toBe(false)
    expect(isFreeToCancel(scheduleOf([], undefined), hoursUntil(pickUp, Date.parse('2026-12-03T10:01+09:00')))).toBe(false)
  })

  it('that is free to the end is free until the pick-up', () => {
    expect(freeCancellationUntil(scheduleOf([], undefined), inSeoul('2026-12-03T10:00'))).toBe('2026-12-03T10:00')
  })

  it('with two steps at one hour keeps the one listed later', () => {
    const twice = [{ fromHours: 24, fee: percent(1000) }, { fromHours: 24, fee: percent(2000) }]
    expect(scheduleOf(twice, undefined)).toEqual(scheduleOf([{ fromHours: 24, fee: percent(2000) }], undefined))
  })

  it('has no gaps and ends at the pick-up, whatever ladder it is made from', () => {
    const steps: fc.Arbitrary<readonly CancellationStep[]> = fc.uniqueArray(fc.integer({ min: 1, max: 1000 })).map((hours) =>
      hours.map((fromHours) => ({ fromHours, fee: percent(fromHours) })),
    )
    fc.assert(
      fc.property(steps, (ladder) => {
        const { brackets } = scheduleOf(ladder, undefined)
        expect(brackets.at(-1)?.toHours).toBe(0)
        for (const [index, bracket] of brackets.entries()) expect(brackets[index + 1]?.fromHours ?? 0).toBe(index + 1 < brackets.length ? bracket.toHours : 0)
      }),
    )
  })
})
