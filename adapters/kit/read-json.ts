import type { z } from 'zod'
import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import { inTurn } from '#domain/turns.ts'
import { quote } from './scrub.ts'

type Where = { readonly supplier: SupplierId; readonly operation: string }

const decoder = new TextDecoder()

/** Bodies from this size on take milliseconds: they are read in their turn (src/domain/turns.ts). */
export const largeBytes = 64 * 1024

/** Reads an answer once, and only what the schema asks for. Whatever is not the promised JSON is a `malformed` fault that names the place. */
export async function readJson<Schema extends z.ZodType>(body: Uint8Array, schema: Schema, where: Where): Promise<z.output<Schema>> {
  const content = body.byteLength < largeBytes ? parse(body, where) : await inTurn(() => parse(body, where))
  const answer = schema.safeParse(content)
  if (answer.success) return answer.data
  throw new SupplierFault({ ...where, kind: 'malformed', problem: problemOf(answer.error), cause: answer.error })
}

function parse(body: Uint8Array, where: Where): unknown {
  try {
    return JSON.parse(decoder.decode(body))
  } catch (cause) {
    // The parser's message quotes the answer, personal data included: it is not kept as the cause.
    const position = cause instanceof SyntaxError ? /position \d+/.exec(cause.message)?.[0] : undefined
    throw new SupplierFault({ ...where, kind: 'malformed', problem: `no JSON${position ? ` at ${position}` : ''}: ${excerpt(body)}` })
  }
}

/** The beginning of an answer, fit for a log line. */
export const excerpt = (body: Uint8Array): string => quote(decoder.decode(body.subarray(0, 1200))) || '(empty)'

/**
 * Reads a list whose items may be broken one by one: a bad item is told to `onBroken` and left out, the others stay.
 * `read` throws on an item that it cannot read, as `schema.parse` does.
 */
export function readItems<Item>(
  items: readonly unknown[], read: (item: unknown) => Item, onBroken: (problem: unknown, index: number) => void,
): Item[] {
  const readable: Item[] = []
  items.forEach((item, index) => {
    try {
      readable.push(read(item))
    } catch (problem) {
      onBroken(problem, index)
    }
  })
  return readable
}

/** `data.items[3].salePrice: expected number`, the first of the problems. */
function problemOf({ issues }: z.ZodError): string {
  const issue = issues[0]
  if (!issue) return 'unreadable'
  const path = issue.path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : `.${String(part)}`), '').replace(/^\./, '')
  const message = issue.message.replace(/^Invalid input: /, '')
  return `${path || '(top)'}: ${message}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''}`
}
