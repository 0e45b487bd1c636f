import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Redis for tests. Only one that the test has started itself may be killed or frozen. */
export type TestRedis = {
  readonly url: string
  readonly own: OwnRedis | undefined
  stop: () => Promise<void>
}

export type OwnRedis = {
  readonly port: number
  freeze: () => void
  thaw: () => void
  kill: () => Promise<void>
  /** After a kill: an empty one on the same port, or one that reads what was saved. */
  start: (settings?: readonly string[]) => Promise<void>
}

/** An own server where the program is installed, else a server that runs already, else none. */
export async function startRedis(): Promise<TestRedis | undefined> {
  if (spawnSync('redis-server', ['--version']).status === 0) return startOwn()
  const url = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379'
  return (await isListening(url)) ? { url, own: undefined, stop: async () => {} } : undefined
}

/** In CI a missing Redis fails; elsewhere its tests are skipped, and say so. */
export async function redisOrSkip(): Promise<TestRedis | undefined> {
  const redis = await startRedis()
  if (redis) return redis
  const problem = 'no Redis: install redis-server, or set REDIS_URL to a server that may be written to'
  if (process.env['CI'] === 'true') throw new Error(problem)
  console.warn(`\n*** SKIPPED: ${problem} ***\n`)
  return undefined
}

async function startOwn(): Promise<TestRedis> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-redis-'))
  const usual = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  let server: ChildProcess | undefined
  const start = async (settings: readonly string[] = []) => {
    const started = spawn('redis-server', [...usual, ...settings], { stdio: 'ignore' })
    server = started
    while (!(await isListening(url))) {
      if (started.exitCode !== null) throw new Error(`redis-server ended with ${started.exitCode}`)
    }
  }
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    server.kill('SIGKILL')
    await exited
  }
  const stop = async () => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  }
  await start()
  return { url, own: { port, start, kill, freeze: () => void server?.kill('SIGSTOP'), thaw: () => void server?.kill('SIGCONT') }, stop }
}

export function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
  })
  return promise
}

function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect({ host: hostname, port: Number(port || 6379) })
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  return promise.finally(() => socket.destroy())
}
