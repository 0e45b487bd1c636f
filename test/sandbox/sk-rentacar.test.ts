import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import type { Sandbox } from '../../sandbox/start-sandbox.ts'
import { anSkQuery, aTripQuery, callSk, callTrip, NOON_IN_UTC, now, object, parsed, rows, skItems } from './clients.ts'
import type { SkSending } from './clients.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now, requestsPerSecond: 10_000 })
})
afterAll(() => sandbox.stop())

const call = (path: string, changes: Partial<SkSending> = {}) => callSk({ base: sandbox['sk-rentacar'].url, path, ...changes })
const search = (changes: Record<string, string | undefined> = {}) => call(anSkQuery(changes))
const resultOf = async (answer: ReturnType<typeof call>) => {
  const { status, text } = await answer
  const { resultCode, resultMessage } = object(JSON.parse(text))
  return `${status} ${String(resultCode)} ${String(resultMessage)}`
}
const SIX_MINUTES = 6 * 60_000

describe('the door', () => {
  it.each([
    ['an unknown partner', { partnerCode: 'NOBODY' }],
    ['a wrong secret', { secret: 'guess' }],
    ['a wrong signature', { signature: 'AAAA' }],
    ['a clock six minutes slow', { at: NOON_IN_UTC - SIX_MINUTES }],
    ['a clock six minutes fast', { at: NOON_IN_UTC + SIX_MINUTES }],
  ] satisfies [string, Partial<SkSending>][])('refuses %s with 401', async (_, changes) => {
    const answer = await call(anSkQuery(), changes)
    expect(answer.status).toBe(401)
    expect(parsed(answer)['resultCode']).toBe('9999')
  })

  it('opens once for a nonce', async () => {
    expect((await call(anSkQuery(), { nonce: 'once' })).status).toBe(200)
    expect((await call(anSkQuery(), { nonce: 'once' })).status).toBe(401)
  })

  it('does not spend a nonce on a wrong signature', async () => {
    await call(anSkQuery(), { nonce: 'kept', signature: 'AAAA' })
    expect((await call(anSkQuery(), { nonce: 'kept' })).status).toBe(200)
  })

  it('answers 429 with Retry-After above the agreed rate', async () => {
    const strict = await startSandbox({ latency: 'off', now })
    const answers = await Promise.all(Array.from({ length: 40 }, () => callSk({ base: strict['sk-rentacar'].url, path: '/models?modelCodes=AVT-N' })))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers['retry-after']).toBe('1')
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(20)
    await strict.stop()
  })

  it('compresses only when that is accepted', async () => {
    const [plain, packed] = [await call(anSkQuery()), await call(anSkQuery(), { headers: { 'accept-encoding': 'gzip' } })]
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(object(JSON.parse(gunzipSync(packed.bytes).toString()))['data']).toEqual(parsed(plain)['data'])
  })

  it('knows neither other paths nor other methods', async () => {
    expect((await call('/quotes')).status).toBe(404)
    expect((await call(anSkQuery(), { method: 'POST' })).status).toBe(405)
  })
})

describe('a search is read strictly', () => {
  it.each([
    ['a parameter that nobody knows', { colour: 'red' }, '1001 형식 오류: unknown parameter colour'],
    ['no age', { driverAge: undefined }, '1000 필수값 누락: driverAge'],
    ['no region and no branch', { regionCode: undefined }, '1000 필수값 누락: pickUpBranch'],
    ['a branch without its return branch', { regionCode: undefined, pickUpBranch: 'CJU01' }, '1000 필수값 누락: returnBranch'],
    ['a region beside a branch', { pickUpBranch: 'CJU01' }, '1001 형식 오류: regionCode and branches exclude each other'],
    ['a time off the grid', { pickUpAt: '2026-12-01T10:10+09:00' }, '1001 형식 오류: pickUpAt must lie on the 30-minute grid'],
    ['another offset', { pickUpAt: '2026-12-01T10:00+08:00' }, '1001 형식 오류: pickUpAt must be yyyy-MM-ddTHH:mm+09:00 (send + as %2B)'],
    ['a day that is none', { pickUpAt: '2026-02-30T10:00+09:00' }, '1001 형식 오류: pickUpAt must be yyyy-MM-ddTHH:mm+09:00 (send + as %2B)'],
    ['an unknown region', { regionCode: 'DOKDO' }, '2000 영업점 없음: DOKDO'],
    ['an unknown branch', { regionCode: undefined, pickUpBranch: 'XXX01', returnBranch: 'CJU01' }, '2000 영업점 없음: XXX01'],
    ['a closed branch', { regionCode: undefined, pickUpBranch: 'CJU04', returnBranch: 'CJU04', pickUpAt: '2026-12-01T03:00+09:00' }, '2001 영업시간 외'],
    ['a driver of 20', { driverAge: '20' }, '3003 연령/경력 미달: 만 21세 이상'],
    ['101 models', { modelCodes: Array.from({ length: 101 }, (_, index) => `M${index}`).join(',') }, '1001 형식 오류: modelCodes holds more than 100 ids'],
    ['a model that a branch has not', { regionCode: undefined, pickUpBranch: 'CJU01', returnBranch: 'CJU01', modelCodes: 'NONE-N' }, '3000 재고 없음'],
  ])('refuses %s in HTTP 200', async (_, changes, refusal) => expect(await resultOf(search(changes))).toBe(`200 ${refusal}`))

  it('takes a bare plus for the space that it is', async () => {
    expect(await resultOf(call(anSkQuery().replaceAll('%2B', '+')))).toMatch(/^200 1001/)
  })
})

describe('what SK offers', () => {
  it('offers 300 to 500 cars on Jeju from several branches', async () => {
    const items = skItems(await search())
    expect(items.length).toBeGreaterThan(300)
    expect(items.length).toBeLessThan(500)
    expect(new Set(items.map(({ branchCode }) => branchCode)).size).toBe(5)
  })

  it.each(['SEOUL', 'GIMPO', 'INCHEON_AIRPORT', 'BUSAN', 'GIMHAE', 'DAEGU', 'DAEJEON', 'GWANGJU', 'ULSAN', 'GANGNEUNG', 'YEOSU', 'JEONJU', 'POHANG'])('offers cars in %s', async (regionCode) => {
    expect(skItems(await search({ regionCode })).length).toBeGreaterThan(30)
  })

  it('gives the same items for the same seed, and others for another', async () => {
    const [same, other] = await Promise.all([startSandbox({ latency: 'off', now }), startSandbox({ latency: 'off', now, seed: 7 })])
    const from = async (base: string) => skItems(await callSk({ base, path: anSkQuery() }))
    const here = skItems(await search())
    expect(await from(same['sk-rentacar'].url)).toEqual(here)
    expect(await from(other['sk-rentacar'].url)).not.toEqual(here)
    await Promise.all([same.stop(), other.stop()])
  })

  it('asks a fee for the way to another region, on top of the rental', async () => {
    const items = skItems(await search({ regionCode: 'SEOUL', returnRegionCode: 'BUSAN' }))
    for (const { oneWayFee, returnBranchCode } of items) {
      expect(oneWayFee).toBeGreaterThan(0)
      expect(returnBranchCode).toMatch(/^BSN/)
    }
  })

  it('counts 31 hours as a day and seven hours, or as two days where days are charged whole', async () => {
    const items = skItems(await search({ dropOffAt: '2026-12-02T17:00+09:00' }))
    const unitAt = (code: string) => items.find(({ branchCode }) => branchCode === code)?.['priceUnit']
    expect(unitAt('CJU01')).toEqual({ days: 1, extraHours: 7 })
    expect(unitAt('CJU02')).toEqual({ days: 2, extraHours: 0 })
  })

  it('keeps dear cars from young drivers', async () => {
    const ages = skItems(await search({ driverAge: '22', licenseYears: '1' })).map(({ requirement }) => object(requirement)['minAge'])
    expect(new Set(ages)).toEqual(new Set([21]))
  })
})

describe('what is odd about a few items', () => {
  it('writes the age as a text at the old branch', async () => {
    const old = skItems(await search()).filter(({ branchCode }) => branchCode === 'CJU04')
    expect(new Set(old.map(({ requirement }) => object(requirement)['minAge']))).toEqual(new Set(['만 26세 이상']))
  })

  it('leaves covers empty where they are sold at the desk', async () => {
    const empty = skItems(await search()).filter(({ covers }) => rows(covers).length === 0)
    expect(empty.length).toBeGreaterThan(0)
    expect(empty.length).toBeLessThan(40)
  })

  it('writes limits in 만원, and unlimited in two ways', async () => {
    const answers = await Promise.all(['JEJU', 'SEOUL', 'BUSAN'].map((regionCode) => search({ regionCode })))
    const covers = answers.flatMap(skItems).flatMap((item) => rows(item['covers']))
    expect(new Set(covers.map(({ limitAmount }) => limitAmount))).toEqual(new Set(['0', '300', '500', '무제한', '-1']))
  })

  it('uses words that no table holds, now and then', async () => {
    const answers = await Promise.all(['JEJU', 'SEOUL', 'BUSAN'].map((regionCode) => search({ regionCode })))
    const strange = answers.flatMap(skItems).filter(({ fuelPolicy, payTiming }) => fuelPolicy !== 'SAME_LEVEL' || payTiming === 'SPLIT')
    expect(strange.length).toBeGreaterThan(0)
    expect(strange.length).toBeLessThan(40)
  })
})

describe('the look-ups', () => {
  it('describe branches by region and by code, and leave out unknown ones', async () => {
    expect(skItems(await call('/branches?regionCode=JEJU')).map(({ branchCode }) => branchCode)).toEqual(['CJU01', 'CJU02', 'CJU03', 'CJU04', 'CJU05'])
    const [branch, ...others] = skItems(await call('/branches?branchCodes=CJU01,NOPE'))
    expect(others).toEqual([])
    expect(branch).toMatchObject({ regionCode: 'JEJU', pickupType: 'SHUTTLE', airportYn: 'Y', airportCode: 'CJU', shuttle: { firstBus: '06:00' } })
  })

  it('describe the models of a search', async () => {
    const codes = [...new Set(skItems(await search()).map(({ modelCode }) => modelCode))].slice(0, 100)
    const models = skItems(await call(`/models?modelCodes=${codes.join(',')}`))
    expect(models.map(({ modelCode }) => modelCode)).toEqual(codes)
    expect(models.some(({ sippCode }) => sippCode === null)).toBe(true)
  })

  it('list the extras of branches', async () => {
    const [{ extras } = {}] = skItems(await call('/extras?branchCodes=CJU01&pickUpAt=2026-12-01T10:00%2B09:00&dropOffAt=2026-12-03T10:00%2B09:00'))
    expect(rows(extras)[0]).toMatchObject({ unit: expect.stringMatching(/^(RENTAL|DAY)$/), price: expect.any(Number), stock: expect.any(Number) })
  })

  it.each(['/branches?branchCodes=', '/models?modelCodes='])('refuse more than 100 ids in %s', async (path) => {
    const ids = Array.from({ length: 101 }, (_, index) => `X${index}`).join(',')
    expect(await resultOf(call(path + ids))).toMatch(/^200 1001/)
  })
})

describe('the same world under both suppliers', () => {
  it('lets Trip sell SK cars from the same yards under other names', async () => {
    const answer = parsed(await callTrip({ base: sandbox['trip-com'].url, verb: 'productquery', content: aTripQuery({ language: 'en-US' }) }))
    const theirs = rows(answer['storeList']).filter(({ vendorCode }) => vendorCode === 'SKR')
    const ours = skItems(await call('/branches?branchCodes=CJU01,CJU02,CJU03'))
    expect(theirs.map(({ latitude }) => latitude)).toEqual(ours.map(({ latitude }) => latitude))
    expect(theirs[0]?.['storeName']).toBe('SK Rent a Car Jeju Airport Main')
  })
})
