import { z } from 'zod'

// docs/dialects/sk-rentacar.md, "Envelope" and "Payload": only what we read, named as they name it. Words of enumerations stay text here;
// the tables of mapping.ts decide what an unknown one means.

const text = z.string().nullish()
const number = z.number().nullish()
const wonAmount = z.int().nonnegative()
/** Q2: in units of 10,000 won, as text; a bare number is taken as well. */
const manwon = z.union([z.string(), z.number()]).nullish()
/** Q3: a number, or a sentence around one. */
const age = z.union([z.int(), z.string()]).nullish()

export const skAnswer = z.object({
  resultCode: z.string(),
  resultMessage: text,
  trackingId: text,
  data: z.object({ items: z.array(z.unknown()) }).nullish(),
})
export type SkAnswer = z.infer<typeof skAnswer>

/** GET /availabilities, what we send; an undefined value is not sent. */
export type AvailabilityQuery = {
  readonly regionCode: string
  readonly returnRegionCode: string | undefined
  readonly pickUpAt: string
  readonly dropOffAt: string
  readonly driverAge: string
  readonly licenseYears: string | undefined
}

const skCover = z.object({
  coverCode: z.string(),
  coverName: text,
  includeYn: text,
  mandatoryAtDeskYn: text,
  price: wonAmount.nullish(),
  limitAmount: manwon,
  deductible: manwon,
  deductibleRate: number,
  lossOfUse: text,
  singleAccidentYn: text,
  wheelTireYn: text,
  minAge: age,
  minLicenseYears: age,
  exclusions: z.array(z.string()).nullish(),
})
export type SkCover = z.infer<typeof skCover>

const skCancelStep = z.object({ hoursBefore: z.number().nonnegative(), feeRate: z.number().min(0).max(100) })
export type SkCancelStep = z.infer<typeof skCancelStep>

/** GET /availabilities, one item. */
const skAvailability = z.object({
  offerId: z.string().min(1),
  modelCode: z.string(),
  branchCode: z.string(),
  returnBranchCode: z.string(),
  availableCount: z.int().nullish(),
  salePrice: wonAmount.positive(),
  oneWayFee: wonAmount.nullish(),
  covers: z.array(skCover).nullish(),
  requirement: z.object({ minAge: age, minLicenseYears: age, licenseType: text }).nullish(),
  mileagePolicy: z.object({ type: text, limitKm: number, period: text, overFee: wonAmount.nullish() }).nullish(),
  fuelPolicy: text,
  cancelPolicy: z.array(skCancelStep).nullish(),
  deposit: wonAmount.nullish(),
  payTiming: text,
  quoteExpiresAt: text,
})
export type SkAvailability = z.infer<typeof skAvailability>
export const rowOf = (item: unknown): SkAvailability | 'MALFORMED' => skAvailability.safeParse(item).data ?? 'MALFORMED'

/** GET /branches, one item. */
export const skBranch = z.object({
  branchCode: z.string().min(1),
  branchName: z.string(),
  address: text,
  latitude: number,
  longitude: number,
  tel: text,
  businessHours: z.array(z.object({ dayType: text, open: text, close: text })).nullish(),
  holidays: z.array(z.object({ date: z.string(), open: text, close: text })).nullish(),
  pickupType: text,
  shuttle: z
    .object({ boardingPlace: text, gate: z.union([z.string(), z.number()]).nullish(), intervalMinutes: number, rideMinutes: number, firstBus: text, lastBus: text })
    .nullish(),
  outOfHours: z.object({ available: z.union([z.boolean(), z.string()]).nullish(), feePickup: wonAmount.nullish(), feeReturn: wonAmount.nullish() }).nullish(),
  airportYn: text,
  airportCode: text,
})
export type SkBranch = z.infer<typeof skBranch>

/** GET /models, one item. */
export const skModel = z.object({
  modelCode: z.string().min(1),
  modelName: z.string(),
  makerName: text,
  carClass: text,
  sippCode: text,
  seat: number,
  doors: number,
  bags: number,
  fuel: text,
  transmission: text,
  displacement: number,
  modelYearMin: number,
  modelYearMax: number,
  options: z.array(z.string()).nullish(),
  nonSmokingYn: text,
  images: z.array(z.string()).nullish(),
})
export type SkModel = z.infer<typeof skModel>

const skExtra = z.object({ code: z.string(), name: z.string(), unit: text, price: wonAmount, maxQty: number, stock: number })
export type SkExtra = z.infer<typeof skExtra>

/** GET /extras, one item. */
export const skBranchExtras = z.object({ branchCode: z.string(), extras: z.array(skExtra) })
export type SkBranchExtras = z.infer<typeof skBranchExtras>
