import type { SupplierId } from '#domain/ids.ts'
import type { EpochMs } from '#domain/time.ts'
import type { CallBudgets } from './call-budget.ts'
import type { Entry } from './entry.ts'
import type { SourceQuestion } from './source-answer.ts'

/** Which answers are asked for again only to see whether their prices have changed: what nobody asks for twice would tell nothing otherwise. */
export type Sampling = {
  /** An answer that may be sampled when its life is over. */
  offer(sample: Sample): void
  /** The one that is due now, if the supplier's samples of the hour allow one. */
  next(supplier: SupplierId): Sample | undefined
}

export type Sample = { readonly question: SourceQuestion; readonly entry: Entry }

type Waiting = { readonly list: Sample[]; nextAt: EpochMs }

/** The newest of them: a sample is of today's prices. */
const waitingAtMost = 50

/**
 * Each search of the supplier looks whether a sample is due, so that nothing is asked of a supplier that no traveller asks for. Samples are evenly spread
 * over the hour, and taken when the answer's own life is over: then the chance of a change is what was promised, and it shows.
 */
export function createSampling({ suppliers }: CallBudgets, now: () => EpochMs): Sampling {
  const waiting = new Map<SupplierId, Waiting>()
  const everyMs = (supplier: SupplierId): number => 3_600_000 / (suppliers[supplier]?.samplesPerHour ?? 0)
  return { offer, next }

  function offer(sample: Sample): void {
    const { id } = sample.question.supplier
    if (!Number.isFinite(everyMs(id))) return
    const queue = waiting.get(id) ?? { list: [], nextAt: now() + everyMs(id) }
    waiting.set(id, queue)
    queue.list.push(sample)
    if (queue.list.length > waitingAtMost) queue.list.shift()
  }

  function next(supplier: SupplierId): Sample | undefined {
    const queue = waiting.get(supplier)
    if (!queue || now() < queue.nextAt) return undefined
    const index = queue.list.findIndex(({ entry }) => now() >= entry.freshUntil)
    const [sample] = index < 0 ? [] : queue.list.splice(index, 1)
    if (sample) queue.nextAt = now() + everyMs(supplier)
    return sample
  }
}
