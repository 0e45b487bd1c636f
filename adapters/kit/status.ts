import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import type { HttpResponse } from './http.ts'
import { excerpt } from './read-json.ts'

type Where = { readonly supplier: SupplierId; readonly operation: string; readonly now: EpochMs }

const kinds: Readonly<Record<number, SupplierFaultKind>> = {
  401: 'unauthenticated',
  403: 'unauthenticated',
  // They gave up waiting for us, or ask to come again later without saying when.
  408: 'unavailable',
  425: 'unavailable',
  429: 'rateLimited',
}

/** 5xx is theirs; any other status that is not 2xx means that our request or our idea of their contract is wrong. */
const kindOf = (status: number): SupplierFaultKind => kinds[status] ?? (status >= 500 ? 'unavailable' : 'malformed')

/** Throws unless the status is 2xx. Dialects that answer every failure with 200 still meet gateways that do not. */
export function requireOk({ status, headers, body }: HttpResponse, { supplier, operation, now }: Where): void {
  if (status >= 200 && status < 300) return
  const kind = kindOf(status)
  const retryAt = kind === 'rateLimited' || kind === 'unavailable' ? retryAfter(headers['retry-after'], now) : undefined
  throw new SupplierFault({ kind, supplier, operation, problem: `HTTP ${status}: ${excerpt(body)}`, retryAt })
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | string[] | undefined, now: EpochMs): EpochMs | undefined {
  const text = Array.isArray(header) ? header[0] : header
  if (text === undefined || text.trim() === '') return undefined
  const seconds = Number(text)
  if (Number.isFinite(seconds)) return seconds >= 0 ? now + Math.round(seconds * 1000) : undefined
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : date
}
