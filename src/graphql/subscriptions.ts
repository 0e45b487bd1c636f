import { type ExecutionArgs, getOperationAST, getVariableValues, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { ServerOptions, SubscribePayload } from 'graphql-ws'
import { logIfOurs, withRequestId } from './apollo.ts'
import type { GraphContext } from './context.ts'
import type { Documents } from './documents.ts'
import { type ErrorCode, refusal, showError } from './errors.ts'
import { checkCost } from './limits/check-cost.ts'
import type { QueryLimits } from './limits/limits.ts'
import type { Safelist } from './safelist.ts'

export type SubscriptionOptions = {
  readonly schema: GraphQLSchema
  readonly documents: Documents
  readonly safelist: Safelist
  readonly limits: QueryLimits
  /** How many operations one connection may have under way at once. */
  readonly perConnection: number
  /** One for each operation; its signal ends the streams when the server stops. */
  readonly createContext: () => GraphContext
}

/** Serves graphql-transport-ws by the same rules as HTTP: the same limits, codes and masking. */
export function createSubscriptions(options: SubscriptionOptions): ServerOptions {
  const contexts = new WeakMap<ExecutionArgs, GraphContext>()
  const contextOf = (args: ExecutionArgs) => contexts.get(args) ?? options.createContext()
  return {
    onSubscribe: ({ subscriptions }, _, payload) => {
      const context = options.createContext()
      if (Object.keys(subscriptions).length > options.perConnection) return [tooManyAtOnce(options.perConnection)]
      const admitted = admit(payload, context, options)
      if ('document' in admitted) contexts.set(admitted, context)
      return admitted
    },
    onNext: (_, __, { operationName }, args, { data, errors }) =>
      errors ? { ...(data !== undefined && { data }), errors: showErrors(errors, contextOf(args), operationName) } : undefined,
    onError: (_, __, { operationName }, errors) => showErrors(errors, options.createContext(), operationName),
  }
}

const tooManyAtOnce = (limit: number) =>
  refusal('TOO_MANY_SUBSCRIPTIONS', `One connection follows at most ${limit} searches at once.`, { limit, limitName: 'subscriptions' })

function admit(payload: SubscribePayload, context: GraphContext, { schema, documents, safelist, limits }: SubscriptionOptions): ExecutionArgs | readonly GraphQLError[] {
  const source = documents.read(payload.query)
  if (source.kind === 'unreadable') return coded('GRAPHQL_PARSE_FAILED', [source.error])
  if (source.kind === 'tooMuch') return [source.error]
  if (source.kind === 'invalid') return coded('GRAPHQL_VALIDATION_FAILED', source.errors)
  const { document, hash } = source
  const operation = getOperationAST(document, payload.operationName)
  if (!operation) return [refusal('OPERATION_RESOLUTION_FAILURE', 'The document does not tell which of its operations is meant.')]
  const notListed = safelist.judge({ hash, operation: operation.name?.value, isOperator: context.isOperator, requestId: context.requestId })
  if (notListed) return [notListed]
  const variableValues = payload.variables ?? {}
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues)
  if (errors) return coded('BAD_USER_INPUT', errors)
  const checked = checkCost({ schema, document, operation, variables: variableValues }, limits)
  if (checked.kind === 'tooMuch') return [checked.error]
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
