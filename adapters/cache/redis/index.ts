import { Redis, ReplyError } from 'ioredis'
import type { Cache } from '#domain/cache.ts'
import type { Log } from '#domain/log.ts'
import { within } from './patience.ts'
import { createHealth } from './health.ts'
import { createRedisLock } from './lock.ts'

type RedisCacheOptions = {
  readonly url: string
  readonly log: Log
  readonly now?: () => number
  /** How long one command may take before the server counts as away. */
  readonly commandTimeoutMs?: number
}

/** How often a server that is away is asked whether it is back; all commands of that time are answered at once. */
const probeEveryMs = 1000
/** A server that refuses writes has become a replica: the same address may lead to the new master. It is not looked for at every write. */
const seekMasterEveryMs = 5000
/** One command, so that no count is left without an end by a gateway that dies in between. */
const countScript = `local sum = redis.call('incrby', KEYS[1], ARGV[1]) if redis.call('pttl', KEYS[1]) < 0 then redis.call('pexpire', KEYS[1], ARGV[2]) end return sum`

/**
 * The cache that all gateways share. Redis may be refused, slow, frozen, full, read-only or lost behind a firewall: then nothing is found and nothing is
 * kept. Only the commands that are under way when it happens wait for their time-out; whether it is back is found out by probes, never by a traveller.
 */
export function createRedisCache({ url, log, now = Date.now, commandTimeoutMs = 200 }: RedisCacheOptions): Cache {
  const health = createHealth(log, now)
  let seekMasterAt = 0
  const redis = new Redis(url, {
    // For the greetings of a new line; commands have a stricter clock (patience.ts).
    commandTimeout: 1000,
    connectTimeout: 1000,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    retryStrategy: (attempts) => Math.min(attempts * 100, probeEveryMs),
    maxLoadingRetryTime: probeEveryMs,
    reconnectOnError: isReplicaNow,
  })
  const lock = createRedisLock(redis, attempt)
  const probing = setInterval(() => void probe(), probeEveryMs).unref()
  // Without a listener ioredis prints every failed connection; whether it is away shows in the commands.
  redis.on('error', (error) => health.failed(error))
  redis.on('ready', () => health.succeeded())

  return {
    isShared: true,
    get: (key) => attempt(() => redis.getBuffer(key).then((bytes) => bytes ?? undefined), undefined),
    set: (key, bytes, lifeMs) => attempt(async () => void (await redis.set(key, bufferOf(bytes), 'PX', atLeastOne(lifeMs))), undefined),
    delete: (key) => attempt(async () => void (await redis.del(key)), undefined),
    lock: (key, lifeMs) => attempt(() => lock(key, lifeMs), { kind: 'unavailable' }),
    count: (key, by, lifeMs) => attempt(() => count(key, by, lifeMs), undefined),
    isReady,
    close,
  }

  function isReady(): boolean {
    return redis.status === 'ready' && !health.isAway()
  }

  async function count(key: string, by: number, lifeMs: number): Promise<number | undefined> {
    const sum = await redis.eval(countScript, 1, key, by, atLeastOne(lifeMs))
    return typeof sum === 'number' ? sum : undefined
  }

  async function attempt<Value>(command: () => Promise<Value>, whenAway: Value): Promise<Value> {
    if (!isReady()) return whenAway
    try {
      return await within(commandTimeoutMs, command())
    } catch (error) {
      // A server that refuses one command (full, read-only, another type) still answers the others.
      if (error instanceof ReplyError) health.refused(error)
      else health.failed(error)
      return whenAway
    }
  }

  /** A line that stays silent may be lost for ever while the server is well: the next probe goes on a new one. */
  async function probe(): Promise<void> {
    if (redis.status !== 'ready' || !health.isAway()) return
    try {
      await within(commandTimeoutMs, redis.ping())
      health.succeeded()
    } catch {
      redis.disconnect(true)
    }
  }

  function isReplicaNow(error: Error): boolean {
    if (!error.message.startsWith('READONLY') || now() < seekMasterAt) return false
    seekMasterAt = now() + seekMasterEveryMs
    return true
  }

  async function close(): Promise<void> {
    clearInterval(probing)
    try {
      if (redis.status === 'ready') await redis.quit()
    } catch {
      // It did not answer in time: the connection is cut below all the same.
    } finally {
      redis.disconnect()
    }
  }
}

/** Redis counts whole milliseconds and refuses a life of none. */
const atLeastOne = (lifeMs: number): number => Math.max(1, Math.round(lifeMs))

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
