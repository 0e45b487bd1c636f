import { setTimeout as sleep } from 'node:timers/promises'
import { answeredOf, figuresOf, measure, p99BySecond, perSecondOf } from '../load/measure.ts'
import { arrivalsOf } from '../load/schedule.ts'
import { seededRandom } from '../random.ts'
import { startRedis } from '../redis-server.ts'
import { latencyCurve, latencyPlot, timePlot } from '../report/plot.ts'
import { scenario } from '../scenario.ts'
import { tenth } from '../statistics.ts'
import { openTarget } from '../target.ts'
import { dayOfRequests } from './zipf.ts'

const routes = 60
const connections = 400

export const redisKilled = scenario({
  about: 'Two gateways under load on one Redis, which is killed after a third of the time and comes back, empty, after two.',
  settings: { seconds: 45, perSecond: 40 },
  usual: { seconds: 24 },
  async run({ seconds, perSecond }, bench) {
    const redis = await startRedis()
    if (!redis) return { rows: [], notes: ['redis-server is not installed here.'] }
    const target = await openTarget({ url: undefined }, { gateways: 2, settings: { REDIS_URL: redis.url } })
    const third = (seconds * 1000) / 3
    try {
      const random = seededRandom(bench.seed)
      const load = (lasts: number) => {
        const startsMs = arrivalsOf([{ seconds: lasts, perSecond }], 'POISSON', random)
        return { ...dayOfRequests(routes, startsMs.length, random), connections, load: { kind: 'OPEN' as const, startsMs } }
      }
      await measure(target, 'filling the cache', load(6))
      const faults = (async () => {
        await sleep(third)
        await redis.kill()
        await sleep(third)
        await redis.startAgain()
      })()
      const { row, sent } = await measure(target, 'the whole time', load(seconds))
      await faults
      const phases = ['Redis is there', 'Redis is killed', 'Redis is back'].map((name, index) => ({ name, figures: figuresOf(sent, { fromMs: index * third, toMs: (index + 1) * third }) }))
      const undisturbed = phases[0]?.figures.p99 ?? Number.NaN
      return {
        rows: [
          { ...row, availabilityPercent: availabilityOf(figuresOf(sent)) },
          ...phases.map(({ name, figures }) => ({ case: name, ...figures, availabilityPercent: availabilityOf(figures), addedP99: tenth(figures.p99 - undisturbed) })),
        ],
        plots: [
          timePlot(`p99 by second; killed at ${third / 1000} s, back at ${(2 * third) / 1000} s`, 'ms', [{ name: 'p99', points: p99BySecond(sent) }]),
          timePlot('Answers', 'per second', [{ name: 'answered', points: perSecondOf(sent) }]),
          latencyPlot('Latency', [latencyCurve('the whole time', answeredOf(sent))]),
        ],
      }
    } finally {
      await target.stop()
      await redis.stop()
    }
  },
})

const availabilityOf = ({ requests, refused, failed }: { readonly requests: number; readonly refused: number; readonly failed: number }): number =>
  Math.round((1 - (refused + failed) / Math.max(1, requests)) * 100_000) / 1000
