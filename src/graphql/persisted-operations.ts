import { hash } from 'node:crypto'
import type { Cache } from '#domain/cache.ts'
import type { Documents } from './documents.ts'
import type { ListedOperations } from './listed-operations.ts'

/**
 * Texts of operations that clients call by their hash alone. Those of our own pages are always known; the others are registered by sending the text once, and every
 * gateway of one cache knows them.
 */
export type PersistedOperations = {
  find(hash: string): Promise<string | undefined>
  /** What Apollo Server registers and finds texts by. */
  readonly store: {
    get(key: string): Promise<string | undefined>
    set(key: string, text: string): Promise<void>
    delete(key: string): Promise<boolean>
  }
}

const lifeMs = 24 * 60 * 60_000
/** Far longer than any operation of 1,500 tokens that is written to be read; a longer one is sent as text each time. */
const longestText = 20_000
const keyOf = (name: string): string => `forecourt:1:operation:${name}`
const sha256 = /^[0-9a-f]{64}$/

export function createPersistedOperations(cache: Cache, documents: Pick<Documents, 'known'>, listed: ListedOperations): PersistedOperations {
  return {
    find,
    store: {
      get: (key) => find(nameIn(key)),
      set: async (key, text) => {
        if (text.length <= longestText && !listed.has(nameIn(key))) await cache.set(keyOf(nameIn(key)), Buffer.from(text), lifeMs)
      },
      delete: async (key) => {
        await cache.delete(keyOf(nameIn(key)))
        return true
      },
    },
  }

  async function find(name: string): Promise<string | undefined> {
    if (!sha256.test(name)) return undefined
    return listed.get(name) ?? documents.known(name)?.text ?? readFrom(await cache.get(keyOf(name)), name)
  }
}

/** Apollo Server puts `apq:` before the hash. */
const nameIn = (key: string): string => key.slice(key.lastIndexOf(':') + 1)

/** What lies under a hash and does not have it is somebody else's. */
function readFrom(bytes: Uint8Array | undefined, name: string): string | undefined {
  const text = bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  return text !== undefined && hash('sha256', text, 'hex') === name ? text : undefined
}
