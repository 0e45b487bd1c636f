import type { BranchMatch, SameBranch } from '#domain/branch-match.ts'
import type { Branch, BranchSummary, OpeningHours } from '#domain/branch.ts'
import type { CancellationSchedule } from '#domain/cancellation.ts'
import type { Coverage } from '#domain/coverage.ts'
import type { Extra } from '#domain/extra.ts'
import type { SupplierId } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import type { Money } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import type { Price } from '#domain/price.ts'
import type { LocalMoment } from '#domain/rental-period.ts'
import type { SearchCriteria, SearchPoint, SearchProblem } from '#domain/search-criteria.ts'
import type { ValueStandard } from '#domain/value.ts'
import type { Vehicle } from '#domain/vehicle.ts'
import type { Recognition } from '#domain/vehicle-model.ts'
import type { GroupPage, OfferPage, SourceReport, VehicleGroup } from '../search/search-room.ts'

/**
 * What resolvers hand down where the domain's own type is not enough: an offer does not know its search, yet its language, currency and
 * places come from there. Named in codegen.ts.
 */
export type PageOfSearch = { readonly page: OfferPage; readonly search: OfferedSearch }
export type GroupPageOfSearch = { readonly page: GroupPage; readonly search: OfferedSearch }
export type SupplierOfSearch = { readonly supplier: SupplierId; readonly language: Language }
export type SourceOfSearch = SourceReport & { readonly language: Language }
/** What all offers of one list share: worked out once for the list. */
export type OfferedSearch = {
  /** The search and the version that the list was cut from: an offer of one list is always shown alike. */
  readonly list: string
  readonly criteria: SearchCriteria
  readonly rentalDays: number
  readonly standard: ValueStandard
  /** How likely each supplier's prices still held when the search began. */
  readonly confidence: ReadonlyMap<SupplierId, number>
}
export type OfferOfSearch = OfferedSearch & { readonly offer: Offer }
export type GroupOfSearch = { readonly group: VehicleGroup; readonly search: OfferedSearch }
export type PriceOfOffer = { readonly price: Price; readonly rentalDays: number }
export type VehicleOfOffer = { readonly vehicle: Vehicle; readonly recognition: Recognition; readonly supplier: SupplierId; readonly language: Language }
export type ScheduleOfOffer = { readonly schedule: CancellationSchedule; readonly pickUp: LocalMoment }
export type HandoverOfOffer = {
  readonly point: SearchPoint
  readonly branch: BranchSummary
  readonly supplier: SupplierId
  /** The brand at the counter. */
  readonly vendor: string
  readonly language: Language
}
export type BranchOfOffer = { readonly branch: Branch; readonly supplier: SupplierId; readonly language: Language }
export type MatchOfBranch = BranchMatch & { readonly language: Language }
export type SameBranchAsked = SameBranch & { readonly language: Language }

/** The price as it is shown; `originalPrice` stays what is owed. */
export type PricedCoverage = Coverage & { readonly originalPrice: Money | undefined }
export type PricedExtra = Extra & { readonly originalPrice: Money }

export type SearchRefusal = { readonly problems: readonly SearchProblem[] }
export type OpeningException = OpeningHours['exceptions'][number]
