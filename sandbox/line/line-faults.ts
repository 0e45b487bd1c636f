import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises'

/** What can go wrong on a line. The answers suffer it; `hang`, `lose` and `refuse` meet both directions. The README says what each is like. */
export type LineFault =
  | { readonly kind: 'latency'; readonly ms: number; readonly jitterMs?: number }
  | { readonly kind: 'bandwidth'; readonly bytesPerSecond: number }
  | { readonly kind: 'slicer'; readonly bytes: number }
  | { readonly kind: 'reset' | 'halfClose' | 'cut'; readonly afterBytes: number }
  | { readonly kind: 'hang' | 'lose' | 'refuse' }

/** The end of the line where the answers come out. */
export type Outlet = {
  readonly write: (bytes: Buffer) => void
  /** FIN: no more comes, but the line stays open. */
  readonly end: () => void
  /** RST. */
  readonly reset: () => void
  /** FIN, and the line is closed. */
  readonly close: () => void
}

export type Piece = {
  readonly bytes: Buffer
  readonly arrivedAt: number
  /** Bytes of answers that passed on this line since the fault began. */
  readonly passed: number
  /** From 0 up to 1. */
  readonly chance: number
}

const SLICES_PER_SECOND = 50

/** Lets a piece of an answer out, as the fault of the moment allows. */
export async function letOut(fault: LineFault | undefined, piece: Piece, outlet: Outlet): Promise<void> {
  switch (fault?.kind) {
    case 'latency':
      await sleep(Math.max(0, piece.arrivedAt + fault.ms + piece.chance * (fault.jitterMs ?? 0) - performance.now()))
      return outlet.write(piece.bytes)
    case 'bandwidth':
      return writeSlices(piece.bytes, Math.max(1, Math.floor(fault.bytesPerSecond / SLICES_PER_SECOND)), outlet, () => sleep(1000 / SLICES_PER_SECOND))
    case 'slicer':
      return writeSlices(piece.bytes, fault.bytes, outlet, () => breathe())
    case 'reset':
    case 'halfClose':
    case 'cut':
      return breakOff(fault, piece, outlet)
    case 'hang':
    case 'lose':
    case 'refuse':
    case undefined:
      return outlet.write(piece.bytes)
  }
}

async function writeSlices(bytes: Buffer, size: number, outlet: Outlet, pause: () => Promise<unknown>): Promise<void> {
  for (let start = 0; start < bytes.length; start += size) {
    outlet.write(bytes.subarray(start, start + size))
    await pause()
  }
}

const ENDS = { reset: 'reset', halfClose: 'end', cut: 'close' } as const

function breakOff({ kind, afterBytes }: { readonly kind: keyof typeof ENDS; readonly afterBytes: number }, { bytes, passed }: Piece, outlet: Outlet): void {
  const left = afterBytes - passed
  if (left > 0) outlet.write(bytes.subarray(0, left))
  if (bytes.length >= left) outlet[ENDS[kind]]()
}
