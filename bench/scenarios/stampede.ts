import { answeredOf, measure } from '../load/measure.ts'
import { prepareSearch } from '../prepare-search.ts'
import { callsOf, type Stack, startStack } from '../processes.ts'
import { startRedis } from '../redis-server.ts'
import { latencyCurve, latencyPlot, type Series } from '../report/plot.ts'
import { type Row, scenario } from '../scenario.ts'
import { shortPage } from '../search-page.ts'
import { busySearch } from '../searches.ts'
import { sumOf, tenth } from '../statistics.ts'
import { stackTarget } from '../target.ts'

const explained = 'callsAlone: what one traveller alone takes of all suppliers together; mostTimesAlone: how many times as often the most asked one was asked. 1 is single flight.'

type Case = { readonly name: string; readonly gateways: number; readonly isShared: boolean }

const cases: readonly Case[] = [
  { name: '1 gateway, Redis', gateways: 1, isShared: true },
  { name: '2 gateways, one Redis', gateways: 2, isShared: true },
  // The control: without what they share, each asks for itself. A count that cannot rise counts nothing.
  { name: '2 gateways, each its own memory (control)', gateways: 2, isShared: false },
]

export const stampede = scenario({
  about: 'Everybody at once on one search that nobody knows yet: is a supplier asked more often than for one?',
  settings: { travellers: 5_000 },
  usual: { travellers: 1_000 },
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
    return { rows, plots: [latencyPlot('Latency, all of them starting at the same moment', series)], notes: [redis ? explained : 'redis-server is not installed: the cases that share one were left out.'] }
  },
})

async function rush(name: string, gateways: number, travellers: number, redisUrl: string | undefined) {
  const stack = await startStack({ gateways, settings: redisUrl === undefined ? {} : { REDIS_URL: redisUrl } })
  try {
    // What suppliers are asked once in the life of a gateway (branches, models) is asked before; then one traveller alone tells what a search takes.
    for (const { url } of stack.gateways) await prepareSearch(`${url}/graphql`, busySearch(41))
    const before = await callsBySupplier(stack)
    await prepareSearch(stack.graphqlUrl, busySearch(42))
    const alone = differences(await callsBySupplier(stack), before)

    const asked = { documents: [shortPage], requests: [{ document: 0, variables: { input: busySearch() } }], order: Uint32Array.of(0) }
    const started = await callsBySupplier(stack)
    const { row, sent } = await measure(stackTarget(stack), name, { ...asked, connections: travellers, timeoutMs: 60_000, load: { kind: 'OPEN', startsMs: new Float64Array(travellers) } })
    const together = differences(await callsBySupplier(stack), started)
    const timesAlone = Math.max(...together.map((calls, index) => calls / Math.max(1, alone[index] ?? 0)))
    return { row: { ...row, callsAlone: sumOf(alone), mostTimesAlone: tenth(timesAlone) }, curve: latencyCurve(name, answeredOf(sent)) }
  } finally {
    await stack.stop()
  }
}

const callsBySupplier = ({ supplierUrls }: Stack): Promise<readonly number[]> =>
  Promise.all(Object.values(supplierUrls).map(async (url) => sumOf(Object.values(await callsOf(url)))))

const differences = (after: readonly number[], before: readonly number[]): readonly number[] => after.map((calls, index) => calls - (before[index] ?? 0))
