import { names } from './cities.ts'
import type { Country, Names } from './cities.ts'
import { CARS_ABROAD } from './fleet-abroad.ts'
import { CARS_KOREA } from './fleet-korea.ts'

export type CarClass =
  | 'mini' | 'economy' | 'compact' | 'midsize' | 'large' | 'premium'
  | 'suvCompact' | 'suvMidsize' | 'suvLarge' | 'people' | 'van' | 'convertible'
export type Fuel = 'petrol' | 'diesel' | 'hybrid' | 'electric' | 'lpg' | 'hydrogen'

export type Model = {
  /** Stable number in the table's order; suppliers make their codes from it. */
  readonly number: number
  readonly code: string
  readonly maker: Names
  readonly names: Names
  readonly carClass: CarClass
  readonly acriss: string
  readonly seats: number
  readonly doors: number
  readonly bags: number
  readonly fuel: Fuel
  readonly isManual: boolean
  readonly drive: '2WD' | '4WD' | 'AWD'
  readonly displacement: number
  readonly markets: readonly Country[]
  readonly isImported: boolean
}

/** The same model stands in the yards three times: new, new and well equipped, and a few years old. */
export type Grade = { readonly key: 'N' | 'P' | 'U'; readonly names: Names; readonly yearMin: number; readonly yearMax: number; readonly factor: number; readonly share: number }

export const GRADES: readonly Grade[] = [
  { key: 'N', names: names('스마트 / Smart / スマート / 舒适型'), yearMin: 2025, yearMax: 2026, factor: 1, share: 1 },
  { key: 'P', names: names('프레스티지 / Prestige / プレステージ / 豪华型'), yearMin: 2025, yearMax: 2026, factor: 1.13, share: 0.75 },
  { key: 'U', names: names('모던 / Modern / モダン / 标准型'), yearMin: 2022, yearMax: 2024, factor: 0.84, share: 0.8 },
]

/** Code, maker, `ko / en / ja / zh`, class, ACRISS, seats, bags, cc. Fuel, gearbox and drive follow from the ACRISS letters. */
export type CarRow = readonly [code: string, maker: keyof typeof MAKERS, names: string, carClass: CarClass, acriss: string, seats: number, bags: number, cc: number]

const MAKERS = {
  hyundai: names('현대 / Hyundai / ヒョンデ / 现代'), kia: names('기아 / Kia / キア / 起亚'), genesis: names('제네시스 / Genesis / ジェネシス / 捷尼赛思'),
  kgm: names('KG모빌리티 / KG Mobility / KGモビリティ / KG汽车'), chevrolet: names('쉐보레 / Chevrolet / シボレー / 雪佛兰'), renault: names('르노 / Renault / ルノー / 雷诺'),
  bmw: names('BMW / BMW / BMW / 宝马'), mercedes: names('메르세데스-벤츠 / Mercedes-Benz / メルセデス・ベンツ / 奔驰'), mini: names('미니 / MINI / MINI / 迷你'),
  tesla: names('테슬라 / Tesla / テスラ / 特斯拉'), audi: names('아우디 / Audi / アウディ / 奥迪'), toyota: names('토요타 / Toyota / トヨタ / 丰田'),
  honda: names('혼다 / Honda / ホンダ / 本田'), nissan: names('닛산 / Nissan / 日産 / 日产'), mazda: names('마쓰다 / Mazda / マツダ / 马自达'),
  suzuki: names('스즈키 / Suzuki / スズキ / 铃木'), daihatsu: names('다이하쓰 / Daihatsu / ダイハツ / 大发'), subaru: names('스바루 / Subaru / スバル / 斯巴鲁'),
  mitsubishi: names('미쓰비시 / Mitsubishi / 三菱 / 三菱'), lexus: names('렉서스 / Lexus / レクサス / 雷克萨斯'), ford: names('포드 / Ford / フォード / 福特'),
  jeep: names('지프 / Jeep / ジープ / 吉普'), chrysler: names('크라이슬러 / Chrysler / クライスラー / 克莱斯勒'), dodge: names('닷지 / Dodge / ダッジ / 道奇'),
  volkswagen: names('폭스바겐 / Volkswagen / フォルクスワーゲン / 大众'), peugeot: names('푸조 / Peugeot / プジョー / 标致'), citroen: names('시트로엥 / Citroën / シトロエン / 雪铁龙'),
  fiat: names('피아트 / Fiat / フィアット / 菲亚特'), byd: names('비야디 / BYD / BYD / 比亚迪'), buick: names('뷰익 / Buick / ビュイック / 别克'), vinfast: names('빈패스트 / VinFast / ビンファスト / VinFast'),
  isuzu: names('이스즈 / Isuzu / いすゞ / 五十铃'),
} as const

const FUELS: Readonly<Record<string, Fuel>> = { V: 'petrol', D: 'diesel', H: 'hybrid', E: 'electric', C: 'electric', L: 'lpg', A: 'hydrogen' }
const DRIVES: Readonly<Record<string, Model['drive']>> = { B: '4WD', N: '4WD', D: 'AWD', C: 'AWD' }
const DOORS: Readonly<Record<string, number>> = { B: 3, T: 2, E: 2, S: 2 }
const KOREAN_MAKERS: ReadonlySet<string> = new Set(['hyundai', 'kia', 'genesis', 'kgm', 'chevrolet', 'renault'])

function toModel([code, maker, text, carClass, acriss, seats, bags, cc]: CarRow, number: number, markets: readonly Country[]): Model {
  return {
    number, code, maker: MAKERS[maker], names: names(text), carClass, acriss, seats, bags, displacement: cc, markets,
    doors: DOORS[acriss.charAt(1)] ?? (acriss.charAt(1) === 'C' || acriss.charAt(1) === 'D' ? 4 : 5),
    fuel: FUELS[acriss.charAt(3)] ?? 'petrol',
    isManual: 'MNC'.includes(acriss.charAt(2)),
    drive: DRIVES[acriss.charAt(2)] ?? '2WD',
    isImported: markets.includes('KR') && !KOREAN_MAKERS.has(maker),
  }
}

const TABLES: readonly { readonly markets: readonly Country[]; readonly cars: readonly CarRow[] }[] = [{ markets: ['KR'], cars: CARS_KOREA }, ...CARS_ABROAD]

export const MODELS: readonly Model[] = TABLES.flatMap(({ markets, cars }) => cars.map((car) => ({ car, markets }))).map(({ car, markets }, index) =>
  toModel(car, index + 101, markets),
)
