import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { ChildProcess } from 'node:child_process'
import { endChild, startChild } from '../children.ts'
import { createClient } from '../client.ts'
import { differentFilters } from '../filters.ts'
import type { Job } from '../load/job.ts'
import { measure } from '../load/measure.ts'
import { type PreparedSearch, prepareSearch } from '../prepare-search.ts'
import { freePort, startStack } from '../processes.ts'
import { processorMsOf } from '../processor-time.ts'
import { seededRandom } from '../random.ts'
import type { Bar } from '../report/plot.ts'
import { type Row, scenario } from '../scenario.ts'
import { filteredPage, searchPage } from '../search-page.ts'
import { busySearch } from '../searches.ts'
import { hundredth, medianOf } from '../statistics.ts'
import { stackTarget, type Target } from '../target.ts'

type Asked = Pick<Job, 'documents' | 'requests' | 'order' | 'knownSearches'>
type Contender = { readonly name: string; readonly target: Target; readonly asked: Asked }

const servers = [
  ['node:http, ready bytes', 'node-http.ts'],
  ['Mercurius with jit', 'mercurius.ts'],
  ['GraphQL Yoga', 'yoga.ts'],
  ['Apollo Server, defaults', 'apollo.ts'],
] as const
const [ceilingName, mercuriusName, , apolloName] = servers.map(([name]) => name)

/** More than are sent: none comes twice. */
const filters = 100_000

export const ceilings = scenario({
  about: 'The gateway beside node:http with ready bytes, Mercurius with jit, Yoga and Apollo with defaults; all serve one real page, in turns.',
  settings: { rounds: 5, connections: 16, milliseconds: 1_500 },
  usual: { rounds: 3, milliseconds: 1_000 },
  async run({ rounds, connections, milliseconds }, { seed }) {
    const folder = mkdtempSync(join(tmpdir(), 'forecourt-ceilings-'))
    const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off' }, isPinned: true })
    const started: ChildProcess[] = []
    try {
      const input = busySearch()
      const page = await prepareSearch(stack.graphqlUrl, input)
      const snapshot = join(folder, 'snapshot.json')
      writeFileSync(snapshot, JSON.stringify({ data: page.data }))
      const same: Asked = { documents: [searchPage], requests: [{ document: 0, variables: { input } }], order: Uint32Array.of(0), knownSearches: [page.id] }
      const contenders: Contender[] = [
        { name: 'Forecourt, the same page', target: stackTarget(stack), asked: same },
        { name: 'Forecourt, a filter never seen', target: stackTarget(stack), asked: changing(page.id, seed) },
      ]
      for (const [name, script] of servers) contenders.push({ name, target: await startCeiling(script, snapshot, page, input, started), asked: same })

      for (const { target, asked } of contenders) await measure(target, 'warming up', { ...asked, connections, load: { kind: 'CLOSED', seconds: 1.5 } })
      const measured = new Map<string, Row[]>(contenders.map(({ name }) => [name, []]))
      for (let round = 0; round < rounds; round++) {
        for (const { name, target, asked } of contenders) {
          const { row } = await measure(target, name, { ...asked, connections, load: { kind: 'CLOSED', seconds: milliseconds / 1000 } })
          measured.get(name)?.push(row)
        }
      }
      const rows = contenders.map(({ name }) => comparedRow(name, measured))
      return {
        rows,
        plots: [
          { kind: 'BARS', title: 'Pages per second', unit: 'per second', bars: barsOf(rows, 'perSecond') },
          { kind: 'BARS', title: 'Processor time for one page', unit: 'ms', bars: barsOf(rows, 'serverCpuMs') },
        ],
        notes: [
          `One page of ${Math.round(Buffer.byteLength(JSON.stringify(page.data)) / 1000)} kB out of ${page.offers} offers. The others hand out what lies ready: no cache, filter or order is asked of them. Ratios are medians over ${rounds} rounds, each taken within its round.`,
          'ofCeiling: beside node:http with ready bytes. ByCpu: the same by processor time, which hardly minds a busy machine.',
        ],
      }
    } finally {
      await Promise.all(started.map((child) => endChild(child)))
      await stack.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

const barsOf = (rows: readonly Row[], column: string): readonly Bar[] =>
  rows.map((row) => ({ name: String(row['case']), value: Number(row[column]), isOurs: String(row['case']).startsWith('Forecourt') }))

function changing(id: string, seed: number): Asked {
  const requests = differentFilters(filters, seededRandom(seed)).map(({ filter, sort }) => ({ document: 0, variables: { id, filter, sort } }))
  return { documents: [filteredPage], requests, order: Uint32Array.from(requests.keys()), knownSearches: [id] }
}

/** Starts a ceiling on the gateway's own core, where only one is asked at a time, and makes sure that it serves the very same page. */
async function startCeiling(script: string, snapshot: string, { data }: PreparedSearch, input: object, started: ChildProcess[]): Promise<Target> {
  const port = await freePort()
  const child = startChild(process.execPath, [join(import.meta.dirname, '../ceilings', script), snapshot, String(port)], { core: 'SERVER', variables: { NODE_ENV: 'production' } })
  started.push(child)
  const url = `http://127.0.0.1:${port}/graphql`
  const client = createClient(url, 1)
  try {
    const answer = await untilAnswered(() => client.ask(searchPage, { input }))
    if (!isDeepStrictEqual(answer.data, data)) throw new Error(`${script} does not serve the page that it was given`)
  } finally {
    await client.close()
  }
  return { url, urls: [url], supplierCalls: async () => undefined, processorMs: () => processorMsOf(child.pid), stop: async () => void (await endChild(child)) }
}

async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === 100) throw error
      await sleep(100)
    }
  }
}

function comparedRow(name: string, measured: ReadonlyMap<string, readonly Row[]>): Row {
  const figures = (of: string | undefined, column: string) => (measured.get(of ?? '') ?? []).map((row) => Number(row[column]))
  const median = (column: string) => medianOf(figures(name, column))
  const ratio = (column: string, beside: string | undefined) => medianOf(figures(name, column).map((value, round) => value / (figures(beside, column)[round] ?? Number.NaN)))
  return {
    case: name,
    perSecond: Math.round(median('perSecond')),
    ofCeiling: thousandth(ratio('perSecond', ceilingName)),
    ofCeilingByCpu: thousandth(1 / ratio('serverCpuMs', ceilingName)),
    timesMercurius: hundredth(ratio('perSecond', mercuriusName)),
    timesMercuriusByCpu: hundredth(1 / ratio('serverCpuMs', mercuriusName)),
    timesApollo: hundredth(ratio('perSecond', apolloName)),
    timesApolloByCpu: hundredth(1 / ratio('serverCpuMs', apolloName)),
    serverCpuMs: thousandth(median('serverCpuMs')),
    p50: hundredth(median('p50')),
    p99: hundredth(median('p99')),
    hitPercent: median('hitPercent'),
    failed: Math.max(...figures(name, 'failed')),
    generatorCpuPercent: median('generatorCpuPercent'),
  }
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000
