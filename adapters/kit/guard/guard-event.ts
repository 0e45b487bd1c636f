import type { SupplierId } from '#domain/ids.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import type { BreakerState } from './breaker.ts'
import type { Lane, Occupancy } from './places.ts'

type About = { readonly supplier: SupplierId; readonly operation: string; readonly requestId: string }

/** Why a call was turned away by the guard itself: the supplier never heard of it. */
export type NotAsked = 'breaker' | 'rateLimit' | 'queueFull' | 'noPlace'

/** What operators see of a supplier. `cancelled`: the caller gave up, which says nothing about the supplier. */
export type GuardEvent =
  | (About & { readonly kind: 'answered'; readonly ms: number })
  | (About & { readonly kind: 'failed'; readonly ms: number; readonly fault: SupplierFaultKind | 'cancelled'; readonly problem: string; readonly notAsked?: NotAsked | undefined })
  | (About & { readonly kind: 'retried'; readonly fault: SupplierFaultKind; readonly afterMs: number })
  /** Asked a second time while the first call was under way; `hedgeWon` when the second one answered first. */
  | (About & { readonly kind: 'hedged' | 'hedgeWon'; readonly afterMs: number })
  | { readonly kind: 'breaker'; readonly supplier: SupplierId; readonly lane: Lane; readonly operation: string; readonly state: BreakerState }
  | { readonly kind: 'rateLimited'; readonly supplier: SupplierId; readonly until: EpochMs }
  /** How many calls may run at once, do, and wait for it; told whenever it changes. */
  | ({ readonly kind: 'places'; readonly supplier: SupplierId; readonly lane: Lane } & Occupancy)
