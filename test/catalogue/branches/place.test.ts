import { describe, expect, it } from 'vitest'
import type { BranchFacts } from '#domain/branch-match.ts'
import { jejuAirport, north, placeIdOf, read } from './makers.ts'

const evidenceOf = (name: string, changes: Partial<BranchFacts> = {}) => read(name, changes).place?.evidence.map(({ rule, detail }) => `${rule} ${detail}`)

/** In the middle of Seoul, 450 km from Jeju. */
const seoul = { latitude: 37.5665, longitude: 126.978 }

describe('the place of a branch', () => {
  it.each([
    '제주공항점', 'Jeju Airport', 'Jeju International Airport', '済州空港店', '济州机场店', '㈜무지개렌트카 제주국제공항지점', 'SK렌터카 제주공항 제2야드', 'Avis - Jeju Airport (CJU)',
  ])('%s is the airport in every language, with nothing but the name', (name) => {
    expect(placeIdOf(name)).toBe('airport:CJU')
  })

  it('is the airport whose code the supplier states', () => {
    expect(evidenceOf('Counter 7', { airport: 'CJU', position: north(jejuAirport, 3) })).toEqual(['IATA CJU', 'DISTANCE 3.0 km'])
    expect(placeIdOf('Counter 7', { airport: 'cju' })).toBe('airport:CJU')
  })

  it('is the airport for a yard that says airport, by name or desk, up to 10 km away', () => {
    expect(placeIdOf('하늘렌트카 공항점', { position: north(jejuAirport, -9) })).toBe('airport:CJU')
    expect(placeIdOf('하늘렌트카', { position: north(jejuAirport, -9), desk: 'SHUTTLE' })).toBe('airport:CJU')
    expect(placeIdOf('하늘렌트카', { position: north(jejuAirport, -11), desk: 'SHUTTLE' })).toBe('city:jeju')
  })

  it('is the airport for a counter in the terminal or on its grounds', () => {
    expect(placeIdOf('Desk 4', { position: north(jejuAirport, 2), desk: 'IN_TERMINAL' })).toBe('airport:CJU')
    expect(placeIdOf('Desk 4', { position: north(jejuAirport, 0.5) })).toBe('airport:CJU')
    expect(placeIdOf('Desk 4', { position: north(jejuAirport, 0.5), desk: 'IN_TOWN' })).toBe('city:jeju')
  })

  it('is the city for a counter in town, though an airport is near', () => {
    expect(evidenceOf('제주 구도심', { position: { latitude: 33.5133, longitude: 126.5219 }, desk: 'IN_TOWN' })).toEqual(['DISTANCE 0.4 km', 'NAME 제주'])
  })

  it.each(['공항로점', '공항동 지점', 'Airport Road', 'Airport Hotel', '空港通り店', '机场路店', '고속버스터미널점'])('is not the airport for %s, which is only called after one', (name) => {
    expect(placeIdOf(name, { position: north(jejuAirport, 3) })).toBe('city:jeju')
  })

  it('is not the airport for a company that is called Airport', () => {
    expect(placeIdOf('㈜공항렌트카', { position: north(jejuAirport, 3) })).toBe('city:jeju')
  })

  it('is the airport that is named, not the one that the company is called after', () => {
    expect(placeIdOf('제주렌터카 김포공항점')).toBe('airport:GMP')
  })

  it('is the station that it stands at, or that it names within a kilometre', () => {
    const station = { latitude: 35.1152, longitude: 129.0429 }
    expect(placeIdOf('초량점', { position: north(station, 0.2) })).toBe('station:busan')
    expect(placeIdOf('초량점', { position: north(station, 0.6) })).toBe('city:busan')
    expect(evidenceOf('KTX부산역점', { position: north(station, 0.6) })).toEqual(['DISTANCE 0.6 km', 'NAME 부산역'])
  })

  it('prefers the city that the address names to a nearer one', () => {
    const towardsTokyo = { latitude: 35.6, longitude: 139.6 }
    expect(evidenceOf('ABC', { position: towardsTokyo, addresses: ['東京, 大田区1-1'] })).toContain('ADDRESS 東京')
  })

  it('is nothing where nothing is certain: nothing is guessed', () => {
    expect(placeIdOf('Depot 3')).toBeUndefined()
    expect(placeIdOf('본사', { country: 'KR' })).toBeUndefined()
    expect(placeIdOf('무지개렌트카', { position: { latitude: 37.2411, longitude: 133.5 } })).toBeUndefined()
    expect(placeIdOf('Paris Las Vegas', { country: 'US' })).toBeUndefined()
    // Without position or country, a town of that name may be anywhere.
    expect(placeIdOf('Tokyo')).toBeUndefined()
    expect(placeIdOf('Tokyo', { country: 'JP' })).toBe('city:tokyo')
  })
})

describe('a position that is wrong', () => {
  it.each([
    ['zero', { latitude: 0, longitude: 0 }],
    ['latitude and longitude exchanged', { latitude: 126.493, longitude: 33.5113 }],
    ['exchanged, on the map all the same', { latitude: 2.55, longitude: 49.0128 }],
    ['in the sea', { latitude: 31, longitude: 123 }],
  ])('(%s) speaks neither for nor against: name and code decide', (_, position) => {
    expect(evidenceOf('하늘렌트카 제주공항점', { position })).toEqual(['NAME 제주공항'])
    expect(evidenceOf('Counter 7', { position, airport: 'CJU' })).toEqual(['IATA CJU'])
    expect(read('하늘렌트카 제주공항점', { position }).place?.distanceKm).toBeUndefined()
    expect(placeIdOf('Counter 7', { position })).toBeUndefined()
  })

  it('in another country than the stated one is not believed', () => {
    expect(evidenceOf('Jeju Airport', { position: { latitude: 35.6895, longitude: 139.6917 }, country: 'KR' })).toEqual(['NAME jeju airport'])
  })

  it('in another part of the country leaves the branch to a person, unless name and address agree against it', () => {
    expect(placeIdOf('하늘렌트카 제주공항점', { position: seoul })).toBeUndefined()
    expect(placeIdOf('Counter 7', { position: seoul, airport: 'CJU' })).toBeUndefined()
    expect(evidenceOf('하늘렌트카 제주공항점', { position: seoul, addresses: ['제주시 용문로 101'] })).toEqual(['NAME 제주공항', 'ADDRESS 제주'])
    expect(evidenceOf('하늘렌트카 제주공항점', { position: seoul, airport: 'CJU' })).toEqual(['IATA CJU', 'NAME 제주공항'])
  })

  it('of a shuttle in a town with one airport is that airport; in one with two it is not', () => {
    expect(placeIdOf('하늘렌트카', { desk: 'SHUTTLE', addresses: ['제주시 용문로 101'], country: 'KR' })).toBe('airport:CJU')
    expect(placeIdOf('하늘렌트카', { desk: 'SHUTTLE', addresses: ['서울특별시 중구 세종대로 110'], country: 'KR' })).toBe('city:seoul')
  })
})
