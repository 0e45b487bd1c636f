import type { Response } from './response-reader.ts'

/**
 * `HIT`: answered, and every supplier's part came from a cache, or the answer asks no supplier at all. `MISS`: answered, and a supplier was called
 * or is still being asked. `REFUSED`: the server protects itself (429, 503). `FAILED`: an error, or no answer.
 */
export const outcomes = ['HIT', 'MISS', 'REFUSED', 'FAILED'] as const
export type Outcome = (typeof outcomes)[number]

/** An answer is looked through as bytes: parsing it would take longer than the server took to send it. */
export function outcomeOf({ status, body }: Pick<Response, 'status' | 'body'>): Outcome {
  if (status === 429 || status === 503) return 'REFUSED'
  if (status !== 200 || body.includes('"errors":[')) return 'FAILED'
  return misses.some((mark) => body.includes(mark)) ? 'MISS' : 'HIT'
}

/** Why a request failed, in a word: `no answer`, `HTTP 500`, or the code of a GraphQL error. */
export function reasonOf(response: Pick<Response, 'status' | 'body'> | undefined): string {
  if (!response) return 'no answer'
  const code = response.status === 200 ? /"code":"([A-Z_]{1,40})"/.exec(response.body.toString('latin1'))?.[1] : undefined
  return code ?? `HTTP ${response.status}`
}

/** As `sources { servedFrom state }` tells; a document that does not ask for them knows nothing of hits. */
const misses = ['"servedFrom":"LIVE"', '"state":"PENDING"'] as const
