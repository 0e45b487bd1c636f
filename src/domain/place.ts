import type { PlaceId } from './ids.ts'
import type { Names } from './language.ts'
import type { Zone } from './time.ts'

export type Position = { readonly latitude: number; readonly longitude: number }

export const placeKinds = ['AIRPORT', 'STATION', 'CITY', 'AREA', 'HOTEL'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** What a traveller types or picks; branches are found around it. */
export type Place = {
  readonly id: PlaceId
  readonly kind: PlaceKind
  readonly names: Names
  /** IATA code of an airport. */
  readonly iata: string | undefined
  /** ISO 3166-1, two letters. */
  readonly country: string
  readonly position: Position
  readonly zone: Zone
  /** Airports, stations and cities around it, nearest first: for suppliers who know only those. */
  readonly hubs: readonly PlaceId[]
}

/**
 * How far from a place a branch may lie and still be offered for it: an airport's yards stand around it, a city's all over it, and who
 * stays in an area or a hotel goes to town for the car.
 */
const reachKm = { AIRPORT: 15, STATION: 15, CITY: 40, AREA: 40, HOTEL: 40 } as const satisfies Record<PlaceKind, number>

/** A branch of unknown position is given the benefit of the doubt: the supplier did name it for the place. */
export const isWithinReach = ({ kind, position }: Place, branch: Position | undefined): boolean =>
  branch === undefined || distanceKm(position, branch) <= reachKm[kind]

const earthRadiusKm = 6371

/** Great-circle distance in kilometres. */
export function distanceKm(from: Position, to: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const halfLatitude = Math.sin(radians(to.latitude - from.latitude) / 2)
  const halfLongitude = Math.sin(radians(to.longitude - from.longitude) / 2)
  const chord = halfLatitude ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfLongitude ** 2
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, chord)))
}
