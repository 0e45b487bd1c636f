import type { GroupId } from '#domain/ids.ts'
import type { Offer } from '#domain/offer.ts'
import { groupKeyOf, type GroupKey, type GroupOffers } from '#domain/vehicle-group.ts'
import { type GroupCursor, notReadable, writeGroupCursor } from './cursor.ts'
import { inOrder, type Ordered } from './order.ts'
import { checkPageSize, cut, leftOf, type Page, type PagedList, type PageSizes } from './page.ts'

/** The same car from several sellers: the offers that the filter leaves, in the order of the chosen sort. */
export type VehicleGroup = { readonly id: GroupId; readonly key: GroupKey; readonly offers: GroupOffers }

export type GroupEdge = { readonly cursor: string; readonly group: VehicleGroup }
export type GroupPage = Page<GroupEdge> & { readonly offerCount: number }

/** Of a page of groups, and of the offers that are shown of a group. */
export const groupPageSizes: PageSizes = { minimum: 1, maximum: 100 }

/**
 * One pass over the ordered list: a group appears with its best offer, so that is where it stands. The cursor names a group; where the filter
 * leaves nothing of it, the page goes on behind the place of its best offer of all. Throws PageRefused when this version has no such group.
 */
export function groupPageOf({ search, version, snapshot, judges, ordering }: PagedList, first: number, after: GroupCursor | undefined): GroupPage {
  const ordered = inOrder(snapshot, ordering)
  const left = leftOf(ordered.offers, judges)
  const groups = grouped(left)
  const begin = after ? placeBehind(after.group, groups, ordered) : 0
  const edgeOf = ([id, offers]: Grouped) => ({ cursor: writeGroupCursor({ search, version, group: id }), group: { id, key: groupKeyOf(offers[0]), offers } })
  return { ...cut(groups, begin, first, edgeOf), offerCount: left.length, standard: ordering.standard }
}

/** Throws PageRefused when the number is out of bounds. */
export function firstOffersOf({ offers }: VehicleGroup, first: number): readonly Offer[] {
  checkPageSize(first, groupPageSizes)
  return offers.slice(0, first)
}

type Grouped = readonly [GroupId, GroupOffers]

function grouped(offers: readonly Offer[]): readonly Grouped[] {
  const groups = new Map<GroupId, [Offer, ...Offer[]]>()
  for (const offer of offers) {
    const group = groups.get(offer.groupId)
    if (group) group.push(offer)
    else groups.set(offer.groupId, [offer])
  }
  return [...groups]
}

function placeBehind(id: GroupId, groups: readonly Grouped[], { offers, positions }: Ordered): number {
  const index = groups.findIndex(([known]) => known === id)
  if (index !== -1) return index + 1
  const place = offers.findIndex(({ groupId }) => groupId === id)
  if (place === -1) throw notReadable()
  return groups.findIndex(([, [best]]) => (positions.get(best.id) ?? 0) > place)
}
