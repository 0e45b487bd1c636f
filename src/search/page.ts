import type { SearchId } from '#domain/ids.ts'
import type { Offer } from '#domain/offer.ts'
import { type Cursor, notReadable, writeCursor } from './cursor.ts'
import { type Judges, type OfferFilter, passes } from './filter.ts'
import { inOrder, type OfferSort } from './order.ts'
import { PageRefused } from './page-refused.ts'
import type { Snapshot } from './snapshot.ts'

export type OfferPageRequest = {
  readonly first: number
  readonly after: string | undefined
  readonly filter: OfferFilter
  readonly sort: OfferSort
}

export type OfferEdge = { readonly cursor: string; readonly offer: Offer }

export type OfferPage = {
  /** What the filter leaves, on all pages together. */
  readonly totalCount: number
  readonly edges: readonly OfferEdge[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

export const pageSizes = { minimum: 1, maximum: 500 } as const

/** What a page is cut from. */
export type PagedList = {
  readonly search: SearchId
  readonly version: number
  readonly snapshot: Snapshot
  readonly judges: Judges
  readonly sort: OfferSort
}

/** Throws PageRefused when the size is out of bounds. */
export function checkPageSize(first: number): void {
  const { minimum, maximum } = pageSizes
  if (Number.isInteger(first) && first >= minimum && first <= maximum) return
  const message = `A page cannot have ${first} offers.`
  throw new PageRefused({ code: 'PAGE_SIZE_OUT_OF_RANGE', field: 'first', message, limit: `from ${minimum} to ${maximum}` })
}

/**
 * One pass over the ordered list. The cursor's place is looked up among all offers of its version, not only those that the filter
 * leaves: so it means the same under any filter. Throws PageRefused when the cursor's offer is not in this list.
 */
export function pageOf({ search, version, snapshot, judges, sort }: PagedList, first: number, after: Cursor | undefined): OfferPage {
  const { offers, positions } = inOrder(snapshot, sort)
  const place = after ? positions.get(after.offer) : -1
  if (place === undefined) throw notReadable()
  const left = offers.filter((offer) => passes(offer, judges))
  const start = after ? left.findIndex(({ id }) => (positions.get(id) ?? 0) > place) : 0
  const begin = start === -1 ? left.length : start
  const page = left.slice(begin, begin + first)
  return {
    totalCount: left.length,
    edges: page.map((offer) => ({ cursor: writeCursor({ search, version, offer: offer.id }), offer })),
    hasNextPage: begin + page.length < left.length,
    hasPreviousPage: begin > 0,
  }
}
