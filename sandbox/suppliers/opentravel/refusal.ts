/** Refused in the words of OpenTravel: a type of its list EWT, a code of its list ERR. */
export class Refusal extends Error {
  readonly type: string
  readonly code: string | undefined
  constructor(type: string, code: string | undefined, message: string) {
    super(message)
    this.type = type
    this.code = code
  }
}

export const missing = (field: string): Refusal => new Refusal('10', '321', `Required field missing: "${field}"`)
export const unknownRequestor = (): Refusal => new Refusal('4', undefined, 'Authentication failed')
