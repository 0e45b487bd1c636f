import type { DeskKind } from './branch.ts'
import type { SupplierId } from './ids.ts'
import type { Place, PlaceKind, Position } from './place.ts'

export const branchEvidenceRules = ['IATA', 'DISTANCE', 'NAME', 'TELEPHONE', 'ADDRESS', 'BRAND'] as const
export type BranchEvidenceRule = (typeof branchEvidenceRules)[number]

/** One thing that speaks for a match, and what exactly: `0.3 km`, `제주공항`. */
export type BranchEvidence = { readonly rule: BranchEvidenceRule; readonly detail: string }

/** What is known of a branch, from whatever told it. */
export type BranchFacts = {
  /** In every language that it was told in. */
  readonly names: readonly string[]
  /** The brand at the counter, as the supplier writes it. */
  readonly vendor: string | undefined
  readonly desk: DeskKind
  readonly position: Position | undefined
  /** Likewise. */
  readonly addresses: readonly string[]
  readonly telephone: string | undefined
  /** IATA code of the airport that it serves. */
  readonly airport: string | undefined
  /** ISO 3166-1, where it is stated. */
  readonly country: string | undefined
}

export type PlaceMatch = {
  readonly place: Place
  /** Undefined where the branch's position is not known, or not to be believed. */
  readonly distanceKm: number | undefined
  readonly evidence: readonly BranchEvidence[]
}

/** The same counter under another name. */
export type SameBranch = {
  /** Undefined: from the operator's own list. */
  readonly supplier: SupplierId | undefined
  /** `supplier:ref`, or the operator's own id. */
  readonly id: string
  readonly name: string
  readonly evidence: readonly BranchEvidence[]
}

/** What the catalogue makes of a supplier's branch. Without a place nothing is certain, and a person should look at it. */
export type BranchMatch = { readonly place: PlaceMatch | undefined; readonly sameAs: readonly SameBranch[] }

/** What a branch's texts say about a place. */
export type Naming = {
  readonly rule: 'NAME' | 'ADDRESS'
  readonly wording: string
  /** Nothing else stands in the name. */
  readonly isWhole: boolean
}

/** A place that a branch may belong to, with what speaks for it. */
export type PlaceSign = {
  readonly place: Place
  /** Undefined where the branch's position is not known, or not to be believed. */
  readonly distanceKm: number | undefined
  /** Of its kind. */
  readonly isNearest: boolean
  /** The supplier states its IATA code. */
  readonly isStated: boolean
  readonly naming: Naming | undefined
  /** The town around an airport, where name or address says nothing but it: `제주시`. */
  readonly town: { readonly naming: Naming; readonly distanceKm: number } | undefined
}

/** What the branch says of itself without naming a place: `airportWord` is the `공항` or `Terminal 2` of its name. */
export type CounterSigns = { readonly desk: DeskKind; readonly airportWord: string | undefined }

/** How far from a place a counter may lie, in km, for each thing that speaks for it. */
const reachKm = {
  /** The place's own reach (src/domain/place.ts). */
  airport: 15,
  /** A yard whose name or desk says "airport" without saying which. */
  yard: 10,
  terminal: 6,
  /** On the airport's grounds, whatever it is called: beyond, streets of the town begin. */
  grounds: 1,
  /** Suppliers' positions are rounded, and a station is long. */
  namedStation: 1,
  /** From an airport to the town that it is the only one of. */
  town: 15,
  /** In front of the station, whatever it is called. */
  station: 0.3,
  city: 40,
} as const

type Rule = (counter: CounterSigns, signs: readonly PlaceSign[]) => PlaceSign | undefined

/**
 * The strongest sign decides, and the airport goes before the city: that is where the traveller stands. Nothing is guessed: where two signs
 * contradict each other, or only a name of which there are several speaks, there is no match.
 */
const rules: readonly Rule[] = [
  (_, signs) => kindOf(signs, 'AIRPORT').find((sign) => sign.isStated && (isWithin(sign, reachKm.airport) || sign.naming)),
  (_, signs) => nearestOf(kindOf(signs, 'AIRPORT').filter((sign) => sign.naming && isWithin(sign, reachKm.airport))),
  (_, signs) => onlyOne(kindOf(signs, 'AIRPORT').filter(isNamedInItsTown)),
  (_, signs) => nearestOf(kindOf(signs, 'STATION').filter((sign) => sign.naming && isWithin(sign, reachKm.namedStation))),
  (counter, signs) => servedAirport(counter, signs) ?? airportOfTown(counter, signs),
  (_, signs) => nearestIn(signs, 'STATION', reachKm.station),
  ({ desk }, signs) => (desk === 'NOT_STATED' ? nearestIn(signs, 'AIRPORT', reachKm.grounds) : undefined),
  (_, signs) => namedCity(signs) ?? nearestIn(signs, 'CITY', reachKm.city),
]

export function choosePlace(counter: CounterSigns, signs: readonly PlaceSign[]): PlaceMatch | undefined {
  if (isContradicted(counter, signs)) return undefined
  for (const rule of rules) {
    const sign = rule(counter, signs)
    if (sign) return matchOf(sign, counter)
  }
  return undefined
}

function servedAirport({ desk, airportWord }: CounterSigns, signs: readonly PlaceSign[]): PlaceSign | undefined {
  if (!servesAirport({ desk, airportWord })) return undefined
  return nearestIn(signs, 'AIRPORT', desk === 'IN_TERMINAL' && airportWord === undefined ? reachKm.terminal : reachKm.yard)
}

/** A position that lies elsewhere has two witnesses against it: the name and the address. */
const isNamedInItsTown = ({ naming, town }: PlaceSign): boolean => naming !== undefined && town !== undefined && naming.rule !== town.naming.rule

/** A shuttle of 제주시, no matter where its yard is, goes to the airport there. */
function airportOfTown(counter: CounterSigns, signs: readonly PlaceSign[]): PlaceSign | undefined {
  if (!servesAirport(counter)) return undefined
  return onlyOne(kindOf(signs, 'AIRPORT').filter(({ distanceKm, town }) => distanceKm === undefined && town !== undefined && town.distanceKm <= reachKm.town))
}

const servesAirport = ({ desk, airportWord }: CounterSigns): boolean =>
  airportWord !== undefined || desk === 'IN_TERMINAL' || desk === 'AT_AIRPORT' || desk === 'SHUTTLE'

/** 대전 유성 in 대전광역시 is in Daejeon, however near the centre of the old town of 유성 is: what a text says whole goes first. */
function namedCity(signs: readonly PlaceSign[]): PlaceSign | undefined {
  const named = kindOf(signs, 'CITY').filter(isNamedCity)
  return nearestOf(named.filter(({ naming }) => naming?.isWhole)) ?? nearestOf(named)
}

/** Without a position the name must be the city's and nothing else: "Paris" is also a hotel in Las Vegas. */
const isNamedCity = ({ distanceKm, naming }: PlaceSign): boolean =>
  naming !== undefined && (distanceKm === undefined ? naming.isWhole : distanceKm <= reachKm.city)

/** How near an airport must be for "Airport" in a name to mean it although the name has the words of another one far away. */
const surelyHereKm = 3

/** The stated airport, or the one that is named, lies in another part of the country: one of the two is wrong, and nobody can tell which. */
function isContradicted({ airportWord }: CounterSigns, signs: readonly PlaceSign[]): boolean {
  const airports = kindOf(signs, 'AIRPORT')
  if (airports.some((sign) => sign.naming && (isWithin(sign, reachKm.airport) || sign.isStated || isNamedInItsTown(sign)))) return false
  const isFar = ({ distanceKm }: PlaceSign) => distanceKm !== undefined && distanceKm > reachKm.city
  if (airports.some((sign) => sign.isStated && isFar(sign))) return true
  const isHere = airportWord !== undefined && nearestIn(signs, 'AIRPORT', surelyHereKm) !== undefined
  return airports.some((sign) => sign.naming && isFar(sign)) && !isHere
}

const kindOf = (signs: readonly PlaceSign[], kind: PlaceKind) => signs.filter(({ place }) => place.kind === kind)

/** A position that is not believed speaks neither for nor against. */
const isWithin = ({ distanceKm }: PlaceSign, km: number): boolean => distanceKm === undefined || distanceKm <= km

const nearestIn = (signs: readonly PlaceSign[], kind: PlaceKind, km: number): PlaceSign | undefined =>
  kindOf(signs, kind).find(({ isNearest, distanceKm }) => isNearest && distanceKm !== undefined && distanceKm <= km)

const onlyOne = (signs: readonly PlaceSign[]): PlaceSign | undefined => (signs.length === 1 ? signs[0] : undefined)

/** The nearest; where distances are not known, the only one. */
function nearestOf(signs: readonly PlaceSign[]): PlaceSign | undefined {
  const known = signs.filter(({ distanceKm }) => distanceKm !== undefined)
  if (known.length === 0) return onlyOne(signs)
  return known.reduce((best, sign) => ((sign.distanceKm ?? 0) < (best.distanceKm ?? 0) ? sign : best))
}

function matchOf({ place, distanceKm, isStated, naming, town }: PlaceSign, { airportWord }: CounterSigns): PlaceMatch {
  const believed = distanceKm !== undefined && distanceKm <= reachKm.city ? distanceKm : undefined
  const word = naming ?? (place.kind === 'AIRPORT' && airportWord !== undefined ? { rule: 'NAME' as const, wording: airportWord } : undefined)
  const evidence: BranchEvidence[] = []
  if (isStated && place.iata !== undefined) evidence.push({ rule: 'IATA', detail: place.iata })
  if (believed !== undefined) evidence.push(distanceEvidence(believed))
  if (word) evidence.push({ rule: word.rule, detail: word.wording })
  if (believed === undefined && town) evidence.push({ rule: town.naming.rule, detail: town.naming.wording })
  return { place, distanceKm: believed, evidence }
}

export const distanceEvidence = (km: number): BranchEvidence => ({ rule: 'DISTANCE', detail: `${km.toFixed(1)} km` })

/** Zero is what an empty field becomes, and nobody rents in the Gulf of Guinea. */
export const isOnTheMap = ({ latitude, longitude }: Position): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (Math.abs(latitude) > 0.1 || Math.abs(longitude) > 0.1)
