import { searchId } from '#domain/ids.ts'
import type { SearchRequest } from '#domain/search-criteria.ts'
import type { SupplierFaultKind as FaultKindInside } from '#domain/supplier-fault.ts'
import type { CarSearchInput, Resolvers, SupplierFaultKind } from '../../generated/resolvers.ts'
import type { CarSearchView } from '../../search/car-search.ts'
import type { GraphContext } from '../context.ts'
import { usualWaitMs } from '../deadline.ts'
import { searchNotFound } from '../errors.ts'
import { untilLeft } from '../until-left.ts'

const requestOf = ({ driver, ...input }: CarSearchInput, maxWaitMs: number | null | undefined): SearchRequest => ({
  ...input,
  driver: { ...driver, licenceYears: driver.licenceYears ?? undefined },
  // The default of the SDL covers an argument that is left out; one that is given as null means the same.
  maxWaitMs: maxWaitMs ?? usualWaitMs,
})

async function* eventsOf(views: AsyncGenerator<CarSearchView>, { deadline }: GraphContext): AsyncGenerator<{ readonly carSearchProgress: CarSearchView }> {
  for await (const view of views) {
    deadline.waitAgainFor(usualWaitMs)
    yield { carSearchProgress: view }
  }
}

export const search: Resolvers = {
  Query: {
    searchCars: async (_, { input, maxWaitMs }, context) => {
      const request = requestOf(input, maxWaitMs)
      const outcome = await context.search.searchCars(request, context.requestId)
      if (outcome.kind === 'refused') return outcome
      context.deadline.waitFor(request.maxWaitMs)
      return outcome.view
    },
    carSearch: (_, { id }, context) => {
      context.deadline.waitFor(usualWaitMs)
      return context.search.carSearch(searchId(id))
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
    sources: ({ sources, criteria }) => sources.map((report) => ({ ...report, language: criteria.language })),
    offers: async (view, { first, after, filter, sort }, context) => {
      const page = await context.search.offersOf(view, { first, after: after ?? undefined, filter: filter ?? {}, sort })
      return { page, criteria: view.criteria }
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
