import { scrub } from '#domain/scrub.ts'
import type { Exchange } from './tap.ts'

/** The beginning of a supplier's own words, fit for one line of a log. */
export const quote = (text: string): string => scrub(text.slice(0, 400)).replace(/\s+/g, ' ').trim().slice(0, 80)

const secretHeader = /authorization|signature|cookie|secret|token|api-?key|nonce/i
type Headers = Readonly<Record<string, string | string[] | undefined>>

function scrubHeaders<Value extends Headers>(headers: Value): { [Name in keyof Value]: Value[Name] | string } {
  const scrubbed = Object.entries(headers).map(([name, value]) => [name, secretHeader.test(name) ? '[scrubbed]' : scrubValue(value)] as const)
  return Object.fromEntries(scrubbed) as { [Name in keyof Value]: Value[Name] | string }
}

const scrubValue = (value: string | string[] | undefined): string | string[] | undefined =>
  typeof value === 'string' ? scrub(value) : value?.map(scrub)

export function scrubExchange(exchange: Exchange): Exchange {
  const { request, response, error } = exchange
  return {
    ...exchange,
    request: {
      method: request.method,
      path: scrub(request.path),
      headers: scrubHeaders(request.headers),
      body: request.body === undefined ? undefined : scrub(request.body),
    },
    response: response && { status: response.status, headers: scrubHeaders(response.headers), body: scrub(response.body) },
    ...(error === undefined ? {} : { error: scrub(error) }),
  }
}
