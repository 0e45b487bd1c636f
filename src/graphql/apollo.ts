import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode } from 'graphql'
import type { Log } from '#domain/log.ts'
import { compiledExecution } from './compiled-execution.ts'
import type { Compiler } from './compiled.ts'
import type { GraphContext } from './context.ts'
import { type Documents, documentStoreOf } from './documents.ts'
import { refusal, showError, withoutSuggestion } from './errors.ts'
import { checkCost } from './limits/check-cost.ts'
import type { QueryLimits } from './limits/limits.ts'
import { operationOf, type Operations } from './operations.ts'
import type { PersistedOperations } from './persisted-operations.ts'
import type { Safelist } from './safelist.ts'
import { watching, writing } from './watch-plugin.ts'

export type ApolloOptions = {
  readonly schema: GraphQLSchema
  readonly limits: QueryLimits
  readonly isProduction: boolean
  readonly log: Log
  readonly documents: Documents
  readonly operations: Operations
  readonly compiler: Compiler
  readonly persisted: PersistedOperations
  readonly safelist: Safelist
}

/**
 * Nothing of Apollo's own leaves this process: no reports, no pages from its servers, no tracing. The cache-control plugin is off because it
 * wraps every field, which costs as much as executing them.
 */
export const createApollo = ({ schema, limits, isProduction, log, documents, operations, compiler, persisted, safelist }: ApolloOptions): ApolloServer<GraphContext> =>
  new ApolloServer<GraphContext>({
    schema,
    nodeEnv: isProduction ? 'production' : 'development',
    introspection: !isProduction,
    hideSchemaDetailsFromClientErrors: isProduction,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: { cache: persisted.store },
    documentStore: documentStoreOf(documents),
    stopOnTerminationSignals: false,
    formatError(formatted, error) {
      const { shown } = showError(formatted, error)
      return isProduction ? withoutSuggestion(shown) : shown
    },
    logger: loggerOf(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(), ApolloServerPluginUsageReportingDisabled(),
      admission({ documents, operations, safelist, limits }), watching(), compiledExecution(documents, operations, compiler), ourFaults(), legacyStatus(), writing(),
    ],
  })

const loggerOf = (log: Log) => ({
  debug: (message?: unknown) => log.debug('apollo.said', { message }),
  info: (message?: unknown) => log.info('apollo.said', { message }),
  warn: (message?: unknown) => log.warn('apollo.said', { message }),
  error: (message?: unknown) => log.error('apollo.said', { message }),
})

type Admission = Pick<ApolloOptions, 'documents' | 'operations' | 'safelist' | 'limits'>

/** Refuses what is valid but too much, not on the list, or not for this way in. Its shape was checked before (documents.ts). */
const admission = ({ documents, operations, safelist, limits }: Admission): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, queryHash, operation: node, operationName, request, contextValue }) => {
      if (!node) return
      if (!schema.getRootType(node.operation)) throw noSuchOperations(node.operation)
      if (node.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionOverHttp()
      const { isOperator, requestId, watch } = contextValue
      const notListed = safelist.judge({ hash: queryHash, operation: operationName ?? undefined, isOperator, requestId })
      if (notListed) throw notListed
      const operation = operationOf(documents, operations, queryHash, request.operationName ?? undefined)
      const variables = request.variables ?? {}
      // A document may have been forgotten since it was read: then it is counted as it stands.
      const checked = operation ? operations.checkedCost(operation, variables) : checkCost({ schema, document, operation: node, variables }, limits)
      if (checked.kind === 'tooMuch') throw checked.error
      watch.noteCost(checked.cost)
      const refused = await contextValue.charge(checked.cost)
      if (refused) throw refused
    },
  }),
})

const subscriptionOverHttp = () =>
  refusal('SUBSCRIPTION_NEEDS_WEBSOCKET', 'Subscriptions are served over WebSocket (graphql-transport-ws) on this path.')

export const noSuchOperations = (kind: OperationTypeNode) => refusal('GRAPHQL_VALIDATION_FAILED', `The schema has no ${kind}.`)

/** Logs the cause of every masked error, and gives the client the id to ask us about it. */
const ourFaults = (): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const error of errors) logIfOurs(error, contextValue, operationName)
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single' || !response.body.singleResult.errors) return
      response.body.singleResult.errors = response.body.singleResult.errors.map((error) => withRequestId(error, contextValue.requestId, contextValue.watch.root.traceId))
    },
  }),
})

type Logged = Pick<GraphContext, 'log' | 'requestId' | 'watch'>

export function logIfOurs(error: { toJSON(): GraphQLFormattedError }, { log, requestId, watch }: Logged, operation: string | null | undefined): void {
  const formatted = error.toJSON()
  if (!showError(formatted, error).isOurFault) return
  const cause = 'originalError' in error && error.originalError instanceof Error ? error.originalError : error
  log.error('graphql.failed', { requestId, traceId: watch.root.traceId, operation, path: formatted.path?.join('.'), error: cause })
}

export const withRequestId = (error: GraphQLFormattedError, requestId: string, traceId?: string): GraphQLFormattedError => ({
  ...error, extensions: { ...error.extensions, requestId, ...(traceId !== undefined && { traceId }) },
})

const wellFormedButWrong = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

/**
 * A client that asks for `application/json` by name is of the time before GraphQL had a media type: the specification wants status 200 for
 * any request that can be read, since such clients take other statuses for a broken connection. Everybody else gets 400.
 */
const legacyStatus = (): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      const accept = request.http?.headers.get('accept') ?? ''
      if (response.http.status !== 400 || !accept.includes('application/json') || accept.includes('application/graphql-response+json')) return
      const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : []
      if (errors.every(({ extensions }) => wellFormedButWrong.has(String(extensions?.['code'])))) response.http.status = 200
    },
  }),
})
