import type { Call, Dialect, Play, Received } from '../http/dialect.ts'
import { jsonReply, withList } from '../http/reply.ts'
import type { Reply } from '../http/reply.ts'
import { bareNumber, listText, sufferRows } from '../http/rows.ts'
import type { Row } from '../http/rows.ts'
import type { World } from '../world/world.ts'
import { createMemory } from './memory.ts'
import { createRateLimit } from './rate-limit.ts'
import { createCatalogue } from './trip-com/catalogue.ts'
import { openEnvelope, verbIn } from './trip-com/envelope.ts'
import type { Channel, Credentials, Verb } from './trip-com/envelope.ts'
import { fieldsOf } from './trip-com/fields.ts'
import type { Fields } from './trip-com/fields.ts'
import { batchOf, sell } from './trip-com/offers.ts'
import type { Offer } from './trip-com/offers.ts'
import { addServices } from './trip-com/packages.ts'
import { productRows } from './trip-com/products.ts'
import { currencyIn, languageIn, readQuery } from './trip-com/query.ts'
import type { Query } from './trip-com/query.ts'
import { Refusal, refusalReply } from './trip-com/refusal.ts'

export type TripComOptions = Partial<Credentials> & { readonly requestsPerSecond?: number | undefined }

/** What one `queryListCacheId` stands for: every product of a search, in order. */
type Sale = { readonly id: string; readonly offers: readonly Offer[]; readonly rows: readonly Row[]; readonly offerByMark: ReadonlyMap<string, Offer> }

type Reading = { readonly fields: Fields; readonly channel: Channel; readonly now: number }
type Read = Omit<Call, 'operation'>

/** A search goes out to every vendor; what is known already, the further pages of a list too, comes from their memory. */
const SEARCH_PACE = { medianMs: 600, p99Ms: 2150 }
const LOOKUP_PACE = { medianMs: 60, p99Ms: 160 }

const SALES_KEPT = 60
const MARKS_KEPT = 200_000

export function createTripCom(world: World, { vendorId = '10001', secret = '12345678', requestsPerSecond }: TripComOptions = {}): Dialect {
  const catalogue = createCatalogue(world)
  const sales = createMemory<Sale>(SALES_KEPT)
  const marks = createMemory<Offer>(MARKS_KEPT)
  const isAdmitted = requestsPerSecond === undefined ? () => true : createRateLimit(requestsPerSecond)

  function saleFor(query: Query, { priceFactor }: Play, now: number): Sale {
    const route = [query.pickUpBranches, query.dropOffBranches].map((branches) => branches.map(({ code }) => code).join('+')).join('>')
    const key = `${route} ${query.pickUp} ${query.dropOff} ${query.leadDays} ${query.driverAge} ${query.language} ${query.currency} ${priceFactor} ${batchOf(now)}`
    const id = world.dice.token('sale', key)
    return (query.queryListCacheId && sales.get(query.queryListCacheId)) || sales.recall(id, () => {
      const offers = sell(query, world, priceFactor, now)
      for (const offer of offers) marks.put(offer.mark, offer)
      return { id, offers, rows: productRows(offers, query.language, catalogue, world.dice), offerByMark: new Map(offers.map((offer) => [offer.mark, offer])) }
    })
  }

  function productQuery({ fields, channel, now }: Reading): Read {
    const driverAge = fields.has('driverAge') ? fields.whole('driverAge', 0, 150) : undefined
    const query = readQuery(fields, channel, world, now)
    const isKnown = query.queryListCacheId !== undefined && sales.get(query.queryListCacheId) !== undefined
    return { driverAge, pace: isKnown ? LOOKUP_PACE : SEARCH_PACE, answer: (play) => answerQuery(query, saleFor(query, play, now), play) }
  }

  function answerQuery(query: Query, { id, rows, offerByMark }: Sale, { faults }: Play): Reply {
    const { language, requestId, currency, pageNo, pageSize } = query
    const all = sufferRows(rows, faults)
    const page = all.slice((pageNo - 1) * pageSize, pageNo * pageSize)
    const offers = page.flatMap((row) => offerByMark.get(String(row['priceMark'])) ?? [])
    const distinct = <Value>(values: readonly Value[]) => [...new Set(values)]
    const head = { msgCode: 'OK', message: '', requestId, currency, queryListCacheId: id, isLastPage: pageNo * pageSize >= all.length, productCount: all.length }
    return jsonReply(withList(head, {
      vehicleList: listText(distinct(offers.map(({ car }) => catalogue.vehicleRow(car, language)))),
      vendorList: listText(distinct(offers.map(({ pickUpBranch }) => catalogue.vendorRow(pickUpBranch.vendor, language)))),
      storeList: listText(distinct(offers.flatMap(({ pickUpBranch, dropOffBranch }) => [pickUpBranch, dropOffBranch])).map((branch) => catalogue.storeRow(branch, language))),
      productList: listText(page),
    }))
  }

  function productDetail({ fields, now }: Reading): Read {
    const { requestId, language } = readLookup(fields, () => currencyIn(fields))
    const wanted = fields.texts('priceMarks', 500)
    fields.done()
    const known = wanted.flatMap((mark) => marks.get(mark) ?? []).filter(({ expiresAt }) => expiresAt > now)
    return lookup(requestId, 'productList', known.map((offer) => ({
      priceMark: offer.mark, productId: bareNumber(offer.productId), addServices: addServices(offer, language),
    })))
  }

  function storeInfo({ fields }: Reading): Read {
    const { requestId, language } = readLookup(fields)
    const wanted = fields.texts('storeCodes', 500)
    fields.done()
    return lookup(requestId, 'storeList', wanted.flatMap((code) => catalogue.branchOf(code) ?? []).map((branch) => catalogue.storeInfoRow(branch, language)))
  }

  function vehicleInfo({ fields }: Reading): Read {
    const { requestId, language } = readLookup(fields)
    const wanted = fields.texts('vehicleCodes', 500)
    fields.done()
    return lookup(requestId, 'vehicleList', wanted.flatMap((code) => catalogue.carOf(code) ?? []).map((car) => catalogue.vehicleInfoRow(car, language)))
  }

  const verbs: Readonly<Record<Verb, (reading: Reading) => Read>> = { productquery: productQuery, productdetail: productDetail, storeinfo: storeInfo, vehicleinfo: vehicleInfo }

  function read(request: Received): Read {
    const { channel, verb, content } = openEnvelope(request, { vendorId, secret })
    if (!isAdmitted()) throw new Refusal('TOO_MANY_REQUEST', 'more calls than agreed')
    return verbs[verb]({ fields: fieldsOf(content), channel, now: request.now })
  }

  return {
    supplier: 'trip-com',
    receive: (request) => ({ operation: verbIn(request.path), ...orRefused(() => read(request)) }),
    refusals: {
      unauthorized: () => refusalReply('ERROR_SIGN', 'sign does not match'),
      maintenance: () => refusalReply('ERROR', 'system maintenance'),
      tooManyRequests: () => refusalReply('TOO_MANY_REQUEST', 'more calls than agreed'),
    },
    compresses: false,
    reset: () => {
      sales.clear()
      marks.clear()
    },
  }
}

function readLookup(fields: Fields, readMore: () => unknown = () => undefined) {
  const requestId = fields.text('requestId', /./)
  const language = languageIn(fields)
  readMore()
  return { requestId, language }
}

const lookup = (requestId: string, list: string, rows: readonly Row[]): Read => ({
  driverAge: undefined,
  pace: LOOKUP_PACE,
  answer: ({ faults }) => jsonReply(withList({ msgCode: 'OK', message: '', requestId }, { [list]: listText(sufferRows(rows, faults)) })),
})

function orRefused(attempt: () => Read): Read {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { driverAge: undefined, pace: LOOKUP_PACE, answer: () => refusalReply(error.code, error.message) }
  }
}
