import { randomUUID } from 'node:crypto'
import { Redis, ReplyError } from 'ioredis'
import type { Cache, LockAttempt } from '#domain/cache.ts'
import type { Log } from '#domain/log.ts'

type RedisCacheOptions = {
  readonly url: string
  readonly log: Log
  readonly now?: () => number
  /** How long one command may take before the server counts as away. */
  readonly commandTimeoutMs?: number
}

/** While the server is away one command in this time tries it again; all others are answered at once. */
const retryEveryMs = 1000
/** A full server refuses every write; one line tells it. */
const refusalLogEveryMs = 10_000
/** Opens the lock only for its owner: one that ran out belongs to the next already. */
const releaseScript = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`

/**
 * The cache that all gateways share. Redis may be refused, slow, frozen or full: then nothing is found and nothing is kept, and a frozen
 * server costs one command in a second its time-out, not every request.
 */
export function createRedisCache({ url, log, now = Date.now, commandTimeoutMs = 200 }: RedisCacheOptions): Cache {
  const redis = new Redis(url, {
    commandTimeout: commandTimeoutMs,
    connectTimeout: 1000,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    retryStrategy: (attempts) => Math.min(attempts * 100, retryEveryMs),
  })
  const health = createHealth(log, now)
  // Nobody may be searching when it comes back: it is asked, so that the figures and the log do not go on calling it away.
  const probe = setInterval(() => health.isAway() && attempt(() => redis.ping(), undefined), retryEveryMs).unref()
  // Without a listener ioredis prints every failed connection; whether it is away shows in the commands.
  redis.on('error', (error) => health.failed(error))
  redis.on('ready', () => health.succeeded())

  return {
    isShared: true,
    get: (key) => attempt(() => redis.getBuffer(key).then((bytes) => bytes ?? undefined), undefined),
    set: (key, bytes, lifeMs) => attempt(async () => void (await redis.set(key, bufferOf(bytes), 'PX', atLeastOne(lifeMs))), undefined),
    delete: (key) => attempt(async () => void (await redis.del(key)), undefined),
    lock: (key, lifeMs) => attempt(() => lock(key, lifeMs), { kind: 'unavailable' }),
    isReady: () => redis.status === 'ready' && !health.isAway(),
    close,
  }

  async function lock(key: string, lifeMs: number): Promise<LockAttempt> {
    const owner = randomUUID()
    const reply = await redis.set(key, owner, 'PX', atLeastOne(lifeMs), 'NX')
    if (reply !== 'OK') return { kind: 'taken' }
    return { kind: 'held', release: () => attempt(async () => void (await redis.eval(releaseScript, 1, key, owner)), undefined) }
  }

  async function attempt<Value>(command: () => Promise<Value>, whenAway: Value): Promise<Value> {
    if (redis.status !== 'ready' || !health.mayTry()) return whenAway
    try {
      const value = await command()
      health.succeeded()
      return value
    } catch (error) {
      // A server that refuses one command (full, read-only, another type) still answers the others.
      if (error instanceof ReplyError) health.refused(error)
      else health.failed(error)
      return whenAway
    }
  }

  async function close(): Promise<void> {
    clearInterval(probe)
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

/** Remembers whether the server answers, and says so once for each change. */
function createHealth(log: Log, now: () => number) {
  let awayUntil: number | undefined
  let quietUntil = 0
  return { isAway, mayTry, failed, refused, succeeded }

  function isAway(): boolean {
    return awayUntil !== undefined
  }

  /** While it is away, whoever comes first after the pause tries, and the pause begins anew for all others. */
  function mayTry(): boolean {
    if (awayUntil === undefined) return true
    if (now() < awayUntil) return false
    awayUntil = now() + retryEveryMs
    return true
  }

  function failed(error: unknown): void {
    if (awayUntil === undefined) log.warn('cache.away', { error: String(error) })
    awayUntil = now() + retryEveryMs
  }

  function refused(error: unknown): void {
    if (now() < quietUntil) return
    quietUntil = now() + refusalLogEveryMs
    log.warn('cache.refused', { error: String(error) })
  }

  function succeeded(): void {
    if (awayUntil !== undefined) log.info('cache.back')
    awayUntil = undefined
  }
}
