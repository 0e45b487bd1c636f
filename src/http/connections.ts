import { type IncomingMessage, type Server as HttpServer, type ServerOptions as HttpServerOptions, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { HttpCode } from './refusals.ts'
import { networkOf } from './client-address.ts'

/**
 * How long a client may take, and how much of us it may hold. Every answer of ours is there within seconds, so whoever is slower than this is broken
 * or means harm; a search's request is one kB.
 */
export const patience = {
  /** The headers are there, counted from the connection; a socket that never says anything is one that is late with them. */
  headersTimeout: 5_000,
  /** The whole request is there. */
  requestTimeout: 10_000,
  /** A socket on which nothing moves: a client that does not read its answer. WebSockets have a heartbeat of their own. */
  connectionTimeout: 30_000,
  /** Between two requests. Longer than a balancer's usual 60 s, or it would send requests into closing connections. */
  keepAliveTimeout: 65_000,
  /** Node looks for late clients only so often: its own 30 s would make 40 out of 10. */
  connectionsCheckingInterval: 1_000,
} as const

/** With long cookies and traces a browser sends some 4 kB. */
const maxHeaderSize = 16_384
/** In one process. With 10,000 of them idle it still answers as before (bench hostileConnections); a descriptor and some 10 kB each. */
const mostConnections = 10_000

export const httpOptions: HttpServerOptions = {
  headersTimeout: patience.headersTimeout, requestTimeout: patience.requestTimeout, connectionsCheckingInterval: patience.connectionsCheckingInterval, maxHeaderSize,
}

/**
 * A limit for all, and one for each client so that the first to come cannot use it up. Without `perClient` all connections come from a balancer,
 * which has to see to it.
 */
export function limitConnections(server: HttpServer, perClient: number | undefined): void {
  server.maxConnections = mostConnections
  if (perClient === undefined) return
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const client = networkOf(socket.remoteAddress ?? '')
    const already = open.get(client) ?? 0
    if (already >= perClient) {
      socket.destroy()
      return
    }
    open.set(client, already + 1)
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1
      if (left > 0) open.set(client, left)
      else open.delete(client)
    })
  })
}

type Unreadable = { readonly status: number; readonly code: HttpCode; readonly message: string }

const unreadable: Readonly<Record<string, Unreadable>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'REQUEST_TIMEOUT', message: `A request is there within ${patience.requestTimeout / 1_000} seconds, its headers within ${patience.headersTimeout / 1_000}.` },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'HEADERS_TOO_LARGE', message: `The headers have at most ${maxHeaderSize} bytes.` },
}
const noHttp: Unreadable = { status: 400, code: 'BAD_REQUEST', message: 'The request could not be read as HTTP.' }

/** What is not even a request gets its answer in the same shape, and the connection ends. */
export function refuseConnection(problem: Error & { readonly code?: string }, socket: Duplex): void {
  if (problem.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const { status, code, message } = unreadable[problem.code ?? ''] ?? noHttp
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] })
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'content-type: application/json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`, 'connection: close']
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

/** Nothing that is sent to us compressed is ever unpacked, so there is no bomb to go off. */
export const isEncoded = ({ headers }: IncomingMessage): boolean => (headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity'
