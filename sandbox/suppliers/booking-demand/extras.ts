import type { Row } from '../../http/rows.ts'
import { names } from '../../world/cities.ts'
import type { Names } from '../../world/cities.ts'
import { major, minorFromWon } from '../../world/currency.ts'
import type { Currency } from '../../world/currency.ts'
import type { Dice } from '../../world/dice.ts'
import type { Offer } from './offers.ts'

type Product = { readonly type: string; readonly names: Names; readonly won: number; readonly mode: string; readonly maximum: number }

const PRODUCTS: readonly Product[] = [
  { type: 'additional_driver', names: names('추가 운전자 / Additional driver / 追加運転者 / 额外驾驶员'), won: 12_000, mode: 'each_per_rental', maximum: 3 },
  { type: 'baby_seat', names: names('유아용 시트 / Baby seat / ベビーシート / 婴儿座椅'), won: 9_000, mode: 'each_per_rental', maximum: 2 },
  { type: 'child_seat', names: names('카시트 / Child seat / チャイルドシート / 儿童座椅'), won: 9_000, mode: 'each_per_rental', maximum: 2 },
  { type: 'child_booster_seat', names: names('부스터 시트 / Child booster seat / ジュニアシート / 儿童增高垫'), won: 6_000, mode: 'each_per_rental', maximum: 2 },
  { type: 'gps', names: names('내비게이션 / GPS / カーナビ / 导航仪'), won: 5_000, mode: 'per_day', maximum: 1 },
  { type: 'wifi_router', names: names('와이파이 공유기 / Wifi router / WiFiルーター / WiFi路由器'), won: 5_500, mode: 'per_day', maximum: 1 },
  { type: 'snow_chains', names: names('스노 체인 / Snow chains / タイヤチェーン / 防滑链'), won: 22_000, mode: 'per_rental', maximum: 1 },
]

/** The words of extras in every language that was asked for. */
export const extraConstants = (languages: readonly unknown[]): readonly Row[] =>
  PRODUCTS.map(({ type, names: { ko, en, ja, zh } }) => {
    const known = Object.entries({ 'en-gb': en, ko, ja, 'zh-cn': zh })
    return { id: type, name: Object.fromEntries(known.filter(([language]) => languages.includes(language))) }
  })

/** What can be had with an offer. What the desk charges it charges in its own money. */
export function productRows({ id, pickUpDepot: { vendor, city } }: Offer, currency: Currency, dice: Dice): readonly Row[] {
  const isAtPickUp = dice.chance(0.7, 'extras at pick-up', vendor.code)
  const own = isAtPickUp ? city.currency : currency
  const value = (won: number, money: Currency) => ({ value: major(minorFromWon(won, money), money), currency: money })
  return PRODUCTS.filter(({ type }) => dice.chance(0.85, 'booking extra', vendor.code, type)).map(({ type, won, mode, maximum }, index) => ({
    id: `${id}${index + 1}`, type, maximum_available: maximum, mode: dice.chance(0.01, 'new mode', vendor.code, type) ? 'per_week' : mode,
    price: { unit_amount: { display: value(won, currency), pay: { ...value(won, own), timing: isAtPickUp ? 'pay_at_pickup' : 'pay_online_now' } } },
  }))
}
