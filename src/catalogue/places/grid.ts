import { distanceKm, type Position } from '#domain/place.ts'

export type Near<Item> = { readonly item: Item; readonly distanceKm: number }

/** What lies around a point, found by cells of one degree instead of looking at everything in the world. */
export type Grid<Item> = {
  /** Within so many kilometres, nearest first. */
  within(position: Position, kilometres: number): readonly Near<Item>[]
}

/** A degree of latitude, and of longitude at the equator, is a little more: what is counted by it never leaves out what is near. */
const kilometresPerDegree = 111
const cellsAround = 360

export function createGrid<Item>(items: readonly Item[], positionOf: (item: Item) => Position): Grid<Item> {
  const cells = Map.groupBy(items, (item) => cellOf(positionOf(item)))
  return {
    within(position, kilometres) {
      const near = cellsWithin(position, kilometres).flatMap((cell) => cells.get(cell) ?? []).flatMap((item) => {
        const at = positionOf(item)
        if (Math.abs(at.latitude - position.latitude) * kilometresPerDegree > kilometres) return []
        const distance = distanceKm(position, at)
        return distance <= kilometres ? [{ item, distanceKm: distance }] : []
      })
      return near.toSorted((left, right) => left.distanceKm - right.distanceKm)
    },
  }
}

const cellOf = ({ latitude, longitude }: Position): number => cellAt(Math.floor(latitude), Math.floor(longitude))
/** Longitudes go round: 180 is -180. */
const cellAt = (latitude: number, longitude: number): number => latitude * cellsAround + ((longitude + 540) % cellsAround)

function cellsWithin({ latitude, longitude }: Position, kilometres: number): readonly number[] {
  const rows = kilometres / kilometresPerDegree
  const furthest = Math.abs(latitude) + rows
  // Around a pole every longitude is near.
  const columns = furthest > 89 ? cellsAround / 2 : Math.min(cellsAround / 2, rows / Math.cos((furthest * Math.PI) / 180))
  const cells = new Set<number>()
  for (let row = Math.floor(latitude - rows); row <= Math.floor(latitude + rows); row++) {
    for (let column = Math.floor(longitude - columns); column <= Math.floor(longitude + columns); column++) cells.add(cellAt(row, column))
  }
  return [...cells]
}
