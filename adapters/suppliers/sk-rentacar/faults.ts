import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import { quote } from '../../kit/scrub.ts'
import type { SkAnswer } from './wire.ts'

/** What their result codes mean to a read. Codes of a booking (3001, 3002, 4000 and on) have no row: in a search they are a surprise. */
export const resultCodes = {
  '0000': 'ANSWERED',
  '2000': 'NOTHING', // no such branch
  '2001': 'NOTHING', // closed at these times
  '3000': 'NOTHING', // no car
  '3003': 'NOTHING', // no car for this driver
  '1000': 'malformed', // a parameter is missing: our request broke their contract
  '1001': 'malformed',
  '9000': 'unavailable', // Q8: nightly maintenance
  '9999': 'unavailable',
} as const satisfies Record<string, 'ANSWERED' | 'NOTHING' | SupplierFaultKind>

/** The items of an answer, none when there is nothing to rent, or the fault that the result code stands for. */
export function itemsOf({ resultCode, resultMessage, trackingId, data }: SkAnswer, where: { readonly supplier: SupplierId; readonly operation: string }) {
  const meaning = Object.hasOwn(resultCodes, resultCode) ? resultCodes[resultCode as keyof typeof resultCodes] : 'malformed'
  if (meaning === 'NOTHING') return []
  if (meaning !== 'ANSWERED') {
    const problem = `resultCode ${quote(resultCode)} "${quote(resultMessage ?? '')}", trackingId ${quote(trackingId ?? 'none')}`
    throw new SupplierFault({ kind: meaning, ...where, problem })
  }
  if (!data) throw new SupplierFault({ kind: 'malformed', ...where, problem: 'data: expected an object beside resultCode 0000' })
  return data.items
}
