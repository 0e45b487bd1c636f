import { type ExecutionArgs, getOperationAST, getVariableValues, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { FastifyRequest } from 'fastify'
import type { ConnectionInitMessage, ServerOptions, SubscribePayload } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/@fastify/websocket'
import { logIfOurs, noSuchOperations, withRequestId } from './apollo.ts'
import type { GraphContext } from './context.ts'
import type { Documents } from './documents.ts'
import { type ErrorCode, refusal, showError, withoutSuggestion } from './errors.ts'
import { checkCost } from './limits/check-cost.ts'
import type { QueryLimits } from './limits/limits.ts'
import { checkVariables } from './limits/variables.ts'
import type { Safelist } from './safelist.ts'

export type SubscriptionOptions = {
  readonly schema: GraphQLSchema
  readonly documents: Documents
  readonly safelist: Safelist
  readonly limits: QueryLimits
  /** How many operations one connection may have under way at once. */
  readonly perConnection: number
  readonly isProduction: boolean
  /** Whether whatever can wait should not begin now. */
  readonly isOverloaded: () => boolean
  /** One for each operation, by the request that opened its connection; its signal ends the streams when the server stops. */
  readonly createContext: (opened: FastifyRequest) => GraphContext
}

type Served = ServerOptions<ConnectionInitMessage['payload'], Extra>

/** Serves graphql-transport-ws by the same rules as HTTP: the same limits, codes and masking. */
export function createSubscriptions(options: SubscriptionOptions): Served {
  const contexts = new WeakMap<ExecutionArgs, GraphContext>()
  return {
    onSubscribe: async ({ subscriptions, extra }, _, payload) => {
      const context = options.createContext(extra.request)
      if (options.isOverloaded()) return [overloaded()]
      if (Object.keys(subscriptions).length > options.perConnection) return [tooManyAtOnce(options.perConnection)]
      const admitted = await admit(payload, context, options)
      if ('document' in admitted) contexts.set(admitted, context)
      return admitted
    },
    onNext: ({ extra }, _, { operationName }, args, { data, errors }) => {
      const context = contexts.get(args) ?? options.createContext(extra.request)
      return errors ? { ...(data !== undefined && { data }), errors: showErrors(errors, context, operationName) } : undefined
    },
    onError: ({ extra }, _, { operationName }, errors) =>
      showErrors(errors, options.createContext(extra.request), operationName).map((shown) => (options.isProduction ? withoutSuggestion(shown) : shown)),
  }
}

const tooManyAtOnce = (limit: number) =>
  refusal('TOO_MANY_SUBSCRIPTIONS', `One connection follows at most ${limit} searches at once.`, { limit, limitName: 'subscriptions' })

const overloaded = () => refusal('OVERLOADED', 'There is more to do than we can do at once: try again.')

type Admitted = ExecutionArgs | readonly GraphQLError[]

async function admit(payload: SubscribePayload, context: GraphContext, { schema, documents, safelist, limits }: SubscriptionOptions): Promise<Admitted> {
  const spent = await context.charge(1)
  if (spent) return [spent]
  const source = documents.read(payload.query)
  if (source.kind === 'unreadable') return coded('GRAPHQL_PARSE_FAILED', [source.error])
  if (source.kind === 'tooMuch') return [source.error]
  if (source.kind === 'invalid') return coded('GRAPHQL_VALIDATION_FAILED', source.errors)
  const tooLarge = checkVariables(payload.variables, limits)
  if (tooLarge) return [tooLarge]
  const { document, hash } = source
  const operation = getOperationAST(document, payload.operationName)
  if (!operation) return [refusal('OPERATION_RESOLUTION_FAILURE', 'The document does not tell which of its operations is meant.')]
  const notListed = safelist.judge({ hash, operation: operation.name?.value, isOperator: context.isOperator, requestId: context.requestId })
  if (notListed) return [notListed]
  if (!schema.getRootType(operation.operation)) return [noSuchOperations(operation.operation)]
  const variableValues = payload.variables ?? {}
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues)
  if (errors) return coded('BAD_USER_INPUT', errors)
  const checked = checkCost({ schema, document, operation, variables: variableValues }, limits)
  if (checked.kind === 'tooMuch') return [checked.error]
  const refused = await context.charge(checked.cost)
  if (refused) return [refused]
  return { schema, document, operationName: payload.operationName, variableValues, contextValue: context }
}

const coded = (code: ErrorCode, errors: readonly GraphQLError[]): readonly GraphQLError[] =>
  errors.map(({ message, nodes }) => new GraphQLError(message, { ...(nodes && { nodes }), extensions: { code } }))

function showErrors(errors: readonly GraphQLError[], context: GraphContext, operation: string | null | undefined): readonly GraphQLFormattedError[] {
  return errors.map((error) => {
    logIfOurs(error, context, operation)
    const { shown } = showError(error.toJSON(), error)
    const { http: _, ...extensions } = shown.extensions ?? {}
    return withRequestId({ ...shown, extensions }, context.requestId)
  })
}
