import type { SuppliedOffer } from '#domain/offer.ts'
import type { DropReason, SearchAnswer } from '#domain/supplier.ts'

/** What became of each item of an answer: an offer, or why there is none. */
export type Outcome = SuppliedOffer | DropReason

/** Counts the outcomes; offers and drops always sum to what was received. */
export function answerOf(outcomes: readonly Outcome[]): SearchAnswer {
  const offers = outcomes.filter((outcome) => typeof outcome !== 'string')
  const reasons = Map.groupBy(outcomes.filter((outcome) => typeof outcome === 'string'), (reason) => reason)
  return { received: outcomes.length, offers, dropped: Object.fromEntries([...reasons].map(([reason, items]) => [reason, items.length])) }
}
