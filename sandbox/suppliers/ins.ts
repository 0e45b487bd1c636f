import type { Call, Dialect, Play, Received } from '../http/dialect.ts'
import { jsonReply, withList } from '../http/reply.ts'
import type { Reply } from '../http/reply.ts'
import { sufferRows } from '../http/rows.ts'
import type { Row } from '../http/rows.ts'
import { wallClockAt } from '../world/wall-clock.ts'
import type { World } from '../world/world.ts'
import { carListRow, modelCode, searchRows } from './ins/cars.ts'
import { companyRow, linkCompanies } from './ins/companies.ts'
import type { Company } from './ins/companies.ts'
import { coverNetWon, coverRows } from './ins/covers.ts'
import { formOf } from './ins/form.ts'
import type { Form } from './ins/form.ts'
import { envelopeHead, MESSAGES, Refusal, refusalReply } from './ins/refusal.ts'
import { type Version, VERSIONS, written } from './ins/versions.ts'
import { createMemory } from './memory.ts'
import { createRateLimit } from './rate-limit.ts'

export type InsOptions = { readonly uid?: string; readonly passcode?: string; readonly requestsPerSecond?: number | undefined }

type Read = Omit<Call, 'operation'>
type Asked = { readonly form: Form; readonly version: Version; readonly companies: readonly Company[]; readonly now: number }
type Operation = (asked: Asked) => Read

const SEARCH_PACE = { medianMs: 260, p99Ms: 1700 }
const LOOKUP_PACE = { medianMs: 50, p99Ms: 150 }
const SEOUL = 9
const SALES_KEPT = 60
const REQUESTS_PER_SECOND = 20

export function createIns(world: World, options: InsOptions = {}): Dialect {
  const { uid = 'forecourt-agency', passcode = 'sandbox-passcode', requestsPerSecond = REQUESTS_PER_SECOND } = options
  const { dice } = world
  const isAdmitted = createRateLimit(requestsPerSecond)
  const linked = linkCompanies(world)
  const sales = createMemory<readonly Row[]>(SALES_KEPT)
  const lists = createMemory<readonly Row[]>(10)

  const carsOf = (company: Company) => world.carsAt(company.yard).map((car) => ({ company, car }))

  const carsearch: Operation = ({ form, version, companies, now }) => {
    const period = form.period(wallClockAt(now, SEOUL))
    const question = { ...period, version, withCovers: form.optionalText('option_ins') === '1' }
    const key = (priceFactor: number) => JSON.stringify([question, companies.map(({ code }) => code), priceFactor])
    const rows = ({ priceFactor }: Play) => sales.recall(key(priceFactor), () => companies.flatMap((company) => searchRows(question, company, world, priceFactor)))
    return { driverAge: undefined, pace: SEARCH_PACE, answer: answering('모델목록', rows, version, now) }
  }

  const carlist: Operation = ({ version, companies, now }) => {
    const rows = () => lists.recall(listKey('cars', companies), () => companies.flatMap(carsOf).map(({ company, car }) => carListRow(company, car, dice)))
    return lookUp('모델목록', rows, version, now)
  }

  const inslist: Operation = ({ form, version, companies, now }) => {
    const days = version === 'v2' ? daysOf(form, now) : undefined
    const rows = () => companies.flatMap(carsOf).flatMap(({ company, car }) =>
      coverRows(company, car, dice).map((cover) => ({
        L모델코드: modelCode(car), L렌트회사코드: company.code, ...cover,
        ...(days === undefined ? {} : { R보험료: coverNetWon(company, car, cover['R보험타입'] === '자차옵션1' ? 1 : 2, days, dice) }),
      })))
    return lookUp('보험목록', () => lists.recall(listKey(`covers ${days}`, companies), rows), version, now)
  }

  const companylist: Operation = ({ version, companies, now }) => {
    const listed = companies.filter(({ isUnlisted }) => !isUnlisted)
    return lookUp('렌트회사목록', () => lists.recall(listKey('companies', companies), () => listed.map((company) => companyRow(company, dice))), version, now)
  }

  const operations: Readonly<Record<string, Operation>> = { carsearch, carlist, inslist, companylist }

  const read = ({ path, method, body, now }: Received): Read => {
    const version = VERSIONS[path]
    if (version === undefined) throw new Refusal('0021', path)
    if (method !== 'POST') throw new Refusal('0020', `${method} 불가`)
    const form = formOf(body)
    if (form.text('uid') !== uid || form.text('passcode') !== passcode) throw new Refusal('0010')
    if (!isAdmitted()) throw new Refusal('0040')
    const operation = operations[form.text('cmd')]
    if (operation === undefined) throw new Refusal('0021', form.text('cmd'))
    const codes = form.optionalText('rccode')?.split(',')
    return operation({ form, version, companies: linked.filter(({ code }) => codes?.includes(code) ?? true), now })
  }

  return {
    supplier: 'ins',
    receive: (request) => {
      const name = new URLSearchParams(request.body).get('cmd') ?? ''
      return { operation: Object.hasOwn(operations, name) ? name : 'unknown', ...orRefused(() => read(request), request.now) }
    },
    refusals: {
      unauthorized: (now) => refusalReply(new Refusal('0010'), now),
      maintenance: (now) => refusalReply(new Refusal('9000'), now),
      tooManyRequests: (now) => refusalReply(new Refusal('0040'), now),
    },
    compresses: true,
    reset: () => sales.clear(),
  }
}

const listKey = (list: string, companies: readonly Company[]): string => [list, ...companies.map(({ code }) => code)].join(' ')

function daysOf(form: Form, now: number): number {
  const { pickUp, dropOff } = form.period(wallClockAt(now, SEOUL))
  return Math.ceil((dropOff - pickUp) / 1440)
}

/** A list without rows is not written at all. */
const answering = (list: string, rows: (play: Play) => readonly Row[], version: Version, now: number) => (play: Play): Reply => {
  const head = envelopeHead('0000', MESSAGES['0000'], now)
  const suffered = sufferRows(rows(play), play.faults)
  return jsonReply(suffered.length === 0 ? JSON.stringify(head) : withList(head, { [list]: written(suffered, version) }))
}

const lookUp = (list: string, rows: () => readonly Row[], version: Version, now: number): Read => ({
  driverAge: undefined, pace: LOOKUP_PACE, answer: answering(list, rows, version, now),
})

function orRefused(attempt: () => Read, now: number): Read {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { driverAge: undefined, pace: LOOKUP_PACE, answer: () => refusalReply(error, now) }
  }
}
