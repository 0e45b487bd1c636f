import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AfterHours as AfterHoursParent } from '../domain/branch.ts';
import type { BranchOfOffer, MatchOfBranch, ScheduleOfOffer, SourceOfSearch, PricedCoverage, PricedExtra, HandoverOfOffer, SearchRefusal, OfferOfSearch, PageOfSearch, OpeningException as OpeningExceptionParent, PriceOfOffer, SameBranchAsked, SupplierOfSearch, VehicleOfOffer, GroupOfSearch, GroupPageOfSearch } from '../graphql/parents.ts';
import type { CacheExplanation as CacheExplanationParent, ExplainedAnswer } from '../search/cache-explanation.ts';
import type { CancellationFee as CancellationFeeParent } from '../domain/cancellation.ts';
import type { CarSearchView } from '../search/car-search.ts';
import type { CoverageLimit as CoverageLimitParent, Excess as ExcessParent } from '../domain/coverage.ts';
import type { DriverRequirements as DriverRequirementsParent } from '../domain/driver.ts';
import type { Mileage as MileageParent } from '../domain/rental-terms.ts';
import type { Money as MoneyParent } from '../domain/money.ts';
import type { Place as PlaceParent } from '../domain/place.ts';
import type { PlaceHit as PlaceHitParent, PlaceNearby as PlaceNearbyParent } from '../catalogue/places/places.ts';
import type { CalendarDay } from '../search/price-calendar.ts';
import type { PriceOutlook } from '../search/price-watch.ts';
import type { SearchProblem as SearchProblemParent } from '../domain/search-criteria.ts';
import type { SupplierFaultKind as SupplierFaultKindInside } from '../domain/supplier-fault.ts';
import type { UnknownVehicle as UnknownVehicleParent, UnmatchedBranch as UnmatchedBranchParent } from '../catalogue/review-queue.ts';
import type { VehicleDetails as VehicleDetailsParent } from '../domain/vehicle.ts';
import type { Generation, Make, VehicleModel as VehicleModelParent, Recognition } from '../domain/vehicle-model.ts';
import type { GraphContext } from '../graphql/context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A country by its ISO 3166-1 code of two letters: `KR`. */
  CountryCode: { input: string; output: string; }
  /** A currency by its ISO 4217 code: `KRW`. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar day: `2026-12-01`. */
  Date: { input: string; output: string; }
  /** A moment, the same everywhere, as ISO 8601 in UTC: `2026-12-01T01:00:00.000Z`. */
  DateTime: { input: number; output: number; }
  /** A date and time on the clocks where the car is handed over, to the minute and without an offset: `2026-12-01T10:00`. */
  LocalDateTime: { input: string; output: string; }
  /** A time of day where the branch is: `09:30`; `24:00` is the end of the day. */
  LocalTime: { input: string; output: string; }
  /** The address of a picture or page. */
  Url: { input: string; output: string; }
};

/** The industry's class of a car in four letters: size, body, gearbox and drive, fuel and air conditioning. */
export type Acriss = {
  readonly __typename?: 'Acriss';
  /** `CDAR`. */
  readonly code: Scalars['String']['output'];
  /** How far it can be trusted. */
  readonly derivation: AcrissDerivation;
};

/** Where a class code comes from. */
export type AcrissDerivation =
  /** The supplier states it. */
  | 'GIVEN'
  /** Worked out from the car's facts. */
  | 'INFERRED'
  /** Translated from the supplier's own classes. */
  | 'MAPPED';

/** Service outside opening hours. Fees are in the currency of the branch; where a rental needs it, its price has a line for it. */
export type AfterHours = {
  readonly __typename?: 'AfterHours';
  /** What bringing back costs then. */
  readonly dropOffFee: Maybe<Money>;
  /** Whether there is any. */
  readonly isAvailable: Scalars['Boolean']['output'];
  /** What handing over costs then. */
  readonly pickUpFee: Maybe<Money>;
};

/** A price together with a coverage. */
export type AllInPrice = {
  readonly __typename?: 'AllInPrice';
  /** The coverage that is reckoned with; it may be included already. */
  readonly coverage: Coverage;
  /** In the currency of the search. */
  readonly total: Money;
};

/** Why an answer lives so long; as it was reckoned when it was kept. */
export type AnswerLife = {
  readonly __typename?: 'AnswerLife';
  /** Price changes in an hour that it was reckoned with, so that few observations do not promise too much. */
  readonly atMostPerHour: Scalars['Float']['output'];
  /** Price changes in an hour that were expected. */
  readonly changesPerHour: Scalars['Float']['output'];
  /** What decided. */
  readonly decidedBy: LifeDecision;
  /** How large a change is on average, as a share of the price. */
  readonly meanChange: Scalars['Float']['output'];
  /** The chance of a changed price that is allowed at the end of its fresh life. */
  readonly target: Scalars['Float']['output'];
};

/** The best offers of a group for what travellers look for. */
export type BestOffers = {
  readonly __typename?: 'BestOffers';
  /** The lowest total. */
  readonly cheapest: Offer;
  /** The lowest total together with a coverage that leaves nothing to pay. */
  readonly cheapestWithFullCoverage: Maybe<Offer>;
  /** The cheapest that can be cancelled without a fee at the time of the search. */
  readonly freeCancellation: Maybe<Offer>;
  /** The nearest counter. */
  readonly nearest: Maybe<Offer>;
};

/** What shape a car has. */
export type BodyType =
  /** Van for goods. */
  | 'COMMERCIAL_VAN'
  /** With a roof that opens. */
  | 'CONVERTIBLE'
  /** Coupé. */
  | 'COUPE'
  /** Crossover. */
  | 'CROSSOVER'
  /** Four or five doors. */
  | 'FOUR_FIVE_DOOR'
  /** Limousine or saloon. */
  | 'LIMOUSINE'
  /** People carrier. */
  | 'MONOSPACE'
  /** Motor home. */
  | 'MOTORHOME'
  /** Open, for all terrain. */
  | 'OPEN_AIR_ALL_TERRAIN'
  /** 승합: a van for passengers. */
  | 'PASSENGER_VAN'
  /** Pick-up with two rows of seats. */
  | 'PICKUP_DOUBLE_CAB'
  /** Pick-up with one row of seats. */
  | 'PICKUP_SINGLE_CAB'
  /** For leisure. */
  | 'RECREATIONAL'
  /** Open two-seater. */
  | 'ROADSTER'
  /** Something special. */
  | 'SPECIAL'
  /** A car of the counter's choice. */
  | 'SPECIAL_OFFER'
  /** Sports car. */
  | 'SPORT'
  /** SUV. */
  | 'SUV'
  /** Two or four doors. */
  | 'TWO_FOUR_DOOR'
  /** Two or three doors. */
  | 'TWO_THREE_DOOR'
  /** On two wheels. */
  | 'TWO_WHEEL'
  /** Estate car. */
  | 'WAGON';

/** A counter or yard where cars are handed over. */
export type Branch = {
  readonly __typename?: 'Branch';
  /** Its address. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Service outside these hours. */
  readonly afterHours: Maybe<AfterHours>;
  /** IATA code of the airport that it serves. */
  readonly airport: Maybe<Scalars['String']['output']>;
  /** Where the traveller meets the counter. */
  readonly desk: DeskKind;
  /** How to get there, in the supplier's words. */
  readonly directions: Maybe<Scalars['String']['output']>;
  /** When it is open. */
  readonly hours: Maybe<OpeningHours>;
  /** The supplier's id and its code of the branch. */
  readonly id: Scalars['ID']['output'];
  /** The place it belongs to and the same counter at other suppliers, with evidence. */
  readonly match: BranchMatch;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Where it lies. */
  readonly position: Maybe<Position>;
  /** The bus to the yard. */
  readonly shuttle: Maybe<Shuttle>;
  /** Its telephone number. */
  readonly telephone: Maybe<Scalars['String']['output']>;
};

/** One thing that speaks for a match. */
export type BranchEvidence = {
  readonly __typename?: 'BranchEvidence';
  /** What exactly: `0.3 km`, `제주공항`, `064-…`. */
  readonly detail: Scalars['String']['output'];
  /** What sort. */
  readonly rule: BranchEvidenceRule;
};

/** What can speak for a match of branches. */
export type BranchEvidenceRule =
  /** The address is the same, or names the place. */
  | 'ADDRESS'
  /** The brand is the same. */
  | 'BRAND'
  /** It lies there. */
  | 'DISTANCE'
  /** The supplier states the airport's code. */
  | 'IATA'
  /** Its name says so. */
  | 'NAME'
  /** The telephone number is the same. */
  | 'TELEPHONE';

/** What our catalogue makes of a supplier's branch. */
export type BranchMatch = {
  readonly __typename?: 'BranchMatch';
  /** Kilometres between the two, as the crow flies. */
  readonly distanceKm: Maybe<Scalars['Float']['output']>;
  /** What speaks for the place. */
  readonly evidence: ReadonlyArray<BranchEvidence>;
  /** The airport, station or city that it belongs to; nothing when that is not certain: a person will look at it. */
  readonly place: Maybe<Place>;
  /** The same counter as other suppliers, or an operator's own list, know it. */
  readonly sameAs: ReadonlyArray<SameBranch>;
};

/** What is kept of one supplier's answer, and why. */
export type CacheExplanation = {
  readonly __typename?: 'CacheExplanation';
  /** What would invalidate it. */
  readonly invalidatedBy: CacheInvalidators;
  /** What is kept; nothing when nobody asked, or it is forgotten. */
  readonly kept: Maybe<KeptAnswer>;
  /** The key that it is kept under: what it depends on. */
  readonly key: Scalars['String']['output'];
  /** What was seen of such prices since. */
  readonly observed: PriceObservations;
  /** What a search would find now. */
  readonly state: CacheState;
  /** Whose answer. */
  readonly supplier: Supplier;
};

/** What became of declaring answers invalid. */
export type CacheInvalidation = {
  readonly __typename?: 'CacheInvalidation';
  /** Whether the other gateways will hear of it. False when this gateway shares no cache, or the cache is away just now: then this gateway tells them when it is back. */
  readonly reachesOtherGateways: Scalars['Boolean']['output'];
};

/** What would invalidate an answer, as `invalidateCache` takes it. */
export type CacheInvalidators = {
  readonly __typename?: 'CacheInvalidators';
  /** The branches that it names, by `Branch.id`. */
  readonly branches: ReadonlyArray<Scalars['ID']['output']>;
  /** Where the car is brought back. */
  readonly dropOff: Scalars['ID']['output'];
  /** Where the car is picked up. */
  readonly pickUp: Scalars['ID']['output'];
  /** Its supplier. */
  readonly supplier: Scalars['ID']['output'];
};

/** A route, in this direction. */
export type CacheRouteInput = {
  /** The id of the place of drop-off; the place of pick-up when it is left out. */
  readonly dropOff?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the place of pick-up: `airport:CJU`. */
  readonly pickUp: Scalars['ID']['input'];
};

/** What a question finds in the cache. */
export type CacheState =
  /** An answer that is believed. */
  | 'FRESH'
  /** Nothing: the supplier would be asked. */
  | 'MISS'
  /** An answer that is shown while it is being replaced. */
  | 'STALE';

/** Where an answer is kept. */
export type CacheTier =
  /** In the cache behind it. */
  | 'CACHE'
  /** In this gateway's memory. */
  | 'MEMORY';

/** A stretch of time before the pick-up. Who cancels exactly at its end is still in it. */
export type CancellationBracket = {
  readonly __typename?: 'CancellationBracket';
  /** What cancelling costs in between. */
  readonly fee: CancellationFee;
  /** Hours before the pick-up at which it begins; nothing: since the booking. */
  readonly fromHours: Maybe<Scalars['Float']['output']>;
  /** Hours before the pick-up at which it ends. */
  readonly toHours: Scalars['Float']['output'];
};

/** What cancelling costs: nothing, or what exactly one of the other fields tells, unless no fee is stated. */
export type CancellationFee = {
  readonly __typename?: 'CancellationFee';
  /** A fixed amount. */
  readonly amount: Maybe<Money>;
  /** The price of so many days. */
  readonly days: Maybe<Scalars['Float']['output']>;
  /** Nothing at all. */
  readonly isFree: Scalars['Boolean']['output'];
  /** False where the supplier says until when cancelling is free, but not what it costs after that: it may be the whole price. */
  readonly isStated: Scalars['Boolean']['output'];
  /** Percent of the rental's price. */
  readonly percent: Maybe<Scalars['Float']['output']>;
};

/** What cancelling costs when, counted back from the pick-up. */
export type CancellationSchedule = {
  readonly __typename?: 'CancellationSchedule';
  /** One after the other, the earliest first. */
  readonly brackets: ReadonlyArray<CancellationBracket>;
  /** The last minute, where the car is, at which cancelling is free; nothing when it never is. */
  readonly freeUntil: Maybe<Scalars['LocalDateTime']['output']>;
  /** When the traveller does not come. */
  readonly noShow: Maybe<CancellationFee>;
};

/** What all suppliers together offer for one route, time and driver. */
export type CarSearch = {
  readonly __typename?: 'CarSearch';
  /** The currency that prices are shown in. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Where it is brought back, and when. */
  readonly dropOff: CarSearchPoint;
  /** When this search is no longer kept. Prices in it are indicative until then. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What can be filtered by, with counts. Each list ignores its own filter, so that the other choices stay visible. */
  readonly facets: OfferFacets;
  /** The offers, the same car from several sellers together, one page at a time (`first` from 1 to 100). */
  readonly groups: VehicleGroupConnection;
  /** Ask for this search again by it, on any of our servers. */
  readonly id: Scalars['ID']['output'];
  /** One of its offers; nothing when it is not in this search. */
  readonly offer: Maybe<Offer>;
  /** The offers, one page at a time (`first` from 1 to 500). */
  readonly offers: OfferConnection;
  /** Where the car is picked up, and when. */
  readonly pickUp: CarSearchPoint;
  /** Days that are charged: each 24 hours that have begun. */
  readonly rentalDays: Scalars['Int']['output'];
  /** Each supplier's part in it, told openly: who answered, how fast, with how much. */
  readonly sources: ReadonlyArray<CarSearchSource>;
  /** Whether somebody is still being asked. */
  readonly status: CarSearchStatus;
  /** Rises each time another supplier's answer joins. Pages of one version never shift. */
  readonly version: Scalars['Int']['output'];
};


/** What all suppliers together offer for one route, time and driver. */
export type CarSearchFacetsArgs = {
  filter?: InputMaybe<OfferFilter>;
};


/** What all suppliers together offer for one route, time and driver. */
export type CarSearchGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  coverage?: CoverageTier;
  filter?: InputMaybe<OfferFilter>;
  first?: Scalars['Int']['input'];
  sort?: OfferSort;
};


/** What all suppliers together offer for one route, time and driver. */
export type CarSearchOfferArgs = {
  id: Scalars['ID']['input'];
};


/** What all suppliers together offer for one route, time and driver. */
export type CarSearchOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  coverage?: CoverageTier;
  filter?: InputMaybe<OfferFilter>;
  first?: Scalars['Int']['input'];
  sort?: OfferSort;
};

/** Where, when and for whom a car is wanted. */
export type CarSearchInput = {
  /** The currency to show prices in. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Who will drive. */
  readonly driver: DriverInput;
  /** Where and when it is brought back. */
  readonly dropOff: CarSearchPointInput;
  /** The language to answer in. */
  readonly language: Language;
  /** Where and when the car is picked up. */
  readonly pickUp: CarSearchPointInput;
};

/** One end of the rental. */
export type CarSearchPoint = {
  readonly __typename?: 'CarSearchPoint';
  /** On the clocks there. */
  readonly at: Scalars['LocalDateTime']['output'];
  /** Where. */
  readonly place: Place;
};

/** One end of the rental. */
export type CarSearchPointInput = {
  /** On the clocks there. */
  readonly at: Scalars['LocalDateTime']['input'];
  /** The id of a place: `airport:CJU`. */
  readonly place: Scalars['ID']['input'];
};

/** A search, or what must be put right before it can be made. */
export type CarSearchResult = CarSearch | InvalidCarSearch;

/** One supplier's part in a search. Always: received = kept + merged + dropped. */
export type CarSearchSource = {
  readonly __typename?: 'CarSearchSource';
  /** Of these, not usable, by reason. */
  readonly dropped: ReadonlyArray<DroppedOffers>;
  /** What kind of failure, when it failed; beside a stale answer, how replacing it has failed. */
  readonly fault: Maybe<SupplierFaultKind>;
  /** Whether the answer is older than we like and is being refreshed behind this one. */
  readonly isStale: Scalars['Boolean']['output'];
  /** Of these, offered here. */
  readonly kept: Scalars['Int']['output'];
  /** Milliseconds from the start of the search to this answer or failure; nothing while it is still being asked. */
  readonly latencyMs: Maybe<Scalars['Int']['output']>;
  /** Of these, the same quote once more. */
  readonly merged: Scalars['Int']['output'];
  /** When the supplier told these prices. */
  readonly observedAt: Maybe<Scalars['DateTime']['output']>;
  /** Cars in its answer. */
  readonly received: Scalars['Int']['output'];
  /** Where the answer came from; nothing without an answer. */
  readonly servedFrom: Maybe<ServedFrom>;
  /** How it went. */
  readonly state: SourceState;
  /** Whose part. */
  readonly supplier: Supplier;
};

/** Whether a search is finished. */
export type CarSearchStatus =
  /** Everybody has answered, failed or been given up on. */
  | 'COMPLETE'
  /** At least one supplier is still being asked. */
  | 'SEARCHING';

/** How an amount was converted. */
export type Conversion = {
  readonly __typename?: 'Conversion';
  /** The day of the rate. */
  readonly asOf: Scalars['Date']['output'];
  /** The supplier's currency. */
  readonly from: Scalars['CurrencyCode']['output'];
  /** Units of `to` for one unit of `from`. */
  readonly rate: Scalars['Float']['output'];
  /** Who published it. */
  readonly source: Scalars['String']['output'];
  /** The currency of the search. */
  readonly to: Scalars['CurrencyCode']['output'];
};

/** An insurance or waiver. Compare products by these facts, never by their names. */
export type Coverage = {
  readonly __typename?: 'Coverage';
  /** Whether the people in the car are covered. */
  readonly coversPersonalAccident: Maybe<Scalars['Boolean']['output']>;
  /** Whether an accident without another vehicle is covered (단독사고). */
  readonly coversSingleVehicleAccident: Maybe<Scalars['Boolean']['output']>;
  /** Whether tyres and wheels are covered. */
  readonly coversTyresAndWheels: Maybe<Scalars['Boolean']['output']>;
  /** When it is paid. */
  readonly due: Due;
  /** What the traveller still owes after damage (면책금); nothing when the supplier does not say. */
  readonly excess: Maybe<Excess>;
  /** What it never pays for. */
  readonly exclusions: ReadonlyArray<CoverageExclusion>;
  /** Whether it is in the price. */
  readonly form: CoverageForm;
  /** Up to what damage to the car it pays; nothing when the supplier does not say. */
  readonly limit: Maybe<CoverageLimit>;
  /** Who bears what the company loses while the car is repaired (휴차보상료). */
  readonly lossOfUse: LossOfUse;
  /** The driver's age that this product asks for. */
  readonly minimumAge: Maybe<Scalars['Int']['output']>;
  /** Years of licence that this product asks for. */
  readonly minimumLicenceYears: Maybe<Scalars['Int']['output']>;
  /** The seller's name of it. */
  readonly name: Scalars['String']['output'];
  /** What is really owed for it, in the supplier's currency. */
  readonly originalPrice: Maybe<Money>;
  /** For the whole rental, in the currency of the search; zero when it is included; nothing when only the desk tells. */
  readonly price: Maybe<Money>;
  /** What the traveller still owes after theft. */
  readonly theftExcess: Maybe<Excess>;
  /** Up to what damage to others it pays. */
  readonly thirdPartyLimit: Maybe<CoverageLimit>;
  /** What it is worth, worked out from the facts below. */
  readonly tier: CoverageTier;
};

/** What a product does not pay for. */
export type CoverageExclusion =
  /** The interior. */
  | 'INTERIOR'
  /** Keys. */
  | 'KEYS'
  /** Something that only the contract names. */
  | 'OTHER'
  /** The roof. */
  | 'ROOF'
  /** Snow chains. */
  | 'SNOW_CHAINS'
  /** Towing. */
  | 'TOWING'
  /** Tyres. */
  | 'TYRES'
  /** The underbody. */
  | 'UNDERBODY'
  /** Wheels. */
  | 'WHEELS'
  /** Windows. */
  | 'WINDOWS';

/** Whether a product is in the price. */
export type CoverageForm =
  /** In the price (자차포함). */
  | 'INCLUDED'
  /** Must be bought at the desk (자차필수). */
  | 'MANDATORY_AT_DESK'
  /** The traveller's choice (자차자율). */
  | 'OPTIONAL';

/** Up to what damage a product pays. Amounts are in the currency of the contract. */
export type CoverageLimit = {
  readonly __typename?: 'CoverageLimit';
  /** Up to this. */
  readonly amount: Maybe<Money>;
  /** Any damage. */
  readonly isUnlimited: Scalars['Boolean']['output'];
};

/** What a product is worth. */
export type CoverageTier =
  /** An excess stays with the traveller (일반자차). */
  | 'BASIC'
  /** No excess, no limit, loss of use, tyres and accidents alone covered, all of it stated (전액무제한). */
  | 'FULL'
  /** It says nothing of damage to the car, or covers none. */
  | 'NONE'
  /** No excess, but limits, exclusions or things left unsaid (고급자차). */
  | 'PREMIUM';

/** Money held on a card at the desk and given back after the rental, in the currency that the desk holds it in. */
export type Deposit = {
  readonly __typename?: 'Deposit';
  /** Cards that are taken; empty when the supplier does not say. */
  readonly cards: ReadonlyArray<Scalars['String']['output']>;
  /** At most. */
  readonly maximum: Money;
  /** At least. */
  readonly minimum: Money;
  /** Days until it is given back. */
  readonly releasedWithinDays: Maybe<Scalars['Int']['output']>;
};

/** Where the traveller meets the counter. */
export type DeskKind =
  /** On the airport's grounds. */
  | 'AT_AIRPORT'
  /** The car is brought to the traveller. */
  | 'DELIVERY'
  /** In the terminal. */
  | 'IN_TERMINAL'
  /** In town. */
  | 'IN_TOWN'
  /** The supplier does not say. */
  | 'NOT_STATED'
  /** A bus brings the traveller to the yard. */
  | 'SHUTTLE';

/** Of what a distance is counted. */
export type DistanceUnit =
  /** Kilometres. */
  | 'KM'
  /** Miles. */
  | 'MI';

/** Which wheels drive. */
export type Drive =
  /** All wheels always. */
  | 'ALL_WHEEL'
  /** Four-wheel drive that can be switched. */
  | 'FOUR_WHEEL'
  /** Two wheels, or the supplier does not say. */
  | 'NOT_STATED';

/** Who will drive, as far as prices and rules depend on it. */
export type DriverInput = {
  /** In full years at the pick-up. */
  readonly age: Scalars['Int']['input'];
  /** Full years since the licence was issued; leave it out when it is not known. */
  readonly licenceYears?: InputMaybe<Scalars['Int']['input']>;
  /** Where the driver lives. */
  readonly residence: Scalars['CountryCode']['input'];
};

/** Who may drive. */
export type DriverRequirements = {
  readonly __typename?: 'DriverRequirements';
  /** Any one of them is enough; empty when the supplier does not say. */
  readonly licences: ReadonlyArray<LicenceKind>;
  /** In full years. */
  readonly maximumAge: Maybe<Scalars['Int']['output']>;
  /** In full years. */
  readonly minimumAge: Maybe<Scalars['Int']['output']>;
  /** Full years since the licence was issued. */
  readonly minimumLicenceYears: Maybe<Scalars['Int']['output']>;
  /** What they pay each day, in the currency of the contract. Where the price holds it already, a line of the price says so. */
  readonly youngDriverFeePerDay: Maybe<Money>;
  /** Drivers up to and including this age pay extra. */
  readonly youngDriverUntilAge: Maybe<Scalars['Int']['output']>;
};

/** Why a car of an answer could not be offered. */
export type DropReason =
  /** It names a branch or a model that the answer does not explain. */
  | 'BROKEN_REFERENCE'
  /** There is no exchange rate for its currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The entry could not be read. */
  | 'MALFORMED'
  /** Its branch lies too far from the place that was searched. */
  | 'OUTSIDE_PLACE'
  /** The answer was longer than agreed. */
  | 'OVER_LIMIT'
  /** Its price lines do not add up to its total. */
  | 'PRICE_MISMATCH'
  /** Its class cannot be told. */
  | 'UNKNOWN_CLASS';

/** Cars of an answer that could not be offered. */
export type DroppedOffers = {
  readonly __typename?: 'DroppedOffers';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Why. */
  readonly reason: DropReason;
};

/** When a part is paid. */
export type Due =
  /** To the counter. */
  | 'AT_DESK'
  /** While booking. */
  | 'NOW';

/** Whether a driver may take a car. */
export type Eligibility = {
  readonly __typename?: 'Eligibility';
  /** Nothing that we know stands in the way. */
  readonly isEligible: Scalars['Boolean']['output'];
  /** What stands in the way. */
  readonly reasons: ReadonlyArray<EligibilityReason>;
};

/** What stands in a driver's way. */
export type EligibilityReason = {
  readonly __typename?: 'EligibilityReason';
  /** What, for programs. */
  readonly code: EligibilityReasonCode;
  /** The limit: years of age, or years since the licence was issued. */
  readonly limit: Scalars['Int']['output'];
};

/** What can stand in a driver's way. */
export type EligibilityReasonCode =
  /** The licence was issued too recently. */
  | 'LICENCE_TOO_NEW'
  /** Older than the limit. */
  | 'TOO_OLD'
  /** Younger than the limit. */
  | 'TOO_YOUNG';

/** What the traveller still owes after damage. Amounts are in the currency of the contract. */
export type Excess = {
  readonly __typename?: 'Excess';
  /** At most this; beside `percent` it is the least that is owed. */
  readonly amount: Maybe<Money>;
  /** Nothing is owed. */
  readonly isWaived: Scalars['Boolean']['output'];
  /** So many percent of the repair. */
  readonly percent: Maybe<Scalars['Float']['output']>;
};

/** Something to add to a rental (부가서비스). */
export type Extra = {
  readonly __typename?: 'Extra';
  /** When it is paid. */
  readonly due: Due;
  /** What sort. */
  readonly kind: ExtraKind;
  /** At most so many in one rental. */
  readonly maximum: Maybe<Scalars['Int']['output']>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What is really owed for it, in the supplier's currency. */
  readonly originalPrice: Money;
  /** For one piece and one `unit`, in the currency of the search. */
  readonly price: Money;
  /** So many left. */
  readonly stock: Maybe<Scalars['Int']['output']>;
  /** What the price is for. */
  readonly unit: ExtraUnit;
};

/** What sort of extra. */
export type ExtraKind =
  /** One more driver. */
  | 'ADDITIONAL_DRIVER'
  /** Booster seat. */
  | 'BOOSTER_SEAT'
  /** Card to charge an electric car. */
  | 'CHARGING_CARD'
  /** Seat for a child (카시트). */
  | 'CHILD_SEAT'
  /** Bringing the car (차량탁송). */
  | 'DELIVERY'
  /** Seat for an infant. */
  | 'INFANT_SEAT'
  /** Navigation. */
  | 'NAVIGATION'
  /** Something else that the name tells. */
  | 'OTHER'
  /** Snow chains. */
  | 'SNOW_CHAINS'
  /** Stroller (유모차). */
  | 'STROLLER'
  /** Mobile internet. */
  | 'WIFI';

/** What the price of an extra is for. */
export type ExtraUnit =
  /** Each day. */
  | 'DAY'
  /** The whole rental. */
  | 'RENTAL';

/** One choice of a filter. */
export type FacetCount = {
  readonly __typename?: 'FacetCount';
  /** How many offers it would leave. */
  readonly count: Scalars['Int']['output'];
  /** What to show: a name where the value is a code, else the value again. */
  readonly label: Scalars['String']['output'];
  /** What to pass to the filter. */
  readonly value: Scalars['String']['output'];
};

/** What a car runs on. */
export type Fuel =
  /** Diesel (경유). */
  | 'DIESEL'
  /** Electricity. */
  | 'ELECTRIC'
  /** Ethanol. */
  | 'ETHANOL'
  /** Petrol or diesel with an electric motor. */
  | 'HYBRID'
  /** Hydrogen. */
  | 'HYDROGEN'
  /** Liquefied gas. */
  | 'LPG'
  /** More than one fuel. */
  | 'MULTI_FUEL'
  /** The supplier does not say. */
  | 'NOT_STATED'
  /** Petrol (휘발유). */
  | 'PETROL'
  /** A hybrid that can be charged. */
  | 'PLUG_IN_HYBRID';

/** With how much fuel a car is handed over and brought back. */
export type FuelPolicy =
  /** The first tank is a gift. */
  | 'FREE_TANK'
  /** Full, and full again. */
  | 'FULL_TO_FULL'
  /** The supplier does not say. */
  | 'NOT_STATED'
  /** A tank is bought in advance. */
  | 'PREPAID'
  /** As it was handed over. */
  | 'SAME_LEVEL';

/** How a car shifts. */
export type Gearbox =
  /** By itself (자동). */
  | 'AUTOMATIC'
  /** By hand (수동). */
  | 'MANUAL';

/** Why a supplier's spelling stands in a group. */
export type GroupEvidence = {
  readonly __typename?: 'GroupEvidence';
  /** Offers with this spelling. */
  readonly offerCount: Scalars['Int']['output'];
  /** What decided; nothing in groups of a class or a spelling. */
  readonly rule: Maybe<RecognitionRule>;
  /** How sure, from 0 to 1; nothing in groups of a class or a spelling. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** As the supplier writes it. */
  readonly spelling: Scalars['String']['output'];
  /** Whose spelling. */
  readonly supplier: Supplier;
};

/** One end of the rental. */
export type Handover = {
  readonly __typename?: 'Handover';
  /** On the clocks there. */
  readonly at: Scalars['LocalDateTime']['output'];
  /** The counter or yard. */
  readonly branch: Branch;
  /** Kilometres from the place that was searched, as the crow flies, to a tenth; nothing when the branch's position is not known. */
  readonly distanceKm: Maybe<Scalars['Float']['output']>;
  /** The zone of these clocks: `Asia/Seoul`. */
  readonly zone: Scalars['String']['output'];
};

/** The search cannot be made as it was asked for: every problem is listed, so that one correction is enough. */
export type InvalidCarSearch = {
  readonly __typename?: 'InvalidCarSearch';
  /** The first problem in one sentence, in English. */
  readonly message: Scalars['String']['output'];
  /** All problems. */
  readonly problems: ReadonlyArray<SearchProblem>;
};

/** An answer that is kept. */
export type KeptAnswer = {
  readonly __typename?: 'KeptAnswer';
  /** How old it is. */
  readonly ageSeconds: Scalars['Int']['output'];
  /** The gateway that asked for it. */
  readonly filledByGateway: Scalars['String']['output'];
  /** The request that the gateway worked on. */
  readonly filledByRequest: Scalars['String']['output'];
  /** Until when it is served as it is; a hot one is replaced a little earlier. */
  readonly freshUntil: Scalars['DateTime']['output'];
  /** Whether an operator has declared it invalid. */
  readonly isInvalidated: Scalars['Boolean']['output'];
  /** Whether it is what this search was answered with. */
  readonly isOfThisSearch: Scalars['Boolean']['output'];
  /** Why it lives so long. */
  readonly life: AnswerLife;
  /** When the supplier gave it. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** Cars in it; nothing when only its place is remembered. */
  readonly offers: Maybe<Scalars['Int']['output']>;
  /** Until when it may be served while it is replaced, and while the supplier cannot be asked. */
  readonly staleUntil: Scalars['DateTime']['output'];
  /** Where it was found. */
  readonly tier: CacheTier;
  /** How long the supplier took to give it, in milliseconds. */
  readonly tookMs: Scalars['Int']['output'];
};

/** The languages that we answer in. What only a supplier can word may come in another one. */
export type Language =
  /** English */
  | 'EN'
  /** 日本語 */
  | 'JA'
  /** 한국어 */
  | 'KO'
  /** 中文 */
  | 'ZH';

/** Licences that a counter takes. */
export type LicenceKind =
  /** Chinese. */
  | 'CN'
  /** An international driving permit beside the licence at home. */
  | 'INTERNATIONAL_PERMIT'
  /** Japanese. */
  | 'JP'
  /** Korean. */
  | 'KR'
  /** Korean, first class ordinary (1종보통); needed from eleven seats on. */
  | 'KR_TYPE_1'
  /** Korean, second class ordinary (2종보통). */
  | 'KR_TYPE_2'
  /** Another one. */
  | 'OTHER'
  /** Of the United States. */
  | 'US';

/** What decides how long an answer lives. */
export type LifeDecision =
  /** The supplier's contract. */
  | 'CONTRACT'
  /** The longest life that we allow. */
  | 'LONGEST'
  /** There are no cars in it: that is believed only briefly. */
  | 'NO_CARS'
  /** How often such prices change, as observed or, before that, as the supplier's limits presume. */
  | 'PRICES'
  /** The shortest life that we allow. */
  | 'SHORTEST';

/** Who bears what the company loses while the car is repaired. */
export type LossOfUse =
  /** The traveller. */
  | 'CHARGED'
  /** The supplier does not say. */
  | 'NOT_STATED'
  /** The company. */
  | 'WAIVED'
  /** The company, as long as the damage stays within the limit. */
  | 'WAIVED_WITHIN_LIMIT';

/** How far one may drive for the price. */
export type Mileage = {
  readonly __typename?: 'Mileage';
  /** So far, in `unit`. */
  readonly distance: Maybe<Scalars['Int']['output']>;
  /** No limit at all. */
  readonly isUnlimited: Scalars['Boolean']['output'];
  /** For each `unit` more, in the currency of the contract. */
  readonly overFee: Maybe<Money>;
  /** For each day or the whole rental. */
  readonly per: Maybe<MileagePeriod>;
  /** Of what. */
  readonly unit: Maybe<DistanceUnit>;
};

/** What a distance is allowed for. */
export type MileagePeriod =
  /** Each day. */
  | 'DAY'
  /** The whole rental. */
  | 'RENTAL';

/** A model that an unknown spelling may mean. */
export type ModelSuggestion = {
  readonly __typename?: 'ModelSuggestion';
  /** The model. */
  readonly model: VehicleModel;
  /** How near, from 0 to 1. */
  readonly score: Scalars['Float']['output'];
};

/** Model years that may be handed over, both included. */
export type ModelYears = {
  readonly __typename?: 'ModelYears';
  /** The oldest. */
  readonly from: Scalars['Int']['output'];
  /** The newest. */
  readonly to: Scalars['Int']['output'];
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** In whole units of the currency, with all of its decimals: `81000` won, `63.40` dollars. */
  readonly amount: Scalars['String']['output'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** From an amount to an amount, both included. */
export type MoneyRange = {
  readonly __typename?: 'MoneyRange';
  /** The highest. */
  readonly maximum: Money;
  /** The lowest. */
  readonly minimum: Money;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Declares kept answers of suppliers invalid: no search that begins from now on is answered with them, on any gateway within a second or two. Searches that were answered before stay
   * as they are. At least one of supplier, route and branch is needed; answers must fit all that are given. For operators; in production it needs the operator's token.
   */
  readonly invalidateCache: CacheInvalidation;
};


export type MutationInvalidateCacheArgs = {
  branch?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
  route?: InputMaybe<CacheRouteInput>;
  supplier?: InputMaybe<Scalars['ID']['input']>;
};

/** One car from one seller at one price. The price is indicative: a quote confirms it. */
export type Offer = {
  readonly __typename?: 'Offer';
  /** The price together with the cheapest coverage of this tier or a better one; nothing when there is none, or its price is not told. */
  readonly allIn: Maybe<AllInPrice>;
  /** Cars left; nothing when the supplier does not say. */
  readonly available: Maybe<Scalars['Int']['output']>;
  /** What cancelling costs when; nothing when the supplier does not say. */
  readonly cancellation: Maybe<CancellationSchedule>;
  /** Insurance and waivers that are included, on sale with it, or must be bought at the desk; nothing when the supplier cannot tell now. */
  readonly coverages: Maybe<ReadonlyArray<Coverage>>;
  /** Money held at the desk; nothing when the supplier does not say. */
  readonly deposit: Maybe<Deposit>;
  /** Where and when it is brought back. */
  readonly dropOff: Handover;
  /** Whether the driver of this search may take it, and if not, why. */
  readonly eligibility: Eligibility;
  /** Child seats, drivers and the like that can be had with it; nothing when the supplier cannot tell now. */
  readonly extras: Maybe<ReadonlyArray<Extra>>;
  /** With how much fuel it is handed over and brought back. */
  readonly fuelPolicy: FuelPolicy;
  /** The vehicle group that it belongs to, by `VehicleGroup.id`. */
  readonly groupId: Scalars['ID']['output'];
  /** Until when the supplier promises this price; nothing when it does not say. */
  readonly holdsUntil: Maybe<Scalars['DateTime']['output']>;
  /** Within its search. */
  readonly id: Scalars['ID']['output'];
  /** The best coverage that the price includes. */
  readonly includedCoverage: CoverageTier;
  /** Whether a booking is confirmed at once. */
  readonly isInstantlyConfirmed: Scalars['Boolean']['output'];
  /** How far one may drive for the price; nothing when the supplier does not say. */
  readonly mileage: Maybe<Mileage>;
  /** When the supplier told this price. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** When it is paid. */
  readonly paymentTiming: PaymentTiming;
  /** Where and when it is handed over. */
  readonly pickUp: Handover;
  /** What it costs, line by line. */
  readonly price: Price;
  /** How likely this price still held when the search began, from 0 to 1: by its age then, and by how often such prices are seen to change. 1 for what the supplier told since. */
  readonly priceConfidence: Scalars['Float']['output'];
  /** Who may drive it. */
  readonly requirements: DriverRequirements;
  /** Where the answer came from. */
  readonly servedFrom: ServedFrom;
  /** Who sells it to us. */
  readonly supplier: Supplier;
  /** What it is worth beside the other offers of its class, and why. */
  readonly value: OfferValue;
  /** The car. */
  readonly vehicle: Vehicle;
  /** The brand at the counter. */
  readonly vendor: Vendor;
};


/** One car from one seller at one price. The price is indicative: a quote confirms it. */
export type OfferAllInArgs = {
  coverage?: CoverageTier;
};

/** A page of offers. */
export type OfferConnection = {
  readonly __typename?: 'OfferConnection';
  /** The page, with cursors. */
  readonly edges: ReadonlyArray<OfferEdge>;
  /** The page, without cursors. */
  readonly nodes: ReadonlyArray<Offer>;
  /** What stands around the page. */
  readonly pageInfo: PageInfo;
  /** Offers that the filter leaves, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An offer and its place in the list. */
export type OfferEdge = {
  readonly __typename?: 'OfferEdge';
  /** Names the version of the search too, so that the next page comes from the same list: pass it on with the same filter and sort. */
  readonly cursor: Scalars['String']['output'];
  /** The offer. */
  readonly node: Offer;
};

/** What can be filtered by, with counts. */
export type OfferFacets = {
  readonly __typename?: 'OfferFacets';
  /** By class code. */
  readonly acrissCodes: ReadonlyArray<FacetCount>;
  /** By large pieces of luggage: each counts the cars that take at least so many. */
  readonly bags: ReadonlyArray<FacetCount>;
  /** By body. */
  readonly bodies: ReadonlyArray<FacetCount>;
  /** By size. */
  readonly categories: ReadonlyArray<FacetCount>;
  /** By coverage: each counts the offers where this tier or a better one is included or on sale. */
  readonly coverages: ReadonlyArray<FacetCount>;
  /** Lowest and highest deposit; nothing when none is told. */
  readonly deposit: Maybe<MoneyRange>;
  /** By desk at the pick-up. */
  readonly desks: ReadonlyArray<FacetCount>;
  /** By distance of the counter in kilometres: each counts those within it. */
  readonly distances: ReadonlyArray<FacetCount>;
  /** By number of doors: each counts the cars that have at least so many. */
  readonly doors: ReadonlyArray<FacetCount>;
  /** Cars that this driver may take. */
  readonly eligible: Scalars['Int']['output'];
  /** Lowest and highest excess of what is included; nothing when none is told. */
  readonly excess: Maybe<MoneyRange>;
  /** Offers that can be cancelled without a fee. */
  readonly freeToCancel: Scalars['Int']['output'];
  /** By fuel. */
  readonly fuels: ReadonlyArray<FacetCount>;
  /** By gearbox. */
  readonly gearboxes: ReadonlyArray<FacetCount>;
  /** Cars whose model is guaranteed. */
  readonly guaranteedModel: Scalars['Int']['output'];
  /** By maker, `VehicleMake.id`. */
  readonly makes: ReadonlyArray<FacetCount>;
  /** By model year: each counts the cars that are of this year or newer. */
  readonly modelYears: ReadonlyArray<FacetCount>;
  /** By model, `VehicleModel.id`. */
  readonly models: ReadonlyArray<FacetCount>;
  /** By time of payment. */
  readonly paymentTimings: ReadonlyArray<FacetCount>;
  /** By number of seats: each counts the cars that have at least so many. */
  readonly seats: ReadonlyArray<FacetCount>;
  /** By supplier id. */
  readonly suppliers: ReadonlyArray<FacetCount>;
  /** Cheapest and dearest total; nothing when no offer is left. */
  readonly total: Maybe<MoneyRange>;
  /** Cars without a limit of distance. */
  readonly unlimitedMileage: Scalars['Int']['output'];
  /** By brand, `Vendor.id`; the label names the supplier too, since the same brand sells through several. */
  readonly vendors: ReadonlyArray<FacetCount>;
};

/** Which offers to show. Choices within a field widen it, different fields narrow it. A fact that the supplier does not tell never passes a filter on it. */
export type OfferFilter = {
  /** Only classes of this pattern, as the suppliers give them: four letters, `*` for any: `C*A*`. */
  readonly acriss?: InputMaybe<Scalars['String']['input']>;
  /** Room for at least so many large pieces of luggage. */
  readonly bagsAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** Only these bodies, told as the sizes are. */
  readonly bodies?: InputMaybe<ReadonlyArray<BodyType>>;
  /** Only these sizes: of a guaranteed model that our dictionary knows its size there, whoever sells it; else the size that the supplier gives. */
  readonly categories?: InputMaybe<ReadonlyArray<VehicleCategory>>;
  /** Only where a coverage of this tier or a better one is included or on sale. */
  readonly coverageAtLeast?: InputMaybe<CoverageTier>;
  /** Only where at most this is held on a card, in the currency of the search; a car without a stated deposit does not pass. */
  readonly depositAtMost?: InputMaybe<Scalars['String']['input']>;
  /** Only where the desk is like this at the pick-up. */
  readonly desks?: InputMaybe<ReadonlyArray<DeskKind>>;
  /** Only counters within so many kilometres of the place. */
  readonly distanceKmAtMost?: InputMaybe<Scalars['Float']['input']>;
  /** At least so many doors. */
  readonly doorsAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** Only where what is included leaves at most this to pay after damage, in the currency of the search. */
  readonly excessAtMost?: InputMaybe<Scalars['String']['input']>;
  /** Only with these fuels; of a guaranteed model that our dictionary knows, what its name means where the supplier does not say. */
  readonly fuels?: InputMaybe<ReadonlyArray<Fuel>>;
  /** Only with this gearbox. */
  readonly gearboxes?: InputMaybe<ReadonlyArray<Gearbox>>;
  /** Only without a limit of distance. */
  readonly hasUnlimitedMileage?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only cars that this driver may take. */
  readonly isEligible?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what can be cancelled without a fee at the time of the search. */
  readonly isFreeToCancel?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only cars whose model is guaranteed. */
  readonly isGuaranteedModel?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only of these makes, by `VehicleMake.id`, as our dictionary recognised them. */
  readonly makes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only cars of this model year or newer, the oldest that may be handed over counting. */
  readonly modelYearAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** Only cars of this model year or older, the newest that may be handed over counting. */
  readonly modelYearAtMost?: InputMaybe<Scalars['Int']['input']>;
  /** Only these models, by `VehicleModel.id`, as our dictionary recognised them. */
  readonly models?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only what is paid like this. */
  readonly paymentTimings?: InputMaybe<ReadonlyArray<PaymentTiming>>;
  /** At least so many seats. */
  readonly seatsAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** Only of these suppliers, by id. */
  readonly suppliers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** At least this total, in the currency of the search: `81000`. */
  readonly totalAtLeast?: InputMaybe<Scalars['String']['input']>;
  /** At most this total, in the currency of the search: `81000`. */
  readonly totalAtMost?: InputMaybe<Scalars['String']['input']>;
  /** Only of these brands, by `Vendor.id`. */
  readonly vendors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** In which order. Of equal offers the cheaper one comes first; the order is fixed, so that pages never overlap. */
export type OfferSort =
  /** The lowest total together with the cheapest coverage of the chosen tier or better first; offers that have none last. */
  | 'ALL_IN_LOW_FIRST'
  /** The branch nearest to the place first; branches of unknown position last. */
  | 'NEAREST_FIRST'
  /** The highest total first. */
  | 'PRICE_HIGH_FIRST'
  /** The lowest total first. */
  | 'PRICE_LOW_FIRST'
  /** The best rated brand first; brands without a rating last. */
  | 'RATING_HIGH_FIRST'
  /** The best value first: see `Offer.value`. */
  | 'VALUE_HIGH_FIRST';

/** What an offer is worth: a hundred points at most, the sum of its parts. */
export type OfferValue = {
  readonly __typename?: 'OfferValue';
  /** What it was given points for. */
  readonly parts: ReadonlyArray<ValuePart>;
  /** From 0 to 100. */
  readonly score: Scalars['Int']['output'];
};

/** A day of the week, or a public holiday. */
export type OpeningDay =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** A public holiday. */
  | 'PUBLIC_HOLIDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** A day with other hours. */
export type OpeningException = {
  readonly __typename?: 'OpeningException';
  /** To; nothing when it is closed all day. */
  readonly closes: Maybe<Scalars['LocalTime']['output']>;
  /** Which day. */
  readonly date: Scalars['Date']['output'];
  /** From; nothing when it is closed all day. */
  readonly opens: Maybe<Scalars['LocalTime']['output']>;
};

/** When a branch is open. A day that is not listed is closed. */
export type OpeningHours = {
  readonly __typename?: 'OpeningHours';
  /** Days that differ. */
  readonly exceptions: ReadonlyArray<OpeningException>;
  /** In an ordinary week. */
  readonly regular: ReadonlyArray<OpeningSpan>;
};

/** Open from, to. */
export type OpeningSpan = {
  readonly __typename?: 'OpeningSpan';
  /** To. */
  readonly closes: Scalars['LocalTime']['output'];
  /** On which day. */
  readonly day: OpeningDay;
  /** From. */
  readonly opens: Scalars['LocalTime']['output'];
};

/** Part of a list: what stands around the page that was asked for. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The last entry's cursor: pass it as `after` to go on. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether something stands before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The first entry's cursor; nothing on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** When a rental is paid. */
export type PaymentTiming =
  /** All of it at the desk. */
  | 'AT_DESK'
  /** All of it while booking. */
  | 'NOW'
  /** Part of it while booking, the rest at the desk. */
  | 'PARTLY_NOW';

/** Where a traveller wants the car: branches are found around it. */
export type Place = {
  readonly __typename?: 'Place';
  /** The country. */
  readonly country: Scalars['CountryCode']['output'];
  /** The airport's IATA code: `CJU`. */
  readonly iata: Maybe<Scalars['String']['output']>;
  /** Pass it to a search: `airport:CJU`. */
  readonly id: Scalars['ID']['output'];
  /** What sort of place it is. */
  readonly kind: PlaceKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Where it lies. */
  readonly position: Position;
  /** The zone of the clocks there: `Asia/Seoul`. */
  readonly zone: Scalars['String']['output'];
};


/** Where a traveller wants the car: branches are found around it. */
export type PlaceNameArgs = {
  language?: Language;
};

/** A place that a text can mean. */
export type PlaceHit = {
  readonly __typename?: 'PlaceHit';
  /** How far it is from `near`, in kilometres. */
  readonly distanceKm: Maybe<Scalars['Float']['output']>;
  /** The name of it that matched, in the language that was typed. */
  readonly matched: Scalars['String']['output'];
  /** The place. */
  readonly place: Place;
  /** How it matched. */
  readonly rule: PlaceMatchRule;
};

/** What sort of place it is. */
export type PlaceKind =
  /** An airport. */
  | 'AIRPORT'
  /** A part of a city or a region that travellers stay in. */
  | 'AREA'
  /** A city. */
  | 'CITY'
  /** A hotel. */
  | 'HOTEL'
  /** A railway station. */
  | 'STATION';

/** How a place matches what was typed. */
export type PlaceMatchRule =
  /** A name is typed in full. */
  | 'EXACT'
  /** An airport's or a metropolitan area's IATA code. */
  | 'IATA'
  /** The initial consonants of a Korean name. */
  | 'INITIALS'
  /** Typed with the keyboard in the other mode, Korean or English. */
  | 'KEYBOARD'
  /** Nothing was typed: a popular place. */
  | 'POPULAR'
  /** The beginning of a name. */
  | 'PREFIX'
  /** A Korean or Japanese name by its sound, in Latin letters or kana. */
  | 'ROMANISED'
  /** A name with letters wrong, missing or swapped. */
  | 'TYPO'
  /** A word within a name, or several words in any order. */
  | 'WORD';

/** A place and how far it is. */
export type PlaceNearby = {
  readonly __typename?: 'PlaceNearby';
  /** How far it is, in kilometres. */
  readonly distanceKm: Scalars['Float']['output'];
  /** The place. */
  readonly place: Place;
};

/** A place that an unmatched branch may belong to. */
export type PlaceSuggestion = {
  readonly __typename?: 'PlaceSuggestion';
  /** Kilometres between the two. */
  readonly distanceKm: Scalars['Float']['output'];
  /** The place. */
  readonly place: Place;
};

/** A point on the map (WGS 84). */
export type Position = {
  readonly __typename?: 'Position';
  /** Degrees north. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east. */
  readonly longitude: Scalars['Float']['output'];
};

/** A point on the map (WGS 84). */
export type PositionInput = {
  /** Degrees north, from -90 to 90. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east, from -180 to 180. */
  readonly longitude: Scalars['Float']['input'];
};

/** What the whole rental costs. The lines add up to the total. */
export type Price = {
  readonly __typename?: 'Price';
  /** Part that is paid at the desk. */
  readonly atDesk: Money;
  /** Rates by which parts in another currency were converted; empty when there were none. */
  readonly conversions: ReadonlyArray<Conversion>;
  /** Every part of it. */
  readonly lines: ReadonlyArray<PriceLine>;
  /** Part that is paid while booking. */
  readonly payNow: Money;
  /** The total for each 24 hours that have begun, rounded to the nearest unit. */
  readonly perDay: Money;
  /** In the currency of the search. */
  readonly total: Money;
};

/** Days and their cheapest prices. */
export type PriceCalendar = {
  readonly __typename?: 'PriceCalendar';
  /** Each day from the first to the last. */
  readonly days: ReadonlyArray<PriceCalendarDay>;
};

/** One day of pick-up. */
export type PriceCalendarDay = {
  readonly __typename?: 'PriceCalendarDay';
  /** How long ago that is. */
  readonly ageSeconds: Maybe<Scalars['Int']['output']>;
  /** The cheapest total seen; nothing when nobody searched this day. */
  readonly cheapest: Maybe<Money>;
  /** The day at the place of pick-up. */
  readonly date: Scalars['Date']['output'];
  /** When it was seen. */
  readonly observedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who asked so much. */
  readonly supplier: Maybe<Supplier>;
};

/** Which days of pick-up, where. */
export type PriceCalendarInput = {
  /** The currency to show prices in. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** The id of the place of drop-off; that of the pick-up when it is left out. */
  readonly dropOff?: InputMaybe<Scalars['ID']['input']>;
  /** The first day of pick-up. */
  readonly from: Scalars['Date']['input'];
  /** The id of the place of pick-up: `airport:CJU`. */
  readonly pickUp: Scalars['ID']['input'];
  /** Days that are charged, from 1 to 60. */
  readonly rentalDays: Scalars['Int']['input'];
  /** The last day of pick-up, at most 92 days after the first. */
  readonly to: Scalars['Date']['input'];
};

/** Price changes in hours of prices that were watched; prices of one answer count as fewer, since they change together. */
export type PriceEvidence = {
  readonly __typename?: 'PriceEvidence';
  /** How many changed. */
  readonly changes: Scalars['Float']['output'];
  /** In how many hours. */
  readonly hours: Scalars['Float']['output'];
};

/** One part of a price. */
export type PriceLine = {
  readonly __typename?: 'PriceLine';
  /** In the currency of the search. */
  readonly amount: Money;
  /** When it is paid. */
  readonly due: Due;
  /** What it is for. */
  readonly kind: PriceLineKind;
  /** The supplier's own words. */
  readonly label: Maybe<Scalars['String']['output']>;
  /** What is really owed, in the supplier's currency. */
  readonly original: Money;
};

/** What a part of a price is for. */
export type PriceLineKind =
  /** For service outside opening hours. */
  | 'AFTER_HOURS_FEE'
  /** What the airport charges. */
  | 'AIRPORT_FEE'
  /** A discount; negative. */
  | 'DISCOUNT'
  /** Bringing it back elsewhere. */
  | 'ONE_WAY_FEE'
  /** Something else that the label names. */
  | 'OTHER_FEE'
  /** The car for the whole time. */
  | 'RENTAL'
  /** For service. */
  | 'SERVICE_FEE'
  /** Tax. */
  | 'TAX'
  /** For a young driver. */
  | 'YOUNG_DRIVER_FEE';

/** What was seen of prices that were asked for again; the older an observation, the less it counts. */
export type PriceObservations = {
  readonly __typename?: 'PriceObservations';
  /** Changes in an hour that are expected from all of it. */
  readonly changesPerHour: Scalars['Float']['output'];
  /** Of the supplier at all. */
  readonly ofSupplier: PriceEvidence;
  /** On this route with this lead time. */
  readonly onRoute: PriceEvidence;
  /** With this lead time on any route of the supplier. */
  readonly withLeadTime: PriceEvidence;
};

export type Query = {
  readonly __typename?: 'Query';
  /**
   * What the gateway that is asked would answer a search with for one supplier, and why it is kept so long; for operators. In production it needs the operator's token. Nothing when the search is not
   * kept any more, or did not ask this supplier.
   */
  readonly cacheExplain: Maybe<CacheExplanation>;
  /** A search made a while ago, as it stands now; nothing when it is not kept any more: then search again. */
  readonly carSearch: Maybe<CarSearch>;
  /** A place by its id, such as `airport:CJU`; nothing when we do not know it. */
  readonly place: Maybe<Place>;
  /** The popular ones, the busiest first: what to show before anything is typed. */
  readonly places: ReadonlyArray<Place>;
  /** Places within 100 km of a point, the nearest first. */
  readonly placesNear: ReadonlyArray<PlaceNearby>;
  /**
   * The cheapest total that we have seen in the last 24 hours for each day of pick-up, from searches that were made: nobody is asked for it, and it may be gone. Days that nobody
   * searched have no price.
   */
  readonly priceCalendar: PriceCalendar;
  /**
   * What suppliers said and our catalogue does not understand, seen most often first; for operators. In production it needs the operator's token.
   * Each gateway tells what it has seen since it started.
   */
  readonly reviewQueue: ReviewQueue;
  /**
   * Searches every supplier that serves the route, and answers within `maxWaitMs` (100 to 5000) with what has arrived by then; after `enoughAfterMs` as soon as half of the suppliers have answered. Whoever
   * answers later is not lost: ask again with `carSearch(id)` or follow `carSearchProgress(id)`.
   */
  readonly searchCars: CarSearchResult;
  /** Places by what a traveller types, the likeliest first: a name in any of our languages or the beginning of one, an airport's code, initial consonants (`ㅈㅈㄱㅎ`), Korean in Latin letters or in the wrong keyboard mode (`wpwn`), with spelling mistakes. An empty text finds the popular ones. */
  readonly searchPlaces: ReadonlyArray<PlaceHit>;
};


export type QueryCacheExplainArgs = {
  searchId: Scalars['ID']['input'];
  supplier: Scalars['ID']['input'];
};


export type QueryCarSearchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlacesNearArgs = {
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<PlaceKind>>;
  latitude: Scalars['Float']['input'];
  longitude: Scalars['Float']['input'];
};


export type QueryPriceCalendarArgs = {
  input: PriceCalendarInput;
};


export type QueryReviewQueueArgs = {
  first?: Scalars['Int']['input'];
};


export type QuerySearchCarsArgs = {
  enoughAfterMs?: InputMaybe<Scalars['Int']['input']>;
  input: CarSearchInput;
  maxWaitMs?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySearchPlacesArgs = {
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<PlaceKind>>;
  language?: Language;
  near?: InputMaybe<PositionInput>;
  text?: Scalars['String']['input'];
};

/** What a spelling names. */
export type RecognitionKind =
  /** Only a class: "Compact SUV or similar". */
  | 'CLASS'
  /** A model that we know. */
  | 'MODEL'
  /** Something that we do not know; a person will look at it. */
  | 'UNKNOWN';

/** What decided that a spelling is a model. */
export type RecognitionRule =
  /** Another name of it: Elantra for Avante. */
  | 'ALIAS'
  /** Its own name. */
  | 'NAME'
  /** Its name but for a letter or two. */
  | 'TYPO'
  /** Its name among other words whose meaning is known. */
  | 'WORDS';

/** What a person must look at. */
export type ReviewQueue = {
  readonly __typename?: 'ReviewQueue';
  /** Branches that belong to no place for certain. */
  readonly branches: ReadonlyArray<UnmatchedBranch>;
  /** Spellings of cars that the dictionary does not know. */
  readonly vehicles: ReadonlyArray<UnknownVehicle>;
};

/** The same counter under another name. */
export type SameBranch = {
  readonly __typename?: 'SameBranch';
  /** What speaks for it. */
  readonly evidence: ReadonlyArray<BranchEvidence>;
  /** The id of it there. */
  readonly id: Scalars['ID']['output'];
  /** Its name there. */
  readonly name: Scalars['String']['output'];
  /** Whose; nothing when it is from the operator's own list of branches. */
  readonly supplier: Maybe<Supplier>;
};

/** One thing to put right before a search can be made. */
export type SearchProblem = {
  readonly __typename?: 'SearchProblem';
  /** What is wrong, for programs. */
  readonly code: SearchProblemCode;
  /** Where it is in the input: `dropOff.at`. */
  readonly field: Scalars['String']['output'];
  /** What would be accepted, in English. */
  readonly limit: Maybe<Scalars['String']['output']>;
  /** What is wrong, in English, for whoever builds the page; word it for travellers by `code`. */
  readonly message: Scalars['String']['output'];
};

/** What can be wrong with the input of a search. */
export type SearchProblemCode =
  /** A driver cannot be of this age. */
  | 'AGE_OUT_OF_RANGE'
  /** This is not a country. */
  | 'COUNTRY_UNKNOWN'
  /** We cannot show prices in this currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The car must be brought back after it is picked up. */
  | 'DROP_OFF_NOT_AFTER_PICK_UP'
  /** A driver of this age cannot have held a licence for so long. */
  | 'LICENCE_YEARS_OUT_OF_RANGE'
  /** The pick-up is already over there. */
  | 'PICK_UP_IN_THE_PAST'
  /** Nobody sells cars that far ahead. */
  | 'PICK_UP_TOO_FAR_AHEAD'
  /** We know no place by this id. */
  | 'PLACE_UNKNOWN'
  /** The rental is too long. */
  | 'RENTAL_TOO_LONG'
  /** The rental is too short. */
  | 'RENTAL_TOO_SHORT'
  /** This is not a local date and time. */
  | 'TIME_NOT_READABLE'
  /** The clocks there jump over this time when daylight saving begins. */
  | 'TIME_SKIPPED_BY_DAYLIGHT_SAVING'
  /** We wait neither shorter nor longer than this. */
  | 'WAIT_OUT_OF_RANGE';

/** Where an answer came from. */
export type ServedFrom =
  /** The supplier, just now. */
  | 'LIVE'
  /** This server's memory. */
  | 'MEMORY'
  /** The cache that all our servers share. */
  | 'SHARED_CACHE';

/** The bus between place and yard. */
export type Shuttle = {
  readonly __typename?: 'Shuttle';
  /** Where it stops. */
  readonly boardingPlace: Scalars['String']['output'];
  /** The first one. */
  readonly firstBus: Maybe<Scalars['LocalTime']['output']>;
  /** At which gate. */
  readonly gate: Maybe<Scalars['String']['output']>;
  /** Minutes between two buses. */
  readonly intervalMinutes: Maybe<Scalars['Int']['output']>;
  /** The last one. */
  readonly lastBus: Maybe<Scalars['LocalTime']['output']>;
  /** Minutes on the bus. */
  readonly rideMinutes: Maybe<Scalars['Int']['output']>;
};

/** How asking a supplier went. */
export type SourceState =
  /** It answered. */
  | 'ANSWERED'
  /** It could not be reached or understood; its cars are missing. */
  | 'FAILED'
  /** What we may ask of it is used up for now, and nothing was kept; its cars are missing. */
  | 'NOT_ASKED'
  /** It does not serve this route or these times, so it was not asked. */
  | 'NOT_SERVED'
  /** Still being asked. */
  | 'PENDING'
  /** It did not answer in the time that we give; its cars are missing. */
  | 'TIMED_OUT';

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** A search each time a supplier's answer has changed it, the present state first; it ends when the search is complete. A search that is not kept any more is the error SEARCH_NOT_FOUND. */
  readonly carSearchProgress: CarSearch;
};


export type SubscriptionCarSearchProgressArgs = {
  id: Scalars['ID']['input'];
};

/** A company that sells us its cars, or those of many brands. */
export type Supplier = {
  readonly __typename?: 'Supplier';
  /** Stable, for programs: `trip-com`. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};


/** A company that sells us its cars, or those of many brands. */
export type SupplierNameArgs = {
  language?: InputMaybe<Language>;
};

/** What kind of failure a supplier had. */
export type SupplierFaultKind =
  /** Its answer could not be read. */
  | 'MALFORMED'
  /** It asked us to call less often. */
  | 'RATE_LIMITED'
  /** It refused our credentials. */
  | 'UNAUTHENTICATED'
  /** No answer in time, or a failure on its side. */
  | 'UNAVAILABLE'
  /** Its answer to a booking was lost and is being looked up. */
  | 'UNKNOWN_OUTCOME'
  /** No connection. */
  | 'UNREACHABLE';

/** A spelling that the dictionary does not know. */
export type UnknownVehicle = {
  readonly __typename?: 'UnknownVehicle';
  /** The class that the supplier gives it. */
  readonly acriss: Scalars['String']['output'];
  /** When it was first seen. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** When it was last seen. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** The maker, where the supplier names it. */
  readonly make: Maybe<Scalars['String']['output']>;
  /** How often it was seen. */
  readonly seen: Scalars['Int']['output'];
  /** As the supplier writes it. */
  readonly spelling: Scalars['String']['output'];
  /** The nearest models, best first. */
  readonly suggestions: ReadonlyArray<ModelSuggestion>;
  /** Whose spelling. */
  readonly supplier: Supplier;
};

/** A branch that belongs to no place for certain. */
export type UnmatchedBranch = {
  readonly __typename?: 'UnmatchedBranch';
  /** When it was first seen. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** The supplier's id and its code of the branch. */
  readonly id: Scalars['ID']['output'];
  /** When it was last seen. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Where it lies. */
  readonly position: Maybe<Position>;
  /** How often it was seen. */
  readonly seen: Scalars['Int']['output'];
  /** The nearest places, best first. */
  readonly suggestions: ReadonlyArray<PlaceSuggestion>;
  /** Whose branch. */
  readonly supplier: Supplier;
};

/** Points for one thing. */
export type ValuePart = {
  readonly __typename?: 'ValuePart';
  /** For what. */
  readonly kind: ValuePartKind;
  /** Of how many. */
  readonly of: Scalars['Int']['output'];
  /** How many. */
  readonly points: Scalars['Int']['output'];
};

/** What an offer is given points for. */
export type ValuePartKind =
  /** Cancelling without a fee. */
  | 'CANCELLATION'
  /** The best coverage that is included. */
  | 'COVERAGE'
  /** How near the counter is. */
  | 'DISTANCE'
  /** Driving without a limit. */
  | 'MILEAGE'
  /** Its total beside the cheapest offer of its class. */
  | 'PRICE'
  /** What travellers gave the brand. */
  | 'RATING';

/** The car of an offer. */
export type Vehicle = {
  readonly __typename?: 'Vehicle';
  /** The industry's class code. */
  readonly acriss: Acriss;
  /** Large pieces of luggage. */
  readonly bags: Maybe<Scalars['Int']['output']>;
  /** What shape. */
  readonly body: BodyType;
  /** How large. */
  readonly category: VehicleCategory;
  /** Model years, equipment, pictures; nothing when the supplier has no more to tell. */
  readonly details: Maybe<VehicleDetails>;
  /** Doors. */
  readonly doors: Maybe<Scalars['Int']['output']>;
  /** What drives. */
  readonly drive: Drive;
  /** What it runs on. */
  readonly fuel: Fuel;
  /** How it shifts. */
  readonly gearbox: Gearbox;
  /** Whether it has air conditioning. */
  readonly hasAirConditioning: Scalars['Boolean']['output'];
  /** A picture. */
  readonly imageUrl: Maybe<Scalars['Url']['output']>;
  /** Whether exactly this model is booked; otherwise it may be another of the same class. */
  readonly isGuaranteedModel: Scalars['Boolean']['output'];
  /** The maker. */
  readonly make: Maybe<Scalars['String']['output']>;
  /** Model years as far as the search itself tells them. */
  readonly modelYears: Maybe<ModelYears>;
  /** As the supplier writes it: `현대 아반떼`. */
  readonly name: Scalars['String']['output'];
  /** What our dictionary makes of the supplier's spelling. */
  readonly recognition: VehicleRecognition;
  /** Seats, the driver's too. */
  readonly seats: Maybe<Scalars['Int']['output']>;
};

/** How large a car is. */
export type VehicleCategory =
  /** 준중형: compact. */
  | 'COMPACT'
  /** 소형: small. */
  | 'ECONOMY'
  /** 대형: large. */
  | 'FULLSIZE'
  /** 중형: between compact and standard. */
  | 'INTERMEDIATE'
  /** The best. */
  | 'LUXURY'
  /** 경차: the smallest. */
  | 'MINI'
  /** For many people or much luggage. */
  | 'OVERSIZE'
  /** Large and well equipped. */
  | 'PREMIUM'
  /** Something special. */
  | 'SPECIAL'
  /** 중형 이상: standard. */
  | 'STANDARD';

/** What a car's own page shows on top. */
export type VehicleDetails = {
  readonly __typename?: 'VehicleDetails';
  /** Size of the engine in cubic centimetres. */
  readonly displacementCc: Maybe<Scalars['Int']['output']>;
  /** Pictures. */
  readonly imageUrls: ReadonlyArray<Scalars['Url']['output']>;
  /** Whether smoking in it is forbidden. */
  readonly isNonSmoking: Maybe<Scalars['Boolean']['output']>;
  /** The oldest year that may be handed over. */
  readonly modelYearFrom: Maybe<Scalars['Int']['output']>;
  /** The newest. */
  readonly modelYearTo: Maybe<Scalars['Int']['output']>;
  /** Equipment in the supplier's words. */
  readonly options: ReadonlyArray<Scalars['String']['output']>;
};

/** One generation of a model. */
export type VehicleGeneration = {
  readonly __typename?: 'VehicleGeneration';
  /** The maker's code: `CN7`. */
  readonly code: Scalars['String']['output'];
  /** Its first model year. */
  readonly from: Scalars['Int']['output'];
  /** `hyundai/avante/cn7`. */
  readonly id: Scalars['ID']['output'];
  /** Its last one; nothing while it is built. */
  readonly to: Maybe<Scalars['Int']['output']>;
};

/**
 * The same car from several sellers. Every offer that the filter leaves is in exactly one group, and a group stands where its best offer by the chosen sort
 * stands: no cheaper offer hides behind a dearer one.
 */
export type VehicleGroup = {
  readonly __typename?: 'VehicleGroup';
  /** The class, in a group of one class: `CDAR`. */
  readonly acriss: Maybe<Scalars['String']['output']>;
  /** Large pieces of luggage, the fewest among the offers that tell. */
  readonly bags: Maybe<Scalars['Int']['output']>;
  /** What its offers have in common. */
  readonly basis: VehicleGroupBasis;
  /** The best ones for what travellers look for. */
  readonly bestFor: BestOffers;
  /** What shape. */
  readonly body: BodyType;
  /** How large. */
  readonly category: VehicleCategory;
  /** Why these offers stand together: each spelling in it, and what decided. */
  readonly evidence: ReadonlyArray<GroupEvidence>;
  /** What it runs on. */
  readonly fuel: Fuel;
  /** How it shifts. */
  readonly gearbox: Gearbox;
  /** The model's generation, where all offers agree on one. */
  readonly generation: Maybe<VehicleGeneration>;
  /** The same in every version of a search. */
  readonly id: Scalars['ID']['output'];
  /** A picture of one of them. */
  readonly imageUrl: Maybe<Scalars['Url']['output']>;
  /** The model, in a group of one model. */
  readonly model: Maybe<VehicleModel>;
  /** Model years, the widest span among the offers that tell. */
  readonly modelYears: Maybe<ModelYears>;
  /** What to call it. */
  readonly name: Scalars['String']['output'];
  /** Offers that the filter leaves. */
  readonly offerCount: Scalars['Int']['output'];
  /** Offers that the filter leaves, in the order of the chosen sort. */
  readonly offers: ReadonlyArray<Offer>;
  /** The fewest seats among the offers that tell. */
  readonly seatsFrom: Maybe<Scalars['Int']['output']>;
  /** The most seats among the offers that tell. */
  readonly seatsTo: Maybe<Scalars['Int']['output']>;
  /** Different sellers among them: a brand at the counter through a supplier. */
  readonly sellerCount: Scalars['Int']['output'];
};


/**
 * The same car from several sellers. Every offer that the filter leaves is in exactly one group, and a group stands where its best offer by the chosen sort
 * stands: no cheaper offer hides behind a dearer one.
 */
export type VehicleGroupNameArgs = {
  language?: InputMaybe<Language>;
};


/**
 * The same car from several sellers. Every offer that the filter leaves is in exactly one group, and a group stands where its best offer by the chosen sort
 * stands: no cheaper offer hides behind a dearer one.
 */
export type VehicleGroupOffersArgs = {
  first?: Scalars['Int']['input'];
};

/** What the offers of a group have in common. */
export type VehicleGroupBasis =
  /** The class; the model may be another one of it. */
  | 'CLASS'
  /** Model, generation, fuel and gearbox, guaranteed by the seller. */
  | 'MODEL'
  /** One supplier's spelling that our dictionary does not know: never merged with anything else. */
  | 'SPELLING';

/** A page of vehicle groups. */
export type VehicleGroupConnection = {
  readonly __typename?: 'VehicleGroupConnection';
  /** The page, with cursors. */
  readonly edges: ReadonlyArray<VehicleGroupEdge>;
  /** The page, without cursors. */
  readonly nodes: ReadonlyArray<VehicleGroup>;
  /** Offers in them. */
  readonly offerCount: Scalars['Int']['output'];
  /** What stands around the page. */
  readonly pageInfo: PageInfo;
  /** Groups that the filter leaves, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A group and its place in the list. */
export type VehicleGroupEdge = {
  readonly __typename?: 'VehicleGroupEdge';
  /** Names the version of the search too, so that the next page comes from the same list: pass it on with the same filter and sort. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: VehicleGroup;
};

/** A maker of cars. */
export type VehicleMake = {
  readonly __typename?: 'VehicleMake';
  /** `hyundai`. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};


/** A maker of cars. */
export type VehicleMakeNameArgs = {
  language?: Language;
};

/** A model as our dictionary knows it. */
export type VehicleModel = {
  readonly __typename?: 'VehicleModel';
  /** What shape. */
  readonly body: BodyType;
  /** How large. */
  readonly category: VehicleCategory;
  /** Its generations, the oldest first. */
  readonly generations: ReadonlyArray<VehicleGeneration>;
  /** `hyundai/avante`. */
  readonly id: Scalars['ID']['output'];
  /** Who makes it. */
  readonly make: VehicleMake;
  /** Its name without the maker's. */
  readonly name: Scalars['String']['output'];
};


/** A model as our dictionary knows it. */
export type VehicleModelNameArgs = {
  language?: Language;
};

/** What our dictionary makes of a supplier's spelling. Nothing is guessed: what is not known well enough is UNKNOWN. */
export type VehicleRecognition = {
  readonly __typename?: 'VehicleRecognition';
  /** The part of the spelling that decided. */
  readonly evidence: Maybe<Scalars['String']['output']>;
  /** Its generation, when spelling or model year decide it. */
  readonly generation: Maybe<VehicleGeneration>;
  /** What the spelling names. */
  readonly kind: RecognitionKind;
  /** The model, when it names one. */
  readonly model: Maybe<VehicleModel>;
  /** What decided, when it names a model. */
  readonly rule: Maybe<RecognitionRule>;
  /** How sure, from 0 to 1; nothing unless it names a model. */
  readonly score: Maybe<Scalars['Float']['output']>;
};

/** The brand at the counter. */
export type Vendor = {
  readonly __typename?: 'Vendor';
  /** The supplier's code of it, which means another brand, or none, to another supplier. */
  readonly code: Scalars['String']['output'];
  /** What the filter takes: the supplier's id and its code of the brand, `trip-com:SK`. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What travellers gave it, out of five. */
  readonly rating: Maybe<Scalars['Float']['output']>;
  /** How many gave a rating. */
  readonly ratingCount: Maybe<Scalars['Int']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CarSearchResult:
    | ( CarSearchView )
    | ( SearchRefusal )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Acriss: ResolverTypeWrapper<Acriss>;
  AcrissDerivation: AcrissDerivation;
  AfterHours: ResolverTypeWrapper<AfterHoursParent>;
  AllInPrice: ResolverTypeWrapper<Omit<AllInPrice, 'coverage' | 'total'> & { coverage: ResolversTypes['Coverage'], total: ResolversTypes['Money'] }>;
  AnswerLife: ResolverTypeWrapper<AnswerLife>;
  BestOffers: ResolverTypeWrapper<Omit<BestOffers, 'cheapest' | 'cheapestWithFullCoverage' | 'freeCancellation' | 'nearest'> & { cheapest: ResolversTypes['Offer'], cheapestWithFullCoverage?: Maybe<ResolversTypes['Offer']>, freeCancellation?: Maybe<ResolversTypes['Offer']>, nearest?: Maybe<ResolversTypes['Offer']> }>;
  BodyType: BodyType;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Branch: ResolverTypeWrapper<BranchOfOffer>;
  BranchEvidence: ResolverTypeWrapper<BranchEvidence>;
  BranchEvidenceRule: BranchEvidenceRule;
  BranchMatch: ResolverTypeWrapper<MatchOfBranch>;
  CacheExplanation: ResolverTypeWrapper<CacheExplanationParent>;
  CacheInvalidation: ResolverTypeWrapper<CacheInvalidation>;
  CacheInvalidators: ResolverTypeWrapper<CacheInvalidators>;
  CacheRouteInput: CacheRouteInput;
  CacheState: CacheState;
  CacheTier: CacheTier;
  CancellationBracket: ResolverTypeWrapper<Omit<CancellationBracket, 'fee'> & { fee: ResolversTypes['CancellationFee'] }>;
  CancellationFee: ResolverTypeWrapper<CancellationFeeParent>;
  CancellationSchedule: ResolverTypeWrapper<ScheduleOfOffer>;
  CarSearch: ResolverTypeWrapper<CarSearchView>;
  CarSearchInput: CarSearchInput;
  CarSearchPoint: ResolverTypeWrapper<Omit<CarSearchPoint, 'place'> & { place: ResolversTypes['Place'] }>;
  CarSearchPointInput: CarSearchPointInput;
  CarSearchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CarSearchResult']>;
  CarSearchSource: ResolverTypeWrapper<SourceOfSearch>;
  CarSearchStatus: CarSearchStatus;
  Conversion: ResolverTypeWrapper<Conversion>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Coverage: ResolverTypeWrapper<PricedCoverage>;
  CoverageExclusion: CoverageExclusion;
  CoverageForm: CoverageForm;
  CoverageLimit: ResolverTypeWrapper<CoverageLimitParent>;
  CoverageTier: CoverageTier;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deposit: ResolverTypeWrapper<Omit<Deposit, 'maximum' | 'minimum'> & { maximum: ResolversTypes['Money'], minimum: ResolversTypes['Money'] }>;
  DeskKind: DeskKind;
  DistanceUnit: DistanceUnit;
  Drive: Drive;
  DriverInput: DriverInput;
  DriverRequirements: ResolverTypeWrapper<DriverRequirementsParent>;
  DropReason: DropReason;
  DroppedOffers: ResolverTypeWrapper<DroppedOffers>;
  Due: Due;
  Eligibility: ResolverTypeWrapper<Eligibility>;
  EligibilityReason: ResolverTypeWrapper<EligibilityReason>;
  EligibilityReasonCode: EligibilityReasonCode;
  Excess: ResolverTypeWrapper<ExcessParent>;
  Extra: ResolverTypeWrapper<PricedExtra>;
  ExtraKind: ExtraKind;
  ExtraUnit: ExtraUnit;
  FacetCount: ResolverTypeWrapper<FacetCount>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Fuel: Fuel;
  FuelPolicy: FuelPolicy;
  Gearbox: Gearbox;
  GroupEvidence: ResolverTypeWrapper<Omit<GroupEvidence, 'supplier'> & { supplier: ResolversTypes['Supplier'] }>;
  Handover: ResolverTypeWrapper<HandoverOfOffer>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidCarSearch: ResolverTypeWrapper<SearchRefusal>;
  KeptAnswer: ResolverTypeWrapper<ExplainedAnswer>;
  Language: Language;
  LicenceKind: LicenceKind;
  LifeDecision: LifeDecision;
  LocalDateTime: ResolverTypeWrapper<Scalars['LocalDateTime']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  LossOfUse: LossOfUse;
  Mileage: ResolverTypeWrapper<MileageParent>;
  MileagePeriod: MileagePeriod;
  ModelSuggestion: ResolverTypeWrapper<Omit<ModelSuggestion, 'model'> & { model: ResolversTypes['VehicleModel'] }>;
  ModelYears: ResolverTypeWrapper<ModelYears>;
  Money: ResolverTypeWrapper<MoneyParent>;
  MoneyRange: ResolverTypeWrapper<Omit<MoneyRange, 'maximum' | 'minimum'> & { maximum: ResolversTypes['Money'], minimum: ResolversTypes['Money'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Offer: ResolverTypeWrapper<OfferOfSearch>;
  OfferConnection: ResolverTypeWrapper<PageOfSearch>;
  OfferEdge: ResolverTypeWrapper<Omit<OfferEdge, 'node'> & { node: ResolversTypes['Offer'] }>;
  OfferFacets: ResolverTypeWrapper<Omit<OfferFacets, 'deposit' | 'excess' | 'total'> & { deposit?: Maybe<ResolversTypes['MoneyRange']>, excess?: Maybe<ResolversTypes['MoneyRange']>, total?: Maybe<ResolversTypes['MoneyRange']> }>;
  OfferFilter: OfferFilter;
  OfferSort: OfferSort;
  OfferValue: ResolverTypeWrapper<OfferValue>;
  OpeningDay: OpeningDay;
  OpeningException: ResolverTypeWrapper<OpeningExceptionParent>;
  OpeningHours: ResolverTypeWrapper<Omit<OpeningHours, 'exceptions'> & { exceptions: ReadonlyArray<ResolversTypes['OpeningException']> }>;
  OpeningSpan: ResolverTypeWrapper<OpeningSpan>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentTiming: PaymentTiming;
  Place: ResolverTypeWrapper<PlaceParent>;
  PlaceHit: ResolverTypeWrapper<PlaceHitParent>;
  PlaceKind: PlaceKind;
  PlaceMatchRule: PlaceMatchRule;
  PlaceNearby: ResolverTypeWrapper<PlaceNearbyParent>;
  PlaceSuggestion: ResolverTypeWrapper<Omit<PlaceSuggestion, 'place'> & { place: ResolversTypes['Place'] }>;
  Position: ResolverTypeWrapper<Position>;
  PositionInput: PositionInput;
  Price: ResolverTypeWrapper<PriceOfOffer>;
  PriceCalendar: ResolverTypeWrapper<Omit<PriceCalendar, 'days'> & { days: ReadonlyArray<ResolversTypes['PriceCalendarDay']> }>;
  PriceCalendarDay: ResolverTypeWrapper<CalendarDay>;
  PriceCalendarInput: PriceCalendarInput;
  PriceEvidence: ResolverTypeWrapper<PriceEvidence>;
  PriceLine: ResolverTypeWrapper<Omit<PriceLine, 'amount' | 'original'> & { amount: ResolversTypes['Money'], original: ResolversTypes['Money'] }>;
  PriceLineKind: PriceLineKind;
  PriceObservations: ResolverTypeWrapper<PriceOutlook>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecognitionKind: RecognitionKind;
  RecognitionRule: RecognitionRule;
  ReviewQueue: ResolverTypeWrapper<Omit<ReviewQueue, 'branches' | 'vehicles'> & { branches: ReadonlyArray<ResolversTypes['UnmatchedBranch']>, vehicles: ReadonlyArray<ResolversTypes['UnknownVehicle']> }>;
  SameBranch: ResolverTypeWrapper<SameBranchAsked>;
  SearchProblem: ResolverTypeWrapper<SearchProblemParent>;
  SearchProblemCode: SearchProblemCode;
  ServedFrom: ServedFrom;
  Shuttle: ResolverTypeWrapper<Shuttle>;
  SourceState: SourceState;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Supplier: ResolverTypeWrapper<SupplierOfSearch>;
  SupplierFaultKind: ResolverTypeWrapper<SupplierFaultKindInside>;
  UnknownVehicle: ResolverTypeWrapper<UnknownVehicleParent>;
  UnmatchedBranch: ResolverTypeWrapper<UnmatchedBranchParent>;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  ValuePart: ResolverTypeWrapper<ValuePart>;
  ValuePartKind: ValuePartKind;
  Vehicle: ResolverTypeWrapper<VehicleOfOffer>;
  VehicleCategory: VehicleCategory;
  VehicleDetails: ResolverTypeWrapper<VehicleDetailsParent>;
  VehicleGeneration: ResolverTypeWrapper<Generation>;
  VehicleGroup: ResolverTypeWrapper<GroupOfSearch>;
  VehicleGroupBasis: VehicleGroupBasis;
  VehicleGroupConnection: ResolverTypeWrapper<GroupPageOfSearch>;
  VehicleGroupEdge: ResolverTypeWrapper<Omit<VehicleGroupEdge, 'node'> & { node: ResolversTypes['VehicleGroup'] }>;
  VehicleMake: ResolverTypeWrapper<Make>;
  VehicleModel: ResolverTypeWrapper<VehicleModelParent>;
  VehicleRecognition: ResolverTypeWrapper<Recognition>;
  Vendor: ResolverTypeWrapper<Vendor>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Acriss: Acriss;
  AfterHours: AfterHoursParent;
  AllInPrice: Omit<AllInPrice, 'coverage' | 'total'> & { coverage: ResolversParentTypes['Coverage'], total: ResolversParentTypes['Money'] };
  AnswerLife: AnswerLife;
  BestOffers: Omit<BestOffers, 'cheapest' | 'cheapestWithFullCoverage' | 'freeCancellation' | 'nearest'> & { cheapest: ResolversParentTypes['Offer'], cheapestWithFullCoverage?: Maybe<ResolversParentTypes['Offer']>, freeCancellation?: Maybe<ResolversParentTypes['Offer']>, nearest?: Maybe<ResolversParentTypes['Offer']> };
  Boolean: Scalars['Boolean']['output'];
  Branch: BranchOfOffer;
  BranchEvidence: BranchEvidence;
  BranchMatch: MatchOfBranch;
  CacheExplanation: CacheExplanationParent;
  CacheInvalidation: CacheInvalidation;
  CacheInvalidators: CacheInvalidators;
  CacheRouteInput: CacheRouteInput;
  CancellationBracket: Omit<CancellationBracket, 'fee'> & { fee: ResolversParentTypes['CancellationFee'] };
  CancellationFee: CancellationFeeParent;
  CancellationSchedule: ScheduleOfOffer;
  CarSearch: CarSearchView;
  CarSearchInput: CarSearchInput;
  CarSearchPoint: Omit<CarSearchPoint, 'place'> & { place: ResolversParentTypes['Place'] };
  CarSearchPointInput: CarSearchPointInput;
  CarSearchResult: ResolversUnionTypes<ResolversParentTypes>['CarSearchResult'];
  CarSearchSource: SourceOfSearch;
  Conversion: Conversion;
  CountryCode: Scalars['CountryCode']['output'];
  Coverage: PricedCoverage;
  CoverageLimit: CoverageLimitParent;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deposit: Omit<Deposit, 'maximum' | 'minimum'> & { maximum: ResolversParentTypes['Money'], minimum: ResolversParentTypes['Money'] };
  DriverInput: DriverInput;
  DriverRequirements: DriverRequirementsParent;
  DroppedOffers: DroppedOffers;
  Eligibility: Eligibility;
  EligibilityReason: EligibilityReason;
  Excess: ExcessParent;
  Extra: PricedExtra;
  FacetCount: FacetCount;
  Float: Scalars['Float']['output'];
  GroupEvidence: Omit<GroupEvidence, 'supplier'> & { supplier: ResolversParentTypes['Supplier'] };
  Handover: HandoverOfOffer;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InvalidCarSearch: SearchRefusal;
  KeptAnswer: ExplainedAnswer;
  LocalDateTime: Scalars['LocalDateTime']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  Mileage: MileageParent;
  ModelSuggestion: Omit<ModelSuggestion, 'model'> & { model: ResolversParentTypes['VehicleModel'] };
  ModelYears: ModelYears;
  Money: MoneyParent;
  MoneyRange: Omit<MoneyRange, 'maximum' | 'minimum'> & { maximum: ResolversParentTypes['Money'], minimum: ResolversParentTypes['Money'] };
  Mutation: Record<PropertyKey, never>;
  Offer: OfferOfSearch;
  OfferConnection: PageOfSearch;
  OfferEdge: Omit<OfferEdge, 'node'> & { node: ResolversParentTypes['Offer'] };
  OfferFacets: Omit<OfferFacets, 'deposit' | 'excess' | 'total'> & { deposit?: Maybe<ResolversParentTypes['MoneyRange']>, excess?: Maybe<ResolversParentTypes['MoneyRange']>, total?: Maybe<ResolversParentTypes['MoneyRange']> };
  OfferFilter: OfferFilter;
  OfferValue: OfferValue;
  OpeningException: OpeningExceptionParent;
  OpeningHours: Omit<OpeningHours, 'exceptions'> & { exceptions: ReadonlyArray<ResolversParentTypes['OpeningException']> };
  OpeningSpan: OpeningSpan;
  PageInfo: PageInfo;
  Place: PlaceParent;
  PlaceHit: PlaceHitParent;
  PlaceNearby: PlaceNearbyParent;
  PlaceSuggestion: Omit<PlaceSuggestion, 'place'> & { place: ResolversParentTypes['Place'] };
  Position: Position;
  PositionInput: PositionInput;
  Price: PriceOfOffer;
  PriceCalendar: Omit<PriceCalendar, 'days'> & { days: ReadonlyArray<ResolversParentTypes['PriceCalendarDay']> };
  PriceCalendarDay: CalendarDay;
  PriceCalendarInput: PriceCalendarInput;
  PriceEvidence: PriceEvidence;
  PriceLine: Omit<PriceLine, 'amount' | 'original'> & { amount: ResolversParentTypes['Money'], original: ResolversParentTypes['Money'] };
  PriceObservations: PriceOutlook;
  Query: Record<PropertyKey, never>;
  ReviewQueue: Omit<ReviewQueue, 'branches' | 'vehicles'> & { branches: ReadonlyArray<ResolversParentTypes['UnmatchedBranch']>, vehicles: ReadonlyArray<ResolversParentTypes['UnknownVehicle']> };
  SameBranch: SameBranchAsked;
  SearchProblem: SearchProblemParent;
  Shuttle: Shuttle;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Supplier: SupplierOfSearch;
  UnknownVehicle: UnknownVehicleParent;
  UnmatchedBranch: UnmatchedBranchParent;
  Url: Scalars['Url']['output'];
  ValuePart: ValuePart;
  Vehicle: VehicleOfOffer;
  VehicleDetails: VehicleDetailsParent;
  VehicleGeneration: Generation;
  VehicleGroup: GroupOfSearch;
  VehicleGroupConnection: GroupPageOfSearch;
  VehicleGroupEdge: Omit<VehicleGroupEdge, 'node'> & { node: ResolversParentTypes['VehicleGroup'] };
  VehicleMake: Make;
  VehicleModel: VehicleModelParent;
  VehicleRecognition: Recognition;
  Vendor: Vendor;
};

export type AcrissResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Acriss'] = ResolversParentTypes['Acriss']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  derivation?: Resolver<ResolversTypes['AcrissDerivation'], ParentType, ContextType>;
};

export type AfterHoursResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AfterHours'] = ResolversParentTypes['AfterHours']> = {
  dropOffFee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isAvailable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pickUpFee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type AllInPriceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AllInPrice'] = ResolversParentTypes['AllInPrice']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AnswerLifeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AnswerLife'] = ResolversParentTypes['AnswerLife']> = {
  atMostPerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  changesPerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['LifeDecision'], ParentType, ContextType>;
  meanChange?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BestOffersResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['BestOffers'] = ResolversParentTypes['BestOffers']> = {
  cheapest?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
  cheapestWithFullCoverage?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  freeCancellation?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  nearest?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
};

export type BranchResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Branch'] = ResolversParentTypes['Branch']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  afterHours?: Resolver<Maybe<ResolversTypes['AfterHours']>, ParentType, ContextType>;
  airport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  desk?: Resolver<ResolversTypes['DeskKind'], ParentType, ContextType>;
  directions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['BranchMatch'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  shuttle?: Resolver<Maybe<ResolversTypes['Shuttle']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BranchEvidenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['BranchEvidence'] = ResolversParentTypes['BranchEvidence']> = {
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['BranchEvidenceRule'], ParentType, ContextType>;
};

export type BranchMatchResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['BranchMatch'] = ResolversParentTypes['BranchMatch']> = {
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['BranchEvidence']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  sameAs?: Resolver<ReadonlyArray<ResolversTypes['SameBranch']>, ParentType, ContextType>;
};

export type CacheExplanationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CacheExplanation'] = ResolversParentTypes['CacheExplanation']> = {
  invalidatedBy?: Resolver<ResolversTypes['CacheInvalidators'], ParentType, ContextType>;
  kept?: Resolver<Maybe<ResolversTypes['KeptAnswer']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['PriceObservations'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CacheState'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type CacheInvalidationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CacheInvalidation'] = ResolversParentTypes['CacheInvalidation']> = {
  reachesOtherGateways?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CacheInvalidatorsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CacheInvalidators'] = ResolversParentTypes['CacheInvalidators']> = {
  branches?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  dropOff?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pickUp?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CancellationBracketResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancellationBracket'] = ResolversParentTypes['CancellationBracket']> = {
  fee?: Resolver<ResolversTypes['CancellationFee'], ParentType, ContextType>;
  fromHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  toHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CancellationFeeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancellationFee'] = ResolversParentTypes['CancellationFee']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isFree?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isStated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CancellationScheduleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancellationSchedule'] = ResolversParentTypes['CancellationSchedule']> = {
  brackets?: Resolver<ReadonlyArray<ResolversTypes['CancellationBracket']>, ParentType, ContextType>;
  freeUntil?: Resolver<Maybe<ResolversTypes['LocalDateTime']>, ParentType, ContextType>;
  noShow?: Resolver<Maybe<ResolversTypes['CancellationFee']>, ParentType, ContextType>;
};

export type CarSearchResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CarSearch'] = ResolversParentTypes['CarSearch']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  dropOff?: Resolver<ResolversTypes['CarSearchPoint'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['OfferFacets'], ParentType, ContextType, Partial<CarSearchFacetsArgs>>;
  groups?: Resolver<ResolversTypes['VehicleGroupConnection'], ParentType, ContextType, RequireFields<CarSearchGroupsArgs, 'coverage' | 'first' | 'sort'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<CarSearchOfferArgs, 'id'>>;
  offers?: Resolver<ResolversTypes['OfferConnection'], ParentType, ContextType, RequireFields<CarSearchOffersArgs, 'coverage' | 'first' | 'sort'>>;
  pickUp?: Resolver<ResolversTypes['CarSearchPoint'], ParentType, ContextType>;
  rentalDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['CarSearchSource']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CarSearchStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CarSearchPointResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CarSearchPoint'] = ResolversParentTypes['CarSearchPoint']> = {
  at?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type CarSearchResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CarSearchResult'] = ResolversParentTypes['CarSearchResult']> = {
  __resolveType: TypeResolveFn<'CarSearch' | 'InvalidCarSearch', ParentType, ContextType>;
};

export type CarSearchSourceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CarSearchSource'] = ResolversParentTypes['CarSearchSource']> = {
  dropped?: Resolver<ReadonlyArray<ResolversTypes['DroppedOffers']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['SupplierFaultKind']>, ParentType, ContextType>;
  isStale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  latencyMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  observedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  servedFrom?: Resolver<Maybe<ResolversTypes['ServedFrom']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type ConversionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Conversion'] = ResolversParentTypes['Conversion']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CoverageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  coversPersonalAccident?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  coversSingleVehicleAccident?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  coversTyresAndWheels?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Due'], ParentType, ContextType>;
  excess?: Resolver<Maybe<ResolversTypes['Excess']>, ParentType, ContextType>;
  exclusions?: Resolver<ReadonlyArray<ResolversTypes['CoverageExclusion']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['CoverageForm'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['CoverageLimit']>, ParentType, ContextType>;
  lossOfUse?: Resolver<ResolversTypes['LossOfUse'], ParentType, ContextType>;
  minimumAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumLicenceYears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  theftExcess?: Resolver<Maybe<ResolversTypes['Excess']>, ParentType, ContextType>;
  thirdPartyLimit?: Resolver<Maybe<ResolversTypes['CoverageLimit']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['CoverageTier'], ParentType, ContextType>;
};

export type CoverageLimitResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CoverageLimit'] = ResolversParentTypes['CoverageLimit']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isUnlimited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DepositResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Deposit'] = ResolversParentTypes['Deposit']> = {
  cards?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  maximum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  releasedWithinDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DriverRequirementsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DriverRequirements'] = ResolversParentTypes['DriverRequirements']> = {
  licences?: Resolver<ReadonlyArray<ResolversTypes['LicenceKind']>, ParentType, ContextType>;
  maximumAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumLicenceYears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  youngDriverFeePerDay?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  youngDriverUntilAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DroppedOffersResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DroppedOffers'] = ResolversParentTypes['DroppedOffers']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DropReason'], ParentType, ContextType>;
};

export type EligibilityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Eligibility'] = ResolversParentTypes['Eligibility']> = {
  isEligible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['EligibilityReason']>, ParentType, ContextType>;
};

export type EligibilityReasonResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EligibilityReason'] = ResolversParentTypes['EligibilityReason']> = {
  code?: Resolver<ResolversTypes['EligibilityReasonCode'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExcessResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Excess'] = ResolversParentTypes['Excess']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isWaived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ExtraResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Extra'] = ResolversParentTypes['Extra']> = {
  due?: Resolver<ResolversTypes['Due'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExtraKind'], ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ExtraUnit'], ParentType, ContextType>;
};

export type FacetCountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GroupEvidenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['GroupEvidence'] = ResolversParentTypes['GroupEvidence']> = {
  offerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['RecognitionRule']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  spelling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type HandoverResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Handover'] = ResolversParentTypes['Handover']> = {
  at?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  branch?: Resolver<ResolversTypes['Branch'], ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidCarSearchResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InvalidCarSearch'] = ResolversParentTypes['InvalidCarSearch']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['SearchProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeptAnswerResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['KeptAnswer'] = ResolversParentTypes['KeptAnswer']> = {
  ageSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filledByGateway?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filledByRequest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  freshUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isInvalidated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOfThisSearch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  life?: Resolver<ResolversTypes['AnswerLife'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  staleUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['CacheTier'], ParentType, ContextType>;
  tookMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface LocalDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDateTime'], any> {
  name: 'LocalDateTime';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MileageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mileage'] = ResolversParentTypes['Mileage']> = {
  distance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isUnlimited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overFee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  per?: Resolver<Maybe<ResolversTypes['MileagePeriod']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['DistanceUnit']>, ParentType, ContextType>;
};

export type ModelSuggestionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ModelSuggestion'] = ResolversParentTypes['ModelSuggestion']> = {
  model?: Resolver<ResolversTypes['VehicleModel'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ModelYearsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ModelYears'] = ResolversParentTypes['ModelYears']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MoneyRangeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MoneyRange'] = ResolversParentTypes['MoneyRange']> = {
  maximum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  invalidateCache?: Resolver<ResolversTypes['CacheInvalidation'], ParentType, ContextType, RequireFields<MutationInvalidateCacheArgs, 'reason'>>;
};

export type OfferResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  allIn?: Resolver<Maybe<ResolversTypes['AllInPrice']>, ParentType, ContextType, RequireFields<OfferAllInArgs, 'coverage'>>;
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cancellation?: Resolver<Maybe<ResolversTypes['CancellationSchedule']>, ParentType, ContextType>;
  coverages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Coverage']>>, ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['Deposit']>, ParentType, ContextType>;
  dropOff?: Resolver<ResolversTypes['Handover'], ParentType, ContextType>;
  eligibility?: Resolver<ResolversTypes['Eligibility'], ParentType, ContextType>;
  extras?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Extra']>>, ParentType, ContextType>;
  fuelPolicy?: Resolver<ResolversTypes['FuelPolicy'], ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  holdsUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  includedCoverage?: Resolver<ResolversTypes['CoverageTier'], ParentType, ContextType>;
  isInstantlyConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mileage?: Resolver<Maybe<ResolversTypes['Mileage']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paymentTiming?: Resolver<ResolversTypes['PaymentTiming'], ParentType, ContextType>;
  pickUp?: Resolver<ResolversTypes['Handover'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  priceConfidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['DriverRequirements'], ParentType, ContextType>;
  servedFrom?: Resolver<ResolversTypes['ServedFrom'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['OfferValue'], ParentType, ContextType>;
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type OfferConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OfferConnection'] = ResolversParentTypes['OfferConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OfferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Offer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OfferEdge'] = ResolversParentTypes['OfferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
};

export type OfferFacetsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OfferFacets'] = ResolversParentTypes['OfferFacets']> = {
  acrissCodes?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  bags?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  bodies?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  coverages?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['MoneyRange']>, ParentType, ContextType>;
  desks?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  distances?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  doors?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  eligible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  excess?: Resolver<Maybe<ResolversTypes['MoneyRange']>, ParentType, ContextType>;
  freeToCancel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fuels?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  gearboxes?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  guaranteedModel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  makes?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  modelYears?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  models?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  paymentTimings?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  seats?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  suppliers?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['MoneyRange']>, ParentType, ContextType>;
  unlimitedMileage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vendors?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type OfferValueResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OfferValue'] = ResolversParentTypes['OfferValue']> = {
  parts?: Resolver<ReadonlyArray<ResolversTypes['ValuePart']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpeningExceptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OpeningException'] = ResolversParentTypes['OpeningException']> = {
  closes?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  opens?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
};

export type OpeningHoursResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OpeningHours'] = ResolversParentTypes['OpeningHours']> = {
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['OpeningException']>, ParentType, ContextType>;
  regular?: Resolver<ReadonlyArray<ResolversTypes['OpeningSpan']>, ParentType, ContextType>;
};

export type OpeningSpanResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OpeningSpan'] = ResolversParentTypes['OpeningSpan']> = {
  closes?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['OpeningDay'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  iata?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlaceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PlaceNameArgs, 'language'>>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlaceHitResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlaceHit'] = ResolversParentTypes['PlaceHit']> = {
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['PlaceMatchRule'], ParentType, ContextType>;
};

export type PlaceNearbyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlaceNearby'] = ResolversParentTypes['PlaceNearby']> = {
  distanceKm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type PlaceSuggestionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlaceSuggestion'] = ResolversParentTypes['PlaceSuggestion']> = {
  distanceKm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type PositionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PriceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  atDesk?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  conversions?: Resolver<ReadonlyArray<ResolversTypes['Conversion']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['PriceLine']>, ParentType, ContextType>;
  payNow?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  perDay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PriceCalendarResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PriceCalendar'] = ResolversParentTypes['PriceCalendar']> = {
  days?: Resolver<ReadonlyArray<ResolversTypes['PriceCalendarDay']>, ParentType, ContextType>;
};

export type PriceCalendarDayResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PriceCalendarDay'] = ResolversParentTypes['PriceCalendarDay']> = {
  ageSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cheapest?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  observedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
};

export type PriceEvidenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PriceEvidence'] = ResolversParentTypes['PriceEvidence']> = {
  changes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PriceLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PriceLine'] = ResolversParentTypes['PriceLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Due'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PriceLineKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  original?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PriceObservationsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PriceObservations'] = ResolversParentTypes['PriceObservations']> = {
  changesPerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ofSupplier?: Resolver<ResolversTypes['PriceEvidence'], ParentType, ContextType>;
  onRoute?: Resolver<ResolversTypes['PriceEvidence'], ParentType, ContextType>;
  withLeadTime?: Resolver<ResolversTypes['PriceEvidence'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cacheExplain?: Resolver<Maybe<ResolversTypes['CacheExplanation']>, ParentType, ContextType, RequireFields<QueryCacheExplainArgs, 'searchId' | 'supplier'>>;
  carSearch?: Resolver<Maybe<ResolversTypes['CarSearch']>, ParentType, ContextType, RequireFields<QueryCarSearchArgs, 'id'>>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QueryPlaceArgs, 'id'>>;
  places?: Resolver<ReadonlyArray<ResolversTypes['Place']>, ParentType, ContextType>;
  placesNear?: Resolver<ReadonlyArray<ResolversTypes['PlaceNearby']>, ParentType, ContextType, RequireFields<QueryPlacesNearArgs, 'first' | 'latitude' | 'longitude'>>;
  priceCalendar?: Resolver<ResolversTypes['PriceCalendar'], ParentType, ContextType, RequireFields<QueryPriceCalendarArgs, 'input'>>;
  reviewQueue?: Resolver<ResolversTypes['ReviewQueue'], ParentType, ContextType, RequireFields<QueryReviewQueueArgs, 'first'>>;
  searchCars?: Resolver<ResolversTypes['CarSearchResult'], ParentType, ContextType, RequireFields<QuerySearchCarsArgs, 'enoughAfterMs' | 'input' | 'maxWaitMs'>>;
  searchPlaces?: Resolver<ReadonlyArray<ResolversTypes['PlaceHit']>, ParentType, ContextType, RequireFields<QuerySearchPlacesArgs, 'first' | 'language' | 'text'>>;
};

export type ReviewQueueResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReviewQueue'] = ResolversParentTypes['ReviewQueue']> = {
  branches?: Resolver<ReadonlyArray<ResolversTypes['UnmatchedBranch']>, ParentType, ContextType>;
  vehicles?: Resolver<ReadonlyArray<ResolversTypes['UnknownVehicle']>, ParentType, ContextType>;
};

export type SameBranchResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SameBranch'] = ResolversParentTypes['SameBranch']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['BranchEvidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
};

export type SearchProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SearchProblem'] = ResolversParentTypes['SearchProblem']> = {
  code?: Resolver<ResolversTypes['SearchProblemCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShuttleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Shuttle'] = ResolversParentTypes['Shuttle']> = {
  boardingPlace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstBus?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intervalMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastBus?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  rideMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  carSearchProgress?: SubscriptionResolver<ResolversTypes['CarSearch'], "carSearchProgress", ParentType, ContextType, RequireFields<SubscriptionCarSearchProgressArgs, 'id'>>;
};

export type SupplierResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<SupplierNameArgs>>;
};

export type SupplierFaultKindResolvers = EnumResolverSignature<{ MALFORMED?: any, RATE_LIMITED?: any, UNAUTHENTICATED?: any, UNAVAILABLE?: any, UNKNOWN_OUTCOME?: any, UNREACHABLE?: any }, ResolversTypes['SupplierFaultKind']>;

export type UnknownVehicleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnknownVehicle'] = ResolversParentTypes['UnknownVehicle']> = {
  acriss?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spelling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['ModelSuggestion']>, ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type UnmatchedBranchResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnmatchedBranch'] = ResolversParentTypes['UnmatchedBranch']> = {
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  seen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['PlaceSuggestion']>, ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type ValuePartResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ValuePart'] = ResolversParentTypes['ValuePart']> = {
  kind?: Resolver<ResolversTypes['ValuePartKind'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle']> = {
  acriss?: Resolver<ResolversTypes['Acriss'], ParentType, ContextType>;
  bags?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['BodyType'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['VehicleCategory'], ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['VehicleDetails']>, ParentType, ContextType>;
  doors?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  drive?: Resolver<ResolversTypes['Drive'], ParentType, ContextType>;
  fuel?: Resolver<ResolversTypes['Fuel'], ParentType, ContextType>;
  gearbox?: Resolver<ResolversTypes['Gearbox'], ParentType, ContextType>;
  hasAirConditioning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  isGuaranteedModel?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modelYears?: Resolver<Maybe<ResolversTypes['ModelYears']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recognition?: Resolver<ResolversTypes['VehicleRecognition'], ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleDetailsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VehicleDetails'] = ResolversParentTypes['VehicleDetails']> = {
  displacementCc?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  imageUrls?: Resolver<ReadonlyArray<ResolversTypes['Url']>, ParentType, ContextType>;
  isNonSmoking?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  modelYearFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  modelYearTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VehicleGenerationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VehicleGeneration'] = ResolversParentTypes['VehicleGeneration']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VehicleGroup'] = ResolversParentTypes['VehicleGroup']> = {
  acriss?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bags?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['VehicleGroupBasis'], ParentType, ContextType>;
  bestFor?: Resolver<ResolversTypes['BestOffers'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['BodyType'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['VehicleCategory'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['GroupEvidence']>, ParentType, ContextType>;
  fuel?: Resolver<ResolversTypes['Fuel'], ParentType, ContextType>;
  gearbox?: Resolver<ResolversTypes['Gearbox'], ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['VehicleGeneration']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['VehicleModel']>, ParentType, ContextType>;
  modelYears?: Resolver<Maybe<ResolversTypes['ModelYears']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<VehicleGroupNameArgs>>;
  offerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  offers?: Resolver<ReadonlyArray<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<VehicleGroupOffersArgs, 'first'>>;
  seatsFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  seatsTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sellerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleGroupConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VehicleGroupConnection'] = ResolversParentTypes['VehicleGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VehicleGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VehicleGroup']>, ParentType, ContextType>;
  offerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleGroupEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VehicleGroupEdge'] = ResolversParentTypes['VehicleGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VehicleGroup'], ParentType, ContextType>;
};

export type VehicleMakeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VehicleMake'] = ResolversParentTypes['VehicleMake']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<VehicleMakeNameArgs, 'language'>>;
};

export type VehicleModelResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VehicleModel'] = ResolversParentTypes['VehicleModel']> = {
  body?: Resolver<ResolversTypes['BodyType'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['VehicleCategory'], ParentType, ContextType>;
  generations?: Resolver<ReadonlyArray<ResolversTypes['VehicleGeneration']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  make?: Resolver<ResolversTypes['VehicleMake'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<VehicleModelNameArgs, 'language'>>;
};

export type VehicleRecognitionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VehicleRecognition'] = ResolversParentTypes['VehicleRecognition']> = {
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['VehicleGeneration']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RecognitionKind'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['VehicleModel']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['RecognitionRule']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type VendorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratingCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  Acriss?: AcrissResolvers<ContextType>;
  AfterHours?: AfterHoursResolvers<ContextType>;
  AllInPrice?: AllInPriceResolvers<ContextType>;
  AnswerLife?: AnswerLifeResolvers<ContextType>;
  BestOffers?: BestOffersResolvers<ContextType>;
  Branch?: BranchResolvers<ContextType>;
  BranchEvidence?: BranchEvidenceResolvers<ContextType>;
  BranchMatch?: BranchMatchResolvers<ContextType>;
  CacheExplanation?: CacheExplanationResolvers<ContextType>;
  CacheInvalidation?: CacheInvalidationResolvers<ContextType>;
  CacheInvalidators?: CacheInvalidatorsResolvers<ContextType>;
  CancellationBracket?: CancellationBracketResolvers<ContextType>;
  CancellationFee?: CancellationFeeResolvers<ContextType>;
  CancellationSchedule?: CancellationScheduleResolvers<ContextType>;
  CarSearch?: CarSearchResolvers<ContextType>;
  CarSearchPoint?: CarSearchPointResolvers<ContextType>;
  CarSearchResult?: CarSearchResultResolvers<ContextType>;
  CarSearchSource?: CarSearchSourceResolvers<ContextType>;
  Conversion?: ConversionResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageLimit?: CoverageLimitResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deposit?: DepositResolvers<ContextType>;
  DriverRequirements?: DriverRequirementsResolvers<ContextType>;
  DroppedOffers?: DroppedOffersResolvers<ContextType>;
  Eligibility?: EligibilityResolvers<ContextType>;
  EligibilityReason?: EligibilityReasonResolvers<ContextType>;
  Excess?: ExcessResolvers<ContextType>;
  Extra?: ExtraResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  GroupEvidence?: GroupEvidenceResolvers<ContextType>;
  Handover?: HandoverResolvers<ContextType>;
  InvalidCarSearch?: InvalidCarSearchResolvers<ContextType>;
  KeptAnswer?: KeptAnswerResolvers<ContextType>;
  LocalDateTime?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  Mileage?: MileageResolvers<ContextType>;
  ModelSuggestion?: ModelSuggestionResolvers<ContextType>;
  ModelYears?: ModelYearsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MoneyRange?: MoneyRangeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OfferConnection?: OfferConnectionResolvers<ContextType>;
  OfferEdge?: OfferEdgeResolvers<ContextType>;
  OfferFacets?: OfferFacetsResolvers<ContextType>;
  OfferValue?: OfferValueResolvers<ContextType>;
  OpeningException?: OpeningExceptionResolvers<ContextType>;
  OpeningHours?: OpeningHoursResolvers<ContextType>;
  OpeningSpan?: OpeningSpanResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceHit?: PlaceHitResolvers<ContextType>;
  PlaceNearby?: PlaceNearbyResolvers<ContextType>;
  PlaceSuggestion?: PlaceSuggestionResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceCalendar?: PriceCalendarResolvers<ContextType>;
  PriceCalendarDay?: PriceCalendarDayResolvers<ContextType>;
  PriceEvidence?: PriceEvidenceResolvers<ContextType>;
  PriceLine?: PriceLineResolvers<ContextType>;
  PriceObservations?: PriceObservationsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReviewQueue?: ReviewQueueResolvers<ContextType>;
  SameBranch?: SameBranchResolvers<ContextType>;
  SearchProblem?: SearchProblemResolvers<ContextType>;
  Shuttle?: ShuttleResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SupplierFaultKind?: SupplierFaultKindResolvers;
  UnknownVehicle?: UnknownVehicleResolvers<ContextType>;
  UnmatchedBranch?: UnmatchedBranchResolvers<ContextType>;
  Url?: GraphQLScalarType;
  ValuePart?: ValuePartResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleDetails?: VehicleDetailsResolvers<ContextType>;
  VehicleGeneration?: VehicleGenerationResolvers<ContextType>;
  VehicleGroup?: VehicleGroupResolvers<ContextType>;
  VehicleGroupConnection?: VehicleGroupConnectionResolvers<ContextType>;
  VehicleGroupEdge?: VehicleGroupEdgeResolvers<ContextType>;
  VehicleMake?: VehicleMakeResolvers<ContextType>;
  VehicleModel?: VehicleModelResolvers<ContextType>;
  VehicleRecognition?: VehicleRecognitionResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
};

