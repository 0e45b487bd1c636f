import type { Codes, Column } from './columns.ts'
import type { FilterField, Judges } from './filter.ts'
import { noRows, othersThan, type RowSet, rowsIn, sizeOf } from './row-set.ts'
import type { Snapshot } from './snapshot.ts'

/** What a filter leaves of a snapshot. */
export type Sieve = {
  readonly left: RowSet
  /** How many those are. */
  readonly size: number
  readonly refused: RowSet
  /** The rows that all fields but this one let pass; undefined where there are none. */
  readonly refusedOnlyBy: (field: FilterField) => RowSet | undefined
}

export function sift(snapshot: Snapshot, judges: Judges): Sieve {
  const { length } = snapshot.offers
  const refused = noRows(length)
  const refusedTwice = noRows(length)
  const refusedBy = new Map<FilterField, RowSet>()
  for (const [field, judge] of judges) {
    const refusals = judge(snapshot)
    if (!refusals) continue
    refusedBy.set(field, refusals)
    for (let index = 0; index < refused.length; index += 1) {
      const word = refusals[index] ?? 0
      refusedTwice[index] = (refusedTwice[index] ?? 0) | ((refused[index] ?? 0) & word)
      refused[index] = (refused[index] ?? 0) | word
    }
  }
  const left = othersThan(refused, length)
  const refusedOnlyBy = (field: FilterField) => refusedBy.get(field)?.map((word, index) => word & ~(refusedTwice[index] ?? 0))
  return { left, size: sizeOf(left), refused, refusedOnlyBy }
}

/** By code, how many rows have it of those that are left, and of those that only the ignored field refuses. */
export type CountCodes = (column: Pick<Column<unknown>, 'codes' | 'counts'>, ignored: FilterField) => Uint32Array

/** What is left is everything without the rest: the shorter of both is counted. */
export function countCodesIn({ left, size, refused, refusedOnlyBy }: Sieve): CountCodes {
  const isRestShorter = sizeOf(refused) < size
  const rows = rowsIn(isRestShorter ? refused : left)
  return ({ codes, counts: whole }, ignored) => {
    const counts = isRestShorter ? whole.slice() : new Uint32Array(whole.length)
    addUp(counts, codes, rows, isRestShorter ? -1 : 1)
    const ignoredRows = refusedOnlyBy(ignored)
    if (ignoredRows) addUp(counts, codes, rowsIn(ignoredRows), 1)
    return counts
  }
}

function addUp(counts: Uint32Array, codes: Codes, rows: Uint32Array, step: number): void {
  for (let index = 0; index < rows.length; index += 1) {
    const code = codes[rows[index] ?? 0] ?? 0
    counts[code] = (counts[code] ?? 0) + step
  }
}
