import { LRUCache } from 'lru-cache'
import type { Cache } from '#domain/cache.ts'

type MemoryCacheOptions = {
  /** Of values and their keys together. */
  readonly maximumBytes: number
  readonly now?: () => number
}

type Held = { readonly until: number }
type Count = { sum: number; readonly until: number }
/** Counts are of the present: who has so many others behind it is long over. */
const rememberedCounts = 10_000

/** The cache of a single process: nothing to install, nothing shared. */
export function createMemoryCache({ maximumBytes, now = Date.now }: MemoryCacheOptions): Cache {
  const values = new LRUCache<string, { readonly bytes: Uint8Array; readonly until: number }>({
    maxSize: maximumBytes,
    // A string takes two bytes a letter at worst.
    sizeCalculation: ({ bytes }, key) => bytes.byteLength + 2 * key.length + 1,
  })
  const counts = new LRUCache<string, Count>({ max: rememberedCounts })
  const locks = new Map<string, Held>()

  return {
    isShared: false,
    get: async (key) => {
      const value = values.get(key)
      if (value && value.until > now()) return value.bytes
      values.delete(key)
      return undefined
    },
    set: async (key, bytes, lifeMs) => void values.set(key, { bytes, until: now() + lifeMs }),
    delete: async (key) => void values.delete(key),
    lock: async (key, lifeMs) => {
      const holder = locks.get(key)
      if (holder && holder.until > now()) return { kind: 'taken' }
      const mine: Held = { until: now() + lifeMs }
      locks.set(key, mine)
      return { kind: 'held', release: async () => release(key, mine) }
    },
    count: async (key, by, lifeMs) => {
      const known = counts.get(key)
      const count = known && known.until > now() ? known : { sum: 0, until: now() + lifeMs }
      count.sum += by
      counts.set(key, count)
      return count.sum
    },
    isReady: () => true,
    close: async () => {
      values.clear()
      counts.clear()
      locks.clear()
    },
  }

  /** A lock that ran out and was taken by the next one is not ours to open. */
  function release(key: string, mine: Held): void {
    if (locks.get(key) === mine) locks.delete(key)
  }
}
