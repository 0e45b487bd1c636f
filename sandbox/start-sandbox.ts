import { startSupplierServer } from './http/supplier-server.ts'
import type { SupplierServer } from './http/supplier-server.ts'
import type { LatencyMode } from './http/latency.ts'
import { createSkRentacar } from './suppliers/sk-rentacar.ts'
import type { SkRentacarOptions } from './suppliers/sk-rentacar.ts'
import { createTripCom } from './suppliers/trip-com.ts'
import type { TripComOptions } from './suppliers/trip-com.ts'
import { createWorld } from './world/world.ts'

export type SandboxOptions = {
  /** A missing port or 0 means any free one. */
  readonly ports?: { readonly tripCom?: number; readonly skRentacar?: number }
  /** 127.0.0.1 unless other machines or containers must reach it. */
  readonly host?: string
  readonly seed?: number
  readonly latency?: LatencyMode
  readonly now?: () => number
  readonly tripCom?: TripComOptions
  readonly skRentacar?: SkRentacarOptions
}

export type Sandbox = {
  readonly tripCom: SupplierServer
  readonly skRentacar: SupplierServer
  readonly stop: () => Promise<void>
}

/** Starts every supplier on its own port; they share one world, so the same cars stand in both. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { ports = {}, host = '127.0.0.1', seed = 1, latency = 'natural', now = Date.now } = options
  const world = createWorld(seed)
  const common = { host, seed, latency, now }
  const tripCom = await startSupplierServer(createTripCom(world, options.tripCom), { ...common, port: ports.tripCom ?? 0 })
  const skRentacar = await startSupplierServer(createSkRentacar(world, options.skRentacar), { ...common, port: ports.skRentacar ?? 0 }).catch(async (error: unknown) => {
    await tripCom.stop()
    throw error
  })
  return { tripCom, skRentacar, stop: async () => void (await Promise.all([tripCom.stop(), skRentacar.stop()])) }
}
