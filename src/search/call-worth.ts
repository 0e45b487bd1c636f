import { LRUCache } from 'lru-cache'
import type { LeadBand } from '#domain/lead-time.ts'
import type { EpochMs } from '#domain/time.ts'
import type { PriceClass } from './price-watch.ts'

/** How likely a call leads to a booking, from 0 to 1: by it a budget that runs out is spent (call-budget.ts). */
export type CallWorth = {
  /** A traveller asks this supplier for this route. */
  note(asked: PriceClass): void
  of(asked: PriceClass): number
}

/** Most cars are booked days to weeks ahead; who looks half a year ahead compares. Presumed: bookings will tell. */
const byLeadTime = {
  WITHIN_A_DAY: 0.8, WITHIN_THREE_DAYS: 1, WITHIN_TWO_WEEKS: 1, WITHIN_TWO_MONTHS: 0.6, LATER: 0.2,
} as const satisfies Record<LeadBand, number>

const rememberedRoutes = 10_000
const halfLifeMs = 3_600_000
/** A route that so many have lately asked for is half way to being one of the popular ones. */
const halfPopular = 10

export function createCallWorth(now: () => EpochMs): CallWorth {
  const routes = new LRUCache<string, { readonly asked: number; readonly at: EpochMs }>({ max: rememberedRoutes })
  const nameOf = ({ supplier, route }: PriceClass): string => `${supplier.id} ${route}`
  const askedLately = (name: string): number => {
    const known = routes.get(name)
    return known ? known.asked * 2 ** ((known.at - now()) / halfLifeMs) : 0
  }
  return {
    note: (asked) => void routes.set(nameOf(asked), { asked: askedLately(nameOf(asked)) + 1, at: now() }),
    of(asked) {
      const lately = askedLately(nameOf(asked))
      // A route that nobody else asks for is worth half of what a popular one is.
      return (byLeadTime[asked.leadBand] * (1 + lately / (lately + halfPopular))) / 2
    },
  }
}
