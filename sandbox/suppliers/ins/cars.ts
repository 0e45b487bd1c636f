import type { Row } from '../../http/rows.ts'
import { isOpen } from '../../world/branches.ts'
import type { Dice } from '../../world/dice.ts'
import type { AvailableCar, Car, World } from '../../world/world.ts'
import type { Company } from './companies.ts'
import { coverNetWon, coverRows, minimumAge } from './covers.ts'
import type { Period } from './form.ts'
import { classOf, spelledBy } from './spellings.ts'
import type { Version } from './versions.ts'

const OPTIONS = ['네비', '후방카메라', '블루투스', '열선시트', '통풍시트', '스마트키', '하이패스', '블랙박스', '썬루프']

/** The agency's code of a car. */
export const modelCode = ({ model, grade }: Car): string => `CAR${model.number}${grade.key}`

/** The company's own number; some carry what is left of an older system. */
const modelNumber = ({ code }: Company, { model, grade }: Car, dice: Dice): string | number => {
  const number = model.number * 10 + 'NPU'.indexOf(grade.key)
  return dice.chance(0.1, 'ins old number', code, model.code, grade.key) ? `${number}#${dice.between(1, 3, 'ins lot', code, model.code)}` : number
}

const basics = (company: Company, car: Car, dice: Dice): Row => {
  const { hand } = company
  const { model, grade } = car
  return {
    R모델번호: modelNumber(company, car, dice), L모델코드: modelCode(car), L렌트회사코드: company.code, R렌트회사: company.yard.vendor.names.ko,
    R연식: hand.modelYears(grade.yearMin, grade.yearMax), R가능연령: hand.age(minimumAge(car)), R운전경력: hand.licenceYears(model.isImported ? 2 : 1),
    R변속기: hand.gearbox[model.isManual ? 'manual' : 'automatic'], R승차인원: hand.seats(model.seats),
    R모델옵션: hand.options(OPTIONS.filter((option) => dice.chance(grade.key === 'P' ? 0.85 : 0.5, 'ins option', company.code, model.code, grade.key, option))),
  }
}

const registered = (company: Company, car: Car, dice: Dice): Row => ({
  L모델번호: car.model.number, L모델명: spelledBy(company.yard.vendor.code, car, dice), L분류: classOf(car), R구동방식: company.hand.drive[car.model.drive],
})

export const carListRow = (company: Company, car: Car, dice: Dice): Row => ({ ...basics(company, car, dice), ...registered(company, car, dice) })

type Question = Period & { readonly version: Version; readonly withCovers: boolean }

/** What a company rents out then; nothing where it is closed at either end. */
export function searchRows(question: Question, company: Company, world: World, priceFactor: number): readonly Row[] {
  const { pickUp, dropOff, leadDays } = question
  const { yard } = company
  if (!isOpen(yard, pickUp) || !isOpen(yard, dropOff)) return []
  return world.availableCars({ pickUpBranch: yard, dropOffBranch: yard, pickUp, dropOff, leadDays }).map((car) => searchRow(question, company, car, world.dice, priceFactor))
}

function searchRow({ pickUp, dropOff, version, withCovers }: Question, company: Company, car: AvailableCar, dice: Dice, priceFactor: number): Row {
  const hours = Math.max(24, Math.ceil((dropOff - pickUp) / 60))
  // Whole days, then hours at a tenth of a day each.
  const days = Math.floor(hours / 24) + Math.min(1, (hours % 24) / 10)
  const discount = dice.between(40, 66, 'ins discount', company.code, car.model.code, car.grade.key)
  const net = tens(car.listPriceWon * days * priceFactor * (1 - discount / 100))
  const coverNet = (tier: 1 | 2) => coverNetWon(company, car, tier, Math.ceil(hours / 24), dice)
  const covered = (tier: 1 | 2) => (coverNet(tier) === 0 ? 0 : net + coverNet(tier))
  const isV2 = version === 'v2'
  const covers = isV2 && withCovers ? coverRows(company, car, dice) : []
  return {
    ...basics(company, car, dice),
    ...(isV2 ? registered(company, car, dice) : {}),
    R가능수: company.hand.stock(car.count),
    // Who sells no tier without cover writes a price of 0, or none.
    ...(company.includesCover && company.coverHand > 1 ? {} : { [isV2 ? 'R기본입금가' : 'R입금가']: company.includesCover ? 0 : net }),
    ...(withCovers ? { R옵션1입금가: covered(1), R옵션2입금가: covered(2) } : {}),
    ...(covers.length > 0 ? { 보험목록: covers } : {}),
  }
}

const tens = (won: number): number => Math.round(won / 10) * 10
