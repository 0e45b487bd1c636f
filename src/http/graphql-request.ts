import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** A request to /graphql, by what it can be recognised by before it is read. */
export type GraphqlRequest = {
  /** The same for the same bytes, answered to the same kind of asker in the same form; undefined: it cannot be told in short. */
  readonly name: string | undefined
  /** Everything but the bytes: answers differ by it. */
  readonly manner: string
  readonly isGet: boolean
}

const longestAccept = 200

export function requestOf({ method, url, headers, body }: FastifyRequest, isOperator: boolean): GraphqlRequest {
  const isGet = method === 'GET'
  const accept = headers.accept ?? ''
  const manner = `${isOperator ? 'operator' : 'public'} ${accept}`
  const bytes = isGet ? url : Buffer.isBuffer(body) ? body : undefined
  const name = bytes === undefined || accept.length > longestAccept ? undefined : `${hash('sha256', bytes, 'base64url')} ${manner}`
  return { name, manner, isGet }
}

/** The parameters of a GET, as a POST would have sent them; undefined where one cannot be read: Apollo Server explains that. */
export function bodyOfUrl(url: string): unknown {
  const parameters = new URLSearchParams(url.slice(url.indexOf('?')))
  const names = [...parameters.keys()]
  if (new Set(names).size !== names.length) return undefined
  try {
    const [operationName, variables, extensions] = ['operationName', 'variables', 'extensions'].map((name) => parameters.get(name) ?? undefined)
    return { operationName, variables: variables && JSON.parse(variables), extensions: extensions && JSON.parse(extensions) }
  } catch {
    return undefined
  }
}

/** A GET runs an operation that is called by its hash, so that nobody writes one into a link. */
export function callsByHash(url: string): boolean {
  const query = url.indexOf('?')
  if (query === -1) return false
  const parameters = new URLSearchParams(url.slice(query))
  return parameters.has('extensions') && !parameters.has('query')
}
