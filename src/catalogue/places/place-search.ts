import type { Language } from '#domain/language.ts'
import { distanceKm, type PlaceKind, type Position } from '#domain/place.ts'
import { createCountryNames } from './country-names.ts'
import { keyOf, wordsOf } from './fold.ts'
import { kindAskedFor, withoutAsides } from './kind-words.ts'
import { createMatches, type Match } from './matches.ts'
import { type MatchRule, points, sureMatch } from './match-points.ts'
import { createPlaceIndex, type IndexedPlace } from './place-index.ts'
import type { PlaceRecord } from './place-file.ts'

export type PlaceQuery = {
  /** What was typed so far, in any of our languages. */
  readonly text: string
  readonly language: Language
  /** Where the traveller is or looks at. */
  readonly near: Position | undefined
  /** All of them when undefined. */
  readonly kinds: readonly PlaceKind[] | undefined
  readonly limit: number
}

export type FoundPlace = { readonly record: PlaceRecord; readonly matched: string; readonly rule: MatchRule; readonly distanceKm: number | undefined }

export type PlaceSearch = {
  /** The best first. Nothing typed finds nothing. */
  search(query: PlaceQuery): readonly FoundPlace[]
}

const homes: Readonly<Record<Language, readonly string[]>> = { KO: ['KR'], EN: [], JA: ['JP'], ZH: ['CN', 'TW', 'HK', 'MO'] }

export function createPlaceSearch(records: readonly PlaceRecord[]): PlaceSearch {
  const index = createPlaceIndex(records)
  const matches = createMatches(index)
  /** For a text that tells nothing but a kind or a country. */
  const everything = index.places.map(({ record }, place) => [place, { points: points.kindOnly, rule: 'WORD', text: record.names.EN }] as const)
  const countryNames = createCountryNames([...new Set(records.map(({ country }) => country))])

  /** The text as it is, without words that name no place, and without a country or a word for a kind, which then must fit. */
  function readingsOf(text: string): readonly Reading[] {
    const country = countryIn(text, countryNames)
    const bare = withoutAsides(text)
    const texts = [{ text, country: undefined }, ...(bare === undefined ? [] : [{ text: bare, country: undefined }]), ...(country ? [country] : [])]
    return texts.flatMap((reading) => {
      const asked = kindAskedFor(reading.text)
      return asked ? [{ ...reading, kind: undefined }, { text: asked.rest, country: reading.country, kind: asked.kind }] : [{ ...reading, kind: undefined }]
    })
  }

  return {
    search({ text, language, near, kinds, limit }) {
      const readings = wordsOf(text).length === 0 ? [] : readingsOf(text)
      const best = new Map<number, Match>()
      const gather = (matchesOf: (reading: string) => Iterable<readonly [number, Match]>) => {
        for (const reading of readings) {
          for (const [place, match] of matchesOf(reading.text)) {
            const worth = match.points + (reading.kind ? points.askedKind : 0)
            if (worth > (best.get(place)?.points ?? 0) && isAskedFor(index.places[place], reading, kinds)) best.set(place, { ...match, points: worth })
          }
        }
      }
      gather((reading) => (wordsOf(reading).length === 0 ? everything : matches.certain(reading)))
      // A country or a kind alone is understood as it is.
      const isUnderstood = readings.some((reading) => wordsOf(reading.text).length === 0) || [...best.values()].some(({ points: worth }) => worth >= sureMatch)
      if (!isUnderstood) gather((reading) => matches.guessed(reading))
      const ranked = [...best].flatMap(([place, match]) => {
        const indexed = index.places[place]
        return indexed ? [{ hit: hitOf(indexed.record, match, near), score: scoreOf(indexed.record, match, language, near) }] : []
      })
      return ranked.toSorted((left, right) => right.score - left.score || (left.hit.record.id < right.hit.record.id ? -1 : 1)).slice(0, limit).map(({ hit }) => hit)
    },
  }
}

type Reading = { readonly text: string; readonly country: string | undefined; readonly kind: PlaceKind | undefined }

function isAskedFor(place: IndexedPlace | undefined, { country, kind }: Reading, kinds: readonly PlaceKind[] | undefined): boolean {
  return place !== undefined && (kind ?? place.kind) === place.kind && (country ?? place.record.country) === place.record.country && (kinds?.includes(place.kind) ?? true)
}

/** 일본 오사카, Paris France: the country before or behind, of up to three words, and what is left. */
function countryIn(text: string, countryNames: ReadonlyMap<string, string>): { readonly text: string; readonly country: string } | undefined {
  const words = wordsOf(text)
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const before = countryNames.get(keyOf(words.slice(0, count)))
    if (before) return { text: words.slice(count).join(' '), country: before }
    const behind = countryNames.get(keyOf(words.slice(-count)))
    if (behind) return { text: words.slice(0, -count).join(' '), country: behind }
  }
  return undefined
}

const hitOf = (record: PlaceRecord, { text, rule }: Match, near: Position | undefined): FoundPlace =>
  ({ record, matched: text, rule, distanceKm: near && distanceKm(near, record) })

function scoreOf(record: PlaceRecord, match: Match, language: Language, near: Position | undefined): number {
  const closeness = near ? points.closeness * Math.exp(-distanceKm(near, record) / points.closenessKm) : 0
  const home = homes[language].includes(record.country) ? points.homeCountry : 0
  return match.points + points.importance * record.importance + closeness + home
}
