import { differentFilters } from '../filters.ts'
import { closedThenOpen } from '../load/closed-then-open.ts'
import { prepareSearch } from '../prepare-search.ts'
import { seededRandom } from '../random.ts'
import { scenario } from '../scenario.ts'
import { filteredPage } from '../search-page.ts'
import { busySearch } from '../searches.ts'
import { openTarget } from '../target.ts'

/** More than are sent in the time: none comes twice. */
const filters = 100_000

export const hotFilters = scenario({
  about: 'One known search, each page with a filter and order that nobody has asked for: closed loop, then open at 60 % of that.',
  settings: { connections: 20, seconds: 8, perSecond: 0 },
  usual: { seconds: 4 },
  acceptsUrl: true,
  async run({ connections, seconds, perSecond }, bench) {
    const target = await openTarget(bench, { settings: { SANDBOX_LATENCY: 'off' }, isPinned: true })
    try {
      const { id, offers } = await prepareSearch(target.url, busySearch())
      const requests = differentFilters(filters, seededRandom(bench.seed)).map(({ filter, sort }) => ({ document: 0, variables: { id, filter, sort } }))
      const asked = { documents: [filteredPage], requests, order: Uint32Array.from(requests.keys()), knownSearches: [id] }
      const measured = await closedThenOpen(target, 'changing filters', asked, { connections, seconds, perSecond, seed: bench.seed })
      return { ...measured, notes: [`The search has ${offers} offers.`] }
    } finally {
      await target.stop()
    }
  },
})
