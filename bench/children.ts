import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/**
 * Where a process runs. What is measured and what measures it must not take each other's time: with two cores or more the server has the first
 * to itself, and the generator the last. `ANY` is left to the system.
 */
export type Core = 'SERVER' | 'GENERATOR' | 'ANY'

const living = new Map<ChildProcess, NodeJS.Signals>()
// However the bench ends, by itself, by Ctrl-C or by a mistake: nobody it started outlives it.
process.once('exit', () => living.forEach((signal, child) => child.kill(signal)))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

const canPin = availableParallelism() >= 2 && spawnSync('taskset', ['--version']).status === 0
export const pinning = canPin ? `server on core 0, generator on core ${availableParallelism() - 1}` : 'not pinned: the cores are shared'

type Start = {
  readonly core?: Core
  readonly cwd?: string
  readonly variables?: Readonly<Record<string, string>>
  /** Opens a channel to it, for `child.send`. */
  readonly hasChannel?: boolean
  /** It has children of its own, and must be able to end them when we end. */
  readonly hasChildren?: boolean
}

/** Starts a program that ends with us at the latest. */
export function startChild(command: string, commandArguments: readonly string[], { core = 'ANY', cwd, variables = {}, hasChannel = false, hasChildren = false }: Start = {}): ChildProcess {
  const pin = canPin && core !== 'ANY' ? ['taskset', '-c', core === 'SERVER' ? '0' : String(availableParallelism() - 1)] : []
  const [program = command, ...rest] = [...pin, command, ...commandArguments]
  const child = spawn(program, rest, {
    cwd,
    env: { ...process.env, ...variables },
    stdio: hasChannel ? ['ignore', 'ignore', 'inherit', 'ipc'] : ['ignore', 'ignore', 'inherit'],
    serialization: 'advanced',
  })
  living.set(child, hasChildren ? 'SIGTERM' : 'SIGKILL')
  child.once('exit', () => living.delete(child))
  child.once('error', () => living.delete(child))
  return child
}

const patienceMs = 15_000

/** Asks it to stop, or stops it, and tells how it ended. One that does not stop is killed. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  return exited.finally(() => clearTimeout(impatience))
}
