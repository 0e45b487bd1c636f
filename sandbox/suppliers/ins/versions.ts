import type { Row } from '../../http/rows.ts'

export type Version = 'v1' | 'v2'

export const VERSIONS: Readonly<Record<string, Version>> = { '/rtapi/ws.aspx': 'v1', '/rtapi/ws_v2.aspx': 'v2' }

const MONEY = /(입금가|면책금|보상한도|휴차보상료|보험료)$/

/** V1 writes every number as text; V2 bare, amounts of money with four decimals. `~` marks those until the quotes around them are gone. */
const writers: Readonly<Record<Version, (row: Row) => string>> = {
  v1: (row) => JSON.stringify(row, (_, value: unknown) => (typeof value === 'number' ? String(value) : value)),
  v2: (row) =>
    JSON.stringify(row, (name, value: unknown) => (typeof value === 'number' && MONEY.test(name) ? `~${value.toFixed(4)}` : value)).replaceAll(/"~(-?\d+\.\d{4})"/g, '$1'),
}

const TEXTS: Readonly<Record<Version, WeakMap<Row, string>>> = { v1: new WeakMap(), v2: new WeakMap() }

/** The JSON text of rows in one version; each row is written once, since the same rows are sold again and again. */
export const written = (rows: readonly Row[], version: Version): string => `[${rows.map((row) => rowText(row, version)).join(',')}]`

function rowText(row: Row, version: Version): string {
  const known = TEXTS[version].get(row)
  if (known !== undefined) return known
  const text = writers[version](row)
  TEXTS[version].set(row, text)
  return text
}
