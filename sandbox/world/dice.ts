/** Chance without randomness: the same seed and the same words always give the same number. */
export type Words = readonly (string | number)[]

export type Dice = {
  /** A number from 0 up to, but not including, 1. */
  readonly roll: (...words: Words) => number
  /** True in `share` of all cases (0..1). */
  readonly chance: (share: number, ...words: Words) => boolean
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number, ...words: Words) => number
  readonly pick: <T>(list: readonly T[], ...words: Words) => T
  /** 16 hexadecimal characters. */
  readonly token: (...words: Words) => string
  /** A decimal number of 18 digits, too long for a JavaScript number. */
  readonly longNumber: (...words: Words) => string
}

export function createDice(seed: number): Dice {
  const start = scramble(0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1))
  const other = scramble(start ^ 0x5bd1e995)
  const roll = (...words: Words) => hash(start, words) / 0x1_0000_0000
  return {
    roll,
    chance: (share, ...words) => hash(start, words) / 0x1_0000_0000 < share,
    between: (low, high, ...words) => low + Math.floor(roll(...words) * (high - low + 1)),
    pick: (list, ...words) => pick(list, hash(start, words)),
    token: (...words) => hex(hash(start, words)) + hex(hash(other, words)),
    longNumber: (...words) => String(100_000_000 + (hash(start, words) % 900_000_000)) + String(hash(other, words) % 1_000_000_000).padStart(9, '0'),
  }
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('sandbox dice: nothing to pick from')
  return found
}

const hex = (value: number) => value.toString(16).padStart(8, '0')

function hash(start: number, words: Words): number {
  let state = start
  for (const word of words) {
    const text = typeof word === 'string' ? word : String(word)
    for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
    state = Math.imul(state ^ 0x1f, 0x01000193)
  }
  return scramble(state)
}

// The last step of murmur3: without it, similar words give similar numbers.
function scramble(value: number): number {
  let state = value
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}
