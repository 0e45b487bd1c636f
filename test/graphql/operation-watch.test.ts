import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stages, unwatched } from '#domain/span.ts'
import { billOf } from '../../src/graphql/latency-bill.ts'
import { createOperationWatch } from '../../src/graphql/operation-watch.ts'

/** A clock that a test moves. */
function aClock() {
  let time = 1000
  return { now: () => time, pass: (ms: number) => void (time += ms) }
}

describe('the stages of an operation', () => {
  it('sum to its time, whatever is entered, and in whatever order', () => {
    const steps = fc.array(fc.record({ stage: fc.constantFrom(...stages), ms: fc.double({ min: 0, max: 500, noNaN: true }) }), { maxLength: 30 })
    fc.assert(fc.property(steps, fc.boolean(), (entered, isBilled) => {
      const clock = aClock()
      const watch = createOperationWatch(unwatched, clock.now)
      if (isBilled) watch.askForBill()
      for (const { stage, ms } of entered) {
        watch.enter(stage).begin('part')
        clock.pass(ms)
      }
      const wall = clock.now() - 1000
      const bill = billOf(watch.finish())
      expect(bill.wallMs).toBeCloseTo(wall, 2)
      expect(bill.stages.reduce((sum, { ms }) => sum + ms, 0)).toBeCloseTo(wall, 1)
    }))
  })

  it('end with the answer: a resolver that outlives it changes nothing', () => {
    const clock = aClock()
    const watch = createOperationWatch(unwatched, clock.now)
    clock.pass(10)
    const measured = watch.finish()
    watch.enter('execute').begin('late')
    clock.pass(10)
    expect(watch.finish()).toBe(measured)
    expect(billOf(measured)).toEqual({ wallMs: 10, stages: [{ stage: 'receive', ms: 10 }] })
  })

  it('hold their parts, with what was told about them and whether they failed', () => {
    const clock = aClock()
    const watch = createOperationWatch(unwatched, clock.now)
    watch.askForBill()
    const call = watch.enter('wait').begin('supplier', { supplier: 'acme' })
    clock.pass(5)
    call.begin('exchange').note({ status: 503 })
    call.end('SupplierFault: what only we may read')
    clock.pass(1)
    const exchange = { part: 'exchange', status: 503, fromMs: 5, ms: null }
    expect(billOf(watch.finish()).stages.at(-1)).toEqual({ stage: 'wait', ms: 6, parts: [{ part: 'supplier', supplier: 'acme', fromMs: 0, ms: 5, failed: true, parts: [exchange] }] })
  })
})
