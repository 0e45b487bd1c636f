import type { CodegenConfig } from '@graphql-codegen/cli'

/**
 * SDL type → the domain (or room) type that its resolvers receive. The paths are relative to the generated file: codegen splits
 * mappers at the first `#`, so that `#domain/…` cannot be written here. `as` keeps a domain type apart
 * from the SDL type of the same name.
 */
const mappers = {
  AfterHours: '../domain/branch.ts#AfterHours as AfterHoursParent',
  Branch: '../graphql/parents.ts#BranchOfOffer',
  BranchMatch: '../graphql/parents.ts#MatchOfBranch',
  CacheExplanation: '../search/cache-explanation.ts#CacheExplanation as CacheExplanationParent',
  CancellationFee: '../domain/cancellation.ts#CancellationFee as CancellationFeeParent',
  CancellationSchedule: '../graphql/parents.ts#ScheduleOfOffer',
  CarSearch: '../search/car-search.ts#CarSearchView',
  CarSearchSource: '../graphql/parents.ts#SourceOfSearch',
  Coverage: '../graphql/parents.ts#PricedCoverage',
  CoverageLimit: '../domain/coverage.ts#CoverageLimit as CoverageLimitParent',
  DriverRequirements: '../domain/driver.ts#DriverRequirements as DriverRequirementsParent',
  Excess: '../domain/coverage.ts#Excess as ExcessParent',
  Extra: '../graphql/parents.ts#PricedExtra',
  Handover: '../graphql/parents.ts#HandoverOfOffer',
  InvalidCarSearch: '../graphql/parents.ts#SearchRefusal',
  KeptAnswer: '../search/cache-explanation.ts#ExplainedAnswer',
  Mileage: '../domain/rental-terms.ts#Mileage as MileageParent',
  Money: '../domain/money.ts#Money as MoneyParent',
  Offer: '../graphql/parents.ts#OfferOfSearch',
  OfferConnection: '../graphql/parents.ts#PageOfSearch',
  OpeningException: '../graphql/parents.ts#OpeningException as OpeningExceptionParent',
  Place: '../domain/place.ts#Place as PlaceParent',
  PlaceHit: '../catalogue/places/places.ts#PlaceHit as PlaceHitParent',
  PlaceNearby: '../catalogue/places/places.ts#PlaceNearby as PlaceNearbyParent',
  Price: '../graphql/parents.ts#PriceOfOffer',
  PriceCalendarDay: '../search/price-calendar.ts#CalendarDay',
  PriceObservations: '../search/price-watch.ts#PriceOutlook',
  SameBranch: '../graphql/parents.ts#SameBranchAsked',
  SearchProblem: '../domain/search-criteria.ts#SearchProblem as SearchProblemParent',
  Supplier: '../graphql/parents.ts#SupplierOfSearch',
  SupplierFaultKind: '../domain/supplier-fault.ts#SupplierFaultKind as SupplierFaultKindInside',
  UnknownVehicle: '../catalogue/review-queue.ts#UnknownVehicle as UnknownVehicleParent',
  UnmatchedBranch: '../catalogue/review-queue.ts#UnmatchedBranch as UnmatchedBranchParent',
  Vehicle: '../graphql/parents.ts#VehicleOfOffer',
  VehicleDetails: '../domain/vehicle.ts#VehicleDetails as VehicleDetailsParent',
  VehicleGeneration: '../domain/vehicle-model.ts#Generation',
  VehicleGroup: '../graphql/parents.ts#GroupOfSearch',
  VehicleGroupConnection: '../graphql/parents.ts#GroupPageOfSearch',
  VehicleMake: '../domain/vehicle-model.ts#Make',
  VehicleModel: '../domain/vehicle-model.ts#VehicleModel as VehicleModelParent',
  VehicleRecognition: '../domain/vehicle-model.ts#Recognition',
}

const text = { input: 'string', output: 'string' }
const scalars = {
  ID: text,
  LocalDateTime: text,
  /** An instant is a number inside and ISO 8601 outside; nothing takes one as input yet. */
  DateTime: { input: 'number', output: 'number' },
  Date: text,
  LocalTime: text,
  CurrencyCode: text,
  CountryCode: text,
  Url: text,
}

/** What the same scalars are in a page: everything that came as JSON text stays text. */
const clientScalars = { ...scalars, DateTime: text }

const config: CodegenConfig = {
  // One folder deep on purpose: schema/published holds the released SDL, which is compared, never merged.
  schema: 'schema/*.graphql',
  importExtension: '.ts',
  generates: {
    'src/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../graphql/context.ts#GraphContext',
        mappers,
        scalars,
        strictScalars: true,
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        makeResolverTypeCallable: true,
        avoidOptionals: { field: true },
        // The domain says `undefined` where GraphQL says null; graphql-js prints both as null.
        maybeValue: 'T | null | undefined',
      },
    },
    'web/generated/': {
      preset: 'client',
      documents: ['web/{search,kit}/**/*.graphql'],
      // Hashes of the documents, for the safelist (docs/decisions/0011) and so that the pages need not send their texts.
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: { documentMode: 'string', scalars: clientScalars, strictScalars: true, enumsAsTypes: true, immutableTypes: true, useTypeImports: true },
    },
  },
}

export default config
