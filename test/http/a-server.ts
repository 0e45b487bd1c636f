import { afterEach } from 'vitest'
import type { Log } from '#domain/log.ts'
import { countEvents } from '../../src/event-metrics.ts'
import { createMetrics, type Metrics } from '../../src/http/metrics.ts'
import { createServer, type Server, type ServerOptions } from '../../src/http/server.ts'
import { aBranchDirectory, aReviewQueue, aRoom, now, places, rates } from '../graphql/makers.ts'
import { aCache } from '../search/makers.ts'

export type Logged = { readonly level: string; readonly event: string; readonly fields: Readonly<Record<string, unknown>> }

export function aLog(lines: Logged[] = []): Log {
  const at = (level: string) => (event: string, fields: Readonly<Record<string, unknown>> = {}) => void lines.push({ level, event, fields })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

export type GraphqlAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever the schema answers
  readonly body: any
}

export type TestServer = Server & {
  readonly url: string
  readonly logged: readonly Logged[]
  readonly metrics: Metrics
  query(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<GraphqlAnswer>
  send(path: string, init?: RequestInit): Promise<GraphqlAnswer>
}

const defaults = (logged: Logged[]): ServerOptions => ({
  search: aRoom(), places, branches: aBranchDirectory(), reviewQueue: aReviewQueue(), rates, log: aLog(logged), metrics: createMetrics(), now: () => now, isProduction: false,
  operatorToken: undefined, allowedOrigins: [], cache: aCache(), operationsSafelist: 'off', answerCacheBytes: 16 * 1024 * 1024,
  // A machine that is busy with other tests is overloaded: only tests of that want to be refused.
  shedsLoad: false,
})

/** A real server on a free port with a fake search room behind it. */
export async function aServer(changes: Partial<ServerOptions> = {}): Promise<TestServer> {
  const logged: Logged[] = []
  const options = { ...defaults(logged), ...changes }
  const observe = countEvents(options.metrics)
  const server = await createServer({ observe, ...options })
  const url = await server.listen(0, '127.0.0.1')
  const send = async (path: string, init?: RequestInit): Promise<GraphqlAnswer> => {
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }
  const query = (document: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) =>
    send('/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query: document, variables }),
    })
  return { ...server, url, logged, metrics: options.metrics, send, query }
}

/** For a test file: servers, and whatever else a test puts into `closing`, are closed after it, the last one first. */
export function useServers() {
  const closing: (() => unknown)[] = []
  afterEach(async () => {
    await Promise.all(closing.splice(0).toReversed().map((close) => close()))
  })
  const serverWith = async (changes: Partial<ServerOptions> = {}): Promise<TestServer> => {
    const server = await aServer(changes)
    closing.push(() => server.close())
    return server
  }
  return { closing, serverWith }
}
