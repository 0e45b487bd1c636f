import {
  ageOfChance, type Belief, beliefBoundedBy, boundedRate, chanceItHolds, meanChange, meanRate, rateOfChance,
} from '#domain/price-stability.ts'
import type { FreshnessLimits } from '#domain/supplier.ts'

/** How long an answer is fresh, for how long it may then be shown stale, and why. */
export type Life = {
  readonly freshMs: number
  readonly graceMs: number
  /** No jitter may lead beyond it. */
  readonly longestMs: number
  readonly because: LifeReason
}

/** What the life was reckoned from. */
export type LifeReason = {
  readonly decidedBy: LifeDecision
  /** The chance of a changed price that a fresh answer may have at its end. */
  readonly target: number
  /** Price changes in an hour that were expected, and with how many the promise was reckoned. */
  readonly changesPerHour: number
  readonly atMostPerHour: number
  /** How large a change is on average, as a share of the price. */
  readonly meanChange: number
}

/**
 * `PRICES`: how often they were seen to change, or are presumed to · `SHORTEST`, `LONGEST`: further from what is presumed no observation leads ·
 * `CONTRACT`: the supplier's contract forbids more · `NO_CARS`: there is no price to change.
 */
export type LifeDecision = 'PRICES' | 'SHORTEST' | 'LONGEST' | 'CONTRACT' | 'NO_CARS'

/** Whoever wrote a supplier's limits presumed that of a hundred prices one has changed at the end of `freshSeconds`. */
const presumedChance = 0.01
/** How many times longer, or shorter, than presumed a life can become, and beyond which age nothing is shown at all. */
const furthest = 10
export const longestLifeMs = 2 * 3_600_000
const msPerHour = 3_600_000

const presumedRate = ({ freshSeconds }: FreshnessLimits): number => rateOfChance(presumedChance, freshSeconds / 3600)

/** What is believed of a supplier's prices before any was observed: with the usual target it leads to its own limits. */
export const presumedBelief = (limits: FreshnessLimits): Belief => beliefBoundedBy(presumedRate(limits))

/**
 * The longest life that keeps the chance of a changed price under the target at its very end. Beyond it an answer may be shown stale as long as
 * the price risk, chance times size of a change, is no greater than that which the supplier's limits accept: often and much makes it short, seldom or little long.
 */
export function lifeOf(limits: FreshnessLimits, belief: Belief, target: number): Life {
  const [presumedMs, presumedWholeMs] = [limits.freshSeconds * 1000, (limits.freshSeconds + limits.staleSeconds) * 1000]
  const longestMs = Math.min((limits.contractSeconds ?? Number.POSITIVE_INFINITY) * 1000, longestLifeMs)
  const rate = boundedRate(belief)
  const wantedMs = ageOfChance(rate, target) * msPerHour
  const allowedMs = within(wantedMs, presumedMs)
  const freshMs = Math.min(allowedMs, longestMs)
  const riskMs = ageOfChance(rate, acceptedRisk(limits) / meanChange(belief)) * msPerHour
  const wholeMs = Math.min(within(riskMs, presumedWholeMs), longestMs)
  const decidedBy = freshMs < allowedMs ? 'CONTRACT' : allowedMs < wantedMs ? 'LONGEST' : allowedMs > wantedMs ? 'SHORTEST' : 'PRICES'
  return { freshMs, graceMs: Math.max(0, wholeMs - freshMs), longestMs, because: reasonOf(decidedBy, belief, target) }
}

/** "No cars" is believed only briefly and never as stale. */
export const lifeOfNoCars = ({ emptySeconds }: FreshnessLimits, belief: Belief, target: number): Life =>
  ({ freshMs: emptySeconds * 1000, graceMs: 0, longestMs: longestLifeMs, because: reasonOf('NO_CARS', belief, target) })

const reasonOf = (decidedBy: LifeDecision, belief: Belief, target: number): LifeReason =>
  ({ decidedBy, target, changesPerHour: meanRate(belief), atMostPerHour: boundedRate(belief), meanChange: meanChange(belief) })

const within = (ms: number, presumedMs: number): number => Math.min(Math.max(ms, presumedMs / furthest), presumedMs * furthest)

/** Mean share of the price that is wrong at the end of the presumed grace. */
function acceptedRisk(limits: FreshnessLimits): number {
  const changed = 1 - chanceItHolds(presumedRate(limits), (limits.freshSeconds + limits.staleSeconds) / 3600)
  return changed * meanChange(presumedBelief(limits))
}
