import { parseArgs } from 'node:util'
import type { Counts } from './scenario.ts'

/** What is known of a scenario before anything is started. */
export type Known = {
  /** Counts that it takes; `undefined`: it says so only in its own code, and anything goes. */
  readonly settings: readonly string[] | undefined
  readonly isUsual: boolean
  readonly acceptsUrl: boolean
  readonly isInProcess: boolean
}

type Common = {
  readonly names: readonly string[]
  /** None was named. */
  readonly isUsual: boolean
  readonly counts: Counts
  readonly seed: number
  readonly out: string | undefined
}

export type Arguments =
  | { readonly kind: 'list' }
  | (Common & { readonly kind: 'run'; readonly url: string | undefined })
  | (Common & { readonly kind: 'compare'; readonly commits: readonly [string, string]; readonly rounds: number })
  | { readonly kind: 'refused'; readonly sentence: string }

type Value = string | boolean | undefined

/** Reads the command line; what makes no sense is refused with a sentence before a single process is started. */
export function readArguments(words: readonly string[], scenarios: ReadonlyMap<string, Known>): Arguments {
  const counted = new Set([...scenarios.values()].flatMap(({ settings }) => settings ?? []))
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    // Scenarios in their smallest form tell nobody which counts they take.
    strict: false,
    options: {
      list: { type: 'boolean' }, help: { type: 'boolean' }, 'i-own-this-server': { type: 'boolean' },
      ...Object.fromEntries(['url', 'seed', 'out', 'rounds', ...counted].map((name) => [name, { type: 'string' as const }])),
    },
  })
  if (values['list'] || values['help']) return { kind: 'list' }

  const isCompare = positionals[0] === 'compare'
  const names = isCompare ? positionals.slice(3) : positionals
  const unknown = names.filter((name) => !scenarios.has(name))
  if (unknown.length > 0) return refused(`No scenario is called ${unknown.join(', ')}. There are: ${[...scenarios.keys()].join(', ')}.`)

  const { list: _, help: __, 'i-own-this-server': owns, url, seed: seedText, out, ...rest } = values
  const chosen = names.length > 0 ? names : [...scenarios].filter(([, { isUsual }]) => isUsual).map(([name]) => name)
  const problem = problemWith(rest, chosen, scenarios)
  if (problem !== undefined) return refused(problem)
  const counts = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, Number(text)]))
  const seed = seedText === undefined ? 1 : Number(seedText)
  if (!Number.isSafeInteger(seed) || seed < 0) return refused(`--seed=${seedText}: a whole number is needed`)
  const common = { names: chosen, isUsual: names.length === 0, counts, seed, out: textOf(out) }

  if (isCompare) return readCompare(positionals, names, scenarios, common, textOf(url))
  if (url === undefined) return { kind: 'run', url: undefined, ...common }
  const about = problemWithUrl(textOf(url) ?? '', owns === true)
  if (about !== undefined) return refused(about)
  const cannot = chosen.filter((name) => !scenarios.get(name)?.acceptsUrl)
  if (names.length > 0 && cannot.length > 0) return refused(`${cannot.join(', ')} needs suppliers and gateways of its own, and cannot be run against --url.`)
  return { kind: 'run', url: textOf(url), ...common, names: chosen.filter((name) => !cannot.includes(name)) }
}

function readCompare(positionals: readonly string[], names: readonly string[], scenarios: ReadonlyMap<string, Known>, common: Common, url: string | undefined): Arguments {
  const [, before, after] = positionals
  if (before === undefined || after === undefined || names.length === 0) return refused('compare needs two commits and a scenario: npm run bench -- compare main HEAD warm')
  if (url !== undefined) return refused('compare starts both servers itself: leave --url out.')
  const inProcess = names.filter((name) => scenarios.get(name)?.isInProcess)
  if (inProcess.length > 0) return refused(`${inProcess.join(', ')} measures code inside this process, which is that of this checkout both times.`)
  const { rounds = usualRounds, ...counts } = common.counts
  return { kind: 'compare', commits: [before, after], rounds, ...common, counts }
}
const usualRounds = 3

const refused = (sentence: string): Arguments => ({ kind: 'refused', sentence })
const textOf = (value: Value): string | undefined => (typeof value === 'string' ? value : undefined)

function problemWith(counts: Readonly<Record<string, Value>>, chosen: readonly string[], scenarios: ReadonlyMap<string, Known>): string | undefined {
  const taken = chosen.map((name) => scenarios.get(name)?.settings)
  for (const [name, text] of Object.entries(counts)) {
    const number = Number(textOf(text))
    if (typeof text !== 'string' || !Number.isSafeInteger(number) || number <= 0) return `--${name}=${String(text)}: a whole number above 0 is needed`
    const isTaken = name === 'rounds' || taken.some((settings) => settings === undefined || settings.includes(name))
    if (!isTaken) return `--${name} is no setting of ${chosen.join(', ')}. There are: ${[...new Set(taken.flatMap((settings) => settings ?? []))].join(', ')}.`
  }
  return undefined
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * A load that is meant for one's own machine takes another's down: one mistyped address must not be enough. So a host that is not this machine
 * needs a second word.
 */
export function problemWithUrl(text: string, ownsServer: boolean): string | undefined {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return `--url=${text}: an http or https address is needed, as http://127.0.0.1:4000/graphql`
  const { hostname } = new URL(text)
  if (ownsServer || loopback.test(hostname)) return undefined
  return `${hostname} is not this machine. A load test against a server takes it from its users, and is an attack where nobody asked for it: add --i-own-this-server if it is yours to load.`
}
