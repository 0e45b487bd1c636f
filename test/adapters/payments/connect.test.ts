import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectGateways, gatewayNames } from '../../../adapters/index.ts'
import type { Exchange } from '../../../adapters/kit/tap.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts'
import { aCancel, aClock, anOrder, createGatewayBench, okOf, paid } from './gateway-subject.ts'

let sandbox: Sandbox
const clock = aClock()
beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now: clock.now })
})
afterAll(() => sandbox.stop())

it('gives every configured gateway its own client, so that each is paid by and cancelled', async () => {
  const exchanges: Exchange[] = []
  const { toss, kakaopay, naverpay } = sandbox.payments
  const connected = connectGateways({
    toss: { baseUrl: toss.url, secretKey: 'test_sk_sandbox', windowUrl: `${toss.url}/window` },
    kakaopay: { baseUrl: kakaopay.url, cid: 'TC0ONETIME', secretKey: 'DEV_sandbox' },
    naverpay: {
      baseUrl: naverpay.url, partnerId: 'naverpay-partner', clientId: 'sandbox-client', clientSecret: 'sandbox-client-secret', chainId: 'sandbox-chain', windowUrl: `${naverpay.url}/window`,
    },
  }, { now: clock.now, wait: clock.wait, tap: (exchange) => exchanges.push(exchange) })
  expect(connected.gateways.map(({ id }) => id)).toEqual(gatewayNames)
  for (const gateway of connected.gateways) {
    const subject = { id: gateway.id, create: () => gateway, server: () => toss, recorded: { approve: [], cancel: [] }, operations: { approve: '', cancel: '' }, says: { maintenance: 'LATER', unknownPayment: 'OK' }, enumerations: [], secrets: [] } as const
    const bench = createGatewayBench(subject, 'http://nobody.test', clock)
    const done = await paid(bench, gateway, anOrder())
    expect(okOf(await gateway.cancel(aCancel(done, done.payment.total.minorUnits), bench.call())).balance.minorUnits).toBe(0)
  }
  expect(new Set(exchanges.map(({ supplier }) => supplier))).toEqual(new Set(gatewayNames))
  expect(['test_sk_sandbox', 'DEV_sandbox', 'sandbox-client-secret'].filter((secret) => JSON.stringify(exchanges).includes(secret))).toEqual([])
  await connected.close()
  expect(await connected.gateways[0]?.find({ order: anOrder().order, ref: undefined }, { signal: new AbortController().signal, requestId: 'r', language: 'KO' })).toMatchObject({ kind: 'UNKNOWN' })
})

it('connects those alone that are configured', async () => {
  const connected = connectGateways({ kakaopay: { baseUrl: 'http://nobody.test', cid: 'c', secretKey: 's' } }, { now: clock.now, wait: clock.wait })
  expect(connected.gateways.map(({ id }) => id)).toEqual(['kakaopay'])
  await connected.close()
})
