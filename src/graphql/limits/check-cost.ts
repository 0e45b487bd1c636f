import { getVariableValues, type GraphQLError } from 'graphql'
import { type Asked, costOf } from './cost.ts'
import type { QueryLimits } from './limits.ts'
import { tooMuch } from './shape.ts'

/** For a valid document, before anything is executed. Variables that do not fit their types are left to execution, which refuses them by name. */
export function checkCost(asked: Asked, limits: QueryLimits): GraphQLError | undefined {
  const { coerced } = getVariableValues(asked.schema, asked.operation.variableDefinitions ?? [], asked.variables)
  if (!coerced || costOf({ ...asked, variables: coerced }) <= limits.cost) return undefined
  return tooMuch('TOO_COSTLY', 'cost', 'could have too large an answer', limits)
}
