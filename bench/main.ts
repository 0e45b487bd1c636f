/**
 * npm run bench                                        the usual scenarios, meant to take some five minutes
 * npm run bench -- cold warm --searches=50             only these, with other counts
 * npm run bench -- --list                              what there is, with the counts of each
 * npm run bench -- --url http://127.0.0.1:4000/graphql warm zipf
 * npm run bench -- compare main HEAD warm --rounds=5
 * Prints tables, and writes what it measured to bench/results as JSON and as a page (docs/benchmarks.md).
 */
import { join } from 'node:path'
import { type Known, readArguments } from './arguments.ts'
import { compare } from './compare.ts'
import { root } from './processes.ts'
import { machineNow, type Report, writeReport } from './report/report.ts'
import { tablesOf } from './report/tables.ts'
import { type AnyScenario, countsFor, type Measured, runScenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'

type Run = Extract<ReturnType<typeof readArguments>, { readonly kind: 'run' }>

const all: ReadonlyMap<string, AnyScenario> = new Map(Object.entries<AnyScenario>(scenarios))
const known = new Map([...all].map(([name, scenario]) => [name, knownOf(scenario)]))
const results = join(import.meta.dirname, 'results')

const given = readArguments(process.argv.slice(2), known)
if (given.kind === 'refused') {
  console.error(given.sentence)
  process.exit(1)
}
if (given.kind === 'list') list()
if (given.kind === 'run') await run(given)
if (given.kind === 'compare') await compare({ ...given, results })

function knownOf(scenario: AnyScenario): Known {
  if (typeof scenario === 'function') return { settings: undefined, isUsual: false, acceptsUrl: false, isInProcess: false }
  const { settings, usual, acceptsUrl = false, isInProcess = false } = scenario
  return { settings: Object.keys(settings), isUsual: usual !== undefined, acceptsUrl, isInProcess }
}

function list(): void {
  for (const [name, scenario] of all) {
    if (typeof scenario === 'function') {
      console.log(name)
      continue
    }
    const counts = Object.entries(scenario.settings).map(([setting, usual]) => `--${setting}=${usual}`)
    console.log(`${name}${scenario.usual ? ' (usual)' : ''}${scenario.acceptsUrl ? ' (accepts --url)' : ''}\n    ${scenario.about}\n    ${counts.join(' ')}`)
  }
}

async function run({ names, isUsual, counts, seed, url, out }: Run): Promise<void> {
  const machine = machineNow(root)
  console.log(`Node ${machine.node}, ${machine.cores} cores (${machine.processor}), ${machine.pinning}; commit ${machine.commit}, seed ${seed}; durations in ms`)
  const measured: Record<string, Report['measured'][string]> = {}
  for (const name of names) {
    const scenario = all.get(name)
    if (!scenario) continue
    console.log(`\n${name}`)
    const settings = countsFor(scenario, counts, isUsual)
    const { rows, notes = [], ...shown } = await runScenario(scenario, settings, { url, seed }).catch(failed)
    for (const table of tablesOf(rows)) console.table(table)
    for (const note of notes) console.log(note)
    measured[name] = { about: typeof scenario === 'function' ? '' : scenario.about, settings, rows, notes, ...shown }
  }
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ')
  const path = writeReport({ machine, command, seed, url, measured }, results, out ?? `${machine.at.slice(0, 19).replaceAll(':', '-')}-${isUsual ? 'usual' : names.join('-')}`)
  console.log(`\nwritten to ${path}.json and ${path}.html`)
}

/** The scenarios before and after it are worth as much as ever. */
function failed(error: unknown): Measured {
  console.error(error)
  process.exitCode = 1
  return { rows: [], notes: [`It failed: ${String(error)}`] }
}
