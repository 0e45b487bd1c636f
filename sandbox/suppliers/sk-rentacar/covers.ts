import type { Row } from '../../http/rows.ts'
import type { Dice } from '../../world/dice.ts'
import type { Car } from '../../world/world.ts'
import type { Yard } from './yards.ts'

type Cover = {
  readonly coverCode: string
  readonly coverName: string
  readonly dailyWon: number
  /** In 만원 (10,000 won). */
  readonly limit: number | 'unlimited'
  readonly deductible: number
  readonly deductibleRate?: number
  readonly lossOfUse: string
  readonly singleAccidentYn: 'Y' | 'N'
  readonly wheelTireYn: 'Y' | 'N'
  readonly minAge: number
  readonly minLicenseYears: number
  readonly exclusions: readonly string[]
}

const NONE: Cover = { coverCode: 'NONE', coverName: '자차 미가입', dailyWon: 0, limit: 0, deductible: 0, lossOfUse: 'CHARGED', singleAccidentYn: 'N', wheelTireYn: 'N', minAge: 21, minLicenseYears: 1, exclusions: ['휠', '타이어', '견인', '체인', '실내', '열쇠', '하부'] }
const BASIC: Cover = { coverCode: 'BASIC', coverName: '일반자차', dailyWon: 9_000, limit: 300, deductible: 30, lossOfUse: 'CHARGED', singleAccidentYn: 'N', wheelTireYn: 'N', minAge: 21, minLicenseYears: 1, exclusions: ['휠', '타이어', '견인', '체인', '실내', '열쇠', '하부'] }
const PREMIUM: Cover = { coverCode: 'PREMIUM', coverName: '고급자차', dailyWon: 15_000, limit: 500, deductible: 10, deductibleRate: 20, lossOfUse: 'WAIVED_WITHIN_LIMIT', singleAccidentYn: 'Y', wheelTireYn: 'N', minAge: 21, minLicenseYears: 1, exclusions: ['휠', '타이어', '실내', '열쇠'] }
const SUPER: Cover = { coverCode: 'SUPER', coverName: '슈퍼자차', dailyWon: 23_000, limit: 'unlimited', deductible: 0, lossOfUse: 'WAIVED', singleAccidentYn: 'Y', wheelTireYn: 'Y', minAge: 26, minLicenseYears: 3, exclusions: ['실내', '열쇠'] }

/** What may be added to the rental; empty when a cover must be bought at the desk. */
export function coversOf(car: Car, yard: Yard, days: number, dice: Dice): readonly Row[] {
  const { model } = car
  const { code } = yard.branch
  if (dice.chance(0.03, 'no covers', code, model.code, car.grade.key)) return []
  const offered = [NONE, BASIC, PREMIUM, ...(model.carClass === 'premium' || model.isImported ? [] : [SUPER])]
  const includesBasic = dice.chance(0.3, 'basic included', code)
  const isMandatoryAtDesk = !includesBasic && dice.chance(0.04, 'mandatory', code, model.code)
  return offered.map((cover) => {
    const isIncluded = cover.coverCode === (includesBasic ? 'BASIC' : 'NONE')
    return {
      coverCode: cover.coverCode, coverName: cover.coverName, includeYn: isIncluded ? 'Y' : 'N',
      mandatoryAtDeskYn: isMandatoryAtDesk && cover.coverCode === 'BASIC' ? 'Y' : 'N',
      price: isIncluded ? 0 : Math.round((cover.dailyWon * days * (model.isImported ? 1.8 : 1)) / 100) * 100,
      // Branches disagree about how to write "unlimited".
      limitAmount: cover.limit === 'unlimited' ? dice.pick(['무제한', '-1'], 'unlimited', code) : String(cover.limit),
      deductible: String(cover.deductible),
      ...(cover.deductibleRate === undefined ? {} : { deductibleRate: cover.deductibleRate }),
      lossOfUse: dice.chance(0.005, 'unknown loss of use', code, model.code, cover.coverCode) ? 'HALF' : cover.lossOfUse,
      singleAccidentYn: cover.singleAccidentYn, wheelTireYn: cover.wheelTireYn, minAge: cover.minAge, minLicenseYears: cover.minLicenseYears,
      exclusions: dice.chance(0.01, 'unknown exclusion', code, model.code) ? [...cover.exclusions, '유리'] : cover.exclusions,
    }
  })
}
