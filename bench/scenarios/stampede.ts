import { answeredOf, measure } from '../load/measure.ts'
import { callsOf, startStack } from '../processes.ts'
import { startRedis } from '../redis-server.ts'
import { latencyCurve, latencyPlot, type Series } from '../report/plot.ts'
import { type Row, scenario } from '../scenario.ts'
import { shortPage } from '../search-page.ts'
import { busySearch } from '../searches.ts'
import { stackTarget } from '../target.ts'

type Case = { readonly name: string; readonly gateways: number; readonly isShared: boolean }

const cases: readonly Case[] = [
  { name: '1 gateway, Redis', gateways: 1, isShared: true },
  { name: '2 gateways, one Redis', gateways: 2, isShared: true },
  // The control: without what they share, each asks for itself. A count that cannot rise counts nothing.
  { name: '2 gateways, each its own memory (control)', gateways: 2, isShared: false },
]

export const stampede = scenario({
  about: 'Everybody at once on one search that nobody knows yet: how many calls reach each supplier?',
  settings: { travellers: 5_000 },
  usual: { travellers: 2_000 },
  async run({ travellers }) {
    const redis = await startRedis()
    const rows: Row[] = []
    const series: Series[] = []
    try {
      for (const { name, gateways, isShared } of cases) {
        if (isShared && !redis) continue
        const { row, curve } = await rush(name, gateways, travellers, isShared ? redis?.url : undefined)
        rows.push(row)
        series.push(curve)
        // The next case must not find what this one has kept.
        if (isShared) await redis?.forget()
      }
    } finally {
      await redis?.stop()
    }
    return { rows, plots: [latencyPlot('Latency, all of them starting at the same moment', series)], notes: redis ? [] : ['redis-server is not installed: the cases that share one were left out.'] }
  },
})

async function rush(name: string, gateways: number, travellers: number, redisUrl: string | undefined) {
  const stack = await startStack({ gateways, settings: redisUrl === undefined ? {} : { REDIS_URL: redisUrl } })
  try {
    const asked = { documents: [shortPage], requests: [{ document: 0, variables: { input: busySearch() } }], order: Uint32Array.of(0) }
    const { row, sent } = await measure(stackTarget(stack), name, { ...asked, connections: travellers, timeoutMs: 60_000, load: { kind: 'OPEN', startsMs: new Float64Array(travellers) } })
    const searches = await Promise.all(Object.values(stack.supplierUrls).map(async (url) => searchCallsOf(await callsOf(url))))
    return { row: { ...row, searchesPerSupplier: Math.max(...searches) }, curve: latencyCurve(name, answeredOf(sent)) }
  } finally {
    await stack.stop()
  }
}

/** Searches only: what a supplier is asked to prepare itself (branches, models) it is asked once in the life of a gateway. */
const searchOperations = ['productquery', 'availabilities', 'carsearch', 'search', 'OTA_VehAvailRateRQ']
const searchCallsOf = (byOperation: Readonly<Record<string, number>>): number => searchOperations.reduce((sum, operation) => sum + (byOperation[operation] ?? 0), 0)
