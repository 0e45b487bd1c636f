import { isCurrency } from '#domain/currency.ts'
import { type Money, moneyFromDecimal, subtract, sum } from '#domain/money.ts'
import type { Due, PriceLineKind, SuppliedPriceLine } from '#domain/price.ts'
import type { DropReason } from '#domain/supplier.ts'
import { read, type Words } from '../../kit/words.ts'
import type { WirePrice } from './wire.ts'

/** Q4: of a partial payment nobody says which part; whoever has all of it ready is surprised by nothing. An unknown word counts as the usual way. */
export const dues: Words<Due> = { pay_online_now: 'NOW', pay_partial_online_now: 'NOW', pay_at_pickup: 'AT_DESK' }

type Circumstances = { readonly timing: string; readonly driverAge: number; readonly isOneWay: boolean }
type Charge = NonNullable<WirePrice['extra_charges']>[number]

/** Their one fee for an age is asked of the young and of the old (Q3). */
const oldestYoungDriver = 49

function kindOf({ charge }: Charge, { driverAge, isOneWay }: Circumstances): PriceLineKind {
  if (charge === 'one_way_fee' && isOneWay) return 'ONE_WAY_FEE'
  if (charge === 'aged_driver_fee' && driverAge <= oldestYoungDriver) return 'YOUNG_DRIVER_FEE'
  return 'OTHER_FEE'
}

/** Q3: `total` includes every extra charge, so the rental is what they leave of it. */
export function priceLinesOf({ total, currency, extra_charges }: WirePrice, circumstances: Circumstances): readonly SuppliedPriceLine[] | DropReason {
  if (!isCurrency(currency)) return 'CURRENCY_NOT_SUPPORTED'
  const due = read(dues, circumstances.timing) ?? 'NOW'
  const charges = (extra_charges ?? []).filter(({ total_amount }) => total_amount !== 0).map((charge): SuppliedPriceLine => {
    const kind = kindOf(charge, circumstances)
    return { kind, label: kind === 'OTHER_FEE' ? charge.charge : undefined, amount: moneyFromDecimal(charge.total_amount, currency), due }
  })
  const rental: Money = subtract(moneyFromDecimal(total, currency), sum(charges.map(({ amount }) => amount), currency))
  if (rental.minorUnits < 0 || charges.some(({ amount }) => amount.minorUnits < 0)) return 'PRICE_MISMATCH'
  return [{ kind: 'RENTAL', label: undefined, amount: rental, due }, ...charges]
}
