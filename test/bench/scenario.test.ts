import { describe, expect, it } from 'vitest'
import { countsFor, runScenario, scenario } from '../../bench/scenario.ts'

const bench = { url: undefined, seed: 1 }
const described = scenario({
  about: 'One.', settings: { seconds: 8, connections: 20 }, usual: { seconds: 4 },
  run: async ({ seconds, connections }) => ({ rows: [{ seconds, connections }] }),
})
const plain = async ({ searches = 500 }) => [{ case: 'plain', searches, left: undefined }]

describe('the counts of a scenario', () => {
  it('are those that were given, else those of the usual run, else its own', () => {
    expect(countsFor(described, {}, false)).toEqual({ seconds: 8, connections: 20 })
    expect(countsFor(described, {}, true)).toEqual({ seconds: 4, connections: 20 })
    expect(countsFor(described, { seconds: 1 }, true)).toEqual({ seconds: 1, connections: 20 })
  })

  it('leave out what another scenario of the same run takes', () => {
    expect(countsFor(described, { minutes: 10 }, false)).not.toHaveProperty('minutes')
  })
})

describe('a scenario', () => {
  it('is run with its counts', async () => {
    expect(await runScenario(described, countsFor(described, { connections: 3 }, false), bench)).toEqual({ rows: [{ seconds: 8, connections: 3 }] })
  })

  it('may be no more than a function from counts to rows', async () => {
    expect(await runScenario(plain, countsFor(plain, {}, false), bench)).toEqual({ rows: [{ case: 'plain', searches: 500 }] })
    expect(await runScenario(plain, countsFor(plain, { searches: 2 }, false), bench)).toEqual({ rows: [{ case: 'plain', searches: 2 }] })
  })
})
