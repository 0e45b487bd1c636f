import type { Dialect } from './http/dialect.ts'
import { createBookingDemand } from './suppliers/booking-demand.ts'
import { createIns } from './suppliers/ins.ts'
import { createOpenTravel } from './suppliers/opentravel.ts'
import { ace } from './suppliers/opentravel/profiles/ace.ts'
import { carnect } from './suppliers/opentravel/profiles/carnect.ts'
import { cartrawler } from './suppliers/opentravel/profiles/cartrawler.ts'
import { createSkRentacar } from './suppliers/sk-rentacar.ts'
import { createTripCom } from './suppliers/trip-com.ts'
import type { World } from './world/world.ts'

export type DialectOptions = {
  /** Instead of the supplier's own limit; load tests raise it. */
  readonly requestsPerSecond?: number | undefined
}

type Entry = { readonly port: number; readonly create: (world: World, options: DialectOptions) => Dialect }

/** Every simulated supplier, under the id that the gateway has for it: one line for each. */
export const registry = {
  'trip-com': { port: 4101, create: createTripCom },
  'sk-rentacar': { port: 4102, create: createSkRentacar },
  ins: { port: 4104, create: createIns },
  'booking-demand': { port: 4103, create: createBookingDemand },
  cartrawler: { port: 4105, create: createOpenTravel(cartrawler) },
  carnect: { port: 4106, create: createOpenTravel(carnect) },
  ace: { port: 4107, create: createOpenTravel(ace) },
} as const satisfies Record<string, Entry>

export type ServerName = keyof typeof registry
export const serverNames = Object.keys(registry) as ServerName[]

/** `TRIP_COM`, as in SANDBOX_TRIP_COM_PORT and in the gateway's TRIP_COM_URL. */
export const prefixOf = (name: string): string => name.toUpperCase().replaceAll('-', '_')
