import type { AcrissCode, Fuel } from '#domain/acriss.ts'
import type { Recognition, VehicleSpelling } from '#domain/vehicle-model.ts'

export type Spelt = { readonly name: string; readonly make?: string; readonly fuel?: Fuel; readonly years?: readonly [from: number, to: number] }

/** What a supplier sends of a car; a class code that says nothing against it. */
export const aSpelling = ({ name, make, fuel = 'NOT_STATED', years }: Spelt): VehicleSpelling => ({
  name,
  make,
  acriss: { code: 'CDAR' as AcrissCode, derivation: 'GIVEN' },
  fuel,
  modelYears: years && { from: years[0], to: years[1] },
})

/** `hyundai/avante`, `CLASS` or `UNKNOWN`. */
export const told = (recognition: Recognition): string => (recognition.kind === 'MODEL' ? recognition.model.id : recognition.kind)
