import type { ExchangeRates } from '#domain/exchange-rate.ts'

/**
 * Units for one US dollar on one day, for display. What is owed stays in the supplier's currency, so an old table shows a total that is
 * slightly off, never a wrong charge. The figures are those that fawazahmed0/currency-api published for the day (CC0 1.0).
 */
export const exchangeRates: ExchangeRates = {
  source: 'fawazahmed0/currency-api',
  asOf: '2026-09-29',
  perUsd: {
    AED: 3.6725, AUD: 1.4247472, BHD: 0.376, BRL: 5.224238, CAD: 1.4188384, CHF: 0.83337046, CNY: 6.7077835, CZK: 21.472731,
    DKK: 6.5797782, EUR: 0.88022588, GBP: 0.75538854, HKD: 7.844803, HUF: 323.46181, IDR: 18016.343, ILS: 3.0737176, INR: 96.085342,
    ISK: 120.56411, JOD: 0.709, JPY: 157.47729, KRW: 1358.1887, KWD: 0.30871186, MNT: 3598.9873, MOP: 8.0801471, MXN: 18.005415,
    MYR: 4.0832351, NOK: 9.5468747, NZD: 1.7673415, OMR: 0.38485555, PHP: 62.517539, PLN: 3.8493069, QAR: 3.64, SAR: 3.75, SEK: 9.9804895,
    SGD: 1.2786578, THB: 33.633025, TRY: 48.995463, TWD: 31.852559, USD: 1, VND: 25947.768, ZAR: 16.440123,
  },
}
