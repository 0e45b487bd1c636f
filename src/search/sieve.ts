import type { Codes, Column, Row } from './columns.ts'
import type { FilterField, Judges } from './filter.ts'
import type { Snapshot } from './snapshot.ts'

/** What the judges say of each row of a snapshot. */
export type Sieve = {
  /** How many rows pass. */
  readonly left: number
  /**
   * By row. 0: it passes. Each field that refuses it adds `refusedOnce` and its own number, so that up to twice `refusedOnce` the sum names the one
   * field that refuses. Added for every row alike, because a branch that goes either way at random costs more than the addition.
   */
  readonly refusals: Uint16Array
  /** What stands in `refusals` where only this field refuses; undefined for a field that is not set. */
  readonly markOf: (field: FilterField) => number | undefined
}

/** More than the numbers of all fields together. */
const refusedOnce = 512

export function sift(snapshot: Snapshot, judges: Judges): Sieve {
  const refusals = new Uint16Array(snapshot.offers.length)
  const marks = new Map([...judges.keys()].map((field, number) => [field, refusedOnce + number]))
  for (const [field, judge] of judges) {
    const mark = marks.get(field) ?? refusedOnce
    const { column: { codes }, agrees } = judge(snapshot)
    for (let row = 0; row < codes.length; row += 1) refusals[row] = (refusals[row] ?? 0) + mark * (1 - (agrees[codes[row] ?? 0] ?? 0))
  }
  let left = 0
  for (let row = 0; row < refusals.length; row += 1) left += refusals[row] === 0 ? 1 : 0
  return { left, refusals, markOf: (field) => marks.get(field) }
}

/** How often each code of a column is there among the rows that pass, and those that only the ignored fields refuse. */
export type CountCodes = (column: Pick<Column<unknown>, 'codes' | 'counts'>, ignored: readonly FilterField[]) => Uint32Array

export function countCodesIn({ left, refusals, markOf }: Sieve): CountCodes {
  const rows = partedRows(left, refusals)
  const isMoreThanHalf = left > refusals.length / 2
  const counted = isMoreThanHalf ? rows.subarray(left) : rows.subarray(0, left)
  return ({ codes, counts: whole }, ignored) => {
    // What passes is all without the rest: the shorter of both is counted.
    const counts = isMoreThanHalf ? whole.slice() : new Uint32Array(whole.length)
    const step = isMoreThanHalf ? -1 : 1
    for (let index = 0; index < counted.length; index += 1) {
      const code = codes[counted[index] ?? 0] ?? 0
      counts[code] = (counts[code] ?? 0) + step
    }
    for (const field of ignored) addRefusedBy(markOf(field), codes, counts)
    return counts
  }

  function addRefusedBy(mark: number | undefined, codes: Codes, counts: Uint32Array): void {
    if (mark === undefined) return
    for (let row = 0; row < refusals.length; row += 1) {
      if (refusals[row] !== mark) continue
      const code = codes[row] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
}

/** Those that pass, then the rest. */
function partedRows(left: number, refusals: Uint16Array): Uint32Array {
  const rows = new Uint32Array(refusals.length)
  let nextLeft = 0
  let nextRefused = left
  for (let row: Row = 0; row < refusals.length; row += 1) rows[refusals[row] === 0 ? nextLeft++ : nextRefused++] = row
  return rows
}
