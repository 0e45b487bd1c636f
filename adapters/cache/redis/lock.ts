import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { LockAttempt } from '#domain/cache.ts'

/** How long a lock outlives a holder that was killed, and how often one that lives renews it: it may be too busy for more than a second. */
const longestLeaseMs = 2000
const renewEveryMs = 300

/** A key without an end is none of our locks, and would never open. */
const lockScript = `if redis.call('pttl', KEYS[1]) == -1 then redis.call('del', KEYS[1]) end return redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2], 'NX')`
/** Only for its owner: a lock that ran out belongs to the next already. */
const renewScript = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`
const releaseScript = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`

/** Runs a command; `whenAway` when the server cannot be asked. */
export type Attempt = <Value>(command: () => Promise<Value>, whenAway: Value) => Promise<Value>

/**
 * A lock is a lease that its holder renews while it works: when the gateway is killed, its locks end within two seconds and exactly one of the others
 * takes over, however long the call may take that the lock guards.
 */
export function createRedisLock(redis: Redis, attempt: Attempt) {
  return async (key: string, lifeMs: number): Promise<LockAttempt> => {
    const owner = randomUUID()
    const endsAt = performance.now() + lifeMs
    const leaseMs = () => String(Math.max(1, Math.round(Math.min(longestLeaseMs, endsAt - performance.now()))))
    if ((await redis.eval(lockScript, 1, key, owner, leaseMs())) !== 'OK') return { kind: 'taken' }
    const renewing = setInterval(() => void renew(), renewEveryMs).unref()
    return { kind: 'held', release }

    async function renew(): Promise<void> {
      const isMine = performance.now() < endsAt && (await attempt(() => redis.eval(renewScript, 1, key, owner, leaseMs()), undefined)) !== 0
      if (!isMine) clearInterval(renewing)
    }

    async function release(): Promise<void> {
      clearInterval(renewing)
      await attempt(async () => void (await redis.eval(releaseScript, 1, key, owner)), undefined)
    }
  }
}
