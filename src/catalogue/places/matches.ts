import { keyOf, normalWidth, wordsOf } from './fold.ts'
import {
  beginsWithInitials, foldRomanisation, hasInitials, hasLoneLetter, initialsOf, typedInEnglishMode, typedInKoreanMode, withoutLastConsonant,
} from './hangul.ts'
import { hasKana, romajiOf } from './kana.ts'
import type { KeySort, KeyTable } from './key-table.ts'
import { isCommonWord } from './kind-words.ts'
import { type MatchRule, points } from './match-points.ts'
import type { PlaceIndex } from './place-index.ts'
import { similarKeys, toleranceOf } from './similar-keys.ts'

export type Match = {
  readonly points: number
  readonly rule: MatchRule
  /** The name that matched, as it is written. */
  readonly text: string
}

/** By place; of several matches the best. */
type Matches = Map<number, Match>
type Points = (sort: KeySort, isWhole: boolean, completeness: number) => number

export type PlaceMatches = {
  /** By what the text says: a name, a code, initials, in any script or keyboard mode. */
  certain(text: string): ReadonlyMap<number, Match>
  /** By what it may have meant: two names in one word, a name with wrong letters. */
  guessed(text: string): ReadonlyMap<number, Match>
}

export function createMatches({ names, initials, romanised, codes, airportsOf, places }: PlaceIndex): PlaceMatches {
  return {
    certain(text) {
      const found: Matches = new Map()
      const words = wordsOf(text)
      const key = keyOf(words)
      byCode(found, text.trim(), key)
      byKey(found, names, key, undefined, namePoints)
      byUnfinished(found, words)
      byInitials(found, text, 0)
      if (latin.test(key)) byKey(found, romanised, foldRomanisation(key), 'ROMANISED', romanisedPoints)
      if (hasKana(key)) byKey(found, names, romajiOf(key), 'ROMANISED', romanisedPoints)
      byKeyboard(found, text, key)
      const telling = words.filter((word) => !isCommonWord(word))
      if (words.length > 1) byWords(found, telling.map((word) => keyOf([word])))
      return found
    },
    guessed(text) {
      const found: Matches = new Map()
      bySplit(found, text)
      byTypo(found, keyOf(wordsOf(text)))
      return found
    },
  }

  function byCode(found: Matches, text: string, key: string): void {
    const code = key.toUpperCase()
    const worth = text === code ? points.code.inCapitals : points.code.inSmall
    for (const [rank, coded] of (codes.get(code) ?? []).entries()) {
      const own = worth + rank * points.codeOfBoth
      keep(found, coded, { points: own, rule: 'IATA', text: code })
      const served = airportsOf.get(places[coded]?.record.id ?? '') ?? []
      for (const airport of served) keep(found, airport, { points: own + points.exact.SERVED - points.exact.NAME, rule: 'IATA', text: code })
    }
  }

  /** The last consonant may begin the next syllable: 제줒 is 제주 and the beginning of 지, 중 or 전. */
  function byUnfinished(found: Matches, words: readonly string[]): void {
    const before = withoutLastConsonant(words.join(''))
    if (before === undefined) return
    const key = keyOf([before])
    byKey(found, names, key, 'PREFIX', (sort, isWhole) => (isWhole && sort !== 'PART' ? points.exact[sort] + points.unfinished : 0))
  }

  function byInitials(found: Matches, text: string, cost: number): void {
    const typed = normalWidth(text).replaceAll(/\s/g, '')
    if (!hasInitials(typed) || typed.length < 2) return
    const key = initialsOf(typed)
    const [first, end] = initials.beginningWith(key)
    for (const row of initials.rows.slice(first, end)) {
      if (!beginsWithInitials(row.text, typed)) continue
      const worth = row.key === key ? points.initials : points.initialsBeginning + points.completeness * (key.length / row.key.length)
      keep(found, row.place, { points: worth + cost, rule: cost === 0 ? 'INITIALS' : 'KEYBOARD', text: row.text })
    }
  }

  function byKeyboard(found: Matches, text: string, key: string): void {
    const korean = typedInEnglishMode(text)
    if (korean !== undefined) {
      byKey(found, names, korean, 'KEYBOARD', (...how) => namePoints(...how) + points.keyboard)
      byInitials(found, korean, points.keyboard)
    }
    const english = hasLoneLetter(text) ? typedInKoreanMode(key) : undefined
    if (english === undefined) return
    byKey(found, names, english, 'KEYBOARD', (...how) => namePoints(...how) + points.keyboard)
    const code = english.toUpperCase()
    for (const place of codes.get(code) ?? []) keep(found, place, { points: points.code.inSmall + points.keyboard, rule: 'KEYBOARD', text: code })
  }

  /** Every word begins a name of the place, or a part of one. */
  function byWords(found: Matches, keys: readonly string[]): void {
    const perWord = keys.map((key) => {
      const matches: Matches = new Map()
      byKey(matches, names, key, 'WORD', namePoints)
      for (const place of codes.get(key.toUpperCase()) ?? []) keep(matches, place, { points: points.exact.NAME, rule: 'WORD', text: key.toUpperCase() })
      return matches
    })
    const [fewest, ...others] = perWord.toSorted((left, right) => left.size - right.size)
    for (const [place, match] of fewest ?? []) {
      const every = [match, ...others.flatMap((matches) => matches.get(place) ?? [])]
      if (every.length < keys.length) continue
      const average = every.reduce((sum, { points: worth }) => sum + worth, 0) / every.length
      keep(found, place, { points: points.allWords + points.completeness * (average / points.exact.NAME), rule: 'WORD', text: match.text })
    }
  }

  /** Two names written as one word: 오사카간사이. */
  function bySplit(found: Matches, text: string): void {
    const characters = Array.from(normalWidth(text).trim())
    for (let at = 2; at <= characters.length - 2; at++) {
      const [left, right] = [characters.slice(0, at), characters.slice(at)].map((part) => keyOf(wordsOf(part.join(''))))
      if (left && right && names.rows[names.beginningWith(left)[0]]?.key === left) byWords(found, [left, right])
    }
  }

  function byTypo(found: Matches, key: string): void {
    for (const { row, distance, isWhole } of similarKeys(names, key, toleranceOf(key))) {
      const near = names.rows[row]
      if (!near) continue
      const first = near.key[0] === key[0] ? 0 : points.wrongFirstLetter
      const part = near.sort === 'PART' ? points.exact.PART - points.exact.NAME : 0
      const worth = (isWhole ? points.typo : points.typoInBeginning) + distance * points.perWrongLetter + first + part / 3
      keep(found, near.place, { points: worth, rule: 'TYPO', text: near.text })
    }
  }
}

const latin = /^[a-z0-9]+$/

/** Rows whose key is this or begins so. Without a rule it is what the row tells: exact, a beginning, or a word in the name. */
function byKey(found: Matches, table: KeyTable, key: string, rule: MatchRule | undefined, worth: Points): void {
  const [first, end] = table.beginningWith(key)
  for (let index = first; index < end; index++) {
    const row = table.rows[index]
    if (!row) continue
    const isWhole = row.key.length === key.length
    const told = row.sort === 'PART' ? 'WORD' : isWhole ? 'EXACT' : 'PREFIX'
    keep(found, row.place, { points: worth(row.sort, isWhole, key.length / row.key.length), rule: rule ?? told, text: row.text })
  }
}

const namePoints: Points = (sort, isWhole, completeness) => (isWhole ? points.exact[sort] : points.beginning[sort] + points.completeness * completeness)
const romanisedPoints: Points = (sort, isWhole, completeness) =>
  (isWhole ? points.romanised : points.romanisedBeginning + points.completeness * completeness) + points.exact[sort] - points.exact.NAME

function keep(found: Matches, place: number, match: Match): void {
  if (match.points > (found.get(place)?.points ?? 0)) found.set(place, match)
}
