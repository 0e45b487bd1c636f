import type { Received } from '../../http/dialect.ts'
import { Refusal } from './refusal.ts'

export type Credentials = { readonly affiliateId: string; readonly token: string }

/** Lets a request in by its bearer token and affiliate. */
export function checkCredentials({ headers }: Received, { affiliateId, token }: Credentials): void {
  if (headers.authorization !== `Bearer ${token}`) throw unauthorized()
  if (headers['x-affiliate-id'] !== affiliateId) throw unauthorized('X-Affiliate-Id is not known.')
}

export const unauthorized = (message = 'The token is not valid.'): Refusal => new Refusal('unauthorized', message)
export const tooMany = (): Refusal => new Refusal('too_many_requests', 'Too many requests. Try again in a minute.')

const MINUTE_MS = 60_000

/** So many searches in a minute of the clock; one more, and the door is shut for a minute. */
export function createLock(perMinute: number) {
  let minute = { began: 0, count: 0 }
  let shutUntil = 0
  return {
    enter: (now: number): void => {
      if (now < shutUntil) throw tooMany()
      if (now - minute.began >= MINUTE_MS) minute = { began: now, count: 0 }
      minute = { ...minute, count: minute.count + 1 }
      if (minute.count <= perMinute) return
      shutUntil = now + MINUTE_MS
      throw tooMany()
    },
    reset: (): void => {
      minute = { began: 0, count: 0 }
      shutUntil = 0
    },
  }
}
