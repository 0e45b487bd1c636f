import { listOf } from './model-row.ts'
import type { Lexicon, Meaning } from './lexicon.ts'
import { type Script, scriptOf, type Segment } from './spelling.ts'
import { classOfWords } from './words-of-class.ts'

/** A part of a segment: a known key, or one word that nobody knows. */
export type Piece = {
  readonly key: string
  readonly meaning: Meaning | undefined
  readonly segment: Segment
  readonly from: number
  readonly to: number
}

/** A name may stand inside a longer word when the whole of that word is known; never a part shorter than this. */
const shortestPart: Readonly<Record<Script, number>> = { LATIN: 4, DIGIT: Infinity, HANGUL: 2, KANA: 2, HAN: 1 }
/** Endings of one letter that are told from a part of a word by what stands before them. */
const endings: ReadonlySet<string> = new Set(listOf(classOfWords))

/** An unknown word costs more than any number of known ones; of these, fewer and so longer ones win. */
const unknownCost = 100
const knownCost = 1

const wordEnd = (segment: Segment, from: number) => segment.isBorder.indexOf(true, from + 1)
const wordStart = (segment: Segment, within: number) => segment.isBorder.lastIndexOf(true, within)

function mayStand(segment: Segment, from: number, to: number): boolean {
  const { text, isBorder } = segment
  if (isBorder[to] && endings.has(text.slice(from, to))) return true
  const isLongEnough = (length: number, at: number) => length >= shortestPart[scriptOf(text.charAt(at)) ?? 'DIGIT']
  if (!isBorder[from] && !isLongEnough(Math.min(to, wordEnd(segment, from)) - from, from)) return false
  return isBorder[to] === true || isLongEnough(to - Math.max(from, wordStart(segment, to)), to - 1)
}

type Step = { readonly cost: number; readonly from: number; readonly meaning: Meaning | undefined }

/** Explains a whole segment by the fewest known keys; what cannot be explained stays a word without a meaning. */
export function cover(segment: Segment, lexicon: Lexicon): readonly Piece[] {
  const { text, isBorder } = segment
  const steps: (Step | undefined)[] = []
  const offer = (to: number, step: Step) => {
    const best = steps[to]
    if (!best || step.cost < best.cost) steps[to] = step
  }
  for (let from = 0; from < text.length; from++) {
    const cost = from === 0 ? 0 : steps[from]?.cost
    if (cost === undefined) continue
    for (const meaning of lexicon.startingAt(text, from)) {
      const to = from + meaning.key.length
      if (mayStand(segment, from, to)) offer(to, { cost: cost + knownCost, from, meaning })
    }
    if (isBorder[from]) offer(wordEnd(segment, from), { cost: cost + unknownCost, from, meaning: undefined })
  }
  return trace(segment, steps)
}

function trace(segment: Segment, steps: readonly (Step | undefined)[]): readonly Piece[] {
  const pieces: Piece[] = []
  let to = segment.text.length
  while (to > 0) {
    const step = steps[to]
    if (!step) throw new TypeError(`"${segment.text}" has a stretch that is no word`)
    pieces.unshift({ key: segment.text.slice(step.from, to), meaning: step.meaning, segment, from: step.from, to })
    to = step.from
  }
  return pieces
}
