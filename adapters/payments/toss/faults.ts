import type { NotDone } from '#domain/payment-gateway.ts'
import { type CodeTable, kindOf, notDone } from '../../kit/code-table.ts'
import { readTold, type Told } from '../../kit/gateway-http.ts'
import { quote } from '../../kit/scrub.ts'
import { tossError } from './wire.ts'

/** What is wrong whatever was asked. A look-up knows no other row: none of its answers says what became of money. */
export const lookUpCodes = {
  IDEMPOTENT_REQUEST_PROCESSING: 'IN_FLIGHT',
  PROVIDER_ERROR: 'UNKNOWN',
  NOT_AVAILABLE_BANK: 'LATER',
  INVALID_API_KEY: 'CONFIG',
  UNAUTHORIZED_KEY: 'CONFIG',
  INCORRECT_BASIC_AUTH_FORMAT: 'CONFIG',
  INVALID_IDEMPOTENCY_KEY: 'CONFIG',
  INVALID_REQUEST: 'CONFIG',
  FORBIDDEN_REQUEST: 'CONFIG',
} as const satisfies CodeTable

export const approvalCodes = {
  ...lookUpCodes,
  ALREADY_PROCESSED_PAYMENT: 'ALREADY',
  CARD_PROCESSING_ERROR: 'UNKNOWN',
  UNKNOWN_PAYMENT_ERROR: 'UNKNOWN',
  FAILED_INTERNAL_SYSTEM_PROCESSING: 'UNKNOWN',
  FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING: 'UNKNOWN',
  // Q6: a mismatch once we know of the payment, which only the ledger can say.
  NOT_FOUND_PAYMENT: 'UNKNOWN',
  REJECT_CARD_PAYMENT: 'DECLINED',
  REJECT_CARD_COMPANY: 'DECLINED',
  REJECT_ACCOUNT_PAYMENT: 'DECLINED',
  INVALID_REJECT_CARD: 'DECLINED',
  INVALID_STOPPED_CARD: 'DECLINED',
  'INVALID_CARD_*': 'DECLINED',
  'EXCEED_MAX_*': 'DECLINED',
  BELOW_MINIMUM_AMOUNT: 'DECLINED',
  'NOT_SUPPORTED_*': 'DECLINED',
  INVALID_PASSWORD: 'DECLINED',
  FDS_ERROR: 'DECLINED',
  NOT_FOUND_PAYMENT_SESSION: 'DECLINED',
  NOT_AVAILABLE_PAYMENT: 'LATER',
} as const satisfies CodeTable

export const cancelCodes = {
  ...lookUpCodes,
  FORBIDDEN_CONSECUTIVE_REQUEST: 'IN_FLIGHT',
  ALREADY_CANCELED_PAYMENT: 'ALREADY',
  ALREADY_REFUND_PAYMENT: 'ALREADY',
  FAILED_REFUND_PROCESS: 'UNKNOWN',
  FAILED_PARTIAL_REFUND: 'UNKNOWN',
  FAILED_METHOD_HANDLING_CANCEL: 'UNKNOWN',
  COMMON_ERROR: 'UNKNOWN',
  NOT_CANCELABLE_AMOUNT: 'NOT_POSSIBLE',
  NOT_CANCELABLE_PAYMENT: 'NOT_POSSIBLE',
  NOT_ALLOWED_PARTIAL_REFUND: 'NOT_POSSIBLE',
  NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT: 'NOT_POSSIBLE',
  EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT: 'NOT_POSSIBLE',
  EXCEED_MAX_REFUND_DUE: 'NOT_POSSIBLE',
  EXCEED_CANCEL_LIMIT: 'NOT_POSSIBLE',
  REFUND_REJECTED: 'NOT_POSSIBLE',
  NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER: 'NOT_POSSIBLE',
  'INVALID_REFUND_ACCOUNT_*': 'NOT_POSSIBLE',
  INVALID_BANK: 'NOT_POSSIBLE',
  FORBIDDEN_BANK_REFUND_REQUEST: 'NOT_POSSIBLE',
  NOT_MATCHES_REFUNDABLE_AMOUNT: 'MISMATCH',
  // Whoever cancels has a payment, and they do not know it.
  NOT_FOUND_PAYMENT: 'MISMATCH',
} as const satisfies CodeTable

/** An answer of theirs that is no success. */
export function refusalOf(told: Told, codes: CodeTable): NotDone {
  const answer = readTold(told, tossError)
  if (answer.kind !== 'READ') return answer
  const { code, message } = answer.read
  return notDone(kindOf(codes, code), { code, problem: `HTTP ${told.status}: ${quote(code)} "${quote(message ?? '')}"` })
}
