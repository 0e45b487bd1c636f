import { connectSuppliers } from '../../adapters/index.ts'
import type { GuardEvent } from '../../adapters/kit/guard.ts'
import { readConfig } from '../../src/config.ts'
import { eachOf } from '../client.ts'
import { setFault, startStack } from '../processes.ts'
import { summarise, tenth } from '../statistics.ts'
import { criteriaOf } from './one-after-the-other.ts'

/** A supplier of short answers, so that what is measured is the waiting. */
const name = 'ace'
const slowMs = 1500
const atATime = 2
/** While it is well: what is usual is learnt, and extra calls are saved. */
const well = 200

/** Searches of one supplier, some of whose answers are slow, with and without a second call beside a slow one, in turn over the same minutes. */
export async function hedging({ searches = 1000 }) {
  return [...(await compared(searches, 3)), ...(await compared(searches, 5))]
}

async function compared(searches: number, slowPercent: number) {
  const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off' }, gateways: 0 })
  const { ace: config } = readConfig(stack.settings).suppliers
  if (!config) throw new Error(`${name} is not configured`)
  const events: GuardEvent[] = []
  const options = { now: Date.now, random: Math.random, onEvent: (event: GuardEvent) => void events.push(event) }
  const [plain, hedged] = [connectSuppliers({ [name]: config }, options), connectSuppliers({ [name]: config }, { ...options, hedged: [name] })]
  try {
    await fetch(`${stack.supplierUrls[name]}/__sandbox/latency`, { method: 'POST', body: JSON.stringify({ medianMs: 60 }) })
    const criteria = criteriaOf(guam())
    const timed = async ({ suppliers: [supplier] }: typeof plain): Promise<number> => {
      const startedAt = performance.now()
      await supplier?.searchOffers(criteria, { signal: AbortSignal.timeout(30_000), requestId: 'bench', language: 'KO' })
      return performance.now() - startedAt
    }
    const search = (count: number) => eachOf(Array.from({ length: count }), atATime, async () => ({ plain: await timed(plain), hedged: await timed(hedged) }))
    await search(well)
    await setFault(stack.supplierUrls[name], { fault: 'slow', rate: slowPercent / 100, delayMs: slowMs })
    const rounds = await search(searches)
    const [without, withHedge] = [summarise(rounds.map((round) => round.plain)), summarise(rounds.map((round) => round.hedged))]
    const extra = events.filter(({ kind }) => kind === 'hedged').length
    return [
      { case: `${slowPercent} % slow, asked once`, ...without },
      { case: `${slowPercent} % slow, hedged`, ...withHedge, extraCallsPercent: tenth((100 * extra) / (well + searches)), p99LowerByPercent: tenth(100 * (1 - withHedge.p99 / without.p99)) },
    ]
  } finally {
    await Promise.all([plain.close(), hedged.close()])
    await stack.stop()
  }
}

function guam(): object {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
  const at = (offset: number) => ({ place: 'airport:GUM', at: `${day(offset)}T10:00` })
  return { pickUp: at(30), dropOff: at(32), driver: { age: 35, residence: 'KR', licenceYears: 5 }, currency: 'KRW', language: 'KO' }
}
