import { LRUCache } from 'lru-cache'
import type { Cache } from '#domain/cache.ts'
import type { EpochMs } from '#domain/time.ts'
import { decodeLarge, encodeLarge, hasFields } from './encoding.ts'
import { type ResultId, resultKey } from './keys.ts'
import type { Observe } from './search-event.ts'
import { createSingleFlight } from './single-flight.ts'
import type { SupplierResult } from './supplier-result.ts'
import { breathe } from './timing.ts'

/**
 * Suppliers' answers by id: decoded ones in this process within a budget, and compressed ones in the cache behind it. All of them lie there when the
 * cache is shared; when it is not, only those for which the decoded ones have no room: nobody else would read them, and writing takes longer than mapping.
 */
export type ResultStore = {
  /** What this process has decoded. */
  inMemory(id: ResultId): SupplierResult | undefined
  find(id: ResultId): Promise<SupplierResult | undefined>
  remember(result: SupplierResult): void
  /** Writes it where other gateways find it, and sees to it that this process finds it for as long. */
  share(result: SupplierResult, lifeMs: number): Promise<void>
  /** What decoded answers take of this process's memory, as far as they are counted. */
  bytesInMemory(): number
  /** When this process has no more to write of these; never rejects. */
  whenShared(ids: readonly ResultId[]): Promise<void>
}

/** Measured 1.4 kB for a plain offer with four price lines; counted double, as real ones bring coverages and schedules. */
const bytesPerOffer = 3000
const bytesOf = ({ offers }: SupplierResult): number => bytesPerOffer * (offers.length + 1)

export function createResultStore(cache: Cache, memoryBytes: number, now: () => EpochMs, observe: Observe = () => {}): ResultStore {
  const decoded = new LRUCache<ResultId, SupplierResult>({
    maxSize: memoryBytes,
    sizeCalculation: bytesOf,
    dispose: (result, id, reason) => (reason === 'evict' ? makeRoom(id, result) : undefined),
  })
  const loading = createSingleFlight<SupplierResult | undefined>()
  const writing = new Map<ResultId, Promise<void>>()
  /** Answers that lie in this process alone, and until when somebody may ask for them. */
  const onlyHere = new Map<ResultId, EpochMs>()
  /** Evicted, and not in the cache yet. */
  const leaving = new Map<ResultId, SupplierResult>()
  return { inMemory: (id) => decoded.get(id), bytesInMemory: () => decoded.calculatedSize, find, remember, share, whenShared }

  async function find(id: ResultId): Promise<SupplierResult | undefined> {
    return decoded.get(id) ?? leaving.get(id) ?? loading(id, () => load(id))
  }

  async function load(id: ResultId): Promise<SupplierResult | undefined> {
    const result = await decodeLarge(await cache.get(resultKey(id)), isSupplierResult)
    if (result) remember(result)
    return result
  }

  function remember(result: SupplierResult): void {
    decoded.set(result.id, result)
  }

  async function share(result: SupplierResult, lifeMs: number): Promise<void> {
    if (!cache.isShared && decoded.has(result.id)) return void onlyHere.set(result.id, now() + lifeMs)
    const written = write(result, lifeMs).finally(() => writing.delete(result.id))
    writing.set(result.id, written)
    return written
  }

  async function write(result: SupplierResult, lifeMs: number): Promise<void> {
    await breathe() // Whoever waits for this answer is served before it is written.
    await cache.set(resultKey(result.id), await encodeLarge(result), lifeMs)
  }

  function makeRoom(id: ResultId, result: SupplierResult): void {
    observe({ kind: 'sourceAnswerEvicted', supplier: result.supplier, bytes: bytesOf(result) })
    const lifeMs = (onlyHere.get(id) ?? 0) - now()
    onlyHere.delete(id)
    if (lifeMs <= 0) return
    leaving.set(id, result)
    // A cache never rejects (src/domain/cache.ts), and an answer is plain JSON.
    void write(result, lifeMs).finally(() => leaving.delete(id))
  }

  async function whenShared(ids: readonly ResultId[]): Promise<void> {
    await Promise.allSettled(ids.flatMap((id) => writing.get(id) ?? []))
  }
}

const isSupplierResult = (value: unknown): value is SupplierResult => hasFields(value, 'id', 'supplier', 'observedAt', 'received', 'merged', 'offers')
