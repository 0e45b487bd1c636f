import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHttpClient, type HttpClient } from '../../../adapters/kit/http.ts'
import type { Exchange } from '../../../adapters/kit/tap.ts'
import { acme, aCall, failureOf, serve } from './acme.ts'

describe('the HTTP client', () => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close()
  })

  type Options = Partial<Parameters<typeof createHttpClient>[0]>
  async function client(answer: (request: IncomingMessage, response: ServerResponse) => void, options: Options = {}): Promise<HttpClient> {
    const server = await serve(answer)
    const http = createHttpClient({ supplier: acme, baseUrl: `${server.url}/api/`, ...options })
    closing.push(server.stop, () => http.close())
    return http
  }
  const search = { operation: 'searchOffers', method: 'GET', path: '/cars?at=1%2B2' } as const

  it('puts the path behind the base URL as it is, and names the request', async () => {
    const http = await client((request, response) => response.end(`${request.url} ${String(request.headers['x-request-id'])}`))
    const { status, body } = await http.send(search, aCall())
    expect([status, Buffer.from(body).toString()]).toEqual([200, '/api/cars?at=1%2B2 r1'])
  })

  it.each([['gzip', gzipSync], ['br', brotliCompressSync], ['zstd', zstdCompressSync]])('unpacks %s', async (encoding, pack) => {
    const http = await client((request, response) => {
      response.setHeader('content-encoding', encoding)
      response.end(pack(`asked for ${request.headers['accept-encoding']}`))
    })
    expect(Buffer.from((await http.send(search, aCall())).body).toString()).toBe('asked for zstd, br, gzip')
  })

  it.each(['gzip', 'br', 'zstd'])('calls what is no %s malformed', async (encoding) => {
    const http = await client((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end('{"cars":[]}'))
    expect(await failureOf(http.send(search, aCall()))).toMatchObject({ kind: 'malformed' })
  })

  it('gives back any status as an answer', async () => {
    const http = await client((_, response) => response.writeHead(503).end('later'))
    expect((await http.send(search, aCall())).status).toBe(503)
  })

  it.each([
    ['plain', (body: Buffer) => body, {}],
    ['small as gzip and unpacked large', gzipSync, { 'content-encoding': 'gzip' }],
    ['small as br and unpacked large', brotliCompressSync, { 'content-encoding': 'br' }],
    ['small as zstd and unpacked large', zstdCompressSync, { 'content-encoding': 'zstd' }],
  ])('refuses an answer larger than allowed: %s', async (_, pack, headers) => {
    const http = await client((__, response) => response.writeHead(200, headers).end(pack(Buffer.alloc(5000, 'x'))), { maximumBytes: 4000 })
    expect(await failureOf(http.send(search, aCall()))).toMatchObject({ kind: 'malformed' })
  })

  it('calls a connection that breaks inside the answer unavailable', async () => {
    const http = await client((_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('half of', () => response.destroy())
    })
    expect(await failureOf(http.send(search, aCall()))).toMatchObject({ kind: 'unavailable', operation: 'searchOffers', supplier: acme })
  })

  it('closes the socket when the caller gives up, and throws the caller’s own reason', async () => {
    const seen = { asked: false, left: false }
    const http = await client((_, response) => {
      seen.asked = true
      response.on('close', () => {
        seen.left = true
      })
    })
    const caller = new AbortController()
    const failure = failureOf(http.send(search, aCall({ signal: caller.signal })))
    await vi.waitFor(() => expect(seen.asked).toBe(true))
    const reason = new Error('enough')
    caller.abort(reason)
    expect(await failure).toBe(reason)
    await vi.waitFor(() => expect(seen.left).toBe(true))
  })

  it('tells the tap what was sent and answered, without secrets', async () => {
    const exchanges: Exchange[] = []
    const http = await client((_, response) => response.end('{"email":"kim@example.com","total":81000}'), { tap: (exchange) => exchanges.push(exchange) })
    await http.send({ ...search, method: 'POST', headers: { 'x-signature': 'c2VjcmV0' }, body: '{"token":"t-0-p"}' }, aCall())
    expect(exchanges).toMatchObject([{
      supplier: acme, operation: 'searchOffers',
      request: { path: '/cars?at=1%2B2', headers: { 'x-signature': '[scrubbed]', 'x-request-id': 'r1' }, body: '{"token":"[scrubbed]"}' },
      response: { status: 200, body: '{"email":"[scrubbed]","total":81000}' },
    }])
  })

  it('waits for a silent answer as long as it is told to, where that is less than the deadline', async () => {
    const http = await client(() => {}, { silenceMs: 100 })
    expect(await failureOf(http.send(search, aCall()))).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('UND_ERR_HEADERS_TIMEOUT') })
  })

  it('tells the tap of exchanges that failed', async () => {
    const exchanges: Exchange[] = []
    const http = await client((_, response) => response.destroy(), { tap: (exchange) => exchanges.push(exchange) })
    await failureOf(http.send(search, aCall()))
    expect(exchanges).toMatchObject([{ response: undefined, error: expect.stringContaining('unavailable') }])
  })
})
