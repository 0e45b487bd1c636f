import { supplierId } from '#domain/ids.ts'
import type { Partner } from '../partner.ts'

/** CarTrawler-like: docs/dialects/opentravel.md "cartrawler". */
export const cartrawler: Partner = {
  id: supplierId('cartrawler'),
  names: { KO: '카트롤러', EN: 'CarTrawler', JA: 'カートローラー', ZH: 'CarTrawler' },
  limits: {
    offersPerSearch: 1000,
    // They tell no more of a branch than a search does; the others are not asked at all.
    refsPerCall: { branches: 1, vehicles: 1, coverages: 1, extras: 1 },
    parallelCalls: 10,
    creditsPerCall: {},
    answerWithinMs: 8_000,
    freshness: { freshSeconds: 120, staleSeconds: 600, emptySeconds: 20 },
    minimumLeadMinutes: 120,
    maximumRentalDays: 60,
    countries: ['KR', 'JP', 'TW', 'TH', 'VN', 'GU', 'US', 'FR'],
    currencies: ['USD', 'KRW', 'JPY', 'EUR'],
    answerVariesBy: ['driverAge', 'residence', 'currency', 'language'],
  },
  transport: { kind: 'JSON', path: '/cartrawlerota/json?type=' },
  requestor: ({ user }) => ({ '@Type': '16', '@ID': user, '@ID_Context': 'CARTRAWLER' }),
  attributes: { '@Version': '3.000', '@Target': 'Production' },
  languages: { KO: 'KO', EN: 'EN', JA: 'JA', ZH: 'ZH' },
  residence: 'CITIZEN',
  locations: { airport: 'IATA', coordinates: 'GEO' },
  branchCode: '@Code',
  branchContext: undefined,
  pricing: { kind: 'FEES', prepaid: '22', atDesk: '23', booking: '6' },
  feePurposes: {},
  // `609.VCP.X` and `618.VCP.X` say in words what RateDistance says in figures.
  chargePurposes: { 1: 'RENTAL', 2: 'ONE_WAY_FEE', 7: 'TAX', 13: 'YOUNG_DRIVER_FEE' },
  coverages: {
    7: { product: 'COLLISION', due: 'AT_DESK' },
    48: { product: 'THEFT', due: 'AT_DESK' },
    59: { product: 'LIABILITY', due: 'AT_DESK' },
    '601.VCT.X': { product: 'COLLISION_AND_THEFT', due: 'NOW' }, // Their own insurance, bought while booking.
  },
  cancellationCodes: [],
  fuelPolicies: { FULLFULL: 'FULL_TO_FULL', SAMESAME: 'SAME_LEVEL', FULLEMPTY: 'PREPAID', FREETANK: 'FREE_TANK' },
  inclusiveRates: [],
  errors: {
    codes: {},
    types: {
      1: 'unavailable', 3: 'NOTHING', 4: 'unauthenticated', 6: 'unauthenticated', 10: 'malformed', 12: 'unavailable', 10017: 'NOTHING', 10021: 'unavailable',
    },
  },
}
