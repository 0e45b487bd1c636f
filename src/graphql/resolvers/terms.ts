import { freeCancellationUntil } from '#domain/cancellation.ts'
import type { Resolvers } from '../../generated/resolvers.ts'

/** The conditions of an offer: tagged unions in the domain, fields of which some say nothing in the SDL. */
export const terms: Resolvers = {
  Mileage: {
    isUnlimited: ({ kind }) => kind === 'UNLIMITED',
    distance: (mileage) => (mileage.kind === 'LIMITED' ? mileage.distance : undefined),
    unit: (mileage) => (mileage.kind === 'LIMITED' ? mileage.unit : undefined),
    per: (mileage) => (mileage.kind === 'LIMITED' ? mileage.per : undefined),
    overFee: (mileage) => (mileage.kind === 'LIMITED' ? mileage.overFee : undefined),
  },
  CancellationSchedule: {
    freeUntil: ({ schedule, pickUp }) => freeCancellationUntil(schedule, pickUp),
    brackets: ({ schedule }) => schedule.brackets,
    noShow: ({ schedule }) => schedule.noShow,
  },
  CancellationFee: {
    isFree: ({ kind }) => kind === 'FREE',
    isStated: ({ kind }) => kind !== 'NOT_STATED',
    percent: (fee) => (fee.kind === 'PERCENT' ? fee.basisPoints / 100 : undefined),
    days: (fee) => (fee.kind === 'DAYS' ? fee.days : undefined),
    amount: (fee) => (fee.kind === 'AMOUNT' ? fee.amount : undefined),
  },
  DriverRequirements: {
    youngDriverUntilAge: ({ youngDriver }) => youngDriver?.untilAge,
    youngDriverFeePerDay: ({ youngDriver }) => youngDriver?.feePerDay,
  },
}
