import { placeKinds, type PlaceKind } from '#domain/place.ts'

/** A place as the catalogue's file has it; `build/` makes the file, `places.ts` reads it. */
export type PlaceRecord = {
  /** `airport:CJU`: the kind, and the IATA code or a slug. */
  readonly id: string
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly zone: string
  /** How likely a traveller means it, 0 to 1: see `build/importance.ts`. */
  readonly importance: number
  /** Of the places shown before anything is typed: its rank, 1 the first. */
  readonly popularity: number | undefined
  /** Id of the city that an airport or a station serves. */
  readonly serves: string | undefined
  /** Codes by which it is known beside its own: a city's metropolitan area code, `SEL`. */
  readonly codes: readonly string[]
  readonly names: RecordNames
  /** What else it is called, in any language. */
  readonly aliases: readonly string[]
}

/** English is always known; the others where somebody told us. */
export type RecordNames = { readonly EN: string; readonly KO: string | undefined; readonly JA: string | undefined; readonly ZH: string | undefined }

export const columns = [
  'id', 'country', 'latitude', 'longitude', 'zone', 'importance', 'popularity', 'serves', 'codes', 'en', 'ko', 'ja', 'zh', 'aliases',
] as const

export const writePlaces = (records: readonly PlaceRecord[]): string => `${[columns.join('\t'), ...records.map(lineOf)].join('\n')}\n`

function lineOf({ id, country, latitude, longitude, zone, importance, popularity, serves, codes, names, aliases }: PlaceRecord): string {
  const cells = [
    id, country, latitude, longitude, zone, importance, popularity ?? '', serves ?? '', codes.join(';'),
    names.EN, names.KO ?? '', names.JA ?? '', names.ZH ?? '', aliases.join(';'),
  ]
  if (cells.some((cell) => /[\t\n]/.test(String(cell)))) throw new TypeError(`${id}: a cell holds a tab or a line break`)
  return cells.join('\t')
}

/** Throws on a file of other columns: it was made by another version of the build. */
export function readPlaces(text: string): readonly PlaceRecord[] {
  const [head, ...lines] = text.trimEnd().split('\n')
  if (head !== columns.join('\t')) throw new TypeError(`the file of places has the columns ${head}; npm run build:places makes it anew`)
  return lines.map(recordOf)
}

function recordOf(line: string): PlaceRecord {
  const [
    id = '', country = '', latitude, longitude, zone = '', importance, popularity, serves, codes, en = '', ko, ja, zh, aliases,
  ] = line.split('\t')
  return {
    id, country, latitude: Number(latitude), longitude: Number(longitude), zone, importance: Number(importance),
    popularity: popularity ? Number(popularity) : undefined,
    serves: serves || undefined,
    codes: listOf(codes),
    names: { EN: en, KO: ko || undefined, JA: ja || undefined, ZH: zh || undefined },
    aliases: listOf(aliases),
  }
}

const listOf = (cell: string | undefined): readonly string[] => (cell ? cell.split(';') : [])

/** Throws when an id begins with no kind of place. */
export function kindOf(id: string): PlaceKind {
  const prefix = id.slice(0, id.indexOf(':'))
  const kind = placeKinds.find((known) => known.toLowerCase() === prefix)
  if (!kind) throw new TypeError(`${id}: no kind of place is called "${prefix}"`)
  return kind
}
