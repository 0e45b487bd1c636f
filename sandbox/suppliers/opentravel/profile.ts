import type { Country } from '../../world/cities.ts'
import type { Currency } from '../../world/currency.ts'
import type { CarClass } from '../../world/fleet.ts'

/** How its messages travel, and where. */
export type Rendering = { readonly kind: 'json' | 'xml' | 'soap'; readonly path: string }

export type PricedCoverage = {
  /** What stands in Code and in CoverageType; without a code the type is the code and the text stands with the charge. */
  readonly code?: string
  readonly type: string
  readonly text: string
  readonly excessWon?: number
  readonly limitWon?: number
  /** For a day, where it is not part of the rate. */
  readonly dailyWon?: number
}

/** A rate in which every car is sold. */
export type Rate = { readonly category: string | undefined; readonly factor: number; readonly coverages: readonly PricedCoverage[] }

/** Everything in which the simulated partners differ. */
export type Profile = {
  readonly supplier: string
  readonly rendering: Rendering
  /** The attributes of RequestorID that open the door. */
  readonly requestor: Readonly<Record<string, string>>
  readonly countries: readonly Country[]
  /** The first one for who asks for another; empty: the branch's own. */
  readonly currencies: readonly Currency[]
  /** Share of the market's cars, and how much cheaper than the counter. */
  readonly share: number
  readonly discount: number
  /** Only this brand. */
  readonly onlyVendor?: string
  readonly contexts: { readonly airport: string; readonly city?: string; readonly coordinates?: string }
  readonly cityCodes: Readonly<Record<string, string>>
  readonly rates: readonly Rate[]
  readonly prices: 'fees' | 'inclusive' | 'taxOnTop'
  /** Where vendor and counters stand: once for all cars of a vendor, or with each car. */
  readonly vendors: 'once' | 'withCar'
  readonly longestNames: number
  readonly details: boolean
  /** The code by which a location is asked for. */
  readonly locationContext: string
  readonly vehicleCodeContext: 'SIPP' | 'ACRISS'
  readonly similar: { readonly ko: string; readonly en: string; readonly ja: string; readonly zh: string } | undefined
  readonly unknown: string | undefined
  readonly hours: 'colon' | 'bare'
  readonly fuel: 'extension' | 'coverage' | 'none'
  readonly cancellation: 'coverage' | 'none'
  readonly deposits: boolean
  readonly horizonDays: number
  /** How it says that there is nothing. */
  readonly nothing: { readonly kind: 'warning' } | { readonly kind: 'error'; readonly type: string; readonly code: string; readonly text: string }
}

export const YOUNG_UNTIL = 24
export const MINIMUM_AGES: Readonly<Record<CarClass, number>> = {
  mini: 21, economy: 21, compact: 21, midsize: 21, large: 23, suvCompact: 21, suvMidsize: 23, suvLarge: 23, people: 23, van: 25, premium: 25, convertible: 25,
}
