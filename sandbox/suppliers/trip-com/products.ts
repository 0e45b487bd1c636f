import { bareNumber } from '../../http/rows.ts'
import type { Row } from '../../http/rows.ts'
import type { Language, Names } from '../../world/cities.ts'
import { names } from '../../world/cities.ts'
import { major, minorFromWon, wonFromMinor } from '../../world/currency.ts'
import type { Dice } from '../../world/dice.ts'
import { formatWallClock, wallClockAt } from '../../world/wall-clock.ts'
import { GROUPS } from './catalogue.ts'
import type { Catalogue } from './catalogue.ts'
import type { Offer } from './offers.ts'
import { packageList } from './packages.ts'

const SHANGHAI = 8

type Fee = { readonly feeCode: 'TAX' | 'AIRPORT' | 'NIGHT' | 'YOUNG' | 'SERVICE'; readonly won: number; readonly included: boolean }

const FEE_NAMES: Readonly<Record<Fee['feeCode'], Names>> = {
  TAX: names('세금 / Tax / 税金 / 税费'), AIRPORT: names('공항 이용료 / Airport surcharge / 空港利用料 / 机场附加费'), NIGHT: names('야간 수수료 / Out of hours fee / 営業時間外料金 / 夜间服务费'),
  YOUNG: names('영드라이버 / Young driver fee / ヤングドライバー料金 / 青年驾驶费'), SERVICE: names('세차비 / Service charge / サービス料 / 手续费'),
}
const YOUNG_WON = 11_000

/** The products of a sale, with what is odd about a few of them. */
export function productRows(offers: readonly Offer[], language: Language, catalogue: Catalogue, dice: Dice): readonly Row[] {
  const rows: Row[] = []
  let due: Row | undefined
  for (const offer of offers) {
    const row = productRow(offer, language, catalogue, dice)
    rows.push(row)
    // The same quote once more, in another group and not right beside the first.
    if (due) rows.push(due)
    due = dice.chance(0.04, 'twice', offer.productId) ? { ...row, groupCode: 'RECOMMEND' } : undefined
  }
  return due ? [...rows, due] : rows
}

function productRow(offer: Offer, language: Language, catalogue: Catalogue, dice: Dice): Row {
  const { car, pickUpBranch, dropOffBranch, productId } = offer
  const isLost = dice.chance(0.005, 'lost store', productId)
  return {
    productId: bareNumber(productId), vehicleCode: catalogue.vehicleCode(car), vendorCode: pickUpBranch.vendor.code,
    // Stores from S90000 on are in no list.
    pStoreCode: isLost ? `S9${dice.between(1000, 9999, 'lost', productId)}` : catalogue.storeCode(pickUpBranch),
    rStoreCode: catalogue.storeCode(dropOffBranch),
    groupCode: GROUPS[car.model.carClass], priceMark: offer.mark, priceMarkExpire: formatWallClock(wallClockAt(offer.expiresAt, SHANGHAI)),
    ...(dice.chance(0.8, 'stock', productId) ? { stock: car.count } : {}),
    priceInfo: priceInfo(offer, language, dice),
    packageList: packageList(offer, language),
    mileage: mileage(offer, dice),
    fuelPolicy: fuelPolicy(offer, dice),
    cancelRule: cancelRule(offer, dice),
    confirmRule: dice.chance(0.85, 'instant', productId) ? { instant: true, confirmHours: 0 } : { instant: false, confirmHours: 24 },
    ageRule: { min: offer.minAge, max: 75, youngMax: 25, youngFeePerDay: major(minorFromWon(YOUNG_WON, offer.currency), offer.currency) },
    licenceTypes: LICENCES[pickUpBranch.city.country] ?? ['KR', 'IDP'],
    creditRule: creditRule(offer, dice),
  }
}

const LICENCES: Readonly<Record<string, readonly string[]>> = {
  KR: ['KR', 'IDP'], JP: ['JP', 'IDP'], CN: ['CN'], US: ['US', 'KR', 'CN', 'IDP'], GU: ['US', 'KR', 'JP', 'IDP'],
}

function feesOf({ rentalWon, days, isYoung, nightFeeWon, pickUpBranch }: Offer, dice: Dice): readonly Fee[] {
  const { vendor, city, desk } = pickUpBranch
  const fees: Fee[] = []
  if (city.country !== 'KR') fees.push({ feeCode: 'TAX', won: rentalWon * 0.08, included: true })
  if (desk === 'terminal' || desk === 'airport') fees.push({ feeCode: 'AIRPORT', won: dice.between(4, 14, 'airport fee', pickUpBranch.code) * 1000, included: true })
  if (nightFeeWon > 0) fees.push({ feeCode: 'NIGHT', won: nightFeeWon, included: true })
  if (isYoung) fees.push({ feeCode: 'YOUNG', won: YOUNG_WON * days, included: dice.chance(0.5, 'young fee', vendor.code) })
  if (dice.chance(0.3, 'service fee', vendor.code)) fees.push({ feeCode: 'SERVICE', won: 5000, included: false })
  return fees
}

function priceInfo(offer: Offer, language: Language, dice: Dice): Row {
  const { currency, days, productId, pickUpBranch } = offer
  const amount = (minor: number) => major(minor, currency)
  const fees = feesOf(offer, dice).map((fee) => ({ ...fee, minor: minorFromWon(fee.won, currency) }))
  const rental = minorFromWon(offer.rentalWon, currency)
  const oneWay = minorFromWon(offer.oneWayFeeWon, currency)
  const total = fees.reduce((sum, fee) => sum + (fee.included ? fee.minor : 0), rental + oneWay)
  const payMode = dice.pick([2, 2, 2, 2, 2, 3, 3, 1] as const, 'pay mode', pickUpBranch.vendor.code, offer.car.model.carClass)
  const prepaid = payMode === 2 ? total : payMode === 1 ? 0 : Math.round(rental * 0.3)
  const onSite = total - prepaid
  const deskCurrency = onSite > 0 && dice.chance(0.5, 'desk money', pickUpBranch.vendor.code) ? pickUpBranch.city.currency : currency
  const onSiteThere = deskCurrency === currency ? onSite : minorFromWon(wonFromMinor(onSite, currency), deskCurrency)
  const daily = amount(Math.round(rental / days))
  return {
    currentDailyPrice: dice.chance(0.02, 'text price', productId) ? String(daily) : daily,
    currentOriginalDailyPrice: amount(Math.round(minorFromWon(offer.originalWon, currency) / days)),
    currentTotalPrice: dice.chance(0.02, 'text total', productId) ? String(amount(total)) : amount(total),
    currentCurrencyCode: currency, payMode, prepaidAmount: amount(prepaid), onSiteAmount: major(onSiteThere, deskCurrency), onSiteCurrencyCode: deskCurrency,
    oneWayFee: amount(oneWay),
    feeList: fees.map(({ feeCode, minor, included }) => ({ feeCode, feeName: FEE_NAMES[feeCode][language], amount: amount(minor), included })),
  }
}

function mileage({ pickUpBranch, car, currency }: Offer, dice: Dice): Row {
  const { vendor, city } = pickUpBranch
  const isLimited = dice.chance(car.model.carClass === 'premium' ? 0.4 : 0.12, 'mileage', vendor.code, car.model.carClass)
  const unit = city.country === 'US' || city.country === 'GU' ? 'MI' : 'KM'
  if (!isLimited) return { type: 'UNLIMITED', limit: 0, unit, period: 'RENTAL', overFee: 0 }
  const period = dice.pick(['DAY', 'RENTAL'] as const, 'mileage period', vendor.code)
  return { type: 'LIMITED', limit: period === 'DAY' ? 200 : 1000, unit, period, overFee: major(minorFromWon(250, currency), currency) }
}

function fuelPolicy({ pickUpBranch, productId }: Offer, dice: Dice): string {
  if (dice.chance(0.007, 'unknown fuel policy', productId)) return 'HALF_TANK'
  return dice.pick(pickUpBranch.city.country === 'KR' ? ['SAME', 'SAME', 'FRFB'] : ['FRFB', 'FRFB', 'FRFB', 'PREPAID', 'FREE'], 'fuel policy', pickUpBranch.vendor.code)
}

type CancelRule = { readonly freeHoursBeforePickup: number; readonly rules: readonly { readonly fromHours: number; readonly toHours: number; readonly chargeMode: 1 | 2 | 3; readonly value: number }[] }

const CANCEL_RULES: readonly CancelRule[] = [
  { freeHoursBeforePickup: 48, rules: [{ fromHours: 48, toHours: 0, chargeMode: 1, value: 1 }, { fromHours: 0, toHours: -1, chargeMode: 2, value: 100 }] },
  { freeHoursBeforePickup: 24, rules: [{ fromHours: 24, toHours: 0, chargeMode: 2, value: 30 }, { fromHours: 0, toHours: -1, chargeMode: 2, value: 100 }] },
  { freeHoursBeforePickup: 72, rules: [{ fromHours: 72, toHours: 24, chargeMode: 2, value: 20 }, { fromHours: 24, toHours: 0, chargeMode: 2, value: 50 }, { fromHours: 0, toHours: -1, chargeMode: 2, value: 100 }] },
  { freeHoursBeforePickup: 0, rules: [{ fromHours: 0, toHours: -1, chargeMode: 2, value: 50 }] },
]
const FLAT_FEE_WON = 30_000

function cancelRule({ pickUpBranch, currency, productId }: Offer, dice: Dice): Row {
  const kind = dice.between(0, CANCEL_RULES.length, 'cancel', pickUpBranch.vendor.code)
  const value = major(minorFromWon(FLAT_FEE_WON, currency), currency)
  const rule = CANCEL_RULES[kind] ?? { freeHoursBeforePickup: 24, rules: [{ fromHours: 24, toHours: 0, chargeMode: 3, value }, { fromHours: 0, toHours: -1, chargeMode: 2, value: 100 }] }
  return dice.chance(0.02, 'text hours', productId) ? { ...rule, freeHoursBeforePickup: String(rule.freeHoursBeforePickup) } : rule
}

function creditRule({ pickUpBranch, car }: Offer, dice: Dice): Row {
  const { city, vendor } = pickUpBranch
  const isFree = city.country === 'KR' && !car.model.isImported
  const deposit = isFree ? 0 : major(minorFromWon(car.model.carClass === 'premium' ? 800_000 : 300_000, city.currency), city.currency)
  return {
    depositMin: deposit, depositMax: deposit, currencyCode: city.currency, thawDaysMin: isFree ? 0 : 7, thawDaysMax: isFree ? 0 : 30,
    cardTypes: dice.chance(0.6, 'cards', vendor.code) ? ['VISA', 'MASTERCARD', 'AMEX', 'JCB'] : ['VISA', 'MASTERCARD', 'UNIONPAY'],
    needPin: city.country === 'FR',
  }
}
