/** Won per unit and decimals; a snapshot, good enough for a world that does not exist. */
const CURRENCIES = {
  KRW: { won: 1, decimals: 0 },
  USD: { won: 1358.19, decimals: 2 },
  JPY: { won: 8.6246, decimals: 0 },
  CNY: { won: 202.48, decimals: 2 },
  EUR: { won: 1543, decimals: 2 },
  TWD: { won: 42.64, decimals: 0 },
  THB: { won: 40.383, decimals: 2 },
  VND: { won: 0.052343, decimals: 0 },
} as const

export type Currency = keyof typeof CURRENCIES

export const isCurrency = (code: string): code is Currency => Object.hasOwn(CURRENCIES, code)

/** Whole minor units (won, yen, cents) of an amount in won. */
export const minorFromWon = (won: number, currency: Currency): number => Math.round((won / CURRENCIES[currency].won) * 10 ** CURRENCIES[currency].decimals)

/** The decimal number in major units that stands on the wire. */
export const major = (minor: number, currency: Currency): number => minor / 10 ** CURRENCIES[currency].decimals

export const wonFromMinor = (minor: number, currency: Currency): number => major(minor, currency) * CURRENCIES[currency].won
