import type { Money } from './money.ts'

/** Who will drive, as far as a search needs to know. */
export type Driver = {
  readonly age: number
  /** ISO 3166-1, two letters. */
  readonly residence: string
  /** Full years since the licence was issued; undefined when the traveller did not say. */
  readonly licenceYears: number | undefined
}

export const licenceKinds = ['KR', 'CN', 'JP', 'US', 'INTERNATIONAL_PERMIT', 'KR_TYPE_1', 'KR_TYPE_2', 'OTHER'] as const
/** Licences that a counter takes; KR_TYPE_1 and KR_TYPE_2 are the Korean classes (1종보통 is needed from eleven seats on). */
export type LicenceKind = (typeof licenceKinds)[number]

export type DriverRequirements = {
  readonly minimumAge: number | undefined
  readonly maximumAge: number | undefined
  readonly minimumLicenceYears: number | undefined
  /** Any one of them is enough; empty when the supplier does not say. */
  readonly licences: readonly LicenceKind[]
  /** Drivers up to and including this age pay extra. */
  readonly youngDriver: { readonly untilAge: number; readonly feePerDay: Money | undefined } | undefined
}

/** Why this driver cannot take this car, with the limit that stands in the way. */
export type EligibilityReason =
  | { readonly code: 'TOO_YOUNG'; readonly limit: number }
  | { readonly code: 'TOO_OLD'; readonly limit: number }
  | { readonly code: 'LICENCE_TOO_NEW'; readonly limit: number }

export type Eligibility = { readonly isEligible: boolean; readonly reasons: readonly EligibilityReason[] }

/** What is not known about the driver never excludes: the counter will ask. */
export function eligibilityOf({ age, licenceYears }: Driver, required: DriverRequirements): Eligibility {
  const { minimumAge, maximumAge, minimumLicenceYears } = required
  const reasons: EligibilityReason[] = []
  if (minimumAge !== undefined && age < minimumAge) reasons.push({ code: 'TOO_YOUNG', limit: minimumAge })
  if (maximumAge !== undefined && age > maximumAge) reasons.push({ code: 'TOO_OLD', limit: maximumAge })
  if (minimumLicenceYears !== undefined && licenceYears !== undefined && licenceYears < minimumLicenceYears) {
    reasons.push({ code: 'LICENCE_TOO_NEW', limit: minimumLicenceYears })
  }
  return { isEligible: reasons.length === 0, reasons }
}
