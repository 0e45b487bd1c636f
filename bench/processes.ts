import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { paymentServerNames } from '../sandbox/payments/registry.ts'
import { prefixOf, type ServerName, serverNames } from '../sandbox/registry.ts'
import { type Core, endChild, startChild } from './children.ts'

/** The sandbox and its gateways as processes of their own, on free ports of this machine. */
export type Stack = {
  readonly gateways: readonly Gateway[]
  /** Of the first gateway. */
  readonly graphqlUrl: string
  readonly supplierUrls: SupplierUrls
  /** The gateways' environment, for scripts that connect to the suppliers themselves. */
  readonly settings: Readonly<Record<string, string>>
  stop(): Promise<void>
}

export type Gateway = {
  readonly url: string
  readonly pid: number | undefined
  /** Asks it to stop, and tells how it ended. */
  stop(): Promise<number | null>
}

type SupplierUrls = Readonly<Record<ServerName, string>>
type Options = {
  readonly settings?: Readonly<Record<string, string>>
  readonly gateways?: number
  /** Gives the gateway the core of the server to itself; several gateways share what there is. */
  readonly isPinned?: boolean
}

/** Whose servers are measured: another checkout's when two commits are compared (bench/compare.ts). */
export const root = process.env['BENCH_ROOT'] ?? join(import.meta.dirname, '..')

export async function startStack({ settings = {}, gateways: count = 1, isPinned = false }: Options = {}): Promise<Stack> {
  const ports = await Promise.all(serverNames.map(async (name) => [name, await freePort()] as const))
  const supplierUrls = Object.fromEntries(ports.map(([name, port]) => [name, urlOf(port)])) as SupplierUrls // Every name of the registry has a port.
  const sandbox = run('sandbox/main.ts', isPinned ? 'GENERATOR' : 'ANY', {
    ...Object.fromEntries(ports.map(([name, port]) => [`SANDBOX_${prefixOf(name)}_PORT`, String(port)])),
    // Any free ones: nobody is asked to pay here, and another sandbox may be running.
    ...Object.fromEntries(paymentServerNames.map((name) => [`SANDBOX_${prefixOf(name)}_PORT`, '0'])),
    // A load script asks more often than one partner's contract allows.
    SANDBOX_REQUESTS_PER_SECOND: '1000000',
    ...settings,
  })
  const addresses = Object.fromEntries(serverNames.map((name) => [`${prefixOf(name)}_URL`, supplierUrls[name]]))
  const shared = { LOG_LEVEL: 'error', ...addresses, ...settings }
  const gateways: Gateway[] = []
  const stop = async () => {
    await Promise.all(gateways.map((gateway) => gateway.stop()))
    await endChild(sandbox)
  }
  try {
    for (let started = 0; started < count; started++) gateways.push(await startGateway(shared, isPinned ? 'SERVER' : 'ANY'))
    await Promise.all([...Object.values(supplierUrls).map((url) => `${url}/__sandbox/calls`), ...gateways.map(({ url }) => `${url}/readyz`)].map(answers))
  } catch (error) {
    await stop()
    throw error
  }
  return { gateways, graphqlUrl: `${gateways[0]?.url}/graphql`, supplierUrls, settings: shared, stop }
}

/** Switches a fault of one sandbox supplier on (sandbox/README.md). */
export async function setFault(supplierUrl: string, rule: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await fetch(`${supplierUrl}/__sandbox/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(rule) })
  if (!answer.ok) throw new Error(`the sandbox refused the fault: ${await answer.text()}`)
}

/** All calls that reached the suppliers since they started, searches and look-ups. */
export async function totalCallsOf({ supplierUrls }: Stack): Promise<number> {
  const calls = await Promise.all(Object.values(supplierUrls).map(callsOf))
  return calls.flatMap((byOperation) => Object.values(byOperation)).reduce((sum, count) => sum + count, 0)
}

/** How often each operation of a sandbox supplier was called. */
export async function callsOf(supplierUrl: string): Promise<Readonly<Record<string, number>>> {
  const answer = await fetch(`${supplierUrl}/__sandbox/calls`)
  const { byOperation } = (await answer.json()) as { readonly byOperation: Readonly<Record<string, number>> }
  return byOperation
}

async function startGateway(settings: Readonly<Record<string, string>>, core: Core): Promise<Gateway> {
  const port = await freePort()
  const server = run('src/main.ts', core, { ...settings, PORT: String(port) })
  return { url: urlOf(port), pid: server.pid, stop: () => endChild(server) }
}

const urlOf = (port: number): string => `http://127.0.0.1:${port}`

const run = (script: string, core: Core, variables: Readonly<Record<string, string>>): ChildProcess =>
  startChild(process.execPath, [join(root, script)], { core, cwd: root, variables })

/** Waits until a server that was just started answers. */
export async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`${url} did not answer within a minute`)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}
