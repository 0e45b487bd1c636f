import type { TypedDocumentString } from '../generated/graphql.ts'

/** A refusal of the gateway, or no answer at all. */
export class AskError extends Error {
  override readonly name = 'AskError'
}

type GraphError = { readonly message: string; readonly extensions?: { readonly code?: string } }
type Answer<Result> = { readonly data?: Result | null; readonly errors?: readonly GraphError[] }

/** Asks the gateway that served this page. Throws AskError when there is no whole answer, the signal's reason when it is aborted. */
export async function ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    ...(signal && { signal }),
  })
  const answer = (await response.json()) as Answer<Result> // The gateway's own envelope.
  // What a supplier alone could not tell is null in the answer; a fault of ours is no answer.
  const isBroken = answer.errors?.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
  if (isBroken || answer.data === null || answer.data === undefined) throw new AskError(answer.errors?.map(({ message }) => message).join('; ') ?? `HTTP ${response.status}`)
  return answer.data
}
