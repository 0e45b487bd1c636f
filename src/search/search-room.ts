import { randomBytes } from 'node:crypto'
import type { Cache } from '#domain/cache.ts'
import type { ExchangeRates } from '#domain/exchange-rate.ts'
import { type SearchId, searchId, type SupplierId } from '#domain/ids.ts'
import type { Log } from '#domain/log.ts'
import type { Offer } from '#domain/offer.ts'
import type { Place } from '#domain/place.ts'
import { checkSearch, type SearchCriteria, type SearchRequest } from '#domain/search-criteria.ts'
import { asPartOf, type Stages, unwatchedStages } from '#domain/span.ts'
import type { Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import type { ValueStandard } from '#domain/value.ts'
import type { RecogniseVehicle } from '#domain/vehicle-model.ts'
import { createAnswering, type FreshnessSettings } from './answering.ts'
import { createBackground } from './background.ts'
import { type CacheExplanation, createCacheExplanation } from './cache-explanation.ts'
import { type CarSearchView, hoursToPickUp, type SearchOutcome } from './car-search.ts'
import { rowOf } from './columns.ts'
import { type CursorVersion, readCursor, readGroupCursor } from './cursor.ts'
import { facetsOf, type OfferFacets } from './facets.ts'
import { createFanOut } from './fan-out.ts'
import { judgesOf, type OfferFilter } from './filter.ts'
import { type GroupPage, groupPageOf, groupPageSizes } from './groups.ts'
import type { InvalidationScope } from './invalidations.ts'
import { resultId } from './keys.ts'
import { checkPageSize, type OfferPage, type OfferPageRequest, type PagedList, pageOf } from './page.ts'
import { PageRefused } from './page-refused.ts'
import { type CalendarOutcome, type CalendarRequest, createPriceCalendar } from './price-calendar.ts'
import { createPriceDiary } from './price-diary.ts'
import { createRecordStore } from './record-store.ts'
import { createRepeatedSearches } from './repeated-search.ts'
import { createResultStore } from './result-store.ts'
import type { Observe } from './search-event.ts'
import type { OnBranches } from './seen-branches.ts'
import { versionOf } from './search-record.ts'
import type { Snapshot } from './snapshot.ts'
import { createSnapshotStore } from './snapshot-store.ts'
import { type CallSupplier, createSupplierCall } from './supplier-call.ts'
import { createSupplierFacts, type SupplierFacts } from './supplier-facts.ts'
import { atMost, pause } from './timing.ts'
import { createVehicleRecognition, type OnRecognised } from './vehicle-recognition.ts'
import { createViews, viewOf } from './views.ts'

export type { FreshnessSettings } from './answering.ts'
export type { CacheExplanation } from './cache-explanation.ts'
export type { CallBudget, CallBudgets } from './call-budget.ts'
export type { InvalidationScope } from './invalidations.ts'
export { type Route, routeOf } from './keys.ts'
export type { CarSearchStatus, CarSearchView, SearchOutcome, SourceReport, SourceState } from './car-search.ts'
export type { FacetCount } from './facet-counters.ts'
export type { OfferFacets } from './facets.ts'
export type { OfferFilter } from './filter.ts'
export type { GroupPage, VehicleGroup } from './groups.ts'
export type { OfferSort } from './order.ts'
export type { OfferPage, OfferPageRequest } from './page.ts'
export { PageRefused } from './page-refused.ts'
export type { CalendarDay, CalendarOutcome, CalendarPrice, CalendarRequest } from './price-calendar.ts'
export type { Observe, SearchEvent } from './search-event.ts'
export type { OnBranches, SeenBranch } from './seen-branches.ts'
export type { SupplierFacts } from './supplier-facts.ts'
export type { OnRecognised } from './vehicle-recognition.ts'

export type SearchRoom = {
  /**
   * Never rejects because of a supplier; answers at the latest at request.maxWaitMs, and from request.enoughAfterMs on as soon as half of the suppliers
   * have: one that is slow today costs its own cars, not everybody's time.
   */
  searchCars(request: SearchRequest, requestId: string, stages?: Stages): Promise<SearchOutcome>
  /** Whether `searchCars` would answer this search's own request with this very search again; at once and without asking anybody. */
  wouldRepeat(id: SearchId): boolean
  /** Whether a view may still be shown; a complete one does not change until then. */
  isKept(view: CarSearchView): boolean
  /** A search as it stands now, also when another gateway runs it; undefined when it is not kept any more. */
  carSearch(id: SearchId): Promise<CarSearchView | undefined>
  /** The present view first, then one each time the version or a source's state changes; ends when complete. Yields nothing for an unknown id. */
  carSearchProgress(id: SearchId, signal: AbortSignal): AsyncGenerator<CarSearchView>
  /** Throws PageRefused. A cursor names its version: the page comes from that version's snapshot. */
  offersOf(view: CarSearchView, request: OfferPageRequest): Promise<OfferPage>
  /** As `offersOf`, the same car from several sellers together. */
  groupsOf(view: CarSearchView, request: OfferPageRequest): Promise<GroupPage>
  /** One offer of a search, whatever the filter; undefined when it is not in it. */
  offerOf(view: CarSearchView, id: string): FoundOffer | undefined
  /** Throws PageRefused when the filter cannot be read. */
  facetsOf(view: CarSearchView, filter: OfferFilter): OfferFacets
  /** The cheapest totals that searches have seen, by day of pick-up. */
  priceCalendar(request: CalendarRequest): Promise<CalendarOutcome>
  /** Whom searches may ask. */
  readonly suppliers: readonly SupplierId[]
  /** What is kept for a supplier's part in a search, and why; undefined when the search is not kept any more or did not ask it. */
  explainCache(id: SearchId, supplier: SupplierId): Promise<CacheExplanation | undefined>
  /** No search that begins from now on is answered with these answers. Tells whether the other gateways will hear of it, within a second. */
  invalidateCache(scope: InvalidationScope): Promise<boolean>
  /** What suppliers' decoded answers take of this process's memory, as far as they are counted. */
  bytesInMemory(): number
  readonly facts: SupplierFacts
  /** Waits for answers still under way (graceful stop), at most so long. */
  drain(withinMs: number): Promise<void>
}

/** An offer, and what it is measured by beside the others of its search. */
export type FoundOffer = { readonly offer: Offer; readonly standard: ValueStandard }

export type SearchRoomOptions = {
  /** In the order in which `sources` lists them. */
  readonly suppliers: readonly Supplier[]
  readonly findPlace: (id: string) => Place | undefined
  readonly rates: ExchangeRates
  /** The dictionary: what a supplier's spelling of a vehicle names. */
  readonly recognise: RecogniseVehicle
  /** Hears what became of the spellings of each answer; nothing by default. */
  readonly onRecognised?: OnRecognised
  readonly cache: Cache
  readonly log: Log
  /** Counts what happens; nothing by default. */
  readonly observe?: Observe
  /** Hears of the branches of each answer that a supplier gives; nobody by default. */
  readonly onBranches?: OnBranches
  readonly now?: () => EpochMs
  /** From 0 up to 1, for the jitter of lives. */
  readonly random?: () => number
  /** How long answers may live, and what may be asked; a target of 1 % and no limits by default. */
  readonly freshness?: Partial<FreshnessSettings>
  /** Bytes that decoded answers and assembled offers may take in this process. */
  readonly memoryBytes?: number
}

const defaultMemoryBytes = 128 * 1024 * 1024
/** What decoded answers take of the memory; assembled offers take the rest. */
const shareOfResults = 0.5

export function createSearchRoom(options: SearchRoomOptions): SearchRoom {
  const { suppliers, findPlace, rates, cache, log, recognise } = options
  const { observe = () => {}, onRecognised = () => {}, onBranches = () => {}, now = Date.now, random = Math.random, memoryBytes = defaultMemoryBytes } = options
  const background = createBackground(log)
  const results = createResultStore(cache, Math.ceil(memoryBytes * shareOfResults), now, observe)
  const snapshots = createSnapshotStore(results, { rates, recognition: createVehicleRecognition(recognise, onRecognised) }, Math.ceil(memoryBytes * (1 - shareOfResults)))
  const records = createRecordStore(cache, now)
  const diary = createPriceDiary({ cache, rates, background, now })
  const calendar = createPriceCalendar({ diary, suppliers: new Set(suppliers.map(({ id }) => id)), findPlace, rates, now })
  const callSupplier = notingPrices(createSupplierCall({ log, observe, onBranches, now, newResultId: () => resultId(randomId()) }))
  const { freshness, answers, invalidations, watch } = createAnswering({ cache, results, callSupplier, background, observe, now, random, settings: options.freshness })
  const facts = createSupplierFacts({ suppliers, now })
  const views = createViews({ records, snapshots, suppliers, now })
  const explainCache = createCacheExplanation({ suppliers, records, answers, results, invalidations, watch, now })
  const fanOut = createFanOut({ suppliers, freshness, results, snapshots, records, background, observe, now })
  const repeated = createRepeatedSearches({ freshness, recordOf: (id) => records.ofOurs(id), now })

  return {
    searchCars,
    wouldRepeat: (id) => repeated.wouldRepeat(id),
    isKept: ({ expiresAt }) => now() < expiresAt,
    carSearch: (id) => views.find(id),
    carSearchProgress: (id, signal) => views.progress(id, signal),
    offersOf,
    groupsOf,
    offerOf,
    facetsOf: (view, filter) => {
      const nameOf = (supplier: SupplierId) => facts.nameOf(supplier, view.criteria.language)
      return facetsOf(view.snapshot, judgesOf(filter, view), { search: view, nameOf })
    },
    priceCalendar: (request) => calendar.find(request),
    suppliers: suppliers.map(({ id }) => id),
    explainCache,
    invalidateCache: (scope) => invalidations.declare(scope),
    bytesInMemory: () => results.bytesInMemory(),
    facts,
    drain: (withinMs) => background.drain(withinMs),
  }

  async function searchCars(request: SearchRequest, requestId: string, stages: Stages = unwatchedStages): Promise<SearchOutcome> {
    stages.enter('plan')
    const startedAt = now()
    const checked = checkSearch(request, findPlace, startedAt)
    if (checked.kind === 'refused') return checked
    const again = await repeat(checked.criteria, startedAt)
    if (again) return { kind: 'found', view: again }
    const search = fanOut({ id: searchId(randomId()), criteria: checked.criteria, startedAt, requestId, stages })
    repeated.begun(search.record, search.plan)
    const answered = new AbortController()
    const enough = Promise.all([search.half, pause(request.enoughAfterMs, answered.signal)])
    await atMost(waitFor(request.maxWaitMs), Promise.race([search.settled, enough]))
    answered.abort()
    const assembling = stages.enter('assemble')
    const { record, sources, told } = search.answerNow()
    const view = viewOf(record, snapshots.build(record, versionOf(record), sources))
    await asPartOf(assembling, 'tell', {}, () => atMost(longestWriteMs, told))
    reportAnswer(view, { requestId, traceId: assembling.traceId }, now() - startedAt)
    return { kind: 'found', view }
  }

  async function repeat(criteria: SearchCriteria, startedAt: EpochMs): Promise<CarSearchView | undefined> {
    const record = repeated.find(criteria)
    const snapshot = record && (await snapshots.find(record, versionOf(record)))
    if (!record || !snapshot) return undefined
    observe({ kind: 'searchRepeated', ms: now() - startedAt, offers: snapshot.offers.length })
    return viewOf(record, snapshot)
  }

  /** Whoever holds a search's id can read it: its beginning is enough to find it in the log. */
  function reportAnswer({ id, version, sources, snapshot }: CarSearchView, asked: { readonly requestId: string; readonly traceId: string | undefined }, ms: number): void {
    const pending = sources.filter(({ state }) => state === 'PENDING').length
    log.info('search.answered', { ...asked, search: id.slice(0, 8), version, ms, offers: snapshot.offers.length, pending })
    observe({ kind: 'searchAnswered', ms, offers: snapshot.offers.length, pending })
  }

  async function offersOf(view: CarSearchView, request: OfferPageRequest): Promise<OfferPage> {
    checkPageSize(request.first)
    const cursor = request.after === undefined ? undefined : readCursor(request.after)
    return pageOf(await listOf(view, request, cursor), request.first, cursor)
  }

  async function groupsOf(view: CarSearchView, request: OfferPageRequest): Promise<GroupPage> {
    checkPageSize(request.first, groupPageSizes)
    const cursor = request.after === undefined ? undefined : readGroupCursor(request.after)
    return groupPageOf(await listOf(view, request, cursor), request.first, cursor)
  }

  async function listOf(view: CarSearchView, { filter, sort, coverage }: OfferPageRequest, cursor: CursorVersion | undefined): Promise<PagedList> {
    const judges = judgesOf(filter, view)
    const snapshot = cursor ? await snapshotNamedBy(cursor, view) : view.snapshot
    return { search: view.id, version: cursor?.version ?? view.version, snapshot, judges, ordering: { sort, coverage, standard: standardOf(view, snapshot) } }
  }

  function offerOf(view: CarSearchView, id: string): FoundOffer | undefined {
    const offer = view.snapshot.offers[rowOf(view.snapshot, id) ?? -1]
    return offer && { offer, standard: standardOf(view, view.snapshot) }
  }

  /** Every answer of a supplier is worth writing down, whoever waits for it; what the caches answer was written down before. */
  function notingPrices(call: CallSupplier): CallSupplier {
    return async (question, deadline) => {
      const answer = await call(question, deadline)
      if (answer.kind === 'answered') calendar.note(answer.result, question.criteria)
      return answer
    }
  }

  async function snapshotNamedBy({ search, version }: CursorVersion, view: CarSearchView): Promise<Snapshot> {
    if (search !== view.id) {
      const message = 'This cursor belongs to another search.'
      throw new PageRefused({ code: 'CURSOR_OF_ANOTHER_SEARCH', field: 'after', message, limit: 'the cursor of an edge of this search' })
    }
    const snapshot = version === view.version ? view.snapshot : await views.snapshotAt(view.id, version)
    if (snapshot) return snapshot
    const message = 'The list that this cursor belongs to is not kept any more.'
    throw new PageRefused({ code: 'CURSOR_EXPIRED', field: 'after', message, limit: 'begin again without a cursor' })
  }
}

const standardOf = (view: CarSearchView, { cheapestTotals }: Snapshot): ValueStandard => ({ cheapestTotals, hoursLeft: hoursToPickUp(view) })

/** Twenty-two characters of randomness: an id that nobody guesses. */
const randomId = (): string => randomBytes(16).toString('base64url')

/** What assembling and sending need of the time that the traveller gives: 100 ms were missed twice in 500 searches of seven suppliers on two busy cores, by 18 ms at most. */
const reserveMs = 140
const waitFor = (maxWaitMs: number): number => maxWaitMs - Math.min(reserveMs, maxWaitMs / 4)
/** The search should be known to other gateways before its id is told; a frozen cache must not hold the answer back for it. */
const longestWriteMs = 20
