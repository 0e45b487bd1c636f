import { attack } from '../../test/hostile/attack.ts'
import { corpus, type Family, families, type Hostile } from '../../test/hostile/corpus.ts'
import { anUnprotectedServer } from '../../test/hostile/an-unprotected-server.ts'
import { anOffer, aBranchDirectory, aReviewQueue, aRoom, aView, now, places, rates } from '../../test/graphql/makers.ts'
import { aCache } from '../../test/search/makers.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { createServer } from '../../src/http/server.ts'
import { tenth } from '../statistics.ts'

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/**
 * Processor time of one refusal by family, beside that of the same request at a server without protection. Both ends are in this process: what a
 * request costs the client is measured by a plain one of the same size, and taken off.
 */
export async function hostile({ rounds = 5 }) {
  const search = aRoom(aView(Array.from({ length: 500 }, (_, index) => anOffer(index))))
  const rooms = { search, places, branches: aBranchDirectory(), reviewQueue: aReviewQueue(), rates, log: quiet }
  const server = await createServer({
    ...rooms, metrics: createMetrics(), now: () => now, isProduction: true, operatorToken: undefined, allowedOrigins: [],
    cache: aCache(), operationsSafelist: 'off', answerCacheBytes: 16 * 1024 * 1024, shedsLoad: false,
  })
  const url = await server.listen(0, '127.0.0.1')
  const control = await anUnprotectedServer(rooms)
  try {
    for (const each of corpus) await attack(url, each)
    const rows = []
    for (const family of Object.keys(families) as Family[]) {
      const ours = await measured(url, family, rounds)
      const theirs = await measured(control.url, family, 1)
      const refusals = ours.map(({ cpuMs }) => cpuMs)
      const worst = ours.find(({ cpuMs }) => cpuMs === Math.max(...refusals))
      rows.push({
        family, requests: ours.length, cpuMsMean: tenth(meanOf(refusals)), cpuMsMax: tenth(Math.max(...refusals)), worst: worst?.name.slice(0, 50), over20: refusals.filter((ms) => ms > 20).length,
        unprotectedMean: tenth(meanOf(theirs.map(({ cpuMs }) => cpuMs))), unprotectedMax: tenth(Math.max(...theirs.map(({ cpuMs }) => cpuMs))), does: families[family],
      })
    }
    return rows
  } finally {
    await control.close()
    await server.close()
  }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The middle of several: one collection of garbage is not the request's. */
async function measured(url: string, family: Family, rounds: number): Promise<readonly { readonly name: string; readonly cpuMs: number }[]> {
  const results = []
  for (const each of corpus.filter((hostile) => hostile.family === family)) {
    const times = []
    for (let round = 0; round < rounds; round += 1) times.push((await attack(url, each)).cpuMs - (await attack(url, plainLike(each))).cpuMs)
    results.push({ name: each.name, cpuMs: Math.max(0, times.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0) })
  }
  return results
}

/** As many bytes to a path that reads none of them. */
const plainLike = ({ body }: Hostile): Hostile => ({ family: 'notRequests', name: 'plain', method: body ? 'POST' : 'GET', path: '/nowhere', headers: { 'content-type': 'text/plain' }, body })
