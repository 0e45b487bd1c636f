import { paymentRef } from '#domain/ids.ts'
import type { PaymentReturn } from '#domain/payment-gateway.ts'

/** They call nobody back; the browser brings the payment's reference, or why there is none. */
export function returnOf(query: URLSearchParams): PaymentReturn {
  const code = query.get('resultCode') ?? undefined
  const id = query.get('paymentId')
  if (code === 'Success' && id) return { kind: 'AUTHENTICATED', ref: paymentRef(id), token: undefined }
  return { kind: code === 'UserCancel' ? 'CLOSED' : 'FAILED', code }
}
