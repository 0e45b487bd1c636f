import { describe, expect, it } from 'vitest'
import { branchRef, placeId, supplierId } from '#domain/ids.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import { parseXml } from '../../../adapters/kit/read-xml.ts'
import { hasContent } from '../../../adapters/suppliers/opentravel/faults.ts'
import type { Partner } from '../../../adapters/suppliers/opentravel/partner.ts'
import { ace } from '../../../adapters/suppliers/opentravel/partners/ace.ts'
import { carnect } from '../../../adapters/suppliers/opentravel/partners/carnect.ts'
import { cartrawler } from '../../../adapters/suppliers/opentravel/partners/cartrawler.ts'
import { availRateRequest, locDetailRequest } from '../../../adapters/suppliers/opentravel/requests.ts'
import { open, seal } from '../../../adapters/suppliers/opentravel/transport.ts'
import { answer } from '../../../adapters/suppliers/opentravel/wire.ts'
import { aCall } from '../kit/acme.ts'
import { aSearch, places } from '../searches.ts'

const credentials = { user: 'me & mine', password: 'secret "word"' }
const jeju = aSearch({ from: places.jeju, currency: 'CNY' })
const where = { supplier: supplierId('acme'), operation: 'searchOffers' }

const sealed = (partner: Partner, criteria: SearchCriteria = jeju) => {
  const content = availRateRequest(criteria, partner, credentials, aCall())
  return content && seal('OTA_VehAvailRate', content, partner.transport)
}
const treeOf = (text = '') => parseXml(text)

describe('a search is asked', () => {
  it('of cartrawler as JSON, with the client id, the citizenship and one of its currencies', () => {
    const { method, path, headers, body = '' } = sealed(cartrawler) ?? {}
    expect([method, path, headers]).toEqual(['POST', '/cartrawlerota/json?type=OTA_VehAvailRateRQ', { 'content-type': 'application/json' }])
    expect(JSON.parse(body)).toEqual({
      '@xmlns': 'http://www.opentravel.org/OTA/2003/05', '@EchoToken': 'r1', '@Version': '3.000', '@Target': 'Production', '@PrimaryLangID': 'KO',
      POS: { Source: { '@ISOCurrency': 'USD', RequestorID: { '@Type': '16', '@ID': 'me & mine', '@ID_Context': 'CARTRAWLER' } } },
      VehAvailRQCore: {
        '@Status': 'Available',
        VehRentalCore: {
          '@PickUpDateTime': '2026-12-10T10:00:00', '@ReturnDateTime': '2026-12-13T10:00:00',
          PickUpLocation: { '@LocationCode': 'CJU', '@CodeContext': 'IATA' }, ReturnLocation: { '@LocationCode': 'CJU', '@CodeContext': 'IATA' },
        },
        DriverType: { '@Age': '35' },
      },
      VehAvailRQInfo: { Customer: { Primary: { CitizenCountryName: { '@Code': 'KR' } } } },
    })
  })

  it('of carnect in a SOAP envelope, with user name and password, the market, and its action', () => {
    const { path, headers, body } = sealed(carnect) ?? {}
    expect([path, headers]).toEqual(['/ota2012/service', { 'content-type': 'text/xml; charset=utf-8', soapaction: '"http://www.opentravel.org/OTA/2003/05/OTA_VehAvailRateRQ"' }])
    expect(treeOf(body)).toMatchObject({ Envelope: { Body: { OTA_VehAvailRateRQ: {
      '@ReqRespVersion': 'large', '@Version': '1.000',
      POS: { Source: { '@ISOCountry': 'KR', '@ISOCurrency': 'EUR', RequestorID: { '@Type': 'me & mine', '@ID_Context': 'secret "word"' } } },
      VehAvailRQCore: { VehRentalCore: { PickUpLocation: { '@LocationCode': 'CJU', '@CodeContext': 'aipiata' } }, DriverType: { '@Age': '35' } },
    } } } })
  })

  it('of ace as XML, which is told neither country nor currency nor language', () => {
    const { path, headers, body = '' } = sealed(ace) ?? {}
    expect([path, headers]).toEqual(['/ota', { 'content-type': 'application/xml; charset=utf-8' }])
    expect(treeOf(body)).toMatchObject({ OTA_VehAvailRateRQ: { '@Version': '2.000', POS: { Source: { RequestorID: { '@ID': 'me & mine', '@Type': '5' } } } } })
    for (const untold of ['ISOCountry', 'ISOCurrency', 'PrimaryLangID', 'CitizenCountryName']) expect(body).not.toContain(untold)
  })

  it('in a currency that they have', () => expect(sealed(carnect, { ...jeju, currency: 'KRW' })?.body).toContain('ISOCurrency="KRW"'))

  it('for places that are no airports by coordinates, by a city’s code, or not at all', () => {
    const fromStation = aSearch({ from: places.seoulStation })
    expect(sealed(cartrawler, fromStation)?.body).toContain('{"@LocationCode":"37.557863,126.969468","@CodeContext":"GEO"}')
    expect([sealed(carnect, fromStation), sealed(ace, fromStation), sealed(ace, aSearch({ from: places.bangkok, to: places.seoulStation }))]).toEqual([undefined, undefined, undefined])
  })

  it.each(Object.entries(carnect.locations.others?.codes ?? {}))('of carnect for %s as %s', (id, code) => {
    const inCity = aSearch({ from: { ...places.seoulStation, kind: 'CITY', id: placeId(id) } })
    expect(sealed(carnect, inCity)?.body).toContain(`LocationCode="${code}" CodeContext="cityiata"`)
  })
})

describe('a branch is asked', () => {
  it('by its code in the partner’s context', () => {
    expect(locDetailRequest(branchRef('322-OK06'), 'loccode', carnect, credentials, aCall())).toMatchObject({ '@PrimaryLangID': 'KO', Location: { '@LocationCode': '322-OK06', '@CodeContext': 'loccode' } })
    expect(locDetailRequest(branchRef('LAXO01'), 'AC', ace, credentials, aCall())).not.toHaveProperty('@PrimaryLangID')
  })
})

describe('an answer is opened', () => {
  const opened = (partner: Partner, body: string, status = 200) =>
    open({ status, headers: {}, body: Buffer.from(body) }, { message: 'OTA_VehAvailRate', transport: partner.transport, where, now: 0 })
  const enveloped = (inner: string) => `<s:Envelope xmlns:s="x"><s:Header/><s:Body>${inner}</s:Body></s:Envelope>`
  const fault = (code: string) => enveloped(`<s:Fault><faultcode>${code}</faultcode><faultstring>kim@example.com said no</faultstring></s:Fault>`)

  it('by its root', async () => {
    expect(await opened(ace, '<o:OTA_VehAvailRateRS xmlns:o="y"><Success/></o:OTA_VehAvailRateRS>')).toEqual({ Success: '' })
    expect(await opened(carnect, enveloped('<OTA_VehAvailRateRS><Success/></OTA_VehAvailRateRS>'))).toEqual({ Success: '' })
  })

  it.each([
    ['s:Client', 'malformed'], ['soap:Server', 'unavailable'], ['s:Client.Authentication', 'unauthenticated'], ['Server.Timeout', 'unavailable'], ['s:Nonsense', 'malformed'],
  ])('to the SOAP fault %s, which is %s, with HTTP 500 and with 200 (Q5)', async (code, kind) => {
    for (const status of [500, 200]) await expect(opened(carnect, fault(code), status)).rejects.toThrow(expect.objectContaining({ kind, message: expect.stringContaining('[e-mail] said no') }))
  })

  it.each([
    [carnect, '<html>Bad gateway</html>', 500, 'unavailable'],
    [carnect, fault('s:Client'), 503, 'unavailable'],
    [carnect, 'not XML', 500, 'unavailable'],
    [carnect, enveloped(''), 200, 'malformed'],
    [carnect, '<Other/>', 200, 'malformed'],
    [ace, '<OTA_VehLocDetailRS/>', 200, 'malformed'],
    [ace, fault('s:Client'), 500, 'unavailable'],
  ] as const)('and is a fault when %# it is not theirs', async (partner, body, status, kind) => {
    await expect(opened(partner, body, status)).rejects.toThrow(expect.objectContaining({ kind }))
  })
})

describe('their errors', () => {
  const meaning = (partner: Partner, error: unknown) => hasContent(answer.parse({ Errors: { Error: error } }), partner, where)
  const rows = [cartrawler, carnect, ace].flatMap((partner) => [
    ...Object.entries(partner.errors.codes).map(([code, kind]) => ({ partner, id: partner.id, error: { '@Type': '3', '@Code': code }, kind })),
    ...Object.entries(partner.errors.types).map(([type, kind]) => ({ partner, id: partner.id, error: { '@Type': type }, kind })),
  ])

  it.each(rows)('$id: $error is $kind', ({ partner, error, kind }) => {
    if (kind === 'NOTHING') expect(meaning(partner, error)).toBe(false)
    else expect(() => meaning(partner, error)).toThrow(expect.objectContaining({ kind }))
  })

  it.each([{ '@Type': '777' }, { '@Type': '3', '@Code': '999' }, 'Sorry', 7, {}])('%j is malformed, which alerts', (error) => {
    expect(() => meaning(carnect, error)).toThrow(expect.objectContaining({ kind: 'malformed' }))
  })

  it('are told in their words', () => expect(() => meaning(carnect, { '@Type': '12', '@Code': '448', '@ShortText': 'Caf&#233; &amp; kim@example.com' })).toThrow('Error type 12 code 448 "Café & [e-mail]"'))

  it('may be many: the first counts', () => expect(meaning(ace, [{ '@Type': '3', '@Code': '425' }, { '@Type': '4' }])).toBe(false))

  it('are not what Warnings are (Q5)', () => expect(hasContent(answer.parse({ Success: {}, Warnings: { Warning: { '@ShortText': 'No cars' } } }), cartrawler, where)).toBe(true))
})
