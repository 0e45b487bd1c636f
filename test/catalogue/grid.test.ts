import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '#domain/place.ts'
import { createGrid } from '../../src/catalogue/places/grid.ts'

const position = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) })

describe('the grid', () => {
  it('finds what comparing with everything finds, at the poles and across the date line too', () => {
    const near = fc.record({ latitude: fc.constantFrom(-89.9, -16.5, 0, 33.5, 89.5), longitude: fc.constantFrom(-180, -179.9, 0, 126.5, 179.9, 180) })
    fc.assert(fc.property(fc.array(fc.oneof(position, near), { maxLength: 60 }), fc.oneof(position, near), fc.integer({ min: 1, max: 400 }), (items, at, kilometres) => {
      const found = createGrid(items, (item) => item).within(at, kilometres)
      const expected = items.map((item) => distanceKm(at, item)).filter((distance) => distance <= kilometres)
      expect(found.map((near) => near.distanceKm)).toEqual(expected.toSorted((left, right) => left - right))
    }), { numRuns: 500 })
  })
})
