import { gatewayId } from '#domain/ids.ts'
import type { GatewayLimits, GatewayPayment, Outcome, PaymentGateway } from '#domain/payment-gateway.ts'
import { isSameMoney, judgeApproval, problemOfCancel } from '#domain/payment-judgement.ts'
import type { Call } from '#domain/supplier.ts'
import type { CodeTable } from '../../kit/code-table.ts'
import { type GatewayParts, idempotencyKey, mismatch, ofApproval, ofCancel, unsendable } from '../../kit/gateway.ts'
import { readTold, tell } from '../../kit/gateway-http.ts'
import { createLanes } from '../../kit/lanes.ts'
import { verifiedCallback } from './callback.ts'
import { approvalCodes, cancelCodes, lookUpCodes, refusalOf } from './faults.ts'
import { cancelBody, confirmBody, paymentOf, returnOf, virtualAccountBody, windowQuery } from './mapping.ts'
import { tossPayment } from './wire.ts'

/** `windowUrl` is the page that opens their window in the browser; it takes what `windowQuery` writes. */
export type TossConfig = { readonly baseUrl: string; readonly secretKey: string; readonly windowUrl: string }

export const toss = gatewayId('toss')
export const tossNames = { KO: '토스페이먼츠', EN: 'Toss Payments', JA: 'トスペイメンツ', ZH: 'Toss Payments' }
const minuteMs = 60_000
const limits: GatewayLimits = {
  currencies: ['KRW'],
  hasPartialCancels: true,
  cancelSpacingMs: 1100,
  answerWithinMs: 30_000,
  windowMs: 30 * minuteMs,
  approveWithinMs: 10 * minuteMs,
  attemptLifeMs: 15 * 24 * 60 * minuteMs,
  repeatsRefusals: true,
  isFoundByOrder: true,
  carriesAttempts: false,
}

type Asking = { readonly operation: string; readonly path: string; readonly codes: CodeTable; readonly write?: { readonly key: string; readonly body: object } }

export function createToss({ config, http, now, wait }: GatewayParts<TossConfig>): PaymentGateway {
  const inLane = createLanes({ spacingMs: limits.cancelSpacingMs, now, wait })
  // Q1: a byte-order mark that was copied with the key would break the encoding.
  const authorization = `Basic ${Buffer.from(`${config.secretKey.replace(/^\uFEFF/, '')}:`).toString('base64')}`

  async function ask({ operation, path, codes, write }: Asking, call: Call): Promise<Outcome<{ readonly payment: GatewayPayment }>> {
    const headers = { authorization, ...(write && { 'content-type': 'application/json', 'idempotency-key': write.key }) }
    const request = { operation, path, headers, ...(write ? { method: 'POST' as const, body: JSON.stringify(write.body) } : { method: 'GET' as const }) }
    const told = await tell(http, request, call, now)
    if (told.kind !== 'TOLD') return told
    if (told.status !== 200) return refusalOf(told, codes)
    const answer = readTold(told, tossPayment)
    return answer.kind === 'READ' ? { kind: 'OK', payment: paymentOf(answer.read) } : answer
  }

  const gateway: PaymentGateway = {
    id: toss,
    names: tossNames,
    limits,

    prepare: async (order) => ({ kind: 'OK', prepared: { ref: undefined, windowUrl: `${config.windowUrl}?${windowQuery(order).toString()}`, mobileWindowUrl: undefined } }),
    readReturn: returnOf,

    async approve(approval, call) {
      const write = { key: idempotencyKey('approve', approval.attempt), body: confirmBody(approval) }
      const outcome = await ask({ operation: 'approve', path: '/v1/payments/confirm', codes: approvalCodes, write }, call)
      return outcome.kind === 'OK' ? ofApproval(judgeApproval(approval, outcome.payment), outcome.payment) : outcome
    },

    async find({ order, ref }, call) {
      const path = ref === undefined ? `/v1/payments/orders/${encodeURIComponent(order)}` : pathOf(ref)
      const outcome = await ask({ operation: 'find', path, codes: lookUpCodes }, call)
      if (outcome.kind !== 'OK') return outcome.code === 'NOT_FOUND_PAYMENT' ? { kind: 'OK', payment: undefined } : outcome
      return outcome.payment.order === order ? outcome : mismatch(`payment ${outcome.payment.ref} is of order ${outcome.payment.order}, not ${order}`)
    },

    async cancel(cancel, call) {
      const problem = problemOfCancel(cancel)
      if (problem) return unsendable(problem)
      // Q4: of two cancels of one payment within a second they process only the first.
      return inLane(cancel.ref, cancel.attempt, async () => {
        const write = { key: idempotencyKey('cancel', cancel.attempt), body: cancelBody(cancel) }
        const outcome = await ask({ operation: 'cancel', path: `${pathOf(cancel.ref)}/cancel`, codes: cancelCodes, write }, call)
        // Their answer to a cancel has it last.
        return outcome.kind === 'OK' ? ofCancel(cancel, { ...outcome.payment, cancel: outcome.payment.cancels.at(-1) }) : outcome
      })
    },

    async awaitDeposit(order, call) {
      const write = { key: idempotencyKey('deposit', order.attempt), body: virtualAccountBody(order) }
      const outcome = await ask({ operation: 'awaitDeposit', path: '/v1/virtual-accounts', codes: approvalCodes, write }, call)
      if (outcome.kind !== 'OK') return outcome
      const { payment } = outcome
      const isOurs = payment.order === order.order && isSameMoney(payment.total, order.amount)
      if (isOurs && payment.deposit) return outcome
      return mismatch(`an account for ${payment.total.minorUnits} of order ${payment.order}, asked for ${order.amount.minorUnits} of ${order.order}`)
    },

    readCallback: (request, call) => verifiedCallback(request, (lookUp) => gateway.find(lookUp, call)),
  }
  return gateway
}

const pathOf = (ref: string): string => `/v1/payments/${encodeURIComponent(ref)}`
