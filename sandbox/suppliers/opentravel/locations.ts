import type { Branch } from '../../world/branches.ts'
import type { Language } from '../../world/cities.ts'
import type { World } from '../../world/world.ts'
import { element } from './element.ts'
import type { Element } from './element.ts'
import type { Profile } from './profile.ts'

/** Branches under a partner's own codes. */
export type Locations = { readonly codeOf: (branch: Branch) => string; readonly branchOf: (code: string) => Branch | undefined }

export function layOutLocations({ branches }: World, { supplier, vendors }: Profile): Locations {
  const codes = new Map(branches.all.map((branch, index) => [branch, vendors === 'withCar' ? `${200 + (index % 90)}-${branch.code}` : `${supplier === 'ace' ? branch.code.replace('-', '') : 4001 + index * 3}`]))
  const byCode = new Map([...codes].map(([branch, code]) => [code, branch]))
  return { codeOf: (branch) => codes.get(branch) ?? '', branchOf: (code) => byCode.get(code) }
}

const COUNTERS = { terminal: '1', airport: '14', shuttle: '3', town: '7' } as const

/** As it stands beside cars that are told without their vendor: attributes only. */
export const vendorLocation = (name: string, branch: Branch, code: string, language: Language): Element =>
  element(name, { CodeContext: '06', ExtendedLocationCode: code, CounterLocation: COUNTERS[branch.desk], Name: branchName(branch, language) })

const branchName = ({ vendor, names }: Branch, language: Language): string => `${vendor.names[language]} ${names[language]}`

export function locationDetail(name: string, branch: Branch, code: string, language: Language, { hours, unknown }: Profile): Element {
  const isAtAirport = branch.desk !== 'town'
  const place = `${branch.latitude.toFixed(5)}, ${branch.longitude.toFixed(5)}`
  const isBare = hours === 'bare'
  return element(name, {
    Code: code, Name: branchName(branch, language), AtAirport: String(isAtAirport), ExtendedLocationCode: isBare ? branch.place?.code : code,
    AssocAirportLocList: branch.place?.kind === 'airport' ? branch.place.code : unknown, CounterLocation: isBare ? undefined : COUNTERS[branch.desk],
  }, [
    element('Address', {}, [
      element('AddressLine', {}, branch.address), isBare ? element('AddressLine', {}, place) : undefined, element('CityName', {}, branch.city.names[language]),
      element('CountryName', { Code: branch.city.country }),
    ]),
    element('Telephone', { PhoneNumber: unknown && branch.desk === 'shuttle' ? unknown : branch.telephone }),
    element('AdditionalInfo', {}, [
      isBare ? element('CounterLocation', { Location: COUNTERS[branch.desk] }) : undefined,
      element('OperationSchedules', {}, [element('OperationSchedule', {}, [element('OperationTimes', {}, timesOf(branch, isBare))])]),
    ]),
    isBare ? undefined : element('TPA_Extensions', {}, [element('Position', { Latitude: branch.latitude.toFixed(6), Longitude: branch.longitude.toFixed(6) })]),
  ])
}

const WORKING = { Mon: 'true', Tue: 'true', Weds: 'true', Thur: 'true', Fri: 'true' }
const WEEKEND = { Sat: 'true', Sun: 'true' }

function timesOf({ weekdays, weekends }: Branch, isBare: boolean): readonly Element[] {
  const written = (clock: string) => (isBare ? clock.replace(':', '').replace(/^0(?=\d{3})/, '') : clock)
  const time = (days: Readonly<Record<string, string>>, { open, close }: Branch['weekdays']) => element('OperationTime', { ...days, Start: written(open), End: written(close) })
  if (weekdays === weekends) return [time({ ...WORKING, ...WEEKEND }, weekdays)]
  return [time(WORKING, weekdays), time(WEEKEND, weekends)]
}
