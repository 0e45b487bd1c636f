import { paymentServerNames } from './payments/registry.ts'
import { serverNames } from './registry.ts'
import { settingsFrom } from './settings.ts'
import { startSandbox } from './start-sandbox.ts'

try {
  const sandbox = await startSandbox(settingsFrom(process.env))
  for (const name of serverNames) console.log(JSON.stringify({ event: 'sandbox.listening', supplier: sandbox[name].supplier, url: sandbox[name].url }))
  for (const name of paymentServerNames) console.log(JSON.stringify({ event: 'sandbox.listening', gateway: name, url: sandbox.payments[name].url }))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void sandbox.stop())
} catch (problem) {
  console.error(`The sandbox cannot start: ${problem instanceof Error ? problem.message : String(problem)}`)
  process.exit(1)
}
