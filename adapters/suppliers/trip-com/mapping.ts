import { type Acriss, type BodyType, type Drive, type Fuel, type Gearbox, inferAcriss, parseAcriss, type VehicleCategory } from '#domain/acriss.ts'
import type { BranchSummary, DeskKind } from '#domain/branch.ts'
import { type CancellationFee, type CancellationSchedule, type CancellationStep, scheduleOf } from '#domain/cancellation.ts'
import { type Currency, isCurrency } from '#domain/currency.ts'
import type { DriverRequirements, LicenceKind } from '#domain/driver.ts'
import type { Language } from '#domain/language.ts'
import type { SuppliedOffer, Vendor } from '#domain/offer.ts'
import type { Position } from '#domain/place.ts'
import type { Deposit, FuelPolicy, Mileage } from '#domain/rental-terms.ts'
import type { SearchCriteria, SearchPoint } from '#domain/search-criteria.ts'
import type { DropReason } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { classOf, type Vehicle } from '#domain/vehicle.ts'
import { read, type Words } from '../../kit/words.ts'
import { coverageOf } from './coverages.ts'
import type { Channel } from './envelope.ts'
import { fromGcj02 } from './geo.ts'
import { amountOf, priceLinesOf } from './price-lines.ts'
import { branchRefOf, offerRefOf, vehicleRefOf } from './refs.ts'
import type {
  ProductQuery, WireCancelRule, WireCreditRule, WireMileage, WirePoint, WireProduct, WireStore, WireVehicle, WireVendor,
} from './wire.ts'

export const languageCodes: Readonly<Record<Language, string>> = { KO: 'ko-KR', EN: 'en-US', JA: 'ja-JP', ZH: 'zh-CN' }
const gearboxes: Words<Gearbox> = { 1: 'MANUAL', 2: 'AUTOMATIC' }
const fuels: Words<Fuel> = { PETROL: 'PETROL', DIESEL: 'DIESEL', HYBRID: 'HYBRID', ELECTRIC: 'ELECTRIC', LPG: 'LPG' }
const drives: Words<Drive> = { '2WD': 'NOT_STATED', '4WD': 'FOUR_WHEEL', AWD: 'ALL_WHEEL' }
const desks: Words<DeskKind> = { 1: 'IN_TERMINAL', 2: 'AT_AIRPORT', 3: 'SHUTTLE', 4: 'IN_TOWN' }
const fuelPolicies: Words<FuelPolicy> = { FRFB: 'FULL_TO_FULL', SAME: 'SAME_LEVEL', PREPAID: 'PREPAID', FREE: 'FREE_TANK' }
const licences: Words<LicenceKind> = { KR: 'KR', CN: 'CN', JP: 'JP', US: 'US', IDP: 'INTERNATIONAL_PERMIT' }
/** Q6: their group words are not documented; they count only where a car has no ACRISS code. */
const groups: Words<readonly [VehicleCategory, BodyType]> = {
  MINI: ['MINI', 'FOUR_FIVE_DOOR'], ECONOMY: ['ECONOMY', 'FOUR_FIVE_DOOR'], COMPACT: ['COMPACT', 'FOUR_FIVE_DOOR'],
  MIDSIZE: ['INTERMEDIATE', 'FOUR_FIVE_DOOR'], STANDARD: ['STANDARD', 'FOUR_FIVE_DOOR'], FULLSIZE: ['FULLSIZE', 'FOUR_FIVE_DOOR'],
  PREMIUM: ['PREMIUM', 'FOUR_FIVE_DOOR'], LUXURY: ['LUXURY', 'FOUR_FIVE_DOOR'], SUV: ['INTERMEDIATE', 'SUV'], MPV: ['STANDARD', 'MONOSPACE'],
  VAN: ['FULLSIZE', 'PASSENGER_VAN'],
}

export const channelOf = ({ pickUp }: SearchCriteria): Channel => (pickUp.place.country === 'CN' ? 'ISD' : 'OSD')

type Asked = { readonly requestId: string; readonly currency: Currency; readonly pageSize: number }

/** The question of the first page. */
export function productQueryOf(criteria: SearchCriteria, { requestId, currency, pageSize }: Asked): ProductQuery {
  const { pickUp, dropOff, driver, language } = criteria
  return {
    requestId, language: languageCodes[language], currency, pickup: pointOf(pickUp), dropoff: pointOf(dropOff),
    driverAge: driver.age, residence: driver.residence, pageNo: 1, pageSize,
  }
}

function pointOf({ place, at }: SearchPoint): WirePoint {
  const date = at.replace('T', ' ')
  if (place.kind === 'AIRPORT' && place.iata !== undefined) return { date, locationType: 1, locationCode: place.iata }
  return { date, locationType: 3, geo: { ...place.position, geoType: 'WGS84' } }
}

/** The lists beside the products, each entry mapped once and shared by its offers. `UNKNOWN_CLASS` stands for a car without a class. */
export type Lists = {
  readonly vehicles: ReadonlyMap<string, Vehicle | 'UNKNOWN_CLASS'>
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly stores: ReadonlyMap<string, BranchSummary>
}

export function offerOf(product: WireProduct, { vehicles, vendors, stores }: Lists, channel: Channel): SuppliedOffer | DropReason {
  const vehicle = vehicles.get(product.vehicleCode)
  const vendor = vendors.get(product.vendorCode)
  const pickUpBranch = stores.get(product.pStoreCode)
  const dropOffBranch = stores.get(product.rStoreCode)
  if (!vehicle || !vendor || !pickUpBranch || !dropOffBranch) return 'BROKEN_REFERENCE'
  if (vehicle === 'UNKNOWN_CLASS') return vehicle
  const priceLines = priceLinesOf(product.priceInfo)
  const currency = product.priceInfo.currentCurrencyCode
  if (typeof priceLines === 'string' || !isCurrency(currency)) return typeof priceLines === 'string' ? priceLines : 'CURRENCY_NOT_SUPPORTED'
  const ref = offerRefOf(channel, currency, product.priceMark)
  return {
    ref,
    vendor, vehicle, pickUpBranch, dropOffBranch, priceLines,
    coverages: product.packageList?.map((entry) => coverageOf(entry, ref, currency)),
    mileage: mileageOf(product.mileage, currency),
    fuelPolicy: read(fuelPolicies, product.fuelPolicy) ?? 'NOT_STATED',
    deposit: depositOf(product.creditRule),
    cancellation: cancellationOf(product.cancelRule, currency),
    requirements: requirementsOf(product, currency),
    isInstantlyConfirmed: product.confirmRule?.instant === true,
    available: product.stock ?? undefined,
    holdsUntil: shanghaiInstantOf(product.priceMarkExpire),
  }
}

export function vehicleOf(vehicle: WireVehicle, channel: Channel): Vehicle | 'UNKNOWN_CLASS' {
  const stated = {
    gearbox: read(gearboxes, vehicle.transmissionType), drive: read(drives, vehicle.driveMode), fuel: read(fuels, vehicle.fuelType),
  }
  const acriss = acrissOf(vehicle, stated)
  if (!acriss) return 'UNKNOWN_CLASS'
  return {
    ref: vehicleRefOf(channel, vehicle.vehicleCode),
    name: vehicle.vehicleName,
    make: vehicle.brandName ?? undefined,
    ...classOf(acriss, stated),
    seats: vehicle.passengerNo || undefined,
    doors: vehicle.doorNo || undefined,
    bags: vehicle.luggageNo ?? undefined,
    isGuaranteedModel: vehicle.isSimilar === false,
    modelYears: undefined,
    imageUrl: vehicle.imageUrl ?? undefined,
  }
}

type StatedFacts = Parameters<typeof classOf>[1]

function acrissOf({ sippCode, groupCode }: WireVehicle, { gearbox, drive = 'NOT_STATED', fuel = 'NOT_STATED' }: StatedFacts): Acriss | undefined {
  const given = sippCode ? parseAcriss(sippCode) : undefined
  if (given) return { code: given, derivation: 'GIVEN' }
  const group = read(groups, groupCode)
  if (!group || !gearbox) return undefined
  return { code: inferAcriss({ category: group[0], body: group[1], gearbox, drive, fuel }), derivation: 'INFERRED' }
}

export const vendorOf = ({ vendorCode, vendorName, commentScore, commentCount }: WireVendor): Vendor => ({
  code: vendorCode, name: vendorName, rating: commentScore || undefined, ratingCount: commentCount ?? undefined,
})

export const branchSummaryOf = (store: WireStore, channel: Channel): BranchSummary => ({
  ref: branchRefOf(channel, store.storeCode),
  name: store.storeName,
  desk: read(desks, store.positionType) ?? 'NOT_STATED',
  position: positionOf(store),
})

/** Q7: on the mainland their coordinates are shifted by law. */
function positionOf({ latitude, longitude, geoType }: WireStore): Position | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  return geoType === 'GCJ02' ? fromGcj02({ latitude, longitude }) : { latitude, longitude }
}

function mileageOf(mileage: WireMileage | null | undefined, currency: Currency): Mileage | undefined {
  if (mileage?.type === 'UNLIMITED') return { kind: 'UNLIMITED' }
  if (mileage?.type !== 'LIMITED' || !mileage.limit) return undefined
  const { limit, unit, period, overFee } = mileage
  if ((unit !== 'KM' && unit !== 'MI') || (period !== 'DAY' && period !== 'RENTAL')) return undefined
  return { kind: 'LIMITED', distance: limit, unit, per: period, overFee: overFee ? amountOf(overFee, currency) : undefined }
}

function depositOf(rule: WireCreditRule | null | undefined): Deposit | undefined {
  const currency = rule?.currencyCode
  if (!rule || !currency || !isCurrency(currency)) return undefined
  const maximum = rule.depositMax ?? rule.depositMin
  if (typeof maximum !== 'number') return undefined
  return {
    minimum: amountOf(rule.depositMin ?? maximum, currency),
    maximum: amountOf(maximum, currency),
    releasedWithinDays: rule.thawDaysMax ?? undefined,
    cards: rule.cardTypes ?? [],
  }
}

function requirementsOf({ ageRule, licenceTypes }: WireProduct, currency: Currency): DriverRequirements {
  const { min, max, youngMax, youngFeePerDay } = ageRule ?? {}
  const feePerDay = youngFeePerDay ? amountOf(youngFeePerDay, currency) : undefined
  return {
    minimumAge: min ?? undefined,
    maximumAge: max ?? undefined,
    minimumLicenceYears: undefined,
    licences: (licenceTypes ?? []).map((word) => read(licences, word) ?? 'OTHER'),
    youngDriver: youngMax && feePerDay ? { untilAge: youngMax, feePerDay } : undefined,
  }
}

/**
 * Q8: where the free hours, the rules and the pick-up leave a gap, the later rule reaches back over it: nobody is told "free" or "cheaper" on a
 * guess. An unknown way of charging, free hours that are not stated, or a gap before the pick-up that no rule ends: the whole schedule is unknown.
 */
export function cancellationOf(rule: WireCancelRule | null | undefined, currency: Currency): CancellationSchedule | undefined {
  const { freeHoursBeforePickup: freeUntil, rules } = rule ?? {}
  const steps = (rules ?? []).toSorted((left, right) => right.fromHours - left.fromHours)
  const [noShow] = steps.filter(isNoShow).map((step) => feeOf(step, currency))
  const charged = steps.filter((step) => !isNoShow(step))
  if (typeof freeUntil !== 'number' || (charged.length === 0 && freeUntil !== 0)) return undefined
  const ladder: CancellationStep[] = []
  let settledUntil = freeUntil
  for (const step of charged) {
    const fee = feeOf(step, currency)
    if (!fee) return undefined
    ladder.push({ fromHours: Math.max(step.fromHours, settledUntil), fee })
    settledUntil = step.toHours
  }
  if (settledUntil <= 0) return scheduleOf(ladder, noShow)
  return noShow && scheduleOf([...ladder, { fromHours: settledUntil, fee: noShow }], noShow)
}

type CancelRule = NonNullable<WireCancelRule['rules']>[number]
const isNoShow = ({ toHours }: CancelRule): boolean => toHours < 0

const feeMakers: Words<(value: number, currency: Currency) => CancellationFee> = {
  1: (days) => ({ kind: 'DAYS', days }),
  2: (percent) => ({ kind: 'PERCENT', basisPoints: Math.round(percent * 100) }),
  3: (amount, currency) => ({ kind: 'AMOUNT', amount: amountOf(amount, currency) }),
}

const feeOf = ({ chargeMode, value }: CancelRule, currency: Currency): CancellationFee | undefined =>
  value === 0 ? { kind: 'FREE' } : read(feeMakers, chargeMode)?.(value, currency)

/** Their expiry is wall-clock in Shanghai wherever the branch is. */
function shanghaiInstantOf(text: string | null | undefined): EpochMs | undefined {
  const instant = text ? Date.parse(`${text.replace(' ', 'T')}+08:00`) : Number.NaN
  return Number.isNaN(instant) ? undefined : instant
}
