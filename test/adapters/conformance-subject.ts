import type { Call, Supplier } from '#domain/supplier.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { SupplierId } from '#domain/ids.ts'
import { createHttpClient, type HttpClient, type HttpResponse } from '../../adapters/kit/http.ts'
import type { Exchange } from '../../adapters/kit/tap.ts'
import type { SupplierServer } from '../../sandbox/http/supplier-server.ts'
import type { Sandbox } from '../../sandbox/start-sandbox.ts'
import type { ExchangeFile } from './replay.ts'
import { testMoment } from './searches.ts'

/** What the suite must know of an adapter. */
export type Subject = {
  readonly id: SupplierId
  readonly create: (parts: { readonly baseUrl: string; readonly http: HttpClient; readonly now: () => number }) => Supplier
  /** Its counterpart among the running servers. */
  readonly server: (sandbox: Sandbox) => SupplierServer
  /** Searches that find cars; the one-way search finds a fee. */
  readonly searches: { readonly roundTrip: SearchCriteria; readonly oneWay: SearchCriteria }
  /** One search as fixtures, in the order of asking, and how to read a sealed body. */
  readonly recorded: { readonly criteria: SearchCriteria; readonly exchanges: readonly ExchangeFile[]; readonly open?: (body: string) => unknown }
  /** Fields of the answer whose words form an enumeration that may grow; numbers are enumerated too. */
  readonly enumerations: readonly string[]
  /** Fields that an item is not offered without, and the lists and objects on the way to them: its identity, its price, what would be misread in its favour. */
  readonly essentials: readonly string[]
  /** Names of the lists of cars in its answers. */
  readonly items: readonly string[]
  /** Fields without which a charge or a car is simply not there, and nothing in the answer tells: when one is dropped, the price may be lower. */
  readonly unnoticed: readonly string[]
  /** How a body becomes data that can be changed, and bytes again; JSON unless it says otherwise. */
  readonly codec?: Codec
  /** The folder of its adapter, where that is not its id. */
  readonly folder?: string
  /** How it says in its own words that it failed. */
  readonly saysNo: (message: string) => unknown
  /** What must never stand in a log. */
  readonly secrets: readonly string[]
}

export type Codec = { readonly parse: (text: string) => unknown; readonly format: (value: unknown) => string }
const json: Codec = { parse: (text) => JSON.parse(text), format: (value) => JSON.stringify(value) }
export const codecOf = ({ codec }: Subject): Codec => codec ?? json

/** A subject at work in one place: fresh suppliers, calls, and every exchange that was tapped. */
export type Bench = {
  readonly subject: Subject
  readonly baseUrl: string
  /** A new adapter with nothing remembered. `between` may change answers on their way. */
  readonly supplier: (options?: { readonly baseUrl?: string; readonly maximumBytes?: number; readonly between?: (http: HttpClient) => HttpClient }) => Supplier
  readonly call: (change?: Partial<Call>) => Call
  readonly exchanges: readonly Exchange[]
  readonly forget: () => void
  readonly close: () => Promise<void>
}

const began = Date.now()
/** A clock that runs, from the tests' moment on. */
export const testNow = () => testMoment + (Date.now() - began)

export function createBench(subject: Subject, baseUrl: string): Bench {
  const exchanges: Exchange[] = []
  const clients: HttpClient[] = []
  return {
    subject,
    baseUrl,
    supplier: ({ baseUrl: other = baseUrl, maximumBytes, between = (http: HttpClient) => http } = {}) => {
      const http = createHttpClient({ supplier: subject.id, baseUrl: other, tap: (exchange) => exchanges.push(exchange), ...(maximumBytes !== undefined && { maximumBytes }) })
      clients.push(http)
      return subject.create({ baseUrl: other, http: between(http), now: testNow })
    },
    call: (change = {}) => ({ signal: AbortSignal.timeout(15_000), requestId: 'conformance', language: 'KO', ...change }),
    exchanges,
    forget: () => exchanges.splice(0),
    close: async () => {
      await Promise.all(clients.splice(0).map((http) => http.close()))
    },
  }
}

/** Changes every answer on its way to the adapter. */
export const changing = ({ parse, format }: Codec, change: (value: unknown) => unknown) => (http: HttpClient): HttpClient => ({
  close: () => http.close(),
  send: async (request, call): Promise<HttpResponse> => {
    const response = await http.send(request, call)
    return { ...response, body: Buffer.from(format(change(parse(Buffer.from(response.body).toString('utf8'))))) }
  },
})

/** Each enumerated word becomes one that nobody has heard of, and each object gains a field. */
export function withNews(value: unknown, enumerations: ReadonlySet<string>, word: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withNews(item, enumerations, word))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, enumerations.has(name) ? unheardOf(inner, word) : withNews(inner, enumerations, word)])
  return { ...Object.fromEntries(entries), addedLater: { reason: 'the dialect grows' } }
}

const unheardOf = (value: unknown, word: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => unheardOf(item, word))
  if (typeof value === 'number') return 987
  return typeof value === 'string' ? word : value
}
