/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Where, when and for whom a car is wanted. */
export type CarSearchInput = {
  /** The currency to show prices in. */
  readonly currency: string;
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
export type CarSearchPointInput = {
  /** On the clocks there. */
  readonly at: string;
  /** The id of a place: `airport:CJU`. */
  readonly place: string;
};

/** Whether a search is finished. */
export type CarSearchStatus =
  /** Everybody has answered, failed or been given up on. */
  | 'COMPLETE'
  /** At least one supplier is still being asked. */
  | 'SEARCHING';

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

/** Who will drive, as far as prices and rules depend on it. */
export type DriverInput = {
  /** In full years at the pick-up. */
  readonly age: number;
  /** Full years since the licence was issued; leave it out when it is not known. */
  readonly licenceYears?: number | null | undefined;
  /** Where the driver lives. */
  readonly residence: string;
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

/** When a part is paid. */
export type Due =
  /** To the counter. */
  | 'AT_DESK'
  /** While booking. */
  | 'NOW';

/** What can stand in a driver's way. */
export type EligibilityReasonCode =
  /** The licence was issued too recently. */
  | 'LICENCE_TOO_NEW'
  /** Older than the limit. */
  | 'TOO_OLD'
  /** Younger than the limit. */
  | 'TOO_YOUNG';

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

/** What a distance is allowed for. */
export type MileagePeriod =
  /** Each day. */
  | 'DAY'
  /** The whole rental. */
  | 'RENTAL';

/** Which offers to show. Choices within a field widen it, different fields narrow it. A fact that the supplier does not tell never passes a filter on it. */
export type OfferFilter = {
  /** Only classes of this pattern, as the suppliers give them: four letters, `*` for any: `C*A*`. */
  readonly acriss?: string | null | undefined;
  /** Room for at least so many large pieces of luggage. */
  readonly bagsAtLeast?: number | null | undefined;
  /** Only these bodies, told as the sizes are. */
  readonly bodies?: ReadonlyArray<BodyType> | null | undefined;
  /** Only these sizes: of a guaranteed model that our dictionary knows its size there, whoever sells it; else the size that the supplier gives. */
  readonly categories?: ReadonlyArray<VehicleCategory> | null | undefined;
  /** Only where a coverage of this tier or a better one is included or on sale. */
  readonly coverageAtLeast?: CoverageTier | null | undefined;
  /** Only where at most this is held on a card, in the currency of the search; a car without a stated deposit does not pass. */
  readonly depositAtMost?: string | null | undefined;
  /** Only where the desk is like this at the pick-up. */
  readonly desks?: ReadonlyArray<DeskKind> | null | undefined;
  /** Only counters within so many kilometres of the place. */
  readonly distanceKmAtMost?: number | null | undefined;
  /** At least so many doors. */
  readonly doorsAtLeast?: number | null | undefined;
  /** Only where what is included leaves at most this to pay after damage, in the currency of the search. */
  readonly excessAtMost?: string | null | undefined;
  /** Only with these fuels; of a guaranteed model that our dictionary knows, what its name means where the supplier does not say. */
  readonly fuels?: ReadonlyArray<Fuel> | null | undefined;
  /** Only with this gearbox. */
  readonly gearboxes?: ReadonlyArray<Gearbox> | null | undefined;
  /** Only without a limit of distance. */
  readonly hasUnlimitedMileage?: boolean | null | undefined;
  /** Only cars that this driver may take. */
  readonly isEligible?: boolean | null | undefined;
  /** Only what can be cancelled without a fee at the time of the search. */
  readonly isFreeToCancel?: boolean | null | undefined;
  /** Only cars whose model is guaranteed. */
  readonly isGuaranteedModel?: boolean | null | undefined;
  /** Only of these makes, by `VehicleMake.id`, as our dictionary recognised them. */
  readonly makes?: ReadonlyArray<string> | null | undefined;
  /** Only cars of this model year or newer, the oldest that may be handed over counting. */
  readonly modelYearAtLeast?: number | null | undefined;
  /** Only cars of this model year or older, the newest that may be handed over counting. */
  readonly modelYearAtMost?: number | null | undefined;
  /** Only these models, by `VehicleModel.id`, as our dictionary recognised them. */
  readonly models?: ReadonlyArray<string> | null | undefined;
  /** Only what is paid like this. */
  readonly paymentTimings?: ReadonlyArray<PaymentTiming> | null | undefined;
  /** At least so many seats. */
  readonly seatsAtLeast?: number | null | undefined;
  /** Only of these suppliers, by id. */
  readonly suppliers?: ReadonlyArray<string> | null | undefined;
  /** At least this total, in the currency of the search: `81000`. */
  readonly totalAtLeast?: string | null | undefined;
  /** At most this total, in the currency of the search: `81000`. */
  readonly totalAtMost?: string | null | undefined;
  /** Only of these brands, by `Vendor.id`. */
  readonly vendors?: ReadonlyArray<string> | null | undefined;
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

/** When a rental is paid. */
export type PaymentTiming =
  /** All of it at the desk. */
  | 'AT_DESK'
  /** All of it while booking. */
  | 'NOW'
  /** Part of it while booking, the rest at the desk. */
  | 'PARTLY_NOW';

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

/** What the offers of a group have in common. */
export type VehicleGroupBasis =
  /** The class; the model may be another one of it. */
  | 'CLASS'
  /** Model, generation, fuel and gearbox, guaranteed by the seller. */
  | 'MODEL'
  /** One supplier's spelling that our dictionary does not know: never merged with anything else. */
  | 'SPELLING';

export type OpenOfferQueryVariables = Exact<{
  search: string;
  offer: string;
}>;


export type OpenOfferQuery = { readonly carSearch: { readonly offer: { readonly id: string, readonly fuelPolicy: FuelPolicy, readonly paymentTiming: PaymentTiming, readonly isInstantlyConfirmed: boolean, readonly available: number | null, readonly holdsUntil: string | null, readonly observedAt: string, readonly servedFrom: ServedFrom, readonly supplier: { readonly name: string }, readonly vendor: { readonly name: string, readonly rating: number | null, readonly ratingCount: number | null }, readonly vehicle: { readonly name: string, readonly category: VehicleCategory, readonly body: BodyType, readonly gearbox: Gearbox, readonly fuel: Fuel, readonly seats: number | null, readonly doors: number | null, readonly bags: number | null, readonly isGuaranteedModel: boolean, readonly acriss: { readonly code: string }, readonly details: { readonly modelYearFrom: number | null, readonly modelYearTo: number | null, readonly displacementCc: number | null, readonly options: ReadonlyArray<string>, readonly isNonSmoking: boolean | null } | null }, readonly pickUp: { readonly at: string, readonly zone: string, readonly distanceKm: number | null, readonly branch: { readonly id: string, readonly name: string, readonly desk: DeskKind, readonly address: string | null, readonly telephone: string | null, readonly directions: string | null, readonly shuttle: { readonly boardingPlace: string, readonly gate: string | null, readonly intervalMinutes: number | null, readonly rideMinutes: number | null, readonly firstBus: string | null, readonly lastBus: string | null } | null, readonly hours: { readonly regular: ReadonlyArray<{ readonly day: OpeningDay, readonly opens: string, readonly closes: string }> } | null, readonly afterHours: { readonly isAvailable: boolean, readonly pickUpFee: { readonly amount: string, readonly currency: string } | null, readonly dropOffFee: { readonly amount: string, readonly currency: string } | null } | null } }, readonly dropOff: { readonly at: string, readonly zone: string, readonly distanceKm: number | null, readonly branch: { readonly id: string, readonly name: string, readonly desk: DeskKind, readonly address: string | null, readonly telephone: string | null, readonly directions: string | null, readonly shuttle: { readonly boardingPlace: string, readonly gate: string | null, readonly intervalMinutes: number | null, readonly rideMinutes: number | null, readonly firstBus: string | null, readonly lastBus: string | null } | null, readonly hours: { readonly regular: ReadonlyArray<{ readonly day: OpeningDay, readonly opens: string, readonly closes: string }> } | null, readonly afterHours: { readonly isAvailable: boolean, readonly pickUpFee: { readonly amount: string, readonly currency: string } | null, readonly dropOffFee: { readonly amount: string, readonly currency: string } | null } | null } }, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string }, readonly payNow: { readonly amount: string, readonly currency: string }, readonly atDesk: { readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly kind: PriceLineKind, readonly label: string | null, readonly due: Due, readonly amount: { readonly amount: string, readonly currency: string }, readonly original: { readonly amount: string, readonly currency: string } }>, readonly conversions: ReadonlyArray<{ readonly from: string, readonly to: string, readonly rate: number, readonly asOf: string, readonly source: string }> }, readonly coverages: ReadonlyArray<{ readonly name: string, readonly tier: CoverageTier, readonly form: CoverageForm, readonly lossOfUse: LossOfUse, readonly coversSingleVehicleAccident: boolean | null, readonly coversTyresAndWheels: boolean | null, readonly coversPersonalAccident: boolean | null, readonly exclusions: ReadonlyArray<CoverageExclusion>, readonly minimumAge: number | null, readonly minimumLicenceYears: number | null, readonly due: Due, readonly limit: { readonly isUnlimited: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly theftExcess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly thirdPartyLimit: { readonly isUnlimited: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly price: { readonly amount: string, readonly currency: string } | null }> | null, readonly allIn: { readonly total: { readonly amount: string, readonly currency: string }, readonly coverage: { readonly name: string } } | null, readonly extras: ReadonlyArray<{ readonly kind: ExtraKind, readonly name: string, readonly unit: ExtraUnit, readonly maximum: number | null, readonly stock: number | null, readonly due: Due, readonly price: { readonly amount: string, readonly currency: string } }> | null, readonly mileage: { readonly isUnlimited: boolean, readonly distance: number | null, readonly unit: DistanceUnit | null, readonly per: MileagePeriod | null, readonly overFee: { readonly amount: string, readonly currency: string } | null } | null, readonly deposit: { readonly releasedWithinDays: number | null, readonly cards: ReadonlyArray<string>, readonly minimum: { readonly amount: string, readonly currency: string }, readonly maximum: { readonly amount: string, readonly currency: string } } | null, readonly cancellation: { readonly freeUntil: string | null, readonly brackets: ReadonlyArray<{ readonly fromHours: number | null, readonly toHours: number, readonly fee: { readonly isFree: boolean, readonly percent: number | null, readonly days: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } }>, readonly noShow: { readonly isFree: boolean, readonly percent: number | null, readonly days: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null } | null, readonly requirements: { readonly minimumAge: number | null, readonly maximumAge: number | null, readonly minimumLicenceYears: number | null, readonly licences: ReadonlyArray<LicenceKind>, readonly youngDriverUntilAge: number | null, readonly youngDriverFeePerDay: { readonly amount: string, readonly currency: string } | null }, readonly eligibility: { readonly isEligible: boolean, readonly reasons: ReadonlyArray<{ readonly code: EligibilityReasonCode, readonly limit: number }> }, readonly value: { readonly score: number, readonly parts: ReadonlyArray<{ readonly kind: ValuePartKind, readonly points: number, readonly of: number }> } } | null } | null };

export type WholeOfferFragment = { readonly id: string, readonly fuelPolicy: FuelPolicy, readonly paymentTiming: PaymentTiming, readonly isInstantlyConfirmed: boolean, readonly available: number | null, readonly holdsUntil: string | null, readonly observedAt: string, readonly servedFrom: ServedFrom, readonly supplier: { readonly name: string }, readonly vendor: { readonly name: string, readonly rating: number | null, readonly ratingCount: number | null }, readonly vehicle: { readonly name: string, readonly category: VehicleCategory, readonly body: BodyType, readonly gearbox: Gearbox, readonly fuel: Fuel, readonly seats: number | null, readonly doors: number | null, readonly bags: number | null, readonly isGuaranteedModel: boolean, readonly acriss: { readonly code: string }, readonly details: { readonly modelYearFrom: number | null, readonly modelYearTo: number | null, readonly displacementCc: number | null, readonly options: ReadonlyArray<string>, readonly isNonSmoking: boolean | null } | null }, readonly pickUp: { readonly at: string, readonly zone: string, readonly distanceKm: number | null, readonly branch: { readonly id: string, readonly name: string, readonly desk: DeskKind, readonly address: string | null, readonly telephone: string | null, readonly directions: string | null, readonly shuttle: { readonly boardingPlace: string, readonly gate: string | null, readonly intervalMinutes: number | null, readonly rideMinutes: number | null, readonly firstBus: string | null, readonly lastBus: string | null } | null, readonly hours: { readonly regular: ReadonlyArray<{ readonly day: OpeningDay, readonly opens: string, readonly closes: string }> } | null, readonly afterHours: { readonly isAvailable: boolean, readonly pickUpFee: { readonly amount: string, readonly currency: string } | null, readonly dropOffFee: { readonly amount: string, readonly currency: string } | null } | null } }, readonly dropOff: { readonly at: string, readonly zone: string, readonly distanceKm: number | null, readonly branch: { readonly id: string, readonly name: string, readonly desk: DeskKind, readonly address: string | null, readonly telephone: string | null, readonly directions: string | null, readonly shuttle: { readonly boardingPlace: string, readonly gate: string | null, readonly intervalMinutes: number | null, readonly rideMinutes: number | null, readonly firstBus: string | null, readonly lastBus: string | null } | null, readonly hours: { readonly regular: ReadonlyArray<{ readonly day: OpeningDay, readonly opens: string, readonly closes: string }> } | null, readonly afterHours: { readonly isAvailable: boolean, readonly pickUpFee: { readonly amount: string, readonly currency: string } | null, readonly dropOffFee: { readonly amount: string, readonly currency: string } | null } | null } }, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string }, readonly payNow: { readonly amount: string, readonly currency: string }, readonly atDesk: { readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly kind: PriceLineKind, readonly label: string | null, readonly due: Due, readonly amount: { readonly amount: string, readonly currency: string }, readonly original: { readonly amount: string, readonly currency: string } }>, readonly conversions: ReadonlyArray<{ readonly from: string, readonly to: string, readonly rate: number, readonly asOf: string, readonly source: string }> }, readonly coverages: ReadonlyArray<{ readonly name: string, readonly tier: CoverageTier, readonly form: CoverageForm, readonly lossOfUse: LossOfUse, readonly coversSingleVehicleAccident: boolean | null, readonly coversTyresAndWheels: boolean | null, readonly coversPersonalAccident: boolean | null, readonly exclusions: ReadonlyArray<CoverageExclusion>, readonly minimumAge: number | null, readonly minimumLicenceYears: number | null, readonly due: Due, readonly limit: { readonly isUnlimited: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly theftExcess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly thirdPartyLimit: { readonly isUnlimited: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly price: { readonly amount: string, readonly currency: string } | null }> | null, readonly allIn: { readonly total: { readonly amount: string, readonly currency: string }, readonly coverage: { readonly name: string } } | null, readonly extras: ReadonlyArray<{ readonly kind: ExtraKind, readonly name: string, readonly unit: ExtraUnit, readonly maximum: number | null, readonly stock: number | null, readonly due: Due, readonly price: { readonly amount: string, readonly currency: string } }> | null, readonly mileage: { readonly isUnlimited: boolean, readonly distance: number | null, readonly unit: DistanceUnit | null, readonly per: MileagePeriod | null, readonly overFee: { readonly amount: string, readonly currency: string } | null } | null, readonly deposit: { readonly releasedWithinDays: number | null, readonly cards: ReadonlyArray<string>, readonly minimum: { readonly amount: string, readonly currency: string }, readonly maximum: { readonly amount: string, readonly currency: string } } | null, readonly cancellation: { readonly freeUntil: string | null, readonly brackets: ReadonlyArray<{ readonly fromHours: number | null, readonly toHours: number, readonly fee: { readonly isFree: boolean, readonly percent: number | null, readonly days: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } }>, readonly noShow: { readonly isFree: boolean, readonly percent: number | null, readonly days: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null } | null, readonly requirements: { readonly minimumAge: number | null, readonly maximumAge: number | null, readonly minimumLicenceYears: number | null, readonly licences: ReadonlyArray<LicenceKind>, readonly youngDriverUntilAge: number | null, readonly youngDriverFeePerDay: { readonly amount: string, readonly currency: string } | null }, readonly eligibility: { readonly isEligible: boolean, readonly reasons: ReadonlyArray<{ readonly code: EligibilityReasonCode, readonly limit: number }> }, readonly value: { readonly score: number, readonly parts: ReadonlyArray<{ readonly kind: ValuePartKind, readonly points: number, readonly of: number }> } };

export type CancellingFeeFragment = { readonly isFree: boolean, readonly percent: number | null, readonly days: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null };

export type WholeCoverageFragment = { readonly name: string, readonly tier: CoverageTier, readonly form: CoverageForm, readonly lossOfUse: LossOfUse, readonly coversSingleVehicleAccident: boolean | null, readonly coversTyresAndWheels: boolean | null, readonly coversPersonalAccident: boolean | null, readonly exclusions: ReadonlyArray<CoverageExclusion>, readonly minimumAge: number | null, readonly minimumLicenceYears: number | null, readonly due: Due, readonly limit: { readonly isUnlimited: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly theftExcess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly thirdPartyLimit: { readonly isUnlimited: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null } | null, readonly price: { readonly amount: string, readonly currency: string } | null };

export type PaidLimitFragment = { readonly isUnlimited: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null };

export type WholeHandoverFragment = { readonly at: string, readonly zone: string, readonly distanceKm: number | null, readonly branch: { readonly id: string, readonly name: string, readonly desk: DeskKind, readonly address: string | null, readonly telephone: string | null, readonly directions: string | null, readonly shuttle: { readonly boardingPlace: string, readonly gate: string | null, readonly intervalMinutes: number | null, readonly rideMinutes: number | null, readonly firstBus: string | null, readonly lastBus: string | null } | null, readonly hours: { readonly regular: ReadonlyArray<{ readonly day: OpeningDay, readonly opens: string, readonly closes: string }> } | null, readonly afterHours: { readonly isAvailable: boolean, readonly pickUpFee: { readonly amount: string, readonly currency: string } | null, readonly dropOffFee: { readonly amount: string, readonly currency: string } | null } | null } };

export type SearchPlacesQueryVariables = Exact<{
  text: string;
  language: Language;
}>;


export type SearchPlacesQuery = { readonly searchPlaces: ReadonlyArray<{ readonly matched: string, readonly place: { readonly id: string, readonly kind: PlaceKind, readonly iata: string | null, readonly country: string, readonly name: string } }> };

export type PlaceByIdQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type PlaceByIdQuery = { readonly place: { readonly id: string, readonly kind: PlaceKind, readonly iata: string | null, readonly country: string, readonly name: string } | null };

export type NamedPlaceFragment = { readonly id: string, readonly kind: PlaceKind, readonly iata: string | null, readonly country: string, readonly name: string };

export type StartSearchQueryVariables = Exact<{
  input: CarSearchInput;
  filter: OfferFilter;
  sort: OfferSort;
  first: number;
  coverage: CoverageTier;
}>;


export type StartSearchQuery = { readonly searchCars:
    | { readonly __typename: 'CarSearch', readonly id: string, readonly version: number, readonly status: CarSearchStatus, readonly rentalDays: number, readonly currency: string, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly servedFrom: ServedFrom | null, readonly isStale: boolean, readonly latencyMs: number | null, readonly received: number, readonly kept: number, readonly merged: number, readonly supplier: { readonly id: string, readonly name: string }, readonly dropped: ReadonlyArray<{ readonly reason: DropReason, readonly count: number }> }>, readonly groups: { readonly totalCount: number, readonly offerCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly basis: VehicleGroupBasis, readonly name: string, readonly acriss: string | null, readonly category: VehicleCategory, readonly body: BodyType, readonly gearbox: Gearbox, readonly fuel: Fuel, readonly seatsFrom: number | null, readonly seatsTo: number | null, readonly bags: number | null, readonly offerCount: number, readonly sellerCount: number, readonly modelYears: { readonly from: number, readonly to: number } | null, readonly bestFor: { readonly cheapest: { readonly id: string, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } } }, readonly cheapestWithFullCoverage: { readonly id: string } | null, readonly freeCancellation: { readonly id: string } | null, readonly nearest: { readonly id: string } | null }, readonly offers: ReadonlyArray<{ readonly id: string, readonly includedCoverage: CoverageTier, readonly paymentTiming: PaymentTiming, readonly supplier: { readonly id: string, readonly name: string }, readonly vendor: { readonly name: string, readonly rating: number | null }, readonly vehicle: { readonly name: string, readonly isGuaranteedModel: boolean }, readonly pickUp: { readonly distanceKm: number | null, readonly branch: { readonly name: string, readonly desk: DeskKind } }, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } }, readonly coverages: ReadonlyArray<{ readonly form: CoverageForm, readonly tier: CoverageTier, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null }> | null, readonly allIn: { readonly total: { readonly amount: string, readonly currency: string } } | null, readonly cancellation: { readonly freeUntil: string | null } | null, readonly eligibility: { readonly isEligible: boolean }, readonly value: { readonly score: number } }> } }> }, readonly facets: { readonly freeToCancel: number, readonly eligible: number, readonly guaranteedModel: number, readonly unlimitedMileage: number, readonly suppliers: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly vendors: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly categories: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly bodies: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly gearboxes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly fuels: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly desks: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly seats: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly bags: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly makes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly coverages: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly paymentTimings: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly distances: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly modelYears: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly total: { readonly minimum: { readonly amount: string, readonly currency: string }, readonly maximum: { readonly amount: string, readonly currency: string } } | null } }
    | { readonly __typename: 'InvalidCarSearch', readonly problems: ReadonlyArray<{ readonly field: string, readonly code: SearchProblemCode, readonly limit: string | null }> }
   };

export type FollowSearchQueryVariables = Exact<{
  id: string;
  filter: OfferFilter;
  sort: OfferSort;
  first: number;
  coverage: CoverageTier;
}>;


export type FollowSearchQuery = { readonly carSearch: { readonly id: string, readonly version: number, readonly status: CarSearchStatus, readonly rentalDays: number, readonly currency: string, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly servedFrom: ServedFrom | null, readonly isStale: boolean, readonly latencyMs: number | null, readonly received: number, readonly kept: number, readonly merged: number, readonly supplier: { readonly id: string, readonly name: string }, readonly dropped: ReadonlyArray<{ readonly reason: DropReason, readonly count: number }> }>, readonly groups: { readonly totalCount: number, readonly offerCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly basis: VehicleGroupBasis, readonly name: string, readonly acriss: string | null, readonly category: VehicleCategory, readonly body: BodyType, readonly gearbox: Gearbox, readonly fuel: Fuel, readonly seatsFrom: number | null, readonly seatsTo: number | null, readonly bags: number | null, readonly offerCount: number, readonly sellerCount: number, readonly modelYears: { readonly from: number, readonly to: number } | null, readonly bestFor: { readonly cheapest: { readonly id: string, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } } }, readonly cheapestWithFullCoverage: { readonly id: string } | null, readonly freeCancellation: { readonly id: string } | null, readonly nearest: { readonly id: string } | null }, readonly offers: ReadonlyArray<{ readonly id: string, readonly includedCoverage: CoverageTier, readonly paymentTiming: PaymentTiming, readonly supplier: { readonly id: string, readonly name: string }, readonly vendor: { readonly name: string, readonly rating: number | null }, readonly vehicle: { readonly name: string, readonly isGuaranteedModel: boolean }, readonly pickUp: { readonly distanceKm: number | null, readonly branch: { readonly name: string, readonly desk: DeskKind } }, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } }, readonly coverages: ReadonlyArray<{ readonly form: CoverageForm, readonly tier: CoverageTier, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null }> | null, readonly allIn: { readonly total: { readonly amount: string, readonly currency: string } } | null, readonly cancellation: { readonly freeUntil: string | null } | null, readonly eligibility: { readonly isEligible: boolean }, readonly value: { readonly score: number } }> } }> }, readonly facets: { readonly freeToCancel: number, readonly eligible: number, readonly guaranteedModel: number, readonly unlimitedMileage: number, readonly suppliers: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly vendors: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly categories: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly bodies: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly gearboxes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly fuels: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly desks: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly seats: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly bags: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly makes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly coverages: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly paymentTimings: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly distances: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly modelYears: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly total: { readonly minimum: { readonly amount: string, readonly currency: string }, readonly maximum: { readonly amount: string, readonly currency: string } } | null } } | null };

export type SearchProgressQueryVariables = Exact<{
  id: string;
}>;


export type SearchProgressQuery = { readonly carSearch: { readonly version: number, readonly status: CarSearchStatus, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly servedFrom: ServedFrom | null, readonly isStale: boolean, readonly latencyMs: number | null, readonly received: number, readonly kept: number, readonly merged: number, readonly supplier: { readonly id: string, readonly name: string }, readonly dropped: ReadonlyArray<{ readonly reason: DropReason, readonly count: number }> }> } | null };

export type GroupSellersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  filter: OfferFilter;
  sort: OfferSort;
  coverage: CoverageTier;
}>;


export type GroupSellersQuery = { readonly carSearch: { readonly groups: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly offers: ReadonlyArray<{ readonly id: string, readonly includedCoverage: CoverageTier, readonly paymentTiming: PaymentTiming, readonly supplier: { readonly id: string, readonly name: string }, readonly vendor: { readonly name: string, readonly rating: number | null }, readonly vehicle: { readonly name: string, readonly isGuaranteedModel: boolean }, readonly pickUp: { readonly distanceKm: number | null, readonly branch: { readonly name: string, readonly desk: DeskKind } }, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } }, readonly coverages: ReadonlyArray<{ readonly form: CoverageForm, readonly tier: CoverageTier, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null }> | null, readonly allIn: { readonly total: { readonly amount: string, readonly currency: string } } | null, readonly cancellation: { readonly freeUntil: string | null } | null, readonly eligibility: { readonly isEligible: boolean }, readonly value: { readonly score: number } }> }> } } | null };

export type FoundCarsFragment = { readonly id: string, readonly version: number, readonly status: CarSearchStatus, readonly rentalDays: number, readonly currency: string, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly servedFrom: ServedFrom | null, readonly isStale: boolean, readonly latencyMs: number | null, readonly received: number, readonly kept: number, readonly merged: number, readonly supplier: { readonly id: string, readonly name: string }, readonly dropped: ReadonlyArray<{ readonly reason: DropReason, readonly count: number }> }>, readonly groups: { readonly totalCount: number, readonly offerCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly basis: VehicleGroupBasis, readonly name: string, readonly acriss: string | null, readonly category: VehicleCategory, readonly body: BodyType, readonly gearbox: Gearbox, readonly fuel: Fuel, readonly seatsFrom: number | null, readonly seatsTo: number | null, readonly bags: number | null, readonly offerCount: number, readonly sellerCount: number, readonly modelYears: { readonly from: number, readonly to: number } | null, readonly bestFor: { readonly cheapest: { readonly id: string, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } } }, readonly cheapestWithFullCoverage: { readonly id: string } | null, readonly freeCancellation: { readonly id: string } | null, readonly nearest: { readonly id: string } | null }, readonly offers: ReadonlyArray<{ readonly id: string, readonly includedCoverage: CoverageTier, readonly paymentTiming: PaymentTiming, readonly supplier: { readonly id: string, readonly name: string }, readonly vendor: { readonly name: string, readonly rating: number | null }, readonly vehicle: { readonly name: string, readonly isGuaranteedModel: boolean }, readonly pickUp: { readonly distanceKm: number | null, readonly branch: { readonly name: string, readonly desk: DeskKind } }, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } }, readonly coverages: ReadonlyArray<{ readonly form: CoverageForm, readonly tier: CoverageTier, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null }> | null, readonly allIn: { readonly total: { readonly amount: string, readonly currency: string } } | null, readonly cancellation: { readonly freeUntil: string | null } | null, readonly eligibility: { readonly isEligible: boolean }, readonly value: { readonly score: number } }> } }> }, readonly facets: { readonly freeToCancel: number, readonly eligible: number, readonly guaranteedModel: number, readonly unlimitedMileage: number, readonly suppliers: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly vendors: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly categories: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly bodies: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly gearboxes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly fuels: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly desks: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly seats: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly bags: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly makes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly coverages: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly paymentTimings: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly distances: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly modelYears: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly total: { readonly minimum: { readonly amount: string, readonly currency: string }, readonly maximum: { readonly amount: string, readonly currency: string } } | null } };

export type SourcePartFragment = { readonly state: SourceState, readonly servedFrom: ServedFrom | null, readonly isStale: boolean, readonly latencyMs: number | null, readonly received: number, readonly kept: number, readonly merged: number, readonly supplier: { readonly id: string, readonly name: string }, readonly dropped: ReadonlyArray<{ readonly reason: DropReason, readonly count: number }> };

export type GroupCardFragment = { readonly id: string, readonly basis: VehicleGroupBasis, readonly name: string, readonly acriss: string | null, readonly category: VehicleCategory, readonly body: BodyType, readonly gearbox: Gearbox, readonly fuel: Fuel, readonly seatsFrom: number | null, readonly seatsTo: number | null, readonly bags: number | null, readonly offerCount: number, readonly sellerCount: number, readonly modelYears: { readonly from: number, readonly to: number } | null, readonly bestFor: { readonly cheapest: { readonly id: string, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } } }, readonly cheapestWithFullCoverage: { readonly id: string } | null, readonly freeCancellation: { readonly id: string } | null, readonly nearest: { readonly id: string } | null }, readonly offers: ReadonlyArray<{ readonly id: string, readonly includedCoverage: CoverageTier, readonly paymentTiming: PaymentTiming, readonly supplier: { readonly id: string, readonly name: string }, readonly vendor: { readonly name: string, readonly rating: number | null }, readonly vehicle: { readonly name: string, readonly isGuaranteedModel: boolean }, readonly pickUp: { readonly distanceKm: number | null, readonly branch: { readonly name: string, readonly desk: DeskKind } }, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } }, readonly coverages: ReadonlyArray<{ readonly form: CoverageForm, readonly tier: CoverageTier, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null }> | null, readonly allIn: { readonly total: { readonly amount: string, readonly currency: string } } | null, readonly cancellation: { readonly freeUntil: string | null } | null, readonly eligibility: { readonly isEligible: boolean }, readonly value: { readonly score: number } }> };

export type SellerRowFragment = { readonly id: string, readonly includedCoverage: CoverageTier, readonly paymentTiming: PaymentTiming, readonly supplier: { readonly id: string, readonly name: string }, readonly vendor: { readonly name: string, readonly rating: number | null }, readonly vehicle: { readonly name: string, readonly isGuaranteedModel: boolean }, readonly pickUp: { readonly distanceKm: number | null, readonly branch: { readonly name: string, readonly desk: DeskKind } }, readonly price: { readonly total: { readonly amount: string, readonly currency: string }, readonly perDay: { readonly amount: string, readonly currency: string } }, readonly coverages: ReadonlyArray<{ readonly form: CoverageForm, readonly tier: CoverageTier, readonly excess: { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null } | null }> | null, readonly allIn: { readonly total: { readonly amount: string, readonly currency: string } } | null, readonly cancellation: { readonly freeUntil: string | null } | null, readonly eligibility: { readonly isEligible: boolean }, readonly value: { readonly score: number } };

export type OwedExcessFragment = { readonly isWaived: boolean, readonly percent: number | null, readonly amount: { readonly amount: string, readonly currency: string } | null };

export type AmountFragment = { readonly amount: string, readonly currency: string };

export type FacetsFragment = { readonly freeToCancel: number, readonly eligible: number, readonly guaranteedModel: number, readonly unlimitedMileage: number, readonly suppliers: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly vendors: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly categories: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly bodies: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly gearboxes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly fuels: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly desks: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly seats: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly bags: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly makes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly coverages: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly paymentTimings: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly distances: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly modelYears: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly total: { readonly minimum: { readonly amount: string, readonly currency: string }, readonly maximum: { readonly amount: string, readonly currency: string } } | null };

export type ChoiceFragment = { readonly value: string, readonly label: string, readonly count: number };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AmountFragmentDoc = new TypedDocumentString(`
    fragment Amount on Money {
  amount
  currency
}
    `, {"fragmentName":"Amount"}) as unknown as TypedDocumentString<AmountFragment, unknown>;
export const WholeHandoverFragmentDoc = new TypedDocumentString(`
    fragment WholeHandover on Handover {
  at
  zone
  distanceKm
  branch {
    id
    name
    desk
    address
    telephone
    directions
    shuttle {
      boardingPlace
      gate
      intervalMinutes
      rideMinutes
      firstBus
      lastBus
    }
    hours {
      regular {
        day
        opens
        closes
      }
    }
    afterHours {
      isAvailable
      pickUpFee {
        ...Amount
      }
      dropOffFee {
        ...Amount
      }
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"WholeHandover"}) as unknown as TypedDocumentString<WholeHandoverFragment, unknown>;
export const PaidLimitFragmentDoc = new TypedDocumentString(`
    fragment PaidLimit on CoverageLimit {
  isUnlimited
  amount {
    ...Amount
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"PaidLimit"}) as unknown as TypedDocumentString<PaidLimitFragment, unknown>;
export const OwedExcessFragmentDoc = new TypedDocumentString(`
    fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"OwedExcess"}) as unknown as TypedDocumentString<OwedExcessFragment, unknown>;
export const WholeCoverageFragmentDoc = new TypedDocumentString(`
    fragment WholeCoverage on Coverage {
  name
  tier
  form
  limit {
    ...PaidLimit
  }
  excess {
    ...OwedExcess
  }
  theftExcess {
    ...OwedExcess
  }
  thirdPartyLimit {
    ...PaidLimit
  }
  lossOfUse
  coversSingleVehicleAccident
  coversTyresAndWheels
  coversPersonalAccident
  exclusions
  minimumAge
  minimumLicenceYears
  price {
    ...Amount
  }
  due
}
    fragment PaidLimit on CoverageLimit {
  isUnlimited
  amount {
    ...Amount
  }
}
fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"WholeCoverage"}) as unknown as TypedDocumentString<WholeCoverageFragment, unknown>;
export const CancellingFeeFragmentDoc = new TypedDocumentString(`
    fragment CancellingFee on CancellationFee {
  isFree
  percent
  days
  amount {
    ...Amount
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"CancellingFee"}) as unknown as TypedDocumentString<CancellingFeeFragment, unknown>;
export const WholeOfferFragmentDoc = new TypedDocumentString(`
    fragment WholeOffer on Offer {
  id
  supplier {
    name
  }
  vendor {
    name
    rating
    ratingCount
  }
  vehicle {
    name
    category
    body
    gearbox
    fuel
    seats
    doors
    bags
    isGuaranteedModel
    acriss {
      code
    }
    details {
      modelYearFrom
      modelYearTo
      displacementCc
      options
      isNonSmoking
    }
  }
  pickUp {
    ...WholeHandover
  }
  dropOff {
    ...WholeHandover
  }
  price {
    total {
      ...Amount
    }
    perDay {
      ...Amount
    }
    payNow {
      ...Amount
    }
    atDesk {
      ...Amount
    }
    lines {
      kind
      label
      due
      amount {
        ...Amount
      }
      original {
        ...Amount
      }
    }
    conversions {
      from
      to
      rate
      asOf
      source
    }
  }
  coverages {
    ...WholeCoverage
  }
  allIn(coverage: FULL) {
    total {
      ...Amount
    }
    coverage {
      name
    }
  }
  extras {
    kind
    name
    unit
    maximum
    stock
    due
    price {
      ...Amount
    }
  }
  mileage {
    isUnlimited
    distance
    unit
    per
    overFee {
      ...Amount
    }
  }
  fuelPolicy
  deposit {
    minimum {
      ...Amount
    }
    maximum {
      ...Amount
    }
    releasedWithinDays
    cards
  }
  cancellation {
    freeUntil
    brackets {
      fromHours
      toHours
      fee {
        ...CancellingFee
      }
    }
    noShow {
      ...CancellingFee
    }
  }
  requirements {
    minimumAge
    maximumAge
    minimumLicenceYears
    licences
    youngDriverUntilAge
    youngDriverFeePerDay {
      ...Amount
    }
  }
  eligibility {
    isEligible
    reasons {
      code
      limit
    }
  }
  paymentTiming
  value {
    score
    parts {
      kind
      points
      of
    }
  }
  isInstantlyConfirmed
  available
  holdsUntil
  observedAt
  servedFrom
}
    fragment CancellingFee on CancellationFee {
  isFree
  percent
  days
  amount {
    ...Amount
  }
}
fragment WholeCoverage on Coverage {
  name
  tier
  form
  limit {
    ...PaidLimit
  }
  excess {
    ...OwedExcess
  }
  theftExcess {
    ...OwedExcess
  }
  thirdPartyLimit {
    ...PaidLimit
  }
  lossOfUse
  coversSingleVehicleAccident
  coversTyresAndWheels
  coversPersonalAccident
  exclusions
  minimumAge
  minimumLicenceYears
  price {
    ...Amount
  }
  due
}
fragment PaidLimit on CoverageLimit {
  isUnlimited
  amount {
    ...Amount
  }
}
fragment WholeHandover on Handover {
  at
  zone
  distanceKm
  branch {
    id
    name
    desk
    address
    telephone
    directions
    shuttle {
      boardingPlace
      gate
      intervalMinutes
      rideMinutes
      firstBus
      lastBus
    }
    hours {
      regular {
        day
        opens
        closes
      }
    }
    afterHours {
      isAvailable
      pickUpFee {
        ...Amount
      }
      dropOffFee {
        ...Amount
      }
    }
  }
}
fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"WholeOffer"}) as unknown as TypedDocumentString<WholeOfferFragment, unknown>;
export const NamedPlaceFragmentDoc = new TypedDocumentString(`
    fragment NamedPlace on Place {
  id
  kind
  iata
  country
  name(language: $language)
}
    `, {"fragmentName":"NamedPlace"}) as unknown as TypedDocumentString<NamedPlaceFragment, unknown>;
export const SourcePartFragmentDoc = new TypedDocumentString(`
    fragment SourcePart on CarSearchSource {
  supplier {
    id
    name
  }
  state
  servedFrom
  isStale
  latencyMs
  received
  kept
  merged
  dropped {
    reason
    count
  }
}
    `, {"fragmentName":"SourcePart"}) as unknown as TypedDocumentString<SourcePartFragment, unknown>;
export const SellerRowFragmentDoc = new TypedDocumentString(`
    fragment SellerRow on Offer {
  id
  supplier {
    id
    name
  }
  vendor {
    name
    rating
  }
  vehicle {
    name
    isGuaranteedModel
  }
  pickUp {
    distanceKm
    branch {
      name
      desk
    }
  }
  price {
    total {
      ...Amount
    }
    perDay {
      ...Amount
    }
  }
  includedCoverage
  coverages {
    form
    tier
    excess {
      ...OwedExcess
    }
  }
  allIn(coverage: FULL) {
    total {
      ...Amount
    }
  }
  cancellation {
    freeUntil
  }
  paymentTiming
  eligibility {
    isEligible
  }
  value {
    score
  }
}
    fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"SellerRow"}) as unknown as TypedDocumentString<SellerRowFragment, unknown>;
export const GroupCardFragmentDoc = new TypedDocumentString(`
    fragment GroupCard on VehicleGroup {
  id
  basis
  name
  acriss
  category
  body
  gearbox
  fuel
  seatsFrom
  seatsTo
  bags
  modelYears {
    from
    to
  }
  offerCount
  sellerCount
  bestFor {
    cheapest {
      id
      price {
        total {
          ...Amount
        }
        perDay {
          ...Amount
        }
      }
    }
    cheapestWithFullCoverage {
      id
    }
    freeCancellation {
      id
    }
    nearest {
      id
    }
  }
  offers(first: 4) {
    ...SellerRow
  }
}
    fragment SellerRow on Offer {
  id
  supplier {
    id
    name
  }
  vendor {
    name
    rating
  }
  vehicle {
    name
    isGuaranteedModel
  }
  pickUp {
    distanceKm
    branch {
      name
      desk
    }
  }
  price {
    total {
      ...Amount
    }
    perDay {
      ...Amount
    }
  }
  includedCoverage
  coverages {
    form
    tier
    excess {
      ...OwedExcess
    }
  }
  allIn(coverage: FULL) {
    total {
      ...Amount
    }
  }
  cancellation {
    freeUntil
  }
  paymentTiming
  eligibility {
    isEligible
  }
  value {
    score
  }
}
fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"GroupCard"}) as unknown as TypedDocumentString<GroupCardFragment, unknown>;
export const ChoiceFragmentDoc = new TypedDocumentString(`
    fragment Choice on FacetCount {
  value
  label
  count
}
    `, {"fragmentName":"Choice"}) as unknown as TypedDocumentString<ChoiceFragment, unknown>;
export const FacetsFragmentDoc = new TypedDocumentString(`
    fragment Facets on OfferFacets {
  suppliers {
    ...Choice
  }
  vendors {
    ...Choice
  }
  categories {
    ...Choice
  }
  bodies {
    ...Choice
  }
  gearboxes {
    ...Choice
  }
  fuels {
    ...Choice
  }
  desks {
    ...Choice
  }
  seats {
    ...Choice
  }
  bags {
    ...Choice
  }
  makes {
    ...Choice
  }
  coverages {
    ...Choice
  }
  paymentTimings {
    ...Choice
  }
  distances {
    ...Choice
  }
  modelYears {
    ...Choice
  }
  freeToCancel
  eligible
  guaranteedModel
  unlimitedMileage
  total {
    minimum {
      ...Amount
    }
    maximum {
      ...Amount
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}
fragment Choice on FacetCount {
  value
  label
  count
}`, {"fragmentName":"Facets"}) as unknown as TypedDocumentString<FacetsFragment, unknown>;
export const FoundCarsFragmentDoc = new TypedDocumentString(`
    fragment FoundCars on CarSearch {
  id
  version
  status
  rentalDays
  currency
  sources {
    ...SourcePart
  }
  groups(first: $first, filter: $filter, sort: $sort, coverage: $coverage) {
    totalCount
    offerCount
    edges {
      cursor
      node {
        ...GroupCard
      }
    }
  }
  facets(filter: $filter) {
    ...Facets
  }
}
    fragment SourcePart on CarSearchSource {
  supplier {
    id
    name
  }
  state
  servedFrom
  isStale
  latencyMs
  received
  kept
  merged
  dropped {
    reason
    count
  }
}
fragment GroupCard on VehicleGroup {
  id
  basis
  name
  acriss
  category
  body
  gearbox
  fuel
  seatsFrom
  seatsTo
  bags
  modelYears {
    from
    to
  }
  offerCount
  sellerCount
  bestFor {
    cheapest {
      id
      price {
        total {
          ...Amount
        }
        perDay {
          ...Amount
        }
      }
    }
    cheapestWithFullCoverage {
      id
    }
    freeCancellation {
      id
    }
    nearest {
      id
    }
  }
  offers(first: 4) {
    ...SellerRow
  }
}
fragment SellerRow on Offer {
  id
  supplier {
    id
    name
  }
  vendor {
    name
    rating
  }
  vehicle {
    name
    isGuaranteedModel
  }
  pickUp {
    distanceKm
    branch {
      name
      desk
    }
  }
  price {
    total {
      ...Amount
    }
    perDay {
      ...Amount
    }
  }
  includedCoverage
  coverages {
    form
    tier
    excess {
      ...OwedExcess
    }
  }
  allIn(coverage: FULL) {
    total {
      ...Amount
    }
  }
  cancellation {
    freeUntil
  }
  paymentTiming
  eligibility {
    isEligible
  }
  value {
    score
  }
}
fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}
fragment Facets on OfferFacets {
  suppliers {
    ...Choice
  }
  vendors {
    ...Choice
  }
  categories {
    ...Choice
  }
  bodies {
    ...Choice
  }
  gearboxes {
    ...Choice
  }
  fuels {
    ...Choice
  }
  desks {
    ...Choice
  }
  seats {
    ...Choice
  }
  bags {
    ...Choice
  }
  makes {
    ...Choice
  }
  coverages {
    ...Choice
  }
  paymentTimings {
    ...Choice
  }
  distances {
    ...Choice
  }
  modelYears {
    ...Choice
  }
  freeToCancel
  eligible
  guaranteedModel
  unlimitedMileage
  total {
    minimum {
      ...Amount
    }
    maximum {
      ...Amount
    }
  }
}
fragment Choice on FacetCount {
  value
  label
  count
}`, {"fragmentName":"FoundCars"}) as unknown as TypedDocumentString<FoundCarsFragment, unknown>;
export const OpenOfferDocument = new TypedDocumentString(`
    query OpenOffer($search: ID!, $offer: ID!) {
  carSearch(id: $search) {
    offer(id: $offer) {
      ...WholeOffer
    }
  }
}
    fragment WholeOffer on Offer {
  id
  supplier {
    name
  }
  vendor {
    name
    rating
    ratingCount
  }
  vehicle {
    name
    category
    body
    gearbox
    fuel
    seats
    doors
    bags
    isGuaranteedModel
    acriss {
      code
    }
    details {
      modelYearFrom
      modelYearTo
      displacementCc
      options
      isNonSmoking
    }
  }
  pickUp {
    ...WholeHandover
  }
  dropOff {
    ...WholeHandover
  }
  price {
    total {
      ...Amount
    }
    perDay {
      ...Amount
    }
    payNow {
      ...Amount
    }
    atDesk {
      ...Amount
    }
    lines {
      kind
      label
      due
      amount {
        ...Amount
      }
      original {
        ...Amount
      }
    }
    conversions {
      from
      to
      rate
      asOf
      source
    }
  }
  coverages {
    ...WholeCoverage
  }
  allIn(coverage: FULL) {
    total {
      ...Amount
    }
    coverage {
      name
    }
  }
  extras {
    kind
    name
    unit
    maximum
    stock
    due
    price {
      ...Amount
    }
  }
  mileage {
    isUnlimited
    distance
    unit
    per
    overFee {
      ...Amount
    }
  }
  fuelPolicy
  deposit {
    minimum {
      ...Amount
    }
    maximum {
      ...Amount
    }
    releasedWithinDays
    cards
  }
  cancellation {
    freeUntil
    brackets {
      fromHours
      toHours
      fee {
        ...CancellingFee
      }
    }
    noShow {
      ...CancellingFee
    }
  }
  requirements {
    minimumAge
    maximumAge
    minimumLicenceYears
    licences
    youngDriverUntilAge
    youngDriverFeePerDay {
      ...Amount
    }
  }
  eligibility {
    isEligible
    reasons {
      code
      limit
    }
  }
  paymentTiming
  value {
    score
    parts {
      kind
      points
      of
    }
  }
  isInstantlyConfirmed
  available
  holdsUntil
  observedAt
  servedFrom
}
fragment CancellingFee on CancellationFee {
  isFree
  percent
  days
  amount {
    ...Amount
  }
}
fragment WholeCoverage on Coverage {
  name
  tier
  form
  limit {
    ...PaidLimit
  }
  excess {
    ...OwedExcess
  }
  theftExcess {
    ...OwedExcess
  }
  thirdPartyLimit {
    ...PaidLimit
  }
  lossOfUse
  coversSingleVehicleAccident
  coversTyresAndWheels
  coversPersonalAccident
  exclusions
  minimumAge
  minimumLicenceYears
  price {
    ...Amount
  }
  due
}
fragment PaidLimit on CoverageLimit {
  isUnlimited
  amount {
    ...Amount
  }
}
fragment WholeHandover on Handover {
  at
  zone
  distanceKm
  branch {
    id
    name
    desk
    address
    telephone
    directions
    shuttle {
      boardingPlace
      gate
      intervalMinutes
      rideMinutes
      firstBus
      lastBus
    }
    hours {
      regular {
        day
        opens
        closes
      }
    }
    afterHours {
      isAvailable
      pickUpFee {
        ...Amount
      }
      dropOffFee {
        ...Amount
      }
    }
  }
}
fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}`, {"hash":"sha256:c11a03a18dee67e821d91f5346fde2d12dbf5c51c1c0865efb9b7ff0bc91fe03"}) as unknown as TypedDocumentString<OpenOfferQuery, OpenOfferQueryVariables>;
export const SearchPlacesDocument = new TypedDocumentString(`
    query SearchPlaces($text: String!, $language: Language!) {
  searchPlaces(text: $text, language: $language, first: 8) {
    matched
    place {
      ...NamedPlace
    }
  }
}
    fragment NamedPlace on Place {
  id
  kind
  iata
  country
  name(language: $language)
}`, {"hash":"sha256:efe800642c34e2b6bbe54cdfc04cbd4167a514e1cd06594a5f503817e4e57331"}) as unknown as TypedDocumentString<SearchPlacesQuery, SearchPlacesQueryVariables>;
export const PlaceByIdDocument = new TypedDocumentString(`
    query PlaceById($id: ID!, $language: Language!) {
  place(id: $id) {
    ...NamedPlace
  }
}
    fragment NamedPlace on Place {
  id
  kind
  iata
  country
  name(language: $language)
}`, {"hash":"sha256:963078e263fa7a878bc4842d17cbe91557c63713059933bd45cbe97375a4a3c8"}) as unknown as TypedDocumentString<PlaceByIdQuery, PlaceByIdQueryVariables>;
export const StartSearchDocument = new TypedDocumentString(`
    query StartSearch($input: CarSearchInput!, $filter: OfferFilter!, $sort: OfferSort!, $first: Int!, $coverage: CoverageTier!) {
  searchCars(input: $input, maxWaitMs: 500) {
    __typename
    ... on CarSearch {
      ...FoundCars
    }
    ... on InvalidCarSearch {
      problems {
        field
        code
        limit
      }
    }
  }
}
    fragment FoundCars on CarSearch {
  id
  version
  status
  rentalDays
  currency
  sources {
    ...SourcePart
  }
  groups(first: $first, filter: $filter, sort: $sort, coverage: $coverage) {
    totalCount
    offerCount
    edges {
      cursor
      node {
        ...GroupCard
      }
    }
  }
  facets(filter: $filter) {
    ...Facets
  }
}
fragment SourcePart on CarSearchSource {
  supplier {
    id
    name
  }
  state
  servedFrom
  isStale
  latencyMs
  received
  kept
  merged
  dropped {
    reason
    count
  }
}
fragment GroupCard on VehicleGroup {
  id
  basis
  name
  acriss
  category
  body
  gearbox
  fuel
  seatsFrom
  seatsTo
  bags
  modelYears {
    from
    to
  }
  offerCount
  sellerCount
  bestFor {
    cheapest {
      id
      price {
        total {
          ...Amount
        }
        perDay {
          ...Amount
        }
      }
    }
    cheapestWithFullCoverage {
      id
    }
    freeCancellation {
      id
    }
    nearest {
      id
    }
  }
  offers(first: 4) {
    ...SellerRow
  }
}
fragment SellerRow on Offer {
  id
  supplier {
    id
    name
  }
  vendor {
    name
    rating
  }
  vehicle {
    name
    isGuaranteedModel
  }
  pickUp {
    distanceKm
    branch {
      name
      desk
    }
  }
  price {
    total {
      ...Amount
    }
    perDay {
      ...Amount
    }
  }
  includedCoverage
  coverages {
    form
    tier
    excess {
      ...OwedExcess
    }
  }
  allIn(coverage: FULL) {
    total {
      ...Amount
    }
  }
  cancellation {
    freeUntil
  }
  paymentTiming
  eligibility {
    isEligible
  }
  value {
    score
  }
}
fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}
fragment Facets on OfferFacets {
  suppliers {
    ...Choice
  }
  vendors {
    ...Choice
  }
  categories {
    ...Choice
  }
  bodies {
    ...Choice
  }
  gearboxes {
    ...Choice
  }
  fuels {
    ...Choice
  }
  desks {
    ...Choice
  }
  seats {
    ...Choice
  }
  bags {
    ...Choice
  }
  makes {
    ...Choice
  }
  coverages {
    ...Choice
  }
  paymentTimings {
    ...Choice
  }
  distances {
    ...Choice
  }
  modelYears {
    ...Choice
  }
  freeToCancel
  eligible
  guaranteedModel
  unlimitedMileage
  total {
    minimum {
      ...Amount
    }
    maximum {
      ...Amount
    }
  }
}
fragment Choice on FacetCount {
  value
  label
  count
}`, {"hash":"sha256:c1dbd486203b270d4a9e2c20c0c77e048689f069e14e7ea92457312144e1fde1"}) as unknown as TypedDocumentString<StartSearchQuery, StartSearchQueryVariables>;
export const FollowSearchDocument = new TypedDocumentString(`
    query FollowSearch($id: ID!, $filter: OfferFilter!, $sort: OfferSort!, $first: Int!, $coverage: CoverageTier!) {
  carSearch(id: $id) {
    ...FoundCars
  }
}
    fragment FoundCars on CarSearch {
  id
  version
  status
  rentalDays
  currency
  sources {
    ...SourcePart
  }
  groups(first: $first, filter: $filter, sort: $sort, coverage: $coverage) {
    totalCount
    offerCount
    edges {
      cursor
      node {
        ...GroupCard
      }
    }
  }
  facets(filter: $filter) {
    ...Facets
  }
}
fragment SourcePart on CarSearchSource {
  supplier {
    id
    name
  }
  state
  servedFrom
  isStale
  latencyMs
  received
  kept
  merged
  dropped {
    reason
    count
  }
}
fragment GroupCard on VehicleGroup {
  id
  basis
  name
  acriss
  category
  body
  gearbox
  fuel
  seatsFrom
  seatsTo
  bags
  modelYears {
    from
    to
  }
  offerCount
  sellerCount
  bestFor {
    cheapest {
      id
      price {
        total {
          ...Amount
        }
        perDay {
          ...Amount
        }
      }
    }
    cheapestWithFullCoverage {
      id
    }
    freeCancellation {
      id
    }
    nearest {
      id
    }
  }
  offers(first: 4) {
    ...SellerRow
  }
}
fragment SellerRow on Offer {
  id
  supplier {
    id
    name
  }
  vendor {
    name
    rating
  }
  vehicle {
    name
    isGuaranteedModel
  }
  pickUp {
    distanceKm
    branch {
      name
      desk
    }
  }
  price {
    total {
      ...Amount
    }
    perDay {
      ...Amount
    }
  }
  includedCoverage
  coverages {
    form
    tier
    excess {
      ...OwedExcess
    }
  }
  allIn(coverage: FULL) {
    total {
      ...Amount
    }
  }
  cancellation {
    freeUntil
  }
  paymentTiming
  eligibility {
    isEligible
  }
  value {
    score
  }
}
fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}
fragment Facets on OfferFacets {
  suppliers {
    ...Choice
  }
  vendors {
    ...Choice
  }
  categories {
    ...Choice
  }
  bodies {
    ...Choice
  }
  gearboxes {
    ...Choice
  }
  fuels {
    ...Choice
  }
  desks {
    ...Choice
  }
  seats {
    ...Choice
  }
  bags {
    ...Choice
  }
  makes {
    ...Choice
  }
  coverages {
    ...Choice
  }
  paymentTimings {
    ...Choice
  }
  distances {
    ...Choice
  }
  modelYears {
    ...Choice
  }
  freeToCancel
  eligible
  guaranteedModel
  unlimitedMileage
  total {
    minimum {
      ...Amount
    }
    maximum {
      ...Amount
    }
  }
}
fragment Choice on FacetCount {
  value
  label
  count
}`, {"hash":"sha256:88b8a0ade9220e479f4e8bee5eea8404c5f177f67d2841784f3bcf583adadc54"}) as unknown as TypedDocumentString<FollowSearchQuery, FollowSearchQueryVariables>;
export const SearchProgressDocument = new TypedDocumentString(`
    query SearchProgress($id: ID!) {
  carSearch(id: $id) {
    version
    status
    sources {
      ...SourcePart
    }
  }
}
    fragment SourcePart on CarSearchSource {
  supplier {
    id
    name
  }
  state
  servedFrom
  isStale
  latencyMs
  received
  kept
  merged
  dropped {
    reason
    count
  }
}`, {"hash":"sha256:5b2693fa916c17127ea6a8a0f1fd9e8d8f27456f5660b88321e33f719829e39f"}) as unknown as TypedDocumentString<SearchProgressQuery, SearchProgressQueryVariables>;
export const GroupSellersDocument = new TypedDocumentString(`
    query GroupSellers($id: ID!, $after: String, $filter: OfferFilter!, $sort: OfferSort!, $coverage: CoverageTier!) {
  carSearch(id: $id) {
    groups(
      first: 1
      after: $after
      filter: $filter
      sort: $sort
      coverage: $coverage
    ) {
      nodes {
        id
        offers(first: 100) {
          ...SellerRow
        }
      }
    }
  }
}
    fragment SellerRow on Offer {
  id
  supplier {
    id
    name
  }
  vendor {
    name
    rating
  }
  vehicle {
    name
    isGuaranteedModel
  }
  pickUp {
    distanceKm
    branch {
      name
      desk
    }
  }
  price {
    total {
      ...Amount
    }
    perDay {
      ...Amount
    }
  }
  includedCoverage
  coverages {
    form
    tier
    excess {
      ...OwedExcess
    }
  }
  allIn(coverage: FULL) {
    total {
      ...Amount
    }
  }
  cancellation {
    freeUntil
  }
  paymentTiming
  eligibility {
    isEligible
  }
  value {
    score
  }
}
fragment OwedExcess on Excess {
  isWaived
  percent
  amount {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}`, {"hash":"sha256:363ed43cc13f70e3c58272ed43f1a9c4f92a4158ee3f68c2f671d72a349ea408"}) as unknown as TypedDocumentString<GroupSellersQuery, GroupSellersQueryVariables>;