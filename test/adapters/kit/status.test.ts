import { describe, expect, it } from 'vitest'
import { requireOk, retryAfter } from '../../../adapters/kit/status.ts'
import { acme } from './acme.ts'

const now = Date.UTC(2026, 10, 20, 9, 0, 0)
const answered = (status: number, headers = {}) => () =>
  requireOk({ status, headers, body: Buffer.from('<html>\n  kim@example.com</html>') }, { supplier: acme, operation: 'branches', now })

describe('requireOk', () => {
  it('lets every 2xx pass', () => {
    expect(answered(200)).not.toThrow()
    expect(answered(204)).not.toThrow()
  })

  it.each([
    [301, 'malformed'], [400, 'malformed'], [401, 'unauthenticated'], [403, 'unauthenticated'], [404, 'malformed'], [408, 'unavailable'],
    [429, 'rateLimited'], [500, 'unavailable'], [503, 'unavailable'], [599, 'unavailable'],
  ])('calls %i %s', (status, kind) => {
    expect(answered(status)).toThrow(expect.objectContaining({ kind, supplier: acme, operation: 'branches' }))
  })

  it('quotes the beginning of the answer, scrubbed and on one line', () => {
    expect(answered(500)).toThrow('HTTP 500: <html> [e-mail]</html>')
  })

  it('tells until when to wait', () => {
    expect(answered(429, { 'retry-after': '3' })).toThrow(expect.objectContaining({ retryAt: now + 3000 }))
  })
})

describe('retryAfter', () => {
  it.each([
    ['120', now + 120_000], ['0', now], ['Fri, 20 Nov 2026 09:00:30 GMT', now + 30_000], ['soon', undefined], ['-5', undefined], ['', undefined],
    [undefined, undefined],
  ])('reads %s', (header, expected) => expect(retryAfter(header, now)).toBe(expected))
})
