import { z } from 'zod'

/**
 * What we read of docs/dialects/trip-com.md "Payload", by their names. Only fields that are used stand here; everything else may come and
 * go. Q2: any number may arrive as text.
 */
const number = z.union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?$/).transform(Number)])
/** A fact that nobody is misled by when it is missing: unreadable is as good as absent. */
const fact = number.nullish().catch(undefined)
const text = z.string()
/** A code may come as a bare number. The ids of 18 digits are not among what we read (Q1). */
const code = z.union([z.string(), z.number().transform(String)])
const lists = z.array(z.unknown()).nullish()

const head = { msgCode: z.string(), message: z.string().nullish() }

export const productQueryAnswer = z.object({
  ...head, queryListCacheId: text.nullish(), isLastPage: z.boolean().nullish(),
  vehicleList: lists, vendorList: lists, storeList: lists, productList: lists,
})
export type ProductQueryAnswer = z.output<typeof productQueryAnswer>
export const productDetailAnswer = z.object({ ...head, productList: lists })
export const storeInfoAnswer = z.object({ ...head, storeList: lists })
export const vehicleInfoAnswer = z.object({ ...head, vehicleList: lists })

export const vehicle = z.object({
  vehicleCode: code, vehicleName: text, brandName: text.nullish(), groupCode: text.nullish(), sippCode: text.nullish(), passengerNo: fact,
  doorNo: fact, luggageNo: fact, transmissionType: fact, fuelType: text.nullish(), driveMode: text.nullish(),
  imageUrl: text.nullish(), isSimilar: z.boolean().nullish(),
})
export type WireVehicle = z.output<typeof vehicle>

export const vehicleInfo = z.object({
  vehicleCode: code, images: z.array(text).nullish(), equipment: z.array(text).nullish(),
  yearMin: fact, yearMax: fact, displacement: fact,
})
export type WireVehicleInfo = z.output<typeof vehicleInfo>

export const vendor = z.object({ vendorCode: code, vendorName: text, commentScore: fact, commentCount: fact })
export type WireVendor = z.output<typeof vendor>

export const store = z.object({
  storeCode: code, vendorCode: code.nullish(), storeName: text, longitude: fact, latitude: fact, geoType: text.nullish(),
  positionType: fact,
})
export type WireStore = z.output<typeof store>

export const storeInfo = store.extend({
  address: text.nullish(), wayOfArrival: text.nullish(), telephone: text.nullish(), airportCode: text.nullish(),
  openTime: z.array(z.object({ weekDay: number, begin: text, end: text })).nullish(),
  holidayTime: z.array(z.object({ date: text, begin: text.nullish(), end: text.nullish(), closed: z.boolean().nullish() })).nullish(),
  outOfHours: z.object({ available: z.boolean(), fee: number.nullish(), currencyCode: text.nullish() }).nullish(),
})
export type WireStoreInfo = z.output<typeof storeInfo>

const priceInfo = z.object({
  currentTotalPrice: number, currentCurrencyCode: text, payMode: number.nullish(), prepaidAmount: number.nullish(), onSiteAmount: number.nullish(),
  onSiteCurrencyCode: text.nullish(), oneWayFee: number.nullish(),
  feeList: z.array(z.object({ feeCode: text, feeName: text.nullish(), amount: number, included: z.boolean() })).nullish(),
})
export type WirePriceInfo = z.output<typeof priceInfo>

const cancelRule = z.object({
  freeHoursBeforePickup: number.nullish(),
  rules: z.array(z.object({ fromHours: number, toHours: number, chargeMode: number, value: number })).nullish(),
})
export type WireCancelRule = z.output<typeof cancelRule>

const mileage = z.object({ type: text, limit: number.nullish(), unit: text.nullish(), period: text.nullish(), overFee: number.nullish() })
export type WireMileage = z.output<typeof mileage>

const creditRule = z.object({
  depositMin: number.nullish(), depositMax: number.nullish(), currencyCode: text.nullish(), thawDaysMax: number.nullish(), cardTypes: z.array(text).nullish(),
})
export type WireCreditRule = z.output<typeof creditRule>

export const product = z.object({
  vehicleCode: code, vendorCode: code, pStoreCode: code, rStoreCode: code, priceMark: text, priceMarkExpire: text.nullish(), stock: fact,
  priceInfo, mileage: mileage.nullish(), fuelPolicy: text.nullish(), cancelRule: cancelRule.nullish(),
  confirmRule: z.object({ instant: z.boolean().nullish() }).nullish(),
  ageRule: z.object({ min: number.nullish(), max: number.nullish(), youngMax: number.nullish(), youngFeePerDay: number.nullish() }).nullish(),
  licenceTypes: z.array(text).nullish(), creditRule: creditRule.nullish(),
})
export type WireProduct = z.output<typeof product>

const packageItem = z.object({ code: text, excessMax: number.nullish(), currencyCode: text.nullish(), limit: number.nullish() })
const coveragePackage = z.object({ packageCode: text, packageName: text.nullish(), addPrice: number.nullish(), items: z.array(packageItem).nullish() })
export type WirePackage = z.output<typeof coveragePackage>

const addService = z.object({
  code: text, name: text.nullish(), price: number, currencyCode: text, unit: text.nullish(), maxCount: number.nullish(), payMode: number.nullish(),
})
export type WireAddService = z.output<typeof addService>

export const productDetail = z.object({
  priceMark: text, packageList: z.array(coveragePackage).nullish(), addServices: z.array(addService).nullish(),
})
export type WireProductDetail = z.output<typeof productDetail>

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
