import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerName } from '../../sandbox/registry.ts'
import { createClient, eachOf } from '../client.ts'
import { type Stack, startStack } from '../processes.ts'
import { latencyCurve, latencyPlot, type Plot } from '../report/plot.ts'
import { type Row, scenario } from '../scenario.ts'
import { searchPage } from '../search-page.ts'
import { differentSearches } from '../searches.ts'
import { meanOf, summarise } from '../statistics.ts'
import { askOneAfterTheOther } from './one-after-the-other.ts'

/**
 * The system that is replaced had a handful of suppliers and a mean of 1.8 s. These are its five, each with the median that gives this mean when
 * they are asked in turn: lognormal, so a supplier's mean is 16 to 38 % above its median. All else is the sandbox's.
 */
const fiveMedians: Partial<Record<ServerName, number>> = { 'trip-com': 410, 'sk-rentacar': 275, ins: 180, 'booking-demand': 225, cartrawler: 315 }

/** Where all five have cars, so that each is asked in every search. */
const jeju = ['airport:CJU']

type World = { readonly name: string; readonly medians: Partial<Record<ServerName, number>> | undefined }
const worlds: readonly World[] = [
  { name: 'five suppliers, as fast as those of the old system', medians: fiveMedians },
  { name: 'all seven, as slow as the sandbox is', medians: undefined },
]

export const beforeAfter = scenario({
  about: 'The same searches of the same suppliers: one asked after the other as before, and through the gateway, cold and warm.',
  settings: { searches: 200, atATime: 2 },
  usual: { searches: 12 },
  async run({ searches, atATime }) {
    const rows: Row[] = []
    const plots: Plot[] = []
    const notes: string[] = []
    for (const world of worlds) {
      const { before, cold, warm, note } = await measureWorld(world, searches, atATime)
      const mean = meanOf(before.durations)
      for (const { name, durations, offers, hits } of [before, cold, warm]) {
        const { count, p90: _, ...figures } = summarise(durations)
        rows.push({ case: `${name}: ${world.name}`, searches: count, ...figures, meanOffers: Math.round(meanOf(offers)), hitPercent: Math.round((100 * hits) / count), timesFaster: Math.round((10 * mean) / meanOf(durations)) / 10 })
      }
      plots.push(latencyPlot(world.name, [before, cold, warm].map(({ name, durations }) => latencyCurve(name, durations))))
      notes.push(note)
    }
    return { rows, plots, notes: [...notes, 'After, cold: an answer may come before every supplier has, and says so; the offers that it had are in meanOffers.'] }
  },
})

type Phase = { readonly name: string; readonly durations: readonly number[]; readonly offers: readonly number[]; readonly hits: number; readonly ids: readonly string[] }

async function measureWorld({ name, medians }: World, searches: number, atATime: number) {
  const settings = medians === undefined ? {} : { SUPPLIERS: Object.keys(medians).join(',') }
  const stack = await startStack({ settings })
  try {
    const inputs = differentSearches(searches, 0, jeju)
    const others = differentSearches(10, 10_000, jeju)
    await searchAll(stack, 'warming code and connections', others, atATime)
    await askOneAfterTheOther(stack, others.slice(0, 2), atATime)
    for (const [supplier, medianMs] of Object.entries(medians ?? {})) await setMedian(stack.supplierUrls[supplier as ServerName], medianMs) // The keys are the registry's.
    const { bySupplier, ...chain } = await askOneAfterTheOther(stack, inputs, atATime)
    const before = { name: 'before', ...chain, hits: 0 }
    const cold = await searchAll(stack, 'after, cold', inputs, atATime)
    await untilComplete(stack, cold.ids)
    const warm = await searchAll(stack, 'after, warm', inputs, atATime, cold.ids)
    const means = Object.entries(bySupplier).filter(([, durations]) => durations.length > 0).map(([supplier, durations]) => `${supplier} ${Math.round(meanOf(durations))}`)
    return { before, cold, warm, note: `Means in turn, ${name}: ${means.join(' + ')} ms.` }
  } finally {
    await stack.stop()
  }
}

/** Who answers behind a search fills the cache for the next one. */
async function untilComplete({ graphqlUrl }: Stack, ids: readonly string[]): Promise<void> {
  const client = createClient(graphqlUrl, 1)
  const isComplete = async (id: string) => {
    const { data } = await client.ask<{ readonly carSearch: { readonly status: string } | null }>('query State($id: ID!) { carSearch(id: $id) { status } }', { id })
    return data.carSearch?.status !== 'SEARCHING'
  }
  try {
    for (const id of ids) while (!(await isComplete(id))) await sleep(100)
  } finally {
    await client.close()
  }
}

async function setMedian(supplierUrl: string, medianMs: number): Promise<void> {
  const answer = await fetch(`${supplierUrl}/__sandbox/latency`, { method: 'POST', body: JSON.stringify({ medianMs }) })
  if (!answer.ok) throw new Error(`the sandbox refused the latency: ${await answer.text()}`)
}

type Answer = { readonly searchCars: { readonly id?: string; readonly sources?: readonly { readonly state: string; readonly servedFrom: string | null }[]; readonly offers?: { readonly totalCount: number } } }

async function searchAll({ graphqlUrl }: Stack, name: string, inputs: readonly object[], atATime: number, known: readonly string[] = []): Promise<Phase> {
  const client = createClient(graphqlUrl, atATime)
  try {
    const answers = await eachOf(inputs, atATime, (input) => client.ask<Answer>(searchPage, { input }))
    // A search that is given again tells of its suppliers what it told the first time: that they were asked.
    const isHit = ({ data: { searchCars: { id = '', sources = [] } } }: { readonly data: Answer }) =>
      sources.every(({ state, servedFrom }) => state !== 'PENDING' && (servedFrom !== 'LIVE' || known.includes(id)))
    const ids = answers.flatMap(({ data }) => data.searchCars.id ?? [])
    return { name, ids, durations: answers.map(({ ms }) => ms), offers: answers.map(({ data }) => data.searchCars.offers?.totalCount ?? 0), hits: answers.filter(isHit).length }
  } finally {
    await client.close()
  }
}
