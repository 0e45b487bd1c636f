import websocket from '@fastify/websocket'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Allowance } from '#domain/allowance.ts'
import type { Cache } from '#domain/cache.ts'
import type { EpochMs } from '#domain/time.ts'
import { createContext, type Rooms } from '../graphql/context.ts'
import { createEngine } from '../graphql/engine.ts'
import { defaultQueryLimits, type QueryLimits } from '../graphql/limits/limits.ts'
import type { SafelistEvent, SafelistMode } from '../graphql/safelist.ts'
import { createSchema } from '../graphql/schema.ts'
import { createSubscriptions } from '../graphql/subscriptions.ts'
import { installAccessLog } from './access-log.ts'
import type { AnswerEvent } from './answer-cache.ts'
import { httpOptions, limitConnections, patience, refuseConnection } from './connections.ts'
import { installGraphiql } from './graphiql/page.ts'
import { installGraphql } from './graphql-route.ts'
import { createLoadShedding, noLoadShedding } from './load-shedding.ts'
import type { Metrics } from './metrics.ts'
import { type AllowedOrigins, installOrigins, mayOpenSocket } from './origins.ts'
import { createOperatorGuard } from './operator-guard.ts'
import { installPages } from './pages.ts'
import { installProbes } from './probes.ts'
import { createRateLimit } from './rate-limit.ts'
import { installRefusals } from './refusals.ts'
import { requestIdOf } from './request-id.ts'
import { type BeginTrace, installWatch, mayBeBilled, noTraces } from './watched-operations.ts'

export type ServerLimits = {
  readonly query: QueryLimits
  readonly bodyBytes: number
  readonly subscriptionsPerConnection: number
  /** undefined: as many as there are. */
  readonly connectionsPerClient: number | undefined
  /** How long a stopping server goes on taking requests while /readyz already sends the balancer elsewhere. */
  readonly noticeMs: number
  /** How long answers under way may still take once it takes no more. */
  readonly drainMs: number
}

const defaultServerLimits: ServerLimits = {
  query: defaultQueryLimits, bodyBytes: 100_000, subscriptionsPerConnection: 20, connectionsPerClient: undefined, noticeMs: 0, drainMs: 8_000,
}

export type ServerOptions = Rooms & {
  readonly metrics: Metrics
  readonly limits?: Partial<ServerLimits>
  readonly now: () => EpochMs
  readonly isProduction: boolean
  /** What operators send; undefined: nobody is one in production, everybody elsewhere. */
  readonly operatorToken: string | undefined
  readonly allowedOrigins: AllowedOrigins
  /** Where gateways tell each other the texts of persisted operations. */
  readonly cache: Cache
  readonly operationsSafelist: SafelistMode
  /** For answers that are given again, and offers written for them; 0: none. */
  readonly answerCacheBytes: number
  /** Counts what happens; nothing by default. */
  readonly observe?: (event: AnswerEvent | SafelistEvent) => void
  /** What each client may ask for; undefined: as much as it likes. */
  readonly allowance?: Allowance | undefined
  /** Addresses and networks of balancers, whose word about a client's address is taken. */
  readonly trustedProxies?: readonly string[]
  readonly shedsLoad?: boolean
  /** None are kept by default. */
  readonly beginTrace?: BeginTrace
}

export type Server = {
  /** Gives the address that it listens at; port 0 takes a free one. */
  listen(port: number, host: string): Promise<string>
  /** Takes no more requests, finishes those under way, says good-bye to WebSockets; at the latest after `noticeMs + drainMs`. */
  close(): Promise<void>
}

/** The edge: everything between a socket and the rooms. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const limits = { ...defaultServerLimits, ...options.limits }
  const streams = new AbortController()
  const isOperator = createOperatorGuard(options)
  const showsToken = ({ headers }: FastifyRequest) => options.operatorToken !== undefined && isOperator(headers.authorization)
  const load = options.shedsLoad === false ? noLoadShedding : createLoadShedding(options.metrics)
  const rateLimit = createRateLimit({ allowance: options.allowance, isOperator: showsToken })
  let isStopping = false
  const { observe = () => {} } = options
  const schema = createSchema()
  const engine = createEngine({
    schema, limits: limits.query, isProduction: options.isProduction, log: options.log, cache: options.cache, safelistMode: options.operationsSafelist,
    offerBytes: options.answerCacheBytes / 2, observe,
  })
  await engine.apollo.start()
  const subscriptions = createSubscriptions({
    schema,
    documents: engine.documents,
    safelist: engine.safelist,
    limits: limits.query,
    perConnection: limits.subscriptionsPerConnection,
    isProduction: options.isProduction,
    isOverloaded: load.isOverloaded,
    // A browser cannot send a header with a WebSocket: over it nobody shows a token.
    createContext: (opened) =>
      createContext(options, { requestId: requestIdOf(undefined), signal: streams.signal, isOperator: isOperator(undefined), charge: rateLimit.chargeFor(opened, undefined) }),
  })

  const app = createApp(limits, options.trustedProxies ?? [])
  limitConnections(app.server, limits.connectionsPerClient)
  app.server.on('connection', load.arrived)
  await installOrigins(app, options.allowedOrigins)
  const sockets = { maxPayload: limits.bodyBytes, verifyClient: mayOpenSocket(options.allowedOrigins) }
  await app.register(websocket, { options: sockets, preClose: sayGoodBye(streams) })
  options.metrics.watch('forecourt_websockets', () => app.websocketServer.clients.size)
  // A client that keeps its connection would keep the stopping server waiting for it; who is refused before its body was read would go on sending it.
  app.addHook('onSend', ({ raw }, reply, payload, done) => {
    if (isStopping || !raw.complete) void reply.header('connection', 'close')
    done(null, payload)
  })
  installWatch(app, { beginTrace: options.beginTrace ?? noTraces, mayBeBilled: mayBeBilled(options.isProduction, isOperator) })
  installRefusals(app, limits.bodyBytes, options.log)
  installAccessLog(app, options.log, options.metrics)
  installProbes(app, () => !isStopping, options.metrics)
  await installPages(app)
  if (!options.isProduction) await installGraphiql(app, options.now)
  installGraphql(app, {
    engine, subscriptions, rooms: options, isOperator, showsToken, load, rateLimit, limits: limits.query, answerBytes: options.answerCacheBytes / 2, observe,
    pageForBrowsers: options.isProduction ? undefined : '/graphiql',
  })
  await app.ready()
  return {
    listen: async (port, host) => app.listen({ port, host }),
    close: once(async () => {
      isStopping = true
      await stop(app, limits)
      await engine.apollo.stop()
      load.close()
    }),
  }
}

/** Fastify with JSON only. */
function createApp({ bodyBytes }: ServerLimits, trustedProxies: readonly string[]): FastifyInstance {
  const app = fastify({
    bodyLimit: bodyBytes,
    http: httpOptions,
    requestTimeout: patience.requestTimeout,
    connectionTimeout: patience.connectionTimeout,
    keepAliveTimeout: patience.keepAliveTimeout,
    clientErrorHandler: refuseConnection,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    forceCloseConnections: 'idle',
    requestIdHeader: false,
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
  })
  app.removeContentTypeParser('text/plain')
  return app
}

/**
 * 1001 is "going away": clients connect again, to another server. It is said before the streams end, since a follower whose search seems complete
 * would not come back. Who does not say good-bye in turn is cut off.
 */
const sayGoodBye = (streams: AbortController) =>
  function closeSockets(this: FastifyInstance, done: () => void): void {
    const { clients } = this.websocketServer
    for (const client of clients) client.close(1001, 'The server is stopping.')
    streams.abort(new Error('the server is stopping'))
    setTimeout(() => clients.forEach((client) => client.terminate()), 1_000).unref()
    this.websocketServer.close()
    done()
  }

async function stop(app: FastifyInstance, { noticeMs, drainMs }: ServerLimits): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, noticeMs))
  const giveUp = setTimeout(() => app.server.closeAllConnections(), drainMs)
  await app.close()
  clearTimeout(giveUp)
}

/** However often it is asked for, it happens once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}
