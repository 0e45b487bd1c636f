import type { Row } from '../../http/rows.ts'
import type { Dice } from '../../world/dice.ts'
import { GRADES, MODELS } from '../../world/fleet.ts'
import type { CarClass } from '../../world/fleet.ts'
import type { Car } from '../../world/world.ts'

const CAR_CLASSES: Readonly<Record<CarClass, string>> = {
  mini: '경형', economy: '소형', compact: '준중형', midsize: '중형', large: '준대형', premium: '대형',
  suvCompact: 'SUV', suvMidsize: 'SUV', suvLarge: 'SUV', people: 'RV', van: '승합', convertible: '수입',
}
const FUELS = { petrol: '휘발유', diesel: '경유', hybrid: '하이브리드', electric: '전기', lpg: 'LPG', hydrogen: '수소' } as const
const OPTIONS = ['내비게이션', '후방카메라', '블루투스', '열선시트', '통풍시트', '스마트크루즈', '하이패스', '블랙박스', '애플카플레이']

export const modelCode = ({ model, grade }: Car): string => `${model.code}-${grade.key}`

const CARS = new Map<string, Car>(
  MODELS.filter(({ markets }) => markets.includes('KR')).flatMap((model) => GRADES.map((grade) => [`${model.code}-${grade.key}`, { model, grade }] as const)),
)

export const carOf = (code: string): Car | undefined => CARS.get(code)

export function modelRow(car: Car, dice: Dice): Row {
  const { model, grade } = car
  const code = modelCode(car)
  const carClass = model.isImported ? '수입' : model.fuel === 'electric' ? '전기' : CAR_CLASSES[model.carClass]
  return {
    modelCode: code, modelName: `${NAME_PREFIX[grade.key]}${model.names.ko}${grade.key === 'P' ? ` ${grade.names.ko}` : ''}`, makerName: model.maker.ko, carClass,
    sippCode: dice.chance(0.12, 'no sipp', code) ? null : model.acriss, seat: model.seats, doors: model.doors, bags: model.bags,
    // A word that the table of fuels does not hold.
    fuel: dice.chance(0.015, 'unknown fuel', code) ? 'CNG' : FUELS[model.fuel],
    transmission: model.isManual ? 'MANUAL' : 'AUTO', displacement: model.displacement, modelYearMin: grade.yearMin, modelYearMax: grade.yearMax,
    options: OPTIONS.filter((option) => dice.chance(grade.key === 'P' ? 0.85 : 0.55, 'option', code, option)), nonSmokingYn: 'Y',
    images: [`https://images.example.com/sk/${code}.jpg`],
  }
}

const NAME_PREFIX = { N: '', P: '더 뉴 ', U: '' } as const
