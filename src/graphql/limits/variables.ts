import type { GraphQLError } from 'graphql'
import type { QueryLimits } from './limits.ts'
import { tooMuch } from './shape.ts'

/** Looks at the variables as they were sent, before anybody compares them with their types: it stops where the first limit is reached. */
export function checkVariables(variables: unknown, limits: QueryLimits): GraphQLError | undefined {
  let values = 0
  const waiting: unknown[] = [variables]
  while (waiting.length > 0) {
    const value = waiting.pop()
    values += 1
    if (values > limits.values) return tooMuch('TOO_MANY_VALUES', 'values', 'has too many values in its variables', limits)
    if (typeof value === 'string' && value.length > limits.textLength) return tooMuch('TEXT_TOO_LONG', 'textLength', 'has too long a text', limits)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      if (name.length > limits.nameLength) return tooMuch('TEXT_TOO_LONG', 'nameLength', 'has too long a name', limits)
      if (waiting.push(inner) > limits.values) break
    }
  }
  return undefined
}
