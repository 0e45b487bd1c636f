const busyPlaces = ['airport:CJU', 'airport:ICN', 'airport:GMP', 'airport:PUS', 'city:seoul']

/** Different searches of busy Korean routes, where suppliers answer with hundreds of cars; none shares a cache key with another. */
export function differentSearches(count: number, from = 0, places: readonly string[] = busyPlaces): readonly object[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index
    const day = 20 + (Math.floor(number / places.length) % 300)
    const place = places[number % places.length]
    return search(place ?? 'airport:CJU', day, 26 + (Math.floor(number / (places.length * 300)) % 40))
  })
}

/** Where every Korean supplier has cars. Another day is another key of every supplier's cache. */
export const busySearch = (daysAhead = 45): object => search('airport:CJU', daysAhead, 35)

function search(place: string, daysAhead: number, age: number): object {
  const day = (offset: number) => new Date(Date.now() + (daysAhead + offset) * 86_400_000).toISOString().slice(0, 10)
  return {
    pickUp: { place, at: `${day(0)}T10:00` },
    dropOff: { place, at: `${day(2)}T10:00` },
    driver: { age, residence: 'KR', licenceYears: 5 },
    currency: 'KRW',
    language: 'KO',
  }
}
