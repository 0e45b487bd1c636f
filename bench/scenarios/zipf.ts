import { answeredOf, figuresOf, measure, p99BySecond, perSecondOf } from '../load/measure.ts'
import { arrivalsOf, dayOf } from '../load/schedule.ts'
import { createZipf, type Random, seededRandom } from '../random.ts'
import { latencyCurve, latencyPlot, timePlot } from '../report/plot.ts'
import { scenario } from '../scenario.ts'
import { placeField, searchPage } from '../search-page.ts'
import { differentSearches } from '../searches.ts'
import { openTarget } from '../target.ts'
import type { Request } from '../load/job.ts'

/** Longer than any answer may take: who waits for suppliers keeps a connection. */
const connections = 400
const typed = ['제주', '제주국제', 'jeju', '서울', 'seoul st', '부산', 'gimpo', '인천공항', 'ㅈㅈ', '해운대']

export const zipf = scenario({
  about: 'A day in half a minute: arrivals of a day, routes by Zipf (few carry most), mixed with place look-ups.',
  settings: { seconds: 30, perSecond: 30, routes: 150 },
  usual: { seconds: 24, perSecond: 20, routes: 120 },
  acceptsUrl: true,
  async run({ seconds, perSecond, routes }, bench) {
    const target = await openTarget(bench)
    try {
      const random = seededRandom(bench.seed)
      const startsMs = arrivalsOf(dayOf(seconds, perSecond), 'POISSON', random)
      const { row, sent, histogram } = await measure(target, `day of ${seconds} s, ${routes} routes`, { ...dayOfRequests(routes, startsMs.length, random), connections, load: { kind: 'OPEN', startsMs } })
      const quarter = (seconds * 1000) / 4
      const quarters = ['night', 'morning', 'afternoon', 'evening'].map((name, index) => ({ case: name, ...figuresOf(sent, { fromMs: index * quarter, toMs: (index + 1) * quarter }) }))
      return {
        rows: [row, ...quarters],
        histograms: { day: histogram },
        plots: [
          latencyPlot('Latency', [latencyCurve('the whole day', answeredOf(sent)), ...hitsAndMisses(sent.tookMs, sent.outcomes)]),
          timePlot('Answers', 'per second', [{ name: 'answered', points: perSecondOf(sent) }]),
          timePlot('p99 by second', 'ms', [{ name: 'p99', points: p99BySecond(sent) }]),
        ],
      }
    } finally {
      await target.stop()
    }
  },
})

/** Of ten requests nine search, and one looks for a place. The filters of a search page are another scenario's: they need its id. */
export function dayOfRequests(routes: number, count: number, random: Random) {
  const searches: readonly Request[] = differentSearches(routes).map((input) => ({ document: 0, variables: { input } }))
  const fields: readonly Request[] = typed.map((text) => ({ document: 1, variables: { text } }))
  const route = createZipf(routes, random)
  const order = Uint32Array.from({ length: count }, () => (random() < 0.9 ? route() : routes + Math.floor(random() * typed.length)))
  return { documents: [searchPage, placeField], requests: [...searches, ...fields], order }
}

const hitsAndMisses = (tookMs: Float64Array, outcomes: readonly string[]) =>
  (['HIT', 'MISS'] as const).map((outcome) => latencyCurve(outcome === 'HIT' ? 'served from what is kept' : 'suppliers asked', tookMs.filter((_, index) => outcomes[index] === outcome)))
