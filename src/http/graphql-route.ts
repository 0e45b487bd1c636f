import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { makeHandler } from 'graphql-ws/use/@fastify/websocket'
import type { Rooms } from '../graphql/context.ts'
import type { Engine } from '../graphql/engine.ts'
import type { QueryLimits } from '../graphql/limits/limits.ts'
import type { createSubscriptions } from '../graphql/subscriptions.ts'
import { type AnswerEvent, createAnswerCache } from './answer-cache.ts'
import { isEncoded } from './connections.ts'
import { createAnswer } from './graphql-answer.ts'
import { callsByHash } from './graphql-request.ts'
import { createReadJson, keepJsonAsBytes } from './json-body.ts'
import { type LoadShedding, refuseOverloaded } from './load-shedding.ts'
import type { IsOperator } from './operator-guard.ts'
import type { RateLimit } from './rate-limit.ts'
import { refuse } from './refusals.ts'

type GraphqlRoute = {
  readonly engine: Engine
  readonly subscriptions: ReturnType<typeof createSubscriptions>
  readonly rooms: Rooms
  readonly isOperator: IsOperator
  readonly showsToken: (request: FastifyRequest) => boolean
  readonly load: LoadShedding
  readonly rateLimit: RateLimit
  readonly limits: QueryLimits
  /** For answers that are given again. */
  readonly answerBytes: number
  readonly observe: (event: AnswerEvent) => void
  /** Where a browser that opens /graphql is sent; nothing in production. */
  readonly pageForBrowsers: string | undefined
}

/**
 * POST answers operations, GET those that are called by their hash, an upgraded GET follows subscriptions; nothing else is let in, so a link or a form cannot run an
 * operation that somebody wrote for it.
 */
export function installGraphql(app: FastifyInstance, route: GraphqlRoute): void {
  const { engine, subscriptions, rooms, isOperator, showsToken, load, rateLimit, limits, answerBytes, observe, pageForBrowsers } = route
  const answers = createAnswerCache(answerBytes, observe)
  const answer = createAnswer({ engine, rooms, isOperator, showsToken, load, rateLimit, limits, answers, readJson: createReadJson(app), observe })
  void app.register(async (scope) => {
    keepJsonAsBytes(scope)
    scope.post('/graphql', { onRequest: [refuseEncoded, ...rateLimit.onRequest], handler: answer })
    scope.route({
      method: 'GET',
      url: '/graphql',
      exposeHeadRoute: false,
      onRequest: [refuseSocketWhile(load.isOverloaded), ...rateLimit.onRequest],
      handler: (request, reply) => {
        if (callsByHash(request.url)) return answer(request, reply)
        const isBrowser = request.headers.accept?.includes('text/html') && !request.url.includes('query=')
        void (pageForBrowsers !== undefined && isBrowser ? reply.redirect(pageForBrowsers) : refuseMethod(request, reply))
      },
      wsHandler: makeHandler({ ...subscriptions, isProd: true }),
    })
    scope.route({ method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/graphql', onRequest: refuseMethod, handler: refuseMethod })
  })
}

type Done = () => void

const refuseEncoded = (request: FastifyRequest, reply: FastifyReply, done: Done): void => {
  if (!isEncoded(request.raw)) return done()
  refuse(request, reply, { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the operation as it is, without content-encoding.', details: { accepted: 'identity' } })
}

const refuseSocketWhile = (isOverloaded: () => boolean) => (request: FastifyRequest, reply: FastifyReply, done: Done): void => {
  if (!request.ws || !isOverloaded()) return done()
  refuseOverloaded(request, reply)
}

const refuseMethod = async (request: FastifyRequest, reply: FastifyReply) =>
  refuse(request, reply.header('allow', 'POST'), { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'Send operations by POST.', details: { allowed: 'POST' } })
