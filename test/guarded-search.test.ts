import { expect, it, vi } from 'vitest'
import { branchRef, offerRef, supplierId, vehicleRef } from '#domain/ids.ts'
import type { BatchMethod, Call } from '#domain/supplier.ts'
import { guard } from '../adapters/kit/guard.ts'
import { createSupplierFacts, type SupplierFacts } from '../src/search/supplier-facts.ts'
import { anAnswer, aRoom, aSupplier, found, offers } from './search/makers.ts'

/** The room and the guard each have a deadline for a supplier. Only if the guard's comes first does it learn that the supplier hangs. */
it('a supplier that hangs opens its breaker, and from then on no search waits for it', async () => {
  const hanging = vi.fn(() => new Promise<never>(() => {}))
  const slow = guard(aSupplier('slow', hanging, { answerWithinMs: 100 }), {
    now: Date.now, random: Math.random, breaker: { failures: 2, probeAfterMs: 60_000 }, retry: { longestPauseMs: 0, budgetShare: 0 },
  })
  const room = aRoom([slow, aSupplier('quick', async () => anAnswer(offers(3)))], { now: Date.now })
  for (let search = 0; search < 2; search++) {
    const { sources } = await found(room, { maxWaitMs: 1000 })
    expect(sources).toMatchObject([{ supplier: 'slow', state: 'TIMED_OUT' }, { supplier: 'quick', state: 'ANSWERED' }])
  }
  const { sources, status } = await found(room, { maxWaitMs: 1000 })
  expect(sources).toMatchObject([{ state: 'FAILED', fault: 'unavailable' }, { state: 'ANSWERED' }])
  expect(status).toBe('COMPLETE')
  expect(hanging).toHaveBeenCalledTimes(2)
})

const slowId = supplierId('slow')
const call: Call = { signal: new AbortController().signal, requestId: 'request-1', language: 'EN' }
type LookUp = (facts: SupplierFacts, index: number, asking: Call) => Promise<unknown>
const lookUps = {
  branches: (facts, index, asking) => facts.branches(slowId, [branchRef(`B${index}`)], asking),
  vehicles: (facts, index, asking) => facts.vehicles(slowId, [vehicleRef(`V${index}`)], asking),
  coverages: (facts, index, asking) => facts.coverages(slowId, [offerRef(`O${index}`)], asking),
  extras: (facts, index, asking) => facts.extras(slowId, [offerRef(`O${index}`)], asking),
} as const satisfies Record<BatchMethod, LookUp>

/** The same between the look-ups and the guard; whoever asked may have gone long before. */
it.each(Object.entries(lookUps))('look-ups of %s that hang open the breaker too', async (method, lookUp: LookUp) => {
  const hanging = vi.fn(() => new Promise<never>(() => {}))
  const states: string[] = []
  const slow = guard({ ...aSupplier('slow', undefined, { answerWithinMs: 50 }), [method]: hanging }, {
    now: Date.now, random: Math.random, breaker: { failures: 2, probeAfterMs: 60_000 }, retry: { longestPauseMs: 0, budgetShare: 0 },
    onEvent: (event) => event.kind === 'breaker' && states.push(event.state),
  })
  const facts = createSupplierFacts({ suppliers: [slow], now: Date.now })
  await expect(lookUp(facts, 1, call)).rejects.toMatchObject({ kind: 'unavailable' })
  await expect(lookUp(facts, 2, { ...call, signal: AbortSignal.timeout(1) })).rejects.toThrow()
  await expect.poll(() => states).toEqual(['OPEN'])
  await expect(lookUp(facts, 3, call)).rejects.toMatchObject({ kind: 'unavailable' })
  expect(hanging).toHaveBeenCalledTimes(2)
})
