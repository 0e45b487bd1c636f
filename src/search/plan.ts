import { type LeadBand, leadBandOf } from '#domain/lead-time.ts'
import { rentalDays } from '#domain/rental-period.ts'
import { periodOf, type SearchCriteria } from '#domain/search-criteria.ts'
import type { Supplier, SupplierLimits, VaryingPart } from '#domain/supplier.ts'
import { certainInstantOf, type EpochMs } from '#domain/time.ts'
import { answerKey } from './keys.ts'
import type { SourceQuestion } from './source-answer.ts'

/** One supplier's part in a search: asked under a cache key, or left out because it does not serve the route or the times. */
export type PlannedSource =
  | { readonly kind: 'served'; readonly supplier: Supplier; readonly key: string; readonly leadBand: LeadBand }
  | { readonly kind: 'notServed'; readonly supplier: Supplier }

export const questionOf = ({ supplier, key, leadBand }: Extract<PlannedSource, { kind: 'served' }>, criteria: SearchCriteria, requestId: string): SourceQuestion =>
  ({ supplier, key, criteria, leadBand, requestId })

export function planSearch(suppliers: readonly Supplier[], criteria: SearchCriteria, now: EpochMs): readonly PlannedSource[] {
  const period = periodOf(criteria)
  const days = rentalDays(period)
  const leadMinutes = (certainInstantOf(period.pickUp.at, period.pickUp.zone) - now) / 60_000
  const leadBand = leadBandOf(leadMinutes / 60)
  const serves = ({ limits }: Supplier): boolean =>
    limits.countries.includes(criteria.pickUp.place.country) &&
    limits.countries.includes(criteria.dropOff.place.country) &&
    leadMinutes >= limits.minimumLeadMinutes &&
    days <= limits.maximumRentalDays
  return suppliers.map((supplier) =>
    serves(supplier) ? { kind: 'served', supplier, key: keyOf(supplier, criteria), leadBand } : { kind: 'notServed', supplier })
}

const varying = {
  driverAge: ({ driver }) => driver.age,
  licenceYears: ({ driver }) => driver.licenceYears,
  residence: ({ driver }) => driver.residence,
  // Who cannot quote in a currency quotes in its usual one (trip-com: USD): one answer for all such currencies.
  currency: ({ currency }, { currencies }) => (currencies.includes(currency) ? currency : 'other'),
  language: ({ language }) => language,
} as const satisfies Record<VaryingPart, (criteria: SearchCriteria, limits: SupplierLimits) => string | number | undefined>

/** Readable, so that whoever looks into the cache sees what an entry answers. Has only the parts that change the supplier's answer. */
function keyOf({ id, limits }: Supplier, criteria: SearchCriteria): string {
  const { pickUp, dropOff } = criteria
  const parts = limits.answerVariesBy.toSorted().map((part) => `${part}=${varying[part](criteria, limits) ?? ''}`)
  return answerKey(id, [`${pickUp.place.id}@${pickUp.at}`, `${dropOff.place.id}@${dropOff.at}`, ...parts].join('|'))
}
