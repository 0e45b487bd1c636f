import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The sandbox and one gateway as processes of their own, on free ports of this machine. */
export type Stack = {
  readonly graphqlUrl: string
  readonly supplierUrls: Readonly<Record<string, string>>
  /** The gateway's environment, for scripts that connect to the suppliers themselves. */
  readonly settings: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')

export async function startStack(settings: Readonly<Record<string, string>> = {}): Promise<Stack> {
  const [tripCom, skRentacar, gateway] = [await freePort(), await freePort(), await freePort()]
  const tripComUrl = `http://127.0.0.1:${tripCom}`
  const skRentacarUrl = `http://127.0.0.1:${skRentacar}`
  const sandbox = run('sandbox/main.ts', {
    SANDBOX_TRIP_COM_PORT: String(tripCom),
    SANDBOX_SK_RENTACAR_PORT: String(skRentacar),
    // A load script asks more often than one partner's contract allows.
    SANDBOX_SK_REQUESTS_PER_SECOND: '1000000',
    ...settings,
  })
  const gatewaySettings = {
    PORT: String(gateway), LOG_LEVEL: 'error', TRIP_COM_URL: tripComUrl, SK_RENTACAR_URL: skRentacarUrl, ...settings,
  }
  const server = run('src/main.ts', gatewaySettings)
  const stop = async () => {
    await end(server)
    await end(sandbox)
  }
  try {
    await answers(`http://127.0.0.1:${gateway}/readyz`)
    await answers(`${tripComUrl}/__sandbox/calls`)
    await answers(`${skRentacarUrl}/__sandbox/calls`)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    graphqlUrl: `http://127.0.0.1:${gateway}/graphql`,
    settings: gatewaySettings,
    supplierUrls: { 'trip-com': tripComUrl, 'sk-rentacar': skRentacarUrl },
    stop,
  }
}

function run(script: string, variables: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [join(root, script)], { cwd: root, env: { ...process.env, ...variables }, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await exited
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
