import { type Acriss, type BodyType, type Drive, type Fuel, type Gearbox, inferAcriss, parseAcriss, type VehicleCategory } from '#domain/acriss.ts'
import { vehicleRef } from '#domain/ids.ts'
import { classOf, type StatedFacts, type Vehicle } from '#domain/vehicle.ts'
import { read, type Words } from '../../kit/words.ts'
import type { WireVehicle } from './wire.ts'

const gearboxes: Words<Gearbox> = { Automatic: 'AUTOMATIC', Manual: 'MANUAL' }
const fuels: Words<Fuel> = {
  Petrol: 'PETROL', Diesel: 'DIESEL', Hybrid: 'HYBRID', Electric: 'ELECTRIC', LPG: 'LPG', Hydrogen: 'HYDROGEN', MultiFuel: 'MULTI_FUEL', Ethanol: 'ETHANOL',
}
const drives: Words<Drive> = { AWD: 'ALL_WHEEL', '4WD': 'FOUR_WHEEL' }

/** OpenTravel's lists SIZ and VEC, as far as they have a counterpart. */
const sizes: Words<VehicleCategory> = {
  1: 'MINI', 2: 'ECONOMY', 3: 'ECONOMY', 4: 'COMPACT', 5: 'INTERMEDIATE', 6: 'INTERMEDIATE', 7: 'STANDARD', 8: 'FULLSIZE', 9: 'LUXURY', 10: 'PREMIUM',
  32: 'SPECIAL', 41: 'OVERSIZE',
}
const bodies: Words<BodyType> = {
  1: 'FOUR_FIVE_DOOR', 2: 'PASSENGER_VAN', 3: 'SUV', 4: 'CONVERTIBLE', 8: 'WAGON', 10: 'MOTORHOME', 13: 'SPORT', 18: 'COUPE', 19: 'MONOSPACE', 21: 'ROADSTER',
  22: 'CROSSOVER',
}

/** Q9: which attribute holds the class differs; of those that may, the first that is one counts. */
function acrissOf(vehicle: WireVehicle, stated: StatedFacts): Acriss | undefined {
  for (const code of [vehicle.VehMakeModel['@Code'], vehicle['@Code'], vehicle['@VendorCarType']]) {
    const given = parseAcriss(code ?? '')
    if (given) return { code: given, derivation: 'GIVEN' }
  }
  const category = read(sizes, vehicle.VehClass?.['@Size'])
  const body = read(bodies, vehicle.VehType?.['@VehicleCategory'])
  if (!category || !body || !stated.gearbox) return undefined
  const facts = { category, body, gearbox: stated.gearbox, drive: stated.drive ?? 'NOT_STATED', fuel: stated.fuel ?? 'NOT_STATED' } as const
  return { code: inferAcriss(facts), derivation: 'MAPPED' }
}

/** Q10: no partner promises a model: a car is one of its class, whether it says "or similar" or not. */
export function vehicleOf(vehicle: WireVehicle): Vehicle | undefined {
  const stated = { gearbox: read(gearboxes, vehicle['@TransmissionType']), drive: read(drives, vehicle['@DriveType']), fuel: read(fuels, vehicle['@FuelType']) }
  const acriss = acrissOf(vehicle, stated)
  if (!acriss) return undefined
  const name = vehicle.VehMakeModel['@Name']
  return {
    ref: vehicleRef(`${acriss.code}:${name}`),
    name,
    make: undefined,
    ...classOf(acriss, stated),
    seats: plausible(vehicle['@PassengerQuantity'], 20),
    doors: plausible(vehicle.VehType?.['@DoorCount'], 7),
    bags: vehicle['@BaggageQuantity'] ?? undefined,
    isGuaranteedModel: false,
    modelYears: undefined,
    imageUrl: vehicle.PictureURL && URL.canParse(vehicle.PictureURL) ? vehicle.PictureURL : undefined,
  }
}

/** None is as good as unknown, and so is a number that no car has. */
const plausible = (count: number | null | undefined, most: number): number | undefined => (count && count <= most ? count : undefined)
