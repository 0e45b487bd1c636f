import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { type Allowance, spentOf, windowSeconds } from '#domain/allowance.ts'

type RedisAllowanceOptions = { readonly url: string; readonly pointsPerMinute: number }

/** How long points are gathered before all gateways learn of them: so much longer than a minute's points can a client of several gateways ask. */
const gatherMs = 50
const commandTimeoutMs = 500

/**
 * For all gateways together, yet nobody waits for Redis: a request is judged by the count in this process, the points that it spent are reported
 * behind it, and the report's answer, what was spent everywhere, becomes the count here. While Redis is away each gateway counts for itself.
 */
export function createRedisAllowance({ url, pointsPerMinute }: RedisAllowanceOptions): Allowance {
  const redis = new Redis(url, {
    commandTimeout: commandTimeoutMs, connectTimeout: 1_000, maxRetriesPerRequest: 1, enableOfflineQueue: false, retryStrategy: (attempts) => Math.min(attempts * 100, 1_000),
  })
  // Without a listener ioredis prints every failed connection; the cache beside it tells that Redis is away.
  redis.on('error', () => {})
  const windows = { points: pointsPerMinute, duration: windowSeconds }
  const here = new RateLimiterMemory(windows)
  const everywhere = new RateLimiterRedis({ ...windows, storeClient: redis, keyPrefix: 'forecourt:points', rejectIfRedisNotReady: true })
  const unreported = new Map<string, number>()
  let reporting: NodeJS.Timeout | undefined

  async function spend(client: string, points: number) {
    unreported.set(client, (unreported.get(client) ?? 0) + points)
    reporting ??= setTimeout(report, gatherMs).unref()
    const { consumedPoints, msBeforeNext } = await here.penalty(client, points)
    return spentOf(consumedPoints, pointsPerMinute, msBeforeNext)
  }

  /** One report at a time: a frozen Redis costs a few commands in a second, however many ask. */
  async function report(): Promise<void> {
    const gathered = [...unreported]
    unreported.clear()
    await Promise.allSettled(gathered.map(([client, points]) => reportOne(client, points)))
    reporting = unreported.size > 0 ? setTimeout(report, gatherMs).unref() : undefined
  }

  /** What fails stays counted here only. */
  async function reportOne(client: string, points: number): Promise<void> {
    const { consumedPoints, msBeforeNext } = await everywhere.penalty(client, points)
    await here.set(client, consumedPoints + (unreported.get(client) ?? 0), Math.max(1, msBeforeNext) / 1_000)
  }

  return {
    pointsPerMinute,
    spend,
    close: async () => {
      clearTimeout(reporting)
      redis.disconnect()
    },
  }
}
