import { supplierId } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import { quote } from '../../kit/scrub.ts'
import { read, type Words } from '../../kit/words.ts'

export const tripCom = supplierId('trip-com')

/** What a `msgCode` other than OK means: nothing on sale for this question, or a fault. */
const meanings: Words<'NOTHING' | SupplierFaultKind> = {
  ERROR_CITY: 'NOTHING',
  ERROR_LOCATION: 'NOTHING',
  RROR_EARLY: 'NOTHING', // Their spelling.
  ERROR_LATE: 'NOTHING',
  ERROR_NIGHT: 'NOTHING',
  ERROR_HOLIDAY: 'NOTHING',
  ERROR_AGE_LIMIT: 'NOTHING',
  ERROR_STORE_CLOSED: 'NOTHING',
  ERROR_SOLD_OUT: 'NOTHING',
  ERROR_NO_PRICEMARK: 'NOTHING',
  ERROR_EXPIRE_PRICEMARK: 'NOTHING',
  ERROR_VALIDATE_PRICEMARK: 'NOTHING',
  ERROR_PRICE_CHANGED: 'NOTHING',
  ERROR_SIGN: 'unauthenticated',
  ERROR_DECRYPT: 'unauthenticated',
  TOO_MANY_REQUEST: 'rateLimited',
  ERROR: 'unavailable',
  // Our request is not what they expect: the contract and this adapter disagree.
  ERROR_URL_PARAM: 'malformed',
  ERROR_REQUEST_TYPE: 'malformed',
  ERROR_VALIDATION: 'malformed',
  ERROR_FIELD_UNSUPPORT: 'malformed',
}

/** True when the answer has content, false when there is nothing; throws what only we can act on. An unknown code is `malformed`: an alert. */
export function hasContent(msgCode: string, message: string, operation: string): boolean {
  if (msgCode === 'OK') return true
  const meaning = read(meanings, msgCode) ?? 'malformed'
  if (meaning === 'NOTHING') return false
  throw new SupplierFault({ kind: meaning, supplier: tripCom, operation, problem: `${quote(msgCode)}: ${quote(message)}` })
}
