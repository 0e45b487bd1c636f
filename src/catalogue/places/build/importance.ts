import type { GeoName } from './geonames.ts'

/**
 * How likely a traveller means a place, 0 to 1; all of it is decided here and in the tables' `importance` columns.
 * Typed airports, stations, areas and hotels carry their own, estimated from how many travellers from Korea rent there. A city counts by its
 * population, a town of 10,000 a tenth, and by the country it lies in; it stands before its airports and stations, and
 * behind the airports in `gateways.psv`.
 */
export const airportImportance: Readonly<Record<string, number>> = { large_airport: 0.34, medium_airport: 0.2 }
export const smallAirportImportance = 0.12

const destinationBonus: Readonly<Record<string, number>> = {
  KR: 0.12, JP: 0.1, GU: 0.1, MP: 0.1, TW: 0.06, VN: 0.06, TH: 0.06, PH: 0.05, SG: 0.05, HK: 0.05, US: 0.03, FR: 0.03, ID: 0.02, MY: 0.03,
}
const typedBonus = 0.05
const capitalBonus = 0.05

type Town = Pick<GeoName, 'population' | 'country' | 'feature'> & { readonly isTyped: boolean }

export function cityImportance({ population, country, feature, isTyped }: Town): number {
  const size = 0.1 + (0.75 * (Math.log10(Math.max(population, 1_000)) - 4)) / 3.3
  const bonus = (destinationBonus[country] ?? 0) + (isTyped ? typedBonus : 0) + (feature === 'PPLC' ? capitalBonus : 0)
  return hundredths(Math.min(0.95, Math.max(0.03, size + bonus)))
}

export const beforeItsHubs = (city: number, busiest: number): number => hundredths(Math.min(0.995, Math.max(city, busiest + 0.005)))
export const behindItsGateway = (city: number, gateway: number): number => hundredths(Math.min(city, gateway - 0.1))

/** To half a hundredth: what the file holds. */
const hundredths = (value: number): number => Math.round(value * 200) / 200
