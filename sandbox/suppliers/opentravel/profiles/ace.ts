import type { Profile } from '../profile.ts'

export const ace: Profile = {
  supplier: 'ace',
  rendering: { kind: 'xml', path: '/ota' },
  requestor: { ID: 'FORECOURT-ACE', Type: '5' },
  countries: ['US', 'GU', 'TH'],
  currencies: [],
  share: 0.9,
  discount: 0.2,
  onlyVendor: 'ACE',
  contexts: { airport: 'IATA' },
  cityCodes: {},
  rates: [
    { category: '16', factor: 1, coverages: [{ type: '7', text: 'Loss Damage Waiver', excessWon: 2_000_000, dailyWon: 24_000 }] },
    {
      category: '12',
      factor: 1.38,
      coverages: [
        { type: '16', text: 'Inclusive protection', excessWon: 0 },
        { type: '38', text: 'Supplemental liability', limitWon: 1_300_000_000 },
      ],
    },
  ],
  prices: 'taxOnTop',
  vendors: 'once',
  longestNames: 64,
  details: true,
  locationContext: 'AC',
  vehicleCodeContext: 'SIPP',
  similar: { ko: ' OR SIMILAR', en: ' OR SIMILAR', ja: ' OR SIMILAR', zh: ' OR SIMILAR' },
  unknown: 'NA',
  hours: 'bare',
  fuel: 'none',
  cancellation: 'none',
  deposits: false,
  horizonDays: 360,
  nothing: { kind: 'error', type: '3', code: '425', text: 'No match found' },
}
