import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Fault } from './faults.ts'
import { jsonReply } from './reply.ts'
import type { Reply } from './reply.ts'

const compress = promisify(gzip)
const WORTH_COMPRESSING_BYTES = 1400
const HUGE_BYTES = 5 * 1024 * 1024
const BOMB_BYTES = 32 * 1024 * 1024

/** What a bad day on the way makes of a good reply. */
export function breakReply(reply: Reply, faults: ReadonlySet<Fault>): Reply {
  if (faults.has('serverError')) return jsonReply('{"error":"Internal Server Error"}', 500)
  if (faults.has('rateLimited')) return jsonReply('{"error":"Too Many Requests"}', 429, { 'retry-after': '2' })
  if (faults.has('htmlPage')) return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!doctype html><title>Gateway</title><p>Please try again later.</p>' }
  if (faults.has('otherType')) return { ...reply, headers: { ...reply.headers, 'content-type': 'text/plain; charset=utf-8' } }
  if (faults.has('malformedJson')) return { ...reply, body: reply.body.slice(0, Math.max(1, Math.floor(reply.body.length * 0.6))) }
  if (faults.has('hugePage')) return { ...reply, body: padded(reply) }
  return reply
}

/** In JSON an unknown field, in XML a comment behind everything. */
function padded({ headers, body }: Reply): string {
  const padding = 'x'.repeat(HUGE_BYTES)
  return /\bxml\b/.test(headers['content-type'] ?? '') ? `${body}<!--${padding}-->` : `{"padding":"${padding}",${body.slice(1)}`
}

export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply, mayCompress: boolean, faults: ReadonlySet<Fault> = new Set()): Promise<void> {
  if (response.destroyed) return
  const isBomb = faults.has('compressionBomb')
  // Blanks behind the answer: whoever unpacks it all finds it correct.
  const plain = isBomb ? Buffer.concat([Buffer.from(reply.body), Buffer.alloc(BOMB_BYTES, ' ')]) : Buffer.from(reply.body)
  if (faults.has('truncatedBody')) return truncate(response, reply, plain)
  const isCompressed = isBomb || mayCompress && plain.length > WORTH_COMPRESSING_BYTES && /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
  const body = isCompressed ? await compress(plain, { level: 1 }) : plain
  response.writeHead(reply.status, { ...reply.headers, ...(isCompressed ? { 'content-encoding': 'gzip' } : {}), 'content-length': body.length })
  response.end(body)
}

/** Promises the whole, sends half, hangs up. */
function truncate(response: ServerResponse, reply: Reply, body: Buffer): void {
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length + 1 })
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
}
