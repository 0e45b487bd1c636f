/**
 * npm run bench                    every scenario
 * npm run bench -- cold warm       only these
 * npm run bench -- cold --searches=50 --atATime=8
 * Prints tables, and writes what it measured to .bench/<time>.json.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { batches } from './scenarios/batches.ts'
import { cold } from './scenarios/cold.ts'
import { normalise } from './scenarios/normalise.ts'
import { oneAfterTheOther } from './scenarios/one-after-the-other.ts'
import { places } from './scenarios/places.ts'
import { warm } from './scenarios/warm.ts'

const scenarios = { cold, oneAfterTheOther, warm, batches, normalise, places }
type Name = keyof typeof scenarios

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { searches: { type: 'string' }, atATime: { type: 'string' }, connections: { type: 'string' }, requests: { type: 'string' }, rounds: { type: 'string' } },
})

const isScenario = (name: string): name is Name => Object.hasOwn(scenarios, name)
const unknown = positionals.filter((name) => !isScenario(name))
if (unknown.length > 0) {
  console.error(`No scenario is called ${unknown.join(', ')}. There are: ${Object.keys(scenarios).join(', ')}.`)
  process.exit(1)
}
const chosen = positionals.length > 0 ? positionals.filter(isScenario) : (Object.keys(scenarios) as Name[])
const numbers = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, positiveNumber(name, text)]))

const machine = {
  at: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
}
console.log(`Node ${machine.node}, ${machine.cores} cores (${machine.processor}), commit ${machine.commit}; durations in ms`)

const measured: Record<string, unknown> = {}
for (const name of chosen) {
  console.log(`\n${name}`)
  const rows = await scenarios[name](numbers)
  console.table(rows)
  measured[name] = rows
}

mkdirSync('.bench', { recursive: true })
const file = `.bench/${machine.at.replaceAll(':', '-')}.json`
writeFileSync(file, JSON.stringify({ machine, settings: numbers, measured }, undefined, 2))
console.log(`\nwritten to ${file}`)

function positiveNumber(name: string, text: string | undefined): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  console.error(`--${name}=${text}: a whole number above 0 is needed`)
  process.exit(1)
}
