import type { PlaceKind } from '#domain/place.ts'
import { keyOf, wordsOf } from './fold.ts'
import { foldRomanisation, initialsOf, romanised } from './hangul.ts'
import { createKeyTable, type KeyRow, type KeySort, type KeyTable } from './key-table.ts'
import { coreOf, isCommonWord } from './kind-words.ts'
import { kindOf, type PlaceRecord } from './place-file.ts'

/** What the search looks up; places are indexes into the list that it was made of. */
export type PlaceIndex = {
  readonly places: readonly IndexedPlace[]
  /** Names, aliases and their parts in every script, folded. */
  readonly names: KeyTable
  /** Initial consonants of Korean names; the text is the name in bare syllables. */
  readonly initials: KeyTable
  /** Folded romanisation of the Korean names of Korean places. */
  readonly romanised: KeyTable
  /** IATA codes of airports, and of cities those of their metropolitan area. */
  readonly codes: ReadonlyMap<string, readonly number[]>
  /** By the id of a city, the airports that serve it. */
  readonly airportsOf: ReadonlyMap<string, readonly number[]>
}

export type IndexedPlace = { readonly record: PlaceRecord; readonly kind: PlaceKind }

type Name = { readonly text: string; readonly sort: KeySort }

export function createPlaceIndex(records: readonly PlaceRecord[]): PlaceIndex {
  const byId = new Map(records.map((record) => [record.id, record]))
  const places = records.map((record) => ({ record, kind: kindOf(record.id) }))
  const names = places.map((place) => namesOf(place, byId))
  const rows = <Row>(make: (name: Name, place: number) => readonly Row[]) => names.flatMap((list, place) => list.flatMap((name) => make(name, place)))
  return {
    places,
    names: createKeyTable(rows(nameRows)),
    initials: createKeyTable(rows(initialRows)),
    romanised: createKeyTable(rows((name, place) => (places[place]?.record.country === 'KR' ? romanisedRows(name, place) : []))),
    codes: codesOf(places),
    airportsOf: airportsOf(places),
  }
}

/** Its own names and aliases, each also without the word for its kind, and of an airport those of its city. */
function namesOf({ record, kind }: IndexedPlace, byId: ReadonlyMap<string, PlaceRecord>): readonly Name[] {
  const city = record.serves === undefined ? undefined : byId.get(record.serves)
  const own = ownNames(record)
  const cores = own.map((text) => coreOf(text, kind)).filter((core) => !own.includes(core))
  const served = city ? ownNames(city).map((text) => coreOf(text, 'CITY')) : []
  const short = kind === 'AIRPORT' ? [...own, ...cores].map(airportNamed) : []
  const listed = (texts: readonly string[], sort: KeySort) => texts.map((text) => ({ text, sort }))
  const all = [...listed(own, 'NAME'), ...listed(short, 'NAME'), ...listed(cores, 'CORE'), ...listed(served, 'SERVED')]
  return [...new Map(all.toReversed().map((name) => [name.text, name])).values()]
}

/** 제주 is looked for as 제주공항 as often as by its full name. */
const airportNamed = (name: string): string => {
  const core = coreOf(name, 'AIRPORT')
  const [, word] = airportWords.find(([script]) => script.test(core)) ?? []
  return word === undefined ? name : `${core}${word}`
}
const airportWords: readonly (readonly [RegExp, string])[] = [[/[가-힣]$/, '공항'], [/[a-z]$/i, ' Airport'], [/[\p{Script=Han}ァ-ヺー]$/u, '空港']]

const ownNames = ({ names: { EN, KO, JA, ZH }, aliases }: PlaceRecord): readonly string[] =>
  [...new Set([EN, KO, JA, ZH, ...aliases])].filter((name) => name !== undefined)

function nameRows({ text, sort }: Name, place: number): readonly KeyRow[] {
  const words = wordsOf(text)
  const parts = words.flatMap((word, index) => (index > 0 && !isCommonWord(word) ? [{ key: keyOf(words.slice(index)), place, sort: 'PART' as const, text }] : []))
  const row = { key: keyOf(words), place, sort, text }
  return row.key === '' ? parts : [row, ...(sort === 'SERVED' ? [] : parts)]
}

const hangulName = /^[가-힣\s]+$/

function initialRows({ text, sort }: Name, place: number): readonly KeyRow[] {
  if (!hangulName.test(text) || sort === 'SERVED') return []
  const bare = text.replaceAll(/\s/g, '')
  const short = bare.replace('국제공항', '공항')
  return [...new Set([bare, short])].map((name) => ({ key: initialsOf(name), place, sort, text: name }))
}

const romanisedRows = ({ text, sort }: Name, place: number): readonly KeyRow[] =>
  hangulName.test(text) ? [{ key: foldRomanisation(romanised(text.replaceAll(/\s/g, ''))), place, sort, text }] : []

function codesOf(places: readonly IndexedPlace[]): ReadonlyMap<string, readonly number[]> {
  const pairs = places.flatMap(({ record: { id, codes }, kind }, place) =>
    [...codes, ...(kind === 'AIRPORT' ? [id.slice(id.indexOf(':') + 1)] : [])].map((code) => ({ code, place })))
  const byCode = Map.groupBy(pairs, ({ code }) => code)
  // Where a city has the code of one of its airports, the airport is meant.
  return new Map([...byCode].map(([code, list]) => [code, list.toSorted((left, right) => rankOf(places, left.place) - rankOf(places, right.place)).map(({ place }) => place)]))
}

const rankOf = (places: readonly IndexedPlace[], place: number): number => (places[place]?.kind === 'AIRPORT' ? 0 : 1)

function airportsOf(places: readonly IndexedPlace[]): ReadonlyMap<string, readonly number[]> {
  const pairs = places.flatMap(({ record: { serves } }, place) => (serves === undefined ? [] : [{ serves, place }]))
  return new Map([...Map.groupBy(pairs, ({ serves }) => serves)].map(([city, list]) => [city, list.map(({ place }) => place)]))
}
