import { inferAcriss } from '#domain/acriss.ts'
import { type Branch, type OpeningHours, type Shuttle, openingDays } from '#domain/branch.ts'
import { branchRef, vehicleRef, type VehicleRef } from '#domain/ids.ts'
import { classOf, type Vehicle, type VehicleDetails } from '#domain/vehicle.ts'
import type { InsCar, InsCompany } from './wire.ts'
import { classes, clockIn, countIn, drives, fuels, gearboxes, modelYearsIn, optionsIn, read } from './words.ts'

/** A company's model as a list of offers needs it; no vehicle when its class cannot be told. */
export type ListedCar = { readonly ref: VehicleRef; readonly vehicle: Vehicle | undefined }
export type Car = ListedCar & { readonly details: VehicleDetails }

type CarCodes = Pick<InsCar, 'R모델번호' | 'L렌트회사코드'>
/** Their numbers are each company's own. */
export const carRefOf = ({ L렌트회사코드: company, R모델번호: number }: CarCodes): VehicleRef => vehicleRef(`${company}$${number}`)

const largestSeats = 20

/** Q7: their class, seats and the words in the model's name make the ACRISS code; an unstated gearbox is an automatic. */
function vehicleOf(car: InsCar): Omit<Vehicle, 'ref' | 'modelYears'> | undefined {
  const word = car.L분류?.trim() ?? ''
  const found = Object.hasOwn(classes, word) ? classes[word] : undefined
  if (!found) return undefined
  const seats = countIn(car.R승차인원, largestSeats) || undefined
  const { category, body, larger } = found
  const fuel = found.fuel ?? read(fuels, car.L모델명)
  const [gearbox, drive] = [read(gearboxes, car.R변속기), read(drives, car.R구동방식)]
  const code = inferAcriss({
    category: larger && seats !== undefined && seats >= larger.from ? larger.category : category,
    body, gearbox: gearbox ?? 'AUTOMATIC', drive: drive ?? 'NOT_STATED', fuel: fuel ?? 'NOT_STATED',
  })
  return {
    name: car.L모델명,
    make: undefined,
    ...classOf({ code, derivation: 'MAPPED' }, { gearbox, drive, fuel }),
    seats,
    doors: undefined,
    bags: undefined,
    isGuaranteedModel: true,
    imageUrl: undefined,
  }
}

export function listedCarOf(car: InsCar): ListedCar {
  const ref = carRefOf(car)
  const vehicle = vehicleOf(car)
  return { ref, vehicle: vehicle && { ref, ...vehicle, modelYears: modelYearsIn(car.R연식) } }
}

export function carOf(car: InsCar): Car {
  const { ref, vehicle } = listedCarOf(car)
  const details = { ref, modelYears: modelYearsIn(car.R연식), displacementCc: undefined, options: optionsIn(car.R모델옵션), imageUrls: [], isNonSmoking: undefined }
  return { ref, vehicle, details }
}

const minutesIn = (text: string, pattern: RegExp): number | undefined => countIn(pattern.exec(text)?.[1], 24 * 60)

/** `제주공항 5번 게이트 1구역 / 15분 간격 / 10분 소요`. */
function shuttleOf({ R셔틀: text }: InsCompany): Shuttle | undefined {
  const boardingPlace = text?.split('/')[0]?.trim()
  if (!text || !boardingPlace) return undefined
  return {
    boardingPlace,
    gate: /(\d+)번\s*게이트/.exec(text)?.[1],
    intervalMinutes: minutesIn(text, /(\d+)분\s*간격/),
    rideMinutes: minutesIn(text, /(\d+)분\s*소요/),
    firstBus: undefined,
    lastBus: undefined,
  }
}

/** The same hours every day, public holidays too. */
function hoursOf({ R영업시작, R영업종료 }: InsCompany): OpeningHours | undefined {
  const [opens, closes] = [clockIn(R영업시작), clockIn(R영업종료)]
  return opens && closes ? { regular: openingDays.map((day) => ({ day, opens, closes })), exceptions: [] } : undefined
}

/** Q1: a company is one yard, a shuttle ride from the airport. */
export function branchOf(company: InsCompany): Branch {
  const { R위도: latitude, R경도: longitude } = company
  return {
    ref: branchRef(company.L렌트회사코드),
    name: company.R렌트회사,
    desk: 'SHUTTLE',
    position: typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined,
    address: company.R주소 || undefined,
    telephone: company.R전화 || undefined,
    directions: undefined,
    airport: 'CJU',
    shuttle: shuttleOf(company),
    hours: hoursOf(company),
    afterHours: undefined,
  }
}
