import type { Call, Dialect, Play, Received } from '../http/dialect.ts'
import { jsonReply, withList } from '../http/reply.ts'
import type { Reply } from '../http/reply.ts'
import { listText, sufferRows } from '../http/rows.ts'
import type { Row } from '../http/rows.ts'
import type { World } from '../world/world.ts'
import { createCatalogue } from './booking-demand/catalogue.ts'
import { checkCredentials, createLock, tooMany, unauthorized } from './booking-demand/door.ts'
import type { Credentials } from './booking-demand/door.ts'
import { extraConstants, productRows } from './booking-demand/extras.ts'
import { fieldsOf } from './booking-demand/fields.ts'
import type { Fields } from './booking-demand/fields.ts'
import { sell } from './booking-demand/offers.ts'
import type { Offer } from './booking-demand/offers.ts'
import { currencyIn, maximumIn, readQuery } from './booking-demand/query.ts'
import type { Query } from './booking-demand/query.ts'
import { invalid, Refusal, refusalReply, REQUEST_ID } from './booking-demand/refusal.ts'
import { resultRow } from './booking-demand/results.ts'
import { claimsIn, tokenOf } from './booking-demand/tokens.ts'
import { createMemory } from './memory.ts'

export type BookingDemandOptions = Partial<Credentials> & { readonly requestsPerSecond?: number | undefined }

type Read = Omit<Call, 'operation'>
type Operation = (fields: Fields, now: number) => Read
type Sale = { readonly offers: ReadonlyMap<number, Offer>; readonly rows: readonly Row[] }

/** A search goes out to every company; its further pages and all static lists come from their memory. */
const SEARCH_PACE = { medianMs: 300, p99Ms: 1500 }
const LOOKUP_PACE = { medianMs: 50, p99Ms: 150 }

const BASE = '/3.2/cars/'
const SEARCHES_PER_SECOND = 50
const SALES_KEPT = 60
const LARGEST_LIST_PAGE = 100
const MINUTE_MS = 60_000
/** The same question within half an hour has the same token. */
const batchOf = (now: number): number => Math.floor(now / (30 * MINUTE_MS))

export function createBookingDemand(world: World, options: BookingDemandOptions = {}): Dialect {
  const { affiliateId = '1234567', token = 'sandbox-token', requestsPerSecond = SEARCHES_PER_SECOND } = options
  const catalogue = createCatalogue(world)
  const lock = createLock(requestsPerSecond * 60)
  const sales = createMemory<Sale>(SALES_KEPT)

  function saleOf(query: Query, key: string, priceFactor: number): Sale {
    return sales.recall(key, () => {
      const offers = sell(query, world, priceFactor)
      return { offers: new Map(offers.map((offer) => [offer.id, offer])), rows: offers.map((offer) => resultRow(offer, catalogue, world.dice)) }
    })
  }

  const search: Operation = (fields, now) => {
    const query = readQuery(fields, catalogue.depots, now)
    const { page: sentPage, maximumResults, pickUpDepots, dropOffDepots, sentAge: _, ...rest } = query
    const page = sentPage === undefined ? undefined : claimsIn(sentPage, 'search page', 'page', now)
    const route = [pickUpDepots, dropOffDepots].map((depots) => depots.map(({ code }) => code).join('+')).join('>')
    const answer = ({ priceFactor, faults }: Play): Reply => {
      const key = page?.key ?? world.dice.token('booking sale', JSON.stringify(rest), route, priceFactor, batchOf(now))
      const rows = sufferRows(saleOf(query, key, priceFactor).rows, faults)
      const offset = page?.offset ?? 0
      const end = offset + maximumResults
      const next = end < rows.length ? tokenOf({ for: 'search page', key, offset: end, expiresAt: now + 180 * MINUTE_MS }) : null
      const searchToken = tokenOf({ for: 'search', key, offset: 0, expiresAt: (batchOf(now) + 3) * 30 * MINUTE_MS })
      return jsonReply(withList({ request_id: REQUEST_ID, metadata: { next_page: next, total_results: rows.length }, search_token: searchToken }, { data: listText(rows.slice(offset, end)) }))
    }
    return { driverAge: query.sentAge, pace: page ? LOOKUP_PACE : SEARCH_PACE, answer }
  }

  const availability: Operation = (fields, now) => {
    const id = fields.whole('offer', 1, 2 ** 53)
    const { key } = claimsIn(fields.text('search_token', /./), 'search', 'search_token', now)
    const currency = currencyIn(fields)
    fields.ignore('language')
    fields.done()
    const sale = sales.get(key)
    const offer = sale?.offers.get(id)
    const row = sale?.rows.find((candidate) => candidate['offer'] === id)
    if (!offer || !row) throw new Refusal('invalid_request', `Offer ${id} is invalid`)
    const { policies, price, route, special_offer, supplier } = row
    return lookup(({ faults }) => {
      const products = sufferRows(productRows(offer, currency, world.dice), faults)
      return { offer: id, currency, policies, price, products, deal: null, special_offer, supplier, route, insurance: null }
    })
  }

  /** A whole list, page by page; nothing of it ever changes, so that nothing is newer than any day. */
  const wholeList = (name: string, rows: readonly Row[]): Operation => (fields, now) => {
    const size = maximumIn(fields, LARGEST_LIST_PAGE)
    const offset = fields.has('page') ? claimsIn(fields.text('page', /./), name, 'page', now).offset : 0
    const isUpdate = fields.has('last_modified')
    if (isUpdate) checkModified(fields.text('last_modified', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|\+00:00)$/), now)
    fields.ignore('languages')
    fields.done()
    const wanted = isUpdate ? [] : rows
    const end = offset + size
    const next = end < wanted.length ? tokenOf({ for: name, key: '', offset: end, expiresAt: now + 180 * MINUTE_MS }) : null
    return list(wanted.slice(offset, end), { next_page: next })
  }

  const suppliers: Operation = (fields) => {
    const ids = fields.has('suppliers') ? fields.list('suppliers', LARGEST_LIST_PAGE) : undefined
    maximumIn(fields, LARGEST_LIST_PAGE)
    fields.done()
    // One that they do not know is null.
    const found = ids ? ids.map((id) => catalogue.supplierRow(Number(id))) : catalogue.allSupplierRows
    const known = found.filter((row) => row !== null)
    const nulls = Array.from({ length: found.length - known.length }, () => null)
    return lookup(({ faults }) => [...nulls, ...sufferRows(known, faults)], { next_page: null, total_results: found.length })
  }

  const constants: Operation = (fields) => {
    const kinds = fields.has('constants') ? fields.list('constants', 20) : ['extras']
    if (!kinds.includes('extras')) throw invalid('constants[0]', 'The sandbox knows extras only.')
    const languages = fields.has('languages') ? fields.list('languages', 50) : ['en-gb']
    fields.done()
    return lookup(({ faults }) => ({ extras: sufferRows(extraConstants(languages), faults) }))
  }

  const operations: Readonly<Record<string, Operation>> = {
    search, availability, constants, suppliers, depots: wholeList('depots', catalogue.depotRows), details: wholeList('details', catalogue.detailRows),
  }

  const read = (request: Received): Read => {
    const name = operationIn(request.path)
    const operation = operations[name]
    if (request.method !== 'POST' || operation === undefined) throw new Refusal('not_found', `There is no ${request.method} ${request.path}.`)
    checkCredentials(request, { affiliateId, token })
    if (name === 'search') lock.enter(request.now)
    return operation(fieldsOf(parse(request.body)), request.now)
  }

  return {
    supplier: 'booking-demand',
    receive: (request) => {
      const name = operationIn(request.path)
      return { operation: Object.hasOwn(operations, name) ? name : 'unknown', ...orRefused(() => read(request)) }
    },
    refusals: {
      unauthorized: () => refusalReply(unauthorized()),
      maintenance: () => refusalReply(new Refusal('500', 'Internal server error. Try again later or contact support.')),
      tooManyRequests: () => refusalReply(tooMany()),
    },
    compresses: true,
    reset: () => {
      sales.clear()
      lock.reset()
    },
  }
}

const operationIn = (path: string): string => (path.startsWith(BASE) ? path.slice(BASE.length) : '')

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw invalid('body', 'It is no JSON.')
  }
}

const OLDEST_DAYS = 7

function checkModified(text: string, now: number): void {
  if (now - Date.parse(text) > OLDEST_DAYS * 1440 * MINUTE_MS) throw invalid('last_modified', 'last_modified value must not be earlier than 7 days ago.')
}

const lookup = (data: (play: Play) => unknown, metadata?: object): Read => ({
  driverAge: undefined, pace: LOOKUP_PACE,
  answer: (play) => jsonReply(JSON.stringify({ request_id: REQUEST_ID, data: data(play), ...(metadata && { metadata }) })),
})

const list = (rows: readonly Row[], metadata: object): Read => ({
  driverAge: undefined, pace: LOOKUP_PACE,
  answer: ({ faults }) => jsonReply(withList({ request_id: REQUEST_ID, metadata }, { data: listText(sufferRows(rows, faults)) })),
})

function orRefused(attempt: () => Read): Read {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { driverAge: undefined, pace: LOOKUP_PACE, answer: () => refusalReply(error) }
  }
}
