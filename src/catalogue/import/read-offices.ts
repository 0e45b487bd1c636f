import { createHash } from 'node:crypto'
import { isOnTheMap } from '#domain/branch-match.ts'
import type { Office } from '#domain/office.ts'
import type { Position } from '#domain/place.ts'
import { type Column, columnNames, findColumns, type FoundColumns } from './columns.ts'
import { type Table, TableError, type TableRow } from './read-table.ts'

export type ReadOffices = {
  readonly offices: readonly Office[]
  /** `row 17, column lat: "91.2" is no latitude`. */
  readonly problems: readonly string[]
  /** `duplicates` say what an earlier row said already and are left out; read = imported + refused + duplicates. */
  readonly counts: { readonly read: number; readonly imported: number; readonly refused: number; readonly duplicates: number }
}

/** Reads every row and collects every problem. Throws TableError when the header has no column for a name. `country` is for rows that name none. */
export function readOffices(table: Table, country: string): ReadOffices {
  const columns = findColumns(table.header)
  if (!columns.name && !columns.company) {
    throw new TableError(`no column for the name: it may be called ${[...columnNames.name, ...columnNames.company].join(', ')}; the file has ${table.header.join(', ')}`)
  }
  const offices = new Map<string, { readonly office: Office; readonly row: number }>()
  const problems: string[] = []
  let [refused, duplicates] = [0, 0]
  for (const row of table.rows) {
    const read = readRow(row, { columns, width: table.header.length, country })
    const earlier = read.office && offices.get(read.office.id)
    if (!read.office) {
      refused += 1
      problems.push(...read.problems)
    } else if (!earlier) {
      offices.set(read.office.id, { office: read.office, row: row.number })
    } else if (JSON.stringify(earlier.office) === JSON.stringify(read.office)) {
      duplicates += 1
    } else {
      refused += 1
      problems.push(`row ${row.number}, column ${columns.id?.heading ?? 'name'}: "${read.office.id}" is another branch in row ${earlier.row}`)
    }
  }
  const counts = { read: table.rows.length, imported: offices.size, refused, duplicates }
  return { offices: [...offices.values()].map(({ office }) => office), problems, counts }
}

type RowContext = { readonly columns: FoundColumns; readonly width: number; readonly country: string }
type ReadRow = { readonly office: Office | undefined; readonly problems: readonly string[] }

const longest = 300

function readRow({ number, cells }: TableRow, { columns, width, country }: RowContext): ReadRow {
  const problems: string[] = []
  const cell = (column: Column): string | undefined => {
    const found = columns[column]
    const text = found === undefined ? '' : (cells[found.index] ?? '')
    return text === '' ? undefined : text
  }
  const refuse = (column: Column, problem: string): undefined => {
    problems.push(`row ${number}, column ${columns[column]?.heading ?? column}: ${problem}`)
  }
  const checked = (column: Column, isGood: (text: string) => boolean, what: string): string | undefined => {
    const text = cell(column)
    return text === undefined || isGood(text) ? text : refuse(column, `"${text.slice(0, 40)}" is no ${what}`)
  }
  if (cells.length !== width) return { office: undefined, problems: [`row ${number}: ${cells.length} cells, the header has ${width}`] }

  const name = nameOf(cell('name'), cell('company'))
  if (name === undefined) refuse(columns.name ? 'name' : 'company', 'is empty')
  for (const column of ['id', 'name', 'company', 'address'] as const) checked(column, (text) => text.length <= longest, `text of ${longest} characters or fewer`)
  const office = {
    name: name ?? '',
    company: cell('company'),
    address: cell('address') ?? cell('lot'),
    telephone: checked('telephone', (text) => /\d{3}/.test(text) && /^[\d\s+()./,;~*#-]+(?:(?:ext|내선)[\d\s.]+)?$/i.test(text), 'telephone number'),
    position: readPosition(cell, checked, refuse),
    airport: checked('iata', (text) => /^[a-z]{3}$/i.test(text), 'IATA code (three letters)')?.toUpperCase(),
    country: checked('country', (text) => /^[a-z]{2}$/i.test(text), 'country code (ISO 3166, two letters)')?.toUpperCase() ?? country,
  }
  return { office: problems.length > 0 ? undefined : { id: cell('id') ?? idOf(office), ...office }, problems }
}

type Checked = (column: Column, isGood: (text: string) => boolean, what: string) => string | undefined

function readPosition(cell: (column: Column) => string | undefined, checked: Checked, refuse: (column: Column, problem: string) => undefined): Position | undefined {
  const [lat, lon] = [cell('lat'), cell('lon')]
  if (lat === undefined && lon === undefined) return undefined
  if (lat === undefined || lon === undefined) return refuse(lat === undefined ? 'lat' : 'lon', 'is empty, and the other coordinate is not')
  const latitude = checked('lat', (text) => isDegrees(text, 90), isDegrees(lat, 180) && isDegrees(lon, 90) ? 'latitude (are latitude and longitude exchanged?)' : 'latitude')
  const longitude = checked('lon', (text) => isDegrees(text, 180), 'longitude')
  if (latitude === undefined || longitude === undefined) return undefined
  const position = { latitude: Number(latitude), longitude: Number(longitude) }
  return isOnTheMap(position) ? position : refuse('lat', `"${lat}" and "${lon}" are a point in the sea: leave both empty when they are not known`)
}

const isDegrees = (text: string, limit: number): boolean => /^[+-]?\d{1,3}(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= limit

/** `제주공항점` of `무지개렌트카` is `무지개렌트카 제주공항점`; a name that has the company in it already stays. */
function nameOf(name: string | undefined, company: string | undefined): string | undefined {
  if (name === undefined || company === undefined) return name ?? company
  if (company.includes(name)) return company
  return name.includes(company) ? name : `${company} ${name}`
}

/** For lists without ids: the same name at the same address is the same branch, also in next month's file. */
const idOf = ({ name, address }: Pick<Office, 'name' | 'address'>): string => createHash('sha256').update(`${name}\n${address ?? ''}`).digest('hex').slice(0, 12)
