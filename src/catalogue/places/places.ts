import { placeId } from '#domain/ids.ts'
import { distanceKm, type Place, type Position } from '#domain/place.ts'
import { zone } from '#domain/time.ts'
import { createGrid, type Grid } from './grid.ts'
import { createHubGrid, hubsAround } from './hubs.ts'
import type { MatchRule } from './match-points.ts'
import { kindOf, type PlaceRecord } from './place-file.ts'
import { checkPlaceQuery, checkPosition } from './place-query-refused.ts'
import { createPlaceSearch, type PlaceQuery } from './place-search.ts'
import { readShippedPlaces } from './shipped-places.ts'

export type PlaceHit = {
  readonly place: Place
  /** The name that matched, as it is written. */
  readonly matched: string
  /** POPULAR when nothing was typed. */
  readonly rule: MatchRule | 'POPULAR'
  /** From `near`. */
  readonly distanceKm: number | undefined
}

export type PlaceNearby = { readonly place: Place; readonly distanceKm: number }

export type Places = {
  find(id: string): Place | undefined
  all(): readonly Place[]
  /** Those that are shown before anything is typed, the busiest first. */
  popular(): readonly Place[]
  /** The likeliest first; of an empty text the popular ones. Throws PlaceQueryRefused. */
  search(query: PlaceQuery): readonly PlaceHit[]
  /** Within 100 km, nearest first. Throws PlaceQueryRefused. */
  near(query: Pick<PlaceQuery, 'kinds' | 'limit'> & { readonly position: Position }): readonly PlaceNearby[]
}

const nearKm = 100

export function createPlaces(records: readonly PlaceRecord[] = readShippedPlaces()): Places {
  const grid = createGrid(records, (record) => record)
  const hubs = createHubGrid(records)
  const places = new Map(records.map((record) => [record.id, placeOf(record, hubs)]))
  const placeAt = (id: string): Place => found(places.get(id), id)
  const popular = records.flatMap(({ id, popularity }) => (popularity === undefined ? [] : [{ id, popularity }]))
    .toSorted((left, right) => left.popularity - right.popularity).map(({ id }) => placeAt(id))
  const search = createPlaceSearch(records)

  return {
    find: (id) => places.get(id),
    all: () => [...places.values()],
    popular: () => popular,
    search(query) {
      checkPlaceQuery(query)
      if (query.text.trim() === '') return popularFor(popular, query)
      return search.search(query).map(({ record, ...hit }) => ({ place: placeAt(record.id), ...hit }))
    },
    near({ position, kinds, limit }) {
      checkPlaceQuery({ limit, near: undefined, text: '' })
      checkPosition(position)
      const around = grid.within(position, nearKm).filter(({ item }) => kinds?.includes(kindOf(item.id)) ?? true)
      return around.slice(0, limit).map(({ item, ...near }) => ({ place: placeAt(item.id), ...near }))
    },
  }
}

function placeOf(record: PlaceRecord, hubs: Grid<PlaceRecord>): Place {
  const { id, country, latitude, longitude, names } = record
  const kind = kindOf(id)
  return {
    id: placeId(id),
    kind,
    // Where a language's name is not known, the English one stands.
    names: { EN: names.EN, KO: names.KO ?? names.EN, JA: names.JA ?? names.EN, ZH: names.ZH ?? names.EN },
    iata: kind === 'AIRPORT' ? id.slice('airport:'.length) : undefined,
    country,
    position: { latitude, longitude },
    zone: zone(record.zone),
    hubs: hubsAround(record, hubs),
  }
}

function popularFor(popular: readonly Place[], { near, kinds, limit, language }: PlaceQuery): readonly PlaceHit[] {
  const hits = popular.filter(({ kind }) => kinds?.includes(kind) ?? true).map((place) => ({
    place, matched: place.names[language], rule: 'POPULAR' as const, distanceKm: near && distanceKm(near, place.position),
  }))
  return hits.toSorted((left, right) => (left.distanceKm ?? 0) - (right.distanceKm ?? 0)).slice(0, limit)
}

function found(place: Place | undefined, id: string): Place {
  if (!place) throw new TypeError(`the search found ${id}, which is no place`)
  return place
}
