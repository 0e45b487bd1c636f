import type { GraphQLFormattedError } from 'graphql'

type Sent = { readonly query?: string | undefined; readonly variables?: unknown }

/** Shorter ones tell nothing, and would be found inside other words. */
const shortest = 4
/** Who sends more than an honest operation has is left with what he sent himself: looking for thousands in each text would be work for us. */
const most = 100
/** Quoted texts and long numbers of a document. */
const literals = /"((?:[^"\\\n]|\\.)*)"|\d{4,}/g

/**
 * The errors without the values that were sent: graphql quotes what does not fit, and the texts of errors end up in the logs of apps and of whatever
 * lies between us. The path and the type that was wanted stay.
 */
export function withoutValues(errors: readonly GraphQLFormattedError[], { query = '', variables }: Sent): readonly GraphQLFormattedError[] {
  const inDocument = query.matchAll(literals).take(most).map(([whole, quoted]) => quoted ?? whole)
  const values = [...new Set([...leavesOf(variables), ...inDocument])].filter(({ length }) => length >= shortest)
  if (values.length === 0) return errors
  // The longest first: one value may be the beginning of another.
  const longestFirst = values.toSorted((left, right) => right.length - left.length)
  return errors.map((error) => ({ ...error, message: longestFirst.reduce((message, value) => message.replaceAll(value, '…'), error.message) }))
}

/** As they are, and as JSON writes them. Not by recursion: a hundred kilobytes may be nested fifty thousand deep. */
function leavesOf(sent: unknown): readonly string[] {
  const leaves: string[] = []
  const rest = [sent]
  while (rest.length > 0 && leaves.length < most) {
    const value = rest.pop()
    if (typeof value === 'string') leaves.push(value, JSON.stringify(value).slice(1, -1))
    else if (typeof value === 'number') leaves.push(String(value))
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) rest.push(inner)
  }
  return leaves
}
