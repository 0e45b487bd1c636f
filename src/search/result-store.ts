import { LRUCache } from 'lru-cache'
import type { Cache } from '#domain/cache.ts'
import { decodeLarge, encodeLarge, hasFields } from './encoding.ts'
import { type ResultId, resultKey } from './keys.ts'
import { createSingleFlight } from './single-flight.ts'
import type { SupplierResult } from './supplier-result.ts'
import { breathe } from './timing.ts'

/** Suppliers' answers by id: decoded ones in this process within a budget, all of them compressed in the cache behind it. */
export type ResultStore = {
  /** What this process has decoded. */
  inMemory(id: ResultId): SupplierResult | undefined
  find(id: ResultId): Promise<SupplierResult | undefined>
  remember(result: SupplierResult): void
  /** Writes it where other gateways find it. */
  share(result: SupplierResult, lifeMs: number): Promise<void>
  /** When this process has no more to write of these; never rejects. */
  whenShared(ids: readonly ResultId[]): Promise<void>
}

/** Measured 1.4 kB for a plain offer with four price lines; counted double, as real ones bring coverages and schedules. */
const bytesPerOffer = 3000

export function createResultStore(cache: Cache, memoryBytes: number): ResultStore {
  const decoded = new LRUCache<ResultId, SupplierResult>({
    maxSize: memoryBytes,
    sizeCalculation: ({ offers }) => bytesPerOffer * (offers.length + 1),
  })
  const loading = createSingleFlight<SupplierResult | undefined>()
  const writing = new Map<ResultId, Promise<void>>()
  return { inMemory: (id) => decoded.get(id), find, remember, share, whenShared }

  async function find(id: ResultId): Promise<SupplierResult | undefined> {
    return decoded.get(id) ?? loading(id, () => load(id))
  }

  async function load(id: ResultId): Promise<SupplierResult | undefined> {
    const result = await decodeLarge(await cache.get(resultKey(id)), isSupplierResult)
    if (result) remember(result)
    return result
  }

  function remember(result: SupplierResult): void {
    decoded.set(result.id, result)
  }

  function share(result: SupplierResult, lifeMs: number): Promise<void> {
    const written = write(result, lifeMs).finally(() => writing.delete(result.id))
    writing.set(result.id, written)
    return written
  }

  async function write(result: SupplierResult, lifeMs: number): Promise<void> {
    await breathe() // Whoever waits for this answer is served before it is written.
    await cache.set(resultKey(result.id), await encodeLarge(result), lifeMs)
  }

  async function whenShared(ids: readonly ResultId[]): Promise<void> {
    await Promise.allSettled(ids.flatMap((id) => writing.get(id) ?? []))
  }
}

const isSupplierResult = (value: unknown): value is SupplierResult => hasFields(value, 'id', 'supplier', 'observedAt', 'received', 'merged', 'offers')
