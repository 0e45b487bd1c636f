import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageTiers } from '#domain/coverage.ts'
import { groupId, offerId } from '#domain/ids.ts'
import type { Offer, SuppliedOffer } from '#domain/offer.ts'
import type { AssembledSource } from '../../src/search/assembly.ts'
import { hoursToPickUp } from '../../src/search/car-search.ts'
import { columnOf, rowOf } from '../../src/search/columns.ts'
import { facetsOf } from '../../src/search/facets.ts'
import { judgesOf, type OfferFilter } from '../../src/search/filter.ts'
import { groupPageOf } from '../../src/search/groups.ts'
import { offerSorts, type Ordering } from '../../src/search/order.ts'
import { pageOf } from '../../src/search/page.ts'
import type { CarSearchView } from '../../src/search/search-room.ts'
import { snapshotOf } from '../../src/search/snapshot.ts'
import { anOffer } from '../graphql/makers.ts'
import { anyFilter, anyList } from './any-offers.ts'
import { anAnswer, aRoom, aSupplier, found } from './makers.ts'
import { naiveFacetsOf, naiveGroupPageOf, naiveJudgesOf, naivePageOf } from './naive-search.ts'

/** As the makers of filters know them. */
const names = ['one', 'two', 'three']
const aSearchOf = (...lists: readonly (readonly SuppliedOffer[])[]) =>
  found(aRoom(lists.map((list, index) => aSupplier(names[index] ?? 'more', async () => anAnswer(list)))))
const anAssembledOffer = anOffer(0)
const aSource = (offers: readonly Offer[]): AssembledSource =>
  ({ supplier: anAssembledOffer.supplier, observedAt: 0, servedFrom: 'LIVE', received: offers.length, merged: 0, dropped: {}, offers })
const nameOf = (supplier: string) => `The ${supplier}`

/** Fields of several filters together: what one leaves another may refuse, and most refuse some. */
const anyFilters = fc.tuple(anyFilter, anyFilter).map(([one, two]): OfferFilter => ({ ...one, ...two }))
const anyOrdering = fc.record({ sort: fc.constantFrom(...offerSorts), coverage: fc.constantFrom(...coverageTiers) })
const anyCase = fc.record({
  lists: fc.array(anyList, { minLength: 1, maxLength: 3 }), filter: anyFilters, ordering: anyOrdering, first: fc.integer({ min: 1, max: 8 }),
  /** Which of all offers the page follows; none at the first page. */
  after: fc.option(fc.nat({ max: 40 }), { nil: undefined }),
})

const listsOf = (view: CarSearchView, filter: OfferFilter, asked: Pick<Ordering, 'sort' | 'coverage'>) => {
  const ordering = { ...asked, standard: { cheapestTotals: view.snapshot.cheapestTotals, hoursLeft: hoursToPickUp(view) } }
  const list = { search: view.id, version: view.version, snapshot: view.snapshot, ordering }
  return { columnar: { ...list, judges: judgesOf(filter, view) }, naive: { ...list, judges: naiveJudgesOf(filter, view) } }
}

describe('the columns answer as the offers themselves would', () => {
  it('for pages of offers and of groups, and for facets, under any filter, sort, cursor and size', async () => {
    await fc.assert(fc.asyncProperty(anyCase, async ({ lists, filter, ordering, first, after }) => {
      const view = await aSearchOf(...lists)
      const { snapshot, id: search, version } = view
      const { columnar, naive } = listsOf(view, filter, ordering)
      const last = after === undefined ? undefined : snapshot.offers[after % Math.max(1, snapshot.offers.length)]
      const cursor = last && { search, version, offer: last.id }
      const groupCursor = last && { search, version, group: last.groupId }
      expect(pageOf(columnar, first, cursor)).toEqual(naivePageOf(naive, first, cursor))
      expect(groupPageOf(columnar, first, groupCursor)).toEqual(naiveGroupPageOf(naive, first, groupCursor))
      const context = { search: view, nameOf }
      expect(facetsOf(snapshot, columnar.judges, context)).toEqual(naiveFacetsOf(snapshot, naive.judges, context))
    }), { numRuns: 150 })
  }, 60_000)

  it('also when a snapshot has more values than two bytes can number', () => {
    const many = Array.from({ length: 70_000 }, (_, index): Offer => ({ ...anAssembledOffer, id: offerId(`O${index}`), groupId: groupId(`G${index}`) }))
    const snapshot = snapshotOf('many', [aSource(many)])
    const { codes, values } = columnOf(snapshot, 'group')
    expect(values[codes.at(-1) ?? 0]).toBe('G69999')
    expect(rowOf(snapshot, 'O69999')).toBe(69_999)
  })
})

describe('the columns of a source', () => {
  it('are read once, however many snapshots it is part of', () => {
    let reads = 0
    const counting = Object.defineProperty({ ...anAssembledOffer }, 'supplier', { get: () => `supplier ${(reads += 1)}` })
    const [early, late] = [aSource([counting]), aSource([anAssembledOffer])]
    expect(columnOf(snapshotOf('v1', [early]), 'supplier').values).toEqual([undefined, 'supplier 1'])
    expect(columnOf(snapshotOf('v2', [early, late]), 'supplier').values).toEqual([undefined, 'supplier 1', anAssembledOffer.supplier])
    expect(reads).toBe(1)
  })

  it('tell where an offer stands in each snapshot', () => {
    const [one, two] = [aSource([{ ...anAssembledOffer, id: offerId('a') }]), aSource([{ ...anAssembledOffer, id: offerId('b') }])]
    expect(['a', 'b', 'c'].map((id) => rowOf(snapshotOf('v', [one, two]), id))).toEqual([0, 1, undefined])
  })
})
