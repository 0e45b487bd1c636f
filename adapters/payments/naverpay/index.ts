import { gatewayId, type PaymentRef } from '#domain/ids.ts'
import type { Cancel, Cancelled, GatewayLimits, GatewayPayment, NotDone, Outcome, PaymentGateway } from '#domain/payment-gateway.ts'
import { judgeApproval, problemOfCancel } from '#domain/payment-judgement.ts'
import type { Call } from '#domain/supplier.ts'
import type { z } from 'zod'
import { type CodeTable, notDone } from '../../kit/code-table.ts'
import { type GatewayParts, idempotencyKey, mismatch, ofApproval, ofCancel, ofEarlierCancel, unsendable } from '../../kit/gateway.ts'
import { readTold, tell } from '../../kit/gateway-http.ts'
import { createLanes } from '../../kit/lanes.ts'
import { returnOf } from './callback.ts'
import { applyCodes, cancelCodes, lookUpCodes, refusalOf, refusals } from './faults.ts'
import { cancelForm, cancelledOf, paymentOf, windowQuery } from './mapping.ts'
import { naverAnswer, naverApplied, naverCancelled, naverHistory } from './wire.ts'

/** `windowUrl` is the page that opens their window in the browser; it takes what `windowQuery` writes. */
export type NaverPayConfig = {
  readonly baseUrl: string
  readonly partnerId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly chainId: string
  readonly windowUrl: string
}

export const naverPay = gatewayId('naverpay')
export const naverPayNames = { KO: '네이버페이', EN: 'NaverPay', JA: 'NAVER Pay', ZH: 'NaverPay' }
const minuteMs = 60_000
const limits: GatewayLimits = {
  currencies: ['KRW'],
  hasPartialCancels: true,
  cancelSpacingMs: 0,
  answerWithinMs: 60_000,
  windowMs: 10 * minuteMs,
  approveWithinMs: 10 * minuteMs,
  // Q3: what they do with a key that comes again is not known.
  attemptLifeMs: undefined,
  repeatsRefusals: true,
  isFoundByOrder: false,
  carriesAttempts: true,
}

type Content = { readonly form: Readonly<Record<string, string>>; readonly key: string } | { readonly json: object }
type Asking<Schema extends z.ZodType> = { readonly operation: string; readonly way: string; readonly content: Content; readonly codes: CodeTable; readonly schema: Schema }
type Found = Outcome<{ readonly payment: GatewayPayment | undefined }>

export function createNaverPay({ config, http, now, wait }: GatewayParts<NaverPayConfig>): PaymentGateway {
  const inLane = createLanes({ spacingMs: limits.cancelSpacingMs, now, wait })
  const credentials = { 'x-naver-client-id': config.clientId, 'x-naver-client-secret': config.clientSecret, 'x-naverpay-chain-id': config.chainId }

  async function ask<Schema extends z.ZodType>({ operation, way, content, codes, schema }: Asking<Schema>, call: Call) {
    const path = `/${config.partnerId}/naverpay/payments/${way}`
    const told = await tell(http, { operation, method: 'POST', path, ...written(content, credentials) }, call, now)
    if (told.kind !== 'TOLD') return told
    const answer = readTold(told, naverAnswer)
    if (answer.kind !== 'READ') return answer
    const { code, message, body } = answer.read
    return code === 'Success' && told.status === 200 ? readTold({ ...told, content: body }, schema) : refusalOf(codes, code, message)
  }

  async function history(operation: string, ref: PaymentRef, call: Call): Promise<Found> {
    const content = { json: { pageNumber: 1, rowsPerPage: 100 } }
    const answer = await ask({ operation, way: `v2.2/list/history/${encodeURIComponent(ref)}`, content, codes: lookUpCodes, schema: naverHistory }, call)
    if (answer.kind !== 'READ') return answer
    const { totalPageCount, list } = answer.read
    return totalPageCount > 1 ? notDone('UNKNOWN', { problem: `payment ${ref} has more movements than a page holds` }) : { kind: 'OK', payment: paymentOf(list) }
  }

  /** Whatever they answered but a success: the history knows better than the word. */
  async function approvedAlready(refusal: NotDone, approval: Parameters<PaymentGateway['approve']>[0], call: Call): Promise<Outcome<{ readonly payment: GatewayPayment }>> {
    if (!needsLookUp(refusal)) return refusal
    const found = await history('approve', approval.ref, call)
    if (found.kind !== 'OK') return refusal
    if (found.payment) return ofApproval(judgeApproval(approval, found.payment), found.payment)
    return refusals.has(refusal.code ?? '') ? { ...refusal, kind: 'DECLINED' } : refusal
  }

  /** Q3: this attempt may have been refused because it was carried out before. */
  async function cancelledAlready(refusal: NotDone, cancel: Cancel, call: Call): Promise<Outcome<Cancelled>> {
    if (!needsLookUp(refusal)) return refusal
    const found = await history('cancel', cancel.ref, call)
    return (found.kind === 'OK' && found.payment && ofEarlierCancel(cancel, found.payment)) || refusal
  }

  return {
    id: naverPay,
    names: naverPayNames,
    limits,

    prepare: async (order) => ({ kind: 'OK', prepared: { ref: undefined, windowUrl: `${config.windowUrl}?${windowQuery(order).toString()}`, mobileWindowUrl: undefined } }),
    readReturn: returnOf,

    async approve(approval, call) {
      const content = { form: { paymentId: approval.ref }, key: idempotencyKey('approve', approval.attempt) }
      const answer = await ask({ operation: 'approve', way: 'v2.2/apply/payment', content, codes: applyCodes, schema: naverApplied }, call)
      if (answer.kind !== 'READ') return approvedAlready(answer, approval, call)
      const payment = paymentOf([answer.read.detail])
      if (!payment) return notDone('UNKNOWN', { problem: 'the approval was answered with another movement' })
      return ofApproval(judgeApproval(approval, payment), payment)
    },

    async find({ order, ref }, call) {
      if (ref === undefined) return notDone('UNKNOWN', { problem: 'NaverPay finds no payment by our order' })
      const outcome = await history('find', ref, call)
      if (outcome.kind !== 'OK' || !outcome.payment || outcome.payment.order === order) return outcome
      return mismatch(`payment ${ref} is of order ${outcome.payment.order}, not ${order}`)
    },

    async cancel(cancel, call) {
      const problem = problemOfCancel(cancel)
      if (problem) return unsendable(problem)
      return inLane(cancel.ref, cancel.attempt, async () => {
        const content = { form: cancelForm(cancel), key: idempotencyKey('cancel', cancel.attempt) }
        const answer = await ask({ operation: 'cancel', way: 'v1/cancel', content, codes: cancelCodes, schema: naverCancelled }, call)
        if (answer.kind !== 'READ') return cancelledAlready(answer, cancel, call)
        const { paymentId } = answer.read
        return paymentId === cancel.ref ? ofCancel(cancel, cancelledOf(answer.read, cancel)) : mismatch(`asked to cancel of ${cancel.ref}, answered with ${paymentId}`)
      })
    },
  }
}

function written(content: Content, credentials: Readonly<Record<string, string>>) {
  if ('json' in content) return { headers: { ...credentials, 'content-type': 'application/json' }, body: JSON.stringify(content.json) }
  const headers = { ...credentials, 'content-type': 'application/x-www-form-urlencoded', 'x-naverpay-idempotency-key': content.key }
  return { headers, body: new URLSearchParams(content.form).toString() }
}

/** They answered with a word of theirs, and it does not say for sure that nothing was done. */
const needsLookUp = ({ kind, code }: NotDone): boolean => code !== undefined && (kind === 'UNKNOWN' || kind === 'ALREADY' || kind === 'MISMATCH')
