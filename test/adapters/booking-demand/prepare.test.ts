import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHttpClient, type HttpClient } from '../../../adapters/kit/http.ts'
import { bookingDemand } from '../../../adapters/suppliers/booking-demand/faults.ts'
import { createBookingDemand } from '../../../adapters/suppliers/booking-demand/index.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts'
import { aSearch, places, testMoment } from '../searches.ts'

let sandbox: Sandbox
let http: HttpClient
beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now: () => testMoment })
  http = createHttpClient({ supplier: bookingDemand, baseUrl: sandbox['booking-demand'].url })
})
afterAll(async () => {
  await http.close()
  await sandbox.stop()
})

it('reads the whole lists before anybody searches, so that the first search asks for none of them (Q2)', async () => {
  const config = { baseUrl: sandbox['booking-demand'].url, affiliateId: '1234567', token: 'sandbox-token' }
  const supplier = createBookingDemand({ config, http, now: () => testMoment })
  const call = { signal: AbortSignal.timeout(15_000), requestId: 'prepare', language: 'KO' } as const
  await supplier.prepare?.(call)
  const { details, depots } = sandbox['booking-demand'].calls().byOperation
  expect([details, depots].every((count) => (count ?? 0) > 0)).toBe(true)
  sandbox['booking-demand'].resetCalls()
  expect((await supplier.searchOffers(aSearch({ from: places.jeju }), call)).offers.length).toBeGreaterThan(0)
  expect(Object.keys(sandbox['booking-demand'].calls().byOperation).toSorted()).toEqual(['search', 'suppliers'])
})
