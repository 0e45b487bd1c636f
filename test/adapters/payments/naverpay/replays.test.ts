import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { won } from '#domain/money.ts'
import type { PaymentGateway } from '#domain/payment-gateway.ts'
import { createNaverPay, naverPay } from '../../../../adapters/payments/naverpay/index.ts'
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts'
import { aCancel, aClock, anOrder, authenticated, createGatewayBench, type GatewayBench, movementsOf, paid } from '../gateway-subject.ts'

let sandbox: Sandbox
let bench: GatewayBench
let gateway: PaymentGateway
const clock = aClock()
const server = () => sandbox.payments.naverpay

beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now: clock.now })
  bench = createGatewayBench({
    id: naverPay,
    create: ({ baseUrl, ...parts }) => createNaverPay({
      config: { baseUrl, partnerId: 'naverpay-partner', clientId: 'sandbox-client', clientSecret: 'sandbox-client-secret', chainId: 'sandbox-chain', windowUrl: `${baseUrl}/window` }, ...parts,
    }),
    server: ({ payments }) => payments.naverpay, recorded: { approve: [], cancel: [] }, operations: { approve: 'apply', cancel: 'cancel' },
    says: { maintenance: 'LATER', unknownPayment: 'OK' }, enumerations: [], secrets: [],
  }, server().url, clock)
  gateway = bench.gateway()
})
afterAll(async () => {
  await bench.close()
  await sandbox.stop()
})

/** Q3: nobody knows which of the two it is. */
describe.each(['stored', 'conflict'])('a key that comes again, answered %s', (mode) => {
  beforeEach(async () => {
    server().reset()
    await fetch(`${server().url}/__sandbox/replays`, { method: 'POST', body: JSON.stringify({ mode }) })
  })

  it('approves once, and says so again', async () => {
    const asked = anOrder()
    const approving = await authenticated(bench, gateway, asked)
    server().setFault('loseAnswer', { operation: 'apply', times: 1 })
    expect(await gateway.approve(approving, bench.call())).toMatchObject({ kind: 'UNKNOWN' })
    expect(await gateway.approve(approving, bench.call())).toMatchObject({ kind: 'OK', payment: { order: asked.order, total: asked.amount } })
    expect(movementsOf(server(), asked.order, 'APPROVED')).toHaveLength(1)
  })

  it('cancels once, and says so again, also when others have followed', async () => {
    const done = await paid(bench, gateway)
    const cancel = aCancel(done, 12_619)
    server().setFault('loseAnswer', { operation: 'cancel', times: 1 })
    expect(await gateway.cancel(cancel, bench.call())).toMatchObject({ kind: 'UNKNOWN' })
    expect(await gateway.cancel(aCancel(done, 1000, { balanceBefore: won(252_381) }), bench.call())).toMatchObject({ kind: 'OK' })
    expect(await gateway.cancel(cancel, bench.call())).toMatchObject({ kind: 'OK', cancel: { amount: won(12_619), attempt: cancel.attempt } })
    expect(movementsOf(server(), done.order.order, 'CANCELLED').map(({ amount }) => amount)).toEqual([12_619, 1000])
  })

  it('of another attempt, refused by the guard, freezes the payment', async () => {
    const done = await paid(bench, gateway)
    expect(await gateway.cancel(aCancel(done, 12_619), bench.call())).toMatchObject({ kind: 'OK' })
    expect(await gateway.cancel(aCancel(done, 12_619), bench.call())).toMatchObject({ kind: 'MISMATCH', code: 'RestAmountDiff' })
  })
})

it('a payment that nobody approved in time is declined once the history shows no approval (Q4)', async () => {
  const approving = await authenticated(bench, gateway, anOrder())
  await clock.wait(11 * 60_000)
  expect(await gateway.approve(approving, bench.call())).toMatchObject({ kind: 'DECLINED', code: 'TimeExpired' })
  const late = await authenticated(bench, gateway, anOrder())
  await clock.wait(11 * 60_000)
  server().setFault('serverError', { operation: 'history' })
  expect(await gateway.approve(late, bench.call())).toMatchObject({ kind: 'UNKNOWN', code: 'TimeExpired' })
})
