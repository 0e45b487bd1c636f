import type { BodyType, Drive, Fuel, Gearbox, VehicleCategory } from '#domain/acriss.ts'
import { type Money, won } from '#domain/money.ts'
import type { ModelYears } from '#domain/vehicle.ts'
import type { Written } from './wire.ts'

/** What companies write, and what it says. Nothing forces a form upon them, so each fact is looked for in the text; what is not found is not stated. */

export type Signs<Value> = readonly (readonly [sign: RegExp, value: Value])[]
/** The first sign that stands in the text decides. */
export const read = <Value>(signs: Signs<Value>, text: string | null | undefined): Value | undefined => signs.find(([sign]) => sign.test(text ?? ''))?.[1]

/** Q1: places whose cars stand in the yards of Jeju's companies; any other place is not served. */
export const servedPlaces: ReadonlySet<string> = new Set(['airport:CJU', 'city:jeju'])

export const gearboxes: Signs<Gearbox> = [[/수동|메뉴얼|매뉴얼|^\s*M(?:\/?T)?\s*$/i, 'MANUAL'], [/자동|오토|^\s*A(?:\/?T)?\s*$/i, 'AUTOMATIC']]
export const drives: Signs<Drive> = [[/상시|AWD/i, 'ALL_WHEEL'], [/사륜|4륜|4WD/i, 'FOUR_WHEEL']]

/** Fuels that a model's name tells; most names tell none. EV6 and Ray EV are electric, GV70 and SUV are not. */
export const fuels: Signs<Fuel> = [
  [/PHEV|플러그인/i, 'PLUG_IN_HYBRID'], [/하이브리드|HEV|HYBRID/i, 'HYBRID'], [/LP[GI]/i, 'LPG'], [/디젤|경유/, 'DIESEL'], [/수소|넥쏘/, 'HYDROGEN'],
  [/전기|일렉트릭|(?<![A-Z])EV/i, 'ELECTRIC'], [/가솔린|휘발유|\(휘\)/, 'PETROL'],
]

type Class = { readonly category: VehicleCategory; readonly body: BodyType; readonly fuel?: Fuel }
const sedan = (category: VehicleCategory): Class => ({ category, body: 'FOUR_FIVE_DOOR' })

/** Q7: their classes; 수입 and 전기차 state no size, so their usual one stands in. With `from` seats the larger class counts. */
export const classes: Readonly<Record<string, Class & { readonly larger?: { readonly from: number; readonly category: VehicleCategory } }>> = {
  경차: sedan('MINI'), 소형: sedan('ECONOMY'), 준중형: sedan('COMPACT'), 중형: sedan('INTERMEDIATE'), 고급: sedan('PREMIUM'), 수입: sedan('PREMIUM'),
  SUV: { category: 'INTERMEDIATE', body: 'SUV', larger: { from: 7, category: 'STANDARD' } },
  승합: { category: 'FULLSIZE', body: 'PASSENGER_VAN', larger: { from: 11, category: 'OVERSIZE' } },
  전기차: { category: 'INTERMEDIATE', body: 'SUV', fuel: 'ELECTRIC' },
}

/** The first number of a text. */
function numberIn(fact: Written): number | undefined {
  const digits = /\d+(?:\.\d+)?/.exec(String(fact ?? ''))?.[0]
  return digits === undefined ? undefined : Number(digits)
}

/** Q2: `만 21세 이상` is 21. Of a fraction the next whole year: no limit is read softer than it is stated. */
export function yearsIn(fact: Written): number | undefined {
  const years = Math.ceil(numberIn(fact) ?? Number.NaN)
  return years < 150 ? years : undefined
}

/** Q2: `3대`, `5인승`: whole pieces up to a plausible number, or nothing. */
export function countIn(fact: Written, maximum: number): number | undefined {
  const count = numberIn(fact)
  return Number.isInteger(count) && count !== undefined && count <= maximum ? count : undefined
}

/** Q3: `2024`, `24~25년`, `2023~2025`; of several years the first and the last. */
export function modelYearsIn(fact: Written): ModelYears | undefined {
  const years = [...String(fact ?? '').matchAll(/(?<!\d)(?:\d{4}|\d{2})(?!\d)/g)].map(([digits]) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits)))
  if (years.length === 0 || years.some((year) => year < 1990 || year > 2100)) return undefined
  return { from: Math.min(...years), to: Math.max(...years) }
}

export const optionsIn = (text: string | null | undefined): readonly string[] => (text ?? '').split(',').map((option) => option.trim()).filter((option) => option !== '')

/** `0800`, `08:00`, 800. */
export function clockIn(fact: Written): string | undefined {
  const [, hour, minute] = /^\s*(\d{1,2}):?(\d{2})\s*$/.exec(String(fact ?? '')) ?? []
  const time = hour && `${hour.padStart(2, '0')}:${minute}`
  return time && /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) ? time : undefined
}

const units: Readonly<Record<string, number>> = { 만: 10_000, 억: 100_000_000 }
const smallestInWon = 10_000

/** Q6: `300만원`, `3,000,000`, 3000000; a bare number below 10,000 can only be meant in 만원. Percentages are no amounts. */
export function amountsIn(fact: Written): readonly Money[] {
  return [...String(fact ?? '').matchAll(/(?<![\d.,-])(\d[\d,]*(?:\.\d+)?)\s*([만억]?)(?!\s*%)(?![\d.,])/g)].flatMap(([, digits = '', unit = '']) => {
    const amount = Number(digits.replaceAll(',', ''))
    const factor = units[unit] ?? (amount < smallestInWon ? smallestInWon : 1)
    const inWon = Math.round(amount * factor)
    return Number.isSafeInteger(inWon) ? [won(inWon)] : []
  })
}

/** -1, 0 or `0.0000` where a number stands alone; undefined beside words. */
export function bareNumber(fact: Written): number | undefined {
  const text = String(fact ?? '').trim()
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
}
