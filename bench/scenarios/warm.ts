import { createClient, eachOf } from '../client.ts'
import { startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'
import { summarise, tenth } from '../statistics.ts'

const query = `query Warm($input: CarSearchInput!) {
  searchCars(input: $input) {
    ... on CarSearch {
      id status
      offers(first: 20) { totalCount nodes { id vendor { name } vehicle { name category seats } price { total { amount currency } } } }
    }
    ... on InvalidCarSearch { message }
  }
}`

/** One busy search that is in the cache, asked over and over on so many connections. */
export async function warm({ connections = 20, requests = 6000 }) {
  const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off' } })
  const client = createClient(stack.graphqlUrl, connections)
  try {
    const input = busySearch()
    const load = (count: number) => eachOf(Array.from({ length: count }), connections, () => client.ask(query, { input }))
    await load(1000)
    const started = performance.now()
    const answers = await load(requests)
    const seconds = (performance.now() - started) / 1000
    return [{ case: `warm, ${connections} connections`, ...summarise(answers.map(({ ms }) => ms)), requestsPerSecond: tenth(requests / seconds) }]
  } finally {
    await client.close()
    await stack.stop()
  }
}
