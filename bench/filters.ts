import type { Random } from './random.ts'

const categories = ['MINI', 'ECONOMY', 'COMPACT', 'INTERMEDIATE', 'STANDARD', 'FULLSIZE', 'PREMIUM', 'LUXURY']
const fuels = ['PETROL', 'DIESEL', 'HYBRID', 'ELECTRIC', 'LPG']
const sorts = ['PRICE_LOW_FIRST', 'PRICE_HIGH_FIRST', 'RATING_HIGH_FIRST', 'NEAREST_FIRST', 'VALUE_HIGH_FIRST']

export type Choice = { readonly filter: object; readonly sort: string }

/** As travellers narrow a list. No two are the same, since each has another highest total: what was worked out for one serves no other. */
export function differentFilters(count: number, random: Random): readonly Choice[] {
  const one = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]
  const sometimes = (share: number, filter: object) => (random() < share ? filter : {})
  return Array.from({ length: count }, (_, index) => ({
    filter: {
      totalAtMost: String(120_000 + index),
      ...sometimes(0.4, { categories: [one(categories), one(categories)] }),
      ...sometimes(0.3, { fuels: [one(fuels)] }),
      ...sometimes(0.3, { seatsAtLeast: 4 }),
      ...sometimes(0.2, { gearboxes: ['AUTOMATIC'] }),
      ...sometimes(0.2, { isFreeToCancel: true }),
    },
    sort: one(sorts) ?? 'PRICE_LOW_FIRST',
  }))
}
