import type { PaymentReturn } from '#domain/payment-gateway.ts'

/** Q4: they call nobody back. The browser comes back to one of three addresses, which we mark, since two of them get nothing from KakaoPay. */
const mark = 'kakaopay'
const marks = { closed: 'CLOSED', failed: 'FAILED' } as const

export const returnUrls = (returnUrl: string) => ({ approval_url: returnUrl, cancel_url: marked(returnUrl, 'closed'), fail_url: marked(returnUrl, 'failed') })

function marked(returnUrl: string, how: keyof typeof marks): string {
  const url = new URL(returnUrl)
  url.searchParams.set(mark, how)
  return url.href
}

export function returnOf(query: URLSearchParams): PaymentReturn {
  const token = query.get('pg_token')
  // The payment's own reference is known since it was made ready.
  if (token) return { kind: 'AUTHENTICATED', ref: undefined, token }
  return { kind: query.get(mark) === 'closed' ? marks.closed : marks.failed, code: undefined }
}
