import type { ExtraRef } from './ids.ts'
import type { Money } from './money.ts'
import type { Due } from './price.ts'

export const extraKinds = [
  'NAVIGATION', 'INFANT_SEAT', 'CHILD_SEAT', 'BOOSTER_SEAT', 'STROLLER', 'ADDITIONAL_DRIVER', 'WIFI', 'CHARGING_CARD', 'SNOW_CHAINS', 'DELIVERY', 'OTHER',
] as const
export type ExtraKind = (typeof extraKinds)[number]

/** Child seat, extra driver and the like (부가서비스). */
export type Extra = {
  readonly ref: ExtraRef
  readonly kind: ExtraKind
  readonly name: string
  /** For one piece and one `unit`. */
  readonly price: Money
  readonly unit: 'RENTAL' | 'DAY'
  readonly maximum: number | undefined
  readonly stock: number | undefined
  readonly due: Due
}
