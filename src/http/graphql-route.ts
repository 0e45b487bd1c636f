import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentNode, getOperationAST } from 'graphql'
import type { ServerOptions } from 'graphql-ws'
import { makeHandler } from 'graphql-ws/use/@fastify/websocket'
import { withRequestId } from '../graphql/apollo.ts'
import { createContext, type GraphContext, type Rooms } from '../graphql/context.ts'
import type { QueryLimits } from '../graphql/limits/limits.ts'
import { checkShape } from '../graphql/limits/shape.ts'
import { nameOperation } from './access-log.ts'
import type { IsOperator } from './operator-guard.ts'
import { refuse } from './refusals.ts'

type GraphqlRoute = {
  readonly apollo: ApolloServer<GraphContext>
  readonly subscriptions: ServerOptions
  readonly rooms: Rooms
  readonly isOperator: IsOperator
  readonly limits: QueryLimits
  /** Where a browser that opens /graphql is sent; nothing in production. */
  readonly pageForBrowsers: string | undefined
}

/** POST answers operations, an upgraded GET follows subscriptions; nothing else is let in, so a link or a form cannot run an operation. */
export function installGraphql(app: FastifyInstance, { apollo, subscriptions, rooms, isOperator, limits, pageForBrowsers }: GraphqlRoute): void {
  app.post('/graphql', {
    preHandler: checkShapeOf(limits),
    handler: fastifyApolloHandler(apollo, {
      context: async ({ id, headers }, reply) => createContext(rooms, { requestId: id, signal: signalOf(reply), isOperator: isOperator(headers.authorization) }),
    }),
  })
  app.route({
    method: 'GET',
    url: '/graphql',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const isBrowser = request.headers.accept?.includes('text/html') && !request.url.includes('query=')
      return pageForBrowsers !== undefined && isBrowser ? reply.redirect(pageForBrowsers) : refuseMethod(request, reply)
    },
    wsHandler: makeHandler({ ...subscriptions, isProd: true }),
  })
  app.route({ method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/graphql', onRequest: refuseMethod, handler: refuseMethod })
}

const refuseMethod = async (request: FastifyRequest, reply: FastifyReply) =>
  refuse(request, reply.header('allow', 'POST'), { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'Send operations by POST.', details: { allowed: 'POST' } })

/** Refuses a document by its looks before anybody validates it, and notes the operation's name. What cannot be parsed is Apollo's to explain. */
const checkShapeOf = (limits: QueryLimits) => async (request: FastifyRequest, reply: FastifyReply) => {
  const query = fieldOf(request.body, 'query')
  if (query === undefined) return
  const shape = checkShape(query, limits)
  if (shape.kind === 'fits') nameOperation(request, nameIn(shape.document, fieldOf(request.body, 'operationName')))
  if (shape.kind !== 'tooMuch') return
  const { http: _, ...extensions } = shape.error.extensions
  const shown = withRequestId({ message: shape.error.message, extensions }, request.id)
  return reply.code(400).type('application/json; charset=utf-8').send({ errors: [shown] })
}

function fieldOf(body: unknown, name: string): string | undefined {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
  return typeof value === 'string' ? value : undefined
}

const longestName = 64

/** As the document has it, never as a client merely claims, and cut: it becomes a label of figures and a field of logs. */
const nameIn = (document: DocumentNode, chosen: string | undefined): string | undefined =>
  getOperationAST(document, chosen)?.name?.value.slice(0, longestName)

/** Aborted when the client hangs up before it was answered. */
function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new Error('the client has gone'))
  })
  return gone.signal
}
