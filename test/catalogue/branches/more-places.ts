import { placeId } from '#domain/ids.ts'
import type { Place } from '#domain/place.ts'
import { zone } from '#domain/time.ts'
import { createPlaces } from '../../../src/catalogue/places.ts'

/** Places that the labelled branches belong to and `createPlaces` may lack: id, four names, country, latitude, longitude. */
const rows = [
  ['airport:CJJ', '청주국제공항', 'Cheongju International Airport', '清州国際空港', '清州国际机场', 'KR', 36.7166, 127.4991],
  ['airport:TAE', '대구국제공항', 'Daegu International Airport', '大邱国際空港', '大邱国际机场', 'KR', 35.8941, 128.6589],
  ['airport:KWJ', '광주공항', 'Gwangju Airport', '光州空港', '光州机场', 'KR', 35.1264, 126.8089],
  ['city:seogwipo', '서귀포', 'Seogwipo', '西帰浦', '西归浦', 'KR', 33.2541, 126.5601],
  ['city:incheon', '인천', 'Incheon', '仁川', '仁川', 'KR', 37.4563, 126.7052],
  ['city:daejeon', '대전', 'Daejeon', '大田', '大田', 'KR', 36.3504, 127.3845],
  ['city:daegu', '대구', 'Daegu', '大邱', '大邱', 'KR', 35.8714, 128.6014],
  ['city:gwangju', '광주', 'Gwangju', '光州', '光州', 'KR', 35.1595, 126.8526],
  ['city:ulsan', '울산', 'Ulsan', '蔚山', '蔚山', 'KR', 35.5384, 129.3114],
  ['city:yeosu', '여수', 'Yeosu', '麗水', '丽水', 'KR', 34.7604, 127.6622],
  ['city:pohang', '포항', 'Pohang', '浦項', '浦项', 'KR', 36.019, 129.3435],
  ['city:gangneung', '강릉', 'Gangneung', '江陵', '江陵', 'KR', 37.7519, 128.8761],
  ['city:suwon', '수원', 'Suwon', '水原', '水原', 'KR', 37.2636, 127.0286],
  ['city:seongnam', '성남', 'Seongnam', '城南', '城南', 'KR', 37.42, 127.1267],
  ['city:bucheon', '부천', 'Bucheon', '富川', '富川', 'KR', 37.5035, 126.766],
  ['city:naha', '나하', 'Naha', '那覇', '那霸', 'JP', 26.2124, 127.6809],
  ['city:fukuoka', '후쿠오카', 'Fukuoka', '福岡', '福冈', 'JP', 33.5902, 130.4017],
  ['city:sapporo', '삿포로', 'Sapporo', '札幌', '札幌', 'JP', 43.0618, 141.3545],
  ['city:guam-tamuning', '타무닝', 'Tamuning', 'タムニング', '塔穆宁', 'GU', 13.4877, 144.7814],
  ['city:da-nang', '다낭', 'Da Nang', 'ダナン', '岘港', 'VN', 16.0544, 108.2022],
  ['city:bangkok', '방콕', 'Bangkok', 'バンコク', '曼谷', 'TH', 13.7563, 100.5018],
  ['city:taipei', '타이베이', 'Taipei', '台北', '台北', 'TW', 25.033, 121.5654],
  ['city:shanghai', '상하이', 'Shanghai', '上海', '上海', 'CN', 31.2304, 121.4737],
  ['city:paris', '파리', 'Paris', 'パリ', '巴黎', 'FR', 48.8566, 2.3522],
  ['city:los-angeles', '로스앤젤레스', 'Los Angeles', 'ロサンゼルス', '洛杉矶', 'US', 34.0522, -118.2437],
] as const

const kinds = { airport: 'AIRPORT', city: 'CITY' } as const

function placeOf([id, ko, en, ja, zh, country, latitude, longitude]: (typeof rows)[number]): Place {
  const isAirport = id.startsWith('airport:')
  return {
    id: placeId(id), kind: kinds[isAirport ? 'airport' : 'city'], names: { KO: ko, EN: en, JA: ja, ZH: zh }, iata: isAirport ? id.slice(-3) : undefined, country,
    position: { latitude, longitude }, zone: zone('Etc/UTC'),
  }
}

const shipped = createPlaces()

/** The catalogue's places and, where it lacks them, those of the labels. */
export const allPlaces: readonly Place[] = [...shipped.all(), ...rows.map(placeOf).filter(({ id }) => !shipped.find(id))]
