import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { scrub } from '#domain/scrub.ts'
import { quote, scrubExchange } from '../../../adapters/kit/scrub.ts'
import { type Exchange, recordTo } from '../../../adapters/kit/tap.ts'
import { acme } from './acme.ts'

/** Each canary and a place where it could stand. */
const canaries: readonly (readonly [canary: string, text: string])[] = [
  ['kim.minji+car@example.co.kr', 'write to kim.minji+car@example.co.kr today'],
  ['010-1234-5678', 'call 010-1234-5678'],
  ['01012345678', '{"note":"01012345678"}'],
  ['+82 10-1234-5678', 'call +82 10-1234-5678 now'],
  ['13812345678', '{"tel":"13812345678"}'],
  ['11-22-334455-66', 'licence 11-22-334455-66'],
  ['서울-22-334455-66', 'licence 서울-22-334455-66'],
  ['M12345678', 'passport M12345678'],
  ['M123A4567', 'passport M123A4567'],
  ['900101-1234567', 'id 900101-1234567'],
  ['1990-01-31', '{"birthDate": "1990-01-31"}'],
  ['19900131', '{"birthday":19900131}'],
  ['4111 1111 1111 1111', 'card 4111 1111 1111 1111'],
  ['4111111111111111', 'paid by 4111111111111111.'],
  ['378282246310005', '{"note":"378282246310005"}'],
  ['110-123-456789', 'refund to 110-123-456789'],
  ['3333-01-1234567', 'refund to 3333-01-1234567'],
  ['11012345678901', '{"accountNumber":"11012345678901"}'],
  ['KIM', '{"surname":"KIM"}'],
  ['Min\\"ji', '{"firstName":"Min\\"ji"}'],
  ['hunter2', '{"password":"hunter2"}'],
  ['s3cr3t', '/search?sign=s3cr3t&x=1'],
  ['agency-7', 'uid=agency-7&cmd=carsearch'],
  ['open-sesame', 'cmd=carsearch&passcode=open-sesame&sd=202612101000'],
  ['client-7', '{"POS":{"Source":{"RequestorID":{"@Type":"16","@ID":"client-7"}}}}'],
  ['pass-word', '<Source><ns:RequestorID Type="forecourt" ID_Context="pass-word"/></Source>'],
  ['eyJhbGciOi.J9', 'authorization: Bearer eyJhbGciOi.J9'],
  ['41ba9c361210fd7514891b148f20596d', '/OSD/productquery/2.0/20260115093000/41ba9c361210fd7514891b148f20596d'],
]

describe('scrub', () => {
  it.each(canaries)('takes out %s', (canary, text) => expect(scrub(text)).not.toContain(canary))

  it('leaves what makes an exchange worth keeping', () => {
    const text = '{"id":137012345678901234,"at":"2026-12-01T10:00+09:00","priceMark":"ecf6fe0b154d97fe","latitude":33.0101234567,"total":81000,"reference":"4111111111111112","sentAt":1795000000000,"name":"현대 아반떼"}'
    expect(scrub(text)).toBe(text)
  })

  // Patterns that look back over the text once took minutes for this; the test's own time-out is what catches them.
  it.each(['x', '1', '-', ' ', 'a@', '"phone":"', '+1 '])('is through with two megabytes of %j in time', { timeout: 10_000 }, (unit) => {
    expect(scrub(`${unit.repeat(2_000_000 / unit.length)} canary@example.com`)).not.toContain('canary@')
  })
})

describe('a quote of theirs', () => {
  it('is one short line without anybody’s data', () => {
    expect(quote(`  call kim@example.com\n ${'x'.repeat(1_000_000)}`)).toBe(`call [e-mail] ${'x'.repeat(66)}`)
  })
})

const anExchange: Exchange = {
  supplier: acme, operation: 'searchOffers', at: Date.UTC(2026, 10, 20), ms: 12,
  request: { method: 'GET', path: '/cars?token=canary-1', headers: { Authorization: 'canary-2', 'X-Api-Key': 'canary-3', accept: 'application/json' }, body: '{"secret":"canary-4"}' },
  response: { status: 200, headers: { 'set-cookie': ['sid=canary-5'], date: 'today' }, body: '{"phone":"canary-6"}' },
}

describe('an exchange', () => {
  it('is scrubbed in its path, headers and bodies', () => {
    const told = JSON.stringify(scrubExchange(anExchange))
    expect(told).not.toContain('canary')
    expect(told).toContain('application/json')
  })

  it('is recorded as a numbered fixture of the kind that tests replay: bodies as JSON, and `*` for what changes each time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exchanges-'))
    const request = { method: 'POST', path: '/v1/cars/20261120093000/[digest]', headers: {}, body: 'SEALED' }
    recordTo(folder)({ ...anExchange, request, response: { status: 200, headers: {}, body: '{"cars":[]}' } })
    await vi.waitFor(async () =>
      expect(JSON.parse(await readFile(join(folder, 'acme.searchOffers.1.json'), 'utf8'))).toEqual({
        source: 'captured exchange', capturedOn: '2026-11-20', kind: 'recorded', status: 200, response: { cars: [] },
        request: { method: 'POST', path: '/v1/cars/*/*', content: 'SEALED' },
      }))
  })

  it('is recorded as a numbered fixture that says where it comes from', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exchanges-'))
    const record = recordTo(folder)
    record(anExchange)
    record(anExchange)
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual(['acme.searchOffers.1.json', 'acme.searchOffers.2.json']))
    await vi.waitFor(async () =>
      expect(JSON.parse(await readFile(join(folder, 'acme.searchOffers.2.json'), 'utf8'))).toMatchObject({ kind: 'recorded', capturedOn: '2026-11-20', request: { method: 'GET' } }))
  })
})
