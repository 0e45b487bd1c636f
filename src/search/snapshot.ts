import type { VehicleCategory } from '#domain/acriss.ts'
import type { Offer } from '#domain/offer.ts'
import { cheapestTotals } from '#domain/value.ts'
import type { AssembledSource } from './assembly.ts'

/** One search's merged result at one moment: plain data that never changes. */
export type Snapshot = {
  /** Same key, same contents: what is worked out from a snapshot may be remembered under it. */
  readonly key: string
  readonly offers: readonly Offer[]
  readonly sources: readonly AssembledSource[]
  /** The lowest total of each category, in minor units: what an offer's price is valued by. */
  readonly cheapestTotals: ReadonlyMap<VehicleCategory, number>
}

/** Puts the sources together; they must come in the order of the plan, so that every gateway builds the same snapshot. */
export function snapshotOf(key: string, sources: readonly AssembledSource[]): Snapshot {
  const offers = sources.flatMap((source) => source.offers)
  return { key, offers, sources, cheapestTotals: cheapestTotals(offers) }
}
