import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** One of the tables that were typed by hand: cells between `|`, `#` begins a comment. Throws on a row of too many cells. */
export function readTable<Column extends string>(name: string, columns: readonly Column[]): readonly Readonly<Record<Column, string>>[] {
  const lines = readFileSync(join(import.meta.dirname, 'tables', `${name}.psv`), 'utf8').split('\n')
  const row = z.record(z.enum(columns), z.string())
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const cells = line.split('|')
    if (cells.length > columns.length) throw new TypeError(`${name}.psv: ${line}: more than ${columns.length} cells`)
    return row.parse(Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])))
  })
}

export const listIn = (cell: string): readonly string[] => cell.split(';').map((text) => text.trim()).filter((text) => text !== '')
export const orUndefined = (cell: string): string | undefined => cell.trim() || undefined
