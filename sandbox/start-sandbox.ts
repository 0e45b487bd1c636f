import { startSupplierServer } from './http/supplier-server.ts'
import type { SupplierServer } from './http/supplier-server.ts'
import type { LatencyMode } from './http/latency.ts'
import { paymentRegistry, paymentServerNames } from './payments/registry.ts'
import type { PaymentServerName } from './payments/registry.ts'
import type { PaymentServer } from './payments/simulator.ts'
import { registry, serverNames } from './registry.ts'
import type { DialectOptions, ServerName } from './registry.ts'
import { createWorld } from './world/world.ts'

export type SandboxOptions = DialectOptions & {
  /** A missing port or 0 means any free one. */
  readonly ports?: Readonly<Partial<Record<ServerName | PaymentServerName, number>>>
  /** 127.0.0.1 unless other machines or containers must reach it. */
  readonly host?: string
  readonly seed?: number
  readonly latency?: LatencyMode
  readonly now?: () => number
}

export type Sandbox = Readonly<Record<ServerName, SupplierServer>> & {
  readonly payments: Readonly<Record<PaymentServerName, PaymentServer>>
  readonly stop: () => Promise<void>
}

/** Starts every supplier and every payment gateway on its own port; the suppliers share one world, so the same cars stand in all of them. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { ports = {}, host = '127.0.0.1', seed = 1, latency = 'natural', now = Date.now, requestsPerSecond } = options
  const world = createWorld(seed)
  const started: SupplierServer[] = []
  const stop = async () => void (await Promise.all(started.map((server) => server.stop())))
  const start = async (name: ServerName): Promise<readonly [ServerName, SupplierServer]> => {
    const server = await startSupplierServer(registry[name].create(world, { requestsPerSecond }), { host, seed, latency, now, port: ports[name] ?? 0 })
    started.push(server)
    return [name, server]
  }
  const startPayments = async (name: PaymentServerName): Promise<readonly [PaymentServerName, PaymentServer]> => {
    const { dialect, log } = paymentRegistry[name].create(seed, now)
    const server = await startSupplierServer(dialect, { host, seed, latency, now, port: ports[name] ?? 0 })
    started.push(server)
    return [name, { ...server, log }]
  }
  const [attempts, paymentAttempts] = await Promise.all([Promise.allSettled(serverNames.map(start)), Promise.allSettled(paymentServerNames.map(startPayments))])
  const failed = [...attempts, ...paymentAttempts].find((attempt) => attempt.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  const servers = Object.fromEntries(attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : [])))
  const payments = Object.fromEntries(paymentAttempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : [])))
  // Every name of the registries was started.
  return { ...(servers as Record<ServerName, SupplierServer>), payments: payments as Record<PaymentServerName, PaymentServer>, stop }
}
