import { expect } from 'vitest'
import { priceChangesBetween } from '#domain/price-change.ts'
import type { LiveCheck } from './conformance-content.ts'

/** How long an answer is believed is learnt from this: a supplier whose cars are not found again would seem to be the steadiest of all. */
export const priceCheck: LiveCheck = {
  name: 'its cars are found again in the next answer, and their prices are seen to have risen only when they have',
  run: async (bench, server) => {
    const asked = bench.subject.searches.roundTrip
    const search = async () => (await bench.supplier().searchOffers(asked, bench.call({ language: asked.language }))).offers
    const [first, second] = [await search(), await search()]
    const cars = Math.min(100, new Set(first.map(({ vehicle, vendor, pickUpBranch }) => `${vehicle.name} ${vendor.code} ${pickUpBranch.ref}`)).size)
    const unchanged = priceChangesBetween(first, second)
    expect(unchanged.compared).toBeGreaterThanOrEqual(0.5 * cars)
    expect(unchanged.changed).toBe(0)
    server.setFault('drift')
    const risen = priceChangesBetween(first, await search())
    expect(risen.compared).toBeGreaterThanOrEqual(0.5 * cars)
    // A price of a few units may be rounded to what it was.
    expect(risen.changed).toBeGreaterThanOrEqual(0.95 * risen.compared)
    expect(risen.meanChange).toBeGreaterThan(0.03)
    expect(risen.meanChange).toBeLessThan(0.1)
  },
}
