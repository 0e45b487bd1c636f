import { type CancellationSchedule, isFreeToCancel } from '#domain/cancellation.ts'
import type { Offer } from '#domain/offer.ts'
import { comparedCarOf } from '#domain/vehicle-group.ts'
import type { VehicleModel } from '#domain/vehicle-model.ts'

/** A fact of an offer; undefined where the supplier does not tell it: then no filter on it lets the offer pass. */
export type Fact<Value> = (offer: Offer) => Value | undefined

/** A brand's code means something to its supplier only. */
export const vendorIdOf = ({ supplier, vendor }: Pick<Offer, 'supplier' | 'vendor'>): string => `${supplier}:${vendor.code}`

/** As our dictionary recognised it. */
export const modelOf = ({ recognition }: Pick<Offer, 'recognition'>): VehicleModel | undefined =>
  recognition.kind === 'MODEL' ? recognition.model : undefined

/** Whether cancelling costs nothing so many hours before the pick-up. */
export const isFreeAt = (hoursLeft: number): Fact<boolean> => ({ cancellation }) => cancellation && isFreeToCancel(cancellation, hoursLeft)

const distanceBandsKm = [1, 3, 5, 10, 20, 40] as const

/**
 * What offers are filtered, counted, sorted and grouped by. Each fact is defined here and nowhere else: filters, facets and sorts name it, and
 * columns.ts reads it once for each offer. A fact has few values for many offers, and offers with equal values must be alike in everything that is
 * asked about it.
 */
export const facts = {
  supplier: ({ supplier }) => supplier,
  vendor: vendorIdOf,
  category: (offer) => comparedCarOf(offer).category,
  body: (offer) => comparedCarOf(offer).body,
  gearbox: ({ vehicle }) => vehicle.gearbox,
  fuel: (offer) => comparedCarOf(offer).fuel,
  desk: ({ pickUpBranch }) => pickUpBranch.desk,
  make: (offer) => modelOf(offer)?.make.id,
  model: (offer) => modelOf(offer)?.id,
  acriss: ({ vehicle }) => vehicle.acriss.code,
  seats: ({ vehicle }) => vehicle.seats,
  doors: ({ vehicle }) => vehicle.doors,
  bags: ({ vehicle }) => vehicle.bags,
  modelYearFrom: ({ vehicle }) => vehicle.modelYears?.from,
  modelYearTo: ({ vehicle }) => vehicle.modelYears?.to,
  isGuaranteedModel: ({ vehicle }) => vehicle.isGuaranteedModel,
  paymentTiming: ({ comparison }) => comparison.paymentTiming,
  includedCoverage: ({ comparison }) => comparison.includedCoverage,
  bestCoverage: ({ comparison }) => comparison.bestCoverage,
  distanceKm: ({ comparison }) => comparison.distanceKm,
  /** The first of a few distances that the offer lies within. */
  distanceBandKm: ({ comparison: { distanceKm } }) => (distanceKm === undefined ? undefined : distanceBandsKm.find((band) => distanceKm <= band)),
  rating: ({ vendor }) => vendor.rating,
  freeCancellation: ({ cancellation }) => cancellation && freeHoursOf(cancellation),
  hasUnlimitedMileage: ({ mileage }) => mileage && mileage.kind === 'UNLIMITED',
  isEligible: ({ eligibility }) => eligibility.isEligible,
  group: ({ groupId }) => groupId,
} as const satisfies Record<string, Fact<string | number | boolean>>

/** The facts that nearly every offer has a value of its own for; in minor units of the search's currency. */
export const amounts = {
  total: ({ price }) => price.total.minorUnits,
  allInNone: ({ comparison }) => comparison.allIn.NONE?.total.minorUnits,
  allInBasic: ({ comparison }) => comparison.allIn.BASIC?.total.minorUnits,
  allInPremium: ({ comparison }) => comparison.allIn.PREMIUM?.total.minorUnits,
  allInFull: ({ comparison }) => comparison.allIn.FULL?.total.minorUnits,
  excess: ({ comparison }) => comparison.includedExcess?.minorUnits,
  deposit: ({ comparison }) => comparison.deposit?.minorUnits,
} as const satisfies Record<string, Fact<number>>

export type AmountName = keyof typeof amounts
export type FactName = keyof typeof facts
export type ValueOf<Name extends FactName> = Exclude<ReturnType<(typeof facts)[Name]>, undefined>
/** The facts whose values are of this type: `FactOf<number>`. */
export type FactOf<Value> = { [Name in FactName]: ValueOf<Name> extends Value ? Name : never }[FactName]

/** Equal for schedules that are free at the same hours before the pick-up, whatever they cost otherwise: brackets do not overlap. */
function freeHoursOf({ brackets }: CancellationSchedule): string {
  let hours = ''
  for (const { fee, fromHours, toHours } of brackets) if (fee.kind === 'FREE') hours += `${fromHours ?? ''}>${toHours} `
  return hours
}
