/** The composition root: configuration → adapters → rooms → server, and the way back down. The only file that knows everybody. */
import { hostname } from 'node:os'
import type { Allowance } from '#domain/allowance.ts'
import type { Cache } from '#domain/cache.ts'
import type { SupplierId } from '#domain/ids.ts'
import type { Log } from '#domain/log.ts'
import type { Supplier } from '#domain/supplier.ts'
import { createMemoryAllowance } from '../adapters/allowance/memory.ts'
import { createRedisAllowance } from '../adapters/allowance/redis.ts'
import { createMemoryCache } from '../adapters/cache/memory.ts'
import { createRedisCache } from '../adapters/cache/redis/index.ts'
import { connectSuppliers } from '../adapters/index.ts'
import type { GuardEvent } from '../adapters/kit/guard.ts'
import { recordTo } from '../adapters/kit/tap.ts'
import { createBranchDirectory } from './catalogue/branches/directory.ts'
import { createNear } from './catalogue/branches/near.ts'
import { createPlaces } from './catalogue/places/places.ts'
import { createVehicleDictionary } from './catalogue/vehicles/dictionary.ts'
import { createReviewQueue } from './catalogue/review-queue.ts'
import { BranchesFileError, readBranchesFile } from './branches-file.ts'
import { CallBudgetsFileError, readCallBudgetsFile } from './call-budgets-file.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { countEvents } from './event-metrics.ts'
import { createMetrics } from './http/metrics.ts'
import { createServer } from './http/server.ts'
import { createLog } from './log.ts'
import { exchangeRates } from './search/exchange-rates.ts'
import { ExchangeRatesFileError, readExchangeRatesFile } from './exchange-rates-file.ts'
import { createSearchRoom } from './search/search-room.ts'

/** How long answers of suppliers that are still under way may hold up a stop. */
const drainMs = 2_000
/** How many unknown spellings, and how many unmatched branches, wait for a person. */
const reviewed = 2_000

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel)
  const metrics = createMetrics()
  const observe = countEvents(metrics)
  const cache = createCache(config, log)
  const connected = connectSuppliers(config.suppliers, {
    now: Date.now,
    random: Math.random,
    hedged: config.hedgedSuppliers,
    tap: config.recordsExchanges ? recordTo('recorded') : undefined,
    onEvent(event) {
      observe(event)
      logGuardEvent(log, event)
    },
  })
  metrics.watch('forecourt_cache_ready', () => Number(cache.isReady()))
  const rates = config.exchangeRatesFile === undefined ? exchangeRates : readExchangeRatesFile(config.exchangeRatesFile)
  metrics.watch('forecourt_exchange_rates_age_seconds', () => (Date.now() - Date.parse(rates.asOf)) / 1000)
  const places = createPlaces()
  const near = createNear(places.all())
  const reviewQueue = createReviewQueue({ now: Date.now, maximum: reviewed, near })
  const branches = createBranchDirectory({
    places: places.all(),
    findPlace: (id) => places.find(id),
    near,
    countryOf: (supplier) => onlyCountryOf(connected.suppliers, supplier),
    offices: config.branchesFile === undefined ? [] : readBranchesFile(config.branchesFile),
    onMatched: (supplier, branch, place) => reviewQueue.sawBranch(supplier, branch, place),
  })
  const dictionary = createVehicleDictionary()
  const search = createSearchRoom({
    cache,
    log,
    suppliers: connected.suppliers,
    findPlace: (id) => places.find(id),
    recognise: dictionary.recognise,
    onRecognised: (supplier, spelling, recognition) => reviewQueue.sawVehicle(supplier, spelling, recognition),
    rates,
    freshness: {
      priceChangeTarget: config.priceChangeTarget,
      ...(config.callBudgetsFile !== undefined && { budgets: readCallBudgetsFile(config.callBudgetsFile, connected.suppliers.map(({ id }) => id)) }),
      gateway: `${hostname()}:${process.pid}`,
    },
    observe,
    onBranches: (supplier, seen) => branches.learn(supplier, seen),
    // Without Redis the cache behind the room lies in this process too, and they share the budget.
    memoryBytes: cache.isShared ? config.memoryCacheBytes : config.memoryCacheBytes / 2,
  })
  metrics.watch('forecourt_source_memory_bytes', () => search.bytesInMemory())
  // OpenTelemetry is not even loaded where nobody collects.
  const tracing = config.tracing && (await import('./tracing.ts')).createTracing(config.tracing)
  const allowance = createAllowance(config)
  const server = await createServer({
    search, places, branches, reviewQueue, log, metrics, observe, rates, now: Date.now, isProduction: config.isProduction, operatorToken: config.operatorToken, limits: { noticeMs: config.stopNoticeMs, connectionsPerClient: config.connectionsPerClient || undefined },
    allowance, trustedProxies: config.trustedProxies, shedsLoad: config.shedsLoad,
    cache, operationsSafelist: config.operationsSafelist, answerCacheBytes: config.answerCacheBytes,
    ...(tracing && { beginTrace: tracing.begin }),
    allowedOrigins: config.allowedOrigins ?? (config.isProduction ? [] : 'THIS_MACHINE'),
  })

  prepareSuppliers(connected.suppliers, log)
  const url = await server.listen(config.port, config.host)
  log.info('gateway.listening', { url, sharedCache: cache.isShared, suppliers: connected.suppliers.map(({ id }) => id) })
  if (!config.isProduction) console.log(`Forecourt: search page ${url}/  GraphiQL ${url}/graphiql  GraphQL ${url}/graphql  health ${url}/healthz ${url}/readyz  metrics ${url}/metrics`)

  onStopSignal(async (signal) => {
    log.info('gateway.stopping', { signal })
    await server.close()
    await search.drain(drainMs)
    await connected.close()
    await cache.close()
    await allowance?.close()
    await tracing?.close()
    log.info('gateway.stopped')
  })
}

/** A supplier of one country need not say in which its branches lie. */
function onlyCountryOf(suppliers: readonly Supplier[], id: SupplierId): string | undefined {
  const countries = suppliers.find((supplier) => supplier.id === id)?.limits.countries ?? []
  return countries.length === 1 ? countries[0] : undefined
}

const longestPreparationMs = 10 * 60_000

/** Behind the start: a supplier that is not ready answers its first searches late, and the others do not wait for it. */
function prepareSuppliers(suppliers: readonly Supplier[], log: Log): void {
  for (const supplier of suppliers) {
    supplier.prepare?.({ signal: AbortSignal.timeout(longestPreparationMs), requestId: 'prepare', language: 'KO' }).then(
      () => log.info('supplier.prepared', { supplier: supplier.id }),
      (problem: unknown) => log.warn('supplier.notPrepared', { supplier: supplier.id, error: String(problem) }),
    )
  }
}

function createCache({ redisUrl, memoryCacheBytes }: Config, log: Log): Cache {
  return redisUrl === undefined ? createMemoryCache({ maximumBytes: memoryCacheBytes / 2, now: Date.now }) : createRedisCache({ url: redisUrl, log })
}

function createAllowance({ redisUrl, rateLimitPointsPerMinute: pointsPerMinute }: Config): Allowance | undefined {
  if (pointsPerMinute === 0) return undefined
  return redisUrl === undefined ? createMemoryAllowance(pointsPerMinute) : createRedisAllowance({ url: redisUrl, pointsPerMinute })
}

/** Answers and failures are logged by the room that asked; here is what only the guard knows. */
function logGuardEvent(log: Log, event: GuardEvent): void {
  if (event.kind === 'answered' || event.kind === 'failed' || event.kind === 'places') return
  const { kind, ...fields } = event
  log.warn(`supplier.${kind}`, fields)
}

/** A person reads this: a wrong setting or a taken port is a sentence, not a stack trace. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof ExchangeRatesFileError || error instanceof BranchesFileError || error instanceof CallBudgetsFileError) return `Forecourt cannot start: ${error.message}`
  const cannotListen = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  return cannotListen ? `Forecourt cannot start: ${error.message}. Choose another PORT or HOST.` : undefined
}

/** The first signal stops gracefully; a second one, or a stop that fails, ends at once. */
function onStopSignal(stop: (signal: NodeJS.Signals) => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      stop(signal).then(() => process.exit(0), (error: unknown) => {
        console.error(error)
        process.exit(1)
      })
    })
  }
}

try {
  await start(readConfig(process.env))
} catch (error) {
  console.error(sentenceOf(error) ?? error)
  process.exit(1)
}
