import { describe, expect, it } from 'vitest'
import type { HttpClient, HttpRequest } from '../../../adapters/kit/http.ts'
import { createSkRentacar } from '../../../adapters/suppliers/sk-rentacar/index.ts'
import { type Signable, signatureOf, signedHeaders, timestampOf } from '../../../adapters/suppliers/sk-rentacar/signature.ts'
import { aSearch, places, testMoment } from '../searches.ts'
import availabilities from './fixtures/availabilities.json' with { type: 'json' }
import branches from './fixtures/branches.json' with { type: 'json' }
import models from './fixtures/models.json' with { type: 'json' }

const secret = 'sk-test-secret'
const request: Signable = {
  method: 'GET', target: '/partner/v1/branches?branchCodes=CJU01%2CCJU02', timestamp: '20260115093000', nonce: 'n-1', body: '',
}

describe('the signature of SK', () => {
  it('is the one that openssl makes of the five lines', () => {
    // printf 'GET\n<target>\n20260115093000\nn-1\n<sha256 of nothing>' | openssl dgst -sha256 -hmac sk-test-secret -binary | base64
    expect(signatureOf(request, secret)).toBe('9zrijfGBaaiclZk6WE3q1aIJSrrJbxTYME/w5zzHxUw=')
  })

  it.each([
    ['method', { method: 'POST' }],
    ['query', { target: '/partner/v1/branches?branchCodes=CJU01' }],
    ['timestamp', { timestamp: '20260115093001' }],
    ['nonce', { nonce: 'n-2' }],
    ['body', { body: '{}' }],
  ] as const)('covers the %s', (_, change) => {
    expect(signatureOf({ ...request, ...change }, secret)).not.toBe(signatureOf(request, secret))
  })

  it('travels in four headers, and the secret in none', () => {
    const headers = signedHeaders(request, { partnerCode: 'forecourt', secret })
    expect(headers).toEqual({
      'x-partner-code': 'forecourt', 'x-timestamp': '20260115093000', 'x-nonce': 'n-1', 'x-signature': signatureOf(request, secret),
    })
    expect(JSON.stringify(headers)).not.toContain(secret)
  })
})

describe('a timestamp of SK', () => {
  it.each([
    ['2026-01-15T00:30:00Z', '20260115093000'],
    ['2026-12-31T15:00:05.999Z', '20270101000005'],
  ])('at %s is %s in Korea, its milliseconds cut off', (instant, timestamp) => {
    expect(timestampOf(Date.parse(instant))).toBe(timestamp)
  })
})

describe('a search', () => {
  const call = { signal: new AbortController().signal, requestId: 'r1', language: 'KO' } as const

  async function sentFor(searches: readonly ReturnType<typeof aSearch>[]): Promise<readonly HttpRequest[]> {
    const sent: HttpRequest[] = []
    const http: HttpClient = {
      close: async () => {},
      send: async (asked) => {
        sent.push(asked)
        const file = [availabilities, branches, models].find(({ request: { path } }) => path === asked.path)
        return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(file?.response)) }
      },
    }
    const sk = createSkRentacar({ config: { baseUrl: 'http://supplier.test', partnerCode: 'forecourt', secret }, http, now: () => testMoment })
    for (const search of searches) await sk.searchOffers(search, call)
    return sent
  }

  it('asks for prices alone once the cars and branches are known', async () => {
    const sent = await sentFor([aSearch({ from: places.jeju }), aSearch({ from: places.jeju })])
    expect(sent.map(({ operation }) => operation)).toEqual(['searchOffers', 'vehicles', 'branches', 'searchOffers'])
  })

  it('signs each request for itself: a nonce is good once (Q9)', async () => {
    const sent = await sentFor([aSearch({ from: places.jeju }), aSearch({ from: places.jeju })])
    expect(new Set(sent.map(({ headers }) => headers?.['x-nonce'])).size).toBe(4)
    for (const { path, headers = {} } of sent) {
      const { 'x-timestamp': timestamp = '', 'x-nonce': nonce = '' } = headers
      expect(headers['x-signature']).toBe(signatureOf({ method: 'GET', target: path, timestamp, nonce, body: '' }, secret))
    }
  })

  it('from a place that they do not serve asks nothing (Q12)', async () => {
    expect(await sentFor([aSearch({ from: places.narita }), aSearch({ from: places.jeju, to: places.narita })])).toEqual([])
  })
})
