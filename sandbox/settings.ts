import { paymentRegistry, paymentServerNames } from './payments/registry.ts'
import { prefixOf, registry, serverNames } from './registry.ts'
import type { SandboxOptions } from './start-sandbox.ts'

/** Reads the sandbox's settings from the environment; a value that makes no sense stops the start with a sentence. */
export function settingsFrom(environment: NodeJS.ProcessEnv): SandboxOptions {
  const whole = (name: string, usual: number): number => {
    const text = environment[name] ?? String(usual)
    if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}"`)
    return Number(text)
  }
  const latency = environment['SANDBOX_LATENCY'] ?? 'natural'
  if (latency !== 'natural' && latency !== 'off') throw new Error(`SANDBOX_LATENCY must be natural or off, not "${latency}"`)
  return {
    ports: Object.fromEntries([
      ...serverNames.map((name) => [name, whole(`SANDBOX_${prefixOf(name)}_PORT`, registry[name].port)]),
      ...paymentServerNames.map((name) => [name, whole(`SANDBOX_${prefixOf(name)}_PORT`, paymentRegistry[name].port)]),
    ]),
    host: environment['SANDBOX_HOST'] ?? '127.0.0.1',
    seed: whole('SANDBOX_SEED', 1),
    latency,
    requestsPerSecond: environment['SANDBOX_REQUESTS_PER_SECOND'] === undefined ? undefined : whole('SANDBOX_REQUESTS_PER_SECOND', 0),
  }
}
