import { z } from 'zod'

// https://developers.kakaopay.com/docs/payment/online (v1 on open-api.kakaopay.com): only what we read, named as they name it.

const amount = z.object({ total: z.int().nonnegative() })
/** On the clocks of Korea, without an offset. */
const localTime = z.string().refine((text) => !Number.isNaN(Date.parse(instantText(text))), 'expected a time')
export const instantText = (text: string): string => (/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}+09:00`)

export const kakaoReady = z.object({ tid: z.string().min(1), next_redirect_pc_url: z.url(), next_redirect_mobile_url: z.url().nullish() })

const payment = { tid: z.string().min(1), partner_order_id: z.string().min(1), amount }

export const kakaoApproved = z.object({ ...payment, aid: z.string().min(1), approved_at: localTime })
export type KakaoApproved = z.infer<typeof kakaoApproved>

export const kakaoCancelled = z.object({
  partner_order_id: z.string().min(1), aid: z.string().min(1), approved_cancel_amount: amount, cancel_available_amount: amount, canceled_at: localTime,
})
export type KakaoCancelled = z.infer<typeof kakaoCancelled>

const kakaoAction = z.object({
  aid: z.string().min(1), approved_at: localTime, amount: z.int().nonnegative(), payment_action_type: z.string(), payload: z.string().nullish(),
})
export type KakaoAction = z.infer<typeof kakaoAction>

export const kakaoOrder = z.object({
  ...payment, status: z.string(), canceled_amount: amount.nullish(), cancel_available_amount: amount.nullish(), approved_at: localTime.nullish(),
  payment_action_details: z.array(kakaoAction).nullish(),
})
export type KakaoOrder = z.infer<typeof kakaoOrder>

/** Q6: the new host and the old one name the same things differently. */
export const kakaoError = z.object({
  error_code: z.number().nullish(), error_message: z.string().nullish(), code: z.number().nullish(), msg: z.string().nullish(),
  extras: z.object({ method_result_code: z.string().nullish() }).nullish(),
}).refine(({ error_code, code }) => (error_code ?? code ?? undefined) !== undefined, 'expected error_code or code')

/** POST /online/v1/payment/ready */
export type KakaoReadyRequest = {
  readonly cid: string
  readonly partner_order_id: string
  readonly partner_user_id: string
  readonly item_name: string
  readonly quantity: number
  readonly total_amount: number
  readonly tax_free_amount: number
  readonly vat_amount: number
  readonly approval_url: string
  readonly cancel_url: string
  readonly fail_url: string
}

/** POST …/approve */
export type KakaoApproveRequest = {
  readonly cid: string
  readonly tid: string
  readonly partner_order_id: string
  readonly partner_user_id: string
  readonly pg_token: string
  readonly payload: string
  readonly total_amount: number
}

/** POST …/cancel */
export type KakaoCancelRequest = {
  readonly cid: string
  readonly tid: string
  readonly cancel_amount: number
  readonly cancel_tax_free_amount: number
  readonly cancel_vat_amount: number
  /** Q2. */
  readonly cancel_available_amount: number
  readonly payload: string
}
