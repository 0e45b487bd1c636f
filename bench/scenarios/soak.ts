import { setTimeout as sleep } from 'node:timers/promises'
import { type ProcessFigures, processFiguresOf } from '../gateway-metrics.ts'
import { figuresOf, measure, p99BySecond, perSecondOf } from '../load/measure.ts'
import { arrivalsOf } from '../load/schedule.ts'
import { seededRandom } from '../random.ts'
import { timePlot } from '../report/plot.ts'
import { type Row, scenario } from '../scenario.ts'
import { medianOf, type Point, regressionOf, tenth } from '../statistics.ts'
import { openTarget } from '../target.ts'
import { dayOfRequests } from './zipf.ts'

const connections = 400
const samples = 240
/** Caches fill and code is compiled: growth that ends is none. */
const warmUpShare = 0.25
/** Samples of which the lowest stands for all: between collections the heap always rises. */
const floorOf = 8

type Sample = ProcessFigures & { readonly second: number }

export const soak = scenario({
  about: 'A long even load: does memory grow, do descriptors leak, does the event loop stay free?',
  settings: { minutes: 10, perSecond: 40, routes: 300 },
  async run({ minutes, perSecond, routes }, bench) {
    // A budget that is full long before the end: filling a cache is not leaking.
    const target = await openTarget({ url: undefined }, { settings: { MEMORY_CACHE_MB: '64' }, isPinned: true })
    const seconds = minutes * 60
    try {
      const random = seededRandom(bench.seed)
      const startsMs = arrivalsOf([{ seconds, perSecond }], 'POISSON', random)
      const watched: Sample[] = []
      const over = new AbortController()
      const watching = watch(target.url.replace('/graphql', ''), (seconds * 1000) / samples, watched, over.signal)
      const { row, sent } = await measure(target, `${minutes} min at ${perSecond}/s`, { ...dayOfRequests(routes, startsMs.length, random), connections, load: { kind: 'OPEN', startsMs } })
      over.abort()
      await watching
      const settled = watched.filter(({ second }) => second >= seconds * warmUpShare)
      return {
        rows: [
          row,
          ...[0, 1, 2, 3].map((quarter) => ({ case: `quarter ${quarter + 1}`, ...figuresOf(sent, { fromMs: quarter * seconds * 250, toMs: (quarter + 1) * seconds * 250 }) })),
          growthRow('RSS in MiB', settled, ({ rssMiB }) => rssMiB),
          growthRow('heap in MiB', settled, ({ heapMiB }) => heapMiB),
          growthRow('descriptors', settled, ({ descriptors }) => descriptors),
          growthRow('event loop p99 in ms', settled, ({ loopP99Ms }) => loopP99Ms),
        ],
        plots: [
          timePlot('Memory', 'MiB', [{ name: 'RSS', points: pointsOf(watched, ({ rssMiB }) => rssMiB) }, { name: 'heap used', points: pointsOf(watched, ({ heapMiB }) => heapMiB) }]),
          timePlot('Event loop, p99', 'ms', [{ name: 'p99', points: pointsOf(watched, ({ loopP99Ms }) => loopP99Ms) }]),
          timePlot('Latency, p99 by second', 'ms', [{ name: 'p99', points: p99BySecond(sent) }]),
          timePlot('Answers', 'per second', [{ name: 'answered', points: perSecondOf(sent) }]),
        ],
        notes: [
          'Growth: the slope of a straight line through the lowest of every eight samples, after the first quarter of the time; explained: the share of the movement that the line accounts for.',
        ],
      }
    } finally {
      await target.stop()
    }
  },
})

async function watch(gatewayUrl: string, everyMs: number, into: Sample[], over: AbortSignal): Promise<void> {
  const started = performance.now()
  while (!over.aborted) {
    into.push({ second: (performance.now() - started) / 1000, ...(await processFiguresOf(gatewayUrl)) })
    await sleep(everyMs, undefined, { signal: over }).catch(() => {}) // Over: the loop ends.
  }
}

type Figure = (sample: Sample) => number

const pointsOf = (watched: readonly Sample[], figure: Figure): readonly Point[] => watched.map((sample) => [sample.second, figure(sample)])

/** The lowest of each few samples: what is still there after a collection. */
export const floorsOf = (points: readonly Point[], size: number): readonly Point[] =>
  Array.from({ length: Math.floor(points.length / size) }, (_, index) => points.slice(index * size, (index + 1) * size).reduce((lowest, point) => (point[1] < lowest[1] ? point : lowest)))

function growthRow(name: string, settled: readonly Sample[], figure: Figure): Row {
  const points = pointsOf(settled, figure)
  const { slope, explained } = regressionOf(floorsOf(points, floorOf))
  const values = points.map(([, value]) => value)
  const median = medianOf(values)
  return {
    case: name, median: tenth(median), least: tenth(Math.min(...values)), most: tenth(Math.max(...values)),
    growthPerHour: tenth(slope * 3600), growthPercentPerHour: tenth((slope * 3600 * 100) / median), explained: Math.round(explained * 100) / 100,
  }
}
