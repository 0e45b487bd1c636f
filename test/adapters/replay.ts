import nock from 'nock'
import { afterEach, beforeEach, expect } from 'vitest'

/** A fixture: one exchange with a supplier, where it comes from, and what was asked. `*` in the path stands for what changes each time. */
export type ExchangeFile = {
  readonly source: string
  readonly capturedOn?: string
  readonly kind: string
  readonly request: { readonly method: string; readonly path: string; readonly content?: unknown }
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** The body: as data where it is JSON, as it is where it is text. */
  readonly response: unknown
}

type Unmatched = { readonly method?: string; readonly url?: string }

// nock begins to intercept when it is imported; tests that talk to the sandbox must not notice.
nock.restore()

/**
 * Watches nock for what it does not tell by itself: a request that nothing matches is answered 501, which an adapter would take for the
 * supplier's fault. `problems` hands over what went wrong and forgets it.
 */
export function watchNock() {
  const unmatched: string[] = []
  const note = (request: Unmatched) => {
    unmatched.push(`unmatched: ${request.method} ${request.url}`)
  }
  return {
    start: () => {
      if (!nock.isActive()) nock.activate()
      nock.disableNetConnect()
      nock.emitter.on('no match', note)
    },
    stop: () => {
      nock.emitter.off('no match', note)
      nock.cleanAll()
      nock.enableNetConnect()
      nock.restore()
    },
    problems: (): readonly string[] => [...unmatched.splice(0), ...nock.pendingMocks().map((mock) => `never asked: ${mock}`)],
  }
}

/** For a `describe`: no network, and each test fails on an unmatched request or on an exchange that was not asked for. */
export function useNock(): void {
  const watch = watchNock()
  beforeEach(watch.start)
  afterEach(() => {
    const problems = watch.problems()
    watch.stop()
    expect(problems).toEqual([])
  })
}

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
const patternOf = (path: string) => new RegExp(`^${path.split('*').map(escape).join('[^/&]+')}$`)

export const bodyOf = ({ response }: ExchangeFile): string => (typeof response === 'string' ? response : JSON.stringify(response))

/** Answers one request as recorded, when path and content are as recorded. `open` reads a body that is sealed on the wire. */
export function replay(baseUrl: string, exchange: ExchangeFile, open: (body: string) => unknown = JSON.parse): void {
  const { request, status = 200, headers = {} } = exchange
  const isAsked = (body: unknown) => {
    if (request.content === undefined) return true
    // What is sent as JSON has been read already.
    expect(open(typeof body === 'string' ? body : JSON.stringify(body))).toEqual(request.content)
    return true
  }
  const pattern = patternOf(request.path)
  nock(baseUrl)
    .intercept((path) => pattern.test(path), request.method, request.content === undefined ? undefined : isAsked)
    .reply(status, bodyOf(exchange), { 'content-type': 'application/json', ...headers })
}

export type PlainReply = { readonly status?: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }

/** Every request gets this answer while the work lasts; at least one must be made. */
export async function answeringAll<Result>(baseUrl: string, { status = 200, body = '', headers = {} }: PlainReply, work: () => Promise<Result>): Promise<Result> {
  let asked = 0
  for (const method of ['GET', 'POST']) {
    nock(baseUrl).persist().intercept(/.*/, method).reply(() => {
      asked += 1
      return [status, body, headers]
    })
  }
  try {
    return await work()
  } finally {
    nock.cleanAll()
    expect(asked, 'the supplier was not asked at all').toBeGreaterThan(0)
  }
}
