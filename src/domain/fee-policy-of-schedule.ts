import type { CancellationFee, CancellationSchedule } from './cancellation.ts'
import type { Fee, FeePolicy } from './fee-policy.ts'
import { divide, least, type Money, money, zero } from './money.ts'

/** What a supplier's schedule is frozen with. */
export type Rental = { readonly gross: Money; readonly days: number }

const msPerHour = 3_600_000
const wholeBasisPoints = 10_000

/**
 * The policy of a supplier's own schedule, as its wire tells it. Where nobody says what a no-show costs it costs everything. Undefined where the
 * supplier names no fee, or one in another currency: then only the supplier can tell what cancelling costs.
 */
export function feePolicyOf({ brackets, noShow }: CancellationSchedule, rental: Rental): FeePolicy | undefined {
  const frozen = brackets.map(({ toHours, fee }) => ({ untilMsBefore: Math.round(toHours * msPerHour), fee: feeOf(fee, rental) }))
  const stated = frozen.flatMap(({ untilMsBefore, fee }) => (fee ? [{ untilMsBefore, fee }] : []))
  const missed = noShow ? feeOf(noShow, rental) : { basisPoints: wholeBasisPoints, fixed: zero(rental.gross.currency) }
  if (stated.length < frozen.length || !missed) return undefined
  return { brackets: stated, noShow: missed, base: 'GROSS', roundedDownTo: 1, freeWindow: undefined, officeHours: undefined }
}

function feeOf(fee: CancellationFee, { gross, days }: Rental): Fee | undefined {
  const nothing = zero(gross.currency)
  switch (fee.kind) {
    case 'FREE':
      return { basisPoints: 0, fixed: nothing }
    case 'PERCENT':
      return { basisPoints: fee.basisPoints, fixed: nothing }
    case 'DAYS':
      return { basisPoints: 0, fixed: least(gross, money(divide(gross, days).minorUnits * fee.days, gross.currency)) }
    case 'AMOUNT':
      return fee.amount.currency === gross.currency ? { basisPoints: 0, fixed: fee.amount } : undefined
    case 'NOT_STATED':
      return undefined
    default:
      return fee satisfies never
  }
}
