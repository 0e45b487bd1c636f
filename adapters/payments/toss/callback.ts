import { createHash, timingSafeEqual } from 'node:crypto'
import { paymentOrderId, paymentRef } from '#domain/ids.ts'
import type { Callback, CallbackRequest, GatewayPayment, Outcome, PaymentLookUp } from '#domain/payment-gateway.ts'
import { tossCallback } from './wire.ts'

type Find = (lookUp: PaymentLookUp) => Promise<Outcome<{ readonly payment: GatewayPayment | undefined }>>

/**
 * Q5: nothing on the wire proves a message. Of one about a payment only the references are used, and what is true is fetched; one about a deposit must know the
 * secret of its account first.
 */
export async function verifiedCallback({ body, secretOf }: CallbackRequest, find: Find): Promise<Callback> {
  const read = tossCallback.safeParse(jsonOf(body))
  if (!read.success) return { kind: 'REFUSED', problem: 'no message of theirs' }
  const message = read.data
  if ('data' in message) return fetched(await find({ order: paymentOrderId(message.data.orderId), ref: paymentRef(message.data.paymentKey) }))
  // Foreign easy payments, payouts: we have none.
  if ('eventType' in message) return { kind: 'IGNORED' }
  const order = paymentOrderId(message.orderId)
  const secret = await secretOf(order)
  if (secret === undefined || !isSame(secret, message.secret)) return { kind: 'REFUSED', problem: `the secret is not that of order ${order}` }
  return fetched(await find({ order, ref: undefined }))
}

function fetched(outcome: Awaited<ReturnType<Find>>): Callback {
  if (outcome.kind === 'OK') return outcome.payment ? { kind: 'VERIFIED', payment: outcome.payment } : { kind: 'REFUSED', problem: 'they know no such payment' }
  return outcome.kind === 'MISMATCH' ? { kind: 'REFUSED', problem: outcome.problem } : { kind: 'NOT_NOW', problem: outcome.problem }
}

/** In constant time whatever the lengths: what is compared are digests. */
function isSame(left: string, right: string): boolean {
  const [one, other] = [left, right].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined // No message of theirs.
  }
}
