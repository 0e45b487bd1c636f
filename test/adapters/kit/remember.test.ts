import { describe, expect, it, vi } from 'vitest'
import { rememberBatch } from '../../../adapters/kit/remember.ts'
import type { Call } from '#domain/supplier.ts'
import { aCall, failureOf } from './acme.ts'

function aMemory({ lifeMs = 1000, maximumEntries = 100, load }: { lifeMs?: number; maximumEntries?: number; load?: (keys: readonly string[], call: Call) => Promise<Map<string, string>> } = {}) {
  const clock = { now: 0 }
  const loading = vi.fn(load ?? (async (keys: readonly string[]) => new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()]))))
  const ask = rememberBatch({ lifeMs, maximumEntries, load: loading, now: () => clock.now })
  return { ask, clock, asked: () => loading.mock.calls.map(([keys]) => keys) }
}

describe('rememberBatch', () => {
  it('loads only what it does not remember', async () => {
    const { ask, asked } = aMemory()
    expect(await ask(['a', 'b', 'a'], aCall())).toEqual(new Map([['a', 'A'], ['b', 'B']]))
    expect(await ask(['b', 'c'], aCall())).toEqual(new Map([['b', 'B'], ['c', 'C']]))
    expect(asked()).toEqual([['a', 'b'], ['c']])
  })

  it('keeps what an answer brings beyond what was asked: some suppliers list everything at once', async () => {
    const { ask, asked } = aMemory({ load: async () => new Map([['a', 'A'], ['b', 'B']]) })
    expect(await ask(['a'], aCall())).toEqual(new Map([['a', 'A']]))
    expect(await ask(['b'], aCall())).toEqual(new Map([['b', 'B']]))
    expect(asked()).toEqual([['a']])
  })

  it('remembers that something was not found, but for a minute only: one bad answer must not hide a car for long', async () => {
    const { ask, asked, clock } = aMemory({ lifeMs: 3_600_000 })
    for (const at of [0, 59_999, 60_000]) {
      clock.now = at
      expect((await ask(['nobody'], aCall())).size).toBe(0)
    }
    expect(asked()).toHaveLength(2)
  })

  it('loads again when the life is over', async () => {
    const { ask, asked, clock } = aMemory()
    await ask(['a'], aCall())
    clock.now = 1000
    await ask(['a'], aCall())
    expect(asked()).toHaveLength(2)
  })

  it('lets concurrent askers share one load', async () => {
    const { ask, asked } = aMemory()
    const [one, other] = await Promise.all([ask(['a', 'b'], aCall()), ask(['b', 'c'], aCall())])
    expect([one.get('b'), other.get('b')]).toEqual(['B', 'B'])
    expect([...other.keys()].toSorted()).toEqual(['b', 'c'])
    expect(asked()).toEqual([['a', 'b'], ['c']])
  })

  it('forgets a failure', async () => {
    let isDown = true
    const { ask } = aMemory({ load: async (keys) => (isDown ? Promise.reject(new Error('down')) : new Map(keys.map((key) => [key, 'up']))) })
    expect(await failureOf(ask(['a'], aCall()))).toEqual(new Error('down'))
    isDown = false
    expect((await ask(['a'], aCall())).get('a')).toBe('up')
  })

  it('asks for itself when the asker it waited for gives up', async () => {
    const first = new AbortController()
    const load = (keys: readonly string[], { signal }: Call) =>
      signal === first.signal
        ? new Promise<Map<string, string>>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        : Promise.resolve(new Map(keys.map((key) => [key, 'found'])))
    const { ask } = aMemory({ load })
    const gaveUp = failureOf(ask(['a'], aCall({ signal: first.signal })))
    const patient = ask(['a'], aCall())
    first.abort(new Error('left'))
    expect(await gaveUp).toEqual(new Error('left'))
    expect((await patient).get('a')).toBe('found')
  })

  it('makes room by dropping the oldest', async () => {
    const { ask, asked } = aMemory({ maximumEntries: 2 })
    await ask(['a', 'b', 'c'], aCall())
    await ask(['b', 'c'], aCall())
    await ask(['a'], aCall())
    expect(asked()).toEqual([['a', 'b', 'c'], ['a']])
  })
})
