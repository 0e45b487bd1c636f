import type { Coverage, CoverageLimit, Excess } from '#domain/coverage.ts'
import { type Currency, isCurrency } from '#domain/currency.ts'
import { coverageRef, type OfferRef } from '#domain/ids.ts'
import { isZero, zero } from '#domain/money.ts'
import { amountOf } from './price-lines.ts'
import type { WirePackage } from './wire.ts'

/** A package's facts by its items: `SCDW` takes the place of `CDW`; what is not among the items is not covered. */
export function coverageOf({ packageCode, packageName, addPrice, items }: WirePackage, offer: OfferRef, currency: Currency): Coverage {
  const item = (code: string) => items?.find((candidate) => candidate.code === code)
  const isIncluded = packageCode === 'BASIC'
  const has = (code: string) => (items && items.length > 0 ? item(code) !== undefined : undefined)
  return {
    ref: coverageRef(`${offer}:${packageCode}`),
    name: packageName || packageCode,
    form: isIncluded ? 'INCLUDED' : 'OPTIONAL',
    limit: undefined,
    excess: excessOf(item('SCDW') ?? item('CDW')),
    theftExcess: excessOf(item('TP')),
    thirdPartyLimit: limitOf(item('TPL')),
    lossOfUse: 'NOT_STATED',
    coversSingleVehicleAccident: undefined,
    coversTyresAndWheels: has('TW'),
    coversPersonalAccident: has('PAI'),
    exclusions: [],
    minimumAge: undefined,
    minimumLicenceYears: undefined,
    price: isIncluded ? zero(currency) : typeof addPrice === 'number' ? amountOf(addPrice, currency) : undefined,
    due: 'NOW',
  }
}

type Item = NonNullable<WirePackage['items']>[number]

function excessOf(item: Item | undefined): Excess | undefined {
  const currency = item?.currencyCode
  if (!item || typeof item.excessMax !== 'number' || !currency || !isCurrency(currency)) return undefined
  const amount = amountOf(item.excessMax, currency)
  return isZero(amount) ? { kind: 'WAIVED' } : { kind: 'AMOUNT', amount }
}

function limitOf(item: Item | undefined): CoverageLimit | undefined {
  const currency = item?.currencyCode
  if (!item?.limit || !currency || !isCurrency(currency)) return undefined
  return { kind: 'AMOUNT', amount: amountOf(item.limit, currency) }
}
