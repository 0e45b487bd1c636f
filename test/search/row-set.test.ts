import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasRow, othersThan, rowsIn, rowsOfCodes, rowsOutside, sizeOf, together } from '../../src/search/row-set.ts'

const anyCodes = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 100 })
const setOf = (codes: readonly number[], ...chosen: readonly number[]) =>
  rowsOfCodes(Uint16Array.from(codes), Uint8Array.from([0, 1, 2], (code) => (chosen.includes(code) ? 1 : 0)))
const rowsWith = (codes: readonly number[], ...chosen: readonly number[]) => codes.flatMap((code, row) => (chosen.includes(code) ? [row] : []))

describe('a set of rows', () => {
  it('holds the rows whose code is chosen, for lists of any length', () => {
    fc.assert(fc.property(anyCodes, (codes) => {
      const set = setOf(codes, 1)
      expect([...rowsIn(set)]).toEqual(rowsWith(codes, 1))
      expect(sizeOf(set)).toBe(rowsWith(codes, 1).length)
      expect(codes.flatMap((_, row) => (hasRow(set, row) ? [row] : []))).toEqual(rowsWith(codes, 1))
    }))
  })

  it('knows the others of its list and no more, and is put together with another', () => {
    fc.assert(fc.property(anyCodes, (codes) => {
      expect([...rowsIn(othersThan(setOf(codes, 1), codes.length))]).toEqual(rowsWith(codes, 0, 2))
      expect([...rowsIn(together(setOf(codes, 0), setOf(codes, 2)))]).toEqual(rowsWith(codes, 0, 2))
    }))
  })

  it('holds the amounts outside of two bounds, which themselves lie within, and those that are not told', () => {
    expect([...rowsIn(rowsOutside(Float64Array.of(1, 2, 3, Number.NaN), 2, 2))]).toEqual([0, 2, 3])
  })
})
