import { type DocumentNode, getOperationAST, type GraphQLError } from 'graphql'
import type { Documents } from './documents.ts'
import { refusal } from './errors.ts'
import type { AskedOperation, Operations } from './operations.ts'
import type { PersistedOperations } from './persisted-operations.ts'

/** What a request turns out to be, before anything is executed. */
export type Recognised =
  /** A valid query with fitting variables, and nothing unusual about it. */
  | { readonly kind: 'query'; readonly name: string | undefined; readonly asked: AskedOperation }
  /** Apollo Server answers it, or explains what is wrong with it. */
  | { readonly kind: 'other'; readonly name: string | undefined }
  | { readonly kind: 'refused'; readonly name: undefined; readonly error: GraphQLError }

export type RecogniseParts = { readonly documents: Documents; readonly operations: Operations; readonly persisted: PersistedOperations }

type Fields = Readonly<Record<string, unknown>>
type Persisted = { readonly hash: string; readonly isReadable: boolean }

const usualFields = new Set(['query', 'variables', 'operationName', 'extensions'])
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const other = { kind: 'other', name: undefined } as const

/** Takes the body of a request as it came; what it cannot read is left to Apollo Server. */
export function createRecognise({ documents, operations, persisted }: RecogniseParts) {
  return async (body: unknown): Promise<Recognised> => {
    if (!isFields(body)) return other
    const { query } = body
    const called = persistedIn(body['extensions'])
    if (called && !called.isReadable) return refused('This kind of persisted operation is not known here: send version 1 and the SHA-256 of the text.')
    const text = typeof query === 'string' ? query : query === undefined && called ? await persisted.find(called.hash) : undefined
    if (text === undefined || text === '') return other
    const source = documents.read(text)
    if (source.kind === 'tooMuch') return { kind: 'refused', name: undefined, error: source.error }
    const chosen = typeof body['operationName'] === 'string' ? body['operationName'] : undefined
    if (source.kind !== 'valid') return source.kind === 'invalid' ? { kind: 'other', name: nameIn(source.document, chosen) } : other
    if (called && called.hash !== source.hash) return refused('The hash is not the SHA-256 of the text.')
    const name = nameIn(source.document, chosen)
    const operation = operations.find(source, chosen)
    if (operation) operations.cameIn(operation)
    // A text that comes with its hash is to be registered, which Apollo Server does.
    if (!operation?.isQuery || !isUsual(body) || (called && typeof query === 'string')) return { kind: 'other', name }
    const asked = operations.ask(operation, isFields(body['variables']) ? body['variables'] : {})
    return asked ? { kind: 'query', name, asked } : { kind: 'other', name }
  }
}

const refused = (message: string): Recognised => ({ kind: 'refused', name: undefined, error: refusal('BAD_REQUEST', message) })

function persistedIn(extensions: unknown): Persisted | undefined {
  const persisted = isFields(extensions) ? extensions['persistedQuery'] : undefined
  if (!persisted) return undefined
  const hash = isFields(persisted) ? persisted['sha256Hash'] : undefined
  return { hash: String(hash), isReadable: typeof hash === 'string' && isFields(persisted) && persisted['version'] === 1 }
}

/** Other extensions may want the answer to be made for them alone. */
function isUsual(body: Fields): boolean {
  const { variables, extensions, operationName } = body
  return Object.keys(body).every((name) => usualFields.has(name)) &&
    (variables === undefined || variables === null || isFields(variables)) &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    (extensions === undefined || extensions === null || (isFields(extensions) && Object.keys(extensions).every((name) => name === 'persistedQuery')))
}

const longestName = 64

/** As the document has it, never as a client merely claims, and cut: it becomes a label of figures and a field of logs. */
const nameIn = (document: DocumentNode, chosen: string | undefined): string | undefined =>
  getOperationAST(document, chosen)?.name?.value.slice(0, longestName)
