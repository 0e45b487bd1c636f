import { describe, expect, it } from 'vitest'
import { SupplierFault } from '#domain/supplier-fault.ts'
import { bookingDemand } from '../../../adapters/suppliers/booking-demand/faults.ts'
import { rememberList } from '../../../adapters/suppliers/booking-demand/lists.ts'

const hourMs = 3_600_000
const startsAt = Date.UTC(2026, 10, 20)
const call = (signal = new AbortController().signal) => ({ signal, requestId: 'r1', language: 'KO' }) as const

/** Three pages of two entries; changes are one page. `failOn` breaks one request. */
function aList() {
  const clock = { now: startsAt }
  const asked: string[] = []
  let failure = { request: -1, problem: new Error('the line broke') }
  const list = rememberList({
    operation: 'branches',
    now: () => clock.now,
    askPage: async ({ page, lastModified }) => {
      asked.push(lastModified ? `since ${lastModified}` : `page ${page ?? 1}`)
      if (asked.length === failure.request) throw failure.problem
      if (lastModified) return { items: [{ id: '2', name: 'renamed' }], next: undefined }
      const number = Number(page ?? 1)
      return { items: [number * 2 - 1, number * 2].map((id) => ({ id: String(id), name: `entry ${id}` })), next: number < 3 ? String(number + 1) : undefined }
    },
  })
  const failOn = (request: number, problem = new Error('the line broke')) => void (failure = { request, problem })
  return { clock, asked, list, failOn }
}

describe('a list that is kept whole (Q2)', () => {
  it('is read page by page, once for everybody', async () => {
    const { asked, list } = aList()
    const [one, other] = await Promise.all([list(call()), list(call())])
    await list(call())
    expect([one.size, other.size]).toEqual([6, 6])
    expect(asked).toEqual(['page 1', 'page 2', 'page 3'])
  })

  it('goes on where a caller gave up', async () => {
    const { asked, list, failOn } = aList()
    failOn(2)
    await expect(list(call())).rejects.toThrow('the line broke')
    expect((await list(call())).size).toBe(6)
    expect(asked).toEqual(['page 1', 'page 2', 'page 2', 'page 3'])
  })

  it('begins again after an answer that could not be read', async () => {
    const { asked, list, failOn } = aList()
    failOn(2, new SupplierFault({ kind: 'malformed', supplier: bookingDemand, operation: 'branches', problem: 'expired_token' }))
    await expect(list(call())).rejects.toThrow('expired_token')
    await list(call())
    expect(asked).toEqual(['page 1', 'page 2', 'page 1', 'page 2', 'page 3'])
  })

  it('does not go round in circles', async () => {
    const circle = rememberList({ operation: 'branches', now: () => startsAt, askPage: async ({ page }) => ({ items: [], next: page === 'a' ? 'b' : 'a' }) })
    await expect(circle(call())).rejects.toThrow('malformed): booking-demand branches: metadata.next_page: leads back')
  })

  it('begins again when its page token has grown too old', async () => {
    const { clock, asked, list, failOn } = aList()
    failOn(3)
    await expect(list(call())).rejects.toThrow('the line broke')
    clock.now += 3 * hourMs
    await list(call())
    expect(asked.slice(3)).toEqual(['page 1', 'page 2', 'page 3'])
  })

  it('asks after a day what has changed since it was read', async () => {
    const { clock, asked, list } = aList()
    await list(call())
    clock.now += 25 * hourMs
    const changed = await list(call())
    expect([changed.size, changed.get('2'), changed.get('1')]).toEqual([6, { id: '2', name: 'renamed' }, { id: '1', name: 'entry 1' }])
    expect(asked.slice(3)).toEqual(['since 2026-11-20T00:00:00Z'])
  })

  it('is read whole again when it is older than the changes that they tell', async () => {
    const { clock, asked, list } = aList()
    await list(call())
    clock.now += 7 * 24 * hourMs
    await list(call())
    expect(asked.slice(3)).toEqual(['page 1', 'page 2', 'page 3'])
  })
})
