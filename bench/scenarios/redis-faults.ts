import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { type FaultProxy, type LineFault, startFaultProxy } from '../../sandbox/fault-proxy.ts'
import { figuresOf, measure } from '../load/measure.ts'
import { arrivalsOf } from '../load/schedule.ts'
import { seededRandom } from '../random.ts'
import { startRedis } from '../redis-server.ts'
import { type Row, scenario } from '../scenario.ts'
import { tenth } from '../statistics.ts'
import { openTarget } from '../target.ts'
import { dayOfRequests } from './zipf.ts'

const routes = 60
const connections = 400

type Trouble = { readonly name: string; readonly begin: (proxy: FaultProxy, admin: Redis) => Promise<unknown>; readonly end: (proxy: FaultProxy, admin: Redis) => Promise<unknown> }

const line = (name: string, fault: LineFault): Trouble => ({ name, begin: (proxy) => proxy.set(fault), end: (proxy) => proxy.clear() })

const troubles: readonly Trouble[] = [
  line('refused', { kind: 'refuse' }),
  line('hanging', { kind: 'hang' }),
  line('lost behind a firewall', { kind: 'lose' }),
  line('+500 ms', { kind: 'latency', ms: 500 }),
  line('reset at every answer', { kind: 'reset', afterBytes: 0 }),
  { name: 'read-only replica', begin: (_, admin) => admin.replicaof('127.0.0.1', '1'), end: (_, admin) => admin.replicaof('NO', 'ONE') },
  { name: 'full, evicting nothing', begin: (_, admin) => admin.config('SET', 'maxmemory', '1'), end: (_, admin) => admin.config('SET', 'maxmemory', '0') },
  { name: 'flushed', begin: (_, admin) => admin.flushall(), end: async () => {} },
]

export const redisFaults = scenario({
  about: 'Two gateways under load on one Redis behind a fault proxy: each trouble for half of its time, beside the half before it.',
  settings: { seconds: 30, perSecond: 60 },
  usual: { seconds: 8 },
  async run({ seconds, perSecond }, bench) {
    const redis = await startRedis()
    if (!redis) return { rows: [], notes: ['redis-server is not installed here.'] }
    const proxy = await startFaultProxy({ to: Number(new URL(redis.url).port) })
    const admin = new Redis(redis.url)
    const target = await openTarget({ url: undefined }, { gateways: 2, settings: { REDIS_URL: `redis://127.0.0.1:${proxy.port}` } })
    const half = (seconds * 1000) / 2
    const random = seededRandom(bench.seed)
    const load = (lasts: number) => {
      const startsMs = arrivalsOf([{ seconds: lasts, perSecond }], 'POISSON', random)
      return { ...dayOfRequests(routes, startsMs.length, random), connections, load: { kind: 'OPEN' as const, startsMs } }
    }
    try {
      await measure(target, 'filling the cache', load(6))
      const rows: Row[] = []
      for (const { name, begin, end } of troubles) {
        const measured = measure(target, name, load(seconds))
        await sleep(half)
        await begin(proxy, admin)
        const { sent } = await measured
        await end(proxy, admin)
        await sleep(backAfterMs)
        const [usual, troubled] = [figuresOf(sent, { fromMs: 0, toMs: half }), figuresOf(sent, { fromMs: half, toMs: 2 * half })]
        rows.push({ case: name, ...troubled, availabilityPercent: availabilityOf(troubled), usualP50: usual.p50, usualP99: usual.p99, addedP99: tenth(troubled.p99 - usual.p99) })
      }
      return { rows }
    } finally {
      await target.stop()
      admin.disconnect()
      await proxy.stop()
      await redis.stop()
    }
  },
})

/** Every trouble begins with a Redis that is believed to be well. */
const backAfterMs = 3000

const availabilityOf = ({ requests, refused, failed }: { readonly requests: number; readonly refused: number; readonly failed: number }): number =>
  Math.round((1 - (refused + failed) / Math.max(1, requests)) * 100_000) / 1000
