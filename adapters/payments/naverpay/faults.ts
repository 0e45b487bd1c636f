import { notDone, type CodeTable, kindOf } from '../../kit/code-table.ts'
import type { NotDone } from '#domain/payment-gateway.ts'
import { quote } from '../../kit/scrub.ts'

/** What is wrong whatever was asked; a look-up knows no other row. */
export const lookUpCodes = {
  AlreadyOnGoing: 'IN_FLIGHT',
  Fail: 'UNKNOWN',
  BankMaintenance: 'LATER',
  MaintenanceOngoing: 'LATER',
  FaultCheckOngoing: 'LATER',
  InvalidMerchant: 'CONFIG',
  InvalidPaymentId: 'CONFIG',
} as const satisfies CodeTable

export const applyCodes = { ...lookUpCodes, AlreadyComplete: 'ALREADY' } as const satisfies CodeTable

/** Q4: words that refuse, and that nobody has classed: they are a decline once the history shows that nothing was approved. */
export const refusals: ReadonlySet<string> = new Set(['TimeExpired', 'OwnerAuthFail', 'NotEnoughAccountBalance'])

export const cancelCodes = {
  ...lookUpCodes,
  AlreadyCanceled: 'ALREADY',
  // Q5: the previous cancel is sent again, with the same data, before any new one.
  PreCancelNotComplete: 'IN_FLIGHT',
  CancelNotComplete: 'UNKNOWN',
  RestAmountDiff: 'MISMATCH',
  OverRemainAmount: 'MISMATCH',
  TaxScopeAmtGreaterThanRemainError: 'MISMATCH',
  CancelDeadlineExpired: 'NOT_POSSIBLE',
  InvalidDiscountCancelCondition: 'NOT_POSSIBLE',
  TaxScopeAmountError: 'CONFIG',
} as const satisfies CodeTable

export const refusalOf = (codes: CodeTable, code: string, message: string | null | undefined): NotDone =>
  notDone(kindOf(codes, code), { code, problem: `${quote(code)} "${quote(message ?? '')}"` })
