import { histogramOf, hundredth, quantile, summarise, tenth } from '../statistics.ts'
import type { Row } from '../scenario.ts'
import type { Target } from '../target.ts'
import { generate } from './generate.ts'
import type { Job, Sent } from './job.ts'

const usualTimeoutMs = 10_000

/** Sends a load to a target; gives a row with what every scenario tells, and what it was made from. */
export async function measure(target: Target, name: string, job: Omit<Job, 'urls' | 'timeoutMs'> & { readonly timeoutMs?: number }) {
  const before = { calls: await target.supplierCalls(), processorMs: target.processorMs() }
  const sent = await generate({ urls: target.urls, timeoutMs: usualTimeoutMs, ...job })
  const processorMs = difference(target.processorMs(), before.processorMs)
  const supplierCalls = difference(await target.supplierCalls(), before.calls)
  const answered = answeredOf(sent).length
  const row: Row = {
    case: name,
    ...figuresOf(sent),
    ...(supplierCalls !== undefined && { supplierCalls }),
    ...(processorMs !== undefined && answered > 0 && { serverCpuMs: thousandth(processorMs / answered) }),
    sentLateP99: hundredth(quantile(sent.lateMs.toSorted(), 0.99)),
    generatorCpuPercent: Math.round(sent.cpuPercent),
    why: whyOf(sent.failures),
  }
  return { row, sent, histogram: histogramOf(answeredOf(sent)) }
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000

/** Of what failed: `no answer 3, HTTP 500 1`. */
const whyOf = (failures: readonly string[]): string => [...Map.groupBy(failures, (reason) => reason)].map(([reason, all]) => `${reason} ${all.length}`).join(', ')

const difference = (after: number | undefined, before: number | undefined): number | undefined =>
  after === undefined || before === undefined || Number.isNaN(after - before) ? undefined : after - before

type Window = { readonly fromMs: number; readonly toMs: number }
const always: Window = { fromMs: 0, toMs: Infinity }

/** Rate, hits, durations and failures of what was meant to begin within a window. */
export function figuresOf(sent: Sent, { fromMs, toMs }: Window = always) {
  const within = indexesOf(sent, { fromMs, toMs })
  const answered = within.filter((index) => isAnswered(sent, index))
  const { count: _, p90: __, ...durations } = summarise(answered.map((index) => sent.tookMs[index] ?? 0))
  const count = (outcome: string) => within.filter((index) => sent.outcomes[index] === outcome).length
  const seconds = toMs === Infinity ? sent.seconds : (toMs - fromMs) / 1000
  return {
    requests: within.length,
    perSecond: tenth(answered.length / seconds),
    hitPercent: answered.length === 0 ? 0 : tenth((100 * count('HIT')) / answered.length),
    ...durations,
    refused: count('REFUSED'),
    failed: count('FAILED'),
  }
}

const indexesOf = ({ startsMs }: Sent, { fromMs, toMs }: Window): readonly number[] =>
  Array.from(startsMs.keys()).filter((index) => (startsMs[index] ?? 0) >= fromMs && (startsMs[index] ?? 0) < toMs)

const isAnswered = ({ outcomes }: Sent, index: number): boolean => outcomes[index] === 'HIT' || outcomes[index] === 'MISS'

/** How long those took that were answered. */
export const answeredOf = (sent: Sent): Float64Array => sent.tookMs.filter((_, index) => isAnswered(sent, index))

/** One figure for each second of the load. */
export function bySecond(sent: Sent, figure: (durations: readonly number[]) => number): readonly (readonly [number, number])[] {
  const seconds = Map.groupBy(Array.from(sent.startsMs.keys()).filter((index) => isAnswered(sent, index)), (index) => Math.floor((sent.startsMs[index] ?? 0) / 1000))
  const last = Math.floor((sent.startsMs.at(-1) ?? 0) / 1000)
  return Array.from({ length: last + 1 }, (_, second) => [second, figure((seconds.get(second) ?? []).map((index) => sent.tookMs[index] ?? 0))] as const)
    .filter(([, value]) => !Number.isNaN(value))
}

export const perSecondOf = (sent: Sent) => bySecond(sent, (durations) => durations.length)
export const p99BySecond = (sent: Sent) => bySecond(sent, (durations) => (durations.length === 0 ? Number.NaN : quantile(durations.toSorted((left, right) => left - right), 0.99)))
