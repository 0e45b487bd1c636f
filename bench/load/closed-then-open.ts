import { seededRandom } from '../random.ts'
import { latencyCurve, latencyPlot, timePlot } from '../report/plot.ts'
import type { Measured } from '../scenario.ts'
import type { Target } from '../target.ts'
import type { Job } from './job.ts'
import { answeredOf, measure, perSecondOf } from './measure.ts'
import { arrivalsOf } from './schedule.ts'

/** What a server takes with room to spare; waiting times at the very limit tell about the length of the test. */
const restedShare = 0.6
const warmUp = { kind: 'CLOSED', seconds: 2 } as const

type Settings = {
  readonly connections: number
  readonly seconds: number
  /** Of the open loop; 0: 60 % of what the closed loop reached. Two servers are compared at the same rate, or the slower one looks better. */
  readonly perSecond: number
  readonly seed: number
}
type Asked = Pick<Job, 'documents' | 'requests' | 'order' | 'knownSearches'>

/** The same requests as fast as they go, which gives the rate; then arriving at 60 % of that, which gives the waiting times. */
export async function closedThenOpen(target: Target, name: string, asked: Asked, { connections, seconds, perSecond: wanted, seed }: Settings): Promise<Measured> {
  await measure(target, 'warming up', { ...asked, connections, load: warmUp })
  const closed = await measure(target, `${name}, closed loop, ${connections} connections`, { ...asked, connections, load: { kind: 'CLOSED', seconds } })
  const perSecond = wanted > 0 ? wanted : Math.max(1, Math.floor(Number(closed.row['perSecond']) * restedShare))
  const startsMs = arrivalsOf([{ seconds, perSecond }], 'POISSON', seededRandom(seed))
  const open = await measure(target, `${name}, open loop, ${perSecond}/s`, { ...asked, connections: connections * 5, load: { kind: 'OPEN', startsMs } })
  const both = [['closed loop', closed], ['open loop', open]] as const
  return {
    rows: [closed.row, open.row],
    histograms: Object.fromEntries(both.map(([loop, { histogram }]) => [loop, histogram])),
    plots: [
      latencyPlot('Latency', both.map(([loop, { sent }]) => latencyCurve(loop, answeredOf(sent)))),
      timePlot('Answers', 'per second', both.map(([loop, { sent }]) => ({ name: loop, points: perSecondOf(sent) }))),
    ],
  }
}
