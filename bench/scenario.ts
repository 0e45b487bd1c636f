import type { Plot } from './report/plot.ts'
import type { Bucket } from './statistics.ts'

export type Row = Readonly<Record<string, string | number>>

/** What a scenario has measured. Rows alone are enough; what else it has to show stands in the JSON and on the page. */
export type Measured = {
  readonly rows: readonly Row[]
  readonly plots?: readonly Plot[]
  readonly histograms?: Readonly<Record<string, readonly Bucket[]>>
  /** Sentences that a reader of the figures must know. */
  readonly notes?: readonly string[]
}

export type Counts = Readonly<Record<string, number>>

/** What every scenario is given beside its own settings. */
export type Bench = {
  /** A server that runs already, instead of a sandbox and gateways of our own. */
  readonly url: string | undefined
  readonly seed: number
}

export type Scenario<Settings extends Counts = Counts> = {
  /** One line for `--list`. */
  readonly about: string
  /** Its counts with their usual values; each can be given as `--name=number`. */
  readonly settings: Settings
  /** Run when no scenario is named, with these counts instead: together such scenarios take about five minutes. */
  readonly usual?: Counts
  /** It sends to one server over GraphQL and needs nothing else: `--url` can name another server. */
  readonly acceptsUrl?: boolean
  /** It measures code inside the bench's own process: comparing the servers of two commits would show nothing. */
  readonly isInProcess?: boolean
  run(settings: Settings, bench: Bench): Promise<Measured>
}

/** A scenario in its smallest form: counts in, rows out. */
export type PlainScenario = (counts: never) => Promise<readonly object[]>
export type AnyScenario = Scenario | PlainScenario

/** Lets TypeScript know the settings of a scenario by their usual values. */
export const scenario = <const Settings extends Counts>(described: Scenario<{ [Name in keyof Settings]: number }> & { readonly settings: Settings }): Scenario =>
  // Sound since `countsFor` gives every setting a value.
  described as unknown as Scenario

/** What a scenario runs with: what was given, else its counts for the usual run, else its usual values. A plain one keeps those to itself. */
export function countsFor(wanted: AnyScenario, given: Counts, isUsual: boolean): Counts {
  if (typeof wanted === 'function') return given
  const { settings, usual } = wanted
  return { ...settings, ...(isUsual && usual), ...onlyOf(given, Object.keys(settings)) }
}

export async function runScenario(wanted: AnyScenario, counts: Counts, bench: Bench): Promise<Measured> {
  if (typeof wanted !== 'function') return wanted.run(counts, bench)
  const rows = await wanted(counts as never) // A plain scenario says by defaults of its own which counts it takes.
  return { rows: rows.map(rowOf) }
}

/** A plain scenario as the `run` of a described one. */
export const rowsOf = <Settings extends Counts>(plain: (counts: Settings) => Promise<readonly object[]>) =>
  async (settings: Settings): Promise<Measured> => ({ rows: (await plain(settings)).map(rowOf) })

const onlyOf = (counts: Counts, names: readonly string[]): Counts => Object.fromEntries(Object.entries(counts).filter(([name]) => names.includes(name)))

const rowOf = (row: object): Row =>
  Object.fromEntries(Object.entries(row).filter((cell): cell is [string, string | number] => typeof cell[1] === 'string' || typeof cell[1] === 'number'))
