import { jsonReply } from '../../http/reply.ts'
import type { Reply } from '../../http/reply.ts'

export type MsgCode =
  | 'ERROR_URL_PARAM' | 'ERROR_SIGN' | 'ERROR_REQUEST_TYPE' | 'ERROR_DECRYPT' | 'ERROR_VALIDATION' | 'ERROR_LOCATION'
  // "RROR_EARLY" is how they spell it.
  | 'RROR_EARLY' | 'ERROR_LATE' | 'ERROR_AGE_LIMIT' | 'TOO_MANY_REQUEST' | 'ERROR'

export class Refusal extends Error {
  readonly code: MsgCode
  constructor(code: MsgCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Refusals travel in HTTP 200. */
export const refusalReply = (code: MsgCode, message: string, requestId = ''): Reply => jsonReply(JSON.stringify({ msgCode: code, message, requestId }))
