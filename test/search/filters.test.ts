import { describe, expect, it } from 'vitest'
import { parseAcriss } from '#domain/acriss.ts'
import { money, won } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import { exchangeRates } from '../../src/search/exchange-rates.ts'
import type { OfferFilter } from '../../src/search/filter.ts'
import { aCoverage, aFullCoverage } from './any-offers.ts'
import { anAnswer, anOffer, aRoom, asked, aSupplier, found, only } from './makers.ts'

const north = (km: number) => ({ latitude: 33.5 + km / 111.195, longitude: 126.5 })
const deposit = (amount: SuppliedOffer['priceLines'][number]['amount']) => ({ minimum: amount, maximum: amount, releasedWithinDays: undefined, cards: [] })
const paid = (now: number, atDesk: number): SuppliedOffer['priceLines'] => [
  { kind: 'RENTAL', label: undefined, amount: won(now), due: 'NOW' }, { kind: 'TAX', label: undefined, amount: won(atDesk), due: 'AT_DESK' },
]
const suv = parseAcriss('IFAH')

/** Each tells some facts that the others do not. */
const list: readonly SuppliedOffer[] = [
  anOffer('bare', { vehicle: { name: 'Nobody knows', doors: undefined, bags: undefined }, pickUpBranch: { position: undefined }, priceLines: paid(70_000, 0) }),
  anOffer('covered', {
    coverages: [aCoverage({ form: 'INCLUDED', excess: { kind: 'AMOUNT', amount: money(20_000, 'USD') } })], deposit: deposit(money(30_000, 'USD')),
    vehicle: { name: 'Avante', modelYears: { from: 2021, to: 2023 }, doors: 4, bags: 3 }, pickUpBranch: { position: north(2) },
  }),
  anOffer('onSale', {
    coverages: [aFullCoverage({ price: won(20_000) }), aCoverage({ form: 'INCLUDED', excess: { kind: 'PERCENT', basisPoints: 2000, floor: won(1) } })], deposit: deposit(won(100_000)),
    vehicle: { name: 'K3', modelYears: { from: 2018, to: 2022 }, doors: 5, bags: 1 }, pickUpBranch: { position: north(6) }, priceLines: paid(0, 90_000),
  }),
  anOffer('notForYou', {
    coverages: [aFullCoverage({ form: 'INCLUDED', minimumAge: 31 })], vehicle: { name: 'Avante Hybrid', acriss: { code: only(suv ? [suv] : []), derivation: 'GIVEN' } },
    pickUpBranch: { position: north(0) },
  }),
]

const cases: readonly (readonly [OfferFilter, readonly string[]])[] = [
  [{ totalAtLeast: '70001' }, ['covered', 'onSale', 'notForYou']],
  [{ totalAtLeast: '70000', totalAtMost: '70000' }, ['bare']],
  [{ makes: ['hyundai'] }, ['covered', 'notForYou']],
  [{ models: ['kia/k3', 'other'] }, ['onSale']],
  [{ acriss: 'I***' }, ['notForYou']],
  [{ acriss: ' c*ar' }, ['bare', 'covered', 'onSale']],
  [{ acriss: '****' }, ['bare', 'covered', 'onSale', 'notForYou']],
  [{ doorsAtLeast: 0 }, ['covered', 'onSale', 'notForYou']],
  [{ doorsAtLeast: 5 }, ['onSale']],
  [{ bagsAtLeast: 2 }, ['covered', 'notForYou']],
  [{ coverageAtLeast: 'NONE' }, ['covered', 'onSale', 'notForYou']],
  [{ coverageAtLeast: 'BASIC' }, ['covered', 'onSale']],
  [{ coverageAtLeast: 'FULL' }, ['onSale']],
  // 200 dollars are some 271,600 won.
  [{ excessAtMost: '272000' }, ['covered']],
  [{ excessAtMost: '271000' }, []],
  [{ depositAtMost: '100000' }, ['onSale']],
  [{ depositAtMost: '408000' }, ['covered', 'onSale']],
  [{ paymentTimings: ['NOW'] }, ['bare']],
  [{ paymentTimings: ['AT_DESK', 'PARTLY_NOW'] }, ['covered', 'onSale', 'notForYou']],
  [{ distanceKmAtMost: 2 }, ['covered', 'notForYou']],
  [{ distanceKmAtMost: 1.9 }, ['notForYou']],
  [{ distanceKmAtMost: 100 }, ['covered', 'onSale', 'notForYou']],
  [{ modelYearAtLeast: 2021 }, ['covered']],
  [{ modelYearAtMost: 2022 }, ['onSale']],
  [{ modelYearAtLeast: 2018, modelYearAtMost: 2023 }, ['covered', 'onSale']],
]

const search = async () => {
  const room = aRoom([aSupplier('one', async () => anAnswer(list))])
  return { room, view: await found(room) }
}

describe('filters', () => {
  it.each(cases)('%j leaves %j: what is not told never passes', async (filter, left) => {
    const { room, view } = await search()
    const { edges } = await room.offersOf(view, asked({ filter }))
    expect(edges.map(({ offer }) => offer.ref).toSorted()).toEqual(left.toSorted())
  })

  it.each([
    [{ acriss: '********' }, 'ACRISS_PATTERN_NOT_READABLE', 'filter.acriss'],
    [{ acriss: 'C*A' }, 'ACRISS_PATTERN_NOT_READABLE', 'filter.acriss'],
    [{ acriss: 'C*A*R' }, 'ACRISS_PATTERN_NOT_READABLE', 'filter.acriss'],
    [{ acriss: 'CCZR' }, 'ACRISS_PATTERN_NOT_READABLE', 'filter.acriss'],
    [{ acriss: '' }, 'ACRISS_PATTERN_NOT_READABLE', 'filter.acriss'],
    [{ totalAtLeast: 'much' }, 'AMOUNT_NOT_READABLE', 'filter.totalAtLeast'],
    [{ excessAtMost: '1,000' }, 'AMOUNT_NOT_READABLE', 'filter.excessAtMost'],
    [{ depositAtMost: '' }, 'AMOUNT_NOT_READABLE', 'filter.depositAtMost'],
    [{ totalAtLeast: '2', totalAtMost: '1' }, 'RANGE_REVERSED', 'filter.totalAtLeast'],
    [{ modelYearAtLeast: 2022, modelYearAtMost: 2021 }, 'RANGE_REVERSED', 'filter.modelYearAtLeast'],
  ])('%j is refused as %s, in lists, groups and facets alike', async (filter, code, field) => {
    const { room, view } = await search()
    await expect(room.offersOf(view, asked({ filter }))).rejects.toMatchObject({ code, field })
    await expect(room.groupsOf(view, asked({ filter }))).rejects.toMatchObject({ code, field })
    expect(() => room.facetsOf(view, filter)).toThrow(expect.objectContaining({ code, field }))
  })

  it('know no amount in a currency without a rate, and the offer stands all the same', async () => {
    const room = aRoom([aSupplier('one', async () => anAnswer([anOffer('A', { deposit: deposit(money(100, 'MNT')) })]))], {
      rates: { ...exchangeRates, perUsd: { KRW: 1300, USD: 1 } },
    })
    const view = await found(room)
    expect(view.snapshot.offers).toHaveLength(1)
    expect((await room.offersOf(view, asked({ filter: { depositAtMost: '999999999' } }))).totalCount).toBe(0)
  })
})

describe('facets', () => {
  it('name makes and models in the language of the search', async () => {
    const room = aRoom([aSupplier('one', async () => anAnswer(list))])
    const facets = room.facetsOf(await found(room, { language: 'KO' }), {})
    expect(facets.makes).toEqual([{ value: 'hyundai', label: '현대', count: 2 }, { value: 'kia', label: '기아', count: 1 }])
    expect(facets.models).toEqual([{ value: 'hyundai/avante', label: '현대 아반떼', count: 2 }, { value: 'kia/k3', label: '기아 K3', count: 1 }])
  })

  it('count what lies beyond each step of a range, and tell ranges of money', async () => {
    const { room, view } = await search()
    const facets = room.facetsOf(view, {})
    const counted = (name: 'coverages' | 'distances' | 'modelYears' | 'doors') => facets[name].map(({ value, count }) => [value, count])
    expect(counted('coverages')).toEqual([['NONE', 3], ['BASIC', 2], ['FULL', 1]])
    expect(counted('distances')).toEqual([['1', 1], ['3', 2], ['10', 3]])
    expect(counted('modelYears')).toEqual([['2018', 2], ['2021', 1]])
    expect(counted('doors')).toEqual([['4', 3], ['5', 1]])
    expect(facets.excess?.minimum).toEqual(facets.excess?.maximum)
    expect(facets.deposit?.minimum).toEqual(won(100_000))
    expect(facets).toMatchObject({ freeToCancel: 0, eligible: 4, guaranteedModel: 4, unlimitedMileage: 4 })
  })

  it('show the whole range of totals, whichever of its ends is set', async () => {
    const { room, view } = await search()
    const whole = { minimum: won(70_000), maximum: won(90_000) }
    for (const filter of [{ totalAtLeast: '85000' }, { totalAtMost: '75000' }, { totalAtLeast: '75000', totalAtMost: '85000' }]) {
      expect(room.facetsOf(view, filter).total).toEqual(whole)
    }
  })
})

describe('sorts', () => {
  it('by the price with a coverage: what has none, or no price for it, comes last', async () => {
    const room = aRoom([aSupplier('one', async () => anAnswer([
      anOffer('none', { price: 10_000 }), anOffer('atDesk', { price: 20_000, coverages: [aFullCoverage({ price: undefined })] }),
      anOffer('included', { price: 60_000, coverages: [aFullCoverage({ form: 'INCLUDED', price: won(0) })] }),
      anOffer('bought', { price: 45_000, coverages: [aFullCoverage(), aCoverage({ price: won(1000) })] }),
    ]))])
    const view = await found(room)
    const sorted = async (coverage: 'BASIC' | 'FULL') =>
      (await room.offersOf(view, asked({ sort: 'ALL_IN_LOW_FIRST', coverage }))).edges.map(({ offer }) => offer.ref)
    expect(await sorted('FULL')).toEqual(['bought', 'included', 'none', 'atDesk'])
    expect(await sorted('BASIC')).toEqual(['bought', 'included', 'none', 'atDesk'])
  })

  it('by value: the cheapest of its class with nothing else loses to one a little dearer with everything', async () => {
    const good = { vendor: { rating: 5 }, coverages: [aFullCoverage({ form: 'INCLUDED', price: won(0) })] }
    const room = aRoom([aSupplier('one', async () => anAnswer([
      anOffer('plain', { price: 50_000, vendor: { rating: undefined }, mileage: undefined }), anOffer('good', { price: 60_000, ...good }),
      anOffer('dear', { price: 200_000, ...good }),
    ]))])
    const { edges } = await room.offersOf(await found(room), asked({ sort: 'VALUE_HIGH_FIRST' }))
    expect(edges.map(({ offer }) => offer.ref)).toEqual(['good', 'plain', 'dear'])
  })
})
