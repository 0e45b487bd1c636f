import type { SupplierId } from '#domain/ids.ts'
import type { Language, Names } from '#domain/language.ts'
import type { Due, PriceLineKind } from '#domain/price.ts'
import type { FuelPolicy } from '#domain/rental-terms.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { SupplierLimits } from '#domain/supplier.ts'
import type { Words } from '../../kit/words.ts'

/** The messages that we send, without their endings RQ and RS. */
export type Message = 'OTA_VehAvailRate' | 'OTA_VehLocDetail'

/** How messages travel: a JSON rendering with `@name` and `#text` and the message's name behind the path, XML as it is, or XML in a SOAP 1.1 envelope. */
export type Transport =
  | { readonly kind: 'JSON'; readonly path: string }
  | { readonly kind: 'XML'; readonly path: string }
  | { readonly kind: 'SOAP'; readonly path: string; readonly actionPrefix: string }

/** `password` is empty where a partner has none. */
export type Credentials = { readonly user: string; readonly password: string }
export type Attributes = Readonly<Record<`@${string}`, string>>

/** How a place is named: the context that goes beside its code. A kind of place without a context is not served. */
export type LocationContexts = {
  readonly airport: string
  /** Our place ids and the codes that stand for them. */
  readonly others?: { readonly context: string; readonly codes: Words<string> }
  /** `latitude,longitude`, for every place that is no airport. */
  readonly coordinates?: string
}

/**
 * Where a price is told: in Fees by their purposes (prepaid, at the desk, for booking), which sum to the total; or in TotalCharge, due always
 * at one time, or as the payment rules say.
 */
export type Pricing =
  | { readonly kind: 'FEES'; readonly prepaid: string; readonly atDesk: string; readonly booking: string }
  | { readonly kind: 'TOTALS'; readonly due: Due | { readonly paymentTypes: Words<Due> } }

/** What a charge of the rate is: a line of the price, or something that is told beside it. */
export type ChargePurpose = PriceLineKind | 'DEPOSIT' | 'EXTRA_DISTANCE'

export type CoverageProduct = 'COLLISION' | 'THEFT' | 'COLLISION_AND_THEFT' | 'LIABILITY' | 'TYRES' | 'PERSONAL'
/** What a priced coverage is; a POLICY is no insurance at all. */
export type CoverageMeaning = { readonly product: CoverageProduct; readonly due: Due } | 'POLICY'

/** Everything in which partners who speak OpenTravel differ: data, so that a new one is a file of tables and no code. */
export type Partner = {
  readonly id: SupplierId
  readonly names: Names
  /** Of `answerVariesBy` a request tells exactly the parts that are listed. The first currency is the one for travellers with another. */
  readonly limits: SupplierLimits
  readonly transport: Transport
  readonly requestor: (credentials: Credentials) => Attributes
  /** Of every request. */
  readonly attributes: Attributes
  readonly languages: Readonly<Record<Language, string>>
  /** Where the traveller's country stands: as a citizenship, or as the market of the point of sale. */
  readonly residence: 'CITIZEN' | 'SOURCE'
  readonly locations: LocationContexts
  /** Which attribute of a location is the code of the branch, and the context to ask for its details with; undefined: they tell none. */
  readonly branchCode: '@Code' | '@LocationCode' | '@ExtendedLocationCode'
  readonly branchContext: string | undefined
  readonly pricing: Pricing
  readonly feePurposes: Words<PriceLineKind>
  readonly chargePurposes: Words<ChargePurpose>
  /** Codes, or types where there is no code. */
  readonly coverages: Words<CoverageMeaning>
  /** Codes of coverages that tell until when cancelling costs what. */
  readonly cancellationCodes: readonly string[]
  /** Words of TPA_Extensions/FuelPolicy, and codes of coverages that tell the same. */
  readonly fuelPolicies: Words<FuelPolicy>
  /** Categories of rates whose coverages are included even where nothing says so. */
  readonly inclusiveRates: readonly string[]
  /** Codes and types of errors, codes first; one without a row is `malformed`, which alerts. */
  readonly errors: { readonly codes: Words<'NOTHING' | SupplierFaultKind>; readonly types: Words<'NOTHING' | SupplierFaultKind> }
}
