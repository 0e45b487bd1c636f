import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Log } from '#domain/log.ts'
import type { Metrics } from './metrics.ts'

const probes = new Set(['/healthz', '/readyz', '/metrics'])
const operations = new WeakMap<FastifyRequest, string>()

/** Remembers which operation a request is, for its line in the log and its figure. */
export function nameOperation(request: FastifyRequest, operation: string | undefined): void {
  if (operation !== undefined) operations.set(request, operation)
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
    const answered = { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime), requestId: request.id, operation }
    log[probes.has(path) ? 'debug' : 'info']('http.answered', answered)
    if (path === '/graphql') metrics.httpAnswered({ operation, status: reply.statusCode, ms: reply.elapsedTime })
    done()
  })
}
