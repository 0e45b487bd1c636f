import type { Row } from '../scenario.ts'
import type { Plot } from './plot.ts'
import type { Report } from './report.ts'
import { drawPlot, escapeXml } from './svg.ts'
import { tablesOf } from './tables.ts'

const styles = `
:root { color-scheme: light dark; --ink: #1c2330; --quiet: #667085; --paper: #fff; --line: #e4e7ec;
  --series-1: #2563eb; --series-2: #e8590c; --series-3: #0f9d76; --series-4: #9333ea; --series-5: #c2255c; --series-6: #0891b2; --series-7: #8a6d00; --series-8: #64748b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --quiet: #98a2b3; --paper: #12161e; --line: #2a3140;
  --series-1: #6ea8fe; --series-2: #ff9f5a; --series-3: #4fd1a5; --series-4: #c79bff; --series-5: #ff85ad; --series-6: #4dd0e8; --series-7: #e3c04c; --series-8: #a8b3c4; } }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1360px; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 24px; margin: 0 0 4px } h2 { font-size: 19px; margin: 44px 0 2px } h3 { font-size: 14px; margin: 0 0 6px; font-weight: 600 } small { color: var(--quiet); font-weight: 400; margin-left: 4px }
p { margin: 2px 0; color: var(--quiet); max-width: 120ch } code { font: 13px ui-monospace, monospace }
.scroll { overflow-x: auto; margin: 12px 0 18px } table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums }
th, td { padding: 5px 10px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap }
th { color: var(--quiet); font-weight: 500 } th:first-child, td:first-child { text-align: left; padding-left: 0 }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 28px 36px } figure { margin: 0 }
svg { width: 100%; height: auto; display: block } svg text { font-size: 12px; fill: var(--quiet) } .grid { stroke: var(--line) }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 6px 0 0; padding: 0 0 0 10px; font-size: 12.5px; color: var(--quiet) }
.legend i { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 6px }
`

/** One file that can be kept beside the JSON, mailed or attached: everything in it, no script. */
export function pageOf(report: Report): string {
  const { machine, command, seed, measured } = report
  const facts = `commit ${machine.commit} · Node ${machine.node} · ${machine.cores} cores, ${machine.processor} · ${machine.pinning} · seed ${seed} · ${machine.at}`
  const sections = Object.entries(measured).map(([name, section]) => sectionOf(name, section))
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Forecourt bench ${escapeXml(machine.commit)}</title>
<link rel="icon" href="data:,"><style>${styles}</style>
<h1>Forecourt bench</h1><p>${escapeXml(facts)}</p><p><code>${escapeXml(command)}</code></p><p>Durations in milliseconds.</p>
${sections.join('\n')}</html>\n`
}

const sectionOf = (name: string, { about, settings, rows, plots = [], notes = [] }: Report['measured'][string]): string =>
  `<section><h2>${escapeXml(name)}</h2><p>${escapeXml(about)} <code>${escapeXml(Object.entries(settings).map(([setting, count]) => `${setting}=${count}`).join(' '))}</code></p>${notes.map((note) => `<p>${escapeXml(note)}</p>`).join('')}
${tablesOf(rows).map((table) => `<div class="scroll">${tableOf(table)}</div>`).join('')}
<div class="plots">${plots.map((plot) => `<figure><h3>${escapeXml(plot.title)}${unitOf(plot)}</h3>${drawPlot(plot)}</figure>`).join('')}</div></section>`

const unitOf = (plot: Plot): string => (plot.kind === 'LINES' ? ` <small>${escapeXml(plot.y.label)}</small>` : '')

/** Every row has the columns of the first. */
function tableOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const head = columns.map((column) => `<th>${escapeXml(wordsOf(column))}</th>`).join('')
  const body = rows.map((row) => `<tr>${columns.map((column) => `<td>${escapeXml(cellOf(row[column]))}</td>`).join('')}</tr>`).join('')
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

/** `hitPercent` → `hit percent`; `p999` → `p99.9`. */
const wordsOf = (column: string): string => (column === 'p999' ? 'p99.9' : column.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`))
const cellOf = (cell: string | number | undefined): string => (typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 3 }) : (cell ?? ''))
