import { describe, expect, it } from 'vitest'
import { arrivalsOf, dayOf } from '../../bench/load/schedule.ts'
import { seededRandom } from '../../bench/random.ts'

describe('constant arrivals', () => {
  it('stand at equal distances, the first at once', () => {
    expect([...arrivalsOf([{ seconds: 1, perSecond: 4 }], 'CONSTANT', Math.random)]).toEqual([0, 250, 500, 750])
  })

  it('change their distance where the next stage begins', () => {
    expect([...arrivalsOf([{ seconds: 1, perSecond: 2 }, { seconds: 1, perSecond: 4 }], 'CONSTANT', Math.random)]).toEqual([0, 500, 1000, 1250, 1500, 1750])
  })

  it('leave a stage out in which nobody comes', () => {
    expect([...arrivalsOf([{ seconds: 1, perSecond: 0 }, { seconds: 1, perSecond: 1 }], 'CONSTANT', Math.random)]).toEqual([1000])
  })
})

describe('arrivals as people come', () => {
  const times = [...arrivalsOf([{ seconds: 100, perSecond: 100 }], 'POISSON', seededRandom(1))]
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))

  it('are so many on the whole, in order, within the time', () => {
    expect(times.length).toBeGreaterThan(9_700)
    expect(times.length).toBeLessThan(10_300)
    expect(gaps.every((gap) => gap >= 0)).toBe(true)
    expect(times.at(-1)).toBeLessThan(100_000)
  })

  it('are as uneven as their mean: their gaps deviate by as much as they are long', () => {
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length)
    expect(deviation / mean).toBeCloseTo(1, 1)
  })

  it('are the same for the same seed', () => {
    expect([...arrivalsOf([{ seconds: 100, perSecond: 100 }], 'POISSON', seededRandom(1))]).toEqual(times)
  })
})

describe('a day', () => {
  it('takes the time that it is given, and brings the mean that it is given', () => {
    const stages = dayOf(24, 50)
    expect(stages.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(24)
    expect(stages.reduce((sum, { seconds, perSecond }) => sum + seconds * perSecond, 0)).toBeCloseTo(24 * 50)
  })

  it('is busiest in the evening and quiet at night', () => {
    const rates = dayOf(24, 50).map(({ perSecond }) => perSecond)
    expect(rates.indexOf(Math.max(...rates))).toBe(10)
    expect(Math.min(...rates)).toBe(rates[1])
  })
})
