import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLanes } from '../../../adapters/kit/lanes.ts'

/** A clock that only waiting and working move. */
function aLine(spacingMs: number) {
  let ms = 1_000_000
  const wait = async (pauseMs: number) => {
    ms += pauseMs
  }
  return { now: () => ms, wait, inLane: createLanes({ spacingMs, now: () => ms, wait }) }
}

describe('a lane', () => {
  it('does one thing after the other, in the order of asking, each so long after the last has ended', async () => {
    const { now, wait, inLane } = aLine(1100)
    const told: [string, number][] = []
    const work = (name: string) => async () => {
      told.push([name, now()])
      await wait(50)
    }
    await Promise.all(['a', 'b', 'c'].map((name) => inLane('payment', name, work(name))))
    expect(told).toEqual([['a', 1_000_000], ['b', 1_001_150], ['c', 1_002_300]])
  })

  it('keeps its distance also to what has ended long before the next is asked for', async () => {
    const { now, wait, inLane } = aLine(1100)
    await inLane('payment', 'a', async () => {})
    await wait(400)
    expect(await inLane('payment', 'b', async () => now())).toBe(1_001_100)
    await wait(5000)
    expect(await inLane('payment', 'c', async () => now())).toBe(1_006_100)
  })

  it('does not wait for another lane', async () => {
    const { inLane } = aLine(1100)
    const slow = Promise.withResolvers<void>()
    const first = inLane('one', 'a', () => slow.promise)
    await inLane('other', 'a', async () => {})
    slow.resolve()
    await first
  })

  it('does what is asked for again meanwhile once, and anew when it has ended', async () => {
    const { inLane } = aLine(0)
    let count = 0
    const work = async () => ++count
    expect(await Promise.all([inLane('p', 'a', work), inLane('p', 'a', work), inLane('p', 'b', work)])).toEqual([1, 1, 2])
    expect(await inLane('p', 'a', work)).toBe(3)
  })

  it('goes on behind something that failed', async () => {
    const { inLane } = aLine(0)
    const failing = inLane('p', 'a', () => Promise.reject(new Error('broken')))
    const next = inLane('p', 'b', async () => 'done')
    await expect(failing).rejects.toThrow('broken')
    expect(await next).toBe('done')
  })

  it('never has two at once, nor two closer than its distance, whenever they are asked for', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ lane: fc.constantFrom('x', 'y'), pause: fc.nat(2000) }), { maxLength: 12 }), async (asked) => {
      const { now, wait, inLane } = aLine(1100)
      const spans = new Map<string, [number, number][]>()
      const all: Promise<void>[] = []
      for (const [index, { lane, pause }] of asked.entries()) {
        all.push(inLane(lane, String(index), async () => {
          const from = now()
          await wait(20)
          spans.set(lane, [...(spans.get(lane) ?? []), [from, now()]])
        }))
        await wait(pause)
      }
      await Promise.all(all)
      for (const lane of spans.values()) lane.forEach(([from], index) => expect(from - (lane[index - 1]?.[1] ?? -Infinity)).toBeGreaterThanOrEqual(1100))
    }))
  })
})
