import type { Axis, Plot, Scale, Series } from './plot.ts'

const [width, height] = [640, 320]
const frame = { left: 64, right: 16, top: 14, bottom: 44 }
const [plotWidth, plotHeight] = [width - frame.left - frame.right, height - frame.top - frame.bottom]

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A picture without scripts and without foreign files: colours come from the page (`--series-1` …). */
export const drawPlot = (plot: Plot): string => (plot.kind === 'LINES' ? drawLines(plot) : drawBars(plot))

function drawLines({ title, x, y, series }: Plot & { kind: 'LINES' }): string {
  const across = axisOf(x, series.flatMap(({ points }) => points.map(([value]) => value)), 'ACROSS')
  const up = axisOf(y, series.flatMap(({ points }) => points.map(([, value]) => value)), 'UP')
  const left = (value: number) => frame.left + across.at(value) * plotWidth
  const top = (value: number) => frame.top + (1 - up.at(value)) * plotHeight
  const grid = [
    ...up.ticks.map((tick) => `<line class="grid" x1="${frame.left}" x2="${width - frame.right}" y1="${short(top(tick))}" y2="${short(top(tick))}"/>` +
      text(frame.left - 8, top(tick) + 4, labelOf(tick, y.scale), 'end')),
    ...across.ticks.map((tick) => text(left(tick), height - frame.bottom + 18, labelOf(tick, x.scale), 'middle')),
    text(width - frame.right, height - 6, x.label, 'end'),
  ]
  const lines = series.map(({ name, points }, index) => {
    const path = points.map(([px, py]) => `${short(left(px))},${short(top(py))}`).join(' ')
    return `<polyline class="line" style="stroke:${colourOf(index)}" points="${path}"><title>${escapeXml(name)}</title></polyline>`
  })
  return `${picture(title, height, [...grid, ...lines])}${series.length > 1 ? legendOf(series) : ''}`
}

const barHeight = 28

function drawBars({ title, unit, bars }: Plot & { kind: 'BARS' }): string {
  const longest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE)
  const nameWidth = 230
  const rows = bars.map(({ name, value, isOurs = false }, index) => {
    const [y, length] = [index * barHeight + 6, (value / longest) * (width - nameWidth - 140)]
    return `${text(nameWidth - 10, y + 14, name, 'end')}<rect x="${nameWidth}" y="${y}" width="${short(Math.max(1, length))}" height="${barHeight - 10}" rx="2" style="fill:${isOurs ? colourOf(0) : 'var(--quiet)'}"/>` +
      text(nameWidth + length + 8, y + 14, `${number(value)} ${unit}`, 'start')
  })
  return picture(title, bars.length * barHeight + 8, rows)
}

const picture = (title: string, tall: number, parts: readonly string[]): string =>
  `<svg viewBox="0 0 ${width} ${tall}" role="img" aria-label="${escapeXml(title)}">${parts.join('')}</svg>`

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${escapeXml(words)}</text>`

const legendOf = (series: readonly Series[]): string =>
  `<ul class="legend">${series.map(({ name }, index) => `<li><i style="background:${colourOf(index)}"></i>${escapeXml(name)}</li>`).join('')}</ul>`

const colours = 8
const colourOf = (index: number): string => `var(--series-${(index % colours) + 1})`
const short = (value: number): string => String(Math.round(value * 10) / 10)
const number = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 })

type Measure = { /** 0 at the beginning of the axis, 1 at its end. */ readonly at: (value: number) => number; readonly ticks: readonly number[] }

/** Upwards an axis ends with a line of the grid, across it ends with the data. */
type Direction = 'ACROSS' | 'UP'

function axisOf({ scale }: Axis, values: readonly number[], direction: Direction): Measure {
  const finite = values.filter(Number.isFinite)
  const [lowest, highest] = [Math.min(...finite, Infinity), Math.max(...finite, -Infinity)]
  if (lowest > highest) return { at: () => 0, ticks: [] }
  if (scale === 'NINES') return ninesTo(highest)
  if (scale === 'LOGARITHMIC') return logarithmic(lowest, highest)
  return linear(Math.min(0, lowest), highest, direction)
}

function linear(low: number, high: number, direction: Direction): Measure {
  const step = niceStep((high - low || 1) / 5)
  const top = direction === 'UP' || high <= low ? Math.ceil((high || 1) / step) * step : high
  const ticks = Array.from({ length: Math.floor((top - low) / step + 1e-9) + 1 }, (_, index) => low + index * step)
  return { at: (value) => (value - low) / (top - low), ticks }
}

function logarithmic(lowest: number, highest: number): Measure {
  const low = Math.floor(Math.log10(Math.max(lowest, 0.01)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(highest, 0.01))))
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  return { at: (value) => (Math.log10(Math.max(value, 10 ** low)) - low) / (high - low), ticks }
}

/** 0 %, 90 %, 99 %, 99.9 % at equal distances. */
function ninesTo(highest: number): Measure {
  const nines = (share: number) => -Math.log10(1 - Math.min(share, 0.99999))
  const end = Math.max(1, nines(highest))
  return { at: (share) => nines(share) / end, ticks: [0, 0.5, 0.9, 0.99, 0.999, 0.9999].filter((share) => nines(share) <= end + 1e-9) }
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
}

const labelOf = (value: number, scale: Scale): string => (scale === 'NINES' ? `${Number((value * 100).toFixed(3))} %` : number(Number(value.toPrecision(6))))
