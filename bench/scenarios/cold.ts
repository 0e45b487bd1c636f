import { type Client, createClient, eachOf } from '../client.ts'
import { setFault, startStack } from '../processes.ts'
import { differentSearches } from '../searches.ts'
import { type Summary, summarise } from '../statistics.ts'

const maxWaitMs = 900

const queryFor = (details: string): string => `query Cold($input: CarSearchInput!, $maxWaitMs: Int) {
  searchCars(input: $input, maxWaitMs: $maxWaitMs) {
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

/** Every search is new to the cache; then with look-ups of one supplier that never answer, then with nothing of it that answers. */
export async function cold({ searches = 500, atATime = 4 }): Promise<readonly Row[]> {
  const stack = await startStack()
  const client = createClient(stack.graphqlUrl, atATime)
  try {
    await searchAll(client, differentSearches(20, 100_000), atATime) // warms code and connections, not the cache of the counted searches
    const natural = rowOf('cold, default latencies', await searchAll(client, differentSearches(searches), atATime))
    await setFault(stack.supplierUrls['trip-com'], { fault: 'hang', operation: 'productdetail' })
    const nested = rowOf('cold, details of trip-com hanging', await searchAll(client, differentSearches(searches, searches), atATime, nestedQuery))
    await setFault(stack.supplierUrls['trip-com'], { fault: 'hang' })
    const hanging = rowOf('cold, trip-com hanging', await searchAll(client, differentSearches(searches, 2 * searches), atATime))
    return [natural, nested, hanging]
  } finally {
    await client.close()
    await stack.stop()
  }
}

/** What a supplier cannot tell of an offer is an error beside the answer, as when its breaker is open. */
const searchAll = (client: Client, inputs: readonly object[], atATime: number, asked = query) =>
  eachOf(inputs, atATime, (input) => client.ask<Answer>(asked, { input, maxWaitMs }, ['SUPPLIER_UNAVAILABLE']))

function rowOf(name: string, answers: readonly { readonly data: Answer; readonly ms: number }[]): Row {
  const results = answers.map(({ data }) => data.searchCars)
  const isExact = ({ received, kept, merged, dropped }: Source) => received === kept + merged + dropped.reduce((sum, { count }) => sum + count, 0)
  return {
    case: name,
    ...summarise(answers.map(({ ms }) => ms)),
    laterThanAllowed: answers.filter(({ ms }) => ms > maxWaitMs + 50).length,
    accountingErrors: results.filter(({ sources }) => !sources?.every(isExact)).length,
    whole: results.filter(({ sources }) => sources?.every(({ state }) => state === 'ANSWERED')).length,
    meanOffers: Math.round(results.reduce((sum, { offers }) => sum + (offers?.totalCount ?? 0), 0) / results.length),
  }
}
