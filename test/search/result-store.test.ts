import { expect, it, vi } from 'vitest'
import { supplierId } from '#domain/ids.ts'
import { createMemoryCache } from '../../adapters/cache/memory.ts'
import { resultId, resultKey } from '../../src/search/keys.ts'
import { createResultStore } from '../../src/search/result-store.ts'
import { resultOf, type SupplierResult } from '../../src/search/supplier-result.ts'
import { anAnswer, criteria, offers, today } from './makers.ts'

const minuteMs = 60_000
const anyResult = (id: string): SupplierResult =>
  resultOf(anAnswer(offers(9)), { id: resultId(id), supplier: supplierId('a'), observedAt: today }, { criteria: criteria(), offersPerSearch: 100 })

/** Room for two answers of nine offers, and a cache that tells what was written. */
function aStore({ isShared }: { readonly isShared: boolean }) {
  const cache = { ...createMemoryCache({ maximumBytes: 1e7, now: () => today }), isShared }
  const clock = { now: today }
  return { store: createResultStore(cache, 65_000, () => clock.now), clock, written: (id: string) => cache.get(resultKey(resultId(id))) }
}

async function keep(store: ReturnType<typeof aStore>['store'], id: string): Promise<SupplierResult> {
  const result = anyResult(id)
  store.remember(result)
  await store.share(result, 30 * minuteMs)
  return result
}

it('writes every answer into a cache that others read', async () => {
  const { store, written } = aStore({ isShared: true })
  await keep(store, 'one')
  expect(await written('one')).toBeDefined()
})

it('writes nothing that nobody else can read, as long as there is room in memory', async () => {
  const { store, written } = aStore({ isShared: false })
  const result = await keep(store, 'one')
  expect(await store.find(result.id)).toBe(result)
  expect(await written('one')).toBeUndefined()
})

it('still finds an answer that had to make room, at every moment', async () => {
  const { store, written } = aStore({ isShared: false })
  const first = await keep(store, 'one')
  await keep(store, 'two')
  await keep(store, 'three')
  expect(store.inMemory(first.id)).toBeUndefined()
  expect(await store.find(first.id)).toBe(first)
  await vi.waitFor(async () => expect(await written('one')).toBeDefined())
  expect(await store.find(first.id)).toEqual(first)
})

it('lets go of what nobody may ask for any more', async () => {
  const { store, clock } = aStore({ isShared: false })
  const first = await keep(store, 'one')
  clock.now += 31 * minuteMs
  await keep(store, 'two')
  await keep(store, 'three')
  expect(await store.find(first.id)).toBeUndefined()
})
