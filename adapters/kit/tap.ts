import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SupplierId } from '#domain/ids.ts'
import type { EpochMs } from '#domain/time.ts'

/** One request and its answer, already scrubbed: safe to log, to store, and to show to an operator. */
export type Exchange = {
  readonly supplier: SupplierId
  readonly operation: string
  readonly at: EpochMs
  readonly request: {
    readonly method: string
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string | undefined
  }
  /** Undefined when no whole answer came; then `error` says why. */
  readonly response:
    | { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: string }
    | undefined
  readonly ms: number
  readonly error?: string
}

/** Is told of every exchange after it has ended. It must not throw and is not waited for. */
export type ExchangeTap = (exchange: Exchange) => void

/**
 * Writes each exchange as a fixture of the kind that the tests replay: `folder/trip-com.searchOffers.1.json`. Numbered, so that the pages of
 * one search stay in order. A fixture that cannot be written is reported and costs nothing else.
 */
export function recordTo(folder: string): ExchangeTap {
  const counts = new Map<string, number>()
  return (exchange) => {
    const name = `${exchange.supplier}.${exchange.operation}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    writeFixture(folder, `${name}.${count}.json`, exchange).catch((problem: unknown) => {
      process.emitWarning(`exchange ${name} was not recorded: ${String(problem)}`)
    })
  }
}

/** `*` stands for what is another each time: timestamps and signatures. A sealed body is left for a person to open. */
async function writeFixture(folder: string, file: string, { at, request, response }: Exchange): Promise<void> {
  const fixture = {
    source: 'captured exchange',
    capturedOn: new Date(at).toISOString().slice(0, 10),
    kind: 'recorded',
    request: { method: request.method, path: request.path.replaceAll(/\[digest\]|(?<!\d)\d{14}(?!\d)/g, '*'), content: request.body && jsonOr(request.body) },
    status: response?.status,
    response: response && jsonOr(response.body),
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, file), `${JSON.stringify(fixture, undefined, 2)}\n`)
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text // A page, or what is sealed on the wire.
  }
}
