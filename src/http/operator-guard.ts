import { createHash, timingSafeEqual } from 'node:crypto'

export type OperatorGuardOptions = { readonly operatorToken: string | undefined; readonly isProduction: boolean }

/** Whether the `Authorization` header is an operator's. */
export type IsOperator = (authorization: string | undefined) => boolean

/** Without a token everybody is an operator on a laptop, and nobody in production: a forgotten setting must not open the door. */
export function createOperatorGuard({ operatorToken, isProduction }: OperatorGuardOptions): IsOperator {
  if (operatorToken === undefined) return () => !isProduction
  const wanted = digestOf(operatorToken)
  return (authorization) => {
    const given = /^Bearer +(.+)$/i.exec(authorization ?? '')?.[1]
    return given !== undefined && timingSafeEqual(digestOf(given), wanted)
  }
}

/** Digests have one length: comparing them takes the same time however much of the token was guessed. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
