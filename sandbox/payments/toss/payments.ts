/** What Toss keeps of a payment. */
export type Payment = {
  readonly paymentKey: string
  readonly orderId: string
  readonly orderName: string
  readonly method: '카드' | '가상계좌'
  readonly status: 'READY' | 'IN_PROGRESS' | 'WAITING_FOR_DEPOSIT' | 'DONE' | 'PARTIAL_CANCELED' | 'CANCELED' | 'ABORTED' | 'EXPIRED'
  readonly totalAmount: number
  readonly taxFreeAmount: number
  readonly requestedAt: number
  readonly approvedAt: number | undefined
  readonly lastTransactionKey: string | undefined
  readonly cancels: readonly Cancel[]
  readonly failure: { readonly code: string; readonly message: string } | undefined
  readonly account: { readonly number: string; readonly bank: string; readonly dueAt: number; readonly secret: string } | undefined
}

export type Cancel = { readonly amount: number; readonly taxFree: number; readonly reason: string; readonly at: number; readonly transactionKey: string; readonly balance: number }

export const balanceOf = ({ totalAmount, cancels }: Payment): number => cancels.reduce((left, { amount }) => left - amount, totalAmount)
export const taxFreeLeft = ({ taxFreeAmount, cancels }: Payment): number => cancels.reduce((left, { taxFree }) => left - taxFree, taxFreeAmount)

const SEOUL_MS = 9 * 3_600_000
export const koreanTime = (at: number): string => `${new Date(at + SEOUL_MS).toISOString().slice(0, 19)}+09:00`
const REFUND_TAKES_MS = 5_000

/** The Payment object. `error` makes its amounts wrong by so much. */
export function paymentRow(payment: Payment, now: number, error: number): Readonly<Record<string, unknown>> {
  const { account, cancels, totalAmount, approvedAt } = payment
  const balance = balanceOf(payment)
  const taxable = balance - taxFreeLeft(payment)
  const vat = Math.round(taxable / 11)
  const lastCancel = cancels.at(-1)
  return {
    version: '2022-11-16', paymentKey: payment.paymentKey, type: 'NORMAL', orderId: payment.orderId, orderName: payment.orderName, mId: 'tvivarepublica', currency: 'KRW',
    method: payment.method, totalAmount: totalAmount + error, balanceAmount: balance + error, suppliedAmount: taxable - vat, vat, taxFreeAmount: taxFreeLeft(payment), taxExemptionAmount: 0,
    status: payment.status, requestedAt: koreanTime(payment.requestedAt), approvedAt: approvedAt === undefined ? null : koreanTime(approvedAt),
    lastTransactionKey: payment.lastTransactionKey ?? null, isPartialCancelable: true, useEscrow: false,
    cancels: cancels.length === 0 ? null : cancels.map((cancel) => ({
      cancelAmount: cancel.amount + (cancel === lastCancel ? error : 0), cancelReason: cancel.reason, taxFreeAmount: cancel.taxFree, taxExemptionAmount: 0, refundableAmount: cancel.balance,
      easyPayDiscountAmount: 0, canceledAt: koreanTime(cancel.at), transactionKey: cancel.transactionKey, receiptKey: null, cancelStatus: 'DONE', cancelRequestId: null,
    })),
    card: payment.method === '카드' && approvedAt !== undefined
      ? {
        amount: totalAmount, issuerCode: '61', acquirerCode: '31', number: '433012******1234', installmentPlanMonths: 0, approveNo: '00000000', cardType: '신용', ownerType: '개인', acquireStatus: 'READY', isInterestFree: false, interestPayer: null,
      }
      : null,
    virtualAccount: account === undefined ? null : {
      accountNumber: account.number, bankCode: account.bank, dueDate: koreanTime(account.dueAt), expired: payment.status === 'EXPIRED', settlementStatus: 'INCOMPLETED',
      refundStatus: lastCancel === undefined ? 'NONE' : now - lastCancel.at < REFUND_TAKES_MS ? 'PENDING' : 'COMPLETED', refundReceiveAccount: null,
    },
    transfer: null, mobilePhone: null, giftCertificate: null, easyPay: null, cashReceipt: null, cashReceipts: null, discount: null,
    secret: account?.secret ?? null, receipt: null, checkout: null, country: 'KR', failure: payment.failure ?? null,
  }
}
