import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleOf } from '#domain/cancellation.ts'
import { branchRef, coverageRef, offerRef, vehicleRef } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import { distinctQuotes } from '../../src/search/distinct-quotes.ts'
import { aCoverage } from './any-offers.ts'
import { anAnswer, anOffer, aRoom, aSupplier, found, only } from './makers.ts'

const quote: SuppliedOffer = anOffer('A', { coverages: [aCoverage()], deposit: { minimum: won(0), maximum: won(1), releasedWithinDays: 3, cards: ['VISA'] } })
const again = (changes: Partial<SuppliedOffer>): SuppliedOffer => ({ ...quote, ref: offerRef('B'), ...changes })

/** Each changes one fact that a traveller could compare. */
const differing: Readonly<Record<string, Partial<SuppliedOffer>>> = {
  vendor: { vendor: { ...quote.vendor, code: 'LTR' } },
  rating: { vendor: { ...quote.vendor, rating: 1 } },
  vehicle: { vehicle: { ...quote.vehicle, ref: vehicleRef('other') } },
  modelYears: { vehicle: { ...quote.vehicle, modelYears: { from: 2024, to: 2024 } } },
  pickUpBranch: { pickUpBranch: { ...quote.pickUpBranch, ref: branchRef('other') } },
  dropOffBranch: { dropOffBranch: { ...quote.dropOffBranch, desk: 'IN_TERMINAL' } },
  due: { priceLines: quote.priceLines.map((line) => ({ ...line, due: 'AT_DESK' as const })) },
  coverages: { coverages: [aCoverage({ price: won(9_999) })] },
  mileage: { mileage: undefined },
  fuelPolicy: { fuelPolicy: 'PREPAID' },
  deposit: { deposit: undefined },
  cancellation: { cancellation: scheduleOf([], undefined) },
  requirements: { requirements: { ...quote.requirements, minimumAge: 26 } },
  isInstantlyConfirmed: { isInstantlyConfirmed: false },
}

describe('one seller’s quote', () => {
  it.each(Object.keys(differing))('stays beside another that differs in %s only', (fact) => {
    expect(distinctQuotes([quote, again(differing[fact] ?? {})])).toHaveLength(2)
  })

  it('is the same again under another reference, however many are left and however long it is promised', () => {
    const same = again({ available: 7, holdsUntil: 1, coverages: [aCoverage({ ref: coverageRef('other') })] })
    expect(distinctQuotes([quote, same, quote])).toEqual([quote])
  })

  it('is never lost for a dearer one, and every fact of the answer is still told by some offer', () => {
    const anyQuote = fc.record({
      price: fc.integer({ min: 2000, max: 2003 }), vehicle: fc.record({ ref: fc.constantFrom('V1', 'V2').map(vehicleRef), seats: fc.constantFrom(4, 5) }),
      available: fc.constantFrom(undefined, 1, 2), isInstantlyConfirmed: fc.boolean(),
    })
    fc.assert(fc.property(fc.array(anyQuote, { maxLength: 30 }), (list) => {
      const supplied = list.map((changes, index) => anOffer(`O${index}`, changes))
      const told = (offers: readonly SuppliedOffer[]) =>
        offers.map(({ vehicle, priceLines, isInstantlyConfirmed }) => JSON.stringify([vehicle, priceLines, isInstantlyConfirmed]))
      const kept = told(distinctQuotes(supplied))
      expect(new Set(kept)).toEqual(new Set(told(supplied)))
      expect(kept).toHaveLength(new Set(kept).size)
    }))
  })

  it('is counted when it is merged', async () => {
    const room = aRoom([aSupplier('one', async () => anAnswer([quote, again({}), again({ ref: offerRef('C'), fuelPolicy: 'PREPAID' })]))])
    expect(only((await found(room)).sources)).toMatchObject({ received: 3, kept: 2, merged: 1, dropped: [] })
  })
})
