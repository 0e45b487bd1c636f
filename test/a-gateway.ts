import { supplierNames, connectSuppliers, type SupplierName } from '../adapters/index.ts'
import { createMemoryCache } from '../adapters/cache/memory.ts'
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts'
import { createBranchDirectory } from '../src/catalogue/branches/directory.ts'
import { createNear } from '../src/catalogue/branches/near.ts'
import { createPlaces } from '../src/catalogue/places/places.ts'
import { createReviewQueue } from '../src/catalogue/review-queue.ts'
import { createVehicleDictionary } from '../src/catalogue/vehicles/dictionary.ts'
import { readConfig } from '../src/config.ts'
import { countEvents } from '../src/event-metrics.ts'
import { createMetrics } from '../src/http/metrics.ts'
import { createServer, type ServerOptions } from '../src/http/server.ts'
import { createLog } from '../src/log.ts'
import { exchangeRates } from '../src/search/exchange-rates.ts'
import { createSearchRoom } from '../src/search/search-room.ts'

/** The suppliers that a test asks, and what it changes of the server. */
export type GatewayOptions = Partial<ServerOptions> & {
  readonly suppliers?: readonly SupplierName[]
  readonly settings?: Readonly<Record<string, string>>
  readonly latencyMs?: number
}

export type TestGateway = {
  readonly url: string
  readonly sandbox: Sandbox
  /** Every line of its log so far, as it was written. */
  logged(): string
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<GatewayAnswer>
  close(): Promise<void>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever the schema answers
export type GatewayAnswer = { readonly status: number; readonly text: string; readonly body: any }

/** Everything real in this process, put together as src/main.ts does: sandbox suppliers over HTTP, guards, rooms, server; only the log is caught. */
export async function aGateway({ suppliers: names = ['trip-com', 'sk-rentacar'], settings = {}, latencyMs, ...server }: GatewayOptions = {}): Promise<TestGateway> {
  const sandbox = await startSandbox({ latency: 'off', requestsPerSecond: 1_000_000 })
  if (latencyMs !== undefined) for (const name of names) sandbox[name].setLatency({ medianMs: latencyMs })
  const urls = Object.fromEntries(supplierNames.map((name) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, sandbox[name].url]))
  const config = readConfig({ ...urls, SUPPLIERS: names.join(','), ...settings })
  const lines: string[] = []
  const log = createLog('trace', { write: (line) => void lines.push(line) })
  const metrics = createMetrics()
  const observe = countEvents(metrics)
  const connected = connectSuppliers(config.suppliers, {
    now: Date.now, random: Math.random, hedged: config.hedgedSuppliers,
    onEvent: (event) => {
      observe(event)
      log.debug(`supplier.${event.kind}`, event)
    },
  })
  const places = createPlaces()
  const near = createNear(places.all())
  const reviewQueue = createReviewQueue({ now: Date.now, maximum: 100, near })
  const branches = createBranchDirectory({
    places: places.all(), findPlace: (id) => places.find(id), near, countryOf: () => undefined, offices: [], onMatched: () => {},
  })
  const cache = createMemoryCache({ maximumBytes: 64 * 1024 * 1024 })
  const search = createSearchRoom({
    cache, log, suppliers: connected.suppliers, findPlace: (id) => places.find(id),
    recognise: createVehicleDictionary().recognise, rates: exchangeRates, observe, onBranches: (supplier, seen) => branches.learn(supplier, seen),
  })
  const gateway = await createServer({
    search, places, branches, reviewQueue, log, metrics, rates: exchangeRates, now: Date.now, isProduction: false, operatorToken: config.operatorToken, allowedOrigins: [],
    cache, operationsSafelist: config.operationsSafelist, answerCacheBytes: config.answerCacheBytes, observe, ...server,
  })
  const url = await gateway.listen(0, '127.0.0.1')
  return {
    url,
    sandbox,
    logged: () => lines.join(''),
    async post(body, headers = {}) {
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
      const text = await answer.text()
      return { status: answer.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined }
    },
    async close() {
      await gateway.close()
      await search.drain(2_000)
      await connected.close()
      await sandbox.stop()
    },
  }
}
