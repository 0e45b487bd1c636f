import type { BranchRef } from '#domain/ids.ts'
import type { Place } from '#domain/place.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { Call } from '#domain/supplier.ts'
import { read } from '../../kit/words.ts'
import type { Attributes, Credentials, Partner } from './partner.ts'

const namespace = 'http://www.opentravel.org/OTA/2003/05'

/** What every request begins with. The echo token is ours and correlates, no more. */
const head = ({ attributes, requestor }: Partner, credentials: Credentials, { requestId }: Call, root: Partial<Attributes>, source: Partial<Attributes>) => ({
  '@xmlns': namespace, '@EchoToken': requestId, ...attributes, ...root,
  POS: { Source: { ...source, RequestorID: requestor(credentials) } },
})

/** The search in their words; undefined when one of the places is not served. */
export function availRateRequest(criteria: SearchCriteria, partner: Partner, credentials: Credentials, call: Call) {
  const { pickUp, dropOff, driver } = criteria
  const pickUpLocation = locationOf(pickUp.place, partner)
  const returnLocation = locationOf(dropOff.place, partner)
  if (!pickUpLocation || !returnLocation) return undefined
  const { languages, limits: { answerVariesBy }, residence } = partner
  const tells = new Set(answerVariesBy)
  const root: Partial<Attributes> = tells.has('language') ? { '@PrimaryLangID': languages[criteria.language] } : {}
  const country: Partial<Attributes> = tells.has('residence') && residence === 'SOURCE' ? { '@ISOCountry': driver.residence } : {}
  const currency: Partial<Attributes> = tells.has('currency') ? { '@ISOCurrency': currencyOf(criteria, partner) } : {}
  return {
    ...head(partner, credentials, call, root, { ...country, ...currency }),
    VehAvailRQCore: {
      '@Status': 'Available',
      VehRentalCore: { '@PickUpDateTime': `${pickUp.at}:00`, '@ReturnDateTime': `${dropOff.at}:00`, PickUpLocation: pickUpLocation, ReturnLocation: returnLocation },
      ...(tells.has('driverAge') && { DriverType: { '@Age': String(driver.age) } }),
    },
    ...(tells.has('residence') && residence === 'CITIZEN' && { VehAvailRQInfo: { Customer: { Primary: { CitizenCountryName: { '@Code': driver.residence } } } } }),
  }
}

const currencyOf = ({ currency }: SearchCriteria, { limits: { currencies } }: Partner): string => (currencies.includes(currency) ? currency : currencies[0] ?? currency)

function locationOf({ id, kind, iata, position }: Place, { locations: { airport, others, coordinates } }: Partner): Attributes | undefined {
  if (kind === 'AIRPORT' && iata !== undefined) return { '@LocationCode': iata, '@CodeContext': airport }
  const code = read(others?.codes ?? {}, id)
  if (others && code !== undefined) return { '@LocationCode': code, '@CodeContext': others.context }
  return coordinates === undefined ? undefined : { '@LocationCode': `${position.latitude},${position.longitude}`, '@CodeContext': coordinates }
}

export const locDetailRequest = (ref: BranchRef, context: string, partner: Partner, credentials: Credentials, call: Call) => {
  const root: Partial<Attributes> = partner.limits.answerVariesBy.includes('language') ? { '@PrimaryLangID': partner.languages[call.language] } : {}
  return { ...head(partner, credentials, call, root, {}), Location: { '@LocationCode': ref, '@CodeContext': context } }
}
