import type { AcrissCode } from '#domain/acriss.ts'
import type { Cache } from '#domain/cache.ts'
import type { Currency } from '#domain/currency.ts'
import { branchRef, offerRef, placeId, supplierId, vehicleRef } from '#domain/ids.ts'
import type { Log } from '#domain/log.ts'
import { money } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { Place } from '#domain/place.ts'
import { checkSearch, type SearchCriteria, type SearchRequest } from '#domain/search-criteria.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { SearchAnswer, Supplier, SupplierLimits } from '#domain/supplier.ts'
import { zone } from '#domain/time.ts'
import { createMemoryCache } from '../../adapters/cache/memory.ts'
import { exchangeRates } from '../../src/search/exchange-rates.ts'
import { createSearchRoom, type OfferPageRequest, type SearchEvent, type SearchRoomOptions } from '../../src/search/search-room.ts'
import { aDictionary } from './a-dictionary.ts'

/** Two weeks before the pick-up of `request()`. */
export const today = Date.parse('2026-11-17T00:00:00Z')

export type Clock = { now: () => number; pass: (ms: number) => void }
export function aClock(start = today): Clock {
  let time = start
  return { now: () => time, pass: (ms) => void (time += ms) }
}

export const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const sameName = (name: string) => ({ KO: name, EN: name, JA: name, ZH: name })
const place = (code: string, country: string, zoneName: string, latitude: number, longitude: number): Place => ({
  id: placeId(`airport:${code}`), kind: 'AIRPORT', names: sameName(code), iata: code, country, position: { latitude, longitude },
  zone: zone(zoneName), hubs: [],
})
const places = [
  place('CJU', 'KR', 'Asia/Seoul', 33.5, 126.5), place('GMP', 'KR', 'Asia/Seoul', 37.5, 126.8), place('OKA', 'JP', 'Asia/Tokyo', 26.2, 127.6),
]
export const findPlace = (id: string): Place | undefined => places.find((known) => known.id === id)

export const request = (changes: Partial<SearchRequest> = {}): SearchRequest => ({
  pickUp: { place: 'airport:CJU', at: '2026-12-01T10:00' },
  dropOff: { place: 'airport:CJU', at: '2026-12-03T10:00' },
  driver: { age: 30, residence: 'KR', licenceYears: 5 },
  currency: 'KRW',
  language: 'EN',
  maxWaitMs: 900,
  enoughAfterMs: 5000,
  ...changes,
})

export function criteria(changes: Partial<SearchRequest> = {}): SearchCriteria {
  const checked = checkSearch(request(changes), findPlace, today)
  if (checked.kind === 'refused') throw new TypeError(JSON.stringify(checked.problems))
  return checked.criteria
}

export type OfferChanges = {
  readonly price?: number
  readonly currency?: Currency
  readonly vendor?: Partial<SuppliedOffer['vendor']>
  readonly vehicle?: Partial<SuppliedOffer['vehicle']>
  readonly pickUpBranch?: Partial<SuppliedOffer['pickUpBranch']>
} & Partial<Omit<SuppliedOffer, 'vendor' | 'vehicle' | 'pickUpBranch' | 'ref'>>

/** A plain compact car for 80,000 won, changed where a test cares. */
export function anOffer(ref: string, asked: OfferChanges = {}): SuppliedOffer {
  const { price = 80_000, currency = 'KRW', vendor, vehicle, pickUpBranch, ...changes } = asked
  const branch = { ref: branchRef('B1'), name: 'Jeju', desk: 'SHUTTLE', position: { latitude: 33.5, longitude: 126.5 } } as const
  return {
    ref: offerRef(ref),
    vendor: { code: 'SKR', name: 'SK Rent a Car', rating: 4.7, ratingCount: 120, ...vendor },
    vehicle: {
      ref: vehicleRef(`V-${ref}`), name: 'Avante', make: 'Hyundai', acriss: { code: 'CCAR' as AcrissCode, derivation: 'GIVEN' }, category: 'COMPACT',
      body: 'TWO_FOUR_DOOR', gearbox: 'AUTOMATIC', drive: 'NOT_STATED', fuel: 'PETROL', hasAirConditioning: true, seats: 5, doors: 4, bags: 2,
      isGuaranteedModel: true, modelYears: undefined, imageUrl: undefined, ...vehicle,
    },
    pickUpBranch: { ...branch, ...pickUpBranch },
    dropOffBranch: branch,
    priceLines: [
      { kind: 'RENTAL', label: undefined, amount: money(price - 1000, currency), due: 'NOW' },
      { kind: 'TAX', label: 'VAT', amount: money(1000, currency), due: 'AT_DESK' },
    ],
    coverages: undefined,
    mileage: { kind: 'UNLIMITED' },
    fuelPolicy: 'SAME_LEVEL',
    deposit: undefined,
    cancellation: undefined,
    requirements: { minimumAge: 21, maximumAge: undefined, minimumLicenceYears: 1, licences: [], youngDriver: undefined },
    isInstantlyConfirmed: true,
    available: undefined,
    holdsUntil: undefined,
    ...changes,
  }
}

export const offers = (count: number, prefix = 'O'): readonly SuppliedOffer[] =>
  Array.from({ length: count }, (_, index) => anOffer(`${prefix}${index}`, { price: 50_000 + ((index * 7919) % 1000) * 100 }))

export function anAnswer(list: readonly SuppliedOffer[], dropped: SearchAnswer['dropped'] = {}): SearchAnswer {
  const drops = Object.values(dropped).reduce((sum, count) => sum + count, 0)
  return { received: list.length + drops, offers: list, dropped }
}

export const limits: SupplierLimits = {
  offersPerSearch: 2000,
  refsPerCall: { branches: 100, vehicles: 100, coverages: 100, extras: 100 },
  parallelCalls: 4,
  creditsPerCall: {},
  answerWithinMs: 2000,
  freshness: { freshSeconds: 60, staleSeconds: 300, emptySeconds: 10 },
  minimumLeadMinutes: 60,
  maximumRentalDays: 30,
  countries: ['KR'],
  currencies: ['KRW'],
  answerVariesBy: [],
}

type Search = Supplier['searchOffers']
export type FakeSupplier = Supplier & { readonly calls: () => number; answerBy: (search: Search) => void }

/** Answers with three offers unless told otherwise, and counts how often it was asked. */
export function aSupplier(id: string, search: Search = async () => anAnswer(offers(3, id)), changes: Partial<SupplierLimits> = {}): FakeSupplier {
  let current = search
  let calls = 0
  return {
    id: supplierId(id),
    names: sameName(`The ${id}`),
    limits: { ...limits, ...changes },
    calls: () => calls,
    answerBy: (next) => void (current = next),
    searchOffers: (asked, call) => {
      calls += 1
      return current(asked, call)
    },
  }
}

export const aFault = (supplier: string): SupplierFault =>
  new SupplierFault({ kind: 'unreachable', supplier: supplierId(supplier), operation: 'searchOffers', problem: 'refused' })

/** A door that holds answers back until the test opens it. */
export function aGate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: () => resolve() }
}

export const hanging: Search = (_, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

export const aCache = (): Cache => createMemoryCache({ maximumBytes: 64 * 1024 * 1024 })

export function aRoom(suppliers: readonly Supplier[], changes: Partial<SearchRoomOptions> = {}) {
  const events: SearchEvent[] = []
  const room = createSearchRoom({
    suppliers, findPlace, recognise: aDictionary(), rates: exchangeRates, cache: aCache(), log: quiet, now: () => today, random: () => 0.5,
    observe: (event) => void events.push(event), ...changes,
  })
  return { ...room, events }
}
export type Room = ReturnType<typeof aRoom>

/** How a page is asked for, changed where a test cares. */
export const asked = (changes: Partial<OfferPageRequest> = {}): OfferPageRequest =>
  ({ first: 20, after: undefined, filter: {}, sort: 'PRICE_LOW_FIRST', coverage: 'FULL', ...changes })

/** Searches and gives the view; a refusal fails the test. */
export async function found(room: Room, changes: Partial<SearchRequest> = {}) {
  const outcome = await room.searchCars(request(changes), 'request-1')
  if (outcome.kind === 'refused') throw new TypeError(JSON.stringify(outcome.problems))
  return outcome.view
}

/** A collection that must have the thing: a test that finds nothing says so. */
export function only<Value>(list: readonly Value[], index = 0): Value {
  const value = list[index]
  if (value === undefined) throw new TypeError(`nothing at ${index}`)
  return value
}
