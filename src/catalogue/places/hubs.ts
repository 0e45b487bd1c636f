import { type PlaceId, placeId } from '#domain/ids.ts'
import type { PlaceKind } from '#domain/place.ts'
import { createGrid, type Grid } from './grid.ts'
import { kindOf, type PlaceRecord } from './place-file.ts'

/** How many of a kind are hubs of a place: of each the nearest, so that six towns around it do not crowd out the airport. */
const hubsOfKind: Readonly<Partial<Record<PlaceKind, number>>> = { AIRPORT: 2, STATION: 2, CITY: 2 }
const hubKm = 60
/** A city that suppliers know has about a hundred thousand inhabitants. */
const leastImportantCity = 0.32

export const createHubGrid = (records: readonly PlaceRecord[]): Grid<PlaceRecord> =>
  createGrid(records.filter(({ id, importance }) => hubsOfKind[kindOf(id)] !== undefined && (kindOf(id) !== 'CITY' || importance >= leastImportantCity)), (record) => record)

/** Airports, stations and cities near a place, nearest first, itself excluded: at most six. */
export function hubsAround(place: PlaceRecord, hubs: Grid<PlaceRecord>): readonly PlaceId[] {
  const taken = new Map<PlaceKind, number>()
  return hubs.within(place, hubKm).flatMap(({ item }) => {
    const kind = kindOf(item.id)
    const count = taken.get(kind) ?? 0
    const isHub = item.id !== place.id && count < (hubsOfKind[kind] ?? 0)
    if (isHub) taken.set(kind, count + 1)
    return isHub ? [placeId(item.id)] : []
  })
}
