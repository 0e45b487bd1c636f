import type { Dice } from '../world/dice.ts'

export type LatencyMode = 'natural' | 'off'

/** Lognormal: half of the calls are faster than the median, one in a hundred slower than `p99Ms`. */
export type Pace = { readonly medianMs: number; readonly p99Ms: number }

export type Latency = {
  readonly setMode: (mode: LatencyMode) => void
  /** Every operation gets this median from now on. */
  readonly setMedian: (medianMs: number) => void
  readonly drawMs: (pace: Pace) => number
}

const Z_99 = 2.326

export function createLatency(dice: Dice, start: LatencyMode): Latency {
  let mode = start
  let fixedMedianMs: number | undefined
  let draws = 0
  return {
    setMode: (next) => {
      mode = next
      fixedMedianMs = undefined
    },
    setMedian: (medianMs) => {
      mode = 'natural'
      fixedMedianMs = medianMs
    },
    drawMs: (pace) => {
      if (mode === 'off') return 0
      draws++
      const sigma = Math.log(pace.p99Ms / pace.medianMs) / Z_99
      return (fixedMedianMs ?? pace.medianMs) * Math.exp(sigma * normal(dice, draws))
    },
  }
}

/** Box and Muller: two even numbers make one that is normally distributed. */
function normal(dice: Dice, draw: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - dice.roll('latency', draw)))
  return radius * Math.cos(2 * Math.PI * dice.roll('angle', draw))
}
