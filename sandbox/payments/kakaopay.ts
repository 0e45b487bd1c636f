import type { Call, Play, Received } from '../http/dialect.ts'
import { jsonReply } from '../http/reply.ts'
import type { Reply } from '../http/reply.ts'
import { createDice } from '../world/dice.ts'
import { jsonFields } from './fields.ts'
import { approvedRow, cancelledRow, leftOf, localTime, orderRow } from './kakaopay/payments.ts'
import type { Action, Amount, Payment } from './kakaopay/payments.ts'
import type { Simulator } from './simulator.ts'
import { backTo, page, windowActs, windowPage } from './window.ts'
import { createWitness } from './witness.ts'

type Act = (request: Received, play: Play) => Reply

const SECRET_KEY = 'DEV_sandbox'
const CID = 'TC0ONETIME'
const BASE = '/online/v1/payment/'
const PACE = { medianMs: 250, p99Ms: 1500 }
const LOOKUP_PACE = { medianMs: 80, p99Ms: 400 }
const WRONG_BY = 100
const TEXT = /^.{1,100}$/
const URL_OF_OURS = /^https?:\/\/.{1,250}$/

/** KakaoPay says no: a negative number, and words for people. */
class Refusal extends Error {
  readonly code: number
  readonly status: number
  readonly extras: object | undefined
  constructor(code: number, message: string, status = 400, extras?: object) {
    super(message)
    this.code = code
    this.status = status
    this.extras = extras
  }
}

const refusalReply = ({ code, message, status, extras }: Refusal): Reply => jsonReply(JSON.stringify({ error_code: code, error_message: message, ...(extras && { extras }) }), status)
const invalid = (name: string, want: string): Refusal => new Refusal(-2, `${name}: ${want}`)

/** KakaoPay's online payment: no callbacks, no idempotency, and a guard for whoever cancels. */
export function createKakaoPay(seed: number, now: () => number): Simulator {
  const dice = createDice(seed)
  const witness = createWitness()
  const payments = new Map<string, Payment>()
  let keys = 0
  const newKey = (kind: string): string => dice.token('kakaopay', kind, ++keys)

  const known = (tid: string): Payment => payments.get(tid) ?? refuse(new Refusal(-721, 'invalid tid'))
  const change = (payment: Payment): Payment => {
    payments.set(payment.tid, payment)
    return payment
  }
  const noted = (event: Parameters<typeof witness.note>[0]['event'], { tid, order }: Payment, amount: number, action?: Action) =>
    witness.note({ at: now(), event, payment: tid, order, amount, transaction: action?.aid, attempt: action?.payload })

  const ready: Act = ({ body, headers }) => {
    const fields = jsonFields(body, invalid)
    fields.text('cid', /^TC0ONETIME$/)
    const [order, user, name] = [fields.text('partner_order_id', TEXT), fields.text('partner_user_id', TEXT), fields.text('item_name', TEXT)]
    if (fields.amount('quantity') < 1) throw invalid('quantity', 'must be one or more')
    const [total, taxFree] = [fields.amount('total_amount'), fields.amount('tax_free_amount')]
    const vat = fields.amount('vat_amount', vatOf(total - taxFree))
    const urls = { approval: fields.text('approval_url', URL_OF_OURS), cancel: fields.text('cancel_url', URL_OF_OURS), fail: fields.text('fail_url', URL_OF_OURS) }
    fields.done()
    if (total < 1 || taxFree > total || vat > total - taxFree) throw invalid('tax_free_amount, vat_amount', 'must lie within total_amount')
    const at = now()
    const payment = change({
      tid: `T${newKey('payment')}${newKey('payment').slice(0, 3)}`, order, user, name, status: 'READY', amount: { total, taxFree, vat }, createdAt: at, approvedAt: undefined, token: undefined,
      urls, actions: [],
    })
    noted('PREPARED', payment, total)
    const url = `http://${headers.host ?? '127.0.0.1'}/window/${payment.tid}`
    return jsonReply(JSON.stringify({
      tid: payment.tid, next_redirect_app_url: url, next_redirect_mobile_url: url, next_redirect_pc_url: url, android_app_scheme: 'kakaotalk://kakaopay/pg', ios_app_scheme: 'kakaotalk://kakaopay/pg',
      created_at: localTime(at),
    }))
  }

  const approve: Act = ({ body }, { faults }) => {
    const fields = jsonFields(body, invalid)
    fields.text('cid', /^TC0ONETIME$/)
    const payment = known(fields.text('tid', /^.{20}$/))
    const [order, user, token] = [fields.text('partner_order_id', TEXT), fields.text('partner_user_id', TEXT), fields.text('pg_token', TEXT)]
    const payload = fields.has('payload') ? fields.text('payload', /^.{1,200}$/) : undefined
    const total = fields.amount('total_amount', payment.amount.total)
    fields.done()
    if (payment.status !== 'AUTH_PASSWORD') throw new Refusal(-702, `the payment is ${payment.status}`)
    if (order !== payment.order || user !== payment.user || total !== payment.amount.total || token !== payment.token) throw new Refusal(-706, 'it is not as it was made ready')
    if (total % 1000 === 901) {
      noted('DECLINED', change({ ...payment, status: 'FAIL_PAYMENT' }), total)
      throw new Refusal(-780, 'approval failure', 400, { method_result_code: 'USER_LOCKED', method_result_message: '진행중인 거래가 있습니다. 잠시 후 다시 시도해 주세요.' })
    }
    if (total % 1000 === 905) throw new Refusal(-9876, 'a number of today')
    const action: Action = { aid: `A${newKey('action')}${newKey('action').slice(0, 3)}`, at: now(), amount: payment.amount, type: 'PAYMENT', payload }
    const approved = change({ ...payment, status: 'SUCCESS_PAYMENT', approvedAt: action.at, actions: [action] })
    noted('APPROVED', approved, total, action)
    return jsonReply(JSON.stringify(approvedRow(approved, action, faults.has('wrongAmount') ? WRONG_BY : 0)))
  }

  const cancel: Act = ({ body }, { faults }) => {
    const fields = jsonFields(body, invalid)
    fields.text('cid', /^TC0ONETIME$/)
    const payment = known(fields.text('tid', /^.{20}$/))
    const [total, taxFree] = [fields.amount('cancel_amount'), fields.amount('cancel_tax_free_amount')]
    const amount: Amount = { total, taxFree, vat: fields.amount('cancel_vat_amount', vatOf(total - taxFree)) }
    const left = leftOf(payment)
    const expected = fields.amount('cancel_available_amount', left.total)
    const payload = fields.has('payload') ? fields.text('payload', /^.{1,200}$/) : undefined
    fields.done()
    if (payment.status !== 'SUCCESS_PAYMENT' && payment.status !== 'PART_CANCEL_PAYMENT') throw new Refusal(-722, `the payment is ${payment.status}`)
    if (expected !== left.total) throw new Refusal(-723, 'cancel_available_amount differs')
    const isWithin = total > 0 && total <= left.total && taxFree <= Math.min(total, left.taxFree) && amount.vat <= left.vat && total - taxFree <= left.total - left.taxFree
    if (!isWithin) throw new Refusal(-724, 'more than there is')
    const action: Action = { aid: `A${newKey('action')}${newKey('action').slice(0, 3)}`, at: now(), amount, type: 'CANCEL', payload }
    const cancelled = change({ ...payment, status: total === left.total ? 'CANCEL_PAYMENT' : 'PART_CANCEL_PAYMENT', actions: [...payment.actions, action] })
    noted('CANCELLED', cancelled, total, action)
    return jsonReply(JSON.stringify(cancelledRow(cancelled, action, faults.has('wrongAmount') ? WRONG_BY : 0)))
  }

  const order: Act = ({ body }, { faults }) => {
    const fields = jsonFields(body, invalid)
    fields.text('cid', /^TC0ONETIME$/)
    const payment = known(fields.text('tid', /^.{20}$/))
    fields.done()
    return jsonReply(JSON.stringify(orderRow(payment, faults.has('wrongAmount') ? WRONG_BY : 0)))
  }

  function inWindow({ path }: Received): Reply {
    const [, tid = '', pressed] = /^\/window\/([^/?]+)(?:\/(\w+))?/.exec(path) ?? []
    const payment = payments.get(tid)
    if (!payment || payment.status !== 'READY') return page('<p>There is no such payment to be made.', 404)
    const act = windowActs.find((candidate) => candidate === pressed)
    if (act === undefined) return windowPage('KakaoPay (sandbox)', [payment.name, `${payment.amount.total.toLocaleString('ko-KR')} 원`], (each) => `/window/${tid}/${each}`, {})
    if (act === 'pay') {
      const token = newKey('token')
      noted('AUTHENTICATED', change({ ...payment, status: 'AUTH_PASSWORD', token }), payment.amount.total)
      return backTo(payment.urls.approval, { pg_token: token })
    }
    noted('CLOSED', change({ ...payment, status: act === 'close' ? 'QUIT_PAYMENT' : 'FAIL_PAYMENT' }), payment.amount.total)
    return backTo(act === 'close' ? payment.urls.cancel : payment.urls.fail, {})
  }

  const acts: Readonly<Record<string, Act>> = { ready, approve, cancel, order }

  function receive(request: Received): Call {
    if (request.path.startsWith('/window/')) return { operation: 'window', driverAge: undefined, pace: PACE, answer: () => inWindow(request) }
    const name = request.path.startsWith(BASE) ? request.path.slice(BASE.length) : ''
    const act = Object.hasOwn(acts, name) && request.method === 'POST' ? acts[name] : undefined
    const answer = (play: Play): Reply => {
      try {
        if (request.headers.authorization !== `SECRET_KEY ${SECRET_KEY}`) throw unauthorized()
        if (act === undefined) throw new Refusal(-404, `there is no ${request.method} ${request.path}`, 404)
        if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw invalid('content-type', 'must be application/json')
        return act(request, play)
      } catch (error) {
        if (error instanceof Refusal) return refusalReply(error)
        throw error
      }
    }
    return { operation: act ? name : 'unknown', driverAge: undefined, pace: name === 'order' ? LOOKUP_PACE : PACE, answer }
  }

  return {
    dialect: {
      supplier: 'kakaopay',
      receive,
      refusals: {
        unauthorized: () => refusalReply(unauthorized()),
        maintenance: () => refusalReply(new Refusal(-9798, 'Service is in maintenance', 503)),
        tooManyRequests: () => jsonReply('{"error_code":-10,"error_message":"API limit has been exceeded"}', 429, { 'retry-after': '1' }),
      },
      compresses: false,
      reset: () => {
        payments.clear()
        witness.forget()
      },
      controls: { 'GET log': witness.log },
    },
    log: witness.log,
  }
}

const unauthorized = (): Refusal => new Refusal(-401, `the secret key is not that of ${CID}`, 401)
const vatOf = (taxable: number): number => Math.round(taxable / 11)

function refuse(refusal: Refusal): never {
  throw refusal
}
