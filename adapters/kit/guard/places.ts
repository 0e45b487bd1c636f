import { bulkhead, isBulkheadRejectedError } from 'cockatiel'
import type { SupplierLimits } from '#domain/supplier.ts'

/** Two lanes to one supplier, which share its parallel calls: look-ups that hang must not take the places of searches. */
export type Lane = 'searches' | 'lookUps'

export type Occupancy = { readonly places: number; readonly running: number; readonly queued: number }

export type Places = {
  readonly parallelCalls: number
  /** Runs the work in a place, after a wait in the queue where there is none; rejects at once when the queue is full too. */
  run<Answer>(work: () => Promise<Answer>, signal: AbortSignal): Promise<Answer>
  isOneFree(): boolean
}

const shareOfSearches = 0.6
/** Calls that wait for each place, unless it is told. */
const usualQueue = 4

/** The bulkhead: one supplier that is slow occupies its own places and no more, and the supplier is never asked more at once than it allows. */
export function createPlaces(lane: Lane, limits: SupplierLimits, queue: number | undefined, onChange: (occupancy: Occupancy) => void = () => {}): Places {
  const parallelCalls = placesOf(lane, limits)
  const waiting = queue ?? parallelCalls * usualQueue
  const places = bulkhead(parallelCalls, waiting)
  const tell = () => onChange({ places: parallelCalls, running: parallelCalls - places.executionSlots, queued: waiting - places.queueSlots })
  return {
    parallelCalls,
    run(work, signal) {
      const placed = places.execute(() => {
        tell()
        return work()
      }, signal)
      tell()
      return placed.finally(tell)
    },
    isOneFree: () => places.executionSlots > 0,
  }
}

export const isQueueFull = isBulkheadRejectedError

function placesOf(lane: Lane, { parallelCalls }: SupplierLimits): number {
  const searches = Math.ceil(parallelCalls * shareOfSearches)
  return lane === 'searches' ? searches : Math.max(1, parallelCalls - searches)
}
