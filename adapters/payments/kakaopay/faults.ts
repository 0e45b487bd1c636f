import type { NotDone } from '#domain/payment-gateway.ts'
import type { ApprovalJudgement } from '#domain/payment-judgement.ts'
import { notDone } from '../../kit/code-table.ts'
import { readTold, type Told } from '../../kit/gateway-http.ts'
import { quote } from '../../kit/scrub.ts'
import { kakaoError } from './wire.ts'

/** Q5: the one number that public notes agree on. All others say that something was refused, and not what became of the money. */
const approvalFailure = '-780'

/** An answer of theirs that is no success: `UNKNOWN` with their number, for a look-up to settle. */
export function refusalOf(told: Told): NotDone {
  const answer = readTold(told, kakaoError)
  if (answer.kind !== 'READ') return answer
  const { error_code, code, error_message, msg, extras } = answer.read
  const number = String(error_code ?? code)
  const reason = extras?.method_result_code
  return notDone('UNKNOWN', { code: number, problem: `HTTP ${told.status}: ${number}${reason ? ` ${quote(reason)}` : ''} "${quote(error_message ?? msg ?? '')}"` })
}

/** What a refused approval comes to, once the payment was looked up: declined when they refused it and it is not paid. */
export function declineOf(refusal: NotDone, judgement: ApprovalJudgement): NotDone | undefined {
  const isDeclined = judgement === 'DECLINED' || (judgement === 'NOT_YET' && refusal.code === approvalFailure)
  return isDeclined ? { ...refusal, kind: 'DECLINED' } : undefined
}
