import { createCipheriv, createHash } from 'node:crypto'
import type { EpochMs } from '#domain/time.ts'

/** `ISD`: pick-ups in mainland China; `OSD`: everywhere else. */
export type Channel = 'ISD' | 'OSD'
export type Verb = 'productquery' | 'productdetail' | 'storeinfo' | 'vehicleinfo'
export type Credentials = { readonly vendorId: string; readonly secret: string }

const version = '2.0'

/** The path and the body of one call, docs/dialects/trip-com.md "Envelope". */
export function seal(verb: Verb, channel: Channel, content: object, { vendorId, secret }: Credentials, now: EpochMs): { path: string; body: string } {
  const timestamp = timestampOf(now)
  const body = encrypt(JSON.stringify(content), secret)
  return { path: `/${channel}/${verb}/${version}/${timestamp}/${sign({ vendorId, secret, channel, timestamp, body })}`, body }
}

/** DES/ECB/PKCS5 as upper-case hex. OpenSSL 3 has no plain DES any more; triple DES with one key three times is the same cipher. */
export function encrypt(text: string, secret: string): string {
  const key = Buffer.from(secret.repeat(3), 'latin1')
  const cipher = createCipheriv('des-ede3-ecb', key, null)
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('hex').toUpperCase()
}

type Signed = Credentials & { readonly channel: string; readonly timestamp: string; readonly body: string }

export const sign = ({ vendorId, secret, channel, timestamp, body }: Signed): string =>
  createHash('md5').update(vendorId + version + channel + timestamp + secret + String(body.length), 'utf8').digest('hex')

const shanghaiOffsetMs = 8 * 60 * 60 * 1000

/** `yyyyMMddHHmmss` in Asia/Shanghai, which has had no summer time since 1991. */
export const timestampOf = (now: EpochMs): string =>
  new Date(now + shanghaiOffsetMs).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')
