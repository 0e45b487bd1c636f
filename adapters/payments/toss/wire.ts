import { z } from 'zod'

// https://docs.tosspayments.com/reference (version 2022-11-16): only what we read, named as they name it. Words stay text; the tables of mapping.ts decide
// what an unknown one means.

const text = z.string().nullish()
const amount = z.int().nonnegative()
const instant = z.string().refine((written) => !Number.isNaN(Date.parse(written)), 'expected an instant')

const tossCancel = z.object({
  cancelAmount: amount.positive(),
  canceledAt: instant,
  transactionKey: z.string().min(1),
  cancelStatus: text,
})
export type TossCancel = z.infer<typeof tossCancel>

/** The Payment object, the answer of every call but one that failed. */
export const tossPayment = z.object({
  paymentKey: z.string().min(1),
  orderId: z.string().min(1),
  status: z.string(),
  /** An amount in another currency has other units; we take none. */
  currency: z.literal('KRW'),
  totalAmount: amount,
  balanceAmount: amount,
  approvedAt: instant.nullish(),
  lastTransactionKey: text,
  cancels: z.array(tossCancel).nullish(),
  virtualAccount: z.object({ accountNumber: z.string(), bankCode: z.string(), dueDate: instant }).nullish(),
  secret: text,
})
export type TossPayment = z.infer<typeof tossPayment>

export const tossError = z.object({ code: z.string(), message: text })

/** POST /v1/payments/confirm */
export type TossConfirm = { readonly paymentKey: string; readonly orderId: string; readonly amount: number }

/** POST /v1/payments/{paymentKey}/cancel */
export type TossCancelRequest = {
  readonly cancelReason: string
  readonly cancelAmount: number
  readonly taxFreeAmount: number
  /** Q3. */
  readonly refundableAmount: number
  readonly refundReceiveAccount?: { readonly bank: string; readonly accountNumber: string; readonly holderName: string }
}

/** POST /v1/virtual-accounts */
export type TossVirtualAccount = {
  readonly amount: number
  readonly orderId: string
  readonly orderName: string
  readonly customerName: string
  readonly bank: string
  readonly validHours: number
  readonly taxFreeAmount: number
}

/** Their callbacks. Of a Payment in one only its key is read: what it says must be fetched. */
export const tossCallback = z.union([
  z.object({ eventType: z.literal('PAYMENT_STATUS_CHANGED'), data: z.object({ paymentKey: z.string().min(1).max(200), orderId: z.string().min(1) }) }),
  z.object({ eventType: z.string() }),
  z.object({ secret: z.string().min(1), orderId: z.string().min(1), transactionKey: z.string(), status: z.string() }),
])
