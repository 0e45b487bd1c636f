import { describe, expect, test } from 'vitest'
import type { FoundCarsFragment } from '../../web/generated/graphql.ts'
import { type Following, followSearch, type SearchNews, type View } from '../../web/search/follow-search.ts'

const input = { pickUp: { place: 'a', at: 'b' }, dropOff: { place: 'a', at: 'c' }, driver: { age: 30, residence: 'KR' }, currency: 'KRW', language: 'KO' } as const
const view: View = { filter: {}, sort: 'PRICE_LOW_FIRST', first: 20 }

/** Only what following looks at. */
type Stage = { readonly version: number; readonly status: 'SEARCHING' | 'COMPLETE'; readonly states: readonly string[] }
const carsAt = ({ version, status, states }: Stage) => ({ id: 'search-1', version, status, sources: states.map((state) => ({ state })) })

/** A gateway that is one stage further with each pause, and notes what it is asked. */
function aGateway(stages: readonly Stage[], { knows = true, problems }: { readonly knows?: boolean; readonly problems?: readonly object[] } = {}) {
  const asked: string[] = []
  let stage = 0
  const now = () => carsAt(stages[Math.min(stage, stages.length - 1)] ?? { version: 0, status: 'COMPLETE', states: [] })
  const answers: Readonly<Record<string, () => object>> = {
    StartSearch: () => ({ searchCars: problems ? { __typename: 'InvalidCarSearch', problems } : { __typename: 'CarSearch', ...now() } }),
    FollowSearch: () => ({ carSearch: knows ? now() : null }),
    SearchProgress: () => ({ carSearch: knows ? now() : null }),
  }
  const following = {
    ask: async (document: { toString(): string }) => {
      const operation = /query (\w+)/.exec(document.toString())?.[1] ?? ''
      asked.push(operation)
      return answers[operation]?.()
    },
    pause: async () => void (stage += 1),
    signal: new AbortController().signal,
  } as unknown as Following // A stand-in answers only what is asked here.
  return { asked, following }
}

async function newsOf(news: AsyncGenerator<SearchNews>): Promise<readonly string[]> {
  const told: string[] = []
  for await (const each of news) told.push(each.kind === 'found' ? wordsOf(each.cars) : each.problems.map(({ code }) => code).join())
  return told
}
const wordsOf = ({ version, status, sources }: FoundCarsFragment) => `${version} ${status} ${sources.map(({ state }) => state).join('+')}`

describe('following a search', () => {
  test('asks for the whole page only when there are more cars', async () => {
    const { asked, following } = aGateway([
      { version: 1, status: 'SEARCHING', states: ['ANSWERED', 'PENDING'] },
      { version: 1, status: 'SEARCHING', states: ['ANSWERED', 'PENDING'] },
      { version: 2, status: 'COMPLETE', states: ['ANSWERED', 'ANSWERED'] },
    ])
    expect(await newsOf(followSearch(input, view, undefined, following))).toEqual(['1 SEARCHING ANSWERED+PENDING', '2 COMPLETE ANSWERED+ANSWERED'])
    expect(asked).toEqual(['StartSearch', 'SearchProgress', 'SearchProgress', 'FollowSearch'])
  })

  test('tells of a supplier that failed, although no car came with it', async () => {
    const { asked, following } = aGateway([
      { version: 1, status: 'SEARCHING', states: ['ANSWERED', 'PENDING'] },
      { version: 1, status: 'COMPLETE', states: ['ANSWERED', 'TIMED_OUT'] },
    ])
    expect(await newsOf(followSearch(input, view, undefined, following))).toEqual(['1 SEARCHING ANSWERED+PENDING', '1 COMPLETE ANSWERED+TIMED_OUT'])
    expect(asked).toEqual(['StartSearch', 'SearchProgress'])
  })

  test('with another filter asks for the search that was made, and no supplier again', async () => {
    const { asked, following } = aGateway([{ version: 2, status: 'COMPLETE', states: ['ANSWERED'] }])
    await newsOf(followSearch(input, { ...view, filter: { isFreeToCancel: true } }, 'search-1', following))
    expect(asked).toEqual(['FollowSearch'])
  })

  test('that is not kept any more makes it anew', async () => {
    const { asked, following } = aGateway([{ version: 2, status: 'COMPLETE', states: ['ANSWERED'] }], { knows: false })
    expect(await newsOf(followSearch(input, view, 'search-0', following))).toEqual(['2 COMPLETE ANSWERED'])
    expect(asked).toEqual(['FollowSearch', 'StartSearch'])
  })

  test('that was refused tells every problem', async () => {
    const { following } = aGateway([], { problems: [{ field: 'pickUp.at', code: 'PICK_UP_IN_THE_PAST' }, { field: 'driver.age', code: 'AGE_OUT_OF_RANGE' }] })
    expect(await newsOf(followSearch(input, view, undefined, following))).toEqual(['PICK_UP_IN_THE_PAST,AGE_OUT_OF_RANGE'])
  })
})
