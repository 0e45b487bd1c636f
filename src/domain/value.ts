import type { VehicleCategory } from './acriss.ts'
import { isFreeToCancel } from './cancellation.ts'
import type { CoverageTier } from './coverage.ts'
import type { Offer } from './offer.ts'
import { comparedCarOf } from './vehicle-group.ts'

export const valuePartKinds = ['PRICE', 'COVERAGE', 'CANCELLATION', 'RATING', 'DISTANCE', 'MILEAGE'] as const
export type ValuePartKind = (typeof valuePartKinds)[number]

export type ValuePart = { readonly kind: ValuePartKind; readonly points: number; readonly of: number }
/** A hundred points at most, the sum of the parts. */
export type OfferValue = { readonly score: number; readonly parts: readonly ValuePart[] }

/** What an offer's value is measured by: the other offers of its search, and the time at which that began. */
export type ValueStandard = {
  /** In minor units of the search's currency. */
  readonly cheapestTotals: ReadonlyMap<VehicleCategory, number>
  /** From the start of the search to the pick-up. */
  readonly hoursLeft: number
}

export type ValuedOffer = Pick<Offer, 'price' | 'vehicle' | 'recognition' | 'vendor' | 'mileage' | 'cancellation' | 'comparison'>

const coveragePoints = { NONE: 0, BASIC: 5, PREMIUM: 10, FULL: 15 } as const satisfies Record<CoverageTier, number>

type Rule = { readonly of: number; readonly points: (offer: ValuedOffer, standard: ValueStandard) => number }

/** Points are whole numbers; a fact that is not told earns none of its points. */
const rules: Readonly<Record<ValuePartKind, Rule>> = {
  /** The cheapest total of the category in its search earns all, twice that total half, and so on, rounded down. */
  PRICE: { of: 50, points: pointsForPrice },
  /** The best tier that is included: BASIC a third, PREMIUM two thirds, FULL all. */
  COVERAGE: { of: 15, points: ({ comparison }) => coveragePoints[comparison.includedCoverage] },
  /** All or nothing: whether cancelling costs nothing at the time of the search. */
  CANCELLATION: { of: 10, points: ({ cancellation }, { hoursLeft }) => (cancellation && isFreeToCancel(cancellation, hoursLeft) ? 10 : 0) },
  /** Two for each of the five stars, rounded to the nearest. */
  RATING: { of: 10, points: ({ vendor }) => Math.round((vendor.rating ?? 0) * 2) },
  /** One less for each full kilometre between place and counter. */
  DISTANCE: { of: 10, points: ({ comparison }) => (comparison.distanceKm === undefined ? 0 : 10 - Math.floor(comparison.distanceKm)) },
  /** All or nothing: no limit of distance. */
  MILEAGE: { of: 5, points: ({ mileage }) => (mileage?.kind === 'UNLIMITED' ? 5 : 0) },
}

function pointsForPrice({ price, vehicle, recognition }: ValuedOffer, { cheapestTotals }: ValueStandard): number {
  return pricePoints(price.total.minorUnits, cheapestTotals.get(comparedCarOf({ vehicle, recognition }).category))
}

/** The points for a total, beside the cheapest one of its category. */
export const pricePoints = (total: number, cheapest: number = total): number =>
  total <= 0 ? 50 : Math.floor(50 * (Math.max(0, Math.min(total, cheapest)) / total))

export const pointsFor = (kind: ValuePartKind, offer: ValuedOffer, standard: ValueStandard): number => {
  const { of, points } = rules[kind]
  return Math.min(of, Math.max(0, points(offer, standard)))
}

export function valueOf(offer: ValuedOffer, standard: ValueStandard): OfferValue {
  const parts = valuePartKinds.map((kind) => ({ kind, points: pointsFor(kind, offer, standard), of: rules[kind].of }))
  return { score: scoreOf(offer, standard), parts }
}

/** As `valueOf`, for sorting long lists: without telling the parts. */
export const scoreOf = (offer: ValuedOffer, standard: ValueStandard): number =>
  valuePartKinds.reduce((score, kind) => score + pointsFor(kind, offer, standard), 0)

/** The cheapest total of each category, in minor units. */
export function cheapestTotals(offers: readonly Pick<Offer, 'price' | 'vehicle' | 'recognition'>[]): ReadonlyMap<VehicleCategory, number> {
  const cheapest = new Map<VehicleCategory, number>()
  for (const offer of offers) {
    const { category } = comparedCarOf(offer)
    const total = offer.price.total.minorUnits
    const known = cheapest.get(category)
    if (known === undefined || total < known) cheapest.set(category, total)
  }
  return cheapest
}
