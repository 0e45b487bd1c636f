import { expect } from 'vitest'
import { languages } from '#domain/language.ts'
import type { SearchAnswer } from '#domain/supplier.ts'
import type { SupplierServer } from '../../sandbox/http/supplier-server.ts'
import { type Bench, changing, codecOf, withNews } from './conformance-subject.ts'
import { odditiesIn } from './oddities.ts'
import { offerProblems } from './offer-invariants.ts'

export type LiveCheck = {
  readonly name: string
  readonly run: (bench: Bench, server: SupplierServer) => Promise<void>
  /** For a check that reads very much. */
  readonly timeoutMs?: number
}

const expectSound = ({ received, offers, dropped }: SearchAnswer) => {
  expect(offers.flatMap(offerProblems).slice(0, 5)).toEqual([])
  expect(offers.length).toBeGreaterThan(0)
  const drops = Object.values(dropped).reduce((sum, count) => sum + count, 0)
  expect(offers.length + drops).toBe(received)
}
const refsOf = ({ offers }: SearchAnswer) => [...new Set(offers.map(({ ref }) => ref))].toSorted()
const search = (bench: Bench, kind: 'roundTrip' | 'oneWay' = 'roundTrip') => bench.supplier().searchOffers(bench.subject.searches[kind], bench.call())

/** What a search brings back from a supplier that is well. */
export const contentChecks: readonly LiveCheck[] = [
  {
    name: 'offers keep the invariants, and every item received is an offer or a counted drop',
    run: async (bench) => expectSound(await search(bench)),
  },
  {
    name: 'a one-way fee is a line of its own',
    run: async (bench) => {
      const answer = await search(bench, 'oneWay')
      expectSound(answer)
      const oneWay = answer.offers.filter(({ pickUpBranch, dropOffBranch }) => pickUpBranch.ref !== dropOffBranch.ref)
      expect(oneWay.length).toBeGreaterThan(0)
      expect(oneWay.some(({ priceLines }) => priceLines.some(({ kind }) => kind === 'ONE_WAY_FEE'))).toBe(true)
    },
  },
  {
    name: 'the same question twice finds the same offers',
    run: async (bench) => expect(refsOf(await search(bench))).toEqual(refsOf(await search(bench))),
  },
  {
    name: 'the same quote listed several times keeps one reference',
    run: async (bench, server) => {
      const once = await search(bench)
      server.setFault('duplicates')
      const thrice = await search(bench)
      expect(thrice.received).toBeGreaterThan(once.received)
      expect(thrice.offers.length).toBeGreaterThan(refsOf(thrice).length)
      expect(new Set(refsOf(once)).isSupersetOf(new Set(refsOf(thrice)))).toBe(true)
    },
  },
  ...languages.map((language) => ({
    name: `answers in the language ${language}`,
    run: async (bench: Bench) => {
      const { roundTrip } = bench.subject.searches
      expectSound(await bench.supplier().searchOffers({ ...roundTrip, language }, bench.call({ language })))
    },
  })),
  // The second word is in no table, and yet every object has something under it.
  ...['SOMETHING_NEW', 'constructor'].map((word) => ({
    name: `words and fields that nobody has heard of are tolerated: ${word}`,
    run: async (bench: Bench) => {
      const enumerations = new Set(bench.subject.enumerations)
      const supplier = bench.supplier({ between: changing(codecOf(bench.subject), (value) => withNews(value, enumerations, word)) })
      const [news, usual] = [await supplier.searchOffers(bench.subject.searches.roundTrip, bench.call()), await search(bench)]
      expectSound(news)
      expect(news.received).toBe(usual.received)
      expect(news.dropped).toEqual(usual.dropped)
    },
  })),
  {
    name: 'odd details lose only themselves: no car is dropped for them, and no number breaks its type',
    run: async (bench) => {
      const usual = await search(bench)
      for (const [oddity, between] of Object.entries(odditiesIn(bench.subject))) {
        const odd = await bench.supplier({ between }).searchOffers(bench.subject.searches.roundTrip, bench.call())
        expect([odd.received, odd.dropped], oddity).toEqual([usual.received, usual.dropped])
        expectSound(odd)
      }
    },
  },
  ...(['badItem', 'wrongType'] as const).map((fault) => ({
    name: `one item that cannot be read (${fault}) is skipped and counted`,
    run: async (bench: Bench, server: SupplierServer) => {
      const usual = await search(bench)
      server.setFault(fault, { times: 1 })
      const answer = await search(bench)
      expectSound(answer)
      expect(answer.received).toBe(usual.received)
      expect(answer.dropped.MALFORMED).toBe((usual.dropped.MALFORMED ?? 0) + 1)
    },
  })),
  {
    name: 'no cars is an answer, not a fault',
    run: async (bench, server) => {
      server.setFault('empty')
      expect(await search(bench)).toEqual({ received: 0, offers: [], dropped: {} })
    },
  },
  {
    name: 'an answer of five megabytes is read like any other',
    run: async (bench, server) => {
      const usual = await search(bench)
      server.setFault('hugePage', { times: 1 })
      expect(refsOf(await search(bench))).toEqual(refsOf(usual))
    },
  },
]
