import { useEffect, useRef, useState } from 'preact/hooks'
import type { FoundCarsFragment } from '../generated/graphql.ts'
import { ask } from '../kit/ask.ts'
import { offerFilterOf } from './choices.ts'
import { followSearch, type Problem, type SearchNews } from './follow-search.ts'
import { inputOf, type PageState } from './page-state.ts'

export type Cars = {
  /** The last list; that of another filter stays until the new one is there, that of another search does not. */
  readonly cars: FoundCarsFragment | undefined
  readonly problems: readonly Problem[]
  /** Whether the list is still that of the choices before. */
  readonly isBehind: boolean
  readonly hasFailed: boolean
  readonly retry: () => void
}

type Told = Omit<Cars, 'retry'> & { readonly search: string | undefined }
const nothingTold: Told = { search: undefined, cars: undefined, problems: [], isBehind: false, hasFailed: false }

/** The cars of the state that the address names. */
export function useCars(state: PageState): Cars {
  const [told, setTold] = useState(nothingTold)
  const [attempt, setAttempt] = useState(0)
  const known = useRef<{ readonly search: string; readonly id: string } | undefined>(undefined)
  const input = state.wish && inputOf(state.wish, state)
  const view = { filter: offerFilterOf(state.choices), sort: state.sort, first: state.shown }
  const search = input && JSON.stringify(input)

  useEffect(() => {
    if (!input || search === undefined) return setTold(nothingTold)
    const stopping = new AbortController()
    const { signal } = stopping
    const id = known.current?.search === search ? known.current.id : undefined
    setTold((before) => ({ ...(before.search === search ? before : nothingTold), search, isBehind: true, hasFailed: false }))

    async function follow(news: AsyncGenerator<SearchNews>): Promise<void> {
      for await (const told of news) {
        if (signal.aborted) return
        if (told.kind === 'found') known.current = { search: search ?? '', id: told.cars.id }
        setTold({ ...nothingTold, search, ...(told.kind === 'found' ? { cars: told.cars } : { problems: told.problems }) })
      }
    }
    follow(followSearch(input, view, id, { ask, pause, signal })).catch((error: unknown) => {
      if (signal.aborted) return
      console.warn(error)
      setTold((before) => ({ ...before, isBehind: false, hasFailed: true }))
    })
    return () => stopping.abort()
  }, [search, JSON.stringify(view), attempt])

  return { ...told, retry: () => setAttempt((count) => count + 1) }
}

/** Rejects with the signal's reason when it is aborted. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    }, { once: true })
  })
