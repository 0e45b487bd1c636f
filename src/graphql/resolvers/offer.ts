import { distanceKm } from '#domain/place.ts'
import { periodOf, type SearchPoint } from '#domain/search-criteria.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { vendorIdOf } from '../../search/filter.ts'
import { pricedCoverages, pricedExtras } from '../priced.ts'
import type { HandoverOfOffer, OfferOfSearch } from '../parents.ts'
import { unlessTooLate } from '../too-late.ts'
import { branchOf } from './branch.ts'

const handover = ({ offer, criteria }: OfferOfSearch, point: SearchPoint, branch: HandoverOfOffer['branch']): HandoverOfOffer => ({
  point, branch, supplier: offer.supplier, language: criteria.language,
})

const toTenths = (value: number): number => Math.round(value * 10) / 10

const factKey = ({ offer, criteria }: OfferOfSearch) => ({ supplier: offer.supplier, language: criteria.language, ref: offer.ref })

export const offer: Resolvers = {
  OfferConnection: {
    totalCount: ({ page }) => page.totalCount,
    edges: ({ page, criteria }) => page.edges.map(({ cursor, offer }) => ({ cursor, node: { offer, criteria } })),
    nodes: ({ page, criteria }) => page.edges.map(({ offer }) => ({ offer, criteria })),
    pageInfo: ({ page: { edges, hasNextPage, hasPreviousPage } }) => ({
      hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor, endCursor: edges.at(-1)?.cursor,
    }),
  },
  Offer: {
    id: ({ offer }) => offer.id,
    supplier: ({ offer, criteria }) => ({ supplier: offer.supplier, language: criteria.language }),
    vendor: ({ offer }) => ({ ...offer.vendor, id: vendorIdOf(offer) }),
    vehicle: ({ offer, criteria }) => ({ vehicle: offer.vehicle, supplier: offer.supplier, language: criteria.language }),
    pickUp: (parent) => handover(parent, parent.criteria.pickUp, parent.offer.pickUpBranch),
    dropOff: (parent) => handover(parent, parent.criteria.dropOff, parent.offer.dropOffBranch),
    price: ({ offer }) => offer.price,
    coverages: async (parent, _, { loaders, rates }) => {
      const coverages = await unlessTooLate(loaders.coverages.load(factKey(parent)).then((told) => told ?? parent.offer.coverages))
      return coverages && pricedCoverages(coverages, parent.criteria.currency, rates)
    },
    extras: async (parent, _, { loaders, rates }) => {
      const extras = await unlessTooLate(loaders.extras.load(factKey(parent)))
      return extras && pricedExtras(extras, parent.criteria.currency, rates)
    },
    mileage: ({ offer }) => offer.mileage,
    fuelPolicy: ({ offer }) => offer.fuelPolicy,
    deposit: ({ offer }) => offer.deposit,
    cancellation: ({ offer, criteria }) => offer.cancellation && { schedule: offer.cancellation, pickUp: periodOf(criteria).pickUp },
    requirements: ({ offer }) => offer.requirements,
    eligibility: ({ offer }) => offer.eligibility,
    isInstantlyConfirmed: ({ offer }) => offer.isInstantlyConfirmed,
    available: ({ offer }) => offer.available,
    holdsUntil: ({ offer }) => offer.holdsUntil,
    observedAt: ({ offer }) => offer.observedAt,
    servedFrom: ({ offer }) => offer.servedFrom,
  },
  Handover: {
    at: ({ point }) => point.at,
    zone: ({ point }) => point.place.zone,
    distanceKm: ({ point, branch }) => branch.position && toTenths(distanceKm(point.place.position, branch.position)),
    branch: branchOf,
  },
}
