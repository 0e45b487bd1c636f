import { type Span, type Stage, type Stages, unwatched } from '#domain/span.ts'
import { type Part, recordedSpan } from './recorded-span.ts'

/** One stage that an operation passed, with the parts that were recorded during it. Times are those of `performance.now()`. */
export type PassedStage = { readonly stage: Stage; readonly beganAt: number; readonly endedAt: number; readonly parts: readonly Part[] }

/** The one place where an operation is measured: its trace, its figures and its latency bill are made from this. */
export type OperationWatch = Stages & {
  readonly root: Span
  /** From now on the parts of each stage are kept, not only its time: the answer will carry the bill. */
  askForBill(): void
  isBilled(): boolean
  /** What it could cost by the limits (limits/cost.ts). */
  noteCost(cost: number): void
  /** A code of an error that its answer has. */
  noteError(code: string): void
  /** Ends the last stage; nothing is measured afterwards. */
  readonly finish: () => Measured
}

export type Measured = {
  readonly stages: readonly PassedStage[]
  readonly cost: number | undefined
  readonly errors: readonly string[]
}

/** The watch of an operation that began so long ago that its first stage is already under way. */
export function createOperationWatch(root: Span, now: () => number = () => performance.now()): OperationWatch {
  const passed: PassedStage[] = []
  const errors: string[] = []
  let cost: number | undefined
  let billed = false
  let measured: Measured | undefined
  let current = open('receive', now())
  return {
    root,
    enter,
    span: () => (measured ? unwatched : current.span),
    askForBill: () => void (billed = true),
    isBilled: () => billed,
    noteCost: (found) => void (cost = found),
    noteError: (code) => void errors.push(code),
    finish,
  }

  function enter(stage: Stage): Span {
    // A resolver that outlives its answer has nothing left to be measured by.
    if (measured) return unwatched
    const at = now()
    close(at)
    current = open(stage, at)
    return current.span
  }

  function finish(): Measured {
    if (measured) return measured
    close(now())
    measured = { stages: passed, cost, errors }
    return measured
  }

  function open(stage: Stage, beganAt: number) {
    const span = root.begin(stage, {}, beganAt)
    const parts: Part[] = []
    return { stage, beganAt, stageSpan: span, span: billed ? recordedSpan(span, parts, now) : span, parts }
  }

  function close(endedAt: number): void {
    const { stage, beganAt, stageSpan, parts } = current
    stageSpan.end()
    passed.push({ stage, beganAt, endedAt, parts })
  }
}

/** Of operations that come by a WebSocket: they have no one answer that could be measured. */
export const noWatch = (): OperationWatch => createOperationWatch(unwatched)
