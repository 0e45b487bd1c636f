import { gatewayId, paymentRef, type PaymentRef } from '#domain/ids.ts'
import type { Cancel, Cancelled, GatewayLimits, GatewayPayment, NotDone, Outcome, PaymentGateway } from '#domain/payment-gateway.ts'
import { isSameMoney, judgeApproval, problemOfCancel } from '#domain/payment-judgement.ts'
import type { Call } from '#domain/supplier.ts'
import type { z } from 'zod'
import { notDone } from '../../kit/code-table.ts'
import { type GatewayParts, mismatch, ofApproval, ofCancel, ofEarlierCancel, unsendable } from '../../kit/gateway.ts'
import { readTold, tell } from '../../kit/gateway-http.ts'
import { createLanes } from '../../kit/lanes.ts'
import { returnOf } from './callback.ts'
import { declineOf, refusalOf } from './faults.ts'
import { approveBody, approvedPayment, cancelBody, cancelledOf, orderPayment, readyBody } from './mapping.ts'
import { kakaoApproved, kakaoCancelled, kakaoOrder, kakaoReady } from './wire.ts'

/** `cid` is our shop with them. */
export type KakaoPayConfig = { readonly baseUrl: string; readonly cid: string; readonly secretKey: string }

export const kakaoPay = gatewayId('kakaopay')
export const kakaoPayNames = { KO: '카카오페이', EN: 'KakaoPay', JA: 'カカオペイ', ZH: 'KakaoPay' }
const minuteMs = 60_000
const limits: GatewayLimits = {
  currencies: ['KRW'],
  hasPartialCancels: true,
  cancelSpacingMs: 0,
  answerWithinMs: 30_000,
  windowMs: 15 * minuteMs,
  approveWithinMs: 15 * minuteMs,
  attemptLifeMs: undefined,
  repeatsRefusals: false,
  isFoundByOrder: false,
  carriesAttempts: true,
}

type Asking<Schema extends z.ZodType> = { readonly operation: string; readonly way: 'ready' | 'approve' | 'cancel' | 'order'; readonly body: object; readonly schema: Schema }

export function createKakaoPay({ config, http, now, wait }: GatewayParts<KakaoPayConfig>): PaymentGateway {
  const inLane = createLanes({ spacingMs: limits.cancelSpacingMs, now, wait })
  const headers = { authorization: `SECRET_KEY ${config.secretKey}`, 'content-type': 'application/json' }

  async function ask<Schema extends z.ZodType>({ operation, way, body, schema }: Asking<Schema>, call: Call) {
    const told = await tell(http, { operation, method: 'POST', path: `/online/v1/payment/${way}`, headers, body: JSON.stringify(body) }, call, now)
    if (told.kind !== 'TOLD') return told
    return told.status === 200 ? readTold(told, schema) : refusalOf(told)
  }

  async function lookUp(operation: string, ref: PaymentRef, call: Call): Promise<Outcome<{ readonly payment: GatewayPayment }>> {
    const answer = await ask({ operation, way: 'order', body: { cid: config.cid, tid: ref }, schema: kakaoOrder }, call)
    return answer.kind === 'READ' ? { kind: 'OK', payment: orderPayment(answer.read) } : answer
  }

  /** Q1: look first, and let their guard see to it that nothing has changed since. */
  async function cancelOnce(cancel: Cancel, call: Call): Promise<Outcome<Cancelled>> {
    const before = await lookUp('cancel', cancel.ref, call)
    if (before.kind !== 'OK') return before
    const { payment } = before
    const earlier = ofEarlierCancel(cancel, payment)
    if (earlier) return earlier
    if (payment.order !== cancel.order || !isSameMoney(payment.balance, cancel.balanceBefore)) {
      return mismatch(`order ${payment.order} has ${payment.balance.minorUnits} left, our order ${cancel.order} has ${cancel.balanceBefore.minorUnits}`)
    }
    const answer = await ask({ operation: 'cancel', way: 'cancel', body: cancelBody(config.cid, cancel), schema: kakaoCancelled }, call)
    return answer.kind === 'READ' ? ofCancel(cancel, cancelledOf(answer.read, cancel.attempt)) : answer
  }

  return {
    id: kakaoPay,
    names: kakaoPayNames,
    limits,

    async prepare(order, call) {
      const answer = await ask({ operation: 'prepare', way: 'ready', body: readyBody(config.cid, order), schema: kakaoReady }, call)
      if (answer.kind !== 'READ') return answer
      const { tid, next_redirect_pc_url: windowUrl, next_redirect_mobile_url: mobileWindowUrl } = answer.read
      return { kind: 'OK', prepared: { ref: paymentRef(tid), windowUrl, mobileWindowUrl: mobileWindowUrl ?? undefined } }
    },
    readReturn: returnOf,

    async approve(approval, call) {
      const { token } = approval
      if (token === undefined) return notDone('CONFIG', { problem: 'KakaoPay approves nothing without the token that the browser brought' })
      const answer = await ask({ operation: 'approve', way: 'approve', body: approveBody(config.cid, { ...approval, token }), schema: kakaoApproved }, call)
      if (answer.kind === 'READ') {
        const payment = approvedPayment(answer.read)
        return ofApproval(judgeApproval(approval, payment), payment)
      }
      return isRefused(answer) ? settled(answer, await lookUp('approve', approval.ref, call)) : answer

      /** Q5: their number alone tells nothing. */
      function settled(refusal: NotDone, found: Outcome<{ readonly payment: GatewayPayment }>): Outcome<{ readonly payment: GatewayPayment }> {
        if (found.kind !== 'OK') return refusal
        const judgement = judgeApproval(approval, found.payment)
        return declineOf(refusal, judgement) ?? (judgement === 'NOT_YET' ? refusal : ofApproval(judgement, found.payment))
      }
    },

    async find({ order, ref }, call) {
      if (ref === undefined) return notDone('UNKNOWN', { problem: 'KakaoPay finds no payment by our order' })
      const outcome = await lookUp('find', ref, call)
      if (outcome.kind !== 'OK' || outcome.payment.order === order) return outcome
      return mismatch(`payment ${ref} is of order ${outcome.payment.order}, not ${order}`)
    },

    async cancel(cancel, call) {
      const problem = problemOfCancel(cancel)
      return problem ? unsendable(problem) : inLane(cancel.ref, cancel.attempt, () => cancelOnce(cancel, call))
    },
  }
}

/** They answered, and with a number of theirs. */
const isRefused = ({ kind, code }: NotDone): boolean => kind === 'UNKNOWN' && code !== undefined
