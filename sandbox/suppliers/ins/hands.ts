import type { Model } from '../../world/fleet.ts'

/** How a company writes its facts: nobody forces one form upon them. */
export type Hand = {
  readonly age: (years: number) => string | number
  readonly licenceYears: (years: number) => string | number
  readonly stock: (count: number) => string | number
  readonly seats: (count: number) => string | number
  readonly modelYears: (from: number, to: number) => string | number
  readonly gearbox: Readonly<Record<'automatic' | 'manual', string>>
  readonly drive: Readonly<Record<Model['drive'], string>>
  readonly options: (list: readonly string[]) => string
  readonly opening: (time: string) => string
}

const short = (year: number): string => String(year % 100)
const digits = (time: string): string => time.replace(':', '')

export const HANDS: readonly Hand[] = [
  {
    age: (years) => `만${years}세`, licenceYears: (years) => `${years}년`, stock: (count) => `${count}대`, seats: (count) => count,
    modelYears: (_, to) => to, gearbox: { automatic: '자동', manual: '수동' }, drive: { '2WD': '2WD', '4WD': '4WD', AWD: 'AWD' },
    options: (list) => list.join(','), opening: digits,
  },
  {
    age: (years) => `만 ${years}세 이상`, licenceYears: (years) => `${years}년 이상`, stock: (count) => count, seats: (count) => `${count}인승`,
    modelYears: (from, to) => `${short(from)}~${short(to)}년`, gearbox: { automatic: '오토', manual: '메뉴얼' }, drive: { '2WD': '전륜', '4WD': '사륜', AWD: '상시사륜' },
    options: (list) => list.join(', '), opening: digits,
  },
  {
    age: (years) => years, licenceYears: (years) => years, stock: (count) => count, seats: (count) => count,
    modelYears: (from, to) => `${from}~${to}`, gearbox: { automatic: 'A', manual: 'M' }, drive: { '2WD': '', '4WD': '4WD', AWD: 'AWD' },
    options: (list) => `${list.join(',')},`, opening: (time) => time,
  },
  {
    age: (years) => `${years}세이상/면허 필수`, licenceYears: (years) => `면허취득 ${years}년경과`, stock: (count) => `잔여 ${count}대`, seats: (count) => `${count}명`,
    modelYears: (from, to) => (from === to ? `${to}년식` : `${short(from)}년~${short(to)}년`), gearbox: { automatic: '자동변속', manual: '수동변속' },
    drive: { '2WD': 'FF', '4WD': '4륜', AWD: 'AWD' }, options: (list) => list.join(','), opening: digits,
  },
]
