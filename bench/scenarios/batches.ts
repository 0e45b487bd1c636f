import { createClient } from '../client.ts'
import { callsOf, startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'

const query = `query Nested($input: CarSearchInput!, $first: Int!) {
  searchCars(input: $input, maxWaitMs: 5000) {
    ... on CarSearch {
      offers(first: $first) {
        nodes {
          id
          vehicle { details { options } }
          pickUp { branch { name shuttle { boardingPlace } hours { regular { day opens closes } } } }
          dropOff { branch { name } }
          coverages { name tier price { amount } }
          extras { name price { amount } }
        }
      }
    }
    ... on InvalidCarSearch { message }
  }
}`
type Answer = { readonly searchCars: { readonly offers?: { readonly nodes: readonly unknown[] } } }

/** The same nested query over more and more offers, each time on a gateway that remembers nothing: which calls reach the suppliers? */
export async function batches({ sizes = [10, 100, 500] }) {
  const rows = []
  for (const first of sizes) {
    const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off' } })
    const client = createClient(stack.graphqlUrl, 1)
    try {
      const { data, ms } = await client.ask<Answer>(query, { input: busySearch(), first })
      const offers = data.searchCars.offers?.nodes.length ?? 0
      for (const [supplier, url] of Object.entries(stack.supplierUrls)) {
        rows.push({ offers, supplier, ...(await callsOf(url)), ms: Math.round(ms) })
      }
    } finally {
      await client.close()
      await stack.stop()
    }
  }
  return rows
}
