import { isCurrency } from '#domain/currency.ts'
import type { Extra, ExtraKind } from '#domain/extra.ts'
import { extraRef } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import { moneyFromDecimal } from '#domain/money.ts'
import { read, type Words } from '../../kit/words.ts'
import { textIn } from './catalogue.ts'
import { dues } from './price-lines.ts'
import type { WireProduct, WireTranslated } from './wire.ts'

export const extraKinds: Words<ExtraKind> = {
  additional_driver: 'ADDITIONAL_DRIVER', baby_seat: 'INFANT_SEAT', infant_seat: 'INFANT_SEAT', child_seat: 'CHILD_SEAT', child_seat_isofix: 'CHILD_SEAT',
  booster_seat: 'BOOSTER_SEAT', child_booster_seat: 'BOOSTER_SEAT', gps: 'NAVIGATION', wifi_mobile: 'WIFI', wifi_router: 'WIFI', snow_chains: 'SNOW_CHAINS',
}
const units: Words<Extra['unit']> = { per_rental: 'RENTAL', each_per_rental: 'RENTAL', per_day: 'DAY', each_per_day: 'DAY' }

/** The names of their types of extras. */
export type ExtraNames = ReadonlyMap<string, WireTranslated>

/** Undefined where its price cannot be told: a way of counting that we do not know, or money that we cannot count. */
export function extraOf({ id, type, maximum_available, mode, price }: WireProduct, names: ExtraNames, language: Language): Extra | undefined {
  const unit = read(units, mode)
  const charged = price.unit_amount.pay ?? price.unit_amount.display
  const amount = charged?.value ?? charged?.amount
  if (!unit || !charged || typeof amount !== 'number' || !isCurrency(charged.currency)) return undefined
  const name = names.get(type)
  return {
    ref: extraRef(id),
    kind: read(extraKinds, type) ?? 'OTHER',
    name: (name && textIn(name, language)) ?? type.replaceAll('_', ' '),
    price: moneyFromDecimal(amount, charged.currency),
    unit,
    maximum: maximum_available ?? undefined,
    stock: undefined,
    due: read(dues, charged.timing) ?? 'NOW',
  }
}
