import { type Point, quantile } from '../statistics.ts'

/** `NINES`: shares of requests, where the way from 99 % to 99.9 % is as long as that from 90 % to 99 %: the tail is what travellers complain about. */
export type Scale = 'LINEAR' | 'LOGARITHMIC' | 'NINES'
export type Axis = { readonly label: string; readonly scale: Scale }
export type Series = { readonly name: string; readonly points: readonly Point[] }

/** `isOurs`: the one that the others are there for. */
export type Bar = { readonly name: string; readonly value: number; readonly isOurs?: boolean }

export type Plot =
  | { readonly kind: 'LINES'; readonly title: string; readonly x: Axis; readonly y: Axis; readonly series: readonly Series[] }
  /** One bar for each, its value written beside it. */
  | { readonly kind: 'BARS'; readonly title: string; readonly unit: string; readonly bars: readonly Bar[] }

const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99, 0.993, 0.996, 0.998, 0.999, 0.9995, 0.9999]

/** How long so large a share of the requests took at most. Shares that fewer than ten requests tell about are left out. */
export function latencyCurve(name: string, durations: Iterable<number>): Series {
  const sorted = Float64Array.from(durations).sort()
  const told = shares.filter((share) => (1 - share) * sorted.length >= 10 - 1e-9 || share <= 0.5)
  return { name, points: sorted.length === 0 ? [] : told.map((share) => [share, quantile(sorted, share)]) }
}

export const latencyPlot = (title: string, series: readonly Series[]): Plot => ({
  kind: 'LINES', title, series, x: { label: 'share of requests', scale: 'NINES' }, y: { label: 'ms', scale: 'LOGARITHMIC' },
})

export const timePlot = (title: string, unit: string, series: readonly Series[], scale: Scale = 'LINEAR'): Plot => ({
  kind: 'LINES', title, series, x: { label: 'seconds', scale: 'LINEAR' }, y: { label: unit, scale },
})
