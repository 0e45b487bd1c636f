import type { Branch } from '#domain/branch.ts'
import { comparisonOf } from '#domain/comparison.ts'
import type { Coverage } from '#domain/coverage.ts'
import type { Extra } from '#domain/extra.ts'
import {
  type BranchRef, branchRef, coverageRef, extraRef, offerId, type OfferRef, offerRef, searchId, supplierId, type VehicleRef, vehicleRef,
} from '#domain/ids.ts'
import { money, won } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import type { Place } from '#domain/place.ts'
import { priceOf } from '#domain/price.ts'
import { checkSearch, type SearchCriteria } from '#domain/search-criteria.ts'
import type { BatchMethod, SupplierLimits } from '#domain/supplier.ts'
import { parseLocalDateTime } from '#domain/time.ts'
import { classOf, type VehicleDetails } from '#domain/vehicle.ts'
import { parseAcriss } from '#domain/acriss.ts'
import { scheduleOf } from '#domain/cancellation.ts'
import { type BranchDirectoryOptions, createBranchDirectory } from '../../src/catalogue/branches/directory.ts'
import { createNear } from '../../src/catalogue/branches/near.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'
import { type CarSearchView, hoursToPickUp } from '../../src/search/car-search.ts'
import { createReviewQueue } from '../../src/catalogue/review-queue.ts'
import { exchangeRates } from '../../src/search/exchange-rates.ts'
import { facetsOf } from '../../src/search/facets.ts'
import { judgesOf } from '../../src/search/filter.ts'
import { groupPageOf } from '../../src/search/groups.ts'
import { checkPageSize, type PagedList, pageOf } from '../../src/search/page.ts'
import type { OfferPageRequest, SearchRoom } from '../../src/search/search-room.ts'
import { snapshotOf } from '../../src/search/snapshot.ts'
import type { SupplierFacts } from '../../src/search/supplier-facts.ts'
import { createVehicleRecognition } from '../../src/search/vehicle-recognition.ts'
import { aDictionary } from '../search/a-dictionary.ts'

/** 2026-12-01T00:00Z: nine o'clock in Seoul. */
export const now = Date.UTC(2026, 11, 1)
export const places = createPlaces()
export const rates = exchangeRates
export const tripCom = supplierId('trip-com')
export const sk = supplierId('sk-rentacar')

export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the test expects something here')
  return value
}

const jeju: Place = found(places.find('airport:CJU'))
const at = (text: string) => found(parseLocalDateTime(text))

export const criteria: SearchCriteria = {
  pickUp: { place: jeju, at: at('2026-12-20T10:00') },
  dropOff: { place: jeju, at: at('2026-12-23T10:00') },
  driver: { age: 35, residence: 'KR', licenceYears: 10 },
  currency: 'KRW',
  language: 'KO',
}

export const searchInput = {
  pickUp: { place: 'airport:CJU', at: '2026-12-20T10:00' },
  dropOff: { place: 'airport:CJU', at: '2026-12-23T10:00' },
  driver: { age: 35, residence: 'KR', licenceYears: 10 },
  currency: 'KRW',
  language: 'KO',
}

const summary = (ref: string) => ({ ref: branchRef(ref), name: `제주 ${ref}`, desk: 'SHUTTLE' as const, position: { latitude: 33.5, longitude: 126.5 } })

const aPlainOffer = (index: number): Omit<Offer, Worked> => ({
  id: offerId(`offer-${index}`),
  ref: offerRef(`ref-${index}`),
  supplier: tripCom,
  vendor: { code: 'SK', name: 'SK렌터카', rating: 4.7, ratingCount: 120 },
  vehicle: {
    ref: vehicleRef(`vehicle-${index % 40}`), name: '현대 아반떼', make: '현대', seats: 5, doors: 4, bags: 2, isGuaranteedModel: true, modelYears: undefined, imageUrl: undefined,
    ...classOf({ code: found(parseAcriss('CDAR')), derivation: 'GIVEN' }, { gearbox: undefined, drive: undefined, fuel: 'PETROL' }),
  },
  pickUpBranch: summary(`branch-${index % 30}`),
  dropOffBranch: summary(`branch-${index % 30}`),
  price: priceOf([{ kind: 'RENTAL', label: '대여료', amount: won(81_000 + index), due: 'NOW' }, { kind: 'TAX', label: undefined, amount: money(500, 'USD'), due: 'AT_DESK' }], 'KRW', rates),
  coverages: undefined,
  mileage: { kind: 'LIMITED', distance: 200, unit: 'KM', per: 'DAY', overFee: won(300) },
  fuelPolicy: 'SAME_LEVEL',
  deposit: { minimum: won(0), maximum: won(100_000), releasedWithinDays: 5, cards: ['VISA'] },
  cancellation: scheduleOf([{ fromHours: 24, fee: { kind: 'PERCENT', basisPoints: 1_000 } }, { fromHours: 2, fee: { kind: 'NOT_STATED' } }], { kind: 'DAYS', days: 1 }),
  requirements: { minimumAge: 21, maximumAge: 75, minimumLicenceYears: 1, licences: ['KR'], youngDriver: { untilAge: 25, feePerDay: won(10_000) } },
  eligibility: { isEligible: true, reasons: [] },
  isInstantlyConfirmed: true,
  available: 3,
  holdsUntil: undefined,
  observedAt: now,
  servedFrom: 'LIVE',
})

type Worked = 'recognition' | 'groupId' | 'comparison'
const recognition = createVehicleRecognition(aDictionary(), () => {})

/** With everything that assembling works out from the rest. */
export function anOffer(index: number, changes: Partial<Offer> = {}): Offer {
  const offer = { ...aPlainOffer(index), ...changes }
  const comparison = comparisonOf(offer, offer.price, { driver: criteria.driver, place: jeju.position, rates })
  return { ...recognition(offer.supplier)(offer.vehicle), comparison, ...offer }
}

export const aBranch = (ref: string): Branch => ({
  ...summary(ref),
  address: '제주시 용담이동 2002', telephone: '064-1-2', directions: '5번 출구', airport: 'CJU',
  shuttle: { boardingPlace: '렌터카 주차장', gate: '5', intervalMinutes: 10, rideMinutes: 5, firstBus: '06:00', lastBus: '23:00' },
  hours: { regular: [{ day: 'MONDAY', opens: '08:00', closes: '24:00' }], exceptions: [{ date: '2026-12-25', span: undefined }] },
  afterHours: { isAvailable: true, pickUpFee: won(10_000), dropOffFee: undefined },
})

export const someDetails = (ref: string): VehicleDetails => ({
  ref: vehicleRef(ref), modelYears: { from: 2022, to: 2024 }, displacementCc: 1598, options: ['후방카메라'], imageUrls: ['https://example.org/car.jpg'], isNonSmoking: true,
})

export const aCoverage = (changes: Partial<Coverage> = {}): Coverage => ({
  ref: coverageRef('full'), name: '완전자차', form: 'OPTIONAL', limit: { kind: 'UNLIMITED' }, excess: { kind: 'PERCENT', basisPoints: 2_000, floor: won(50_000) },
  theftExcess: { kind: 'WAIVED' }, thirdPartyLimit: { kind: 'AMOUNT', amount: won(20_000_000) }, lossOfUse: 'CHARGED', coversSingleVehicleAccident: true,
  coversTyresAndWheels: false, coversPersonalAccident: undefined, exclusions: ['TYRES'], minimumAge: 26, minimumLicenceYears: 1, price: money(1_000, 'USD'), due: 'NOW',
  ...changes,
})

export const anExtra = (changes: Partial<Extra> = {}): Extra => ({
  ref: extraRef('seat'), kind: 'CHILD_SEAT', name: '카시트', price: won(5_000), unit: 'DAY', maximum: 2, stock: undefined, due: 'AT_DESK', ...changes,
})

export const someLimits = (refsPerCall: number, parallelCalls: number): SupplierLimits => ({
  offersPerSearch: 2_000, refsPerCall: { branches: refsPerCall, vehicles: refsPerCall, coverages: refsPerCall, extras: refsPerCall }, parallelCalls, creditsPerCall: {},
  answerWithinMs: 5_000, freshness: { freshSeconds: 60, staleSeconds: 600, emptySeconds: 10 }, minimumLeadMinutes: 60, maximumRentalDays: 30,
  countries: ['KR'], currencies: ['KRW'], answerVariesBy: [],
})

export type FactCall = { readonly method: BatchMethod; readonly supplier: string; readonly language: string; readonly refs: readonly string[] }

/** Knows everything that it is asked for, and notes each call. */
export function someFacts(calls: FactCall[] = [], changes: Partial<SupplierFacts> = {}, limits = someLimits(100, 4)): SupplierFacts {
  const answering = <Ref extends string, Fact>(method: BatchMethod, fact: (ref: Ref) => Fact) =>
    async (supplier: string, refs: readonly Ref[], { language }: { readonly language: string }) => {
      calls.push({ method, supplier, language, refs })
      return new Map(refs.map((ref) => [ref, fact(ref)]))
    }
  return {
    limitsOf: () => limits,
    nameOf: (supplier, language) => `${supplier} (${language})`,
    branches: answering('branches', (ref: BranchRef) => aBranch(ref)),
    vehicles: answering('vehicles', (ref: VehicleRef) => someDetails(ref)),
    coverages: answering<OfferRef, readonly Coverage[]>('coverages', () => [aCoverage()]),
    extras: answering<OfferRef, readonly Extra[]>('extras', () => [anExtra()]),
    ...changes,
  }
}

export const aView = (offers: readonly Offer[] = [anOffer(0), anOffer(1)], changes: Partial<CarSearchView> = {}): CarSearchView => ({
  id: searchId('search-1'),
  version: 2,
  status: 'SEARCHING',
  criteria,
  sources: [
    {
      supplier: tripCom, state: 'ANSWERED', servedFrom: 'LIVE', isStale: false, fault: undefined, latencyMs: 120, observedAt: now, priceConfidence: 0.99, received: offers.length + 1,
      kept: offers.length, merged: 0, dropped: [{ reason: 'PRICE_MISMATCH', count: 1 }],
    },
    {
      supplier: sk, state: 'FAILED', servedFrom: undefined, isStale: false, fault: 'rateLimited', latencyMs: 12, observedAt: undefined, priceConfidence: undefined, received: 0, kept: 0, merged: 0,
      dropped: [],
    },
  ],
  expiresAt: now + 30 * 60_000,
  snapshot: snapshotOf('search-1:2', [{ supplier: tripCom, observedAt: now, servedFrom: 'LIVE', received: offers.length, merged: 0, dropped: {}, offers }]),
  ...changes,
})

const standardOf = (view: CarSearchView) => ({ cheapestTotals: view.snapshot.cheapestTotals, hoursLeft: hoursToPickUp(view) })

const listOf = (view: CarSearchView, { filter, sort, coverage }: OfferPageRequest): PagedList => ({
  search: view.id, version: view.version, snapshot: view.snapshot, judges: judgesOf(filter, view), ordering: { sort, coverage, standard: standardOf(view) },
})

const near = createNear(places.all())

export const aBranchDirectory = (changes: Partial<BranchDirectoryOptions> = {}) =>
  createBranchDirectory({ places: places.all(), findPlace: (id) => places.find(id), near, ...changes })

export const aReviewQueue = (maximum = 100) => createReviewQueue({ now: () => now, maximum, near })

/** A room that knows one search, answers at once and checks its input by the real rules. */
export function aRoom(view: CarSearchView = aView(), changes: Partial<SearchRoom> = {}): SearchRoom {
  return {
    searchCars: async (request) => {
      const checked = checkSearch(request, (id) => places.find(id), now)
      return checked.kind === 'accepted' ? { kind: 'found', view } : checked
    },
    wouldRepeat: () => true,
    isKept: () => true,
    carSearch: async (id) => (id === view.id ? view : undefined),
    carSearchProgress: async function* () {
      yield view
      yield { ...view, version: view.version + 1, status: 'COMPLETE' }
    },
    offersOf: async (_, request) => {
      checkPageSize(request.first)
      return pageOf(listOf(view, request), request.first, undefined)
    },
    groupsOf: async (_, request) => groupPageOf(listOf(view, request), request.first, undefined),
    offerOf: (_, id) => {
      const offer = view.snapshot.offers.find((each) => each.id === id)
      return offer && { offer, standard: standardOf(view) }
    },
    facetsOf: (_, filter) => facetsOf(view.snapshot, judgesOf(filter, view), { search: view, nameOf: (supplier) => supplier }),
    priceCalendar: async ({ from }) => ({
      kind: 'found', days: [{ date: from, cheapest: { total: won(70_000), supplier: tripCom, observedAt: now, ageSeconds: 60 } }, { date: '2026-12-02', cheapest: undefined }],
    }),
    suppliers: [tripCom, sk],
    explainCache: async () => undefined,
    invalidateCache: async () => true,
    bytesInMemory: () => 0,
    facts: someFacts(),
    drain: async () => {},
    ...changes,
  }
}
