import { certainInstantOf, type LocalDateTime, type Zone } from './time.ts'

/** One end of a rental: a wall-clock time and the zone that owns it. */
export type LocalMoment = { readonly at: LocalDateTime; readonly zone: Zone }

/**
 * From pick-up to drop-off. Lengths are of elapsed time, so a night in which the clocks change is an hour longer or shorter, and a
 * one-way rental over a zone border is measured by real hours.
 */
export type RentalPeriod = { readonly pickUp: LocalMoment; readonly dropOff: LocalMoment }

export const rentalMinutes = ({ pickUp, dropOff }: RentalPeriod): number =>
  (certainInstantOf(dropOff.at, dropOff.zone) - certainInstantOf(pickUp.at, pickUp.zone)) / 60_000

/** Started periods of 24 hours: what a rental is billed as where no finer rule is stated. */
export const rentalDays = (period: RentalPeriod): number => Math.max(1, Math.ceil(rentalMinutes(period) / (24 * 60)))
