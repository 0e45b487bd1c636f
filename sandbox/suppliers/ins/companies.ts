import type { Row } from '../../http/rows.ts'
import type { Branch } from '../../world/branches.ts'
import type { Dice } from '../../world/dice.ts'
import type { World } from '../../world/world.ts'
import { HANDS } from './hands.ts'
import type { Hand } from './hands.ts'

/** A company that the agency is linked to, with its one yard. */
export type Company = {
  /** The agency's own code of it. */
  readonly code: string
  readonly yard: Branch
  readonly hand: Hand
  /** Which of the ways to describe covers is its own. */
  readonly coverHand: number
  /** Sells no tier without cover. */
  readonly includesCover: boolean
  /** Linked so recently that the list of companies lacks it. */
  readonly isUnlisted: boolean
}

const UNLISTED = 'SRG'

export function linkCompanies({ branches, dice }: World): readonly Company[] {
  return branches.island.map((yard, index) => ({
    code: `JJ${String(index + 1).padStart(2, '0')}`,
    yard,
    hand: dice.pick(HANDS, 'ins hand', yard.vendor.code),
    coverHand: dice.between(0, 3, 'ins cover hand', yard.vendor.code),
    includesCover: dice.chance(0.2, 'ins cover included', yard.vendor.code),
    isUnlisted: yard.vendor.code === UNLISTED,
  }))
}

/** 제주시 and a road that the number picks. */
const ROADS = ['용문로', '공항로', '오라로', '연북로', '일주서로', '도령로']

export function companyRow({ code, yard, hand }: Company, dice: Dice): Row {
  return {
    L렌트회사코드: code, R렌트회사: yard.vendor.names.ko, R주소: `제주특별자치도 제주시 ${dice.pick(ROADS, 'ins road', code)} ${dice.between(1, 240, 'ins house', code)}`, R전화: yard.telephone,
    R위도: degrees(yard.latitude), R경도: degrees(yard.longitude), R영업시작: hand.opening(yard.weekdays.open), R영업종료: hand.opening(yard.weekdays.close),
    ...(yard.shuttle ? { R셔틀: `제주공항 5번 게이트 ${dice.between(1, 6, 'ins zone', code)}구역 / ${yard.shuttle.intervalMinutes}분 간격 / ${yard.shuttle.rideMinutes}분 소요` } : {}),
  }
}

/** To about ten centimetres. */
const degrees = (value: number): number => Number(value.toFixed(6))
