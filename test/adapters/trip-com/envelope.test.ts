import { describe, expect, it } from 'vitest'
import { encrypt, seal, sign, timestampOf } from '../../../adapters/suppliers/trip-com/envelope.ts'

// The test vector of docs/dialects/trip-com.md.
const vector = { vendorId: '10001', channel: 'JNT', timestamp: '20260115093000', secret: '12345678' }
const body = '7AD588DCB152E200B3931EDD5933EC430C2F7CAFAB0AB326'

describe('the envelope', () => {
  it('encrypts as the page says', () => expect(encrypt('{"requestId":"r1"}', vector.secret)).toBe(body))

  it('signs as the page says', () => expect(sign({ ...vector, body })).toBe('41ba9c361210fd7514891b148f20596d'))

  it('tells the time of Shanghai', () => {
    expect(timestampOf(Date.UTC(2026, 0, 15, 1, 30, 0))).toBe('20260115093000')
    expect(timestampOf(Date.UTC(2026, 11, 31, 23, 59, 59))).toBe('20270101075959')
  })

  it('puts channel, verb, time and signature into the path', () => {
    const sealed = seal('storeinfo', 'ISD', { requestId: 'r1' }, vector, Date.UTC(2026, 0, 15, 1, 30, 0))
    expect(sealed.body).toBe(body)
    expect(sealed.path).toBe(`/ISD/storeinfo/2.0/20260115093000/${sign({ ...vector, channel: 'ISD', body })}`)
  })
})
