import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { paymentServerNames } from './payments/registry.ts'
import { prefixOf, serverNames } from './registry.ts'
import { settingsFrom } from './settings.ts'
import { startSandbox } from './start-sandbox.ts'

// `npm start`: the simulated suppliers in this process, the gateway in a child.

const settings = settingsFrom(process.env)
const ports = await Promise.all([...serverNames, ...paymentServerNames].map(async (name) => [name, await freeOr(settings.ports?.[name] ?? 0)] as const))
const sandbox = await startSandbox({ ...settings, ports: Object.fromEntries(ports) })
console.log(`Sandbox suppliers: ${serverNames.map((name) => `${sandbox[name].supplier} ${sandbox[name].url}`).join(', ')}. Faults and counts: {url}/__sandbox/faults, see sandbox/README.md.`)

const addresses = Object.fromEntries(serverNames.map((name) => [`${prefixOf(name)}_URL`, sandbox[name].url]))
const gateway = spawn(process.execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
  stdio: 'inherit',
  // Its own process group: a Ctrl-C would reach it from the terminal and from here, and the second one would cut its shutdown short.
  detached: true,
  env: { ...addresses, ...process.env },
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopGateway(signal))

process.once('exit', () => gateway.kill())

process.exitCode = await ended(gateway)
await sandbox.stop()

/** Passes the first signal on; npm may send the same one again. */
function stopGateway(signal: NodeJS.Signals): void {
  if (!gateway.killed) gateway.kill(signal)
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}

/** The port when nobody has it, else 0: any free one. */
function freeOr(port: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      console.log(`Port ${port} is taken; the sandbox takes a free one.`)
      resolve(0)
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)))
  })
}
