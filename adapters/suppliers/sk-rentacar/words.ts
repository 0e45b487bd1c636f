import type { BodyType, Fuel, Gearbox, VehicleCategory } from '#domain/acriss.ts'
import type { OpeningDay } from '#domain/branch.ts'
import type { CoverageExclusion, LossOfUse } from '#domain/coverage.ts'
import type { LicenceKind } from '#domain/driver.ts'
import type { Extra, ExtraKind } from '#domain/extra.ts'
import { type Money, won } from '#domain/money.ts'
import type { Due } from '#domain/price.ts'
import type { FuelPolicy } from '#domain/rental-terms.ts'
import type { Words } from '../../kit/words.ts'

export const wonOf = (amount: number | null | undefined): Money | undefined => (typeof amount === 'number' ? won(amount) : undefined)

/** Our places and the regions that stand for them. A place without a row is not served. */
export const regions: Words<string> = {
  'airport:CJU': 'JEJU', 'city:jeju': 'JEJU', 'airport:GMP': 'GIMPO', 'airport:ICN': 'INCHEON_AIRPORT', 'city:seoul': 'SEOUL', 'station:seoul': 'SEOUL',
  'city:busan': 'BUSAN', 'station:busan': 'BUSAN', 'airport:PUS': 'GIMHAE', 'station:dongdaegu': 'DAEGU', 'station:daejeon': 'DAEJEON',
  'station:gwangju-songjeong': 'GWANGJU', 'station:ulsan': 'ULSAN', 'station:gangneung': 'GANGNEUNG', 'station:yeosu-expo': 'YEOSU',
  'station:jeonju': 'JEONJU', 'station:pohang': 'POHANG',
}

export const dues: Words<Due> = { PREPAID: 'NOW', DESK: 'AT_DESK' }
export const yesNo: Words<boolean> = { Y: true, N: false }
export const fuelPolicies: Words<FuelPolicy> = { SAME_LEVEL: 'SAME_LEVEL' }
export const mileagePeriods: Words<'DAY' | 'RENTAL'> = { DAY: 'DAY', RENTAL: 'RENTAL' }
/** 1종보통 includes what 2종보통 allows. */
export const licences: Words<readonly LicenceKind[]> = { '1종보통': ['KR_TYPE_1'], '2종보통': ['KR_TYPE_2', 'KR_TYPE_1'] }
export const lossOfUse: Words<LossOfUse> = { CHARGED: 'CHARGED', WAIVED: 'WAIVED', WAIVED_WITHIN_LIMIT: 'WAIVED_WITHIN_LIMIT' }
export const exclusions: Words<CoverageExclusion> = {
  휠: 'WHEELS', 타이어: 'TYRES', 견인: 'TOWING', 체인: 'SNOW_CHAINS', 실내: 'INTERIOR', 열쇠: 'KEYS', 하부: 'UNDERBODY',
}
export const extraKinds: Words<ExtraKind> = {
  NAVI: 'NAVIGATION', CHILD_SEAT_INFANT: 'INFANT_SEAT', CHILD_SEAT_JUNIOR: 'BOOSTER_SEAT', STROLLER: 'STROLLER', EV_CARD: 'CHARGING_CARD',
  SNOW_CHAIN: 'SNOW_CHAINS', DELIVERY: 'DELIVERY',
}
export const extraUnits: Words<Extra['unit']> = { RENTAL: 'RENTAL', DAY: 'DAY' }
export const openingDays: Words<readonly OpeningDay[]> = {
  WEEKDAY: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], SAT: ['SATURDAY'], SUN: ['SUNDAY'], HOLIDAY: ['PUBLIC_HOLIDAY'],
}
/** Size and body of their classes; 수입 and 전기 say no size, so their usual one stands in. */
export const classes: Words<readonly [VehicleCategory, BodyType]> = {
  경형: ['MINI', 'FOUR_FIVE_DOOR'], 소형: ['ECONOMY', 'FOUR_FIVE_DOOR'], 준중형: ['COMPACT', 'FOUR_FIVE_DOOR'], 중형: ['INTERMEDIATE', 'FOUR_FIVE_DOOR'],
  준대형: ['STANDARD', 'FOUR_FIVE_DOOR'], 대형: ['FULLSIZE', 'FOUR_FIVE_DOOR'], SUV: ['INTERMEDIATE', 'SUV'], RV: ['FULLSIZE', 'PASSENGER_VAN'],
  승합: ['OVERSIZE', 'PASSENGER_VAN'], 수입: ['PREMIUM', 'FOUR_FIVE_DOOR'], 전기: ['INTERMEDIATE', 'SUV'],
}
export const fuels: Words<Fuel> = { 휘발유: 'PETROL', 경유: 'DIESEL', LPG: 'LPG', 하이브리드: 'HYBRID', 전기: 'ELECTRIC', 수소: 'HYDROGEN' }
export const gearboxes: Words<Gearbox> = { AUTO: 'AUTOMATIC', MANUAL: 'MANUAL' }
