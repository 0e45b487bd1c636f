import { distanceKm } from '#domain/place.ts'
import type { PlaceRecord } from '../place-file.ts'
import type { GeoName } from './geonames.ts'
import { cityImportance } from './importance.ts'
import { namesFrom, simplified } from './names.ts'
import { plain, slugOf } from './slug.ts'
import { listIn, orUndefined, readTable } from './typed-table.ts'

/** A town of this many is kept in any country; where our travellers drive to smaller ones, of fewer. */
const smallestTown = 50_000
const smallestTownOf: Readonly<Record<string, number>> = { JP: 15_000 }
/** GeoNames' names of Korean towns mix three romanisations, so these are typed. */
const typedCountry = 'KR'
/** A town and an area of one name within so many kilometres are one place. */
const sameTownKm = 15

const typedColumns = ['country', 'plainName', 'ko', 'ja', 'zh', 'en', 'code', 'aliases'] as const
const koreanColumns = ['slug', 'latitude', 'longitude', 'thousands', 'ko', 'en', 'ja', 'zh', 'aliases'] as const

/** Every city of the catalogue, the most important first. `areas` are typed places that a town may not double. */
export function readCities(geoNames: readonly GeoName[], areas: readonly PlaceRecord[]): readonly PlaceRecord[] {
  const typed = typedCities(geoNames)
  const kept = geoNames.filter((town) => town.country !== typedCountry && (typed.has(town.id) || isLarge(town)))
  const towns = kept.toSorted((left, right) => Number(typed.has(right.id)) - Number(typed.has(left.id)) || right.population - left.population)
  const korean = koreanCities()
  const cities = towns.map((town) => cityOf(town, typed.get(town.id))).filter((city) => !areas.some((area) => isSame(city, area)))
  const named = withIds(cities, new Set(korean.map(({ id }) => id)))
  return [...korean, ...named].toSorted(mostImportantFirst)
}

const isLarge = ({ country, population, feature }: GeoName): boolean =>
  population >= (smallestTownOf[country] ?? smallestTown) || feature === 'PPLC'

const mostImportantFirst = (left: PlaceRecord, right: PlaceRecord): number =>
  right.importance - left.importance || (left.id < right.id ? -1 : 1)

const isSame = (city: PlaceRecord, area: PlaceRecord): boolean =>
  city.country === area.country && plain(city.names.EN) === plain(area.names.EN) && distanceKm(city, area) <= sameTownKm

type TypedCity = ReturnType<typeof readTable<(typeof typedColumns)[number]>>[number]

/** By GeoNames id: of towns of one name, the most populous. Throws when a row names no town. */
function typedCities(geoNames: readonly GeoName[]): ReadonlyMap<number, TypedCity> {
  const byName = new Map<string, GeoName>()
  for (const town of geoNames) {
    const key = `${town.country} ${town.ascii}`
    if (town.population >= (byName.get(key)?.population ?? 0)) byName.set(key, town)
  }
  const rows = readTable('cities', typedColumns).map((row) => ({ row, town: byName.get(`${row.country} ${row.plainName}`) }))
  const unknown = rows.flatMap(({ row, town }) => (town ? [] : [`${row.country} ${row.plainName}`]))
  if (unknown.length > 0) throw new TypeError(`cities.psv: GeoNames has no ${unknown.join(', ')}`)
  return new Map(rows.flatMap(({ row, town }) => (town ? [[town.id, row] as const] : [])))
}

function cityOf(town: GeoName, typed: TypedCity | undefined): PlaceRecord {
  const found = namesFrom(town.alternates, town.country)
  const english = typed?.en || town.name.replace(/-(?:shi|si)$/, '')
  const names = {
    EN: english, KO: typed?.ko || found.ko, JA: typed?.ja || found.ja, ZH: typed?.zh || (found.zh && simplified(found.zh)),
  }
  const otherNames = [...listIn(typed?.aliases ?? ''), ...found.others, town.name]
  const known = new Set<string | undefined>(Object.values(names))
  return {
    id: `city:${slugOf(english) || town.id}`,
    country: town.country, latitude: rounded(town.latitude), longitude: rounded(town.longitude), zone: town.zone,
    importance: cityImportance({ ...town, isTyped: typed !== undefined }),
    popularity: undefined, serves: undefined,
    codes: listIn(typed?.code ?? ''),
    names,
    aliases: [...new Set(otherNames)].filter((name) => !known.has(name)),
  }
}

function koreanCities(): readonly PlaceRecord[] {
  return readTable('korean-cities', koreanColumns).map((row) => {
    const population = Number(row.thousands) * 1_000
    return {
      id: `city:${row.slug}`, country: typedCountry, latitude: Number(row.latitude), longitude: Number(row.longitude), zone: 'Asia/Seoul',
      importance: cityImportance({ population, country: typedCountry, feature: row.slug === 'seoul' ? 'PPLC' : 'PPL', isTyped: true }),
      popularity: undefined, serves: undefined,
      codes: row.slug === 'seoul' ? ['SEL'] : [],
      names: { EN: row.en, KO: orUndefined(row.ko), JA: orUndefined(row.ja), ZH: orUndefined(row.zh) },
      aliases: listIn(row.aliases),
    }
  })
}

/** The first of a name has the plain id, the next its country's, the others a number. */
function withIds(cities: readonly PlaceRecord[], taken: ReadonlySet<string>): readonly PlaceRecord[] {
  const ids = new Set(taken)
  return cities.map((city) => {
    const country = `${city.id}-${city.country.toLowerCase()}`
    const candidates = [city.id, country, ...Array.from({ length: 99 }, (_, index) => `${country}-${index + 2}`)]
    const id = candidates.find((candidate) => !ids.has(candidate))
    if (id === undefined) throw new TypeError(`${city.id}: a hundred towns of one name`)
    ids.add(id)
    return { ...city, id }
  })
}

export const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000
