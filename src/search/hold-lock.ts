import type { Cache } from '#domain/cache.ts'
import { pause } from './timing.ts'

/** Reading and writing a small page takes milliseconds; a gateway that dies in between holds the others up for so long. */
const lockLifeMs = 1000
const retryEveryMs = 25
/** Whoever waits longer writes without the lock: what another gateway writes at that moment may then be lost, as everything in a cache may. */
const longestWaitMs = 2000

/** For changing a small page of the cache by reading and writing it whole. Gives what lets the lock go. */
export async function holdLock(cache: Cache, lock: string): Promise<() => Promise<void>> {
  for (let waitedMs = 0; waitedMs < longestWaitMs; waitedMs += retryEveryMs) {
    const attempt = await cache.lock(lock, lockLifeMs)
    if (attempt.kind === 'held') return attempt.release
    if (attempt.kind === 'unavailable') break
    await pause(retryEveryMs)
  }
  return async () => {}
}
