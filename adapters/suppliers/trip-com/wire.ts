import { z } from 'zod'
import { atLeast, atMost, count, fact, latitude, longitude, number } from '../../kit/facts.ts'

/**
 * What we read of docs/dialects/trip-com.md "Payload", by their names. Only fields that are used stand here; everything else may come and
 * go. Q2: any number may arrive as text. A `fact` that cannot be read is only missing; what identity, price or class hang on stays strict.
 */
const text = z.string()
const name = text.min(1)
/** A code may come as a bare number. The ids of 18 digits are not among what we read (Q1). */
const code = z.union([z.string(), z.number().transform(String)])
const lists = z.array(z.unknown()).nullish()

const head = { msgCode: z.string(), message: fact(text) }

export const productQueryAnswer = z.object({
  ...head, queryListCacheId: text.nullish(), isLastPage: z.boolean().nullish(),
  vehicleList: lists, vendorList: lists, storeList: lists, productList: lists,
})
export type ProductQueryAnswer = z.output<typeof productQueryAnswer>
export const productDetailAnswer = z.object({ ...head, productList: lists })
export const storeInfoAnswer = z.object({ ...head, storeList: lists })
export const vehicleInfoAnswer = z.object({ ...head, vehicleList: lists })

export const vehicle = z.object({
  vehicleCode: code, vehicleName: name, brandName: fact(text), groupCode: fact(text), sippCode: fact(text), passengerNo: count,
  doorNo: count, luggageNo: count, transmissionType: fact(number), fuelType: fact(text), driveMode: fact(text),
  imageUrl: fact(text), isSimilar: fact(z.boolean()),
})
export type WireVehicle = z.output<typeof vehicle>

export const vehicleInfo = z.object({
  vehicleCode: code, images: fact(z.array(text)), equipment: fact(z.array(text)), yearMin: count, yearMax: count, displacement: count,
})
export type WireVehicleInfo = z.output<typeof vehicleInfo>

export const vendor = z.object({ vendorCode: code, vendorName: name, commentScore: fact(number.pipe(z.number().min(0).max(5))), commentCount: count })
export type WireVendor = z.output<typeof vendor>

export const store = z.object({
  storeCode: code, storeName: name, longitude, latitude, geoType: fact(text), positionType: fact(number),
})
export type WireStore = z.output<typeof store>

const weekDay = number.pipe(z.int().min(1).max(7))
export const storeInfo = store.extend({
  address: fact(text), wayOfArrival: fact(text), telephone: fact(text), airportCode: fact(text),
  // Whole or not at all: a day left out would read as closed.
  openTime: fact(z.array(z.object({ weekDay, begin: text, end: text }))),
  holidayTime: fact(z.array(z.object({ date: fact(text), begin: fact(text), end: fact(text), closed: fact(z.boolean()) }))),
  outOfHours: fact(z.object({ available: z.boolean(), fee: fact(number), currencyCode: fact(text) })),
})
export type WireStoreInfo = z.output<typeof storeInfo>

const priceInfo = z.object({
  currentTotalPrice: number, currentCurrencyCode: text, payMode: fact(number), prepaidAmount: number.nullish(), onSiteAmount: number.nullish(),
  onSiteCurrencyCode: text.nullish(), oneWayFee: number.nullish(),
  feeList: z.array(z.object({ feeCode: fact(text), feeName: fact(text), amount: number, included: z.boolean() })).nullish(),
})
export type WirePriceInfo = z.output<typeof priceInfo>

const cancelRule = z.object({
  freeHoursBeforePickup: number.nullish(),
  rules: z.array(z.object({ fromHours: number, toHours: number, chargeMode: number, value: number })).nullish(),
})
export type WireCancelRule = z.output<typeof cancelRule>

const mileage = z.object({ type: text, limit: count, unit: fact(text), period: fact(text), overFee: fact(number) })
export type WireMileage = z.output<typeof mileage>

const creditRule = z.object({
  depositMin: number.nullish(), depositMax: number.nullish(), currencyCode: text.nullish(), thawDaysMax: count, cardTypes: fact(z.array(text)),
})
export type WireCreditRule = z.output<typeof creditRule>

const ageRule = z.object({ min: atLeast, max: atMost, youngMax: atMost, youngFeePerDay: fact(number) })

const packageItem = z.object({ code: text, excessMax: fact(number), currencyCode: fact(text), limit: fact(number) })
const coveragePackage = z.object({ packageCode: text, packageName: fact(text), addPrice: fact(number), items: fact(z.array(packageItem)) })
export type WirePackage = z.output<typeof coveragePackage>

export const product = z.object({
  vehicleCode: code, vendorCode: code, pStoreCode: code, rStoreCode: code, priceMark: text, priceMarkExpire: fact(text), stock: count,
  priceInfo, mileage: fact(mileage), fuelPolicy: fact(text), cancelRule: fact(cancelRule), confirmRule: fact(z.object({ instant: fact(z.boolean()) })),
  ageRule: fact(ageRule), licenceTypes: fact(z.array(text)), creditRule: fact(creditRule), packageList: fact(z.array(coveragePackage)),
})
export type WireProduct = z.output<typeof product>

const addService = z.object({
  code: text, name: fact(text), price: number, currencyCode: text, unit: fact(text), maxCount: count, payMode: fact(number),
})
export type WireAddService = z.output<typeof addService>

export const productDetail = z.object({ priceMark: text, addServices: z.array(addService).nullish() })

/** One end of a rental as it is asked for: an airport by its IATA code, anything else by where it is. */
export type WirePoint =
  | { readonly date: string; readonly locationType: 1; readonly locationCode: string }
  | { readonly date: string; readonly locationType: 3; readonly geo: { readonly latitude: number; readonly longitude: number; readonly geoType: 'WGS84' } }

export type ProductQuery = {
  readonly requestId: string
  readonly language: string
  readonly currency: string
  readonly pickup: WirePoint
  readonly dropoff: WirePoint
  readonly driverAge: number
  readonly residence: string
  readonly pageNo: number
  readonly pageSize: number
  readonly queryListCacheId?: string
}
