import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Pool } from 'undici'
import { prefixOf, type ServerName, serverNames } from '../../sandbox/registry.ts'
import { eachOf } from '../client.ts'
import { releaseTogether } from '../cold-path/release-together.ts'
import type { Watched } from '../cold-path/watch.ts'
import { setFault, startStack } from '../processes.ts'
import { differentSearches } from '../searches.ts'
import { summarise, tenth } from '../statistics.ts'

const query = `query Cold($input: CarSearchInput!, $maxWaitMs: Int, $enoughAfterMs: Int) {
  searchCars(input: $input, maxWaitMs: $maxWaitMs, enoughAfterMs: $enoughAfterMs) {
    ... on CarSearch {
      id status
      sources { supplier { id } state received kept merged dropped { count } }
      offers(first: 30) { totalCount nodes { id vendor { name } vehicle { name category } price { total { amount currency } } } }
    }
  }
}`

type Source = { readonly state: string; readonly received: number; readonly kept: number; readonly merged: number; readonly dropped: readonly { readonly count: number }[] }
type Asked = { readonly atATime: number; readonly maxWaitMs: number }
type Answer = { readonly ms: number; readonly sources: readonly Source[] }

/** Five suppliers of about 400 cars each on the busiest route, and all six that serve it. */
const five: readonly ServerName[] = ['trip-com', 'sk-rentacar', 'ins', 'booking-demand', 'cartrawler']
const six: readonly ServerName[] = [...five, 'carnect']
const patientMs = 5_000
const usualWaitMs = 900
const usualEnoughMs = 550

/**
 * What the gateway adds: from the last byte of the last supplier until the answer is sent, and how long it keeps everybody else waiting meanwhile. Every
 * search is new to the cache. First with the answers of all suppliers released at the same instant, then as the sandbox sends them; at last whether the deadline
 * holds while one supplier hangs and one fails.
 */
export async function coldPath({ searches = 200, atATime = 2, withFaults = 1_000 }) {
  return [
    await measure('5 answers at the same instant', { suppliers: five, isTogether: true, searches }),
    await measure('6 answers at the same instant', { suppliers: six, isTogether: true, searches }),
    await measure('default latencies, one at a time', { suppliers: serverNames, isTogether: false, searches }),
    await underFaults({ searches: withFaults, atATime }),
  ]
}

type Measurement = { readonly suppliers: readonly ServerName[]; readonly isTogether: boolean; readonly searches: number }

async function measure(name: string, { suppliers, isTogether, searches }: Measurement) {
  const settings = { SUPPLIERS: suppliers.join(','), ...(isTogether && { SANDBOX_LATENCY: 'off' }) }
  return withGateway({ settings, suppliers, isTogether }, async ({ ask, take }) => {
    // Only the busiest route: the same number of cars in each search.
    const inputs = busiest(searches + warmUps)
    await ask(inputs.slice(0, warmUps), { atATime: 1, maxWaitMs: patientMs })
    await take()
    const answers = await ask(inputs.slice(warmUps), { atATime: 1, maxWaitMs: patientMs })
    const { added, longestBlockMs, usualBlockMs, cpuMs } = await take()
    const { p50, p95, p99, max } = summarise(added)
    const offers = answers.reduce((sum, { sources }) => sum + sources.reduce((received, source) => received + source.received, 0), 0)
    return {
      case: name, searches: added.length, carsPerSearch: Math.round(offers / answers.length), addedP50: p50, addedP95: p95, addedP99: p99, addedMax: max,
      longestBlock: tenth(longestBlockMs), blockP999: tenth(usualBlockMs), cpuPer1000Cars: tenth((cpuMs / offers) * 1000), ...soundness(answers),
    }
  })
}

async function underFaults({ searches, atATime }: { readonly searches: number; readonly atATime: number }) {
  return withGateway({ settings: {}, suppliers: serverNames, isTogether: false }, async ({ ask, take, supplierUrls }) => {
    const inputs = differentSearches(searches + warmUps, 200_000)
    await ask(inputs.slice(0, warmUps), { atATime, maxWaitMs: usualWaitMs })
    await setFault(supplierUrls['trip-com'], { fault: 'hang' })
    await setFault(supplierUrls['sk-rentacar'], { fault: 'serverError' })
    await take()
    const answers = await ask(inputs.slice(warmUps), { atATime, maxWaitMs: usualWaitMs })
    const { longestBlockMs, usualBlockMs } = await take()
    const { p50, p99, max } = summarise(answers.map(({ ms }) => ms))
    return {
      case: `one hanging, one failing, ${atATime} at a time`, searches: answers.length, p50, p99, max, laterThanAllowed: answers.filter(({ ms }) => ms > usualWaitMs + 50).length,
      longestBlock: tenth(longestBlockMs), blockP999: tenth(usualBlockMs), ...soundness(answers),
    }
  })
}

const warmUps = 40

function busiest(count: number): readonly object[] {
  return differentSearches(count * 5, 300_000).filter((_, index) => index % 5 === 0)
}

const soundness = (answers: readonly Answer[]) => ({
  accountingErrors: answers.filter(({ sources }) => !sources.every(isExact)).length,
  notWhole: answers.filter(({ sources }) => !sources.every(({ state }) => state === 'ANSWERED')).length,
})
const isExact = ({ received, kept, merged, dropped }: Source) => received === kept + merged + dropped.reduce((sum, { count }) => sum + count, 0)

type World = { readonly settings: Readonly<Record<string, string>>; readonly suppliers: readonly ServerName[]; readonly isTogether: boolean }
type Gateway = {
  readonly ask: (inputs: readonly object[], asked: Asked) => Promise<readonly Answer[]>
  /** What was watched since the last time. */
  readonly take: () => Promise<Watched>
  readonly supplierUrls: Readonly<Record<ServerName, string>>
}

async function withGateway<Row>({ settings, suppliers, isTogether }: World, run: (gateway: Gateway) => Promise<Row>): Promise<Row> {
  const watchPort = await freePort()
  const watch = pathToFileURL(join(import.meta.dirname, '../cold-path/watch.ts')).href
  const together = isTogether ? await releaseTogether(suppliers) : undefined
  const between = together ? Object.fromEntries(suppliers.map((name) => [`${prefixOf(name)}_URL`, together.urls[name] ?? ''])) : {}
  const stack = await startStack({ settings: { NODE_OPTIONS: `--import ${watch}`, BENCH_WATCH_PORT: String(watchPort), ...settings, ...between } })
  together?.standBefore(stack.supplierUrls)
  const pool = new Pool(new URL(stack.graphqlUrl).origin)
  try {
    return await run({ ask: (inputs, asked) => askAll(pool, inputs, asked), take: () => takeFrom(watchPort), supplierUrls: stack.supplierUrls })
  } finally {
    await pool.close()
    await stack.stop()
    await together?.stop()
  }
}

/** Each search has an id of its own, which the calls to suppliers carry too. */
const askAll = (pool: Pool, inputs: readonly object[], { atATime, maxWaitMs }: Asked): Promise<readonly Answer[]> =>
  eachOf(inputs, atATime, async (input) => {
    const started = performance.now()
    const answer = await pool.request({
      method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', 'x-request-id': randomUUID() },
      body: JSON.stringify({ query, variables: { input, maxWaitMs, enoughAfterMs: maxWaitMs === patientMs ? patientMs : usualEnoughMs } }),
    })
    const { data } = (await answer.body.json()) as { readonly data?: { readonly searchCars: { readonly sources: readonly Source[] } } }
    if (!data) throw new Error(`HTTP ${answer.statusCode}: no data`)
    return { ms: performance.now() - started, sources: data.searchCars.sources }
  })

async function takeFrom(port: number): Promise<Watched> {
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  return (await answer.json()) as Watched
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}
