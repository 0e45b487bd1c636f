import { describe, expect, test } from 'vitest'
import { branchRef, offerRef } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import { createLife } from '../../src/graphql/answer-life.ts'
import { createLoaders } from '../../src/graphql/loaders.ts'
import type { SupplierFacts } from '../../src/search/supplier-facts.ts'
import { aBranch, aCoverage, type FactCall, sk, someFacts, someLimits, tripCom } from './makers.ts'

const parts = () => ({ requestId: 'test', patience: () => new AbortController().signal, life: createLife() })
const branchKey = (index: number, supplier = tripCom, language: Language = 'KO') => ({ supplier, language, ref: branchRef(`b${index}`) })
const indices = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('loading facts about many offers', () => {
  test.each([[1, 1], [10, 1], [100, 1], [101, 2], [500, 5]])('%i references are %i calls', async (count, expected) => {
    const calls: FactCall[] = []
    const { branches } = createLoaders(someFacts(calls), parts())
    await Promise.all(indices(count).map((index) => branches.load(branchKey(index))))
    expect(calls).toHaveLength(expected)
  })

  test('the same reference is asked for once', async () => {
    const calls: FactCall[] = []
    const { branches } = createLoaders(someFacts(calls), parts())
    await Promise.all(indices(50).map(() => branches.load(branchKey(7))))
    expect(calls.map(({ refs }) => refs)).toEqual([['b7']])
  })

  test('answers come back in the order of the keys, whatever the supplier answers first', async () => {
    const reversed: SupplierFacts['branches'] = async (_, refs) => new Map(refs.toReversed().map((ref) => [ref, aBranch(ref)]))
    const { branches } = createLoaders(someFacts([], { branches: reversed }, someLimits(3, 2)), parts())
    const loaded = await Promise.all(indices(10).map((index) => branches.load(branchKey(index))))
    expect(loaded.map((branch) => branch?.ref)).toEqual(indices(10).map((index) => `b${index}`))
  })

  test('suppliers and languages are asked apart, since a reference means something to one supplier only', async () => {
    const calls: FactCall[] = []
    const { branches } = createLoaders(someFacts(calls), parts())
    await Promise.all([branches.load(branchKey(1)), branches.load(branchKey(1, sk)), branches.load(branchKey(1, tripCom, 'EN'))])
    expect(calls.map(({ supplier, language }) => `${supplier} ${language}`)).toEqual(['trip-com KO', 'sk-rentacar KO', 'trip-com EN'])
  })

  test('a reference that the supplier does not know is undefined, and its neighbours are found', async () => {
    const forgetful: SupplierFacts['branches'] = async (_, refs) => new Map(refs.filter((ref) => ref !== 'b1').map((ref) => [ref, aBranch(ref)]))
    const { branches } = createLoaders(someFacts([], { branches: forgetful }), parts())
    const [first, second] = await Promise.all([branches.load(branchKey(0)), branches.load(branchKey(1))])
    expect(first?.ref).toBe('b0')
    expect(second).toBeUndefined()
  })

  test('a call that fails costs its own keys only, keeps the answer from being given again, and is asked again for the next one', async () => {
    let failures = 0
    const flaky: SupplierFacts['coverages'] = async (supplier, refs) => {
      if (refs.some((ref) => ref === 'o2') && (failures += 1) === 1) {
        throw new SupplierFault({ kind: 'unavailable', supplier, operation: 'coverages', problem: 'late' })
      }
      return new Map(refs.map((ref) => [ref, [aCoverage()]]))
    }
    const life = createLife()
    const loaders = createLoaders(someFacts([], { coverages: flaky }, someLimits(2, 2)), { ...parts(), life })
    const load = (index: number) => loaders.coverages.load({ supplier: tripCom, language: 'KO', ref: offerRef(`o${index}`) })
    const settled = await Promise.allSettled(indices(6).map(load))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'fulfilled', 'fulfilled'])
    expect(life.left()).toBeUndefined()
    await expect(load(2)).rejects.toThrow('late')
    loaders.forgetFailures()
    await expect(load(2)).resolves.toHaveLength(1)
  })

  test('never more calls at once than the supplier allows', async () => {
    let running = 0
    let most = 0
    const counting: SupplierFacts['branches'] = async (_, refs) => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      return new Map(refs.map((ref) => [ref, aBranch(ref)]))
    }
    const { branches } = createLoaders(someFacts([], { branches: counting }, someLimits(5, 3)), parts())
    await Promise.all(indices(100).map((index) => branches.load(branchKey(index))))
    expect(most).toBe(3)
  })
})
