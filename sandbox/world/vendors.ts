import { names } from './cities.ts'
import type { Country, Names } from './cities.ts'

export type Vendor = {
  readonly code: string
  readonly names: Names
  readonly countries: readonly Country[]
  /** How dear it is beside the others; 1 is usual. */
  readonly level: number
  /** Share of the market's cars that stand in its yards. */
  readonly breadth: number
  readonly score: number
}

const vendor = (code: string, text: string, countries: readonly Country[], level: number, breadth: number, score: number): Vendor => ({
  code, names: names(text), countries, level, breadth, score,
})

const WEST: readonly Country[] = ['US', 'GU', 'FR']

export const SK = 'SKR'

export const VENDORS: readonly Vendor[] = [
  vendor(SK, 'SK렌터카 / SK Rent a Car / SKレンタカー / SK租车', ['KR'], 1, 0.37, 4.7),
  vendor('LTR', '롯데렌터카 / Lotte Rent-a-Car / ロッテレンタカー / 乐天租车', ['KR'], 1.06, 0.3, 4.8),
  vendor('RCT', '레드캡렌터카 / Redcap Rent-a-Car / レッドキャップ / 红帽租车', ['KR'], 0.96, 0.22, 4.5),
  vendor('TAM', '탐라렌트카 / Tamra Rent-a-Car / 耽羅レンタカー / 耽罗租车', ['KR'], 0.82, 0.26, 4.3),
  vendor('HLR', '한라렌터카 / Halla Rent-a-Car / 漢拏レンタカー / 汉拿租车', ['KR'], 0.8, 0.25, 4.2),
  vendor('OLL', '올레렌터카 / Olle Rent-a-Car / オルレレンタカー / 偶来租车', ['KR'], 0.78, 0.25, 4.4),
  vendor('DOL', '돌하르방렌트카 / Dolhareubang Rent / トルハルバン / 多尔哈鲁邦租车', ['KR'], 0.76, 0.22, 4.1),
  vendor('BLU', '블루아일랜드렌터카 / Blue Island Rent / ブルーアイランド / 蓝岛租车', ['KR'], 0.85, 0.25, 4.6),
  vendor('GRN', '초록렌터카 / Chorok Rent-a-Car / チョロクレンタカー / 草绿租车', ['KR'], 0.84, 0.22, 4.0),
  vendor('EVJ', '이브이제주 / EV Jeju / EVチェジュ / EV济州', ['KR'], 0.9, 0.2, 4.5),
  vendor('ZE', '허츠 / Hertz / ハーツ / 赫兹', ['KR', 'JP', 'TH', ...WEST], 1.18, 0.55, 4.4),
  vendor('ZI', '에이비스 / Avis / エイビス / 安飞士', ['KR', 'JP', 'TW', 'TH', 'VN', ...WEST], 1.14, 0.55, 4.3),
  vendor('ZD', '버짓 / Budget / バジェット / 百捷', ['JP', 'TW', 'TH', 'VN', ...WEST], 0.98, 0.5, 4.1),
  vendor('SX', '식스트 / SIXT / シクスト / 西克斯特', ['TH', 'TW', ...WEST], 1.12, 0.6, 4.4),
  vendor('AL', '알라모 / Alamo / アラモ / 阿拉莫', [...WEST, 'JP'], 1.02, 0.55, 4.3),
  vendor('EP', '유럽카 / Europcar / ヨーロッパカー / 欧洛普卡', ['FR', 'TH', 'TW'], 1, 0.6, 4.0),
  vendor('ET', '엔터프라이즈 / Enterprise / エンタープライズ / 企业租车', ['US', 'FR'], 1.08, 0.6, 4.5),
  vendor('ZL', '내셔널 / National / ナショナル / 国民租车', ['US', 'GU', 'FR'], 1.1, 0.5, 4.4),
  vendor('ZR', '달러 / Dollar / ダラー / 道乐', WEST, 0.9, 0.5, 3.9),
  vendor('ZT', '스리프티 / Thrifty / スリフティ / 苏立夫提', ['US', 'GU', 'TH'], 0.88, 0.5, 3.8),
  vendor('TYR', '토요타렌터카 / Toyota Rent a Car / トヨタレンタカー / 丰田租车', ['JP'], 1.1, 0.75, 4.8),
  vendor('NPR', '닛폰렌터카 / Nippon Rent-A-Car / ニッポンレンタカー / 日本租车', ['JP'], 1.04, 0.7, 4.6),
  vendor('ORX', '오릭스렌터카 / ORIX Rent-A-Car / オリックスレンタカー / 欧力士租车', ['JP'], 0.98, 0.75, 4.6),
  vendor('TMS', '타임즈카 / Times Car Rental / タイムズカー / 泰姆仕租车', ['JP'], 1, 0.7, 4.7),
  vendor('NSR', '닛산렌터카 / Nissan Rent a Car / 日産レンタカー / 日产租车', ['JP'], 1.02, 0.6, 4.6),
  vendor('OTS', 'OTS렌터카 / OTS Rent-a-Car / OTSレンタカー / OTS租车', ['JP'], 0.9, 0.65, 4.5),
  vendor('IRT', '아이렌트 / iRent / アイレント / 和运租车', ['TW'], 0.92, 0.7, 4.4),
  vendor('CWT', '중신렌터카 / Carplus / カープラス / 格上租车', ['TW'], 0.95, 0.65, 4.3),
  vendor('TCR', '타이카 / Thai Rent A Car / タイレンタカー / 泰租车', ['TH'], 0.85, 0.7, 4.3),
  vendor('DNC', '다낭렌트 / Danang Car Hire / ダナンレンタカー / 岘港租车', ['VN'], 0.8, 0.7, 4.2),
  vendor('CAR', '선저우렌터카 / CAR Inc. / 神州レンタカー / 神州租车', ['CN'], 1, 0.8, 4.7),
  vendor('EHI', '이하이렌터카 / eHi Car Services / 一嗨レンタカー / 一嗨租车', ['CN'], 0.97, 0.8, 4.7),
  vendor('HTC', '자유행렌터카 / Freego Car / フリーゴー / 自由行租车', ['CN'], 0.85, 0.6, 4.1),
  vendor('ACE', '에이스 렌터카 / ACE Rent A Car / エース レンタカー / ACE租车', ['US', 'GU', 'TH'], 0.86, 0.6, 3.9),
]

/** Small companies of Jeju that no platform has: they sell through the island's fleet system alone. */
export const ISLAND_VENDORS: readonly Vendor[] = [
  vendor('HNB', '하늬바람렌트카', ['KR'], 0.74, 0.3, 4.1),
  vendor('GYL', '귤림렌트카', ['KR'], 0.77, 0.26, 4.3),
  vendor('DDG', '돌담길렌터카', ['KR'], 0.72, 0.28, 3.9),
  vendor('BDM', '바당물결렌트카', ['KR'], 0.79, 0.24, 4.2),
  vendor('EHO', '은하수오름렌트카', ['KR'], 0.81, 0.22, 4.5),
  vendor('SRG', '소랑렌터카', ['KR'], 0.7, 0.2, 3.8),
  vendor('GSR', '고사리장마렌트카', ['KR'], 0.75, 0.24, 4.0),
  vendor('GGK', '감귤꽃렌터카', ['KR'], 0.78, 0.3, 4.4),
  vendor('NEM', '노을목렌트카', ['KR'], 0.83, 0.2, 4.6),
  vendor('DBS', '동백숲렌터카', ['KR'], 0.76, 0.28, 4.2),
  vendor('MJL', '물질렌트카', ['KR'], 0.73, 0.22, 3.9),
  vendor('JRB', '조랑바위렌트카', ['KR'], 0.8, 0.26, 4.1),
]

const VENDOR_BY_CODE = new Map(VENDORS.map((entry) => [entry.code, entry]))

export function vendorOf(code: string): Vendor {
  const found = VENDOR_BY_CODE.get(code)
  if (found === undefined) throw new Error(`sandbox world: no vendor ${code}`)
  return found
}
