import { describe, expect, it } from 'vitest'
import type { Branch } from '#domain/branch.ts'
import { type BranchRef, branchRef, offerRef, supplierId, vehicleRef } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import type { Call, Supplier } from '#domain/supplier.ts'
import { createSupplierFacts } from '../../src/search/supplier-facts.ts'
import { aClock, aFault, aGate, aSupplier, hanging } from './makers.ts'

const one = supplierId('one')
const aCall = (language: Language = 'KO', signal = new AbortController().signal): Call => ({ signal, requestId: 'request-1', language })

const aBranch = (ref: BranchRef): Branch => ({
  ref, name: `Branch ${ref}`, desk: 'IN_TOWN', position: undefined, address: undefined, telephone: undefined, directions: undefined, airport: undefined,
  shuttle: undefined, hours: undefined, afterHours: undefined,
})
const [b1, b2, b3] = [branchRef('B1'), branchRef('B2'), branchRef('B3')] as const

/** A supplier with branches B1 and B2, and the lists of references that it was asked for. */
function aWorld(branches: Supplier['branches'] = async (refs) => new Map(refs.filter((ref) => ref !== b3).map((ref) => [ref, aBranch(ref)]))) {
  const asked: (readonly string[])[] = []
  const clock = aClock()
  const supplier: Supplier = {
    ...aSupplier('one'),
    branches: async (refs, call) => {
      asked.push(refs)
      return branches?.(refs, call) ?? new Map()
    },
  }
  return { facts: createSupplierFacts({ suppliers: [supplier], now: clock.now }), asked, clock }
}

describe('facts of suppliers', () => {
  it('are asked for once and remembered for an hour', async () => {
    const { facts, asked, clock } = aWorld()
    expect((await facts.branches(one, [b1, b2, b1], aCall())).get(b2)?.name).toBe('Branch B2')
    clock.pass(3_599_999)
    expect([...(await facts.branches(one, [b1], aCall())).keys()]).toEqual([b1])
    expect(asked).toEqual([[b1, b2]])
    clock.pass(1)
    await facts.branches(one, [b1], aCall())
    expect(asked).toEqual([[b1, b2], [b1]])
  })

  it('are asked for anew in another language', async () => {
    const { facts, asked } = aWorld()
    await facts.branches(one, [b1], aCall('KO'))
    await facts.branches(one, [b1], aCall('EN'))
    expect(asked).toEqual([[b1], [b1]])
  })

  it('are asked for once by all who ask at the same moment', async () => {
    const gate = aGate()
    const { facts, asked } = aWorld((refs) => gate.opened.then(() => new Map(refs.map((ref) => [ref, aBranch(ref)]))))
    const both = [facts.branches(one, [b1, b2], aCall()), facts.branches(one, [b2, b3], aCall())]
    gate.open()
    expect((await Promise.all(both)).map(({ size }) => size)).toEqual([2, 2])
    expect(asked).toEqual([[b1, b2], [b3]])
  })

  it('are not remembered when they are not found', async () => {
    const { facts, asked } = aWorld()
    expect((await facts.branches(one, [b3], aCall())).size).toBe(0)
    await facts.branches(one, [b3], aCall())
    expect(asked).toHaveLength(2)
  })

  it('are not remembered when the supplier fails', async () => {
    let isBroken = true
    const { facts } = aWorld(async (refs) => {
      if (isBroken) throw aFault('one')
      return new Map(refs.map((ref) => [ref, aBranch(ref)]))
    })
    await expect(facts.branches(one, [b1], aCall())).rejects.toMatchObject({ kind: 'unreachable' })
    isBroken = false
    expect((await facts.branches(one, [b1], aCall())).size).toBe(1)
  })

  it('reach the second asker although the first one went away', async () => {
    const gate = aGate()
    const { facts } = aWorld(async (refs, { signal }) => {
      await gate.opened
      signal.throwIfAborted()
      return new Map(refs.map((ref) => [ref, aBranch(ref)]))
    })
    const leaving = new AbortController()
    const first = facts.branches(one, [b1], aCall('KO', leaving.signal))
    const second = facts.branches(one, [b1], aCall())
    leaving.abort(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
    gate.open()
    expect((await second).size).toBe(1)
  })

  const [o1, o2] = [offerRef('O1'), offerRef('O2')] as const
  /** A supplier that hangs, and the signal of each of its calls. */
  function aHangingWorld() {
    const signals: AbortSignal[] = []
    const hang = (_: unknown, { signal }: Call) => {
      signals.push(signal)
      return new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
    }
    const facts = createSupplierFacts({ suppliers: [{ ...aSupplier('one'), branches: hang, coverages: hang }], now: aClock().now })
    return { facts, signals }
  }
  const aClient = () => {
    const leaving = new AbortController()
    return { call: aCall('KO', leaving.signal), leave: () => leaving.abort(new Error('gone')) }
  }

  it('of one offer are given up when the last client that waits for them has gone, and asked for anew by the next', async () => {
    const { facts, signals } = aHangingWorld()
    const [first, second, third] = [aClient(), aClient(), aClient()]
    const asked = [facts.coverages(one, [o1, o2], first.call), facts.coverages(one, [o2], second.call)]
    first.leave()
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    second.leave()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    await Promise.all(asked.map((each) => expect(each).rejects.toThrow('gone')))
    void facts.coverages(one, [o1], third.call)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  })

  it('of one offer are not given up for a client whose time was over: it asks again', async () => {
    const { facts, signals } = aHangingWorld()
    await expect(facts.coverages(one, [o1], aCall('KO', AbortSignal.timeout(1)))).rejects.toThrow()
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  })

  it('that everybody can use are learnt to the end although nobody waits any more', async () => {
    const { facts, signals } = aHangingWorld()
    const { call, leave } = aClient()
    const asked = facts.branches(one, [b1], call)
    leave()
    await expect(asked).rejects.toThrow('gone')
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  })

  it('are not asked for on behalf of a client that has gone', async () => {
    const { facts, signals } = aHangingWorld()
    const { call, leave } = aClient()
    leave()
    await expect(facts.branches(one, [b1], call)).rejects.toThrow('gone')
    expect(signals).toEqual([])
  })

  it('are nothing where the supplier cannot tell them', async () => {
    const facts = createSupplierFacts({ suppliers: [aSupplier('one', hanging)], now: () => 0 })
    expect((await facts.vehicles(one, [vehicleRef('V')], aCall())).size).toBe(0)
  })
})
