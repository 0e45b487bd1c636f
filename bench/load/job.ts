import type { Outcome } from './outcomes.ts'

/** What the load generator is told to send. Structured-cloned to its process. */
export type Job = {
  /** Connections are dealt out among them in turn. */
  readonly urls: readonly string[]
  readonly documents: readonly string[]
  readonly requests: readonly Request[]
  /** Which request is sent first, second, …; around and around for a closed loop. */
  readonly order: Uint32Array
  /** Ids of searches that were answered before the load: what they say of their suppliers is no news. */
  readonly knownSearches?: readonly string[]
  readonly load: Load
  readonly connections: number
  /** A request without an answer for so long has failed, and its connection is given up. */
  readonly timeoutMs: number
}

export type Request = { readonly document: number; readonly variables: object }

export type Load =
  /** Requests begin when it is their time, whatever became of those before; without a free connection they wait, and the wait counts. */
  | { readonly kind: 'OPEN'; readonly startsMs: Float64Array }
  /** Each connection sends its next request when the one before is answered. */
  | { readonly kind: 'CLOSED'; readonly seconds: number }

/** What became of every request, in the order in which they began. */
export type Sent = {
  readonly outcomes: readonly Outcome[]
  /** Why, for each that failed. */
  readonly failures: readonly string[]
  /** When it was meant to begin, from the start of the load. */
  readonly startsMs: Float64Array
  /** From when it was meant to begin until its answer was there: what the traveller waits. */
  readonly tookMs: Float64Array
  /** How much later than meant it was handed to a socket: what the generator, or the lack of a connection, added. */
  readonly lateMs: Float64Array
  readonly bytes: number
  readonly seconds: number
  /** Of one core. Near 100 the generator measures itself. */
  readonly cpuPercent: number
}
