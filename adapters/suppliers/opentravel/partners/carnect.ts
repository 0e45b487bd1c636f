import { supplierId } from '#domain/ids.ts'
import type { Partner } from '../partner.ts'

/** Carnect-like: docs/dialects/opentravel.md "carnect". */
export const carnect: Partner = {
  id: supplierId('carnect'),
  names: { KO: '카넥트', EN: 'Carnect', JA: 'カーネクト', ZH: 'Carnect' },
  limits: {
    offersPerSearch: 1000,
    // A location is asked for one by one.
    refsPerCall: { branches: 1, vehicles: 1, coverages: 1, extras: 1 },
    parallelCalls: 10,
    creditsPerCall: {},
    answerWithinMs: 8_000,
    freshness: { freshSeconds: 120, staleSeconds: 600, emptySeconds: 20 },
    minimumLeadMinutes: 180,
    maximumRentalDays: 60,
    countries: ['KR', 'JP', 'TW', 'TH', 'GU', 'US', 'FR'],
    currencies: ['EUR', 'USD', 'KRW', 'JPY'],
    answerVariesBy: ['driverAge', 'residence', 'currency', 'language'],
  },
  transport: { kind: 'SOAP', path: '/ota2012/service', actionPrefix: 'http://www.opentravel.org/OTA/2003/05/' },
  requestor: ({ user, password }) => ({ '@Type': user, '@ID_Context': password }),
  // `large` brings coverages, extras and rules; `small` only prices.
  attributes: { '@Version': '1.000', '@Target': 'Production', '@ReqRespVersion': 'large' },
  languages: { KO: 'KO', EN: 'EN', JA: 'JA', ZH: 'ZH' },
  residence: 'SOURCE',
  locations: {
    airport: 'aipiata',
    others: {
      context: 'cityiata',
      codes: { 'city:seoul': 'SEL', 'city:jeju': 'CJU', 'city:busan': 'PUS', 'city:tokyo': 'TYO', 'city:osaka': 'OSA' },
    },
  },
  branchCode: '@ExtendedLocationCode',
  branchContext: 'loccode',
  pricing: { kind: 'TOTALS', due: { paymentTypes: { 1: 'AT_DESK', 4: 'NOW', 5: 'AT_DESK' } } },
  feePurposes: { 2: 'ONE_WAY_FEE', 7: 'TAX', 13: 'YOUNG_DRIVER_FEE', 28: 'AIRPORT_FEE' },
  chargePurposes: {
    1: 'RENTAL', original: 'RENTAL', preferred: 'RENTAL', 7: 'TAX', 8: 'EXTRA_DISTANCE', 13: 'YOUNG_DRIVER_FEE', 'Estimated deposit amount': 'DEPOSIT',
  },
  coverages: {
    CDW: { product: 'COLLISION', due: 'AT_DESK' },
    TP: { product: 'THEFT', due: 'AT_DESK' },
    SLI: { product: 'LIABILITY', due: 'AT_DESK' },
    GTP: { product: 'TYRES', due: 'AT_DESK' },
    PAI: { product: 'PERSONAL', due: 'AT_DESK' },
    CF: 'POLICY', ASC: 'POLICY', OW: 'POLICY', TAX: 'POLICY', F2F: 'POLICY', F2E: 'POLICY', S2S: 'POLICY', 416: 'POLICY', 6: 'POLICY',
  },
  cancellationCodes: ['CF'],
  fuelPolicies: { F2F: 'FULL_TO_FULL', S2S: 'SAME_LEVEL', F2E: 'PREPAID' },
  inclusiveRates: [],
  errors: {
    codes: { 187: 'unavailable', 321: 'malformed', 322: 'NOTHING', 448: 'unavailable', 450: 'unavailable' },
    types: { 1: 'unavailable', 4: 'unauthenticated', 6: 'unauthenticated', 10: 'malformed', 12: 'unavailable' },
  },
}
