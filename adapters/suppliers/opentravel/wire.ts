import { z } from 'zod'
import { compiled } from '../../kit/compiled.ts'
import { atLeast, atMost, count, fact, latitude, longitude } from '../../kit/facts.ts'

/**
 * What we read of docs/dialects/opentravel.md, by their names, in the one shape that JSON and XML meet in (kit/read-xml.ts). Every value is a
 * text there. A `fact` that cannot be read is only missing; what identity, price or class hang on stays strict.
 */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One thing or several: a rendering that knows no schema cannot tell a single child from a list of one. */
const several = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value])

/**
 * Q1: the children inside a wrapper, which JSON writes as `{Fee: […]}`, as `{Fee: {…}}`, or as the bare list. What else the wrapper holds is not
 * theirs; what stands in its place without being a wrapper is one that cannot be read.
 */
export function childrenOf(wrapper: unknown, name: string): readonly unknown[] {
  if (Array.isArray(wrapper)) return wrapper.flatMap((entry: unknown) => (isObject(entry) && Object.hasOwn(entry, name) ? several(entry[name]) : [entry]))
  return isObject(wrapper) ? several(wrapper[name]) : several(wrapper)
}

const children = (name: string) => z.unknown().optional().transform((wrapper) => childrenOf(wrapper, name))
const someOrMany = z.unknown().optional().transform(several)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const characterOf = (digits: string, base: number): string => {
  const code = Number.parseInt(digits, base)
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
}

/** Q2: texts are escaped once more than they should be: `R&amp;B` where XML has said `R&B` already. */
export const unescaped = (text: string): string => (text.includes('&') ? text.replace(entity, characterFor) : text)

const entity = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi
const characterFor = (_: string, name?: string, decimal?: string, hex?: string): string =>
  name ? (entities[name.toLowerCase()] ?? '') : decimal ? characterOf(decimal, 10) : characterOf(hex ?? '', 16)

/** Q3: `NA` is how some say that they do not know. */
const unknownWords = new Set(['', 'NA', 'N/A'])
const words = fact(z.string().transform((text) => (unknownWords.has(text.trim().toUpperCase()) ? undefined : unescaped(text.trim()))))

/** An element with nothing but text, or one whose attributes we do not want. */
export const text = fact(z.union([z.string(), z.object({ '#text': z.string() }).transform((element) => element['#text'])]).pipe(z.string().transform((inner) => unescaped(inner).trim())))

/** Money in major units, kept as digits until its currency is known. */
const decimal = z.union([z.string().regex(/^-?\d+(?:\.\d+)?$/), z.number().transform(String)])
const flag = z.union([z.boolean(), z.enum(['true', '1']).transform(() => true), z.enum(['false', '0']).transform(() => false)])

/** Q4: `5+` seats are five at least; of `2-4` doors the car has four in its usual form. */
const countIn = (pattern: RegExp) =>
  z.unknown().optional().transform((value): string | number | null | undefined => (typeof value === 'string' ? pattern.exec(value)?.[1] : typeof value === 'number' ? value : undefined)).pipe(count)
const seats = countIn(/^(\d+)\+?$/)
const doors = countIn(/^(?:\d-)?(\d+)$/)

export const error = z.object({ '@Type': fact(z.string()), '@Code': fact(z.string()), '@ShortText': words, '#text': words })
  .or(z.string().transform((message) => ({ '@Type': undefined, '@Code': undefined, '@ShortText': unescaped(message), '#text': undefined })))
export type WireError = z.output<typeof error>

/** What every answer begins with; the rest depends on the message. */
export const answer = z.looseObject({ Success: z.unknown().optional(), Errors: children('Error') })
export type WireAnswer = z.output<typeof answer>

export const soapFault = z.object({ faultcode: fact(z.string()), faultstring: words })

const position = fact(z.object({ '@Latitude': latitude, '@Longitude': longitude }))
const addressLine = z.union([z.string(), z.object({ '#text': z.string() }).transform((line) => line['#text'])]).nullish().catch(undefined)

export const location = z.object({
  '@Code': fact(z.string()), '@LocationCode': fact(z.string()), '@ExtendedLocationCode': fact(z.string()), '@Name': words, '#text': words,
  '@CounterLocation': fact(z.string()), '@AtAirport': fact(flag), '@AssocAirportLocList': words,
  Address: fact(z.object({ AddressLine: someOrMany.pipe(z.array(addressLine)), CityName: text })),
  Telephone: fact(someOrMany.transform((all) => all[0]).pipe(z.object({ '@PhoneNumber': words }))),
  TPA_Extensions: fact(z.object({ Position: position })),
  AdditionalInfo: fact(z.object({ CounterLocation: fact(z.object({ '@Location': fact(z.string()) })), OperationSchedules: z.unknown().optional() })),
})
export type WireLocation = z.output<typeof location>

const mark = fact(z.string())
/** One stretch of opening hours; whole or not at all. */
export const operationTime = z.object({
  '@Start': z.string(), '@End': z.string(), '@Mon': mark, '@Tue': mark, '@Weds': mark, '@Thur': mark, '@Fri': mark, '@Sat': mark, '@Sun': mark,
})
export type WireOperationTime = z.output<typeof operationTime>

const vendor = z.object({ '@Code': z.string().min(1), '@CompanyShortName': words, '#text': words })
export type WireVendor = z.output<typeof vendor>

const vehicle = z.object({
  '@TransmissionType': fact(z.string()), '@FuelType': fact(z.string()), '@DriveType': fact(z.string()), '@PassengerQuantity': seats,
  '@BaggageQuantity': count, '@Code': fact(z.string()), '@VendorCarType': fact(z.string()),
  VehType: fact(z.object({ '@VehicleCategory': fact(z.string()), '@DoorCount': doors })),
  VehClass: fact(z.object({ '@Size': fact(z.string()) })),
  VehMakeModel: z.object({ '@Name': z.string().min(1).transform(unescaped), '@Code': fact(z.string()) }),
  PictureURL: text,
})
export type WireVehicle = z.output<typeof vehicle>

const charge = z.object({
  '@Amount': decimal.nullish(), '@CurrencyCode': z.string().nullish(), '@Purpose': z.string().nullish(), '@Description': words,
  '@IncludedInRate': flag.nullish(), '@IncludedInEstTotalInd': flag.nullish(),
})
export type WireCharge = z.output<typeof charge>
const charges = (name: string) => children(name).pipe(z.array(charge))

/** Ages stand in attributes, in the older version in elements. */
const rateRestrictions = z.object({ '@MinimumAge': atLeast, '@MaximumAge': atMost, MinimumAge: atLeast, MaximumAge: atMost })

const rentalRate = z.object({
  RateDistance: fact(z.object({ '@Unlimited': fact(flag), '@Quantity': count, '@DistUnitName': fact(z.string()), '@VehiclePeriodUnitName': fact(z.string()) })),
  VehicleCharges: charges('VehicleCharge'),
  RateQualifier: fact(z.object({ '@RateCategory': fact(z.string()) })),
  RateRestrictions: fact(rateRestrictions),
})
export type WireRentalRate = z.output<typeof rentalRate>

const totalCharge = z.object({ '@RateTotalAmount': decimal.nullish(), '@EstimatedTotalAmount': decimal, '@CurrencyCode': z.string() })

/** The quote: what they want to see again when it is booked. */
const reference = z.object({ '@Type': z.string().nullish(), '@ID': z.string().min(1), '@ID_Context': z.string().nullish(), '@DateTime': z.string().nullish() })
export type WireReference = z.output<typeof reference>

const availCore = z.object({
  '@Status': fact(z.string()), Vehicle: vehicle, RentalRate: rentalRate, TotalCharge: totalCharge, Fees: charges('Fee'), Reference: reference,
  Vendor: fact(vendor), VendorLocation: fact(location), DropOffLocation: fact(location),
  TPA_Extensions: fact(z.object({ FuelPolicy: fact(z.object({ '@Type': fact(z.string()) })) })),
})
export type WireAvailCore = z.output<typeof availCore>

export const pricedCoverage = z.object({
  Coverage: z.object({ '@CoverageType': words, '@Code': words, '@Required': fact(flag), Details: someOrMany }),
  Charge: fact(z.object({ '@Amount': fact(decimal), '@CurrencyCode': fact(z.string()), '@Description': words, '@IncludedInRate': fact(flag) })),
  Deductible: fact(z.object({ '@ExcessAmount': fact(decimal), '@LiabilityAmount': fact(decimal), '@CurrencyCode': fact(z.string()) })),
})
export type WirePricedCoverage = z.output<typeof pricedCoverage>

const availInfo = z.object({ PricedCoverages: z.unknown().optional(), PaymentRules: children('PaymentRule') })
const availInfoReader = compiled(availInfo)
export const paymentRule = z.object({ '@PaymentType': fact(z.string()) })

/** One car. Its VehAvailInfo is now and then a list. */
export const avail = z.object({ VehAvailCore: availCore, VehAvailInfo: someOrMany.transform((infos) => infos.flatMap((info) => availInfoReader.read(info) ?? [])) })
export type WireAvail = z.output<typeof avail>
export type WireAvailInfo = z.output<typeof availInfo>

/** Whether it is still on sale, as far as that can be told before it is read. */
export const status = z.object({ VehAvailCore: z.object({ '@Status': z.string() }).transform((core) => core['@Status']) })

/** The cars of one vendor at one place, and its counters: the one of the pick-up, then that of the drop-off where it is another. */
export const vendorAvail = z.object({
  Vendor: fact(vendor), VehAvails: children('VehAvail'), Info: fact(z.object({ LocationDetails: someOrMany })),
})

export const availRateAnswer = z.object({ VehAvailRSCore: z.object({ VehVendorAvails: children('VehVendorAvail') }) })
export const locDetailAnswer = z.object({ LocationDetail: location })
