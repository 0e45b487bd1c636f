import type { z } from 'zod'
import { supplierId } from '#domain/ids.ts'
import type { Call } from '#domain/supplier.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import type { HttpResponse } from '../../kit/http.ts'
import { quote } from '../../kit/scrub.ts'
import { requireOk, retryAfter } from '../../kit/status.ts'
import { read, type Words } from '../../kit/words.ts'
import { refusal } from './wire.ts'

export const bookingDemand = supplierId('booking-demand')

export type Question = { readonly operation: string; readonly path: string; readonly content: object }
/** One call to them, read by its schema; throws what only we can act on. */
export type Ask = <Answer>(question: Question, schema: z.ZodType<Answer>, call: Call) => Promise<Answer>

/** What an `errors[].id` means; one without a row is a surprise, which alerts. */
export const meanings: Words<SupplierFaultKind> = {
  '500': 'unavailable',
  unauthorized: 'unauthenticated',
  too_many_requests: 'rateLimited',
  // Our request is not what they expect: the contract and this adapter disagree.
  missing_parameter: 'malformed',
  invalid_parameter: 'malformed',
  invalid_request: 'malformed',
  expired_token: 'malformed',
  invalid_token: 'malformed',
}

/** How long their door stays shut after too many requests (Q10). */
const lockMs = 60_000

/** Throws unless they answered. */
export function requireAnswer(response: HttpResponse, operation: string, now: EpochMs): void {
  if (response.status === 429 && retryAfter(response.headers['retry-after'], now) === undefined) {
    throw new SupplierFault({ kind: 'rateLimited', supplier: bookingDemand, operation, problem: 'HTTP 429: locked for a minute', retryAt: now + lockMs })
  }
  requireOk(response, { supplier: bookingDemand, operation, now })
}

type Answered<Data> = { readonly data?: Data | null | undefined; readonly errors?: readonly { readonly id?: string | null | undefined; readonly message?: string | null | undefined }[] | null | undefined }

/** The content of an answer, or the fault that its first error stands for. */
export function contentOf<Data>({ data, errors }: Answered<Data>, operation: string): Data {
  if (data !== undefined && data !== null) return data
  const [error] = errors ?? []
  const problem = error ? `${quote(error.id ?? 'no id')}: ${quote(error.message ?? '')}` : 'data: expected beside no errors'
  throw new SupplierFault({ kind: read(meanings, error?.id) ?? 'malformed', supplier: bookingDemand, operation, problem })
}

const goneIds = new Set(['invalid_request', 'expired_token', 'invalid_token'])

/** Whether they say that they do not know this offer, or not any more. */
export function isGone({ status, body }: HttpResponse): boolean {
  if (status !== 400) return false
  const read = refusal.safeParse(jsonOrNothing(body))
  return read.success && goneIds.has(read.data.errors[0]?.id ?? '')
}

function jsonOrNothing(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return undefined // Some gateway's page: no words of theirs.
  }
}
