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
}

/** Lives differ by up to a tenth either way, so that what was asked together does not expire together. */
export const jitter = 0.1

/** How long an answer is believed is decided by the answer: "no cars" only briefly and never as stale. */
export function entryOf({ id, observedAt, offers }: SupplierResult, { freshness }: SupplierLimits, random: () => number): Entry {
  const factor = 1 - jitter + 2 * jitter * random()
  const isEmpty = offers.length === 0
  const freshUntil = observedAt + Math.round((isEmpty ? freshness.emptySeconds : freshness.freshSeconds) * 1000 * factor)
  const staleUntil = freshUntil + (isEmpty ? 0 : Math.round(freshness.staleSeconds * 1000 * factor))
  return { resultId: id, freshUntil, staleUntil }
}

export function stateOf({ freshUntil, staleUntil }: Entry, now: EpochMs): CacheState {
  if (now < freshUntil) return 'FRESH'
  return now < staleUntil ? 'STALE' : 'MISS'
}

export const isEntry = (value: unknown): value is Entry => hasFields(value, 'resultId', 'freshUntil', 'staleUntil')
