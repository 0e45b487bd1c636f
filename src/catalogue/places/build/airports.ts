import packagedAirports from 'airport-data-js'
import { distanceKm, type Position } from '#domain/place.ts'
import { createGrid, type Grid, type Near } from '../grid.ts'
import type { PlaceRecord, RecordNames } from '../place-file.ts'
import { rounded } from './cities.ts'
import type { Towns } from './geonames.ts'
import { airportImportance, smallAirportImportance } from './importance.ts'
import { plain } from './slug.ts'
import { listIn, orUndefined, readTable } from './typed-table.ts'

const columns = ['iata', 'importance', 'ko', 'ja', 'zh', 'en', 'serves', 'aliases', 'position'] as const
type TypedAirport = ReturnType<typeof readTable<(typeof columns)[number]>>[number]
type Surroundings = { readonly towns: Towns; readonly around: Grid<PlaceRecord>; readonly cities: readonly PlaceRecord[] }
type PackagedAirport = Awaited<ReturnType<typeof packagedAirports.findAirports>>[number]

/** How far from a city an airport may lie that serves it: of one that is named after it, of any, and of one that we typed. */
const servedKm = { named: 80, any: 40, typed: 130 } as const

/** Airports with scheduled flights, and all that we typed. `cities` are the most important first. */
export async function readAirports(towns: Towns, cities: readonly PlaceRecord[]): Promise<readonly PlaceRecord[]> {
  const typed = new Map(readTable('airports', columns).map((row) => [row.iata, row]))
  const packaged = (await packagedAirports.findAirports({})).filter((airport) => typed.has(airport.iata) || isServed(airport))
  const missing = [...typed.keys()].filter((iata) => !packaged.some((airport) => airport.iata === iata))
  if (missing.length > 0) throw new TypeError(`airports.psv: the package has no ${missing.join(', ')}`)
  const around = createGrid(cities, (city) => city)
  return packaged.map((airport) => airportOf(airport, typed.get(airport.iata), { towns, around, cities }))
}

/** The package's flag is set for airfields too: airlines fly where somebody keeps an article or a site about the airport. */
const isServed = ({ iata, scheduled_service: flag, wikipedia, website }: PackagedAirport): boolean =>
  /^[A-Z]{3}$/.test(iata) && String(flag) === 'TRUE' && Boolean(wikipedia || website)

function airportOf(airport: PackagedAirport, typed: TypedAirport | undefined, { towns, around, cities }: Surroundings): PlaceRecord {
  const [latitude = airport.latitude, longitude = airport.longitude] = typed?.position ? typed.position.split(',') : []
  const position = { latitude: rounded(Number(latitude)), longitude: rounded(Number(longitude)) }
  const name = typed?.en || airport.airport
  const city = typed?.serves ? typedCity(typed, position, cities) : servedCity(name, airport.country_code, around.within(position, servedKm.named))
  const aliases = [...listIn(typed?.aliases ?? ''), airport.airport]
  return {
    id: `airport:${airport.iata}`, country: airport.country_code, ...position, zone: zoneAt(position, airport.country_code, towns) ?? airport.time,
    importance: typed ? Number(typed.importance) / 100 : (airportImportance[airport.type] ?? smallAirportImportance),
    popularity: undefined,
    serves: city?.id,
    codes: [],
    names: namesOf(name, typed, city),
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
  }
}

/** Of the nearest town, where there is one: the package has some of the country's zones for another. */
const zoneAt = (position: Position, country: string, towns: Towns): string | undefined => towns.nearest(position, country)?.zone

/** Throws when the table names a city that is none or lies far away. */
function typedCity({ iata, serves }: TypedAirport, position: Position, cities: readonly PlaceRecord[]): PlaceRecord | undefined {
  if (serves === '-') return undefined
  const city = cities.find(({ id }) => id === `city:${serves}`)
  const distance = city && Math.round(distanceKm(city, position))
  if (city && distance !== undefined && distance <= servedKm.typed) return city
  const near = cities.filter((other) => distanceKm(other, position) <= 60).slice(0, 5).map(({ id }) => id)
  throw new TypeError(`airports.psv: ${iata} serves city:${serves}, which is ${city ? `${distance} km away` : 'no city'}; near it are ${near.join(' ')}`)
}

/** The city that the name tells, the longest, else the most important one close by. */
function servedCity(name: string, country: string, around: readonly Near<PlaceRecord>[]): PlaceRecord | undefined {
  const near = around.filter(({ item }) => item.country === country)
  const words = wordsOf(name)
  const named = near.filter(({ item }) => words.includes(wordsOf(item.names.EN)))
  const longestFirst = named.toSorted((left, right) => right.item.names.EN.length - left.item.names.EN.length || right.item.importance - left.item.importance)
  const close = near.filter(({ distanceKm: distance }) => distance <= servedKm.any)
  return (longestFirst[0] ?? close.toSorted((left, right) => right.item.importance - left.item.importance)[0])?.item
}

const wordsOf = (name: string): string => ` ${plain(name).replaceAll(/[^a-z0-9]+/g, ' ').trim()} `

/** An airport that is called after its city and nothing else has its city's name in every language. */
function namesOf(name: string, typed: TypedAirport | undefined, city: PlaceRecord | undefined): RecordNames {
  const [, own = '', international] = /^(.*?) (International )?Airport$/.exec(name) ?? []
  const isNamedAfterCity = city !== undefined && plain(own) === plain(city.names.EN)
  const made = (cityName: string | undefined, airport: string) => (isNamedAfterCity && cityName !== undefined ? `${cityName}${airport}` : undefined)
  return {
    EN: name,
    KO: orUndefined(typed?.ko ?? '') ?? made(city?.names.KO, international ? ' 국제공항' : ' 공항'),
    JA: orUndefined(typed?.ja ?? '') ?? made(city?.names.JA, international ? '国際空港' : '空港'),
    ZH: orUndefined(typed?.zh ?? '') ?? made(city?.names.ZH, international ? '国际机场' : '机场'),
  }
}
