import type { CancellationFee, CancellationSchedule } from '#domain/cancellation.ts'
import { isZero, type Money } from '#domain/money.ts'
import type { SearchPoint } from '#domain/search-criteria.ts'
import { certainInstantOf, type EpochMs, parseLocalDateTime } from '#domain/time.ts'
import type { CancellationTerm } from './coverages.ts'

/** The pick-up, and the clocks that their dates stand on: every car of an answer names the same few moments, so each is read once. */
export type Clock = { readonly pickUp: EpochMs; readonly instantIn: (text: string) => EpochMs | undefined }
type Stretch = { readonly from: EpochMs; readonly to: EpochMs; readonly fee: CancellationFee }

const msPerHour = 3_600_000

export function createClock({ place: { zone }, at }: SearchPoint): Clock {
  const known = new Map<string, EpochMs | undefined>()
  return {
    pickUp: certainInstantOf(at, zone),
    instantIn(text) {
      if (!known.has(text)) {
        // The first stretch begins at some second of the search, which does not matter.
        const moment = parseLocalDateTime(text.slice(0, 16))
        known.set(text, moment && certainInstantOf(moment, zone))
      }
      return known.get(text)
    },
  }
}

/**
 * Q13: `2026-12-08T10:00:00_2026-12-10T10:00:00` with what cancelling costs meanwhile, on the clocks of the pick-up. Undefined when a stretch cannot be
 * read, when they leave a gap, or when they do not end with the pick-up: nobody is told "free" on a guess. A no-show is told only in words.
 */
export function cancellationOf(terms: readonly CancellationTerm[], clock: Clock): CancellationSchedule | undefined {
  const stretches = terms.map((term) => stretchOf(term, clock))
  if (stretches.length === 0 || !stretches.every((stretch) => stretch !== undefined)) return undefined
  const ladder = stretches.toSorted((left, right) => left.from - right.from)
  const isWhole = ladder.every(({ from, to }, index) => from < to && to === (ladder[index + 1]?.from ?? clock.pickUp))
  if (!isWhole) return undefined
  const hoursLeft = (at: EpochMs) => (clock.pickUp - at) / msPerHour
  return { brackets: ladder.map(({ from, to, fee }, index) => ({ fromHours: index === 0 ? undefined : hoursLeft(from), toHours: hoursLeft(to), fee })), noShow: undefined }
}

const stretchPattern = /^\d{4}-\d\d-\d\dT\S+_\d{4}-\d\d-\d\dT\S+$/

function stretchOf({ texts, amount }: CancellationTerm, { instantIn }: Clock): Stretch | undefined {
  const [from, to] = (texts.find((text) => stretchPattern.test(text)) ?? '').split('_').map(instantIn)
  return from === undefined || to === undefined || !amount || amount.minorUnits < 0 ? undefined : { from, to, fee: feeOf(amount) }
}

const feeOf = (amount: Money): CancellationFee => (isZero(amount) ? { kind: 'FREE' } : { kind: 'AMOUNT', amount })
