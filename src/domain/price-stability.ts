/**
 * How often prices change, learnt from prices that were asked for again. A price is taken to change by a Poisson process: at a rate that depends on
 * the supplier, the route and the lead time, whatever its age. What is believed of the rate is a gamma distribution: so many changes in so many hours.
 */

/** What was seen, or is believed beforehand: price changes in hours of prices that were watched. Both fade, so neither is whole. */
export type Evidence = {
  readonly changes: number
  readonly hours: number
  /** Sum over the changes of how large they were, as a share of the price. */
  readonly changedBy: number
}

export const noEvidence: Evidence = { changes: 0, hours: 0, changedBy: 0 }

/** Prices of one answer, or of one offer, asked for again: how old they were, how many were compared, and how many had changed by how much. */
export type Comparison = {
  readonly ageHours: number
  readonly compared: number
  readonly changed: number
  /** The mean size of the changes, as a share of the price; 0 without any. */
  readonly meanChange: number
}

/** Offers of one answer are repriced together more often than not: n of them tell as much as n / (1 + (n - 1) × this) that are independent. */
const likeness = 0.05

/**
 * The evidence of one comparison. A price that held was watched for its whole age; one that changed tells of the time before its first change, which
 * lies somewhere within its age: at the rate believed so far, so far into it on average.
 */
export function evidenceOf({ ageHours, compared, changed, meanChange }: Comparison, believedRate: number): Evidence {
  if (compared === 0 || ageHours <= 0) return noEvidence
  const weight = 1 / (1 + (compared - 1) * likeness)
  const hours = (compared - changed) * ageHours + changed * hoursToFirstChange(believedRate, ageHours)
  return { changes: changed * weight, hours: hours * weight, changedBy: changed * meanChange * weight }
}

/** Mean time to the first change of a price that did change within these hours; half of them where changes are rare. */
function hoursToFirstChange(rate: number, withinHours: number): number {
  const expected = rate * withinHours
  // The closed form loses its digits near zero, where its series is exact enough.
  return expected < 1e-3 ? withinHours * (0.5 - expected / 12) : 1 / rate - withinHours / Math.expm1(expected)
}

export const together = (one: Evidence, other: Evidence): Evidence =>
  ({ changes: one.changes + other.changes, hours: one.hours + other.hours, changedBy: one.changedBy + other.changedBy })

/** Old evidence counts half after each half-life, so that what is believed follows a rate that changes. */
export function faded({ changes, hours, changedBy }: Evidence, passedHours: number, halfLifeHours: number): Evidence {
  const left = 2 ** (-Math.max(0, passedHours) / halfLifeHours)
  return { changes: changes * left, hours: hours * left, changedBy: changedBy * left }
}

/** What is believed of a rate: the gamma distribution of `changes` in `hours`, never without either. */
export type Belief = Evidence

/** As good as having seen one change: it outweighs a few observations and is outweighed by many. */
const priorChanges = 1
/** How large a change is taken to be before one was seen. */
const usualChange = 0.1
/** A rate is reckoned with as high as nine in ten times it is not. */
const boundQuantile = 1.2815515655446004 // of the standard normal distribution

/** The belief that bounds the rate by this much, and knows nothing else. */
export const beliefBoundedBy = (rate: number): Belief =>
  ({ changes: priorChanges, hours: upperQuantile(priorChanges) / rate, changedBy: priorChanges * usualChange })

/** A narrower belief out of a wider one and what was seen there: it begins as one change at the wider one's rate. */
export function narrowed(wider: Belief, seen: Evidence): Belief {
  const { changes, hours, changedBy } = wider
  return together({ changes: priorChanges, hours: (priorChanges * hours) / changes, changedBy: (priorChanges * changedBy) / changes }, seen)
}

/** Changes in an hour, as likely too high as too low: for telling how likely a price still holds. */
export const meanRate = ({ changes, hours }: Belief): number => changes / hours

/** Changes in an hour, rather too high: for promises. The fewer observations, the further above the mean. */
export const boundedRate = ({ changes, hours }: Belief): number => upperQuantile(changes) / hours

export const meanChange = ({ changes, changedBy }: Belief): number => changedBy / changes

/** Wilson and Hilferty's approximation of the gamma quantile (unit scale); off by 2.5 % at the shapes used here. */
function upperQuantile(shape: number): number {
  const ninth = 1 / (9 * shape)
  return shape * (1 - ninth + boundQuantile * Math.sqrt(ninth)) ** 3
}

/** How likely a price of this age still holds. */
export const chanceItHolds = (rate: number, ageHours: number): number => Math.exp(-rate * Math.max(0, ageHours))

/** The age at which the chance that a price has changed reaches this; never, if the chance is a certainty. */
export const ageOfChance = (rate: number, chance: number): number => (chance >= 1 ? Number.POSITIVE_INFINITY : -Math.log1p(-chance) / rate)

/** The rate at which the chance that a price has changed reaches this at that age. */
export const rateOfChance = (chance: number, ageHours: number): number => -Math.log1p(-chance) / ageHours
