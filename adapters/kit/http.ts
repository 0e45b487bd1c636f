import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Agent, type Dispatcher, request as send } from 'undici'
import type { SupplierId } from '#domain/ids.ts'
import type { Call } from '#domain/supplier.ts'
import { scrubExchange } from './scrub.ts'
import type { ExchangeTap } from './tap.ts'
import { AnswerTooLarge, transportFault } from './transport-fault.ts'

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
  readonly tap?: ExchangeTap
}

const mebibyte = 1024 * 1024
const unpack = promisify(gunzip)

/**
 * The one HTTP client: a pool of sockets to one supplier. It retries nothing and knows no status; that is for `guard` and `requireOk`.
 * The deadline is the call's signal, which goes down to the socket; undici's own timeouts are only a net below it (they tick by the second).
 */
export function createHttpClient({ supplier, baseUrl, connections = 32, maximumBytes = 16 * mebibyte, tap }: Options): HttpClient {
  // Always our own Agent: without a dispatcher undici would use the copy inside Node, which is another version.
  const agent = new Agent({ connections, connect: { timeout: 3_000 }, headersTimeout: 30_000, bodyTimeout: 30_000, allowH2: false })
  const base = baseUrl.replace(/\/+$/, '')

  async function exchange(request: HttpRequest, headers: Record<string, string>, { signal }: Call): Promise<HttpResponse> {
    try {
      const { method, path, body } = request
      const answer = await send(base + path, { dispatcher: agent, method, headers, signal, body: body ?? null })
      const packed = await readAll(answer.body, maximumBytes)
      const whole = answer.headers['content-encoding'] === 'gzip' ? await unpack(packed, { maxOutputLength: maximumBytes }) : packed
      signal.throwIfAborted()
      return { status: answer.statusCode, headers: answer.headers, body: whole }
    } catch (problem) {
      if (signal.aborted) throw signal.reason
      throw transportFault(problem, { supplier, operation: request.operation })
    }
  }

  return {
    async send(request, call) {
      const headers = { 'accept-encoding': 'gzip', 'x-request-id': call.requestId, ...request.headers }
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
