/** What KakaoPay keeps of a payment. */
export type Payment = {
  readonly tid: string
  readonly order: string
  readonly user: string
  readonly name: string
  readonly status: 'READY' | 'AUTH_PASSWORD' | 'SUCCESS_PAYMENT' | 'PART_CANCEL_PAYMENT' | 'CANCEL_PAYMENT' | 'QUIT_PAYMENT' | 'FAIL_PAYMENT'
  readonly amount: Amount
  readonly createdAt: number
  readonly approvedAt: number | undefined
  readonly token: string | undefined
  readonly urls: { readonly approval: string; readonly cancel: string; readonly fail: string }
  readonly actions: readonly Action[]
}

export type Amount = { readonly total: number; readonly taxFree: number; readonly vat: number }
export type Action = { readonly aid: string; readonly at: number; readonly amount: Amount; readonly type: 'PAYMENT' | 'CANCEL'; readonly payload: string | undefined }

const nothing: Amount = { total: 0, taxFree: 0, vat: 0 }
const plus = (left: Amount, right: Amount, sign = 1): Amount => ({ total: left.total + sign * right.total, taxFree: left.taxFree + sign * right.taxFree, vat: left.vat + sign * right.vat })

export const cancelledOf = ({ actions }: Payment): Amount => actions.reduce((sum, { type, amount }) => (type === 'CANCEL' ? plus(sum, amount) : sum), nothing)
export const leftOf = (payment: Payment): Amount => plus(payment.amount, cancelledOf(payment), -1)

const SEOUL_MS = 9 * 3_600_000
/** On the clocks of Korea, and without saying so. */
export const localTime = (at: number): string => new Date(at + SEOUL_MS).toISOString().slice(0, 19)

const amountRow = ({ total, taxFree, vat }: Amount, error = 0) => ({ total: total + error, tax_free: taxFree, vat, point: 0, discount: 0, green_deposit: 0 })

const common = ({ tid, order, user, name, createdAt, approvedAt }: Payment) => ({
  cid: 'TC0ONETIME', tid, partner_order_id: order, partner_user_id: user, item_name: name, quantity: 1, payment_method_type: 'MONEY', created_at: localTime(createdAt),
  ...(approvedAt !== undefined && { approved_at: localTime(approvedAt) }),
})

/** The three answers about a payment. `error` makes an amount wrong by so much. */
export const approvedRow = (payment: Payment, { aid, payload }: Action, error: number) => ({ aid, ...common(payment), amount: amountRow(payment.amount, error), ...(payload !== undefined && { payload }) })

export const cancelledRow = (payment: Payment, { aid, amount, at, payload }: Action, error: number) => ({
  aid, ...common(payment), status: payment.status, amount: amountRow(payment.amount), approved_cancel_amount: amountRow(amount, error), canceled_amount: amountRow(cancelledOf(payment)),
  cancel_available_amount: amountRow(leftOf(payment)), canceled_at: localTime(at), ...(payload !== undefined && { payload }),
})

export const orderRow = (payment: Payment, error: number) => ({
  ...common(payment), status: payment.status, amount: amountRow(payment.amount, error), canceled_amount: amountRow(cancelledOf(payment)), cancel_available_amount: amountRow(leftOf(payment), error),
  selected_card_info: null,
  ...(payment.actions.some(({ type }) => type === 'CANCEL') && { canceled_at: localTime(payment.actions.at(-1)?.at ?? 0) }),
  payment_action_details: payment.actions.map(({ aid, at, amount, type, payload }) => ({
    aid, approved_at: localTime(at), amount: amount.total, point_amount: 0, discount_amount: 0, payment_action_type: type, ...(payload !== undefined && { payload }),
  })),
})
