import { randomUUID } from 'node:crypto'
import { connectSuppliers } from '../../adapters/index.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'
import { readConfig } from '../../src/config.ts'
import { checkSearch, type SearchCriteria } from '../../src/domain/search-criteria.ts'
import { eachOf } from '../client.ts'
import { startStack } from '../processes.ts'
import { differentSearches } from '../searches.ts'
import { summarise } from '../statistics.ts'

/** What the gateway replaces: the same searches, each supplier asked when the one before has answered, without deadline or cache. */
export async function oneAfterTheOther({ searches = 500, atATime = 4 }) {
  const stack = await startStack()
  const connected = connectSuppliers(readConfig(stack.settings).suppliers, {
    now: Date.now,
    random: Math.random,
    onEvent: () => {},
  })
  try {
    const durations = await eachOf(differentSearches(searches).map(criteriaOf), atATime, async (criteria) => {
      const started = performance.now()
      for (const supplier of connected.suppliers) {
        await supplier.searchOffers(criteria, { signal: AbortSignal.timeout(30_000), requestId: randomUUID(), language: 'KO' })
      }
      return performance.now() - started
    })
    return [{ case: 'one supplier after the other', ...summarise(durations) }]
  } finally {
    await connected.close()
    await stack.stop()
  }
}

const places = createPlaces()

export function criteriaOf(input: object): SearchCriteria {
  const checked = checkSearch({ ...input, maxWaitMs: 900, enoughAfterMs: 550 } as Parameters<typeof checkSearch>[0], (id) => places.find(id), Date.now())
  if (checked.kind === 'refused') throw new Error(checked.problems.map(({ message }) => message).join(' '))
  return checked.criteria
}
