import { BadInput } from '../http/admin.ts'
import type { Call, Play, Received } from '../http/dialect.ts'
import { jsonReply } from '../http/reply.ts'
import type { Reply } from '../http/reply.ts'
import { createDice } from '../world/dice.ts'
import { jsonFields } from './fields.ts'
import { balanceOf, koreanTime, paymentRow, taxFreeLeft } from './toss/payments.ts'
import type { Payment } from './toss/payments.ts'
import { Refusal, refusalReply } from './toss/refusal.ts'
import { createReplays } from './toss/replays.ts'
import { SETTLEMENT_ERRORS, seededErrors, settlementRows } from './toss/settlements.ts'
import type { Seeding } from './toss/settlements.ts'
import type { Simulator } from './simulator.ts'
import { createWebhooks } from './webhooks.ts'
import { backTo, page, windowActs, windowPage } from './window.ts'
import { createWitness } from './witness.ts'

type Act = (request: Received, play: Play) => Reply

const SECRET_KEY = 'test_sk_sandbox'
const PACE = { medianMs: 250, p99Ms: 1500 }
const LOOKUP_PACE = { medianMs: 80, p99Ms: 400 }
const WINDOW_MS = 30 * 60_000
const CONFIRM_MS = 10 * 60_000
const BETWEEN_CANCELS_MS = 1000
const WRONG_BY = 100
const SOUND: Seeding = { kinds: [], share: 0 }
/** Payments of so many thousands and this rest are refused when they are confirmed. */
const REFUSED_RESTS: Readonly<Record<number, string>> = { 901: 'REJECT_CARD_COMPANY', 902: 'EXCEED_MAX_AMOUNT', 903: 'PROVIDER_ERROR', 904: 'NOT_AVAILABLE_PAYMENT', 905: 'NEW_CODE_OF_TODAY' }
const WAYS = { confirm: /^\/v1\/payments\/confirm$/, byOrder: /^\/v1\/payments\/orders\/([^/]+)$/, cancel: /^\/v1\/payments\/([^/]+)\/cancel$/, payment: /^\/v1\/payments\/([^/]+)$/ }

/** Toss Payments as far as a merchant of rental cars sees it. */
export function createToss(seed: number, now: () => number): Simulator {
  const dice = createDice(seed)
  const witness = createWitness()
  const webhooks = createWebhooks(dice, now)
  const replays = createReplays()
  const payments = new Map<string, Payment>()
  /** The last payment of each order. */
  const keysByOrder = new Map<string, string>()
  let seeding: Seeding = SOUND
  let keys = 0
  const newKey = (kind: string): string => dice.token('toss', kind, ++keys)

  /** Payments that nobody went on with have expired by now. */
  function current(paymentKey: string, now: number): Payment | undefined {
    const payment = payments.get(paymentKey)
    if (!payment) return undefined
    const isLate = (payment.status === 'IN_PROGRESS' && now - payment.requestedAt > CONFIRM_MS) || (payment.status === 'READY' && now - payment.requestedAt > WINDOW_MS) ||
      (payment.status === 'WAITING_FOR_DEPOSIT' && now > (payment.account?.dueAt ?? now))
    return isLate ? change({ ...payment, status: 'EXPIRED' }, now) : payment
  }

  function keep(payment: Payment): Payment {
    payments.set(payment.paymentKey, payment)
    keysByOrder.set(payment.orderId, payment.paymentKey)
    return payment
  }

  function change(payment: Payment, now: number): Payment {
    keep(payment)
    webhooks.send({ eventType: 'PAYMENT_STATUS_CHANGED', createdAt: koreanTime(now).slice(0, 19), data: paymentRow(payment, now, 0) })
    return payment
  }

  const byOrder = (orderId: string, now: number): Payment | undefined => {
    const key = keysByOrder.get(orderId)
    return key === undefined ? undefined : current(key, now)
  }
  const required = (payment: Payment | undefined): Payment => payment ?? refuse('NOT_FOUND_PAYMENT')
  const told = (payment: Payment, { faults }: Play, now: number): Reply => jsonReply(JSON.stringify(paymentRow(payment, now, faults.has('wrongAmount') ? WRONG_BY : 0)))

  const confirm: Act = ({ body, now, headers }, play) => {
    const fields = jsonFields(body, invalid)
    const [paymentKey, orderId, amount] = [fields.text('paymentKey', /^.{1,200}$/), fields.text('orderId', /^[\w-]{6,64}$/), fields.amount('amount')]
    fields.done()
    const payment = required(current(paymentKey, now))
    if (payment.status === 'EXPIRED') throw new Refusal('NOT_FOUND_PAYMENT_SESSION')
    if (payment.status !== 'IN_PROGRESS') throw new Refusal('ALREADY_PROCESSED_PAYMENT')
    if (payment.orderId !== orderId || payment.totalAmount !== amount) throw new Refusal('INVALID_REQUEST', 'orderId or amount differ from the window')
    const refused = REFUSED_RESTS[amount % 1000]
    if (refused !== undefined) {
      if (refused.startsWith('REJECT') || refused.startsWith('EXCEED')) {
        change({ ...payment, status: 'ABORTED', failure: { code: refused, message: refused } }, now)
        witness.note({ at: now, event: 'DECLINED', payment: paymentKey, order: orderId, amount, transaction: undefined, attempt: attemptIn(headers) })
      }
      throw new Refusal(refused)
    }
    const transaction = newKey('transaction')
    witness.note({ at: now, event: 'APPROVED', payment: paymentKey, order: orderId, amount, transaction, attempt: attemptIn(headers) })
    return told(change({ ...payment, status: 'DONE', approvedAt: now, lastTransactionKey: transaction }, now), play, now)
  }

  const cancel = (paymentKey: string): Act => ({ body, now, headers }, play) => {
    const fields = jsonFields(body, invalid)
    const reason = fields.text('cancelReason', /^[^]{1,200}$/)
    const payment = required(current(paymentKey, now))
    const balance = balanceOf(payment)
    const amount = fields.has('cancelAmount') ? fields.amount('cancelAmount') : balance
    const taxFree = fields.amount('taxFreeAmount', 0)
    const expected = fields.has('refundableAmount') ? fields.amount('refundableAmount') : balance
    const account = fields.object('refundReceiveAccount')
    fields.done()
    if (payment.status === 'CANCELED') throw new Refusal('ALREADY_CANCELED_PAYMENT')
    if (payment.status !== 'DONE' && payment.status !== 'PARTIAL_CANCELED') throw new Refusal('NOT_CANCELABLE_PAYMENT')
    if (now - (payment.cancels.at(-1)?.at ?? 0) < BETWEEN_CANCELS_MS) throw new Refusal('FORBIDDEN_CONSECUTIVE_REQUEST')
    if (expected !== balance) throw new Refusal('NOT_MATCHES_REFUNDABLE_AMOUNT')
    if (amount < 1 || amount > balance) throw new Refusal('NOT_CANCELABLE_AMOUNT')
    if (taxFree > Math.min(amount, taxFreeLeft(payment)) || amount - taxFree > balance - taxFreeLeft(payment)) throw new Refusal('INVALID_REQUEST', 'taxFreeAmount is not within what is left')
    if ((account !== undefined) !== (payment.account !== undefined)) throw new Refusal('INVALID_REFUND_ACCOUNT_INFO')
    if (account !== undefined && !/^\{"bank":"\w+","accountNumber":"\d{1,20}","holderName":"[^"]{1,60}"\}$/.test(account)) throw new Refusal('INVALID_REFUND_ACCOUNT_NUMBER')
    const transaction = newKey('transaction')
    witness.note({ at: now, event: 'CANCELLED', payment: paymentKey, order: payment.orderId, amount, transaction, attempt: attemptIn(headers) })
    const cancels = [...payment.cancels, { amount, taxFree, reason, at: now, transactionKey: transaction, balance: balance - amount }]
    return told(change({ ...payment, cancels, lastTransactionKey: transaction, status: amount === balance ? 'CANCELED' : 'PARTIAL_CANCELED' }, now), play, now)
  }

  const openAccount: Act = ({ body, now, headers }, play) => {
    const fields = jsonFields(body, invalid)
    const [amount, orderId, orderName] = [fields.amount('amount'), fields.text('orderId', /^[\w-]{6,64}$/), fields.text('orderName', /^.{1,100}$/)]
    const [bank, validHours, taxFreeAmount] = [fields.text('bank', /^\w+$/), fields.amount('validHours', 168), fields.amount('taxFreeAmount', 0)]
    fields.text('customerName', /^.{1,100}$/)
    fields.done()
    if (validHours < 1 || validHours > 720 || taxFreeAmount > amount) throw new Refusal('INVALID_REQUEST')
    if (byOrder(orderId, now)) throw new Refusal('DUPLICATED_ORDER_ID')
    const account = { number: dice.longNumber('account', ++keys).slice(0, 14), bank, dueAt: now + validHours * 3_600_000, secret: `ps_${newKey('secret')}` }
    const payment: Payment = { ...fresh(newKey('payment'), { orderId, orderName, amount, taxFreeAmount }, now), method: '가상계좌', status: 'WAITING_FOR_DEPOSIT', account }
    witness.note({ at: now, event: 'ACCOUNT_OPENED', payment: payment.paymentKey, order: orderId, amount, transaction: undefined, attempt: attemptIn(headers) })
    return told(change(payment, now), play, now)
  }

  /** Somebody pays into an account, or the bank takes it back. */
  const moveDeposit = (isReversed: boolean) => (input: Readonly<Record<string, unknown>>) => {
    const at = now()
    const payment = byOrder(String(input['orderId']), at)
    const from = isReversed ? 'DONE' : 'WAITING_FOR_DEPOSIT'
    if (!payment?.account || payment.status !== from) throw new BadInput(`There is no account of order ${String(input['orderId'])} that is ${from}.`)
    const { paymentKey, orderId, totalAmount: amount } = payment
    const transaction = newKey('transaction')
    witness.note({ at, event: isReversed ? 'DEPOSIT_REVERSED' : 'DEPOSITED', payment: paymentKey, order: orderId, amount, transaction, attempt: undefined })
    const status = isReversed ? 'WAITING_FOR_DEPOSIT' : 'DONE'
    change({ ...payment, status, approvedAt: isReversed ? undefined : at, lastTransactionKey: transaction }, at)
    webhooks.send({ createdAt: koreanTime(at).slice(0, 19), secret: payment.account.secret, status, transactionKey: transaction, orderId })
    return { done: true }
  }

  const transactions = ({ path }: Received): Reply => {
    const query = new URLSearchParams(path.split('?')[1])
    const [from, to] = ['startDate', 'endDate'].map((name) => Date.parse(`${query.get(name) ?? ''}+09:00`))
    if (from === undefined || to === undefined || Number.isNaN(from + to)) throw new Refusal('INVALID_REQUEST', 'startDate and endDate are required')
    const all = witness.log().filter(({ transaction, at }) => transaction !== undefined && at >= from && at <= to)
    const start = all.findIndex(({ transaction }) => transaction === query.get('startingAfter')) + 1
    const limit = Number(query.get('limit') ?? 100)
    return jsonReply(JSON.stringify(all.slice(start, start + Math.min(limit, 5000)).map(({ transaction, payment, order, at, amount, event }) => ({
      mId: 'tvivarepublica', transactionKey: transaction, paymentKey: payment, orderId: order, method: payments.get(payment)?.method, customerKey: null, useEscrow: false, receiptUrl: null,
      status: payments.get(payment)?.status, transactionAt: koreanTime(at), currency: 'KRW', amount: event === 'CANCELLED' || event === 'DEPOSIT_REVERSED' ? -amount : amount,
    }))))
  }

  const settlements = ({ path }: Received): Reply => {
    const query = new URLSearchParams(path.split('?')[1])
    const [from = '', to = ''] = ['startDate', 'endDate'].map((name) => query.get(name) ?? '')
    const dateType = query.get('dateType') ?? 'soldDate'
    const [pageNumber, size] = [Number(query.get('page') ?? 1), Number(query.get('size') ?? 100)]
    const isSound = [from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) && pageNumber >= 1 && size >= 1 && size <= 5000
    if (!isSound || (dateType !== 'soldDate' && dateType !== 'paidOutDate')) throw new Refusal('INVALID_REQUEST', 'startDate, endDate, dateType, page or size')
    const rows = settlementRows(witness.log(), seeding, dice).filter((row) => row[dateType] >= from && row[dateType] <= to)
    return jsonReply(JSON.stringify(rows.slice((pageNumber - 1) * size, pageNumber * size)))
  }

  const seedErrors = (input: Readonly<Record<string, unknown>>) => {
    const { kinds = SETTLEMENT_ERRORS, share = 0 } = input
    if (!Array.isArray(kinds) || typeof share !== 'number' || share < 0 || share > 1) throw new BadInput('Give share, a number from 0 to 1, and kinds, a list.')
    seeding = { kinds: SETTLEMENT_ERRORS.filter((kind) => kinds.includes(kind)), share }
    return seeding
  }

  /** The window is opened with a GET; each of its buttons posts the same fields. */
  function inWindow({ method, path, body, now }: Received): Reply {
    const [way = '', text] = path.split('?')
    const query = Object.fromEntries(new URLSearchParams(method === 'GET' ? text : body))
    const { orderId = '', orderName = '', amount = '', taxFreeAmount = '0', customerKey = '', successUrl = '', failUrl = '', ...unknown } = query
    const sound = /^[\w-]{6,64}$/.test(orderId) && /^\d{1,9}$/.test(amount) && /^\d{1,9}$/.test(taxFreeAmount) && orderName !== '' && customerKey !== '' &&
      URL.canParse(successUrl) && URL.canParse(failUrl) && Object.keys(unknown).length === 0
    if (!sound) return page('<p>INVALID_REQUEST: the window was opened with the wrong fields.', 400)
    const act = windowActs.find((known) => way === `/window/${known}`)
    if (act === undefined) return windowPage('Toss Payments (sandbox)', [orderName, `${Number(amount).toLocaleString('ko-KR')} 원`], (known) => `/window/${known}`, query)
    if (act === 'close') return backTo(failUrl, { code: 'PAY_PROCESS_CANCELED', message: '사용자가 결제를 취소했습니다', orderId })
    if (act === 'decline') return backTo(failUrl, { code: 'REJECT_CARD_COMPANY', message: '결제 승인이 거절되었습니다', orderId })
    const payment = keep(fresh(newKey('payment'), { orderId, orderName, amount: Number(amount), taxFreeAmount: Number(taxFreeAmount) }, now))
    witness.note({ at: now, event: 'AUTHENTICATED', payment: payment.paymentKey, order: orderId, amount: payment.totalAmount, transaction: undefined, attempt: undefined })
    return backTo(successUrl, { paymentType: 'NORMAL', paymentKey: payment.paymentKey, orderId, amount })
  }

  function wayOf({ method, path }: Received): { readonly operation: string; readonly act: Act } | undefined {
    const [way = ''] = path.split('?')
    if (way.startsWith('/window')) return { operation: 'window', act: inWindow }
    if (method === 'POST') {
      if (WAYS.confirm.test(way)) return { operation: 'confirm', act: confirm }
      if (way === '/v1/virtual-accounts') return { operation: 'virtualAccounts', act: openAccount }
      const [, key] = WAYS.cancel.exec(way) ?? []
      return key === undefined ? undefined : { operation: 'cancel', act: cancel(decodeURIComponent(key)) }
    }
    if (way === '/v1/settlements') return { operation: 'settlements', act: settlements }
    if (way === '/v1/transactions') return { operation: 'transactions', act: transactions }
    const [[, order] = [], [, key] = []] = [WAYS.byOrder.exec(way) ?? undefined, WAYS.payment.exec(way) ?? undefined]
    const found = (now: number) => (order === undefined ? current(decodeURIComponent(key ?? ''), now) : byOrder(decodeURIComponent(order), now))
    return order === undefined && key === undefined ? undefined : { operation: 'payment', act: ({ now }, play) => told(required(found(now)), play, now) }
  }

  function receive(request: Received): Call {
    const way = wayOf(request)
    const common = { operation: way?.operation ?? 'unknown', driverAge: undefined, pace: request.method === 'GET' ? LOOKUP_PACE : PACE }
    if (way?.operation === 'window') return { ...common, answer: (play) => way.act(request, play) }
    const refusal = refusedAtTheDoor(request)
    if (refusal) return { ...common, answer: () => refusalReply(refusal) }
    if (way === undefined) return { ...common, answer: () => refusalReply(new Refusal('NOT_FOUND')) }
    const key = request.headers['idempotency-key']?.toString()
    const turn = replays.begin(request.method === 'POST' && key !== undefined ? JSON.stringify([key, SECRET_KEY, request.method, request.path]) : undefined, request.now)
    return { ...common, dropped: turn.dropped, answer: (play) => turn.answer(() => orRefused(() => way.act(request, play))) }
  }

  return {
    dialect: {
      supplier: 'toss',
      receive,
      refusals: {
        unauthorized: () => refusalReply(new Refusal('UNAUTHORIZED_KEY')),
        maintenance: () => refusalReply(new Refusal('NOT_AVAILABLE_PAYMENT')),
        tooManyRequests: () => jsonReply('{"code":"TOO_MANY_REQUESTS","message":"잠시 후 다시 시도해주세요"}', 429, { 'retry-after': '1' }),
      },
      compresses: false,
      reset: () => {
        payments.clear()
        keysByOrder.clear()
        replays.forget()
        witness.forget()
        webhooks.reset()
        seeding = SOUND
      },
      stop: webhooks.reset,
      controls: {
        'GET log': witness.log,
        'POST deposit': moveDeposit(false),
        'POST depositReversal': moveDeposit(true),
        'POST settlementErrors': seedErrors,
        'GET settlementErrors': () => seededErrors(witness.log(), seeding, dice),
        'POST webhooks': webhooks.rule,
        'GET webhooks': webhooks.deliveries,
        'POST forgery': (message) => {
          webhooks.send(message)
          return { done: true }
        },
      },
    },
    log: witness.log,
  }
}

function refuse(code: string): never {
  throw new Refusal(code)
}

const invalid = (name: string, want: string): Refusal => new Refusal('INVALID_REQUEST', `${name}: ${want}`)

const attemptIn = (headers: Received['headers']): string | undefined => headers['idempotency-key']?.toString().replace(/^\w+:/, '')

function refusedAtTheDoor({ headers, method }: Received): Refusal | undefined {
  const { authorization } = headers
  if (authorization !== `Basic ${Buffer.from(`${SECRET_KEY}:`).toString('base64')}`) return new Refusal(authorization?.startsWith('Basic ') ? 'UNAUTHORIZED_KEY' : 'INCORRECT_BASIC_AUTH_FORMAT')
  const forced = headers['tosspayments-test-code']?.toString()
  if (forced !== undefined) return new Refusal(forced)
  const key = headers['idempotency-key']?.toString() ?? ''
  return method === 'POST' && key.length > 300 ? new Refusal('INVALID_IDEMPOTENCY_KEY') : undefined
}

function orRefused(attempt: () => Reply): Reply {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusalReply(error)
  }
}

type Opened = { readonly orderId: string; readonly orderName: string; readonly amount: number; readonly taxFreeAmount: number }
const fresh = (paymentKey: string, { orderId, orderName, amount, taxFreeAmount }: Opened, now: number): Payment => ({
  paymentKey, orderId, orderName, method: '카드', status: 'IN_PROGRESS', totalAmount: amount, taxFreeAmount, requestedAt: now, approvedAt: undefined, lastTransactionKey: undefined,
  cancels: [], failure: undefined, account: undefined,
})
