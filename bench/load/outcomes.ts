import type { Response } from './response-reader.ts'

/**
 * `HIT`: answered, and no supplier was asked for it: every part was kept, or the search as a whole, or it needs no supplier. `MISS`: answered, and a supplier was called
 * or is still being asked. `REFUSED`: the server protects itself (429, 503). `FAILED`: an error, or no answer.
 */
export const outcomes = ['HIT', 'MISS', 'REFUSED', 'FAILED'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * Judges answers one after the other. They are looked through as bytes: parsing one would take longer than the server took to send it. A search
 * that was seen before says of its parts what it said then, `LIVE`, although nobody was asked for it again; so ids are remembered.
 */
export function createJudge(knownSearches: readonly string[] = []): (response: Pick<Response, 'status' | 'body'>) => Outcome {
  const seen = new Set(knownSearches)
  return ({ status, body }) => {
    if (status === 429 || status === 503) return 'REFUSED'
    if (status !== 200 || body.includes('"errors":[')) return 'FAILED'
    const id = searchIdIn(body)
    const isKnown = id !== undefined && seen.has(id)
    if (id !== undefined) seen.add(id)
    if (body.includes('"state":"PENDING"')) return 'MISS'
    return body.includes('"servedFrom":"LIVE"') && !isKnown ? 'MISS' : 'HIT'
  }
}

/** The documents of the bench ask for a search's id before all else, and for `sources { servedFrom state }`: without them nothing is known of hits. */
function searchIdIn(body: Buffer): string | undefined {
  const at = body.indexOf('"id":"')
  return at < 0 || at > furthestId ? undefined : body.toString('latin1', at + 6, body.indexOf('"', at + 6))
}
const furthestId = 100

/** Why a request failed, in a word: `no answer`, `HTTP 500`, or the code of a GraphQL error. */
export function reasonOf(response: Pick<Response, 'status' | 'body'> | undefined): string {
  if (!response) return 'no answer'
  const code = response.status === 200 ? /"code":"([A-Z_]{1,40})"/.exec(response.body.toString('latin1'))?.[1] : undefined
  return code ?? `HTTP ${response.status}`
}
