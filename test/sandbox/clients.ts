import { createCipheriv, createHash, createHmac, randomUUID } from 'node:crypto'
import { request } from 'node:http'

/** What came back, as bytes on a wire: no client library between the test and the sandbox. */
export type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly text: string; readonly bytes: Buffer }

export type Sending = { readonly url: string; readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string; readonly signal?: AbortSignal }

export function exchange({ url, method = 'GET', headers = {}, body, signal }: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers, agent: false, ...(signal ? { signal } : {}) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString('utf8'), bytes })
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** A clock that stands: every test lives at this moment. */
export const NOON_IN_UTC = Date.UTC(2026, 10, 20, 12, 0, 0)
export const now = () => NOON_IN_UTC

const stamp = (hoursFromUtc: number, at: number) => new Date(at + hoursFromUtc * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')

export type TripSending = {
  readonly base: string
  readonly verb: string
  readonly content: unknown
  readonly channel?: string
  readonly vendorId?: string
  readonly secret?: string
  readonly timestamp?: string
  readonly sign?: string
  readonly body?: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly signal?: AbortSignal
}

export function encrypt(text: string, secret: string): string {
  const cipher = createCipheriv('des-ede3-ecb', Buffer.from(secret.repeat(3)), null)
  return (cipher.update(text, 'utf8', 'hex') + cipher.final('hex')).toUpperCase()
}

export function tripSign(parts: { vendorId: string; channel: string; timestamp: string; secret: string; body: string }): string {
  return createHash('md5').update(`${parts.vendorId}2.0${parts.channel}${parts.timestamp}${parts.secret}${parts.body.length}`).digest('hex')
}

export function callTrip(sending: TripSending): Promise<Answer> {
  const { base, verb, content, channel = 'OSD', vendorId = '10001', secret = '12345678', timestamp = stamp(8, NOON_IN_UTC), method = 'POST', headers = {}, signal } = sending
  const body = sending.body ?? encrypt(JSON.stringify(content), secret)
  const sign = sending.sign ?? tripSign({ vendorId, channel, timestamp, secret, body })
  return exchange({
    url: `${base}/${channel}/${verb}/2.0/${timestamp}/${sign}`, method, headers: { 'content-type': 'text/plain', ...headers },
    ...(method === 'GET' ? {} : { body }), ...(signal ? { signal } : {}),
  })
}

export type SkSending = {
  readonly base: string
  /** Path below `/partner/v1`, with the query as it is to be sent. */
  readonly path: string
  readonly partnerCode?: string
  readonly secret?: string
  readonly at?: number
  readonly nonce?: string
  readonly signature?: string
  readonly headers?: Record<string, string>
  readonly method?: string
}

export function callSk({ base, path, partnerCode = 'FORECOURT', secret = 'sandbox-secret', at = NOON_IN_UTC, nonce = randomUUID(), signature, headers = {}, method = 'GET' }: SkSending): Promise<Answer> {
  const target = `/partner/v1${path}`
  const timestamp = stamp(9, at)
  const bodyHash = createHash('sha256').update('').digest('hex')
  const signed = createHmac('sha256', secret).update(`${method}\n${target}\n${timestamp}\n${nonce}\n${bodyHash}`).digest('base64')
  return exchange({
    url: base + target, method,
    headers: { 'x-partner-code': partnerCode, 'x-timestamp': timestamp, 'x-nonce': nonce, 'x-signature': signature ?? signed, ...headers },
  })
}

export type BookingSending = {
  readonly base: string
  /** Path below `/3.2/cars/`. */
  readonly path: string
  readonly content: unknown
  readonly token?: string
  readonly affiliateId?: string
  readonly method?: string
}

export function callBooking({ base, path, content, token = 'sandbox-token', affiliateId = '1234567', method = 'POST' }: BookingSending): Promise<Answer> {
  return exchange({
    url: `${base}/3.2/cars/${path}`, method, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-affiliate-id': affiliateId },
    ...(method === 'GET' ? {} : { body: typeof content === 'string' ? content : JSON.stringify(content) }),
  })
}

export const aBookingQuery = (changes: Record<string, unknown> = {}, at: object = { airport: 'CJU' }) => ({
  booker: { country: 'kr' }, currency: 'KRW', driver: { age: 35 },
  route: { pickup: { datetime: '2026-12-01T10:00:00', location: at }, dropoff: { datetime: '2026-12-03T10:00:00', location: at } }, ...changes,
})

/** A search at Jeju airport; only what matters to a test is given. */
export const aTripQuery = (changes: Record<string, unknown> = {}) => ({
  requestId: 'r1', language: 'ko-KR', currency: 'KRW',
  pickup: { date: '2026-12-01 10:00', locationType: 1, locationCode: 'CJU' }, dropoff: { date: '2026-12-03 10:00', locationType: 1, locationCode: 'CJU' },
  driverAge: 35, residence: 'KR', pageNo: 1, pageSize: 500, ...changes,
})

export const anSkQuery = (changes: Record<string, string | undefined> = {}): string => {
  const parameters = { regionCode: 'JEJU', pickUpAt: '2026-12-01T10:00+09:00', dropOffAt: '2026-12-03T10:00+09:00', driverAge: '35', ...changes }
  const query = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
  return `/availabilities?${query.join('&')}`
}

type Fields = Readonly<Record<string, unknown>>

export function object(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new Error(`expected an object, found ${String(value)}`)
  return { ...value }
}

export const parsed = (answer: Answer): Fields => object(JSON.parse(answer.text))

export function rows(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) throw new Error(`expected a list, found ${String(value)}`)
  return value.map(object)
}

/** `data.items` of an SK answer. */
export const skItems = (answer: Answer): readonly Fields[] => rows(object(parsed(answer)['data'])['items'])

/** `data` of a Booking answer that is a list. */
export const bookingRows = (answer: Answer): readonly Fields[] => rows(parsed(answer)['data'])

export const tripProducts = (answer: Answer): readonly Fields[] => rows(parsed(answer)['productList'])
