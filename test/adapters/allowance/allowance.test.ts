import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Allowance } from '#domain/allowance.ts'
import { createMemoryAllowance } from '../../../adapters/allowance/memory.ts'
import { createRedisAllowance } from '../../../adapters/allowance/redis.ts'
import { redisOrSkip } from '../cache/redis-server.ts'

const redis = await redisOrSkip()
afterAll(() => redis?.stop())

const open: Allowance[] = []
const opened = (allowance: Allowance): Allowance => (open.push(allowance), allowance)
afterEach(async () => {
  await Promise.all(open.splice(0).map((allowance) => allowance.close()))
})

const kinds: readonly (readonly [string, (points: number) => Allowance])[] = [
  ['in memory', createMemoryAllowance],
  ...(redis ? [['with Redis', (pointsPerMinute: number) => createRedisAllowance({ url: redis.url, pointsPerMinute })] as const] : []),
  ['with a Redis that is not there', (pointsPerMinute) => createRedisAllowance({ url: 'redis://127.0.0.1:1', pointsPerMinute })],
]

describe.each(kinds)('an allowance %s', (name, create) => {
  test('is spent point by point, each client for itself, and then it is over', async () => {
    const allowance = opened(create(10))
    const [client, other] = [`${name} one`, `${name} other`]
    expect(await allowance.spend(client, 4)).toMatchObject({ isWithin: true, remaining: 6 })
    expect(await allowance.spend(client, 6)).toMatchObject({ isWithin: true, remaining: 0 })
    const over = await allowance.spend(client, 1)
    expect(over).toMatchObject({ isWithin: false, remaining: 0 })
    expect(over.resetsInMs).toBeGreaterThan(0)
    expect(over.resetsInMs).toBeLessThanOrEqual(60_000)
    expect(await allowance.spend(other, 10)).toMatchObject({ isWithin: true })
  })
})

describe.skipIf(!redis)('several gateways on one Redis', () => {
  let url: string
  beforeAll(() => {
    url = redis?.url ?? ''
  })
  const gateway = () => opened(createRedisAllowance({ url, pointsPerMinute: 100 }))

  test('count together: what was spent at one is missing at the other', async () => {
    const [first, second] = [gateway(), gateway()]
    await expect.poll(async () => {
      await first.spend('shared', 30)
      return (await second.spend('shared', 1)).isWithin
    }).toBe(false)
    expect((await second.spend('nobody else', 1)).isWithin).toBe(true)
  })

  test('nothing is counted twice: what was not reported yet is added to what the report tells', async () => {
    const [first, second] = [gateway(), gateway()]
    await first.spend('exact', 10)
    await expect.poll(async () => (await second.spend('exact', 0)).remaining).toBe(90)
    await second.spend('exact', 5)
    await expect.poll(async () => (await first.spend('exact', 0)).remaining).toBe(85)
    expect((await second.spend('exact', 0)).remaining).toBe(85)
  })
})

describe.skipIf(!redis?.own)('a Redis that freezes', () => {
  test('is waited for by nobody, and the limit holds all the same', async () => {
    const allowance = opened(createRedisAllowance({ url: redis?.url ?? '', pointsPerMinute: 5 }))
    await expect.poll(async () => (await allowance.spend('warm', 0)).remaining).toBe(5)
    redis?.own?.freeze()
    try {
      const spent = []
      for (let index = 0; index < 8; index += 1) {
        // Waiting for Redis would let the immediate win.
        const turn = new Promise<'waited'>((resolve) => setImmediate(() => resolve('waited')))
        spent.push(await Promise.race([allowance.spend('patient', 1), turn]))
      }
      expect(spent.map((each) => (typeof each === 'string' ? each : each.isWithin))).toEqual([true, true, true, true, true, false, false, false])
    } finally {
      redis?.own?.thaw()
    }
  })
})
