import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { supplierAdapters, type SupplierConfigs, type SupplierName, supplierNames } from '../../adapters/index.ts'
import { createHttpClient, type HttpClient, type HttpResponse } from '../../adapters/kit/http.ts'
import { readConfig } from '../../src/config.ts'
import type { Call, SearchAnswer } from '../../src/domain/supplier.ts'
import { startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'
import { summarise, tenth } from '../statistics.ts'
import { criteriaOf } from './one-after-the-other.ts'

const call: Call = { signal: new AbortController().signal, requestId: 'bench', language: 'KO' }

/**
 * What reading costs: the answers of both suppliers to one busy search are fetched once, then parsed, validated and mapped again and again,
 * both in the same turn, as when they arrive together. No network in the measured part.
 */
export async function normalise({ rounds = 100 }) {
  const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off' } })
  const configs: Partial<SupplierConfigs> = readConfig(stack.settings).suppliers
  const criteria = criteriaOf(busySearch())
  const read = <Name extends SupplierName>(name: Name, http: HttpClient): Promise<SearchAnswer> => {
    const config = configs[name]
    if (!config) throw new Error(`${name} is not configured`)
    return supplierAdapters[name].create({ config, http, now: Date.now }).searchOffers(criteria, call)
  }
  try {
    const kept = new Map(supplierNames.map((name) => [name, keeping(createHttpClient({ supplier: supplierAdapters[name].id, baseUrl: stack.supplierUrls[name] }))]))
    const answers = await Promise.all([...kept].map(([name, http]) => read(name, http)))
    await Promise.all([...kept.values()].map((http) => http.close()))
    const replayed = [...kept].map(([name, http]) => ({ name, http: http.replay() }))
    const round = () => Promise.all(replayed.map(({ name, http }) => read(name, http)))
    for (let warmUp = 0; warmUp < 20; warmUp++) await round()

    const delay = monitorEventLoopDelay({ resolution: 1 })
    const cpu: number[] = []
    delay.enable()
    for (let count = 0; count < rounds; count++) {
      const before = process.cpuUsage()
      await round()
      const { user, system } = process.cpuUsage(before)
      cpu.push((user + system) / 1000)
      await yieldToOthers()
    }
    delay.disable()
    const { mean, p50, p95, max } = summarise(cpu)
    const items = answers.reduce((sum, { received }) => sum + received, 0)
    const bytes = [...kept.values()].reduce((sum, http) => sum + http.bytes(), 0)
    return [{ case: `${items} items, ${Math.round(bytes / 1024)} KiB`, cpuMean: mean, cpuP50: p50, cpuP95: p95, cpuMax: max, longestLoopBlock: tenth(delay.max / 1e6) }]
  } finally {
    await stack.stop()
  }
}

/** What a question is known by: its query, where paths are signed anew each time, else its operation. */
const keyOf = ({ operation, path }: Parameters<HttpClient['send']>[0]): string => `${operation} ${path.split('?')[1] ?? ''}`

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
    bytes: () => [...answers.values()].reduce((sum, { body }) => sum + body.byteLength, 0),
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
