import type { koWords } from './ko-words.ts'

/** What the API's codes are called in English. */
export const enWords = {
  category: {
    MINI: 'Mini', ECONOMY: 'Economy', COMPACT: 'Compact', INTERMEDIATE: 'Mid-size', STANDARD: 'Standard', FULLSIZE: 'Full-size', PREMIUM: 'Premium', LUXURY: 'Luxury',
    OVERSIZE: 'Extra large', SPECIAL: 'Special',
  },
  body: {
    TWO_THREE_DOOR: '2–3 doors', TWO_FOUR_DOOR: 'Saloon', FOUR_FIVE_DOOR: 'Saloon or hatchback', WAGON: 'Estate', PASSENGER_VAN: 'Passenger van', LIMOUSINE: 'Limousine',
    SPORT: 'Sports car', CONVERTIBLE: 'Convertible', SUV: 'SUV', OPEN_AIR_ALL_TERRAIN: 'Open off-roader', SPECIAL: 'Special', PICKUP_SINGLE_CAB: 'Pick-up (one row)',
    PICKUP_DOUBLE_CAB: 'Pick-up (two rows)', SPECIAL_OFFER: 'Counter’s choice', COUPE: 'Coupé', MONOSPACE: 'People carrier', RECREATIONAL: 'Leisure', MOTORHOME: 'Motor home',
    TWO_WHEEL: 'Two wheels', ROADSTER: 'Roadster', CROSSOVER: 'Crossover', COMMERCIAL_VAN: 'Cargo van',
  },
  gearbox: { MANUAL: 'Manual', AUTOMATIC: 'Automatic' },
  fuel: {
    NOT_STATED: 'Fuel not stated', PETROL: 'Petrol', DIESEL: 'Diesel', HYBRID: 'Hybrid', PLUG_IN_HYBRID: 'Plug-in hybrid', ELECTRIC: 'Electric', LPG: 'LPG',
    HYDROGEN: 'Hydrogen', MULTI_FUEL: 'Multi-fuel', ETHANOL: 'Ethanol',
  },
  desk: {
    IN_TERMINAL: 'In the terminal', AT_AIRPORT: 'At the airport', SHUTTLE: 'By shuttle bus', IN_TOWN: 'In town', DELIVERY: 'Brought to you', NOT_STATED: 'Desk not stated',
  },
  coverageTier: { NONE: 'No cover', BASIC: 'Basic cover', PREMIUM: 'Premium cover', FULL: 'Full cover' },
  coverageTierMeaning: {
    NONE: 'Damage to the car is yours to pay', BASIC: 'You pay an excess after an accident', PREMIUM: 'No excess, but limits or exceptions',
    FULL: 'No excess and no limit; loss of use, tyres and single accidents covered',
  },
  coverageForm: { INCLUDED: 'Included', OPTIONAL: 'Your choice', MANDATORY_AT_DESK: 'Must be bought at the desk' },
  lossOfUse: { CHARGED: 'You pay', WAIVED: 'Waived', WAIVED_WITHIN_LIMIT: 'Waived within the limit', NOT_STATED: 'Not stated' },
  exclusion: {
    TYRES: 'tyres', WHEELS: 'wheels', WINDOWS: 'windows', UNDERBODY: 'underbody', ROOF: 'roof', INTERIOR: 'interior', KEYS: 'keys', TOWING: 'towing',
    SNOW_CHAINS: 'snow chains', OTHER: 'other exceptions of the contract',
  },
  paymentTiming: { NOW: 'Pay when booking', PARTLY_NOW: 'Part at the desk', AT_DESK: 'Pay at the desk' },
  due: { NOW: 'when booking', AT_DESK: 'at the desk' },
  priceLine: {
    RENTAL: 'Rental', ONE_WAY_FEE: 'One-way fee', TAX: 'Tax', AIRPORT_FEE: 'Airport fee', YOUNG_DRIVER_FEE: 'Young driver fee', AFTER_HOURS_FEE: 'Out-of-hours fee',
    SERVICE_FEE: 'Service fee', DISCOUNT: 'Discount', OTHER_FEE: 'Other fee',
  },
  fuelPolicy: {
    FULL_TO_FULL: 'Full to full', SAME_LEVEL: 'Return with the same level', PREPAID: 'Fuel bought in advance', FREE_TANK: 'First tank free', NOT_STATED: 'Not stated',
  },
  distanceUnit: { KM: 'km', MI: 'miles' },
  mileagePeriod: { DAY: 'a day', RENTAL: 'for the whole rental' },
  extraUnit: { RENTAL: 'per rental', DAY: 'per day' },
  licence: {
    KR: 'Korean', CN: 'Chinese', JP: 'Japanese', US: 'US', INTERNATIONAL_PERMIT: 'international permit', KR_TYPE_1: 'Korean type 1', KR_TYPE_2: 'Korean type 2', OTHER: 'others',
  },
  placeKind: { AIRPORT: 'Airport', STATION: 'Station', CITY: 'City', AREA: 'Area', HOTEL: 'Hotel' },
  sort: {
    PRICE_LOW_FIRST: 'Lowest price', ALL_IN_LOW_FIRST: 'Lowest price with full cover', VALUE_HIGH_FIRST: 'Best value', RATING_HIGH_FIRST: 'Best rated',
    NEAREST_FIRST: 'Nearest desk', PRICE_HIGH_FIRST: 'Highest price',
  },
  sourceState: { PENDING: 'Still asking', ANSWERED: 'Done', FAILED: 'Not reached', TIMED_OUT: 'Too late', NOT_SERVED: 'Not on this route', NOT_ASKED: 'Not asked' },
  sourceMeaning: {
    PENDING: 'We are still waiting for its answer', ANSWERED: '', FAILED: 'It could not be reached; its cars are missing',
    TIMED_OUT: 'It did not answer in time; its cars are missing', NOT_SERVED: 'It has no cars for this place or these times',
    NOT_ASKED: 'We may not ask it again just now; its cars are missing',
  },
  servedFrom: { LIVE: 'Price checked just now', MEMORY: 'Price checked recently', SHARED_CACHE: 'Price checked recently' },
  dropReason: {
    MALFORMED: 'entry not readable', BROKEN_REFERENCE: 'desk or model not explained', UNKNOWN_CLASS: 'class not known', PRICE_MISMATCH: 'price lines do not add up',
    CURRENCY_NOT_SUPPORTED: 'currency not supported', OUTSIDE_PLACE: 'desk too far from your place', OVER_LIMIT: 'more than agreed',
  },
  valuePart: { PRICE: 'Price', COVERAGE: 'Included cover', CANCELLATION: 'Free cancellation', RATING: 'Rating', DISTANCE: 'Distance', MILEAGE: 'Mileage' },
  groupBasis: { MODEL: 'Guaranteed model', CLASS: 'Or similar', SPELLING: 'As the supplier names it' },
  day: {
    MONDAY: 'Mon', TUESDAY: 'Tue', WEDNESDAY: 'Wed', THURSDAY: 'Thu', FRIDAY: 'Fri', SATURDAY: 'Sat', SUNDAY: 'Sun', PUBLIC_HOLIDAY: 'Holidays',
  },
} satisfies typeof koWords
