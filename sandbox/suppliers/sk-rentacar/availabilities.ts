import { plainAge } from '../../http/faults.ts'
import type { Row } from '../../http/rows.ts'
import { isOpen } from '../../world/branches.ts'
import { distanceKm } from '../../world/geo.ts'
import { wallClockAt } from '../../world/wall-clock.ts'
import type { WallMinutes } from '../../world/wall-clock.ts'
import type { AvailableCar, World } from '../../world/world.ts'
import { coversOf } from './covers.ts'
import { modelCode } from './models.ts'
import { isoAt, parametersOf, rentalPeriod } from './parameters.ts'
import { Refusal } from './refusal.ts'
import type { Yard, Yards } from './yards.ts'

type Route = { readonly from: Yard; readonly to: Yard }

export type AvailabilityQuery = {
  /** The age as it was sent, which may be a magic one. */
  readonly sentAge: number
  readonly driverAge: number
  readonly licenseYears: number | undefined
  readonly modelCodes: readonly string[] | undefined
  readonly pickUp: WallMinutes
  readonly dropOff: WallMinutes
  readonly leadDays: number
  readonly routes: readonly Route[]
  /** A whole region was asked for: an empty answer is an answer. */
  readonly isRegional: boolean
}

const KNOWN = ['regionCode', 'returnRegionCode', 'pickUpBranch', 'returnBranch', 'pickUpAt', 'dropOffAt', 'driverAge', 'licenseYears', 'modelCodes']
const SEOUL = 9
const MINIMUM_AGE = 21

/** Quotes are dealt in batches of 10 minutes and hold at least 20. */
const BATCH_MINUTES = 10
const LIFE_MINUTES = 30

export const batchOf = (now: number): number => Math.floor(now / (BATCH_MINUTES * 60_000))

export function readAvailabilityQuery(path: string, yards: Yards, now: number): AvailabilityQuery {
  const parameters = parametersOf(path, KNOWN)
  const period = rentalPeriod(parameters, wallClockAt(now, SEOUL))
  const sentAge = parameters.whole('driverAge', 0, 150)
  const licenseYears = parameters.has('licenseYears') ? parameters.whole('licenseYears', 0, 90) : undefined
  const modelCodes = parameters.has('modelCodes') ? parameters.codes('modelCodes') : undefined
  const isRegional = parameters.has('regionCode')
  if (isRegional && (parameters.has('pickUpBranch') || parameters.has('returnBranch'))) throw new Refusal('1001', 'regionCode and branches exclude each other')
  if (!isRegional && parameters.has('returnRegionCode')) throw new Refusal('1001', 'returnRegionCode needs regionCode')
  const routes = isRegional
    ? regionalRoutes(yards.inRegion(parameters.text('regionCode')), yards, parameters.optionalText('returnRegionCode'))
    : [{ from: yards.named(parameters.text('pickUpBranch')), to: yards.named(parameters.text('returnBranch')) }]
  if (sentAge < MINIMUM_AGE) throw new Refusal('3003', `만 ${MINIMUM_AGE}세 이상`)
  const open = routes.filter(({ from, to }) => servesAt(from, period.pickUp) && servesAt(to, period.dropOff))
  if (!isRegional && open.length === 0) throw new Refusal('2001')
  return { ...period, sentAge, driverAge: plainAge(sentAge), licenseYears, modelCodes, routes: open, isRegional }
}

function regionalRoutes(from: readonly Yard[], yards: Yards, returnRegion: string | undefined): readonly Route[] {
  const targets = returnRegion === undefined ? from : yards.inRegion(returnRegion)
  return from.flatMap((yard) => {
    const nearest = targets.toSorted((one, other) => distanceKm(yard.branch, one.branch) - distanceKm(yard.branch, other.branch))[0]
    const to = targets.includes(yard) ? yard : nearest
    return to ? [{ from: yard, to }] : []
  })
}

const servesAt = ({ branch }: Yard, at: WallMinutes): boolean => isOpen(branch, at) || branch.nightFeeWon !== undefined

export function availabilityRows(query: AvailabilityQuery, world: World, priceFactor: number, now: number): readonly Row[] {
  let tooStrict = 0
  const rows = query.routes.flatMap(({ from, to }) => {
    const { pickUp, dropOff, leadDays } = query
    const cars = world.availableCars({ pickUpBranch: from.branch, dropOffBranch: to.branch, pickUp, dropOff, leadDays })
    return cars.flatMap((car) => {
      if (query.modelCodes && !query.modelCodes.includes(modelCode(car))) return []
      const requirement = requirementOf(car, from)
      if (query.driverAge < requirement.minAge || (query.licenseYears ?? 99) < requirement.minLicenseYears) {
        tooStrict++
        return []
      }
      return [availabilityRow(query, { from, to }, car, world, priceFactor, now)]
    })
  })
  if (rows.length === 0 && tooStrict > 0) throw new Refusal('3003')
  if (rows.length === 0 && !query.isRegional) throw new Refusal('3000')
  return rows
}

function availabilityRow({ pickUp, dropOff }: AvailabilityQuery, { from, to }: Route, car: AvailableCar, world: World, priceFactor: number, now: number): Row {
  const { dice } = world
  const code = modelCode(car)
  const key = `${from.branch.code} ${to.branch.code} ${pickUp} ${dropOff} ${code}`
  const priceUnit = unitsOf(dropOff - pickUp, from)
  const chargedDays = priceUnit.days + Math.min(1, priceUnit.extraHours / 10)
  const normalPrice = hundreds(car.listPriceWon * chargedDays * priceFactor)
  const discountRate = dice.between(20, 58, 'sk discount', from.branch.code, code)
  const salePrice = hundreds(normalPrice * (1 - discountRate / 100))
  const oneWayFee = world.oneWayFeeWon(from.branch, to.branch)
  const { minAge, minLicenseYears, licenseType } = requirementOf(car, from)
  const batch = batchOf(now)
  return {
    offerId: `OF-${dice.token('offer', key, batch, priceFactor)}`, modelCode: code, branchCode: from.branch.code, returnBranchCode: to.branch.code, availableCount: car.count,
    normalPrice, discountRate, salePrice, netPrice: Math.round(salePrice * 0.9),
    ...(oneWayFee > 0 ? { oneWayFee } : {}),
    priceUnit,
    covers: coversOf(car, from, Math.ceil(chargedDays), dice),
    requirement: { minAge: from.isOld ? `만 ${minAge}세 이상` : minAge, minLicenseYears, licenseType },
    mileagePolicy: car.model.isImported ? { type: 'LIMITED', limitKm: 200, period: 'DAY', overFee: 300 } : { type: 'UNLIMITED' },
    fuelPolicy: dice.chance(0.006, 'unknown fuel policy', key) ? 'FULL_LEVEL' : 'SAME_LEVEL',
    cancelPolicy: CANCEL_POLICIES[from.branch.city.code === 'JEJU' ? 'island' : 'mainland'],
    ...(car.model.isImported ? { deposit: 300_000 } : {}),
    payTiming: dice.chance(0.006, 'unknown pay timing', key) ? 'SPLIT' : dice.pick(['PREPAID', 'PREPAID', 'PREPAID', 'DESK'], 'pay timing', from.branch.code, car.model.carClass),
    quoteExpiresAt: isoAt(wallClockAt(batch * BATCH_MINUTES * 60_000, SEOUL) + LIFE_MINUTES),
  }
}

const CANCEL_POLICIES = {
  island: [{ hoursBefore: 72, feeRate: 10 }, { hoursBefore: 24, feeRate: 30 }, { hoursBefore: 0, feeRate: 100 }],
  mainland: [{ hoursBefore: 24, feeRate: 20 }, { hoursBefore: 0, feeRate: 50 }],
} as const

/** 31 hours are one day and seven hours, or two days where every begun day is charged whole. */
function unitsOf(minutes: number, { chargesWholeDays }: Yard) {
  if (chargesWholeDays) return { days: Math.ceil(minutes / 1440), extraHours: 0 }
  const hours = Math.ceil(minutes / 60)
  if (hours < 24) return { days: 1, extraHours: 0 }
  return { days: Math.floor(hours / 24), extraHours: hours % 24 }
}

function requirementOf({ model }: AvailableCar, { isOld }: Yard) {
  const isDear = model.carClass === 'premium' || model.carClass === 'convertible' || model.carClass === 'van'
  return { minAge: isOld || isDear ? 26 : model.carClass === 'people' ? 23 : MINIMUM_AGE, minLicenseYears: isDear ? 3 : 1, licenseType: model.seats > 10 ? '1종보통' : '2종보통' }
}

const hundreds = (won: number): number => Math.round(won / 100) * 100
