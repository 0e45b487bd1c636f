import { describe, expect, it } from 'vitest'
import { createMemoryCache } from '../../../adapters/cache/memory.ts'
import { describeCache, describeFreshness } from './conformance.ts'

const cache = createMemoryCache({ maximumBytes: 64 * 1024 * 1024 })
describeCache('in memory', async () => cache)
// As if two processes could share a memory: what they do about each other is the same over every cache.
describeFreshness('memory', async () => ({ ...cache, isShared: true }))

describe('memory cache', () => {
  it('keeps within its bytes by forgetting what was not used for longest', async () => {
    const small = createMemoryCache({ maximumBytes: 3000 })
    for (const key of ['a', 'b', 'c']) await small.set(key, new Uint8Array(1200), 60_000)
    expect(await small.get('a')).toBeUndefined()
    expect(await small.get('c')).toHaveLength(1200)
  })

  it('drops a value that is larger than the whole budget', async () => {
    const small = createMemoryCache({ maximumBytes: 3000 })
    await small.set('huge', new Uint8Array(4000), 60_000)
    expect(await small.get('huge')).toBeUndefined()
  })
})
