import type { Offer } from '#domain/offer.ts'
import type { Position } from '#domain/place.ts'
import type { AssembledSource } from './assembly.ts'

/** One search's merged result at one moment: plain data that never changes. */
export type Snapshot = {
  /** Same key, same contents: what is worked out from a snapshot may be remembered under it. */
  readonly key: string
  readonly offers: readonly Offer[]
  readonly sources: readonly AssembledSource[]
  /** Where the traveller wants the car, to measure distances from. */
  readonly pickUpPosition: Position
}

/** Puts the sources together; they must come in the order of the plan, so that every gateway builds the same snapshot. */
export function snapshotOf(key: string, sources: readonly AssembledSource[], pickUpPosition: Position): Snapshot {
  return { key, offers: sources.flatMap((source) => source.offers), sources, pickUpPosition }
}
