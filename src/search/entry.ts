import type { SupplierLimits } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { hasFields } from './encoding.ts'
import type { ResultId } from './keys.ts'
import type { CacheState } from './search-event.ts'
import type { SupplierResult } from './supplier-result.ts'

/** What is kept under a question's key: which answer it has, and how long that is believed. The answer itself lies elsewhere. */
export type Entry = {
  readonly resultId: ResultId
  readonly freshUntil: EpochMs
  readonly staleUntil: EpochMs
  /** How long the supplier took to give the answer: so much earlier it must be asked again if nobody shall see a stale one. */
  readonly tookMs: number
}

/** Lives differ by up to a tenth either way, so that what was asked together does not expire together. */
export const jitter = 0.1

/** How long an answer is believed is decided by the answer: "no cars" only briefly and never as stale. */
export function entryOf({ id, observedAt, offers }: SupplierResult, { freshness }: SupplierLimits, random: () => number, tookMs: number): Entry {
  const factor = 1 - jitter + 2 * jitter * random()
  const isEmpty = offers.length === 0
  const freshUntil = observedAt + Math.round((isEmpty ? freshness.emptySeconds : freshness.freshSeconds) * 1000 * factor)
  const staleUntil = freshUntil + (isEmpty ? 0 : Math.round(freshness.staleSeconds * 1000 * factor))
  return { resultId: id, freshUntil, staleUntil, tookMs }
}

export function stateOf({ freshUntil, staleUntil }: Entry, now: EpochMs): CacheState {
  if (now < freshUntil) return 'FRESH'
  return now < staleUntil ? 'STALE' : 'MISS'
}

/**
 * XFetch (Vattani, Chierichetti, Lowenstein 2015): whoever reads a fresh entry throws dice whether to refresh it already, the likelier the nearer its
 * end lies in calls of this supplier. What is asked for often is replaced a few calls early, once, and nobody waits; what nobody asks for is left alone.
 */
export const isDueEarly = ({ freshUntil, tookMs }: Entry, now: EpochMs, random: () => number): boolean =>
  now - tookMs * Math.log(1 - random()) >= freshUntil

export const isEntry = (value: unknown): value is Entry => hasFields(value, 'resultId', 'freshUntil', 'staleUntil', 'tookMs')
