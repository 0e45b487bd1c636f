import { jsonReply } from '../../http/reply.ts'
import type { Reply } from '../../http/reply.ts'

export const MESSAGES = {
  '0000': 'OK', '0010': '아이디 또는 비밀번호 오류', '0020': '입력값 오류', '0021': '없는 명령', '0040': '호출 횟수 초과', '9000': '시스템 점검중', '9999': '시스템 오류',
} as const

export type ResCode = keyof typeof MESSAGES

/** Every failure travels in HTTP 200. */
export class Refusal extends Error {
  readonly code: ResCode
  constructor(code: ResCode, detail = '') {
    super(detail === '' ? MESSAGES[code] : `${MESSAGES[code]}: ${detail}`)
    this.code = code
  }
}

/** `resTime` is how long they worked on it, in milliseconds. */
export const envelopeHead = (code: ResCode, message: string, now: number) => ({ resCode: code, resMsg: message, resID: String(now), resTime: '12' })

export const refusalReply = ({ code, message }: Refusal, now: number): Reply => jsonReply(JSON.stringify(envelopeHead(code, message, now)))
