import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromJson, parseXml, toJson, toXml } from '../../sandbox/suppliers/opentravel/element.ts'
import type { Element } from '../../sandbox/suppliers/opentravel/element.ts'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import type { Sandbox } from '../../sandbox/start-sandbox.ts'
import { exchange, now, object } from './clients.ts'
import type { Answer } from './clients.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now, requestsPerSecond: 10_000 })
})
beforeEach(() => [sandbox.cartrawler, sandbox.carnect, sandbox.ace].forEach((server) => server.reset()))
afterAll(() => sandbox.stop())

const NAMESPACE = 'http://www.opentravel.org/OTA/2003/05'
type Asked = {
  readonly code?: string
  readonly to?: string
  readonly context?: string
  readonly pickUpAt?: string
  readonly dropOffAt?: string
  readonly age?: string
  readonly currency?: string
  readonly language?: string
  readonly requestor?: object
  readonly version?: string
}

/** A search as each of them wants it; only what matters to a test is given. */
function searchOf(requestor: object, { code = 'CJU', to = code, context = 'IATA', pickUpAt = '2026-12-01T10:00:00', dropOffAt = '2026-12-03T10:00:00', age = '35', currency = 'KRW', language = 'EN', ...rest }: Asked) {
  return {
    '@xmlns': NAMESPACE, '@Version': rest.version ?? '3.000', '@EchoToken': 'e1', '@PrimaryLangID': language,
    POS: { Source: { '@ISOCurrency': currency, RequestorID: rest.requestor ?? requestor } },
    VehAvailRQCore: {
      VehRentalCore: { '@PickUpDateTime': pickUpAt, '@ReturnDateTime': dropOffAt, PickUpLocation: { '@LocationCode': code, '@CodeContext': context }, ReturnLocation: { '@LocationCode': to, '@CodeContext': context } },
      DriverType: { '@Age': age },
    },
  }
}

const SEARCH = 'OTA_VehAvailRateRQ'
const askCartrawler = (asked: Asked = {}, message = SEARCH) => exchange({
  url: `${sandbox.cartrawler.url}/cartrawlerota/json?type=${message}`, method: 'POST', headers: { 'content-type': 'application/json' },
  body: JSON.stringify(searchOf({ '@Type': '16', '@ID': '270000', '@ID_Context': 'CARTRAWLER' }, asked)),
})

const xmlOf = (name: string, content: unknown) => toXml(fromJson(name, content))
const postCarnect = (inner: string, headers: Record<string, string> = {}) => exchange({
  url: `${sandbox.carnect.url}/ota2012/service`, method: 'POST', headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${NAMESPACE}/${SEARCH}"`, ...headers },
  body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inner}</s:Body></s:Envelope>`,
})
const carnectRequestor = { '@Type': 'forecourt', '@ID_Context': 'sandbox-password' }
const askCarnect = (asked: Asked = {}) => postCarnect(xmlOf(SEARCH, searchOf(carnectRequestor, { context: 'aipiata', ...asked })))
const postAce = (body: string) => exchange({ url: `${sandbox.ace.url}/ota`, method: 'POST', headers: { 'content-type': 'application/xml' }, body })
const aceRequestor = { '@ID': 'FORECOURT-ACE', '@Type': '5' }
const askAce = (asked: Asked = {}) => postAce(xmlOf(SEARCH, searchOf(aceRequestor, { code: 'LAX', ...asked })))

function root({ text }: Answer): Element {
  const read = parseXml(text)
  if (!read) throw new Error(`no XML: ${text.slice(0, 200)}`)
  return read
}
const below = (element: Element, name: string): readonly Element[] => element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)])
const carsIn = (answer: Answer) => below(root(answer), 'VehAvail')
const errorIn = (answer: Answer) => {
  const [error] = answer.text.startsWith('<') ? below(root(answer), 'Error') : below(fromJson('root', JSON.parse(answer.text)), 'Error')
  return `${answer.status} ${error?.attributes['Type']} ${error?.attributes['Code'] ?? '-'} ${error?.attributes['ShortText']}`
}
/** A JSON answer as elements, whichever form its lists have. */
const cartrawlerCars = (answer: Answer): readonly Readonly<Record<string, unknown>>[] => {
  const list = (value: unknown, name: string): readonly unknown[] => (Array.isArray(value) ? value : value === '' ? [] : [object(value)[name]])
  return list(object(object(JSON.parse(answer.text))['VehAvailRSCore'])['VehVendorAvails'] ?? '', 'VehVendorAvail').flatMap((vendor) => list(object(vendor)['VehAvails'], 'VehAvail').map(object))
}

describe('the door', () => {
  it('knows who asks', async () => {
    expect(errorIn(await askCartrawler({ requestor: { '@Type': '16', '@ID': '1', '@ID_Context': 'CARTRAWLER' } }))).toBe('200 4 - Authentication failed')
    expect(errorIn(await askCarnect({ requestor: { ...carnectRequestor, '@ID_Context': 'guess' } }))).toBe('200 4 - Authentication failed')
    expect(errorIn(await askAce({ requestor: { '@ID': 'FORECOURT-ACE' } }))).toBe('200 4 - Authentication failed')
  })

  it('refuses what is no message: with a SOAP fault and HTTP 500 at carnect, else with Errors', async () => {
    for (const answer of [await postCarnect('<Nonsense/>'), await postCarnect('<open>'), await postCarnect(xmlOf(SEARCH, {}), { soapaction: 'other' }), await postCarnect('', { 'content-type': 'application/json' })]) {
      expect(answer.status).toBe(500)
      expect(below(root(answer), 'faultcode')[0]?.text).toBe('soap:Client')
    }
    expect(errorIn(await postAce('<a><b></a>'))).toBe('200 3 320 the request is not well-formed XML')
    expect(errorIn(await askCartrawler({}, 'OTA_VehResRQ'))).toBe('200 3 320 there is no OTA_VehResRQ')
    expect(errorIn(await askCartrawler({}, 'OTA_VehLocDetailRQ'))).toBe('200 3 320 there is no OTA_VehLocDetailRQ')
  })

  it('answers 429 with Retry-After above the agreed rate', async () => {
    const strict = await startSandbox({ latency: 'off', now, requestsPerSecond: 1 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => exchange({ url: `${strict.ace.url}/ota`, method: 'POST', headers: { 'content-type': 'application/xml' }, body: xmlOf(SEARCH, searchOf(aceRequestor, { code: 'LAX' })) })))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(new Set(refused.map(({ headers }) => headers['retry-after']))).toEqual(new Set(['1']))
    await strict.stop()
  })
})

describe('a search is read strictly', () => {
  it.each([
    ['no version', { version: '' }, '10 321 Required field missing: "OTA_VehAvailRateRQ/@Version"'],
    ['no place', { code: '' }, '10 321 Required field missing: "PickUpLocation/@LocationCode"'],
    ['another context', { context: 'UNLOCODE' }, '10 321 Required field missing: "PickUpLocation/@CodeContext"'],
    ['a time with a zone', { pickUpAt: '2026-12-01T10:00:00Z' }, '3 320 Invalid value: VehRentalCore/@PickUpDateTime'],
    ['a day that is none', { pickUpAt: '2026-02-30T10:00:00' }, '3 320 Invalid value: VehRentalCore/@PickUpDateTime'],
    ['a return before the pick-up', { dropOffAt: '2026-11-30T10:00:00' }, '3 320 Invalid value: VehRentalCore/@ReturnDateTime'],
    ['the past', { pickUpAt: '2026-11-01T10:00:00' }, '3 320 Invalid value: pick-up lies in the past'],
    ['an age of three digits', { age: '123' }, '3 320 Invalid value: DriverType/@Age'],
    ['a language that nobody speaks', { language: 'XX' }, '3 320 Invalid value: @PrimaryLangID'],
  ] satisfies [string, Asked, string][])('refuses %s in HTTP 200', async (_, asked, refusal) => expect(errorIn(await askAce(asked))).toBe(`200 ${refusal}`))

  it.each([['ace', 'LAX', '3 425 No match found'], ['carnect', 'CJU', '3 322 No availability for &quot;this&quot; request']])('has nothing beyond the horizon of %s', async (_, code, refusal) => {
    const far = { code, pickUpAt: '2027-11-19T10:00:00', dropOffAt: '2027-11-21T10:00:00' }
    expect(errorIn(await (code === 'LAX' ? askAce(far) : askCarnect({ ...far, pickUpAt: '2027-11-25T10:00:00', dropOffAt: '2027-11-26T10:00:00' })))).toBe(`200 ${refusal}`)
  })

  it('says with a warning that cartrawler has nothing', async () => {
    const answer = object(JSON.parse((await askCartrawler({ code: 'PVG' })).text))
    expect(answer).toMatchObject({ Success: '', Warnings: { Warning: { '@ShortText': 'No cars for this request' } }, VehAvailRSCore: { VehVendorAvails: '' } })
  })
})

describe('what they sell', () => {
  it('is the world’s cars, each partner at its own price', async () => {
    const [json, soap, xml] = [cartrawlerCars(await askCartrawler()), carsIn(await askCarnect()), carsIn(await askAce())]
    expect(json.length).toBeGreaterThan(150)
    expect(soap.length).toBeGreaterThan(100)
    expect(xml.length).toBeGreaterThan(30)
    expect(soap.every((car) => below(car, 'Reference')[0]?.attributes['ID'] !== undefined)).toBe(true)
  })

  it('is the same for the same seed and another for another', async () => {
    const other = await startSandbox({ latency: 'off', now, seed: 7 })
    const ask = (url: string) => exchange({ url: `${url}/ota`, method: 'POST', headers: { 'content-type': 'application/xml' }, body: xmlOf(SEARCH, searchOf(aceRequestor, { code: 'LAX' })) })
    expect((await ask(sandbox.ace.url)).text).toBe((await askAce()).text)
    expect((await ask(other.ace.url)).text).not.toBe((await askAce()).text)
    await other.stop()
  })

  it('stands at ace twice, alone and in a package whose coverages are included without saying so', async () => {
    const cars = carsIn(await askAce())
    const categories = cars.map((car) => below(car, 'RateQualifier')[0]?.attributes['RateCategory'])
    expect(new Set(categories)).toEqual(new Set(['16', '12']))
    const packaged = cars.filter((_, index) => categories[index] === '12').flatMap((car) => below(car, 'PricedCoverage')).flatMap((coverage) => below(coverage, 'Charge'))
    expect(packaged.every(({ attributes }) => attributes['IncludedInRate'] === undefined)).toBe(true)
  })

  // The list of three stands in the place of the element around it.
  const feesOf = (core: Element) => below(core, 'Fees').map(({ attributes }) => attributes)

  it('sums up: cartrawler’s three fees are the total, where they are in one currency', async () => {
    const cars = cartrawlerCars(await askCartrawler({ code: 'NRT', to: 'HND' })).map((car) => fromJson('VehAvailCore', object(car['VehAvailCore'])))
    const sums = cars.map((core) => ({ fees: feesOf(core), total: core.children.find(({ name }) => name === 'TotalCharge')?.attributes ?? {} }))
    const oneMoney = sums.filter(({ fees }) => new Set(fees.map(({ CurrencyCode }) => CurrencyCode)).size === 1)
    expect(oneMoney.length).toBeGreaterThan(20)
    expect(oneMoney.length).toBeLessThan(sums.length)
    for (const { fees, total } of oneMoney) expect(fees.reduce((sum, { Amount }) => sum + Number(Amount), 0)).toBe(Number(total['EstimatedTotalAmount']))
  })

  it('costs a fee for another place, and a young driver one at the desk', async () => {
    const purposes = async (answer: Promise<Answer>) => new Set(below(root(await answer), 'Fee').map(({ attributes }) => attributes['Purpose']))
    expect(await purposes(askAce({ code: 'BKK' }))).toEqual(new Set())
    expect(await purposes(askAce({ code: 'BKK', to: 'DMK', age: '24' }))).toEqual(new Set(['77', '13']))
  })

  it('is asked for by coordinates, and by a city’s code', async () => {
    expect(cartrawlerCars(await askCartrawler({ code: '37.5579,126.9695', context: 'GEO' })).length).toBeGreaterThan(50)
    expect(carsIn(await askCarnect({ code: 'SEL', context: 'cityiata' })).length).toBeGreaterThan(50)
  })
})

describe('what is odd about them', () => {
  it('cartrawler writes lists in three forms', async () => {
    const { text } = await askCartrawler({ code: 'NRT', to: 'HND' })
    expect(text).toMatch(/"VehAvails":\[\{/)
    expect(text).toMatch(/"VehicleCharges":\[\{/)
    expect((await askCartrawler()).text).toMatch(/"VehicleCharges":\{"VehicleCharge":\{/)
    expect(text).toMatch(/"VehAvailInfo":\[/)
    expect(text).toMatch(/"@PassengerQuantity":"\d\+"/)
  })

  it('cartrawler’s quotes have another URL in each answer', async () => {
    const urls = async () => [...(await askCartrawler()).text.matchAll(/"@URL":"([^"]+)"/g)].map(([, url]) => url)
    const [first, second] = [await urls(), await urls()]
    expect(first.length).toBe(second.length)
    expect(first.some((url) => second.includes(url))).toBe(false)
  })

  it('carnect cuts names off, puts the name where the class belongs, and writes policies as coverages', async () => {
    const answer = await askCarnect({ code: 'NRT' })
    expect(below(root(answer), 'Vendor').every(({ attributes }) => (attributes['CompanyShortName'] ?? '').length <= 11)).toBe(true)
    const codes = new Set(below(root(answer), 'Coverage').map(({ attributes }) => attributes['Code']))
    expect(codes.isSupersetOf(new Set(['CDW', 'CF', 'F2F', 'TAX']))).toBe(true)
    expect(below(root(answer), 'Vehicle').every(({ attributes }) => attributes['CodeContext'] === 'ACRISS' && !/^[A-Z]{4}$/.test(attributes['Code'] ?? ''))).toBe(true)
  })

  it('ace does not know, writes hours without a colon, and positions as an address', async () => {
    const { text } = await postAce(xmlOf('OTA_VehLocDetailRQ', { '@xmlns': NAMESPACE, '@Version': '2.000', POS: { Source: { RequestorID: aceRequestor } }, Location: { '@LocationCode': 'ACELAX', '@CodeContext': 'AC' } }))
    expect(text).toMatch(/Start="\d{3,4}"/)
    expect(text).toMatch(/<AddressLine>33\.\d+, -118\.\d+<\/AddressLine>/)
    expect((await askAce({ code: 'GUM' })).text).toContain('BaggageQuantity="NA"')
  })

  it('does not know a location of another', async () => {
    expect(errorIn(await postAce(xmlOf('OTA_VehLocDetailRQ', { '@xmlns': NAMESPACE, '@Version': '2.000', POS: { Source: { RequestorID: aceRequestor } }, Location: { '@LocationCode': 'X', '@CodeContext': 'AC' } })))).toBe('200 3 425 Unknown location X')
  })
})

describe('faults', () => {
  it.each(['carnect', 'ace'] as const)('break %s’s XML as they break JSON', async (name) => {
    const ask = () => (name === 'ace' ? askAce() : askCarnect())
    sandbox[name].setFault('malformedJson', { times: 1 })
    expect(parseXml((await ask()).text)).toBeUndefined()
    sandbox[name].setFault('hugePage', { times: 1 })
    const huge = await ask()
    expect(huge.bytes.length).toBeGreaterThan(5_000_000)
    expect(below(root(huge), 'VehAvail').length).toBe(carsIn(await ask()).length)
    sandbox[name].setFault('duplicates', { times: 1 })
    expect(carsIn(await ask()).length).toBe(carsIn(await ask()).length * 3)
  })

  it('say in their words that they are away', async () => {
    sandbox.carnect.setFault('maintenance')
    expect(errorIn(await askCarnect())).toBe('200 12 187 System currently unavailable')
  })
})

describe('an element', () => {
  it('is written and read back, in XML and in JSON', () => {
    const fee = fromJson('Fee', { '@Amount': '1', Note: 'R&B "x" <y>' })
    expect(parseXml(toXml(fee))).toEqual(fee)
    expect(fromJson('Fee', toJson(fee))).toEqual(fee)
  })
  it.each(['<a>', '<a></b>', 'text', '<a/><', '<a b=1/>'])('is none: %s', (text) => expect(parseXml(text)).toBeUndefined())
})
