import { jsonReply } from '../../http/reply.ts'
import type { Reply } from '../../http/reply.ts'

const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHORIZED_KEY: 401, INVALID_API_KEY: 400, FORBIDDEN_REQUEST: 403, FORBIDDEN_CONSECUTIVE_REQUEST: 403, INCORRECT_BASIC_AUTH_FORMAT: 403,
  NOT_FOUND_PAYMENT: 404, NOT_FOUND_PAYMENT_SESSION: 404, NOT_FOUND: 404, IDEMPOTENT_REQUEST_PROCESSING: 409, REJECT_CARD_PAYMENT: 403, REJECT_CARD_COMPANY: 403,
  REJECT_ACCOUNT_PAYMENT: 403, NOT_CANCELABLE_AMOUNT: 403, NOT_CANCELABLE_PAYMENT: 403, FAILED_INTERNAL_SYSTEM_PROCESSING: 500,
  FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING: 500, FAILED_REFUND_PROCESS: 500, FAILED_METHOD_HANDLING_CANCEL: 500, UNKNOWN_PAYMENT_ERROR: 500,
  FAILED_PARTIAL_REFUND: 500, COMMON_ERROR: 500, NOT_AVAILABLE_PAYMENT: 403, EXCEED_CANCEL_LIMIT: 403,
}

/** Toss says no: a code, and words for people. */
export class Refusal extends Error {
  readonly code: string
  constructor(code: string, message = code) {
    super(message)
    this.code = code
  }
}

export const refusalReply = ({ code, message }: Refusal): Reply => jsonReply(JSON.stringify({ code, message }), STATUSES[code] ?? 400)
