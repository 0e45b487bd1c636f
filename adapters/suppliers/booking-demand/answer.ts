import { MoneyError } from '#domain/money.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { DropReason, SearchAnswer } from '#domain/supplier.ts'
import { answerOf as answerOfOutcomes, type Outcome } from '../../kit/outcomes.ts'
import { type Catalogue, offerOf, type Row } from './mapping.ts'
import * as wire from './wire.ts'

export function rowOf(entry: unknown, searchToken: string): Row | 'MALFORMED' {
  const result = wire.result.safeParse(entry).data
  return result ? { result, searchToken } : 'MALFORMED'
}

/** Every row is an offer, or is dropped and counted under its reason. */
export const answerOf = (rows: readonly (Row | DropReason)[], criteria: SearchCriteria, catalogue: Catalogue): SearchAnswer =>
  answerOfOutcomes(rows.map((row) => (typeof row === 'string' ? row : offerOrReason(row, criteria, catalogue))))

function offerOrReason(row: Row, criteria: SearchCriteria, catalogue: Catalogue): Outcome {
  try {
    return offerOf(row, criteria, catalogue)
  } catch (problem) {
    if (problem instanceof MoneyError) return 'MALFORMED'
    throw problem
  }
}
