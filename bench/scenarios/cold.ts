import { setTimeout as sleep } from 'node:timers/promises'
import { serverNames } from '../../sandbox/registry.ts'
import { type Client, createClient, eachOf } from '../client.ts'
import { setFault, startStack } from '../processes.ts'
import { differentSearches } from '../searches.ts'
import { type Summary, summarise } from '../statistics.ts'

const maxWaitMs = 900

const queryFor = (details: string): string => `query Cold($input: CarSearchInput!, $maxWaitMs: Int, $enoughAfterMs: Int) {
  searchCars(input: $input, maxWaitMs: $maxWaitMs, enoughAfterMs: $enoughAfterMs) {
    ... on CarSearch {
      id status
      sources { supplier { id } state received kept merged dropped { count } }
      offers(first: 20) { totalCount nodes { id vendor { name } vehicle { name category } price { total { amount currency } } ${details} } }
    }
    ... on InvalidCarSearch { message }
  }
}`
const query = queryFor('')
const nestedQuery = queryFor('more: vehicle { details { options } } pickUp { branch { address } } coverages { name } extras { name }')

type Source = {
  readonly supplier: { readonly id: string }
  readonly state: string
  readonly received: number
  readonly kept: number
  readonly merged: number
  readonly dropped: readonly { readonly count: number }[]
}
type Answer = { readonly searchCars: { readonly id?: string; readonly sources?: readonly Source[]; readonly offers?: { readonly totalCount: number } } }

type Row = Summary & {
  readonly case: string
  readonly laterThanAllowed: number
  readonly accountingErrors: number
  readonly whole: number
  readonly meanOffers: number
}

/**
 * Every search is new to the cache: as the sandbox is by default; waiting for everybody; with look-ups of one supplier that never answer; then with
 * each supplier in turn that never answers anything.
 */
export async function cold({ searches = 500, atATime = 4 }): Promise<readonly Row[]> {
  let searched = 100_000
  const next = (count: number) => {
    searched += count
    return differentSearches(count, searched - count)
  }
  const stack = await startStack()
  const client = createClient(stack.graphqlUrl, atATime)
  try {
    await searchAll(client, next(40), atATime) // Warms code and connections, not the cache of the counted searches.
    const rows = [
      rowOf('cold, default latencies', await searchAll(client, next(searches), atATime)),
      rowOf('cold, waiting for everybody', await searchAll(client, next(searches), atATime, query, maxWaitMs)),
    ]
    await setFault(stack.supplierUrls['trip-com'], { fault: 'hang', operation: 'productdetail' })
    rows.push(rowOf('cold, details of trip-com hanging', await searchAll(client, next(searches), atATime, nestedQuery)))
    for (const name of serverNames) {
      await Promise.all(Object.values(stack.supplierUrls).map((url) => fetch(`${url}/__sandbox/reset`, { method: 'POST' })))
      await sleep(breakersCloseWithinMs)
      await searchAll(client, next(20), atATime)
      await setFault(stack.supplierUrls[name], { fault: 'hang' })
      rows.push(rowOf(`cold, ${name} hanging`, await searchAll(client, next(searches), atATime)))
    }
    return rows
  } finally {
    await client.close()
    await stack.stop()
  }
}

/** Every row begins with suppliers that are believed to be well. */
const breakersCloseWithinMs = 6_000

/** What a supplier cannot tell of an offer is an error beside the answer, as when its breaker is open. */
const searchAll = (client: Client, inputs: readonly object[], atATime: number, asked = query, enoughAfterMs = 550) =>
  eachOf(inputs, atATime, (input) => client.ask<Answer>(asked, { input, maxWaitMs, enoughAfterMs }, ['SUPPLIER_UNAVAILABLE']))

function rowOf(name: string, answers: readonly { readonly data: Answer; readonly ms: number }[]): Row {
  const results = answers.map(({ data }) => data.searchCars)
  const isExact = ({ received, kept, merged, dropped }: Source) => received === kept + merged + dropped.reduce((sum, { count }) => sum + count, 0)
  return {
    case: name,
    ...summarise(answers.map(({ ms }) => ms)),
    laterThanAllowed: answers.filter(({ ms }) => ms > maxWaitMs + 50).length,
    accountingErrors: results.filter(({ sources }) => !sources?.every(isExact)).length,
    whole: results.filter(({ sources }) => sources?.every(({ state }) => state === 'ANSWERED' || state === 'NOT_SERVED')).length,
    meanOffers: Math.round(results.reduce((sum, { offers }) => sum + (offers?.totalCount ?? 0), 0) / results.length),
  }
}
