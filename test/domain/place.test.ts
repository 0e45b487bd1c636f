import { describe, expect, it } from 'vitest'
import { distanceKm, isWithinReach } from '#domain/place.ts'
import { localTimeAt } from '#domain/time.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'

describe('distance', () => {
  it('from Gimpo to Incheon airport is some thirty kilometres', () => {
    const distance = distanceKm({ latitude: 37.5583, longitude: 126.791 }, { latitude: 37.4691, longitude: 126.451 })
    expect(distance).toBeGreaterThan(30)
    expect(distance).toBeLessThan(33)
  })

  it('to the same point is nothing', () => {
    expect(distanceKm({ latitude: 1, longitude: 2 }, { latitude: 1, longitude: 2 })).toBe(0)
  })
})

describe('the reach of a place', () => {
  const places = createPlaces()
  const jungmun = { latitude: 33.2446, longitude: 126.4127 } // On the other side of the island, 31 km from the airport.

  it('leaves out of an airport search what lies across the island, and keeps it for the city', () => {
    expect(isWithinReach(placeOf('airport:CJU'), jungmun)).toBe(false)
    expect(isWithinReach(placeOf('airport:CJU'), { latitude: 33.49, longitude: 126.49 })).toBe(true)
    expect(isWithinReach(placeOf('city:jeju'), jungmun)).toBe(true)
  })

  it('takes the supplier’s word for a branch whose position is not known', () => {
    expect(isWithinReach(placeOf('airport:CJU'), undefined)).toBe(true)
  })

  function placeOf(id: string) {
    const place = places.find(id)
    if (!place) throw new TypeError(id)
    return place
  }
})

describe('the places', () => {
  const all = createPlaces().popular()

  it('have unique ids, real zones and a name in every language', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { zone } of all) expect(localTimeAt(0, zone)).toMatch(/^19(69|70)-/) // Throws on a zone that is none.
    expect(all.filter(({ names }) => Object.values(names).some((name) => name.trim() === ''))).toEqual([])
  })

  it('have an IATA code exactly when they are airports', () => {
    expect(all.filter(({ kind, iata }) => (kind === 'AIRPORT') !== (iata !== undefined))).toEqual([])
  })
})
