import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfferFilter } from '../../src/search/filter.ts'
import { offerSorts, type OfferSort } from '../../src/search/order.ts'
import type { CarSearchView, OfferPage } from '../../src/search/search-room.ts'
import { writeCursor } from '../../src/search/cursor.ts'
import { scheduleOf } from '#domain/cancellation.ts'
import { offerId, searchId } from '#domain/ids.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { BodyType, Fuel, Gearbox, VehicleCategory } from '#domain/acriss.ts'
import type { DeskKind } from '#domain/branch.ts'
import type { CoverageTier } from '#domain/coverage.ts'
import type { PaymentTiming } from '#domain/price.ts'
import { anyFilter, anyList } from './any-offers.ts'
import { aGate, anAnswer, anOffer, aRoom, asked, aSupplier, found, offers, only, type Room, today } from './makers.ts'

const refsOf = ({ edges }: OfferPage) => edges.map(({ offer }) => offer.ref)

const aSearchOf = async (...list: readonly SuppliedOffer[]) => {
  const room = aRoom([aSupplier('one', async () => anAnswer(list))])
  return { room, view: await found(room) }
}

/** Every page from the first to the last. */
async function allPages(room: Room, view: CarSearchView, first: number, sort: OfferSort, filter: OfferFilter = {}): Promise<readonly OfferPage[]> {
  const pages = [await room.offersOf(view, asked({ first, sort, filter }))]
  for (let last = pages.at(-1); last?.hasNextPage; last = pages.at(-1)) {
    pages.push(await room.offersOf(view, asked({ first, sort, filter, after: last.edges.at(-1)?.cursor })))
  }
  return pages
}

describe('pages of offers', () => {
  it('follow each other without gap or overlap, for any size, sort and filter', async () => {
    const anyOffer = fc.record({
      price: fc.integer({ min: 2000, max: 2010 }), seats: fc.constantFrom(undefined, 4, 5, 9), rating: fc.constantFrom(undefined, 3, 4.5),
    })
    const question = fc.record({
      list: fc.array(anyOffer, { maxLength: 40 }),
      first: fc.integer({ min: 1, max: 15 }),
      sort: fc.constantFrom(...offerSorts),
      seatsAtLeast: fc.constantFrom(undefined, 5),
    })
    await fc.assert(fc.asyncProperty(question, async ({ list, first, sort, seatsAtLeast }) => {
      const supplied = list.map(({ price, seats, rating }, index) => anOffer(`O${index}`, { price, vehicle: { seats }, vendor: { rating } }))
      const { room, view } = await aSearchOf(...supplied)
      const pages = await allPages(room, view, first, sort, { seatsAtLeast })
      const whole = await room.offersOf(view, asked({ first: 500, sort, filter: { seatsAtLeast } }))
      expect(pages.flatMap(refsOf)).toEqual(refsOf(whole))
      expect(whole.totalCount).toBe(list.filter(({ seats }) => seatsAtLeast === undefined || (seats ?? 0) >= seatsAtLeast).length)
      expect(pages.map(({ hasPreviousPage }) => hasPreviousPage)).toEqual(pages.map((_, index) => index > 0))
    }), { numRuns: 100 })
  })

  it('never shift while suppliers still arrive', async () => {
    const anyCount = fc.integer({ min: 1, max: 20 })
    const anyCase = fc.record({ early: anyCount, late: anyCount, first: fc.integer({ min: 1, max: 7 }), sort: fc.constantFrom(...offerSorts) })
    await fc.assert(fc.asyncProperty(anyCase, async ({ early, late, first, sort }) => {
      const gate = aGate()
      const room = aRoom([
        aSupplier('quick', async () => anAnswer(offers(early, 'E'))), aSupplier('late', () => gate.opened.then(() => anAnswer(offers(late, 'L')))),
      ])
      const view = await found(room, { maxWaitMs: 100 })
      const before = await allPages(room, view, first, sort)
      gate.open()
      await room.drain(1000)
      const now = await room.carSearch(view.id)
      expect(now?.snapshot.offers).toHaveLength(early + late)
      // The traveller goes on from the first page with the newer view in hand, as a client does that polls while it pages.
      const firstPage = only(before)
      const second = firstPage.hasNextPage && now ? [await room.offersOf(now, asked({ first, sort, after: firstPage.edges.at(-1)?.cursor }))] : []
      expect(second.map(refsOf)).toEqual(before.slice(1, 2).map(refsOf))
    }), { numRuns: 12 })
  }, 20_000)

  it('are sorted as asked, with a fixed order among equals', async () => {
    const { room, view } = await aSearchOf(
      anOffer('dear', { price: 90_000, vendor: { rating: 5 }, pickUpBranch: { position: undefined } }),
      anOffer('near', { price: 70_000, vendor: { rating: undefined } }),
      anOffer('far', { price: 60_000, vendor: { rating: 4 }, pickUpBranch: { position: { latitude: 33.6, longitude: 126.5 } } }),
    )
    const sorted = async (sort: OfferSort) => refsOf(await room.offersOf(view, asked({ sort })))
    expect(await sorted('PRICE_LOW_FIRST')).toEqual(['far', 'near', 'dear'])
    expect(await sorted('PRICE_HIGH_FIRST')).toEqual(['dear', 'near', 'far'])
    expect(await sorted('RATING_HIGH_FIRST')).toEqual(['dear', 'far', 'near'])
    expect(await sorted('NEAREST_FIRST')).toEqual(['near', 'far', 'dear'])
  })

  it('are sorted by price where they are equally well rated or equally near', async () => {
    const { room, view } = await aSearchOf(...[90_000, 50_000, 70_000].map((price) => anOffer(String(price), { price })))
    for (const sort of ['RATING_HIGH_FIRST', 'NEAREST_FIRST'] as const) {
      expect(refsOf(await room.offersOf(view, asked({ sort })))).toEqual(['50000', '70000', '90000'])
    }
  })

  it('keep equal offers in one order, in whichever order a gateway lists its suppliers', async () => {
    const suppliers = ['a', 'b'].map((id) => aSupplier(id, async () => anAnswer(['1', '2', '3'].map((ref) => anOffer(ref)))))
    const idsIn = async (room: Room) => (await room.offersOf(await found(room), asked())).edges.map(({ offer }) => offer.id)
    expect(await idsIn(aRoom(suppliers.toReversed()))).toEqual(await idsIn(aRoom(suppliers)))
  })

  it.each([0, -1, 501, 1.5, Number.NaN])('cannot have %s offers', async (first) => {
    const { room, view } = await aSearchOf(anOffer('A'))
    const refusal = { code: 'PAGE_SIZE_OUT_OF_RANGE', field: 'first', limit: 'from 1 to 500' }
    await expect(room.offersOf(view, asked({ first }))).rejects.toMatchObject(refusal)
  })

  const notOurs = ['', 'nonsense', '!!!', Buffer.from('1 a b c').toString('base64url'), 'A'.repeat(100_000)]
  it.each(notOurs)('are refused for a cursor that is none of ours: %.20s', async (after) => {
    const { room, view } = await aSearchOf(anOffer('A'))
    await expect(room.offersOf(view, asked({ after }))).rejects.toMatchObject({ code: 'CURSOR_NOT_READABLE', field: 'after' })
  })

  it('are refused for the cursor of another search, of a version that never was, and of an offer that is not in the list', async () => {
    const { room, view } = await aSearchOf(anOffer('A'))
    const { id: search, version } = view
    const offer = only(view.snapshot.offers).id
    const refusal = (after: string) => room.offersOf(view, asked({ after })).then(() => 'accepted', (error: { code: string }) => error.code)
    expect(await refusal(writeCursor({ search: searchId('another'), version, offer }))).toBe('CURSOR_OF_ANOTHER_SEARCH')
    expect(await refusal(writeCursor({ search, version: 99, offer }))).toBe('CURSOR_EXPIRED')
    expect(await refusal(writeCursor({ search, version, offer: offerId('forged') }))).toBe('CURSOR_NOT_READABLE')
    expect(await refusal(writeCursor({ search, version, offer }))).toBe('accepted')
  })

  it('keep a cursor’s place under another filter, also when its own offer is filtered away', async () => {
    const { room, view } = await aSearchOf(
      anOffer('a', { price: 50_000 }), anOffer('b', { price: 60_000, vehicle: { seats: 9 } }),
      anOffer('c', { price: 70_000 }), anOffer('d', { price: 80_000, vehicle: { seats: 9 } }),
    )
    const { edges } = await room.offersOf(view, asked({ first: 3 }))
    const rest = await room.offersOf(view, asked({ after: only(edges, 2).cursor, filter: { seatsAtLeast: 9 } }))
    expect(refsOf(rest)).toEqual(['d'])
    expect(rest).toMatchObject({ totalCount: 2, hasPreviousPage: true, hasNextPage: false })
  })
})

describe('filters', () => {
  const list = [
    anOffer('plain'),
    anOffer('big', {
      price: 120_000, vendor: { code: 'LTR', name: 'Lotte' }, mileage: { kind: 'LIMITED', distance: 200, unit: 'KM', per: 'DAY', overFee: undefined },
      vehicle: { seats: 11, category: 'OVERSIZE', body: 'PASSENGER_VAN', fuel: 'DIESEL', isGuaranteedModel: false },
    }),
    anOffer('manual', {
      vehicle: { gearbox: 'MANUAL', seats: undefined }, mileage: undefined, pickUpBranch: { desk: 'IN_TERMINAL' },
      requirements: { minimumAge: 40, maximumAge: undefined, minimumLicenceYears: undefined, licences: [], youngDriver: undefined },
    }),
  ]
  const cases: readonly (readonly [OfferFilter, readonly string[]])[] = [
    [{}, ['plain', 'manual', 'big']],
    [{ suppliers: [], vendors: null, seatsAtLeast: null }, ['plain', 'manual', 'big']],
    [{ suppliers: ['one'] }, ['plain', 'manual', 'big']],
    [{ suppliers: ['other'] }, []],
    [{ vendors: ['one:LTR'] }, ['big']],
    [{ vendors: ['LTR', 'other:LTR'] }, []],
    [{ vendors: ['one:LTR', 'one:SKR'], gearboxes: ['AUTOMATIC'] }, ['plain', 'big']],
    [{ categories: ['OVERSIZE'] }, ['big']],
    [{ bodies: ['PASSENGER_VAN'] }, ['big']],
    [{ fuels: ['DIESEL'] }, ['big']],
    [{ desks: ['IN_TERMINAL'] }, ['manual']],
    [{ seatsAtLeast: 5 }, ['plain', 'big']],
    [{ totalAtMost: '80000' }, ['plain', 'manual']],
    [{ totalAtMost: '79999' }, []],
    [{ isEligible: true }, ['plain', 'big']],
    [{ isEligible: false }, ['manual']],
    [{ isGuaranteedModel: true }, ['plain', 'manual']],
    [{ hasUnlimitedMileage: true }, ['plain']],
    [{ hasUnlimitedMileage: false }, ['big']],
  ]

  it.each(cases)('%j leaves %j', async (filter, left) => {
    const { room, view } = await aSearchOf(...list)
    expect(refsOf(await room.offersOf(view, asked({ filter }))).toSorted()).toEqual(left.toSorted())
  })

  it('read an amount in the currency of the search, and refuse one that they cannot', async () => {
    const { room, view } = await aSearchOf(...list)
    const refusal = { code: 'AMOUNT_NOT_READABLE', field: 'filter.totalAtMost' }
    await expect(room.offersOf(view, asked({ filter: { totalAtMost: '80,000' } }))).rejects.toMatchObject(refusal)
    expect(() => room.facetsOf(view, { totalAtMost: '9'.repeat(30) })).toThrow(expect.objectContaining(refusal))
  })

  it('know what is free to cancel when the search begins, to the hour before the pick-up', async () => {
    // `today` is 09:00 in Jeju, 337 hours before the pick-up.
    const half = { kind: 'PERCENT', basisPoints: 5000 } as const
    const freeUntil = (fromHours: number) => scheduleOf([{ fromHours, fee: half }], undefined)
    const { room, view } = await aSearchOf(
      anOffer('free', { cancellation: freeUntil(24) }),
      anOffer('alwaysFree', { cancellation: scheduleOf([], undefined) }),
      anOffer('oneHourLeft', { cancellation: freeUntil(336) }),
      anOffer('thisVeryInstant', { cancellation: freeUntil(337) }),
      anOffer('tooLate', { cancellation: freeUntil(338) }),
      anOffer('notStated'),
    )
    const left = await room.offersOf(view, asked({ filter: { isFreeToCancel: true } }))
    expect(refsOf(left).toSorted()).toEqual(['alwaysFree', 'free', 'oneHourLeft', 'thisVeryInstant'])
    expect(view.expiresAt - 30 * 60_000).toBe(today)
  })
})

/** The filter that each facet offers choices for. */
const chosenBy = {
  suppliers: (value: string) => ({ suppliers: [value] }),
  vendors: (value: string) => ({ vendors: [value] }),
  categories: (value: string) => ({ categories: [value as VehicleCategory] }),
  bodies: (value: string) => ({ bodies: [value as BodyType] }),
  gearboxes: (value: string) => ({ gearboxes: [value as Gearbox] }),
  fuels: (value: string) => ({ fuels: [value as Fuel] }),
  desks: (value: string) => ({ desks: [value as DeskKind] }),
  makes: (value: string) => ({ makes: [value] }),
  models: (value: string) => ({ models: [value] }),
  acrissCodes: (value: string) => ({ acriss: value }),
  paymentTimings: (value: string) => ({ paymentTimings: [value as PaymentTiming] }),
  seats: (value: string) => ({ seatsAtLeast: Number(value) }),
  doors: (value: string) => ({ doorsAtLeast: Number(value) }),
  bags: (value: string) => ({ bagsAtLeast: Number(value) }),
  modelYears: (value: string) => ({ modelYearAtLeast: Number(value) }),
  coverages: (value: string) => ({ coverageAtLeast: value as CoverageTier }),
  distances: (value: string) => ({ distanceKmAtMost: Number(value) }),
} as const satisfies Record<string, (value: string) => OfferFilter>

describe('facets', () => {
  const world = () => aSearchOf(
    anOffer('A', { price: 50_000 }), anOffer('B', { price: 60_000, vehicle: { gearbox: 'MANUAL' } }),
    anOffer('C', { price: 70_000, vendor: { code: 'LTR', name: 'Lotte' }, vehicle: { seats: 9 } }),
  )

  it('count every choice, with a name where the value is a code', async () => {
    const { room, view } = await world()
    const facets = room.facetsOf(view, {})
    expect(facets.vendors).toEqual([{ value: 'one:SKR', label: 'SK Rent a Car · The one', count: 2 }, { value: 'one:LTR', label: 'Lotte · The one', count: 1 }])
    expect(facets.suppliers).toEqual([{ value: 'one', label: 'The one', count: 3 }])
    expect(facets.seats).toEqual([{ value: '5', label: '5', count: 3 }, { value: '9', label: '9', count: 1 }])
    expect(facets.total).toEqual({ minimum: { minorUnits: 50_000, currency: 'KRW' }, maximum: { minorUnits: 70_000, currency: 'KRW' } })
  })

  it('each ignore their own filter and obey the others', async () => {
    const { room, view } = await world()
    const facets = room.facetsOf(view, { gearboxes: ['MANUAL'], totalAtMost: '55000' })
    expect(facets.gearboxes).toEqual([{ value: 'AUTOMATIC', label: 'AUTOMATIC', count: 1 }])
    expect(facets.vendors).toEqual([])
    expect(facets.total).toMatchObject({ minimum: { minorUnits: 60_000 }, maximum: { minorUnits: 60_000 } })
  })

  it('promise what the filter then leaves, whatever else is chosen', async () => {
    await fc.assert(fc.asyncProperty(anyList, anyList, anyFilter, async (one, two, filter) => {
      const room = aRoom([aSupplier('one', async () => anAnswer(one)), aSupplier('two', async () => anAnswer(two))])
      const view = await found(room)
      const facets = room.facetsOf(view, filter)
      const leaves = async (chosen: OfferFilter) => (await room.offersOf(view, asked({ filter: { ...filter, ...chosen } }))).totalCount
      for (const [name, choose] of Object.entries(chosenBy)) {
        for (const { value, count } of facets[name as keyof typeof chosenBy]) expect(await leaves(choose(value)), `${name} ${value}`).toBe(count)
      }
      expect(await leaves({ isFreeToCancel: true })).toBe(facets.freeToCancel)
      expect(await leaves({ isEligible: true })).toBe(facets.eligible)
      expect(await leaves({ isGuaranteedModel: true })).toBe(facets.guaranteedModel)
      expect(await leaves({ hasUnlimitedMileage: true })).toBe(facets.unlimitedMileage)
    }), { numRuns: 60 })
  }, 20_000)

  it('tell brands of two suppliers apart, although both call theirs the same', async () => {
    const brand = (name: string) => async () => anAnswer([anOffer('A', { vendor: { code: '17', name } })])
    const room = aRoom([aSupplier('one', brand('Lotte')), aSupplier('two', brand('Jeju Pass'))])
    const { vendors } = room.facetsOf(await found(room), {})
    expect(vendors).toEqual([{ value: 'one:17', label: 'Lotte · The one', count: 1 }, { value: 'two:17', label: 'Jeju Pass · The two', count: 1 }])
  })

  it('have no range when nothing is left', async () => {
    const { room, view } = await world()
    expect(room.facetsOf(view, { suppliers: ['other'] }).total).toBeUndefined()
  })
})
