import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { supplierId } from '#domain/ids.ts'
import type { Call } from '#domain/supplier.ts'

export const acme = supplierId('acme')
export const aCall = (change: Partial<Call> = {}): Call => ({ signal: new AbortController().signal, requestId: 'r1', language: 'KO', ...change })

/** A server of a few lines for what a test wants to see on the wire. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  const stop = () => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${address.port}`, stop }
}

/** What a promise was rejected with. */
export const failureOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no failure', (problem: unknown) => problem)
