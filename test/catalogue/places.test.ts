import { describe, expect, it } from 'vitest'
import { languages } from '#domain/language.ts'
import { distanceKm, type Place } from '#domain/place.ts'
import { createPlaces, type PlaceNearby } from '../../src/catalogue/places/places.ts'
import { readShippedPlaces } from '../../src/catalogue/places/shipped-places.ts'

const records = readShippedPlaces()
const places = createPlaces(records)

function place(id: string): Place {
  const found = places.find(id)
  if (!found) throw new TypeError(`${id} is no place`)
  return found
}
const idsOf = (list: readonly PlaceNearby[]) => list.map(({ place: { id } }) => id)

/** Names as they were before the catalogue grew: suppliers and links know these ids. */
const firstPlaces: readonly (readonly [id: string, ko: string, en: string, ja: string, zh: string])[] = [
  ['airport:CJU', '제주국제공항', 'Jeju International Airport', '済州国際空港', '济州国际机场'],
  ['airport:GMP', '김포국제공항', 'Gimpo International Airport', '金浦国際空港', '金浦国际机场'],
  ['airport:ICN', '인천국제공항', 'Incheon International Airport', '仁川国際空港', '仁川国际机场'],
  ['airport:PUS', '김해국제공항', 'Gimhae International Airport', '金海国際空港', '金海国际机场'],
  ['city:seoul', '서울', 'Seoul', 'ソウル', '首尔'],
  ['city:jeju', '제주시', 'Jeju City', '済州市', '济州市'],
  ['city:busan', '부산', 'Busan', '釜山', '釜山'],
  ['station:seoul', '서울역', 'Seoul Station', 'ソウル駅', '首尔站'],
  ['station:busan', '부산역', 'Busan Station', '釜山駅', '釜山站'],
  ['station:daejeon', '대전역', 'Daejeon Station', '大田駅', '大田站'],
  ['station:dongdaegu', '동대구역', 'Dongdaegu Station', '東大邱駅', '东大邱站'],
  ['station:gwangju-songjeong', '광주송정역', 'Gwangju-Songjeong Station', '光州松汀駅', '光州松汀站'],
  ['station:ulsan', '울산역', 'Ulsan Station', '蔚山駅', '蔚山站'],
  ['station:gangneung', '강릉역', 'Gangneung Station', '江陵駅', '江陵站'],
  ['station:yeosu-expo', '여수엑스포역', 'Yeosu Expo Station', '麗水エキスポ駅', '丽水世博站'],
  ['station:jeonju', '전주역', 'Jeonju Station', '全州駅', '全州站'],
  ['station:pohang', '포항역', 'Pohang Station', '浦項駅', '浦项站'],
  ['airport:OKA', '나하 공항', 'Naha Airport', '那覇空港', '那霸机场'],
  ['airport:FUK', '후쿠오카 공항', 'Fukuoka Airport', '福岡空港', '福冈机场'],
  ['airport:CTS', '신치토세 공항', 'New Chitose Airport', '新千歳空港', '新千岁机场'],
  ['airport:KIX', '간사이 국제공항', 'Kansai International Airport', '関西国際空港', '关西国际机场'],
  ['airport:ITM', '오사카 이타미 공항', 'Osaka Itami Airport', '大阪伊丹空港', '大阪伊丹机场'],
  ['airport:NRT', '나리타 국제공항', 'Narita International Airport', '成田国際空港', '成田国际机场'],
  ['airport:HND', '하네다 공항', 'Haneda Airport', '羽田空港', '羽田机场'],
  ['city:tokyo', '도쿄', 'Tokyo', '東京', '东京'],
  ['city:osaka', '오사카', 'Osaka', '大阪', '大阪'],
  ['airport:GUM', '괌 국제공항', 'Guam International Airport', 'グアム国際空港', '关岛国际机场'],
  ['airport:DAD', '다낭 국제공항', 'Da Nang International Airport', 'ダナン国際空港', '岘港国际机场'],
  ['airport:BKK', '수완나품 공항', 'Suvarnabhumi Airport', 'スワンナプーム国際空港', '素万那普机场'],
  ['airport:DMK', '돈므앙 국제공항', 'Don Mueang International Airport', 'ドンムアン国際空港', '廊曼国际机场'],
  ['airport:TPE', '타오위안 국제공항', 'Taoyuan International Airport', '桃園国際空港', '桃园国际机场'],
  ['airport:TSA', '쑹산 공항', 'Songshan Airport', '松山空港', '松山机场'],
  ['airport:LAX', '로스앤젤레스 국제공항', 'Los Angeles International Airport', 'ロサンゼルス国際空港', '洛杉矶国际机场'],
  ['airport:CDG', '샤를 드골 공항', 'Charles de Gaulle Airport', 'シャルル・ド・ゴール空港', '戴高乐机场'],
  ['airport:ORY', '오를리 공항', 'Orly Airport', 'オルリー空港', '奥利机场'],
  ['airport:PVG', '푸둥 국제공항', 'Pudong International Airport', '浦東国際空港', '浦东国际机场'],
]

describe('the popular places', () => {
  it('begin with the first thirty-six, in their order', () => {
    expect(places.popular().slice(0, firstPlaces.length).map(({ id }) => id)).toEqual(firstPlaces.map(([id]) => id))
  })

  it.each(firstPlaces)('%s keeps its names in four languages', (id, ko, en, ja, zh) => {
    expect(place(id).names).toEqual({ KO: ko, EN: en, JA: ja, ZH: zh })
  })
})

describe('every place of the world', () => {
  it('has an id of its own', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })

  it('lies in a zone that clocks know', () => {
    const zones = [...new Set(records.map(({ zone }) => zone))]
    expect(zones.length).toBeGreaterThan(200)
    for (const zone of zones) expect(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).year, zone).toBeGreaterThan(1968)
  })

  it('lies on the globe, in a country of two letters, and is important between 0 and 1', () => {
    const wrong = records.filter(({ latitude, longitude, country, importance }) =>
      !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && /^[A-Z]{2}$/.test(country) && importance > 0 && importance <= 1))
    expect(wrong).toEqual([])
  })

  it('has a name in every language, an IATA code exactly when it is an airport, and at most six hubs of which it is none', () => {
    const wrong = records.map(({ id }) => place(id)).filter(({ id, names, kind, iata, hubs }) =>
      languages.some((language) => names[language] === '') || (kind === 'AIRPORT') !== (iata !== undefined) || hubs.length > 6 || hubs.includes(id))
    expect(wrong).toEqual([])
  })

  it('is served by its own city: an airport lies within 130 km of it, a station within 20', () => {
    const served = records.flatMap(({ id, serves }) => (serves === undefined ? [] : [{ id, km: distanceKm(place(id).position, place(serves).position) }]))
    expect(served.length).toBeGreaterThan(2_000)
    expect(served.filter(({ id, km }) => km > (id.startsWith('station:') ? 20 : 130))).toEqual([])
  })

  /** Latitude and longitude to half a degree, from an atlas. */
  it.each([
    ['airport:CJU', 33.5, 126.5], ['airport:ISG', 24.4, 124.2], ['airport:HNL', 21.3, -157.9], ['airport:SPN', 15.1, 145.7], ['airport:LHR', 51.5, -0.5],
    ['airport:BRU', 50.9, 4.5], ['airport:SYD', -33.9, 151.2], ['airport:GRU', -23.4, -46.5], ['airport:KEF', 64, -22.6], ['airport:PNH', 11.5, 104.8],
    ['city:sokcho', 38.2, 128.6], ['city:queenstown', -45, 168.7], ['city:valencia', 39.5, -0.4], ['city:paris', 48.9, 2.4], ['city:los-angeles', 34.1, -118.2],
    ['station:mokpo', 34.8, 126.4], ['station:hakata', 33.6, 130.4], ['area:tumon', 13.5, 144.8], ['area:jungmun', 33.2, 126.4], ['hotel:the-shilla-jeju', 33.2, 126.4],
  ])('%s lies at %f, %f', (id, latitude, longitude) => {
    const { position } = place(id)
    expect(Math.abs(position.latitude - latitude)).toBeLessThan(0.5)
    expect(Math.abs(position.longitude - longitude)).toBeLessThan(0.5)
  })
})

describe('the hubs of a place', () => {
  it('are airports, stations and cities within 60 km, nearest first: for a hotel in Jungmun the towns and the airport of Jeju', () => {
    expect(place('hotel:the-shilla-jeju').hubs).toEqual(['city:seogwipo', 'airport:CJU', 'city:jeju'])
  })

  it('hold the nearest two of each kind, so that suburbs do not crowd out the airport', () => {
    const hubs = place('area:gangnam').hubs
    expect(hubs).toHaveLength(6)
    expect(hubs).toContain('airport:GMP')
    expect(hubs).toContain('city:seoul')
    expect(hubs).toContain('station:suseo')
  })

  it('are none for an island on its own', () => {
    expect(place('airport:GUM').hubs).toEqual([])
  })
})

describe('places near a point', () => {
  const jejuHarbour = { latitude: 33.52, longitude: 126.53 }

  it('come nearest first, with their distance', () => {
    const near = places.near({ position: jejuHarbour, kinds: undefined, limit: 5 })
    expect(near).toHaveLength(5)
    expect(near.map(({ distanceKm: km }) => km)).toEqual(near.map(({ distanceKm: km }) => km).toSorted((left, right) => left - right))
    expect(idsOf(near)).toContain('city:jeju')
  })

  it('are of the kinds that were asked for', () => {
    expect(idsOf(places.near({ position: jejuHarbour, kinds: ['AIRPORT'], limit: 5 }))).toEqual(['airport:CJU'])
  })

  it('are none in the middle of the ocean', () => {
    expect(places.near({ position: { latitude: -48, longitude: -123 }, kinds: undefined, limit: 5 })).toEqual([])
  })

  it('are found across the line where the day changes', () => {
    const onTheLine = places.near({ position: { latitude: -16.7, longitude: -179.99 }, kinds: ['AIRPORT'], limit: 5 })
    expect(onTheLine.some(({ place: { position } }) => position.longitude > 0)).toBe(true)
    expect(onTheLine.every(({ distanceKm: km }) => km <= 100)).toBe(true)
  })

  it.each([['first', { limit: 0 }], ['first', { limit: 51 }], ['latitude', { position: { latitude: 91, longitude: 0 } }], ['longitude', { position: { latitude: 0, longitude: Number.NaN } }]])(
    'are refused with the field %s that is out of bounds', (field, change) => {
      expect(() => places.near({ position: jejuHarbour, kinds: undefined, limit: 5, ...change })).toThrow(expect.objectContaining({ name: 'PlaceQueryRefused', field }))
    })
})
