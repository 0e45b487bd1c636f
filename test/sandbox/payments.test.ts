import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import { exchange } from './clients.ts'

let sandbox: Sandbox
let clock = Date.UTC(2026, 10, 20, 3)
beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now: () => clock })
})
beforeEach(() => {
  for (const server of Object.values(sandbox.payments)) server.reset()
})
afterAll(() => sandbox.stop())

const objectIn = (text: string): Readonly<Record<string, unknown>> => ({ ...JSON.parse(text) })

describe('Toss in the sandbox', () => {
  const authorization = `Basic ${Buffer.from('test_sk_sandbox:').toString('base64')}`
  const base = () => sandbox.payments.toss.url
  const post = (path: string, body: object, headers: Record<string, string> = {}) => exchange({ url: base() + path, method: 'POST', headers: { authorization, ...headers }, body: JSON.stringify(body) })
  const codeOf = async (answer: ReturnType<typeof post>) => objectIn((await answer).text)['code']
  let orders = 0

  async function inWindow(amount = 10_000) {
    const orderId = `sandbox-order-${++orders}`
    const fields = new URLSearchParams({ orderId, orderName: 'a car', amount: String(amount), customerKey: 'c', successUrl: 'https://front.example/', failUrl: 'https://front.example/' })
    const answer = await exchange({ url: `${base()}/window/pay`, method: 'POST', body: fields.toString() })
    const paymentKey = new URL(answer.headers['location']?.toString() ?? '').searchParams.get('paymentKey') ?? ''
    return { paymentKey, orderId, amount }
  }
  async function paid() {
    const payment = await inWindow()
    expect((await post('/v1/payments/confirm', payment)).status).toBe(200)
    return payment
  }

  it('refuses whoever has the wrong key, no key, or asks for what there is not', async () => {
    const asking = (headers: Record<string, string>) => exchange({ url: `${base()}/v1/payments/x`, headers })
    expect([(await asking({})).status, (await asking({ authorization: 'Basic eDo=' })).status, (await asking({ authorization })).status]).toEqual([403, 401, 404])
  })

  it.each([{ amount: 9999 }, { orderId: 'another-order' }, { orderId: 'a b' }, { amount: '10000' }, { surprise: 1 }])('confirms nothing with %j', async (change) => {
    expect(await codeOf(post('/v1/payments/confirm', { ...(await inWindow()), ...change }))).toBe('INVALID_REQUEST')
  })

  it('confirms within ten minutes or not at all', async () => {
    const payment = await inWindow()
    clock += 10 * 60_000 + 1
    expect(await codeOf(post('/v1/payments/confirm', payment))).toBe('NOT_FOUND_PAYMENT_SESSION')
  })

  it('answers a key again as it did, an error too, but not to another address', async () => {
    const payment = await inWindow(10_901)
    const first = await post('/v1/payments/confirm', payment, { 'idempotency-key': 'k' })
    expect([first.status, (await post('/v1/payments/confirm', payment, { 'idempotency-key': 'k' })).text]).toEqual([403, first.text])
    expect(await codeOf(post('/v1/payments/confirm', payment, { 'idempotency-key': 'k2' }))).toBe('ALREADY_PROCESSED_PAYMENT')
  })

  it('tells a second call with the same key that the first still runs', async () => {
    const payment = await inWindow()
    sandbox.payments.toss.setFault('slow', { operation: 'confirm', delayMs: 300, times: 1 })
    const first = post('/v1/payments/confirm', payment, { 'idempotency-key': 'k' })
    await expect.poll(() => sandbox.payments.toss.calls().byOperation['confirm']).toBe(1)
    expect((await post('/v1/payments/confirm', payment, { 'idempotency-key': 'k' })).status).toBe(409)
    expect((await first).status).toBe(200)
  })

  it('cancels once a second, and never more than there is', async () => {
    const { paymentKey } = await paid()
    const cancel = (cancelAmount: number) => post(`/v1/payments/${paymentKey}/cancel`, { cancelReason: 'r', cancelAmount })
    expect(await codeOf(cancel(10_001))).toBe('NOT_CANCELABLE_AMOUNT')
    expect((await cancel(4000)).status).toBe(200)
    expect(await codeOf(cancel(4000))).toBe('FORBIDDEN_CONSECUTIVE_REQUEST')
    clock += 1000
    expect(objectIn((await cancel(6000)).text)).toMatchObject({ status: 'CANCELED', balanceAmount: 0, cancels: [{}, {}] })
    expect(await codeOf(cancel(1))).toBe('ALREADY_CANCELED_PAYMENT')
    expect(sandbox.payments.toss.log().filter(({ event }) => event === 'CANCELLED').map(({ amount }) => amount)).toEqual([4000, 6000])
  })

  it('fails on demand, before it looks for the payment', async () => {
    expect(await codeOf(post('/v1/payments/nobodys/cancel', { cancelReason: 'r' }, { 'tosspayments-test-code': 'EXCEED_MAX_REFUND_DUE' }))).toBe('EXCEED_MAX_REFUND_DUE')
  })

  it('lists what moved, page by page', async () => {
    const one = await paid()
    await paid()
    await post(`/v1/payments/${one.paymentKey}/cancel`, { cancelReason: 'r', cancelAmount: 1000 })
    const list = async (more = '') => {
      const rows: unknown = JSON.parse((await exchange({ url: `${base()}/v1/transactions?startDate=2026-11-20T00:00:00&endDate=2026-11-21T00:00:00${more}`, headers: { authorization } })).text)
      return Array.isArray(rows) ? rows.map((row: unknown) => ({ amount: undefined, transactionKey: undefined, ...Object(row) })) : []
    }
    const all = await list()
    expect(all.map(({ amount }) => amount)).toEqual([10_000, 10_000, -1000])
    expect((await list(`&startingAfter=${String(all[0]?.transactionKey)}&limit=1`)).map(({ amount }) => amount)).toEqual([10_000])
  })

  const listed = (text: string): readonly Readonly<Record<string, unknown>>[] => {
    const rows: unknown = JSON.parse(text)
    return Array.isArray(rows) ? rows.map((row: unknown) => ({ ...Object(row) })) : []
  }
  const settlements = async () => listed((await exchange({ url: `${base()}/v1/settlements?startDate=2026-11-01&endDate=2026-12-31&size=5000`, headers: { authorization } })).text)
  const control = (method: string, body?: object) => exchange({ url: `${base()}/__sandbox/settlementErrors`, method, ...(body && { body: JSON.stringify(body) }) })

  it('settles every movement with its fee, page by page and by either date', async () => {
    const { paymentKey } = await paid()
    await post(`/v1/payments/${paymentKey}/cancel`, { cancelReason: 'r', cancelAmount: 4000 })
    expect(await settlements()).toMatchObject([
      { amount: 10_000, fees: [{ type: 'BASE', fee: 250 }], vat: 25, payOutAmount: 9725, soldDate: '2026-11-20', paidOutDate: '2026-11-22', cancel: null },
      { amount: -4000, fees: [{ type: 'BASE', fee: -100 }], vat: -10, payOutAmount: -3890, cancel: { cancelAmount: 4000 } },
    ])
    const paidOut = await exchange({ url: `${base()}/v1/settlements?startDate=2026-11-22&endDate=2026-11-22&dateType=paidOutDate&page=2&size=1`, headers: { authorization } })
    expect(listed(paidOut.text)).toMatchObject([{ amount: -4000 }])
    expect((await exchange({ url: `${base()}/v1/settlements?startDate=2026-11-22`, headers: { authorization } })).status).toBe(400)
  })

  it('settles wrongly on demand, and tells which lines are wrong', async () => {
    for (let count = 0; count < 12; count++) {
      const { paymentKey } = await paid()
      await post(`/v1/payments/${paymentKey}/cancel`, { cancelReason: 'r', cancelAmount: 1000 })
    }
    const sound = (await settlements()).map((row) => JSON.stringify(row))
    await control('POST', { share: 0.5 })
    const wrong = listed((await control('GET')).text)
    const rows = (await settlements()).map((row) => JSON.stringify(row))
    expect(wrong.length).toBeGreaterThan(5)
    const untouched = sound.filter((row) => !wrong.some(({ transactionKey }) => row.includes(`"transactionKey":"${String(transactionKey)}"`)))
    expect(untouched.length).toBe(24 - wrong.length)
    expect(untouched.filter((row) => rows.filter((other) => other === row).length !== 1)).toEqual([])
    for (const { transactionKey } of wrong) {
      const about = (all: readonly string[]) => all.filter((row) => row.includes(String(transactionKey)))
      expect(about(rows)).not.toEqual(about(sound))
    }
  })

  it.each([
    ['missing', []], ['extra', [{}, { transactionKey: expect.stringMatching(/^unknown-/) }]], ['amount', [{ amount: 10_001 }]], ['duplicate', [{ amount: 10_000 }, { amount: 10_000 }]],
    ['fee', [{ fees: [{ type: 'BASE', fee: 260 }] }]], ['vat', [{ vat: 26 }]], ['date', [{ soldDate: '2026-11-19' }]], ['status', [{ cancel: { cancelAmount: 10_000 } }]], ['currency', [{ currency: 'USD' }]],
    ['wrongOrder', [{ orderId: expect.stringMatching(/^another-/) }]], ['sign', [{ amount: -10_000 }]], ['lateCancel', [{ soldDate: '2026-11-20' }]],
  ])('settles a payment with the error %s', async (kind, rows) => {
    await paid()
    await control('POST', { share: 1, kinds: [kind] })
    expect(await settlements()).toMatchObject(rows)
    expect(listed((await control('GET')).text).map(({ error }) => error)).toEqual(kind === 'lateCancel' ? [] : [kind])
  })

  it('keeps its log and every other control behind the admin endpoint', async () => {
    await paid()
    const log: unknown = JSON.parse((await exchange({ url: `${base()}/__sandbox/log` })).text)
    expect(log).toEqual(sandbox.payments.toss.log())
    expect(sandbox.payments.toss.log().map(({ event, sequence }) => [event, sequence])).toEqual([['AUTHENTICATED', 1], ['APPROVED', 2]])
    expect((await exchange({ url: `${base()}/__sandbox/webhooks`, method: 'POST', body: '{"copies":9}' })).status).toBe(400)
  })
})

describe('KakaoPay in the sandbox', () => {
  const post = (way: string, body: object, headers: Record<string, string> = {}) =>
    exchange({ url: `${sandbox.payments.kakaopay.url}/online/v1/payment/${way}`, method: 'POST', headers: { authorization: 'SECRET_KEY DEV_sandbox', 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  const url = 'https://front.example/'
  const order = {
    cid: 'TC0ONETIME', partner_order_id: 'o', partner_user_id: 'u', item_name: 'a car', quantity: 1, total_amount: 15_000, tax_free_amount: 0, approval_url: url, cancel_url: url, fail_url: url,
  }

  it.each([{ cid: 'ANOTHER' }, { quantity: 0 }, { tax_free_amount: 15_001 }, { approval_url: 'nowhere' }, { surprise: 1 }, { total_amount: '15000' }])('makes nothing ready with %j', async (change) => {
    const answer = await post('ready', { ...order, ...change })
    expect([answer.status, objectIn(answer.text)['error_code']]).toEqual([400, -2])
  })

  it('knows its merchant', async () => expect((await post('ready', order, { authorization: 'KakaoAK DEV_sandbox' })).status).toBe(401))

  it('takes an eleventh of VAT unless it is told, and approves nobody who was not in the window', async () => {
    const { tid } = objectIn((await post('ready', order)).text)
    expect(objectIn((await post('order', { cid: 'TC0ONETIME', tid })).text)).toMatchObject({ status: 'READY', amount: { total: 15_000, vat: 1364 } })
    expect((await post('approve', { cid: 'TC0ONETIME', tid, partner_order_id: 'o', partner_user_id: 'u', pg_token: 'guess' })).status).toBe(400)
    expect(sandbox.payments.kakaopay.log().map(({ event }) => event)).toEqual(['PREPARED'])
  })
})

describe('NaverPay in the sandbox', () => {
  const credentials = { 'x-naver-client-id': 'sandbox-client', 'x-naver-client-secret': 'sandbox-client-secret', 'x-naverpay-chain-id': 'sandbox-chain' }
  const form = (way: string, fields: Record<string, string>, headers: Record<string, string> = {}) => exchange({
    url: `${sandbox.payments.naverpay.url}/naverpay-partner/naverpay/payments/${way}`, method: 'POST', headers: { ...credentials, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })
  const wordOf = async (answer: ReturnType<typeof form>) => objectIn((await answer).text)['code']

  async function paid() {
    const fields = { merchantPayKey: 'o', merchantUserKey: 'u', productName: 'a car', productCount: '1', totalPayAmount: '15000', taxScopeAmount: '14000', taxExScopeAmount: '1000', returnUrl: 'https://front.example/' }
    const answer = await exchange({ url: `${sandbox.payments.naverpay.url}/window/pay`, method: 'POST', body: new URLSearchParams(fields).toString() })
    const paymentId = new URL(answer.headers['location']?.toString() ?? '').searchParams.get('paymentId') ?? ''
    expect(await wordOf(form('v2.2/apply/payment', { paymentId }))).toBe('Success')
    return paymentId
  }
  const aCancel = { cancelAmount: '1500', cancelReason: 'r', cancelRequester: '1', taxScopeAmount: '1000', taxExScopeAmount: '500' }

  it.each([
    [{ taxScopeAmount: '999' }, 'TaxScopeAmountError'], [{ taxScopeAmount: '0', taxExScopeAmount: '1500' }, 'TaxScopeAmtGreaterThanRemainError'],
    [{ cancelAmount: '15001', taxScopeAmount: '14001', taxExScopeAmount: '1000' }, 'OverRemainAmount'], [{ doCompareRest: '1', expectedRestAmount: '15000' }, 'RestAmountDiff'],
    [{ doCompareRest: '1', expectedRestAmount: '13500' }, 'Success'], [{ cancelRequester: '3' }, 'InvalidRequest'], [{ surprise: '1' }, 'InvalidRequest'], [{ cancelReason: '가'.repeat(86) }, 'InvalidRequest'],
  ])('answers a cancel with %j by %s', async (change, word) => {
    expect(await wordOf(form('v1/cancel', { paymentId: await paid(), ...aCancel, ...change }))).toBe(word)
  })

  it('knows its merchant, and takes a form and nothing else', async () => {
    expect(await wordOf(form('v1/cancel', aCancel, { 'x-naver-client-secret': 'guess' }))).toBe('InvalidMerchant')
    expect(await wordOf(form('v1/cancel', aCancel, { 'content-type': 'application/json' }))).toBe('InvalidRequest')
  })

  it('applies once', async () => {
    expect(await wordOf(form('v2.2/apply/payment', { paymentId: await paid() }))).toBe('AlreadyComplete')
  })
})
