import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from './client.ts'
import { searchPage } from './search-page.ts'

type Answer = {
  readonly searchCars: {
    readonly id?: string
    readonly status?: 'SEARCHING' | 'COMPLETE'
    readonly sources?: readonly { readonly state: string; readonly servedFrom: string | null }[]
    readonly offers?: { readonly totalCount: number }
  }
}

/** A search that every supplier has answered, and that is served from what is kept. */
export type PreparedSearch = { readonly id: string; readonly data: Answer; readonly offers: number }

const attempts = 60

/** Searches again and again until the answer is whole and nobody needs to be asked for it. */
export async function prepareSearch(graphqlUrl: string, input: object): Promise<PreparedSearch> {
  const client = createClient(graphqlUrl, 1)
  try {
    let latest: PreparedSearch | undefined
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { data } = await client.ask<Answer>(searchPage, { input })
      const { id, status, sources = [], offers } = data.searchCars
      if (id === undefined || offers === undefined) throw new Error(`the server refuses the search of the bench: ${JSON.stringify(data)}`)
      const isRepeated = latest?.id === id
      if (status === 'COMPLETE') latest = { id, data, offers: offers.totalCount }
      if (status === 'COMPLETE' && (isRepeated || sources.every(({ servedFrom }) => servedFrom !== 'LIVE'))) break
      await sleep(250)
    }
    if (!latest) throw new Error(`${graphqlUrl} did not complete one search in ${attempts} attempts`)
    return latest
  } finally {
    await client.close()
  }
}
