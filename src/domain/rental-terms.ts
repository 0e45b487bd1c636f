import type { Money } from './money.ts'

/** Distance that the price includes. */
export type Mileage =
  | { readonly kind: 'UNLIMITED' }
  | {
      readonly kind: 'LIMITED'
      readonly distance: number
      readonly unit: 'KM' | 'MI'
      readonly per: 'DAY' | 'RENTAL'
      /** For each further `unit`. */
      readonly overFee: Money | undefined
    }

export const fuelPolicies = ['FULL_TO_FULL', 'SAME_LEVEL', 'PREPAID', 'FREE_TANK', 'NOT_STATED'] as const
export type FuelPolicy = (typeof fuelPolicies)[number]

/** Money held on a card at the desk and given back after the rental. */
export type Deposit = {
  readonly minimum: Money
  readonly maximum: Money
  readonly releasedWithinDays: number | undefined
  /** As the supplier writes them: `VISA`. */
  readonly cards: readonly string[]
}
