import type { Resolvers } from '../../generated/resolvers.ts'
import { unlessTooLate } from '../too-late.ts'

export const vehicle: Resolvers = {
  Vehicle: {
    name: ({ vehicle }) => vehicle.name,
    make: ({ vehicle }) => vehicle.make,
    acriss: ({ vehicle }) => vehicle.acriss,
    category: ({ vehicle }) => vehicle.category,
    body: ({ vehicle }) => vehicle.body,
    gearbox: ({ vehicle }) => vehicle.gearbox,
    drive: ({ vehicle }) => vehicle.drive,
    fuel: ({ vehicle }) => vehicle.fuel,
    hasAirConditioning: ({ vehicle }) => vehicle.hasAirConditioning,
    seats: ({ vehicle }) => vehicle.seats,
    doors: ({ vehicle }) => vehicle.doors,
    bags: ({ vehicle }) => vehicle.bags,
    isGuaranteedModel: ({ vehicle }) => vehicle.isGuaranteedModel,
    imageUrl: ({ vehicle }) => vehicle.imageUrl,
    details: ({ vehicle, supplier, language }, _, { loaders }) => unlessTooLate(loaders.vehicles.load({ supplier, language, ref: vehicle.ref })),
  },
  VehicleDetails: {
    modelYearFrom: ({ modelYears }) => modelYears?.from,
    modelYearTo: ({ modelYears }) => modelYears?.to,
  },
}
