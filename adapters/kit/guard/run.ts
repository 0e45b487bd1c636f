import type { Call } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'

/** What is to be protected: one call of an adapter's method. */
export type Work<Answer> = (call: Call) => Promise<Answer>

/** One guarded call on its way. */
export type Run = { readonly call: Call; readonly deadline: AbortSignal; readonly startedAt: EpochMs }
/** With a place, after so long a wait for it. */
export type Placed = Run & { readonly waitedMs: number }
