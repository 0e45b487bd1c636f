import type { IncomingHttpHeaders } from 'node:http'
import type { Fault } from './faults.ts'
import type { Pace } from './latency.ts'
import type { Reply } from './reply.ts'

export type Received = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string; readonly now: number }

/** How the call is to be answered: with which faults, and how much dearer than usual. */
export type Play = { readonly faults: ReadonlySet<Fault>; readonly priceFactor: number }

/** A request that has been read and checked. A refused one answers with its refusal. */
export type Call = {
  readonly operation: string
  readonly driverAge: number | undefined
  /** How long such a call takes the supplier. */
  readonly pace: Pace
  readonly answer: (play: Play) => Reply
  /** Instead of `answer`, when a fault keeps the call from ever being carried out. */
  readonly dropped?: () => void
}

/** One supplier's language: everything that the server has to know about it. */
export type Dialect = {
  readonly supplier: string
  readonly receive: (request: Received) => Call
  /** The supplier's own words for a fault that it has words for. */
  readonly refusals: Readonly<Record<'unauthorized' | 'maintenance' | 'tooManyRequests', (now: number) => Reply>>
  readonly compresses: boolean
  /** Forgets what it was told: nonces, price marks, snapshots. */
  readonly reset: () => void
  /** Controls of its own behind the admin endpoint, beside those of every server: `GET log`. */
  readonly controls?: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => unknown>>
  /** Ends what goes on by itself. */
  readonly stop?: () => void
}
