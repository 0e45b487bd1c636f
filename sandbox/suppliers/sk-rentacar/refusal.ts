import { randomUUID } from 'node:crypto'
import { jsonReply } from '../../http/reply.ts'
import type { Reply } from '../../http/reply.ts'
import { stampAt } from '../../world/wall-clock.ts'

export const MESSAGES = {
  '0000': '정상', '1000': '필수값 누락', '1001': '형식 오류', '2000': '영업점 없음', '2001': '영업시간 외', '3000': '재고 없음', '3003': '연령/경력 미달',
  '9000': '시스템 점검', '9999': '시스템 오류',
} as const

export type ResultCode = keyof typeof MESSAGES

const SEOUL = 9

/** A business failure travels in HTTP 200; the others bring their own status. */
export class Refusal extends Error {
  readonly code: ResultCode
  readonly status: number
  constructor(code: ResultCode, detail = '', status = 200) {
    super(detail === '' ? MESSAGES[code] : `${MESSAGES[code]}: ${detail}`)
    this.code = code
    this.status = status
  }
}

export const envelopeHead = (code: ResultCode, message: string, now: number) => ({
  resultCode: code, resultMessage: message, trackingId: randomUUID(), responseTime: stampAt(now, SEOUL),
})

export function refusalReply({ code, message, status }: Refusal, now: number): Reply {
  const headers: Reply['headers'] = status === 429 ? { 'retry-after': '1' } : {}
  return jsonReply(JSON.stringify({ ...envelopeHead(code, message, now), data: null }), status, headers)
}
