import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { Compiler } from './compiled.ts'
import type { GraphContext } from './context.ts'
import type { Documents } from './documents.ts'
import { operationOf, type Operations } from './operations.ts'

/**
 * Queries that come again are executed by a compiled function. Whatever is unusual goes Apollo Server's own way: a body given here passes by its formatting of errors,
 * so an answer with an error is executed once more; the context keeps that from asking anybody twice (once.ts, loaders.ts).
 */
export const compiledExecution = (documents: Documents, operations: Operations, compiler: Compiler): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async () => ({
    responseForOperation: async ({ schema, queryHash, request, contextValue }) => {
      const operation = operationOf(documents, operations, queryHash, request.operationName ?? undefined)
      if (!operation?.isQuery || !operations.comesAgain(operation)) return null
      const asked = operations.ask(operation, request.variables ?? {})
      const execute = asked && compiler.compile(asked.decided.id, { schema, document: asked.decided.document, operationName: operation.chosen })
      const result = await execute?.(contextValue, asked?.given ?? {})
      if (!result?.data || result.errors) return null
      return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: result.data } } }
    },
  }),
})
