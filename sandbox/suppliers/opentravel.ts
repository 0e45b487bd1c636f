import type { Call, Dialect, Play, Received } from '../http/dialect.ts'
import { sufferRows } from '../http/rows.ts'
import type { Row } from '../http/rows.ts'
import type { Reply } from '../http/reply.ts'
import type { World } from '../world/world.ts'
import { createMemory } from './memory.ts'
import { carRow, SEARCH_MARK, vendorElement } from './opentravel/cars.ts'
import { element } from './opentravel/element.ts'
import type { Element } from './opentravel/element.ts'
import { layOutLocations, locationDetail } from './opentravel/locations.ts'
import { answerTo, checkHead, errorsOf, NoMessage, noMessageReply, need, needAttribute, openMessage, replyWith, write } from './opentravel/message.ts'
import type { Profile } from './opentravel/profile.ts'
import { languageOf, readQuery } from './opentravel/query.ts'
import type { Query } from './opentravel/query.ts'
import { missing, Refusal, unknownRequestor } from './opentravel/refusal.ts'
import { batchOf, sell } from './opentravel/sales.ts'
import type { Sale } from './opentravel/sales.ts'
import { createRateLimit } from './rate-limit.ts'

type Read = Omit<Call, 'operation'>
type Reading = { readonly message: Element; readonly echoToken: string | undefined; readonly now: number }
type Sold = { readonly rows: readonly Row[]; readonly sellers: ReadonlyMap<string, Sale> }

const SEARCH_PACE = { medianMs: 420, p99Ms: 1900 }
const LOOKUP_PACE = { medianMs: 50, p99Ms: 150 }
const SALES_KEPT = 60
const SEARCH = 'OTA_VehAvailRateRQ'
const LOOKUP = 'OTA_VehLocDetailRQ'

/** One partner who speaks OpenTravel. What differs between them is in their profiles. */
export const createOpenTravel = (profile: Profile) => (world: World, { requestsPerSecond }: { readonly requestsPerSecond?: number | undefined } = {}): Dialect => {
  const { rendering, nothing } = profile
  const locations = layOutLocations(world, profile)
  const sales = createMemory<Sold>(SALES_KEPT)
  const texts = createMemory<string>(SALES_KEPT)
  const isAdmitted = requestsPerSecond === undefined ? () => true : createRateLimit(requestsPerSecond)
  let searches = 0

  const reply = (request: string, inner: readonly Element[], echoToken?: string): Reply => replyWith(write(answerTo(request, inner, echoToken), rendering), rendering)

  function soldFor(query: Query, key: string, priceFactor: number, now: number): Sold {
    return sales.recall(key, () => {
      const sold = sell(query, profile, world, priceFactor, now)
      const shop = { profile, world, locations, now }
      return { rows: sold.map((sale) => carRow(sale, shop)), sellers: new Map(sold.map((sale) => [`${sale.pickUpBranch.code}>${sale.dropOffBranch.code}`, sale])) }
    })
  }

  function search({ message, echoToken, now }: Reading): Read {
    const query = readQuery(message, profile, world, now)
    const answer = ({ faults, priceFactor }: Play): Reply => {
      const { sentAge: _, pickUpBranches, dropOffBranches, ...rest } = query
      const route = [pickUpBranches, dropOffBranches].map((branches) => branches.map(({ code }) => code).join('+'))
      const key = JSON.stringify([rest, route, priceFactor, batchOf(now)])
      const { rows, sellers } = soldFor(query, key, priceFactor, now)
      const suffered = sufferRows(rows, faults)
      const text = suffered === rows ? texts.recall(key, () => availabilityText(rows, sellers)) : availabilityText(suffered, sellers)
      return replyWith(text.replaceAll(SEARCH_MARK, `s${(searches += 1)}`).replace(ECHO_MARK, echoToken ?? ''), rendering)
    }
    return { driverAge: query.sentAge, pace: SEARCH_PACE, answer }
  }

  function availabilityText(rows: readonly Row[], sellers: Sold['sellers']): string {
    if (rows.length === 0 && nothing.kind === 'error') return write(answerTo(SEARCH, [errorsOf(new Refusal(nothing.type, nothing.code, nothing.text))], ECHO_MARK), rendering)
    const groups = [...Map.groupBy(rows, ({ seller }) => String(seller))]
    const vendors = groups.flatMap(([seller, cars]) => {
      const sale = sellers.get(seller)
      return sale ? [vendorAvail(sale, cars)] : []
    })
    const warnings = rows.length === 0 ? [element('Warnings', {}, [element('Warning', { Type: '3', ShortText: 'No cars for this request' })])] : []
    return write(answerTo(SEARCH, [
      element('Success'), ...warnings, element('VehAvailRSCore', {}, [element('VehRentalCore'), element('VehVendorAvails', {}, vendors)]),
    ], ECHO_MARK), rendering)
  }

  function vendorAvail(sale: Sale, cars: readonly Row[]): Element {
    const { pickUpBranch, dropOffBranch, query: { language } } = sale
    const isAlone = profile.vendors === 'withCar'
    const counters = pickUpBranch === dropOffBranch ? [pickUpBranch] : [pickUpBranch, dropOffBranch]
    return element('VehVendorAvail', {}, [
      isAlone ? undefined : vendorElement(sale, profile),
      element('VehAvails', {}, cars.map((car) => element('VehAvail', {}, [partOf('VehAvailCore', car), partOf('VehAvailInfo', car)].flat()))),
      isAlone ? undefined : element('Info', {}, [
        ...counters.map((branch) => locationDetail('LocationDetails', branch, locations.codeOf(branch), language, profile)),
        element('TPA_Extensions', {}, [element('VendorPictureURL', {}, `https://images.example.com/vendors/${pickUpBranch.vendor.code}.png`)]),
      ]),
    ])
  }

  function lookUp({ message, echoToken }: Reading): Read {
    const location = need(message, 'Location')
    const code = needAttribute(location, 'LocationCode')
    if (needAttribute(location, 'CodeContext') !== profile.locationContext) throw missing('Location/@CodeContext')
    const branch = locations.branchOf(code)
    if (!branch) throw new Refusal('3', nothing.kind === 'error' ? nothing.code : undefined, `Unknown location ${code}`)
    const language = languageOf(message)
    return { driverAge: undefined, pace: LOOKUP_PACE, answer: () => reply(LOOKUP, [element('Success'), locationDetail('LocationDetail', branch, code, language, profile)], echoToken) }
  }

  const operations: Readonly<Record<string, (reading: Reading) => Read>> = { [SEARCH]: search, ...(profile.details ? { [LOOKUP]: lookUp } : {}) }

  function receive(request: Received): Call {
    let operation = 'unknown'
    const refused = (answer: () => Reply): Call => ({ operation, driverAge: undefined, pace: LOOKUP_PACE, answer })
    try {
      const message = openMessage(request, rendering)
      const read = operations[message.name]
      if (!read) throw new NoMessage(`there is no ${message.name}`)
      operation = message.name
      if (!isAdmitted()) return refused(() => tooManyRequests(profile))
      checkHead(message, profile)
      return { operation, ...read({ message, echoToken: message.attributes['EchoToken'], now: request.now }) }
    } catch (error) {
      if (error instanceof NoMessage) return refused(() => noMessageReply(error.message, SEARCH, rendering))
      if (error instanceof Refusal) return refused(() => reply(operation, [errorsOf(error)]))
      throw error
    }
  }

  return {
    supplier: profile.supplier,
    receive,
    refusals: {
      unauthorized: () => reply(SEARCH, [errorsOf(unknownRequestor())]),
      maintenance: () => reply(SEARCH, [errorsOf(new Refusal('12', '187', 'System currently unavailable'))]),
      tooManyRequests: () => tooManyRequests(profile),
    },
    compresses: true,
    reset: () => {
      sales.clear()
      texts.clear()
      searches = 0
    },
  }
}

const ECHO_MARK = '{echo}'

/** OpenTravel has no word for it: the gateway before them says it. */
const tooManyRequests = ({ rendering }: Profile): Reply => {
  const reply = replyWith('', rendering, 429)
  return { ...reply, headers: { ...reply.headers, 'retry-after': '1' } }
}

/** A part of a car as it was made, or what a fault has made of it. */
function partOf(name: string, car: Row): readonly Element[] {
  const part = car[name]
  if (isElement(part)) return [part]
  if (Array.isArray(part) && part.every(isElement)) return part
  return [element(name, {}, typeof part === 'number' ? String(part) : '')]
}

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null && 'attributes' in value && 'children' in value
