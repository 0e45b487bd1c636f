import type { GroupId } from '#domain/ids.ts'
import type { Offer } from '#domain/offer.ts'
import { groupKeyOf, type GroupKey, type GroupOffers } from '#domain/vehicle-group.ts'
import { type Column, columnOf } from './columns.ts'
import { type GroupCursor, notReadable, writeGroupCursor } from './cursor.ts'
import { inOrder, type Order } from './order.ts'
import { checkPageSize, type Page, type PagedList, type PageSizes } from './page.ts'
import { hasRow } from './row-set.ts'
import { sift, type Sieve } from './sieve.ts'

/** The same car from several sellers: the offers that the filter leaves, in the order of the chosen sort. */
export type VehicleGroup = { readonly id: GroupId; readonly key: GroupKey; readonly offers: GroupOffers }

export type GroupEdge = { readonly cursor: string; readonly group: VehicleGroup }
export type GroupPage = Page<GroupEdge> & { readonly offerCount: number }

/** Of a page of groups, and of the offers that are shown of a group. */
export const groupPageSizes: PageSizes = { minimum: 1, maximum: 100 }

/**
 * Two passes over the order. A group appears with its best offer, so that is where it stands. The cursor names a group; where the filter
 * leaves nothing of it, the page goes on behind the place of its best offer of all. Throws PageRefused when this version has no such group.
 */
export function groupPageOf({ search, version, snapshot, judges, ordering }: PagedList, first: number, after: GroupCursor | undefined): GroupPage {
  const list: GroupedList = { offers: snapshot.offers, order: inOrder(snapshot, ordering), groups: columnOf(snapshot, 'group'), ...sift(snapshot, judges) }
  const standing = standingGroups(list)
  const begin = after ? placeBehind(after.group, standing, list) : 0
  const edges = offersOf(standing.slice(begin, begin + first), list).map((offers) => {
    const id = offers[0].groupId
    return { cursor: writeGroupCursor({ search, version, group: id }), group: { id, key: groupKeyOf(offers[0]), offers } }
  })
  return {
    totalCount: standing.length, edges, hasNextPage: begin + edges.length < standing.length, hasPreviousPage: begin > 0, offerCount: list.size,
    standard: ordering.standard, version,
  }
}

/** Throws PageRefused when the number is out of bounds. */
export function firstOffersOf({ offers }: VehicleGroup, first: number): readonly Offer[] {
  checkPageSize(first, groupPageSizes)
  return offers.slice(0, first)
}

type GroupedList = Sieve & { readonly offers: readonly Offer[]; readonly order: Order; readonly groups: Column<GroupId> }
/** A group that the filter leaves something of: its code, and where its best offer stands in the order. */
type Standing = { readonly code: number; readonly place: number }

/** In the order of their places. */
function standingGroups({ order, left, groups: { codes, values } }: GroupedList): readonly Standing[] {
  const isSeen = new Uint8Array(values.length)
  const standing: Standing[] = []
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0
    const code = codes[row] ?? 0
    if (isSeen[code] === 1 || !hasRow(left, row)) continue
    isSeen[code] = 1
    standing.push({ code, place })
  }
  return standing
}

/** The index of the first group behind this one, or behind where it would stand without a filter. */
function placeBehind(id: GroupId, standing: readonly Standing[], { order, groups: { codes, values } }: GroupedList): number {
  const code = values.indexOf(id)
  if (code === -1) throw notReadable()
  const own = standing.find((group) => group.code === code)?.place ?? order.findIndex((row) => codes[row] === code)
  const next = standing.findIndex(({ place }) => place > own)
  return next === -1 ? standing.length : next
}

/** Of groups that follow each other, each one's offers that the filter leaves. */
function offersOf(standing: readonly Standing[], { offers, order, left, groups: { codes, values } }: GroupedList): readonly GroupOffers[] {
  const lists: ([Offer, ...Offer[]] | undefined)[] = values.map(() => undefined)
  for (const { code, place } of standing) {
    const best = offers[order[place] ?? 0]
    if (best) lists[code] = [best]
  }
  for (let place = standing[0]?.place ?? order.length; place < order.length; place += 1) {
    const row = order[place] ?? 0
    const list = hasRow(left, row) ? lists[codes[row] ?? 0] : undefined
    const offer = list && offers[row]
    if (offer && offer !== list[0]) list.push(offer)
  }
  return standing.flatMap(({ code }) => {
    const list = lists[code]
    return list ? [list] : []
  })
}
