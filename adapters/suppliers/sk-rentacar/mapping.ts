import { type Branch, type BranchSummary, isOpenAt } from '#domain/branch.ts'
import { type CancellationFee, type CancellationSchedule, scheduleOf } from '#domain/cancellation.ts'
import type { Coverage, CoverageForm, CoverageLimit, Excess } from '#domain/coverage.ts'
import type { DriverRequirements } from '#domain/driver.ts'
import type { Extra } from '#domain/extra.ts'
import { branchRef, type BranchRef, coverageRef, extraRef, type OfferRef, offerRef, vehicleRef, type VehicleRef } from '#domain/ids.ts'
import { isZero, type Money, won } from '#domain/money.ts'
import type { Vendor } from '#domain/offer.ts'
import type { Place } from '#domain/place.ts'
import type { Due, SuppliedPriceLine } from '#domain/price.ts'
import type { Mileage } from '#domain/rental-terms.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import { type LocalDateTime, localDateTime } from '#domain/time.ts'
import type { Outcome } from '../../kit/outcomes.ts'
import { read } from '../../kit/words.ts'
import type { Model } from './catalogue.ts'
import type { AvailabilityQuery, SkAvailability, SkBranchExtras, SkCancelStep, SkCover, SkExtra } from './wire.ts'
import { dues, exclusions, extraKinds, extraUnits, fuelPolicies, licences, lossOfUse, mileagePeriods, regions, wonOf, yesNo } from './words.ts'

const vendor: Vendor = { code: 'SK', name: 'SK렌터카', rating: undefined, ratingCount: undefined }

const gridMinutes = 30
/** Q1: the half hour on their grid that the asked time lies in begins or ends at this moment. */
const gridTime = (at: LocalDateTime, roundingMode: 'floor' | 'ceil'): string =>
  `${localDateTime(Temporal.PlainDateTime.from(at).round({ smallestUnit: 'minute', roundingIncrement: gridMinutes, roundingMode }))}+09:00`

/** The time at the branch of one of their texts: they stand in Korean time, and so do their branches. */
const wallClock = (time: string): LocalDateTime => localDateTime(Temporal.PlainDateTime.from(time))

/** A place that they do not know stands in the region of the nearest of its hubs that they do. */
export const regionOf = ({ id, hubs }: Pick<Place, 'id' | 'hubs'>): string | undefined =>
  [id, ...hubs].map((place) => read(regions, place)).find((region) => region !== undefined)

/** Undefined when one of the places is not served. */
export function availabilityQuery({ pickUp, dropOff, driver }: SearchCriteria): AvailabilityQuery | undefined {
  const [regionCode, returnRegionCode] = [regionOf(pickUp.place), regionOf(dropOff.place)]
  if (regionCode === undefined || returnRegionCode === undefined) return undefined
  return {
    regionCode,
    returnRegionCode: returnRegionCode === regionCode ? undefined : returnRegionCode,
    pickUpAt: gridTime(pickUp.at, 'floor'),
    dropOffAt: gridTime(dropOff.at, 'ceil'),
    driverAge: String(driver.age),
    licenseYears: driver.licenceYears?.toString(),
  }
}

/** What asking for an offer's extras takes: it travels in the reference, so that nothing has to be remembered between requests. */
type OfferKey = { readonly offerId: string; readonly branchCode: string; readonly pickUpAt: string; readonly dropOffAt: string; readonly due: Due }

export const offerRefOf = ({ offerId, branchCode, pickUpAt, dropOffAt, due }: OfferKey): OfferRef =>
  offerRef([offerId, branchCode, pickUpAt, dropOffAt, due].join('|'))

/** Undefined for a text that is no reference of ours. */
export function offerKeyOf(ref: OfferRef): OfferKey | undefined {
  const [offerId, branchCode, pickUpAt, dropOffAt, due] = ref.split('|')
  if (!offerId || !branchCode || !pickUpAt || !dropOffAt || (due !== 'NOW' && due !== 'AT_DESK')) return undefined
  return { offerId, branchCode, pickUpAt, dropOffAt, due }
}

/** Q3: `만 26세 이상` is 26. All ages and years of theirs are minima: of a fraction, the next whole one. */
function ageOf(age: number | string | null | undefined): number | undefined {
  const years = Math.ceil(Number(typeof age === 'string' ? /\d+(?:\.\d+)?/.exec(age)?.[0] : age ?? undefined))
  return years >= 0 && years < 150 ? years : undefined
}

/** Q2: `"300"` is three million won. */
function manwonOf(amount: string | number | null | undefined): Money | undefined {
  const digits = String(amount ?? '').replaceAll(',', '').trim()
  return /^\d{1,9}(\.\d+)?$/.test(digits) ? won(Math.round(Number(digits) * 10_000)) : undefined
}

const unlimited = new Set(['무제한', '-1'])

function limitOf({ limitAmount }: SkCover): CoverageLimit | undefined {
  if (unlimited.has(String(limitAmount ?? '').trim())) return { kind: 'UNLIMITED' }
  const amount = manwonOf(limitAmount)
  return amount?.minorUnits ? { kind: 'AMOUNT', amount } : undefined
}

function excessOf({ deductible, deductibleRate }: SkCover): Excess | undefined {
  const amount = manwonOf(deductible)
  if (deductibleRate) return { kind: 'PERCENT', basisPoints: Math.round(deductibleRate * 100), floor: amount?.minorUnits ? amount : undefined }
  return amount && (amount.minorUnits === 0 ? { kind: 'WAIVED' } : { kind: 'AMOUNT', amount })
}

function formOf({ includeYn, mandatoryAtDeskYn }: SkCover): CoverageForm {
  if (mandatoryAtDeskYn === 'Y') return 'MANDATORY_AT_DESK'
  return includeYn === 'Y' ? 'INCLUDED' : 'OPTIONAL'
}

export function coverageOf(cover: SkCover, due: Due): Coverage {
  const form = formOf(cover)
  return {
    ref: coverageRef(cover.coverCode),
    name: cover.coverName || cover.coverCode,
    form,
    limit: limitOf(cover),
    excess: excessOf(cover),
    theftExcess: undefined,
    thirdPartyLimit: undefined,
    lossOfUse: read(lossOfUse, cover.lossOfUse) ?? 'NOT_STATED',
    coversSingleVehicleAccident: read(yesNo, cover.singleAccidentYn),
    coversTyresAndWheels: read(yesNo, cover.wheelTireYn),
    coversPersonalAccident: undefined,
    exclusions: [...new Set((cover.exclusions ?? []).map((word) => read(exclusions, word) ?? 'OTHER'))],
    minimumAge: ageOf(cover.minAge),
    minimumLicenceYears: ageOf(cover.minLicenseYears),
    price: form === 'INCLUDED' ? won(0) : wonOf(cover.price),
    due: form === 'MANDATORY_AT_DESK' ? 'AT_DESK' : due,
  }
}

/** Q4: an empty list says that some cover must be bought at the desk, and nothing else about it. */
const coverOfTheDesk = coverageOf({ coverCode: 'DESK', coverName: '자차 (현장 가입)', mandatoryAtDeskYn: 'Y' }, 'AT_DESK')

function coveragesOf({ covers }: SkAvailability, due: Due): readonly Coverage[] | undefined {
  if (covers?.length === 0) return [coverOfTheDesk]
  return covers?.filter(({ coverCode }) => coverCode !== 'NONE').map((cover) => coverageOf(cover, due)) // Q5
}

const feeOf = (feeRate: number): CancellationFee => (feeRate === 0 ? { kind: 'FREE' } : { kind: 'PERCENT', basisPoints: Math.round(feeRate * 100) })

/**
 * Their hours count from the grid's pick-up, ours from the asked one (Q1): what lies between is added, and after the grid's pick-up the no-show fee
 * holds. Rows that are missing say nothing, not "free". Minutes are added before the division, which so stays exact to the minute.
 */
export function cancellationOf(steps: readonly SkCancelStep[] | null | undefined, minutesOffGrid: number): CancellationSchedule | undefined {
  if (!steps || steps.length === 0) return undefined // Q13
  const noShow = steps.find(({ hoursBefore }) => hoursBefore === 0)
  const ladder = steps.map(({ hoursBefore, feeRate }) => ({ fromHours: (hoursBefore * 60 + minutesOffGrid) / 60, fee: feeOf(feeRate) }))
  return scheduleOf(ladder.filter(({ fromHours }) => fromHours > 0), noShow && feeOf(noShow.feeRate))
}

function mileageOf({ mileagePolicy }: SkAvailability): Mileage | undefined {
  if (mileagePolicy?.type === 'UNLIMITED') return { kind: 'UNLIMITED' }
  const per = read(mileagePeriods, mileagePolicy?.period)
  if (mileagePolicy?.type !== 'LIMITED' || !mileagePolicy.limitKm || !per) return undefined
  return { kind: 'LIMITED', distance: mileagePolicy.limitKm, unit: 'KM', per, overFee: wonOf(mileagePolicy.overFee) }
}

const requirementsOf = ({ requirement }: SkAvailability): DriverRequirements => ({
  minimumAge: ageOf(requirement?.minAge),
  maximumAge: undefined,
  minimumLicenceYears: ageOf(requirement?.minLicenseYears),
  licences: read(licences, requirement?.licenseType) ?? [],
  youngDriver: undefined,
})

const rentalLines = ({ salePrice, oneWayFee }: SkAvailability, due: Due): readonly SuppliedPriceLine[] => [
  { kind: 'RENTAL', label: undefined, amount: won(salePrice), due },
  ...(oneWayFee ? [{ kind: 'ONE_WAY_FEE', label: undefined, amount: won(oneWayFee), due } as const] : []),
]

/** Q14: the night service of a branch is not in `salePrice`; the desk charges it for each end of the rental that lies outside its hours. */
function afterHoursLine({ hours, afterHours }: Branch, at: LocalDateTime, end: 'pickUpFee' | 'dropOffFee'): readonly SuppliedPriceLine[] {
  const amount = afterHours?.[end]
  if (!hours || !amount || isZero(amount) || isOpenAt(hours, at)) return []
  return [{ kind: 'AFTER_HOURS_FEE', label: undefined, amount, due: 'AT_DESK' }]
}

/** The cars and branches that the rows of an answer name. */
type Catalogue = { readonly models: ReadonlyMap<VehicleRef, Model>; readonly branches: ReadonlyMap<BranchRef, Branch> }

const summaryOf = ({ ref, name, desk, position }: Branch): BranchSummary => ({ ref, name, desk, position })

/** What was asked, its times on the branches' clocks, and by how many minutes its pick-up is earlier than the traveller's. */
type Asked = AvailabilityQuery & { readonly pickUp: LocalDateTime; readonly dropOff: LocalDateTime; readonly minutesOffGrid: number }

export const askedOf = (query: AvailabilityQuery, { pickUp }: Pick<SearchCriteria, 'pickUp'>): Asked => ({
  ...query,
  pickUp: wallClock(query.pickUpAt),
  dropOff: wallClock(query.dropOffAt),
  minutesOffGrid: Temporal.PlainDateTime.from(pickUp.at).minute % gridMinutes,
})

/** The offer of one row, or why there is none. */
export function offerOf(row: SkAvailability, { pickUpAt, dropOffAt, pickUp, dropOff, minutesOffGrid }: Asked, { models, branches }: Catalogue): Outcome {
  const model = models.get(vehicleRef(row.modelCode))
  const pickUpBranch = branches.get(branchRef(row.branchCode))
  const dropOffBranch = branches.get(branchRef(row.returnBranchCode))
  if (!model || !pickUpBranch || !dropOffBranch) return 'BROKEN_REFERENCE'
  if (!model.vehicle) return 'UNKNOWN_CLASS'
  const due = read(dues, row.payTiming) ?? 'NOW' // Q7
  const expiresAt = Date.parse(row.quoteExpiresAt ?? '')
  return {
    ref: offerRefOf({ branchCode: row.branchCode, pickUpAt, dropOffAt, due, offerId: row.offerId }),
    vendor,
    vehicle: model.vehicle,
    pickUpBranch: summaryOf(pickUpBranch),
    dropOffBranch: summaryOf(dropOffBranch),
    priceLines: [
      ...rentalLines(row, due),
      ...afterHoursLine(pickUpBranch, pickUp, 'pickUpFee'),
      ...afterHoursLine(dropOffBranch, dropOff, 'dropOffFee'),
    ],
    coverages: coveragesOf(row, due),
    mileage: mileageOf(row),
    fuelPolicy: read(fuelPolicies, row.fuelPolicy) ?? 'NOT_STATED',
    deposit: typeof row.deposit === 'number' ? { minimum: won(row.deposit), maximum: won(row.deposit), releasedWithinDays: undefined, cards: [] } : undefined,
    cancellation: cancellationOf(row.cancelPolicy, minutesOffGrid),
    requirements: requirementsOf(row),
    isInstantlyConfirmed: true,
    available: row.availableCount ?? undefined,
    holdsUntil: Number.isNaN(expiresAt) ? undefined : expiresAt,
  }
}


/** Undefined when the unit of its price is unknown: such a price cannot be shown. */
function extraOf({ code, name, unit, price, maxQty, stock }: SkExtra, due: Due): Extra | undefined {
  const counted = read(extraUnits, unit)
  if (!counted) return undefined
  return {
    ref: extraRef(code), kind: read(extraKinds, code) ?? 'OTHER', name, price: won(price), unit: counted,
    maximum: maxQty ?? undefined, stock: stock ?? undefined, due,
  }
}

type AskedOffer = readonly [OfferRef, OfferKey]

/** Extras belong to a branch and a period: one question for each period among the offers. */
export function extrasQuestions(refs: readonly OfferRef[]) {
  const asked = refs.flatMap((ref): AskedOffer[] => {
    const key = offerKeyOf(ref)
    return key ? [[ref, key]] : []
  })
  return [...Map.groupBy(asked, ([, { pickUpAt, dropOffAt }]) => `${pickUpAt} ${dropOffAt}`)].map(([period, offers]) => {
    const [pickUpAt, dropOffAt] = period.split(' ')
    return { offers, branchCodes: [...new Set(offers.map(([, { branchCode }]) => branchCode))], period: { pickUpAt, dropOffAt } }
  })
}

/** An offer whose branch they do not list has no entry. */
export function extrasByOffer(offers: readonly AskedOffer[], lists: readonly SkBranchExtras[]): readonly (readonly [OfferRef, readonly Extra[]])[] {
  const byBranch = new Map(lists.map(({ branchCode, extras }) => [branchCode, extras]))
  return offers.flatMap(([ref, { branchCode, due }]) => {
    const extras = byBranch.get(branchCode)?.flatMap((extra) => extraOf(extra, due) ?? [])
    return extras ? [[ref, extras] as const] : []
  })
}
