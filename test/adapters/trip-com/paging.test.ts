import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHttpClient, type HttpClient } from '../../../adapters/kit/http.ts'
import { tripCom } from '../../../adapters/suppliers/trip-com/faults.ts'
import { createTripCom } from '../../../adapters/suppliers/trip-com/index.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts'
import { aSearch, places, testMoment } from '../searches.ts'

describe('a search that fills several pages', () => {
  let sandbox: Sandbox
  let http: HttpClient
  beforeAll(async () => {
    sandbox = await startSandbox({ latency: 'off', now: () => testMoment })
    http = createHttpClient({ supplier: tripCom, baseUrl: sandbox['trip-com'].url })
  })
  beforeEach(() => sandbox['trip-com'].reset())
  afterAll(async () => {
    await http.close()
    await sandbox.stop()
  })

  const call = () => ({ signal: AbortSignal.timeout(10_000), requestId: 'r1', language: 'KO' }) as const
  const supplier = (pageSize: number) =>
    createTripCom({ config: { baseUrl: sandbox['trip-com'].url, vendorId: '10001', secret: '12345678', pageSize }, http, now: () => testMoment })

  it('is the same answer as on one page', async () => {
    const whole = await supplier(500).searchOffers(aSearch({ from: places.jeju }), call())
    sandbox['trip-com'].resetCalls()
    expect(await supplier(100).searchOffers(aSearch({ from: places.jeju }), call())).toEqual(whole)
    expect(sandbox['trip-com'].calls().total).toBe(Math.ceil(whole.received / 100))
  })

  it('ends where more has come than we keep, and counts what is over', async () => {
    sandbox['trip-com'].setFault('duplicates')
    const { received, offers, dropped } = await supplier(300).searchOffers(aSearch({ from: places.jeju }), call())
    expect(sandbox['trip-com'].calls().total).toBe(4)
    expect([received, dropped.OVER_LIMIT]).toEqual([1200, 200])
    expect(offers.length).toBeLessThanOrEqual(1000)
  })

  it('finds cars on the mainland through its own channel', async () => {
    const adapter = supplier(500)
    const { offers } = await adapter.searchOffers(aSearch({ from: places.shanghai }), call())
    const [ref] = offers.map(({ pickUpBranch }) => pickUpBranch.ref)
    expect(ref).toMatch(/^ISD:/)
    expect((await adapter.branches?.(ref ? [ref] : [], call()))?.size).toBe(1)
  })
})
