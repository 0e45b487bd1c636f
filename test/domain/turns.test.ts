import { setImmediate as nextRound } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTurn, mapInTurns } from '#domain/turns.ts'

/** Keeps the processor busy for so long. */
function work(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

/** How many rounds the event loop makes until the work is done. */
async function roundsUntil(done: Promise<unknown>): Promise<number> {
  let rounds = 0
  let isDone = false
  void done.finally(() => {
    isDone = true
  })
  while (!isDone) {
    rounds += 1
    await nextRound()
  }
  return rounds
}

describe('work in turns', () => {
  it('is done in its order, each item once', async () => {
    const seen: number[] = []
    const doubled = await mapInTurns([1, 2, 3], (item, index) => {
      seen.push(index)
      return item * 2
    })
    expect([doubled, seen]).toEqual([[2, 4, 6], [0, 1, 2]])
    expect(await mapInTurns([], () => 'never')).toEqual([])
  })

  it('lets the event loop go round between slices', async () => {
    expect(await roundsUntil(mapInTurns(Array.from({ length: 100 }), () => work(1)))).toBeGreaterThan(10)
  })

  it('lets it go round just as well when much work comes at once', async () => {
    const bodies = Array.from({ length: 8 }, () => inTurn(() => work(8)))
    const lists = Array.from({ length: 8 }, () => mapInTurns(Array.from({ length: 8 }), () => work(1)))
    expect(await roundsUntil(Promise.all([...bodies, ...lists]))).toBeGreaterThan(14)
  })

  it('serves what is short before what is long has ended', async () => {
    const finished: string[] = []
    const long = mapInTurns(Array.from({ length: 100 }), () => work(1)).then(() => finished.push('long'))
    const short = mapInTurns([1], () => work(1)).then(() => finished.push('short'))
    await Promise.all([long, short])
    expect(finished).toEqual(['short', 'long'])
  })

  it('fails alone', async () => {
    const broken = mapInTurns([1, 2], (item) => {
      if (item === 2) throw new Error('no such car')
      return item
    })
    const whole = inTurn(() => {
      throw new Error('no JSON')
    })
    const other = mapInTurns([1, 2], (item) => item)
    await expect(broken).rejects.toThrow('no such car')
    await expect(whole).rejects.toThrow('no JSON')
    expect(await other).toEqual([1, 2])
  })
})
