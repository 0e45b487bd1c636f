import type { SupplierId } from '#domain/ids.ts'
import { type Money, money } from '#domain/money.ts'
import type { Currency } from '#domain/currency.ts'
import type { Offer } from '#domain/offer.ts'
import { type FilterField, type Judges, vendorIdOf } from './filter.ts'
import type { Snapshot } from './snapshot.ts'

export type FacetCount = {
  /** What to pass to the filter. */
  readonly value: string
  readonly label: string
  readonly count: number
}

export type OfferFacets = Readonly<Record<FacetName, readonly FacetCount[]>> & {
  readonly total: { readonly minimum: Money; readonly maximum: Money } | undefined
}

export type FacetContext = { readonly currency: Currency; readonly nameOf: (supplier: SupplierId) => string }

type Choice = { readonly value: string; readonly label: string }
type Facet = {
  /** The filter that the facet offers choices for, and therefore ignores. */
  readonly field: FilterField
  readonly choice: (offer: Offer, context: FacetContext) => Choice | undefined
}

const plain = (value: string): Choice => ({ value, label: value })

const facets = {
  suppliers: { field: 'suppliers', choice: ({ supplier }, { nameOf }) => ({ value: supplier, label: nameOf(supplier) }) },
  vendors: { field: 'vendors', choice: (offer) => ({ value: vendorIdOf(offer), label: offer.vendor.name }) },
  categories: { field: 'categories', choice: ({ vehicle }) => plain(vehicle.category) },
  bodies: { field: 'bodies', choice: ({ vehicle }) => plain(vehicle.body) },
  gearboxes: { field: 'gearboxes', choice: ({ vehicle }) => plain(vehicle.gearbox) },
  fuels: { field: 'fuels', choice: ({ vehicle }) => plain(vehicle.fuel) },
  desks: { field: 'desks', choice: ({ pickUpBranch }) => plain(pickUpBranch.desk) },
  seats: { field: 'seatsAtLeast', choice: ({ vehicle }) => (vehicle.seats === undefined ? undefined : plain(String(vehicle.seats))) },
} as const satisfies Record<string, Facet>
type FacetName = keyof typeof facets

/** Counts what each choice would leave. Each facet ignores its own filter: an offer that only this filter turns away still counts there. */
export function facetsOf(snapshot: Snapshot, judges: Judges, context: FacetContext): OfferFacets {
  const judged = snapshot.offers.flatMap((offer) => {
    const refusedBy = refusalOf(offer, judges)
    return refusedBy === 'several' ? [] : [{ offer, refusedBy }]
  })
  const seenBy = (field: FilterField) =>
    judged.filter(({ refusedBy }) => refusedBy === undefined || refusedBy === field).map(({ offer }) => offer)
  const counted = (name: FacetName) => countChoices(facets[name], seenBy(facets[name].field), context)
  return {
    suppliers: counted('suppliers'),
    vendors: counted('vendors'),
    categories: counted('categories'),
    bodies: counted('bodies'),
    gearboxes: counted('gearboxes'),
    fuels: counted('fuels'),
    desks: counted('desks'),
    seats: atLeast(counted('seats')),
    total: totalsOf(seenBy('totalAtMost'), context.currency),
  }
}

/** The one field that turns an offer away; undefined when none does. */
function refusalOf(offer: Offer, judges: Judges): FilterField | 'several' | undefined {
  let refusedBy: FilterField | undefined
  for (const [field, judge] of judges) {
    if (judge(offer)) continue
    if (refusedBy !== undefined) return 'several'
    refusedBy = field
  }
  return refusedBy
}

/** The most frequent choice first, equal ones by value. */
function countChoices({ choice }: Facet, offers: readonly Offer[], context: FacetContext): readonly FacetCount[] {
  const counts = new Map<string, FacetCount>()
  for (const offer of offers) {
    const chosen = choice(offer, context)
    if (!chosen) continue
    const counted = counts.get(chosen.value) ?? { ...chosen, count: 0 }
    counts.set(chosen.value, { ...counted, count: counted.count + 1 })
  }
  return [...counts.values()].toSorted((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
}

/** In rising order, each with all that have more: the filter takes "at least so many". */
function atLeast(counts: readonly FacetCount[]): readonly FacetCount[] {
  const rising = counts.toSorted((left, right) => Number(left.value) - Number(right.value))
  return rising.map((choice, index) => ({ ...choice, count: rising.slice(index).reduce((sum, { count }) => sum + count, 0) }))
}

function totalsOf(offers: readonly Offer[], currency: Currency): OfferFacets['total'] {
  if (offers.length === 0) return undefined
  let minimum = Number.POSITIVE_INFINITY
  let maximum = Number.NEGATIVE_INFINITY
  for (const { price } of offers) {
    minimum = Math.min(minimum, price.total.minorUnits)
    maximum = Math.max(maximum, price.total.minorUnits)
  }
  return { minimum: money(minimum, currency), maximum: money(maximum, currency) }
}
