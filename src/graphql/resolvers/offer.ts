import { type AllInPrice, allInPrices } from '#domain/all-in-price.ts'
import { tenths } from '#domain/comparison.ts'
import type { CoverageTier } from '#domain/coverage.ts'
import { divide } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import { distanceKm } from '#domain/place.ts'
import { periodOf, type SearchPoint } from '#domain/search-criteria.ts'
import { valueOf } from '#domain/value.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { vendorIdOf } from '../../search/facts.ts'
import type { Page } from '../../search/page.ts'
import type { GraphContext } from '../context.ts'
import { pricedCoverage, pricedExtras } from '../priced.ts'
import type { HandoverOfOffer, OfferedSearch, OfferOfSearch } from '../parents.ts'
import { unlessTooLate } from '../too-late.ts'
import { branchOf } from './branch.ts'

const handover = ({ offer, criteria }: OfferOfSearch, point: SearchPoint, branch: HandoverOfOffer['branch']): HandoverOfOffer => ({
  point, branch, supplier: offer.supplier, vendor: offer.vendor.name, language: criteria.language,
})

const factKey = ({ offer, criteria }: OfferOfSearch) => ({ supplier: offer.supplier, language: criteria.language, ref: offer.ref })

export const offerIn = (search: OfferedSearch, offer: Offer): OfferOfSearch => ({ ...search, offer })

export const pageInfoOf = ({ edges, hasNextPage, hasPreviousPage }: Page<{ readonly cursor: string }>) => ({
  hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor, endCursor: edges.at(-1)?.cursor,
})

/** Where the search itself does not tell coverages the supplier is asked, in one call with those that the page shows. */
async function allInOf(parent: OfferOfSearch, tier: CoverageTier, { loaders, rates }: GraphContext): Promise<AllInPrice | undefined> {
  const { offer, criteria } = parent
  if (offer.coverages) return offer.comparison.allIn[tier]
  const told = await unlessTooLate(loaders.coverages.load(factKey(parent)))
  return told ? allInPrices(offer.price.total, told, criteria.driver, rates)[tier] : undefined
}

export const offer: Resolvers = {
  OfferConnection: {
    totalCount: ({ page }) => page.totalCount,
    edges: ({ page, search }) => page.edges.map(({ cursor, offer }) => ({ cursor, node: offerIn(search, offer) })),
    nodes: ({ page, search }) => page.edges.map(({ offer }) => offerIn(search, offer)),
    pageInfo: ({ page }) => pageInfoOf(page),
  },
  Offer: {
    id: ({ offer }) => offer.id,
    supplier: ({ offer, criteria }) => ({ supplier: offer.supplier, language: criteria.language }),
    vendor: ({ offer }) => ({ ...offer.vendor, id: vendorIdOf(offer) }),
    vehicle: ({ offer, criteria }) => ({ vehicle: offer.vehicle, recognition: offer.recognition, supplier: offer.supplier, language: criteria.language }),
    pickUp: (parent) => handover(parent, parent.criteria.pickUp, parent.offer.pickUpBranch),
    dropOff: (parent) => handover(parent, parent.criteria.dropOff, parent.offer.dropOffBranch),
    price: ({ offer, rentalDays }) => ({ price: offer.price, rentalDays }),
    coverages: async (parent, _, { loaders, rates }) => {
      const coverages = await unlessTooLate(loaders.coverages.load(factKey(parent)).then((told) => told ?? parent.offer.coverages))
      return coverages?.map((coverage) => pricedCoverage(coverage, parent.criteria.currency, rates))
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
    paymentTiming: ({ offer }) => offer.comparison.paymentTiming,
    includedCoverage: ({ offer }) => offer.comparison.includedCoverage,
    allIn: async (parent, { coverage: tier }, context) => {
      const allIn = await allInOf(parent, tier, context)
      return allIn && { total: allIn.total, coverage: pricedCoverage(allIn.coverage, parent.criteria.currency, context.rates) }
    },
    value: ({ offer, standard }) => valueOf(offer, standard),
    groupId: ({ offer }) => offer.groupId,
    isInstantlyConfirmed: ({ offer }) => offer.isInstantlyConfirmed,
    available: ({ offer }) => offer.available,
    holdsUntil: ({ offer }) => offer.holdsUntil,
    observedAt: ({ offer }) => offer.observedAt,
    priceConfidence: ({ offer, confidence }) => confidence.get(offer.supplier) ?? 1,
    servedFrom: ({ offer }) => offer.servedFrom,
  },
  Price: {
    total: ({ price }) => price.total,
    perDay: ({ price, rentalDays }) => divide(price.total, rentalDays),
    payNow: ({ price }) => price.payNow,
    atDesk: ({ price }) => price.atDesk,
    lines: ({ price }) => price.lines,
    conversions: ({ price }) => price.conversions,
  },
  Handover: {
    at: ({ point }) => point.at,
    zone: ({ point }) => point.place.zone,
    distanceKm: ({ point, branch }) => branch.position && tenths(distanceKm(point.place.position, branch.position)),
    branch: branchOf,
  },
}
