import {
  type CarSearchInput, FollowSearchDocument, type FollowSearchQuery, type FoundCarsFragment, type OfferFilter, type OfferSort, SearchProgressDocument, type SearchProblemCode,
  StartSearchDocument, type StartSearchQuery,
} from '../generated/graphql.ts'
import type { ask } from '../kit/ask.ts'

export type Problem = { readonly field: string; readonly code: SearchProblemCode; readonly limit: string | null }

/** What is asked of a search's cars: which, in which order, how many groups. */
export type View = { readonly filter: OfferFilter; readonly sort: OfferSort; readonly first: number }

/** What came back: cars, each time there are more of them, or what must be put right first. */
export type SearchNews = { readonly kind: 'found'; readonly cars: FoundCarsFragment } | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

export type Following = {
  readonly ask: typeof ask
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

const pollEveryMs = 300

/**
 * A search until every supplier has answered. A search that is known by its id is asked for again, so that another filter costs no supplier a call;
 * one that the gateway no longer keeps is made anew. Ends early when the signal is aborted; throws AskError.
 */
export async function* followSearch(input: CarSearchInput, view: View, known: string | undefined, following: Following): AsyncGenerator<SearchNews> {
  const { ask, pause, signal } = following
  const variables = { ...view, coverage: 'FULL' as const }
  const again = async (id: string): Promise<FollowSearchQuery['carSearch']> => (await ask(FollowSearchDocument, { id, ...variables }, signal)).carSearch
  const anew = async (): Promise<StartSearchQuery['searchCars']> => (await ask(StartSearchDocument, { input, ...variables }, signal)).searchCars

  const answer = (known === undefined ? null : await again(known)) ?? (await anew())
  if ('problems' in answer) return yield { kind: 'refused', problems: answer.problems }
  let cars: FoundCarsFragment = answer
  yield { kind: 'found', cars }

  while (cars.status === 'SEARCHING') {
    await pause(pollEveryMs, signal)
    // The short question first: the whole page is asked for only when there is more of it.
    const progress = (await ask(SearchProgressDocument, { id: cars.id }, signal)).carSearch
    if (!progress) return
    if (saysOf(progress) === saysOf(cars)) continue
    cars = progress.version === cars.version ? { ...cars, ...progress } : ((await again(cars.id)) ?? cars)
    yield { kind: 'found', cars }
  }
}

/** A supplier that fails changes its own state and neither version nor cars. */
const saysOf = ({ version, status, sources }: Pick<FoundCarsFragment, 'version' | 'status' | 'sources'>): string =>
  [version, status, ...sources.map(({ state }) => state)].join(' ')
