import { z } from 'zod'

// https://developer.pay.naver.com/docs/v2/api (결제형, v2.2 and v1): only what we read, named as they name it.

const text = z.string().nullish()
const amount = z.int().nonnegative()
/** `yyyyMMddHHmmss` on the clocks of Korea. */
const stamp = z.string().regex(/^\d{14}$/).refine((written) => !Number.isNaN(instantOf(written)), 'expected a time')
export const instantOf = (written: string): number =>
  Date.parse(`${written.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6')}+09:00`)

/** Of every answer; the word decides, whatever the HTTP status. */
export const naverAnswer = z.object({ code: z.string().min(1), message: text, body: z.unknown().optional() })

/** One movement of a payment. */
const naverMovement = z.object({
  paymentId: z.string().min(1),
  /** Q6. */
  payHistId: z.string().min(1),
  merchantPayKey: z.string().min(1),
  merchantPayTransactionKey: text,
  admissionTypeCode: z.string(),
  admissionState: text,
  admissionYmdt: stamp,
  totalPayAmount: amount,
})
export type NaverMovement = z.infer<typeof naverMovement>

export const naverApplied = z.object({ paymentId: z.string().min(1), detail: naverMovement })

export const naverCancelled = z.object({
  paymentId: z.string().min(1), payHistId: z.string().min(1), taxScopeAmount: amount, taxExScopeAmount: amount, totalRestAmount: amount, cancelYmdt: stamp,
})
export type NaverCancelled = z.infer<typeof naverCancelled>

export const naverHistory = z.object({ totalPageCount: z.int().nonnegative(), list: z.array(naverMovement) })

/** POST …/payments/v1/cancel, a form. */
export type NaverCancelForm = {
  readonly paymentId: string
  readonly cancelAmount: string
  readonly cancelReason: string
  /** 1 buyer, 2 merchant */
  readonly cancelRequester: '1' | '2'
  readonly taxScopeAmount: string
  readonly taxExScopeAmount: string
  readonly merchantPayTransactionKey: string
  /** Q2. */
  readonly doCompareRest: '1'
  readonly expectedRestAmount: string
}
