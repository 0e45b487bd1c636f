import type { Call, Dialect, Play, Received } from '../http/dialect.ts'
import { jsonReply } from '../http/reply.ts'
import type { Reply } from '../http/reply.ts'
import { listText, sufferRows } from '../http/rows.ts'
import type { Row } from '../http/rows.ts'
import { dateOf, wallClockAt } from '../world/wall-clock.ts'
import type { World } from '../world/world.ts'
import { createMemory } from './memory.ts'
import { createRateLimit } from './rate-limit.ts'
import { availabilityRows, batchOf, readAvailabilityQuery } from './sk-rentacar/availabilities.ts'
import { extrasRow } from './sk-rentacar/extras.ts'
import { carOf, modelRow } from './sk-rentacar/models.ts'
import { parametersOf, rentalPeriod } from './sk-rentacar/parameters.ts'
import { envelopeHead, MESSAGES, Refusal, refusalReply } from './sk-rentacar/refusal.ts'
import { createDoor, unauthorized } from './sk-rentacar/signature.ts'
import type { Credentials } from './sk-rentacar/signature.ts'
import { branchRow, layOutYards } from './sk-rentacar/yards.ts'

export type SkRentacarOptions = Partial<Credentials> & { readonly requestsPerSecond?: number | undefined }

type Read = Omit<Call, 'operation'>
type Operation = (request: Received) => Read

const SEARCH_PACE = { medianMs: 350, p99Ms: 2100 }
const LOOKUP_PACE = { medianMs: 50, p99Ms: 150 }

const BASE = '/partner/v1/'
const SEOUL = 9
const SALES_KEPT = 60
const REQUESTS_PER_SECOND = 20

export function createSkRentacar(world: World, options: SkRentacarOptions = {}): Dialect {
  const { partnerCode = 'FORECOURT', secret = 'sandbox-secret', requestsPerSecond = REQUESTS_PER_SECOND } = options
  const yards = layOutYards(world)
  const door = createDoor({ partnerCode, secret })
  const isAdmitted = createRateLimit(requestsPerSecond)
  const sales = createMemory<readonly Row[]>(SALES_KEPT)
  const fixedRows = createMemory<Row>(2000)

  const availabilities: Operation = ({ path, now }) => {
    const query = readAvailabilityQuery(path, yards, now)
    const { routes, sentAge: _, ...rest } = query
    const key = (priceFactor: number) => JSON.stringify([rest, routes.map(({ from, to }) => `${from.branch.code}>${to.branch.code}`), priceFactor, batchOf(now)])
    const rows = ({ priceFactor }: Play) => sales.recall(key(priceFactor), () => availabilityRows(query, world, priceFactor, now))
    return { driverAge: query.sentAge, pace: SEARCH_PACE, answer: answering(now, rows) }
  }

  const branches: Operation = ({ path, now }) => {
    const parameters = parametersOf(path, ['regionCode', 'branchCodes'])
    if (parameters.has('regionCode') && parameters.has('branchCodes')) throw new Refusal('1001', 'regionCode and branchCodes exclude each other')
    const found = parameters.has('regionCode')
      ? yards.inRegion(parameters.text('regionCode'))
      : parameters.codes('branchCodes').flatMap((code) => yards.byCode(code) ?? [])
    return lookup(now, found.map((yard) => fixedRows.recall(`branch ${yard.branch.code}`, () => branchRow(yard))))
  }

  const models: Operation = ({ path, now }) => {
    const found = parametersOf(path, ['modelCodes']).codes('modelCodes').flatMap((code) => {
      const car = carOf(code)
      return car ? [fixedRows.recall(`model ${code}`, () => modelRow(car, world.dice))] : []
    })
    return lookup(now, found)
  }

  const extras: Operation = ({ path, now }) => {
    const parameters = parametersOf(path, ['branchCodes', 'pickUpAt', 'dropOffAt'])
    const { pickUp } = rentalPeriod(parameters, wallClockAt(now, SEOUL))
    const found = parameters.codes('branchCodes').flatMap((code) => yards.byCode(code) ?? [])
    return lookup(now, found.map((yard) => extrasRow(yard, dateOf(pickUp), world.dice)))
  }

  const operations: Readonly<Record<string, Operation>> = { availabilities, branches, models, extras }

  const read = (request: Received): Read => {
    const operation = operations[operationIn(request.path)]
    if (operation === undefined || !request.path.startsWith(BASE)) throw new Refusal('1001', `unknown path ${request.path.split('?')[0]}`, 404)
    if (request.method !== 'GET') throw new Refusal('1001', `${request.method} is not supported`, 405)
    door.enter(request)
    if (!isAdmitted()) throw tooManyRequests()
    return operation(request)
  }

  return {
    supplier: 'sk-rentacar',
    receive: (request) => {
      const name = operationIn(request.path)
      return { operation: Object.hasOwn(operations, name) ? name : 'unknown', ...orRefused(() => read(request), request.now) }
    },
    refusals: {
      unauthorized: (now) => refusalReply(unauthorized('X-Signature does not match'), now),
      maintenance: (now) => refusalReply(new Refusal('9000', '02:00-04:00'), now),
      tooManyRequests: (now) => refusalReply(tooManyRequests(), now),
    },
    compresses: true,
    reset: () => {
      door.reset()
      sales.clear()
    },
  }
}

const operationIn = (path: string): string => path.split('?')[0]?.slice(BASE.length) ?? ''

const tooManyRequests = (): Refusal => new Refusal('9999', '초당 호출 한도 초과', 429)

/** The answer for rows that are only worked out when it is given: they may still be refused. */
const answering = (now: number, rows: (play: Play) => readonly Row[]) => (play: Play): Reply => {
  try {
    const items = listText(sufferRows(rows(play), play.faults))
    return jsonReply(`${JSON.stringify(envelopeHead('0000', MESSAGES['0000'], now)).slice(0, -1)},"data":{"items":${items}}}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusalReply(error, now)
  }
}

const lookup = (now: number, rows: readonly Row[]): Read => ({ driverAge: undefined, pace: LOOKUP_PACE, answer: answering(now, () => rows) })

function orRefused(attempt: () => Read, now: number): Read {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { driverAge: undefined, pace: LOOKUP_PACE, answer: () => refusalReply(error, now) }
  }
}
