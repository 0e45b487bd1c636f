import { LRUCache } from 'lru-cache'
import type { Cache } from '#domain/cache.ts'
import type { SearchId } from '#domain/ids.ts'
import type { EpochMs } from '#domain/time.ts'
import { decodeSmall, encodeSmall, hasFields } from './encoding.ts'
import { searchKey } from './keys.ts'
import { expiryOf, type SearchRecord } from './search-record.ts'

/** Searches by id: our own in this process, everybody's in the cache. */
export type RecordStore = {
  find(id: SearchId): Promise<SearchRecord | undefined>
  /** The newest record of a search that this process runs. */
  ofOurs(id: SearchId): SearchRecord | undefined
  /** Only for searches that this process runs: it alone changes them, so what it remembers is never outdated. */
  remember(record: SearchRecord): void
  /** Writes it where other gateways find it. */
  share(record: SearchRecord): Promise<void>
}

/** About a kilobyte each. */
const rememberedSearches = 20_000
/** What an id of ours looks like; anything else is not worth asking the cache for. */
const idPattern = /^[\w-]{1,64}$/

export function createRecordStore(cache: Cache, now: () => EpochMs): RecordStore {
  const own = new LRUCache<SearchId, SearchRecord>({ max: rememberedSearches })
  return { find, ofOurs: (id) => own.get(id), remember: (record) => void own.set(record.id, record), share }

  async function find(id: SearchId): Promise<SearchRecord | undefined> {
    if (!idPattern.test(id)) return undefined
    const record = own.get(id) ?? decodeSmall(await cache.get(searchKey(id)), isSearchRecord)
    return record && now() < expiryOf(record) ? record : undefined
  }

  async function share(record: SearchRecord): Promise<void> {
    const lifeMs = expiryOf(record) - now()
    if (lifeMs > 0) await cache.set(searchKey(record.id), encodeSmall(record), lifeMs)
  }
}

const isSearchRecord = (value: unknown): value is SearchRecord => hasFields(value, 'id', 'criteria', 'startedAt', 'sources')
