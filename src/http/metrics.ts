import { performance } from 'node:perf_hooks'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Family, families, type FamilyName, type LabelsOf, type NameOf } from './metric-families.ts'

export type OperationAnswered = {
  readonly operation: string | undefined
  readonly status: number
  readonly ms: number
  readonly bytes: number | undefined
  readonly cost: number | undefined
  /** Codes of its errors, one for each. */
  readonly errors: readonly string[]
  readonly stages: readonly { readonly stage: string; readonly ms: number }[]
}

/** Prometheus figures of this process. What each family means, and its labels, stands in metric-families.ts. */
export type Metrics = {
  readonly registry: Registry
  operationAnswered(answered: OperationAnswered): void
  readonly count: <Name extends NameOf<'counter'>>(name: Name, labels: LabelsOf<Name>, by?: number) => void
  readonly observe: <Name extends NameOf<'histogram'>>(name: Name, labels: LabelsOf<Name>, value: number) => void
  readonly set: <Name extends NameOf<'gauge'>>(name: Name, labels: LabelsOf<Name>, value: number) => void
  /** A gauge that is read when somebody asks for the figures. */
  watch(name: NameOf<'read'>, read: () => number): void
}

/** The names of operations are the clients' to choose: so many are told apart, the rest are counted together. */
const operationNames = 100

/** In a registry of their own: two servers in one process do not add up by accident. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const metrics = new Map(Object.entries<Family>(families).map(([name, family]) => [name, createMetric(name, family, registry)]))
  const find = <Kind extends Counter | Gauge | Histogram>(name: FamilyName, kind: abstract new (...options: never[]) => Kind): Kind => {
    const metric = metrics.get(name)
    if (!(metric instanceof kind)) throw new TypeError(`${name} is not a ${kind.name}`)
    return metric
  }
  const count: Metrics['count'] = (name, labels, by = 1) => find(name, Counter).inc(labels, by)
  const observe: Metrics['observe'] = (name, labels, value) => find(name, Histogram).observe(labels, value)
  const set: Metrics['set'] = (name, labels, value) => find(name, Gauge).set(labels, value)
  const watch: Metrics['watch'] = (name, read) => {
    const gauge: Gauge = new Gauge({ name, help: families[name].help, registers: [registry], collect: () => gauge.set(read()) })
  }
  watch('forecourt_event_loop_utilisation_ratio', utilisation())

  const known = new Set<string>()
  const bounded = (name: string | undefined): string => {
    if (name === undefined) return 'anonymous'
    if (known.size < operationNames) known.add(name)
    return known.has(name) ? name : 'other'
  }
  return {
    registry,
    count,
    observe,
    set,
    watch,
    operationAnswered({ operation: name, status, ms, bytes, cost, errors, stages }) {
      const operation = bounded(name)
      observe('forecourt_operation_seconds', { operation, status: String(status) }, ms / 1000)
      if (bytes !== undefined) observe('forecourt_operation_answer_bytes', { operation }, bytes)
      if (cost !== undefined) observe('forecourt_operation_cost', { operation }, cost)
      for (const code of errors) count('forecourt_operation_errors_total', { operation, code })
      for (const { stage, ms: stageMs } of stages) observe('forecourt_stage_seconds', { stage }, stageMs / 1000)
    },
  }
}

function createMetric(name: string, { type, help, labels, ...shape }: Family, registry: Registry): Counter | Gauge | Histogram | undefined {
  const options = { name, help, labelNames: labels, registers: [registry] }
  if (type === 'counter') return new Counter(options)
  if (type === 'gauge') return new Gauge(options)
  // Read gauges are made by whoever can read them.
  return type === 'read' ? undefined : new Histogram({ ...options, buckets: [...(shape.buckets ?? [])] })
}

/** The share of the time since it was last asked that the event loop was busy. */
function utilisation(): () => number {
  let last = performance.eventLoopUtilization()
  return () => {
    const now = performance.eventLoopUtilization()
    const since = performance.eventLoopUtilization(now, last)
    last = now
    return since.utilization
  }
}
