import { searchId } from '#domain/ids.ts'
import type { SearchRequest } from '#domain/search-criteria.ts'
import type { SupplierFaultKind as FaultKindInside } from '#domain/supplier-fault.ts'
import type { CarSearchInput, Resolvers, SupplierFaultKind } from '../../generated/resolvers.ts'
import type { CarSearchView } from '../../search/car-search.ts'
import { searchNotFound } from '../errors.ts'
import { untilLeft } from '../until-left.ts'

const usualWaitMs = 900

const requestOf = ({ driver, ...input }: CarSearchInput, maxWaitMs: number | null | undefined): SearchRequest => ({
  ...input,
  driver: { ...driver, licenceYears: driver.licenceYears ?? undefined },
  // The default of the SDL covers an argument that is left out; one that is given as null means the same.
  maxWaitMs: maxWaitMs ?? usualWaitMs,
})

async function* eventsOf(views: AsyncGenerator<CarSearchView>): AsyncGenerator<{ readonly carSearchProgress: CarSearchView }> {
  for await (const view of views) yield { carSearchProgress: view }
}

export const search: Resolvers = {
  Query: {
    searchCars: async (_, { input, maxWaitMs }, context) => {
      const outcome = await context.search.searchCars(requestOf(input, maxWaitMs), context.requestId)
      return outcome.kind === 'found' ? outcome.view : outcome
    },
    carSearch: (_, { id }, context) => context.search.carSearch(searchId(id)),
  },
  Subscription: {
    carSearchProgress: {
      subscribe: async (_, { id }, context) => {
        if (!(await context.search.carSearch(searchId(id)))) throw searchNotFound(id)
        return untilLeft((signal) => eventsOf(context.search.carSearchProgress(searchId(id), signal)), context.signal)
      },
    },
  },
  CarSearchResult: {
    __resolveType: (result) => ('problems' in result ? 'InvalidCarSearch' : 'CarSearch'),
  },
  CarSearch: {
    offers: async (view, { first, after, filter, sort }, context) => {
      const page = await context.search.offersOf(view, { first, after: after ?? undefined, filter: filter ?? {}, sort })
      return { page, criteria: view.criteria }
    },
    facets: (view, { filter }, context) => context.search.facetsOf(view, filter ?? {}),
  },
  Supplier: {
    id: (supplier) => supplier,
    name: (supplier, { language }, context) => context.search.facts.nameOf(supplier, language),
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
