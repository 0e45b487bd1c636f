import type { Currency } from './currency.ts'
import type { Coordinates } from './geo.ts'

export type Language = 'ko' | 'en' | 'ja' | 'zh'
export type Names = { readonly [language in Language]: string }
export type Country = 'KR' | 'JP' | 'TW' | 'TH' | 'VN' | 'GU' | 'US' | 'FR' | 'CN'

export type Place = Coordinates & { readonly code: string; readonly kind: 'airport' | 'station'; readonly names: Names }

export type City = {
  readonly code: string
  /** The number by which Trip knows it. */
  readonly cityId: number
  readonly country: Country
  readonly zone: string
  readonly currency: Currency
  /** How dear the city is; Seoul is 1. */
  readonly level: number
  readonly names: Names
  readonly places: readonly Place[]
}

/** `ko / en / ja / zh` in one text, so that the tables stay readable. */
export function names(text: string): Names {
  const [ko = '', en = ko, ja = en, zh = en] = text.split(' / ')
  return { ko, en, ja, zh }
}

const airport = (code: string, text: string, latitude: number, longitude: number): Place => ({ code, kind: 'airport', names: names(text), latitude, longitude })
const station = (code: string, text: string, latitude: number, longitude: number): Place => ({ code, kind: 'station', names: names(text), latitude, longitude })

const KOREA = { country: 'KR', zone: 'Asia/Seoul', currency: 'KRW' } as const
const JAPAN = { country: 'JP', zone: 'Asia/Tokyo', currency: 'JPY' } as const

export const CITIES: readonly City[] = [
  { ...KOREA, code: 'JEJU', cityId: 737, level: 0.9, names: names('제주 / Jeju / 済州 / 济州'), places: [
    airport('CJU', '제주국제공항 / Jeju International Airport / 済州国際空港 / 济州国际机场', 33.5113, 126.493) ] },
  { ...KOREA, code: 'SEOUL', cityId: 274, level: 1, names: names('서울 / Seoul / ソウル / 首尔'), places: [
    airport('GMP', '김포국제공항 / Gimpo International Airport / 金浦国際空港 / 首尔金浦国际机场', 37.5583, 126.791),
    airport('ICN', '인천국제공항 / Incheon International Airport / 仁川国際空港 / 首尔仁川国际机场', 37.4691, 126.451),
    station('SEOUL-STATION', '서울역 / Seoul Station / ソウル駅 / 首尔站', 37.557863, 126.969468) ] },
  { ...KOREA, code: 'BUSAN', cityId: 253, level: 0.95, names: names('부산 / Busan / 釜山 / 釜山'), places: [
    airport('PUS', '김해국제공항 / Gimhae International Airport / 金海国際空港 / 釜山金海国际机场', 35.1795, 128.938),
    station('BUSAN-STATION', '부산역 / Busan Station / 釜山駅 / 釜山站', 35.115242, 129.042895) ] },
  { ...KOREA, code: 'DAEJEON', cityId: 2741, level: 0.88, names: names('대전 / Daejeon / 大田 / 大田'), places: [
    station('DAEJEON-STATION', '대전역 / Daejeon Station / 大田駅 / 大田站', 36.332269, 127.434183) ] },
  { ...KOREA, code: 'DAEGU', cityId: 2742, level: 0.88, names: names('대구 / Daegu / 大邱 / 大邱'), places: [
    airport('TAE', '대구국제공항 / Daegu International Airport / 大邱国際空港 / 大邱国际机场', 35.8941, 128.659),
    station('DONGDAEGU-STATION', '동대구역 / Dongdaegu Station / 東大邱駅 / 东大邱站', 35.879012, 128.626219) ] },
  { ...KOREA, code: 'GWANGJU', cityId: 2743, level: 0.86, names: names('광주 / Gwangju / 光州 / 光州'), places: [
    airport('KWJ', '광주공항 / Gwangju Airport / 光州空港 / 光州机场', 35.1264, 126.809),
    station('GWANGJU-SONGJEONG-STATION', '광주송정역 / Gwangju-Songjeong Station / 光州松汀駅 / 光州松汀站', 35.137783, 126.791767) ] },
  { ...KOREA, code: 'ULSAN', cityId: 2744, level: 0.9, names: names('울산 / Ulsan / 蔚山 / 蔚山'), places: [
    airport('USN', '울산공항 / Ulsan Airport / 蔚山空港 / 蔚山机场', 35.5935, 129.352),
    station('ULSAN-STATION', '울산역 / Ulsan Station / 蔚山駅 / 蔚山站', 35.5485, 129.13915) ] },
  { ...KOREA, code: 'GANGNEUNG', cityId: 2745, level: 0.97, names: names('강릉 / Gangneung / 江陵 / 江陵'), places: [
    station('GANGNEUNG-STATION', '강릉역 / Gangneung Station / 江陵駅 / 江陵站', 37.763401, 128.898856) ] },
  { ...KOREA, code: 'YEOSU', cityId: 2746, level: 0.95, names: names('여수 / Yeosu / 麗水 / 丽水'), places: [
    airport('RSU', '여수공항 / Yeosu Airport / 麗水空港 / 丽水机场', 34.8423, 127.617),
    station('YEOSU-EXPO-STATION', '여수엑스포역 / Yeosu Expo Station / 麗水エキスポ駅 / 丽水世博站', 34.748164, 127.745746) ] },
  { ...KOREA, code: 'JEONJU', cityId: 2747, level: 0.87, names: names('전주 / Jeonju / 全州 / 全州'), places: [
    station('JEONJU-STATION', '전주역 / Jeonju Station / 全州駅 / 全州站', 35.849552, 127.161439) ] },
  { ...KOREA, code: 'POHANG', cityId: 2748, level: 0.88, names: names('포항 / Pohang / 浦項 / 浦项'), places: [
    airport('KPO', '포항경주공항 / Pohang Gyeongju Airport / 浦項慶州空港 / 浦项庆州机场', 35.9879, 129.42),
    station('POHANG-STATION', '포항역 / Pohang Station / 浦項駅 / 浦项站', 36.07379, 129.34354) ] },
  { ...JAPAN, code: 'TOKYO', cityId: 228, level: 1.15, names: names('도쿄 / Tokyo / 東京 / 东京'), places: [
    airport('HND', '하네다 공항 / Haneda Airport / 羽田空港 / 东京羽田国际机场', 35.5523, 139.78),
    airport('NRT', '나리타 국제공항 / Narita International Airport / 成田国際空港 / 东京成田国际机场', 35.7647, 140.386),
    station('TOKYO-STATION', '도쿄역 / Tokyo Station / 東京駅 / 东京站', 35.681236, 139.767125) ] },
  { ...JAPAN, code: 'OSAKA', cityId: 219, level: 1.08, names: names('오사카 / Osaka / 大阪 / 大阪'), places: [
    airport('KIX', '간사이 국제공항 / Kansai International Airport / 関西国際空港 / 大阪关西国际机场', 34.4273, 135.244),
    airport('ITM', '오사카 국제공항 / Osaka Itami Airport / 伊丹空港 / 大阪伊丹机场', 34.7855, 135.438),
    station('SHIN-OSAKA-STATION', '신오사카역 / Shin-Osaka Station / 新大阪駅 / 新大阪站', 34.73348, 135.50019) ] },
  { ...JAPAN, code: 'FUKUOKA', cityId: 248, level: 0.98, names: names('후쿠오카 / Fukuoka / 福岡 / 福冈'), places: [
    airport('FUK', '후쿠오카 공항 / Fukuoka Airport / 福岡空港 / 福冈机场', 33.5859, 130.451),
    station('HAKATA-STATION', '하카타역 / Hakata Station / 博多駅 / 博多站', 33.590003, 130.420622) ] },
  { ...JAPAN, code: 'OKINAWA', cityId: 292, level: 1.02, names: names('오키나와 / Okinawa / 沖縄 / 冲绳'), places: [
    airport('OKA', '나하 공항 / Naha Airport / 那覇空港 / 那霸机场', 26.1958, 127.646) ] },
  { ...JAPAN, code: 'SAPPORO', cityId: 641, level: 1.06, names: names('삿포로 / Sapporo / 札幌 / 札幌'), places: [
    airport('CTS', '신치토세 공항 / New Chitose Airport / 新千歳空港 / 札幌新千岁机场', 42.7752, 141.692),
    station('SAPPORO-STATION', '삿포로역 / Sapporo Station / 札幌駅 / 札幌站', 43.068625, 141.350801) ] },
  { code: 'TAIPEI', cityId: 617, country: 'TW', zone: 'Asia/Taipei', currency: 'TWD', level: 0.95, names: names('타이베이 / Taipei / 台北 / 台北'), places: [
    airport('TPE', '타오위안 국제공항 / Taoyuan International Airport / 台湾桃園国際空港 / 台湾桃园国际机场', 25.0777, 121.233),
    airport('TSA', '쑹산 공항 / Songshan Airport / 台北松山空港 / 台北松山机场', 25.0694, 121.552) ] },
  { code: 'BANGKOK', cityId: 359, country: 'TH', zone: 'Asia/Bangkok', currency: 'THB', level: 0.62, names: names('방콕 / Bangkok / バンコク / 曼谷'), places: [
    airport('BKK', '수완나품 공항 / Suvarnabhumi Airport / スワンナプーム国際空港 / 曼谷素万那普国际机场', 13.6811, 100.747),
    airport('DMK', '돈므앙 공항 / Don Mueang Airport / ドンムアン国際空港 / 曼谷廊曼国际机场', 13.9126, 100.607) ] },
  { code: 'DANANG', cityId: 1356, country: 'VN', zone: 'Asia/Ho_Chi_Minh', currency: 'VND', level: 0.58, names: names('다낭 / Da Nang / ダナン / 岘港'), places: [
    airport('DAD', '다낭 국제공항 / Da Nang International Airport / ダナン国際空港 / 岘港国际机场', 16.0439, 108.199) ] },
  { code: 'GUAM', cityId: 2010, country: 'GU', zone: 'Pacific/Guam', currency: 'USD', level: 1.05, names: names('괌 / Guam / グアム / 关岛'), places: [
    airport('GUM', '괌 국제공항 / Guam International Airport / グアム国際空港 / 关岛国际机场', 13.483952, 144.797129) ] },
  { code: 'LOS-ANGELES', cityId: 347, country: 'US', zone: 'America/Los_Angeles', currency: 'USD', level: 1.2, names: names('로스앤젤레스 / Los Angeles / ロサンゼルス / 洛杉矶'), places: [
    airport('LAX', '로스앤젤레스 국제공항 / Los Angeles International Airport / ロサンゼルス国際空港 / 洛杉矶国际机场', 33.942496, -118.408049) ] },
  { code: 'PARIS', cityId: 192, country: 'FR', zone: 'Europe/Paris', currency: 'EUR', level: 1.18, names: names('파리 / Paris / パリ / 巴黎'), places: [
    airport('CDG', '샤를 드골 공항 / Charles de Gaulle Airport / シャルル・ド・ゴール国際空港 / 巴黎夏尔·戴高乐机场', 49.0128, 2.55),
    airport('ORY', '오를리 공항 / Orly Airport / オルリー空港 / 巴黎奥利机场', 48.7253, 2.35944) ] },
  { code: 'SHANGHAI', cityId: 2, country: 'CN', zone: 'Asia/Shanghai', currency: 'CNY', level: 0.7, names: names('상하이 / Shanghai / 上海 / 上海'), places: [
    airport('PVG', '푸둥 국제공항 / Pudong International Airport / 上海浦東国際空港 / 上海浦东国际机场', 31.1434, 121.805),
    airport('SHA', '훙차오 국제공항 / Hongqiao International Airport / 上海虹橋国際空港 / 上海虹桥国际机场', 31.1979, 121.336) ] },
]

const CITY_BY_CODE = new Map(CITIES.map((city) => [city.code, city]))

export function cityOf(code: string): City {
  const city = CITY_BY_CODE.get(code)
  if (city === undefined) throw new Error(`sandbox world: no city ${code}`)
  return city
}

export function findPlace(code: string): { readonly city: City; readonly place: Place } | undefined {
  for (const city of CITIES) {
    const place = city.places.find((candidate) => candidate.code === code)
    if (place) return { city, place }
  }
  return undefined
}
