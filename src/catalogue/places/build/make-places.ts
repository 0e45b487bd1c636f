import { distanceKm } from '#domain/place.ts'
import { type PlaceRecord, writePlaces } from '../place-file.ts'
import { readAirports } from './airports.ts'
import { readCities } from './cities.ts'
import { createTowns, readGeoNames } from './geonames.ts'
import { hanVariants } from './han-variants.ts'
import { beforeItsHubs, behindItsGateway } from './importance.ts'
import { readTypedPlaces } from './typed-places.ts'
import { readTable } from './typed-table.ts'

/** The catalogue's files as texts. Throws when a table contradicts another or a package. */
export async function makePlaces(): Promise<{ readonly places: string; readonly variants: string }> {
  const geoNames = readGeoNames()
  const towns = createTowns(geoNames)
  const typed = readTypedPlaces(towns)
  const cities = readCities(geoNames, typed.areas)
  const airports = await readAirports(towns, cities)
  const stations = typed.stations.map((station) => ({ ...station, serves: cityNamedIn(station, cities)?.id }))
  const hubsOf = Map.groupBy([...airports, ...stations], ({ serves }) => serves)
  const ranked = cities.map((city) => ({ ...city, importance: rankAmong(city, hubsOf.get(city.id) ?? []) }))
  const records = withPopularity([...airports, ...stations, ...ranked, ...typed.areas, ...typed.hotels])
  const hanNames = records.flatMap(({ names, aliases }) => [names.JA ?? '', names.ZH ?? '', ...aliases])
  return { places: writePlaces(records.toSorted((left, right) => (left.id < right.id ? -1 : 1))), variants: hanVariants(hanNames) }
}

/** How far from its middle a city's station may lie. */
const stationKm = 20

/** 광주송정역 is a station of 광주: its name begins with the city's. */
const cityNamedIn = ({ names, ...station }: PlaceRecord, cities: readonly PlaceRecord[]): PlaceRecord | undefined =>
  cities.find((city) => city.names.KO !== undefined && names.KO?.startsWith(city.names.KO) && distanceKm(city, station) <= stationKm)

/** Before the airports and stations that serve it, but behind its gateway. */
function rankAmong(city: PlaceRecord, itsHubs: readonly PlaceRecord[]): number {
  const gateway = itsHubs.find(({ id }) => gateways.has(id))
  if (gateway) return behindItsGateway(city.importance, gateway.importance)
  return beforeItsHubs(city.importance, Math.max(0, ...itsHubs.map(({ importance }) => importance)))
}

const gateways: ReadonlySet<string> = new Set(readTable('gateways', ['iata']).map(({ iata }) => `airport:${iata}`))

function withPopularity(records: readonly PlaceRecord[]): readonly PlaceRecord[] {
  const popular = readTable('popular', ['id']).map(({ id }) => id)
  const known = new Set(records.map(({ id }) => id))
  const unknown = [...popular, ...gateways].filter((id) => !known.has(id))
  if (unknown.length > 0 || known.size < records.length) throw new TypeError(`no places: ${unknown.join(' ')}; ${records.length - known.size} ids twice`)
  return records.map((record) => {
    const rank = popular.indexOf(record.id)
    return rank === -1 ? record : { ...record, popularity: rank + 1 }
  })
}
