import { MoneyError } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { DropReason, SearchAnswer } from '#domain/supplier.ts'
import { type Catalogue, offerOf, type Row } from './mapping.ts'
import * as wire from './wire.ts'

export function rowOf(entry: unknown, searchToken: string): Row | 'MALFORMED' {
  const result = wire.result.safeParse(entry).data
  return result ? { result, searchToken } : 'MALFORMED'
}

/** Every row is an offer, or is dropped and counted under its reason; the two always sum to what was received. */
export function answerOf(rows: readonly (Row | DropReason)[], criteria: SearchCriteria, catalogue: Catalogue): SearchAnswer {
  const outcomes = rows.map((row) => (typeof row === 'string' ? row : offerOrReason(row, criteria, catalogue)))
  const offers = outcomes.filter((outcome) => typeof outcome !== 'string')
  const reasons = Map.groupBy(outcomes.filter((outcome) => typeof outcome === 'string'), (reason) => reason)
  return { received: outcomes.length, offers, dropped: Object.fromEntries([...reasons].map(([reason, items]) => [reason, items.length])) }
}

function offerOrReason(row: Row, criteria: SearchCriteria, catalogue: Catalogue): SuppliedOffer | DropReason {
  try {
    return offerOf(row, criteria, catalogue)
  } catch (problem) {
    if (problem instanceof MoneyError) return 'MALFORMED'
    throw problem
  }
}
