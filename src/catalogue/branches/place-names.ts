import type { Naming } from '#domain/branch-match.ts'
import type { Place, PlaceKind } from '#domain/place.ts'
import { compact, fold, isLatin } from './fold.ts'

/** The kinds of places that branches belong to: nobody rents at an area or a hotel that is no town or airport. */
export type NamedKind = Exclude<PlaceKind, 'AREA' | 'HOTEL'>
type PlaceOfKind = Place & { readonly kind: NamedKind }
export const isNamedPlace = (place: Place): place is PlaceOfKind => place.kind !== 'AREA' && place.kind !== 'HOTEL'

/** The words that say what a place is; what is left is what it is called: `제주`, `los angeles`. */
const kindWords: Readonly<Record<NamedKind, RegExp>> = {
  AIRPORT: /국제|공항|国際|國際|国际|空港|机场|機場|\b(?:international|intl|airport|aeroport|aeropuerto|aeroporto|flughafen|airfield|aerodrome)\b/gu,
  STATION: /역$|駅$|站$|\bstation\b/gu,
  CITY: /(?:(?:특별|광역|특별자치)?시|(?:特別|特别|広域|廣域|广域)?市)$|\b(?:city|shi|si)\b/gu,
}

/** What must stand around a place's own words in a text for them to mean it: `제주` is the airport in `제주국제공항`, not in `제주 공업단지`. */
const besides: Readonly<Record<NamedKind, { readonly behind: RegExp; readonly before: RegExp }>> = {
  AIRPORT: { behind: /^ ?(?:국제|国際|國際|国际|international|intl)? ?(?:공항|空港|机场|機場|air ?port|航站楼|terminal|t\d\b|터미널|ターミナル|intl|international)/u, before: /(?:airport|aeropuerto|aeroport|aeroporto|flughafen|空港|공항|机场)(?: d[eio]l?| la)? $/u },
  STATION: { behind: /^ ?(?:역(?!삼|전동|곡|북|촌)|駅|站(?!前)|(?:ktx |jr |railway |train |central |main )?station)/u, before: /(?:station|gare|bahnhof|estacion|stazione)(?: d[eiu]l?| la)? $/u },
  CITY: { behind: /^/u, before: /$/u },
}

export type PlaceNames = {
  /** Places of a kind whose own words stand in a folded text; a name within a longer one is not meant. */
  namedIn(text: string, kind: NamedKind): readonly NamedPlace[]
}
export type NamedPlace = { readonly place: Place; readonly wording: string; readonly isWhole: boolean }

export const namingOf = ({ wording, isWhole }: NamedPlace, rule: Naming['rule']): Naming => ({ rule, wording, isWhole })

/** An index of all places by what they are called, so that a branch whose position is wrong still finds its airport. */
export function createPlaceNames(places: readonly Place[]): PlaceNames {
  const index = { AIRPORT: new Map<string, Place[]>(), STATION: new Map<string, Place[]>(), CITY: new Map<string, Place[]>() }
  const beginnings = new Set<string>()
  for (const place of places.filter(isNamedPlace)) {
    for (const own of ownWordsOf(place)) {
      beginnings.add(beginningOf(own))
      const named = index[place.kind].get(own)
      if (!named) index[place.kind].set(own, [place])
      else if (!named.includes(place)) named.push(place)
    }
  }

  return {
    namedIn(text, kind) {
      const found = spansOf(text, beginnings).flatMap((span) => {
        const named = index[kind].get(span.words)
        return named && stands(span, text, kind) ? [{ ...span, named }] : []
      })
      const longest = found.filter((span) => !found.some((other) => other !== span && other.start <= span.start && other.end >= span.end && other.words.length > span.words.length))
      return longest.flatMap((span) => span.named.map((place) => ({ place, wording: wordingOf(span, text, kind), isWhole: isWhole(span, text) })))
    },
  }
}

/** Latin words keep their spaces; other scripts have none that mean anything. */
function ownWordsOf({ names, kind }: PlaceOfKind): readonly string[] {
  const own = Object.values(names).map((name) => {
    const words = fold(name).replaceAll(kindWords[kind], ' ').replaceAll(/ +/g, ' ').trim()
    return isLatin(compact(words)) ? words : compact(words)
  })
  return [...new Set(own)].filter((words) => words.length >= (isLatin(compact(words)) ? 3 : 2))
}

type Span = { readonly words: string; readonly start: number; readonly end: number }

const longestWords = 8
const longestOther = 20

/** A name's first Latin word, or its first two letters in another script: most of a text begins no place's name. */
const beginningOf = (words: string): string => (/^[\p{Script=Latin}\p{N}]/u.test(words) ? (words.split(' ')[0] ?? words) : words.slice(0, 2))

/** Every run of Latin words, and every piece of a word in another script, that begins as some place's name does. */
function spansOf(text: string, beginnings: ReadonlySet<string>): readonly Span[] {
  const words = [...text.matchAll(/[^ ]+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
  return words.flatMap((word, position) => {
    if (!isLatin(word.text)) return piecesOf(word, beginnings)
    return beginnings.has(word.text) ? runsFrom(words, position) : []
  })
}

type Word = { readonly text: string; readonly start: number; readonly end: number }

function runsFrom(words: readonly Word[], position: number): readonly Span[] {
  const run = words.slice(position, position + longestWords)
  const stop = run.findIndex(({ text }) => !isLatin(text))
  const latin = stop === -1 ? run : run.slice(0, stop)
  return latin.map((last, index) => ({ words: latin.slice(0, index + 1).map(({ text }) => text).join(' '), start: latin[0]?.start ?? 0, end: last.end }))
}

function piecesOf({ text, start }: Word, beginnings: ReadonlySet<string>): readonly Span[] {
  const pieces: Span[] = []
  for (let from = 0; from < text.length - 1; from += 1) {
    if (!beginnings.has(text.slice(from, from + 2))) continue
    for (let to = from + 2; to <= Math.min(text.length, from + longestOther); to += 1) pieces.push({ words: text.slice(from, to), start: start + from, end: start + to })
  }
  return pieces
}

/** With the word of its kind behind it: `제주공항`. */
const wordingOf = ({ start, end }: Span, text: string, kind: NamedKind): string =>
  text.slice(start, end + (besides[kind].behind.exec(text.slice(end))?.[0].length ?? 0))

const stands = ({ start, end }: Span, text: string, kind: NamedKind): boolean =>
  besides[kind].behind.test(text.slice(end)) || besides[kind].before.test(text.slice(0, start))

const endings = /^ ?(?:(?:특별|광역|특별자치)?시|(?:特別|特别|広域|廣域|广域)?市|city)? ?(?:본점|지점|영업소|점|출장소|営業所|店|分店|门店|branch|office|downtown|시내|市内)?$/u
const isWhole = ({ start, end }: Span, text: string): boolean => text.slice(0, start).trim() === '' && endings.test(text.slice(end))
