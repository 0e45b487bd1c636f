import type { Row } from '../scenario.ts'

/** Rows that stand together and have the same columns are one table: a cell that is empty for good tells nothing. */
export function tablesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const tables: Row[][] = []
  for (const row of rows) {
    const latest = tables.at(-1)
    if (latest?.[0] && columnsOf(latest[0]) === columnsOf(row)) latest.push(row)
    else tables.push([row])
  }
  return tables
}

const columnsOf = (row: Row): string => Object.keys(row).join('\n')
