import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Span, unwatched } from '#domain/span.ts'
import { asksForBill, billOf } from '../graphql/latency-bill.ts'
import { createOperationWatch, type Measured, noWatch, type OperationWatch } from '../graphql/operation-watch.ts'
import { placeOfBill } from '../graphql/watch-plugin.ts'
import type { IsOperator } from './operator-guard.ts'

/** Begins the trace of an operation, below the span that the caller names in its `traceparent` header. */
export type BeginTrace = (traceparent: string | undefined) => Span

export const noTraces: BeginTrace = () => unwatched

type Options = { readonly beginTrace: BeginTrace; readonly mayBeBilled: (request: FastifyRequest) => boolean }

type Watched = { readonly watch: OperationWatch; readonly mayBeBilled: (request: FastifyRequest) => boolean }
const watched = new WeakMap<FastifyRequest, Watched>()

/** The watch of the operation that a request brings. */
export const watchOf = (request: FastifyRequest): OperationWatch => watched.get(request)?.watch ?? noWatch()

/** What was measured of it; undefined for a request that brings none. */
export const measuredOf = (request: FastifyRequest): Measured | undefined => watched.get(request)?.watch.finish()

/** Undefined when no trace is kept. */
export const traceIdOf = (request: FastifyRequest): string | undefined => watched.get(request)?.watch.root.traceId

/** Its answer carries its own bill, so it must be worked out anew and given to nobody else. */
export const isBilled = (request: FastifyRequest): boolean => watched.get(request)?.watch.isBilled() ?? false

/** The body has been read: from here on we work for it. */
export function beginPreparing(request: FastifyRequest, body: unknown): void {
  const found = watched.get(request)
  if (!found) return
  if (asksForBill(body) && found.mayBeBilled(request)) found.watch.askForBill()
  found.watch.enter('prepare')
}

/** While developing everybody may see where time goes; in production it tells too much about our suppliers. */
export const mayBeBilled = (isProduction: boolean, isOperator: IsOperator) => ({ headers }: FastifyRequest): boolean =>
  !isProduction || isOperator(headers.authorization)

/** Watches each operation from its first byte to the last of its answer. */
export function installWatch(app: FastifyInstance, { beginTrace, mayBeBilled }: Options): void {
  // Callbacks, not promises: these run for every request, also where an answer takes no longer than a few of them.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url === '/graphql' && request.headers.upgrade === undefined) {
      const watch = createOperationWatch(beginTrace(firstOf(request.headers['traceparent'])))
      watched.set(request, { watch, mayBeBilled })
      endWith(reply, watch, request.id)
    }
    done()
  })
  app.addHook('onSend', (request, _, payload, done) => {
    const watch = watched.get(request)?.watch
    const measured = watch?.finish()
    const isBill = measured && watch?.isBilled() && typeof payload === 'string'
    done(null, isBill ? payload.replace(JSON.stringify(placeOfBill), () => JSON.stringify(billOf(measured))) : payload)
  })
}

const firstOf = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header)

/** Also when the client hangs up before it is answered. */
function endWith(reply: FastifyReply, { root, finish }: OperationWatch, requestId: string): void {
  reply.raw.once('close', () => {
    const { errors } = finish()
    root.note({ requestId, status: reply.statusCode, ...(errors.length > 0 && { errors: [...new Set(errors)].join(' ') }) })
    root.end(reply.raw.writableFinished ? undefined : 'the client has gone')
  })
}
