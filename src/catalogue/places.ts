import { type PlaceId, placeId } from '#domain/ids.ts'
import type { Place, PlaceKind } from '#domain/place.ts'
import { zone } from '#domain/time.ts'

export type Places = {
  find(id: string): Place | undefined
  /** Busiest first. */
  all(): readonly Place[]
}

type Row = readonly [id: string, ko: string, en: string, ja: string, zh: string, country: string, latitude: number, longitude: number, zone: string]

/**
 * The destinations that the sandbox suppliers serve. Positions and zones are geographic facts; names are those in everyday use.
 * Ordered by how many Korean travellers rent there, which is the order of `places` in the API.
 */
const rows: readonly Row[] = [
  ['airport:CJU', '제주국제공항', 'Jeju International Airport', '済州国際空港', '济州国际机场', 'KR', 33.5113, 126.493, 'Asia/Seoul'],
  ['airport:GMP', '김포국제공항', 'Gimpo International Airport', '金浦国際空港', '金浦国际机场', 'KR', 37.5583, 126.791, 'Asia/Seoul'],
  ['airport:ICN', '인천국제공항', 'Incheon International Airport', '仁川国際空港', '仁川国际机场', 'KR', 37.4691, 126.451, 'Asia/Seoul'],
  ['airport:PUS', '김해국제공항', 'Gimhae International Airport', '金海国際空港', '金海国际机场', 'KR', 35.1795, 128.938, 'Asia/Seoul'],
  ['city:seoul', '서울', 'Seoul', 'ソウル', '首尔', 'KR', 37.566, 126.9784, 'Asia/Seoul'],
  ['city:jeju', '제주시', 'Jeju City', '済州市', '济州市', 'KR', 33.5097, 126.5219, 'Asia/Seoul'],
  ['city:busan', '부산', 'Busan', '釜山', '釜山', 'KR', 35.1017, 129.03, 'Asia/Seoul'],
  ['station:seoul', '서울역', 'Seoul Station', 'ソウル駅', '首尔站', 'KR', 37.5579, 126.9695, 'Asia/Seoul'],
  ['station:busan', '부산역', 'Busan Station', '釜山駅', '釜山站', 'KR', 35.1152, 129.0429, 'Asia/Seoul'],
  ['station:daejeon', '대전역', 'Daejeon Station', '大田駅', '大田站', 'KR', 36.3323, 127.4342, 'Asia/Seoul'],
  ['station:dongdaegu', '동대구역', 'Dongdaegu Station', '東大邱駅', '东大邱站', 'KR', 35.879, 128.6262, 'Asia/Seoul'],
  ['station:gwangju-songjeong', '광주송정역', 'Gwangju-Songjeong Station', '光州松汀駅', '光州松汀站', 'KR', 35.1378, 126.7918, 'Asia/Seoul'],
  ['station:ulsan', '울산역', 'Ulsan Station', '蔚山駅', '蔚山站', 'KR', 35.5485, 129.1392, 'Asia/Seoul'],
  ['station:gangneung', '강릉역', 'Gangneung Station', '江陵駅', '江陵站', 'KR', 37.7634, 128.8989, 'Asia/Seoul'],
  ['station:yeosu-expo', '여수엑스포역', 'Yeosu Expo Station', '麗水エキスポ駅', '丽水世博站', 'KR', 34.7482, 127.7457, 'Asia/Seoul'],
  ['station:jeonju', '전주역', 'Jeonju Station', '全州駅', '全州站', 'KR', 35.8496, 127.1614, 'Asia/Seoul'],
  ['station:pohang', '포항역', 'Pohang Station', '浦項駅', '浦项站', 'KR', 36.0738, 129.3435, 'Asia/Seoul'],
  ['airport:OKA', '나하 공항', 'Naha Airport', '那覇空港', '那霸机场', 'JP', 26.1958, 127.646, 'Asia/Tokyo'],
  ['airport:FUK', '후쿠오카 공항', 'Fukuoka Airport', '福岡空港', '福冈机场', 'JP', 33.5859, 130.451, 'Asia/Tokyo'],
  ['airport:CTS', '신치토세 공항', 'New Chitose Airport', '新千歳空港', '新千岁机场', 'JP', 42.7752, 141.692, 'Asia/Tokyo'],
  ['airport:KIX', '간사이 국제공항', 'Kansai International Airport', '関西国際空港', '关西国际机场', 'JP', 34.4273, 135.244, 'Asia/Tokyo'],
  ['airport:ITM', '오사카 이타미 공항', 'Osaka Itami Airport', '大阪伊丹空港', '大阪伊丹机场', 'JP', 34.7855, 135.438, 'Asia/Tokyo'],
  ['airport:NRT', '나리타 국제공항', 'Narita International Airport', '成田国際空港', '成田国际机场', 'JP', 35.7647, 140.386, 'Asia/Tokyo'],
  ['airport:HND', '하네다 공항', 'Haneda Airport', '羽田空港', '羽田机场', 'JP', 35.5523, 139.78, 'Asia/Tokyo'],
  ['city:tokyo', '도쿄', 'Tokyo', '東京', '东京', 'JP', 35.6895, 139.6917, 'Asia/Tokyo'],
  ['city:osaka', '오사카', 'Osaka', '大阪', '大阪', 'JP', 34.6937, 135.5022, 'Asia/Tokyo'],
  ['airport:GUM', '괌 국제공항', 'Guam International Airport', 'グアム国際空港', '关岛国际机场', 'GU', 13.484, 144.7971, 'Pacific/Guam'],
  ['airport:DAD', '다낭 국제공항', 'Da Nang International Airport', 'ダナン国際空港', '岘港国际机场', 'VN', 16.0439, 108.199, 'Asia/Ho_Chi_Minh'],
  ['airport:BKK', '수완나품 공항', 'Suvarnabhumi Airport', 'スワンナプーム国際空港', '素万那普机场', 'TH', 13.6811, 100.747, 'Asia/Bangkok'],
  ['airport:DMK', '돈므앙 국제공항', 'Don Mueang International Airport', 'ドンムアン国際空港', '廊曼国际机场', 'TH', 13.9126, 100.607, 'Asia/Bangkok'],
  ['airport:TPE', '타오위안 국제공항', 'Taoyuan International Airport', '桃園国際空港', '桃园国际机场', 'TW', 25.0777, 121.233, 'Asia/Taipei'],
  ['airport:TSA', '쑹산 공항', 'Songshan Airport', '松山空港', '松山机场', 'TW', 25.0694, 121.552, 'Asia/Taipei'],
  ['airport:LAX', '로스앤젤레스 국제공항', 'Los Angeles International Airport', 'ロサンゼルス国際空港', '洛杉矶国际机场', 'US', 33.9425, -118.408, 'America/Los_Angeles'],
  ['airport:CDG', '샤를 드골 공항', 'Charles de Gaulle Airport', 'シャルル・ド・ゴール空港', '戴高乐机场', 'FR', 49.0128, 2.55, 'Europe/Paris'],
  ['airport:ORY', '오를리 공항', 'Orly Airport', 'オルリー空港', '奥利机场', 'FR', 48.7253, 2.3594, 'Europe/Paris'],
  ['airport:PVG', '푸둥 국제공항', 'Pudong International Airport', '浦東国際空港', '浦东国际机场', 'CN', 31.1434, 121.805, 'Asia/Shanghai'],
]

const kinds: Readonly<Record<string, PlaceKind>> = { airport: 'AIRPORT', station: 'STATION', city: 'CITY' }

function placeOf([id, ko, en, ja, zh, country, latitude, longitude, zoneName]: Row): Place {
  const [prefix = '', code = ''] = id.split(':')
  const kind = kinds[prefix]
  if (!kind) throw new TypeError(`${id}: no kind of place is called "${prefix}"`)
  return {
    id: placeId(id),
    kind,
    names: { KO: ko, EN: en, JA: ja, ZH: zh },
    iata: kind === 'AIRPORT' ? code : undefined,
    country,
    position: { latitude, longitude },
    zone: zone(zoneName),
  }
}

export function createPlaces(): Places {
  const places = rows.map(placeOf)
  const byId = new Map<PlaceId | string, Place>(places.map((place) => [place.id, place]))
  return { find: (id) => byId.get(id), all: () => places }
}
