import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createDice } from '../world/dice.ts'
import { answerAdmin } from './admin.ts'
import { readBody } from './body.ts'
import type { Dialect, Play, Received } from './dialect.ts'
import { createFaultSwitches } from './faults.ts'
import type { Fault, FaultOptions, FaultRule, Suffering } from './faults.ts'
import { createLatency } from './latency.ts'
import type { LatencyMode } from './latency.ts'
import { breakReply, send } from './send.ts'
import { jsonReply } from './reply.ts'
import type { Reply } from './reply.ts'

export type Calls = { readonly total: number; /** The client went before the answer. */ readonly abandoned: number; readonly byOperation: Readonly<Record<string, number>> }

export type TracedCall = { readonly operation: string; readonly traceparent: string | undefined }

/** A running supplier, and the same controls in process as its admin endpoint has. */
export type SupplierServer = {
  readonly supplier: string
  readonly url: string
  readonly calls: () => Calls
  readonly resetCalls: () => void
  /** Below which span of its caller each of the last calls lies; undefined where it sent no `traceparent`. */
  readonly traces: () => readonly TracedCall[]
  readonly setFault: (fault: Fault, options?: FaultOptions) => FaultRule
  readonly faults: () => readonly FaultRule[]
  readonly clearFaults: () => void
  readonly setLatency: (latency: LatencyMode | { readonly medianMs: number }) => void
  /** From now on every price rises by so many percent an hour; 0 ends it. */
  readonly setDrift: (percentPerHour: number) => void
  /** As after the start: no faults, no drift, no counts, nothing remembered. */
  readonly reset: () => void
  readonly stop: () => Promise<void>
}

export type ServerOptions = {
  readonly host: string
  readonly port: number
  readonly seed: number
  readonly latency: LatencyMode
  readonly now: () => number
}

const DRIFT_FAULT_FACTOR = 1.07
const MS_PER_MINUTE = 60_000
const REMEMBERED_TRACES = 200

export async function startSupplierServer(dialect: Dialect, { host, port, seed, latency: startLatency, now }: ServerOptions): Promise<SupplierServer> {
  const dice = createDice(seed)
  const switches = createFaultSwitches(dice)
  const latency = createLatency(dice, startLatency)
  let calls: Calls = NO_CALLS
  let traces: readonly TracedCall[] = []
  let drift = { percentPerHour: 0, since: now() }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(`sandbox ${dialect.supplier}: ${request.method} ${request.url}:`, error)
      response.destroy()
    })
  })

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const path = request.url ?? '/'
    if (body === undefined) return send(request, response, jsonReply('{"message":"The body is too large."}', 413), false)
    if (path.startsWith('/__sandbox/')) return send(request, response, answerAdmin(handle, dialect.controls ?? {}, request.method ?? 'GET', path, body), false)
    return serve(request, response, { method: request.method ?? 'GET', path, headers: request.headers, body, now: now() })
  }

  async function serve(request: IncomingMessage, response: ServerResponse, received: Received): Promise<void> {
    const call = dialect.receive(received)
    calls = counted(calls, call.operation)
    traces = [...traces, { operation: call.operation, traceparent: request.headers['traceparent']?.toString() }].slice(-REMEMBERED_TRACES)
    const suffering = switches.draw({ ...call, header: request.headers['x-sandbox-fault']?.toString() })
    const isPatient = await waitWith(response, waitingMs(suffering, latency.drawMs(call.pace)))
    if (!isPatient) {
      calls = { ...calls, abandoned: calls.abandoned + 1 }
      call.dropped?.()
      return
    }
    if (suffering.faults.has('refuse')) {
      call.dropped?.()
      response.destroy()
      return
    }
    const refusal = refusalOf(suffering.faults)
    if (refusal) call.dropped?.()
    const reply = refusal ?? breakReply(call.answer(play(suffering, received.now)), suffering.faults)
    if (suffering.faults.has('holdAnswer') && !(await waitWith(response, Number.POSITIVE_INFINITY))) {
      calls = { ...calls, abandoned: calls.abandoned + 1 }
      return
    }
    if (suffering.faults.has('loseAnswer')) {
      response.destroy()
      return
    }
    await send(request, response, reply, dialect.compresses, suffering.faults)
  }

  const play = ({ faults }: Suffering, at: number): Play => {
    // In steps of a minute, so that two searches in a row find one price.
    const hours = Math.floor((at - drift.since) / MS_PER_MINUTE) / 60
    return { faults, priceFactor: (1 + (drift.percentPerHour / 100) * hours) * (faults.has('drift') ? DRIFT_FAULT_FACTOR : 1) }
  }

  const refusalOf = (faults: ReadonlySet<Fault>): Reply | undefined =>
    faults.has('unauthorized') ? dialect.refusals.unauthorized(now())
    : faults.has('maintenance') ? dialect.refusals.maintenance(now())
    : faults.has('tooManyRequests') ? dialect.refusals.tooManyRequests(now())
    : undefined

  const handle: Omit<SupplierServer, 'url'> = {
    supplier: dialect.supplier,
    calls: () => calls,
    resetCalls: () => {
      calls = NO_CALLS
    },
    traces: () => traces,
    setFault: switches.set,
    faults: switches.list,
    clearFaults: switches.clear,
    setLatency: (next) => (typeof next === 'string' ? latency.setMode(next) : latency.setMedian(next.medianMs)),
    setDrift: (percentPerHour) => {
      drift = { percentPerHour, since: now() }
    },
    reset: () => {
      switches.clear()
      latency.setMode(startLatency)
      calls = NO_CALLS
      traces = []
      drift = { percentPerHour: 0, since: now() }
      dialect.reset()
    },
    stop: () =>
      new Promise((resolve) => {
        dialect.stop?.()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`sandbox ${dialect.supplier}: no port`)
  return { ...handle, url: `http://127.0.0.1:${address.port}` }
}

const NO_CALLS: Calls = { total: 0, abandoned: 0, byOperation: {} }

const counted = (calls: Calls, operation: string): Calls => ({
  ...calls,
  total: calls.total + 1,
  byOperation: { ...calls.byOperation, [operation]: (calls.byOperation[operation] ?? 0) + 1 },
})

const waitingMs = ({ faults, delayMs }: Suffering, drawnMs: number): number => (faults.has('hang') ? Number.POSITIVE_INFINITY : drawnMs + delayMs)

/** False when the client went before the time was over. */
function waitWith(response: ServerResponse, ms: number): Promise<boolean> {
  if (ms === 0) return Promise.resolve(!response.destroyed)
  return new Promise((resolve) => {
    const timer = Number.isFinite(ms) ? setTimeout(() => settle(true), ms) : undefined
    const leave = () => settle(false)
    const settle = (isPatient: boolean) => {
      clearTimeout(timer)
      response.off('close', leave)
      resolve(isPatient)
    }
    response.on('close', leave)
  })
}
