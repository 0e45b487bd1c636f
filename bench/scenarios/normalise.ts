import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as nextRound } from 'node:timers/promises'
import { supplierAdapters, type SupplierConfigs, type SupplierName, supplierNames } from '../../adapters/index.ts'
import { createHttpClient, type HttpClient, type HttpResponse } from '../../adapters/kit/http.ts'
import { createVehicleDictionary } from '../../src/catalogue/vehicles/dictionary.ts'
import { readConfig } from '../../src/config.ts'
import type { SearchCriteria } from '../../src/domain/search-criteria.ts'
import type { Call, SearchAnswer, Supplier } from '../../src/domain/supplier.ts'
import { assemble } from '../../src/search/assembly.ts'
import { encodeLarge } from '../../src/search/encoding.ts'
import { exchangeRates } from '../../src/search/exchange-rates.ts'
import { resultId } from '../../src/search/keys.ts'
import { resultOf, type SupplierResult } from '../../src/search/supplier-result.ts'
import { createVehicleRecognition } from '../../src/search/vehicle-recognition.ts'
import { startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'
import { tenth } from '../statistics.ts'
import { criteriaOf } from './one-after-the-other.ts'

const call: Call = { signal: new AbortController().signal, requestId: 'bench', language: 'KO' }
const criteria = criteriaOf(busySearch())
const warmUps = 20

/**
 * What an answer costs from its bytes to offers that can be shown, supplier by supplier, in processor time for a thousand cars: the answers to one busy
 * search are fetched once, then read, merged and assembled again and again. At last all together, as when they arrive at the same instant, with the longest that
 * the event loop was kept. No network in the measured part; `pack` is what writing for other gateways costs, which no traveller waits for.
 */
export async function normalise({ rounds = 100 }) {
  const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off' } })
  try {
    const configs = readConfig(stack.settings).suppliers
    const replayed = await Promise.all(supplierNames.map((name) => replay(name, configs)))
    const busy = replayed.filter(({ answer }) => answer.received > 0)
    const rows = []
    for (const one of busy) rows.push(await costsOf(one, rounds))
    return [...rows, await together(busy, rounds)]
  } finally {
    await stack.stop()
  }
}

type Replayed = { readonly name: SupplierName; readonly bytes: number; readonly answer: SearchAnswer; readonly supplier: Supplier }

async function replay<Name extends SupplierName>(name: Name, configs: Partial<SupplierConfigs>): Promise<Replayed> {
  const config = configs[name]
  if (!config) throw new Error(`${name} is not configured`)
  const { id, create } = supplierAdapters[name]
  const kept = keeping(createHttpClient({ supplier: id, baseUrl: config.baseUrl }))
  const answer = await create({ config, http: kept, now: Date.now }).searchOffers(criteria, call)
  await kept.close()
  const supplier = create({ config, http: kept.replay(), now: Date.now })
  await supplier.searchOffers(criteria, call)
  return { name, bytes: kept.bytes(), answer, supplier }
}

const merged = ({ supplier }: Replayed, answer: SearchAnswer, asked: SearchCriteria): SupplierResult =>
  resultOf(answer, { id: resultId('bench'), supplier: supplier.id, observedAt: 0 }, { criteria: asked, offersPerSearch: supplier.limits.offersPerSearch })

const parts = { rates: exchangeRates, recognition: createVehicleRecognition(createVehicleDictionary().recognise, () => {}) }
const show = (result: SupplierResult) => assemble(result, 'LIVE', criteria, parts)

async function costsOf(one: Replayed, rounds: number) {
  const { name, bytes, answer, supplier } = one
  const result = merged(one, answer, criteria)
  const perThousand = async (work: () => unknown) => tenth(((await cpuOf(work, rounds)) / answer.received) * 1000)
  return {
    case: name,
    cars: answer.received,
    kB: Math.round(bytes / 1000),
    read: await perThousand(() => supplier.searchOffers(criteria, call)),
    merge: await perThousand(() => merged(one, answer, criteria)),
    assemble: await perThousand(() => show(result)),
    pack: await perThousand(() => encodeLarge(result)),
  }
}

async function together(all: readonly Replayed[], rounds: number) {
  const cars = all.reduce((sum, { answer }) => sum + answer.received, 0)
  const search = () => Promise.all(all.map(async (one) => show(merged(one, await one.supplier.searchOffers(criteria, call), criteria))))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await cpuOf(search, warmUps)
  delay.enable()
  const cpuMs = await cpuOf(search, rounds)
  delay.disable()
  return {
    case: 'all at the same instant', cars, kB: Math.round(all.reduce((sum, { bytes }) => sum + bytes, 0) / 1000), cpuPer1000Cars: tenth((cpuMs / cars) * 1000), cpuMs: tenth(cpuMs),
    longestBlock: tenth(delay.max / 1e6), blockP99: tenth(delay.percentile(99) / 1e6),
  }
}

/** Processor time of one round in milliseconds, the collecting of garbage included. */
async function cpuOf(work: () => unknown, rounds: number): Promise<number> {
  for (let round = 0; round < warmUps; round++) await work()
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    await work()
    await nextRound()
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / rounds
}

/** What a question is known by; a signed path is another one each time, and so is a sealed body. */
const keyOf = ({ operation, path, body = '' }: Parameters<HttpClient['send']>[0]): string =>
  [operation, path.replace(/\/\d{14}\/\w+$/, ''), /^[\dA-F]+$/.test(body) ? '' : body].join(' ')

/** Keeps every answer, so that the same questions can be answered again from memory. */
function keeping(http: HttpClient) {
  const answers = new Map<string, HttpResponse>()
  return {
    async send(request: Parameters<HttpClient['send']>[0], asked: Call): Promise<HttpResponse> {
      const answer = await http.send(request, asked)
      answers.set(keyOf(request), answer)
      return answer
    },
    close: () => http.close(),
    /** Of the questions for cars; what was looked up for them is remembered. */
    bytes: () => [...answers].reduce((sum, [key, { body }]) => sum + (key.startsWith('searchOffers') ? body.byteLength : 0), 0),
    replay: (): HttpClient => ({
      async send(request) {
        const answer = answers.get(keyOf(request))
        if (!answer) throw new Error(`no answer was kept for ${keyOf(request)}`)
        return answer
      },
      close: async () => {},
    }),
  }
}
