import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scrub } from '#domain/scrub.ts'
import { parseXml } from '../../../adapters/kit/read-xml.ts'
import { writeXml, type XmlContent } from '../../../adapters/kit/write-xml.ts'
import type { Codec } from '../conformance-subject.ts'
import type { ExchangeFile } from '../replay.ts'

/** Elements that are there to hold several of one name, and elements that come several times beside others. */
const wrappers: Readonly<Record<string, string>> = {
  VehVendorAvails: 'VehVendorAvail', VehAvails: 'VehAvail', Fees: 'Fee', VehicleCharges: 'VehicleCharge', PricedCoverages: 'PricedCoverage',
  PricedEquips: 'PricedEquip', PaymentRules: 'PaymentRule', OperationTimes: 'OperationTime', Warnings: 'Warning', Errors: 'Error',
}
const repeated = new Set(['VehAvailInfo', 'LocationDetails', 'Details', 'AddressLine', 'OperationSchedule'])

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === '' ? [] : [value])

/** Whatever may come several times is a list, so that one answer can be compared with another and changed in one way. */
function withLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLists)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => {
    const child = wrappers[name]
    if (child === undefined) return [name, repeated.has(name) ? listOf(inner).map(withLists) : withLists(inner)]
    const items = isObject(inner) && child in inner ? Object.entries(inner).find(([key]) => key === child)?.[1] : inner
    return [name, { [child]: listOf(items).map(withLists) }]
  }))
}

export const jsonCodec: Codec = { parse: (text) => withLists(JSON.parse(text)), format: (value) => JSON.stringify(value) }

export const xmlCodec: Codec = {
  parse: (text) => withLists(parseXml(text)),
  // A document has one root; what a check has put beside it is left out.
  format: (value) => Object.entries(value ?? {}).slice(0, 1).map(([name, content]: [string, XmlContent]) => writeXml(name, content)).join(''),
}

/** A request as it stands in a fixture: without who asked. */
export const openWith = ({ parse }: Codec) => (body: string): unknown => parse(scrub(body))

/** A fixture whose answer is XML, which stands beside it as it came. */
export function fixtureOf(name: string): ExchangeFile {
  const read = (extension: string) => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.${extension}`), 'utf8')
  return { ...JSON.parse(read('json')), response: read('xml') }
}
