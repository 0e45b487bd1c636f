import { bestOf, comparedCarOf, evidenceOf, type GroupKey, modelYearsOf, nameOfGroup, rangeOf, sellerCountOf } from '#domain/vehicle-group.ts'
import type { VehicleModel } from '#domain/vehicle-model.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { isFreeAt } from '../../search/facts.ts'
import { firstOffersOf } from '../../search/groups.ts'
import { offerIn, pageInfoOf } from './offer.ts'

const modelOf = (key: GroupKey): VehicleModel | undefined => (key.basis === 'MODEL' ? key.model : undefined)

export const group: Resolvers = {
  VehicleGroupConnection: {
    totalCount: ({ page }) => page.totalCount,
    offerCount: ({ page }) => page.offerCount,
    edges: ({ page, search }) => page.edges.map(({ cursor, group }) => ({ cursor, node: { group, search } })),
    nodes: ({ page, search }) => page.edges.map(({ group }) => ({ group, search })),
    pageInfo: ({ page }) => pageInfoOf(page),
  },
  VehicleGroup: {
    id: ({ group }) => group.id,
    basis: ({ group }) => group.key.basis,
    name: ({ group, search }, { language }) => nameOfGroup(group.key, group.offers[0], language ?? search.criteria.language),
    model: ({ group }) => modelOf(group.key),
    generation: ({ group: { key } }) => (key.basis === 'MODEL' ? key.generation : undefined),
    acriss: ({ group: { key } }) => (key.basis === 'CLASS' ? key.acriss : undefined),
    category: (parent) => comparedCarOf(parent.group.offers[0]).category,
    body: (parent) => comparedCarOf(parent.group.offers[0]).body,
    gearbox: ({ group }) => group.key.gearbox,
    fuel: ({ group }) => group.key.fuel,
    seatsFrom: ({ group }) => rangeOf(group.offers.map(({ vehicle }) => vehicle.seats))?.from,
    seatsTo: ({ group }) => rangeOf(group.offers.map(({ vehicle }) => vehicle.seats))?.to,
    bags: ({ group }) => rangeOf(group.offers.map(({ vehicle }) => vehicle.bags))?.from,
    modelYears: ({ group }) => modelYearsOf(group.offers),
    imageUrl: ({ group }) => group.offers.find(({ vehicle }) => vehicle.imageUrl !== undefined)?.vehicle.imageUrl,
    offerCount: ({ group }) => group.offers.length,
    sellerCount: ({ group }) => sellerCountOf(group.offers),
    offers: ({ group, search }, { first }) => firstOffersOf(group, first).map((offer) => offerIn(search, offer)),
    bestFor: ({ group, search }) => {
      const best = bestOf(group.offers, isFreeAt(search.standard.hoursLeft))
      return {
        cheapest: offerIn(search, best.cheapest),
        cheapestWithFullCoverage: best.cheapestWithFullCoverage && offerIn(search, best.cheapestWithFullCoverage),
        freeCancellation: best.freeCancellation && offerIn(search, best.freeCancellation),
        nearest: best.nearest && offerIn(search, best.nearest),
      }
    },
    evidence: ({ group, search }) =>
      evidenceOf(group.key, group.offers).map((evidence) => ({ ...evidence, supplier: { supplier: evidence.supplier, language: search.criteria.language } })),
  },
}
