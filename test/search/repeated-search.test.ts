import { describe, expect, test } from 'vitest'
import { searchId } from '#domain/ids.ts'
import type { SearchRequest } from '#domain/search-criteria.ts'
import { aClock, aFault, aGate, anAnswer, aRoom, aSupplier, found, offers, request, today } from './makers.ts'

const minutes = (count: number) => count * 60_000

describe('the same search asked for again', () => {
  test('is answered with the one that is complete and still stands: same id, same version, and nobody is asked', async () => {
    const supplier = aSupplier('one')
    const room = aRoom([supplier])
    const first = await found(room)
    const second = await found(room, { maxWaitMs: 200, enoughAfterMs: 0 })
    expect([second.id, second.version, second.status]).toEqual([first.id, first.version, 'COMPLETE'])
    expect(second.snapshot).toBe(first.snapshot)
    expect(supplier.calls()).toBe(1)
    expect(room.wouldRepeat(first.id)).toBe(true)
    expect(room.events.filter(({ kind }) => kind === 'searchRepeated')).toEqual([{ kind: 'searchRepeated', ms: 0, offers: 3 }])
  })

  test.each<[string, Partial<SearchRequest>]>([
    ['currency', { currency: 'USD' }], ['language', { language: 'KO' }], ['age', { driver: { ...request().driver, age: 31 } }],
    ['licence', { driver: { ...request().driver, licenceYears: undefined } }], ['residence', { driver: { ...request().driver, residence: 'JP' } }],
    ['end', { dropOff: { ...request().dropOff, at: '2026-12-03T11:00' } }], ['place', { pickUp: { ...request().pickUp, place: 'airport:GMP' } }],
  ])('is another search with another %s', async (_, changes) => {
    const room = aRoom([aSupplier('one')])
    expect((await found(room, changes)).id).not.toBe((await found(room)).id)
  })

  test('is made anew while a supplier is still being asked, and afterwards the first one stands', async () => {
    const gate = aGate()
    const room = aRoom([aSupplier('one'), aSupplier('late', async () => (await gate.opened, anAnswer(offers(2))))])
    const first = await found(room, { maxWaitMs: 100 })
    const second = await found(room, { maxWaitMs: 100 })
    expect([first.status, second.status]).toEqual(['SEARCHING', 'SEARCHING'])
    expect(second.id).not.toBe(first.id)
    gate.open()
    await expect.poll(() => room.wouldRepeat(first.id)).toBe(true)
    expect(room.wouldRepeat(second.id)).toBe(false)
    expect((await found(room)).id).toBe(first.id)
  })

  test('is made anew when a supplier failed: a failure is never repeated', async () => {
    const failing = aSupplier('down', () => Promise.reject(aFault('down')))
    const room = aRoom([aSupplier('one'), failing])
    const first = await found(room)
    expect(first.status).toBe('COMPLETE')
    expect((await found(room)).id).not.toBe(first.id)
    expect(failing.calls()).toBe(2)
  })

  test('is made anew when an answer is no longer fresh', async () => {
    const clock = aClock()
    const room = aRoom([aSupplier('one'), aSupplier('short', undefined, { freshness: { freshSeconds: 20, staleSeconds: 300, emptySeconds: 10 } })], { now: clock.now })
    const first = await found(room)
    clock.pass(19_000)
    expect(room.wouldRepeat(first.id)).toBe(true)
    clock.pass(2_000)
    expect(room.wouldRepeat(first.id)).toBe(false)
    const stale = await found(room)
    expect(stale.sources.map(({ isStale }) => isStale)).toEqual([false, true])
    await expect.poll(() => room.events.some(({ kind }) => kind === 'refreshStarted')).toBe(true)
    expect(room.wouldRepeat(stale.id)).toBe(false)
  })

  test('is made anew after five minutes, so that its id is worth twenty-five more', async () => {
    const clock = aClock()
    const room = aRoom([aSupplier('one', undefined, { freshness: { freshSeconds: 3600, staleSeconds: 0, emptySeconds: 10 } })], { now: clock.now })
    const first = await found(room)
    clock.pass(minutes(5) - 1)
    expect((await found(room)).id).toBe(first.id)
    clock.pass(1)
    expect((await found(room)).id).not.toBe(first.id)
  })

  test('is made anew when the pick-up has come nearer than a supplier allows', async () => {
    const pickUp = Date.parse('2026-12-01T10:00+09:00')
    const clock = aClock(pickUp - minutes(61))
    const room = aRoom([aSupplier('one'), aSupplier('early', undefined, { minimumLeadMinutes: 60 })], { now: clock.now })
    const first = await found(room)
    expect(first.sources.map(({ state }) => state)).toEqual(['ANSWERED', 'ANSWERED'])
    clock.pass(minutes(1) + 1)
    expect((await found(room)).sources.map(({ state }) => state)).toEqual(['NOT_SERVED', 'NOT_SERVED'])
  })

  test('is known of this process alone: an id of nobody repeats nothing', () => {
    expect(aRoom([aSupplier('one')], { now: () => today }).wouldRepeat(searchId('someone-elses'))).toBe(false)
  })
})
