import { LRUCache } from 'lru-cache'
import type { LeadBand } from '#domain/lead-time.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Route } from './keys.ts'

/** How likely a call leads to a booking, from 0 to 1: by it a budget that runs out is spent (call-budget.ts). */
export type CallWorth = {
  /** A traveller asks for this route. */
  note(route: Route): void
  of(route: Route, leadBand: LeadBand): number
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
  const routes = new LRUCache<Route, { readonly asked: number; readonly at: EpochMs }>({ max: rememberedRoutes })
  const askedLately = (route: Route): number => {
    const known = routes.get(route)
    return known ? known.asked * 2 ** ((known.at - now()) / halfLifeMs) : 0
  }
  return {
    note: (route) => void routes.set(route, { asked: askedLately(route) + 1, at: now() }),
    // A route that nobody else asks for is worth half of what a popular one is.
    of: (route, leadBand) => (byLeadTime[leadBand] * (1 + askedLately(route) / (askedLately(route) + halfPopular))) / 2,
  }
}
