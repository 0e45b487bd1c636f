import type { BodyType, VehicleCategory } from './acriss.ts'
import type { Language, Names } from './language.ts'

const names = (KO: string, EN: string, JA: string, ZH: string): Names => ({ KO, EN, JA, ZH })

/** What travellers call the sizes. */
const categoryNames: Readonly<Record<VehicleCategory, Names>> = {
  MINI: names('경차', 'Mini', '軽自動車', '微型车'),
  ECONOMY: names('소형', 'Economy', '小型', '经济型'),
  COMPACT: names('준중형', 'Compact', 'コンパクト', '紧凑型'),
  INTERMEDIATE: names('중형', 'Intermediate', '中型', '中型'),
  STANDARD: names('중형 이상', 'Standard', 'スタンダード', '标准型'),
  FULLSIZE: names('대형', 'Full-size', '大型', '大型'),
  PREMIUM: names('고급', 'Premium', 'プレミアム', '高级'),
  LUXURY: names('최고급', 'Luxury', '高級', '豪华'),
  OVERSIZE: names('초대형', 'Oversize', '超大型', '超大型'),
  SPECIAL: names('특수', 'Special', '特殊', '特殊'),
}

/** Bodies that a name should tell; of the others the size says enough. */
const bodyNames: Partial<Readonly<Record<BodyType, Names>>> = {
  WAGON: names('왜건', 'estate', 'ワゴン', '旅行车'),
  PASSENGER_VAN: names('승합', 'passenger van', 'バン', '客车'),
  LIMOUSINE: names('리무진', 'limousine', 'リムジン', '豪华轿车'),
  SPORT: names('스포츠카', 'sports car', 'スポーツカー', '跑车'),
  CONVERTIBLE: names('컨버터블', 'convertible', 'オープンカー', '敞篷车'),
  SUV: names('SUV', 'SUV', 'SUV', 'SUV'),
  OPEN_AIR_ALL_TERRAIN: names('오픈 오프로드', 'open all-terrain', 'オープンオフロード', '敞篷越野车'),
  PICKUP_SINGLE_CAB: names('픽업', 'pick-up', 'ピックアップ', '皮卡'),
  PICKUP_DOUBLE_CAB: names('더블캡 픽업', 'double-cab pick-up', 'ダブルキャブ', '双排皮卡'),
  COUPE: names('쿠페', 'coupé', 'クーペ', '轿跑车'),
  MONOSPACE: names('다인승', 'people carrier', 'ミニバン', '多用途车'),
  RECREATIONAL: names('레저용', 'recreational', 'RV', '休旅车'),
  MOTORHOME: names('캠핑카', 'motor home', 'キャンピングカー', '房车'),
  TWO_WHEEL: names('이륜차', 'two-wheeler', '二輪車', '两轮车'),
  ROADSTER: names('로드스터', 'roadster', 'ロードスター', '双座敞篷车'),
  CROSSOVER: names('크로스오버', 'crossover', 'クロスオーバー', '跨界车'),
  COMMERCIAL_VAN: names('화물 밴', 'goods van', '貨物バン', '货车'),
}

/** `준중형 SUV`, `Compact SUV`. */
export function classNameOf(category: VehicleCategory, body: BodyType, language: Language): string {
  const shape = bodyNames[body]?.[language]
  const size = categoryNames[category][language]
  return shape === undefined ? size : `${size} ${shape}`
}
