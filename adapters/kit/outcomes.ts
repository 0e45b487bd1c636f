import { MoneyError } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { DropReason, SearchAnswer } from '#domain/supplier.ts'
import { mapInTurns } from '#domain/turns.ts'

/** What became of each item of an answer: an offer, or why there is none. */
export type Outcome = SuppliedOffer | DropReason

/** An answer that is read but not mapped: its items, and the pure function that maps one of them. */
export type Unmapped<Item> = { readonly items: readonly Item[]; readonly outcomeOf: (item: Item, index: number) => Outcome }

/** Maps the items, however many there are, without keeping the process from its other work (src/domain/turns.ts). */
export const answerOf = async <Item>({ items, outcomeOf }: Unmapped<Item>): Promise<SearchAnswer> =>
  countOf(await mapInTurns(items, orMalformed(outcomeOf)))

/** An amount that nobody can count costs its own item, and no other. */
export const orMalformed = <Item>(outcomeOf: Unmapped<Item>['outcomeOf']): Unmapped<Item>['outcomeOf'] => (item, index) => {
  try {
    return outcomeOf(item, index)
  } catch (problem) {
    if (problem instanceof MoneyError) return 'MALFORMED'
    throw problem
  }
}

/** Offers and drops always sum to what was received. */
export function countOf(outcomes: readonly Outcome[]): SearchAnswer {
  const offers = outcomes.filter((outcome) => typeof outcome !== 'string')
  const reasons = Map.groupBy(outcomes.filter((outcome) => typeof outcome === 'string'), (reason) => reason)
  return { received: outcomes.length, offers, dropped: Object.fromEntries([...reasons].map(([reason, items]) => [reason, items.length])) }
}
