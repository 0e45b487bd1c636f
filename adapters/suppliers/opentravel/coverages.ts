import type { Coverage, CoverageForm, CoverageLimit, Excess } from '#domain/coverage.ts'
import { type Currency, isCurrency } from '#domain/currency.ts'
import { coverageRef } from '#domain/ids.ts'
import { isZero, type Money, moneyFromDecimal, zero } from '#domain/money.ts'
import type { FuelPolicy } from '#domain/rental-terms.ts'
import { compiled } from '../../kit/compiled.ts'
import { read } from '../../kit/words.ts'
import type { CoverageProduct, Partner } from './partner.ts'
import { childrenOf, pricedCoverage, text, type WireAvailCore, type WireAvailInfo, type WirePricedCoverage } from './wire.ts'

const [pricedReader, textReader] = [compiled(pricedCoverage), compiled(text)]

/** The priced coverages of a car, those that can be read; undefined when it lists none at all. */
export function pricedCoveragesOf(infos: readonly WireAvailInfo[]): readonly WirePricedCoverage[] | undefined {
  const lists = infos.flatMap(({ PricedCoverages }) => (PricedCoverages === undefined || PricedCoverages === null ? [] : [childrenOf(PricedCoverages, 'PricedCoverage')]))
  return lists.length === 0 ? undefined : lists.flat().flatMap((item) => pricedReader.read(item) ?? [])
}

/** A partner's key of a coverage: its code, or its type where there is no code. */
const keyOf = ({ Coverage: { '@Code': code, '@CoverageType': type } }: WirePricedCoverage): string => code ?? type ?? ''

/** Q11: what the partner's table calls a policy is none of these; an unknown code is kept under its text, without facts. */
export function coveragesOf(priced: readonly WirePricedCoverage[], core: WireAvailCore, partner: Partner): readonly Coverage[] {
  const isInclusive = partner.inclusiveRates.includes(core.RentalRate.RateQualifier?.['@RateCategory'] ?? '')
  const currency = core.TotalCharge['@CurrencyCode']
  if (!isCurrency(currency)) return []
  const found = new Map<string, Coverage>()
  for (const item of priced) {
    const coverage = coverageOf(item, { partner, isInclusive, currency })
    if (coverage && !found.has(coverage.ref)) found.set(coverage.ref, coverage)
  }
  return [...found.values()]
}

type Context = { readonly partner: Partner; readonly isInclusive: boolean; readonly currency: Currency }

function coverageOf(item: WirePricedCoverage, { partner, isInclusive, currency }: Context): Coverage | undefined {
  const key = keyOf(item)
  const meaning = read(partner.coverages, key)
  const name = nameOf(item)
  if (meaning === 'POLICY' || key === '' || !name) return undefined
  const form = formOf(item, isInclusive)
  return {
    ref: coverageRef(key),
    name,
    form,
    limit: undefined,
    ...factsOf(meaning?.product, item, currency),
    lossOfUse: 'NOT_STATED',
    coversSingleVehicleAccident: undefined,
    exclusions: [],
    minimumAge: undefined,
    minimumLicenceYears: undefined,
    price: form === 'INCLUDED' ? zero(currency) : moneyOf(item.Charge?.['@Amount'], item.Charge?.['@CurrencyCode'] ?? currency),
    due: form === 'INCLUDED' ? 'NOW' : form === 'OPTIONAL' ? (meaning?.due ?? 'AT_DESK') : 'AT_DESK',
  }
}

/** Where there is a code, the type is a text; where the type is the code, the text stands with the charge. */
const nameOf = ({ Coverage: { '@Code': code, '@CoverageType': type }, Charge }: WirePricedCoverage): string =>
  (code ? type : undefined) ?? Charge?.['@Description'] ?? code ?? type ?? ''

function formOf({ Charge, Coverage: { '@Required': isRequired } }: WirePricedCoverage, isInclusive: boolean): CoverageForm {
  if (Charge?.['@IncludedInRate'] ?? isInclusive) return 'INCLUDED'
  return isRequired ? 'MANDATORY_AT_DESK' : 'OPTIONAL'
}

type Facts = Pick<Coverage, 'excess' | 'theftExcess' | 'thirdPartyLimit' | 'coversTyresAndWheels' | 'coversPersonalAccident'>

function factsOf(product: CoverageProduct | undefined, item: WirePricedCoverage, currency: Currency): Facts {
  const excess = excessOf(item, currency)
  return {
    excess: product === 'COLLISION' || product === 'COLLISION_AND_THEFT' ? excess : undefined,
    theftExcess: product === 'THEFT' || product === 'COLLISION_AND_THEFT' ? excess : undefined,
    thirdPartyLimit: product === 'LIABILITY' ? limitOf(item, currency) : undefined,
    coversTyresAndWheels: product === 'TYRES' ? true : undefined,
    coversPersonalAccident: product === 'PERSONAL' ? true : undefined,
  }
}

/** Q12: the excess as a figure, else out of a sentence: `with excess up to 1.200,00 EUR`. */
function excessOf({ Deductible, Charge }: WirePricedCoverage, currency: Currency): Excess | undefined {
  const [, digits, code] = /excess\D{0,20}?(\d[\d.,]*) ?([A-Z]{3})\b/i.exec(Charge?.['@Description'] ?? '') ?? []
  const amount = moneyOf(Deductible?.['@ExcessAmount'], Deductible?.['@CurrencyCode'] ?? currency) ?? moneyOf(decimalIn(digits), code ?? '')
  if (!amount || amount.minorUnits < 0) return undefined
  return isZero(amount) ? { kind: 'WAIVED' } : { kind: 'AMOUNT', amount }
}

function limitOf({ Deductible }: WirePricedCoverage, currency: Currency): CoverageLimit | undefined {
  const amount = moneyOf(Deductible?.['@LiabilityAmount'], Deductible?.['@CurrencyCode'] ?? currency)
  return amount && amount.minorUnits > 0 ? { kind: 'AMOUNT', amount } : undefined
}

/** `900`, `0,60`, `1.200,00` and `1,200.00`: the last mark before one or two digits is the decimal one, the others part thousands. */
export function decimalIn(text: string | undefined): string | undefined {
  const [, whole = '', fraction = ''] = /^(\d{1,3}(?:[.,]?\d{3})*|\d+)(?:[.,](\d{1,2}))?[.,]?$/.exec(text ?? '') ?? []
  return whole === '' ? undefined : `${whole.replace(/[.,]/g, '')}${fraction && `.${fraction}`}`
}

const moneyOf = (digits: string | null | undefined, currency: string): Money | undefined =>
  digits !== undefined && digits !== null && isCurrency(currency) ? moneyFromDecimal(digits, currency) : undefined

/** Told by a word of their extensions or by the code of a coverage; the first that is known counts. */
export function fuelPolicyOf({ TPA_Extensions }: WireAvailCore, priced: readonly WirePricedCoverage[], { fuelPolicies }: Partner): FuelPolicy {
  const stated = [TPA_Extensions?.FuelPolicy?.['@Type'], ...priced.map(keyOf)]
  return stated.map((word) => read(fuelPolicies, word)).find((policy) => policy !== undefined) ?? 'NOT_STATED'
}

/** One coverage that tells a cancellation fee: its texts, and what it costs in which money. */
export type CancellationTerm = { readonly texts: readonly string[]; readonly amount: Money | undefined }

export const cancellationTermsOf = (priced: readonly WirePricedCoverage[], { cancellationCodes }: Partner): readonly CancellationTerm[] =>
  priced.filter((item) => cancellationCodes.includes(keyOf(item))).map(({ Coverage: { Details }, Charge }) => ({
    texts: Details.flatMap((detail) => textReader.read(detail) ?? []),
    amount: moneyOf(Charge?.['@Amount'], Charge?.['@CurrencyCode'] ?? ''),
  }))
