import type { EpochMs } from '#domain/time.ts'
import { hasFields } from './encoding.ts'
import type { ResultId } from './keys.ts'
import type { Life, LifeReason } from './life.ts'
import type { CacheState } from './search-event.ts'
import type { SupplierResult } from './supplier-result.ts'

/** What is kept under a question's key: which answer it has, and how long that is believed. The answer itself lies elsewhere. */
export type Entry = {
  readonly resultId: ResultId
  readonly observedAt: EpochMs
  readonly freshUntil: EpochMs
  readonly staleUntil: EpochMs
  /** How long the supplier took to give the answer: so much earlier it must be asked again if nobody shall see a stale one. */
  readonly tookMs: number
  /** Why it lives so long, and whose question filled it: for operators. */
  readonly because: LifeReason
  readonly filledBy: FilledBy
}

/** The gateway's process, and the request that it worked on. */
export type FilledBy = { readonly gateway: string; readonly requestId: string }

/** Lives differ by up to a tenth either way, so that what was asked together does not expire together. */
export const jitter = 0.1

type Filling = { readonly life: Life; readonly tookMs: number; readonly filledBy: FilledBy; readonly random: () => number }

export function entryOf({ id, observedAt }: SupplierResult, { life, tookMs, filledBy, random }: Filling): Entry {
  const factor = 1 - jitter + 2 * jitter * random()
  const freshMs = Math.min(life.freshMs * factor, life.longestMs)
  const wholeMs = Math.min((life.freshMs + life.graceMs) * factor, life.longestMs)
  const [freshUntil, staleUntil] = [observedAt + Math.round(freshMs), observedAt + Math.round(wholeMs)]
  return { resultId: id, observedAt, freshUntil, staleUntil, tookMs, because: life.because, filledBy }
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

export const isEntry = (value: unknown): value is Entry =>
  hasFields(value, 'resultId', 'observedAt', 'freshUntil', 'staleUntil', 'tookMs', 'because', 'filledBy')
