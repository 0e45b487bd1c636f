import { parseWallClock } from '../../world/wall-clock.ts'
import type { WallMinutes } from '../../world/wall-clock.ts'
import { Refusal } from './refusal.ts'

/** The form of a call, read strictly: unknown and repeated fields are refused by name. */
export type Form = {
  readonly optionalText: (name: string) => string | undefined
  readonly text: (name: string) => string
  readonly period: (nowInSeoul: WallMinutes) => Period
}

export type Period = { readonly pickUp: WallMinutes; readonly dropOff: WallMinutes; readonly leadDays: number }

const KNOWN = ['cmd', 'uid', 'passcode', 'sd', 'ed', 'rccode', 'option_ins']

export function formOf(body: string): Form {
  const fields = new URLSearchParams(body)
  for (const name of fields.keys()) {
    if (!KNOWN.includes(name)) throw new Refusal('0020', `${name} 알 수 없음`)
    if (fields.getAll(name).length > 1) throw new Refusal('0020', `${name} 중복`)
  }
  const optionalText = (name: string) => fields.get(name) || undefined
  const text = (name: string) => {
    const value = optionalText(name)
    if (value === undefined) throw new Refusal('0020', `${name} 없음`)
    return value
  }
  const moment = (name: string) => {
    const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text(name)) ?? []
    const at = parseWallClock(`${year}-${month}-${day} ${hour}:${minute}`)
    if (at === undefined) throw new Refusal('0020', `${name} 형식은 yyyyMMddHHmm`)
    return at
  }
  return {
    optionalText,
    text,
    period: (nowInSeoul) => {
      const [pickUp, dropOff] = [moment('sd'), moment('ed')]
      if (pickUp < nowInSeoul) throw new Refusal('0020', 'sd 지난 시각')
      if (dropOff <= pickUp) throw new Refusal('0020', 'ed 는 sd 이후')
      if (dropOff - pickUp > 90 * 1440) throw new Refusal('0020', '대여기간 90일 초과')
      return { pickUp, dropOff, leadDays: Math.floor((pickUp - nowInSeoul) / 1440) }
    },
  }
}
