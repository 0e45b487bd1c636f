import { BadInput } from '../http/admin.ts'
import type { Call, Play, Received } from '../http/dialect.ts'
import { jsonReply } from '../http/reply.ts'
import type { Reply } from '../http/reply.ts'
import { createDice } from '../world/dice.ts'
import { fieldsOf, jsonFields } from './fields.ts'
import type { Simulator } from './simulator.ts'
import { backTo, page, windowActs, windowPage } from './window.ts'
import { createWitness } from './witness.ts'

type Movement = {
  readonly id: string
  readonly at: number
  readonly type: '01' | '03' | '04'
  readonly taxable: number
  readonly exempt: number
  readonly attempt: string | undefined
}
type Payment = {
  readonly id: string
  readonly order: string
  readonly user: string
  readonly name: string
  readonly taxable: number
  readonly exempt: number
  readonly openedAt: number
  readonly movements: readonly Movement[]
}
type Act = (request: Received, play: Play) => Reply

const CREDENTIALS: Readonly<Record<string, string>> = { 'x-naver-client-id': 'sandbox-client', 'x-naver-client-secret': 'sandbox-client-secret', 'x-naverpay-chain-id': 'sandbox-chain' }
const BASE = '/naverpay-partner/naverpay/payments/'
const PACE = { medianMs: 350, p99Ms: 3000 }
const LOOKUP_PACE = { medianMs: 100, p99Ms: 500 }
const APPLY_MS = 10 * 60_000
const WRONG_BY = 100
const REFUSED_RESTS: Readonly<Record<number, string>> = { 901: 'NotEnoughAccountBalance', 902: 'OwnerAuthFail', 903: 'Fail', 904: 'BankMaintenance', 905: 'AWordOfToday' }
const SEOUL_MS = 9 * 3_600_000

/** NaverPay says no: a word, in HTTP 200. */
class Refusal extends Error {
  readonly word: string
  constructor(word: string, message = word) {
    super(message)
    this.word = word
  }
}

const stamp = (at: number): string => new Date(at + SEOUL_MS).toISOString().slice(0, 19).replaceAll(/\D/g, '')
const answer = (code: string, message: string, body?: object): Reply => jsonReply(JSON.stringify({ code, message, ...(body && { body }) }))
const invalid = (name: string, want: string): Refusal => new Refusal('InvalidRequest', `${name}: ${want}`)
const cancelsOf = ({ movements }: Payment) => movements.filter(({ type }) => type !== '01')
const left = (payment: Payment, part: 'taxable' | 'exempt'): number => cancelsOf(payment).reduce((rest, movement) => rest - movement[part], payment[part])
const restOf = (payment: Payment): number => left(payment, 'taxable') + left(payment, 'exempt')

/** NaverPay for a merchant (결제형): a form in, a word out. */
export function createNaverPay(seed: number, now: () => number): Simulator {
  const dice = createDice(seed)
  const witness = createWitness()
  const payments = new Map<string, Payment>()
  const answers = new Map<string, Reply>()
  /** What they do with a key that comes again is not known: both can be tried. */
  let isReplaying = true
  let keys = 0
  const newKey = (kind: string): string => `${stamp(now()).slice(0, 8)}NP${dice.longNumber('naverpay', kind, ++keys).slice(0, 10)}`

  const known = (id: string): Payment => payments.get(id) ?? refuse('InvalidPaymentId')
  const moved = (payment: Payment, movement: Movement): Payment => {
    const after = { ...payment, movements: [...payment.movements, movement] }
    payments.set(payment.id, after)
    const { id: transaction, at, taxable, exempt, attempt, type } = movement
    witness.note({ at, event: type === '01' ? 'APPROVED' : 'CANCELLED', payment: payment.id, order: payment.order, amount: taxable + exempt, transaction, attempt })
    return after
  }

  const apply: Act = ({ body, headers }, { faults }) => {
    const fields = fieldsOf(Object.fromEntries(new URLSearchParams(body)), invalid)
    const payment = known(fields.text('paymentId', /^.{1,50}$/))
    fields.done()
    if (payment.movements.length > 0) throw new Refusal('AlreadyComplete')
    if (now() - payment.openedAt > APPLY_MS) throw new Refusal('TimeExpired')
    const { taxable, exempt } = payment
    const refused = REFUSED_RESTS[(taxable + exempt) % 1000]
    if (refused !== undefined) {
      witness.note({ at: now(), event: 'DECLINED', payment: payment.id, order: payment.order, amount: taxable + exempt, transaction: undefined, attempt: attemptIn(headers) })
      throw new Refusal(refused)
    }
    const movement: Movement = { id: newKey('history'), at: now(), type: '01', taxable, exempt, attempt: attemptIn(headers) }
    return answer('Success', 'detail', { paymentId: payment.id, detail: movementRow(moved(payment, movement), movement, faults.has('wrongAmount') ? WRONG_BY : 0) })
  }

  const cancel: Act = ({ body }, { faults }) => {
    const fields = fieldsOf(Object.fromEntries(new URLSearchParams(body)), invalid)
    const payment = known(fields.text('paymentId', /^.{1,50}$/))
    const [amount, taxable, exempt] = [fields.written('cancelAmount'), fields.written('taxScopeAmount'), fields.written('taxExScopeAmount')]
    if (Buffer.byteLength(fields.text('cancelReason', /^[^]+$/)) > 256) throw invalid('cancelReason', 'has more than 256 bytes')
    fields.text('cancelRequester', /^[12]$/)
    const attempt = fields.has('merchantPayTransactionKey') ? fields.text('merchantPayTransactionKey', /^.{1,64}$/) : undefined
    const isCompared = fields.has('doCompareRest') && fields.text('doCompareRest', /^[01]$/) === '1'
    const expected = fields.has('expectedRestAmount') ? fields.written('expectedRestAmount') : undefined
    fields.done()
    const rest = restOf(payment)
    if (payment.movements.length === 0) throw new Refusal('InvalidPaymentId')
    if (rest === 0) throw new Refusal('AlreadyCanceled')
    if (taxable + exempt !== amount || amount === 0) throw new Refusal('TaxScopeAmountError')
    if (amount > rest) throw new Refusal('OverRemainAmount')
    if (isCompared && expected !== rest - amount) throw new Refusal('RestAmountDiff')
    if (taxable > left(payment, 'taxable') || exempt > left(payment, 'exempt')) throw new Refusal('TaxScopeAmtGreaterThanRemainError')
    const movement: Movement = { id: newKey('history'), at: now(), type: amount === rest && cancelsOf(payment).length === 0 ? '03' : '04', taxable, exempt, attempt }
    moved(payment, movement)
    const error = faults.has('wrongAmount') ? WRONG_BY : 0
    return answer('Success', '성공', {
      paymentId: payment.id, payHistId: movement.id, primaryPayCancelAmount: amount, npointCancelAmount: 0, giftCardCancelAmount: 0, discountCancelAmount: 0,
      taxScopeAmount: taxable + error, taxExScopeAmount: exempt, totalRestAmount: rest - amount, primaryPayRestAmount: rest - amount, npointRestAmount: 0, giftCardRestAmount: 0,
      cancelYmdt: stamp(movement.at),
    })
  }

  const history = (id: string | undefined): Act => ({ body }, { faults }) => {
    const fields = jsonFields(body, invalid)
    const times = ['startTime', 'endTime'].map((name) => (id === undefined || fields.has(name) ? fields.text(name, /^\d{14}$/) : undefined))
    if (fields.has('approvalType')) fields.text('approvalType', /^(?:ALL|APPROVAL|CANCEL)$/)
    const [pageNumber, rows] = [fields.amount('pageNumber', 1), fields.amount('rowsPerPage', 20)]
    fields.done()
    if (rows < 1 || rows > 100) throw invalid('rowsPerPage', 'must be from 1 to 100')
    const [from = '', to = '99999999999999'] = times
    const asked = id === undefined ? [...payments.values()] : [payments.get(id)].filter((payment) => payment !== undefined)
    const error = faults.has('wrongAmount') ? WRONG_BY : 0
    const all = asked.flatMap((payment) => payment.movements.filter(({ at }) => stamp(at) >= from && stamp(at) <= to).map((movement) => movementRow(payment, movement, error)))
    const list = all.slice((pageNumber - 1) * rows, pageNumber * rows)
    return answer('Success', '성공', { responseCount: list.length, totalCount: all.length, totalPageCount: Math.ceil(all.length / rows), currentPageNumber: pageNumber, list })
  }

  function inWindow({ method, path, body }: Received): Reply {
    const [way = '', text] = path.split('?')
    const query = Object.fromEntries(new URLSearchParams(method === 'GET' ? text : body))
    const { merchantPayKey = '', merchantUserKey = '', productName = '', productCount = '', totalPayAmount = '', taxScopeAmount = '', taxExScopeAmount = '', returnUrl = '', ...unknown } = query
    const amounts = [totalPayAmount, taxScopeAmount, taxExScopeAmount]
    const [total, taxable = 0, exempt = 0] = amounts.map(Number)
    const isSound = [merchantPayKey, merchantUserKey, productName].every((value) => value !== '') && productCount === '1' && amounts.every((amount) => /^\d{1,9}$/.test(amount)) &&
      taxable + exempt === total && URL.canParse(returnUrl) && Object.keys(unknown).length === 0
    if (!isSound) return page('<p>InvalidRequest: the window was opened with the wrong fields.', 400)
    const act = windowActs.find((candidate) => way === `/window/${candidate}`)
    if (act === undefined) return windowPage('NaverPay (sandbox)', [productName, `${total?.toLocaleString('ko-KR')} 원`], (each) => `/window/${each}`, query)
    if (act !== 'pay') return backTo(returnUrl, { resultCode: act === 'close' ? 'UserCancel' : 'OwnerAuthFail', resultMessage: act })
    const payment: Payment = { id: newKey('payment'), order: merchantPayKey, user: merchantUserKey, name: productName, taxable, exempt, openedAt: now(), movements: [] }
    payments.set(payment.id, payment)
    witness.note({ at: now(), event: 'AUTHENTICATED', payment: payment.id, order: merchantPayKey, amount: taxable + exempt, transaction: undefined, attempt: undefined })
    return backTo(returnUrl, { resultCode: 'Success', paymentId: payment.id })
  }

  function wayOf({ method, path }: Received): { readonly operation: string; readonly act: Act; readonly type: RegExp } | undefined {
    if (method !== 'POST' || !path.startsWith(BASE)) return undefined
    const way = path.slice(BASE.length)
    const form = /^application\/x-www-form-urlencoded\b/
    if (way === 'v2.2/apply/payment') return { operation: 'apply', act: apply, type: form }
    if (way === 'v1/cancel') return { operation: 'cancel', act: cancel, type: form }
    const [matched, id] = /^v2\.[23]\/list\/history(?:\/([^/]+))?$/.exec(way) ?? []
    return matched === undefined ? undefined : { operation: 'history', act: history(id === undefined ? undefined : decodeURIComponent(id)), type: /^application\/json\b/ }
  }

  /** The same key to the same address: the answer of then, or a conflict. */
  function once(request: Received, work: () => Reply): Reply {
    const key = request.headers['x-naverpay-idempotency-key']?.toString()
    if (key === undefined) return work()
    if (key.length > 64) throw invalid('X-NaverPay-Idempotency-Key', 'has more than 64 characters')
    const identity = JSON.stringify([key, request.path])
    const before = answers.get(identity)
    if (before) return isReplaying ? before : jsonReply('{"code":"IdempotencyKeyConflict","message":"이미 사용된 키입니다"}', 409)
    const reply = work()
    answers.set(identity, reply)
    return reply
  }

  function receive(request: Received): Call {
    if (request.path.startsWith('/window')) return { operation: 'window', driverAge: undefined, pace: PACE, answer: () => inWindow(request) }
    const way = wayOf(request)
    const reply = (play: Play): Reply => orRefused(() => {
      if (!Object.entries(CREDENTIALS).every(([name, value]) => request.headers[name] === value)) throw new Refusal('InvalidMerchant')
      if (way === undefined) throw new Refusal('NotFound')
      if (!way.type.test(request.headers['content-type'] ?? '')) throw invalid('content-type', `must match ${way.type.source}`)
      return once(request, () => orRefused(() => way.act(request, play)))
    })
    return { operation: way?.operation ?? 'unknown', driverAge: undefined, pace: way?.operation === 'history' ? LOOKUP_PACE : PACE, answer: reply }
  }

  return {
    dialect: {
      supplier: 'naverpay',
      receive,
      refusals: {
        unauthorized: () => answer('InvalidMerchant', '유효하지 않은 가맹점입니다'),
        maintenance: () => answer('MaintenanceOngoing', '서비스 점검중입니다'),
        tooManyRequests: () => jsonReply('{"code":"TooManyRequests","message":"Too Many Requests"}', 429, { 'retry-after': '1' }),
      },
      compresses: false,
      reset: () => {
        payments.clear()
        answers.clear()
        witness.forget()
        isReplaying = true
      },
      controls: {
        'GET log': witness.log,
        'POST replays': ({ mode }) => {
          if (mode !== 'stored' && mode !== 'conflict') throw new BadInput('mode must be stored or conflict.')
          isReplaying = mode === 'stored'
          return { done: true }
        },
      },
    },
    log: witness.log,
  }
}

function movementRow({ id, order, user, name }: Payment, { id: payHistId, at, type, taxable, exempt, attempt }: Movement, error: number) {
  const amount = taxable + exempt
  return {
    paymentId: id, payHistId, merchantName: 'sandbox', merchantPayKey: order, merchantUserKey: user, ...(type !== '01' && attempt !== undefined && { merchantPayTransactionKey: attempt }),
    admissionTypeCode: type, admissionState: 'SUCCESS', admissionYmdt: stamp(at), totalPayAmount: amount + error, primaryPayAmount: amount, npointPayAmount: 0, giftCardAmount: 0, discountPayAmount: 0,
    taxScopeAmount: taxable, taxExScopeAmount: exempt, primaryPayMeans: 'CARD', cardCorpCode: 'C0', cardNo: '1234****1234', cardInstCount: 0, bankCorpCode: '', bankAccountNo: '', productName: name,
  }
}

const attemptIn = (headers: Received['headers']): string | undefined => headers['x-naverpay-idempotency-key']?.toString().replace(/^\w+:/, '')

function orRefused(attempt: () => Reply): Reply {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return answer(error.word, error.message)
  }
}

function refuse(word: string): never {
  throw new Refusal(word)
}
