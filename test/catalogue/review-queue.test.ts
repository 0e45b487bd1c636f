import { describe, expect, it } from 'vitest'
import { parseAcriss } from '#domain/acriss.ts'
import { branchRef, supplierId } from '#domain/ids.ts'
import type { Recognition, VehicleSpelling } from '#domain/vehicle-model.ts'
import { createNear } from '../../src/catalogue/branches/near.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'
import { createReviewQueue } from '../../src/catalogue/review-queue.ts'
import { found } from '../graphql/makers.ts'

const supplier = supplierId('one')
const unknown: Recognition = { kind: 'UNKNOWN', suggestions: [] }
const near = createNear(createPlaces().all())

const spelling = (name: string, acriss = 'CDAR'): VehicleSpelling => ({
  name, make: undefined, acriss: { code: found(parseAcriss(acriss)), derivation: 'GIVEN' }, fuel: 'PETROL', modelYears: undefined,
})
const branch = (ref: string) => ({ ref: branchRef(ref), name: `Depot ${ref}`, desk: 'NOT_STATED' as const, position: { latitude: 33.5, longitude: 126.5 } })

function aQueue(maximum = 10) {
  let time = 1_000
  const queue = createReviewQueue({ now: () => time, maximum, near })
  return { queue, pass: (ms: number) => void (time += ms) }
}

describe('the review queue', () => {
  it('counts how often a spelling was seen, first and last, the most frequent first', () => {
    const { queue, pass } = aQueue()
    queue.sawVehicle(supplier, spelling('Grandeaur'), unknown)
    queue.sawVehicle(supplier, spelling('Elantrra'), unknown)
    pass(500)
    queue.sawVehicle(supplier, spelling('Elantrra'), unknown)
    const seen = queue.vehicles(10).map(({ spelling: { name }, seen: times, firstSeenAt, lastSeenAt }) => [name, times, firstSeenAt, lastSeenAt])
    expect(seen).toEqual([['Elantrra', 2, 1_000, 1_500], ['Grandeaur', 1, 1_000, 1_000]])
  })

  it('takes one spelling of two suppliers, or of two classes, for two', () => {
    const { queue } = aQueue()
    queue.sawVehicle(supplier, spelling('Elantrra'), unknown)
    queue.sawVehicle(supplier, spelling('Elantrra', 'IDAR'), unknown)
    queue.sawVehicle(supplierId('two'), spelling('Elantrra'), unknown)
    expect(queue.vehicles(10)).toHaveLength(3)
  })

  it('lets go what is understood', () => {
    const { queue } = aQueue()
    queue.sawVehicle(supplier, spelling('Compact or similar'), unknown)
    queue.sawVehicle(supplier, spelling('Compact or similar'), { kind: 'CLASS' })
    expect(queue.vehicles(10)).toEqual([])
    const place = found(createPlaces().find('airport:CJU'))
    queue.sawBranch(supplier, branch('1'), undefined)
    expect(queue.branches(10)).toHaveLength(1)
    queue.sawBranch(supplier, branch('1'), { place, distanceKm: 1, evidence: [] })
    expect(queue.branches(10)).toEqual([])
  })

  it('forgets what was not seen for longest', () => {
    const { queue } = aQueue(2)
    for (const ref of ['1', '2', '1', '3']) queue.sawBranch(supplier, branch(ref), undefined)
    expect(queue.branches(10).map(({ ref, seen }) => [ref, seen])).toEqual([['1', 2], ['3', 1]])
  })

  it('suggests the nearest places of a branch, best first, and none where its position is not known', () => {
    const { queue } = aQueue()
    queue.sawBranch(supplier, branch('1'), undefined)
    queue.sawBranch(supplier, { ...branch('2'), position: undefined }, undefined)
    const suggestions = queue.branches(10).map((unmatched) => [unmatched.ref, queue.placesNear(unmatched).map(({ place }) => place.id)])
    expect(Object.fromEntries(suggestions)).toEqual({ 1: ['airport:CJU', 'city:jeju', expect.any(String)], 2: [] })
  })

  it('shows no more than is asked for', () => {
    const { queue } = aQueue()
    for (const ref of ['1', '2', '3']) queue.sawBranch(supplier, branch(ref), undefined)
    expect(queue.branches(2)).toHaveLength(2)
  })
})
