import { closedThenOpen } from '../load/closed-then-open.ts'
import { prepareSearch } from '../prepare-search.ts'
import { scenario } from '../scenario.ts'
import { searchPage } from '../search-page.ts'
import { busySearch } from '../searches.ts'
import { openTarget } from '../target.ts'

export const warm = scenario({
  about: 'One search page that is in the cache, over and over: as fast as it goes, then with arrivals at 60 % of that.',
  settings: { connections: 20, seconds: 8, perSecond: 0 },
  usual: { seconds: 4 },
  acceptsUrl: true,
  async run({ connections, seconds, perSecond }, bench) {
    const target = await openTarget(bench, { settings: { SANDBOX_LATENCY: 'off' }, isPinned: true })
    try {
      const input = busySearch()
      const { id } = await prepareSearch(target.url, input)
      const asked = { documents: [searchPage], requests: [{ document: 0, variables: { input } }], order: Uint32Array.of(0), knownSearches: [id] }
      return await closedThenOpen(target, 'warm', asked, { connections, seconds, perSecond, seed: bench.seed })
    } finally {
      await target.stop()
    }
  },
})
