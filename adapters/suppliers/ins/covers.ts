import type { Coverage, CoverageExclusion, CoverageLimit, Excess, LossOfUse } from '#domain/coverage.ts'
import { coverageRef } from '#domain/ids.ts'
import type { Money } from '#domain/money.ts'
import type { InsCover } from './wire.ts'
import { amountsIn, bareNumber, read, type Signs, yearsIn } from './words.ts'

/** Which of a row's prices a cover belongs to; it is what a booking sends as `option_ins`. */
export type CoverNumber = 1 | 2

/** 자차옵션1 → 1. */
const coverNumberOf = ({ R보험타입: type }: InsCover): CoverNumber | undefined => read<CoverNumber>([[/1\s*$/, 1], [/2\s*$/, 2]], type)

const least = (amounts: readonly Money[]): Money | undefined => amounts.toSorted((left, right) => left.minorUnits - right.minorUnits)[0]
const most = (amounts: readonly Money[]): Money | undefined => amounts.toSorted((left, right) => right.minorUnits - left.minorUnits)[0]

/** Q6: a text that names several amounts is read for the traveller's worst case. */
function excessOf({ R면책금: text }: InsCover): Excess | undefined {
  const bare = bareNumber(text)
  if (bare === 0) return { kind: 'WAIVED' }
  if (bare !== undefined && bare < 0) return undefined
  const amount = most(amountsIn(text))
  const percent = Number(/(\d+(?:\.\d+)?)\s*%/.exec(String(text ?? ''))?.[1])
  if (percent > 0 && percent <= 100) return { kind: 'PERCENT', basisPoints: Math.round(percent * 100), floor: amount?.minorUnits ? amount : undefined }
  if (amount) return amount.minorUnits === 0 ? { kind: 'WAIVED' } : { kind: 'AMOUNT', amount }
  return /면제/.test(String(text ?? '')) ? { kind: 'WAIVED' } : undefined
}

/** Q6: 0 and -1 are "unlimited" beside an excess of nothing, and say nothing beside any other. */
function limitOf({ R보상한도: text }: InsCover, excess: Excess | undefined): CoverageLimit | undefined {
  if (/무제한|무한/.test(String(text ?? ''))) return { kind: 'UNLIMITED' }
  const bare = bareNumber(text)
  if (bare !== undefined && bare <= 0) return excess?.kind === 'WAIVED' && (bare === 0 || bare === -1) ? { kind: 'UNLIMITED' } : undefined
  const amount = least(amountsIn(text))
  return amount?.minorUnits ? { kind: 'AMOUNT', amount } : undefined
}

const lossOfUseWords: Signs<LossOfUse> = [[/한도\s*내\s*면제/, 'WAIVED_WITHIN_LIMIT'], [/청구|별도|부담|부과|[1-9]/, 'CHARGED'], [/면제/, 'WAIVED']]

/** Q6: a 0 may be a field that nobody filled in; it waives the loss of use only where the excess is waived too. */
function lossOfUseOf({ R휴차보상료: text }: InsCover, excess: Excess | undefined): LossOfUse {
  if (bareNumber(text) === 0) return excess?.kind === 'WAIVED' ? 'WAIVED' : 'NOT_STATED'
  return read(lossOfUseWords, String(text ?? '')) ?? 'NOT_STATED'
}

const partsOfTheCar: Signs<CoverageExclusion> = [
  [/휠/, 'WHEELS'], [/타이어/, 'TYRES'], [/유리/, 'WINDOWS'], [/하부/, 'UNDERBODY'], [/루프|지붕/, 'ROOF'], [/실내/, 'INTERIOR'], [/열쇠|키/, 'KEYS'],
  [/견인/, 'TOWING'], [/체인/, 'SNOW_CHAINS'],
]

/** Q8: `단독사고 보상, 휠/타이어 제외`. A clause excludes, or covers, or says nothing that we could rely on. */
function termsOf({ R보험내용: text }: InsCover): Pick<Coverage, 'coversSingleVehicleAccident' | 'coversTyresAndWheels' | 'exclusions'> {
  const clauses = (text ?? '').split(/[,;\n]/)
  const excluded = clauses.filter((clause) => /제외|미보상|비보상|불가/.test(clause))
  const covered = clauses.filter((clause) => /(?:보상|포함)\s*$/.test(clause) && !excluded.includes(clause))
  const isCovered = (...signs: readonly RegExp[]): boolean | undefined => {
    if (excluded.some((clause) => signs.some((sign) => sign.test(clause)))) return false
    return covered.some((clause) => signs.every((sign) => sign.test(clause))) ? true : undefined
  }
  return {
    coversSingleVehicleAccident: isCovered(/단독/),
    coversTyresAndWheels: isCovered(/휠/, /타이어/),
    exclusions: partsOfTheCar.flatMap(([sign, part]) => (excluded.some((clause) => sign.test(clause)) ? [part] : [])),
  }
}

/** What a row says of a cover, whatever it is sold for. */
export type ReadCover = {
  readonly number: CoverNumber | undefined
  readonly name: string | undefined
  readonly facts: Omit<Coverage, 'ref' | 'name' | 'form' | 'price' | 'due'>
}

export function readCover(cover: InsCover): ReadCover {
  const excess = excessOf(cover)
  const facts = {
    limit: limitOf(cover, excess),
    excess,
    theftExcess: undefined,
    thirdPartyLimit: undefined,
    lossOfUse: lossOfUseOf(cover, excess),
    ...termsOf(cover),
    coversPersonalAccident: undefined,
    minimumAge: yearsIn(cover.R가능나이),
    minimumLicenceYears: yearsIn(cover.R운전경력),
  }
  return { number: coverNumberOf(cover), name: cover.R보험타입?.trim() || undefined, facts }
}

/** All that `readCover` reads. */
export const textOfCover = ({ R보험타입, R가능나이, R운전경력, R보상한도, R면책금, R휴차보상료, R보험내용 }: InsCover): string =>
  JSON.stringify([R보험타입, R가능나이, R운전경력, R보상한도, R면책금, R휴차보상료, R보험내용])

const nothingSaid = readCover({})

type Sold = Pick<Coverage, 'form'> & { readonly number: CoverNumber; readonly price: Money }

/** A tier that is sold; where no row describes it, it has a price and no facts. */
export const coverageOf = ({ number, form, price }: Sold, { name, facts }: ReadCover = nothingSaid): Coverage =>
  ({ ref: coverageRef(String(number)), name: name ?? `자차옵션${number}`, form, ...facts, price, due: 'NOW' })
