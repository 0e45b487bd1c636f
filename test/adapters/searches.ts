import { placeId } from '#domain/ids.ts'
import type { Place } from '#domain/place.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import { localDateTime, zone } from '#domain/time.ts'

type Sketch = { readonly name: string; readonly country?: string; readonly iata?: string; readonly at: readonly [latitude: number, longitude: number]; readonly zone?: string }

const aPlace = (id: string, { name, country = 'KR', iata, at: [latitude, longitude], zone: zoneName = 'Asia/Seoul' }: Sketch): Place => ({
  id: placeId(id), kind: iata ? 'AIRPORT' : id.startsWith('station:') ? 'STATION' : 'CITY', names: { KO: name, EN: name, JA: name, ZH: name },
  iata, country, position: { latitude, longitude }, zone: zone(zoneName), hubs: [],
})

/** Places that the sandbox knows, and one that nobody does. */
export const places = {
  jeju: aPlace('airport:CJU', { name: '제주국제공항', iata: 'CJU', at: [33.5113, 126.493] }),
  gimpo: aPlace('airport:GMP', { name: '김포국제공항', iata: 'GMP', at: [37.5583, 126.791] }),
  busan: aPlace('airport:PUS', { name: '김해국제공항', iata: 'PUS', at: [35.1795, 128.938] }),
  seoulStation: aPlace('station:seoul', { name: '서울역', at: [37.557863, 126.969468] }),
  narita: aPlace('airport:NRT', { name: '成田国際空港', country: 'JP', iata: 'NRT', at: [35.7647, 140.386], zone: 'Asia/Tokyo' }),
  haneda: aPlace('airport:HND', { name: '羽田空港', country: 'JP', iata: 'HND', at: [35.5523, 139.78], zone: 'Asia/Tokyo' }),
  shanghai: aPlace('airport:PVG', { name: '上海浦东国际机场', country: 'CN', iata: 'PVG', at: [31.1434, 121.805], zone: 'Asia/Shanghai' }),
  bangkok: aPlace('airport:BKK', { name: 'Suvarnabhumi Airport', country: 'TH', iata: 'BKK', at: [13.6811, 100.747], zone: 'Asia/Bangkok' }),
  donMueang: aPlace('airport:DMK', { name: 'Don Mueang International Airport', country: 'TH', iata: 'DMK', at: [13.9126, 100.607], zone: 'Asia/Bangkok' }),
} as const

type Asked = Partial<Pick<SearchCriteria, 'currency' | 'language'>> & {
  readonly from: Place
  readonly to?: Place
  readonly pickUpAt?: string
  readonly dropOffAt?: string
  readonly age?: number
}

/** The tests' clock begins here; searches are for the month after. */
export const testMoment = Date.UTC(2026, 10, 20, 3, 0, 0)

export function aSearch({ from, to = from, pickUpAt = '2026-12-10T10:00', dropOffAt = '2026-12-13T10:00', age = 35, currency = 'KRW', language = 'KO' }: Asked): SearchCriteria {
  const at = (text: string) => localDateTime(Temporal.PlainDateTime.from(text))
  return {
    pickUp: { place: from, at: at(pickUpAt) }, dropOff: { place: to, at: at(dropOffAt) },
    driver: { age, residence: 'KR', licenceYears: 5 }, currency, language,
  }
}
