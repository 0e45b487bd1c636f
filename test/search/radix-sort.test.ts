import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsUpTo, sortedByWeight } from '../../src/search/radix-sort.ts'

const anyWeight = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER), fc.integer({ min: -5, max: 5 }),
  fc.double({ noNaN: true }),
)
const isBefore = (left: number, right: number) => (left === right ? 0 : left < right ? -1 : 1)

describe('sorting by weight', () => {
  it('gives the order that comparing gives, and leaves rows of equal weight as they came', () => {
    fc.assert(fc.property(fc.array(anyWeight, { maxLength: 300 }), fc.boolean(), (weights, isTurned) => {
      const weightOf = (row: number) => weights[row] ?? Number.NaN
      const rows = isTurned ? rowsUpTo(weights.length).toReversed() : rowsUpTo(weights.length)
      expect([...sortedByWeight(rows, weightOf)]).toEqual([...rows].toSorted((left, right) => isBefore(weightOf(left), weightOf(right))))
    }))
  })
})
