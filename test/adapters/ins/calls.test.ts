import { describe, expect, it } from 'vitest'
import type { HttpClient } from '../../../adapters/kit/http.ts'
import { createIns, type InsVersion } from '../../../adapters/suppliers/ins/index.ts'
import type { SearchAnswer } from '#domain/supplier.ts'
import { aSearch, places, testMoment } from '../searches.ts'
import carListOfV1 from './fixtures/v1-carlist.json' with { type: 'json' }
import searchOfV1 from './fixtures/v1-carsearch.json' with { type: 'json' }
import companiesOfV1 from './fixtures/v1-companylist.json' with { type: 'json' }
import coversOfV1 from './fixtures/v1-inslist.json' with { type: 'json' }
import searchOfV2 from './fixtures/v2-carsearch.json' with { type: 'json' }
import companiesOfV2 from './fixtures/v2-companylist.json' with { type: 'json' }

const call = { signal: new AbortController().signal, requestId: 'r1', language: 'KO' } as const
const answersOf = {
  v1: { carsearch: searchOfV1, carlist: carListOfV1, inslist: coversOfV1, companylist: companiesOfV1 },
  v2: { carsearch: searchOfV2, companylist: companiesOfV2 },
} as const satisfies Record<InsVersion, Readonly<Record<string, { readonly response: unknown }>>>

/** A supplier whose answers are the fixtures, and the forms that it sent. */
function aSupplier(version: InsVersion, change: { readonly companies?: number } = {}) {
  const sent: { readonly path: string; readonly form: Readonly<Record<string, string>> }[] = []
  const http: HttpClient = {
    close: async () => {},
    send: async ({ path, body }) => {
      const form = Object.fromEntries(new URLSearchParams(body))
      sent.push({ path, form })
      const answer = Object.entries<{ readonly response: unknown }>(answersOf[version]).find(([cmd]) => cmd === form['cmd'])?.[1]
      return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer?.response)) }
    },
  }
  const config = { baseUrl: 'http://supplier.test', uid: 'agency & co', passcode: 'p=1', version, companies: 19, commissionPercent: 10, ...change }
  return { supplier: createIns({ config, http, now: () => testMoment }), sent, commands: () => sent.map(({ form }) => form['cmd']) }
}

const jeju = aSearch({ from: places.jeju })

describe('a search', () => {
  it.each([['v1', '/rtapi/ws.aspx'], ['v2', '/rtapi/ws_v2.aspx']] as const)('in %s goes to its own address, with credentials and everything that it asks in the form', async (version, path) => {
    const { supplier, sent } = aSupplier(version)
    await supplier.searchOffers(jeju, call)
    expect(sent[0]).toEqual({ path, form: { cmd: 'carsearch', uid: 'agency & co', passcode: 'p=1', sd: '202612101000', ed: '202612131000', option_ins: '1' } })
  })

  it.each([
    ['v1', ['carsearch', 'companylist', 'carlist', 'inslist']], ['v2', ['carsearch', 'companylist']],
  ] as const)('in %s pays for prices alone once cars, covers and companies are known (Q12, Q13)', async (version, cold) => {
    const { supplier, commands } = aSupplier(version)
    await supplier.searchOffers(jeju, call)
    await supplier.searchOffers(jeju, call)
    expect(commands()).toEqual([...cold, 'carsearch'])
  })

  it('finds the same offers in both versions: V1 is read with its lists, V2 by itself (Q12)', async () => {
    const [v1, v2] = await Promise.all((['v1', 'v2'] as const).map((version): Promise<SearchAnswer> => aSupplier(version).supplier.searchOffers(jeju, call)))
    expect(v1).toEqual(v2)
    expect(v1?.offers).toHaveLength(4)
  })

  it('of a place that has no yards asks nothing (Q1)', async () => {
    const { supplier, sent } = aSupplier('v2')
    for (const criteria of [aSearch({ from: places.gimpo }), aSearch({ from: places.jeju, to: places.gimpo })]) {
      expect(await supplier.searchOffers(criteria, call)).toEqual({ received: 0, offers: [], dropped: {} })
    }
    expect(sent).toEqual([])
  })
})

describe('a call', () => {
  it('costs a tenth of a credit for each linked company, the list of companies a tenth in all (Q13)', () => {
    expect(aSupplier('v2', { companies: 24 }).supplier.limits.creditsPerCall).toEqual({ searchOffers: 2.4, vehicles: 2.4, branches: 0.1 })
  })
})
