import type { PlaceRecord } from '../place-file.ts'
import type { GeoName, Towns } from './geonames.ts'
import { listIn, orUndefined, readTable } from './typed-table.ts'

const stationColumns = ['slug', 'latitude', 'longitude', 'importance', 'ko', 'en', 'ja', 'zh', 'aliases'] as const
const placeColumns = ['slug', 'country', 'latitude', 'longitude', 'importance', 'ko', 'en', 'ja', 'zh', 'aliases'] as const

type Row = ReturnType<typeof readTable<(typeof placeColumns)[number]>>[number]

type TypedPlaces = Readonly<Record<'stations' | 'areas' | 'hotels', readonly PlaceRecord[]>>

/** Stations, areas and hotels are all typed by hand. A station's country is that of the town it lies in. */
export function readTypedPlaces(towns: Towns): TypedPlaces {
  const stations = readTable('stations', stationColumns).map((row) => ({ ...row, country: townAt(row, towns).country }))
  const recordsOf = (kind: string, rows: readonly Row[]) => rows.map((row) => recordOf(kind, row, towns))
  return {
    stations: recordsOf('station', stations),
    areas: recordsOf('area', readTable('areas', placeColumns)),
    hotels: recordsOf('hotel', readTable('hotels', placeColumns)),
  }
}

function recordOf(kind: string, row: Row, towns: Towns): PlaceRecord {
  const { country, zone } = townAt(row, towns)
  if (country !== row.country) throw new TypeError(`${kind}:${row.slug} lies in ${country}, not in ${row.country}`)
  return {
    id: `${kind}:${row.slug}`, country: row.country, latitude: Number(row.latitude), longitude: Number(row.longitude), zone,
    importance: Number(row.importance) / 100,
    popularity: undefined, serves: undefined, codes: [],
    names: { EN: row.en, KO: orUndefined(row.ko), JA: orUndefined(row.ja), ZH: orUndefined(row.zh) },
    aliases: listIn(row.aliases),
  }
}

function townAt({ latitude, longitude }: { readonly latitude: string; readonly longitude: string }, towns: Towns): GeoName {
  const town = towns.nearest({ latitude: Number(latitude), longitude: Number(longitude) })
  if (!town) throw new TypeError(`no town near ${latitude} ${longitude}`)
  return town
}
