import { z } from 'zod'
import { compiled } from '../../kit/compiled.ts'
import { count, fact, latitude, longitude, number } from '../../kit/facts.ts'

// docs/dialects/sk-rentacar.md, "Envelope" and "Payload": only what we read, named as they name it. Words of enumerations stay text here;
// the tables of words.ts decide what an unknown one means. A `fact` that cannot be read is only missing; what identity or price hang on stays strict.

const text = z.string().nullish()
const words = fact(z.string())
const wonAmount = z.int().nonnegative()
/** Q2: in units of 10,000 won, as text; a bare number is taken as well. */
const manwon = z.union([z.string(), z.number()]).nullish()
/** Q3: a number, or a sentence around one. */
const age = fact(z.union([z.number(), z.string()]))

export const skAnswer = z.object({
  resultCode: z.string(),
  resultMessage: words,
  trackingId: words,
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
  coverCode: z.string().min(1),
  coverName: words,
  includeYn: text,
  mandatoryAtDeskYn: text,
  price: wonAmount.nullish(),
  limitAmount: fact(manwon),
  deductible: manwon,
  deductibleRate: number.pipe(z.number().min(0).max(100)).nullish(),
  lossOfUse: words,
  singleAccidentYn: words,
  wheelTireYn: words,
  minAge: age,
  minLicenseYears: age,
  exclusions: z.array(z.string()).nullish(),
})
export type SkCover = z.infer<typeof skCover>

const skCancelStep = z.object({ hoursBefore: z.number().nonnegative(), feeRate: z.number().min(0).max(100) })
export type SkCancelStep = z.infer<typeof skCancelStep>

/** GET /availabilities, one item. */
export const skAvailability = z.object({
  offerId: z.string().min(1),
  modelCode: z.string(),
  branchCode: z.string(),
  returnBranchCode: z.string(),
  availableCount: count,
  salePrice: wonAmount.positive(),
  oneWayFee: wonAmount.nullish(),
  covers: z.array(skCover).nullish(),
  requirement: fact(z.object({ minAge: age, minLicenseYears: age, licenseType: words })),
  mileagePolicy: fact(z.object({ type: words, limitKm: count, period: words, overFee: fact(wonAmount) })),
  fuelPolicy: words,
  cancelPolicy: fact(z.array(skCancelStep)),
  deposit: fact(wonAmount),
  payTiming: text,
  quoteExpiresAt: words,
})
export type SkAvailability = z.infer<typeof skAvailability>
const availabilityReader = compiled(skAvailability)
export const rowOf = (item: unknown): SkAvailability | 'MALFORMED' => availabilityReader.read(item) ?? 'MALFORMED'

/** GET /branches, one item. */
export const skBranch = z.object({
  branchCode: z.string().min(1),
  branchName: z.string().min(1),
  address: words,
  latitude,
  longitude,
  tel: words,
  // Whole or not at all: a day left out would read as closed.
  businessHours: fact(z.array(z.object({ dayType: text, open: text, close: text }))),
  holidays: fact(z.array(z.object({ date: words, open: words, close: words }))),
  pickupType: words,
  shuttle: fact(z.object({
    boardingPlace: words, gate: fact(z.union([z.string(), z.number()])), intervalMinutes: count, rideMinutes: count, firstBus: words, lastBus: words,
  })),
  outOfHours: fact(z.object({ available: z.union([z.boolean(), z.string()]).nullish(), feePickup: fact(wonAmount), feeReturn: fact(wonAmount) })),
  airportYn: words,
  airportCode: words,
})
export type SkBranch = z.infer<typeof skBranch>

/** GET /models, one item. */
export const skModel = z.object({
  modelCode: z.string().min(1),
  modelName: z.string().min(1),
  makerName: words,
  carClass: words,
  sippCode: words,
  seat: count,
  doors: count,
  bags: count,
  fuel: words,
  transmission: words,
  displacement: count,
  modelYearMin: count,
  modelYearMax: count,
  options: fact(z.array(z.string())),
  nonSmokingYn: words,
  images: fact(z.array(z.string())),
})
export type SkModel = z.infer<typeof skModel>

const skExtra = z.object({ code: z.string(), name: z.string(), unit: words, price: wonAmount, maxQty: count, stock: count })
export type SkExtra = z.infer<typeof skExtra>

/** GET /extras, one item. */
export const skBranchExtras = z.object({ branchCode: z.string(), extras: z.array(skExtra) })
export type SkBranchExtras = z.infer<typeof skBranchExtras>
