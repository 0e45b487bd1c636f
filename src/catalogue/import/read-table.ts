import { CsvError, parse } from 'csv-parse/sync'
import { decodeCp949 } from './cp949.ts'

/** A file that cannot be read as a table at all. */
export class TableError extends Error {
  override readonly name = 'TableError'
}

/** Row 1 is the header, as a spreadsheet counts. */
export type TableRow = { readonly number: number; readonly cells: readonly string[] }
export type Table = { readonly header: readonly string[]; readonly rows: readonly TableRow[] }

/** `auto` takes a file that is no UTF-8 for CP949, which Korean spreadsheets write; EUC-KR is the older part of it. */
export const encodings = ['auto', 'utf-8', 'euc-kr', 'cp949'] as const
export type Encoding = (typeof encodings)[number]

/** Throws TableError. A byte-order mark is left out. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = (encoding === 'auto' || encoding === 'utf-8' ? decodeUtf8(bytes) : undefined) ?? (encoding === 'utf-8' ? undefined : decodeCp949(bytes))
  if (text !== undefined) return text
  const tried = encoding === 'auto' ? 'no utf-8 and no cp949' : `no ${encoding}`
  throw new TableError(`the file is ${tried} text: tell its --encoding (${encodings.slice(1).join(', ')})`)
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined // The bytes mean nothing in it.
  }
}

/** Separated by commas, semicolons or tabs, whichever the header has most of. Throws TableError. */
export function readTable(text: string): Table {
  const [header, ...rows] = parseCells(text).map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
  if (!header) throw new TableError('the file is empty')
  return { header: header.cells, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }
}

function parseCells(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, skip_empty_lines: false })
  } catch (cause) {
    if (cause instanceof CsvError) throw new TableError(`the file cannot be read as a table: ${cause.message}`, { cause })
    throw cause
  }
}

const delimiters = [',', ';', '\t'] as const

function delimiterOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => header.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
