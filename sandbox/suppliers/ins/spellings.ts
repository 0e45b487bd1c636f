import type { Dice } from '../../world/dice.ts'
import type { CarClass, Fuel } from '../../world/fleet.ts'
import type { Car } from '../../world/world.ts'

/** The same car, as different companies spell it. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  MRN: ['모닝', '올뉴모닝', '더뉴 모닝 어반', '모닝(JA)'], RAY: ['레이', '더뉴레이', '레이 1.0'], SPK: ['더뉴스파크', '스파크', '더넥스트스파크'],
  CSP: ['캐스퍼', '캐스퍼 액티브', '캐스퍼(4인승)'], VNU: ['베뉴', '더뉴베뉴', '베뉴 1.6'],
  AVT: ['더 뉴 아반떼 CN7', '아반떼(CN7)', '아반떼 CN7 가솔린', '올뉴아반떼', '아반테 CN7'], AVH: ['아반떼 하이브리드', '아반떼CN7 HEV', '더 뉴 아반떼 CN7 하이브리드'],
  KT3: ['K3', '더뉴K3', 'K3 2세대', '올뉴K3(휘)'], SON: ['쏘나타 DN8', '쏘나타(디엣지)', '소나타 DN8', '쏘나타 뉴라이즈'], SOL: ['쏘나타 DN8 LPG', '소나타(LPI)', '쏘나타 뉴라이즈 LPG'],
  SOH: ['쏘나타 하이브리드', '쏘나타 DN8 HEV', '소나타 하이브리드'], KT5: ['K5 3세대', 'K5', '더뉴K5(DL3)', 'K5 DL3 가솔린'], K5L: ['K5 3세대 LPG', 'K5(LPI)', '더뉴K5 LPG'],
  K5H: ['K5 하이브리드', 'K5 DL3 HEV', 'K5 3세대 하이브리드'], GRD: ['그랜져IG', '더뉴그랜저', '그랜저 GN7', '더 뉴 그랜져 IG 2.5'], GRH: ['그랜저 하이브리드', '그랜져GN7 HEV', '더뉴그랜져 하이브리드'],
  KT8: ['K8', 'K8 2.5', '더뉴K8'], SLT: ['셀토스', '더뉴셀토스', '셀토스 1.6T'], KNA: ['코나', '디 올뉴 코나 SX2', '더뉴코나'], TVL: ['티볼리', '티볼리 에어', '베리뉴티볼리'],
  TCS: ['투싼NX4', '올뉴투싼', '투싼 NX4 1.6T', '투산'], SPT: ['스포티지 NQ5', '스포티지(5세대)', '더뉴스포티지'], IQ5: ['아이오닉5 롱레인지', '아이오닉 5', '더뉴아이오닉5', '아이오닉5 LR'],
  EV6: ['EV6', '더뉴EV6 롱레인지', 'EV6 LR'], KNE: ['코나EV', '코나 일렉트릭', '디올뉴코나 전기차'], SFE: ['싼타페TM', '더뉴싼타페', '싼타페 MX5', '산타페TM 가솔린'],
  SRT: ['쏘렌토 MQ4 디젤', '쏘렌토(MQ4) 경유 7인승', '소렌토 4세대 디젤'], SRH: ['쏘렌토 하이브리드', '쏘렌토MQ4 HEV', '더뉴쏘렌토 하이브리드 7인승'],
  PLS: ['팰리세이드 디젤', '더뉴팰리세이드(7인승) 디젤', '펠리세이드 2.2 경유'], CNV: ['올뉴카니발(9인승)', '카니발 KA4 디젤', '더뉴카니발 9인승', '카니발4세대 9인'],
  CNH: ['카니발 하이브리드', '더뉴카니발 HEV 9인승'], STR: ['스타리아 11인승', '스타리아 투어러(11인)', '스타리아 디젤 11인승'], TM3: ['테슬라 모델3', '모델3 롱레인지', 'Tesla Model 3'],
}

const FUEL_WORDS: Readonly<Record<Fuel, readonly string[]>> = {
  petrol: [''], diesel: ['디젤', '경유'], hybrid: ['하이브리드', 'HEV'], electric: ['EV', '전기'], lpg: ['LPG', 'LPI'], hydrogen: ['수소'],
}

/** As the company registered it. A model without a row of its own is at least run together or given its fuel. */
export function spelledBy(vendor: string, { model, grade }: Car, dice: Dice): string {
  const known = SPELLINGS[model.code]
  if (known) return dice.pick(known, 'ins spelling', vendor, model.code, grade.key)
  const plain = model.names.ko
  const fuel = dice.pick(FUEL_WORDS[model.fuel], 'ins fuel word', vendor, model.code)
  const withFuel = fuel === '' || plain.includes(fuel) ? plain : `${plain} ${fuel}`
  return dice.pick([plain, plain.replaceAll(' ', ''), withFuel, `더뉴${plain}`], 'ins spelling', vendor, model.code, grade.key)
}

const CLASSES: Readonly<Record<CarClass, string>> = {
  mini: '경차', economy: '소형', compact: '준중형', midsize: '중형', large: '고급', premium: '고급', suvCompact: 'SUV', suvMidsize: 'SUV', suvLarge: 'SUV',
  people: '승합', van: '승합', convertible: '수입',
}

export const classOf = ({ model }: Car): string => (model.isImported ? '수입' : model.fuel === 'electric' ? '전기차' : CLASSES[model.carClass])
