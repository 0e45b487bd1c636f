import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'
import { summarise, tenth } from '../statistics.ts'

const query = `query Overload($input: CarSearchInput!, $filter: OfferFilter) {
  searchCars(input: $input) {
    ... on CarSearch {
      id status
      offers(first: 20, filter: $filter) { totalCount nodes { id vendor { name } vehicle { name category seats } price { total { amount currency } lines { kind amount { amount } } } } }
    }
    ... on InvalidCarSearch { message }
  }
}`
/** An answer that comes later is of no use to the traveller. */
const usefulMs = 1_000
/** A client that gives up; until then it counts as waiting. */
const patienceMs = 10_000

type Outcome = { readonly at: number; readonly ms: number; readonly kind: 'good' | 'late' | 'refused' | 'failed' }

/**
 * One gateway whose cache is warm, so that its processor is the limit, asked three times as often as it can answer by clients that do not wait for
 * each other, each for other offers; with load shedding and, for comparison, without.
 */
export async function overload({ seconds = 8 }) {
  const rows = []
  for (const LOAD_SHEDDING of ['on', 'off']) {
    const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off', LOAD_SHEDDING } })
    const agent = new Agent({ connections: 4_000, pipelining: 1 })
    const client = createClient(stack.graphqlUrl, agent)
    try {
      await client.closedLoop(3, 6_000) // Until the hot code is compiled.
      const cpuBefore = await cpuOf(stack.graphqlUrl)
      const peak = await client.closedLoop(3, 4_000)
      const cpuAtPeak = ((await cpuOf(stack.graphqlUrl)) - cpuBefore) / (peak * 4)
      const flood = client.openLoop(peak * 3, seconds * 1_000)
      const calm = flood.sent.then(() => client.openLoop(peak / 2, 8_000))
      const cpuOfFlood = flood.sent.then(() => cpuOf(stack.graphqlUrl))
      const during = await flood.outcomes
      const after = await (await calm).outcomes
      const of = (kind: Outcome['kind']) => during.filter((outcome) => outcome.kind === kind)
      const goodput = of('good').length / seconds
      const refusals = summarise(of('refused').map(({ ms }) => ms))
      const ends = Math.min(...after.map(({ at }) => at))
      const lastBad = Math.max(ends, ...after.filter(({ kind }) => kind !== 'good').map(({ at }) => at))
      const cpuMs = (await cpuOfFlood) - cpuBefore - cpuAtPeak * peak * 4
      rows.push({
        shedding: LOAD_SHEDDING, peakPerSecond: tenth(peak), offeredPerSecond: tenth(during.length / seconds), goodPerSecond: tenth(goodput), goodOfPeak: `${Math.round((goodput / peak) * 100)} %`,
        good: of('good').length, refused: of('refused').length, late: of('late').length, failed: of('failed').length,
        goodP99: summarise(of('good').map(({ ms }) => ms)).p99, refusedP50: refusals.p50, refusedP99: refusals.p99, recoveredAfterMs: Math.round(lastBad - ends),
        cpuMsOfAnswer: tenth(cpuAtPeak), cpuMsOfRefusal: tenth((cpuMs - of('good').length * cpuAtPeak) / of('refused').length), cpuForAnswers: `${Math.round((100 * of('good').length * cpuAtPeak) / cpuMs)} %`,
      })
    } finally {
      await agent.destroy()
      await stack.stop()
    }
  }
  return rows
}

/** Milliseconds of the gateway's processor so far: what others on this machine do does not count. */
async function cpuOf(graphqlUrl: string): Promise<number> {
  const figures = await (await fetch(new URL('/metrics', graphqlUrl))).text()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(figures)?.[1]) * 1_000
}

function createClient(url: string, dispatcher: Agent) {
  const input = busySearch()
  let asked = 0

  /** Counted from when it should have been sent, however late it was. */
  async function ask(at: number): Promise<Outcome> {
    asked += 1
    const body = JSON.stringify({ query, variables: { input, filter: { totalAtMost: String(1_000_000 + asked) } } })
    try {
      const answer = await request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, dispatcher, headersTimeout: patienceMs, signal: AbortSignal.timeout(patienceMs) })
      const text = await answer.body.text()
      const ms = performance.now() - at
      if (answer.statusCode === 503) return { at, ms, kind: 'refused' }
      const isAnswer = answer.statusCode === 200 && text.includes('"totalCount"') && !text.includes('"errors"')
      return { at, ms, kind: !isAnswer ? 'failed' : ms <= usefulMs ? 'good' : 'late' }
    } catch {
      return { at, ms: performance.now() - at, kind: 'failed' }
    }
  }

  return {
    /** Good answers in a second when so many clients ask one thing after the other: enough to keep the processor busy, too few to queue. */
    async closedLoop(clients: number, ms: number): Promise<number> {
      const started = performance.now()
      const worker = async () => {
        let good = 0
        while (performance.now() - started < ms) {
        const { kind } = await ask(performance.now())
        good += Number(kind === 'good')
        if (kind !== 'good') await sleep(20)
      }
        return good
      }
      const counts = await Promise.all(Array.from({ length: clients }, worker))
      return (counts.reduce((sum, count) => sum + count, 0) / (performance.now() - started)) * 1_000
    },
    /** So many in a second, whether they are answered or not. */
    openLoop(perSecond: number, ms: number): { readonly sent: Promise<void>; readonly outcomes: Promise<readonly Outcome[]> } {
      const started = performance.now()
      const outcomes: Promise<Outcome>[] = []
      const send = async () => {
        const total = Math.round((perSecond * ms) / 1_000)
        while (outcomes.length < total) {
          const due = Math.min(total, Math.floor(((performance.now() - started) / 1_000) * perSecond))
          while (outcomes.length < due) outcomes.push(ask(started + (outcomes.length / perSecond) * 1_000))
          await sleep(2)
        }
      }
      const sent = send()
      return { sent, outcomes: sent.then(() => Promise.all(outcomes)) }
    },
  }
}
