const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isObjectOrNothing = (value: unknown): boolean => value === undefined || value === null || isObject(value)

/** One operation, as GraphQL over HTTP writes it. A list of them is none: it would be one request for the limits and many for us. */
export function problemOf(body: unknown): string | undefined {
  if (Array.isArray(body)) return 'Send one operation at a time.'
  if (!isObject(body)) return 'Send an object: {"query": "…", "variables": {…}}.'
  const { query, variables, operationName, extensions } = body
  if (!isObjectOrNothing(variables)) return '`variables` is an object.'
  if (!isObjectOrNothing(extensions)) return '`extensions` is an object.'
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return '`operationName` is a text.'
  const isNamedByHash = isObject(extensions) && isObject(extensions['persistedQuery'])
  if (query === undefined && isNamedByHash) return undefined
  return typeof query === 'string' && query.trim() !== '' ? undefined : '`query` is the text of the operation.'
}
