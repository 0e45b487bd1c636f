import { firstAtLeast, type KeyTable, longestKey } from './key-table.ts'

export type Similar = {
  readonly row: number
  /** Letters to change, add, leave out or swap with their neighbour; a letter that sounds alike counts half. */
  readonly distance: number
  /** Whether the whole key is similar, not only its beginning. */
  readonly isWhole: boolean
}

const hangulLetter = /[ㄱ-ㅣ]/
const latinLetter = /[a-z]/

/** Of fewer letters, one of them wrong, half of all names have a similar beginning. */
const shortestBeginning = 5

/** How many letters may be wrong: a Korean syllable has two to four of them, a Chinese or Japanese character stands for a syllable or a word. */
export function toleranceOf(key: string): number {
  const [one, two] = hangulLetter.test(key) ? [4, 9] : latinLetter.test(key) ? [4, 8] : [3, 7]
  return key.length >= two ? 2 : key.length >= one ? 1 : 0
}

/** Korean letters that writers of foreign names take for each other. */
const groups = ['ㄱㅋㄲ', 'ㄷㅌㄸ', 'ㅂㅍㅃ', 'ㅈㅊㅉ', 'ㅅㅆ', 'ㅐㅔ']
const groupOf: ReadonlyMap<number, number> = new Map(groups.flatMap((group, index) => Array.from(group, (letter) => [letter.charCodeAt(0), index] as const)))

function costOfChange(letter: number, other: number): number {
  if (letter === other) return 0
  if (letter < firstHangulLetter) return wrongLetter
  const group = groupOf.get(letter)
  return group !== undefined && group === groupOf.get(other) ? 1 : wrongLetter
}
const firstHangulLetter = 0x3131
/** Distances are counted in halves. */
const wrongLetter = 2

/**
 * Every row whose key, or the beginning of it, is within `wrongLetters` letters of `text` (Damerau and Levenshtein's distance without overlaps).
 * Goes through the ordered keys once and computes only what a key does not share with the one before, as in a tree of letters: a branch that has
 * gone too far is passed over.
 */
export function similarKeys({ keys, shared }: KeyTable, text: string, wrongLetters: number): readonly Similar[] {
  if (text.length > longestKey) return [] // And no distance outgrows its byte.
  const tolerance = wrongLetters * wrongLetter
  const width = text.length + 1
  const deepest = Math.min(longestKey, text.length + wrongLetters + 1)
  // distances[depth * width + column]: from the first `depth` letters of the key to the first `column` letters of the text.
  const distances = new Uint8Array((deepest + 1) * width)
  for (let column = 0; column < width; column++) distances[column] = column * wrongLetter
  const nearest = new Uint8Array(deepest + 1).fill(tolerance + 1)
  const beginningTolerance = text.length < shortestBeginning ? -1 : tolerance
  const found: Similar[] = []
  let known = 0
  let tooFarFrom = longestKey + 1
  const [first, end] = rangeOfScript(keys, text)
  for (let row = first; row < end; row++) {
    const common = row === first ? 0 : (shared[row] ?? 0)
    // A branch that has gone too far: only its beginning can be similar, and that was computed.
    if (common >= tooFarFrom) {
      const beginning = nearest[tooFarFrom] ?? tolerance + 1
      if (beginning <= beginningTolerance) found.push({ row, distance: beginning / wrongLetter, isWhole: false })
      continue
    }
    tooFarFrom = longestKey + 1
    known = Math.min(known, common)
    const key = keys[row] ?? ''
    const last = Math.min(key.length, deepest)
    while (known < last && tooFarFrom > longestKey) {
      known += 1
      const least = fillRow(distances, known, key, text)
      nearest[known] = Math.min(nearest[known - 1] ?? 0, distances[known * width + text.length] ?? 0)
      if (least > tolerance) tooFarFrom = known
    }
    const whole = known === key.length ? (distances[known * width + text.length] ?? 0) : tolerance + 1
    const near = nearest[known] ?? tolerance + 1
    const beginning = near <= beginningTolerance ? near : tolerance + 1
    if (Math.min(whole, beginning) <= tolerance) found.push({ row, distance: Math.min(whole, beginning) / wrongLetter, isWhole: whole <= beginning })
  }
  return found
}

/** Keys of one script stand together, and a text is similar to none of another. */
const scripts = ['', '\u3041', '\u3131', '\u3190', '\uAC00', '\uFFFF']

function rangeOfScript(keys: readonly string[], text: string): readonly [first: number, end: number] {
  const script = scripts.findLastIndex((first) => first <= text)
  return [firstAtLeast(keys, scripts[script] ?? ''), firstAtLeast(keys, scripts[script + 1] ?? '\uFFFF')]
}

/** One more letter of the key; gives the least of the row, below which no longer key can come. */
function fillRow(distances: Uint8Array, depth: number, key: string, text: string): number {
  const width = text.length + 1
  const at = depth * width
  const before = at - width
  const letter = key.charCodeAt(depth - 1)
  distances[at] = depth * wrongLetter
  let least = depth * wrongLetter
  for (let column = 1; column < width; column++) {
    const changed = (distances[before + column - 1] ?? 0) + costOfChange(letter, text.charCodeAt(column - 1))
    let distance = Math.min(changed, (distances[before + column] ?? 0) + wrongLetter, (distances[at + column - 1] ?? 0) + wrongLetter)
    const isSwapped = depth > 1 && column > 1 && letter === text.charCodeAt(column - 2) && key.charCodeAt(depth - 2) === text.charCodeAt(column - 1)
    if (isSwapped) distance = Math.min(distance, (distances[before - width + column - 2] ?? 0) + wrongLetter)
    distances[at + column] = distance
    if (distance < least) least = distance
  }
  return least
}
