import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import { quote } from '../../kit/scrub.ts'
import type { InsAnswer, ListName } from './wire.ts'

/** What their codes mean to a read, all in HTTP 200. `0130` belongs to bookings; in a search it is a surprise, as any code without a row. */
export const resCodes = {
  '0000': 'ANSWERED',
  '0010': 'unauthenticated',
  '0020': 'malformed', // our form broke their contract
  '0021': 'malformed',
  '0040': 'rateLimited',
  '9000': 'unavailable', // maintenance
  '9999': 'unavailable',
} as const satisfies Record<string, 'ANSWERED' | SupplierFaultKind>

/** The rows of an answer, none where the list is missing (Q11), or the fault that the code stands for. */
export function rowsOf(answer: InsAnswer, list: ListName, where: { readonly supplier: SupplierId; readonly operation: string }): readonly unknown[] {
  const { resCode, resMsg, resID } = answer
  const meaning = Object.hasOwn(resCodes, resCode) ? resCodes[resCode as keyof typeof resCodes] : 'malformed'
  if (meaning === 'ANSWERED') return answer[list] ?? []
  const problem = `resCode ${quote(resCode)} "${quote(resMsg ?? '')}", resID ${quote(String(resID ?? 'none'))}`
  throw new SupplierFault({ kind: meaning, ...where, problem })
}
