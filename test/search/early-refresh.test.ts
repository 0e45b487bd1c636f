import { describe, expect, it } from 'vitest'
import { resultId } from '../../src/search/keys.ts'
import type { SourceAnswer } from '../../src/search/source-answer.ts'
import { aGateway, gist } from '../adapters/cache/conformance.ts'
import { aCache, aClock, anAnswer, aSupplier, offers } from './makers.ts'

const freshMs = 60_000
const callMs = 600

/** Any dice, the same every time. */
function seededDice(seed = 1): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const idOf = (answer: SourceAnswer) => (answer.kind === 'answered' ? answer.result.id : resultId('none'))

/** One gateway in front of a supplier that takes 600 ms of the test's own time, and whose contract keeps its answers from living ever longer. */
async function aWorld(random: () => number = () => 0.5) {
  const clock = aClock()
  const gateway = aGateway(aCache(), clock, { random })
  const supplier = aSupplier('one', async () => {
    clock.pass(callMs)
    return anAnswer(offers(3))
  }, { freshness: { freshSeconds: 60, staleSeconds: 0, emptySeconds: 10, contractSeconds: 60 } })
  const ask = async () => idOf(await gateway.ask(supplier, 'key'))
  const first = await ask()
  await gateway.settle()
  return { clock, gateway, supplier, ask, first }
}

describe('an answer that is held', () => {
  it('is exactly this one, in memory and fresh', async () => {
    const { clock, gateway, first } = await aWorld()
    expect(gateway.holds('key', first)).toBe(true)
    expect(gateway.holds('key', resultId('another'))).toBe(false)
    expect(gateway.holds('another', first)).toBe(false)
    clock.pass(freshMs)
    expect(gateway.holds('key', first)).toBe(false)
  })

  it('is not held any more when another took its place', async () => {
    const { clock, gateway, ask, first } = await aWorld()
    clock.pass(freshMs)
    await ask()
    await gateway.settle()
    const second = await ask()
    expect([gateway.holds('key', first), gateway.holds('key', second)]).toEqual([false, true])
  })

  it('is not held when an early refresh is due, and the question that follows starts it and waits for nothing', async () => {
    const { clock, gateway, supplier, ask, first } = await aWorld(unlikelyOnce())
    clock.pass(freshMs - 2 * callMs)
    expect(gateway.holds('key', first)).toBe(false)
    expect(await ask()).toBe(first)
    await gateway.settle()
    expect(supplier.calls()).toBe(2)
    expect(gateway.holds('key', first)).toBe(false)
    expect(gateway.holds('key', await ask())).toBe(true)
  })

  /** The jitter of the first entry; one throw in a hundred for `holds`; then throws that start nothing. */
  function unlikelyOnce(): () => number {
    const throws = [0.5, 0.99]
    return () => throws.shift() ?? 0
  }
})

describe('an early refresh', () => {
  it('asks a hot key’s supplier about once in a life, and nobody gets a stale answer or waits', async () => {
    const { clock, gateway, supplier, ask } = await aWorld(seededDice())
    const [lives, everyMs] = [50, 2]
    let id = await ask()
    for (const until = clock.now() + lives * freshMs; clock.now() < until; clock.pass(everyMs)) {
      if (gateway.holds('key', id)) continue
      id = await ask()
      await gateway.settle()
    }
    expect(gateway.reads('MEMORY').filter((state) => state === 'STALE')).toEqual([])
    expect(gateway.reads('CACHE')).toEqual(['MISS'])
    expect(supplier.calls()).toBeGreaterThanOrEqual(lives)
    expect(supplier.calls()).toBeLessThanOrEqual(1.5 * lives)
  })

  it('leaves alone what is asked for seldom', async () => {
    const { clock, gateway, supplier, ask } = await aWorld(seededDice())
    clock.pass(freshMs / 2)
    await ask()
    await gateway.settle()
    expect(supplier.calls()).toBe(1)
  })

  it('happens once for two gateways: the other one takes the newer answer over', async () => {
    const [clock, cache] = [aClock(), { ...aCache(), isShared: true }]
    const supplier = aSupplier('one', async () => {
      clock.pass(callMs)
      return anAnswer(offers(supplier.calls()))
    })
    const [first, second] = [aGateway(cache, clock), aGateway(cache, clock, { random: () => 0.99 })]
    await first.ask(supplier, 'key')
    await first.settle()
    clock.pass(freshMs - 2 * callMs)
    const due = [aGateway(cache, clock, { random: () => 0.99 }), second]
    for (const gateway of due) {
      expect(gist(await gateway.ask(supplier, 'key'))).toMatchObject({ isStale: false })
      await gateway.settle()
    }
    expect(supplier.calls()).toBe(2)
    expect(gist(await second.ask(supplier, 'key'))).toMatchObject({ isStale: false, offers: 2 })
  })
})
