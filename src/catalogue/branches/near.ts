import { distanceKm, type Place, type Position } from '#domain/place.ts'

/** Nearest first. It looks at every place: enough for some hundreds of them. */
export const createNear = (places: readonly Place[]) => (position: Position, limit: number): readonly Place[] =>
  places
    .map((place) => ({ place, km: distanceKm(place.position, position) }))
    .toSorted((one, other) => one.km - other.km)
    .slice(0, limit)
    .map(({ place }) => place)
