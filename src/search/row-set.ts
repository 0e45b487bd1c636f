import type { Amounts, Codes, Row } from './columns.ts'

/** Some of the rows of a list, one bit for each row: sets of 20,000 rows are put together in a few hundred steps. */
export type RowSet = Int32Array

const rowsOfWord = 32

export const noRows = (length: number): RowSet => new Int32Array(Math.ceil(length / rowsOfWord))

/** Those whose code is chosen (1 by its code, else 0). Written out for each kind of column: to call a function for every row costs five times as much. */
export function rowsOfCodes(codes: Codes, isChosen: Uint8Array): RowSet {
  const set = noRows(codes.length)
  for (let index = 0, row = 0; index < set.length; index += 1) {
    let word = 0
    for (const end = endOfWord(index, codes.length); row < end; row += 1) word |= (isChosen[codes[row] ?? 0] ?? 0) << (row & 31)
    set[index] = word
  }
  return set
}

/** Those whose amount is not told, or lies outside. */
export function rowsOutside(amounts: Amounts, minimum: number, maximum: number): RowSet {
  const set = noRows(amounts.length)
  for (let index = 0, row = 0; index < set.length; index += 1) {
    let word = 0
    for (const end = endOfWord(index, amounts.length); row < end; row += 1) {
      const amount = amounts[row] ?? Number.NaN
      word |= (amount >= minimum && amount <= maximum ? 0 : 1) << (row & 31)
    }
    set[index] = word
  }
  return set
}

const endOfWord = (index: number, length: number): Row => Math.min(length, (index + 1) * rowsOfWord)

export const hasRow = (set: RowSet, row: Row): boolean => (((set[row >> 5] ?? 0) >>> (row & 31)) & 1) === 1

/** All rows of a list of this length that are not in the set. */
export function othersThan(set: RowSet, length: number): RowSet {
  const others = set.map((word) => ~word)
  const rest = length % rowsOfWord
  // The last word has bits for rows that the list does not have.
  if (rest > 0) others[others.length - 1] = (others.at(-1) ?? 0) & ((1 << rest) - 1)
  return others
}

export const together = (first: RowSet, ...others: readonly RowSet[]): RowSet =>
  others.reduce((union, set) => union.map((word, index) => word | (set[index] ?? 0)), first)

export function sizeOf(set: RowSet): number {
  let size = 0
  for (let index = 0; index < set.length; index += 1) size += bitsIn(set[index] ?? 0)
  return size
}

/** Adds neighbouring bits, pairs, fours; the product sums the four bytes in the highest. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

/** Rising. */
export function rowsIn(set: RowSet): Uint32Array {
  const rows = new Uint32Array(sizeOf(set))
  let count = 0
  for (let index = 0; index < set.length; index += 1) {
    // Takes the lowest bit away until none is left.
    for (let word = set[index] ?? 0; word !== 0; word &= word - 1) {
      rows[count] = index * rowsOfWord + 31 - Math.clz32(word & -word)
      count += 1
    }
  }
  return rows
}
