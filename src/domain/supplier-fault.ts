import type { SupplierId } from './ids.ts'
import type { EpochMs } from './time.ts'

/**
 * `unreachable`: surely not processed, resending is safe even for a write · `unavailable`: late, or 5xx on a read · `rateLimited`: until
 * when is in `retryAt` · `unknownOutcome`: a write whose answer was lost; never resent, looked up · `malformed`: a read whose schema
 * failed · `unauthenticated`: our credentials, ours to fix.
 */
export const supplierFaultKinds = ['unreachable', 'unavailable', 'rateLimited', 'unknownOutcome', 'malformed', 'unauthenticated'] as const
export type SupplierFaultKind = (typeof supplierFaultKinds)[number]

type Details = {
  readonly kind: SupplierFaultKind
  readonly supplier: SupplierId
  /** The method of the port: `searchOffers`. */
  readonly operation: string
  /** What was wrong, and where: `data.items[3].salePrice: expected number`. */
  readonly problem: string
  readonly retryAt?: EpochMs | undefined
  readonly cause?: unknown
}

/** A supplier's failure that only we can act on. What the traveller can act on is returned, not thrown. */
export class SupplierFault extends Error {
  override readonly name = 'SupplierFault'
  readonly kind: SupplierFaultKind
  readonly supplier: SupplierId
  readonly operation: string
  readonly retryAt: EpochMs | undefined

  constructor({ kind, supplier, operation, problem, retryAt, cause }: Details) {
    super(`SupplierFault(${kind}): ${supplier} ${operation}: ${problem}`, cause === undefined ? undefined : { cause })
    this.kind = kind
    this.supplier = supplier
    this.operation = operation
    this.retryAt = retryAt
  }
}
