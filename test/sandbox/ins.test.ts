import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import type { Sandbox } from '../../sandbox/start-sandbox.ts'
import { aTripQuery, callTrip, exchange, now, parsed, rows } from './clients.ts'
import type { Answer } from './clients.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ latency: 'off', now, requestsPerSecond: 10_000 })
})
afterAll(() => sandbox.stop())
beforeEach(() => sandbox.ins.reset())

type Form = Readonly<Record<string, string | undefined>>
const V1 = '/rtapi/ws.aspx'
const V2 = '/rtapi/ws_v2.aspx'

function call(fields: Form, path = V2, base = sandbox.ins.url): Promise<Answer> {
  const form = Object.entries({ uid: 'forecourt-agency', passcode: 'sandbox-passcode', ...fields }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return exchange({ url: base + path, method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form).toString() })
}
const search = (changes: Form = {}, path = V2) => call({ cmd: 'carsearch', sd: '202612011000', ed: '202612031000', option_ins: '1', ...changes }, path)
const cars = async (changes: Form = {}, path = V2) => rows(parsed(await search(changes, path))['모델목록'])
const resultOf = async (answer: Promise<Answer>) => {
  const { status } = await answer
  const { resCode, resMsg } = parsed(await answer)
  return `${status} ${String(resCode)} ${String(resMsg)}`
}

describe('a form is read strictly', () => {
  it.each([
    ['a wrong passcode', { passcode: 'guess' }, '0010 아이디 또는 비밀번호 오류'],
    ['an unknown uid', { uid: 'nobody' }, '0010 아이디 또는 비밀번호 오류'],
    ['no uid', { uid: undefined }, '0020 입력값 오류: uid 없음'],
    ['an unknown cmd', { cmd: 'carbuy' }, '0021 없는 명령: carbuy'],
    ['a field that nobody knows', { colour: 'red' }, '0020 입력값 오류: colour 알 수 없음'],
    ['no end', { ed: undefined }, '0020 입력값 오류: ed 없음'],
    ['a day that is none', { sd: '202602301000' }, '0020 입력값 오류: sd 형식은 yyyyMMddHHmm'],
    ['a time with a zone', { sd: '2026-12-01T10:00' }, '0020 입력값 오류: sd 형식은 yyyyMMddHHmm'],
    ['the past', { sd: '202601011000' }, '0020 입력값 오류: sd 지난 시각'],
    ['an end before the start', { ed: '202612010900' }, '0020 입력값 오류: ed 는 sd 이후'],
  ])('refuses %s in HTTP 200', async (_, changes, refusal) => expect(await resultOf(search(changes))).toBe(`200 ${refusal}`))

  it('knows neither other addresses nor other methods', async () => {
    expect(await resultOf(search({}, '/rtapi/ws_v3.aspx'))).toMatch(/^200 0021/)
    expect(await resultOf(exchange({ url: sandbox.ins.url + V2 }))).toMatch(/^200 0020/)
  })

  it('answers 0040 above the agreed rate', async () => {
    const strict = await startSandbox({ latency: 'off', now })
    const answers = await Promise.all(Array.from({ length: 40 }, () => call({ cmd: 'companylist' }, V2, strict.ins.url)))
    const codes = answers.map((answer) => parsed(answer)['resCode'])
    expect(codes).toContain('0040')
    expect(codes.filter((code) => code === '0000').length).toBeGreaterThanOrEqual(20)
    await strict.stop()
  })
})

describe('the two versions', () => {
  it('write numbers as text, and bare with four decimals', async () => {
    expect((await search({}, V1)).text).toMatch(/"R입금가":"\d+"/)
    expect((await search()).text).toMatch(/"R기본입금가":\d+\.0000[,}]/)
    expect((await search()).text).toMatch(/"R모델번호":\d{4},/)
  })

  it('sell the same cars at the same prices', async () => {
    const priced = (list: readonly Readonly<Record<string, unknown>>[], base: string) =>
      list.map((row) => [row['L렌트회사코드'], String(row['R모델번호']), Number(row[base] ?? 0), Number(row['R옵션1입금가']), Number(row['R옵션2입금가'])])
    expect(priced(await cars({}, V1), 'R입금가')).toEqual(priced(await cars(), 'R기본입금가'))
  })

  it('differ in what a row tells: V2 names model and class and brings its covers', async () => {
    const [v1, v2] = await Promise.all([cars({}, V1), cars()])
    expect(v1.some((row) => 'L모델명' in row || '보험목록' in row)).toBe(false)
    expect(v2.every((row) => typeof row['L모델명'] === 'string' && typeof row['L분류'] === 'string')).toBe(true)
    expect(v2.filter((row) => '보험목록' in row).length).toBeGreaterThan(v2.length / 2)
  })

  it('list covers with their fee in V2, which therefore asks for the times', async () => {
    expect(await resultOf(call({ cmd: 'inslist' }))).toBe('200 0020 입력값 오류: sd 없음')
    expect(rows(parsed(await call({ cmd: 'inslist', sd: '202612011000', ed: '202612031000' }))['보험목록'])[0]).toMatchObject({ R보험료: expect.any(Number) })
    expect(rows(parsed(await call({ cmd: 'inslist' }, V1))['보험목록'])[0]).not.toHaveProperty('R보험료')
  })
})

describe('what Jeju’s companies offer', () => {
  it('are 300 to 600 cars of 19 companies, priced for each cover tier', async () => {
    const found = await cars()
    expect(found.length).toBeGreaterThan(300)
    expect(found.length).toBeLessThan(600)
    expect(new Set(found.map((row) => row['L렌트회사코드'])).size).toBe(19)
    const dearer = found.filter((row) => Number(row['R기본입금가']) > 0 && Number(row['R옵션2입금가']) > 0)
    expect(dearer.every((row) => Number(row['R기본입금가']) < Number(row['R옵션1입금가']) && Number(row['R옵션1입금가']) < Number(row['R옵션2입금가']))).toBe(true)
  })

  it('can be narrowed to companies, and asked without covers', async () => {
    const found = await cars({ rccode: 'JJ02,JJ05', option_ins: undefined })
    expect(new Set(found.map((row) => row['L렌트회사코드']))).toEqual(new Set(['JJ02', 'JJ05']))
    expect(found.some((row) => 'R옵션1입금가' in row)).toBe(false)
  })

  it('is nothing, without a list, where every company asked is closed', async () => {
    expect(parsed(await search({ rccode: 'JJ02', sd: '202612010300' }))).toEqual({ resCode: '0000', resMsg: 'OK', resID: expect.any(String), resTime: expect.any(String) })
  })

  it('charges less than a day as a day, and further hours by the hour up to a day', async () => {
    const priceUntil = async (ed: string) => Number((await cars({ rccode: 'JJ02', ed }))[0]?.['R기본입금가'])
    const [three, day, later] = [await priceUntil('202612011300'), await priceUntil('202612021000'), await priceUntil('202612021500')]
    expect(three).toBe(day)
    expect(later / day).toBeCloseTo(1.5, 2)
  })

  it('spells one model in many ways', async () => {
    const spelled = new Set((await cars()).filter((row) => String(row['L모델코드']).startsWith('CAR143')).map((row) => row['L모델명']))
    expect(spelled.size).toBeGreaterThan(2)
  })

  it.each([
    ['R가능연령', ['만21세', '만 21세 이상', 21, '21세이상/면허 필수']], ['R승차인원', [5, '5인승', '5명']], ['R변속기', ['자동', '오토', 'A', '자동변속']],
  ])('writes %s in each company’s own hand', async (field, forms) => {
    expect((await cars()).map((row) => row[field])).toEqual(expect.arrayContaining(forms))
  })

  it('plays the oddities of the page: old numbers, unlimited in three ways, a tier of 0, a company without a yard', async () => {
    const found = await cars()
    expect(found.some((row) => /#\d$/.test(String(row['R모델번호'])))).toBe(true)
    const limits = found.flatMap((row) => ('보험목록' in row ? rows(row['보험목록']) : [])).map((cover) => cover['R보상한도'])
    expect(limits).toEqual(expect.arrayContaining([0, -1, '무제한', '300만원', 3_000_000]))
    expect(found.some((row) => row['R기본입금가'] === 0 && Number(row['R옵션1입금가']) > 0)).toBe(true)
    const listed = rows(parsed(await call({ cmd: 'companylist' }))['렌트회사목록']).map((row) => row['L렌트회사코드'])
    expect(new Set(found.map((row) => row['L렌트회사코드'])).difference(new Set(listed)).size).toBe(1)
  })

  it('are the same for the same seed, and others for another', async () => {
    const other = await startSandbox({ latency: 'off', now, seed: 7 })
    const theirs = rows(parsed(await call({ cmd: 'carsearch', sd: '202612011000', ed: '202612031000', option_ins: '1' }, V2, other.ins.url))['모델목록'])
    expect(await cars()).toEqual(await cars())
    expect(theirs).not.toEqual(await cars())
    await other.stop()
  })
})

describe('faults', () => {
  it.each([['unauthorized', '0010'], ['maintenance', '9000'], ['tooManyRequests', '0040']] as const)('%s is %s in HTTP 200', async (fault, code) => {
    sandbox.ins.setFault(fault)
    expect(await resultOf(search())).toMatch(new RegExp(`^200 ${code}`))
  })

  it('empty: the list is missing', async () => {
    sandbox.ins.setFault('empty')
    expect(parsed(await search())).not.toHaveProperty('모델목록')
  })

  it.each([['v1', V1, 'R입금가'], ['v2', V2, 'R기본입금가']])('badItem and wrongType spoil one row in %s, although V1 has no numbers', async (_, path, base) => {
    sandbox.ins.setFault('badItem', { times: 1 })
    expect((await cars({}, path)).filter((row) => row[base] === null)).toHaveLength(1)
    sandbox.ins.setFault('wrongType', { times: 1 })
    expect((await cars({}, path)).filter((row) => typeof row[base] === 'object')).toHaveLength(1)
  })

  it('drift: prices are 7 % higher', async () => {
    const price = async () => Number((await cars({ rccode: 'JJ02' }))[0]?.['R기본입금가'])
    const usual = await price()
    sandbox.ins.setFault('drift')
    expect((await price()) / usual).toBeCloseTo(1.07, 2)
  })
})

describe('the same world under all suppliers', () => {
  it('lets Trip sell the island’s known companies from the same yards, and none of those that only INS has', async () => {
    const stores = rows(parsed(await callTrip({ base: sandbox['trip-com'].url, verb: 'productquery', content: aTripQuery() }))['storeList'])
    const companies = rows(parsed(await call({ cmd: 'companylist' }))['렌트회사목록'])
    const shared = companies.filter((company) => stores.some(({ latitude }) => latitude === company['R위도']))
    expect(shared.map((company) => company['R렌트회사'])).toEqual(['탐라렌트카', '한라렌터카', '올레렌터카', '돌하르방렌트카', '블루아일랜드렌터카', '초록렌터카', '이브이제주'])
  })
})
