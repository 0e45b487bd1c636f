import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './children.ts'
import { compareRows, type Round } from './compare-rows.ts'
import { machineNow, type Report, writeReport } from './report/report.ts'
import type { Counts } from './scenario.ts'

type Comparison = {
  readonly commits: readonly [string, string]
  readonly names: readonly string[]
  readonly counts: Counts
  readonly seed: number
  readonly rounds: number
  readonly results: string
}

const here = join(import.meta.dirname, '..')

/**
 * Two commits' sandboxes and gateways, measured in turns by the scenarios of this checkout: A B A B, so that a machine that grows slower meanwhile
 * slows both. Each commit's files are unpacked from the history into a temporary folder, which leaves nothing behind in the repository.
 */
export async function compare({ commits: [before, after], names, counts, seed, rounds, results }: Comparison): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-compare-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const sides = [await unpack(before, join(folder, 'a')), await unpack(after, join(folder, 'b'))] as const
  const measured: Round[] = []
  for (let round = 1; round <= rounds; round++) {
    console.log(`round ${round} of ${rounds}`)
    measured.push({ before: await measure(sides[0], round), after: await measure(sides[1], round) })
  }
  const machine = { ...machineNow(here), commit: `${sides[0].commit} → ${sides[1].commit}` }
  const about = `${machine.commit}: medians of ${rounds} rounds, and the ratio within a round with its least and its greatest`
  const compared = Object.fromEntries(names.map((name) => [name, { about, settings: counts, rows: compareRows(measured, name) }]))
  for (const [name, { rows }] of Object.entries(compared)) {
    console.log(`\n${name}, ${about}`)
    console.table(rows)
  }
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ')
  const path = writeReport({ machine, command, seed, url: undefined, measured: compared }, results, `compare-${sides[0].commit}-${sides[1].commit}`)
  console.log(`\nwritten to ${path}.json and ${path}.html`)

  async function measure({ commit, root }: Side, round: number): Promise<Report['measured']> {
    const out = `compare-${commit}-${round}`
    const words = [join(import.meta.dirname, 'main.ts'), ...names, ...Object.entries(counts).map(([name, value]) => `--${name}=${value}`), `--seed=${seed}`, `--out=${out}`]
    const child = startChild(process.execPath, words, { cwd: here, hasChildren: true, variables: { BENCH_ROOT: root, BENCH_COMMIT: commit } })
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
    if (code !== 0) throw new Error(`the bench of ${commit} ended with ${code}`)
    const report = JSON.parse(readFileSync(join(results, `${out}.json`), 'utf8')) as Report // Written by ourselves a moment ago.
    return report.measured
  }
}

type Side = { readonly commit: string; readonly root: string }

async function unpack(name: string, root: string): Promise<Side> {
  const git = (...words: readonly string[]) => execFileSync('git', ['-C', here, ...words], { encoding: 'utf8' }).trim()
  const commit = git('rev-parse', '--short', `${name}^{commit}`)
  mkdirSync(root)
  execFileSync('tar', ['-x', '-C', root], { input: execFileSync('git', ['-C', here, 'archive', commit], { maxBuffer: 1024 ** 3 }) })
  const isSameLock = readFileSync(join(root, 'package-lock.json'), 'utf8') === readFileSync(join(here, 'package-lock.json'), 'utf8')
  if (isSameLock) symlinkSync(join(here, 'node_modules'), join(root, 'node_modules'))
  else await install(root, commit)
  return { commit, root }
}

async function install(root: string, commit: string): Promise<void> {
  console.log(`installing the packages of ${commit}, whose lock file is another`)
  const code = await new Promise<number | null>((resolve) => startChild('npm', ['ci'], { cwd: root, hasChildren: true }).once('exit', resolve))
  if (code !== 0) throw new Error(`npm ci of ${commit} ended with ${code}`)
}
