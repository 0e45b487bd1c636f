import { type BranchFacts, choosePlace, isOnTheMap, type Naming, type PlaceMatch, type PlaceSign } from '#domain/branch-match.ts'
import type { PlaceId } from '#domain/ids.ts'
import { distanceKm, isWithinReach, type Place, type PlaceKind, type Position } from '#domain/place.ts'
import type { BranchName } from './branch-name.ts'
import { fold } from './fold.ts'
import { type NamedKind, type NamedPlace, namingOf, type PlaceNames } from './place-names.ts'

/** Where places come from. */
export type PlacePorts = {
  find(id: string): Place | undefined
  /** Nearest first, at most so many. */
  near(position: Position, limit: number): readonly Place[]
  readonly names: PlaceNames
}

export type MatchedPlace = {
  readonly match: PlaceMatch | undefined
  /** The branch's position where it is believed. */
  readonly position: Position | undefined
  /** Stated, or that of the place around. */
  readonly country: string | undefined
}

/** So many that the airport and the city are among them also where every quarter has a station. */
const nearby = 60

export function matchPlace(facts: BranchFacts, names: readonly BranchName[], ports: PlacePorts): MatchedPlace {
  const around = placesAround(facts, ports)
  const position = around.length === 0 ? undefined : facts.position
  const stated = facts.airport === undefined ? undefined : ports.find(`airport:${facts.airport.toUpperCase()}`)
  const namings = namingsOf(facts, names, ports.names)
  const towns = [...namings.values()].filter(({ place, naming }) => place.kind === 'CITY' && naming.isWhole && isTown(place, facts, position))
  const ofTowns = position ? [] : towns.flatMap(({ place }) => ports.near(place.position, nearby).filter(({ kind }) => kind === 'AIRPORT'))
  const candidates = new Set<Place>([...around, ...ofTowns, ...(stated ? [stated] : []), ...[...namings.values()].map(({ place }) => place)])
  const nearestOfKind = new Map<PlaceKind, Place>(around.toReversed().map((place) => [place.kind, place]))
  const codes = new Set(facts.names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)))
  const signs = [...candidates].map((place): PlaceSign => ({
    place,
    distanceKm: position && distanceKm(place.position, position),
    isNearest: nearestOfKind.get(place.kind) === place,
    isStated: place === stated,
    naming: namings.get(place.id)?.naming ?? codeNaming(place, codes),
    town: place.kind === 'AIRPORT' ? townOf(place, towns) : undefined,
  }))
  const possible = position ? signs : signs.filter(({ place, isStated }) => isStated || (place.kind === 'CITY' ? isTown(place, facts, position) : isIn(place, facts.country)))
  const airportWord = names.map((name) => name.airportWord).find((word) => word !== undefined)
  const match = choosePlace({ desk: facts.desk, airportWord }, possible)
  return { match, position, country: facts.country ?? match?.place.country ?? around[0]?.country }
}

const isIn = (place: Place, country: string | undefined): boolean => country === undefined || place.country === country

/** Where neither position nor country is known a town's name says little: many a small Paris is not on our list. */
const isTown = (place: Place, { country }: BranchFacts, position: Position | undefined): boolean =>
  country === undefined ? position !== undefined : place.country === country

/** An airport lies outside its town, and seldom farther. */
const townReachKm = 40

function townOf(airport: Place, towns: readonly FoundNaming[]): PlaceSign['town'] {
  const near = towns.map(({ place, naming }) => ({ naming, distanceKm: distanceKm(place.position, airport.position) }))
  return near.filter((town) => town.distanceKm <= townReachKm).toSorted((one, other) => one.distanceKm - other.distanceKm)[0]
}

/**
 * The places around, nearest first; none where the position is not to be believed: nothing that we know is in reach of it (in the sea, or with
 * latitude and longitude exchanged), or only another country than the stated one.
 */
function placesAround({ position, country }: BranchFacts, ports: PlacePorts): readonly Place[] {
  if (!position || !isOnTheMap(position)) return []
  const around = ports.near(position, nearby)
  const isReached = around.some((place) => isWithinReach(place, position) && isIn(place, country))
  return isReached ? around : []
}

type FoundNaming = { readonly place: Place; readonly naming: Naming }

const kinds: readonly NamedKind[] = ['AIRPORT', 'STATION', 'CITY']

function namingsOf(facts: BranchFacts, names: readonly BranchName[], placeNames: PlaceNames): ReadonlyMap<PlaceId, FoundNaming> {
  const found = new Map<PlaceId, FoundNaming>()
  const add = (named: NamedPlace, rule: Naming['rule']) => {
    const before = found.get(named.place.id)
    if (!before || (named.isWhole && !before.naming.isWhole)) found.set(named.place.id, { place: named.place, naming: namingOf(named, rule) })
  }
  for (const { text, airportWord } of names) {
    for (const kind of kinds) {
      if (kind !== 'AIRPORT' || airportWord !== undefined) placeNames.namedIn(text, kind).forEach((named) => add(named, 'NAME'))
    }
  }
  for (const part of facts.addresses.flatMap(partsOf)) {
    for (const kind of kinds) placeNames.namedIn(part, kind).forEach((named) => add(named, 'ADDRESS'))
  }
  return found
}

/** Each part by itself, so that a part that is nothing but a city's name is known for the city. */
const partsOf = (address: string): readonly string[] =>
  address.split(/[,()]| (?=[가-힣]+[시군구도] )|(?<=[시도]) /u).map(fold).filter((part) => part !== '')

/** `LAX` in capitals, as a word of its own. */
const codeNaming = ({ iata }: Place, words: ReadonlySet<string>): Naming | undefined =>
  iata !== undefined && words.has(iata) ? { rule: 'NAME', wording: iata, isWhole: false } : undefined
