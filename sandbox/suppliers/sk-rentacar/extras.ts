import type { Row } from '../../http/rows.ts'
import type { Dice } from '../../world/dice.ts'
import type { Yard } from './yards.ts'

const EXTRAS = [
  { code: 'NAVI', name: '내비게이션', unit: 'RENTAL', price: 0, maxQty: 1 },
  { code: 'CHILD_SEAT_INFANT', name: '신생아 카시트', unit: 'RENTAL', price: 15_000, maxQty: 2 },
  { code: 'CHILD_SEAT_JUNIOR', name: '주니어 카시트', unit: 'RENTAL', price: 10_000, maxQty: 2 },
  { code: 'STROLLER', name: '유모차', unit: 'DAY', price: 5_000, maxQty: 1 },
  { code: 'EV_CARD', name: '전기차 충전카드', unit: 'RENTAL', price: 20_000, maxQty: 1 },
  { code: 'SNOW_CHAIN', name: '스노 체인', unit: 'RENTAL', price: 30_000, maxQty: 1 },
  { code: 'DELIVERY', name: '호텔 배달', unit: 'RENTAL', price: 30_000, maxQty: 1 },
] as const

/** Every branch has most of them; how many are left depends on the day. */
export const extrasRow = ({ branch }: Yard, date: string, dice: Dice): Row => ({
  branchCode: branch.code,
  extras: EXTRAS.filter(({ code }) => dice.chance(0.8, 'extra', branch.code, code)).map((extra) => ({ ...extra, stock: dice.between(0, 12, 'extra stock', branch.code, extra.code, date) })),
})
