import { invalid, Refusal } from './refusal.ts'

/** What a token says; opaque to whoever gets it. */
export type Claims = { readonly for: string; readonly key: string; readonly offset: number; readonly expiresAt: number }

/** Three parts with dots, as theirs; the last one is the sandbox's seal. */
export const tokenOf = (claims: Claims): string => {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `eyJhbGciOiJIUzI1NiJ9.${body}.${sealOf(body)}`
}

export function claimsIn(token: string, audience: string, name: string, now: number): Claims {
  const [, body = '', seal] = token.split('.')
  if (seal !== sealOf(body) || token.split('.').length !== 3) throw wrong(name)
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims // Sealed here.
  if (claims.for !== audience) throw wrong(name)
  if (claims.expiresAt <= now) throw new Refusal('expired_token', `Token '${name}' has expired.`)
  return claims
}

const wrong = (name: string): Refusal => (name === 'page' ? invalid(name) : new Refusal('invalid_token', `Token '${name}' is invalid.`))

/** Guards against slips, not against attackers: nothing here is worth an attack. */
function sealOf(text: string): string {
  let sum = 0
  for (const character of text) sum = (sum * 31 + character.charCodeAt(0)) % 2_147_483_647
  return sum.toString(36)
}
