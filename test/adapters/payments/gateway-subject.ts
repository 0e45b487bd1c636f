import { attemptId, type GatewayId, type PaymentOrderId, paymentOrderId, type PaymentRef, supplierId } from '#domain/ids.ts'
import { type Money, won } from '#domain/money.ts'
import type { Cancel, GatewayPayment, Outcome, PaymentGateway, PaymentOrder } from '#domain/payment-gateway.ts'
import type { Call } from '#domain/supplier.ts'
import { vatWithin } from '#domain/tax.ts'
import type { GatewayParts } from '../../../adapters/kit/gateway.ts'
import { createHttpClient, type HttpClient } from '../../../adapters/kit/http.ts'
import type { Exchange } from '../../../adapters/kit/tap.ts'
import type { PaymentServer } from '../../../sandbox/payments/simulator.ts'
import type { Sandbox } from '../../../sandbox/start-sandbox.ts'
import type { ExchangeFile } from '../replay.ts'
import { testMoment } from '../searches.ts'

/** What the suite must know of a payment adapter. */
export type GatewaySubject = {
  readonly id: GatewayId
  readonly create: (parts: Omit<GatewayParts<unknown>, 'config'> & { readonly baseUrl: string }) => PaymentGateway
  readonly server: (sandbox: Sandbox) => PaymentServer
  /** One approval and one cancel as fixtures: what is asked, exactly, and in which order. */
  readonly recorded: { readonly approve: readonly ExchangeFile[]; readonly cancel: readonly ExchangeFile[] }
  /** The sandbox's names of its operations that move money. */
  readonly operations: { readonly approve: string; readonly cancel: string }
  /** What it says of maintenance, and of a payment that it does not know, where it has words for them. */
  readonly says: { readonly maintenance: 'LATER' | 'UNKNOWN'; readonly unknownPayment: 'OK' | 'UNKNOWN' }
  /** Names of fields whose words may grow. */
  readonly enumerations: readonly string[]
  /** What must never stand in a log. */
  readonly secrets: readonly string[]
}

/** A clock that only waiting moves: an hour of spacing costs a test nothing. */
export function aClock() {
  let ms = testMoment
  return {
    now: () => ms,
    wait: async (pauseMs: number) => {
      ms += pauseMs
    },
  }
}
export type Clock = ReturnType<typeof aClock>

export type GatewayBench = {
  readonly subject: GatewaySubject
  readonly clock: Clock
  readonly gateway: (options?: { readonly baseUrl?: string; readonly between?: (http: HttpClient) => HttpClient }) => PaymentGateway
  readonly call: (change?: Partial<Call>) => Call
  readonly exchanges: readonly Exchange[]
  readonly close: () => Promise<void>
}

export function createGatewayBench(subject: GatewaySubject, baseUrl: string, clock: Clock): GatewayBench {
  const exchanges: Exchange[] = []
  const clients: HttpClient[] = []
  return {
    subject,
    clock,
    gateway: ({ baseUrl: other = baseUrl, between = (http: HttpClient) => http } = {}) => {
      const http = createHttpClient({ supplier: supplierId(subject.id), baseUrl: other, tap: (exchange) => exchanges.push(exchange) })
      clients.push(http)
      return subject.create({ baseUrl: other, http: between(http), now: clock.now, wait: clock.wait })
    },
    call: (change = {}) => ({ signal: new AbortController().signal, requestId: 'r1', language: 'KO', ...change }),
    exchanges,
    close: async () => void (await Promise.all(clients.map((client) => client.close()))),
  }
}

export const returnUrl = 'https://front.example/paid'
let orders = 0
const taxed = (amount: Money, exempt: Money) => {
  const taxable = won(amount.minorUnits - exempt.minorUnits)
  return { amount, taxable, exempt, vat: vatWithin(taxable) }
}

export const anOrder = ({ amount = won(265_000), exempt = won(0), order = `order-${++orders}` } = {}): PaymentOrder => ({
  ...taxed(amount, exempt), attempt: attemptId(`approve-${order}`), order: paymentOrderId(order), payer: 'traveller-7', name: '제주 아반떼 3일', returnUrl,
})

export type Paid = { readonly order: PaymentOrder; readonly payment: GatewayPayment }

let cancels = 0
export const aCancel = ({ order, payment }: Paid, amount: number, change: Partial<Cancel> & { readonly exemptPart?: number } = {}): Cancel => {
  const { exemptPart = 0, ...rest } = change
  return {
    ...taxed(won(amount), won(exemptPart)), attempt: attemptId(`cancel-${++cancels}`), order: order.order, ref: payment.ref, balanceBefore: payment.balance, reason: '고객 요청',
    requestedBy: 'TRAVELLER', refundTo: undefined, ...rest,
  }
}

/** What was asked for in an outcome; fails with the whole outcome otherwise. */
export function okOf<Done>(outcome: Outcome<Done>): { readonly kind: 'OK' } & Done {
  if (outcome.kind === 'OK') return outcome
  throw new Error(`expected OK, got ${JSON.stringify(outcome)}`)
}

/** Opens the window, presses a button, and comes back with what the browser brings. */
export async function inWindow(windowUrl: string, button: 'pay' | 'decline' | 'close'): Promise<URLSearchParams> {
  const page = await fetch(windowUrl)
  const html = await page.text()
  const form = html.split('<form').find((candidate) => candidate.includes(`id="${button}"`))
  const action = /action="([^"]+)"/.exec(form ?? '')?.[1]
  if (page.status !== 200 || form === undefined || action === undefined) throw new Error(`no button ${button}: ${page.status} ${html}`)
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')])
  const answer = await fetch(new URL(action, windowUrl), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  const location = answer.headers.get('location')
  if (!location?.startsWith(returnUrl)) throw new Error(`the window does not lead back: ${answer.status} ${location ?? await answer.text()}`)
  return new URL(location).searchParams
}

/** What a front end does until the moment of approving. */
export async function authenticated(bench: GatewayBench, gateway: PaymentGateway, order: PaymentOrder) {
  const { prepared } = okOf(await gateway.prepare(order, bench.call()))
  const back = gateway.readReturn(await inWindow(prepared.windowUrl, 'pay'))
  const ref: PaymentRef | undefined = back.kind === 'AUTHENTICATED' ? (back.ref ?? prepared.ref) : undefined
  if (back.kind !== 'AUTHENTICATED' || ref === undefined) throw new Error(`not authenticated: ${JSON.stringify(back)}`)
  const { attempt, order: reference, payer, amount } = order
  return { attempt, order: reference, payer, ref, token: back.token, amount }
}

export async function paid(bench: GatewayBench, gateway: PaymentGateway, order: PaymentOrder = anOrder()): Promise<Paid> {
  const { payment } = okOf(await gateway.approve(await authenticated(bench, gateway, order), bench.call()))
  return { order, payment }
}

export const movementsOf = (server: PaymentServer, order: PaymentOrderId, event: 'APPROVED' | 'CANCELLED') =>
  server.log().filter((entry) => entry.order === order && entry.event === event)

