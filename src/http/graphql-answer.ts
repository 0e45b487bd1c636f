import { Readable } from 'node:stream'
import { HeaderMap } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { leftOfBoth } from '../graphql/answer-life.ts'
import { withRequestId } from '../graphql/apollo.ts'
import { canonicalJson } from '../graphql/canonical-json.ts'
import { createContext, type GraphContext, type Rooms } from '../graphql/context.ts'
import type { Engine } from '../graphql/engine.ts'
import type { QueryLimits } from '../graphql/limits/limits.ts'
import { checkVariables } from '../graphql/limits/variables.ts'
import type { Recognised } from '../graphql/recognise.ts'
import type { AskedOperation } from '../graphql/operations.ts'
import { nameOfOperation, nameOperation } from './access-log.ts'
import { type AnswerCache, type AnswerEvent, type AnswerLevel, type KeptAnswer, keptAnswer, tagOf } from './answer-cache.ts'
import { problemOf } from './check-request.ts'
import { encodingFor } from './encodings.ts'
import { bodyOfUrl, type GraphqlRequest, requestOf } from './graphql-request.ts'
import { createImportanceOf, type Importance } from './importance.ts'
import { type LoadShedding, mayBegin, refuseOverloaded } from './load-shedding.ts'
import type { IsOperator } from './operator-guard.ts'
import type { RateLimit } from './rate-limit.ts'
import { refuse } from './refusals.ts'
import { beginPreparing, isBilled, traceIdOf, watchOf } from './watched-operations.ts'

export type AnswerParts = {
  readonly engine: Engine
  readonly rooms: Rooms
  readonly isOperator: IsOperator
  /** Who shows the operator's token is never refused for load. */
  readonly showsToken: (request: FastifyRequest) => boolean
  readonly load: LoadShedding
  readonly rateLimit: RateLimit
  readonly limits: QueryLimits
  readonly answers: AnswerCache
  readonly readJson: (request: FastifyRequest, bytes: Buffer) => Promise<unknown>
  readonly observe: (event: AnswerEvent) => void
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly asked: GraphqlRequest; readonly isOperator: boolean }
/** A query whose answer may be given again, and what tells it from other queries. */
type Repeatable = { readonly asked: AskedOperation; readonly meaning: string; readonly request: string }

const rememberedAccepts = 200

/** Answers an operation, from the level that costs least: each falls through to the next, and all give the same bytes. */
export function createAnswer({ engine, rooms, isOperator: judge, showsToken, load, rateLimit, limits, answers, readJson, observe }: AnswerParts) {
  const importanceOf = createImportanceOf(limits)
  /** What Apollo Server answers with to each `Accept`: the other levels say the same. */
  const contentTypes = new LRUCache<string, string>({ max: rememberedAccepts })
  return answer

  /** No promise where the answer lies ready. Nothing below hands a reply on: one that is awaited waits until it has been sent. */
  function answer(request: FastifyRequest, reply: FastifyReply): void {
    const isOperator = judge(request.headers.authorization)
    const asked = requestOf(request, isOperator)
    const exchange = { request, reply, asked, isOperator }
    const kept = asked.name === undefined ? undefined : answers.byRequest(asked.name)
    if (kept) return giveAgain(exchange, kept, 'BODY')
    read(exchange).catch((problem: unknown) => void reply.send(problem))
  }

  async function read(exchange: Exchange): Promise<void> {
    const { request, reply, asked, isOperator } = exchange
    const body = asked.isGet ? bodyOfUrl(request.url) : Buffer.isBuffer(request.body) ? await readJson(request, request.body) : request.body
    const problem = asked.isGet ? undefined : problemOf(body)
    if (problem !== undefined) return void refuse(request, reply, { status: 400, code: 'BAD_REQUEST', message: problem })
    beginPreparing(request, body)
    const recognised = await engine.recognise(body)
    nameOperation(request, recognised.name)
    if (recognised.kind === 'refused') return refuseAsWhole(request, reply, recognised.error)
    const tooLarge = checkVariables(Reflect.get(Object(body), 'variables'), limits)
    if (tooLarge) return refuseAsWhole(request, reply, tooLarge)
    const mayRepeat = recognised.kind === 'query' && !isBilled(request)
    const repeatable = mayRepeat ? repeatableIn(exchange, recognised.asked) : undefined
    const kept = repeatable && answers.byMeaning(repeatable.meaning, repeatable.request)
    if (kept) return giveAgain(exchange, kept, 'OPERATION')
    // What lies ready was given away above: only work has to wait for its turn.
    if (!(await mayBegin(load, importanceIn(request, body, recognised), reply))) return void refuseOverloaded(request, reply)
    const context = createContext(rooms, { requestId: request.id, signal: signalOf(reply), isOperator, watch: watchOf(request), charge: rateLimit.chargeFor(request, reply) })
    const isAnswered = mayRepeat && (await givePage(exchange, recognised.asked, repeatable, context))
    if (!isAnswered) await askApollo(exchange, body, repeatable, context)
  }

  function importanceIn(request: FastifyRequest, body: unknown, recognised: Recognised): Importance {
    if (showsToken(request)) return 'ALWAYS'
    if (recognised.kind === 'query') return importanceOf(recognised.asked.operation.source.text, recognised.asked.operation.chosen)
    const [query, operationName] = ['query', 'operationName'].map((name): unknown => Reflect.get(Object(body), name))
    return typeof query === 'string' ? importanceOf(query, typeof operationName === 'string' ? operationName : undefined) : 'SEARCH'
  }

  function repeatableIn({ asked: { name, manner } }: Exchange, asked: AskedOperation): Repeatable | undefined {
    if (name === undefined || engine.repeatableFor(asked) === 0) return undefined
    return { asked, request: name, meaning: `${asked.operation.id} ${canonicalJson(asked.given)} ${manner}` }
  }

  function giveAgain(exchange: Exchange, kept: KeptAnswer, level: AnswerLevel): void {
    const { request, isOperator } = exchange
    nameOperation(request, kept.operation)
    engine.safelist.judge({ hash: kept.documentHash, operation: kept.operation, isOperator, requestId: request.id })
    observe({ kind: 'answerServed', tier: level, bytes: kept.bytes.plain.length })
    sendKept(exchange, kept)
  }

  async function givePage(exchange: Exchange, asked: AskedOperation, repeatable: Repeatable | undefined, context: GraphContext): Promise<boolean> {
    const { request, reply, isOperator } = exchange
    const contentType = contentTypes.get(request.headers.accept ?? '')
    const page = contentType === undefined ? undefined : await engine.page(asked, context)
    if (contentType === undefined || !page) return false
    const { hash } = asked.operation.source
    engine.safelist.judge({ hash, operation: asked.operation.chosen, isOperator, requestId: request.id })
    observe({ kind: 'answerServed', tier: page.from === 'SHELF' ? 'OFFERS' : 'EXECUTION', bytes: page.body.length })
    if (page.from === 'EXECUTION' || (repeatable && answers.comesAgain(repeatable.meaning))) keep(exchange, repeatable, context, page.body, contentType)
    sendOnce(exchange, page.body, reply.header('content-type', contentType))
    return true
  }

  async function askApollo(exchange: Exchange, body: unknown, repeatable: Repeatable | undefined, context: GraphContext): Promise<void> {
    const { request, reply, asked } = exchange
    const { status, headers, body: answered } = await engine.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, body, headers: headersOf(request, asked), search: asked.isGet ? request.url.slice(request.url.indexOf('?')) : '' },
      context: async () => context,
    })
    for (const [name, value] of headers) void reply.header(name, value)
    void reply.code(status ?? 200)
    if (answered.kind === 'chunked') return void reply.send(Readable.from(answered.asyncIterator))
    observe({ kind: 'answerServed', tier: 'APOLLO', bytes: answered.string.length })
    // Apollo Server writes errors first: what begins with data has none.
    const isWhole = reply.statusCode === 200 && answered.string.startsWith('{"data":{')
    const contentType = headers.get('content-type')
    if (!isWhole || contentType === undefined) return void reply.send(answered.string)
    contentTypes.set(request.headers.accept ?? '', contentType)
    keep(exchange, repeatable, context, answered.string, contentType)
    sendOnce(exchange, answered.string, reply)
  }

  function keep({ request }: Exchange, repeatable: Repeatable | undefined, { life }: GraphContext, body: Buffer | string, contentType: string): void {
    const left = repeatable && leftOfBoth(life.shown.left(), life.lookUps.left())
    if (!repeatable || !left) return
    const { operation } = repeatable.asked
    const lifeMs = engine.repeatableFor(repeatable.asked)
    const kept = keptAnswer(typeof body === 'string' ? Buffer.from(body) : body, {
      contentType, life: { ...left, until: Math.min(left.until, performance.now() + lifeMs) }, documentHash: operation.source.hash, operation: nameOfOperation(request),
    })
    answers.keep(repeatable.meaning, repeatable.request, kept)
  }
}

/** Nobody has asked for it before: it goes out as it is, and is compressed when it is asked for again. */
function sendOnce({ request, asked }: Exchange, body: Buffer | string, reply: FastifyReply): void {
  if (!asked.isGet) return void reply.send(body)
  const tag = tagOf(body)
  describe(reply, tag)
  void (isKnownAs(tag, request) ? reply.removeHeader('content-type').code(304).send() : reply.send(body))
}

function sendKept({ request, reply, asked }: Exchange, kept: KeptAnswer): void {
  const { plain } = kept.bytes
  if (asked.isGet) {
    describe(reply, kept.tag())
    if (isKnownAs(kept.tag(), request)) return void reply.code(304).send()
  }
  void reply.header('content-type', kept.contentType)
  const accepted = request.headers['accept-encoding']
  const encoding = encodingFor(typeof accepted === 'string' ? accepted : undefined, plain.length)
  if (!encoding) return void reply.send(plain)
  if (!asked.isGet) vary(reply, 'accept-encoding')
  kept.bytes.as(encoding).then(
    (bytes) => reply.header('content-encoding', encoding).send(bytes),
    (problem: unknown) => reply.send(problem),
  )
}

/** Whoever keeps it asks each time whether it still holds. */
function describe(reply: FastifyReply, tag: string): void {
  void reply.headers({ etag: tag, 'cache-control': 'no-cache' })
  vary(reply, 'accept, accept-encoding, authorization')
}

function vary(reply: FastifyReply, names: string): void {
  const others = reply.getHeader('vary')
  void reply.header('vary', others === undefined ? names : `${String(others)}, ${names}`)
}

function isKnownAs(tag: string, { headers }: FastifyRequest): boolean {
  const known = headers['if-none-match']
  return known !== undefined && known.split(',').some((each) => each.trim() === tag)
}

function refuseAsWhole(request: FastifyRequest, reply: FastifyReply, error: GraphQLError): void {
  const { http: _, ...extensions } = error.extensions
  watchOf(request).noteError(String(extensions['code']))
  void reply.code(400).type('application/json; charset=utf-8').send({ errors: [withRequestId({ message: error.message, extensions }, request.id, traceIdOf(request))] })
}

function headersOf({ headers }: FastifyRequest, { isGet }: GraphqlRequest): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  // A link can only call what is read-only and was registered by somebody who may post; nobody's cookies are answered to.
  if (isGet) map.set('apollo-require-preflight', 'called by its hash')
  return map
}

/** Aborted when the client hangs up before it was answered. */
function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new Error('the client has gone'))
  })
  return gone.signal
}
