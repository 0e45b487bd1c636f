import type { CoverageTier } from '#domain/coverage.ts'
import type { Offer } from '#domain/offer.ts'
import type { ValueStandard } from '#domain/value.ts'
import { type Cursor, type CursorVersion, notReadable, writeCursor } from './cursor.ts'
import { type Judges, type OfferFilter, passes } from './filter.ts'
import { inOrder, type Ordering, type OfferSort } from './order.ts'
import { PageRefused } from './page-refused.ts'
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
 * One pass over the ordered list. The cursor's place is looked up among all offers of its version, not only those that the filter
 * leaves: so it means the same under any filter. Throws PageRefused when the cursor's offer is not in this list.
 */
export function pageOf({ search, version, snapshot, judges, ordering }: PagedList, first: number, after: Cursor | undefined): OfferPage {
  const { offers, positions } = inOrder(snapshot, ordering)
  const place = after ? positions.get(after.offer) : -1
  if (place === undefined) throw notReadable()
  const left = leftOf(offers, judges)
  const begin = after ? left.findIndex(({ id }) => (positions.get(id) ?? 0) > place) : 0
  const edgeOf = (offer: Offer) => ({ cursor: writeCursor({ search, version, offer: offer.id }), offer })
  return { ...cut(left, begin, first, edgeOf), standard: ordering.standard }
}

/** What the filter leaves; all of it where none is set, which most pages ask for. */
export const leftOf = (offers: readonly Offer[], judges: Judges): readonly Offer[] =>
  judges.size === 0 ? offers : offers.filter((offer) => passes(offer, judges))

/** So many entries from a place on; -1 is the place behind the last one. */
export function cut<Entry, Edge>(entries: readonly Entry[], place: number, first: number, edgeOf: (entry: Entry) => Edge): Omit<Page<Edge>, 'standard'> {
  const begin = place === -1 ? entries.length : place
  const page = entries.slice(begin, begin + first)
  return { totalCount: entries.length, edges: page.map(edgeOf), hasNextPage: begin + page.length < entries.length, hasPreviousPage: begin > 0 }
}
