import type { NotDone } from '#domain/payment-gateway.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { Call } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import type { z } from 'zod'
import { notDone } from './code-table.ts'
import type { HttpClient, HttpRequest, HttpResponse } from './http.ts'
import { excerpt } from './read-json.ts'
import { retryAfter } from './status.ts'

/** A payment gateway's answer as JSON, with a status that may still be a refusal in its own words. */
export type Told = { readonly kind: 'TOLD'; readonly status: number; readonly content: unknown }

const lost = (problem: string): NotDone => notDone('UNKNOWN', { problem })

/**
 * One exchange with a payment gateway, as far as HTTP tells what became of it. Only what surely never arrived, or was surely turned away at the door, may
 * be sent again (`LATER`); an answer that was lost, came too late, is theirs to explain (5xx) or cannot be read is `UNKNOWN`. Nothing is thrown but bugs.
 */
export async function tell(http: HttpClient, request: HttpRequest, call: Call, now: () => EpochMs): Promise<Told | NotDone> {
  if (call.signal.aborted) return notDone('LATER', { problem: 'given up before it was sent' })
  try {
    return toldBy(await http.send(request, call), now())
  } catch (problem) {
    if (call.signal.aborted) return lost(`given up after it was sent: ${String(call.signal.reason)}`)
    if (!(problem instanceof SupplierFault)) throw problem
    return problem.kind === 'unreachable' ? notDone('LATER', { problem: problem.message }) : lost(problem.message)
  }
}

function toldBy({ status, headers, body }: HttpResponse, now: EpochMs): Told | NotDone {
  const problem = `HTTP ${status}: ${excerpt(body)}`
  if (status === 401) return notDone('CONFIG', { problem })
  if (status === 429) return notDone('LATER', { problem, retryAt: retryAfter(headers['retry-after'], now) })
  if (status >= 500) return lost(problem)
  try {
    const content: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return { kind: 'TOLD', status, content }
  } catch {
    // The parser's message quotes the answer; the excerpt is scrubbed.
    return lost(`no JSON in ${problem}`)
  }
}

/** What stands in an answer, or `UNKNOWN`: an answer that nobody can read may have done everything. */
export function readTold<Schema extends z.ZodType>({ content, status }: Told, schema: Schema): { readonly kind: 'READ'; readonly read: z.output<Schema> } | NotDone {
  const answer = schema.safeParse(content)
  if (answer.success) return { kind: 'READ', read: answer.data }
  const [issue] = answer.error.issues
  return lost(`HTTP ${status}: ${issue?.path.join('.') || '(top)'}: ${issue?.message ?? 'unreadable'}`)
}
