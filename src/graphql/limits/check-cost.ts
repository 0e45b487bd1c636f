import { getVariableValues, type GraphQLError } from 'graphql'
import { type Asked, costOf } from './cost.ts'
import type { QueryLimits } from './limits.ts'
import { tooMuch } from './shape.ts'

export type CheckedCost = { readonly kind: 'fits'; readonly cost: number } | { readonly kind: 'tooMuch'; readonly error: GraphQLError }

/** For a valid document, before anything is executed. Variables that do not fit their types are left to execution, which refuses them by name. */
export function checkCost(asked: Asked, limits: QueryLimits): CheckedCost {
  const { coerced } = getVariableValues(asked.schema, asked.operation.variableDefinitions ?? [], asked.variables)
  const cost = coerced ? costOf({ ...asked, variables: coerced }) : 0
  return cost <= limits.cost ? { kind: 'fits', cost } : { kind: 'tooMuch', error: tooMuch('TOO_COSTLY', 'cost', 'could have too large an answer', limits) }
}
