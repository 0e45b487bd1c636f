import type { CoverageTier } from '#domain/coverage.ts'
import type { Offer } from '#domain/offer.ts'
import type { ValueStandard } from '#domain/value.ts'
import { type Cursor, type CursorVersion, notReadable, writeCursor } from './cursor.ts'
import { type Row, rowOf } from './columns.ts'
import type { Judges, OfferFilter } from './filter.ts'
import { inOrder, type Order, type Ordering, type OfferSort } from './order.ts'
import { PageRefused } from './page-refused.ts'
import { hasRow } from './row-set.ts'
import { sift, type Sieve } from './sieve.ts'
import type { Snapshot } from './snapshot.ts'

export type OfferPageRequest = {
  readonly first: number
  readonly after: string | undefined
  readonly filter: OfferFilter
  readonly sort: OfferSort
  /** For ALL_IN_LOW_FIRST. */
  readonly coverage: CoverageTier
}

/** Part of a list. */
export type Page<Edge> = {
  /** What the filter leaves, on all pages together. */
  readonly totalCount: number
  readonly edges: readonly Edge[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  /** What the offers of this list are valued by: it belongs to the version that the page was cut from. */
  readonly standard: ValueStandard
  readonly version: number
}

export type OfferEdge = { readonly cursor: string; readonly offer: Offer }
export type OfferPage = Page<OfferEdge>

export type PageSizes = { readonly minimum: number; readonly maximum: number }
export const pageSizes: PageSizes = { minimum: 1, maximum: 500 }

/** What a page is cut from. */
export type PagedList = CursorVersion & { readonly snapshot: Snapshot; readonly judges: Judges; readonly ordering: Ordering }

/** Throws PageRefused when the size is out of bounds. */
export function checkPageSize(first: number, { minimum, maximum }: PageSizes = pageSizes): void {
  if (Number.isInteger(first) && first >= minimum && first <= maximum) return
  const message = `A page cannot have ${first} entries.`
  throw new PageRefused({ code: 'PAGE_SIZE_OUT_OF_RANGE', field: 'first', message, limit: `from ${minimum} to ${maximum}` })
}

/**
 * One pass over the order, as far as the end of the page. The cursor's place is looked up among all offers of its version, not only those that the
 * filter leaves: so it means the same under any filter. Throws PageRefused when the cursor's offer is not in this list.
 */
export function pageOf({ search, version, snapshot, judges, ordering }: PagedList, first: number, after: Cursor | undefined): OfferPage {
  const order = inOrder(snapshot, ordering)
  const row = after && rowOf(snapshot, after.offer)
  if (after && row === undefined) throw notReadable()
  const sieve = sift(snapshot, judges)
  const { before, rows } = nextRows(order, sieve, row === undefined ? 0 : order.indexOf(row) + 1, first)
  const edges = rows.flatMap((each) => {
    const offer = snapshot.offers[each]
    // Most pages ask for two cursors, of thirty.
    return offer ? [{ get cursor() { return writeCursor({ search, version, offer: offer.id }) }, offer }] : []
  })
  return { totalCount: sieve.size, edges, hasNextPage: before + edges.length < sieve.size, hasPreviousPage: before > 0, standard: ordering.standard, version }
}

/** The first rows from a place of the order on that the filter leaves, and how many it leaves before that place. */
function nextRows(order: Order, { left }: Sieve, begin: number, first: number): { readonly before: number; readonly rows: readonly Row[] } {
  let before = 0
  for (let place = 0; place < begin; place += 1) if (hasRow(left, order[place] ?? 0)) before += 1
  const rows: Row[] = []
  for (let place = begin; place < order.length && rows.length < first; place += 1) {
    const row = order[place] ?? 0
    if (hasRow(left, row)) rows.push(row)
  }
  return { before, rows }
}
