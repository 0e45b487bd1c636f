import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/**
 * Something that happened, as data: the search room's events and the guards' have this in common. Everything else in them is for logs.
 */
export type ObservedEvent = {
  readonly kind: string
  readonly supplier?: string
  readonly ms?: number
  readonly operation?: string
  readonly fault?: string
  readonly state?: string
  readonly tier?: string
  readonly offers?: number
  readonly lane?: string
  readonly bytes?: number
}

export type HttpAnswered = { readonly operation: string | undefined; readonly status: number; readonly ms: number }

export type Metrics = {
  readonly registry: Registry
  httpAnswered(answered: HttpAnswered): void
  /** Counts an event of the search room or of a guard around a supplier. */
  observe(event: ObservedEvent): void
  /** A gauge that is read when somebody asks for the figures. */
  watch(name: string, help: string, read: () => number): void
}

/** The names of operations are the clients' to choose: so many are told apart, the rest are counted together. */
const operationNames = 100
/** Seconds; the promises are 0.9 s for a search and 1 s for every answer. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.45, 0.64, 0.9, 1, 1.5, 2.5, 5]
const breakerStates: Readonly<Record<string, number>> = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 }

/** Prometheus figures of this process, in a registry of their own: two servers in one process do not add up by accident. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const http = new Histogram({ name: 'forecourt_http_seconds', help: 'Answers over HTTP by operation.', labelNames: ['operation', 'status'], buckets, registers })
  const events = new Counter({ name: 'forecourt_events_total', help: 'What happened, by kind.', labelNames: ['event', 'supplier', 'operation', 'detail'], registers })
  const took = new Histogram({ name: 'forecourt_event_seconds', help: 'How long it took.', labelNames: ['event', 'supplier', 'operation'], buckets, registers })
  const offers = new Histogram({
    name: 'forecourt_offers', help: 'Offers in an answer.', labelNames: ['event', 'supplier'], buckets: [0, 1, 10, 50, 100, 200, 500, 1000, 2000], registers,
  })
  const breaker = new Gauge({ name: 'forecourt_breaker_state', help: '0 closed, 1 half open, 2 open.', labelNames: ['supplier', 'lane', 'operation'], registers })
  const known = new Set<string>()
  const bounded = (name: string | undefined): string => {
    if (name === undefined) return 'anonymous'
    if (known.size < operationNames) known.add(name)
    return known.has(name) ? name : 'other'
  }
  return {
    registry,
    httpAnswered: ({ operation, status, ms }) => http.observe({ operation: bounded(operation), status: String(status) }, ms / 1000),
    observe: ({ kind, supplier = '', operation = '', ms, fault, state, tier, lane = '', offers: found }) => {
      const detail = [tier, fault ?? state].filter((part) => part !== undefined).join(' ')
      events.inc({ event: kind, supplier, operation, detail })
      if (ms !== undefined) took.observe({ event: kind, supplier, operation }, ms / 1000)
      if (found !== undefined) offers.observe({ event: kind, supplier }, found)
      if (kind === 'breaker' && state !== undefined) breaker.set({ supplier, lane, operation }, breakerStates[state] ?? 2)
    },
    watch(name, help, read) {
      const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(read()) })
    },
  }
}
