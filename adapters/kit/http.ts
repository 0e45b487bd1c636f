import { rootCertificates } from 'node:tls'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib'
import { Agent, type Dispatcher, request as send } from 'undici'
import type { SupplierId } from '#domain/ids.ts'
import type { Call } from '#domain/supplier.ts'
import { scrubExchange } from './scrub.ts'
import type { ExchangeTap } from './tap.ts'
import { AnswerTooLarge, CannotUnpack, transportFault } from './transport-fault.ts'

export type HttpRequest = {
  /** The port's method that it serves; named in faults and logs. */
  readonly operation: string
  readonly method: 'GET' | 'POST'
  /** As it goes on the wire, query included; begins with `/` and is put behind the base URL's own path. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type HttpResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Whole and unpacked. */
  readonly body: Uint8Array
}

export type HttpClient = {
  /** Resolves with any status. Throws SupplierFault when no whole answer came, and the signal's reason when the caller gave up. */
  send(request: HttpRequest, call: Call): Promise<HttpResponse>
  /** Gives up calls under way and closes the sockets. */
  close(): Promise<void>
}

type Options = {
  readonly supplier: SupplierId
  readonly baseUrl: string
  readonly connections?: number
  /** Of one answer, on the wire and unpacked. */
  readonly maximumBytes?: number
  /** How long the other side may say nothing before a call is given up. */
  readonly silenceMs?: number
  /** A certificate authority to trust beside the usual ones, as PEM. */
  readonly authority?: string
  readonly tap?: ExchangeTap
}

const mebibyte = 1024 * 1024

/** Each on a thread of its own, and never beyond `maxOutputLength`: a small answer may unpack to gigabytes. */
const unpackers: Readonly<Record<string, (packed: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>>> = {
  zstd: promisify(zstdDecompress), br: promisify(brotliDecompress), gzip: promisify(gunzip),
}
const acceptEncoding = Object.keys(unpackers).join(', ')

/**
 * HTTP/2 where a TLS endpoint offers it: then all calls share one connection, and many small look-ups cost no handshakes. An answer of a megabyte must fit
 * the windows, or it waits for a round trip every quarter of it.
 */
const http2 = { allowH2: true, h2Options: { initialWindowSize: 2 * mebibyte, connectionWindowSize: 8 * mebibyte } }

/**
 * Idle connections are kept for half a minute, unless the other side says otherwise: most servers and balancers close theirs after a minute at the
 * earliest, and a handshake costs a search two or three round trips. A call that has heard nothing for so long is given up shortly before its deadline, since only
 * undici's own timeout lets it ask whether an HTTP/2 connection is still alive, and replace one that is not.
 */
const timeouts = { connect: 3_000, headersTimeout: 7_000, bodyTimeout: 30_000, keepAliveTimeout: 30_000 }

/**
 * The one HTTP client: a pool of sockets to one supplier. It retries nothing and knows no status; that is for `guard` and `requireOk`.
 * The deadline is the call's signal, which goes down to the socket; undici's own timeouts are only a net below it (they tick by the second).
 */
export function createHttpClient({ supplier, baseUrl, connections = 32, maximumBytes = 16 * mebibyte, silenceMs = timeouts.headersTimeout, authority, tap }: Options): HttpClient {
  // Always our own Agent: without a dispatcher undici would use the copy inside Node, which is another version.
  const { connect: timeout, ...idle } = timeouts
  const agent = new Agent({ connections, ...http2, ...idle, headersTimeout: silenceMs, connect: { timeout, ...(authority !== undefined && { ca: [...rootCertificates, authority] }) } })
  const base = baseUrl.replace(/\/+$/, '')

  async function exchange(request: HttpRequest, headers: Record<string, string>, { signal }: Call): Promise<HttpResponse> {
    try {
      const { method, path, body } = request
      const answer = await send(base + path, { dispatcher: agent, method, headers, signal, body: body ?? null })
      const packed = await readAll(answer.body, maximumBytes)
      const whole = await unpacked(packed, answer.headers['content-encoding'], maximumBytes)
      signal.throwIfAborted()
      return { status: answer.statusCode, headers: answer.headers, body: whole }
    } catch (problem) {
      if (signal.aborted) throw signal.reason
      throw transportFault(problem, { supplier, operation: request.operation })
    }
  }

  return {
    async send(request, call) {
      const headers = { 'accept-encoding': acceptEncoding, 'x-request-id': call.requestId, ...request.headers }
      if (!tap) return exchange(request, headers, call)
      return tapped(() => exchange(request, headers, call), { supplier, request, headers, tap })
    },
    close: () => agent.destroy(),
  }
}

async function readAll(body: Dispatcher.ResponseData['body'], maximumBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maximumBytes) throw new AnswerTooLarge(`the answer is longer than ${maximumBytes} bytes`)
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size)
}

async function unpacked(packed: Uint8Array, encoding: string | string[] | undefined, maximumBytes: number): Promise<Uint8Array> {
  const unpack = typeof encoding === 'string' && Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined
  try {
    return (await unpack?.(packed, { maxOutputLength: maximumBytes })) ?? packed
  } catch (problem) {
    throw new CannotUnpack(`${String(encoding)}: ${String(problem)}`)
  }
}

type Tapped = {
  readonly supplier: SupplierId
  readonly request: HttpRequest
  readonly headers: Readonly<Record<string, string>>
  readonly tap: ExchangeTap
}

async function tapped(exchange: () => Promise<HttpResponse>, { supplier, request, headers, tap }: Tapped): Promise<HttpResponse> {
  const { operation, method, path, body } = request
  const at = Date.now()
  const started = performance.now()
  const report = (response: HttpResponse | undefined, error?: string) => {
    const answer = response && { status: response.status, headers: response.headers, body: Buffer.from(response.body).toString('utf8') }
    const told = { supplier, operation, at, request: { method, path, headers, body }, response: answer, ms: Math.round(performance.now() - started) }
    tap(scrubExchange(error === undefined ? told : { ...told, error }))
  }
  try {
    const response = await exchange()
    report(response)
    return response
  } catch (problem) {
    report(undefined, problem instanceof Error ? problem.message : String(problem))
    throw problem
  }
}
