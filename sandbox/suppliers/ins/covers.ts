import type { Row } from '../../http/rows.ts'
import type { Dice } from '../../world/dice.ts'
import type { Car } from '../../world/world.ts'
import type { Company } from './companies.ts'

export type Tier = 1 | 2

type Terms = { readonly limit: string | number; readonly deductible: string | number; readonly lossOfUse: string | number; readonly content: string }

/** Won here, 만원 there; two numbers and a word for "unlimited". One entry for each hand. */
const TERMS: Readonly<Record<Tier, readonly [Terms, Terms, Terms, Terms]>> = {
  1: [
    { limit: 3_000_000, deductible: 300_000, lossOfUse: '대여료의 50% 청구', content: '단독사고 제외, 휠/타이어 제외, 실내 제외, 열쇠 제외' },
    { limit: '300만원', deductible: '30만원', lossOfUse: '고객 부담 (별도 청구)', content: '휠 타이어 제외, 견인비 제외, 체인 제외' },
    { limit: 500, deductible: '수리비의 20% (최소 10만원)', lossOfUse: '별도', content: '단독사고 미보상' },
    { limit: '5,000,000', deductible: '50만원~70만원', lossOfUse: 50, content: '' },
  ],
  2: [
    { limit: 0, deductible: 0, lossOfUse: '면제', content: '단독사고 보상, 휠/타이어 보상, 실내 제외, 열쇠 제외' },
    { limit: -1, deductible: 0, lossOfUse: 0, content: '단독사고 보상, 휠·타이어 포함' },
    { limit: '무제한', deductible: '면제', lossOfUse: '면제', content: '단독사고 보상, 하부 제외' },
    { limit: '1,000만원', deductible: 0, lossOfUse: '한도내 면제', content: '휠/타이어 제외, 단독사고 보상' },
  ],
}

/** The facts of the covers that are sold with a car; a few that are sold are described nowhere. */
export function coverRows(company: Company, car: Car, dice: Dice): readonly Row[] {
  return tiersOf(company, car, dice).flatMap((tier) => {
    if (dice.chance(0.03, 'ins cover undescribed', company.code, car.model.code, tier)) return []
    const terms = TERMS[tier][company.coverHand]
    if (terms === undefined) throw new Error(`sandbox ins: no covers in the hand ${company.coverHand}`)
    const isUnknown = dice.chance(0.006, 'ins unknown loss of use', company.code, car.model.code)
    return [{
      R보험타입: `자차옵션${tier}`, R가능나이: company.hand.age(tier === 1 ? minimumAge(car) : 26), R운전경력: company.hand.licenceYears(tier === 1 ? 1 : 2),
      R보상한도: terms.limit, R면책금: terms.deductible, R휴차보상료: isUnknown ? '협의' : terms.lossOfUse, R보험내용: terms.content,
    }]
  })
}

/** Some do not insure what they import. */
function tiersOf({ code, includesCover }: Company, { model }: Car, dice: Dice): readonly Tier[] {
  if (!includesCover && dice.chance(model.isImported ? 0.6 : 0.04, 'ins no cover', code, model.code)) return []
  return dice.chance(0.15, 'ins one cover', code, model.code) ? [1] : [1, 2]
}

export const minimumAge = ({ model }: Car): number => (['premium', 'convertible', 'people', 'van'].includes(model.carClass) ? 26 : 21)

const DAILY_WON: Readonly<Record<Tier, readonly [number, number]>> = { 1: [6, 12], 2: [16, 28] }

/** Net won on top of the car's for so many days, in steps of 500; 0 where the tier is not sold. */
export function coverNetWon(company: Company, car: Car, tier: Tier, days: number, dice: Dice): number {
  if (!tiersOf(company, car, dice).includes(tier)) return 0
  const [low, high] = DAILY_WON[tier]
  return dice.between(low * 2, high * 2, 'ins cover price', company.code, car.model.carClass, tier) * 500 * days
}
