import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '#domain/log.ts'
import { traceIdOf, watchOf } from './watched-operations.ts'

/** Codes of what never becomes a GraphQL operation; the others are in src/graphql/errors.ts. */
export const httpCodes = [
  'MALFORMED_JSON', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'METHOD_NOT_ALLOWED', 'NOT_FOUND', 'BAD_REQUEST', 'REQUEST_TIMEOUT', 'HEADERS_TOO_LARGE', 'OVERLOADED',
  'RATE_LIMITED', 'INTERNAL_SERVER_ERROR',
] as const
export type HttpCode = (typeof httpCodes)[number]

type Refusal = { readonly status: number; readonly code: HttpCode; readonly message: string; readonly details?: Readonly<Record<string, unknown>> }

/** Answers in the shape of a GraphQL error, so that a client has one way to read what went wrong. */
export function refuse(request: FastifyRequest, reply: FastifyReply, { status, code, message, details }: Refusal): FastifyReply {
  watchOf(request).noteError(code)
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, ...details, requestId: request.id, traceId: traceIdOf(request) } }] })
}

const refusals: Readonly<Record<string, (bodyBytes: number) => Refusal>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => ({
    status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the operation as application/json.', details: { accepted: 'application/json' },
  }),
  FST_ERR_CTP_BODY_TOO_LARGE: (limit) => ({
    status: 413, code: 'BODY_TOO_LARGE', message: `A request has at most ${limit} bytes.`, details: { limit, limitName: 'bodyBytes' },
  }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => malformed,
  FST_ERR_CTP_INVALID_JSON_BODY: () => malformed,
}
const malformed: Refusal = { status: 400, code: 'MALFORMED_JSON', message: 'The body is not JSON: send {"query": "…", "variables": {…}}.' }
const unreadable: Refusal = { status: 400, code: 'BAD_REQUEST', message: 'The request could not be read.' }
const ourFault: Refusal = { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' }
const notFound: Refusal = { status: 404, code: 'NOT_FOUND', message: 'There is nothing here; GraphQL is at POST /graphql.' }

const fieldOf = (problem: unknown, name: 'code' | 'statusCode'): unknown =>
  typeof problem === 'object' && problem !== null && name in problem ? Reflect.get(problem, name) : undefined

export function installRefusals(app: FastifyInstance, bodyBytes: number, log: Log): void {
  app.setErrorHandler((problem, request, reply) => {
    const known = refusals[String(fieldOf(problem, 'code'))]?.(bodyBytes)
    if (known) return refuse(request, reply, known)
    const status = fieldOf(problem, 'statusCode')
    if (typeof status === 'number' && status >= 400 && status < 500) return refuse(request, reply, { ...unreadable, status })
    if (problem instanceof SyntaxError) return refuse(request, reply, malformed)
    log.error('http.failed', { requestId: request.id, traceId: traceIdOf(request), path: request.routeOptions.url, error: problem })
    return refuse(request, reply, ourFault)
  })
  app.setNotFoundHandler((request, reply) => refuse(request, reply, notFound))
}
