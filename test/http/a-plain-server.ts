import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastify from 'fastify'
import { createApollo } from '../../src/graphql/apollo.ts'
import { createContext, type Rooms } from '../../src/graphql/context.ts'
import { defaultQueryLimits } from '../../src/graphql/limits/limits.ts'
import { createDocuments } from '../../src/graphql/documents.ts'
import { createOperations } from '../../src/graphql/operations.ts'
import { createPersistedOperations } from '../../src/graphql/persisted-operations.ts'
import { createSafelist } from '../../src/graphql/safelist.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { requestIdOf } from '../../src/http/request-id.ts'
import { aCache, quiet } from '../search/makers.ts'

/** Apollo Server alone before the same rooms: nothing is kept, compiled or put together. What every faster way must agree with. */
export async function aPlainServer(rooms: Rooms) {
  const schema = createSchema()
  const limits = defaultQueryLimits
  const nothingKnown = { ...createDocuments({ schema, limits, isProduction: false }), known: () => undefined }
  const apollo = createApollo({
    schema, limits, isProduction: false, log: quiet, documents: nothingKnown, operations: createOperations({ schema, limits }), compiler: { compile: () => undefined },
    persisted: createPersistedOperations(aCache(), nothingKnown, new Map()), safelist: createSafelist({ mode: 'off', listed: new Map(), log: quiet, observe: () => {} }),
  })
  await apollo.start()
  const app = fastify({ genReqId: ({ headers }) => requestIdOf(headers['x-request-id']) })
  app.post('/graphql', fastifyApolloHandler(apollo, {
    context: async ({ id }) => createContext(rooms, { requestId: id, signal: new AbortController().signal, isOperator: true }),
  }))
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, close: async () => (await app.close(), await apollo.stop()) }
}
