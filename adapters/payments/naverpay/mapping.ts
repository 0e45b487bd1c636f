import { attemptId, paymentOrderId, paymentRef, transactionKey } from '#domain/ids.ts'
import { type Money, subtract, sum, won } from '#domain/money.ts'
import type { Cancel, GatewayCancel, GatewayPayment, PaymentOrder } from '#domain/payment-gateway.ts'
import { stateByBalance } from '#domain/payment-judgement.ts'
import { read } from '../../kit/words.ts'
import { instantOf, type NaverCancelForm, type NaverCancelled, type NaverMovement } from './wire.ts'

/** What a movement is; one without a row is none that we count, and a balance that it changed is seen to differ. */
export const movements = { '01': 'APPROVAL', '03': 'CANCEL', '04': 'CANCEL' } as const satisfies Record<string, 'APPROVAL' | 'CANCEL'>

/** Most answers say SUCCESS or nothing. A movement that says FAIL moved nothing; any other word is under way. */
export const movementStates = { SUCCESS: 'DONE', FAIL: 'FAILED' } as const satisfies Record<string, GatewayCancel['state']>

const stateOf = ({ admissionState }: NaverMovement): GatewayCancel['state'] => (admissionState ? (read(movementStates, admissionState) ?? 'PENDING') : 'DONE')

/** A payment as its movements tell it; undefined when none of them is an approval. */
export function paymentOf(list: readonly NaverMovement[]): GatewayPayment | undefined {
  const approval = list.find((movement) => read(movements, movement.admissionTypeCode) === 'APPROVAL' && stateOf(movement) !== 'FAILED')
  if (!approval) return undefined
  const cancels = list.filter(({ admissionTypeCode }) => read(movements, admissionTypeCode) === 'CANCEL').map(cancelOf).toSorted((left, right) => left.at - right.at)
  const total = won(approval.totalPayAmount)
  const balance = subtract(total, sum(cancels.filter(({ state }) => state === 'DONE').map(({ amount }) => amount), 'KRW'))
  return {
    ref: paymentRef(approval.paymentId),
    order: paymentOrderId(approval.merchantPayKey),
    state: stateOf(approval) === 'DONE' ? stateByBalance(total, balance) : 'PENDING',
    total,
    balance,
    approvedAt: instantOf(approval.admissionYmdt),
    approval: transactionKey(approval.payHistId),
    cancels,
    deposit: undefined,
  }
}

const cancelOf = (movement: NaverMovement): GatewayCancel => ({
  transaction: transactionKey(movement.payHistId),
  amount: won(movement.totalPayAmount),
  at: instantOf(movement.admissionYmdt),
  attempt: movement.merchantPayTransactionKey ? attemptId(movement.merchantPayTransactionKey) : undefined,
  state: stateOf(movement),
})

/** Their answer to a cancel names the payment, not our order. */
export const cancelledOf = ({ payHistId, taxScopeAmount, taxExScopeAmount, totalRestAmount, cancelYmdt }: NaverCancelled, { order, attempt }: Cancel) => ({
  order,
  cancel: { transaction: transactionKey(payHistId), amount: won(taxScopeAmount + taxExScopeAmount), at: instantOf(cancelYmdt), attempt, state: 'DONE' } satisfies GatewayCancel,
  balance: won(totalRestAmount),
})

const written = ({ minorUnits }: Money): string => String(minorUnits)

export const cancelForm = ({ ref, attempt, amount, taxable, exempt, balanceBefore, reason, requestedBy }: Cancel): NaverCancelForm => ({
  paymentId: ref,
  cancelAmount: written(amount),
  cancelReason: withinBytes(reason, 256),
  cancelRequester: requestedBy === 'TRAVELLER' ? '1' : '2',
  taxScopeAmount: written(taxable),
  taxExScopeAmount: written(exempt),
  merchantPayTransactionKey: attempt,
  doCompareRest: '1',
  expectedRestAmount: written(subtract(balanceBefore, amount)),
})

/** Cut between letters: a Korean one takes three bytes. */
function withinBytes(text: string, bytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes))
  return text.slice(0, read)
}

/** What their window is opened with in the browser. */
export const windowQuery = ({ order, payer, name, amount, taxable, exempt, returnUrl }: PaymentOrder): URLSearchParams =>
  new URLSearchParams({
    merchantPayKey: order, merchantUserKey: payer, productName: name, productCount: '1', totalPayAmount: written(amount),
    taxScopeAmount: written(taxable), taxExScopeAmount: written(exempt), returnUrl,
  })
