import { randomUUID } from 'node:crypto'
import { connectSuppliers } from '../../adapters/index.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'
import { readConfig } from '../../src/config.ts'
import { checkSearch, type SearchCriteria } from '../../src/domain/search-criteria.ts'
import { planSearch } from '../../src/search/plan.ts'
import { eachOf } from '../client.ts'
import type { Stack } from '../processes.ts'

export type Chain = {
  readonly durations: readonly number[]
  readonly offers: readonly number[]
  /** By supplier: what its share of the chain took. */
  readonly bySupplier: Readonly<Record<string, readonly number[]>>
}

/**
 * What the gateway replaces: each supplier that serves the route asked when the one before has answered, without deadline, cache or batches. The very same adapters
 * read the answers; what is made of them afterwards (groups, facets, JSON) is not even counted.
 */
export async function askOneAfterTheOther(stack: Stack, inputs: readonly object[], atATime: number): Promise<Chain> {
  const connected = connectSuppliers(readConfig(stack.settings).suppliers, { now: Date.now, random: Math.random, onEvent: () => {} })
  const bySupplier = Object.fromEntries(connected.suppliers.map(({ id }) => [id, new Array<number>()]))
  try {
    const searches = await eachOf(inputs.map(criteriaOf), atATime, async (criteria) => {
      const started = performance.now()
      let offers = 0
      for (const { kind, supplier } of planSearch(connected.suppliers, criteria, Date.now())) {
        if (kind === 'notServed') continue
        const begun = performance.now()
        const answer = await supplier.searchOffers(criteria, { signal: AbortSignal.timeout(30_000), requestId: randomUUID(), language: 'KO' })
        offers += answer.offers.length
        bySupplier[supplier.id]?.push(performance.now() - begun)
      }
      return { offers, ms: performance.now() - started }
    })
    return { durations: searches.map(({ ms }) => ms), offers: searches.map(({ offers }) => offers), bySupplier }
  } finally {
    await connected.close()
  }
}

const places = createPlaces()

export function criteriaOf(input: object): SearchCriteria {
  const checked = checkSearch({ ...input, maxWaitMs: 900, enoughAfterMs: 550 } as Parameters<typeof checkSearch>[0], (id) => places.find(id), Date.now())
  if (checked.kind === 'refused') throw new Error(checked.problems.map(({ message }) => message).join(' '))
  return checked.criteria
}
