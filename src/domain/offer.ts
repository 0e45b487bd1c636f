import type { BranchSummary } from './branch.ts'
import type { CancellationSchedule } from './cancellation.ts'
import type { Comparison } from './comparison.ts'
import type { Coverage } from './coverage.ts'
import type { DriverRequirements, Eligibility } from './driver.ts'
import type { GroupId, OfferId, OfferRef, SupplierId } from './ids.ts'
import type { Price, SuppliedPriceLine } from './price.ts'
import type { Deposit, FuelPolicy, Mileage } from './rental-terms.ts'
import type { EpochMs } from './time.ts'
import type { Vehicle } from './vehicle.ts'
import type { Recognition } from './vehicle-model.ts'

/** The brand at the counter. */
export type Vendor = {
  /** The supplier's code of it. */
  readonly code: string
  readonly name: string
  /** Out of five. */
  readonly rating: number | undefined
  readonly ratingCount: number | undefined
}

/** One car at one price as a supplier's search returned it, in domain words: what an adapter makes. Plain JSON throughout. */
export type SuppliedOffer = {
  /** The same quote listed twice has the same reference. */
  readonly ref: OfferRef
  readonly vendor: Vendor
  readonly vehicle: Vehicle
  readonly pickUpBranch: BranchSummary
  readonly dropOffBranch: BranchSummary
  /** Price without optional coverages and extras; a one-way fee is always a line of its own. */
  readonly priceLines: readonly SuppliedPriceLine[]
  /** What the price includes, or must be bought at the desk. Undefined when only `supplier.coverages` tells. */
  readonly coverages: readonly Coverage[] | undefined
  readonly mileage: Mileage | undefined
  readonly fuelPolicy: FuelPolicy
  readonly deposit: Deposit | undefined
  readonly cancellation: CancellationSchedule | undefined
  readonly requirements: DriverRequirements
  readonly isInstantlyConfirmed: boolean
  /** Cars left; undefined when the supplier does not say. */
  readonly available: number | undefined
  /** Until when the supplier promises the price. */
  readonly holdsUntil: EpochMs | undefined
}

/** Where an answer came from: the supplier just now, this process's memory, or the cache that all gateways share. */
export type ServedFrom = 'LIVE' | 'MEMORY' | 'SHARED_CACHE'

/** An offer of a search: priced in the traveller's currency, judged for this driver, with its age. Its price is indicative until quoted. */
export type Offer = Omit<SuppliedOffer, 'priceLines'> & {
  readonly id: OfferId
  readonly supplier: SupplierId
  readonly price: Price
  readonly eligibility: Eligibility
  /** What the dictionary makes of the vehicle's spelling. */
  readonly recognition: Recognition
  readonly groupId: GroupId
  readonly comparison: Comparison
  readonly observedAt: EpochMs
  readonly servedFrom: ServedFrom
}
