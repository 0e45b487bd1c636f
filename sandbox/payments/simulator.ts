import type { Dialect } from '../http/dialect.ts'
import type { SupplierServer } from '../http/supplier-server.ts'
import type { Entry } from './witness.ts'

/** One payment gateway: its language, and what really happened to the money. */
export type Simulator = { readonly dialect: Dialect; readonly log: () => readonly Entry[] }

/** A running payment gateway. */
export type PaymentServer = SupplierServer & { readonly log: () => readonly Entry[] }
