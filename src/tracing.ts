import { type Context, ROOT_CONTEXT, type Span as OpenSpan, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'
import { parseTraceParent } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'
import { scrub } from '#domain/scrub.ts'
import { type Span, type SpanFacts, unwatched } from '#domain/span.ts'

export type Tracing = {
  /** The span of an operation, below the one that the caller names. */
  readonly begin: (traceparent: string | undefined) => Span
  /** Sends what has not been sent. */
  close(): Promise<void>
}

export type TracingOptions = {
  /** Where the collector listens: `http://127.0.0.1:4318`. */
  readonly endpoint: string
  /** Share of the traces that are kept, 0 to 1. */
  readonly ratio: number
}

const longestCloseMs = 2_000

/**
 * Spans by OpenTelemetry, sent as OTLP over HTTP. Spans are handed on as values, never through a global or an ambient context: a call that waited in a
 * queue or serves several askers stays below the span that began it (docs/decisions/0018).
 */
export function createTracing({ endpoint, ratio }: TracingOptions): Tracing {
  const kept = new TraceIdRatioBasedSampler(ratio)
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'forecourt' }),
    // The caller's word alone does not make us keep a trace: anybody may call.
    sampler: new ParentBasedSampler({ root: kept, remoteParentSampled: kept }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` }), scheduledDelayMillis: 1_000 })],
  })
  const tracer = provider.getTracer('forecourt')
  return {
    begin: (traceparent) => spanOf(tracer.startSpan('graphql', { kind: SpanKind.SERVER }, contextOf(traceparent)), tracer),
    close: async () => {
      const giveUp = new Promise((resolve) => setTimeout(resolve, longestCloseMs).unref())
      await Promise.race([provider.shutdown().catch(() => {}), giveUp])
    },
  }
}

/** A header that is not of the form begins a trace of our own. */
function contextOf(traceparent: string | undefined): Context {
  const caller = traceparent === undefined ? null : parseTraceParent(traceparent)
  return caller ? trace.setSpanContext(ROOT_CONTEXT, { ...caller, isRemote: true }) : ROOT_CONTEXT
}

/** What leaves this process; everything else is inside it. */
const clientParts = new Set(['exchange'])

function spanOf(span: OpenSpan, tracer: Tracer): Span {
  const { traceId, spanId, traceFlags } = span.spanContext()
  const traceparent = `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
  if (!span.isRecording()) return notKept(traceId, traceparent)
  return {
    traceId,
    traceparent,
    begin(name, facts = {}, at) {
      const kind = clientParts.has(name) ? SpanKind.CLIENT : SpanKind.INTERNAL
      const options = { kind, attributes: scrubbed(facts), ...(at !== undefined && { startTime: at }) }
      return spanOf(tracer.startSpan(name, options, trace.setSpan(ROOT_CONTEXT, span)), tracer)
    },
    note: (facts) => void span.setAttributes(scrubbed(facts)),
    end(problem) {
      if (problem !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: scrub(problem) })
      span.end()
    },
  }
}

/** Nothing below it needs an id of its own: the other side is told that this trace is not kept. */
function notKept(traceId: string, traceparent: string): Span {
  const span: Span = { ...unwatched, traceId, traceparent, begin: () => span }
  return span
}

const scrubbed = (facts: SpanFacts): SpanFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? scrub(fact) : fact]))
