import type { Driver } from './driver.ts'
import type { CoverageRef } from './ids.ts'
import { isZero, type Money } from './money.ts'
import type { Due } from './price.ts'

/** Up to what damage the product pays. */
export type CoverageLimit = { readonly kind: 'UNLIMITED' } | { readonly kind: 'AMOUNT'; readonly amount: Money }

/** What the traveller still owes after damage; PERCENT is of the repair, at least the floor. */
export type Excess =
  | { readonly kind: 'WAIVED' }
  | { readonly kind: 'AMOUNT'; readonly amount: Money }
  | { readonly kind: 'PERCENT'; readonly basisPoints: number; readonly floor: Money | undefined }

export const lossOfUseRules = ['CHARGED', 'WAIVED', 'WAIVED_WITHIN_LIMIT', 'NOT_STATED'] as const
/** 휴차보상료: earnings that the company loses while the car is repaired. */
export type LossOfUse = (typeof lossOfUseRules)[number]

export const coverageForms = ['INCLUDED', 'OPTIONAL', 'MANDATORY_AT_DESK'] as const
/** 자차포함, 자차자율, 자차필수. */
export type CoverageForm = (typeof coverageForms)[number]

export const coverageExclusions = ['TYRES', 'WHEELS', 'WINDOWS', 'UNDERBODY', 'ROOF', 'INTERIOR', 'KEYS', 'TOWING', 'SNOW_CHAINS', 'OTHER'] as const
export type CoverageExclusion = (typeof coverageExclusions)[number]

export const coverageTiers = ['NONE', 'BASIC', 'PREMIUM', 'FULL'] as const
export type CoverageTier = (typeof coverageTiers)[number]

/** One insurance or waiver product, Korean or Western, in one comparable shape. `undefined` always means: the supplier does not say. */
export type Coverage = {
  readonly ref: CoverageRef
  /** The supplier's product name. Marketing: compare by the facts below, never by it. */
  readonly name: string
  readonly form: CoverageForm
  /** Damage to the rented car. */
  readonly limit: CoverageLimit | undefined
  readonly excess: Excess | undefined
  readonly theftExcess: Excess | undefined
  readonly thirdPartyLimit: CoverageLimit | undefined
  readonly lossOfUse: LossOfUse
  /** 단독사고: an accident without another vehicle. */
  readonly coversSingleVehicleAccident: boolean | undefined
  readonly coversTyresAndWheels: boolean | undefined
  readonly coversPersonalAccident: boolean | undefined
  readonly exclusions: readonly CoverageExclusion[]
  /** The product's own limits, which may be stricter than the car's. */
  readonly minimumAge: number | undefined
  readonly minimumLicenceYears: number | undefined
  /** For the whole rental; zero when included; undefined when only the desk tells. */
  readonly price: Money | undefined
  readonly due: Due
}

/** Worst first. */
export const tierRank: Readonly<Record<CoverageTier, number>> = { NONE: 0, BASIC: 1, PREMIUM: 2, FULL: 3 }

/** Whether the product takes this driver. What is not known about the driver never excludes: the counter will ask. */
export const isOpenTo = ({ minimumAge, minimumLicenceYears }: Coverage, { age, licenceYears }: Driver): boolean =>
  (minimumAge === undefined || age >= minimumAge) &&
  (minimumLicenceYears === undefined || licenceYears === undefined || licenceYears >= minimumLicenceYears)

/** Exclusions through which an accident still costs the traveller something; lost keys and a stained seat are no accident. */
const partsOfTheCar = new Set<CoverageExclusion>(['TYRES', 'WHEELS', 'WINDOWS', 'UNDERBODY', 'ROOF', 'OTHER'])

/**
 * The tier is worked out from the facts, because two sellers' "premium" may mean opposite things. FULL is said only where every fact is
 * stated: no excess, no limit, loss of use waived, tyres and wheels and accidents alone covered, no part of the car excluded. PREMIUM waives the
 * excess, BASIC leaves one, NONE says nothing of damage to the car or covers none.
 */
export function tierOf(coverage: Coverage): CoverageTier {
  const { limit, excess } = coverage
  if (limit?.kind === 'AMOUNT' && isZero(limit.amount)) return 'NONE'
  if (excess === undefined) return limit === undefined ? 'NONE' : 'BASIC'
  if (excess.kind !== 'WAIVED') return 'BASIC'
  return leavesNothing(coverage) ? 'FULL' : 'PREMIUM'
}

const leavesNothing = ({ limit, lossOfUse, coversTyresAndWheels, coversSingleVehicleAccident, exclusions }: Coverage): boolean =>
  limit?.kind === 'UNLIMITED' && lossOfUse === 'WAIVED' && coversTyresAndWheels === true && coversSingleVehicleAccident === true &&
  !exclusions.some((exclusion) => partsOfTheCar.has(exclusion))
