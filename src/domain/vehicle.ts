import type { Acriss, BodyType, Drive, Fuel, Gearbox, VehicleCategory } from './acriss.ts'
import { decodeAcriss } from './acriss.ts'
import type { VehicleRef } from './ids.ts'

/** Model years that may be handed over, both included. */
export type ModelYears = { readonly from: number; readonly to: number }

/** The car of an offer, as far as a list shows it. */
export type Vehicle = {
  readonly ref: VehicleRef
  /** The supplier's spelling, make included where it gives one: `현대 아반떼`. */
  readonly name: string
  readonly make: string | undefined
  readonly acriss: Acriss
  readonly category: VehicleCategory
  readonly body: BodyType
  readonly gearbox: Gearbox
  readonly drive: Drive
  readonly fuel: Fuel
  readonly hasAirConditioning: boolean
  readonly seats: number | undefined
  readonly doors: number | undefined
  readonly bags: number | undefined
  /** False where the traveller books a class ("or similar") and may get another model of it. */
  readonly isGuaranteedModel: boolean
  /** As far as the search itself tells them. */
  readonly modelYears: ModelYears | undefined
  readonly imageUrl: string | undefined
}

/** What a car's own page shows on top; asked for only when it is looked at. */
export type VehicleDetails = {
  readonly ref: VehicleRef
  readonly modelYears: ModelYears | undefined
  readonly displacementCc: number | undefined
  /** Equipment in the supplier's words. */
  readonly options: readonly string[]
  readonly imageUrls: readonly string[]
  readonly isNonSmoking: boolean | undefined
}

/** The supplier's own facts where it states them; the rest is read from the ACRISS letters. */
export type StatedFacts = { readonly gearbox: Gearbox | undefined; readonly drive: Drive | undefined; readonly fuel: Fuel | undefined }

export function classOf(acriss: Acriss, stated: StatedFacts): Pick<Vehicle, 'acriss' | 'category' | 'body' | 'gearbox' | 'drive' | 'fuel' | 'hasAirConditioning'> {
  const meaning = decodeAcriss(acriss.code)
  if (!meaning) throw new TypeError(`${acriss.code} is no ACRISS code`)
  return {
    acriss,
    category: meaning.category,
    body: meaning.body,
    gearbox: stated.gearbox ?? meaning.gearbox,
    drive: stated.drive ?? meaning.drive,
    fuel: stated.fuel ?? meaning.fuel,
    hasAirConditioning: meaning.hasAirConditioning,
  }
}
