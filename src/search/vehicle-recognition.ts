import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { type GroupId, groupId, type SupplierId } from '#domain/ids.ts'
import type { Vehicle } from '#domain/vehicle.ts'
import { groupKeyOf, textOfKey } from '#domain/vehicle-group.ts'
import type { Recognition, RecogniseVehicle, VehicleSpelling } from '#domain/vehicle-model.ts'

/** Told once for each distinct spelling of each answer that is assembled: for whoever counts what the dictionary does not know. */
export type OnRecognised = (supplier: SupplierId, spelling: VehicleSpelling, recognition: Recognition) => void

export type RecognisedVehicle = { readonly recognition: Recognition; readonly groupId: GroupId }

/** Reads the vehicles of one supplier's answer. */
export type VehicleRecognition = (supplier: SupplierId) => (vehicle: Vehicle) => RecognisedVehicle

type Known = RecognisedVehicle & { readonly vehicle: Vehicle }

const rememberedSpellings = 20_000
/** No car is called more than this; what a broken answer writes behind it is not read. */
const longestName = 200

/** Asks the dictionary once for each distinct spelling, however many offers and answers have it. */
export function createVehicleRecognition(recognise: RecogniseVehicle, onRecognised: OnRecognised): VehicleRecognition {
  const known = new LRUCache<string, Recognition>({ max: rememberedSpellings })

  return (supplier) => {
    // An answer names few cars many times: comparing them is cheaper than writing out each one's spelling.
    const byName = new Map<string, Known[]>()
    return (vehicle) => {
      const namesakes = byName.get(vehicle.name) ?? []
      const found = namesakes.find((namesake) => isSpeltAlike(namesake.vehicle, vehicle) && isGroupedAlike(namesake.vehicle, vehicle))
      if (found) return found
      const spelling = { ...vehicle, name: vehicle.name.slice(0, longestName), make: vehicle.make?.slice(0, longestName) }
      const recognition = read(spelling)
      if (!namesakes.some((namesake) => isSpeltAlike(namesake.vehicle, vehicle))) onRecognised(supplier, spelling, recognition)
      const recognised = { vehicle, recognition, groupId: idOf(textOfKey(groupKeyOf({ supplier, vehicle, recognition }))) }
      namesakes.push(recognised)
      byName.set(vehicle.name, namesakes)
      return recognised
    }
  }

  function read(vehicle: VehicleSpelling): Recognition {
    const text = textOf(vehicle)
    const recognition = known.get(text) ?? recognise(vehicle)
    known.set(text, recognition)
    return recognition
  }
}

/** In everything that a spelling is read from, the name aside. */
const isSpeltAlike = (left: Vehicle, right: Vehicle): boolean =>
  left.make === right.make && left.fuel === right.fuel && left.acriss.code === right.acriss.code && left.acriss.derivation === right.acriss.derivation &&
  left.modelYears?.from === right.modelYears?.from && left.modelYears?.to === right.modelYears?.to

/** In what a group is told by beside the spelling. */
const isGroupedAlike = (left: Vehicle, right: Vehicle): boolean =>
  left.gearbox === right.gearbox && left.isGuaranteedModel === right.isGuaranteedModel

/** Everything that a spelling is read from. */
const textOf = ({ name, make, acriss, fuel, modelYears }: VehicleSpelling): string =>
  [name, make, acriss.code, acriss.derivation, fuel, modelYears?.from, modelYears?.to].join('|')

const idOf = (text: string): GroupId => groupId(hash('sha256', text, 'base64url').slice(0, 16))
