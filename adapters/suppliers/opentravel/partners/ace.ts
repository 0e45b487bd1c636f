import { supplierId } from '#domain/ids.ts'
import type { Partner } from '../partner.ts'

/** ACE-like: docs/dialects/opentravel.md "ace". */
export const ace: Partner = {
  id: supplierId('ace'),
  names: { KO: '에이스 렌터카', EN: 'ACE Rent A Car', JA: 'エース レンタカー', ZH: 'ACE租车' },
  limits: {
    offersPerSearch: 500,
    // A location is asked for one by one.
    refsPerCall: { branches: 1, vehicles: 1, coverages: 1, extras: 1 },
    parallelCalls: 6,
    creditsPerCall: {},
    answerWithinMs: 8_000,
    freshness: { freshSeconds: 300, staleSeconds: 900, emptySeconds: 30 },
    minimumLeadMinutes: 240,
    maximumRentalDays: 30,
    countries: ['US', 'GU', 'TH'],
    // They answer in the money of the branch, whatever is asked.
    currencies: ['USD'],
    answerVariesBy: ['driverAge'],
  },
  transport: { kind: 'XML', path: '/ota' },
  requestor: ({ user }) => ({ '@ID': user, '@Type': '5' }),
  attributes: { '@Version': '2.000', '@Target': 'Production' },
  languages: { KO: 'EN', EN: 'EN', JA: 'EN', ZH: 'EN' },
  residence: 'SOURCE',
  locations: { airport: 'IATA' },
  branchCode: '@Code',
  branchContext: 'AC',
  pricing: { kind: 'TOTALS', due: 'AT_DESK' },
  feePurposes: { 7: 'TAX', 13: 'YOUNG_DRIVER_FEE', 28: 'AIRPORT_FEE', 77: 'ONE_WAY_FEE' },
  chargePurposes: { 1: 'RENTAL', 7: 'TAX', 13: 'YOUNG_DRIVER_FEE' },
  coverages: {
    7: { product: 'COLLISION', due: 'AT_DESK' },
    16: { product: 'COLLISION_AND_THEFT', due: 'AT_DESK' },
    38: { product: 'LIABILITY', due: 'AT_DESK' },
    48: { product: 'THEFT', due: 'AT_DESK' },
  },
  cancellationCodes: [],
  fuelPolicies: {},
  // 16 is the car alone, 12 a package with its coverages.
  inclusiveRates: ['12'],
  errors: {
    codes: { 187: 'unavailable', 321: 'malformed', 425: 'NOTHING', 448: 'unavailable', 450: 'unavailable' },
    types: { 1: 'unavailable', 4: 'unauthenticated', 6: 'unauthenticated', 10: 'malformed', 12: 'unavailable' },
  },
}
