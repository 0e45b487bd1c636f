import { createDecipheriv, createHash } from 'node:crypto'
import type { Received } from '../../http/dialect.ts'
import { instantOfStamp } from '../../world/wall-clock.ts'
import { Refusal } from './refusal.ts'

export const VERBS = ['productquery', 'productdetail', 'storeinfo', 'vehicleinfo'] as const
export type Verb = (typeof VERBS)[number]
export type Channel = 'ISD' | 'OSD'
export type Credentials = { readonly vendorId: string; readonly secret: string }

const VERSION = '2.0'
const SHANGHAI = 8
const TOLERANCE_MS = 5 * 60_000

/** What is inside a request whose signature and secret are right. */
export type Opened = { readonly channel: Channel; readonly verb: Verb; readonly content: unknown }

export function openEnvelope({ method, path, headers, body, now }: Received, credentials: Credentials): Opened {
  const { channel, verb, timestamp, sign } = segmentsOf(path)
  if (method !== 'POST') throw new Refusal('ERROR_REQUEST_TYPE', `${method} is not supported, use POST`)
  if (!/^text\/plain\b/.test(headers['content-type'] ?? '')) throw new Refusal('ERROR_REQUEST_TYPE', 'content-type must be text/plain')
  checkSign({ channel, timestamp, sign, body, now }, credentials)
  if (channel !== 'ISD' && channel !== 'OSD') throw new Refusal('ERROR_URL_PARAM', `channel ${channel} is not supported`)
  const known = VERBS.find((candidate) => candidate === verb)
  if (known === undefined) throw new Refusal('ERROR_URL_PARAM', `verb ${verb} is not supported`)
  return { channel, verb: known, content: parse(decrypt(body, credentials.secret)) }
}

/** Which verb the path names, whether or not the rest is right. */
export const verbIn = (path: string): string => VERBS.find((verb) => path.split('/')[2] === verb) ?? 'unknown'

function segmentsOf(path: string) {
  const [nothing, channel = '', verb = '', version, timestamp = '', sign = '', ...rest] = path.split('/')
  if (nothing !== '' || rest.length > 0 || sign === '') throw new Refusal('ERROR_URL_PARAM', 'expected /{channel}/{verb}/2.0/{timestamp}/{sign}')
  if (version !== VERSION) throw new Refusal('ERROR_URL_PARAM', `version ${version} is not supported`)
  return { channel, verb, timestamp, sign }
}

type Signed = { readonly channel: string; readonly timestamp: string; readonly sign: string; readonly body: string; readonly now: number }

function checkSign({ channel, timestamp, sign, body, now }: Signed, { vendorId, secret }: Credentials): void {
  const sentAt = instantOfStamp(timestamp, SHANGHAI)
  if (sentAt === undefined) throw new Refusal('ERROR_URL_PARAM', 'timestamp must be yyyyMMddHHmmss')
  if (Math.abs(now - sentAt) > TOLERANCE_MS) throw new Refusal('ERROR_SIGN', 'timestamp is more than 5 minutes off')
  const expected = createHash('md5').update(`${vendorId}${VERSION}${channel}${timestamp}${secret}${body.length}`).digest('hex')
  if (sign !== expected) throw new Refusal('ERROR_SIGN', 'sign does not match')
}

function decrypt(body: string, secret: string): string {
  if (!/^(?:[0-9A-F]{16})+$/.test(body)) throw new Refusal('ERROR_DECRYPT', 'body must be upper-case hex of whole blocks')
  try {
    // Three times the same key makes triple DES the single DES that they use; OpenSSL has retired the plain one.
    const decipher = createDecipheriv('des-ede3-ecb', Buffer.from(secret.repeat(3)), null)
    return decipher.update(body, 'hex', 'utf8') + decipher.final('utf8')
  } catch {
    // Wrong padding: encrypted with another secret.
    throw new Refusal('ERROR_DECRYPT', 'body cannot be decrypted')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Decrypted, but not JSON.
    throw new Refusal('ERROR_DECRYPT', 'body is not JSON')
  }
}
