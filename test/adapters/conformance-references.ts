import { expect } from 'vitest'
import { isCurrency } from '#domain/currency.ts'
import { branchRef, offerRef, vehicleRef } from '#domain/ids.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { BatchMethod, Call, Supplier } from '#domain/supplier.ts'
import type { LiveCheck } from './conformance-content.ts'
import type { Bench } from './conformance-subject.ts'
import { odditiesIn } from './oddities.ts'
import { branchCountProblems, coverageProblems, extraCountProblems, vehicleCountProblems } from './offer-invariants.ts'

type Found = ReadonlyMap<string, unknown>

/** One batch method: which references it takes, and what a good answer looks like. */
type Method = {
  readonly refsOf: (offers: readonly SuppliedOffer[]) => readonly string[]
  readonly ask: (supplier: Supplier, refs: readonly string[], call: Call) => Promise<Found>
  readonly expectSound: (supplier: Supplier, refs: readonly string[], call: Call) => Promise<void>
}

const none: Found = new Map()
const clock = /^([01]\d|2[0-4]):[0-5]\d$/

const methods: Readonly<Record<BatchMethod, Method>> = {
  branches: {
    refsOf: (offers) => offers.flatMap(({ pickUpBranch, dropOffBranch }) => [pickUpBranch.ref, dropOffBranch.ref]),
    ask: async (supplier, refs, call) => (await supplier.branches?.(refs.map(branchRef), call)) ?? none,
    expectSound: async (supplier, refs, call) => {
      for (const [ref, branch] of (await supplier.branches?.(refs.map(branchRef), call)) ?? []) {
        expect(branch.ref).toBe(ref)
        expect(branch.name).not.toBe('')
        expect(branchCountProblems(branch)).toEqual([])
        for (const { opens, closes } of branch.hours?.regular ?? []) expect([opens, closes]).toEqual([expect.stringMatching(clock), expect.stringMatching(clock)])
        for (const { date } of branch.hours?.exceptions ?? []) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    },
  },
  vehicles: {
    refsOf: (offers) => offers.map(({ vehicle }) => vehicle.ref),
    ask: async (supplier, refs, call) => (await supplier.vehicles?.(refs.map(vehicleRef), call)) ?? none,
    expectSound: async (supplier, refs, call) => {
      for (const [ref, vehicle] of (await supplier.vehicles?.(refs.map(vehicleRef), call)) ?? []) {
        expect(vehicle.ref).toBe(ref)
        expect(vehicleCountProblems(vehicle)).toEqual([])
        expect((vehicle.modelYears?.from ?? 0) <= (vehicle.modelYears?.to ?? 0)).toBe(true)
        for (const url of vehicle.imageUrls) expect(URL.canParse(url)).toBe(true)
      }
    },
  },
  coverages: {
    refsOf: (offers) => offers.map(({ ref }) => ref),
    ask: async (supplier, refs, call) => (await supplier.coverages?.(refs.map(offerRef), call)) ?? none,
    expectSound: async (supplier, refs, call) => {
      for (const coverages of (await supplier.coverages?.(refs.map(offerRef), call))?.values() ?? []) {
        expect(coverages.flatMap(coverageProblems)).toEqual([])
        expect(new Set(coverages.map(({ ref }) => ref)).size).toBe(coverages.length)
      }
    },
  },
  extras: {
    refsOf: (offers) => offers.map(({ ref }) => ref),
    ask: async (supplier, refs, call) => (await supplier.extras?.(refs.map(offerRef), call)) ?? none,
    expectSound: async (supplier, refs, call) => {
      for (const extras of (await supplier.extras?.(refs.map(offerRef), call))?.values() ?? []) {
        expect(new Set(extras.map(({ ref }) => ref)).size).toBe(extras.length)
        expect(extras.flatMap(extraCountProblems)).toEqual([])
        for (const { name, price } of extras) {
          expect(name).not.toBe('')
          expect(Number.isSafeInteger(price.minorUnits) && price.minorUnits >= 0 && isCurrency(price.currency)).toBe(true)
        }
      }
    },
  },
}

async function refsFor(bench: Bench, name: BatchMethod): Promise<readonly string[]> {
  const { offers } = await bench.supplier().searchOffers(bench.subject.searches.roundTrip, bench.call())
  return [...new Set(methods[name].refsOf(offers))]
}

/** What a supplier that has the method promises of it. */
export const referenceChecks = (name: BatchMethod, limit: number): readonly LiveCheck[] => [
  {
    name: `${name}: what a search referred to is found, and is sound`,
    run: async (bench) => {
      const refs = (await refsFor(bench, name)).slice(0, limit)
      const found = await methods[name].ask(bench.supplier(), refs, bench.call())
      expect([...found.keys()].toSorted()).toEqual([...refs].toSorted())
      await methods[name].expectSound(bench.supplier(), refs, bench.call())
    },
  },
  {
    name: `${name}: odd details lose only themselves`,
    run: async (bench) => {
      const refs = (await refsFor(bench, name)).slice(0, limit)
      for (const between of Object.values(odditiesIn(bench.subject))) {
        const supplier = bench.supplier({ between })
        expect([...(await methods[name].ask(supplier, refs, bench.call())).keys()].toSorted()).toEqual([...refs].toSorted())
        await methods[name].expectSound(supplier, refs, bench.call())
      }
    },
  },
  {
    name: `${name}: references that they do not know are absent, the others are not lost`,
    run: async (bench) => {
      const [known = ''] = await refsFor(bench, name)
      const found = await methods[name].ask(bench.supplier(), [known, `${known}0000`, 'nothing of theirs'], bench.call())
      expect([...found.keys()]).toEqual([known])
    },
  },
  {
    name: `${name}: as many references as the limit says go in one call`,
    run: async (bench) => {
      const [first = '', ...others] = await refsFor(bench, name)
      const invented = Array.from({ length: limit }, (_, index) => `${first}${1000 + index}`)
      const supplier = bench.supplier()
      bench.forget()
      await methods[name].ask(supplier, [first, ...others, ...invented].slice(0, limit), bench.call())
      expect(bench.exchanges).toHaveLength(1)
    },
  },
  {
    name: `${name}: no references make no call`,
    run: async (bench) => {
      expect([...(await methods[name].ask(bench.supplier(), [], bench.call())).keys()]).toEqual([])
      expect(bench.exchanges).toEqual([])
    },
  },
]
