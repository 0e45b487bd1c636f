import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '#domain/log.ts'
import type { Metrics, OperationAnswered } from './metrics.ts'
import { measuredOf, traceIdOf, watchOf } from './watched-operations.ts'

const probes = new Set(['/healthz', '/readyz', '/metrics'])
const operations = new WeakMap<FastifyRequest, string>()

/** Nobody's operation is called by so many digits; a telephone number or a card that got into a name has them. */
const tooManyDigits = /(?:\d_*){6}/

/** Remembers which operation a request is, for its line in the log, its figure and its trace. */
export function nameOperation(request: FastifyRequest, operation: string | undefined): void {
  if (operation === undefined || tooManyDigits.test(operation)) return
  operations.set(request, operation)
  watchOf(request).root.note({ operation })
}

export const nameOfOperation = (request: FastifyRequest): string | undefined => operations.get(request)

/** One event for each answer, and its id in a header, so that a traveller's report finds its line. Probes are not worth a line. */
export function installAccessLog(app: FastifyInstance, log: Log, metrics: Metrics): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    // The route, not the address: a query string is not ours to write down.
    const path = request.routeOptions.url ?? 'unknown'
    const operation = operations.get(request)
    const answered = { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime), requestId: request.id, traceId: traceIdOf(request), operation }
    log[probes.has(path) ? 'debug' : 'info']('http.answered', answered)
    if (path === '/graphql') metrics.operationAnswered({ operation, status: reply.statusCode, ms: reply.elapsedTime, bytes: bytesOf(reply), ...figuresOf(request) })
    done()
  })
}

function bytesOf(reply: FastifyReply): number | undefined {
  const length = Number(reply.getHeader('content-length'))
  return Number.isFinite(length) ? length : undefined
}

function figuresOf(request: FastifyRequest): Pick<OperationAnswered, 'cost' | 'errors' | 'stages'> {
  const { cost, errors = [], stages = [] } = measuredOf(request) ?? {}
  return { cost, errors, stages: stages.map(({ stage, beganAt, endedAt }) => ({ stage, ms: endedAt - beganAt })) }
}
