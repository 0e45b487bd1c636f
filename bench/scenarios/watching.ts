import { createServer } from 'node:http'
import pino from 'pino'
import { asPartOf, type Span, stages, unwatched } from '../../src/domain/span.ts'
import { createOperationWatch } from '../../src/graphql/operation-watch.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { createLog } from '../../src/log.ts'
import { createTracing } from '../../src/tracing.ts'
import { tenth } from '../statistics.ts'

const suppliers = ['trip-com', 'sk-rentacar', 'ins', 'booking-demand', 'cartrawler', 'carnect', 'ace']
const answered = { supplier: 'trip-com', ms: 412, received: 477, offers: 456, call: 'searchOffers', requestId: 'c69c354e-4afa-4369-9154-3e3d0d4e7c6e' }
const nowhere = { write: () => {} }

/** What watching costs: processor time of one search of seven suppliers with nobody watching, with traces not kept and kept, and of a line of the log with and without scrubbing. Interleaved. */
export async function watching({ rounds = 40 } = {}) {
  const collector = createServer((request, response) => void request.resume().on('end', () => response.end('{}'))).listen(0, '127.0.0.1')
  await new Promise((resolve) => collector.once('listening', resolve))
  const address = collector.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const [dropped, kept] = [createTracing({ endpoint, ratio: 0 }), createTracing({ endpoint, ratio: 1 })]
  const log = createLog('info', nowhere)
  const plain = pino({ base: null }, nowhere)
  const metrics = createMetrics()
  const works: Readonly<Record<string, () => unknown>> = {
    'operation, no traces': () => watchedOperation(unwatched),
    'search, no traces': () => watchedSearch(unwatched),
    'search, trace not kept': () => watchedSearch(dropped.begin(undefined)),
    'search, trace kept': () => watchedSearch(kept.begin(undefined)),
    'log line, plain': () => plain.info({ event: 'supplier.answered', ...answered }),
    'log line, scrubbed': () => log.info('supplier.answered', answered),
    'figures of an operation': () =>
      metrics.operationAnswered({ operation: 'FindCars', status: 200, ms: 400, bytes: 40_000, cost: 5_000, errors: [], stages: stages.map((stage) => ({ stage, ms: 5 })) }),
  }
  const spent = new Map(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round += 1) for (const [name, work] of Object.entries(works)) spent.get(name)?.push(await costOf(work))
  await Promise.all([dropped.close(), kept.close()])
  collector.close()
  return [...spent].map(([work, costs]) => ({ work, cpuMicroseconds: tenth(medianOf(costs)) }))
}

const repeats = 200

async function costOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  for (let repeat = 0; repeat < repeats; repeat += 1) await work()
  // The exporter's share, which comes later, is part of the price.
  await new Promise((resolve) => setImmediate(resolve))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / repeats
}

function watchedOperation(root: Span): void {
  const watch = createOperationWatch(root)
  for (const stage of stages.slice(1)) watch.enter(stage)
  watch.finish()
  root.end()
}

/** The stages, and six spans for each supplier: as many as a cold search has. */
async function watchedSearch(root: Span): Promise<void> {
  const watch = createOperationWatch(root)
  for (const stage of stages.slice(1)) {
    const span = watch.enter(stage)
    if (stage === 'wait') await Promise.all(suppliers.map((supplier) => askedIn(span, { supplier, operation: 'searchOffers' })))
  }
  watch.finish()
  root.end()
}

const askedIn = (span: Span, facts: { readonly supplier: string; readonly operation: string }) =>
  asPartOf(span, 'source', facts, async (source) => {
    await asPartOf(source, 'cache', facts, async () => {})
    await asPartOf(source, 'supplier', facts, (call) =>
      asPartOf(call, 'attempt', facts, async (attempt) => {
        await asPartOf(attempt, 'exchange', facts, async (exchange) => exchange.note({ status: 200, bytes: 400_000 }))
        attempt.begin('normalise', facts).end()
      }))
  })

const medianOf = (values: readonly number[]): number => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
