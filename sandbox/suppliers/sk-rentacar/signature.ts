import { createHash, createHmac } from 'node:crypto'
import type { Received } from '../../http/dialect.ts'
import { instantOfStamp } from '../../world/wall-clock.ts'
import { Refusal } from './refusal.ts'

export type Credentials = { readonly partnerCode: string; readonly secret: string }

const SEOUL = 9
const TOLERANCE_MS = 5 * 60_000

/** Lets a request in, or refuses it with 401. A nonce opens the door once. */
export function createDoor({ partnerCode, secret }: Credentials) {
  const nonces = new Map<string, number>()

  const forgetOld = (now: number) => {
    for (const [nonce, until] of nonces) {
      if (until >= now) return
      nonces.delete(nonce)
    }
  }

  return {
    enter: ({ method, path, headers, body, now }: Received): void => {
      const timestamp = headerIn(headers['x-timestamp'], 'X-Timestamp')
      const nonce = headerIn(headers['x-nonce'], 'X-Nonce')
      const signature = headerIn(headers['x-signature'], 'X-Signature')
      if (headerIn(headers['x-partner-code'], 'X-Partner-Code') !== partnerCode) throw unauthorized('unknown X-Partner-Code')
      const sentAt = instantOfStamp(timestamp, SEOUL)
      if (sentAt === undefined) throw unauthorized('X-Timestamp must be yyyyMMddHHmmss')
      if (Math.abs(now - sentAt) > TOLERANCE_MS) throw unauthorized('X-Timestamp is more than 5 minutes off')
      const bodyHash = createHash('sha256').update(body).digest('hex')
      const expected = createHmac('sha256', secret).update([method, path, timestamp, nonce, bodyHash].join('\n')).digest('base64')
      if (signature !== expected) throw unauthorized('X-Signature does not match')
      forgetOld(now)
      if (nonces.has(nonce)) throw unauthorized('X-Nonce was used before')
      nonces.set(nonce, now + 2 * TOLERANCE_MS)
    },
    reset: () => nonces.clear(),
  }
}

function headerIn(value: string | readonly string[] | undefined, name: string): string {
  if (typeof value !== 'string' || value === '') throw unauthorized(`${name} is missing`)
  return value
}

export const unauthorized = (detail: string): Refusal => new Refusal('9999', `인증 실패 (${detail})`, 401)
