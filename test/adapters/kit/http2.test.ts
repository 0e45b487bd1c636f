import { execFileSync } from 'node:child_process'
import { createSecureServer, type Http2SecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { createServer as createHttps, type Server as HttpsServer } from 'node:https'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHttpClient, type HttpClient } from '../../../adapters/kit/http.ts'
import { acme, aCall, failureOf } from './acme.ts'

type Identity = { readonly key: string; readonly cert: string }

/** A certificate of this machine's own, made for this run; undefined where openssl is not installed. */
function anIdentity(): Identity | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    const asked = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    execFileSync('openssl', [...asked, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } catch {
    return undefined // Not installed, or too old for these words.
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const identity = anIdentity()
if (!identity) console.warn('openssl is not installed: HTTP/2 is not tested.')

describe.skipIf(!identity)('the HTTP client and a server that offers HTTP/2', () => {
  const closing: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close()
  })
  const { key = '', cert = '' } = identity ?? {}
  const search = { operation: 'searchOffers', method: 'POST', path: '/cars', body: 'q' } as const

  function clientOf(server: Http2SecureServer | HttpsServer, trust: 'ITS_OWN' | 'NONE' = 'ITS_OWN'): Promise<HttpClient> {
    const sockets = new Set<{ destroy(): void }>()
    server.on('secureConnection', (socket) => sockets.add(socket))
    return new Promise((resolve) => {
      server.listen(0, () => {
        const address = server.address()
        const port = typeof address === 'object' ? address?.port : undefined
        const http = createHttpClient({ supplier: acme, baseUrl: `https://localhost:${port}`, ...(trust === 'ITS_OWN' && { authority: cert }) })
        closing.push(() => new Promise((closed) => {
          server.close(closed)
          for (const socket of sockets) socket.destroy()
        }), () => http.close())
        resolve(http)
      })
    })
  }

  /** Counts connections, and answers as it is told. */
  async function aServer(answer: (request: Http2ServerRequest, response: Http2ServerResponse) => void) {
    let connections = 0
    const server = createSecureServer({ key, cert, allowHTTP1: true }, answer)
    server.on('secureConnection', () => void (connections += 1))
    return { http: await clientOf(server), connections: () => connections }
  }

  it('sends many calls over one connection', async () => {
    const { http, connections } = await aServer((request, response) => response.end(`HTTP/${request.httpVersion}`))
    const answers = await Promise.all(Array.from({ length: 20 }, () => http.send(search, aCall())))
    expect(new Set(answers.map(({ status, body }) => `${status} ${Buffer.from(body).toString()}`))).toEqual(new Set(['200 HTTP/2.0']))
    expect(connections()).toBe(1)
  })

  it('reads an answer of several megabytes whole', async () => {
    const { http } = await aServer((_, response) => response.end(Buffer.alloc(5_000_000, 'x')))
    expect((await http.send(search, aCall())).body).toHaveLength(5_000_000)
  })

  it('takes back only its own call when the caller gives up', async () => {
    const seen = { asked: false, left: false }
    const { http, connections } = await aServer((request, response) => {
      if (request.url !== '/slow') return void response.end()
      seen.asked = true
      response.on('close', () => void (seen.left = true))
    })
    const caller = new AbortController()
    const failure = failureOf(http.send({ ...search, path: '/slow' }, aCall({ signal: caller.signal })))
    await vi.waitFor(() => expect(seen.asked).toBe(true))
    const reason = new Error('enough')
    caller.abort(reason)
    expect(await failure).toBe(reason)
    await vi.waitFor(() => expect(seen.left).toBe(true))
    expect((await http.send(search, aCall())).status).toBe(200)
    expect(connections()).toBe(1)
  })

  it('speaks HTTP/1.1 with a server that offers no more', async () => {
    const http = await clientOf(createHttps({ key, cert }, (request, response) => response.end(`HTTP/${request.httpVersion}`)))
    expect(Buffer.from((await http.send(search, aCall())).body).toString()).toBe('HTTP/1.1')
  })

  it('does not trust a certificate that nobody has vouched for', async () => {
    const http = await clientOf(createHttps({ key, cert }), 'NONE')
    expect(await failureOf(http.send(search, aCall()))).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('SELF_SIGNED') })
  })
})
