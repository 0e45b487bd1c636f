import { jsonReply } from '../../http/reply.ts'
import type { Reply } from '../../http/reply.ts'

/** `"500"` is a text, as they send it. */
export type ErrorId =
  | 'missing_parameter' | 'invalid_parameter' | 'invalid_request' | 'expired_token' | 'invalid_token' | 'unauthorized' | 'not_found' | 'too_many_requests' | '500'

const STATUSES: Readonly<Partial<Record<ErrorId, number>>> = { unauthorized: 401, not_found: 404, too_many_requests: 429, '500': 500 }

export class Refusal extends Error {
  readonly id: ErrorId
  constructor(id: ErrorId, message: string) {
    super(message)
    this.id = id
  }
}

export const missing = (name: string): Refusal => new Refusal('missing_parameter', `Parameter '${name}' is missing.`)
export const invalid = (name: string, why = ''): Refusal => new Refusal('invalid_parameter', `Parameter '${name}' is invalid.${why && ` ${why}`}`)

/** Their ids of requests are 26 letters and digits; ours tell nothing, so that equal answers are equal. */
export const REQUEST_ID = '01fr9ez700exycb98w90w5r9sh'

export const refusalReply = ({ id, message }: Refusal): Reply =>
  jsonReply(JSON.stringify({ request_id: REQUEST_ID, errors: [{ id, message }] }), STATUSES[id] ?? 400)
