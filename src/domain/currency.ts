/**
 * Digits after the decimal point, per ISO 4217. Only currencies listed here can be asked for or accepted:
 * an unknown exponent would be an amount that is wrong by a factor of a hundred.
 */
export const currencyExponents = {
  AED: 2, AUD: 2, BHD: 3, BRL: 2, CAD: 2, CHF: 2, CNY: 2, CZK: 2, DKK: 2, EUR: 2, GBP: 2, HKD: 2, HUF: 2, IDR: 2,
  ILS: 2, INR: 2, ISK: 0, JOD: 3, JPY: 0, KRW: 0, KWD: 3, MNT: 2, MOP: 2, MXN: 2, MYR: 2, NOK: 2, NZD: 2, OMR: 3,
  PHP: 2, PLN: 2, QAR: 2, SAR: 2, SEK: 2, SGD: 2, THB: 2, TRY: 2, TWD: 2, USD: 2, VND: 0, ZAR: 2,
} as const satisfies Record<string, 0 | 2 | 3>

/** ISO 4217 code of a currency that we can count in. */
export type Currency = keyof typeof currencyExponents

export const isCurrency = (text: string): text is Currency => Object.hasOwn(currencyExponents, text)
