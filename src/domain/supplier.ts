import type { Branch } from './branch.ts'
import type { Coverage } from './coverage.ts'
import type { Currency } from './currency.ts'
import type { Extra } from './extra.ts'
import type { BranchRef, OfferRef, SupplierId, VehicleRef } from './ids.ts'
import type { Language, Names } from './language.ts'
import type { SuppliedOffer } from './offer.ts'
import type { SearchCriteria } from './search-criteria.ts'
import type { Span } from './span.ts'
import type { VehicleDetails } from './vehicle.ts'

/** What travels with every call to the outside. Aborting the signal closes the socket. */
export type Call = {
  readonly signal: AbortSignal
  /** Ours; sent along and logged, so that both sides can find the exchange. */
  readonly requestId: string
  readonly language: Language
  /** What the call is a part of, where somebody watches. */
  readonly span?: Span | undefined
}

export const dropReasons = [
  'MALFORMED', 'BROKEN_REFERENCE', 'UNKNOWN_CLASS', 'PRICE_MISMATCH', 'CURRENCY_NOT_SUPPORTED', 'OUTSIDE_PLACE', 'OVER_LIMIT',
] as const
/**
 * Why an item of a supplier's answer is not offered: it could not be read; it names a store or car that the answer lacks; its class cannot be
 * told; its lines do not sum to its total; its currency has no rate; its branch lies too far from the place; the answer was longer than `limits.offersPerSearch`.
 */
export type DropReason = (typeof dropReasons)[number]

/** `received` counts the items of the answer: every one is an offer or a drop. */
export type SearchAnswer = {
  readonly received: number
  readonly offers: readonly SuppliedOffer[]
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>
}

/** The parts of the criteria that change a supplier's answer beyond places and times: its cache key has no others. */
export type VaryingPart = 'driverAge' | 'licenceYears' | 'residence' | 'currency' | 'language'

/** The methods that take many references at once. */
export type BatchMethod = 'branches' | 'vehicles' | 'coverages' | 'extras'

/** What calling a method costs where a supplier sells its answers by credits. */
export type Credits = Readonly<Partial<Record<'searchOffers' | BatchMethod, number>>>

export type FreshnessLimits = {
  /** How long a search answer is fresh, then may be shown stale while it is refreshed: what is presumed until its price changes were observed. */
  readonly freshSeconds: number
  readonly staleSeconds: number
  /** How long "no cars" is believed. */
  readonly emptySeconds: number
  /** Named where the contract forbids to keep an answer longer, however steady its prices are seen to be. */
  readonly contractSeconds?: number
}

export type SupplierLimits = {
  readonly offersPerSearch: number
  /** How many references one call of each batch method takes; the caller cuts longer lists (src/graphql/loaders.ts). */
  readonly refsPerCall: Readonly<Record<BatchMethod, number>>
  readonly parallelCalls: number
  /** Credits that one call of a method costs; a method that is not named costs nothing. */
  readonly creditsPerCall: Credits
  /** How long we go on waiting for an answer after the traveller has been answered. */
  readonly answerWithinMs: number
  readonly freshness: FreshnessLimits
  readonly minimumLeadMinutes: number
  readonly maximumRentalDays: number
  /** ISO 3166-1 codes of the countries where it has branches. */
  readonly countries: readonly string[]
  /** Currencies that it quotes in on request. */
  readonly currencies: readonly Currency[]
  readonly answerVariesBy: readonly VaryingPart[]
}

/**
 * One outside system in our words. Maps, not ordered arrays: an absent key means not found. An optional method declares by its presence
 * that the supplier can do it. Faults are thrown as SupplierFault.
 */
export interface Supplier {
  readonly id: SupplierId
  readonly names: Names
  readonly limits: SupplierLimits
  /** Reads what the first search would wait for: lists that only come whole. Called once, at the start; a search does not need it to have succeeded. */
  prepare?(call: Call): Promise<void>
  searchOffers(criteria: SearchCriteria, call: Call): Promise<SearchAnswer>
  branches?(refs: readonly BranchRef[], call: Call): Promise<ReadonlyMap<BranchRef, Branch>>
  vehicles?(refs: readonly VehicleRef[], call: Call): Promise<ReadonlyMap<VehicleRef, VehicleDetails>>
  /** Everything on sale with the offer, the included product too. */
  coverages?(refs: readonly OfferRef[], call: Call): Promise<ReadonlyMap<OfferRef, readonly Coverage[]>>
  extras?(refs: readonly OfferRef[], call: Call): Promise<ReadonlyMap<OfferRef, readonly Extra[]>>
}
