import type { BodyType, Fuel, Gearbox, VehicleCategory } from '#domain/acriss.ts'
import type { DeskKind } from '#domain/branch.ts'
import { isFreeToCancel } from '#domain/cancellation.ts'
import { type CoverageTier, tierRank } from '#domain/coverage.ts'
import type { Offer } from '#domain/offer.ts'
import type { PaymentTiming } from '#domain/price.ts'
import { comparedCarOf } from '#domain/vehicle-group.ts'
import type { VehicleModel } from '#domain/vehicle-model.ts'
import { type CarSearchView, hoursToPickUp } from './car-search.ts'
import { type ReadFilter, readFilter } from './filter-input.ts'

type Maybe<Value> = Value | null | undefined

/** Which offers to show (schema/offer.graphql). A list without a choice does not filter, as in a form where nothing is ticked. */
export type OfferFilter = {
  readonly suppliers?: Maybe<readonly string[]>
  readonly vendors?: Maybe<readonly string[]>
  readonly categories?: Maybe<readonly VehicleCategory[]>
  readonly bodies?: Maybe<readonly BodyType[]>
  readonly gearboxes?: Maybe<readonly Gearbox[]>
  readonly fuels?: Maybe<readonly Fuel[]>
  readonly desks?: Maybe<readonly DeskKind[]>
  readonly seatsAtLeast?: Maybe<number>
  readonly totalAtLeast?: Maybe<string>
  readonly totalAtMost?: Maybe<string>
  readonly makes?: Maybe<readonly string[]>
  readonly models?: Maybe<readonly string[]>
  readonly acriss?: Maybe<string>
  readonly doorsAtLeast?: Maybe<number>
  readonly bagsAtLeast?: Maybe<number>
  readonly coverageAtLeast?: Maybe<CoverageTier>
  readonly excessAtMost?: Maybe<string>
  readonly depositAtMost?: Maybe<string>
  readonly paymentTimings?: Maybe<readonly PaymentTiming[]>
  readonly distanceKmAtMost?: Maybe<number>
  readonly modelYearAtLeast?: Maybe<number>
  readonly modelYearAtMost?: Maybe<number>
  readonly isFreeToCancel?: Maybe<boolean>
  readonly isEligible?: Maybe<boolean>
  readonly isGuaranteedModel?: Maybe<boolean>
  readonly hasUnlimitedMileage?: Maybe<boolean>
}
export type FilterField = keyof OfferFilter
export type Judge = (offer: Offer) => boolean
/** One judge for each field that is set: an offer passes when all agree. */
export type Judges = ReadonlyMap<FilterField, Judge>

/** A brand's code means something to its supplier only. */
export const vendorIdOf = ({ supplier, vendor }: Pick<Offer, 'supplier' | 'vendor'>): string => `${supplier}:${vendor.code}`

/** As our dictionary recognised it. */
export const modelOf = ({ recognition }: Pick<Offer, 'recognition'>): VehicleModel | undefined =>
  recognition.kind === 'MODEL' ? recognition.model : undefined

/** A fact of an offer; undefined where the supplier does not tell it: then no filter on it lets the offer pass. */
export type Fact<Value> = (offer: Offer) => Value | undefined

export type FilteredSearch = Pick<CarSearchView, 'criteria' | 'expiresAt'>

/** The facts that a choice of yes or no is about. */
export const statements = (search: FilteredSearch) => ({
  isFreeToCancel: isFreeAt(hoursToPickUp(search)),
  isEligible: ({ eligibility }) => eligibility.isEligible,
  isGuaranteedModel: ({ vehicle }) => vehicle.isGuaranteedModel,
  hasUnlimitedMileage: ({ mileage }) => mileage && mileage.kind === 'UNLIMITED',
} as const satisfies Partial<Record<FilterField, Fact<boolean>>>)

/** Whether cancelling costs nothing so many hours before the pick-up. */
export const isFreeAt = (hoursLeft: number): Fact<boolean> => ({ cancellation }) => cancellation && isFreeToCancel(cancellation, hoursLeft)

/** Throws PageRefused when an amount, a pattern or a range cannot be read. */
export function judgesOf(filter: OfferFilter, search: FilteredSearch): Judges {
  const read = readFilter(filter, search.criteria.currency)
  const stated = statements(search)
  const judges: Readonly<Record<FilterField, Judge | undefined>> = {
    suppliers: oneOf(filter.suppliers, (offer) => offer.supplier),
    vendors: oneOf(filter.vendors, vendorIdOf),
    categories: oneOf(filter.categories, (offer) => comparedCarOf(offer).category),
    bodies: oneOf(filter.bodies, (offer) => comparedCarOf(offer).body),
    gearboxes: oneOf(filter.gearboxes, (offer) => offer.vehicle.gearbox),
    fuels: oneOf(filter.fuels, (offer) => comparedCarOf(offer).fuel),
    desks: oneOf(filter.desks, (offer) => offer.pickUpBranch.desk),
    seatsAtLeast: atLeast(filter.seatsAtLeast, (offer) => offer.vehicle.seats),
    totalAtLeast: atLeast(read.totalAtLeast, (offer) => offer.price.total.minorUnits),
    totalAtMost: atMost(read.totalAtMost, (offer) => offer.price.total.minorUnits),
    makes: oneOf(filter.makes, (offer) => modelOf(offer)?.make.id),
    models: oneOf(filter.models, (offer) => modelOf(offer)?.id),
    acriss: like(read.acriss),
    doorsAtLeast: atLeast(filter.doorsAtLeast, (offer) => offer.vehicle.doors),
    bagsAtLeast: atLeast(filter.bagsAtLeast, (offer) => offer.vehicle.bags),
    coverageAtLeast: atLeast(filter.coverageAtLeast && tierRank[filter.coverageAtLeast], coverageRank),
    excessAtMost: atMost(read.excessAtMost, (offer) => offer.comparison.includedExcess?.minorUnits),
    depositAtMost: atMost(read.depositAtMost, (offer) => offer.comparison.deposit?.minorUnits),
    paymentTimings: oneOf(filter.paymentTimings, (offer) => offer.comparison.paymentTiming),
    distanceKmAtMost: atMost(filter.distanceKmAtMost, (offer) => offer.comparison.distanceKm),
    modelYearAtLeast: atLeast(filter.modelYearAtLeast, (offer) => offer.vehicle.modelYears?.from),
    modelYearAtMost: atMost(filter.modelYearAtMost, (offer) => offer.vehicle.modelYears?.to),
    isFreeToCancel: same(filter.isFreeToCancel, stated.isFreeToCancel),
    isEligible: same(filter.isEligible, stated.isEligible),
    isGuaranteedModel: same(filter.isGuaranteedModel, stated.isGuaranteedModel),
    hasUnlimitedMileage: same(filter.hasUnlimitedMileage, stated.hasUnlimitedMileage),
  }
  const fields = Object.entries(judges) as [FilterField, Judge | undefined][] // Proven by the type of the table above.
  return new Map(fields.flatMap(([field, judge]) => (judge ? [[field, judge] as const] : [])))
}

export function passes(offer: Offer, judges: Judges): boolean {
  for (const judge of judges.values()) if (!judge(offer)) return false
  return true
}

function coverageRank({ comparison }: Offer): number | undefined {
  return comparison.bestCoverage && tierRank[comparison.bestCoverage]
}

function oneOf(choices: Maybe<readonly string[]>, fact: Fact<string>): Judge | undefined {
  if (!choices || choices.length === 0) return undefined
  const chosen = new Set<string | undefined>(choices)
  return (offer) => chosen.has(fact(offer))
}

function atLeast(minimum: Maybe<number>, fact: Fact<number>): Judge | undefined {
  if (minimum === null || minimum === undefined) return undefined
  return (offer) => (fact(offer) ?? Number.NEGATIVE_INFINITY) >= minimum
}

function atMost(maximum: Maybe<number>, fact: Fact<number>): Judge | undefined {
  if (maximum === null || maximum === undefined) return undefined
  return (offer) => (fact(offer) ?? Number.POSITIVE_INFINITY) <= maximum
}

function same(wanted: Maybe<boolean>, fact: Fact<boolean>): Judge | undefined {
  return wanted === null || wanted === undefined ? undefined : (offer) => fact(offer) === wanted
}

function like(pattern: ReadFilter['acriss']): Judge | undefined {
  return pattern && (({ vehicle }) => pattern.every((letter, index) => letter === undefined || vehicle.acriss.code[index] === letter))
}
