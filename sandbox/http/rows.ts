import type { Fault } from './faults.ts'

/** One item of a list on the wire. */
export type Row = Readonly<Record<string, unknown>>

/** Plays the faults that concern the items of an answer. */
export function sufferRows(rows: readonly Row[], faults: ReadonlySet<Fault>): readonly Row[] {
  if (faults.has('empty')) return []
  let suffered = rows
  if (faults.has('badItem')) suffered = spoilOne(suffered, withoutValues)
  if (faults.has('wrongType')) suffered = spoilOne(suffered, withSwappedTypes)
  if (faults.has('duplicates')) suffered = suffered.flatMap((row) => [row, row, row])
  return suffered
}

const spoilOne = (rows: readonly Row[], spoil: (value: unknown) => unknown): readonly Row[] =>
  rows.map((row, index) =>
    index === Math.floor(rows.length / 2) ? Object.fromEntries(Object.entries(row).map(([name, value]) => [name, spoil(value)])) : row,
  )

const withoutValues = (value: unknown): unknown => (typeof value === 'string' ? value : null)

const withSwappedTypes = (value: unknown): unknown => {
  if (typeof value === 'number') return { value }
  return typeof value === 'object' ? 0 : value
}

/** Stands in a row for a number too long for JavaScript; on the wire it is bare digits. */
export const bareNumber = (digits: string): string => `#${digits}`

const TEXTS = new WeakMap<Row, string>()

/** The JSON text of a row, written once: the same rows are sold again and again. */
export function textOf(row: Row): string {
  const known = TEXTS.get(row)
  if (known !== undefined) return known
  const text = JSON.stringify(row).replaceAll(/"#(\d{18})"/g, '$1')
  TEXTS.set(row, text)
  return text
}

export const listText = (rows: readonly Row[]): string => `[${rows.map(textOf).join(',')}]`
