import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { prefixOf, type ServerName, serverNames } from '../sandbox/registry.ts'

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
  /** Asks it to stop, and tells how it ended. */
  stop(): Promise<number | null>
}

type SupplierUrls = Readonly<Record<ServerName, string>>
type Options = { readonly settings?: Readonly<Record<string, string>>; readonly gateways?: number }

const root = join(import.meta.dirname, '..')

export async function startStack({ settings = {}, gateways: count = 1 }: Options = {}): Promise<Stack> {
  const ports = await Promise.all(serverNames.map(async (name) => [name, await freePort()] as const))
  const supplierUrls = Object.fromEntries(ports.map(([name, port]) => [name, urlOf(port)])) as SupplierUrls // Every name of the registry has a port.
  const sandbox = run('sandbox/main.ts', {
    ...Object.fromEntries(ports.map(([name, port]) => [`SANDBOX_${prefixOf(name)}_PORT`, String(port)])),
    // A load script asks more often than one partner's contract allows.
    SANDBOX_REQUESTS_PER_SECOND: '1000000',
    ...settings,
  })
  const addresses = Object.fromEntries(serverNames.map((name) => [`${prefixOf(name)}_URL`, supplierUrls[name]]))
  const shared = { LOG_LEVEL: 'error', ...addresses, ...settings }
  const gateways: Gateway[] = []
  const stop = async () => {
    await Promise.all(gateways.map((gateway) => gateway.stop()))
    await end(sandbox)
  }
  try {
    for (let started = 0; started < count; started++) gateways.push(await startGateway(shared))
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

/** How often each operation of a sandbox supplier was called. */
export async function callsOf(supplierUrl: string): Promise<Readonly<Record<string, number>>> {
  const answer = await fetch(`${supplierUrl}/__sandbox/calls`)
  const { byOperation } = (await answer.json()) as { readonly byOperation: Readonly<Record<string, number>> }
  return byOperation
}

async function startGateway(settings: Readonly<Record<string, string>>): Promise<Gateway> {
  const port = await freePort()
  const server = run('src/main.ts', { ...settings, PORT: String(port) })
  return { url: urlOf(port), stop: () => end(server) }
}

const urlOf = (port: number): string => `http://127.0.0.1:${port}`

function run(script: string, variables: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [join(root, script)], { cwd: root, env: { ...process.env, ...variables }, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return exited
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`${url} did not answer within 10 s`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}
