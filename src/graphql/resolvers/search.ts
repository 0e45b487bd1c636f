import { searchId } from '#domain/ids.ts'
import { rentalDays } from '#domain/rental-period.ts'
import { periodOf, type SearchRequest } from '#domain/search-criteria.ts'
import type { SupplierFaultKind as FaultKindInside } from '#domain/supplier-fault.ts'
import type { CarSearchGroupsArgs, CarSearchInput, CarSearchOffersArgs, QuerySearchCarsArgs, Resolvers, SupplierFaultKind } from '../../generated/resolvers.ts'
import type { CarSearchView, SearchOutcome } from '../../search/car-search.ts'
import type { OfferPageRequest, OfferPage } from '../../search/search-room.ts'
import type { GraphContext } from '../context.ts'
import { usualWaitMs } from '../deadline.ts'
import { searchNotFound } from '../errors.ts'
import type { OfferedSearch } from '../parents.ts'
import { untilLeft } from '../until-left.ts'
import { offerIn } from './offer.ts'

/** The default of `enoughAfterMs`. */
const usuallyEnoughMs = 550

const requestOf = ({ driver, ...input }: CarSearchInput, { maxWaitMs, enoughAfterMs }: Omit<QuerySearchCarsArgs, 'input'>): SearchRequest => ({
  ...input,
  driver: { ...driver, licenceYears: driver.licenceYears ?? undefined },
  // The default of the SDL covers an argument that is left out; one that is given as null means the same.
  maxWaitMs: maxWaitMs ?? usualWaitMs,
  enoughAfterMs: enoughAfterMs ?? usuallyEnoughMs,
})

/** Offers and groups are asked for alike. */
type PageArguments = Omit<OfferPageRequest, 'after' | 'filter'> & Pick<CarSearchOffersArgs | CarSearchGroupsArgs, 'after' | 'filter'>
const pageRequestOf = ({ after, filter, ...asked }: PageArguments): OfferPageRequest => ({ ...asked, after: after ?? undefined, filter: filter ?? {} })

const offeredIn = ({ id, criteria, sources }: CarSearchView, { standard, version }: Pick<OfferPage, 'standard' | 'version'>): OfferedSearch => ({
  list: `${id} ${version}`, criteria, standard, rentalDays: rentalDays(periodOf(criteria)),
  confidence: new Map(sources.map(({ supplier, priceConfidence = 1 }) => [supplier, priceConfidence])),
})

/** The same question has the same answer as long as the room would answer it with this very search. A refusal may depend on the clock. */
function limitBySearch({ life: { shown }, search }: GraphContext, outcome: SearchOutcome): void {
  if (outcome.kind === 'refused' || outcome.view.status !== 'COMPLETE') return shown.never()
  shown.while(() => search.wouldRepeat(outcome.view.id))
}

/** Who was given up on may have been alive on another gateway, and its answer may join after all. */
function limitByView({ life: { shown }, search }: GraphContext, view: CarSearchView | undefined): void {
  if (view?.status !== 'COMPLETE' || view.sources.some(({ state }) => state === 'TIMED_OUT')) return shown.never()
  shown.while(() => search.isKept(view))
}

async function* eventsOf(views: AsyncGenerator<CarSearchView>, { deadline, loaders }: GraphContext): AsyncGenerator<{ readonly carSearchProgress: CarSearchView }> {
  for await (const view of views) {
    deadline.waitAgainFor(usualWaitMs)
    loaders.forgetFailures()
    yield { carSearchProgress: view }
  }
}

export const search: Resolvers = {
  Query: {
    searchCars: async (_, { input, ...waits }, context) => {
      const request = requestOf(input, waits)
      const outcome = await context.once(`searchCars ${JSON.stringify(request)}`, () => context.search.searchCars(request, context.requestId, context.watch))
      context.watch.enter('execute')
      limitBySearch(context, outcome)
      if (outcome.kind === 'refused') return outcome
      context.deadline.waitFor(request.maxWaitMs)
      return outcome.view
    },
    carSearch: async (_, { id }, context) => {
      context.deadline.waitFor(usualWaitMs)
      const view = await context.once(`carSearch ${id}`, () => context.search.carSearch(searchId(id)))
      limitByView(context, view)
      return view
    },
  },
  Subscription: {
    carSearchProgress: {
      subscribe: async (_, { id }, context) => {
        if (!(await context.search.carSearch(searchId(id)))) throw searchNotFound(id)
        return untilLeft((signal) => eventsOf(context.search.carSearchProgress(searchId(id), signal), context), context.signal)
      },
    },
  },
  CarSearchResult: {
    __resolveType: (result) => ('problems' in result ? 'InvalidCarSearch' : 'CarSearch'),
  },
  CarSearch: {
    offer: (view, { id }, context) => {
      const found = context.search.offerOf(view, id)
      return found && offerIn(offeredIn(view, { ...found, version: view.version }), found.offer)
    },
    sources: ({ sources, criteria }) => sources.map((report) => ({ ...report, language: criteria.language })),
    pickUp: ({ criteria }) => criteria.pickUp,
    dropOff: ({ criteria }) => criteria.dropOff,
    rentalDays: ({ criteria }) => rentalDays(periodOf(criteria)),
    currency: ({ criteria }) => criteria.currency,
    offers: async (view, asked, context) => {
      const page = await context.search.offersOf(view, pageRequestOf(asked))
      return { page, search: offeredIn(view, page) }
    },
    groups: async (view, asked, context) => {
      const page = await context.search.groupsOf(view, pageRequestOf(asked))
      return { page, search: offeredIn(view, page) }
    },
    facets: (view, { filter }, context) => context.search.facetsOf(view, filter ?? {}),
  },
  CarSearchSource: {
    supplier: ({ supplier, language }) => ({ supplier, language }),
  },
  Supplier: {
    id: ({ supplier }) => supplier,
    name: ({ supplier, language: usual }, { language }, context) => context.search.facts.nameOf(supplier, language ?? usual),
  },
}

/** The domain's words of a fault, in the SDL's spelling. */
export const supplierFaultKinds: Readonly<Record<SupplierFaultKind, FaultKindInside>> = {
  UNREACHABLE: 'unreachable',
  UNAVAILABLE: 'unavailable',
  RATE_LIMITED: 'rateLimited',
  UNKNOWN_OUTCOME: 'unknownOutcome',
  MALFORMED: 'malformed',
  UNAUTHENTICATED: 'unauthenticated',
}
