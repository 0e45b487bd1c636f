import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { compiled } from '../../../adapters/kit/compiled.ts'
import * as bookingDemand from '../../../adapters/suppliers/booking-demand/wire.ts'
import * as ins from '../../../adapters/suppliers/ins/wire.ts'
import * as opentravel from '../../../adapters/suppliers/opentravel/wire.ts'
import * as skRentacar from '../../../adapters/suppliers/sk-rentacar/wire.ts'
import * as tripCom from '../../../adapters/suppliers/trip-com/wire.ts'
import depots from '../booking-demand/fixtures/depots.json' with { type: 'json' }
import details from '../booking-demand/fixtures/details.json' with { type: 'json' }
import bookingSearch from '../booking-demand/fixtures/search.json' with { type: 'json' }
import insSearch from '../ins/fixtures/v2-carsearch.json' with { type: 'json' }
import { createDice, mutate } from '../mutations.ts'
import { fixtureOf, xmlCodec } from '../opentravel/codec.ts'
import cartrawlerSearch from '../opentravel/fixtures/cartrawler-search-one-way.json' with { type: 'json' }
import skBranches from '../sk-rentacar/fixtures/branches.json' with { type: 'json' }
import skSearch from '../sk-rentacar/fixtures/availabilities.json' with { type: 'json' }
import tripComSearch from '../trip-com/fixtures/search-one-way.json' with { type: 'json' }

/** Every value under this name, wherever it stands in the tree. */
function under(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => under(name, item))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => (key === name ? (Array.isArray(inner) ? inner : [inner]) : under(name, inner)))
}

const carnectSearch = xmlCodec.parse(String(fixtureOf('carnect-search-one-way').response))
const { vehicleList, vendorList, storeList, productList } = tripComSearch.response

const rows: readonly (readonly [string, z.ZodType, readonly unknown[]])[] = [
  ['trip-com product', tripCom.product, productList],
  ['trip-com vehicle', tripCom.vehicle, vehicleList],
  ['trip-com vendor', tripCom.vendor, vendorList],
  ['trip-com store', tripCom.store, storeList],
  ['sk-rentacar availability', skRentacar.skAvailability, skSearch.response.data.items],
  ['sk-rentacar branch', skRentacar.skBranch, skBranches.response.data.items],
  ['ins offer', ins.insOffer, insSearch.response.모델목록],
  ['ins car', ins.insCar, insSearch.response.모델목록],
  ['ins cover', ins.insCover, under('보험목록', insSearch.response)],
  ['booking-demand result', bookingDemand.result, bookingSearch.response.data],
  ['booking-demand car', bookingDemand.car, details.response.data],
  ['booking-demand depot', bookingDemand.depot, depots.response.data],
  ['cartrawler car', opentravel.avail, under('VehAvail', cartrawlerSearch.response)],
  ['carnect car', opentravel.avail, under('VehAvail', carnectSearch)],
  ['carnect coverage', opentravel.pricedCoverage, under('PricedCoverage', carnectSearch)],
]

describe('a compiled schema', () => {
  it.each(rows)('reads a thousand changed items as zod does: %s', (_, schema, items) => {
    const { read } = compiled(schema)
    const dice = createDice(items.length)
    const changed = Array.from({ length: 1000 }, (_, index) => mutate(mutate(items[index % items.length], dice)?.value, dice)?.value)
    const taken = [...items, ...changed].map((item) => ({ item, read: read(item) }))
    for (const { item, read } of taken) expect(read, JSON.stringify(item)).toEqual(schema.safeParse(item).data)
    // Neither all nor none: the comparison saw both.
    expect(taken.filter(({ read }) => read !== undefined).length).toBeGreaterThan(items.length)
    expect(taken.some(({ read }) => read === undefined)).toBe(true)
  })

  it('refuses in zod’s words', () => {
    expect(() => compiled(z.object({ price: z.number().positive() })).parse({ price: -1 })).toThrow(z.ZodError)
  })

  it('leaves to zod what it does not know', () => {
    const even = z.object({ seats: z.number().refine((seats) => seats % 2 === 0), colours: z.record(z.string(), z.string().max(3)) })
    const { read } = compiled(even)
    expect(read({ seats: 4, colours: { body: 'red' } })).toEqual({ seats: 4, colours: { body: 'red' } })
    expect([read({ seats: 3, colours: {} }), read({ seats: 4, colours: { body: 'yellow' } })]).toEqual([undefined, undefined])
  })

  it('gives what is missing as undefined, and reads a field whatever its name', () => {
    expect(Object.keys(compiled(z.object({ text: z.string().nullish() })).parse({ more: 1 }))).toEqual(['text'])
    expect(compiled(z.object({ 'it\'s "one"\n': z.string() })).read({ 'it\'s "one"\n': 'x' })).toEqual({ 'it\'s "one"\n': 'x' })
  })
})
