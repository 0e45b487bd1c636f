import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ServerOptions } from 'graphql-ws'
import { makeHandler } from 'graphql-ws/use/@fastify/websocket'
import type { Rooms } from '../graphql/context.ts'
import type { Engine } from '../graphql/engine.ts'
import { type AnswerEvent, createAnswerCache } from './answer-cache.ts'
import { createAnswer } from './graphql-answer.ts'
import { callsByHash } from './graphql-request.ts'
import { createReadJson, keepJsonAsBytes } from './json-body.ts'
import type { IsOperator } from './operator-guard.ts'
import { refuse } from './refusals.ts'

type GraphqlRoute = {
  readonly engine: Engine
  readonly subscriptions: ServerOptions
  readonly rooms: Rooms
  readonly isOperator: IsOperator
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
export function installGraphql(app: FastifyInstance, { engine, subscriptions, rooms, isOperator, answerBytes, observe, pageForBrowsers }: GraphqlRoute): void {
  const answers = createAnswerCache(answerBytes, observe)
  const answer = createAnswer({ engine, rooms, isOperator, answers, readJson: createReadJson(app), observe })
  void app.register(async (scope) => {
    keepJsonAsBytes(scope)
    scope.post('/graphql', answer)
    scope.route({
      method: 'GET',
      url: '/graphql',
      exposeHeadRoute: false,
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

const refuseMethod = async (request: FastifyRequest, reply: FastifyReply) =>
  refuse(request, reply.header('allow', 'POST'), { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'Send operations by POST.', details: { allowed: 'POST' } })
