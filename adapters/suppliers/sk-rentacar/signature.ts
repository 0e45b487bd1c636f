import { createHash, createHmac } from 'node:crypto'
import type { EpochMs } from '#domain/time.ts'

/** One request as the signature covers it. `target` is path and query exactly as sent, from `/partner/v1` on. */
export type Signable = {
  readonly method: 'GET' | 'POST'
  readonly target: string
  readonly timestamp: string
  readonly nonce: string
  readonly body: string
}

export function signatureOf({ method, target, timestamp, nonce, body }: Signable, secret: string): string {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update([method, target, timestamp, nonce, bodyHash].join('\n')).digest('base64')
}

/** `yyyyMMddHHmmss` on the clocks of Korea, whatever zone this machine is in. */
export const timestampOf = (at: EpochMs): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: '+09:00', smallestUnit: 'second' }).slice(0, 19).replace(/\D/g, '')

export const signedHeaders = (request: Signable, { partnerCode, secret }: { readonly partnerCode: string; readonly secret: string }) => ({
  'x-partner-code': partnerCode,
  'x-timestamp': request.timestamp,
  'x-nonce': request.nonce,
  'x-signature': signatureOf(request, secret),
})
