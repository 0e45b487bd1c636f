import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'

/** Nothing was sent: the request is surely not processed. Everything else may have been. */
const kinds: Readonly<Record<string, SupplierFaultKind>> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  ERR_ANSWER_TOO_LARGE: 'malformed',
  ERR_CANNOT_UNPACK: 'malformed',
}

const codeOf = (problem: unknown): string => {
  if (!(problem instanceof Error)) return 'UNKNOWN'
  return 'code' in problem && typeof problem.code === 'string' ? problem.code : problem.name
}

/** The answer exceeds what we are willing to hold in memory. */
export class AnswerTooLarge extends Error {
  readonly code = 'ERR_ANSWER_TOO_LARGE'
}

/** The answer came whole, and is not packed as it says, or unpacks to more than we are willing to hold. */
export class CannotUnpack extends Error {
  readonly code = 'ERR_CANNOT_UNPACK'
}

/** A failure of the connection in our words; a code without a row counts as `unavailable`: late, cut off, or reset. */
export function transportFault(problem: unknown, where: { readonly supplier: SupplierId; readonly operation: string }): SupplierFault {
  const code = codeOf(problem)
  const message = problem instanceof Error ? problem.message : String(problem)
  return new SupplierFault({ ...where, kind: kinds[code] ?? 'unavailable', problem: `${code}: ${message}`, cause: problem })
}
