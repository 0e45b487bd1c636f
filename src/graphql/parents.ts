import type { BranchSummary, OpeningHours } from '#domain/branch.ts'
import type { CancellationSchedule } from '#domain/cancellation.ts'
import type { Coverage } from '#domain/coverage.ts'
import type { Extra } from '#domain/extra.ts'
import type { SupplierId } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import type { Money } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import type { LocalMoment } from '#domain/rental-period.ts'
import type { SearchCriteria, SearchPoint, SearchProblem } from '#domain/search-criteria.ts'
import type { Vehicle } from '#domain/vehicle.ts'
import type { OfferPage, SourceReport } from '../search/search-room.ts'

/**
 * What resolvers hand down where the domain's own type is not enough: an offer does not know its search, yet its language, currency and
 * places come from there. Named in codegen.ts.
 */
export type PageOfSearch = { readonly page: OfferPage; readonly criteria: SearchCriteria }
export type SupplierOfSearch = { readonly supplier: SupplierId; readonly language: Language }
export type SourceOfSearch = SourceReport & { readonly language: Language }
export type OfferOfSearch = { readonly offer: Offer; readonly criteria: SearchCriteria }
export type VehicleOfOffer = { readonly vehicle: Vehicle; readonly supplier: SupplierId; readonly language: Language }
export type ScheduleOfOffer = { readonly schedule: CancellationSchedule; readonly pickUp: LocalMoment }
export type HandoverOfOffer = {
  readonly point: SearchPoint
  readonly branch: BranchSummary
  readonly supplier: SupplierId
  readonly language: Language
}

/** The price as it is shown; `originalPrice` stays what is owed. */
export type PricedCoverage = Coverage & { readonly originalPrice: Money | undefined }
export type PricedExtra = Extra & { readonly originalPrice: Money }

export type SearchRefusal = { readonly problems: readonly SearchProblem[] }
export type OpeningException = OpeningHours['exceptions'][number]
