import type { Supplier } from '#domain/supplier.ts'

/** The supplier's guard judges first that it has taken too long (adapters/kit/guard.ts): a call that we cut off would tell it nothing. */
const graceMs = 250

/** When we stop waiting for a call that begins now, whoever still waits for its answer. */
export const deadlineOf = ({ limits }: Pick<Supplier, 'limits'>): AbortSignal => AbortSignal.timeout(limits.answerWithinMs + graceMs)
