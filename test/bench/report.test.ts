import { describe, expect, it } from 'vitest'
import { compareRows } from '../../bench/compare-rows.ts'
import { pageOf } from '../../bench/report/page.ts'
import { latencyCurve, latencyPlot, type Plot } from '../../bench/report/plot.ts'
import type { Report } from '../../bench/report/report.ts'
import { drawPlot, escapeXml } from '../../bench/report/svg.ts'
import { tablesOf } from '../../bench/report/tables.ts'

const hostile = `<script>alert("1")</script> & 'co'`

describe('a picture', () => {
  it('writes no sign that could be read as markup', () => {
    expect(escapeXml(hostile)).not.toMatch(/[<>"']/)
    expect(escapeXml('a & b')).toBe('a &#38; b')
  })

  it.each<[string, Plot]>([
    ['lines', { kind: 'LINES', title: hostile, x: { label: hostile, scale: 'LINEAR' }, y: { label: hostile, scale: 'LINEAR' }, series: [{ name: hostile, points: [[0, 1]] }] }],
    ['bars', { kind: 'BARS', title: hostile, unit: hostile, bars: [{ name: hostile, value: 3 }] }],
  ])('of %s takes words as words', (_, plot) => {
    expect(drawPlot(plot)).not.toContain('<script>')
  })

  it.each<[string, Plot]>([
    ['nothing', { kind: 'LINES', title: '', x: { label: '', scale: 'NINES' }, y: { label: '', scale: 'LOGARITHMIC' }, series: [] }],
    ['one point', latencyPlot('', [{ name: 'one', points: [[0.5, 3]] }])],
    ['a flat line', { kind: 'LINES', title: '', x: { label: '', scale: 'LINEAR' }, y: { label: '', scale: 'LINEAR' }, series: [{ name: '', points: [[0, 0], [1, 0]] }] }],
    ['no bar', { kind: 'BARS', title: '', unit: '', bars: [] }],
  ])('of %s has no broken number', (_, plot) => {
    expect(drawPlot(plot)).not.toMatch(/NaN|Infinity/)
  })

  it('keeps every point within its frame', () => {
    const durations = Array.from({ length: 20_000 }, (_, index) => 0.3 + (index / 20_000) ** 8 * 900)
    const points = [...drawPlot(latencyPlot('', [latencyCurve('all', durations)])).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    expect(points.length).toBeGreaterThan(10)
    expect(points.every(([x, y]) => x >= 0 && x <= 640 && y >= 0 && y <= 320)).toBe(true)
  })
})

describe('a latency curve', () => {
  it('says nothing about shares that fewer than ten requests tell about', () => {
    const shares = latencyCurve('', Array.from({ length: 100 }, (_, index) => index)).points.map(([share]) => share)
    expect(Math.max(...shares)).toBe(0.9)
  })
})

describe('the page', () => {
  const report: Report = {
    machine: { at: 'now', node: 'v26', cores: 2, processor: hostile, pinning: 'none', loadBefore: 0, commit: 'abc' },
    command: hostile, seed: 1, url: undefined, measured: { warm: { about: hostile, settings: {}, rows: [{ case: hostile, p999: 1234.567 }], notes: [hostile] } },
  }

  it('has no script, whatever the names of machines and cases are', () => {
    expect(pageOf(report)).not.toContain('<script')
  })

  it('names percentiles as people do, and asks nobody for a file', () => {
    const page = pageOf(report)
    expect(page).toContain('<th>p99.9</th>')
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })
})

describe('rows', () => {
  it('stand in one table while their columns are the same', () => {
    const tables = tablesOf([{ case: 'a', p50: 1 }, { case: 'b', p50: 2 }, { case: 'c', growth: 0 }])
    expect(tables.map((rows) => rows.map((row) => row['case']))).toEqual([['a', 'b'], ['c']])
  })
})

describe('two commits compared', () => {
  const side = (perSecond: number, failed = 0) => ({ warm: { rows: [{ case: 'warm', perSecond, failed }] } })

  it('takes ratios within a round, so that a machine that grows slower slows both', () => {
    const rows = compareRows([{ before: side(100), after: side(200) }, { before: side(50), after: side(150) }, { before: side(10), after: side(20) }], 'warm')
    expect(rows[0]).toEqual({ case: 'warm', figure: 'perSecond', before: 50, after: 150, ratio: 2, from: 2, to: 3 })
  })

  it('gives no ratio to nothing', () => {
    expect(compareRows([{ before: side(1), after: side(1, 3) }], 'warm')[1]).toEqual({ case: 'warm', figure: 'failed', before: 0, after: 3 })
  })

  it('leaves out what only one of them measures', () => {
    expect(compareRows([{ before: side(1), after: {} }], 'warm')).toEqual([])
  })
})
