import { describe, expect, it, vi } from 'vitest'
import type { Cache } from '#domain/cache.ts'
import type { CarSearchView } from '../../src/search/search-room.ts'
import { aCache, aClock, aGate, anAnswer, aRoom, aSupplier, found, offers } from './makers.ts'

/** Two gateways over one cache that writes answers no sooner than the test lets it, and a second supplier that is late. */
function aWorld() {
  const [cache, clock, late] = [aCache(), aClock(), aGate()]
  const written: string[] = []
  let writing = Promise.resolve()
  const slow: Cache = {
    ...cache,
    isShared: true,
    set: async (key, bytes, lifeMs) => {
      const [, , kind = ''] = key.split(':')
      if (kind === 'result') await writing
      await cache.set(key, bytes, lifeMs)
      written.push(kind)
    },
  }
  const suppliers = [aSupplier('quick'), aSupplier('late', () => late.opened.then(() => anAnswer(offers(2, 'L'))))]
  const [one, other] = [0, 1].map(() => aRoom(suppliers, { cache: slow, now: clock.now })) as [ReturnType<typeof aRoom>, ReturnType<typeof aRoom>]
  const holdAnswers = () => {
    const gate = aGate()
    writing = gate.opened
    return gate
  }
  return { cache, clock, one, other, late, holdAnswers, written: () => written.filter((kind) => ['result', 'search'].includes(kind)) }
}

const gist = (view: CarSearchView | undefined) => view && `${view.version} ${view.sources.map(({ state }) => state).join(' ')} ${view.snapshot.offers.length}`

describe('while an answer is still being written for the other gateways', () => {
  it('a late one is told to them only when it lies there', async () => {
    const { one, other, late, holdAnswers, written } = aWorld()
    const { id } = await found(one, { maxWaitMs: 100 })
    await vi.waitFor(() => expect(written()).toEqual(['result', 'search']))
    const answer = holdAnswers()
    late.open()
    await vi.waitFor(async () => expect(gist(await one.carSearch(id))).toBe('3 ANSWERED ANSWERED 5'))
    expect(gist(await other.carSearch(id))).toBe('2 ANSWERED PENDING 3')
    answer.open()
    await one.drain(2000)
    expect(written()).toEqual(['result', 'search', 'result', 'search'])
    expect(gist(await other.carSearch(id))).toBe('3 ANSWERED ANSWERED 5')
  })

  it('they show what they have of the search, never nothing', async () => {
    const { one, other, late, holdAnswers } = aWorld()
    late.open()
    const answer = holdAnswers()
    const view = await found(one, { maxWaitMs: 900 })
    expect(gist(view)).toBe('3 ANSWERED ANSWERED 5')
    await vi.waitFor(async () => expect(gist(await other.carSearch(view.id))).toBe('1 PENDING PENDING 0'))
    answer.open()
    await one.drain(2000)
    expect(await other.carSearch(view.id)).toEqual(view)
  })

  it('a page that goes on from a cursor waits for it there', async () => {
    const { one, other, late, holdAnswers } = aWorld()
    late.open()
    const answer = holdAnswers()
    const view = await found(one, { maxWaitMs: 900 })
    const asked = { first: 3, after: undefined, filter: {}, sort: 'PRICE_LOW_FIRST', coverage: 'FULL' } as const
    const after = (await one.offersOf(view, asked)).edges.at(-1)?.cursor
    await vi.waitFor(async () => expect(await other.carSearch(view.id)).toBeDefined())
    const there = await other.carSearch(view.id)
    const second = other.offersOf(there ?? view, { ...asked, after })
    setImmediate(answer.open)
    expect(await second).toEqual(await one.offersOf(view, { ...asked, after }))
    await one.drain(2000)
  })

  it('whoever follows the search there is told of it in the end', async () => {
    const { one, other, late, holdAnswers, written } = aWorld()
    late.open()
    const answer = holdAnswers()
    const { id } = await found(one, { maxWaitMs: 900 })
    await vi.waitFor(() => expect(written()).toEqual(['search']))
    const seen: (string | undefined)[] = []
    for await (const view of other.carSearchProgress(id, AbortSignal.timeout(5000))) {
      seen.push(gist(view))
      answer.open()
    }
    expect(seen.at(0)).toBe('1 PENDING PENDING 0')
    expect(seen.at(-1)).toBe('3 ANSWERED ANSWERED 5')
    await one.drain(2000)
  })

  it('a search whose answer was lost is not kept any more, instead of pending for ever', async () => {
    const { cache, clock, one, other, late, holdAnswers } = aWorld()
    late.open()
    const answer = holdAnswers()
    const { id } = await found(one, { maxWaitMs: 900 })
    await vi.waitFor(async () => expect(await other.carSearch(id)).toBeDefined())
    clock.pass(10_000)
    expect(await other.carSearch(id)).toBeUndefined()
    answer.open()
    await one.drain(2000)
    await cache.close()
  })
})

describe('a lock that another gateway holds', () => {
  const locked = (): Cache => ({ ...aCache(), lock: async () => ({ kind: 'taken' }) })

  it('makes no more reads to count than any other question: one for each tier', async () => {
    const room = aRoom([aSupplier('one', undefined, { answerWithinMs: 400 })], { cache: locked() })
    await found(room)
    expect(room.events.filter(({ kind }) => kind === 'cacheRead')).toEqual(
      ['MEMORY', 'CACHE'].map((tier) => ({ kind: 'cacheRead', supplier: 'one', tier, state: 'MISS' })),
    )
  })
})
