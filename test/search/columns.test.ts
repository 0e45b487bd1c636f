import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageTiers } from '#domain/coverage.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import { hoursToPickUp } from '../../src/search/car-search.ts'
import { facetsOf } from '../../src/search/facets.ts'
import { judgesOf, type OfferFilter } from '../../src/search/filter.ts'
import { groupPageOf } from '../../src/search/groups.ts'
import { offerSorts, type Ordering } from '../../src/search/order.ts'
import { pageOf } from '../../src/search/page.ts'
import type { CarSearchView } from '../../src/search/search-room.ts'
import { anyFilter, anyList } from './any-offers.ts'
import { anAnswer, aRoom, aSupplier, found } from './makers.ts'
import { naiveFacetsOf, naiveGroupPageOf, naiveJudgesOf, naivePageOf } from './naive-search.ts'

/** As the makers of filters know them. */
const names = ['one', 'two', 'three']
const aSearchOf = (...lists: readonly (readonly SuppliedOffer[])[]) => found(aRoom(lists.map((list, index) => aSupplier(names[index] ?? 'more', async () => anAnswer(list)))))
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
})
