import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { DropReason } from '#domain/supplier.ts'
import { compiled } from '../../kit/compiled.ts'
import type { Unmapped } from '../../kit/outcomes.ts'
import { type Catalogue, offerOf, type Row } from './mapping.ts'
import * as wire from './wire.ts'

const resultReader = compiled(wire.result)

export function rowOf(entry: unknown, searchToken: string): Row | 'MALFORMED' {
  const result = resultReader.read(entry)
  return result ? { result, searchToken } : 'MALFORMED'
}

/** Every row is an offer, or is dropped and counted under its reason. */
export const rowsOf = (items: readonly (Row | DropReason)[], criteria: SearchCriteria, catalogue: Catalogue): Unmapped<Row | DropReason> =>
  ({ items, outcomeOf: (row) => (typeof row === 'string' ? row : offerOf(row, criteria, catalogue)) })
