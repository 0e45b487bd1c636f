import type { SpanFacts } from '#domain/span.ts'
import type { Measured } from './operation-watch.ts'
import type { Part } from './recorded-span.ts'

/**
 * Where the time of one operation went (docs/metrics.md). The stages follow each other without a gap, so their times sum to `wallMs`; the parts of a
 * stage lie inside it, and may overlap: suppliers are waited for all at once.
 */
export type LatencyBill = { readonly wallMs: number; readonly stages: readonly BilledStage[] }

type BilledStage = { readonly stage: string; readonly ms: number; readonly parts?: readonly BilledPart[] }

/** `fromMs` counts from the beginning of the operation; `ms` is null for what had not ended when the answer was written. */
type BilledPart = {
  readonly part: string
  readonly fromMs: number
  readonly ms: number | null
  readonly parts?: readonly BilledPart[]
  readonly [fact: string]: SpanFacts[string] | null | readonly BilledPart[]
}

export function billOf({ stages }: Measured): LatencyBill {
  const from = stages[0]?.beganAt ?? 0
  const to = stages.at(-1)?.endedAt ?? from
  return {
    wallMs: rounded(to - from),
    stages: stages.map(({ stage, beganAt, endedAt, parts }) => ({ stage, ms: rounded(endedAt - beganAt), ...partsOf(parts, from) })),
  }
}

const partsOf = (parts: readonly Part[], from: number): { readonly parts?: readonly BilledPart[] } =>
  parts.length === 0 ? {} : { parts: parts.map((part) => billedPart(part, from)) }

/** Why a part failed is for our logs; the bill says that it did. */
const billedPart = ({ name, facts, beganAt, endedAt, problem, parts }: Part, from: number): BilledPart => ({
  part: name,
  ...facts,
  fromMs: rounded(beganAt - from),
  ms: endedAt === undefined ? null : rounded(endedAt - beganAt),
  ...(problem === undefined ? {} : { failed: true }),
  ...partsOf(parts, from),
})

const rounded = (ms: number): number => Math.round(ms * 1000) / 1000

/** Whether the body of a request asks for its bill: `{"query": …, "extensions": {"latencyBill": true}}`. No other answer may be given to it. */
export function asksForBill(body: unknown): boolean {
  const extensions = fieldOf(body, 'extensions')
  return fieldOf(extensions, 'latencyBill') === true
}

const fieldOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined)
