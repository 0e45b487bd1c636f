import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createServer } from 'node:http'
import { paymentOrderId, type PaymentOrderId } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { Callback, DepositOrder, PaymentGateway } from '#domain/payment-gateway.ts'
import { createToss, toss } from '../../../../adapters/payments/toss/index.ts'
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts'
import { aCancel, aClock, anOrder, createGatewayBench, type GatewayBench, okOf, paid } from '../gateway-subject.ts'

let sandbox: Sandbox
let bench: GatewayBench
let gateway: PaymentGateway
const clock = aClock()
/** What the merchant's endpoint received, as it came. */
const received: string[] = []
const endpoint = createServer((request, response) => {
  void (async () => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.push(body)
    response.end()
  })()
})

beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now: clock.now })
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve))
  const { url } = sandbox.payments.toss
  bench = createGatewayBench({
    id: toss, create: ({ baseUrl, ...parts }) => createToss({ config: { baseUrl, secretKey: 'test_sk_sandbox', windowUrl: `${baseUrl}/window` }, ...parts }),
    server: ({ payments }) => payments.toss, recorded: { approve: [], cancel: [] }, operations: { approve: 'confirm', cancel: 'cancel' }, says: { maintenance: 'LATER', unknownPayment: 'OK' }, enumerations: [], secrets: [],
  }, url, clock)
  gateway = bench.gateway()
})
beforeEach(async () => {
  sandbox.payments.toss.reset()
  received.splice(0)
  const address = endpoint.address()
  await admin('webhooks', { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/toss` })
})
afterAll(async () => {
  await bench.close()
  await new Promise((resolve) => endpoint.close(resolve))
  await sandbox.stop()
})

const admin = async (act: string, input: object) => {
  const answer = await fetch(`${sandbox.payments.toss.url}/__sandbox/${act}`, { method: 'POST', body: JSON.stringify(input) })
  expect(answer.status).toBe(200)
}

const nobody = async () => undefined
const read = async (body: string, secretOf: (order: PaymentOrderId) => Promise<string | undefined> = nobody): Promise<Callback> => {
  if (!gateway.readCallback) throw new Error('Toss calls back')
  return gateway.readCallback({ body, secretOf }, bench.call())
}
const messages = async (count: number) => {
  await vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(count))
  return [...received]
}

const aDeposit = (): DepositOrder => ({ ...anOrder(), customerName: '홍길동', bank: '20', validHours: 24 })

async function anAccount() {
  const order = aDeposit()
  const { payment } = okOf(await gateway.awaitDeposit?.(order, bench.call()) ?? { kind: 'UNKNOWN', code: undefined, problem: 'no deposits' })
  const secret = payment.deposit?.secret
  const secretOf = async (asked: PaymentOrderId) => (asked === order.order ? secret : undefined)
  return { order, payment, secretOf }
}

describe('a callback of Toss about a payment', () => {
  it('leads to what they say when they are asked', async () => {
    const { payment } = await paid(bench, gateway)
    const [message = ''] = await messages(1)
    expect(await read(message)).toEqual({ kind: 'VERIFIED', payment: (await gateway.find(payment, bench.call()).then(okOf)).payment })
  })

  it('moves nothing by what it says itself: forged with another state and amount, it leads to the truth', async () => {
    const { payment } = await paid(bench, gateway)
    const forged = { eventType: 'PAYMENT_STATUS_CHANGED', createdAt: '2026-11-20T12:00:00', data: { paymentKey: payment.ref, orderId: payment.order, status: 'CANCELED', totalAmount: 1, balanceAmount: 0 } }
    await admin('forgery', forged)
    const all = await messages(2)
    expect(await Promise.all(all.map((message) => read(message)))).toEqual(all.map(() => ({ kind: 'VERIFIED', payment: expect.objectContaining({ state: 'PAID', balance: won(265_000) }) })))
  })

  it('of a payment that they do not know, or of another order, is refused', async () => {
    const { payment } = await paid(bench, gateway)
    const about = (data: object) => JSON.stringify({ eventType: 'PAYMENT_STATUS_CHANGED', data })
    expect(await read(about({ paymentKey: 'nobodys', orderId: payment.order }))).toMatchObject({ kind: 'REFUSED' })
    expect(await read(about({ paymentKey: payment.ref, orderId: 'another-order' }))).toMatchObject({ kind: 'REFUSED' })
  })

  it('can wait when they cannot be asked now', async () => {
    const { payment } = await paid(bench, gateway)
    sandbox.payments.toss.setFault('serverError')
    expect(await read(JSON.stringify({ eventType: 'PAYMENT_STATUS_CHANGED', data: { paymentKey: payment.ref, orderId: payment.order } }))).toMatchObject({ kind: 'NOT_NOW' })
  })

  it('of a kind that we have nothing of is left alone', async () => {
    expect(await read('{"eventType":"CANCEL_STATUS_CHANGED","data":{"transactionKey":"t"}}')).toEqual({ kind: 'IGNORED' })
  })

  it('leads to one truth however often, late and in whatever order it comes', async () => {
    await admin('webhooks', { copies: 4, longestDelayMs: 30 })
    const done = await paid(bench, gateway)
    okOf(await gateway.cancel(aCancel(done, 12_619), bench.call()))
    const all = await messages(8)
    const states = (await Promise.all(all.map((message) => read(message)))).map((callback) => (callback.kind === 'VERIFIED' ? callback.payment.balance.minorUnits : callback.kind))
    expect(new Set(states)).toEqual(new Set([252_381]))
  })
})

describe('a callback of Toss about a deposit', () => {
  it('needs the secret of its account, and leads to what they say when they are asked', async () => {
    const { order, secretOf } = await anAccount()
    await admin('deposit', { orderId: order.order })
    const message = (await messages(3)).find((body) => body.includes('"secret":"') && !body.includes('eventType')) ?? ''
    expect(await read(message, secretOf)).toMatchObject({ kind: 'VERIFIED', payment: { order: order.order, state: 'PAID', total: order.amount } })
    expect(await read(message, async () => 'ps_another')).toMatchObject({ kind: 'REFUSED' })
    expect(await read(message)).toMatchObject({ kind: 'REFUSED' })
  })

  it('may take it back (Q9)', async () => {
    const { order, secretOf } = await anAccount()
    await admin('deposit', { orderId: order.order })
    await admin('depositReversal', { orderId: order.order })
    const deposits = (await messages(5)).filter((body) => !body.includes('eventType'))
    expect(await Promise.all(deposits.map((body) => read(body, secretOf)))).toMatchObject([{ payment: { state: 'AWAITING_DEPOSIT' } }, { payment: { state: 'AWAITING_DEPOSIT' } }])
  })

  it('is not asked about when the secret is wrong', async () => {
    const { order } = await anAccount()
    sandbox.payments.toss.resetCalls()
    await read(JSON.stringify({ createdAt: '', secret: 'guess', status: 'DONE', transactionKey: 't', orderId: order.order }), async () => 'ps_right')
    expect(sandbox.payments.toss.calls().total).toBe(0)
  })
})

describe('a message that is none of theirs', () => {
  it.each(['', '{', 'null', '[]', '"DONE"', '{}', '{"orderId":"o"}', '{"eventType":1}', '{"secret":"","orderId":"o","transactionKey":"t","status":"DONE"}', 'x'.repeat(100_000)])('is refused: %.40s', async (body) => {
    expect(await read(body, async () => 'secret')).toMatchObject({ kind: 'REFUSED' })
  })

  it('and of a thousand altered ones none is believed: each is refused, or leads to what they say when they are asked', async () => {
    const { order, secretOf, payment } = await anAccount()
    const done = await paid(bench, gateway)
    const truths = [payment.ref, done.payment.ref]
    const sound = [
      { eventType: 'PAYMENT_STATUS_CHANGED', createdAt: '2026-11-20T12:00:00', data: { paymentKey: done.payment.ref, orderId: done.payment.order, status: 'DONE', balanceAmount: 265_000, totalAmount: 265_000 } },
      { createdAt: '2026-11-20T12:00:00', secret: payment.deposit?.secret, status: 'DONE', transactionKey: 't1', orderId: order.order },
    ].map((message) => JSON.stringify(message))
    const secretAt = sound[1]?.indexOf(payment.deposit?.secret ?? '') ?? 0
    await fc.assert(fc.asyncProperty(fc.constantFrom(0, 1), fc.nat(), fc.integer({ min: 32, max: 126 }), async (which, at, code) => {
      const text = sound[which] ?? ''
      const place = at % text.length
      fc.pre(text.charCodeAt(place) !== code)
      const altered = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1)
      const callback = await read(altered, secretOf)
      if (callback.kind !== 'VERIFIED') return
      // Where nothing that counts was altered, the truth comes out: paid there, still waiting here, whatever the message claims.
      expect(truths).toContain(callback.payment.ref)
      expect(callback.payment.state).toBe(which === 0 ? 'PAID' : 'AWAITING_DEPOSIT')
      expect(which === 1 && place >= secretAt && place < secretAt + (payment.deposit?.secret?.length ?? 0)).toBe(false)
    }), { numRuns: 1000 })
    expect(sandbox.payments.toss.log().filter(({ event }) => event === 'APPROVED' || event === 'CANCELLED')).toHaveLength(1)
  })
})

it('an account for a deposit is refunded to a bank account, and not without one', async () => {
  const { order } = await anAccount()
  await admin('deposit', { orderId: order.order })
  const { payment } = okOf(await gateway.find({ order: order.order, ref: undefined }, bench.call()))
  if (!payment) throw new Error('no payment')
  const done = { order: { ...order, payer: 'p', returnUrl: '' }, payment }
  expect(await gateway.cancel(aCancel(done, 1000), bench.call())).toMatchObject({ kind: 'NOT_POSSIBLE' })
  const refundTo = { bank: '20', accountNumber: '1000123456789', holderName: '홍길동' }
  expect(await gateway.cancel(aCancel(done, 1000, { refundTo }), bench.call())).toMatchObject({ kind: 'OK', balance: won(264_000) })
  const told = JSON.stringify(bench.exchanges)
  expect([refundTo.holderName, refundTo.accountNumber, order.customerName, payment.deposit?.secret ?? ''].filter((personal) => told.includes(personal))).toEqual([])
})

it('an account that nobody paid into in time has expired', async () => {
  const { order } = await anAccount()
  await clock.wait(25 * 3_600_000)
  expect(okOf(await gateway.find({ order: paymentOrderId(order.order), ref: undefined }, bench.call())).payment).toMatchObject({ state: 'EXPIRED' })
})
