import type { Place, Position } from '#domain/place.ts'
import { createGrid } from '../places/grid.ts'
import { isNamedPlace } from './place-names.ts'

/** Nothing farther away says anything about a branch. */
const nearKm = 100

/** Places that a branch may belong to, nearest first. */
export function createNear(places: readonly Place[]) {
  const grid = createGrid(places.filter(isNamedPlace), ({ position }) => position)
  return (position: Position, limit: number): readonly Place[] => grid.within(position, nearKm).slice(0, limit).map(({ item }) => item)
}
