import type { Language, Names } from '../../world/cities.ts'
import { names } from '../../world/cities.ts'
import { major, minorFromWon } from '../../world/currency.ts'
import type { Currency } from '../../world/currency.ts'
import type { Offer } from './offers.ts'

type Item = { readonly code: string; readonly excessWon: readonly [min: number, max: number] | undefined; readonly limitWon?: number }
type Package = { readonly code: string; readonly names: Names; readonly dailyWon: number; readonly items: (baseExcessWon: number) => readonly Item[] }

const COLLISION = (excessWon: number): Item => ({ code: 'CDW', excessWon: [Math.round(excessWon / 2), excessWon] })
const THEFT = (excessWon: number): Item => ({ code: 'TP', excessWon: [excessWon, excessWon] })
const LIABILITY: Item = { code: 'TPL', excessWon: undefined, limitWon: 1_000_000_000 }
const SUPER: Item = { code: 'SCDW', excessWon: [0, 0] }
const TYRES: Item = { code: 'TW', excessWon: [0, 0] }
const PERSONS: Item = { code: 'PAI', excessWon: [0, 0] }

const PACKAGES: readonly Package[] = [
  { code: 'BASIC', names: names('기본 / Basic / ベーシック / 基础'), dailyWon: 0, items: (excess) => [COLLISION(excess), THEFT(excess), LIABILITY] },
  { code: 'STANDARD', names: names('스탠다드 / Standard / スタンダード / 标准'), dailyWon: 9_000, items: (excess) => [COLLISION(excess * 0.3), THEFT(excess * 0.3), LIABILITY] },
  { code: 'PREMIUM', names: names('프리미엄 / Premium / プレミアム / 高级'), dailyWon: 17_000, items: () => [SUPER, THEFT(0), LIABILITY, PERSONS] },
  { code: 'ALLIN', names: names('올인클루시브 / All inclusive / オールイン / 全包'), dailyWon: 24_000, items: () => [SUPER, THEFT(0), LIABILITY, TYRES, PERSONS] },
]

const REMARKS = names('음주·무면허 사고 제외 / Not after drinking or without a licence / 飲酒・無免許は対象外 / 酒驾无证除外')

export function packageList(offer: Offer, language: Language) {
  const { days, currency, car, pickUpBranch } = offer
  const baseExcessWon = car.model.carClass === 'premium' || car.model.isImported ? 3_000_000 : 1_000_000
  return PACKAGES.slice(0, offer.packageCount).map((entry) => ({
    packageCode: entry.code, packageName: entry.names[language],
    addPrice: major(minorFromWon(entry.dailyWon * days * (car.model.isImported ? 1.6 : 1), currency), currency),
    items: entry.items(baseExcessWon).map((item) => itemRow(item, pickUpBranch.city.currency, language)),
  }))
}

function itemRow({ code, excessWon, limitWon }: Item, currency: Currency, language: Language) {
  const amount = (won: number) => major(minorFromWon(won, currency), currency)
  return {
    code,
    ...(excessWon ? { excessMin: amount(excessWon[0]), excessMax: amount(excessWon[1]) } : {}),
    ...(limitWon === undefined ? {} : { limit: amount(limitWon) }),
    currencyCode: currency, remark: REMARKS[language],
  }
}

const SERVICES: readonly { readonly code: string; readonly names: Names; readonly won: number; readonly unit: 'DAY' | 'RENTAL'; readonly maxCount: number }[] = [
  { code: 'GPS', names: names('내비게이션 / GPS navigation / カーナビ / 导航'), won: 5_000, unit: 'DAY', maxCount: 1 },
  { code: 'CHILD_SEAT', names: names('카시트 / Child seat / チャイルドシート / 儿童座椅'), won: 6_000, unit: 'DAY', maxCount: 2 },
  { code: 'INFANT_SEAT', names: names('신생아 카시트 / Infant seat / ベビーシート / 婴儿座椅'), won: 6_000, unit: 'DAY', maxCount: 2 },
  { code: 'BOOSTER', names: names('부스터 / Booster seat / ジュニアシート / 增高垫'), won: 4_000, unit: 'DAY', maxCount: 2 },
  { code: 'ADDITIONAL_DRIVER', names: names('추가 운전자 / Additional driver / 追加運転者 / 额外驾驶员'), won: 11_000, unit: 'RENTAL', maxCount: 2 },
  { code: 'WIFI', names: names('휴대용 와이파이 / Portable Wi-Fi / ポケットWi-Fi / 随身WiFi'), won: 5_500, unit: 'DAY', maxCount: 1 },
  { code: 'SNOW_CHAIN', names: names('스노 체인 / Snow chains / タイヤチェーン / 防滑链'), won: 20_000, unit: 'RENTAL', maxCount: 1 },
]

export function addServices({ pickUpBranch, currency, mark }: Offer, language: Language) {
  return SERVICES.filter(({ code }) => code !== 'SNOW_CHAIN' || COLD.has(pickUpBranch.city.code)).map(({ code, names: name, won, unit, maxCount }, index) => {
    // What is paid at the desk is asked in the desk's money.
    const isPrepaid = (mark.charCodeAt(index) + index) % 3 === 0
    const money = isPrepaid ? currency : pickUpBranch.city.currency
    return { code, name: name[language], price: major(minorFromWon(won, money), money), currencyCode: money, unit, maxCount, payMode: isPrepaid ? 2 : 1 }
  })
}

const COLD: ReadonlySet<string> = new Set(['SAPPORO', 'GANGNEUNG', 'JEJU', 'SEOUL', 'TOKYO', 'PARIS'])
