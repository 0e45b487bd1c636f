import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { pinning } from '../children.ts'
import type { Counts, Measured } from '../scenario.ts'
import { tenth } from '../statistics.ts'
import { pageOf } from './page.ts'

/** Everything that somebody needs to judge the figures, or to measure them again. */
export type Report = {
  readonly machine: Machine
  readonly command: string
  readonly seed: number
  readonly url: string | undefined
  readonly measured: Readonly<Record<string, Measured & { readonly about: string; readonly settings: Counts }>>
}

export type Machine = ReturnType<typeof machineNow>

export const machineNow = (root: string) => ({
  at: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  pinning,
  /** What else was running: above the number of cores, durations tell more about the neighbours than about us. */
  loadBefore: tenth(loadavg()[0] ?? 0),
  commit: commitOf(root),
})

/** With `+` where the files are not those of the commit. A folder without history is named by BENCH_COMMIT (bench/compare.ts). */
function commitOf(root: string): string {
  const given = process.env['BENCH_COMMIT']
  if (given !== undefined) return given
  try {
    const git = (...words: readonly string[]) => execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+')
  } catch {
    return 'unknown' // An archive of the sources has no history.
  }
}

/** Writes the report as JSON and as a page; gives the paths without their endings. */
export function writeReport(report: Report, folder: string, name: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(`${path}.json`, `${JSON.stringify(report, undefined, 2)}\n`)
  writeFileSync(`${path}.html`, pageOf(report))
  return path
}
