import type { Recognition } from '#domain/vehicle-model.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { unlessTooLate } from '../too-late.ts'

const recognised = (recognition: Recognition) => (recognition.kind === 'MODEL' ? recognition : undefined)

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
    modelYears: ({ vehicle }) => vehicle.modelYears,
    recognition: ({ recognition }) => recognition,
    details: ({ vehicle, supplier, language }, _, { loaders }) => unlessTooLate(loaders.vehicles.load({ supplier, language, ref: vehicle.ref })),
  },
  VehicleDetails: {
    modelYearFrom: ({ modelYears }) => modelYears?.from,
    modelYearTo: ({ modelYears }) => modelYears?.to,
  },
  VehicleRecognition: {
    kind: ({ kind }) => kind,
    model: (recognition) => recognised(recognition)?.model,
    generation: (recognition) => recognised(recognition)?.generation,
    rule: (recognition) => recognised(recognition)?.rule,
    score: (recognition) => recognised(recognition)?.score,
    evidence: (recognition) => recognised(recognition)?.evidence,
  },
  VehicleModel: {
    name: ({ names }, { language }) => names[language],
  },
  VehicleMake: {
    name: ({ names }, { language }) => names[language],
  },
}
