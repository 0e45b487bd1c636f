import type { TypedDocumentString } from '../generated/graphql.ts'

/** A refusal of the gateway, or no answer at all. */
export class AskError extends Error {
  override readonly name = 'AskError'
}

type GraphError = { readonly message: string; readonly extensions?: { readonly code?: string } }
type Answer<Result> = { readonly data?: Result | null; readonly errors?: readonly GraphError[] }

/**
 * Asks the gateway that served this page. It knows our operations by their hashes, so that a few hundred bytes ask for a page of cars; one of another version, which does not,
 * is sent the text. Throws AskError when there is no whole answer, the signal's reason when it is aborted.
 */
export async function ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result> {
  const sha256Hash = hashOf(document)
  const known = sha256Hash === undefined ? undefined : await send<Result>({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }, signal)
  const { status, answer } = known && !isUnknownHash(known.answer) ? known : await send<Result>({ query: document.toString(), variables }, signal)
  // What a supplier alone could not tell is null in the answer; a fault of ours is no answer.
  const isBroken = answer.errors?.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
  if (isBroken || answer.data === null || answer.data === undefined) throw new AskError(answer.errors?.map(({ message }) => message).join('; ') ?? `HTTP ${status}`)
  return answer.data
}

async function send<Result>(body: object, signal: AbortSignal | undefined): Promise<{ readonly status: number; readonly answer: Answer<Result> }> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  })
  return { status: response.status, answer: (await response.json()) as Answer<Result> } // The gateway's own envelope.
}

/** Codegen writes it into each document, as `sha256:…`. */
function hashOf<Result, Variables>({ __meta__ }: TypedDocumentString<Result, Variables>): string | undefined {
  const hash: unknown = __meta__?.['hash']
  return typeof hash === 'string' ? hash.replace('sha256:', '') : undefined
}

const isUnknownHash = ({ errors }: Answer<unknown>): boolean => errors?.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') ?? false
